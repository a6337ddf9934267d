"""Lines on their way to the server: written whole and in order, or not at all.

The backlog is bounded by who may add to it: requests have a limited number in flight, and there is
one answer to each question that the server asked.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import trio

from trio_codex._alive import Alive
from trio_codex._session.carrier import CarrierError

if TYPE_CHECKING:
    from trio_codex._session.carrier import Carrier

PIECE = 1 << 16
"""About as much is handed to the transport at once; what waits behind it can be withdrawn."""


class Outbox(Alive):
    """Writes in the background, or at once where that is asked for and the pipe has room."""

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self._backlog: deque[tuple[int | None, bytes]] = deque()
        self._writing = False
        self._filled = trio.Event()
        self.broken: bool = False
        """Whether the server has stopped listening; what is put then is dropped."""
        self.failure: CarrierError | None = None
        """Why, if not by the server's will."""

    def put(self, line: bytes, key: int | None = None, *, at_once: bool = False) -> None:
        """Send ``line`` after what was put before it.

        ``at_once`` saves its wait for the writer's turn. The others gain by waiting: all that is
        put until then is one write, and a write costs more than anything else of a request.
        """
        if self.broken:
            return
        if at_once and not self._writing and not self._backlog:
            try:
                taken = self._carrier.send_nowait(line)
            except (BrokenPipeError, CarrierError) as error:
                self._break(error)
                return
            if taken == len(line):
                return
            key, line = (None, line[taken:]) if taken else (key, line)
        self._backlog.append((key, line))
        self._filled.set()

    def flush(self) -> None:
        """Write now what waits, as far as the pipe takes it without waiting."""
        if self._writing or not self._backlog:
            return
        piece = self._piece()
        try:
            taken = self._carrier.send_nowait(piece)
        except (BrokenPipeError, CarrierError) as error:
            self._break(error)
            return
        if taken < len(piece):
            self._backlog.appendleft((None, piece[taken:]))

    def withdraw(self, key: int) -> bool:
        """Take back a line of which nothing is written yet; whether that came in time."""
        for entry in self._backlog:
            if entry[0] == key:
                self._backlog.remove(entry)
                return True
        return False

    async def run(self) -> None:
        """Write the backlog, for ever. Returns when the server has stopped listening."""
        while not self.broken:
            await self._filled.wait()
            self._filled = trio.Event()
            self._writing = True
            try:
                while self._backlog:
                    piece = self._piece()
                    taken = self._carrier.send_nowait(piece)
                    if taken < len(piece):
                        await self._carrier.send(piece[taken:])
            except (BrokenPipeError, CarrierError) as error:
                self._break(error)
            finally:
                self._writing = False

    def _break(self, error: BrokenPipeError | CarrierError) -> None:
        # Also if it might go on: nobody knows how much was taken, and twice is worse than never.
        self.broken = True
        if isinstance(error, CarrierError):
            self.failure = error
        self._filled.set()

    def _piece(self) -> bytes:
        lines: list[bytes] = []
        size = 0
        while self._backlog and size < PIECE:
            line = self._backlog.popleft()[1]
            lines.append(line)
            size += len(line)
        return b"".join(lines)
