"""Run the benchmarks and print their table: ``python -m tests.bench``; see the README."""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.bench.environments import (
    CHECKOUT,
    HERE,
    Unavailable,
    clean_environment,
    codex_binary,
    compile_stub,
    our_python,
    peer_python,
)
from tests.bench.loopback_model import message, model
from tests.bench.rows import ROWS, Row, Sizes
from tests.bench.table import lines

PATIENCE = 180.0
"""Seconds that one measured program may take."""


class LeftOut(Exception):
    """A side cannot do this row; the message says why."""


class Failed(LeftOut):
    """It should have."""


class Bench:
    """The two sides, the servers, and what was measured so far."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.short: bool = options.short
        self.folder = folder
        self.pythons = {"raw": our_python(), "ours": our_python()}
        if not options.no_peer:
            self.pythons["peer"] = options.peer_python or peer_python(options.peer)
        self.failures = 0
        self.results: dict[str, dict[str, list[dict[str, float]]]] = {}

    def run(self, row: Row, rounds: int) -> None:
        """Let the sides take turns; one that fails or has nothing to show yet drops out."""
        sides = [side for side in row.sides if side.partition("-")[0] in self.pythons]
        sizes = row.sizes_for(short=self.short)
        results = self.results[row.name] = {side: [] for side in sides}
        discarded = row.warm_up and not self.short
        with self.server(row, sizes) as environment:
            for number in range(rounds + discarded):
                for side in list(sides):
                    try:
                        figures = self.measure(row, side, sizes, environment)
                    except LeftOut as reason:
                        sides.remove(side)
                        self.failures += isinstance(reason, Failed)
                        print(f"{row.name}: {side}: {reason}", file=sys.stderr)
                    else:
                        if number or not discarded:
                            results[side].append(figures)

    @contextmanager
    def server(self, row: Row, sizes: Sizes) -> Iterator[dict[str, str]]:
        """What a measured program finds in its environment."""
        home = Path(tempfile.mkdtemp(dir=self.folder))
        folders = {"PYTHONPATH": str(CHECKOUT), "CODEX_HOME": str(home), "HOME": str(home)}
        with ExitStack() as stack:
            command: tuple[str, ...] = ()
            if row.server == "stub":
                command = compile_stub(self.folder)
            elif row.server == "real":
                words = message(["Read "] * sizes.get("deltas", 1))
                stack.enter_context(model([words])).write_config(home)
                codex = codex_binary(self.pythons.get("peer", sys.executable))
                command = (codex, "app-server", "--listen", "stdio://")
            yield {**clean_environment(), **folders, "BENCH_SERVER": json.dumps(command)}

    def measure(
        self, row: Row, side: str, sizes: Sizes, environment: dict[str, str]
    ) -> dict[str, Any]:
        """The figures of one run of one side, in a process of its own."""
        python = self.pythons[side.partition("-")[0]]
        process = subprocess.Popen(
            [python, str(HERE / row.program), side, json.dumps(sizes)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**environment, "BENCH_BEGAN": str(time.monotonic())},
            start_new_session=True,
        )
        try:
            said, complaints = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # its server too
            process.communicate()
            raise Failed(f"took longer than {PATIENCE:g} s") from None
        if process.returncode:
            raise Failed(complaints[-4000:] or f"exit status {process.returncode}")
        figures: dict[str, Any] = json.loads(said)
        if reason := figures.get("skipped"):
            raise LeftOut(f"skipped: {reason}")
        return figures


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    names = [row.name for row in ROWS]
    parser.add_argument("--short", action="store_true", help="once, small: only that all deliver")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each side (default 5)")
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="ROW")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    parser.add_argument("--peer", default="0.163.0", help="the version of openai-codex")
    parser.add_argument("--peer-python", metavar="PYTHON", help="an environment that has the peer")
    parser.add_argument("--no-peer", action="store_true", help="measure our side only")
    return parser.parse_args()


def machine() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "cpus": os.cpu_count(),
        "load": os.getloadavg(),
    }


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, Path(folder))
        for row in (row for row in ROWS if row.name in options.only):
            try:
                bench.run(row, 1 if options.short else options.rounds)
            except Unavailable as reason:
                print(f"{row.name} skipped: {reason}", file=sys.stderr)
            results = bench.results.get(row.name, {})
            print(*lines(row, results, short=options.short), sep="\n", flush=True)
    ran = sum(any(sides.values()) for sides in bench.results.values())
    print(f"{ran} of {len(options.only)} rows, {bench.failures} failures", file=sys.stderr)
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), "rows": bench.results}, indent=1))
    return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
