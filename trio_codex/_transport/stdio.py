"""A server that is our child process: it listens on stdin, speaks on stdout, grumbles on stderr."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol, cast
from weakref import WeakSet

import trio

from trio_codex._alive import Alive
from trio_codex._display import secrets_of
from trio_codex._transport.processes import SPAWN_OPTIONS, ProcessTree
from trio_codex._transport.refusals import explain
from trio_codex._transport.tail import Tail
from trio_codex._transport.transport import Epitaph, Transport
from trio_codex.errors import CodexConfigError

READ = 64 * 1024
PIPE = 256 * 1024  # more is not faster, and the system grants a user 64 MiB for all pipes
MARK = "TRIO_CODEX_MARK_"
"""How the name begins of a variable that only one server, and what this starts, has."""
BURIAL = 5.0
"""Seconds that the killed may take to be gone: a system call that hangs outlives even SIGKILL."""


@trio.lowlevel.enable_ki_protection  # Ctrl-C between a start and our hold on it would lose it
async def open_stdio(
    command: Sequence[str], *, cwd: str | None = None, env: Mapping[str, str] | None = None
) -> Transport:
    """Start a server; it is the leader of a process group of its own.

    Either a process runs and its transport is returned, to be ended by ``close``, or there is no
    process, also when this is cancelled.
    ``env`` is the server's whole environment; without it the server gets ours.

    Raises:
      CodexConfigError: it cannot be started; the message says why and what to do.
    """
    if not command:
        raise CodexConfigError("The server's command line is empty: name at least a program.")
    mark = f"{MARK}{os.urandom(8).hex()}"
    environ = {**(os.environ if env is None else env), **_marking(mark)}
    try:
        process = await trio.lowlevel.open_process(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=environ,
            **SPAWN_OPTIONS,
        )
    except OSError as error:
        raise CodexConfigError(explain(error, command[0], cwd)) from error
    return StdioTransport(process, secrets_of(environ), mark)


def _marking(mark: str) -> dict[str, str]:
    # The name is what tells, as the environment of a server that was started by a command of
    # another server has the marks of both.
    return {mark: "1"} if sys.platform == "linux" else {}


class _Pipe(Protocol):
    """What trio's pipes have beside being streams."""

    def close(self) -> None: ...

    def fileno(self) -> int:
        """Not on Windows."""
        ...


class StdioTransport(Alive):
    """The server as a child process. A ``Transport``."""

    def __init__(self, process: trio.Process, secrets: tuple[str, ...], mark: str) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self._stdin, self._stdout, self._stderr = process.stdin, process.stdout, process.stderr
        self.pid: int = process.pid
        """The id of the server's process, for people: it may have ended, and be another's by now."""
        self._tree = ProcessTree(process, mark)
        self._tail = Tail(secrets)
        self._rest = b""  # what was still in the stdout pipe when we closed it: at most a pipe full
        self._closed = False
        for stream in (self._stdin, self._stdout):
            _widen(stream)
        _all.add(self)

    async def receive(self) -> bytes:
        try:
            return bytes(await self._stdout.receive_some(READ))  # it is bytes: this copies nothing
        except (trio.ClosedResourceError, trio.BrokenResourceError):
            rest, self._rest = self._rest, b""
            return rest

    def send_nowait(self, data: bytes) -> int:
        if sys.platform == "win32":  # its pipes take nothing without waiting
            return 0
        try:
            return os.write(_descriptor(self._stdin), data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise BrokenPipeError("the server does not listen any more") from error

    async def send(self, data: bytes) -> None:
        try:
            await self._stdin.send_all(data)
        except (trio.ClosedResourceError, trio.BrokenResourceError) as error:
            raise BrokenPipeError("the server does not listen any more") from error

    async def attend(self) -> None:
        with suppress(trio.ClosedResourceError, trio.BrokenResourceError):
            while data := await self._stderr.receive_some(READ):
                self._tail.feed(data)

    @trio.lowlevel.enable_ki_protection  # Ctrl-C arrives at a wait, as a cancel does
    async def close(self, grace: float) -> None:
        try:
            self._tree.follow()
            _close(self._stdin)
            if not await self._exits_within(grace):
                self._tree.terminate()
                await self._exits_within(grace)
        finally:
            await self._end()

    def forget(self) -> None:
        """This is a copy in a forked process: let go of the server, which is the parent's.

        As long as somebody has the other end of its stdin, it does not see the end of it.
        """
        for stream in (self._stdin, self._stdout, self._stderr):
            # What holds its number would close it again, when it is another's: so the number stays
            # taken. It is closed first, as there may be no other left to open anything with.
            if (number := _descriptor(stream)) >= 0:
                os.close(number)
                nowhere = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
                if nowhere != number:
                    os.dup2(nowhere, number, inheritable=False)
                    os.close(nowhere)

    def epitaph(self) -> Epitaph:
        self._swallow(self._stderr, self._tail.feed)
        return Epitaph(exit_status=self._tree.status, stderr=self._tail.text())

    async def _exits_within(self, grace: float) -> bool:
        with trio.move_on_after(grace):
            await self._tree.exited()
            return True
        return False

    async def _end(self) -> None:
        try:
            # Also if the leader left by itself: its shells must not outlive us.
            self._tree.kill(self._hang_up)
            with trio.move_on_after(
                BURIAL, shield=True
            ):  # SIGKILL works at once; leaving now would leave zombies
                await self._tree.exited()
                await self._tree.buried()
        finally:
            self._tree.release()
            self._hang_up()

    def _hang_up(self) -> None:
        """Close all pipes; what the server had said by now stays readable."""
        if self._closed:
            return
        self._closed = True
        spoken: list[bytes] = []
        self._swallow(self._stdout, spoken.append)
        self._swallow(self._stderr, self._tail.feed)
        self._rest = b"".join(spoken)
        for stream in (self._stdin, self._stdout, self._stderr):
            # Wakes receive() and attend(): a process outside the group might hold the other ends.
            _close(stream)

    def _swallow(self, stream: trio.abc.ReceiveStream, take: Callable[[bytes], object]) -> None:
        """Take what a pipe holds, without waiting; no more than it can hold: some write on."""
        if sys.platform == "win32":
            return
        room = PIPE
        with suppress(OSError):  # empty, or closed
            while room > 0 and (data := os.read(_descriptor(stream), min(READ, room))):
                take(data)
                room -= len(data)


def _descriptor(stream: trio.abc.AsyncResource) -> int:
    return cast(_Pipe, stream).fileno()


def _close(stream: trio.abc.AsyncResource) -> None:
    with suppress(OSError):  # somebody else has closed its descriptor
        cast(_Pipe, stream).close()


def _widen(stream: trio.abc.AsyncResource) -> None:
    """Make a pipe hold more than the usual 64 KiB, where that can be had."""
    if sys.platform == "linux":
        # The user's share of pipe memory is used up; or there is no descriptor left to import with.
        with suppress(OSError, ImportError):
            import fcntl

            fcntl.fcntl(_descriptor(stream), fcntl.F_SETPIPE_SZ, PIPE)


_all: WeakSet[StdioTransport] = WeakSet()


def _forget_all() -> None:
    for transport in list(_all):
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
