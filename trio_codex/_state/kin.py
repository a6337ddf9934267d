"""Which threads the server has just made for another one: those of the agents that it starts."""

from __future__ import annotations

from typing import Any

from trio_codex._rpc.shapes import is_array


def born(method: str, params: Any) -> tuple[str, list[str]] | None:
    """A thread and the children of it that this event tells of; None if it tells of none.

    The server (0.163.0) announces no such thread with ``thread/started``: an item of its parent
    says that there is one.
    """
    match method, params:
        case "item/started" | "item/completed", {"threadId": str() as parent, "item": item}:
            children = _agents(item)
            return (parent, children) if children else None
        case "thread/started", {
            "thread": {"id": str() as child, "parentThreadId": str() as parent}
        }:
            return parent, [child]
        case _:
            return None


def _agents(item: Any) -> list[str]:
    match item:
        case {"type": "subAgentActivity", "kind": "started", "agentThreadId": str() as child}:
            return [child]
        case {"type": "collabAgentToolCall", "tool": "spawnAgent" | "resumeAgent"}:
            children = item.get("receiverThreadIds")
            return [one for one in children if isinstance(one, str)] if is_array(children) else []
        case _:
            return []
