"""What the app-server says, shaped as version 0.163.0 writes it: for fake servers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
Notification: TypeAlias = tuple[str, Json]
"""A method and its params."""
TurnStatus: TypeAlias = Literal["inProgress", "completed", "interrupted", "failed"]

NOW = 1_795_355_438
"""The time in all fakes, in seconds of the Unix epoch: tests need it fixed."""
CWD = "/tmp/fake"


def initialize_result(user_agent: str) -> Json:
    """The answer to ``initialize``."""
    places = {"codexHome": "/tmp/fake/.codex", "platformFamily": "unix", "platformOs": "linux"}
    return {"userAgent": user_agent, **places}


def thread(thread_id: str, **changes: Any) -> Json:
    """A thread, idle and without turns; ``changes`` replace fields of it."""
    nothing = (
        "extra forkedFromId parentThreadId section sectionEnteredAt projectId reasoningEffort "
        "threadSource agentNickname agentRole gitInfo name daybreakEnabled"
    )
    environment = {"environmentId": "local", "cwd": CWD, "runtimeWorkspaceRoots": [CWD]}
    return {
        "id": thread_id,
        "environments": [environment],
        "sessionId": thread_id,
        "preview": "",
        "ephemeral": False,
        "historyMode": "paginated",
        "modelProvider": "scripted",
        "model": "gpt-5.5",
        "createdAt": NOW,
        "updatedAt": NOW,
        "recencyAt": NOW,
        "status": {"type": "idle"},
        "path": f"{CWD}/.codex/sessions/rollout-{thread_id}.jsonl",
        "cwd": CWD,
        "cliVersion": "0.163.0",
        "originator": "fake",
        "source": "vscode",
        "canAcceptDirectInput": True,
        "turns": [],
        **dict.fromkeys(nothing.split()),
        **changes,
    }


def thread_start_result(thread_id: str, **changes: Any) -> Json:
    """The answer to ``thread/start``, ``thread/resume`` or ``thread/fork``."""
    return {
        "thread": thread(thread_id),
        "model": "gpt-5.5",
        "modelProvider": "scripted",
        "serviceTier": None,
        "disabledPluginIds": [],
        "cwd": CWD,
        "runtimeWorkspaceRoots": [CWD],
        "instructionSources": [],
        "approvalPolicy": "never",
        "approvalsReviewer": "user",
        "sandbox": {"type": "dangerFullAccess"},
        "activePermissionProfile": None,
        "reasoningEffort": None,
        "multiAgentMode": "explicitRequestOnly",
        **changes,
    }


def turn(turn_id: str, status: TurnStatus = "inProgress", **changes: Any) -> Json:
    """A turn without items; the times are those that fit the status."""
    over = status != "inProgress"
    return {
        "id": turn_id,
        "rootTurnId": turn_id,
        "items": [],
        "itemsView": "notLoaded",
        "status": status,
        "error": None,
        "startedAt": NOW if over else None,
        "completedAt": NOW if over else None,
        "durationMs": 100 if over else None,
        **changes,
    }


def turn_start_result(turn_id: str) -> Json:
    """The answer to ``turn/start``."""
    return {"turn": turn(turn_id)}


def turn_error(message: str, info: Any = "other", details: str | None = None) -> Json:
    """Why a turn failed; ``info`` is its ``codexErrorInfo``."""
    return {
        "message": message,
        "codexErrorInfo": info,
        "additionalDetails": details,
        "misalignment": None,
    }


def user_message(text: str, item_id: str = "user-1") -> Json:
    """The item that a text input becomes."""
    content: list[Json] = [{"type": "text", "text": text, "text_elements": []}]
    return {"type": "userMessage", "id": item_id, "clientId": None, "content": content}


def agent_message(text: str, item_id: str = "msg-1", phase: str | None = None) -> Json:
    """The item that holds what the model says."""
    nothing = {"memoryCitation": None, "delivery": None, "questions": None}
    return {"type": "agentMessage", "id": item_id, "text": text, "phase": phase, **nothing}


def thread_started(thread_id: str) -> Notification:
    """A thread exists."""
    return "thread/started", {"thread": thread(thread_id)}


def status_changed(thread_id: str, kind: str) -> Notification:
    """The thread is now ``active``, ``idle``, ``systemError`` or ``notLoaded``."""
    status: Json = {"type": kind}
    if kind == "active":
        status["activeFlags"] = []
    return "thread/status/changed", {"threadId": thread_id, "status": status}


def turn_started(thread_id: str, turn_id: str) -> Notification:
    """The turn runs."""
    return "turn/started", {"threadId": thread_id, "turn": turn(turn_id, startedAt=NOW)}


def item_started(thread_id: str, turn_id: str, item: Json) -> Notification:
    """An item begins; not every item that begins is ever completed."""
    ids = {"threadId": thread_id, "turnId": turn_id}
    return "item/started", {"item": item, **ids, "startedAtMs": NOW * 1000}


def item_completed(thread_id: str, turn_id: str, item: Json) -> Notification:
    """An item is whole."""
    ids = {"threadId": thread_id, "turnId": turn_id}
    return "item/completed", {"item": item, **ids, "completedAtMs": NOW * 1000}


def text_delta(thread_id: str, turn_id: str, delta: str, item_id: str = "msg-1") -> Notification:
    """A piece of what the model says."""
    ids = {"threadId": thread_id, "turnId": turn_id, "itemId": item_id}
    return "item/agentMessage/delta", {**ids, "delta": delta}


def token_usage(thread_id: str, turn_id: str, total: int = 15, last: int = 15) -> Notification:
    """So many tokens were used: by the thread, and by the last request of the turn."""
    usage = {"total": _tokens(total), "last": _tokens(last), "modelContextWindow": 258_400}
    params = {"threadId": thread_id, "turnId": turn_id, "tokenUsage": usage}
    return "thread/tokenUsage/updated", params


def rate_limits() -> Notification:
    """What the account may still use: unknown."""
    nothing = (
        "limitName normalModelSlug primary secondary credits individualLimit "
        "spendControlReached planType rateLimitReachedType"
    )
    limits = {"limitId": "codex", **dict.fromkeys(nothing.split())}
    return "account/rateLimits/updated", {"rateLimits": limits}


def read_state_changed(thread_id: str, turn_id: str) -> Notification:
    """The thread has something that nobody has read."""
    state = {"firstUnread": {"type": "turn", "turnId": turn_id}, "revision": "1"}
    return "thread/readState/changed", {"threadId": thread_id, "readState": state}


def error(thread_id: str, turn_id: str, problem: Json, will_retry: bool = False) -> Notification:
    """Something went wrong in the turn; it goes on if it will retry."""
    params = {"error": problem, "willRetry": will_retry, "threadId": thread_id, "turnId": turn_id}
    return "error", params


def turn_completed(thread_id: str, ended: Json) -> Notification:
    """The turn is over, in whatever way its status says."""
    return "turn/completed", {"threadId": thread_id, "turn": ended}


def turn_beginning(thread_id: str, turn_id: str, user_text: str) -> Iterator[Notification]:
    """All that comes between the answer to ``turn/start`` and what the model does."""
    message = user_message(user_text, f"user-{turn_id}")
    yield status_changed(thread_id, "active")
    yield turn_started(thread_id, turn_id)
    yield item_started(thread_id, turn_id, message)
    yield item_completed(thread_id, turn_id, message)


def turn_ending(
    thread_id: str,
    turn_id: str,
    status: TurnStatus = "completed",
    *,
    text: str | None = None,
    item_id: str = "msg-1",
    problem: Json | None = None,
) -> Iterator[Notification]:
    """All that comes after the last item of the turn; ``text`` is what the agent said last."""
    if status == "completed":
        yield token_usage(thread_id, turn_id)
    yield rate_limits()
    match status:
        case "failed":
            problem = problem or turn_error("scripted failure")
            yield status_changed(thread_id, "systemError")
            yield error(thread_id, turn_id, problem)
            yield read_state_changed(thread_id, turn_id)
        case "completed":
            yield read_state_changed(thread_id, turn_id)
            yield status_changed(thread_id, "idle")
        case _:
            yield status_changed(thread_id, "idle")
    items: Json = {}
    if status == "completed":
        messages = [] if text is None else [agent_message(text, item_id)]
        items = {"items": messages, "itemsView": "summary"}
    yield turn_completed(thread_id, turn(turn_id, status, error=problem, **items))


def _tokens(total: int) -> Json:
    output = total // 3
    return {
        "totalTokens": total,
        "inputTokens": total - output,
        "cachedInputTokens": 0,
        "cacheWriteInputTokens": 0,
        "outputTokens": output,
        "reasoningOutputTokens": 0,
    }
