"""A client on a fake server, with one thread, and a look at what the client still holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import attrs
import trio

from trio_codex import AsyncCodex, CodexConfig
from trio_codex._facade.thread import AsyncThread
from trio_codex._session.requests import ABANDONED
from trio_codex._session.session import Session
from trio_codex.testing import FakeRequest, FakeServer, wire
from trio_codex.testing.leaks import no_task_left

CORE_TASKS = 3  # reader, writer, and the one who attends to the process
NOT_STARTED = "no active turn to interrupt"


def session_of(codex: AsyncCodex) -> Session:
    """The session behind a client that was started."""
    session = codex._connection._session
    assert session is not None
    return session


def assert_idle(codex: AsyncCodex) -> None:
    """No waiter, no route, no place and no task is held for anybody."""
    session = session_of(codex)
    assert session.requests.peer.waiting == 0
    assert len(session._board.routes) == 0, vars(session._board.routes)
    assert len(session._board.order) == 0
    assert session.requests.free_places == codex._connection.config.max_in_flight
    if not session.done.is_set():
        assert session._nursery is not None
        assert len(session._nursery.child_tasks) <= CORE_TASKS


@attrs.define
class Stage:
    """The fake is played by the test; ``thread/start`` alone is answered by itself."""

    fake: FakeServer
    codex: AsyncCodex
    thread: AsyncThread

    async def answer_start(self, turn_id: str = "turn-1", *, begin: bool = True) -> FakeRequest:
        """Await the next ``turn/start``, name its turn, and begin it."""
        request = await self.fake.expect("turn/start")
        self.fake.answer(request, wire.turn_start_result(turn_id))
        if begin:
            self.begin(turn_id)
        return request

    def begin(self, turn_id: str = "turn-1") -> None:
        """The turn runs."""
        self.fake.begin_turn(self.thread.id, turn_id)

    def end(self, status: wire.TurnStatus = "interrupted", turn_id: str = "turn-1") -> None:
        """The turn is over."""
        self.fake.end_turn(self.thread.id, turn_id, status)

    async def obey(self, turn_id: str = "turn-1") -> None:
        """Await the interrupt of this turn, and end it as the real server does."""
        request = await self.fake.expect("turn/interrupt")
        assert request.params == {"threadId": self.thread.id, "turnId": turn_id}
        self.fake.answer(request, {})
        self.end(turn_id=turn_id)

    def always_obey(self) -> None:
        """From now on each interrupt ends the turn that it names."""

        def handle(request: FakeRequest) -> None:
            self.fake.answer(request, {})
            self.end(turn_id=request.params["turnId"])

        self.fake.on("turn/interrupt", handle)

    def always_begin(self) -> None:
        """From now on each ``turn/start`` begins a turn: ``turn-1``, ``turn-2``, …"""
        numbers = count(1)

        def handle(request: FakeRequest) -> None:
            turn_id = f"turn-{next(numbers)}"
            self.fake.answer(request, wire.turn_start_result(turn_id))
            self.begin(turn_id)

        self.fake.on("turn/start", handle)

    def never_answer(self, *methods: str) -> None:
        """From now on these requests are swallowed."""
        for method in methods:
            self.fake.on(method, lambda _: None)

    def told(self, method: str) -> list[Any]:
        """The params of all requests of this method so far."""
        return [said["params"] for said in self.fake.received if said.get("method") == method]

    @property
    def interrupts(self) -> int:
        """How often the client asked to interrupt a turn."""
        return len(self.told("turn/interrupt"))

    async def assert_in_step(self) -> None:
        """Nothing is held, and the conversation goes on."""
        await trio.sleep(2 * ABANDONED)  # so long a cancelled request may be remembered
        assert_idle(self.codex)
        await self.codex.thread_start()
        assert_idle(self.codex)


@asynccontextmanager
async def staged(fake: FakeServer | None = None, **config: Any) -> AsyncIterator[Stage]:
    """A client of ``fake``, or of a new one; when the block ends, no task is left."""
    fake = fake or FakeServer()
    fake.converse()
    fake.on("turn/start", None)
    async with (
        no_task_left(),
        AsyncCodex(CodexConfig(transport=fake.connect, **config)) as codex,
    ):
        yield Stage(fake, codex, await codex.thread_start())
    assert not fake.problems, fake.problems
