"""All that a server has started, on Linux: how it is known, held and killed, and no stranger.

1. Of the kin is who is in the server's session, as long as the server is unreaped and so keeps the
   number of that session taken; who has the server's mark in its environment; and who descends
   from one of these, or is in a session that one of these leads: nobody else gets into that.
2. Each is held by a descriptor that cannot come to name another process, looked at again, and only
   then signalled.
3. Where there are no such descriptors (before Linux 5.3, or in a sandbox that forbids them) nobody
   is held, and nobody signalled.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import NamedTuple

from trio_codex._alive import Alive
from trio_codex._transport import procfs

assert sys.platform == "linux"

_ROUNDS = 16
"""How often it is looked for more, while there are more: some may just be starting others."""


class _Relative(NamedTuple):
    pid: int
    started: int
    handle: int
    """Readable once the process is gone."""


class Kin(Alive):
    """Those of one server, whose process has the number ``leader``.

    ``mark`` is the name of a variable that is in the environment of this server only.
    """

    def __init__(self, leader: int, mark: str) -> None:
        self._leader = leader
        self._mark = f"\0{mark}=".encode()
        self._held: list[_Relative] = []
        self._killed: list[int] = []
        self._elders: set[int] = set()
        """Who is older than the leader is no kin. There are many, so they are looked at once."""

    def note(self) -> None:
        """Hold who is in the session of the leader, which is running, or descends from it.

        When it has left, nothing tells who descended from it.
        """
        with suppress(OSError):  # no descriptor is left: then it must do without
            for pid, stat in self._find(pinned=True, marked=False).items():
                self._hold(pid, stat)

    def kill(self, *, pinned: bool) -> bool:
        """Kill them all; whether there were descriptors enough to look for all of them.

        ``pinned`` says that the leader is unreaped.
        """
        enough = True
        try:
            for relative in self._held:  # who is stopped starts nothing that we would miss
                _signal(relative, signal.SIGSTOP)
            for _ in range(_ROUNDS):
                more = False
                for pid, stat in self._find(pinned=pinned, marked=True).items():
                    try:
                        more |= self._stop(pid, stat)
                    except OSError:
                        enough = False
                        self._part()  # their descriptors serve for the next
                        more |= self._stop(pid, stat)
                if not more:
                    break
        except OSError as error:
            enough = error.errno not in procfs.SHORT
        finally:
            self._kill_held()
        return enough

    def hand_over(self) -> list[int]:
        """The descriptors of the killed, and of those held, if any: the caller's to close now."""
        handles = self._killed + [relative.handle for relative in self._held]
        self._killed, self._held = [], []
        return handles

    def _find(self, *, pinned: bool, marked: bool) -> dict[int, procfs.Stat]:
        """Who is of the kin, and not held yet."""
        everybody = procfs.everybody(but=self._elders)
        held = {
            relative.pid
            for relative in self._held
            if (stat := everybody.get(relative.pid)) and stat.started == relative.started
        }
        leader = everybody.get(self._leader) if pinned else None
        since = leader.started if leader else 0
        self._elders |= {pid for pid, stat in everybody.items() if stat.started < since}
        others = {
            pid: stat
            for pid, stat in everybody.items()
            if stat.started >= since and stat.alive and pid not in (self._leader, os.getpid())
        }
        kin = {pid for pid in others if pid in held or (marked and self._is_marked(pid))}
        if pinned:
            kin.add(self._leader)
        while (
            more := {
                pid for pid, stat in others.items() if stat.parent in kin or stat.session in kin
            }
            - kin
        ):
            kin |= more
        return {pid: others[pid] for pid in others.keys() & kin - held}

    def _is_marked(self, pid: int) -> bool:
        return self._mark in b"\0" + procfs.environment_of(pid)

    def _hold(self, pid: int, stat: procfs.Stat) -> bool:
        try:
            handle = os.pidfd_open(pid)
        except OSError as error:
            if error.errno in procfs.SHORT:
                raise
            return False  # it is gone by itself; or there are no such descriptors here
        try:
            now = procfs.stat_of(pid)
        except OSError:
            _close(handle)
            raise
        if now is None or now.started != stat.started:  # its number is a stranger's by now
            _close(handle)
            return False
        self._held.append(_Relative(pid, stat.started, handle))
        return True

    def _stop(self, pid: int, stat: procfs.Stat) -> bool:
        if not self._hold(pid, stat):
            return False
        _signal(self._held[-1], signal.SIGSTOP)
        return True

    def _kill_held(self) -> None:
        for relative in self._held:
            _signal(relative, signal.SIGKILL)
        self._killed += [relative.handle for relative in self._held]
        self._held = []

    def _part(self) -> None:
        """Kill those who are held, without waiting until they are gone."""
        self._kill_held()
        for handle in self.hand_over():
            _close(handle)


def _close(handle: int) -> None:
    with suppress(OSError):
        os.close(handle)


def _signal(relative: _Relative, number: signal.Signals) -> None:
    with suppress(OSError):  # it is gone by itself, or runs as another user
        signal.pidfd_send_signal(relative.handle, number)
