"""Which threads the server has made for another one, or set to work: those of its agents."""

from __future__ import annotations

from typing import Any, NamedTuple

from trio_codex._rpc.shapes import is_array

TOOLS = frozenset({"spawnAgent", "resumeAgent", "sendInput", "sendMessage", "followupTask"})


class Kinship(NamedTuple):
    """A thread has agents, or has given them something to do."""

    parent: str
    """The thread whose agents they are."""
    turn_id: str | None
    """The turn of that thread in which it happened."""
    agents: list[str]
    """Their threads."""
    born: bool
    """Whether a turn of each is about to begin, its first."""


def kinship(method: str, params: Any) -> Kinship | None:
    """Whose agents this event tells of; None if it tells of none.

    The server (0.163.0) announces the thread of an agent with no ``thread/started``: an item of its
    parent says that there is one. Before the end of an item its threads are what the model says,
    and may be anybody's.
    """
    match method, params:
        case (
            "item/started" | "item/completed",
            {
                "threadId": str() as parent,
                "item": {
                    "type": "subAgentActivity",
                    "kind": "started" | "interacted" as kind,
                    "agentThreadId": str() as agent,
                },
            },
        ) if agent != parent:
            return Kinship(parent, _turn(params), [agent], kind == "started")
        case (
            "item/completed",
            {
                "threadId": str() as parent,
                "item": {
                    "type": "collabAgentToolCall",
                    "status": "completed",
                    "tool": str() as tool,
                    "receiverThreadIds": receivers,
                },
            },
        ) if tool in TOOLS and is_array(receivers):
            agents = [one for one in receivers if isinstance(one, str) and one != parent]
            return Kinship(parent, _turn(params), agents, tool == "spawnAgent") if agents else None
        case (
            "thread/started",
            {"thread": {"id": str() as agent, "parentThreadId": str() as parent}},
        ) if agent != parent:
            return Kinship(parent, None, [agent], born=False)
        case _:
            return None


def _turn(params: Any) -> str | None:
    turn_id = params.get("turnId")
    return turn_id if isinstance(turn_id, str) else None
