"""Cancelled at every moment there is: nothing is left, the server was told, the talk goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, staged
from trio_codex import AsyncCodex, CodexConfig
from trio_codex.testing import FakeRequest, FakeServer, cancel_at_every_checkpoint, wire
from trio_codex.testing.leaks import no_task_left

Clock: TypeAlias = trio.testing.MockClock
Scenario: TypeAlias = Callable[["Server"], Awaitable[object]]
LATENCY = 0.05


class Server:
    """Plays a server that takes its time between one word and the next."""

    def __init__(self, stage: Stage, nursery: trio.Nursery) -> None:
        self.stage = stage
        self.started: list[str] = []
        self.ended: list[str] = []
        self.interrupted: set[str] = set()
        self._nursery = nursery
        stage.fake.on("turn/start", lambda request: nursery.start_soon(self._turn, request))
        stage.fake.on("turn/interrupt", lambda request: nursery.start_soon(self._end, request))
        stage.fake.on("thread/start", lambda request: nursery.start_soon(self._thread, request))

    async def _thread(self, request: FakeRequest) -> None:
        await trio.sleep(LATENCY)
        self.stage.fake.answer(request, wire.thread_start_result("thread-2"))

    async def _turn(self, request: FakeRequest) -> None:
        stage, turn_id = self.stage, f"turn-{len(self.started) + 1}"
        self.started.append(turn_id)
        await trio.sleep(LATENCY)
        stage.fake.answer(request, wire.turn_start_result(turn_id))
        for step in (
            lambda: stage.begin(turn_id),
            lambda: stage.fake.say(stage.thread.id, turn_id, ["a", "b"]),
            lambda: self._over(turn_id, "completed"),
        ):
            await trio.sleep(LATENCY)
            if turn_id not in self.ended:
                step()

    async def _end(self, request: FakeRequest) -> None:
        turn_id = request.params["turnId"]
        await trio.sleep(LATENCY)
        if turn_id in self.ended:
            self.stage.fake.refuse(request, -32600, "no active turn to interrupt")
            return
        self.stage.fake.answer(request, {})
        self.interrupted.add(turn_id)
        self._over(turn_id, "interrupted")

    def _over(self, turn_id: str, status: wire.TurnStatus) -> None:
        self.ended.append(turn_id)
        self.stage.end(status, turn_id)


@asynccontextmanager
async def served() -> AsyncIterator[Server]:
    async with trio.open_nursery() as nursery:
        async with staged() as stage:
            yield Server(stage, nursery)
        nursery.cancel_scope.cancel()


async def all_is_well(server: Server) -> None:
    """Right after the cancel came out no turn runs; a little later nothing is held either."""
    assert server.ended == server.started
    for params in server.stage.told("turn/interrupt"):
        assert params["turnId"] in server.started
    await server.stage.assert_in_step()


async def thread_start(server: Server) -> None:
    await server.stage.codex.thread_start()


async def run(server: Server) -> None:
    await server.stage.thread.run("work")


async def stream(server: Server) -> None:
    async with server.stage.thread.turn("work") as turn:
        async for _ in turn.stream():
            await trio.lowlevel.checkpoint()
        await turn.result()


async def interrupt(server: Server) -> None:
    async with server.stage.thread.turn("work") as turn:
        await turn.interrupt()


async def interrupt_late(server: Server) -> None:
    """In a race with the end."""
    async with server.stage.thread.turn("work") as turn:
        await trio.sleep(2.5 * LATENCY)
        await turn.interrupt()


async def subscribe(server: Server) -> None:
    async with (
        server.stage.codex.notifications("turn/completed") as events,
        server.stage.thread.turn("work"),
    ):
        await events.__anext__()


async def two_at_once(server: Server) -> None:
    async with trio.open_nursery() as nursery:
        nursery.start_soon(run, server)
        nursery.start_soon(thread_start, server)


@pytest.mark.parametrize(
    "scenario", [thread_start, run, stream, interrupt, interrupt_late, subscribe, two_at_once]
)
async def test_a_cancelled_use_of_the_client(scenario: Scenario, autojump_clock: Clock) -> None:
    moments = await cancel_at_every_checkpoint(scenario, all_is_well, stage=served)
    assert moments > 3


async def test_a_cancelled_start_of_the_client(autojump_clock: Clock) -> None:
    fakes: list[FakeServer] = []

    async def scenario() -> None:
        fakes.append(slow_starter())
        async with AsyncCodex(CodexConfig(transport=fakes[-1].connect)) as codex:
            await codex.thread_start()

    await cancel_at_every_checkpoint(scenario, lambda: check_closed(fakes))
    assert len(fakes) > 10


async def test_a_cancelled_first_use_in_a_nursery(autojump_clock: Clock) -> None:
    """Whoever is cancelled while the client starts, the next one can use it."""

    @asynccontextmanager
    async def stage() -> AsyncIterator[AsyncCodex]:
        async with no_task_left(), trio.open_nursery() as nursery:
            codex = AsyncCodex(CodexConfig(transport=slow_starter().connect), nursery=nursery)
            yield codex
            await codex.close()

    async def scenario(codex: AsyncCodex) -> None:
        await codex.thread_start()

    async def check(codex: AsyncCodex) -> None:
        await codex.thread_start()
        await trio.sleep(2)
        assert_idle(codex)

    await cancel_at_every_checkpoint(scenario, check, stage=stage)


async def test_a_cancelled_close_while_a_turn_runs(autojump_clock: Clock) -> None:
    async def scenario(server: Server) -> None:
        await server.stage.thread.turn("work")
        await server.stage.codex.close()

    async def check(server: Server) -> None:
        await server.stage.codex.close()
        assert server.stage.fake.closed
        assert server.ended == server.started
        await trio.sleep(1)  # the server notices, too
        assert_idle(server.stage.codex)

    await cancel_at_every_checkpoint(scenario, check, stage=served)


async def test_a_cancelled_nursery_in_which_a_client_lives_with_a_running_turn(
    autojump_clock: Clock,
) -> None:
    fakes: list[FakeServer] = []

    async def scenario() -> None:
        fakes.append(slow_starter())
        async with trio.open_nursery() as nursery:
            codex = AsyncCodex(CodexConfig(transport=fakes[-1].connect), nursery=nursery)
            thread = await codex.thread_start()
            stage = Stage(fakes[-1], codex, thread)
            stage.always_obey()
            stage.always_begin()
            await thread.turn("work")
            await codex.close()

    await cancel_at_every_checkpoint(scenario, lambda: check_closed(fakes))


def slow_starter() -> FakeServer:
    """A server of which several reads are needed until it is there."""
    fake = FakeServer()
    fake.converse()
    return fake


def check_closed(fakes: list[FakeServer]) -> None:
    assert fakes[-1].closed or not fakes[-1].received
    assert not fakes[-1].problems
