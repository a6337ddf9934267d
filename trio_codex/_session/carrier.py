"""The transport, whose code may be anybody's: what it raises ends the connection, and nothing else.

Whatever it is (also KeyboardInterrupt, SystemExit or GeneratorExit), the session sees a
``CarrierError``, and whoever waits sees a ``TransportClosedError`` that was caused by it. What is
no ``Exception`` asks the whole program to end: it also comes out of the client's block.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import trio

from trio_codex._alive import Alive
from trio_codex._transport.transport import Epitaph
from trio_codex.errors import TransportClosedError

if TYPE_CHECKING:
    from trio_codex._transport.transport import Transport

MARGIN = 10.0
"""Seconds that closing may take beside the two waits for the server: the killed must be gone."""


class CarrierError(Exception):
    """The transport has failed; its ``__cause__`` says how."""


class Carrier(Alive):
    """A ``Transport`` that raises nothing but ``CarrierError``, ``BrokenPipeError`` and Cancelled.

    ``blame`` is told what must come out of the client's block.
    """

    def __init__(self, transport: Transport, blame: Callable[[BaseException], object]) -> None:
        self._transport = transport
        self._blame = blame

    @property
    def pid(self) -> int | None:
        """The id of the server's process, if its transport tells one."""
        try:
            pid = getattr(self._transport, "pid", None)
        except Exception:
            return None
        return pid if isinstance(pid, int) else None

    async def receive(self) -> bytes:
        try:
            return await self._transport.receive()
        except BaseException as error:
            raise self._failure("receiving", error) from error

    def send_nowait(self, data: bytes) -> int:
        try:
            taken = self._transport.send_nowait(data)
            if not 0 <= taken <= len(data):
                raise ValueError(f"send_nowait() took {taken} of {len(data)} bytes")
        except BrokenPipeError:
            raise
        except BaseException as error:
            raise self._failure("sending", error) from error
        return taken

    async def send(self, data: bytes) -> None:
        try:
            await self._transport.send(data)
        except BrokenPipeError:
            raise
        except BaseException as error:
            raise self._failure("sending", error) from error

    async def attend(self) -> None:
        try:
            await self._transport.attend()
        except BaseException as error:
            raise self._failure("attending", error) from error

    async def close(self, grace: float) -> None:
        """End the server, or give up when the time is over; a failure comes out of the block."""
        try:
            with trio.move_on_after(2 * grace + MARGIN) as patience:
                await self._transport.close(grace)
            if patience.cancelled_caught:
                raise TimeoutError(f"close({grace}) has not returned")
        except BaseException as error:
            failure = self._failure("closing", error)
            if isinstance(error, Exception):
                closed = TransportClosedError(str(failure))
                closed.__cause__ = error
                self._blame(closed)

    def epitaph(self) -> Epitaph:
        """What is known about the end; nothing if that fails."""
        try:
            epitaph = cast(object, self._transport.epitaph())  # as it says
        except BaseException as error:
            self._failure("epitaph()", error)
            return Epitaph()
        return epitaph if isinstance(epitaph, Epitaph) else Epitaph()

    def _failure(self, what: str, error: BaseException) -> CarrierError:
        """What the session sees instead of this, unless it is Trio's or the interpreter's own."""
        if _is_our_own(error):
            raise error
        if not isinstance(error, Exception | GeneratorExit):
            self._blame(error)
        return CarrierError(f"{what} failed: {error!r}")


def _is_our_own(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        group = cast("BaseExceptionGroup[BaseException]", error)
        return group.split(trio.Cancelled)[1] is None
    if isinstance(error, GeneratorExit):  # raised by whom? Trio would be running this task
        try:
            trio.lowlevel.current_task()
        except RuntimeError:
            return True
    return isinstance(error, trio.Cancelled)
