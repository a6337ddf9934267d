"""Events of a turn to what a person wants to read of them: pure, and the same for every screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import attrs

from trio_codex import types

OUTPUT_LINES = 12


@attrs.frozen
class Text:
    """The agent says a little more."""

    delta: str


@attrs.frozen
class TextEnded:
    """The agent has said what it had to say; more may follow as another message."""


@attrs.frozen
class CommandStarted:
    """A shell command runs."""

    command: str


@attrs.frozen
class CommandEnded:
    """A shell command is over, with the last lines of what it printed."""

    command: str
    exit_code: int | None
    seconds: float | None
    output: tuple[str, ...]


@attrs.frozen
class FileChanged:
    """A file was added, updated or deleted."""

    kind: str
    path: str
    added: int
    removed: int


@attrs.frozen
class Note:
    """Something by the way: what the agent thinks, which tool it uses."""

    text: str


@attrs.frozen
class Trouble:
    """A warning, or an error that the server gets over by itself."""

    text: str


Moment: TypeAlias = Text | TextEnded | CommandStarted | CommandEnded | FileChanged | Note | Trouble


@attrs.define
class Narrator:
    """Tells one turn. It remembers how much of each message has been told already."""

    _folder: str
    """Paths of files in this folder are told without it."""
    _told: dict[str, int] = attrs.field(factory=dict[str, int], init=False)

    def tell(self, payload: Any) -> Iterator[Moment]:
        """What there is to show of one event's payload; mostly nothing or one moment."""
        match payload:
            case types.AgentMessageDeltaNotification(item_id=item_id, delta=delta):
                self._told[item_id] = self._told.get(item_id, 0) + len(delta)
                yield Text(delta)
            case types.ItemStartedNotification(item=item):
                yield from _begin(item)
            case types.ItemCompletedNotification(item=item):
                yield from self._end(item)
            case types.ErrorNotification(error=error, will_retry=True):
                yield Trouble(error.message)
            case types.WarningNotification(message=message):
                yield Trouble(message)
            case _:
                pass

    def _end(self, item: Any) -> Iterator[Moment]:
        match item:
            case types.AgentMessageThreadItem(id=item_id, text=text):
                # A short answer comes whole, without deltas.
                if rest := text[self._told.pop(item_id, 0) :]:
                    yield Text(rest)
                yield TextEnded()
            case types.CommandExecutionThreadItem():
                seconds = None if item.duration_ms is None else item.duration_ms / 1000
                output = (item.aggregated_output or "").splitlines()[-OUTPUT_LINES:]
                command = bare_command(item.command)
                yield CommandEnded(command, item.exit_code, seconds, tuple(output))
            case types.FileChangeThreadItem(changes=changes):
                yield from map(self._change, changes)
            case types.ReasoningThreadItem(summary=[*summary]) if summary:
                yield Note(" ".join(summary))
            case _:
                pass

    def _change(self, change: types.FileUpdateChange) -> FileChanged:
        kind = change.kind
        name = kind.tag or "change" if isinstance(kind, types.UnknownVariant) else kind.type
        return FileChanged(name, self._short(change.path), *count_lines(change.diff, name))

    def _short(self, path: str) -> str:
        inside = path.removeprefix(self._folder)
        return path if inside == path else inside.lstrip("/\\")


def _begin(item: Any) -> Iterator[Moment]:
    match item:
        case types.CommandExecutionThreadItem(command=command):
            yield CommandStarted(bare_command(command))
        case types.McpToolCallThreadItem(server=server, tool=tool):
            yield Note(f"uses {server}: {tool}")
        case types.DynamicToolCallThreadItem(tool=tool):
            yield Note(f"uses {tool}")
        case types.WebSearchThreadItem(query=query):
            yield Note(f"searches the web: {query}")
        case _:
            pass


def bare_command(command: str) -> str:
    """A command without the shell around it: ``ls -l`` for ``/bin/bash -lc 'ls -l'``."""
    shell, flag, script = (*command.split(" ", 2), "", "")[:3]
    if flag not in {"-lc", "-c"} or not shell.endswith("sh"):
        return command
    if len(script) > 1 and script[0] == script[-1] and script[0] in "'\"":
        script = script[1:-1].replace("'\\''", "'")
    return script


def count_lines(diff: str, kind: str) -> tuple[int, int]:
    """How many lines a change adds and removes. The diff of a whole file is its content."""
    lines = diff.splitlines()
    match kind:
        case "add":
            return len(lines), 0
        case "delete":
            return 0, len(lines)
        case _:
            added = sum(line.startswith("+") and not line.startswith("+++") for line in lines)
            removed = sum(line.startswith("-") and not line.startswith("---") for line in lines)
            return added, removed
