"""Row "cpu": the processor time that a client spends on a turn of the real app-server."""

from __future__ import annotations

import resource

from tests.bench.measured import CHARACTERS, Figures, Sdk, check, main


def spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def raw(deltas: int) -> Figures:
    import msgspec

    from tests.bench.raw import COMPLETED, DELTA, connect

    async with connect() as server:
        thread = await server.thread_start()
        before, characters, over = spent(), 0, False
        await server.turn_start(thread, "Say what you have to say.")
        while not over:
            for line in await server.receive():
                if line.startswith(DELTA):
                    characters += len(msgspec.json.decode(line)["params"]["delta"])
                elif line.startswith(COMPLETED):
                    over = True
        check(characters, deltas * CHARACTERS, "characters")
        return {"turn cpu s": spent() - before}


async def both(sdk: Sdk, deltas: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        before, characters = spent(), 0
        turn = await thread.turn("Say what you have to say.")
        async for event in turn.stream():
            if event.method == "item/agentMessage/delta":
                characters += len(event.payload.delta)
        check(characters, deltas * CHARACTERS, "characters")
        return {"turn cpu s": spent() - before}


if __name__ == "__main__":
    main(raw=raw, both=both)
