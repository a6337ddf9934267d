"""Row "run": a turn with many deltas of which the caller wants the result only."""

from __future__ import annotations

import time

from tests.bench.measured import CHARACTERS, Figures, Sdk, check, main


def rate(deltas: int, response: str, began: float) -> Figures:
    elapsed = time.perf_counter() - began
    check(len(response), deltas * CHARACTERS, "characters")
    return {"deltas/s": deltas / elapsed}


async def raw(deltas: int) -> Figures:
    import msgspec

    from tests.bench.raw import COMPLETED, DELTA, connect

    async with connect() as server:
        thread = await server.thread_start()
        began, response = time.perf_counter(), ""
        await server.turn_start(thread, f"deltas={deltas}")
        while not response:
            for line in await server.receive():
                if line.startswith(DELTA):
                    continue
                if line.startswith(COMPLETED):
                    response = msgspec.json.decode(line)["params"]["turn"]["items"][-1]["text"]
        return rate(deltas, response, began)


async def both(sdk: Sdk, deltas: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        began = time.perf_counter()
        result = await thread.run(f"deltas={deltas}")
        return rate(deltas, result.final_response, began)


def sync(sdk: Sdk, deltas: int) -> Figures:
    with sdk.open_sync() as codex:
        thread = codex.thread_start()
        began = time.perf_counter()
        result = thread.run(f"deltas={deltas}")
        return rate(deltas, result.final_response, began)


if __name__ == "__main__":
    main(raw=raw, both=both, sync=sync)
