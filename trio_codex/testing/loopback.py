"""A server on a free port of this machine, for the time of a block."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial

import trio


class Loopback:
    """Serves each connection to a port of 127.0.0.1 in a task of its own, from open to close."""

    def __init__(self, serve: Callable[[trio.SocketStream], Awaitable[None]]) -> None:
        self.port: int = 0
        """The port, once it is open."""
        self._serve = serve
        self._running: AbstractAsyncContextManager[trio.Nursery] | None = None
        self._nursery: trio.Nursery | None = None

    async def open(self) -> None:
        """Listen. The task that opens it is the one to close it."""
        listeners = await trio.open_tcp_listeners(0, host="127.0.0.1")
        self.port = int(listeners[0].socket.getsockname()[1])
        self._running = trio.open_nursery()
        self._nursery = await self._running.__aenter__()
        self._nursery.start_soon(partial(trio.serve_listeners, self._serve, listeners))

    async def close(self) -> None:
        """Cancel whatever is being served, and stop listening."""
        assert self._nursery is not None
        assert self._running is not None
        # Shielded, because nothing in there waits once it is cancelled, and a Cancelled of our
        # tasks must not come out wrapped in a group instead of the block's own exception.
        self._nursery.cancel_scope.shield = True
        self._nursery.cancel_scope.cancel()
        await self._running.__aexit__(None, None, None)
