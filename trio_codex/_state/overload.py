"""Which errors say that the same operation may succeed a little later."""

from __future__ import annotations

from trio_codex._rpc.messages import says_overloaded
from trio_codex.errors import JsonRpcError, OverloadedError, ServerBusyError


def is_overload(error: BaseException) -> bool:
    """Whether the server, or the model behind it, had too much to do just then."""
    match error:
        case ServerBusyError() | OverloadedError():
            return True
        case JsonRpcError():
            return says_overloaded(error.data)  # whatever its code
        case _:
            return False
