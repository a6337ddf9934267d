"""Which threads have a turn running, whoever started it, as far as events tell."""

from __future__ import annotations

from typing import Any

from trio_codex._state.routes import subject

TELLING = frozenset(
    {
        "thread/archived",
        "thread/closed",
        "thread/deleted",
        "thread/status/changed",
        "turn/completed",
        "turn/started",
    }
)
"""The events that tell of it."""
MOST = 4096
"""So many running turns are remembered; of more, the oldest is taken to be over."""


class Activity:
    """The threads that are busy now.

    The server says of a thread that it is active before it says that a turn has started, and that
    it is idle before it says that the turn is complete. The ids of the turns tell nothing: a
    review starts with another one than it ends with.
    """

    def __init__(self) -> None:
        self._active: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._active)

    def __contains__(self, thread_id: str) -> bool:
        return thread_id in self._active

    def feed(self, method: str, params: Any) -> bool:
        """Take in an event, one of ``TELLING``; whether what ran there may be over by it."""
        thread_id = subject(method, params, "thread")
        if thread_id is None:
            return True
        if method == "turn/started" or _is_active(params):
            self._active[thread_id] = None
            if len(self._active) > MOST:
                del self._active[next(iter(self._active))]
            return False
        self._active.pop(thread_id, None)
        return True


def _is_active(params: Any) -> bool:
    match params:
        case {"status": {"type": "active"}}:
            return True
        case _:
            return False
