"""The table: what is measured, with which sizes, and what it should come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Sizes: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Goal:
    """A bound for one figure of one side: a number of its own, or a factor of another side's."""

    figure: str
    bound: float
    side: str = "ours"
    of: str | None = None
    kind: Literal["at most", "at least"] = "at most"

    def is_met_by(self, value: float) -> bool:
        return value <= self.bound if self.kind == "at most" else value >= self.bound

    def __str__(self) -> str:
        factor = f" x {self.of}" if self.of else ""
        return f"{self.side} {self.kind} {self.bound:g}{factor} ({self.figure})"


@dataclass(frozen=True)
class Row:
    """One program with one choice of sizes, run by each side in turn."""

    name: str
    title: str
    program: str
    sides: tuple[str, ...]
    figures: tuple[str, ...]
    goals: tuple[Goal, ...]
    sizes: Sizes = field(default_factory=dict)
    short: Sizes = field(default_factory=dict)
    """What ``--short`` has instead of some of the sizes."""
    server: Literal["stub", "real", "none"] = "stub"
    warm_up: bool = False
    """Whether the first run of each side is discarded: it fills caches on the disk."""

    def title_for(self, *, short: bool) -> str:
        return self.title.format(**self.sizes_for(short=short))

    def sizes_for(self, *, short: bool) -> Sizes:
        return {**self.sizes, **(self.short if short else {})}


TRIO_AND_SYNC = ("raw", "ours", "ours-sync", "peer", "peer-sync")

ROWS = (
    Row(
        name="import",
        title="from package import AsyncCodex (raw: import trio)",
        program="imports.py",
        sides=("raw", "ours", "peer"),
        figures=("ms", "MB"),
        goals=(Goal("ms", 1.15, of="raw"),),
        server="none",
        warm_up=True,
    ),
    Row(
        name="start",
        title="process start to first thread, real app-server",
        program="start.py",
        sides=TRIO_AND_SYNC,
        figures=("ms",),
        goals=(Goal("ms", 1.1, of="raw"),),
        server="real",
        warm_up=True,
    ),
    Row(
        name="stream",
        title="{deltas:,} deltas to a consumer of stream(), typed",
        program="stream.py",
        sides=("raw", "ours", "ours-batches", "ours-sync", "peer", "peer-sync"),
        figures=("deltas/s",),
        goals=(
            Goal("deltas/s", 30, of="peer", kind="at least"),
            Goal("deltas/s", 2, side="ours-sync", of="peer-sync", kind="at least"),
        ),
        sizes={"deltas": 100_000},
        short={"deltas": 500},
    ),
    Row(
        name="run",
        title="{deltas:,} deltas through run()",
        program="result.py",
        sides=TRIO_AND_SYNC,
        figures=("deltas/s",),
        goals=(Goal("deltas/s", 60, of="peer", kind="at least"),),
        sizes={"deltas": 100_000},
        short={"deltas": 500},
    ),
    Row(
        name="storm",
        title="{turns:,} turns at once, {deltas} deltas each in {spread:g} s",
        program="turns.py",
        sides=("raw", "ours", "peer"),
        figures=("s", "p99 ms", "start ms"),
        goals=(Goal("s", 1.4), Goal("p99 ms", 20)),
        sizes={"turns": 500, "deltas": 200, "spread": 1.0},
        short={"turns": 20, "deltas": 10, "spread": 0.1},
    ),
    Row(
        name="turns",
        title="{turns:,} turns at once, {deltas} deltas each in {spread:g} s",
        program="turns.py",
        sides=("raw", "ours", "peer"),
        figures=("s", "p99 ms", "start ms"),
        goals=(Goal("s", 1.5),),
        sizes={"turns": 1000, "deltas": 80, "spread": 1.0},
        short={"turns": 40, "deltas": 2, "spread": 0.1},
    ),
    Row(
        name="burst",
        title="{at_once} requests at once, {repeat} times",
        program="calls.py",
        sides=("raw", "ours", "peer"),
        figures=("requests/s",),
        goals=(Goal("requests/s", 8, of="peer", kind="at least"),),
        sizes={"call": "account/read", "at_once": 100, "repeat": 50},
        short={"repeat": 1},
    ),
    Row(
        name="sequence",
        title="one request after another, {repeat:,} times",
        program="calls.py",
        sides=TRIO_AND_SYNC,
        figures=("us", "first us"),
        goals=(
            Goal("us", 1, of="peer-sync"),
            Goal("us", 1.5, side="ours-sync", of="peer-sync"),
        ),
        sizes={"call": "account/read", "at_once": 1, "repeat": 2000},
        short={"repeat": 5},
    ),
    Row(
        name="read",
        title="thread/read of 1 MB, typed, {repeat} times",
        program="calls.py",
        sides=TRIO_AND_SYNC,
        figures=("ms", "first ms"),
        goals=(Goal("ms", 4),),
        sizes={"call": "thread/read", "at_once": 1, "repeat": 30},
        short={"repeat": 1},
    ),
    Row(
        name="idle",
        title="up to {streams:,} streams that wait while interrupt() of another turn works",
        program="idle.py",
        sides=("ours", "peer"),
        figures=("streams", "ms"),
        goals=(Goal("streams", 1000, kind="at least"), Goal("ms", 50)),
        sizes={"streams": 1000},
        short={"streams": 3},
    ),
    Row(
        name="blocked",
        title="{streams:,} threads blocked in stream() while interrupt() of another turn works",
        program="idle.py",
        sides=("ours-sync", "peer-sync"),
        figures=("ms",),
        goals=(Goal("ms", 50, side="ours-sync"),),
        sizes={"streams": 200},
        short={"streams": 3},
    ),
    Row(
        name="asleep",
        title="{deltas:,} deltas, consumer asleep: peak memory",
        program="asleep.py",
        sides=("ours", "peer"),
        figures=("MB",),
        goals=(Goal("MB", 130),),
        sizes={"deltas": 1_000_000},
        short={"deltas": 2000},
    ),
    Row(
        name="cpu",
        title="processor time of the client, {deltas:,} deltas of the real app-server",
        program="cpu.py",
        sides=("raw", "ours", "peer"),
        figures=("turn cpu s",),
        goals=(Goal("turn cpu s", 0.2),),
        sizes={"deltas": 20_000},
        short={"deltas": 100},
        server="real",
        warm_up=True,
    ),
)
