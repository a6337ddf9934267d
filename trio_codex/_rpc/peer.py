"""One end of the conversation: ids, whose answer it is, each question answered exactly once."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from trio_codex._rpc.messages import RequestId, write
from trio_codex.errors import JsonRpcError

W = TypeVar("W")


class Peer(Generic[W]):
    """Keeps who waits for which answer, and which of the server's questions are open.

    ``W`` is whatever waits; it is handed back with its answer and never looked into.
    """

    def __init__(self) -> None:
        self._last_id = 0
        self._waiting: dict[RequestId, W] = {}
        self._open: set[RequestId] = set()

    @property
    def waiting(self) -> int:
        """How many requests are without an answer."""
        return len(self._waiting)

    def request(self, method: str, params: Any, waiter: W) -> tuple[int, bytes]:
        """The id and the line of a request; ``waiter`` is registered before anything is sent.

        Raises:
          TypeError, ValueError: the server could not read it; nothing is registered.
        """
        request_id = self._last_id + 1
        message = {"id": request_id, "method": method}
        if params is not None:
            message["params"] = params
        line = write(message)
        self._last_id = request_id
        self._waiting[request_id] = waiter
        return request_id, line

    def settle(self, request_id: RequestId | None) -> W | None:
        """Who waited for this answer; None if nobody does (any more)."""
        return None if request_id is None else self._waiting.pop(request_id, None)

    def made(self, request_id: RequestId | None) -> bool:
        """Whether a request with this id was ever made here."""
        return isinstance(request_id, int) and 0 < request_id <= self._last_id

    def settle_all(self) -> list[W]:
        """Everybody who waits, all of them forgotten: no answer will come."""
        waiters = list(self._waiting.values())
        self._waiting.clear()
        self._open.clear()
        return waiters

    def notify(self, method: str, params: Any = None) -> bytes:
        """The line of a notification."""
        return write({"method": method} if params is None else {"method": method, "params": params})

    def asked(self, request_id: RequestId) -> bool:
        """Note a question of the server; False if it is open already (it is asked again)."""
        known = request_id in self._open
        self._open.add(request_id)
        return not known

    def answer(self, request_id: RequestId, result: Any) -> bytes | None:
        """The line that answers a question; None if it is not open: answered or withdrawn."""
        if request_id not in self._open:
            return None
        line = write({"id": request_id, "result": result})
        self._open.discard(request_id)
        return line

    def refuse(self, request_id: RequestId, error: JsonRpcError) -> bytes | None:
        """The line that refuses a question; None if it is not open."""
        if request_id not in self._open:
            return None
        body = {"code": error.code, "message": error.message}
        line = write({"id": request_id, "error": body})
        self._open.discard(request_id)
        return line

    def withdraw(self, request_id: RequestId) -> bool:
        """The server wants no answer any more; False if the question was not open."""
        known = request_id in self._open
        self._open.discard(request_id)
        return known
