"""A turn with two levels of agents, cancelled at every moment there is: no agent works on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.agents.tribe import WORLDS, Tribe, World, tribal
from tests.cancel.stage import session_of
from trio_codex.testing import FakeRequest, cancel_at_every_checkpoint, wire

Clock: TypeAlias = trio.testing.MockClock
LATENCY = 0.05
LONG = 60.0


class Server:
    """Plays a turn with agents, and takes its time between one word and the next."""

    def __init__(self, tribe: Tribe, nursery: trio.Nursery) -> None:
        self.tribe = tribe
        self._nursery = nursery
        self._runs: set[str] = set()
        stage = tribe.stage
        stage.fake.on("turn/start", lambda request: nursery.start_soon(self._turn, request))
        stage.fake.on("turn/interrupt", lambda request: nursery.start_soon(self._end, request))

    @property
    def at_work(self) -> set[str]:
        """The turns that run."""
        return self._runs | set(self.tribe.running)

    async def _turn(self, request: FakeRequest) -> None:
        stage, tribe = self.tribe.stage, self.tribe
        self._runs.add("turn-1")
        await trio.sleep(LATENCY)
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        await trio.sleep(LATENCY)
        stage.begin("turn-1")
        await self._spawn("outer", "turn-1", self._outer)
        await trio.sleep(5 * LATENCY)
        if "turn-1" in self._runs:
            self._over("turn-1", "completed")
        assert tribe.threads.keys() <= {"outer-1", "inner-1"}

    async def _spawn(self, agent: str, by: str, life: Callable[[], Awaitable[None]]) -> None:
        await trio.sleep(LATENCY)
        if by in self.at_work:
            self.tribe.spawn(agent, by)
            self._nursery.start_soon(life)

    async def _outer(self) -> None:
        await trio.sleep(LATENCY)  # it begins, whatever becomes of its parent meanwhile
        self.tribe.begin("outer", "outer-1")
        await self._spawn("inner", "outer-1", self._inner)
        await self._work("outer-1")

    async def _inner(self) -> None:
        await trio.sleep(LATENCY)
        self.tribe.begin("inner", "inner-1")
        await self._work("inner-1")

    async def _work(self, turn_id: str) -> None:
        for _ in range(8):
            await trio.sleep(LATENCY)
            if turn_id not in self.tribe.running:
                return
            self.tribe.say(turn_id)
        self.tribe.end(turn_id)

    async def _end(self, request: FakeRequest) -> None:
        turn_id = request.params["turnId"]
        await trio.sleep(LATENCY)
        if turn_id not in self.at_work:
            self.tribe.stage.fake.refuse(request, -32600, "no active turn to interrupt")
            return
        self.tribe.stage.fake.answer(request, {})
        if turn_id in self.tribe.running:
            self.tribe.end(turn_id, "interrupted")
        else:
            self._over(turn_id, "interrupted")

    def _over(self, turn_id: str, status: wire.TurnStatus) -> None:
        self._runs.discard(turn_id)
        self.tribe.stage.end(status, turn_id)


async def leave_a_block(server: Server) -> None:
    async with server.tribe.stage.thread.turn("work"):
        await trio.sleep(5 * LATENCY)


async def leave_a_turn_that_is_over(server: Server) -> None:
    async with server.tribe.stage.thread.turn("work") as turn:
        await turn.result()


async def interrupt(server: Server) -> None:
    turn = await server.tribe.stage.thread.turn("work")
    try:
        await turn.run()
    finally:
        await turn.leave()


async def all_is_well(server: Server) -> None:
    """Right after the cancel came out nobody works; a little later nothing is held either."""
    assert server.at_work == set()
    await trio.sleep(LONG)
    assert server.at_work == set()
    session = session_of(server.tribe.stage.codex)
    assert len(session._board.routes) == 0
    assert session.requests.peer.waiting == 0
    assert session._nursery is not None
    assert len(session._nursery.child_tasks) == 3


@pytest.mark.parametrize("scenario", [leave_a_block, leave_a_turn_that_is_over, interrupt])
@pytest.mark.parametrize("world", WORLDS, ids=str)
async def test_no_agent_works_on(
    scenario: Callable[[Server], Awaitable[None]], world: World, autojump_clock: Clock
) -> None:
    @asynccontextmanager
    async def served() -> AsyncIterator[Server]:
        async with trio.open_nursery() as nursery:
            async with tribal(world) as tribe:
                yield Server(tribe, nursery)
            nursery.cancel_scope.cancel()

    moments = await cancel_at_every_checkpoint(scenario, all_is_well, stage=served, patience=1000.0)
    assert moments > 20
