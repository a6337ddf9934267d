"""The real app-server is killed while something is under way: everybody who waits is told."""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

import attrs
import pytest
import trio

from tests.cancel.real import (
    DYING,
    PATIENCE,
    asked,
    assert_none_left,
    cmdline,
    linux,
    played_by,
    servers,
    until,
)
from trio_codex import AsyncCodex, CodexConfig
from trio_codex.errors import ClosedError, TransportClosedError
from trio_codex.testing import ScriptedModel, hang

Use: TypeAlias = Callable[[AsyncCodex], Awaitable[object]]


def kill() -> None:
    for pid in servers():
        with suppress(ProcessLookupError):  # a shell that had come to its end
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
            kill()
            await until(lambda: len(told) == len(uses))
        assert [error.exit_status for error in told] == [-signal.SIGKILL] * len(uses)
        with pytest.raises(TransportClosedError):
            await codex.models()
    await assert_none_left()


@linux
async def test_a_server_killed_while_nobody_asks_is_told_at_the_end_of_the_block(
    codex_config: CodexConfig,
) -> None:
    with pytest.raises(TransportClosedError) as caught:
        async with AsyncCodex(codex_config) as codex:
            await codex.thread_start()
            kill()
            await until(lambda: codex.closed)
    assert caught.value.exit_status == -signal.SIGKILL
    await assert_none_left()


@linux
async def test_a_service_that_waits_for_the_end_of_its_client_falls_with_the_server(
    codex_config: CodexConfig,
) -> None:
    with pytest.RaisesGroup(TransportClosedError):
        async with trio.open_nursery() as nursery, AsyncCodex(codex_config) as codex:
            nursery.start_soon(codex.wait_closed)
            await codex.thread_start()
            assert f"pid {codex._connection._session.pid}), running" in repr(codex)  # type: ignore[union-attr]
            kill()
            await trio.sleep_forever()
    await assert_none_left()


@linux
async def test_one_that_is_closed_by_its_owner_just_returns(codex_config: CodexConfig) -> None:
    async with trio.open_nursery() as nursery, AsyncCodex(codex_config) as codex:
        nursery.start_soon(codex.wait_closed)
        await codex.thread_start()
    await assert_none_left()


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
        # A shell of its own looks like it until it has become one; but that one came later.
        pid = next(pid for pid in servers() if "app-server" in cmdline(pid))
        os.kill(pid, signal.SIGSTOP)  # it does not hear that it is to interrupt
        trio.lowlevel.spawn_system_task(kill_soon)
    await assert_none_left()
    with pytest.raises((TransportClosedError, ClosedError)):
        await turn.run()


async def kill_soon() -> None:
    await trio.sleep(0.2)
    kill()
