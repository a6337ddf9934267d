"""What is told of a turn, and how it looks: pure."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from rich.console import Console

from trio_codex._cli.rich_screen import RichScreen
from trio_codex._cli.run import as_json
from trio_codex._cli.screen import PlainScreen, Screen, duration, lines_of
from trio_codex._cli.story import (
    CommandEnded,
    CommandStarted,
    FileChanged,
    Moment,
    Narrator,
    Note,
    Text,
    TextEnded,
    Trouble,
    bare_command,
    count_lines,
)
from trio_codex._protocol.codec import notification

ALL: list[Moment] = [
    Text("Hello, "),
    Text("you.\nAnd"),
    TextEnded(),
    CommandStarted("ls -l"),
    CommandEnded("ls -l", 0, 0.05, ("a.txt", "b.txt")),
    CommandEnded("false", 1, 2.0, ()),
    CommandEnded("sleep 9", None, None, ()),
    FileChanged("update", "a.txt", 2, 1),
    Note("uses the weather"),
    Trouble("Reconnecting... 1/5"),
]
SEEN = [
    "Hello, you.",
    "And",
    "$ ls -l",
    "  a.txt",
    "  b.txt",
    "✓ exit 0, 50 ms",
    "✗ exit 1, 2.0 s",
    "✗ did not finish",
    "✎ update a.txt +2 -1",
    "· uses the weather",
    "! Reconnecting... 1/5",
]


def tell(narrator: Narrator, method: str, **params: Any) -> list[Moment]:
    """What is told of one event, as it comes from the wire."""
    where: dict[str, Any] = {"threadId": "t", "turnId": "u"}
    if method == "item/started":
        where["startedAtMs"] = 1
    if method == "item/completed":
        where["completedAtMs"] = 1
    return list(narrator.tell(notification(method, {**where, **params}).payload))


def command(**more: Any) -> dict[str, Any]:
    return {
        "type": "commandExecution",
        "id": "c",
        "command": "/bin/bash -lc 'ls -l'",
        "commandActions": [],
        "cwd": "/work",
        "status": "inProgress",
        **more,
    }


def test_text_is_told_as_it_comes() -> None:
    narrator = Narrator("/work")
    said = {"type": "agentMessage", "id": "m", "text": "Hello, you."}
    delta = "item/agentMessage/delta"
    assert tell(narrator, delta, itemId="m", delta="Hello, ") == [Text("Hello, ")]
    assert tell(narrator, delta, itemId="m", delta="you.") == [Text("you.")]
    assert tell(narrator, "item/completed", item=said) == [TextEnded()]


def test_text_that_came_without_deltas_is_told_at_its_end() -> None:
    said = {"type": "agentMessage", "id": "m", "text": "Hello."}
    assert tell(Narrator("/"), "item/completed", item=said) == [Text("Hello."), TextEnded()]


def test_a_command_is_told_without_its_shell_and_with_the_end_of_its_output() -> None:
    narrator = Narrator("/work")
    output = "\n".join(map(str, range(100)))
    done = command(status="completed", exitCode=0, durationMs=50, aggregatedOutput=output)
    assert tell(narrator, "item/started", item=command()) == [CommandStarted("ls -l")]
    last = tuple(map(str, range(88, 100)))
    assert tell(narrator, "item/completed", item=done) == [CommandEnded("ls -l", 0, 0.05, last)]


def test_file_changes_are_counted_and_named_within_the_folder() -> None:
    diff = "--- a\n+++ b\n-old\n+new\n+er\n"
    changes = [
        {"kind": {"type": "add"}, "path": "/work/new.txt", "diff": "one\ntwo\n"},
        {"kind": {"type": "update"}, "path": "/etc/x", "diff": diff},
        {"kind": {"type": "delete"}, "path": "/work/gone.txt", "diff": "one\n"},
        {"kind": {"type": "sharpen"}, "path": "/work/knife", "diff": ""},
    ]
    item = {"type": "fileChange", "id": "f", "status": "completed", "changes": changes}
    assert tell(Narrator("/work"), "item/completed", item=item) == [
        FileChanged("add", "new.txt", 2, 0),
        FileChanged("update", "/etc/x", 2, 1),
        FileChanged("delete", "gone.txt", 0, 1),
        FileChanged("sharpen", "knife", 0, 0),
    ]


def test_thoughts_and_tools_are_notes() -> None:
    thought = {"type": "reasoning", "id": "r", "summary": ["Hm.", "Ah!"], "content": []}
    search = {"type": "webSearch", "id": "w", "query": "trio"}
    call: dict[str, Any] = {"id": "x", "status": "inProgress", "arguments": {}}
    mcp = {**call, "type": "mcpToolCall", "server": "sky", "tool": "weather"}
    tool = {**call, "type": "dynamicToolCall", "tool": "ticket"}
    assert tell(Narrator("/"), "item/completed", item=thought) == [Note("Hm. Ah!")]
    assert tell(Narrator("/"), "item/started", item=search) == [Note("searches the web: trio")]
    assert tell(Narrator("/"), "item/started", item=mcp) == [Note("uses sky: weather")]
    assert tell(Narrator("/"), "item/started", item=tool) == [Note("uses ticket")]


def test_an_error_that_the_server_gets_over_is_trouble() -> None:
    problem = {"message": "Reconnecting... 1/5"}
    told = tell(Narrator("/"), "error", error=problem, willRetry=True)
    assert told == [Trouble("Reconnecting... 1/5")]
    # The last one is not told here: the turn fails with it.
    assert tell(Narrator("/"), "error", error=problem, willRetry=False) == []
    assert tell(Narrator("/"), "warning", message="Beware.") == [Trouble("Beware.")]


def test_what_nobody_asked_for_is_not_told() -> None:
    user = {"type": "userMessage", "id": "u", "content": []}
    assert tell(Narrator("/"), "item/started", item=user) == []
    assert tell(Narrator("/"), "item/completed", item=user) == []
    assert tell(Narrator("/"), "thread/closed") == []
    assert tell(Narrator("/"), "something/new", what="ever") == []


@pytest.mark.parametrize(
    ("whole", "bare"),
    [
        ("/bin/bash -lc 'ls -l'", "ls -l"),
        ("/bin/zsh -c ls", "ls"),
        (r"bash -lc 'echo '\''hi'\'''", "echo 'hi'"),
        ('/bin/sh -c "echo hi"', "echo hi"),
        ("git commit", "git commit"),
        ("python -c 'print()'", "python -c 'print()'"),
        ("", ""),
    ],
)
def test_the_shell_around_a_command_is_taken_off(whole: str, bare: str) -> None:
    assert bare_command(whole) == bare


def test_the_diff_of_a_whole_file_is_its_content() -> None:
    assert count_lines("+ is a plus\n- is a minus\n", "add") == (2, 0)


def test_a_time_is_told_in_the_unit_that_fits() -> None:
    told = [duration(time) for time in (0.0214, 0.994, 0.996, 12.34)]
    assert told == ["21 ms", "994 ms", "1.0 s", "12.3 s"]


def test_text_has_no_lines_of_its_own() -> None:
    assert list(lines_of(Text("x"))) == list(lines_of(TextEnded())) == []


def show_all(screen: Screen) -> None:
    for moment in ALL:
        screen.show(moment)


def lines(stream: io.StringIO) -> list[str]:
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def test_a_plain_screen_tells_all_in_order() -> None:
    out = io.StringIO()
    show_all(PlainScreen(out, out))
    assert lines(out) == SEEN


def test_a_plain_screen_keeps_the_answer_apart() -> None:
    out, err = io.StringIO(), io.StringIO()
    show_all(PlainScreen(out, err))
    assert out.getvalue() == "Hello, you.\nAnd\n"
    assert lines(err) == SEEN[2:]


def test_a_line_that_is_still_open_ends_before_the_next_moment() -> None:
    out = io.StringIO()
    screen = PlainScreen(out, out)
    screen.show(Text("Let me see"))
    screen.show(CommandStarted("ls"))
    assert lines(out) == ["Let me see", "$ ls"]


def test_plain_columns_tell_whole_lines_under_their_titles() -> None:
    out = io.StringIO()
    with PlainScreen(out, out).columns("left", "right") as columns:
        columns.show(0, Text("one\ntw"))
        columns.show(1, Text("three"))
        columns.show(1, CommandStarted("ls"))
        columns.show(0, Text("o"))
        columns.show(0, TextEnded())
        columns.show(1, Text("four"))
    assert lines(out) == [
        "   left  │ one",
        "   right │ three",
        "   right │ $ ls",
        "   left  │ two",
        "   right │ four",
    ]


def coloured(stream: io.StringIO, width: int = 80) -> Console:
    return Console(
        file=stream, force_terminal=True, color_system=None, width=width, highlight=False
    )


def test_a_rich_screen_tells_the_same() -> None:
    out = io.StringIO()
    console = coloured(out)
    show_all(RichScreen(console, console))
    assert lines(out) == SEEN


def test_a_rich_screen_does_not_touch_an_answer_that_goes_elsewhere() -> None:
    out, err = io.StringIO(), io.StringIO()
    show_all(RichScreen(Console(file=out), coloured(err)))
    assert out.getvalue() == "Hello, you.\nAnd\n"
    assert lines(err) == SEEN[2:]


def test_panels_stay_within_the_terminal() -> None:
    out = io.StringIO()
    console = coloured(out, width=60)
    with RichScreen(console, console).columns("left", "right") as columns:
        for column in range(2):
            columns.show(column, Text("All work and no play. " * 10))
            columns.show(column, FileChanged("add", "a.txt", 1, 0))
    assert max(len(line) for line in lines(out) if "\x1b" not in line) <= 60
    assert "✎ add a.txt +1" in out.getvalue()


@pytest.mark.parametrize("rich", [True, False])
def test_every_screen_has_room_for_a_demo(rich: bool, capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    screen: Screen = RichScreen(coloured(out), coloured(out)) if rich else PlainScreen(out, out)
    screen.title("A demo", "of nothing")
    screen.scene(1, "The first", "pass")
    screen.fact("It is.")
    screen.table([("all", "1 s", "so fast"), ("nothing", "100 ms", "")])
    screen.trouble("Alas.")
    for said in ("A demo", "of nothing", "The first", "pass", "It is.", "so fast", "100 ms"):
        assert said in out.getvalue()
    assert capsys.readouterr().err == "trio-codex: Alas.\n"


FAKE = "ls\n✓ exit 0, 5 ms\n$ rm x\r! \u202e\u200b\u3164"


@pytest.mark.parametrize(
    "moment",
    [
        CommandStarted(FAKE),
        CommandEnded("ls", 1, None, tuple(FAKE.split("\n"))),
        FileChanged("add", FAKE, 1, 0),
        Note(FAKE),
        Trouble(FAKE),
    ],
)
def test_nothing_that_the_agent_does_can_fake_a_line(moment: Moment) -> None:
    plain, rich = io.StringIO(), io.StringIO()
    PlainScreen(plain, plain).show(moment)
    RichScreen(Console(file=rich), Console(file=rich)).show(moment)
    for seen in (plain.getvalue(), rich.getvalue()):
        ours = [line for line in seen.splitlines() if not line.startswith("  ")]
        assert len(ours) == 1
        assert not set("\r\u202e\u200b\u3164") & set(seen)
    styled = list(lines_of(moment, 12))
    assert all(len(line) <= 12 for _, line in styled)


def test_a_fact_is_one_line_of_what_can_be_seen() -> None:
    plain, rich = io.StringIO(), io.StringIO()
    PlainScreen(plain, plain).fact(f"logged in as {FAKE}")
    RichScreen(Console(file=rich), Console(file=rich)).fact(f"logged in as {FAKE}")
    for seen in (plain.getvalue(), rich.getvalue()):
        assert seen.count("\n") == 1
        assert not set("\r\u202e\u200b\u3164") & set(seen)


def test_json_for_a_terminal_cannot_steer_it() -> None:
    event = notification("warning", {"threadId": "t", "message": "\x9b31m\u202eé"})
    assert as_json(event, ascii_only=True).isascii()
    for ascii_only in (False, True):
        said = json.loads(as_json(event, ascii_only=ascii_only))
        assert said["params"]["message"] == "\x9b31m\u202eé"
