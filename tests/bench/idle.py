"""Rows "idle", "blocked": how many streams may wait while ``interrupt()`` works, how long it takes."""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from functools import partial
from typing import Any

from tests.bench.measured import Figures, Sdk, main, report

PATIENCE = 2.0
PROBES = 5


async def ours(sdk: Sdk, streams: int) -> Figures:
    """All the streams at once, then a few turns interrupted while they wait."""
    import trio

    async with sdk.open() as codex, trio.open_nursery() as nursery:
        for _ in range(streams):
            turn = await hanging_turn(codex)
            await nursery.start(partial(wait_in_stream, turn))
        times = [await interrupt(await hanging_turn(codex)) for _ in range(PROBES)]
        nursery.cancel_scope.cancel()
    return {"streams": streams, "ms": max(times) * 1e3}


async def peer(sdk: Sdk, streams: int) -> Figures:
    """One stream more after each interrupt that works, up to the first that does not."""
    import asyncio

    codex = await sdk.open().__aenter__()
    waiting: list[asyncio.Task[None]] = []
    times: list[float] = []
    try:
        while len(times) <= streams:
            async with asyncio.timeout(PATIENCE):
                times.append(await interrupt(await hanging_turn(codex)))
                started = Started(asyncio.Event())
                turn = await hanging_turn(codex)
                waiting.append(asyncio.create_task(wait_in_stream(turn, task_status=started)))
                await started.event.wait()
    except TimeoutError:
        pass
    report({"streams": len(times) - 1, "ms": max(times) * 1e3})
    os._exit(0)  # its threads wait for ever


class Started:
    """What a nursery gives to a task that it starts, for asyncio."""

    def __init__(self, event: Any) -> None:
        self.event = event

    def started(self) -> None:
        self.event.set()


async def hanging_turn(codex: Any) -> Any:
    return await (await codex.thread_start()).turn("hang=1")


async def wait_in_stream(turn: Any, *, task_status: Any) -> None:
    """Take the first events, then wait for one that never comes."""
    async for event in turn.stream():
        if event.method == "item/completed":
            task_status.started()


async def interrupt(turn: Any) -> float:
    began = time.perf_counter()
    await turn.interrupt()
    return time.perf_counter() - began


async def both(sdk: Sdk, streams: int) -> Figures:
    return await (ours if sdk.uses_trio else peer)(sdk, streams)


def sync(sdk: Sdk, streams: int) -> Figures:
    """Each stream blocks a thread of its own; then a few turns are interrupted in another one."""
    with sdk.open_sync() as codex:

        def hang() -> Any:
            return codex.thread_start().turn("hang=1")

        def wait_in_stream(turn: Any) -> None:
            with suppress(Exception):  # the end of the client, at the end of the program
                for event in turn.stream():
                    if event.method == "item/completed":
                        begun.release()

        def interrupt(turn: Any) -> float:
            began = time.perf_counter()
            turn.interrupt()
            return time.perf_counter() - began

        begun = threading.Semaphore(0)
        for _ in range(streams):
            threading.Thread(target=wait_in_stream, args=(hang(),), daemon=True).start()
        for _ in range(streams):
            begun.acquire()
        times = [interrupt(hang()) for _ in range(PROBES)]
    return {"streams": streams, "ms": max(times) * 1e3}


if __name__ == "__main__":
    main(both=both, sync=sync)
