"""What a test left behind: processes, threads, file descriptors, tasks.

Processes and descriptors are found in ``/proc``; where there is none, these are not looked for.
"""

from __future__ import annotations

import gc
import os
import re
import threading
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import attrs
import trio

MARK = "TRIO_CODEX_TESTING"
"""An environment variable that ``codex_config`` sets; whatever the server starts inherits it."""

PROC = Path("/proc")
IDLE_WORKER = re.compile(r"Trio thread \d+")


@attrs.frozen
class Census:
    """What there is at one moment, each thing by what tells it from others, with words for it."""

    processes: dict[tuple[int, str], str]
    threads: dict[int, str]
    descriptors: dict[tuple[int, str], str]

    @classmethod
    def now(cls) -> Census:
        """Count."""
        return cls(_processes(), _threads(), _descriptors())

    def leaks(self) -> list[str]:
        """What is there by now that was not there then, in words.

        What is gone after a garbage collection is no leak.
        """
        found = self._difference(Census.now())
        if found:
            gc.collect()  # only now: it takes 50 ms, and most tests leave nothing
            found = self._difference(Census.now())
        return found

    def _difference(self, now: Census) -> list[str]:
        return [
            *_new("process", now.processes, self.processes),
            *_new("thread", now.threads, self.threads),
            *_new("file descriptor", now.descriptors, self.descriptors),
        ]


@asynccontextmanager
async def no_task_left() -> AsyncGenerator[None]:
    """Check, when the block ends well, that no task which was started in it still runs.

    Raises:
      AssertionError: there are such tasks; it names them.
    """
    before = living_tasks()
    yield
    await trio.lowlevel.checkpoint()
    left = sorted(task.name for task in living_tasks() - before)
    assert not left, f"tasks left: {', '.join(left)}"


def system_tasks() -> set[trio.lowlevel.Task]:
    """The tasks of this Trio run that belong to no nursery of anybody: nobody else ends them."""
    root = trio.lowlevel.current_root_task()
    nurseries = [] if root is None else root.child_nurseries
    return {task for nursery in nurseries for task in nursery.child_tasks}


def living_tasks() -> set[trio.lowlevel.Task]:
    """All tasks of this Trio run, Trio's own included."""
    root = trio.lowlevel.current_root_task()
    found: set[trio.lowlevel.Task] = set()
    new = [] if root is None else [root]
    while new:
        task = new.pop()
        found.add(task)
        new.extend(child for nursery in task.child_nurseries for child in nursery.child_tasks)
    return found


def _new(kind: str, now: Mapping[Any, str], before: Mapping[Any, str]) -> list[str]:
    return [f"{kind} {words}" for key, words in now.items() if key not in before]


def _threads() -> dict[int, str]:
    """All threads but those that Trio keeps for its next ``to_thread.run_sync``."""
    alive = [thread for thread in threading.enumerate() if thread.ident is not None]
    busy = [thread for thread in alive if not IDLE_WORKER.fullmatch(thread.name)]
    return {id(thread): repr(thread.name) for thread in busy}


def _descriptors() -> dict[tuple[int, str], str]:
    found: dict[tuple[int, str], str] = {}
    folder = PROC / "self" / "fd"
    for entry in folder.iterdir() if folder.is_dir() else ():
        try:
            target = os.readlink(entry)
        except OSError:
            continue  # the one by which the folder itself was read
        found[int(entry.name), target] = f"{entry.name} ({target})"
    return found


def _processes() -> dict[tuple[int, str], str]:
    """Our children, dead but not waited for included, and all that carry our mark."""
    found: dict[tuple[int, str], str] = {}
    mark = f"{MARK}={os.getpid()}\0".encode()
    for folder in PROC.glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text("utf-8", "replace")
            name, _, rest = stat.partition(" (")[2].rpartition(") ")
            state, parent, group, session = rest.split()[:4]
            ours = int(parent) == os.getpid()
            if not ours and mark not in (folder / "environ").read_bytes():
                continue
            words = (folder / "cmdline").read_text("utf-8", "replace").replace("\0", " ")
        except OSError:
            continue  # it ended while we looked, or is somebody else's
        began = rest.split()[19]
        about = f"parent {parent}, group {group}, session {session}, state {state}"
        found[int(folder.name), began] = f"{folder.name} ({words.strip() or name}; {about})"
    return found
