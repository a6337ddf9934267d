"""A child process with all that it starts, on Windows: a job object. Not tested there yet."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import trio

from trio_codex._alive import Alive

assert sys.platform == "win32"

SPAWN_OPTIONS: dict[str, Any] = {
    "creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
}

_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001
_KILLED = 1


class ProcessTree(Alive):
    """The child and its job; what the child started in its first microseconds is not in it."""

    def __init__(self, process: trio.Process, mark: str) -> None:
        self._process = process
        self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        for function in (self._kernel.CreateJobObjectW, self._kernel.OpenProcess):
            function.restype = ctypes.c_void_p  # a handle; the default, int, would cut it in half
        self._job = self._make_job()

    @property
    def status(self) -> int | None:
        """The exit status; None while it runs."""
        return self._process.poll()

    async def exited(self) -> None:
        """Wait until the child has ended."""
        await self._process.wait()

    def follow(self) -> None:
        """Nothing to remember: the job knows all its processes."""

    def terminate(self) -> None:
        """Ask the group to end, with Ctrl-Break: the only thing a console group can be asked."""
        with suppress(OSError):  # no console
            self._process.send_signal(signal.CTRL_BREAK_EVENT)

    def kill(self, make_room: Callable[[], object]) -> None:
        """End the whole job, or at least the child."""
        if self._job is not None:
            self._kernel.TerminateJobObject(ctypes.c_void_p(self._job), _KILLED)
        with suppress(OSError):
            self._process.kill()

    async def buried(self) -> None:
        """Nothing remains to wait for: a job's processes end with it."""
        await self._process.wait()

    def release(self) -> None:
        """Close what we hold of the process."""
        if self._job is not None:
            self._kernel.CloseHandle(ctypes.c_void_p(self._job))
            self._job = None

    def _make_job(self) -> int | None:
        job: int | None = self._kernel.CreateJobObjectW(None, None)
        if job is None:
            return None
        child = self._kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, self._process.pid)
        taken = child is not None and self._kernel.AssignProcessToJobObject(
            ctypes.c_void_p(job), ctypes.c_void_p(child)
        )
        if child is not None:
            self._kernel.CloseHandle(ctypes.c_void_p(child))
        if not taken:
            self._kernel.CloseHandle(ctypes.c_void_p(job))
            return None
        return job
