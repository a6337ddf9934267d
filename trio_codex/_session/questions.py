"""The server's questions: each gets a task of its own, and exactly one answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

import attrs
import trio

from trio_codex._alive import Alive
from trio_codex._display import Secrets
from trio_codex._protocol.values import UnknownRequest
from trio_codex._rpc.messages import write
from trio_codex._session.answering import Answering, begin_to_answer
from trio_codex._session.trouble import Troubles
from trio_codex._state.declines import decline
from trio_codex.errors import JsonRpcError

if TYPE_CHECKING:
    from trio_codex._rpc.messages import RequestId
    from trio_codex._rpc.peer import Peer
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex._session.trouble import Raised
    from trio_codex._session.waiter import Waiter
    from trio_codex._state.works import Works


@attrs.frozen(eq=False)
class Inquiry(Alive):
    """What the server asks."""

    method: str
    value: Any
    """Its parameters as their model; an UnknownRequest if they fit none."""
    thread_id: str | None = None
    turn_id: str | None = None
    turn: LiveTurn | None = None
    """The turn that asks, if it was started here and lives."""
    raw: Any = None
    """Its parameters as they came, plain JSON."""
    works: Works | None = None
    """What the turn that asks is working on, as far as it was told here."""
    secrets: Secrets = attrs.field(factory=Secrets)
    """What must not be written of it."""

    @property
    def is_ambiguous(self) -> bool:
        """Whether the answer might be taken for that to another question."""
        return self.works is not None and self.works.are_unsure(self.method, self.raw)


@attrs.frozen(eq=False)
class Reply:
    """What a handler comes to."""

    answer: Any
    """A result as plain JSON, or the JsonRpcError that refuses."""
    error: BaseException | None = None
    """What to raise in the turn that asked, all the same."""


def check_answer(answer: Any) -> None:
    """Refuse what the server could not read.

    Raises:
      TypeError, ValueError: it is no JSON.
    """
    if not isinstance(answer, JsonRpcError):
        write(answer)


Handler: TypeAlias = Callable[[Inquiry], Awaitable[Reply]]


class Desk(Protocol):
    """Knows who answers what."""

    def handler(self, inquiry: Inquiry) -> Handler | None:
        """Who answers this; None: it is declined."""
        ...

    def answerer(self, inquiry: Inquiry) -> object:
        """Who that is: the same one as long as nobody takes over."""
        ...

    def adopt(self, thread_id: str, parent_id: str) -> None:
        """The one thread is that of an agent which the other one has started."""
        ...

    def forget(self, thread_id: str) -> None:
        """The thread will ask nothing any more."""
        ...


@attrs.define(eq=False)
class _Open(Alive):
    inquiry: Inquiry
    was_ambiguous: bool
    """Whether it was so from the beginning, so that whoever answers it could see it."""
    answerer: object
    """Who answers it."""
    answering: Answering
    scope: trio.CancelScope = attrs.field(factory=trio.CancelScope)


class Questions(Alive):
    """Who answers what; what nobody answers, or whose answer fails, is declined.

    How many are open at once is up to the server, which waits for each of them.
    """

    def __init__(
        self,
        peer: Peer[Waiter],
        send: Callable[[bytes], None],
        spawn: Callable[..., bool],
        desk: Desk,
    ) -> None:
        self._peer = peer
        self._send = send
        self._spawn = spawn
        self._desk = desk
        self._handlers: dict[str, tuple[Handler, Context]] = {}
        self._open: dict[RequestId, _Open] = {}
        self._of_turn: dict[str, set[RequestId]] = {}
        self.blame: Callable[[LiveTurn, Raised], None] = lambda turn, raised: None
        """Told what was raised while a question of this turn was answered."""
        self.troubles: Troubles = Troubles()
        """What handlers raised."""

    def __len__(self) -> int:
        return len(self._open)

    def handle(self, method: str, handler: Handler | None, context: Context) -> None:
        """From now on ``handler`` answers these questions, each time in a copy of ``context``.

        None: the desk knows who does.
        """
        if handler is None:
            self._handlers.pop(method, None)
        else:
            self._handlers[method] = handler, context

    def asked(self, request_id: RequestId, inquiry: Inquiry) -> None:
        """The server asks."""
        if not self._peer.asked(request_id) and not self._is_taken_over(request_id, inquiry):
            return  # asked again, as after a resume; the answer is under way
        try:
            if self._begin(request_id, inquiry):
                return
            trouble = None
        except BaseException as error:  # the server waits, and the reader must go on
            trouble = error
        self._close(request_id)
        self._answer(request_id, decline(inquiry.method))
        if trouble is not None:
            self._blame(inquiry, trouble)

    def _begin(self, request_id: RequestId, inquiry: Inquiry) -> bool:
        """Have it answered; False if nobody does."""
        handler, context = self._handler(inquiry)
        if handler is None:
            return False
        # Here, not in its task: it may be withdrawn in the read that brought it.
        one = self._open[request_id] = self._opened(inquiry)
        if inquiry.turn_id is not None:
            self._of_turn.setdefault(inquiry.turn_id, set()).add(request_id)
        # A task has a copy of the variables of who starts it: what one sets, no other sees.
        return context.run(self._spawn, self._serve, request_id, one, handler)

    def withdrawn(self, request_id: RequestId) -> None:
        """The server wants no answer any more."""
        self._peer.withdraw(request_id)
        one = self._close(request_id)
        if one is not None:
            one.scope.cancel()

    def doubt(self, works: Works) -> None:
        """Something was told of these works: it may be that a question does not name one any more.

        What was shown to whoever answers it is then not what the answer would be taken for. So it
        is declined, and nobody is asked any longer.
        """
        for request_id, one in list(self._open.items()):
            if one.inquiry.works is works and not one.was_ambiguous and one.inquiry.is_ambiguous:
                self._close(request_id)
                self._answer(request_id, decline(one.inquiry.method))
                one.scope.cancel()

    def turn_over(self, turn_id: str) -> None:
        """The turn has ended, and its questions with it; the server need not say so of each."""
        for request_id in list(self._of_turn.get(turn_id, ())):
            self.withdrawn(request_id)

    def thread_born(self, thread_id: str, parent_id: str) -> None:
        """The server has made this thread for an agent of that one."""
        self._desk.adopt(thread_id, parent_id)

    def thread_gone(self, thread_id: str) -> None:
        """The server has put this thread away."""
        self._desk.forget(thread_id)

    def pending(self, turn_id: str) -> bool:
        """Whether a question of this turn waits for its answer."""
        return turn_id in self._of_turn

    def lose(self) -> None:
        """The server is gone: nobody wants to know any more."""
        for request_id in list(self._open):
            self.withdrawn(request_id)

    def _opened(self, inquiry: Inquiry) -> _Open:
        answering = Answering(inquiry.thread_id, inquiry.turn_id)
        return _Open(inquiry, inquiry.is_ambiguous, self._answerer(inquiry), answering)

    def _answerer(self, inquiry: Inquiry) -> object:
        if isinstance(inquiry.value, UnknownRequest):
            return None
        return self._handlers.get(inquiry.method) or self._desk.answerer(inquiry)

    def _is_taken_over(self, request_id: RequestId, inquiry: Inquiry) -> bool:
        """Whether a question that is asked again is for somebody else now: the first one leaves."""
        one = self._open.get(request_id)
        if one is None or one.answerer is self._answerer(inquiry):
            return False
        self._close(request_id)
        one.scope.cancel()
        return True

    def _handler(self, inquiry: Inquiry) -> tuple[Handler | None, Context]:
        """Who answers this, and with whose variables: those of whoever started the turn, if any.

        Else those of whoever opened the client, which are set wherever the session runs.
        """
        context = None if inquiry.turn is None else inquiry.turn.context
        if context is None:
            context = copy_context()
        if isinstance(inquiry.value, UnknownRequest):
            return None, context
        if inquiry.method in self._handlers:
            return self._handlers[inquiry.method]
        try:
            return self._desk.handler(inquiry), context
        except BaseException as error:
            # Foreign code, which the reader must survive: the error is that of this one question.
            return partial(_raise, error), context

    @trio.lowlevel.enable_ki_protection
    async def _serve(self, request_id: RequestId, one: _Open, handler: Handler) -> None:
        no = decline(one.inquiry.method)
        reply = Reply(no)
        begin_to_answer(one.answering)
        try:
            with one.scope:
                reply = await handler(one.inquiry)
        # Foreign code: the server gets the safe answer. Outside of the scope, which takes the
        # Cancelled out of a group that has other exceptions, too.
        except trio.Cancelled:
            raise
        except BaseExceptionGroup as group:
            # But not where the session is being cancelled as well: that Cancelled is its own.
            cancelled, rest = group.split(trio.Cancelled)
            self._served(request_id, one, Reply(no, rest))
            if cancelled is not None:
                raise cancelled from None
            return
        except BaseException as error:  # whatever it is, it is for who waits, not for our tasks
            reply = Reply(no, error)
        self._served(request_id, one, reply)

    def _served(self, request_id: RequestId, one: _Open, reply: Reply) -> None:
        trouble = reply.error
        if self._open.get(request_id) is one:  # else withdrawn; the id may be another's by now
            self._close(request_id)
            try:
                self._answer(request_id, reply.answer)
            except (TypeError, ValueError) as unspeakable:  # nothing that could be sent
                trouble = trouble or unspeakable
                self._answer(request_id, decline(one.inquiry.method))
        if trouble is not None:
            self._blame(one.inquiry, trouble)

    def _blame(self, inquiry: Inquiry, trouble: BaseException) -> None:
        raised = self.troubles.add(trouble)
        if inquiry.turn is not None:
            self.blame(inquiry.turn, raised)

    def _close(self, request_id: RequestId) -> _Open | None:
        one = self._open.pop(request_id, None)
        if one is not None:
            one.answering.is_open = False
        if one is not None and one.inquiry.turn_id is not None:
            others = self._of_turn.get(one.inquiry.turn_id, set())
            others.discard(request_id)
            if not others:
                self._of_turn.pop(one.inquiry.turn_id, None)
            if one.inquiry.turn is not None:
                one.inquiry.turn.stirred = trio.current_time()
        return one

    def _answer(self, request_id: RequestId, answer: Any) -> None:
        if isinstance(answer, JsonRpcError):
            line = self._peer.refuse(request_id, answer)
        else:
            line = self._peer.answer(request_id, answer)
        if line is not None:
            self._send(line)


async def _raise(error: BaseException, inquiry: Inquiry) -> Reply:
    raise error
