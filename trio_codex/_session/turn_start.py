"""A start of a turn on its way: it may name a new turn, the one that runs, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import trio

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
        self.turn: LiveTurn | None = None
        self.inbox: Inbox | None = None
        self.known = trio.Event()
        """Set when it is settled which turn was started, if any."""
        self.orphaned: Callable[[LiveTurn], None] | None = None
        """Called with the turn that was started for nobody."""
        self._routes = routes
        self._thread_id = thread_id
        self._ticket = ticket
        self._keep_events = keep_events
        self._wishes = wishes
        self._abandoned = False
        self._expecting = False

    @property
    def on_its_way(self) -> bool:
        """Whether it was sent, so that a turn may come of it."""
        return self._expecting

    def abandon(self) -> None:
        """Nobody waits for it any more."""
        self._abandoned = True
        if self.turn is not None and self.inbox is not None:
            self.turn.drop(self.inbox)

    def sending(self) -> None:
        """From now on events of the turn may come."""
        self._expecting = True
        self._routes.expect(self._thread_id)

    def settle(self, outcome: Outcome) -> None:
        """The answer is here, or will never be."""
        if isinstance(outcome, bytes):
            self._name(outcome)
        if self._expecting:
            self._routes.settled(self._thread_id)
        self.known.set()
        self._ticket.answered(outcome)
        super().settle(outcome)

    def _name(self, result: bytes) -> None:
        try:
            turn_id = _decode(result).turn.id
        except (msgspec.DecodeError, UnicodeDecodeError):
            return  # the caller finds out what is wrong with it
        self.turn = self._routes.named(self._thread_id, turn_id)
        self.turn.own = True
        if self.turn.context is None:  # one that is empty is false
            self.turn.context = self._ticket.context
        family = self.turn.family
        family.wishes |= self._wishes
        family.context = self.turn.context
        self.inbox = self.turn.claim(keep_events=self._keep_events and not self._abandoned)
        if self._abandoned and self.orphaned is not None:
            self.orphaned(self.turn)
