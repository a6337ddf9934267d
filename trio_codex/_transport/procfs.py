"""What Linux tells of processes that are not our children: their group, and whose they are."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

assert sys.platform == "linux"


class _Stat(NamedTuple):
    state: bytes
    parent: int
    group: int
    started: bytes


def any_alive(group: int) -> bool:
    """Whether a group has more than zombies: some processes 1 take seconds to reap, or never do."""
    return any(stat.group == group and stat.state not in (b"Z", b"X") for _, stat in _everybody())


def kill_descendants(root: int) -> list[int]:
    """Kill all that descends from a running process, itself excepted.

    Returns a descriptor for each, which is readable once it is gone, and the caller's to close.
    """
    stats = dict(_everybody())
    family = {root}
    while more := {pid for pid, stat in stats.items() if stat.parent in family} - family:
        family |= more
    handles: list[int] = []
    for pid in family - {root}:
        with suppress(OSError):  # it is gone by itself
            handle = os.pidfd_open(pid)
            now = _stat(pid)
            if (
                now is None or now.started != stats[pid].started
            ):  # its number is a stranger's by now
                os.close(handle)
                continue
            handles.append(handle)
            signal.pidfd_send_signal(handle, signal.SIGKILL)
    return handles


def _everybody() -> Iterator[tuple[int, _Stat]]:
    for name in filter(str.isdecimal, os.listdir("/proc")):
        stat = _stat(int(name))
        if stat is not None:
            yield int(name), stat


def _stat(pid: int) -> _Stat | None:
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            # The name of the program comes second, in parentheses, and may contain anything.
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return _Stat(fields[0], int(fields[1]), int(fields[2]), fields[19])
