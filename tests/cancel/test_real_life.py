"""The real app-server: requests that are cancelled, starts, and ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
import trio

from tests.cancel.real import (
    DEAF,
    PATIENCE,
    asked,
    assert_all_cut,
    assert_in_step,
    assert_none_left,
    linux,
    played_by,
    servers,
    statuses,
)
from trio_codex import AsyncCodex, CodexConfig, protocol
from trio_codex._facade.thread import AsyncThread
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex.errors import ClosedError, CodexUsageError
from trio_codex.testing import ScriptedModel, cancel_at_sampled_moments, hang, text
from trio_codex.testing.leaks import Census

Scenario: TypeAlias = Callable[[AsyncThread], Awaitable[object]]

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


async def test_a_raw_call_is_cancelled_like_all_others(codex: AsyncCodex) -> None:
    thread = await codex.thread_start()
    with trio.CancelScope() as scope:
        scope.cancel()
        await codex.call(protocol.thread_archive(thread_id=thread.id))
    assert scope.cancelled_caught
    await assert_in_step(codex)


# --- Starting ------------------------------------------------------------------------------


@linux
async def test_a_start_that_is_cancelled_at_any_moment_leaves_no_process(
    codex_config: CodexConfig,
) -> None:
    async def scenario() -> None:
        async with AsyncCodex(codex_config) as codex:
            await codex.thread_start()

    await scenario()  # what is made once, is made
    before = Census.now()

    async def check() -> None:
        await assert_none_left()
        assert not before.leaks()

    await cancel_at_sampled_moments(scenario, check, samples=20)


async def run(thread: AsyncThread) -> None:
    await thread.run("work")


async def stream(thread: AsyncThread) -> None:
    async with thread.turn("work") as turn:
        async for _ in turn.stream():
            pass


async def interrupt(thread: AsyncThread) -> None:
    async with thread.turn("work") as turn:
        await turn.interrupt()


@pytest.mark.parametrize("scenario", [run, stream, interrupt])
async def test_a_turn_that_is_cancelled_at_any_moment_does_not_go_on(
    scenario: Scenario, codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("all of it", deltas=5, pause=0.01)
    thread = await codex.thread_start()
    await thread.run("first")

    async def check() -> None:
        assert "inProgress" not in await statuses(thread)

    await cancel_at_sampled_moments(lambda: scenario(thread), check, samples=12)
    await assert_in_step(codex)


@linux
async def test_a_farewell_to_a_running_turn_that_is_cancelled_at_any_moment_leaves_no_process(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()

    async def scenario() -> None:
        async with AsyncCodex(codex_config) as codex:
            await (await codex.thread_start()).turn("work")

    async def check() -> None:
        await assert_none_left()
        await assert_all_cut(scripted_model)

    await cancel_at_sampled_moments(scenario, check, samples=10)


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
        await assert_none_left()
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
    await assert_none_left()
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
            await assert_none_left()


@linux
async def test_a_server_that_ignores_both_eof_and_sigterm_is_killed() -> None:
    with pytest.raises(KeyError, match="own"):
        async with AsyncCodex(played_by(DEAF)):
            assert len(servers()) == 1
            raise KeyError("own")
    await assert_none_left()


async def test_a_client_used_from_another_run_refuses_and_its_own_run_goes_on(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("Hello.")

    async def stranger() -> None:
        with pytest.raises(CodexUsageError, match="another Trio run"):
            await thread.run("work")
        with pytest.raises(CodexUsageError, match="another Trio run"):
            await codex.models()

    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start()
        await trio.to_thread.run_sync(trio.run, stranger)
        assert (await thread.run("work")).final_response == "Hello."
