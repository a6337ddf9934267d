"""A fake app-server in memory: every fault of a server, told line by line."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any, TypeAlias

import attrs
import trio
import trio.testing

from trio_codex._transport.transport import Epitaph, Transport
from trio_codex.testing import wire
from trio_codex.testing.changes import Changes
from trio_codex.testing.pipe import FakeTransport

Json: TypeAlias = dict[str, Any]
RequestId: TypeAlias = int | str
USER_AGENT = "fake/0.163.0 (Linux; x86_64) memory (trio_codex; 0)"


@attrs.frozen
class FakeRequest:
    """What the client asked, or only told."""

    id: RequestId | None
    """What to answer it by; None for a notification."""
    method: str
    params: Any


@attrs.frozen
class FakeAnswer:
    """What the client answered to a question of the server: one of ``result`` and ``error``."""

    id: Any
    result: Any = None
    error: Json | None = None


Handler: TypeAlias = Callable[[FakeRequest], Json | None]


class FakeServer:
    """The other end of a connection, played by the test: ``CodexConfig(transport=fake.connect)``.

    It has no tasks. What the client sends is taken as soon as it is sent; messages that have a
    handler (``on``) are answered at once, all others wait, in order, for ``expect``. Everything
    that the server says (``answer``, ``notify``, …) can be read by the client from then on, and
    lines said without a wait in between arrive together, as they would from a pipe.

    ``initialize`` is answered, and ``initialized`` swallowed, unless ``handshake`` is False.
    A ``stubborn`` server does not end when the connection is closed and has to be killed.
    """

    def __init__(
        self, *, handshake: bool = True, user_agent: str = USER_AGENT, stubborn: bool = False
    ) -> None:
        self.received: list[Any] = []
        """All messages of the client, in order, parsed."""
        self.answers: list[FakeAnswer] = []
        """All that the client answered to questions of the server, in order."""
        self.problems: list[str] = []
        """What the client sent that a server could not read."""
        self.connect_error: Exception | None = None
        """What the next ``connect`` raises, if anything."""
        self._stubborn = stubborn
        self._handlers: dict[str, Handler] = {}
        self._waiting: deque[FakeRequest] = deque()
        self._changes = Changes()
        self._pipe = FakeTransport(self._take_line, stubborn=stubborn)
        self._connected = False
        self._question_ids = count()
        self._thread_ids = count(1)
        self._turn_ids = count(1)
        if handshake:
            self.on("initialize", wire.initialize_result(user_agent))
            self.on("initialized", lambda _: None)

    # The connection.

    async def connect(self) -> Transport:
        """Open the connection: what ``CodexConfig.transport`` calls. One at a time."""
        await trio.lowlevel.checkpoint()
        if self.connect_error is not None:
            raise self.connect_error
        if self._connected:
            assert self.closed, "the fake server has a client already, and serves one at a time"
            self._pipe = FakeTransport(self._take_line, stubborn=self._stubborn)
        self._connected = True
        return self._pipe

    @property
    def closed(self) -> bool:
        """Whether the client has closed the connection."""
        return self._pipe.closed

    async def wait_closed(self) -> None:
        """Return once the client has closed the connection."""
        await self._pipe.changes.until(lambda: self._pipe.closed)

    def die(self, exit_status: int = 1, stderr: str = "") -> None:
        """The process is gone: what was said can be read, then comes the end; writing fails."""
        self._pipe.deaf = True
        self._pipe.end(Epitaph(exit_status, stderr))

    def hang_up(self) -> None:
        """The server says nothing more, but still listens, and its process lives."""
        self._pipe.end(Epitaph())

    def stop_listening(self) -> None:
        """Writing fails with BrokenPipeError from now on; the server still speaks."""
        self._pipe.deaf = True
        self._pipe.changes.announce()

    def block_writes(self, after: int = 0) -> None:
        """The pipe to the server takes so many bytes more, then it is full."""
        self._pipe.room = after

    def unblock_writes(self) -> None:
        """The pipe to the server takes everything again."""
        self._pipe.room = None
        self._pipe.changes.announce()

    # What the client says.

    async def expect(
        self, method: str | None = None, *, anywhere: bool = False, within: float = 5.0
    ) -> FakeRequest:
        """The next message of the client that has no handler: a request or a notification.

        ``anywhere`` takes the first of that method and leaves what came before it for later.

        Raises:
          AssertionError: another method came instead, or nothing within so many seconds.
        """

        def arrived() -> bool:
            return any(not anywhere or method == request.method for request in self._waiting)

        with trio.move_on_after(within):
            await self._changes.until(arrived)
        wanted = method or "a message"
        if not arrived():
            raise AssertionError(f"expected {wanted} within {within} s; {self._story()}")
        methods = [request.method for request in self._waiting]
        index = methods.index(method) if anywhere and method is not None else 0
        if method is not None and methods[index] != method:
            raise AssertionError(f"expected {wanted}, but got {self._waiting[0]}; {self._story()}")
        request = self._waiting[index]
        del self._waiting[index]
        return request

    async def expect_silence(self) -> None:
        """The client, left alone until all tasks wait, says nothing that has no handler.

        Raises:
          AssertionError: it did.
        """
        await trio.testing.wait_all_tasks_blocked()
        assert not self._waiting, f"expected silence, but got {self._waiting[0]}"

    def on(self, method: str, handler: Handler | Json | None) -> None:
        """Answer this method at once, each time; None ends that.

        A handler that returns None has answered for itself, or leaves the client without answer.
        """
        if handler is None:
            self._handlers.pop(method, None)
        elif callable(handler):
            self._handlers[method] = handler
        else:
            self._handlers[method] = lambda _: handler

    # What the server says.

    def answer(self, request: FakeRequest | RequestId, result: Any) -> None:
        """Say yes; may be said twice, late, or to nobody's question."""
        self.send_message({"id": _id(request), "result": result})

    def refuse(
        self, request: FakeRequest | RequestId, code: int, message: str, data: Any = None
    ) -> None:
        """Say no."""
        problem = {"code": code, "message": message, **({} if data is None else {"data": data})}
        self.send_message({"error": problem, "id": _id(request)})

    def notify(self, method: str, params: Any) -> None:
        """Tell the client something."""
        self.send_message({"method": method, "params": params, "emittedAtMs": wire.NOW * 1000})

    def ask_nowait(self, method: str, params: Any, id: RequestId | None = None) -> RequestId:
        """Ask the client; the id to await the answer by, counted from 0 unless given."""
        question = next(self._question_ids) if id is None else id
        self.send_message({"method": method, "id": question, "params": params})
        return question

    async def answer_to(self, id: RequestId, *, within: float = 5.0) -> FakeAnswer:
        """The client's first answer to this question.

        Raises:
          AssertionError: there was none within so many seconds.
        """

        def answers() -> list[FakeAnswer]:
            return [answer for answer in self.answers if answer.id == id]

        with trio.move_on_after(within):
            await self._changes.until(lambda: bool(answers()))
        assert answers(), f"expected an answer to question {id} within {within} s; {self._story()}"
        return answers()[0]

    async def ask(
        self, method: str, params: Any, id: RequestId | None = None, *, within: float = 5.0
    ) -> FakeAnswer:
        """Ask the client, and await its answer.

        Raises:
          AssertionError: there was none within so many seconds.
        """
        return await self.answer_to(self.ask_nowait(method, params, id), within=within)

    def send_message(self, message: Any) -> None:
        """Say any JSON value."""
        self.send_line(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode())

    def send_line(self, line: bytes) -> None:
        """Say this line; the newline is added."""
        self._pipe.put(line + b"\n")

    def send_raw(self, data: bytes) -> None:
        """Say these bytes as they are; the client gets them by a read of their own."""
        self._pipe.put_alone(data)

    # Whole turns, in the order of the real server.

    def begin_turn(self, thread_id: str, turn_id: str, user_text: str = "Hello") -> None:
        """The turn runs, and has taken the user's message."""
        for notification in wire.turn_beginning(thread_id, turn_id, user_text):
            self.notify(*notification)

    def say(
        self, thread_id: str, turn_id: str, deltas: Iterable[str], item_id: str = "msg-1"
    ) -> str:
        """The agent says these pieces, and the whole of them, which is returned."""
        text = ""
        empty = wire.agent_message("", item_id)
        self.notify(*wire.item_started(thread_id, turn_id, empty))
        for delta in deltas:
            text += delta
            self.notify(*wire.text_delta(thread_id, turn_id, delta, item_id))
        whole = wire.agent_message(text, item_id)
        self.notify(*wire.item_completed(thread_id, turn_id, whole))
        return text

    def end_turn(
        self,
        thread_id: str,
        turn_id: str,
        status: wire.TurnStatus = "completed",
        *,
        text: str | None = None,
        item_id: str = "msg-1",
        problem: Json | None = None,
    ) -> None:
        """The turn is over; ``text`` is what the agent said last, ``problem`` why it failed."""
        ending = wire.turn_ending(
            thread_id, turn_id, status, text=text, item_id=item_id, problem=problem
        )
        for notification in ending:
            self.notify(*notification)

    def run_turn(
        self,
        thread_id: str,
        turn_id: str,
        deltas: Iterable[str] = ("Hello", " world"),
        *,
        user_text: str = "Hello",
    ) -> None:
        """A whole turn in which the agent says these pieces."""
        self.begin_turn(thread_id, turn_id, user_text)
        item_id = f"msg-{turn_id}"
        text = self.say(thread_id, turn_id, deltas, item_id)
        self.end_turn(thread_id, turn_id, text=text, item_id=item_id)

    def converse(self, deltas: Iterable[str] = ("Hello", " world")) -> None:
        """From now on answer ``thread/start`` and ``turn/start``: each turn says these pieces."""
        pieces = tuple(deltas)

        def start_thread(request: FakeRequest) -> None:
            thread_id = f"thread-{next(self._thread_ids)}"
            self.answer(request, wire.thread_start_result(thread_id))
            self.notify(*wire.thread_started(thread_id))

        def start_turn(request: FakeRequest) -> None:
            turn_id = f"turn-{next(self._turn_ids)}"
            self.answer(request, wire.turn_start_result(turn_id))
            self.run_turn(request.params["threadId"], turn_id, pieces)

        self.on("thread/start", start_thread)
        self.on("turn/start", start_turn)

    # Behind the scenes.

    def _take_line(self, line: bytes) -> None:
        try:
            message: Any = json.loads(line)
        except ValueError as problem:
            self.problems.append(f"not JSON ({problem}): {line[:200]!r}")
            return
        self.received.append(message)
        match message:
            case {"method": str() as method}:
                id = message.get("id")
                self._take(FakeRequest(id, method, message.get("params")))
            case {"id": id, "result": result}:
                self.answers.append(FakeAnswer(id, result=result))
            case {"id": id, "error": error}:
                self.answers.append(FakeAnswer(id, error=error))
            case _:
                self.problems.append(f"neither request, notification nor answer: {line[:200]!r}")
        self._changes.announce()

    def _take(self, request: FakeRequest) -> None:
        handler = self._handlers.get(request.method)
        if handler is None:
            self._waiting.append(request)
            return
        result = handler(request)
        if result is not None and request.id is not None:
            self.answer(request.id, result)

    def _story(self) -> str:
        methods = [_summary(message) for message in self.received[-20:]]
        return f"so far the client sent: {', '.join(methods) or 'nothing'}"


def _id(request: FakeRequest | RequestId) -> RequestId | None:
    return request.id if isinstance(request, FakeRequest) else request


def _summary(message: Any) -> str:
    match message:
        case {"method": str() as method}:
            return method
        case {"id": id}:
            return f"answer to {id}"
        case _:
            return repr(message)[:50]
