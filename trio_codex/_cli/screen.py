"""How a turn looks: the lines of each moment, and the plain screen for pipes and bare terminals."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TextIO, TypeAlias

import attrs

from trio_codex._cli.story import (
    CommandEnded,
    CommandStarted,
    FileChanged,
    Moment,
    Note,
    Text,
    TextEnded,
    Trouble,
)
from trio_codex._display import columns_of, printable, redact
from trio_codex._display import lines_of as foreign

Row: TypeAlias = tuple[str, str, str]


class Columns(Protocol):
    """Turns shown side by side while they run."""

    def show(self, column: int, moment: Moment) -> None:
        """One more moment of that turn."""
        ...


class Screen(Protocol):
    """Where turns are shown, and what is said about them."""

    def show(self, moment: Moment) -> None:
        """One more moment of the only turn."""
        ...

    def title(self, text: str, more: str) -> None:
        """What the whole is about."""
        ...

    def scene(self, number: int, title: str, code: str) -> None:
        """A new part begins, with the code that it runs."""
        ...

    def fact(self, text: str) -> None:
        """One line of what was found."""
        ...

    def trouble(self, text: str) -> None:
        """What went wrong, on stderr."""
        ...

    def columns(self, *titles: str) -> AbstractContextManager[Columns]:
        """Room for that many turns at once."""
        ...

    def table(self, rows: Sequence[Row]) -> None:
        """Rows of what, how long, and a remark."""
        ...


def duration(seconds: float) -> str:
    """A time in the unit that fits."""
    return f"{seconds * 1000:.0f} ms" if seconds < 0.995 else f"{seconds:.1f} s"


def lines_of(moment: Moment, columns: int | None = None) -> Iterator[tuple[str, str]]:
    """The lines that show a moment, each with its style; none for text, which flows."""
    for style, mark, text in _parts(moment):
        for line in foreign(text, mark, columns=columns):
            yield style, line


def _parts(moment: Moment) -> Iterator[tuple[str, str, str]]:
    match moment:
        case CommandStarted(command):
            yield "command", "$ ", command
        case CommandEnded(_, exit_code, seconds, output):
            yield from (("output", "  ", line) for line in output)
            time = f", {duration(seconds)}" if seconds else ""
            if exit_code is None:
                yield "failure", "✗ ", f"did not finish{time}"
            else:
                good = exit_code == 0
                style, mark = ("success", "✓ ") if good else ("failure", "✗ ")
                yield style, mark, f"exit {exit_code}{time}"
        case FileChanged(kind, path, added, removed):
            counts = " ".join(f"{s}{n}" for s, n in (("+", added), ("-", removed)) if n)
            yield "change", "✎ ", f"{kind} {path} {counts}".rstrip()
        case Note(text):
            yield "note", "· ", text
        case Trouble(text):
            yield "trouble", "! ", redact(text)
        case Text() | TextEnded():
            pass


@attrs.define
class PlainScreen:
    """Text goes to ``out`` and nothing else does; what happens meanwhile goes to ``err``.

    With both the same stream, all is told in order.
    """

    _out: TextIO
    _err: TextIO
    _open_line: bool = attrs.field(default=False, init=False)

    def show(self, moment: Moment) -> None:
        """Text as it comes; everything else in lines of its own."""
        match moment:
            case Text(delta):
                clean = printable(delta, keep_joiners=True) if self._out.isatty() else delta
                print(clean, end="", file=self._out, flush=True)
                self._open_line = not clean.endswith("\n") if clean else self._open_line
            case TextEnded():
                self._end_line()
            case _:
                for _, line in lines_of(moment, columns_of(self._err)):
                    self.line(line)

    def _end_line(self) -> None:
        if self._open_line:
            print(file=self._out, flush=True)
            self._open_line = False

    def title(self, text: str, more: str) -> None:
        """Both in one line."""
        self.line(f"{text}: {more}")

    def scene(self, number: int, title: str, code: str) -> None:
        """A numbered heading, the code indented."""
        self.line(f"\n{number}. {title}\n\n{textwrap.indent(code, ' ' * 6)}\n")

    def fact(self, text: str) -> None:
        """A line."""
        self.line(f"   {printable(text, keep_newlines=False)}")

    def line(self, text: str) -> None:
        """A line as it is, after the end of one that is still open."""
        if self._out.isatty() or self._out is self._err:
            self._end_line()
        print(text, file=self._err, flush=True)

    def trouble(self, text: str) -> None:
        """A line that says who speaks, as it may come from the middle of a pipe."""
        self._end_line()
        for line in foreign(redact(text), "trio-codex: "):
            print(line, file=sys.stderr, flush=True)

    @contextmanager
    def columns(self, *titles: str) -> Generator[Columns, None, None]:
        """No columns: lines as they become complete, each with the title of its turn."""
        columns = PlainColumns(self, titles)
        try:
            yield columns
        finally:
            columns.flush()

    def table(self, rows: Sequence[Row]) -> None:
        """Aligned by spaces."""
        widths = [max(len(row[column]) for row in rows) for column in range(2)]
        for what, time, remark in rows:
            self.line(f"   {what:<{widths[0]}}  {time:>{widths[1]}}  {remark}".rstrip())


@attrs.define
class PlainColumns:
    """Turns that run at once, told line by line."""

    _screen: PlainScreen
    _titles: Sequence[str]
    _rests: dict[int, str] = attrs.field(factory=dict[int, str], init=False)

    def show(self, column: int, moment: Moment) -> None:
        """Keeps what does not make a line yet."""
        match moment:
            case Text(delta):
                *whole, rest = (self._rests.get(column, "") + delta).split("\n")
                self._rests[column] = rest
                for line in whole:
                    self._line(column, printable(line))
            case TextEnded():
                self._flush(column)
            case _:
                self._flush(column)
                for _, line in lines_of(moment):
                    self._line(column, line)

    def flush(self) -> None:
        """Show what is left over."""
        for column in list(self._rests):
            self._flush(column)

    def _flush(self, column: int) -> None:
        if rest := self._rests.pop(column, ""):
            self._line(column, printable(rest))

    def _line(self, column: int, line: str) -> None:
        width = max(map(len, self._titles))
        for part in textwrap.wrap(line, 72, replace_whitespace=False) or [""]:
            self._screen.line(f"   {self._titles[column]:<{width}} │ {part}".rstrip())
