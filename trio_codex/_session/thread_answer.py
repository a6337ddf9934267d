"""A request whose answer names a thread: what the yes changes, it changes before the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trio_codex._session.waiter import Outcome, Waiter

if TYPE_CHECKING:
    from collections.abc import Callable


class _Named(msgspec.Struct):
    id: str


class _Answer(msgspec.Struct):
    thread: _Named


_decode = msgspec.json.Decoder(_Answer).decode


class ThreadAnswer(Waiter):
    """Tells of the thread while the answer is being routed: questions may stand right behind it."""

    def __init__(
        self, named: Callable[[str], None], unclear: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._named = named
        """Called with the id of the thread, for a caller who still waits."""
        self._unclear = unclear
        """Called if the server has said yes to nobody, or in a way that names no thread."""
        self.matters_late = unclear is not None
        self._is_left = False

    def leave(self) -> None:
        """Nobody waits for it any more."""
        self._is_left = True

    def hears(self, outcome: Outcome) -> None:
        """The answer is here, or will never be."""
        if isinstance(outcome, bytes):
            thread_id = None if self._is_left else _thread_of(outcome)
            if thread_id is not None:
                self._named(thread_id)
            elif self._unclear is not None:
                self._unclear()


def _thread_of(answer: bytes) -> str | None:
    try:
        return _decode(answer).thread.id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None  # the caller finds out what is wrong with it
