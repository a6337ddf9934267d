"""``trio-codex demo``: the real app-server and a scripted model; no account, no network."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import trio

from trio_codex import AsyncCodex
from trio_codex._cli.screen import duration
from trio_codex._cli.story import Narrator
from trio_codex.testing import (
    ScriptedModel,
    apply_patch,
    codex_config,
    hang,
    sequence,
    shell,
    text,
)

if TYPE_CHECKING:
    from trio_codex import AsyncThread
    from trio_codex._cli.screen import Columns, Row, Screen

PATIENCE = 120.0
"""Seconds that all of it may take; it takes some five. Something is broken when they are over."""

STREAM_CODE = """\
async with thread.turn("Write a haiku about deadlines.") as turn:
    async for event in turn.stream():
        show(event)"""
TOGETHER_CODE = """\
async with trio.open_nursery() as nursery:
    nursery.start_soon(tell, left, "Tell me about nurseries.")
    nursery.start_soon(tell, right, "Tell me about cancel scopes.")"""
DEADLINE_CODE = """\
with trio.move_on_after({seconds}):
    await thread.run("Think about everything.")"""

HAIKU = ("The timer runs out;", "a turn folds its wings and lands.", "Nothing left behind.")
PATCH = "\n".join(
    ["*** Begin Patch", "*** Add File: haiku.txt", *(f"+{line}" for line in HAIKU), "*** End Patch"]
)
# Lines short enough for two panels in a terminal of 80 columns.
ABOUT_NURSERIES = """\
A nursery is where tasks live. It
ends when the last of them ends.
If one of them fails, the others
are cancelled and the block fails
with it. Nobody is left behind."""
ABOUT_SCOPES = """\
A cancel scope is a block with a
deadline. When that passes, what
waits inside wakes up and tidies
its desk. Here: the server's turn
is over before yours goes on."""
THINKING = "Everything is rather a lot. Let me start at the beginning, and go on from there: "


@attrs.define
class Demo:
    """One run of it, from the first scene to the last."""

    screen: Screen
    model: ScriptedModel
    codex: AsyncCodex
    folder: Path
    pace: float
    """1 for people to watch, 0 for machines to check."""
    rows: list[Row] = attrs.field(factory=list["Row"])

    def note_time(self, what: str, since: float, remark: str = "") -> None:
        """A row of the summary, for what began at ``since``."""
        self.rows.append((what, duration(trio.current_time() - since), remark))

    async def new_thread(self) -> AsyncThread:
        """A thread that works in the demo's folder."""
        return await self.codex.thread_start(cwd=str(self.folder))

    async def watch(self, thread: AsyncThread, prompt: str, columns: Columns, column: int) -> int:
        """Run a turn and show it; the number of its events."""
        narrator, count = Narrator(str(self.folder)), 0
        async with thread.turn(prompt) as turn:
            async for event in turn.stream():
                count += 1
                for moment in narrator.tell(event.payload):
                    columns.show(column, moment)
        return count

    async def stream_one(self) -> None:
        """A turn with a file change, a command, and text as it comes."""
        self.screen.scene(2, "A turn, streamed as it happens", STREAM_CODE)
        started = trio.current_time()
        thread = await self.new_thread()
        self.note_time("start a thread", started)
        greeting = text("A haiku about deadlines, in a file, as one should:", deltas=10)
        farewell = "There it is. The file is real, the command was real; only my wit is scripted."
        self.model.script(
            sequence(greeting, apply_patch(PATCH)),
            shell("cat haiku.txt"),
            text(farewell, deltas=24, pause=0.04 * self.pace),
            thread_id=thread.id,
        )
        started = trio.current_time()
        with self.screen.columns("agent") as columns:
            count = await self.watch(thread, "Write a haiku about deadlines.", columns, 0)
        self.note_time("one turn, streamed", started, f"{count} events")

    async def run_two(self) -> None:
        """Two turns on two threads, at once."""
        self.screen.scene(3, "Two turns at once", TOGETHER_CODE)
        left, right = await self.new_thread(), await self.new_thread()
        for thread, words in ((left, ABOUT_NURSERIES), (right, ABOUT_SCOPES)):
            self.model.script(text(words, deltas=48, pause=0.04 * self.pace), thread_id=thread.id)
        started = trio.current_time()
        with self.screen.columns("left", "right") as columns:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self.watch, left, "Tell me about nurseries.", columns, 0)
                nursery.start_soon(self.watch, right, "Tell me about cancel scopes.", columns, 1)
        self.note_time("two turns at once", started, "together, not one after the other")

    async def cancel_one(self) -> None:
        """A turn that would never end meets a deadline; then the server is asked about it."""
        seconds = 0.5 + self.pace
        self.screen.scene(4, "A turn that meets a deadline", DEADLINE_CODE.format(seconds=seconds))
        thread = await self.new_thread()
        endless = sequence(text(THINKING, deltas=16, pause=0.06 * self.pace), hang())
        self.model.script(endless, thread_id=thread.id)
        with self.screen.columns("agent") as columns, trio.move_on_after(seconds) as scope:
            await self.watch(thread, "Think about everything.", columns, 0)
        self.note_time("cancel a turn", scope.deadline, "from the deadline until the turn was over")
        record = await thread.read(include_turns=True)
        status = record.thread.turns[-1].status.value
        self.screen.fact(f"The server's own record of that turn: {status}")

    async def play(self) -> None:
        """The scenes that need a server."""
        await self.stream_one()
        await self.run_two()
        await self.cancel_one()


async def demo(screen: Screen, *, pace: float = 1.0) -> int:
    """Play all scenes; the exit code."""
    explanation = "real app-server, scripted model, no account, no network"
    screen.title("trio-codex demo", explanation)
    with trio.move_on_after(PATIENCE):
        with tempfile.TemporaryDirectory(prefix="trio-codex-demo-") as name:
            rows = await _play(screen, Path(name), pace)
        screen.scene(5, "How long it took", "# The process is gone by now, and so are its files.")
        screen.table(rows)
        return 0
    screen.trouble(f"the demo should take seconds; it was given up after {PATIENCE:.0f} s")
    return 1


async def _play(screen: Screen, place: Path, pace: float) -> list[Row]:
    folder = place / "work"
    await trio.Path(folder).mkdir()
    screen.scene(1, "A server of our own", "async with AsyncCodex() as codex:\n    ...")
    async with ScriptedModel() as model:
        started = trio.current_time()
        async with AsyncCodex(codex_config(model, place / "home")) as codex:
            run = Demo(screen, model, codex, folder, pace)
            version = codex.metadata.user_agent.partition("/")[2].partition(" ")[0]
            screen.fact(f"Codex app-server {version} is ready")
            run.note_time("start the app-server", started)
            await run.play()
            started = trio.current_time()
        run.note_time("end the app-server", started)
    return run.rows
