"""Cancelled while the start of a turn is on its way: what it started, if anything, is ended."""

from __future__ import annotations

from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, session_of, staged
from trio_codex.errors import InvalidRequestError, TransportClosedError
from trio_codex.testing import FakeRequest, FakeServer, wire

Clock: TypeAlias = trio.testing.MockClock


async def run(stage: Stage, scope: trio.CancelScope, *, input: str = "work") -> None:
    with scope:
        await stage.thread.run(input)


async def test_a_start_that_waits_for_its_place_is_never_sent_and_nobody_waits(
    autojump_clock: Clock,
) -> None:
    async with staged(max_in_flight=2) as stage, trio.open_nursery() as nursery:
        others = [await stage_busy(stage, nursery) for _ in range(2)]
        scope = trio.CancelScope()
        start = trio.current_time()
        async with trio.open_nursery() as inner:
            inner.start_soon(run, stage, scope)
            await trio.testing.wait_all_tasks_blocked()
            scope.cancel()
        assert trio.current_time() == start
        for other in others:
            stage.fake.answer(other, {"data": []})
        await trio.sleep(10)
        assert not stage.told("turn/start")
        assert not stage.interrupts
        assert_idle(stage.codex)


async def stage_busy(stage: Stage, nursery: trio.Nursery) -> int:
    """One more request in flight; its id."""
    stage.never_answer("model/list")
    nursery.start_soon(stage.codex.models)
    await trio.testing.wait_all_tasks_blocked()
    request_id: int = stage.fake.received[-1]["id"]
    return request_id


async def test_a_start_of_which_the_full_pipe_took_nothing_is_withdrawn(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.fake.block_writes()
        # What is handed to the transport cannot be taken back: this one is in front.
        nursery.start_soon(stage.codex.thread_start)
        await trio.testing.wait_all_tasks_blocked()
        scope, start = trio.CancelScope(), trio.current_time()
        async with trio.open_nursery() as inner:
            inner.start_soon(run, stage, scope)
            await trio.testing.wait_all_tasks_blocked()
            scope.cancel()
        assert trio.current_time() == start
        stage.fake.unblock_writes()
        await trio.sleep(10)
        assert not stage.told("turn/start")
        await stage.assert_in_step()


async def test_a_start_that_the_pipe_took_half_is_written_whole_and_its_turn_ended(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.fake.block_writes(after=20)
        scope = trio.CancelScope()
        nursery.start_soon(run, stage, scope)
        await trio.testing.wait_all_tasks_blocked()
        scope.cancel()
        await trio.testing.wait_all_tasks_blocked()
        stage.fake.unblock_writes()
        await stage.answer_start()
        await stage.obey()
        await trio.sleep(10)
        await stage.assert_in_step()


async def test_the_answer_is_awaited_and_its_turn_interrupted_before_the_cancel_comes_out(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope, start = trio.CancelScope(), trio.current_time()
        nursery.start_soon(in_two_seconds, stage, scope)
        await run(stage, scope)
        assert scope.cancelled_caught
        assert trio.current_time() - start == 3
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def in_two_seconds(stage: Stage, scope: trio.CancelScope) -> None:
    request = await stage.fake.expect("turn/start")
    scope.cancel()
    await trio.sleep(2)
    assert stage.interrupts == 0  # nobody knows yet what to interrupt
    stage.fake.answer(request, wire.turn_start_result("turn-1"))
    stage.begin()
    interrupt = await stage.fake.expect("turn/interrupt")
    stage.fake.answer(interrupt, {})
    await trio.sleep(1)
    stage.end()


async def test_a_turn_whose_events_come_before_the_answer_is_interrupted_when_it_is_named(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(run, stage, scope)
        request = await stage.fake.expect("turn/start")
        stage.begin()
        await trio.testing.wait_all_tasks_blocked()
        scope.cancel()
        await stage.fake.expect_silence()
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        await stage.obey()
        await trio.testing.wait_all_tasks_blocked()
        await stage.assert_in_step()


async def test_a_turn_that_is_over_before_its_late_answer_is_not_interrupted(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(run, stage, scope)
        request = await stage.fake.expect("turn/start")
        scope.cancel()
        stage.begin()
        stage.end("completed")
        await trio.testing.wait_all_tasks_blocked()
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        await trio.testing.wait_all_tasks_blocked()
        await stage.assert_in_step()
    assert stage.interrupts == 0


async def test_an_answer_after_the_deadline_is_interrupted_in_the_background(
    autojump_clock: Clock,
) -> None:
    async with staged(interrupt_timeout=3) as stage, trio.open_nursery() as nursery:
        scope, start = trio.CancelScope(), trio.current_time()
        nursery.start_soon(run, stage, scope)
        request = await stage.fake.expect("turn/start")
        scope.cancel()
        await stage.fake.expect_silence()
        await trio.sleep(30)
        assert scope.cancelled_caught
        assert stage.interrupts == 0
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        stage.begin()
        await stage.obey()
        await trio.testing.wait_all_tasks_blocked()
        assert trio.current_time() - start == 30
        await stage.assert_in_step()


async def test_no_events_are_kept_for_who_is_gone(autojump_clock: Clock) -> None:
    async with staged(interrupt_timeout=3) as stage:
        start: list[FakeRequest] = []
        stage.fake.on("turn/start", start.append)
        with trio.move_on_after(1):
            await stage.thread.turn("work")
        stage.never_answer("turn/interrupt")
        stage.fake.answer(start[0], wire.turn_start_result("turn-1"))
        stage.begin()
        await stage.fake.expect_silence()
        [turn] = session_of(stage.codex)._board.routes.turns()
        assert turn.inboxes == []
        stage.always_obey()
        await trio.sleep(5)
        await stage.assert_in_step()


async def test_the_cancel_comes_out_at_the_deadline_when_the_answer_does_not_come(
    autojump_clock: Clock,
) -> None:
    async with staged(interrupt_timeout=3) as stage:
        stage.never_answer("turn/start")
        start = trio.current_time()
        with trio.move_on_after(1) as scope:
            await stage.thread.run("work")
        assert scope.cancelled_caught
        assert trio.current_time() - start == 4
        # Its place is free again, or sixty-four of these would be the end of the client.
        assert (
            session_of(stage.codex).requests.free_places
            == stage.codex._connection.config.max_in_flight
        )


async def test_a_start_that_is_refused_after_the_cancel_leaves_nothing_to_wait_for(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(run, stage, scope)
        request = await stage.fake.expect("turn/start")
        scope.cancel()
        await stage.fake.expect_silence()
        assert not scope.cancelled_caught
        stage.fake.refuse(request, -32600, "thread not found")
        await trio.testing.wait_all_tasks_blocked()
        assert scope.cancelled_caught
        await trio.sleep(5)
        await stage.assert_in_step()
    assert stage.interrupts == 0


async def test_a_refused_start_without_a_cancel_raises_what_the_server_said(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:

        async def refuse() -> None:
            request = await stage.fake.expect("turn/start")
            stage.fake.refuse(request, -32600, "thread not found")

        nursery.start_soon(refuse)
        with pytest.raises(InvalidRequestError, match="thread not found"):
            await stage.thread.run("work")
        await stage.assert_in_step()


async def test_an_answer_that_names_no_turn_leaves_nothing_to_wait_for(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(run, stage, scope)
        request = await stage.fake.expect("turn/start")
        scope.cancel()
        stage.fake.answer(request, {"turn": None})
        await trio.testing.wait_all_tasks_blocked()
        assert scope.cancelled_caught
        await trio.sleep(5)
        await stage.assert_in_step()


async def test_a_server_that_dies_meanwhile_ends_the_wait(autojump_clock: Clock) -> None:
    fake = FakeServer()
    async with staged(fake) as stage, trio.open_nursery() as nursery:
        scope, start = trio.CancelScope(), trio.current_time()
        nursery.start_soon(run, stage, scope)
        await fake.expect("turn/start")
        scope.cancel()
        await fake.expect_silence()
        fake.die()
        await trio.testing.wait_all_tasks_blocked()
        assert scope.cancelled_caught
        assert trio.current_time() == start
        await trio.sleep(1)
        assert_idle(stage.codex)
        with pytest.raises(TransportClosedError):
            await stage.codex.wait_closed()


async def test_a_start_that_is_awaited_for_a_handle_or_a_block_is_no_different(
    autojump_clock: Clock,
) -> None:
    async def as_handle(stage: Stage, scope: trio.CancelScope) -> None:
        with scope:
            await stage.thread.turn("work")

    async def as_block(stage: Stage, scope: trio.CancelScope) -> None:
        with scope:
            async with stage.thread.turn("work"):
                raise AssertionError("the block was entered")

    for number, way in enumerate([as_handle, as_block]):
        async with staged() as stage, trio.open_nursery() as nursery:
            scope = trio.CancelScope()
            nursery.start_soon(way, stage, scope)
            request = await stage.fake.expect("turn/start")
            scope.cancel()
            await stage.fake.expect_silence()
            stage.fake.answer(request, wire.turn_start_result(f"turn-{number}"))
            stage.begin(f"turn-{number}")
            await stage.obey(f"turn-{number}")
            await trio.testing.wait_all_tasks_blocked()
            assert scope.cancelled_caught
            await stage.assert_in_step()


async def test_who_is_cancelled_already_sends_nothing(autojump_clock: Clock) -> None:
    async with staged() as stage:
        with trio.CancelScope() as scope:
            scope.cancel()
            await stage.thread.run("work")
        assert scope.cancelled_caught
        await stage.assert_in_step()
    assert not stage.told("turn/start")
