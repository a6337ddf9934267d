"""What this process holds at one moment: memory, objects by type, descriptors, threads, tasks."""

from __future__ import annotations

import ctypes
import ctypes.util
import gc
import os
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import attrs

from trio_codex.testing.leaks import IDLE_WORKER, Census, living_tasks

PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
STATM = Path("/proc/self/statm")


@attrs.frozen
class Measures:
    """What there is. Taken while no client is open, so that what is there was left by one."""

    rss: int
    """Bytes of memory; 0 where the system does not tell."""
    objects: Counter[str]
    """How many objects the collector knows, by type."""
    descriptors: int
    threads: int
    tasks: int
    processes: int

    @classmethod
    def now(cls) -> Measures:
        """Count, after a collection, and after what is free was given back."""
        gc.collect()
        census = Census.now()
        objects = Counter(_name(type(one)) for one in gc.get_objects())
        _trim()
        rss = int(STATM.read_text().split()[1]) * PAGE if STATM.exists() else 0
        busy = [one for one in threading.enumerate() if not IDLE_WORKER.fullmatch(one.name)]
        return cls(
            rss, objects, len(census.descriptors), len(busy), len(living_tasks()),
            len(census.processes),
        )  # fmt: skip

    def grown(self, later: Measures, *, objects: int, rss: int) -> Iterator[str]:
        """What there is more of later than is allowed, in words; of objects so many of each type."""
        for name, count in later.objects.items():
            more = count - self.objects[name]
            if more > objects:
                yield f"{more} more of {name}"
        for name in ("descriptors", "threads", "tasks", "processes"):
            before, after = getattr(self, name), getattr(later, name)
            if after > before:
                yield f"{after - before} more {name}"
        if later.rss - self.rss > rss:
            yield f"{(later.rss - self.rss) / 1e6:.1f} MB more memory"

    def __str__(self) -> str:
        total = sum(self.objects.values())
        return (
            f"{self.rss / 1e6:.1f} MB, {total} objects, {self.descriptors} descriptors,"
            f" {self.threads} threads, {self.tasks} tasks, {self.processes} processes"
        )


def _name(kind: type) -> str:
    # Frames and cells of those who count come and go.
    return "frame" if kind is FrameType else f"{kind.__module__}.{kind.__qualname__}"


def _trim() -> None:
    """Give back what is free: how much of that an allocator keeps is no business of ours."""
    name = ctypes.util.find_library("c")
    if name is not None and hasattr(libc := ctypes.CDLL(name), "malloc_trim"):
        libc.malloc_trim(0)
