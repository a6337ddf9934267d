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


class Relative(NamedTuple):
    """A process, held so that its number cannot pass for a stranger's."""

    pid: int
    handle: int
    """Readable once the process is gone; the holder's to close."""


def descendants(root: int) -> list[Relative]:
    """All that descends from a running process, itself excepted."""
    stats = dict(_everybody())
    family = {root}
    while more := {pid for pid, stat in stats.items() if stat.parent in family} - family:
        family |= more
    found: list[Relative] = []
    for pid in family - {root}:
        with suppress(OSError):  # it is gone by itself
            handle = os.pidfd_open(pid)
            now = _stat(pid)
            if now is not None and now.started == stats[pid].started:
                found.append(Relative(pid, handle))
            else:  # its number is a stranger's by now
                os.close(handle)
    return found


def kill(family: list[Relative]) -> list[int]:
    """Kill these and all that descends from them by now.

    Returns the handles of all of them, which are the caller's to close.
    """
    alive = [relative for relative in family if _signalled(relative, signal.SIGSTOP)]
    everybody = list(family)
    for relative in alive:  # stopped, it starts nothing that we would miss
        everybody += descendants(relative.pid)
    for relative in everybody:
        _signalled(relative, signal.SIGKILL)
    return [relative.handle for relative in everybody]


def _signalled(relative: Relative, number: signal.Signals) -> bool:
    try:
        signal.pidfd_send_signal(relative.handle, number)
    except OSError:  # it is gone by itself
        return False
    return True


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
