"""Streams and subscriptions that one task closes while another one reads them."""

from __future__ import annotations

import gc
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import session_of, staged
from trio_codex import AsyncCodex, CodexConfig
from trio_codex.errors import ClosedError
from trio_codex.testing import FakeServer, wire

Clock: TypeAlias = trio.testing.MockClock


async def test_closing_a_subscription_wakes_its_reader(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        subscription = stage.codex.notifications()

        async def read() -> None:
            with pytest.raises(ClosedError):
                await anext(subscription)

        with trio.fail_after(60):
            async with trio.open_nursery() as readers:
                readers.start_soon(read)
                await trio.testing.wait_all_tasks_blocked()
                await subscription.aclose()
        nursery.cancel_scope.cancel()


async def test_closing_a_stream_wakes_its_reader_and_the_next_stream_can_be_read_at_once(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        stage.always_begin()
        stage.always_obey()
        async with stage.thread.turn("work") as turn:
            stream = turn.stream()
            for _ in range(3):
                await anext(stream)

            async def read() -> None:
                with pytest.raises(ClosedError):
                    await anext(stream)

            with trio.fail_after(60):
                async with trio.open_nursery() as readers:
                    readers.start_soon(read)
                    await trio.testing.wait_all_tasks_blocked()
                    await stream.aclose()
                    stage.fake.say(stage.thread.id, turn.id, ["x"])
                    assert (await anext(turn.stream())).method == "item/started"


async def test_what_a_reader_was_about_to_get_when_its_stream_was_closed_is_not_lost(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        stage.always_begin()
        stage.always_obey()
        async with stage.thread.turn("work") as turn:
            stream = turn.stream()

            async def read() -> None:
                with pytest.raises(ClosedError):
                    await anext(stream)

            async with trio.open_nursery() as readers:
                await trio.testing.wait_all_tasks_blocked()  # three events are here
                readers.start_soon(read)
                await trio.lowlevel.checkpoint()  # the reader is at its checkpoint, or before it
                await stream.aclose()
            async with turn.stream() as rest:
                assert (await anext(rest)).method == "turn/started"


async def test_two_tasks_that_open_a_subscription_of_a_lazy_client_share_it(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(CodexConfig(transport=fake.connect), nursery=nursery)
        subscription = codex.notifications()
        async with trio.open_nursery() as both:
            both.start_soon(subscription.__aenter__)
            both.start_soon(subscription.__aenter__)
        assert len(session_of(codex)._board._subscribers) == 1
        await subscription.aclose()
        assert not session_of(codex)._board._subscribers
        await codex.close()


async def test_a_subscription_closed_while_it_opens_stays_closed(autojump_clock: Clock) -> None:
    fake = FakeServer(handshake=False)
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(CodexConfig(transport=fake.connect), nursery=nursery)
        subscription = codex.notifications()

        async def open_it() -> None:
            with pytest.raises(ClosedError):
                await subscription.__aenter__()

        async with trio.open_nursery() as both:
            both.start_soon(open_it)
            request = await fake.expect("initialize")
            await subscription.aclose()
            fake.answer(request, wire.initialize_result("fake/0.163.0 (x) y (trio_codex; 0)"))
        assert not session_of(codex)._board._subscribers
        await codex.close()


class Collecting(frozenset[str]):
    """Methods that nobody can look at without the collector running."""

    def __contains__(self, method: object) -> bool:
        gc.collect()
        return super().__contains__(method)


async def test_subscriptions_that_the_collector_ends_do_not_disturb_who_goes_through_them(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        session = session_of(stage.codex)
        session.subscribe(Collecting({"warning"}))
        lost = stage.codex.notifications()
        await lost.__aenter__()
        lost.itself = lost  # type: ignore[attr-defined]
        del lost
        stage.fake.send_line(b"nonsense")
        await stage.codex.thread_start()
        assert len(session._board._subscribers) == 1
