"""A command that runs when its turn is cancelled: it lives on, unless asked to be ended."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import attrs
import pytest
import trio

from tests.cancel.real import PATIENCE, asked, assert_in_step, until
from trio_codex import AsyncCodex, CodexConfig, protocol
from trio_codex.testing import ScriptedModel, shell, text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks for processes by signal 0")


def lives(pid: int) -> bool:
    """Whether this process is there, and no zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(") ")[2][0] != "Z"


@attrs.define
class Command:
    """A command that tells its process id and then takes five minutes."""

    folder: Path
    number: int = 0

    def __str__(self) -> str:
        self.number += 1
        told = f"{self.folder}/{self.number}"
        return f"echo $$ > {told}.tmp; mv {told}.tmp {told}; exec sleep 300"

    async def running(self) -> int:
        """The process id of the one that was scripted last, once it runs."""
        told = self.folder / str(self.number)
        await until(told.exists)
        return int(told.read_text())


@pytest.fixture
def command(tmp_path: Path) -> Command:
    return Command(tmp_path)


async def listed(codex: AsyncCodex, thread_id: str) -> None:
    """Until the server knows the command as a terminal: before that, an interrupt ends it."""
    with trio.fail_after(PATIENCE):
        while True:
            call = protocol.thread_background_terminals_list(thread_id=thread_id)
            if (await codex.call(call)).data:
                return
            await trio.sleep(0.01)


async def cancel_while_it_runs(
    codex: AsyncCodex, model: ScriptedModel, command: Command, *, end: bool | None = None
) -> int:
    """The process of a command whose turn was cancelled."""
    thread = await codex.thread_start()
    model.script(shell(str(command), yield_time_ms=30_000))
    scope = trio.CancelScope()

    async def run() -> None:
        with scope:
            await thread.run("work", end_background_terminals=end)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(run)
        await asked(model)
        pid = await command.running()
        await listed(codex, thread.id)
        scope.cancel()
    assert scope.cancelled_caught
    return pid


async def test_it_lives_until_the_client_is_left_and_is_ended_by_argument(
    codex_config: CodexConfig, scripted_model: ScriptedModel, command: Command
) -> None:
    async with AsyncCodex(codex_config) as codex:
        left = await cancel_while_it_runs(codex, scripted_model, command)
        ended = await cancel_while_it_runs(codex, scripted_model, command, end=True)
        await until(lambda: not lives(ended))
        assert lives(left)
        await assert_in_step(codex)
    await until(lambda: not lives(left))


async def test_it_is_ended_by_configuration_and_spared_by_argument(
    codex_config: CodexConfig, scripted_model: ScriptedModel, command: Command
) -> None:
    config = attrs.evolve(codex_config, end_background_terminals=True)
    async with AsyncCodex(config) as codex:
        spared = await cancel_while_it_runs(codex, scripted_model, command, end=False)
        ended = await cancel_while_it_runs(codex, scripted_model, command)
        await until(lambda: not lives(ended))
        assert lives(spared)
    await until(lambda: not lives(spared))


async def test_one_that_went_to_the_background_before_is_ended_too(
    codex_config: CodexConfig, scripted_model: ScriptedModel, command: Command
) -> None:
    """Also by ``interrupt()``, and also one of several."""
    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start()
        gate = trio.Event()
        scripted_model.script(
            shell(str(command), yield_time_ms=250), text("still at it", gate=gate)
        )
        turn = await thread.turn("work", end_background_terminals=True)
        await asked(scripted_model)
        await asked(scripted_model)  # the command is in the background now
        pid = await command.running()
        assert lives(pid)
        await turn.interrupt()
        await until(lambda: not lives(pid))
        await assert_in_step(codex)
