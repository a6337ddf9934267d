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

from trio_codex._display import secrets_of
from trio_codex._transport.processes import SPAWN_OPTIONS, ProcessTree
from trio_codex._transport.refusals import explain
from trio_codex._transport.tail import Tail
from trio_codex._transport.transport import Epitaph, Transport
from trio_codex.errors import CodexConfigError

READ = 64 * 1024
PIPE = 256 * 1024  # more is not faster, and the system grants a user 64 MiB for all pipes
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
    try:
        process = await trio.lowlevel.open_process(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=env,
            **SPAWN_OPTIONS,
        )
    except OSError as error:
        raise CodexConfigError(explain(error, command[0], cwd)) from error
    return StdioTransport(process, secrets_of(os.environ if env is None else env))


class _Pipe(Protocol):
    """What trio's pipes have beside being streams."""

    def close(self) -> None: ...

    def fileno(self) -> int:
        """Not on Windows."""
        ...


class StdioTransport:
    """The server as a child process. A ``Transport``."""

    def __init__(self, process: trio.Process, secrets: tuple[str, ...]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        self._stdin, self._stdout, self._stderr = process.stdin, process.stdout, process.stderr
        self._tree = ProcessTree(process)
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
            cast(_Pipe, self._stdin).close()
            if not await self._exits_within(grace):
                self._tree.terminate()
                await self._exits_within(grace)
        finally:
            await self._end()

    def forget(self) -> None:
        """This is a copy in a forked process: let go of the server, which is the parent's.

        As long as somebody has the other end of its stdin, it does not see the end of it.
        """
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (self._stdin, self._stdout, self._stderr):
            # Not closed: what holds its number would close it again, when it is another's.
            if (number := _descriptor(stream)) >= 0:
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
        self._tree.kill()  # also if the leader left by itself: its shells must not outlive us
        try:
            with trio.move_on_after(
                BURIAL, shield=True
            ):  # SIGKILL works at once; leaving now would leave zombies
                await self._tree.exited()
                await self._tree.buried()
        finally:
            self._release()

    def _release(self) -> None:
        """Close all descriptors; what the dead had said stays readable."""
        self._tree.release()
        if self._closed:
            return
        self._closed = True
        spoken: list[bytes] = []
        self._swallow(self._stdout, spoken.append)
        self._swallow(self._stderr, self._tail.feed)
        self._rest = b"".join(spoken)
        for stream in (self._stdin, self._stdout, self._stderr):
            # Wakes receive() and attend(): a process outside the group might hold the other ends.
            cast(_Pipe, stream).close()

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


def _widen(stream: trio.abc.AsyncResource) -> None:
    """Make a pipe hold more than the usual 64 KiB, where that can be had."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):  # the user's share of pipe memory is used up
            fcntl.fcntl(_descriptor(stream), fcntl.F_SETPIPE_SZ, PIPE)


_all: WeakSet[StdioTransport] = WeakSet()


def _forget_all() -> None:
    for transport in list(_all):
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
