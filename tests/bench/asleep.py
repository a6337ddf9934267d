"""Row "asleep": the memory of a client whose consumer sleeps; no delta may be lost."""

from __future__ import annotations

import os

from tests.bench.measured import CHARACTERS, Figures, Sdk, check, main, peak_mb, report


async def both(sdk: Sdk, deltas: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        turn = await thread.turn(f"deltas={deltas}")
        events = aiter(turn.stream())
        await anext(events)
        await codex.account(refresh_token=True)  # the stub answers it after all the deltas
        figures = {"MB": peak_mb()}
        if not sdk.uses_trio:
            report(figures)
            os._exit(0)  # it would take minutes to consume them
        characters = 0
        async for event in events:
            if event.method == "item/agentMessage/delta":
                characters += len(event.payload.delta)
        check(characters, deltas * CHARACTERS, "characters")
        return {**figures, "MB in the end": peak_mb()}


if __name__ == "__main__":
    main(both=both)
