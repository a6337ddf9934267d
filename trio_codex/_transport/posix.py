"""A child process with all that it starts: in its process group, or as its kin (Linux).

The system may give a group's id away again as soon as the group is empty and its leader is reaped.
Whoever signals a group later than that hits strangers. Hence the law of this file:

1. The child starts as the leader of a session and group of its own: the group is ours from birth.
2. Waiting for the leader does not reap it: a zombie keeps its id, and so the group's, taken.
3. The group is signalled only as long as the leader is unreaped and our child.
4. The leader is reaped after the last SIGKILL only; from then on the group is looked at (signal 0),
   never hit.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import trio

from trio_codex._alive import Alive

if sys.platform == "linux":
    from trio_codex._transport import procfs
    from trio_codex._transport.kin import Kin

assert sys.platform != "win32"

SPAWN_OPTIONS: dict[str, Any] = {"start_new_session": True}

_CAN_PEEK = hasattr(os, "waitid")  # macOS: from Python 3.13
_POLL = 0.02
_GONE = 1.0
"""Seconds that a killed group may take to vanish; elsewhere than on Linux zombies count."""


class ProcessTree(Alive):
    """The child and its group; on Linux, all that it has started.

    ``process`` was started with ``SPAWN_OPTIONS``, and nobody else polls it or waits for it; its
    environment, and no other, has a variable with the name ``mark``. But for waiting, nothing here
    raises, whatever the system refuses: a process that was stopped must be killed.
    """

    def __init__(self, process: trio.Process, mark: str) -> None:
        self._process = process
        self._group = process.pid
        self._watching = trio.Lock()  # only one task may wait for one descriptor
        self._pidfd = _open_pidfd(process.pid)
        self._strays: list[int] = []  # descriptors of killed processes that may not be gone yet
        self._status: int | None = None
        self._reaped = False
        self._adopted = False  # somebody else reaped our child; its id may be a stranger's by now
        if sys.platform == "linux":
            self._kin = Kin(process.pid, mark)

    @property
    def status(self) -> int | None:
        """The leader's exit status, negative for a signal; None while it runs or if unknown."""
        self._peek()
        return self._status

    async def exited(self) -> None:
        """Wait until the leader has ended, without reaping it where the system can do that."""
        async with self._watching:
            if self._reaped:
                return
            if self._pidfd >= 0:
                await _readable(self._pidfd)
            elif _CAN_PEEK:
                while self._peek():  # noqa: ASYNC110 - there is no event for it
                    await trio.sleep(_POLL)
            else:
                # It is reaped here; the caller signals the group at once: as good as it gets.
                self._status = await self._process.wait()

    def follow(self) -> None:
        """Remember who descends from the leader, for ``kill``: when it has left, nothing tells.

        The app-server gives each command, and each shell that it asks for its settings, a session
        of its own, and does not wait for all of them when it exits.
        """
        if sys.platform == "linux" and self._peek():
            self._kin.note()

    def terminate(self) -> None:
        """Ask the whole group to end."""
        self._signal(signal.SIGTERM)

    def kill(self, make_room: Callable[[], object]) -> None:
        """End the whole group. Whoever is in it dies, also those who ignore everything else.

        On Linux so do all others that the leader has started, or that these have, also if it is
        dead. ``make_room`` is called if there is no descriptor left to find them with: it may
        close some.
        """
        try:
            if sys.platform == "linux":
                self._signal(signal.SIGSTOP)  # who is stopped starts nothing that we would miss
                if not self._kin.kill(pinned=self._is_pinned()):
                    make_room()
                    self._kin.kill(pinned=self._is_pinned())
                self._strays += self._kin.hand_over()
        finally:  # this needs no descriptor
            self._signal(signal.SIGKILL)

    async def buried(self) -> None:
        """Reap the leader, which has exited, and wait until its group is empty; ``kill`` first."""
        self._reap()
        pause = 0.001
        with trio.move_on_after(_GONE):
            while self._others_left():
                await trio.sleep(pause)  # most are gone after the first
                pause = min(2 * pause, _POLL)
            async with self._watching:
                while self._strays:
                    await _readable(self._strays[-1])
                    _reap_if_ours(self._strays[-1])
                    _shut(self._strays.pop())

    def release(self) -> None:
        """Close what we hold of the process; reaps it if it has ended by now."""
        if not self._peek():
            self._reap()
        held, self._strays = self._strays, []
        if sys.platform == "linux":
            held += self._kin.hand_over()
        if self._pidfd >= 0:
            held.append(self._pidfd)
            self._pidfd = -1
        for descriptor in held:
            _shut(descriptor)

    def _is_pinned(self) -> bool:
        """Whether the leader is our child and unreaped, so that its number is nobody else's."""
        self._peek()
        return not self._reaped and not self._adopted

    def _signal(self, number: signal.Signals) -> None:
        if not self._is_pinned():
            return
        # ESRCH: nobody is left. EPERM: only zombies are (macOS), or only processes of another user.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._group, number)

    def _peek(self) -> bool:
        """Whether the leader still runs, as far as can be known without reaping it."""
        if self._reaped or self._adopted:
            return False
        if not _CAN_PEEK:
            return self._status is None
        try:
            found = os.waitid(os.P_PID, self._group, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except (
            ChildProcessError
        ):  # SIGCHLD is ignored in this program, or some other code waits for any child
            self._adopted = True
            return False
        except OSError:
            return self._status is None
        if found is None:
            return True
        ended = found.si_code == os.CLD_EXITED
        self._status = found.si_status if ended else -found.si_status
        return False

    def _reap(self) -> None:
        status = self._process.poll()
        if status is not None:
            self._reaped = True
            if self._status is None and not self._adopted:
                self._status = status

    def _others_left(self) -> bool:
        try:
            os.killpg(self._group, 0)
        except OSError:
            return False
        alive = sys.platform != "linux" or procfs.any_alive(self._group)
        self._reap_orphans()
        return alive

    def _reap_orphans(self) -> None:
        """Orphans go to process 1. In a container that may be us; then they are ours to reap."""
        with suppress(OSError):  # there are none of ours
            while os.waitpid(-self._group, os.WNOHANG)[0]:
                pass


def _reap_if_ours(descriptor: int) -> None:
    """As ``_reap_orphans`` does, one that is held by this."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.waitid(os.P_PIDFD, descriptor, os.WEXITED | os.WNOHANG)


async def _readable(descriptor: int) -> None:
    try:
        with suppress(trio.ClosedResourceError):  # released: the other closer gave up
            await trio.lowlevel.wait_readable(descriptor)
    except OSError:  # the system has no room for one more that waits, but lets us look
        watch = select.poll()
        watch.register(descriptor, select.POLLIN)
        while not watch.poll(0):  # noqa: ASYNC110 - there is no event for it
            await trio.sleep(_POLL)


def _shut(descriptor: int) -> None:
    with suppress(OSError):
        trio.lowlevel.notify_closing(descriptor)
    with suppress(OSError):  # somebody else has closed it
        os.close(descriptor)


def _open_pidfd(pid: int) -> int:
    if sys.platform == "linux" and hasattr(os, "pidfd_open"):
        with suppress(OSError):  # an old kernel, a sandbox that forbids it, or no descriptor left
            return os.pidfd_open(pid)
    return -1
