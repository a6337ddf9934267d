"""Events as plain iterators: each takes what has arrived from an asynchronous one, at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

import trio

from trio_codex._alive import Alive
from trio_codex._facade.blocking import warn_once_in_a_loop
from trio_codex.errors import ClosedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType
    from typing import Self

    from trio_codex._facade.stream import BatchStream, EventStream
    from trio_codex._facade.subscription import Subscription
    from trio_codex._protocol.values import Notification
    from trio_codex._session.portal import Portal


class Source(Protocol):
    """An asynchronous stream of events."""

    def batches(self) -> BatchStream: ...
    def rest(self) -> list[Notification]: ...
    def give_back(self, events: list[Notification]) -> None: ...
    def close(self) -> None: ...


class SyncEvents(Alive, instead="keep the events that it gives"):
    """Hands out, one by one, the events that it takes in batches."""

    _closed = True  # until it is made: a finalizer may see it half-made

    def __init__(self, portal: Portal, source: Source) -> None:
        self._portal = portal
        self._source = source
        self._batches = source.batches()
        self._ready: list[Notification] = []  # next one last
        self._closed = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Notification:
        """The next event.

        Raises:
          BusyError: another thread waits for it already.
          ClosedError: the stream is closed, or was closed meanwhile.
          TransportClosedError: the server is gone.
          EventsLostError: too many were left unread, and here some are missing.
        """
        while True:
            try:
                return self._ready.pop()
            except IndexError:
                pass  # and not here: what ``_fill`` raises would have this as its context
            self._fill()

    def batches(self) -> SyncBatchStream:
        """The same events in lists, each of what has arrived: less work for each event."""
        return SyncBatchStream(self._next_batch)

    def close(self) -> None:
        """Stop reading. A thread that waits for the next event gets a ClosedError."""
        if not self._closed:
            self._closed = True
            unread, self._ready = self._ready, []
            # Whatever this thread does next, comes after it there: nothing to wait for.
            self._portal.post(partial(_close, self._source, unread[::-1]))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _next_batch(self) -> list[Notification]:
        while True:
            batch, self._ready = self._ready, []
            if batch:
                return batch[::-1]
            self._fill()

    def _fill(self) -> None:
        warn_once_in_a_loop()
        try:
            # Ctrl-C may come when they are taken already; those are kept, but a Ctrl-C it was.
            more = self._portal.call(self._take, self._interrupted)
        except ClosedError:
            if self._closed or not self._portal.ended():
                raise
            more = None
        if more is None:  # nobody is there to take them, and nobody to bring more
            self._ready = self._source.rest()[::-1]
            more = bool(self._ready)
        if not more:
            raise StopIteration

    async def _take(self) -> bool:
        if self._ready:  # another thread has taken them meanwhile
            return True
        try:
            batch = await self._batches.__anext__()
        except StopAsyncIteration:
            return False
        except trio.Cancelled:
            await self._interrupted(True)
            raise
        if self._closed:
            self._source.give_back(batch)
            raise ClosedError("this stream was closed while a thread waited for its next event")
        self._ready = batch[::-1]
        return True

    async def _interrupted(self, more: bool) -> None:
        """The wait for the next event was interrupted, by Ctrl-C; is there more to come?"""


class SyncEventStream(SyncEvents):
    """The events of a turn, in order: an iterator, for one thread at a time.

    It may be slow: nobody waits for it and nothing is lost; when more than a thousand events wait,
    neighbouring deltas of one item are joined to one. Only of what is left unread beyond
    ``CodexConfig.max_buffered_events``, the newest is lost, but for the completion of the turn: an
    EventsLostError says so where it is missing, and the next read goes on behind it. Leaving the
    loop early loses nothing: the next stream of the same turn goes on there. Ctrl-C while it waits
    for an event
    interrupts the turn, as it does in ``TurnHandle.run``; the stream can be read to its end after
    that.
    """

    def __init__(
        self, portal: Portal, source: EventStream, leave: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(portal, source)
        self._leave = leave

    async def _interrupted(self, more: bool) -> None:
        if more:
            await self._leave()


class SyncSubscription(SyncEvents):
    """Notifications of one connection: an iterator for one thread at a time, and a context manager.

    It listens from its first use on; entering it (``with``) is one. It ends with an error when the
    server is gone. It may be slow: see ``SyncEventStream``.
    """

    def __init__(self, portal: Portal, source: Subscription) -> None:
        super().__init__(portal, source)
        self._listen = source.__aenter__

    def __enter__(self) -> Self:
        warn_once_in_a_loop()
        self._portal.call(self._listen)
        return self


class SyncBatchStream(Alive, instead="keep the events that it gives"):
    """The events of a stream in lists."""

    def __init__(self, take: Callable[[], list[Notification]]) -> None:
        self._take = take

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> list[Notification]:
        """What has arrived since the last one, at least one event."""
        return self._take()


def _close(source: Source, unread: list[Notification]) -> None:
    source.give_back(unread)
    source.close()
