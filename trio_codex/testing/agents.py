"""What a scripted model says to start agents and to work with them, in both versions of the feature.

The server's first version is on by default and names agents by the ids of their threads; the second
one is what the newest models have, and names them by the path of their task.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from trio_codex.testing.replies import Json, Reply, tool_call

AgentsVersion: TypeAlias = Literal["v1", "v2"]

NAMESPACES: dict[AgentsVersion, str] = {"v1": "multi_agent_v1", "v2": "collaboration"}
MODELS: dict[AgentsVersion, str] = {"v1": "gpt-5.5", "v2": "gpt-6-luna"}
"""A model of which agents, too, may start agents."""
SETTINGS: dict[AgentsVersion, str] = {
    "v1": "features.multi_agent = true\nagents.max_depth = 8\n",
    "v2": "features.multi_agent_v2 = true\n",
}


def spawn_agent(
    task: str, *, version: AgentsVersion = "v1", name: str = "agent", call_id: str | None = None
) -> Reply:
    """The model starts an agent with this task, which is the ``task`` of the agent's requests.

    In ``v2`` the agent has a ``name``, which no other agent of its parent may have.
    """
    arguments: Json = {"message": task}
    if version == "v2":
        arguments["task_name"] = name
    return tool_call("spawn_agent", arguments, namespace=NAMESPACES[version], call_id=call_id)


def instruct_agent(
    agent: str, task: str, *, version: AgentsVersion = "v1", call_id: str | None = None
) -> Reply:
    """The model gives an agent that it has another task: one of ``ModelRequest.agents``."""
    name = "send_input" if version == "v1" else "followup_task"
    arguments = {"target": agent, "message": task}
    return tool_call(name, arguments, namespace=NAMESPACES[version], call_id=call_id)


def wait_for_agents(
    *agents: str, version: AgentsVersion = "v1", call_id: str | None = None
) -> Reply:
    """The model waits until one of these agents has news; in ``v2`` until any has, for a minute."""
    arguments: Json = {"timeout_ms": 60_000}
    if version == "v1":
        arguments["targets"] = list(agents)
    return tool_call("wait_agent", arguments, namespace=NAMESPACES[version], call_id=call_id)
