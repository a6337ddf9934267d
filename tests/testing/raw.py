"""A client without a library: one task that asks the real app-server and reads its JSON lines."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import attrs
import trio

from trio_codex._transport.transport import Transport


@attrs.define
class Client:
    """The least of a client: one task that asks and reads."""

    transport: Transport
    cwd: Path
    count: int = 0
    buffer: bytes = b""
    heard: list[Any] = attrs.Factory(list)

    async def send(self, message: Any) -> None:
        await self.transport.send(json.dumps(message).encode() + b"\n")

    async def receive(self) -> Any:
        while b"\n" not in self.buffer:
            data = await self.transport.receive()
            assert data, self.transport.epitaph()
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\n")
        self.heard.append(json.loads(line))
        return self.heard[-1]

    async def until(self, method: str) -> Any:
        while True:
            message = await self.receive()
            if message.get("method") == method:
                return message

    async def ask(self, method: str, **params: Any) -> Any:
        self.count += 1
        await self.send({"method": method, "id": self.count, "params": params})
        while True:
            message = await self.receive()
            if message.get("id") == self.count and "method" not in message:
                return message["result"]

    async def start(self, **params: Any) -> str:
        thread_id: str = (await self.ask("thread/start", cwd=str(self.cwd), **params))["thread"][
            "id"
        ]
        return thread_id

    async def turn(self, thread_id: str, words: str, **params: Any) -> str:
        content = [{"type": "text", "text": words}]
        answer = await self.ask("turn/start", threadId=thread_id, input=content, **params)
        turn_id: str = answer["turn"]["id"]
        return turn_id

    async def run(self, thread_id: str, words: str, **params: Any) -> Any:
        await self.turn(thread_id, words, **params)
        return (await self.until("turn/completed"))["params"]["turn"]


@asynccontextmanager
async def conversation(transport: Transport, home: Path) -> AsyncGenerator[Client]:
    """A client that has shaken hands; the server is closed afterwards, whatever happens."""
    client = Client(transport, home)
    info = {"name": "recorder", "version": "1"}
    capabilities = {"experimentalApi": True}
    try:
        with trio.fail_after(60):
            await client.ask("initialize", clientInfo=info, capabilities=capabilities)
            await client.send({"method": "initialized"})
            yield client
    finally:
        await transport.close(5)
