"""Events as an async iterator that is never an async generator (PEP 789)."""

from __future__ import annotations

from threading import get_ident
from typing import TYPE_CHECKING

import trio

from trio_codex._alive import Alive
from trio_codex._facade.checking import check
from trio_codex.errors import ClosedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType
    from typing import Self

    from trio_codex._protocol.values import Notification
    from trio_codex._session.home import Home
    from trio_codex._session.inbox import Inbox

AT_ONCE = 64
"""So many events are handed out between two checkpoints."""
BATCH = 4096
"""So many events are at most in one batch."""


class EventStream(Alive, instead="keep the events that it gives"):
    """The events of a turn or of a connection, in order.

    Iterate it with ``async for``, in a task of your choice, one task at a time. No nursery and no
    cancel scope is open between two events. It may be slow: nobody waits for it and nothing is
    lost; when more than a thousand events wait, neighbouring deltas of one item are joined to one.
    Only of what is left unread beyond ``CodexConfig.max_buffered_events``, the newest is lost, but
    for the completion of a turn: an EventsLostError says so where it is missing, and can be caught,
    for the next read goes on behind it.

    Leaving the loop early loses nothing either: the next stream of the same turn goes on there.
    """

    _closed = True  # until it is made: a finalizer may see it half-made

    def __init__(self, inbox: Inbox, closed: Callable[[], None], home: Home) -> None:
        self._inbox = inbox
        self._when_closed = closed
        self._home = home
        self._thread = get_ident()
        self._ready: list[Notification] = []  # next one last
        self._closed = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Notification:
        """The next event; StopAsyncIteration after the last one.

        Cancelled, it loses nothing: the next call goes on where this one stopped.

        Raises:
          BusyError: another task waits for it already.
          ClosedError: the stream is closed, or was closed meanwhile.
          TransportClosedError: the server is gone, and what it said before was read.
          EventsLostError: too many were left unread, and here some are missing.
        """
        if not self._ready:
            self._home.enter()
            self._ready = await self._take(AT_ONCE)
            self._ready.reverse()
        elif get_ident() != self._thread:  # which costs less than to ask for the run
            self._home.enter()
        return self._ready.pop()

    def batches(self) -> BatchStream:
        """The same events in lists, each of what has arrived: less work for each event."""
        return BatchStream(self._next_batch)

    def give_back(self, events: list[Notification]) -> None:
        """Events of a batch that you did not use: they are the next to be read again."""
        check("EventStream.give_back", locals())
        self._ready.extend(events[::-1])

    def rest(self) -> list[Notification]:
        """A batch of what is here, without waiting; empty at the end. For when nothing runs any more.

        Raises:
          ClosedError: the stream is closed, or the client is, and there is no more.
          TransportClosedError: the server is gone, and there is no more.
          EventsLostError: too many were left unread, and here some are missing.
        """
        self._home.touch()
        if self._closed:
            raise ClosedError("this stream is closed")
        batch, self._ready = self._ready[::-1], []
        return batch or self._inbox.take_now(BATCH)

    async def aclose(self) -> None:
        """Stop reading. What was not read stays for the next stream of the same turn.

        A task that waits for the next event gets a ClosedError. Never raises, nor waits; it is
        done even when it is cancelled. The end of ``async with`` does the same.
        """
        self.close()
        await trio.lowlevel.cancel_shielded_checkpoint()

    def close(self) -> None:
        """As ``aclose``, for where one cannot await."""
        self._home.touch()
        self._close()

    def _close(self) -> None:
        if not self._closed:
            self._closed = True
            self._inbox.dismiss()
            self._inbox.give_back(self._ready[::-1])
            self._ready = []
            self._when_closed()

    async def __aenter__(self) -> Self:
        """The stream itself, to be closed at the end of the block. Not cancelled: nothing waits."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        self._close()  # in whichever thread the collector runs: nobody waits here any more

    async def _next_batch(self) -> list[Notification]:
        self._home.enter()
        if self._ready:
            await trio.lowlevel.checkpoint()
            batch, self._ready = self._ready[::-1], []
            return batch
        return await self._take(BATCH)

    async def _take(self, most: int) -> list[Notification]:
        if self._closed:
            raise ClosedError("this stream is closed")
        events = await self._inbox.take(most)
        if not events:
            raise StopAsyncIteration
        return events


class BatchStream(Alive, instead="keep the events that it gives"):
    """The events of a stream in lists; iterate it with ``async for``, one task at a time.

    It has no end of its own: to stop reading, close the stream that it was made from.
    """

    def __init__(self, take: Callable[[], Awaitable[list[Notification]]]) -> None:
        self._take = take

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> list[Notification]:
        """What has arrived since the last one: at least one event, at most 4096.

        Ends, is cancelled and raises as the stream's own ``__anext__``.
        """
        return await self._take()
