"""Leaving the client, and starting it: cancelled at any time, with anything under way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, staged
from trio_codex import AsyncCodex, CodexConfig
from trio_codex._transport.transport import Transport
from trio_codex.errors import ClosedError, StartError
from trio_codex.testing import FakeServer
from trio_codex.testing.leaks import no_task_left

Clock: TypeAlias = trio.testing.MockClock


def config(fake: FakeServer, **fields: Any) -> CodexConfig:
    return CodexConfig(transport=fake.connect, **fields)


async def test_the_blocks_own_exception_comes_out_unchanged(autojump_clock: Clock) -> None:
    wrong = KeyError("own")
    with pytest.raises(KeyError) as caught:
        async with staged() as stage:
            stage.always_obey()
            stage.always_begin()
            await stage.thread.turn("work")
            raise wrong
    assert caught.value is wrong
    assert wrong.__context__ is None
    assert wrong.__cause__ is None
    assert stage.interrupts == 1


async def test_running_turns_are_interrupted_all_at_once_and_awaited(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:

        async def obey_slowly() -> None:
            for number in range(3):
                stage.fake.answer(await stage.fake.expect("turn/interrupt"), {})
                assert not stage.fake.closed, number
            await trio.sleep(1)
            for number in range(3):
                stage.end(turn_id=f"turn-{number}")

        for number in range(3):
            nursery.start_soon(stage.answer_start, f"turn-{number}")
            await stage.thread.turn("work")
        trio.lowlevel.spawn_system_task(obey_slowly)
        start = trio.current_time()
    assert trio.current_time() - start == 1
    assert_idle(stage.codex)


async def test_a_cancelled_block_says_farewell_all_the_same(autojump_clock: Clock) -> None:
    start = trio.current_time()
    with trio.move_on_after(5) as scope:
        async with staged() as stage, trio.open_nursery() as nursery:
            stage.always_obey()
            nursery.start_soon(stage.answer_start)
            await stage.thread.turn("work")
            await trio.sleep_forever()
    assert scope.cancelled_caught
    assert trio.current_time() - start == 5
    assert stage.interrupts == 1
    assert stage.fake.closed
    assert_idle(stage.codex)


async def test_a_server_that_ignores_everything_is_killed_in_bounded_time(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer(stubborn=True)
    async with (
        staged(fake, interrupt_timeout=3, close_timeout=2) as stage,
        trio.open_nursery() as nursery,
    ):
        stage.never_answer("turn/interrupt")
        nursery.start_soon(stage.answer_start)
        await stage.thread.turn("work")
        start = trio.current_time()
    assert trio.current_time() - start == 3 + 2 * 2
    assert_idle(stage.codex)


async def test_requests_and_turns_are_refused_after_the_end_and_closing_again_is_fine(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        pass
    for _ in range(2):
        await stage.codex.close()
        with pytest.raises(ClosedError):
            await stage.codex.models()
        with pytest.raises(ClosedError):
            await stage.thread.run("work")


async def test_close_within_the_block_is_fine_and_ends_waits_of_other_tasks(
    autojump_clock: Clock,
) -> None:
    told: list[str] = []

    async def ask(stage: Stage) -> None:
        with pytest.raises(ClosedError):
            await stage.codex.models()
        told.append("closed")

    async with staged() as stage, trio.open_nursery() as nursery:
        stage.never_answer("model/list")
        nursery.start_soon(ask, stage)
        await stage.fake.expect_silence()
        await stage.codex.close()
    assert told == ["closed"]


async def test_two_who_close_both_wait_for_the_end(autojump_clock: Clock) -> None:
    fake = FakeServer(stubborn=True)
    async with staged(fake, close_timeout=2) as stage, trio.open_nursery() as nursery:
        start = trio.current_time()

        async def close() -> None:
            await stage.codex.close()
            assert trio.current_time() - start == 4

        nursery.start_soon(close)
        nursery.start_soon(close)


# --- With a nursery of the caller's ------------------------------------------------------


@asynccontextmanager
async def nursed(fake: FakeServer, **fields: Any) -> AsyncIterator[AsyncCodex]:
    fake.converse()
    async with no_task_left(), trio.open_nursery() as nursery:
        yield AsyncCodex(config(fake, **fields), nursery=nursery)


async def test_it_starts_on_first_use_and_close_ends_it(autojump_clock: Clock) -> None:
    async with nursed(fake := FakeServer()) as codex:
        assert not fake.received
        await codex.thread_start()
        await codex.close()
        assert fake.closed


async def test_a_nursery_that_is_cancelled_takes_the_client_with_it_after_its_farewell(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer()
    fake.converse()
    async with no_task_left():
        async with trio.open_nursery() as nursery:
            codex = AsyncCodex(config(fake), nursery=nursery)
            thread = await codex.thread_start()
            fake.on("turn/start", None)
            stage = Stage(fake, codex, thread)
            stage.always_obey()
            nursery.start_soon(stage.answer_start)
            turn = await thread.turn("work")
            nursery.cancel_scope.cancel()
        assert fake.closed
        assert stage.interrupts == 1
        assert (await turn.run()).status == "interrupted"
        with pytest.raises(ClosedError):
            await codex.models()
        assert_idle(codex)


async def test_close_while_it_starts_ends_the_start_and_whoever_waits_for_it(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer(handshake=False)
    told: list[str] = []

    async def use(codex: AsyncCodex) -> None:
        with pytest.raises(ClosedError):
            await codex.models()
        told.append("closed")

    async with nursed(fake) as codex, trio.open_nursery() as nursery:
        for _ in range(3):
            nursery.start_soon(use, codex)
        await fake.expect("initialize")
        await codex.close()
        assert fake.closed
        await trio.testing.wait_all_tasks_blocked()
        assert told == ["closed"] * 3
        assert [said["method"] for said in fake.received] == ["initialize"]


async def test_close_while_it_connects_ends_that(autojump_clock: Clock) -> None:
    given_up = trio.Event()

    async def connect() -> Transport:
        try:
            return await trio.sleep_forever()
        finally:
            given_up.set()

    async def use(codex: AsyncCodex) -> None:
        with pytest.raises(ClosedError):
            await codex.models()

    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(CodexConfig(transport=connect), nursery=nursery)
        nursery.start_soon(use, codex)
        await trio.testing.wait_all_tasks_blocked()
        await codex.close()
        assert given_up.is_set()


async def test_who_is_cancelled_while_starting_it_leaves_it_to_the_next_to_start_again(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer(handshake=False)
    async with nursed(fake) as codex:
        with trio.move_on_after(1) as scope:
            await codex.thread_start()
        assert scope.cancelled_caught
        assert fake.closed
        fake.on("initialize", FakeServer()._handlers["initialize"])
        fake.on("initialized", lambda _: None)
        await codex.thread_start()
        await codex.close()


async def test_a_nursery_that_has_ended_is_a_closed_client(autojump_clock: Clock) -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(config(fake), nursery=nursery)
    for _ in range(2):
        with pytest.raises(ClosedError, match="nursery"):
            await codex.models()
    await codex.close()
    assert not fake.received


async def test_a_failed_start_can_be_tried_again(autojump_clock: Clock) -> None:
    fake = FakeServer()
    async with nursed(fake) as codex:
        fake.connect_error = StartError("not today")
        with pytest.raises(StartError, match="not today"):
            await codex.models()
        fake.connect_error = None
        await codex.thread_start()
        await codex.close()


async def test_close_before_any_use_is_the_end(autojump_clock: Clock) -> None:
    async with nursed(FakeServer()) as codex:
        await codex.close()
        with pytest.raises(ClosedError):
            await codex.models()


async def test_a_handshake_that_never_comes_ends_in_bounded_time(autojump_clock: Clock) -> None:
    fake = FakeServer(handshake=False, stubborn=True)
    start = trio.current_time()
    with pytest.raises(StartError, match="start_timeout"):
        async with no_task_left(), AsyncCodex(config(fake, start_timeout=10)):
            raise AssertionError("the block was entered")
    assert trio.current_time() - start == 10 + 2 * 0.5
    assert fake.closed


async def test_a_cancelled_start_of_a_block_waits_until_nothing_is_left(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer(handshake=False)
    async with no_task_left():
        codex = AsyncCodex(config(fake))
        with trio.move_on_after(1) as scope:
            async with codex:
                raise AssertionError("the block was entered")
        assert scope.cancelled_caught
        assert fake.closed
        with pytest.raises(ClosedError):  # nobody would end what this starts
            await codex.models()
