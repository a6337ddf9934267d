"""The real app-server: starts that are cancelled, requests that are, ends, and deaths."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import attrs
import pytest
import trio

from tests.cancel.real import PATIENCE, assert_in_step, asked, statuses
from trio_codex import AsyncCodex, CodexConfig, protocol
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex.errors import ClosedError, TransportClosedError
from trio_codex.testing import ScriptedModel, cancel_at_sampled_moments, hang, text
from trio_codex.testing.leaks import MARK, Census

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
Use: TypeAlias = Callable[[AsyncCodex], Awaitable[object]]


def servers() -> list[int]:
    """The processes that carry the mark of these tests: the app-server, first of all."""
    mark = f"{MARK}={os.getpid()}\0".encode()
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return sorted(found)


# --- Requests ------------------------------------------------------------------------------


async def test_a_thousand_requests_at_once_are_all_answered(codex: AsyncCodex) -> None:
    answered: list[object] = []

    async def ask() -> None:
        answered.append(await codex.models())

    with trio.fail_after(2 * PATIENCE):
        async with trio.open_nursery() as nursery:
            for _ in range(1000):
                nursery.start_soon(ask)
    assert len(answered) == 1000
    await assert_in_step(codex)


async def test_a_thousand_cancelled_requests_leave_nothing(codex: AsyncCodex) -> None:
    async with trio.open_nursery() as nursery:
        for _ in range(1000):
            nursery.start_soon(codex.models)
        await trio.sleep(0.02)
        nursery.cancel_scope.cancel()
    await assert_in_step(codex)


async def test_a_reader_that_sleeps_and_one_that_asks_in_its_loop(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("x" * 300, deltas=300)
    asleep = await (await codex.thread_start()).turn("work")
    with trio.fail_after(PATIENCE):
        async with asleep.stream() as events:
            await events.__anext__()  # and no more
            awake = await (await codex.thread_start()).turn("work")
            number = 0
            async for _ in awake.stream():
                number += 1
                if number % 50 == 0:
                    await codex.models()
            assert (await awake.result()).final_response == "x" * 300
        assert (await asleep.result()).final_response == "x" * 300
    await assert_in_step(codex)


# --- Starting ------------------------------------------------------------------------------


@linux
async def test_a_start_that_is_cancelled_at_any_moment_leaves_no_process(
    codex_config: CodexConfig,
) -> None:
    async def scenario() -> None:
        async with AsyncCodex(codex_config) as codex:
            await codex.thread_start()

    before = Census.now()

    def check() -> None:
        assert not servers()
        assert not before.leaks()

    await scenario()  # what is made once, is made
    before = Census.now()
    await cancel_at_sampled_moments(scenario, check, samples=20)


async def test_a_run_that_is_cancelled_at_any_moment_leaves_no_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("all of it", deltas=5, pause=0.01)
    thread = await codex.thread_start()
    await thread.run("first")

    async def scenario() -> None:
        async with thread.turn("work") as turn:
            async for _ in turn.stream():
                pass

    async def check() -> None:
        assert "inProgress" not in await statuses(thread)

    await cancel_at_sampled_moments(scenario, check, samples=20)
    await assert_in_step(codex)


# --- Leaving -------------------------------------------------------------------------------


@linux
async def test_running_turns_and_their_readers_end_with_the_client_and_its_own_exception(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    ends: list[str] = []

    async def read(turn: AsyncTurnHandle) -> None:
        last = [event.method async for event in turn.stream()][-1]
        ends.append(f"{last} {(await turn.run()).status.value}")

    wrong = KeyError("own")
    async with trio.open_nursery() as nursery:
        with pytest.raises(KeyError) as caught:
            async with AsyncCodex(codex_config) as codex:
                for _ in range(3):
                    turn = await (await codex.thread_start()).turn("work")
                    nursery.start_soon(read, turn)
                    await asked(scripted_model)
                raise wrong
        assert caught.value is wrong
        assert not servers()
    assert ends == ["turn/completed interrupted"] * 3


@linux
async def test_a_client_in_a_nursery_that_is_cancelled_leaves_nothing(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang())
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(codex_config, nursery=nursery)
        turn = await (await codex.thread_start()).turn("work")
        await asked(scripted_model)
        nursery.cancel_scope.cancel()
    assert not servers()
    assert (await turn.run()).status == "interrupted"
    assert await scripted_model.stream_closed(0) == "cut"
    with pytest.raises(ClosedError):
        await codex.models()


@linux
async def test_close_while_the_real_server_starts_leaves_no_process(
    codex_config: CodexConfig,
) -> None:
    for delay in (0.0, 0.005, 0.02, 0.05):
        async with trio.open_nursery() as nursery:
            codex = AsyncCodex(codex_config, nursery=nursery)

            async def use(codex: AsyncCodex) -> None:
                with pytest.raises(ClosedError):
                    while True:
                        await codex.models()

            nursery.start_soon(use, codex)
            await trio.sleep(delay)
            await codex.close()
            assert not servers()


SERVER = """
import json, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
for line in sys.stdin:
    message = json.loads(line)
    if message["method"] == "initialize":
        result = {"userAgent": "played/0.163.0 (x)", "codexHome": "/", "platformFamily": "unix",
                  "platformOs": "linux"}
        print(json.dumps({"id": message["id"], "result": result}), flush=True)
"""
DEAF = f"{SERVER}while True: time.sleep(1)\n"
DYING = f"""{SERVER}
    if message["method"] == "model/list":
        print("last words", file=sys.stderr)
        sys.exit(3)
"""


def played_by(server: str) -> CodexConfig:
    """The server is this program."""
    command = (sys.executable, "-c", server)
    mark = {MARK: str(os.getpid())}
    return CodexConfig(
        launch_args_override=command, env=mark, client_name="played", close_timeout=0.2
    )


@linux
async def test_a_server_that_ignores_both_eof_and_sigterm_is_killed() -> None:
    with pytest.raises(KeyError, match="own"):
        async with AsyncCodex(played_by(DEAF)):
            assert len(servers()) == 1
            raise KeyError("own")
    assert not servers()


# --- Death ---------------------------------------------------------------------------------


def kill() -> None:
    for pid in servers():
        os.kill(pid, signal.SIGKILL)


async def ask_for_ever(codex: AsyncCodex) -> None:
    while True:
        await codex.models()


async def run(codex: AsyncCodex) -> None:
    await (await codex.thread_start()).run("work")


async def stream(codex: AsyncCodex) -> None:
    async for _ in (await (await codex.thread_start()).turn("work")).stream():
        pass


async def block(codex: AsyncCodex) -> None:
    async with (await codex.thread_start()).turn("work") as turn:
        await turn.result()


async def listen(codex: AsyncCodex) -> None:
    async for _ in codex.notifications():
        pass


@linux
async def test_a_killed_server_is_told_to_everybody_who_waits(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    told: list[TransportClosedError] = []

    async def wait(use: Use) -> None:
        with pytest.raises(TransportClosedError) as caught:
            await use(codex)
        told.append(caught.value)

    uses = (ask_for_ever, run, stream, block, listen)
    async with AsyncCodex(codex_config) as codex:
        async with trio.open_nursery() as nursery:
            for use in uses:
                nursery.start_soon(wait, use)
            for _ in range(3):
                await asked(scripted_model)
            with trio.fail_after(PATIENCE):
                kill()
                while len(told) < len(uses):
                    await trio.sleep(0.01)
        assert [error.exit_status for error in told] == [-signal.SIGKILL] * len(uses)
        with pytest.raises(TransportClosedError):
            await codex.models()
    assert not servers()


@linux
async def test_the_last_words_on_stderr_are_told_too() -> None:
    async with AsyncCodex(played_by(DYING)) as codex:
        with pytest.raises(TransportClosedError, match="last words") as caught:
            await codex.models()
        assert caught.value.exit_status == 3


@linux
async def test_killed_during_the_farewell_it_is_left_all_the_same(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang())
    config = attrs.evolve(codex_config, interrupt_timeout=PATIENCE)
    async with AsyncCodex(config) as codex:
        turn = await (await codex.thread_start()).turn("work")
        await asked(scripted_model)
        [pid] = [pid for pid in servers() if "app-server" in cmdline(pid)]
        os.kill(pid, signal.SIGSTOP)  # it does not hear that it is to interrupt
        trio.lowlevel.spawn_system_task(kill_soon)
    assert not servers()
    with pytest.raises((TransportClosedError, ClosedError)):
        await turn.run()


def cmdline(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text()


async def kill_soon() -> None:
    await trio.sleep(0.2)
    kill()


async def test_a_raw_call_is_cancelled_like_all_others(codex: AsyncCodex) -> None:
    thread = await codex.thread_start()
    with trio.CancelScope() as scope:
        scope.cancel()
        await codex.call(protocol.thread_archive(thread_id=thread.id))
    assert scope.cancelled_caught
    await assert_in_step(codex)
