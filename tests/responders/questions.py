"""Requests as a responder gets them, made without a server."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import attrs

from trio_codex import (
    CommandApprovalRequest,
    CurrentTimeRequest,
    ElicitationRequest,
    FileChangeApprovalRequest,
    PermissionsApprovalRequest,
    Request,
    TokensRefreshRequest,
    ToolCallRequest,
    UserInputRequest,
    types,
)
from trio_codex._protocol.codec import structure
from trio_codex._session.questions import Inquiry
from trio_codex._state.fold import TurnFold

R = TypeVar("R", bound=Request)

IDS = {"threadId": "t", "turnId": "u", "itemId": "i", "startedAtMs": 1}


@attrs.frozen
class Turn:
    """A turn that was started here."""

    fold: TurnFold


def inquiry(method: str, params: dict[str, Any], model: str, *items: Any) -> Inquiry:
    """The question of a turn in which these items are being worked on, if any are known."""
    value = structure(params, getattr(types, model))
    fold = TurnFold("t", "u")
    for item in items:
        fold.feed("item/started", {"item": item})
    fold.works.asked(0, method, params)
    turn = cast("Any", Turn(fold) if items else None)
    return Inquiry(method, value, "t", "u", turn, params, fold.works)


def ambiguous(request: R) -> R:
    """The same question, while another call of the same id is being worked on."""
    works = request._inquiry.works
    assert works is not None
    call = {"type": "mcpToolCall", "id": "i", "server": "desk", "arguments": {}}
    for tool in ("burn", "erase"):
        works.began({**call, "tool": tool})
    return request


def command(line: str | None = "/bin/bash -lc ls", **more: Any) -> CommandApprovalRequest:
    params = {**IDS, "command": line, "kind": "command", "cwd": "/work", **more}
    method, model = "item/commandExecution/requestApproval", "CommandExecutionRequestApprovalParams"
    return CommandApprovalRequest(inquiry(method, params, model))


def legacy_command(*words: str) -> CommandApprovalRequest:
    params: dict[str, Any] = {"callId": "i", "conversationId": "t", "cwd": "/work"}
    params |= {"parsedCmd": [], "command": list(words)}
    return CommandApprovalRequest(
        inquiry("execCommandApproval", params, "ExecCommandApprovalParams")
    )


def host(name: str) -> CommandApprovalRequest:
    return command(None, networkApprovalContext={"host": name, "protocol": "https"})


def change(*paths: str, move: str | None = None, **more: Any) -> FileChangeApprovalRequest:
    kind = {"type": "update", "move_path": move}
    changes = [{"path": path, "kind": kind, "diff": "@@ -1 +1 @@\n-a\n+b\n"} for path in paths]
    item = {"type": "fileChange", "id": "i", "status": "inProgress", "changes": changes}
    method, model = "item/fileChange/requestApproval", "FileChangeRequestApprovalParams"
    known = [item] if paths else []
    return FileChangeApprovalRequest(inquiry(method, {**IDS, **more}, model, *known))


def permissions(**asked: Any) -> PermissionsApprovalRequest:
    params = {**IDS, "cwd": "/work", "permissions": asked, "reason": "Why not?"}
    method, model = "item/permissions/requestApproval", "PermissionsRequestApprovalParams"
    return PermissionsApprovalRequest(inquiry(method, params, model))


def user_input(*questions: dict[str, Any]) -> UserInputRequest:
    params = {**IDS, "isBlocking": True, "questions": list(questions)}
    method, model = "item/tool/requestUserInput", "ToolRequestUserInputParams"
    return UserInputRequest(inquiry(method, params, model))


def elicitation(mode: str = "form", **more: Any) -> ElicitationRequest:
    params = {"threadId": "t", "turnId": "u", "serverName": "desk", "mode": mode, **more}
    params.setdefault("message", "Well?")
    method, model = "mcpServer/elicitation/request", "McpServerElicitationRequestParams"
    return ElicitationRequest(inquiry(method, params, model))


def tool_call(**arguments: Any) -> ToolCallRequest:
    params = {"threadId": "t", "turnId": "u", "callId": "i", "tool": "lamp", "arguments": arguments}
    return ToolCallRequest(inquiry("item/tool/call", params, "DynamicToolCallParams"))


def tokens() -> TokensRefreshRequest:
    method, model = "account/chatgptAuthTokens/refresh", "ChatgptAuthTokensRefreshParams"
    return TokensRefreshRequest(inquiry(method, {"reason": "unauthorized"}, model))


def current_time() -> CurrentTimeRequest:
    return CurrentTimeRequest(
        inquiry("currentTime/read", {"threadId": "t"}, "CurrentTimeReadParams")
    )
