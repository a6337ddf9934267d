"""A terminal at which somebody may be asked: one question at a time, until it is withdrawn."""

from __future__ import annotations

import os
import select
import sys
from contextlib import suppress
from threading import Event, Lock
from typing import TextIO, TypeVar

from trio_codex._alive import Alive
from trio_codex._display import columns_of

T = TypeVar("T")

TICK = 0.1
"""Seconds within which a question that is withdrawn leaves the terminal."""

# Of all terminals together: a program has one person in front of it.
_screen = Lock()


class Withdrawn(Exception):
    """Nobody wants to know any more."""


class Terminal(Alive, instead="make another one"):
    """Two streams, and whether a person sits there."""

    def __init__(self, input: TextIO | None, output: TextIO | None) -> None:
        self.input = sys.stdin if input is None else input
        self.output = sys.stderr if output is None else output

    @property
    def is_there(self) -> bool:
        """Whether what is read comes from a terminal; without one there is nobody to ask."""
        # A program without windows or console has no streams at all.
        if self.input is None or self.output is None:  # pyright: ignore[reportUnnecessaryComparison]
            return False
        try:
            return self.input.isatty()
        except ValueError:  # closed
            return False

    def say(self, text: str) -> None:
        """A line; whatever the terminal lacks becomes a question mark."""
        encoding = self.output.encoding or "utf-8"
        print(text.encode(encoding, "replace").decode(encoding), file=self.output, flush=True)

    def descriptor(self) -> int | None:
        """What can be waited for, if the streams are those of a real terminal."""
        try:
            number = self.input.fileno()
        except (OSError, ValueError):
            return None
        return number if os.isatty(number) else None


class Sitting(Alive):
    """One question to whoever sits there, from a thread that may wait.

    What was typed before it came is thrown away: it was no answer to this.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._left = Event()
        self._modes = Lock()
        self._before: list[object] | None = None

    def leave(self) -> None:
        """The question is over, or withdrawn; for any thread."""
        with self._modes:
            self._left.set()
            self._show_typing()

    def begin(self) -> None:
        """Wait for the terminal; ``end`` gives it back.

        Raises:
          Withdrawn: it is not wanted any more.
        """
        while not _screen.acquire(timeout=TICK):
            self._check()
        descriptor = self._terminal.descriptor()
        if descriptor is not None and sys.platform != "win32":
            import termios

            with suppress(termios.error):
                termios.tcflush(descriptor, termios.TCIFLUSH)

    def end(self) -> None:
        """The terminal is free for others."""
        _screen.release()

    def say(self, text: str) -> None:
        """A line."""
        self._terminal.say(text)

    @property
    def columns(self) -> int | None:
        """How many columns there are, if it is a real terminal that is written to."""
        return columns_of(self._terminal.output)

    def ask(self, prompt: str, *, hidden: bool = False) -> str | None:
        """A line of input without its end, which is not shown if ``hidden``; None: there is no more.

        Raises:
          Withdrawn: it is not wanted any more.
        """
        descriptor = self._terminal.descriptor()
        if descriptor is None:
            # A stream of somebody's own, which cannot be waited for in any other way.
            self._prompt(prompt)
            try:
                line = self._terminal.input.readline()
            except OSError:
                line = ""
            self._check()
            return line.rstrip("\r\n") if line else None
        if sys.platform == "win32":
            self._prompt(prompt)
            return self._type(hidden=hidden)
        if not hidden:
            self._prompt(prompt)
            return self._read(descriptor)
        self._hide_typing(descriptor)  # first: whoever sees the prompt may type
        try:
            self._prompt(prompt)
            return self._read(descriptor)
        finally:
            with self._modes:
                self._show_typing()
            self.say("")  # the end of the line was not shown either

    def _prompt(self, prompt: str) -> None:
        self._terminal.output.write(prompt)
        self._terminal.output.flush()

    def _check(self) -> None:
        if self._left.is_set():
            raise Withdrawn

    def _read(self, descriptor: int) -> str | None:
        data = b""
        while not data.endswith(b"\n"):
            # Not more than there is: a read that is left behind would take another's answer.
            while not select.select([descriptor], [], [], TICK)[0]:
                self._check()
            self._check()
            try:
                chunk = os.read(descriptor, 4096)
            except OSError:  # the terminal is gone
                chunk = b""
            if not chunk:
                return None
            data += chunk
        return data.decode(self._terminal.input.encoding or "utf-8", "replace").rstrip("\r\n")

    def _hide_typing(self, descriptor: int) -> None:
        if sys.platform != "win32":
            import termios

            with self._modes:
                self._check()
                self._before = termios.tcgetattr(descriptor)
                hiding = [*self._before]
                hiding[3] = self._before[3] & ~termios.ECHO  # type: ignore[operator]
                termios.tcsetattr(descriptor, termios.TCSANOW, hiding)  # type: ignore[arg-type]

    def _show_typing(self) -> None:
        descriptor = self._terminal.descriptor() if self._before is not None else None
        if descriptor is not None and self._before is not None and sys.platform != "win32":
            import termios

            with suppress(termios.error):
                termios.tcsetattr(descriptor, termios.TCSANOW, self._before)  # type: ignore[arg-type]
            self._before = None

    def _type(self, *, hidden: bool) -> str | None:
        """A line, key by key: consoles of Windows cannot be waited for in any other way."""
        line = ""
        if sys.platform == "win32":
            import msvcrt

            while True:
                while not msvcrt.kbhit():
                    if self._left.wait(TICK):
                        raise Withdrawn
                key = msvcrt.getwch()
                if key in "\x03\x1a":
                    return None
                if key in "\r\n":
                    self.say("")
                    return line
                if key in "\0\xe0":  # a function key, which is two
                    msvcrt.getwch()
                elif key == "\b":
                    line = self._rub_out(line, hidden=hidden)
                else:
                    line += key
                    if not hidden:
                        msvcrt.putwch(key)
        return line

    def _rub_out(self, line: str, *, hidden: bool) -> str:
        if line and not hidden:
            self._terminal.output.write("\b \b")
            self._terminal.output.flush()
        return line[:-1]
