"""Requests: a limited number of them in flight, each with its answer or the reason for none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import trio

from trio_codex._rpc.messages import decode_json
from trio_codex._session.waiter import Outcome, Waiter
from trio_codex.errors import ClosedError, CodexError, ProtocolError

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._rpc.peer import Peer
    from trio_codex._session.outbox import Outbox

T = TypeVar("T")

ABANDONED = 1.0
"""Seconds after which a cancelled request frees its place: its answer may never come."""


class Requests:
    """Sends requests and waits for their answers.

    Callers queue for a place in flight, in order. Urgent requests, and answers to the server's
    questions, need none.
    """

    def __init__(
        self, peer: Peer[Waiter], outbox: Outbox, places: int, spawn: Callable[..., bool]
    ) -> None:
        self.peer = peer
        self._outbox = outbox
        self._spawn = spawn
        self._places = trio.Semaphore(places, max_value=places)
        self._death: Callable[[], CodexError] | None = None
        self._closing = False

    @property
    def free_places(self) -> int:
        """How many requests could be sent now without queueing."""
        return self._places.value

    def close(self) -> None:
        """From now on only urgent requests are taken."""
        self._closing = True

    def lose(self, death: Callable[[], CodexError]) -> None:
        """From now on no request is taken, and no answer will come."""
        self._death = death
        for waiter in self.peer.settle_all():
            self.settle(waiter, death())

    def refuse_if_ended(self, *, urgent: bool = False) -> None:
        """Return if a request can be made now.

        Raises:
          CodexError: why not.
        """
        if self._death is not None:
            raise self._death()
        if self._closing and not urgent:
            raise ClosedError("this client is closed")

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
        await self._take_place(waiter, urgent=urgent)
        try:
            self.refuse_if_ended(urgent=urgent)
            request_id, line = self.peer.request(call.method, call.params, waiter)
        except BaseException:
            self._free_place(waiter)
            raise
        waiter.sending()
        # One that is alone gains nothing by waiting for others to be written with it.
        self._outbox.put(line, request_id, at_once=self.peer.waiting == 1)
        try:
            result = await waiter.wait()
        except (trio.Cancelled, KeyboardInterrupt):
            self._abandon(request_id, waiter)
            raise
        try:
            return call.parse(decode_json(result))
        except ProtocolError as error:
            raise ProtocolError(f"{call.method}: {error}") from error

    def settle(self, waiter: Waiter, outcome: Outcome) -> None:
        """The answer of a request is here, or will never be."""
        self._free_place(waiter)
        waiter.settle(outcome)

    async def _take_place(self, waiter: Waiter, *, urgent: bool) -> None:
        if not urgent:
            # Who is cancelled already must not ask the server for anything, a turn least of all.
            # Nor is it told that the client is closed, if one cancel has ended both.
            await trio.lowlevel.checkpoint_if_cancelled()
        self.refuse_if_ended(urgent=urgent)
        if urgent:
            return
        try:
            self._places.acquire_nowait()
        except trio.WouldBlock:
            await self._places.acquire()
        waiter.holds_place = True

    def _free_place(self, waiter: Waiter) -> None:
        if waiter.holds_place:
            waiter.holds_place = False
            self._places.release()

    def _abandon(self, request_id: int, waiter: Waiter) -> None:
        if waiter.outcome is not None:
            return
        if self._outbox.withdraw(request_id):
            self.peer.settle(request_id)
            self.settle(waiter, ClosedError("withdrawn before it was sent"))
        else:
            self._spawn(self._free_later, request_id, waiter)

    @trio.lowlevel.enable_ki_protection
    async def _free_later(self, request_id: int, waiter: Waiter) -> None:
        await trio.sleep(ABANDONED)
        self._free_place(waiter)
        if not waiter.matters_late:
            self.peer.settle(request_id)
