"""The Trio run in which a connection lives: only there can anybody wait for it, or wake who waits."""

from __future__ import annotations

import sys
from typing import Any

import trio

from trio_codex._alive import Alive
from trio_codex.errors import ClosedError, CodexUsageError

TRIO_ONLY = "AsyncCodex needs Trio: start your program with trio.run(main), or use Codex"


class Home(Alive):
    """Settled by the first who waits. From then on all others are refused at once.

    A task of another run would wait for ever, and be woken by a thread that is not its own.
    """

    def __init__(self) -> None:
        self._token: trio.lowlevel.TrioToken | None = None

    def enter(self) -> None:
        """Return in a task of this run, which may wait here.

        Raises:
          ClosedError: the run is over.
          CodexUsageError: this is no task, or one of another run.
        """
        if not trio.lowlevel.in_trio_task():
            raise CodexUsageError(_no_trio())
        token = trio.lowlevel.current_trio_token()
        if token is not self._token:
            if self._token is not None:
                raise self._other()
            self._token = token

    def touch(self) -> None:
        """Return where nobody can be disturbed: anywhere in this run, or after its end.

        Raises:
          CodexUsageError: this is another run or thread.
        """
        here = trio.lowlevel.in_trio_run() and trio.lowlevel.current_trio_token() is self._token
        if not here and not self._is_over():
            raise self._other()

    def _other(self) -> CodexUsageError:
        if self._is_over():
            return ClosedError("the Trio run in which this AsyncCodex lived has ended")
        return CodexUsageError(
            "this AsyncCodex lives in another Trio run or thread: use it there"
            " (trio.from_thread.run), or make one here"
        )

    def _is_over(self) -> bool:
        if self._token is None:
            return False
        try:
            self._token.run_sync_soon(_nothing)
        except trio.RunFinishedError:
            return True
        return False


def runs_here(nursery: trio.Nursery) -> bool:
    """Whether this is a nursery of the Trio run of this task."""
    task = nursery.parent_task
    while task.parent_nursery is not None:
        task = task.parent_nursery.parent_task
    return task is trio.lowlevel.current_root_task()


PATCHED = ("threading", "select", "socket", "subprocess")
"""What Trio, or its thread, cannot do without."""


def refuse_gevent() -> None:
    """Return unless gevent has put its own in the place of what Trio needs.

    Raises:
      CodexUsageError: it has; what to do.
    """
    monkey: Any = sys.modules.get("gevent.monkey")
    patched = [] if monkey is None else [name for name in PATCHED if monkey.is_module_patched(name)]
    if patched:
        raise CodexUsageError(
            f"gevent has patched {', '.join(patched)}, which Trio needs as they were: use this"
            " library in a process without gevent.monkey.patch_all(), such as a gunicorn worker of"
            " another kind (-k gthread)"
        )


def in_asyncio() -> bool:
    """Whether a loop of asyncio runs in this thread."""
    asyncio: Any = sys.modules.get("asyncio")
    return asyncio is not None and asyncio._get_running_loop() is not None


def _no_trio() -> str:
    if in_asyncio():
        return f"asyncio runs here, not Trio. {TRIO_ONLY} in a thread (asyncio.to_thread)"
    other = _other_library()
    return (
        f"{other} runs here, not Trio. {TRIO_ONLY}" if other else f"no Trio runs here. {TRIO_ONLY}"
    )


def _other_library() -> str | None:
    sniffio: Any = sys.modules.get("sniffio")
    if sniffio is None:
        return None
    try:
        found: str = sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        return None
    return None if found == "trio" else found


def _nothing() -> None:
    """Whether this could be called, is the answer."""
