"""The screen for terminals: colours, and panels that grow while turns run. Needs ``rich``."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

import attrs
from rich import box
from rich.columns import Columns as SideBySide
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.live import Live
from rich.padding import Padding
from rich.panel import Panel
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text as RichText

from trio_codex._cli.screen import Columns, Row, lines_of
from trio_codex._cli.story import Moment, Text, TextEnded
from trio_codex._display import lines_of as foreign
from trio_codex._display import printable, redact

STYLES = {
    "command": "bold cyan",
    "output": "dim",
    "success": "green",
    "failure": "red",
    "change": "yellow",
    "note": "dim italic",
    "trouble": "yellow",
}
BORDERS = ("cyan", "magenta")
WIDEST = 100


@attrs.define
class RichScreen:
    """Text on ``out``; what happens meanwhile, in colour, on ``err``."""

    _out: Console
    _err: Console
    _open_line: bool = attrs.field(default=False, init=False)

    def show(self, moment: Moment) -> None:
        """Text as it comes; everything else in lines of its own."""
        match moment:
            case Text(delta):
                clean = printable(delta, keep_joiners=True) if self._out.is_terminal else delta
                # Straight to the file: rich would cut words apart that arrive in two deltas.
                print(clean, end="", file=self._out.file, flush=True)
                self._open_line = not clean.endswith("\n") if clean else self._open_line
            case TextEnded():
                self._end_line()
            case _:
                columns = self._err.width if self._err.is_terminal else None
                for style, line in lines_of(moment, columns):
                    self._say(RichText(line, STYLES[style]))

    def _end_line(self) -> None:
        if self._open_line:
            print(file=self._out.file, flush=True)
            self._open_line = False

    def _say(self, what: RenderableType) -> None:
        if self._out.is_terminal:
            self._end_line()
        self._err.print(what, soft_wrap=isinstance(what, RichText))

    def title(self, text: str, more: str) -> None:
        """A heading with its explanation below."""
        self._say("")
        self._say(RichText.assemble(("  ", ""), (text, "bold"), ("  ", ""), (more, "dim")))

    def scene(self, number: int, title: str, code: str) -> None:
        """A numbered heading, the code in colour."""
        self._say("")
        head = (f" {number} ", "bold reverse cyan")
        self._say(RichText.assemble("  ", head, " ", (title, "bold")))
        syntax = Syntax(code, "python", theme="ansi_dark", background_color="default")
        self._say(Padding(syntax, (1, 0, 1, 6)))

    def fact(self, text: str) -> None:
        """A line with a mark."""
        self._say(RichText.assemble(("  ● ", "green"), printable(text, keep_newlines=False)))

    def trouble(self, text: str) -> None:
        """A red line."""
        self._end_line()
        for line in foreign(redact(text), "trio-codex: "):
            said = RichText(line, "red")
            Console(stderr=True, highlight=False).print(said, soft_wrap=True)

    @contextmanager
    def columns(self, *titles: str) -> Generator[Columns, None, None]:
        """A panel for each turn; they stay on the screen when the turns are over."""
        panels = RichColumns(titles)
        # Not on the alternate screen: what was shown must remain.
        with Live(panels, console=self._err, refresh_per_second=24, vertical_overflow="visible"):
            yield panels

    def table(self, rows: Sequence[Row]) -> None:
        """Times aligned right."""
        table = Table(box=box.SIMPLE_HEAD, show_header=False, padding=(0, 2, 0, 0))
        table.add_column()
        table.add_column(justify="right", style="cyan")
        table.add_column(style="dim")
        for row in rows:
            table.add_row(*row)
        self._say(Padding(table, (0, 0, 0, 2)))


@attrs.define
class RichColumns:
    """Panels side by side; rich asks them for their looks at its own pace."""

    _titles: Sequence[str]
    _texts: list[RichText] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._texts = [RichText() for _ in self._titles]

    def show(self, column: int, moment: Moment) -> None:
        """Text flows on, everything else stands in lines of its own."""
        text = self._texts[column]
        match moment:
            case Text(delta):
                text.append(printable(delta, keep_joiners=True))
            case _:
                if text.plain and not text.plain.endswith("\n"):
                    text.append("\n")
                for style, line in lines_of(moment):
                    text.append(f"{line}\n", STYLES[style])

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width - 4, WIDEST) // len(self._titles) - 1
        panels = [self._panel(column, width) for column in range(len(self._titles))]
        yield Padding(SideBySide(panels), (0, 2))

    def _panel(self, column: int, width: int) -> Panel:
        text = self._texts[column].copy()
        text.rstrip()
        return Panel(
            text,
            title=RichText(self._titles[column], "bold"),
            title_align="left",
            border_style=BORDERS[column % len(BORDERS)],
            width=width,
            box=box.ROUNDED,
        )
