"""What somebody has to see: what a callback of the user's raised, and why the server is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_codex._alive import Alive

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex.errors import CodexError

MOST = 64
"""So many that nobody has seen are kept; of more, the newest are dropped: the first tells why."""


class Raised(Alive):
    """An exception on its way to whoever it concerns."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
        self.seen: bool = False

    def show(self) -> BaseException:
        """The exception, for somebody who raises it."""
        self.seen = True
        return self.error


class Troubles(Alive):
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


class Death(Alive):
    """Why a connection is over, for all who ask, and whether any of them was the user."""

    def __init__(self, why: Callable[[], CodexError], *, is_news: bool) -> None:
        self.is_news = is_news
        """Whether the server went first, and not because its client was closed."""
        self.seen: bool = False
        self._why = why

    def note(self) -> CodexError:
        """The reason, for a task of ours, which keeps it to itself."""
        return self._why()

    def show(self) -> CodexError:
        """The reason, for somebody who raises it where the user sees it."""
        self.seen = True
        return self._why()
