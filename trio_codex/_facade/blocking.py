"""What the synchronous classes are made of: each is the face of an asynchronous one in a portal."""

from __future__ import annotations

import inspect
import sys
import threading
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._facade.codex import AsyncCodex, connection_of
from trio_codex._session.home import in_asyncio, refuse_gevent
from trio_codex._session.portal import Portal
from trio_codex.errors import ClosedError, CodexUsageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType
    from typing import Self

    from trio_codex._facade.options import CodexConfig
    from trio_codex._protocol.call import Call


class Leavable(Protocol):
    """What its owner must not just forget: it would go on at the server."""

    async def leave(self) -> None: ...


A = TypeVar("A")
L = TypeVar("L", bound=Leavable)
S = TypeVar("S")
T = TypeVar("T")

PACKAGE = __name__.partition(".")[0]
MARGIN = 10.0
"""Seconds that the end of a client may take beside the times in its configuration."""


class Mirror(Alive, Generic[A]):
    """Holds the portal, and in it the object whose methods its own methods wait for."""

    def __init__(self, portal: Portal, twin: A) -> None:
        self._portal = portal  # which lives as long as anybody holds it
        self._twin = twin

    def _wait(self, work: Callable[[], Awaitable[T]]) -> T:
        """Have this awaited in the portal, and return what comes of it."""
        warn_once_in_a_loop()
        return self._portal.call(work)

    def _hold(self, work: Callable[[], Awaitable[L]], face: Callable[[Portal, L], S]) -> S:
        """The same for something that must be left: by whoever gets its face, or right here."""
        warn_once_in_a_loop()
        portal = self._portal

        async def work_and_face() -> tuple[L, S]:
            twin = await work()
            return twin, face(portal, twin)

        return portal.call(work_and_face, _leave)[1]

    def _perform(self, call: Call[T]) -> T:
        """Have this request performed, and return its answer."""
        warn_once_in_a_loop()
        return self._portal.request(call)

    def _make(self, function: Callable[[], T]) -> T:
        """Have this called in the portal: it makes something, and does not wait."""
        warn_once_in_a_loop()
        return self._portal.call_now(function)


async def _leave(held: tuple[Leavable, object]) -> None:
    await held[0].leave()


class Handle(Mirror[L]):
    """The face of something that its block leaves at its end."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # Ctrl-C has ended the block: one more is the second.
        self._leave(patient=error is None or isinstance(error, Exception))

    def _leave(self, *, patient: bool = True) -> None:
        warn_once_in_a_loop()
        with suppress(CodexUsageError):  # closed, and what it held with it; or another process's
            self._portal.call(self._twin.leave, patient=patient)


class Client(Mirror[AsyncCodex], instead="make another one from its configuration"):
    """The face of a client: it starts the portal, and ends it."""

    def __init__(self, twin: AsyncCodex, config: CodexConfig | None) -> None:
        refuse_gevent()
        warn_once_in_a_loop()
        hurry = connection_of(twin).hurry
        portal = Portal(type(self).__name__, twin.close, hurry, _patience(config))
        super().__init__(portal, twin)
        portal.open(twin.__aenter__)
        portal.requests = connection_of(twin).requests

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        trouble = self._portal.close(patient=error is None or isinstance(error, Exception))
        if error is None:
            last_word = trouble or connection_of(self._twin).last_word()
            if last_word is not None:
                raise last_word

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {connection_of(self._twin)}>"

    def close(self) -> None:
        """End the server, and wait for that. Closing twice is fine, also from several threads.

        Running turns are interrupted, and calls in progress raise ``ClosedError``. On Ctrl-C it goes
        on until the server has ended, and then raises ``KeyboardInterrupt``; on the next at once,
        and the server is killed. Raises what a callback raised, if nobody has seen it yet; that the
        server went first it does not raise.
        """
        trouble = self._portal.close()
        if trouble is not None:
            raise trouble

    def wait_closed(self) -> None:
        """Wait until this client is closed, by another thread, and nothing is left of its server.

        It may be called again, and by several threads. On Ctrl-C it comes out at once.

        Raises:
          TransportClosedError: the server went first.
        """
        warn_once_in_a_loop()
        try:
            self._portal.call(self._twin.wait_closed)
        except ClosedError:
            if not self._portal.ended():
                raise
            death = connection_of(self._twin).death
            if death is not None:
                raise death.show() from None

    @property
    def closed(self) -> bool:
        """Whether it is of no use any more: closed, being closed, or its server is gone."""
        return self._portal.closing or self._twin.closed


def _patience(config: CodexConfig | None) -> float:
    if config is None:
        return MARGIN
    patience = MARGIN + config.interrupt_timeout + 2 * config.close_timeout
    return min(patience, threading.TIMEOUT_MAX)  # of infinity, no lock wants to hear


_warned = False


def warn_once_in_a_loop() -> None:
    """Say that this call blocks whatever else runs in this thread, if something does."""
    global _warned
    # In a notebook each cell runs inside of the kernel's loop, which waits for it anyhow.
    loop = in_asyncio() and "ipykernel" not in sys.modules
    if _warned or not (trio.lowlevel.in_trio_run() or loop):
        return
    _warned = True
    warnings.warn(
        "Codex blocks the event loop of this thread while it waits: use AsyncCodex under Trio,"
        " or call Codex in a thread of its own",
        RuntimeWarning,
        stacklevel=_depth_of_user(),
    )


def _depth_of_user() -> int:
    """How many calls there are between the user's line and our own function that asks."""
    depth, frame = 0, inspect.currentframe()
    while frame is not None and _is_ours(frame.f_globals.get("__name__")):
        depth, frame = depth + 1, frame.f_back
    return depth


def _is_ours(module: object) -> bool:  # code that is given to exec() may be of no module
    return isinstance(module, str) and module.startswith(f"{PACKAGE}.")
