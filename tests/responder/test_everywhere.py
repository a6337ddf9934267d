"""A turn with an approval and a tool call, cancelled at every moment that there is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, session_of
from tests.responder.wire import ASKED, COMMAND, TOOL
from trio_codex import AsyncCodex, CodexConfig, Responder
from trio_codex.testing import FakeRequest, FakeServer, cancel_at_every_checkpoint, wire
from trio_codex.testing.leaks import no_task_left

Clock: TypeAlias = trio.testing.MockClock
LATENCY = 0.05


class Server:
    """Plays turns that ask for a command and call a tool, at once or one after the other."""

    def __init__(self, stage: Stage, nursery: trio.Nursery) -> None:
        self.stage = stage
        self.started: list[str] = []
        self.ended: list[str] = []
        self.open: dict[int, str] = {}
        """The turns of the questions that were asked last, by question."""
        self.asked = 0
        self.human = 0
        """How many methods and tools are at work."""
        self._nursery = nursery
        stage.fake.on("turn/start", lambda request: nursery.start_soon(self._turn, request))
        stage.fake.on("turn/interrupt", lambda request: nursery.start_soon(self._end, request))

    async def _turn(self, request: FakeRequest) -> None:
        fake, turn_id = self.stage.fake, f"turn-{len(self.started) + 1}"
        self.started.append(turn_id)
        await trio.sleep(LATENCY)
        fake.answer(request, wire.turn_start_result(turn_id))
        self.stage.begin(turn_id)
        await trio.sleep(LATENCY)
        for methods in ((COMMAND,), (TOOL,), (COMMAND, TOOL)):
            if turn_id in self.ended:
                return
            numbers = [self._ask(method, turn_id) for method in methods]
            while not all(self._is_answered(number) for number in numbers):
                await trio.sleep(LATENCY)
                if turn_id in self.ended:
                    return
        self._over(turn_id, "completed")

    def _ask(self, method: str, turn_id: str) -> int:
        self.asked += 1
        params = {**ASKED[method], "turnId": turn_id, "threadId": self.stage.thread.id}
        self.stage.fake.ask_nowait(method, params, id=self.asked)
        return self.asked

    def _is_answered(self, number: int) -> bool:
        return any(answer.id == number for answer in self.stage.fake.answers)

    async def _end(self, request: FakeRequest) -> None:
        turn_id = request.params["turnId"]
        await trio.sleep(LATENCY)
        if turn_id in self.ended:
            self.stage.fake.refuse(request, -32600, "no active turn to interrupt")
            return
        self.stage.fake.answer(request, {})
        self._over(turn_id, "interrupted")

    def _over(self, turn_id: str, status: wire.TurnStatus) -> None:
        self.ended.append(turn_id)
        self.stage.end(status, turn_id)


@asynccontextmanager
async def served() -> AsyncIterator[Server]:
    fake = FakeServer()
    fake.converse()
    servers: list[Server] = []

    @asynccontextmanager
    async def at_work() -> AsyncIterator[None]:
        servers[0].human += 1
        try:
            await trio.sleep(1.5 * LATENCY)
            yield
        finally:
            servers[0].human -= 1

    async def review(request: Any) -> Any:
        async with at_work():
            return request.accept()

    async def lamp(on: bool) -> str:
        async with at_work():
            return "It is on."

    config = CodexConfig(transport=fake.connect)
    async with trio.open_nursery() as nursery:
        async with (
            no_task_left(),
            AsyncCodex(config, responder=Responder(command_approval=review)) as codex,
        ):
            thread = await codex.thread_start(tools=[lamp])
            servers.append(Server(Stage(fake, codex, thread), nursery))
            yield servers[0]
        nursery.cancel_scope.cancel()
    assert not fake.problems, fake.problems


async def all_is_well(server: Server) -> None:
    """No turn runs, no question is open and nobody works at one; no question has two answers."""
    assert server.ended == server.started
    await server.stage.assert_in_step()
    assert server.human == 0
    session = session_of(server.stage.codex)
    assert len(session.questions) == 0
    assert not session.requests.peer._open
    assert session.questions.troubles.unseen() is None
    answered = [answer.id for answer in server.stage.fake.answers]
    assert len(answered) == len(set(answered))
    assert set(answered) <= set(range(1, server.asked + 1))
    for answer in server.stage.fake.answers:
        assert answer.result.get("decision") == "accept" or answer.result["success"], answer


async def run(server: Server) -> None:
    await server.stage.thread.run("work")
    assert server.asked == len(server.stage.fake.answers) == 4


async def stream(server: Server) -> None:
    async with server.stage.thread.turn("work") as turn:
        async for _ in turn.stream():
            await trio.lowlevel.checkpoint()
        await turn.result()


async def interrupt(server: Server) -> None:
    """While the first question is open."""
    async with server.stage.thread.turn("work") as turn:
        await trio.sleep(1.5 * LATENCY)
        await turn.interrupt()


@pytest.mark.parametrize("scenario", [run, stream, interrupt])
async def test_a_cancelled_turn_with_an_approval_and_a_tool_call(
    scenario: Callable[[Server], Awaitable[object]], autojump_clock: Clock
) -> None:
    moments = await cancel_at_every_checkpoint(scenario, all_is_well, stage=served)
    assert moments > 10


async def test_a_client_closed_at_every_moment_of_such_a_turn(autojump_clock: Clock) -> None:
    async def scenario(server: Server) -> None:
        turn = await server.stage.thread.turn("work")
        await trio.sleep(3 * LATENCY)
        await server.stage.codex.close()
        assert (await turn.run()).status == "interrupted"

    async def check(server: Server) -> None:
        await server.stage.codex.close()
        assert server.ended == server.started
        assert server.human == 0
        await trio.sleep(1)
        assert_idle(server.stage.codex)
        assert len(session_of(server.stage.codex).questions) == 0

    await cancel_at_every_checkpoint(scenario, check, stage=served)
