"""Rows "storm" and "turns": many turns at once, each on a thread of its own."""

from __future__ import annotations

import statistics
import time
from functools import partial
from typing import Any

from tests.bench.measured import Figures, Sdk, check, main


class Times:
    """When things happened, of all turns together."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.starts: list[float] = []
        self.latencies: list[float] = []

    def started(self, since: float) -> None:
        self.starts.append(time.perf_counter() - since)

    def delta(self, text: str) -> None:
        """A delta is the time at which it was written; several, where deltas were merged."""
        now = time.monotonic()
        self.latencies += [now - float(stamp) for stamp in text.split()]

    def figures(self, turns: int, deltas: int) -> Figures:
        elapsed = time.perf_counter() - self.began
        check(len(self.starts), turns, "turns")
        check(len(self.latencies), turns * deltas, "deltas")
        return {
            "s": elapsed,
            "p99 ms": statistics.quantiles(self.latencies, n=100)[98] * 1e3,
            "start ms": max(self.starts) * 1e3,
        }


def text(deltas: int, spread: float) -> str:
    return f"deltas={deltas} spread={spread} stamp=1"


async def raw(turns: int, deltas: int, spread: float) -> Figures:
    import msgspec
    import trio

    from tests.bench.raw import COMPLETED, DELTA, connect, turn_start

    async with connect() as server, trio.open_nursery() as nursery:
        threads = [await server.thread_start() for _ in range(turns)]
        requests = [turn_start(n, thread, text(deltas, spread)) for n, thread in enumerate(threads)]
        times, completed = Times(), 0
        nursery.start_soon(server.send, *requests)
        while completed < turns:
            for line in await server.receive():
                if line.startswith(DELTA):
                    times.delta(msgspec.json.decode(line)["params"]["delta"])
                elif line.startswith(COMPLETED):
                    completed += 1
                elif line.startswith(b'{"id":'):
                    times.started(times.began)
        return times.figures(turns, deltas)


async def consume(thread: Any, words: str, times: Times) -> None:
    began = time.perf_counter()
    turn = await thread.turn(words)
    times.started(began)
    async for event in turn.stream():
        if event.method == "item/agentMessage/delta":
            times.delta(event.payload.delta)


async def both(sdk: Sdk, turns: int, deltas: int, spread: float) -> Figures:
    async with sdk.open() as codex:
        threads = [await codex.thread_start() for _ in range(turns)]
        times = Times()
        await sdk.together(
            partial(consume, thread, text(deltas, spread), times) for thread in threads
        )
        return times.figures(turns, deltas)


if __name__ == "__main__":
    main(raw=raw, both=both)
