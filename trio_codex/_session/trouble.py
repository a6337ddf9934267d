"""What a callback of the user's raised, until somebody has seen it."""

from __future__ import annotations

MOST = 64
"""So many that nobody has seen are kept; of more, the newest are dropped: the first tells why."""


class Raised:
    """An exception on its way to whoever it concerns."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
        self.seen: bool = False

    def show(self) -> BaseException:
        """The exception, for somebody who raises it."""
        self.seen = True
        return self.error


class Troubles:
    """All of them, in order."""

    def __init__(self) -> None:
        self._raised: list[Raised] = []

    def add(self, error: BaseException) -> Raised:
        """One more."""
        raised = Raised(error)
        self._raised = [one for one in self._raised if not one.seen][: MOST - 1]
        self._raised.append(raised)
        return raised

    def unseen(self) -> Raised | None:
        """The first that nobody has seen."""
        return next((one for one in self._raised if not one.seen), None)
