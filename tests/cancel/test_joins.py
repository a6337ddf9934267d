"""A turn on a thread that has one running joins it: two handles, one turn."""

from __future__ import annotations

from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, staged
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex.testing import wire

Clock: TypeAlias = trio.testing.MockClock


async def start(stage: Stage) -> AsyncTurnHandle:
    """A handle on turn-1, which must have begun."""
    async with trio.open_nursery() as nursery:
        nursery.start_soon(lambda: stage.answer_start(begin=False))
        return await stage.thread.turn("work")


async def test_both_see_the_same_completion(autojump_clock: Clock) -> None:
    async with staged() as stage:
        first = await start(stage)
        stage.begin()
        second = await start(stage)
        assert first.id == second.id
        stage.fake.say(stage.thread.id, first.id, ["done"])
        stage.end("completed")
        results = [await turn.result() for turn in (first, second)]
        assert results[0] == results[1]
        assert results[0].final_response == "done"
        await stage.assert_in_step()


async def test_each_has_a_stream_and_the_second_begins_where_it_joined(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        first = await start(stage)
        stage.begin()
        second = await start(stage)
        stage.fake.say(stage.thread.id, first.id, ["done"])
        stage.end("completed")
        whole = [event.method async for event in first.stream()]
        rest = [event.method async for event in second.stream()]
        assert whole[0] == "turn/started"
        assert whole[-len(rest) :] == rest
        assert rest[0] == "item/started"


async def test_the_interrupt_of_one_ends_it_for_both_and_is_said_once(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        stage.always_obey()
        first = await start(stage)
        stage.begin()
        second = await start(stage)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(first.interrupt)
            nursery.start_soon(second.interrupt)
            assert (await first.run()).status == "interrupted"
            assert (await second.run()).status == "interrupted"
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_a_cancelled_run_on_a_joined_turn_interrupts_it_for_the_other_too(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        first = await start(stage)
        stage.begin()
        nursery.start_soon(lambda: stage.answer_start(begin=False))
        with trio.move_on_after(1) as scope:
            await stage.thread.run("more")
        assert scope.cancelled_caught
        assert (await first.result()).status == "interrupted"
        await stage.assert_in_step()
    assert stage.interrupts == 1


async def test_leaving_one_block_early_ends_the_turn_of_the_other(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        nursery.start_soon(stage.answer_start)
        async with stage.thread.turn("work") as outer:
            nursery.start_soon(lambda: stage.answer_start(begin=False))
            async with stage.thread.turn("more"):
                pass
            assert (await outer.run()).status == "interrupted"
        await stage.assert_in_step()
    assert stage.interrupts == 1


@pytest.mark.parametrize("wishes", [(True, False), (False, True)])
async def test_one_wish_to_end_the_terminals_is_enough(
    wishes: tuple[bool, bool], autojump_clock: Clock
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        stage.fake.on("thread/backgroundTerminals/list", {"data": []})
        nursery.start_soon(stage.answer_start)
        first = await stage.thread.turn("work", end_background_terminals=wishes[0])
        nursery.start_soon(lambda: stage.answer_start(begin=False))
        await stage.thread.turn("more", end_background_terminals=wishes[1])
        await first.interrupt()
        assert stage.told("thread/backgroundTerminals/list") == [{"threadId": stage.thread.id}]


async def test_a_join_whose_answer_comes_after_the_end_gets_the_completion(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        first = await start(stage)
        stage.begin()
        results: list[object] = []

        async def join() -> None:
            turn = await stage.thread.turn("more")
            methods = [event.method async for event in turn.stream()]
            assert methods == ["turn/completed"]
            results.append(await turn.result())

        nursery.start_soon(join)
        request = await stage.fake.expect("turn/start")
        stage.end("completed")
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        await trio.testing.wait_all_tasks_blocked()
        assert results == [await first.result()]
        await stage.assert_in_step()
