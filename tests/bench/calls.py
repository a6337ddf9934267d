"""Rows "burst", "sequence", "read": requests at once, one after another, with a large answer."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

from tests.bench.measured import Figures, Sdk, check, main


class Clock:
    """Times the first request on its own: it pays for what is made on first use."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._first = 0.0

    def first_is_over(self) -> None:
        now = time.perf_counter()
        self._first, self._began = now - self._began, now

    def figures(self, requests: int) -> Figures:
        each = (time.perf_counter() - self._began) / requests
        first = {"first us": self._first * 1e6, "first ms": self._first * 1e3}
        return {"requests/s": 1 / each, "us": each * 1e6, "ms": each * 1e3, **first}


async def raw(call: str, at_once: int, repeat: int) -> Figures:
    import msgspec

    from tests.bench.raw import connect, request

    async with connect() as server:
        thread = await server.thread_start()
        params: dict[str, dict[str, Any]] = {
            "account/read": {"refreshToken": False},
            "thread/read": {"threadId": thread, "includeTurns": True},
        }
        clock = Clock()
        await server.ask(call, **params[call])
        clock.first_is_over()
        for _ in range(repeat):
            await server.send(*(request(n, call, **params[call]) for n in range(at_once)))
            answers = 0
            while answers < at_once:
                for line in await server.receive():
                    answers += "result" in msgspec.json.decode(line)
        return clock.figures(at_once * repeat)


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

        clock = Clock()
        await ask()
        clock.first_is_over()
        for _ in range(repeat):
            if at_once == 1:
                await ask()
            else:
                await sdk.together([ask] * at_once)
        check(answers, 1 + at_once * repeat, "answers")
        return clock.figures(at_once * repeat)


def sync(sdk: Sdk, call: str, at_once: int, repeat: int) -> Figures:
    with sdk.open_sync() as codex:
        thread = codex.thread_start()
        history = partial(thread.read, include_turns=True)
        calls = {"account/read": codex.account, "thread/read": history}
        check(at_once, 1, "requests of a synchronous client at once")
        clock = Clock()
        calls[call]()
        clock.first_is_over()
        for _ in range(repeat):
            calls[call]()
        return clock.figures(repeat)


if __name__ == "__main__":
    main(raw=raw, both=both, sync=sync)
