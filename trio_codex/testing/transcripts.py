"""Transcripts: what a client and a server said to each other, written down and played again.

A transcript is a file of JSON lines. Each has ``at`` (seconds since the connection was opened),
``from`` (``client`` or ``server``), and one of ``message`` (a line that was JSON), ``raw`` (one
that was not, as Latin-1) and ``end`` (the server's end: ``exit_status`` and ``stderr``).
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any, Literal, TextIO, TypeAlias

import attrs
import trio

from trio_codex._facade.options import CodexConfig, TransportFactory
from trio_codex._facade.starting import open_server
from trio_codex._transport.transport import Epitaph, Transport
from trio_codex.testing.pipe import FakeTransport

Json: TypeAlias = dict[str, Any]
Side: TypeAlias = Literal["client", "server"]


def recording(transport_factory: TransportFactory, file: Path) -> TransportFactory:
    """A factory of the same transports, of which each writes its transcript to ``file``, anew.

    The file is whole once the transport is closed. It holds all that was said, keys included.
    """

    async def connect() -> Transport:
        transport = await transport_factory()
        # Written without leaving the event loop: a few hundred bytes a message, for tests only.
        output = file.open("w", encoding="utf-8", newline="\n")
        return _Recorder(transport, output, trio.current_time())

    return connect


def recorded(config: CodexConfig, file: Path) -> CodexConfig:
    """The same configuration, for a client whose conversation is written to ``file``."""
    return attrs.evolve(config, transport=recording(partial(open_server, config), file))


@attrs.define(eq=False)
class _Recorder:
    """A transport that writes down what passes through another one."""

    _inner: Transport
    _output: TextIO
    _start: float
    _unfinished: dict[Side, bytearray] = attrs.field(
        factory=lambda: {"client": bytearray(), "server": bytearray()}, init=False
    )
    _ended: bool = attrs.field(default=False, init=False)

    async def receive(self) -> bytes:
        data = await self._inner.receive()
        if data:
            self._hear("server", data)
        else:
            self._end()
        return data

    def send_nowait(self, data: bytes) -> int:
        taken = self._inner.send_nowait(data)
        self._hear("client", data[:taken])
        return taken

    async def send(self, data: bytes) -> None:
        self._hear("client", data)  # before it is sent: the answer must not come first
        await self._inner.send(data)

    async def attend(self) -> None:
        await self._inner.attend()

    async def close(self, grace: float) -> None:
        try:
            await self._inner.close(grace)
        finally:
            self._end()
            self._output.close()

    def epitaph(self) -> Epitaph:
        return self._inner.epitaph()

    def _hear(self, side: Side, data: bytes) -> None:
        *lines, rest = (self._unfinished[side] + data).split(b"\n")
        self._unfinished[side] = bytearray(rest)
        for line in lines:
            self._write(side, _said(bytes(line)))

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._write("server", {"end": attrs.asdict(self._inner.epitaph())})

    def _write(self, side: Side, said: Json) -> None:
        if self._output.closed:
            return  # the reader may still drain what the server says after our farewell
        at = round(trio.current_time() - self._start, 4)
        json.dump({"at": at, "from": side, **said}, self._output, ensure_ascii=False)
        self._output.write("\n")


def _said(line: bytes) -> Json:
    try:
        return {"message": json.loads(line)}
    except ValueError:
        return {"raw": line.decode("latin-1")}


class Replayer:
    """Plays the server's part of a transcript: ``CodexConfig(transport=Replayer(path))``.

    What the server said after a message of the client is said again once the client has sent the
    corresponding one: the first of the transcript that has the same method (and thread, if it names
    one) or answers the same question, and has not come yet. Its id need not be the recorded one.
    Times are not kept. A server that left with exit status 0 stays here until the client leaves; of any
    other end the client hears when it comes. A request without counterpart is refused, and noted in ``problems``.
    """

    def __init__(self, path: Path) -> None:
        self.problems: list[str] = []
        """What the client said that is not in the transcript."""
        lines = path.read_text(encoding="utf-8").split("\n")
        self._path = path
        self._entries: list[Json] = [json.loads(line) for line in lines if line]
        self._position = 0
        self._came: set[int] = set()
        self._ids: dict[str, Any] = {}
        self._pipe = FakeTransport(self._take_line, stubborn=False)

    async def __call__(self) -> Transport:
        """Open the connection, from the beginning of the transcript."""
        await trio.lowlevel.checkpoint()
        self._position = 0
        self._came.clear()
        self._ids.clear()
        self._pipe = FakeTransport(self._take_line, stubborn=False)
        self._play()
        return self._pipe

    @property
    def rest(self) -> list[Json]:
        """What has not been played, or not come, yet."""
        rest = range(self._position, len(self._entries))
        return [self._entries[index] for index in rest if index not in self._came]

    def _take_line(self, line: bytes) -> None:
        message: Any = json.loads(line)
        index = self._counterpart(message)
        if index is None:
            self._refuse(message)
            return
        self._came.add(index)
        recorded = self._entries[index]["message"]
        if "method" in recorded and "id" in recorded:
            self._ids[json.dumps(recorded["id"])] = message["id"]
        self._play()

    def _counterpart(self, message: Any) -> int | None:
        wanted = _identity(message)
        for index in range(self._position, len(self._entries)):
            entry = self._entries[index]
            fresh = entry["from"] == "client" and index not in self._came
            if fresh and "message" in entry and _identity(entry["message"]) == wanted:
                return index
        return None

    def _refuse(self, message: Json) -> None:
        words = f"{self._path.name} has no (further) {message.get('method', 'such answer')}"
        self.problems.append(words)
        if "method" in message and "id" in message:
            self._say({"error": {"code": -32600, "message": words}, "id": message["id"]})

    def _play(self) -> None:
        """Say what comes next, up to the next message of the client that has not come."""
        while self._position < len(self._entries):
            entry = self._entries[self._position]
            if entry["from"] == "client" and self._position not in self._came:
                return
            self._position += 1
            if entry["from"] == "server":
                self._say_entry(entry)

    def _say_entry(self, entry: Json) -> None:
        match entry:
            case {"message": message}:
                is_answer = "method" not in message and "id" in message
                here = self._ids.get(json.dumps(message["id"])) if is_answer else None
                self._say(message if here is None else {**message, "id": here})
            case {"raw": str() as raw}:
                self._pipe.put(raw.encode("latin-1") + b"\n")
            case {"end": {"exit_status": 0 | None}}:
                pass  # it left because its client did; so it does here
            case {"end": end}:
                self._pipe.end(Epitaph(**end))
            case _:
                raise ValueError(f"{self._path.name}: not an entry of a transcript: {entry}")

    def _say(self, message: Json) -> None:
        self._pipe.put(json.dumps(message, ensure_ascii=False).encode() + b"\n")


def _identity(message: Json) -> tuple[Any, ...]:
    """What must be the same for two messages of a client to correspond."""
    if "method" not in message:
        return ("answer", message.get("id"))
    params: Json = message.get("params") or {}
    return (message["method"], "id" in message, params.get("threadId"))
