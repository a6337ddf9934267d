"""A start of a turn on its way: it may name a new turn, the one that runs, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import trio

from trio_codex._rpc.gist import gist
from trio_codex._session.waiter import Outcome, Waiter

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex._session.inbox import Inbox
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex._session.turn_order import Ticket
    from trio_codex._state.families import Wishes
    from trio_codex._state.routes import Routes


class _Named(msgspec.Struct):
    id: str


class _Started(msgspec.Struct):
    turn: _Named


_decode = msgspec.json.Decoder(_Started).decode


class TurnStart(Waiter):
    """Registers its turn while the answer is being routed: the turn may end in the same read."""

    matters_late = True  # it names a turn to end

    def __init__(
        self,
        routes: Routes[LiveTurn],
        thread_id: str,
        ticket: Ticket,
        *,
        keep_events: bool,
        wishes: Wishes,
    ) -> None:
        super().__init__()
        self.turn_id: str | None = None
        """The turn that the answer names."""
        self.turn: LiveTurn | None = None
        """The same, once its events lead here."""
        self.inbox: Inbox | None = None
        self.known = trio.Event()
        """Set when it is settled which turn was started, if any."""
        self.orphaned: Callable[[TurnStart], None] | None = None
        """Called if a turn was started for nobody."""
        self.thread_id = thread_id
        self._routes = routes
        self._ticket = ticket
        self._keep_events = keep_events
        self._wishes = wishes
        self._abandoned = False
        self._sent = False
        self._expecting = False

    @property
    def on_its_way(self) -> bool:
        """Whether it was sent, so that a turn may come of it."""
        return self._sent

    def abandon(self) -> None:
        """Nobody waits for it any more, though it was sent."""
        self._abandoned = True
        if not self.known.is_set():
            self._ticket.abandon()
        if self.turn is not None and self.inbox is not None:
            self.turn.drop(self.inbox)

    def sending(self) -> None:
        """From now on events of the turn may come."""
        self._sent = self._expecting = True
        self._routes.expect(self.thread_id)

    def hears(self, outcome: Outcome) -> None:
        """The answer is here, or will never be."""
        try:
            if isinstance(outcome, bytes):
                self._name(outcome)
        finally:
            self.known.set()
            if self._abandoned and self.turn_id is not None and self.orphaned is not None:
                self.orphaned(self)
            if self._expecting:
                self._expecting = False
                self._routes.settled(self.thread_id)
            self._ticket.answered(outcome)

    def _name(self, result: bytes) -> None:
        self.turn_id = _turn_id(result)
        if self.turn_id is None:
            return  # the caller finds out what is wrong with it
        self.turn = self._routes.named(self.thread_id, self.turn_id)
        self.turn.own = True
        if self.turn.context is None:  # one that is empty is false
            self.turn.context = self._ticket.context
        family = self.turn.family
        family.wishes |= self._wishes
        family.context = self.turn.context
        self.inbox = self.turn.claim(keep_events=self._keep_events and not self._abandoned)


def _turn_id(result: bytes) -> str | None:
    try:
        return _decode(result).turn.id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    except (RecursionError, MemoryError):  # more than can be read; but a turn was started
        match gist(result):
            case {"turn": {"id": str() as turn_id}}:
                return turn_id
            case _:
                return None
