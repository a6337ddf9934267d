"""Readers of streams: slow, asleep, many, or making requests, they are in nobody's way."""

from __future__ import annotations

from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, staged
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex.errors import BusyError, ClosedError, TransportClosedError
from trio_codex.testing import FakeServer, wire

Clock: TypeAlias = trio.testing.MockClock


async def start(stage: Stage, turn_id: str = "turn-1") -> AsyncTurnHandle:
    async with trio.open_nursery() as nursery:
        nursery.start_soon(stage.answer_start, turn_id)
        return await stage.thread.turn("work")


async def test_a_sleeping_reader_stalls_neither_turns_nor_requests(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        asleep = await start(stage, "asleep")

        async def sleep_in_the_loop() -> None:
            async for _ in asleep.stream():
                await trio.sleep_forever()

        nursery.start_soon(sleep_in_the_loop)
        began = trio.current_time()
        stage.fake.say(stage.thread.id, "asleep", ["x"] * 5000)
        other = await start(stage, "other")
        stage.fake.say(stage.thread.id, "other", ["a", "b"])
        stage.end("completed", "other")
        assert (await other.result()).final_response == "ab"
        await stage.codex.thread_start()
        stage.always_obey()
        await asleep.interrupt()
        assert trio.current_time() == began
        nursery.cancel_scope.cancel()


async def test_a_reader_may_make_requests_in_its_loop(autojump_clock: Clock) -> None:
    async with staged(max_in_flight=1) as stage:
        turn = await start(stage)
        stage.fake.say(stage.thread.id, turn.id, ["x"] * 200)
        stage.fake.on("turn/steer", {"turnId": turn.id})
        stage.always_obey()
        number = 0
        async for _ in turn.stream():
            number += 1
            await stage.codex.thread_start()
            await turn.steer("more")
            if number == 100:
                await turn.interrupt()
        assert (await turn.run()).status == "interrupted"
        await stage.assert_in_step()


async def test_a_thousand_idle_streams_do_not_delay_an_interrupt(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        started: list[AsyncTurnHandle] = []
        for number in range(1000):
            stage.fake.on("turn/start", wire.turn_start_result(f"turn-{number}"))
            turn = await stage.thread.turn("work")
            stage.begin(turn.id)
            started.append(turn)

        async def read(turn: AsyncTurnHandle) -> None:
            async for _ in turn.stream():
                pass
            assert (await turn.run()).status == "interrupted"

        for turn in started:
            nursery.start_soon(read, turn)
        await stage.fake.expect_silence()
        began = trio.current_time()
        await started[500].interrupt()
        assert trio.current_time() == began
        assert stage.interrupts == 1
        async with trio.open_nursery() as all_at_once:
            for turn in started:
                all_at_once.start_soon(turn.interrupt)
        assert trio.current_time() == began
        assert stage.interrupts == 1000
        await stage.assert_in_step()


async def test_a_reader_that_is_cancelled_loses_no_event(autojump_clock: Clock) -> None:
    async with staged() as stage:
        turn = await start(stage)
        methods: list[str] = []
        for deltas in range(3):
            with trio.move_on_after(1):
                async with turn.stream() as events:
                    async for event in events:
                        methods.append(event.method)
            stage.fake.say(stage.thread.id, turn.id, ["x"] * deltas, f"msg-{deltas}")
        stage.end("completed")
        methods += [event.method async for event in turn.stream()]
        assert methods.count("item/agentMessage/delta") == 3
        assert methods.count("item/started") == methods.count("item/completed") == 4
        assert methods[0] == "turn/started"
        assert methods[-1] == "turn/completed"


@pytest.mark.parametrize("in_batches", [False, True])
async def test_a_reader_with_a_full_inbox_can_be_cancelled_and_lets_others_run(
    in_batches: bool, autojump_clock: Clock
) -> None:
    async with staged() as stage:
        turn = await start(stage)
        stage.fake.say(stage.thread.id, turn.id, ["x"] * 900)
        await stage.fake.expect_silence()
        number = 0
        with trio.CancelScope() as scope:
            scope.cancel()
            stream = turn.stream()
            async for _ in stream.batches() if in_batches else stream:
                number += 1
        assert scope.cancelled_caught
        assert number <= 64
        stage.always_obey()


async def test_two_readers_of_one_stream_are_one_too_many_and_the_first_goes_on(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        turn = await start(stage)
        stream, methods = turn.stream(), list[str]()

        async def read() -> None:
            methods.extend([event.method async for event in stream])

        nursery.start_soon(read)
        await stage.fake.expect_silence()
        with pytest.raises(BusyError):
            await stream.__anext__()
        stage.end("completed")
        await trio.testing.wait_all_tasks_blocked()
        assert methods[-1] == "turn/completed"


async def test_readers_hear_the_end_of_their_turns_when_the_client_is_left(
    autojump_clock: Clock,
) -> None:
    ends: list[str] = []

    async def read(turn: AsyncTurnHandle) -> None:
        last = [event.method async for event in turn.stream()][-1]
        ends.append(f"{last} {(await turn.run()).status.value}")

    async with trio.open_nursery() as nursery, staged() as stage:
        stage.always_obey()
        for number in range(3):
            nursery.start_soon(read, await start(stage, f"turn-{number}"))
        await stage.fake.expect_silence()
    assert ends == ["turn/completed interrupted"] * 3
    assert_idle(stage.codex)


async def test_readers_are_told_that_the_client_is_closed_when_the_server_does_not_end_their_turns(
    autojump_clock: Clock,
) -> None:
    told: list[str] = []

    async def read(turn: AsyncTurnHandle) -> None:
        with pytest.raises(ClosedError):
            async for event in turn.stream():
                told.append(event.method)
        told.append("closed")

    async with trio.open_nursery() as nursery, staged() as stage:
        stage.never_answer("turn/interrupt")
        nursery.start_soon(read, await start(stage))
        subscription = stage.codex.notifications("thread/started")
        await subscription.__aenter__()
    assert told == ["turn/started", "item/started", "item/completed", "closed"]
    with pytest.raises(ClosedError):
        await subscription.__anext__()
    assert_idle(stage.codex)


async def test_readers_get_what_came_before_the_server_died_and_then_why(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer()
    async with staged(fake) as stage:
        turn = await start(stage)
        async with stage.codex.notifications("thread/started") as subscription:
            fake.die(exit_status=5, stderr="last words")
            methods: list[str] = []
            with pytest.raises(TransportClosedError) as caught:
                async for event in turn.stream():
                    methods.append(event.method)
            assert methods == ["turn/started", "item/started", "item/completed"]
            assert (caught.value.exit_status, caught.value.stderr) == (5, "last words")
            with pytest.raises(TransportClosedError, match="last words"):
                await subscription.__anext__()
        assert_idle(stage.codex)
