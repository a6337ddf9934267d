"""``interrupt()``: safe at any time, and never heard of by a server that would not answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import NOT_STARTED, Stage, staged
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex.errors import TransportClosedError
from trio_codex.testing import FakeRequest, wire

Clock: TypeAlias = trio.testing.MockClock


@asynccontextmanager
async def running(*, begun: bool = True) -> AsyncIterator[tuple[Stage, AsyncTurnHandle]]:
    """A turn that was started, and has begun or not."""
    async with staged() as stage:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(lambda: stage.answer_start(begin=begun))
            turn = await stage.thread.turn("work")
        yield stage, turn
        await stage.assert_in_step()


async def test_it_returns_when_the_turn_is_over_and_not_before(autojump_clock: Clock) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        returned = trio.Event()

        async def interrupt() -> None:
            await turn.interrupt()
            returned.set()

        nursery.start_soon(interrupt)
        stage.fake.answer(await stage.fake.expect("turn/interrupt"), {})
        await trio.sleep(1)
        assert not returned.is_set()
        stage.end()
        await trio.testing.wait_all_tasks_blocked()
        assert returned.is_set()
        assert (await turn.run()).status == "interrupted"


async def test_before_turn_started_it_waits_a_moment_for_the_turn_to_begin(
    autojump_clock: Clock,
) -> None:
    async with running(begun=False) as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        await stage.fake.expect_silence()  # the server would refuse it
        stage.begin()
        await stage.obey()
    assert stage.interrupts == 1


async def test_a_turn_that_never_says_that_it_started_is_interrupted_too(
    autojump_clock: Clock,
) -> None:
    async with running(begun=False) as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        await stage.obey()


async def test_refused_because_the_turn_has_not_begun_it_tries_again_when_it_has(
    autojump_clock: Clock,
) -> None:
    async with running(begun=False) as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        request = await stage.fake.expect("turn/interrupt")
        stage.fake.refuse(request, -32600, NOT_STARTED)
        await stage.fake.expect_silence()
        stage.begin()
        await stage.obey()
    assert stage.interrupts == 2


async def test_refused_several_times_it_tries_again_and_again(autojump_clock: Clock) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        for _ in range(4):
            request = await stage.fake.expect("turn/interrupt")
            stage.fake.refuse(request, -32600, NOT_STARTED)
        await stage.obey()
    assert stage.interrupts == 5


async def test_an_answer_that_makes_no_sense_is_no_reason_to_give_up(autojump_clock: Clock) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        stage.fake.answer(await stage.fake.expect("turn/interrupt"), "what?")
        await stage.obey()


async def test_twice_at_once_and_by_many_it_is_said_once_and_all_return(
    autojump_clock: Clock,
) -> None:
    async with running() as (stage, turn):
        stage.always_obey()
        async with trio.open_nursery() as nursery:
            for _ in range(10):
                nursery.start_soon(turn.interrupt)
        await turn.interrupt()
    assert stage.interrupts == 1


@pytest.mark.parametrize("status", ["completed", "failed", "interrupted"])
async def test_after_the_end_nothing_is_sent(status: str, autojump_clock: Clock) -> None:
    """The real server never answers an interrupt of a turn that is interrupted already."""
    async with running() as (stage, turn):
        stage.end(status)  # type: ignore[arg-type]
        await turn.run()
        start = trio.current_time()
        await turn.interrupt()
        await turn.interrupt()
        assert trio.current_time() == start
    assert stage.interrupts == 0


async def test_a_server_that_never_answers_but_ends_the_turn_is_enough(
    autojump_clock: Clock,
) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        start = trio.current_time()
        nursery.start_soon(turn.interrupt)
        await stage.fake.expect("turn/interrupt")
        stage.end()
        await turn.run()
        await trio.testing.wait_all_tasks_blocked()
        assert not nursery.child_tasks
        assert trio.current_time() == start


async def test_a_server_that_ignores_it_is_asked_again_at_longer_and_longer_intervals(
    autojump_clock: Clock,
) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        asked: list[float] = []

        def note(_: FakeRequest) -> None:
            asked.append(trio.current_time())

        stage.fake.on("turn/interrupt", note)
        nursery.start_soon(turn.interrupt)
        await trio.sleep(60)
        pauses = [later - earlier for earlier, later in pairwise(asked)]
        assert pauses == pytest.approx(sorted(pauses))
        assert 10 < len(asked) < 60
        stage.always_obey()


async def test_accepted_although_the_turn_completed_it_returns_and_the_turn_is_completed(
    autojump_clock: Clock,
) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        nursery.start_soon(turn.interrupt)
        stage.fake.answer(await stage.fake.expect("turn/interrupt"), {})
        stage.end("completed")
        assert (await turn.run()).status == "completed"
    assert stage.interrupts == 1


async def test_refused_because_the_turn_has_just_ended_it_returns_with_the_end(
    autojump_clock: Clock,
) -> None:
    async with running() as (stage, turn), trio.open_nursery() as nursery:
        start = trio.current_time()
        nursery.start_soon(turn.interrupt)
        stage.fake.refuse(await stage.fake.expect("turn/interrupt"), -32600, NOT_STARTED)
        await trio.testing.wait_all_tasks_blocked()
        stage.end("completed")
        await trio.testing.wait_all_tasks_blocked()
        assert not nursery.child_tasks
        assert trio.current_time() == start
    assert stage.interrupts == 1


async def test_a_server_that_dies_is_told_to_who_interrupts(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        turn = await stage.thread.turn("work")
        stage.fake.on("turn/interrupt", lambda _: stage.fake.die(exit_status=7))
        for _ in range(2):
            with pytest.raises(TransportClosedError) as caught:
                await turn.interrupt()
            assert caught.value.exit_status == 7


async def test_it_has_a_place_of_its_own_and_does_not_queue(autojump_clock: Clock) -> None:
    async with staged(max_in_flight=1) as stage, trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start)
        turn = await stage.thread.turn("work")
        stage.never_answer("model/list")
        stage.always_obey()
        for _ in range(3):
            nursery.start_soon(stage.codex.models)
        await stage.fake.expect_silence()
        await turn.interrupt()
        nursery.cancel_scope.cancel()


async def test_a_turn_that_this_client_only_hears_of_is_none_of_its_business(
    autojump_clock: Clock,
) -> None:
    """Somebody else's turn on the same thread ends when it likes."""
    async with staged() as stage:
        stage.begin("foreign")
        await stage.fake.expect_silence()
    assert stage.interrupts == 0


async def test_the_terminals_of_the_turn_are_ended_and_of_no_other_turn(
    autojump_clock: Clock,
) -> None:
    await _interrupt_with_terminals(by_argument=True, by_config=False, ended=True)


async def test_the_configuration_can_say_so_for_all_turns(autojump_clock: Clock) -> None:
    await _interrupt_with_terminals(by_argument=None, by_config=True, ended=True)


async def test_a_turn_can_be_an_exception_to_the_configuration(autojump_clock: Clock) -> None:
    await _interrupt_with_terminals(by_argument=False, by_config=True, ended=False)


async def test_terminals_are_left_alone_by_default(autojump_clock: Clock) -> None:
    await _interrupt_with_terminals(by_argument=None, by_config=False, ended=False)


async def _interrupt_with_terminals(
    *, by_argument: bool | None, by_config: bool, ended: bool
) -> None:
    async with (
        staged(end_background_terminals=by_config) as stage,
        trio.open_nursery() as nursery,
    ):
        stage.always_obey()
        pages = {None: page("other", "10", cursor="2"), "2": page("mine", "11", "also", "12")}
        stage.fake.on(
            "thread/backgroundTerminals/list", lambda request: pages[request.params.get("cursor")]
        )

        def terminate(request: FakeRequest) -> None:
            if request.params["processId"] == "11":
                stage.fake.refuse(request, -32600, "no such process")  # it ended by itself
            else:
                stage.fake.answer(request, {"terminated": True})

        stage.fake.on("thread/backgroundTerminals/terminate", terminate)
        nursery.start_soon(stage.answer_start)
        turn = await stage.thread.turn("work", end_background_terminals=by_argument)
        for item in ("mine", "also"):
            started = {"type": "commandExecution", "id": item}
            stage.fake.notify(*wire.item_started(stage.thread.id, turn.id, started))
        await stage.fake.expect_silence()
        await turn.interrupt()
        told = stage.told("thread/backgroundTerminals/terminate")
        assert [params["processId"] for params in told] == (["11", "12"] if ended else [])
        await stage.assert_in_step()


def page(*items: str, cursor: str | None = None) -> wire.Json:
    """A page of terminals: item id, process id, item id, process id, …"""
    pairs = zip(items[::2], items[1::2], strict=True)
    data = [
        {"command": "sleep 300", "cwd": "/", "itemId": item, "processId": process}
        for item, process in pairs
    ]
    return {"data": data, "nextCursor": cursor}
