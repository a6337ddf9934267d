"""The server's questions: each has a task and a cancel scope, and is answered exactly once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import trio

from trio_codex._state.declines import decline
from trio_codex.errors import JsonRpcError

if TYPE_CHECKING:
    from trio_codex._rpc.messages import RequestId
    from trio_codex._rpc.peer import Peer
    from trio_codex._session.waiter import Waiter

Handler: TypeAlias = Callable[[Any], Awaitable[Any]]
"""Takes a question's params as plain JSON, returns its result as plain JSON."""


class Questions:
    """Who answers what; what nobody answers, or whose answer fails, is declined.

    How many are open at once is up to the server, which waits for each of them.
    """

    def __init__(
        self,
        peer: Peer[Waiter],
        send: Callable[[bytes], None],
        spawn: Callable[..., bool],
    ) -> None:
        self._peer = peer
        self._send = send
        self._spawn = spawn
        self._handlers: dict[str, Handler] = {}
        self._scopes: dict[RequestId, trio.CancelScope] = {}
        self.trouble: Exception | SystemExit | None = None
        """The first exception that a handler raised and nobody has seen."""

    def __len__(self) -> int:
        return len(self._scopes)

    def handle(self, method: str, handler: Handler | None) -> None:
        """From now on ``handler`` answers these questions; None: they are declined."""
        if handler is None:
            self._handlers.pop(method, None)
        else:
            self._handlers[method] = handler

    def asked(self, request_id: RequestId, method: str, params: Any) -> None:
        """The server asks."""
        if not self._peer.asked(request_id):
            return  # asked again, as after a resume; the answer is under way
        handler = self._handlers.get(method)
        if handler is not None:
            # Here, not in its task: it may be withdrawn in the read that brought it.
            scope = self._scopes[request_id] = trio.CancelScope()
            if self._spawn(self._serve, request_id, scope, method, handler, params):
                return
            del self._scopes[request_id]
        self._answer(request_id, decline(method))

    def withdrawn(self, request_id: RequestId) -> None:
        """The server wants no answer any more."""
        self._peer.withdraw(request_id)
        scope = self._scopes.pop(request_id, None)
        if scope is not None:
            scope.cancel()

    def lose(self) -> None:
        """The server is gone: nobody wants to know any more."""
        for request_id in list(self._scopes):
            self.withdrawn(request_id)

    @trio.lowlevel.enable_ki_protection
    async def _serve(
        self,
        request_id: RequestId,
        scope: trio.CancelScope,
        method: str,
        handler: Handler,
        params: Any,
    ) -> None:
        answer: Any = decline(method)
        try:
            with scope:
                answer = await handler(params)
        # Foreign code: the server gets the safe answer. Outside of the scope, which takes the
        # Cancelled out of a group that has other exceptions, too.
        except (Exception, SystemExit) as error:
            self.trouble = self.trouble or error
        if self._scopes.get(request_id) is not scope:
            return  # withdrawn; the same id may be another question by now
        del self._scopes[request_id]
        try:
            self._answer(request_id, answer)
        except (TypeError, ValueError) as error:  # nothing that could be sent
            self.trouble = self.trouble or error
            self._answer(request_id, decline(method))

    def _answer(self, request_id: RequestId, answer: Any) -> None:
        if isinstance(answer, JsonRpcError):
            line = self._peer.refuse(request_id, answer)
        else:
            line = self._peer.answer(request_id, answer)
        if line is not None:
            self._send(line)
