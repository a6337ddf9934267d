"""A mailbox with a reader who can wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import trio

from trio_codex._alive import Alive
from trio_codex._state.mailbox import MOST, Mailbox
from trio_codex.errors import BusyError, ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex._protocol.values import Notification
    from trio_codex._state.flow import Flow


class Inbox(Alive):
    """Events for one reader. Putting never waits, nor raises; see ``Mailbox`` for a long or a full one.

    What goes wrong there belongs to the reader, who gets it after the events that are here.
    """

    def __init__(self, most: int = MOST) -> None:
        self._mailbox = Mailbox(most)
        self._reader: trio.lowlevel.Task | None = None
        self._sleeper: trio.lowlevel.Task | None = None
        """The reader, if it waits and was not woken yet."""
        self._ended = False
        self._error: Callable[[], BaseException] | None = None

    def put_text(self, flow: Flow, text: str) -> None:
        """Add a delta."""
        try:
            self._mailbox.put_text(flow, text)
        except BaseException as trouble:
            self._spoil(trouble)
        if self._sleeper is not None:
            self._rouse()

    def put(self, method: str, params: Any) -> None:
        """Add any other event."""
        try:
            self._mailbox.put(method, params)
        except BaseException as trouble:
            self._spoil(trouble)
        if self._sleeper is not None:
            self._rouse()

    def put_last(self, method: str, params: Any) -> None:
        """Add an event that is never lost."""
        self._mailbox.put_last(method, params)
        if self._sleeper is not None:
            self._rouse()

    def give_back(self, events: list[Notification]) -> None:
        """Events that were taken, but not used, are the next to be taken again."""
        self._mailbox.give_back(events)

    def end(self, error: Callable[[], BaseException] | None = None) -> None:
        """Nothing more will come: the reader gets what is here, then the end or ``error``."""
        if not self._ended:
            self._ended, self._error = True, error
            if self._sleeper is not None:
                self._rouse()

    def dismiss(self) -> None:
        """Whoever waits here gets a ClosedError and no event; another may take its place now."""
        self._reader = None
        self._rouse()

    async def take(self, most: int) -> list[Notification]:
        """Up to ``most`` events, at least one; none at the end. Always a checkpoint.

        Raises:
          BusyError: another task waits here.
          ClosedError: it was dismissed while it waited.
          EventsLostError: here some are missing; there may be more.
          CodexError: what the inbox ended with.
        """
        if self._reader is not None:
            raise BusyError("another task is reading these events already")
        reader = self._reader = trio.lowlevel.current_task()
        try:
            await self._wait()
            if self._reader is not reader:
                raise ClosedError("this stream was closed while a task waited for its next event")
            return self.take_now(most)
        finally:
            if self._reader is reader:
                self._reader = None

    def take_now(self, most: int) -> list[Notification]:
        """Up to ``most`` events of those that are here.

        Raises:
          EventsLostError: here some are missing; there may be more.
          CodexError: there is none, and the inbox ended with this.
        """
        if not len(self._mailbox) and self._error is not None:
            raise self._error()
        return self._mailbox.take(most)

    def _spoil(self, trouble: BaseException) -> None:
        self.end(lambda: trouble)

    async def _wait(self) -> None:
        if len(self._mailbox) or self._ended:
            # A reader who always finds something must let others run, and be cancelled.
            await trio.lowlevel.checkpoint()
        else:
            self._sleeper = trio.lowlevel.current_task()
            await trio.lowlevel.wait_task_rescheduled(self._leave)

    def _rouse(self) -> None:
        # Once, whatever comes until the reader runs: it takes all that is there then.
        sleeper, self._sleeper = self._sleeper, None
        if sleeper is not None:
            trio.lowlevel.reschedule(sleeper)

    def _leave(self, _: object) -> trio.lowlevel.Abort:
        self._sleeper = None
        return trio.lowlevel.Abort.SUCCEEDED
