"""A turn with a tool call, cancelled at every moment there is: the tool is never left running."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, staged
from trio_codex import AsyncThread, tool
from trio_codex.testing import FakeRequest, cancel_at_every_checkpoint, wire

LATENCY = 0.05


class Workshop:
    """A thread with a tool, and a server that calls it once in each turn."""

    def __init__(self, stage: Stage, nursery: trio.Nursery) -> None:
        self.stage = stage
        self.entered = 0
        self.left = 0
        self.over: set[str] = set()
        self.answers: list[object] = []
        self._turns = 0
        self._nursery = nursery
        stage.fake.on("turn/start", lambda request: nursery.start_soon(self._turn, request))
        stage.fake.on("turn/interrupt", self._interrupt)

    async def work(self, number: int) -> int:
        """Work in several tasks for a while."""
        self.entered += 1
        try:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(trio.sleep, LATENCY)
                nursery.start_soon(trio.sleep, 2 * LATENCY)
            return number
        finally:
            self.left += 1

    async def _turn(self, request: FakeRequest) -> None:
        fake, thread_id = self.stage.fake, request.params["threadId"]
        self._turns += 1
        turn_id = f"turn-{self._turns}"
        fake.answer(request, {"turn": {"id": turn_id, "items": [], "status": "inProgress"}})
        fake.begin_turn(thread_id, turn_id)
        params = {"threadId": thread_id, "turnId": turn_id, "callId": "call", "tool": "work"}
        asked = fake.ask_nowait("item/tool/call", {**params, "arguments": {"number": 7}})
        with trio.move_on_after(10 * LATENCY):
            self.answers.append((await fake.answer_to(asked, within=60)).result)
        self._end(thread_id, turn_id, "completed")

    def _interrupt(self, request: FakeRequest) -> None:
        self.stage.fake.answer(request, {})
        self._end(request.params["threadId"], request.params["turnId"], "interrupted")

    def _end(self, thread_id: str, turn_id: str, status: wire.TurnStatus) -> None:
        if turn_id not in self.over:
            self.over.add(turn_id)
            self.stage.fake.end_turn(thread_id, turn_id, status)


@asynccontextmanager
async def workshop() -> AsyncIterator[Workshop]:
    async with trio.open_nursery() as nursery:
        async with staged() as stage:
            yield Workshop(stage, nursery)
        nursery.cancel_scope.cancel()


async def thread_of(shop: Workshop) -> AsyncThread:
    return await shop.stage.codex.thread_start(tools=[tool(shop.work, timeout=60, reraise=True)])


async def run(shop: Workshop) -> None:
    await (await thread_of(shop)).run("work")


async def leave_block(shop: Workshop) -> None:
    async with (await thread_of(shop)).turn("work") as turn:
        async with turn.stream() as events:
            await anext(events)


async def nothing_works_any_more(shop: Workshop) -> None:
    await trio.sleep(LATENCY)
    assert shop.left == shop.entered
    await shop.stage.assert_in_step()


@pytest.mark.parametrize("scenario", [run, leave_block])
async def test_no_tool_outlives_its_turn(
    scenario: Callable[[Workshop], Awaitable[object]], autojump_clock: trio.testing.MockClock
) -> None:
    moments = await cancel_at_every_checkpoint(scenario, nothing_works_any_more, stage=workshop)
    assert moments > 10


async def test_undisturbed_the_tool_answers(autojump_clock: trio.testing.MockClock) -> None:
    async with workshop() as shop:
        await run(shop)
        assert shop.answers == [
            {"contentItems": [{"type": "inputText", "text": "7"}], "success": True}
        ]
