"""The least that a Trio program does to talk to an app-server: what a library cannot undercut."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import trio

from tests.bench.measured import server

DELTA = b'{"method":"item/agentMessage/delta"'
COMPLETED = b'{"method":"turn/completed"'


class DeltaParams(msgspec.Struct):
    threadId: str
    turnId: str
    itemId: str
    delta: str


class DeltaMessage(msgspec.Struct):
    method: str
    params: DeltaParams


class Raw:
    """A started app-server: lines out, lines in, nothing else."""

    def __init__(self, process: trio.Process) -> None:
        assert process.stdin
        assert process.stdout
        self._stdin, self._stdout = process.stdin, process.stdout
        self._parts: list[bytes] = []  # of a line whose end has not come

    async def receive(self) -> list[bytes]:
        """The lines that the next read completes."""
        chunk = bytes(await self._stdout.receive_some(65536))
        if not chunk:
            raise SystemExit("the server ended early")
        *lines, rest = chunk.split(b"\n")
        if lines:
            lines[0] = b"".join([*self._parts, lines[0]])
            self._parts.clear()
        self._parts.append(rest)
        return lines

    async def send(self, *messages: dict[str, Any]) -> None:
        await self._stdin.send_all(b"".join(msgspec.json.encode(m) + b"\n" for m in messages))

    async def ask(self, method: str, **params: Any) -> Any:
        """The result of a request, when nobody else is talking."""
        await self.send(request(0, method, **params))
        while True:
            for line in await self.receive():
                message = msgspec.json.decode(line)
                if message.get("id") == 0:
                    return message["result"]

    async def thread_start(self) -> str:
        thread_id: str = (await self.ask("thread/start"))["thread"]["id"]
        return thread_id

    async def turn_start(self, thread: str, text: str) -> None:
        """Ask for a turn; its answer is one of the lines that follow."""
        await self.send(turn_start(0, thread, text))


def request(request_id: int, method: str, **params: Any) -> dict[str, Any]:
    return {"id": request_id, "method": method, "params": params}


def turn_start(request_id: int, thread: str, text: str) -> dict[str, Any]:
    return request(
        request_id, "turn/start", threadId=thread, input=[{"type": "text", "text": text}]
    )


@asynccontextmanager
async def connect() -> AsyncIterator[Raw]:
    """Start the server that the runner chose and shake hands; it is killed at the end."""
    process = await trio.lowlevel.open_process(
        list(server()), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        raw = Raw(process)
        client = {"name": "raw", "version": "1"}
        capabilities = {"experimentalApi": True}
        await raw.ask("initialize", clientInfo=client, capabilities=capabilities)
        await raw.send({"method": "initialized"})
        yield raw
    finally:
        process.kill()
        await process.wait()
