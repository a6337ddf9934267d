"""The command, run as users run it: a process, the real app-server, a scripted model."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from functools import partial

import pytest
import trio

from tests.cli.bench import COMMAND, Bench
from trio_codex import CodexError, __version__, cli
from trio_codex._cli import demo as demo_module
from trio_codex._cli.screen import PlainScreen, Screen
from trio_codex.testing import hang, http_error, sequence, shell, text


async def test_run_prints_the_answer_and_tells_the_rest_on_stderr(bench: Bench) -> None:
    bench.model.script(shell("echo one; echo two"), text("It says one and two.", deltas=4))
    done = await bench.run("Look around.")
    told = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout.decode()) == (0, "It says one and two.\n")
    assert told[:3] == ["$ echo one; echo two", "  one", "  two"]
    assert "completed" in told[-1]


async def test_run_goes_on_with_a_thread(bench: Bench) -> None:
    bench.model.script(text("Hello."), text("Again."))
    first = await bench.run("-", stdin=b"Say hello.")
    thread_id = first.stderr.decode().split()[-1]
    second = await bench.run("Say it again.", "--thread", thread_id, "--sandbox", "read-only")
    assert second.stdout.decode() == "Again.\n"
    assert [request.user_texts[-1] for request in bench.model.requests] == [
        "Say hello.",
        "Say it again.",
    ]


async def test_run_prints_events_as_json(bench: Bench) -> None:
    bench.model.script(text("Hello.", deltas=2))
    done = await bench.run("Say hello.", "--json")
    events = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 0
    assert {tuple(event) for event in events} == {("method", "params")}
    deltas = [e["params"] for e in events if e["method"] == "item/agentMessage/delta"]
    assert "".join(params["delta"] for params in deltas) == "Hello."
    assert {"threadId", "turnId", "itemId"} <= deltas[0].keys()
    assert events[-1]["method"] == "turn/completed"


async def test_a_failed_turn_is_one_sentence_and_exit_code_1(bench: Bench) -> None:
    bench.model.script(http_error(401, message="no such key"))
    done = await bench.run("Try.")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"trio-codex: " in done.stderr
    assert b"401" in done.stderr
    assert b"Traceback" not in done.stderr


async def test_a_missing_program_is_one_sentence_and_exit_code_1(bench: Bench) -> None:
    done = await bench.run("Try.", "--codex-bin", str(bench.folder / "nothing"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"trio-codex: " in done.stderr
    assert b"Traceback" not in done.stderr


async def test_a_timeout_interrupts_the_turn(bench: Bench) -> None:
    bench.model.script(sequence(text("Let me think.", deltas=3), hang()))
    done = await bench.run("Think.", "--timeout", "1")
    assert (done.returncode, done.stdout.decode()) == (124, "Let me think.\n")
    assert done.stderr.decode().endswith("no answer within 1 s: the turn was interrupted\n")
    assert await bench.model.stream_closed(0) == "cut"


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_interrupts_the_turn(bench: Bench, number: signal.Signals) -> None:
    bench.model.script(sequence(text("Let me think.", deltas=3), hang()))
    async with trio.open_nursery() as nursery:
        process = await nursery.start(
            partial(
                trio.run_process,
                [*COMMAND, "run", "Think.", "--cwd", str(bench.folder)],
                check=False,
                env=bench.env,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        )
        await bench.model.wait_for_requests(1)
        process.send_signal(number)
        said = b"".join([chunk async for chunk in process.stderr])
    assert process.returncode == 128 + number
    assert b"interrupted" in said
    assert b"Traceback" not in said
    assert await bench.model.stream_closed(0) == "cut"


async def test_a_reader_that_has_seen_enough_is_no_traceback(bench: Bench) -> None:
    bench.model.script(text("Much to say. " * 20_000, deltas=0))
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = await trio.run_process(
            [*COMMAND, "run", "Talk.", "--cwd", str(bench.folder)],
            stdout=write_end,
            capture_stderr=True,
            check=False,
            env=bench.env,
        )
    finally:
        os.close(write_end)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


async def test_the_demo_needs_no_account_and_no_network() -> None:
    done = await trio.run_process(
        [*COMMAND, "demo", "--fast"], capture_stdout=True, capture_stderr=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    for said in (
        "trio-codex demo",
        "agent │ $ cat haiku.txt",
        "left  │ A nursery is where tasks live. It",
        "right │ is over before yours goes on.",
        "The server's own record of that turn: interrupted",
        "two turns at once",
    ):
        assert said in done.stdout.decode()


async def test_a_demo_that_does_not_end_is_given_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo_module, "PATIENCE", 0.0)
    out = io.StringIO()
    assert await demo_module.demo(PlainScreen(out, out)) == 1
    assert "given up" in capsys.readouterr().err


def test_the_version_is_ours(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"trio-codex {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["run"],
        ["run", "  "],
        ["run", "x", "--timeout", "-1"],
        ["run", "x", "--timeout", "soon"],
        ["run", "x", "--sandbox", "none"],
        ["run", "x", "--approve", "perhaps"],
        ["run", "x", "--cwd", "/there/is/no/such/folder"],
    ],
)
def test_bad_usage_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: trio-codex" in capsys.readouterr().err


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert not isinstance(cli.open_screen(plain=False, all_to_stdout=False), PlainScreen)
    assert isinstance(cli.open_screen(plain=True, all_to_stdout=False), PlainScreen)
    monkeypatch.setitem(sys.modules, "rich.console", None)  # as if the extra were not installed
    assert isinstance(cli.open_screen(plain=False, all_to_stdout=False), PlainScreen)
    monkeypatch.undo()
    assert isinstance(cli.open_screen(plain=False, all_to_stdout=False), PlainScreen)


async def test_an_error_of_several_tasks_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def fail(screen: Screen) -> int:
        raise ExceptionGroup("", [CodexError("It broke."), ExceptionGroup("", [CodexError("!")])])

    screen = PlainScreen(io.StringIO(), io.StringIO())
    assert await cli.perform(cli.Plan(fail), screen) == 1
    assert capsys.readouterr().err == "trio-codex: It broke.\n"


async def test_an_error_of_ours_that_is_no_codex_error_keeps_its_traceback() -> None:
    async def fail(screen: Screen) -> int:
        raise ExceptionGroup("", [CodexError("It broke."), KeyError("a bug")])

    with pytest.raises(ExceptionGroup):
        await cli.attempt(fail, PlainScreen(io.StringIO(), io.StringIO()))


def test_a_second_ctrl_c_ends_the_command_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*arguments: object) -> int:
        raise BaseExceptionGroup("", [KeyboardInterrupt()])

    monkeypatch.setattr(trio, "run", run)
    assert cli.main(["demo"]) == 130


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*arguments: object) -> int:
        raise BaseExceptionGroup("", [KeyboardInterrupt(), KeyError("a bug")])

    monkeypatch.setattr(trio, "run", run)
    with pytest.raises(BaseExceptionGroup):
        cli.main(["demo"])
