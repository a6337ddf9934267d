"""A transport in memory, whose far end a test holds: bytes, faults and the end, but no meaning."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import trio

from trio_codex._transport.transport import Epitaph
from trio_codex.testing.changes import Changes

READ_AT_ONCE = 64 * 1024


class FakeTransport:
    """The ``Transport`` that the client gets, with handles for the test.

    Nothing is bounded but what the client may write, and that only if the test says so: the test
    decides how much it says.
    """

    def __init__(self, take_line: Callable[[bytes], None], *, stubborn: bool) -> None:
        self.closed: bool = False
        """Whether the client has closed it."""
        self.room: int | None = None
        """How many more bytes the client may write; None for no limit."""
        self.deaf = False
        """Whether writing fails with BrokenPipeError."""
        self.changes: Changes = Changes()
        self._take_line = take_line
        self._stubborn = stubborn
        self._unfinished = bytearray()
        self._chunks: deque[bytes] = deque()
        self._last_may_grow = False
        self._over = False
        self._epitaph = Epitaph()

    # The client's side.

    async def receive(self) -> bytes:
        """As ``Transport`` says; what was said meanwhile comes at once, 64 KiB at most."""
        await self.changes.until(lambda: bool(self._chunks) or self._over)
        if not self._chunks:
            return b""
        chunk = self._chunks.popleft()
        if len(chunk) > READ_AT_ONCE:
            self._chunks.appendleft(chunk[READ_AT_ONCE:])
            chunk = chunk[:READ_AT_ONCE]
        return chunk

    def send_nowait(self, data: bytes) -> int:
        """As ``Transport`` says."""
        if self.deaf or self.closed:
            raise BrokenPipeError("the fake server does not listen any more")
        taken = len(data) if self.room is None else min(self.room, len(data))
        if self.room is not None:
            self.room -= taken
        self._unfinished += data[:taken]
        *lines, rest = self._unfinished.split(b"\n")
        self._unfinished = rest
        for line in lines:
            self._take_line(bytes(line))
        self.changes.announce()
        return taken

    async def send(self, data: bytes) -> None:
        """As ``Transport`` says."""
        sent = 0
        while sent < len(data):
            await self.changes.until(lambda: self.room != 0 or self.deaf or self.closed)
            sent += self.send_nowait(data[sent:])

    async def attend(self) -> None:
        """Wait for the end: there is no stderr before it."""
        await self.changes.until(lambda: self._over)

    async def close(self, grace: float) -> None:
        """As ``Transport`` says; a stubborn server only goes when it is killed."""
        self.closed = True
        self.changes.announce()
        try:
            if self._stubborn and not self._over:
                await trio.sleep(2 * grace)
        finally:
            if not self._over:
                self.end(Epitaph(-9 if self._stubborn else 0))
        await trio.lowlevel.checkpoint()

    def epitaph(self) -> Epitaph:
        """As ``Transport`` says."""
        return self._epitaph

    # The test's side.

    def put(self, data: bytes) -> None:
        """Say this; it may arrive together with what is said before and after."""
        if self._over:
            return
        if self._last_may_grow and self._chunks:
            self._chunks[-1] += data
        else:
            self._chunks.append(data)
        self._last_may_grow = True
        self.changes.announce()

    def put_alone(self, data: bytes) -> None:
        """Say this; it arrives as one read of its own (or several, if it is long)."""
        self._last_may_grow = False
        self.put(data)
        self._last_may_grow = False

    def end(self, epitaph: Epitaph) -> None:
        """Say nothing more, now or ever; what was said before can still be read."""
        self._over = True
        self._epitaph = epitaph
        self.changes.announce()
