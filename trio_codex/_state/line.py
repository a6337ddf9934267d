"""Whose start of a turn is next on one thread.

1. A start that joins what runs goes at once, unless the server has refused one since the last turn
   ended there. Then those that join stand in line, and the first of them tries.
2. One that waits goes when nothing runs there, no other start is under way and nobody stands before
   it in line. So two that wait never come to be one turn.
3. From the line one goes at a time: the next when the server has answered.
"""

from __future__ import annotations

from bisect import insort
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable


class Place:
    """One start, from when somebody wants it until the server has answered."""

    def __init__(self, *, joins: bool) -> None:
        self.joins: bool = joins
        """Whether it may become part of a turn that runs."""
        self.number: int = 0
        """Who came first has the lowest."""
        self.ended: int = 0
        """How many turns had ended there when it was sent."""
        self.is_left: bool = False
        """Whether it was sent and nobody wants it any more: what comes of it will be ended."""

    @property
    def is_lost(self) -> bool:
        """Whether it is left, and its answer is waited for no longer."""
        return False

    def call(self) -> None:
        """It is to be sent now."""
        raise NotImplementedError


P = TypeVar("P", bound=Place)


class Line(Generic[P]):
    """The starts of one thread that have no answer yet."""

    def __init__(self, is_quiet: Callable[[], bool], is_ending: Callable[[], bool]) -> None:
        self._is_quiet = is_quiet
        """Whether nothing runs on the thread."""
        self._is_ending = is_ending
        """Whether what runs there is being ended."""
        self._going: dict[P, None] = {}
        self._standing: list[P] = []
        self._blocked = False
        """Whether one was refused, and nothing has ended since."""
        self._ended = 0
        self._numbers = 0

    def __len__(self) -> int:
        return len(self._going) + len(self._standing)

    @property
    def going(self) -> list[P]:
        """Those that are to be sent, or were, in order."""
        return list(self._going)

    @property
    def standing(self) -> list[P]:
        """Those whose time has not come, in order."""
        return list(self._standing)

    @property
    def is_busy(self) -> bool:
        """Whether a turn runs on the thread, or somebody is about to start one."""
        return bool(self._awaited or self._standing) or not self._is_quiet()

    def come(self, place: P) -> None:
        """One more. It is called now, or when its time has come."""
        held = self._blocked or self._is_doomed() or self._first_that_joins() is not None
        at_once = not (held if place.joins else self.is_busy)
        place.number = self._numbers
        self._numbers += 1
        if at_once:
            self._send(place)
        else:
            self._standing.append(place)

    def refused(self, place: P) -> None:
        """What runs there takes no more input: it is to be tried again, and keeps its place."""
        if place not in self._going:
            return
        del self._going[place]
        insort(self._standing, place, key=attrgetter("number"))
        self._blocked = place.ended == self._ended
        self.call_next()

    def leave(self, place: P) -> None:
        """It was answered, or nobody wants it any more. Again: nothing."""
        if place in self._going:
            del self._going[place]
        elif place in self._standing:
            self._standing.remove(place)
            self._blocked = False  # it may have been the one who would have tried again
        self.call_next()

    def ended(self) -> None:
        """Something that ran there is over."""
        self._ended += 1
        self.look()

    def look(self) -> None:
        """What the server refused, it might take now."""
        self._blocked = False
        self.call_next()

    def call_next(self) -> None:
        """Call whose time has come, if any's has."""
        if self._awaited or self._blocked or not self._standing:
            return
        if self._is_quiet():
            place: P | None = self._standing[0]
        else:
            place = None if self._is_doomed() else self._first_that_joins()
        if place is not None:
            self._standing.remove(place)
            self._send(place)

    def _send(self, place: P) -> None:
        self._going[place] = None
        place.ended = self._ended
        place.call()

    def _is_doomed(self) -> bool:
        """Whether whoever joined now would be ended, too."""
        return any(place.is_left for place in self._awaited) or self._is_ending()

    @property
    def _awaited(self) -> list[P]:
        return [place for place in self._going if not place.is_lost]

    def _first_that_joins(self) -> P | None:
        return next((place for place in self._standing if place.joins), None)
