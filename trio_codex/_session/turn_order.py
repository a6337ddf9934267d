"""Starts of turns, thread by thread: some join what runs there, some wait for its end."""

from __future__ import annotations

import math
from contextvars import Context, copy_context
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import trio

from trio_codex._alive import Alive
from trio_codex._state.activity import TELLING, Activity
from trio_codex._state.line import Line, Place
from trio_codex._state.routes import subject
from trio_codex._state.unsteerable import is_unsteerable
from trio_codex.errors import TurnRunningError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex._session.live_turn import LiveTurn
    from trio_codex.errors import CodexError

WhenBusy: TypeAlias = Literal["join", "wait", "fail"]
"""What a start does on a thread that has a turn running."""

FIRST_LOOK, LAST_LOOK = 0.1, 2.0
"""Seconds after which a refused start is tried again though no event tells that it should be: what
it was refused for may have ended before anybody listened. Doubled from first to last."""
SELDOM = 30.0
"""The same where the server has said that a turn runs, and will say that it has ended."""
DOOMED = 30.0
"""So many seconds after we have begun to end a turn, a start joins what runs there all the same: its
end may have been told to nobody, as that of a thread which was unsubscribed. So long is a start that
nobody wants any more kept in line, too: the server loses answers."""


class Ticket(Alive, Place):
    """The place of one start in the line of its thread."""

    def __init__(
        self, order: TurnOrder, line: Line[Ticket], thread_id: str, mode: WhenBusy
    ) -> None:
        super().__init__(joins=mode == "join")
        self.context: Context = copy_context()
        """The variables of whoever wants the turn."""
        self._order = order
        self._line = line
        self._thread_id = thread_id
        self._mode: WhenBusy = mode
        self._is_called = False
        self._stirred: trio.Event | None = None
        self._left_at = math.inf
        self._look: float | None = None
        """Seconds until it looks again by itself; None for one that was never refused."""

    def call(self) -> None:
        """It is to be sent now."""
        self._is_called = True
        self.stir()

    def stir(self) -> None:
        """Whoever waits shall look again."""
        if self._stirred is not None:
            self._stirred.set()

    async def called(self) -> None:
        """Wait until it is to be sent. No checkpoint if that is now.

        Raises:
          CodexError: it never will be.
        """
        while not self._is_called:
            self._order.refuse_if_lost()
            self._stirred = trio.Event()
            with trio.move_on_after(self._patience()) as limit:
                await self._stirred.wait()
            if limit.cancelled_caught and self._look is None:
                self._line.call_next()
            elif limit.cancelled_caught:
                self._line.look()

    def answered(self, outcome: object) -> None:
        """The server has said what comes of it, or never will."""
        tries_again = self._is_called and self._mode != "fail" and not self.is_left
        if tries_again and is_unsteerable(outcome):
            self._is_called = False
            self._look = self._look or FIRST_LOOK
            self._line.refused(self)
        else:
            self.is_left = False
            self.leave()

    def abandon(self) -> None:
        """Nobody wants it any more, but it was sent: it keeps its place until it is answered.

        Whoever went before that would come to join a turn that is ended as soon as it has a name. The
        server may have lost it, though, so the place is kept for ``DOOMED`` seconds at most.
        """
        self.is_left: bool = True
        self._left_at = trio.current_time()

    @property
    def is_lost(self) -> bool:
        return self.is_left and trio.current_time() - self._left_at >= DOOMED

    def try_again(self, refusal: CodexError) -> None:
        """Return if it stands in line again after this refusal.

        Raises:
          TurnRunningError: it does not wait.
          CodexError: that refusal, if it has nothing to do with what runs there.
        """
        if not is_unsteerable(refusal):
            raise refusal
        if self._mode == "fail":
            raise TurnRunningError(self._thread_id) from refusal

    def leave(self) -> None:
        """It was answered, or never sent and nobody wants it any more. Again: nothing."""
        if not self.is_left:
            self._line.leave(self)
            self._order.tidy(self._thread_id)

    def _patience(self) -> float:
        if self._look is None:  # whoever was refused looks for it, too
            return DOOMED
        if self._order.runs(self._thread_id):
            return SELDOM
        look, self._look = self._look, min(2 * self._look, LAST_LOOK)
        return look


class TurnOrder(Alive):
    """The lines of all threads where a start is under way or waits."""

    def __init__(self, turns: Callable[[], list[LiveTurn]]) -> None:
        self._turns = turns
        """Those that somebody here hears."""
        self._activity = Activity()
        self._lines: dict[str, Line[Ticket]] = {}
        self._death: Callable[[], CodexError] | None = None

    def __len__(self) -> int:
        return len(self._lines)

    def ticket(self, thread_id: str, mode: WhenBusy) -> Ticket:
        """A place for a start, decided before anybody else can come. It must leave.

        Raises:
          TurnRunningError: a turn runs there or is about to, and this one does not wait.
        """
        line: Line[Ticket] | None = self._lines.get(thread_id)
        if line is None:
            line = Line(partial(self._is_quiet, thread_id), partial(self._is_ending, thread_id))
        if mode == "fail" and line.is_busy:
            running = self._running(thread_id)
            raise TurnRunningError(thread_id, running[0].fold.turn_id if running else None)
        ticket = Ticket(self, line, thread_id, mode)
        self._lines[thread_id] = line
        line.come(ticket)
        return ticket

    def runs(self, thread_id: str) -> bool:
        """Whether the server has said that a turn runs on this thread."""
        return thread_id in self._activity

    def context(self, thread_id: str) -> Context | None:
        """The variables of whoever is starting a turn there, if somebody is."""
        line = self._lines.get(thread_id)
        return line.going[0].context if line is not None and line.going else None

    def told(self, method: str, params: Any) -> None:
        """Take in an event that was routed; most tell nothing of this."""
        if method in TELLING and self._activity.feed(method, params):
            thread_id = subject(method, params, "thread")
            for one in list(self._lines) if thread_id is None else [thread_id]:
                if one in self._lines:
                    self._lines[one].ended()

    def lose(self, error: Callable[[], CodexError]) -> None:
        """Nothing can be started any more: whoever waits is told why."""
        self._death = self._death or error
        for line in self._lines.values():
            for ticket in line.standing:
                ticket.stir()

    def refuse_if_lost(self) -> None:
        """Return if a turn may still be started.

        Raises:
          CodexError: why not.
        """
        if self._death is not None:
            raise self._death()

    def tidy(self, thread_id: str) -> None:
        """Somebody has left the line of this thread."""
        line = self._lines.get(thread_id)
        if line is not None and not len(line):
            del self._lines[thread_id]

    def _is_quiet(self, thread_id: str) -> bool:
        return thread_id not in self._activity and not self._running(thread_id)

    def _is_ending(self, thread_id: str) -> bool:
        since = [turn.ending_since for turn in self._running(thread_id)]
        return any(one is not None and trio.current_time() - one < DOOMED for one in since)

    def _running(self, thread_id: str) -> list[LiveTurn]:
        turns = self._turns()
        return [one for one in turns if one.fold.thread_id == thread_id and not one.over.is_set()]
