"""``trio-codex run`` asks whoever sits at the terminal, and nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import attrs
import pytest
import trio

from tests.cli.bench import COMMAND, Bench
from trio_codex import ApprovalMode, cli
from trio_codex.testing import sequence, shell, text

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

import pty


@attrs.define
class Shown:
    """A command at a terminal, and what has come onto its screen."""

    process: trio.Process
    terminal: int
    screen: str = ""

    async def wait_for(self, words: str) -> None:
        while words not in self.screen:
            await trio.lowlevel.wait_readable(self.terminal)
            try:
                self.screen += os.read(self.terminal, 65536).decode()
            except OSError:
                raise AssertionError(f"ended instead: {self.screen}") from None

    def type(self, line: str) -> None:
        os.write(self.terminal, line.encode())


@asynccontextmanager
async def at_terminal(bench: Bench, *arguments: str) -> AsyncGenerator[Shown]:
    master, slave = pty.openpty()
    try:
        async with trio.open_nursery() as nursery:
            start = partial(
                trio.run_process,
                [*COMMAND, "run", "--plain", "--cwd", str(bench.folder), *arguments],
                stdin=slave,
                stdout=subprocess.DEVNULL,
                stderr=slave,
                check=False,
                env=bench.env,
            )
            try:
                process: trio.Process = await nursery.start(start)
            finally:
                os.close(slave)  # so that nobody waits for what an ended program might say
            yield Shown(process, master)
    finally:
        os.close(master)


def touch(bench: Bench, *names: str) -> Any:
    calls = [shell(f"touch {bench.folder / name}", escalated=True, call_id=name) for name in names]
    return sequence(*calls)


READ_ONLY = ("--sandbox", "read-only")


async def test_a_person_decides_command_by_command(bench: Bench) -> None:
    bench.model.script(touch(bench, "yes"), touch(bench, "no"), text("Done."))
    async with at_terminal(bench, "Touch.", *READ_ONLY) as shown:
        await shown.wait_for("stop: ")
        assert f"touch {bench.folder}/yes" in shown.screen
        shown.screen = ""
        shown.type("y\n")
        await shown.wait_for("stop: ")
        shown.type("n\n")
    assert shown.process.returncode == 0
    assert os.listdir(bench.folder) == ["yes"]
    assert "rejected by user" in bench.model.requests[-1].function_outputs["no"]


async def test_ctrl_c_at_a_question_ends_the_turn(bench: Bench) -> None:
    bench.model.script(touch(bench, "no"))
    async with at_terminal(bench, "Touch.", *READ_ONLY) as shown:
        await shown.wait_for("stop: ")
        shown.process.send_signal(signal.SIGINT)
        await shown.wait_for("interrupted: the turn was stopped")
    assert shown.process.returncode == 130
    assert "Traceback" not in shown.screen
    assert os.listdir(bench.folder) == []


async def test_without_a_terminal_who_wants_to_be_asked_declines(bench: Bench) -> None:
    bench.model.script(touch(bench, "a", "b"), text("Then not."))
    done = await bench.run("Touch.", "--approve", "ask", *READ_ONLY, stdin=b"y\ny\n")
    assert (done.returncode, done.stdout) == (0, b"Then not.\n")
    assert done.stderr.count(b"there is no terminal to ask on") == 1
    assert os.listdir(bench.folder) == []


async def test_nobody_is_asked_where_all_is_denied(bench: Bench) -> None:
    bench.model.script(touch(bench, "no"), text("Then not."))
    async with at_terminal(bench, "Touch.", "--approve", "deny", *READ_ONLY) as shown:
        await shown.wait_for("completed")
    assert shown.process.returncode == 0
    assert "y = yes" not in shown.screen
    assert os.listdir(bench.folder) == []


async def test_a_thread_goes_on_with_a_person_who_is_asked(bench: Bench) -> None:
    bench.model.script(text("Hello."), touch(bench, "yes"), text("Done."))
    first = await bench.run("Say hello.", "--approve", "deny", *READ_ONLY)
    thread_id = first.stderr.decode().split()[-1]
    async with at_terminal(bench, "Touch.", "--thread", thread_id) as shown:
        await shown.wait_for("stop: ")
        shown.type("s\n")
    assert os.listdir(bench.folder) == ["yes"]


@pytest.mark.parametrize(
    ("choice", "terminals", "mode"),
    [
        ("ask", (False, False), ApprovalMode.ask),
        ("deny", (True, True), ApprovalMode.deny_all),
        ("auto", (True, True), ApprovalMode.auto_review),
        (None, (True, True), ApprovalMode.ask),
        (None, (False, True), None),
        (None, (True, False), None),
    ],
)
def test_a_person_is_asked_by_default_if_there_is_one(
    choice: str | None,
    terminals: tuple[bool, bool],
    mode: ApprovalMode | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Stream:
        def __init__(self, is_terminal: bool) -> None:
            self.isatty: Callable[[], bool] = lambda: is_terminal

    monkeypatch.setattr(sys, "stdin", Stream(terminals[0]))
    monkeypatch.setattr(sys, "stderr", Stream(terminals[1]))
    assert cli.approval(choice) is mode


def test_a_program_without_streams_has_nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.approval(None) is None
