"""More than anybody reads: memory stays bounded, and nothing that matters is lost."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
import trio
import trio.testing

from trio_codex import AsyncCodex, CodexConfig
from trio_codex.testing import FakeServer, wire

MANY = 5_000


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    fake.on("model/list", {"data": [], "nextCursor": None})
    return fake


def config(fake: FakeServer) -> CodexConfig:
    return CodexConfig(transport=fake.connect)


async def growth(fake: FakeServer, codex: AsyncCodex, method: str, params: Any) -> int:
    """By how many bytes the client grows when it is told this so many times."""
    for times in (100, MANY):  # the first make what is made once
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(times // 100):
            for _ in range(100):
                fake.notify(method, params)
            await trio.testing.wait_all_tasks_blocked()
        assert (await codex.models()).data == []
        grown = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
    return grown


RATE_LIMITS = wire.rate_limits()


@pytest.mark.parametrize(
    ("method", "params"),
    [
        RATE_LIMITS,
        ("turn/diff/updated", {"threadId": "gone", "turnId": "gone", "diff": "x"}),
        ("item/agentMessage/delta", {"threadId": "t", "turnId": "u", "itemId": "i", "delta": "x"}),
        ("no/such/notification", {"x": "y"}),
    ],
)
async def test_what_nobody_reads_is_not_kept(fake: FakeServer, method: str, params: Any) -> None:
    async with AsyncCodex(config(fake)) as codex:
        assert await growth(fake, codex, method, params) < 50_000


async def test_snapshots_for_a_sleeping_subscriber_are_bounded_and_the_newest_arrives(
    fake: FakeServer,
) -> None:
    method, params = wire.token_usage("thread-1", "turn-1")
    async with AsyncCodex(config(fake)) as codex, codex.notifications(method) as events:
        assert await growth(fake, codex, method, params) < 4_000_000
        fake.notify(*wire.token_usage("thread-1", "turn-1", total=4711))
        totals: list[int] = []
        while 4711 not in totals:
            usage = (await anext(events)).payload
            totals.append(usage.token_usage.total.total_tokens)  # type: ignore[union-attr]
        assert len(totals) < 1100


async def test_a_subscriber_of_one_method_is_not_filled_by_others(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex, codex.notifications("warning") as events:
        assert await growth(fake, codex, *RATE_LIMITS) < 50_000
        fake.notify("warning", {"threadId": None, "message": "look"})
        assert (await anext(events)).method == "warning"


async def test_a_closed_or_forgotten_subscription_keeps_nothing(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        async with codex.notifications():
            pass
        forgotten = codex.notifications()
        await forgotten.__aenter__()
        del forgotten
        assert await growth(fake, codex, *RATE_LIMITS) < 50_000


async def test_a_sleeping_subscriber_delays_nobody(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex, codex.notifications():
        thread = await codex.thread_start()
        for _ in range(MANY):
            fake.notify(*RATE_LIMITS)
        with trio.fail_after(60):
            assert (await thread.run("Hi")).final_response == "Hello world"


async def test_deltas_for_a_sleeping_reader_lose_no_text(fake: FakeServer) -> None:
    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        text = fake.say("thread-1", "turn-1", [f"{number} " for number in range(MANY)])
        fake.end_turn("thread-1", "turn-1", text=text)

    fake.on("turn/start", start_turn)
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        await codex.models()
        async with turn.stream() as stream:
            events = [event async for event in stream]
    deltas = [event.payload for event in events if event.method == "item/agentMessage/delta"]
    text = "".join(delta.delta for delta in deltas)  # type: ignore[union-attr]
    assert text == "".join(f"{number} " for number in range(MANY))
    assert len(events) < 1100
    assert events[-1].method == "turn/completed"
