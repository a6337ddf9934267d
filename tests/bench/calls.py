"""Rows "burst", "sequence", "read": requests at once, one after another, with a large answer."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

from measured import Figures, Sdk, check, main


def figures(requests: int, began: float) -> Figures:
    each = (time.perf_counter() - began) / requests
    return {"requests/s": 1 / each, "us": each * 1e6, "ms": each * 1e3}


async def raw(call: str, at_once: int, repeat: int) -> Figures:
    import msgspec
    from raw import connect, request

    async with connect() as server:
        thread = await server.thread_start()
        params: dict[str, dict[str, Any]] = {
            "account/read": {"refreshToken": False},
            "thread/read": {"threadId": thread, "includeTurns": True},
        }
        began = time.perf_counter()
        for _ in range(repeat):
            await server.send(*(request(n, call, **params[call]) for n in range(at_once)))
            answers = 0
            while answers < at_once:
                for line in await server.receive():
                    answers += "result" in msgspec.json.decode(line)
        return figures(at_once * repeat, began)


async def both(sdk: Sdk, call: str, at_once: int, repeat: int) -> Figures:
    async with sdk.open() as codex:
        thread = await codex.thread_start()
        answers = 0

        async def ask() -> None:
            nonlocal answers
            if call == "thread/read":
                check(len((await thread.read(include_turns=True)).thread.turns) > 50, True, "turns")
            else:
                await codex.account()
            answers += 1

        began = time.perf_counter()
        for _ in range(repeat):
            if at_once == 1:
                await ask()
            else:
                await sdk.together([ask] * at_once)
        check(answers, at_once * repeat, "answers")
        return figures(answers, began)


def sync(sdk: Sdk, call: str, at_once: int, repeat: int) -> Figures:
    with sdk.open_sync() as codex:
        thread = codex.thread_start()
        history = partial(thread.read, include_turns=True)
        calls = {"account/read": codex.account, "thread/read": history}
        check(at_once, 1, "requests of a synchronous client at once")
        began = time.perf_counter()
        for _ in range(repeat):
            calls[call]()
        return figures(repeat, began)


if __name__ == "__main__":
    main(raw=raw, both=both, sync=sync)
