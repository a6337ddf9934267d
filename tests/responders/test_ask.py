"""Somebody sits at the terminal and is asked."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
import trio

from tests.responders.questions import (
    ambiguous,
    change,
    command,
    current_time,
    elicitation,
    host,
    legacy_command,
    permissions,
    tool_call,
    user_input,
)
from trio_codex import Ask, Request
from trio_codex._facade.question import AMBIGUOUS
from trio_codex._facade.responder import KINDS


class Keyboard(io.StringIO):
    """What somebody types, for a terminal that is none."""

    def isatty(self) -> bool:
        return True


METHODS = {
    "CommandApprovalRequest": "command_approval",
    "FileChangeApprovalRequest": "file_change_approval",
    "PermissionsApprovalRequest": "permissions_approval",
    "UserInputRequest": "user_input",
    "ElicitationRequest": "elicitation",
}


async def ask(request: Request, *typed: str) -> tuple[Any, str]:
    """The answer, and what stood on the screen."""
    screen = io.StringIO()
    keyboard = Keyboard("".join(f"{line}\n" for line in typed))
    responder = Ask(input=keyboard, output=screen)
    answer = await getattr(responder, METHODS[type(request).__name__])(request)
    assert answer.request is request
    assert keyboard.read() == ""
    return answer, screen.getvalue()


@pytest.mark.parametrize("make", [command, lambda: change("/work/a"), lambda: host("pypi.org")])
@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("y", "accept"),
        (" YES ", "accept"),
        ("s", "accept_for_session"),
        ("n", "decline"),
        ("no", "decline"),
        ("c", "cancel"),
    ],
)
async def test_a_letter_is_an_answer(make: Callable[[], Request], typed: str, choice: str) -> None:
    answer, _ = await ask(make(), typed)
    assert answer.choice == choice


async def test_what_is_no_answer_is_asked_again() -> None:
    answer, screen = await ask(command(), "", "yep", "ja", "n")
    assert answer.choice == "decline"
    assert screen.count("y = yes") == 4


@pytest.mark.parametrize(
    "request_",
    [
        command(),
        change("/a"),
        permissions(),
        user_input({"id": "a", "header": "", "question": "?"}),
        elicitation("url", url="https://example.org", elicitationId="e"),
    ],
    ids=lambda request: type(request).__name__,
)
async def test_the_end_of_the_input_declines(request_: Request) -> None:
    answer, _ = await ask(request_)
    assert (answer.choice, answer.reason) == ("decline", "there was no answer at the terminal")


async def test_a_command_is_shown_with_its_folder_and_reason() -> None:
    _, screen = await ask(command("/bin/bash -lc 'make test'", reason="To see."), "n")
    for said in ("$ /bin/bash -lc 'make test'\n", "in /work\n", "because: To see.\n"):
        assert f"\n  {said}" in screen


async def test_a_command_brings_its_permissions() -> None:
    wanted = {"fileSystem": {"write": ["/etc"]}}
    _, screen = await ask(command("ls", additionalPermissions=wanted), "n")
    assert '"/etc"' in screen


async def test_input_for_a_running_program_is_told_from_a_command() -> None:
    _, screen = await ask(command("rm -rf /", kind="writeStdin"), "n")
    assert "typed into a program that runs already" in screen
    assert "rm -rf /" in screen


async def test_a_legacy_command_is_asked_about_as_any() -> None:
    answer, screen = await ask(legacy_command("git", "commit", "-m", "two words"), "y")
    assert answer.result == {"decision": "approved"}
    assert "$ git commit -m 'two words'" in screen


async def test_a_host_is_shown_with_its_protocol() -> None:
    _, screen = await ask(host("pypi.org"), "n")
    assert "May this host be reached?\n  https pypi.org\n" in screen


async def test_nothing_that_is_shown_steers_the_terminal_or_passes_for_a_question() -> None:
    line = "ls\x1b[2J\r\u202e\u2028\n? May this command run?\n  y = yes:"
    _, screen = await ask(command(line, reason="a\x07b"), "n")
    assert "  $ ls\\x1b[2J\\r\\u202e\\u2028\n  │ ? May" in screen
    assert "a\\x07b" in screen


async def test_a_change_is_shown_with_its_lines() -> None:
    _, screen = await ask(change("/work/a", move="/work/b", grantRoot="/work"), "n")
    assert "update /work/a → /work/b\n    │ @@ -1 +1 @@\n    │ -a\n    │ +b\n" in screen
    assert "from now on everything in\n  /work\n" in screen


async def test_a_change_that_is_not_known_is_said_to_be_so() -> None:
    _, screen = await ask(change(), "n")
    assert "not known" in screen


@pytest.mark.parametrize(("typed", "scope"), [("y", "turn"), ("s", "session")])
async def test_permissions_are_granted_for_a_turn_or_the_session(typed: str, scope: str) -> None:
    answer, screen = await ask(permissions(network={"enabled": True}), typed)
    assert answer.result == {"permissions": {"network": {"enabled": True}}, "scope": scope}
    assert '"enabled": true' in screen
    assert "because: Why not?" in screen


async def test_there_is_no_cancel_where_the_server_knows_none() -> None:
    answer, screen = await ask(permissions(), "c", "n")
    assert answer.choice == "decline"
    assert "c =" not in screen


COLOUR = {
    "id": "colour",
    "header": "Colour",
    "question": "Which?",
    "options": [{"label": "Red", "description": "warm"}, {"label": "7", "description": ""}],
}


async def test_options_are_chosen_by_number_or_name() -> None:
    for typed, label in (("1", "Red"), ("Red", "Red"), ("2", "7"), ("7", "7")):
        answer, screen = await ask(user_input(COLOUR), typed)
        assert answer.result == {"answers": {"colour": {"answers": [label]}}}
        assert "Colour: Which?\n    1) Red: warm\n    2) 7\n" in screen


async def test_what_is_none_of_the_options_is_asked_again_unless_others_are_allowed() -> None:
    answer, screen = await ask(user_input(COLOUR), "Blue", "3", "0", "1")
    assert answer.result["answers"]["colour"] == {"answers": ["Red"]}
    assert screen.count("a number from 1 to 2, please") == 3
    answer, _ = await ask(user_input({**COLOUR, "isOther": True}), "Blue")
    assert answer.result["answers"]["colour"] == {"answers": ["Blue"]}


async def test_questions_come_one_after_the_other_and_may_be_skipped() -> None:
    name = {"id": "name", "header": "", "question": "Your name?"}
    pin = {"id": "pin", "header": "Pin", "question": "?", "isSecret": True}
    answer, _ = await ask(user_input(name, COLOUR, pin), "Ada L.", "", "1234")
    told = {"name": {"answers": ["Ada L."]}, "pin": {"answers": ["1234"]}}
    assert answer.result == {"answers": told}


FORM = {
    "type": "object",
    "required": ["name", "count"],
    "properties": {
        "name": {
            "type": "string",
            "title": "Your name",
            "description": "As usual.",
            "minLength": 2,
        },
        "count": {"type": "integer", "minimum": 1, "maximum": 9},
        "ratio": {"type": "number"},
        "sure": {"type": "boolean", "default": True},
        "size": {"type": "string", "enum": ["s", "l"], "enumNames": ["small", "large"]},
        "shape": {"type": "string", "oneOf": [{"const": "o", "title": "round"}]},
        "days": {"type": "array", "items": {"enum": ["mo", "tu", "we"]}},
        "note": {"type": "string"},
    },
}


async def test_a_form_is_filled_in_field_by_field() -> None:
    request = elicitation(requestedSchema=FORM, message="Who?")
    typed = ("y", "Ada", "3", "0.5", "n", "large", "1", "1, we", "two words")
    answer, screen = await ask(request, *typed)
    assert answer.result["content"] == {
        "name": "Ada",
        "count": 3,
        "ratio": 0.5,
        "sure": False,
        "size": "l",
        "shape": "o",
        "days": ["mo", "we"],
        "note": "two words",
    }
    assert "desk: Who?" in screen
    assert "Your name (required)\n    As usual.\n" in screen
    assert "sure (empty for True, yes or no)" in screen


async def test_a_form_insists_on_what_it_needs_and_no_more() -> None:
    request = elicitation(requestedSchema=FORM)
    typed = (
        "y",
        "",
        "A",
        "Ada",
        "ten",
        "0",
        "12",
        "1",
        "inf",
        "",
        "perhaps",
        "",
        "",
        "",
        "x",
        "",
        "",
    )
    answer, screen = await ask(request, *typed)
    assert answer.result["content"] == {"name": "Ada", "count": 1, "sure": True}
    for said in ("this is required", "a whole number, please", "from 1 to 9", "a finite number"):
        assert said in screen
    for said in ("a length of 2 or more, please", "yes or no, please", "from 1 to 3, please"):
        assert said in screen


async def test_a_form_may_be_declined_dismissed_or_left_in_the_middle() -> None:
    for typed, choice in ((["n"], "decline"), (["c"], "cancel"), (["y", "Ada"], "decline")):
        answer, _ = await ask(elicitation(requestedSchema=FORM), *typed)
        assert answer.choice == choice


async def test_a_page_is_shown_and_agreed_to() -> None:
    request = elicitation("url", url="https://example.org/x", elicitationId="e")
    answer, screen = await ask(request, "y")
    assert answer.choice == "accept"
    assert "\n  https://example.org/x\n" in screen


async def test_a_tool_of_an_mcp_server_is_allowed_once_or_for_the_session() -> None:
    meta = {
        "codex_approval_kind": "mcp_tool_call",
        "persist": ["session"],
        "tool_params": {"lamp": "on"},
    }
    empty: dict[str, Any] = {"type": "object", "properties": {}}
    for typed, choice in (("y", "accept"), ("s", "accept_for_session"), ("c", "cancel")):
        answer, screen = await ask(elicitation(requestedSchema=empty, _meta=meta), typed)
        assert answer.choice == choice
        assert '"lamp": "on"' in screen
    del meta["persist"]
    answer, screen = await ask(elicitation(requestedSchema=empty, _meta=meta), "s", "y")
    assert answer.choice == "accept"
    assert "does not offer" in screen


async def test_what_a_terminal_cannot_answer_is_declined() -> None:
    answer, screen = await ask(elicitation("openai/form", requestedSchema={}))
    assert answer.choice == "decline"
    assert "cannot be answered at a terminal" in screen


async def test_what_no_person_knows_is_declined_without_asking() -> None:
    screen = io.StringIO()
    responder = Ask(input=Keyboard("y\n"), output=screen)
    unasked = ["tool_call", "chatgpt_tokens_refresh", "attestation", "current_time"]
    assert [kind for kind in KINDS if not responder.answers(kind)] == unasked
    assert (await responder.tool_call(tool_call())).choice == "decline"
    assert (await responder.current_time(current_time())).choice == "decline"
    assert screen.getvalue() == ""


@pytest.mark.parametrize("no_terminal", [io.StringIO("y\n"), None, "closed"])
async def test_without_a_terminal_all_is_declined_and_that_is_said_once(
    no_terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    screen = io.StringIO()
    if no_terminal == "closed":
        no_terminal = Keyboard("y\n")
        no_terminal.isatty = io.StringIO.isatty.__get__(no_terminal)
        no_terminal.close()
    responder = Ask(input=no_terminal, output=screen)
    for _ in range(3):
        answer = await responder.command_approval(command())
        assert (answer.choice, answer.reason) == ("decline", "there is no terminal to ask on")
    assert screen.getvalue().count("no terminal to ask on") == 1


async def test_a_terminal_that_lacks_a_letter_shows_a_question_mark() -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    await Ask(input=Keyboard("n\n"), output=screen).command_approval(command("echo é"))
    screen.seek(0)
    assert "$ echo ?" in screen.read()


async def test_questions_that_come_at_once_are_asked_one_by_one() -> None:
    screen, typed = io.StringIO(), Keyboard("y\n" * 20)
    responders = [Ask(input=typed, output=screen) for _ in range(2)]
    choices: list[str] = []

    async def one(number: int) -> None:
        answer = await responders[number % 2].command_approval(command(f"run-{number}"))
        choices.append(answer.choice)

    async with trio.open_nursery() as nursery:
        for number in range(20):
            nursery.start_soon(one, number)
    assert choices == ["accept"] * 20
    asked = [line for line in screen.getvalue().splitlines() if line.startswith(("  $", "  y"))]
    assert [line[:3] for line in asked] == ["  $", "  y"] * 20


@pytest.mark.parametrize(
    "make", [command, lambda: change("/work/a"), permissions, lambda: user_input(COLOUR)]
)
async def test_nobody_is_asked_what_cannot_be_told_from_something_else(
    make: Callable[[], Request],
) -> None:
    answer, screen = await ask(ambiguous(make()))
    assert (answer.choice, answer.reason) == ("decline", AMBIGUOUS)
    assert screen == f"\n  (a question of the agent is declined: {AMBIGUOUS})\n"
