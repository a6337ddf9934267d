"""Who hears which event.

A turn is heard by those who started or joined it. Events of a turn may come before the answer that
names it, so from the moment before a start is sent until its answer is here, every turn that shows
up on that thread is kept: the answer then says which one was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from trio_codex._protocol.tables import NOTIFICATIONS, SERVER_REQUESTS
from trio_codex._rpc.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

L = TypeVar("L")
"""A live turn; these routes know nothing more of it than ``make`` gives and ``keep`` says."""


KEPT = 64
"""So many turns that are over are kept for starts under way; of more, the oldest goes."""


@attrs.define
class _Expected:
    starts: int = 0
    loose: set[str] = attrs.field(factory=set[str])
    """Turns that a late answer may still name: seen before it was here, or over by now."""


class Routes(Generic[L]):
    """The turns that somebody hears, by id."""

    def __init__(
        self, make: Callable[[str, str], L], dropped: Callable[[L], None] = lambda _: None
    ) -> None:
        self._make = make
        self._dropped = dropped
        """Called with each turn that was heard and turned out to be nobody's."""
        self._turns: dict[str, L] = {}
        self._expected: dict[str, _Expected] = {}
        self._over: dict[str, str] = {}
        """Turns that are over, but kept, and their threads; oldest first."""

    def __len__(self) -> int:
        return len(self._turns) + len(self._expected) + len(self._over)

    def turns(self) -> list[L]:
        """All turns that are heard now."""
        return list(self._turns.values())

    def expect(self, thread_id: str) -> None:
        """A start of a turn on this thread is about to be sent."""
        self._expected.setdefault(thread_id, _Expected()).starts += 1

    def expects(self, thread_id: str) -> bool:
        """Whether a start of a turn on this thread is under way."""
        return thread_id in self._expected

    def named(self, thread_id: str, turn_id: str) -> L:
        """The answer to a start names its turn: who hears that turn from now on."""
        turn = self._turns.get(turn_id)
        if turn is None:
            turn = self._turns[turn_id] = self._make(thread_id, turn_id)
        expected = self._expected.get(thread_id)
        if expected is not None and turn_id not in self._over:
            expected.loose.discard(turn_id)
        return turn

    def settled(self, thread_id: str) -> None:
        """A start was answered, refused or lost. After the last one, what it did not name goes."""
        expected = self._expected[thread_id]
        expected.starts -= 1
        if expected.starts == 0:
            del self._expected[thread_id]
            for turn_id in expected.loose:
                turn = self._turns.pop(turn_id, None)
                if turn is not None:
                    self._dropped(turn)
                self._over.pop(turn_id, None)

    def hears(self, turn_id: str, thread_id: str | None) -> L | None:
        """Who hears the events of this turn."""
        turn = self._turns.get(turn_id)
        if turn is None and thread_id in self._expected:
            self._expected[thread_id].loose.add(turn_id)
            turn = self._turns[turn_id] = self._make(thread_id, turn_id)
        return turn

    def find(self, turn_id: str) -> L | None:
        """The turn with this id, if somebody hears it."""
        return self._turns.get(turn_id)

    def over(self, thread_id: str, turn_id: str) -> None:
        """The turn has ended: no event of it is to be heard by those who asked for it."""
        expected = self._expected.get(thread_id)
        if expected is None:
            self._turns.pop(turn_id, None)
        else:
            expected.loose.add(turn_id)
            self._over[turn_id] = thread_id
            if len(self._over) > KEPT:  # a start may stay without an answer for ever
                self._forget_oldest()

    def _forget_oldest(self) -> None:
        turn_id, thread_id = next(iter(self._over.items()))
        del self._over[turn_id]
        self._expected[thread_id].loose.discard(turn_id)
        turn = self._turns.pop(turn_id, None)
        if turn is not None:
            self._dropped(turn)


def subject(method: str, params: Any, path_of: str) -> str | None:
    """The id that an event or a question is about: ``path_of`` is thread, turn, item or login."""
    spec = NOTIFICATIONS.get(method) or SERVER_REQUESTS.get(method)
    path = getattr(spec, path_of) if spec is not None else (f"{path_of}Id",)
    for name in path or ():
        params = params.get(name) if is_object(params) else None
    return params if isinstance(params, str) else None
