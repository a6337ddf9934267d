"""What Linux tells of processes that are not our children: their group, and whose they are."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Container
from typing import NamedTuple

assert sys.platform == "linux"

SHORT = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)
"""What the system says when it has no descriptor, or no room, to let anybody look."""
_LOOKS = 3
"""How often an environment is read that seems to be empty: so it is in the midst of an exec."""


class Stat(NamedTuple):
    """A process at one moment. With its number, ``started`` tells it from all others."""

    state: bytes
    parent: int
    group: int
    session: int
    started: int

    @property
    def alive(self) -> bool:
        """Whether it is more than a zombie."""
        return self.state not in (b"Z", b"X")


def any_alive(group: int) -> bool:
    """Whether a group has more than zombies: some processes 1 take seconds to reap, or never do.

    It has, as far as anybody knows, where this cannot be looked up.
    """
    try:
        return any(stat.group == group and stat.alive for stat in everybody().values())
    except OSError:
        return True


def everybody(but: Container[int] = ()) -> dict[int, Stat]:
    """All processes, by their numbers, without these.

    Raises:
      OSError: there is no ``/proc``, or no descriptor left to read it with.
    """
    found: dict[int, Stat] = {}
    for pid in map(int, filter(str.isdecimal, os.listdir("/proc"))):
        if pid not in but and (stat := stat_of(pid)) is not None:
            found[pid] = stat
    return found


def stat_of(pid: int) -> Stat | None:
    """One process; None if there is none, or nobody may know.

    Raises:
      OSError: there is no descriptor left to read it with.
    """
    data = _read(f"/proc/{pid}/stat")
    # The name of the program comes second, in parentheses, and may contain anything.
    fields = data.rpartition(b")")[2].split()
    try:
        parent, group, session, started = (int(fields[index]) for index in (1, 2, 3, 19))
    except (IndexError, ValueError):
        return None
    return Stat(fields[0], parent, group, session, started)


def environment_of(pid: int) -> bytes:
    """What it was started with, each variable ended by a zero; nothing if nobody may know.

    Raises:
      OSError: as above.
    """
    for _ in range(_LOOKS):
        data = _read(f"/proc/{pid}/environ")
        if data:
            return data
        os.sched_yield()
    return b""


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError as error:  # it is gone by itself, or belongs to another user
        if error.errno in SHORT:
            raise
        return b""
