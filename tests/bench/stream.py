"""Row "stream": a turn with many deltas, each of them seen by the consumer of its stream, typed."""

from __future__ import annotations

import time

from tests.bench.measured import CHARACTERS, Figures, Sdk, check, main


def rate(deltas: int, characters: int, began: float) -> Figures:
    elapsed = time.perf_counter() - began
    check(characters, deltas * CHARACTERS, "characters")
    return {"deltas/s": deltas / elapsed}


async def raw(deltas: int) -> Figures:
    import msgspec

    from tests.bench.raw import COMPLETED, DELTA, DeltaMessage, connect

    decode = msgspec.json.Decoder(DeltaMessage).decode
    async with connect() as server:
        thread = await server.thread_start()
        began, characters, over = time.perf_counter(), 0, False
        await server.turn_start(thread, f"deltas={deltas}")
        while not over:
            for line in await server.receive():
                if line.startswith(DELTA):
                    characters += len(decode(line).params.delta)
                elif line.startswith(COMPLETED):
                    over = True
        return rate(deltas, characters, began)


async def both(sdk: Sdk, deltas: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        began, characters = time.perf_counter(), 0
        turn = await thread.turn(f"deltas={deltas}")
        async for event in turn.stream():
            if event.method == "item/agentMessage/delta":
                characters += len(event.payload.delta)
        return rate(deltas, characters, began)


async def batches(sdk: Sdk, deltas: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        began, characters = time.perf_counter(), 0
        turn = await thread.turn(f"deltas={deltas}")
        async for batch in turn.stream().batches():
            for event in batch:
                if event.method == "item/agentMessage/delta":
                    characters += len(event.payload.delta)
        return rate(deltas, characters, began)


def sync(sdk: Sdk, deltas: int) -> Figures:
    with sdk.open_sync() as codex:
        thread = codex.thread_start()
        began, characters = time.perf_counter(), 0
        for event in thread.turn(f"deltas={deltas}").stream():
            if event.method == "item/agentMessage/delta":
                characters += len(event.payload.delta)
        return rate(deltas, characters, began)


if __name__ == "__main__":
    main(raw=raw, both=both, batches=batches, sync=sync)
