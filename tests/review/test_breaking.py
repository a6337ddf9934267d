"""A connection whose own tasks fail, as a transport of somebody else's can make them."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from trio_codex import AsyncCodex, CodexConfig
from trio_codex.errors import TransportClosedError
from trio_codex.testing import FakeServer, wire

Clock: TypeAlias = trio.testing.MockClock


@pytest.mark.parametrize("part", ["send_nowait", "attend", "send"])
async def test_a_transport_that_raises_what_it_must_not_ends_the_connection_and_is_closed(
    part: str, autojump_clock: Clock
) -> None:
    fake = FakeServer()
    fake.converse()
    fake.on("turn/start", wire.turn_start_result("turn-1"))
    broken = trio.Event()

    async def connect() -> Any:
        transport: Any = await fake.connect()
        whole = getattr(transport, part)

        async def attend() -> None:
            await broken.wait()
            raise trio.BrokenResourceError("rude")

        async def send(data: bytes) -> None:
            if broken.is_set():
                raise trio.BrokenResourceError("rude")
            await whole(data)

        def send_nowait(data: bytes) -> int:
            if broken.is_set():
                raise trio.BrokenResourceError("rude")
            return whole(data)  # type: ignore[no-any-return]

        setattr(transport, part, {"attend": attend, "send": send}.get(part, send_nowait))
        return transport

    async with AsyncCodex(CodexConfig(transport=connect)) as codex:
        thread = await codex.thread_start()
        turn = await thread.turn("work")
        if part == "send":
            fake.block_writes()
        broken.set()
        with pytest.raises(TransportClosedError, match="rude"):
            await codex.models()
        with pytest.raises(TransportClosedError, match="rude"):
            await codex.models()
        with pytest.raises(TransportClosedError, match="rude"):
            await turn.run()
    assert fake.closed
