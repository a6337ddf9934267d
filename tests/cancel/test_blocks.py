"""A block ``async with thread.turn(...)``: left early, by whatever way, it ends its turn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, staged
from trio_codex.errors import TransportClosedError

Clock: TypeAlias = trio.testing.MockClock
Leave: TypeAlias = Callable[[Stage], Awaitable[object]]


async def leave_by_exception(stage: Stage) -> None:
    wrong = KeyError("the block's own")
    with pytest.raises(KeyError) as caught:
        async with stage.thread.turn("work"):
            raise wrong
    assert caught.value is wrong
    assert wrong.__context__ is None
    assert wrong.__cause__ is None


async def leave_by_break(stage: Stage) -> None:
    for _ in range(2):
        async with stage.thread.turn("work"):
            break


async def leave_by_return(stage: Stage) -> str:
    async with stage.thread.turn("work") as turn:
        return turn.id


async def leave_by_cancel(stage: Stage) -> None:
    with trio.CancelScope() as scope:
        async with stage.thread.turn("work"):
            scope.cancel()
            await trio.sleep_forever()
    assert scope.cancelled_caught


async def leave_without_a_wait_in_a_cancelled_scope(stage: Stage) -> None:
    with trio.CancelScope() as scope:
        async with stage.thread.turn("work"):
            scope.cancel()
    assert not scope.cancelled_caught  # what the block said is what comes out: it said nothing


async def leave_the_stream_in_the_middle(stage: Stage) -> None:
    async with stage.thread.turn("work") as turn:
        async for _ in turn.stream():
            break


@pytest.mark.parametrize(
    "leave",
    [
        leave_by_exception,
        leave_by_break,
        leave_by_return,
        leave_by_cancel,
        leave_without_a_wait_in_a_cancelled_scope,
        leave_the_stream_in_the_middle,
    ],
)
async def test_leaving_early_interrupts_and_waits_for_the_end(
    leave: Leave, autojump_clock: Clock
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        left = trio.Event()

        async def visit() -> None:
            await leave(stage)
            left.set()

        nursery.start_soon(visit)
        await stage.answer_start()
        stage.fake.answer(await stage.fake.expect("turn/interrupt"), {})
        await trio.sleep(1)
        assert not left.is_set()
        stage.end()
        await trio.testing.wait_all_tasks_blocked()
        assert left.is_set()
        await trio.sleep(10)
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_leaving_waits_no_longer_than_interrupt_timeout(autojump_clock: Clock) -> None:
    async with staged(interrupt_timeout=3) as stage, trio.open_nursery() as nursery:
        stage.never_answer("turn/interrupt")
        nursery.start_soon(stage.answer_start)
        async with stage.thread.turn("work"):
            start = trio.current_time()
        assert trio.current_time() - start == 3
        stage.always_obey()
        await trio.sleep(10)
        await stage.assert_in_step()


@pytest.mark.parametrize("status", ["completed", "failed", "interrupted"])
async def test_leaving_after_the_end_tells_nothing(status: str, autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        async with stage.thread.turn("work") as turn:
            stage.end(status)  # type: ignore[arg-type]
            events = [event.method async for event in turn.stream()]
        assert events[-1] == "turn/completed"
        await trio.sleep(10)
        await stage.assert_in_step()
    assert stage.interrupts == 0


async def test_a_cancel_within_result_interrupts_once_not_again_at_the_end_of_the_block(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        nursery.start_soon(stage.answer_start)
        with trio.move_on_after(10) as scope:
            async with stage.thread.turn("work") as turn:
                await turn.result()
        assert scope.cancelled_caught
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_a_block_whose_server_died_is_left_at_once_with_its_own_exception(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        start = trio.current_time()
        with pytest.raises(KeyError, match="own"):
            async with stage.thread.turn("work") as turn:
                stage.fake.die(exit_status=3, stderr="gone")
                with pytest.raises(TransportClosedError) as caught:
                    await turn.result()
                assert caught.value.exit_status == 3
                raise KeyError("own")
        assert trio.current_time() == start


async def test_a_handle_without_a_block_is_ended_by_the_client_at_the_latest(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        nursery.start_soon(stage.answer_start)
        await stage.thread.turn("work")
        await stage.fake.expect_silence()
    assert stage.interrupts == 1


async def test_an_exception_group_of_the_users_own_nursery_passes_unchanged(
    autojump_clock: Clock,
) -> None:
    groups: list[BaseException] = []
    async with staged() as stage, trio.open_nursery() as outer:
        stage.always_obey()
        outer.start_soon(stage.answer_start)
        with pytest.RaisesGroup(pytest.RaisesExc(KeyError)) as caught:
            async with stage.thread.turn("work"):
                try:
                    async with trio.open_nursery():
                        raise KeyError
                except BaseException as group:
                    groups.append(group)
                    raise
        assert caught.value is groups[0]
        await stage.assert_in_step()
