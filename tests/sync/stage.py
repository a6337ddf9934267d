"""What tests of the synchronous client share: partners that live in threads of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any, TypeVar

import attrs
import trio

from trio_codex import CodexConfig
from trio_codex.testing import FakeRequest, FakeServer, ScriptedModel, wire

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds after which a test that waits for something gives up."""


@contextmanager
def in_a_thread(
    partner: AbstractAsyncContextManager[T],
) -> Iterator[tuple[T, trio.lowlevel.TrioToken]]:
    """Something asynchronous that goes on while this thread blocks."""
    ready, over = threading.Event(), trio.Event()
    found: list[tuple[T, trio.lowlevel.TrioToken]] = []

    async def serve() -> None:
        async with partner as value:
            found.append((value, trio.lowlevel.current_trio_token()))
            ready.set()
            await over.wait()

    thread = threading.Thread(target=trio.run, args=(serve,), name="partner")
    thread.start()
    assert ready.wait(PATIENCE)
    try:
        yield found[0]
    finally:
        found[0][1].run_sync_soon(over.set)
        thread.join(PATIENCE)


@contextmanager
def model_in_a_thread() -> Iterator[ScriptedModel]:
    """A scripted model that serves while this thread blocks."""
    with in_a_thread(ScriptedModel()) as (model, _):
        yield model
    assert not model.problems, model.problems


@attrs.define
class Stage:
    """A fake server whose turns begin, say what they are told to say, and end when interrupted."""

    deltas: list[str] = attrs.field(factory=list)
    ends: bool = False
    """Whether turns end by themselves."""
    fake: FakeServer = attrs.field(factory=FakeServer)
    _turns: int = 0

    def config(self, **fields: Any) -> CodexConfig:
        """How to talk to it."""
        self.fake.on("thread/start", self._start_thread)
        self.fake.on("turn/start", self._start_turn)
        self.fake.on("turn/interrupt", self._interrupt)
        self.fake.on("account/read", {"account": None, "requiresOpenaiAuth": False})
        return CodexConfig(transport=self.fake.connect, **fields)

    def heard(self, method: str) -> int:
        """How many messages with this method it has received."""
        return sum(message.get("method") == method for message in self.fake.received)

    def _start_thread(self, request: FakeRequest) -> None:
        self._turns += 1
        self.fake.answer(request, wire.thread_start_result(f"thread-{self._turns}"))

    def _start_turn(self, request: FakeRequest) -> None:
        self._turns += 1
        thread_id, turn_id = request.params["threadId"], f"turn-{self._turns}"
        self.fake.answer(request, wire.turn_start_result(turn_id))
        self.fake.begin_turn(thread_id, turn_id)
        self.fake.say(thread_id, turn_id, self.deltas)
        if self.ends:
            self.fake.end_turn(thread_id, turn_id)

    def _interrupt(self, request: FakeRequest) -> None:
        self.fake.answer(request, {})
        params = request.params
        self.fake.end_turn(params["threadId"], params["turnId"], "interrupted")


@attrs.define
class Caller:
    """A thread that calls something, and what came of it."""

    _thread: threading.Thread
    _values: list[object]
    _errors: list[BaseException]

    @classmethod
    def of(cls, function: Callable[[], object]) -> Caller:
        """Call it there."""
        values: list[object] = []
        errors: list[BaseException] = []

        def call() -> None:
            try:
                values.append(function())
            except BaseException as error:
                errors.append(error)

        thread = threading.Thread(target=call, name="caller")
        thread.start()
        return cls(thread, values, errors)

    def value(self) -> object:
        """What it returned, or raise what it raised."""
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "still blocked"
        if self._errors:
            raise self._errors.pop()
        return self._values[0]
