"""A program that runs: what it has printed so far, and somebody at its keyboard."""

from __future__ import annotations

import codecs
import os
import subprocess
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import attrs
import trio

from trio_codex.testing.changes import Changes

END_OF_INPUT = "\x04"
"""What a terminal makes of Ctrl-D."""


@attrs.define
class Program:
    """A program that runs, its output read all the while."""

    process: trio.Process
    _keyboard: trio.abc.SendStream
    _in_terminal: bool
    shown: str = ""
    """What it has printed on stdout; in a terminal, all that is seen there, with what was typed."""
    complaints: str = ""
    """What it has printed on stderr, if that is not a terminal."""
    _open: int = 0  # of its outputs, so many may still bring something
    _changes: Changes = attrs.field(factory=Changes)

    @classmethod
    @asynccontextmanager
    async def started(
        cls, command: Sequence[str], folder: Path, env: dict[str, str], in_terminal: bool
    ) -> AsyncIterator[Program]:
        """Start it; at the end of the block it is killed if it has not ended."""
        ends = os.openpty() if in_terminal else None
        process = await trio.lowlevel.open_process(
            command,
            cwd=folder,
            env=env,
            stdin=ends[1] if ends else subprocess.PIPE,
            stdout=ends[1] if ends else subprocess.PIPE,
            stderr=ends[1] if ends else subprocess.PIPE,
        )
        keyboard: trio.abc.SendStream | None
        screen: trio.abc.ReceiveStream | None
        if ends:
            os.close(ends[1])
            keyboard = screen = trio.lowlevel.FdStream(ends[0])
        else:
            keyboard, screen = process.stdin, process.stdout
        assert keyboard is not None
        assert screen is not None
        program = cls(process, keyboard, in_terminal)
        program._open = 1 if in_terminal else 2
        try:
            async with keyboard, screen, trio.open_nursery() as nursery:
                nursery.start_soon(program._watch, screen)
                if process.stderr is not None:
                    nursery.start_soon(program._listen, process.stderr)
                yield program
                nursery.cancel_scope.cancel()
        finally:
            process.kill()
            with trio.CancelScope(shield=True):  # killed: this is a moment
                await process.wait()

    async def line(self, words: str) -> str:
        """Wait for a whole line that begins with these words; the rest of it."""
        await self._until(lambda: self._line(words) is not None, f"a line: {words}")
        return self._line(words) or ""

    async def shows(self, words: str, times: int = 1) -> None:
        """Wait until it has printed these words so many times."""
        await self._until(lambda: self.shown.count(words) >= times, words)

    async def type(self, text: str) -> None:
        """Give it input."""
        await self._keyboard.send_all(text.encode())

    async def hang_up(self) -> None:
        """There is no more input."""
        if self._in_terminal:
            await self.type(END_OF_INPUT)
        else:
            await self._keyboard.aclose()

    async def end(self) -> None:
        """Wait until it has ended, and all that it printed has arrived."""
        await self.process.wait()
        await self._changes.until(lambda: not self._open)

    def _line(self, words: str) -> str | None:
        lines = self.shown.split("\n")[:-1]
        return next((line.removeprefix(words) for line in lines if line.startswith(words)), None)

    async def _until(self, happened: Callable[[], bool], what: str) -> None:
        await self._changes.until(lambda: not self._open or happened())
        assert happened(), f"it ended without {what!r}: {self.shown}{self.complaints}"

    async def _watch(self, screen: trio.abc.ReceiveStream) -> None:
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            async for chunk in screen:
                self.shown += decoder.decode(chunk).replace("\r\n", "\n")
                self._changes.announce()
        except trio.BrokenResourceError:
            pass  # how Linux says that nobody has the terminal open any more
        self._ended()

    async def _listen(self, complaints: trio.abc.ReceiveStream) -> None:
        async with complaints:
            async for chunk in complaints:
                self.complaints += chunk.decode()
        self._ended()

    def _ended(self) -> None:
        self._open -= 1
        self._changes.announce()
