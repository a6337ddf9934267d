"""What the measured programs share: the two packages, the server to talk to, figures out."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

Figures: TypeAlias = dict[str, float]

CHARACTERS = 5
"""The length of a delta of the stub, unless it is a stamp."""


class Sdk:
    """One of the two packages, each with the event loop it lives in: they have the same names."""

    def __init__(self, name: str) -> None:
        self.package: Any = import_module(name)
        self.uses_trio = name == "trio_codex"

    def config(self) -> Any:
        """Options that start the server which the runner chose."""
        return self.package.CodexConfig(launch_args_override=server())

    def open(self) -> Any:
        """An asynchronous client, to be entered."""
        return self.package.AsyncCodex(self.config())

    def open_sync(self) -> Any:
        """A synchronous client, to be entered."""
        return self.package.Codex(self.config())

    def run(self, main: Callable[[], Awaitable[Figures]]) -> Figures:
        figures: Figures = import_module("trio" if self.uses_trio else "asyncio").run(
            main if self.uses_trio else main()
        )
        return figures

    async def together(self, tasks: Iterable[Callable[[], Awaitable[None]]]) -> None:
        """Run all of them at once, until all are done."""
        if self.uses_trio:
            async with import_module("trio").open_nursery() as nursery:
                for task in tasks:
                    nursery.start_soon(task)
        else:
            await import_module("asyncio").gather(*(task() for task in tasks))


def server() -> tuple[str, ...]:
    """The command line of the app-server."""
    return tuple(json.loads(os.environ["BENCH_SERVER"]))


def peak_mb() -> float:
    """The most memory this process has held so far."""
    # not getrusage: its peak survives exec, and would be that of the runner
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def check(got: float, wanted: float, what: str) -> None:
    """A figure counts only if everything arrived."""
    if got != wanted:
        raise SystemExit(f"{what}: {got} instead of {wanted}")


def main(
    *,
    raw: Callable[..., Awaitable[Figures]] | None = None,
    sync: Callable[..., Figures] | None = None,
    **asynchronous: Callable[..., Awaitable[Figures]],
) -> None:
    """Run the side that the command line names with the sizes that follow, and print its figures.

    ``raw`` is called with the sizes, the others also with an `Sdk`; ``both`` is the plain
    asynchronous one, any other name a variant of it.
    """
    name, sizes = sys.argv[1], json.loads(sys.argv[2])
    owner, _, variant = name.partition("-")
    if owner == "raw":
        assert raw
        report(import_module("trio").run(lambda: raw(**sizes)))
        return
    sdk = Sdk({"ours": "trio_codex", "peer": "openai_codex"}[owner])
    facade = "Codex" if variant == "sync" else "AsyncCodex"
    if not hasattr(sdk.package, facade):
        report({"skipped": f"{sdk.package.__name__}.{facade} does not exist yet"})
    elif variant == "sync":
        assert sync
        report(sync(sdk, **sizes))
    else:
        program = asynchronous[variant or "both"]
        report(sdk.run(lambda: program(sdk, **sizes)))


def report(figures: Figures | dict[str, str]) -> None:
    """Hand the figures to the runner, and what processor time this process took in all."""
    print(json.dumps({**figures, "cpu s": time.process_time()}), flush=True)
