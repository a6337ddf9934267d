"""A subscription to what the server tells everybody, not one turn alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import trio

from trio_codex._alive import Alive
from trio_codex._facade.checking import check
from trio_codex._facade.stream import BatchStream, EventStream
from trio_codex.errors import ClosedError

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from trio_codex._facade.connection import Connection
    from trio_codex._protocol.values import Notification
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.session import Session


class Subscription(Alive, instead="make another one"):
    """Notifications of one connection: an async iterator, and an async context manager.

    It ends with an error when the server is gone. A reader may be slow: see ``EventStream``.
    """

    def __init__(self, connection: Connection, methods: frozenset[str]) -> None:
        self._connection = connection
        self._methods = methods
        self._stream: EventStream | None = None
        self._closed = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Notification:
        """The next notification. Cancelled, it loses none.

        Raises:
          BusyError: another task waits for it already.
          ClosedError: the subscription is closed, or was closed meanwhile.
          TransportClosedError: the server is gone.
          EventsLostError: too many were left unread, and here some are missing.
        """
        stream = await self._opened()
        return await stream.__anext__()

    def batches(self) -> BatchStream:
        """The same notifications in lists, each of what has arrived: less work for each."""
        return BatchStream(self._next_batch)

    def give_back(self, events: list[Notification]) -> None:
        """Events of a batch that you did not use: they are the next to be read again."""
        check("Subscription.give_back", locals())
        if self._stream is not None:
            self._stream.give_back(events)

    def rest(self) -> list[Notification]:
        """See ``EventStream.rest``."""
        self._refuse_if_closed()
        if self._stream is None:
            raise ClosedError("its client was closed before this subscription was used")
        return self._stream.rest()

    async def __aenter__(self) -> Self:
        """Start to listen. Cancelled before it has begun to, it does not.

        Raises:
          ClosedError: the subscription or its client is closed, or the client is not started.
        """
        await self._opened()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop listening. A task that waits for the next event gets a ClosedError.

        Never raises, nor waits; it is done even when it is cancelled.
        """
        self.close()
        await trio.lowlevel.cancel_shielded_checkpoint()

    def close(self) -> None:
        """As ``aclose``, for where one cannot await."""
        if self._stream is not None:
            self._stream.close()
        self._closed = True

    async def _next_batch(self) -> list[Notification]:
        stream = await self._opened()
        return await stream.batches().__anext__()

    async def _opened(self) -> EventStream:
        self._refuse_if_closed()
        if self._stream is None:
            session = await self._connection.session()
            self._refuse_if_closed()  # meanwhile
            if self._stream is None:  # nor has another task opened it meanwhile
                self._stream = _listen(session, session.subscribe(self._methods))
        return self._stream

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise ClosedError("this subscription is closed")


def _listen(session: Session, inbox: Inbox) -> EventStream:
    return EventStream(inbox, lambda: session.unsubscribe(inbox), session.home)
