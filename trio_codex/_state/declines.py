"""The safe answer to each question of the server: nothing is approved that nobody approved."""

from __future__ import annotations

from typing import Any

from trio_codex.errors import InternalRpcError, JsonRpcError, MethodNotFoundError

_DENIED = {"denied": {"rejection": "The client declined."}}
_DECLINES: dict[str, dict[str, Any]] = {
    "item/commandExecution/requestApproval": {"decision": "decline"},
    "item/fileChange/requestApproval": {"decision": "decline"},
    "item/permissions/requestApproval": {"permissions": {}, "scope": "turn"},
    "item/tool/requestUserInput": {"answers": {}},
    "mcpServer/elicitation/request": {"action": "decline", "content": None},
    "item/tool/call": {
        "contentItems": [{"type": "inputText", "text": "The client does not provide this tool."}],
        "success": False,
    },
    "applyPatchApproval": {"decision": _DENIED},
    "execCommandApproval": {"decision": _DENIED},
}
_UNSERVED = frozenset(
    {"account/chatgptAuthTokens/refresh", "attestation/generate", "currentTime/read"}
)


def decline(method: str) -> dict[str, Any] | JsonRpcError:
    """The result that declines ``method``, or the refusal where no result can."""
    if method in _DECLINES:
        return _DECLINES[method]
    if method in _UNSERVED:
        return InternalRpcError(-32603, f"the client does not serve {method}")
    return MethodNotFoundError(-32601, f"the client does not know {method}")
