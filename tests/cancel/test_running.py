"""Waiting for the end of a turn, and cancelled: the server is told, then the cancel comes out."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, staged
from trio_codex.testing import FakeRequest

Clock: TypeAlias = trio.testing.MockClock
Wait: TypeAlias = Callable[[Stage], Awaitable[object]]


async def thread_run(stage: Stage) -> object:
    return await stage.thread.run("work")


async def handle_run(stage: Stage) -> object:
    return await (await stage.thread.turn("work")).run()


async def handle_result(stage: Stage) -> object:
    return await (await stage.thread.turn("work")).result()


ways = pytest.mark.parametrize("wait", [thread_run, handle_run, handle_result])


@ways
async def test_a_deadline_interrupts_the_turn_and_comes_out_when_the_turn_is_over(
    wait: Wait, autojump_clock: Clock
) -> None:
    ends: list[float] = []

    async def run(stage: Stage) -> None:
        with trio.move_on_after(10) as scope:
            await wait(stage)
        ends.append(trio.current_time() - start)
        assert scope.cancelled_caught

    async with staged() as stage, trio.open_nursery() as nursery:
        start = trio.current_time()
        nursery.start_soon(run, stage)
        await stage.answer_start()
        interrupt = await stage.fake.expect("turn/interrupt", within=20)
        assert trio.current_time() - start == 10
        stage.fake.answer(interrupt, {})
        await trio.sleep(1)
        assert not ends  # an accepted interrupt is not yet the end of the turn
        stage.end()
        await trio.testing.wait_all_tasks_blocked()
        assert ends == [11]
        await stage.assert_in_step()
    assert stage.interrupts == 1


@ways
async def test_the_failure_of_a_sibling_interrupts_the_turn_and_is_all_that_comes_out(
    wait: Wait, autojump_clock: Clock
) -> None:
    async with staged() as stage:
        stage.always_obey()
        with pytest.RaisesGroup(pytest.RaisesExc(KeyError, match="sibling")):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(wait, stage)
                await stage.answer_start()
                await stage.fake.expect_silence()
                raise KeyError("sibling")
        assert stage.interrupts == 1
        await stage.assert_in_step()


@ways
async def test_a_turn_that_does_not_end_is_left_when_the_time_is_up_and_interrupted_later(
    wait: Wait, autojump_clock: Clock
) -> None:
    async with staged(interrupt_timeout=3) as stage, trio.open_nursery() as nursery:
        start = trio.current_time()
        nursery.start_soon(_deaf_until, stage, 60)

        async def run() -> None:
            with trio.move_on_after(10):
                await wait(stage)

        nursery.start_soon(stage.answer_start)
        await run()
        assert trio.current_time() - start == 13
        given_up = stage.interrupts
        assert given_up > 1  # it was not left at one attempt
        await trio.sleep(60)
        assert stage.interrupts > given_up  # and the server hears of it again
        await stage.assert_in_step()


async def _deaf_until(stage: Stage, seconds: float) -> None:
    """A server that ignores interrupts for so long."""
    stage.never_answer("turn/interrupt")
    await trio.sleep(seconds)
    stage.always_obey()


async def test_too_slow_comes_out_of_fail_after(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        nursery.start_soon(stage.answer_start)
        with pytest.raises(trio.TooSlowError), trio.fail_after(10):
            await stage.thread.run("work")
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_a_turn_that_ends_by_itself_while_it_is_interrupted_is_cancelled_all_the_same(
    autojump_clock: Clock,
) -> None:
    """The server says yes to the interrupt, but the turn had completed: both can be true."""
    async with staged() as stage, trio.open_nursery() as nursery:

        def too_late(request: FakeRequest) -> None:
            stage.fake.answer(request, {})
            stage.end("completed")

        stage.fake.on("turn/interrupt", too_late)
        nursery.start_soon(stage.answer_start)
        with trio.move_on_after(10) as scope:
            await stage.thread.run("work")
        assert scope.cancelled_caught
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_a_turn_that_is_over_is_not_interrupted_by_a_cancel_that_comes_with_its_end(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        with trio.CancelScope() as scope:
            nursery.start_soon(_end_and_cancel, stage, scope)
            await stage.thread.run("work")
        await trio.sleep(10)
        await stage.assert_in_step()
    assert stage.interrupts == 0


async def _end_and_cancel(stage: Stage, scope: trio.CancelScope) -> None:
    await stage.answer_start()
    await trio.testing.wait_all_tasks_blocked()
    stage.end("completed")
    await trio.lowlevel.checkpoint()  # the reader takes it in; the one who waits has not run yet
    await trio.lowlevel.checkpoint()
    scope.cancel()


async def test_a_cancel_of_steer_tells_nothing_and_the_turn_goes_on(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        turn = await stage.thread.turn("work")
        stage.never_answer("turn/steer")
        with trio.move_on_after(1):
            await turn.steer("more")
        stage.end("completed")
        assert (await turn.run()).status == "completed"
        await trio.sleep(2)
        await stage.assert_in_step()
    assert stage.interrupts == 0


async def test_a_cancelled_interrupt_goes_on_in_the_background(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        turn = await stage.thread.turn("work")
        start = trio.current_time()
        with trio.move_on_after(1) as scope:
            await turn.interrupt()
        assert scope.cancelled_caught
        assert trio.current_time() - start == 1  # at once
        stage.always_obey()
        assert (await turn.run()).status == "interrupted"
        await trio.sleep(10)
        await stage.assert_in_step()


async def test_the_end_of_a_session_does_not_wait_longer_than_it_may(autojump_clock: Clock) -> None:
    start = math.nan
    async with staged(interrupt_timeout=7) as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        await stage.thread.turn("work")
        stage.never_answer("turn/interrupt")
        start = trio.current_time()
    assert trio.current_time() - start == 7
