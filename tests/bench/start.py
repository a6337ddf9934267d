"""Row "start": from the start of this process to the first thread of the real app-server."""

from __future__ import annotations

import os
import time

from tests.bench.measured import Figures, Sdk, main


def since_start() -> Figures:
    return {"ms": (time.monotonic() - float(os.environ["BENCH_BEGAN"])) * 1e3}


async def raw() -> Figures:
    from tests.bench.raw import connect

    async with connect() as server:
        await server.thread_start()
        return since_start()


async def both(sdk: Sdk) -> Figures:
    async with sdk.open() as codex:
        await codex.thread_start()
        return since_start()


def sync(sdk: Sdk) -> Figures:
    with sdk.open_sync() as codex:
        codex.thread_start()
        return since_start()


if __name__ == "__main__":
    main(raw=raw, both=both, sync=sync)
