"""What a session needs of the way its bytes travel, whatever carries them."""

from __future__ import annotations

from typing import Protocol

import attrs


@attrs.frozen
class Epitaph:
    """What is known about the end of a server."""

    exit_status: int | None = None
    """The exit status of the process, negative for a signal; None while it runs or if unknown."""
    stderr: str = ""
    """The last lines the server wrote to stderr: bounded, with keys redacted."""


class Transport(Protocol):
    """One connection to one app-server.

    ``receive`` and ``attend`` are each run by one task of the session, ``send`` by one at a time.
    Each is cancelled when the session ends; but for ``close``, nothing has to be done then.

    Whatever one of these raises, but for what is said here, ends the connection: whoever waits gets
    a ``TransportClosedError`` that was caused by it, and nothing is sent any more. What is no
    ``Exception`` (KeyboardInterrupt, SystemExit) comes out of the client's block as well.
    """

    async def receive(self) -> bytes:
        """The server's next bytes, at least one; ``b""`` when it will never speak again.

        Never raises for an end of the stream, however rude.
        """
        ...

    def send_nowait(self, data: bytes) -> int:
        """How many bytes of ``data`` were taken without waiting: 0 when the pipe is full.

        Raises:
          BrokenPipeError: the server does not listen any more.
        """
        ...

    async def send(self, data: bytes) -> None:
        """Send all of ``data``.

        Raises:
          BrokenPipeError: the server does not listen any more.
        """
        ...

    async def attend(self) -> None:
        """Whatever must go on beside the reader (stderr); returns when there is no more of it."""
        ...

    async def close(self, grace: float) -> None:
        """End the server, all that it has started, and release what we hold.

        Closes stdin, waits ``grace`` seconds, then SIGTERM, waits again, then SIGKILL. The caller
        goes on receiving meanwhile: a server with a full stdout pipe does not exit. Callable again,
        by several tasks too. By the time it returns (or is cancelled: then it kills at once)
        no process is left. It is cancelled when it takes longer than these waits and ten seconds.
        What it raises comes out of the client's block.
        """
        ...

    def epitaph(self) -> Epitaph:
        """What is known by now about the server's end."""
        ...
