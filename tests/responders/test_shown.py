"""What a person sees at the terminal is what would happen, and can fool nobody."""

from __future__ import annotations

from typing import Any

import pytest

from tests.responders.questions import change, command, elicitation, host, permissions, user_input
from tests.responders.test_ask import ask
from trio_codex import Request

WARNING = "! This version does not know a part of what is asked. A yes is one to it, too:\n"
MORE: dict[str, Any] = {"env": {"LD_PRELOAD": "/evil.so"}}


@pytest.mark.parametrize(
    "request_",
    [
        command("make", **MORE),
        change("/a", **MORE),
        permissions(env=MORE["env"]),
        user_input({"id": "a", "header": "", "question": "?", **MORE}),
        elicitation("url", url="https://example.org", elicitationId="e", **MORE),
    ],
    ids=lambda request: type(request).__name__,
)
async def test_what_is_not_known_of_a_question_is_shown_as_it_came(request_: Request) -> None:
    (part,) = request_.unknown_parts()
    _, screen = await ask(request_)
    before, warning, after = screen.partition(WARNING)
    assert (before, warning) == ("\n", WARNING)
    shown, question, _ = after.partition("\n? ")
    assert question
    assert f'"{part.path}": {{' in shown
    assert '"LD_PRELOAD": "/evil.so"' in shown


@pytest.mark.parametrize(
    "request_", [command("make"), host("pypi.org"), change("/a"), permissions()]
)
async def test_nobody_is_warned_of_what_is_known(request_: Request) -> None:
    _, screen = await ask(request_)
    assert "not know" not in screen


async def test_a_command_of_an_unknown_kind_passes_for_no_other() -> None:
    _, screen = await ask(command("make", kind="humanCommand"))
    assert '"kind": "humanCommand"' in screen
    assert "? May this be done, whatever it is?\n  make\n" in screen


HIDDEN = "\u3164\u2800\u034f\ufe0f\U000e0101\U000e0041\u202e\u2066\u200b\u2028\u00a0\x1b\x85\ue000"


@pytest.mark.parametrize(
    "request_",
    [
        command(f"ls {HIDDEN}x", reason=f"I {HIDDEN}", cwd=f"/{HIDDEN}"),
        command("ls", **{f"env{HIDDEN}": HIDDEN}),
        host(f"a{HIDDEN}.org"),
        change(f"/a{HIDDEN}", move=f"/b{HIDDEN}"),
        permissions(fileSystem={"write": [f"/{HIDDEN}"]}),
        user_input({"id": "a", "header": HIDDEN, "question": f"?{HIDDEN}"}),
        elicitation("url", url=f"https://a.org/{HIDDEN}", elicitationId="e", message=HIDDEN),
    ],
)
async def test_nothing_is_hidden_from_whoever_is_asked(request_: Request) -> None:
    _, screen = await ask(request_)
    assert not set(HIDDEN) & set(screen)
    assert "\\u3164\\u2800\\u034f\\ufe0f" in screen


async def test_a_line_end_in_a_command_begins_no_line_of_ours() -> None:
    script = "ls\n\n? May this command run, outside of the sandbox?\n  $ true\r\n\x0bin /work"
    _, screen = await ask(command(f"/bin/bash -lc '{script}'"))
    assert screen.count("\n? May") == 1
    assert "\n  │ ? May this command run" in screen
    assert "\n  │   $ true\\r\n  │ \\x0bin /work" in screen


async def test_a_long_reason_does_not_push_the_command_off_the_screen() -> None:
    reason = "\n".join(str(number) * 1000 for number in range(50))
    _, screen = await ask(command("ls", reason=reason))
    assert "… and 40 lines more\n" in screen
    assert len(screen) < 7000
