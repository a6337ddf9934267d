"""Requests: a limited number of them in flight, each with its answer or the reason for none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._display import Secrets, keep_from_showing
from trio_codex._rpc.messages import decode_json
from trio_codex._rpc.speakable import refuse_unspeakable
from trio_codex._session.waiter import Outcome, Waiter
from trio_codex.errors import ClosedError, CodexError, ProtocolError

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._rpc.peer import Peer
    from trio_codex._session.outbox import Outbox
    from trio_codex._session.trouble import Death

T = TypeVar("T")

ABANDONED = 1.0
"""Seconds after which a cancelled request frees its place: its answer may never come."""


class Requests(Alive):
    """Sends requests and waits for their answers.

    Callers queue for a place in flight, in order; the queue is as long as there are callers. Urgent
    requests, which are our own, and answers to the server's questions, need no place.
    """

    def __init__(
        self,
        peer: Peer[Waiter],
        outbox: Outbox,
        places: int,
        spawn: Callable[..., bool],
        secrets: Secrets | None = None,
    ) -> None:
        self.peer: Peer[Waiter] = peer
        self.free_places: int = places
        """How many requests could be sent now without queueing."""
        self.secrets: Secrets = secrets or Secrets()
        """What the errors of this connection must not show."""
        self._outbox = outbox
        self._spawn = spawn
        self._queue: dict[Waiter, Call[Any]] = {}
        self._death: Death | None = None
        self._closing = False

    def close(self) -> None:
        """From now on only urgent requests are taken."""
        self._closing = True
        self._refuse_queue(closed)

    def lose(self, death: Death) -> None:
        """From now on no request is taken, and no answer will come."""
        self._death = death
        self._refuse_queue(death.show)
        for waiter in self.peer.settle_all():
            self.settle(waiter, death.show() if waiter.is_awaited else death.note())

    def refuse_if_ended(self, *, urgent: bool = False) -> None:
        """Return if a request can be made now.

        Raises:
          CodexError: why not.
        """
        if self._death is not None:
            raise self._death.note() if urgent else self._death.show()
        if self._closing and not urgent:
            raise closed()

    async def request(self, call: Call[T], *, urgent: bool = False) -> T:
        """Perform a call: send it, wait for its answer, return it typed.

        Cancelled, it is not sent if it still waited for its place, and its answer is dropped
        else. An urgent one does not queue.

        Raises:
          JsonRpcError: the server said no.
          ProtocolError: the answer does not fit its model.
          TransportClosedError: the server is gone.
          ClosedError: this client is closed.
          TypeError, ValueError: the parameters cannot be sent.
        """
        return await self.exchange(call, Waiter(), urgent=urgent)

    @trio.lowlevel.enable_ki_protection
    async def exchange(self, call: Call[T], waiter: Waiter, *, urgent: bool = False) -> T:
        """As ``request``, with a waiter that does more than wait."""
        if not urgent:
            # Who is cancelled already must not ask the server for anything, a turn least of all.
            # Nor is it told that the client is closed, if one cancel has ended both.
            await trio.lowlevel.checkpoint_if_cancelled()
        self.begin(call, waiter, urgent=urgent)
        try:
            result = await waiter.wait()
        except (trio.Cancelled, KeyboardInterrupt):
            self.abandon(waiter)
            raise
        return self.read(call, result)

    def begin(self, call: Call[Any], waiter: Waiter, *, urgent: bool = False) -> None:
        """Send this, or queue it for its place; the waiter is settled with what comes of it.

        Raises:
          ClosedError, TransportClosedError: it cannot be.
          TypeError, ValueError: the parameters cannot be sent.
        """
        self.refuse_if_ended(urgent=urgent)
        waiter.is_ours = urgent
        if urgent:
            self._send(call, waiter)
        elif self.free_places:
            self._send(call, waiter)
            waiter.holds_place = True
            self.free_places -= 1
        else:
            refuse_unspeakable(call.params, "$.params")
            self._queue[waiter] = call

    def abandon(self, waiter: Waiter) -> None:
        """Nobody waits for this any more: what was not sent never will be."""
        waiter.leave()
        if waiter.outcome is not None or self._queue.pop(waiter, None) is not None:
            return
        assert waiter.request_id is not None
        if self._outbox.withdraw(waiter.request_id):
            self.peer.settle(waiter.request_id)
            self.settle(waiter, ClosedError("withdrawn before it was sent"))
        else:
            self._spawn(self._free_later, waiter)

    def settle(
        self, waiter: Waiter, outcome: Outcome, *, instead: CodexError | None = None
    ) -> None:
        """The answer of a request is here, or will never be.

        ``instead`` is for who waits, if the answer is good for no more than to know what it names.
        """
        try:
            self._free_place(waiter)
        finally:
            waiter.settle(outcome, instead=instead)

    def read(self, call: Call[T], result: bytes) -> T:
        """The answer of a call, typed.

        Raises:
          ProtocolError: it does not fit its model.
        """
        try:
            return call.parse(decode_json(result))
        except ProtocolError as problem:
            error = ProtocolError(f"{call.method}: {problem}")
            keep_from_showing(error, self.secrets)
            raise error from None  # it says all that the other one does

    def _send(self, call: Call[Any], waiter: Waiter) -> None:
        waiter.request_id, line = self.peer.request(call.method, call.params, waiter)
        try:
            waiter.sending()
        except BaseException:
            self.peer.settle(waiter.request_id)  # nothing was sent
            raise
        # One that is alone gains nothing by waiting for others to be written with it.
        self._outbox.put(line, waiter.request_id, at_once=self.peer.waiting == 1)

    def _free_place(self, waiter: Waiter) -> None:
        if not waiter.holds_place:
            return
        waiter.holds_place = False
        while self._queue:
            # Sent here, not by its task: that would only run after all who have been woken.
            following, call = next(iter(self._queue.items()))
            del self._queue[following]
            try:
                self._send(call, following)
            except BaseException as error:  # its own caller's, who did not see it coming either
                following.settle(error)
                continue
            following.holds_place = True
            return
        self.free_places += 1

    def _refuse_queue(self, error: Callable[[], CodexError]) -> None:
        queue, self._queue = self._queue, {}
        for waiter in queue:
            waiter.settle(error())

    @trio.lowlevel.enable_ki_protection
    async def _free_later(self, waiter: Waiter) -> None:
        await trio.sleep(ABANDONED)
        self._free_place(waiter)
        if not waiter.matters_late:
            self.peer.settle(waiter.request_id)


def closed() -> ClosedError:
    """What whoever comes too late is told."""
    return ClosedError("this client is closed")
