"""Agents of the real app-server, as a scripted model starts them and works with them."""

from __future__ import annotations

from pathlib import Path

import pytest
import trio

from trio_codex import AsyncCodex
from trio_codex.testing import (
    ModelRequest,
    ScriptedModel,
    codex_config,
    instruct_agent,
    spawn_agent,
    text,
    wait_for_agents,
)
from trio_codex.testing.agents import AgentsVersion
from trio_codex.testing.replies import Answer

VERSIONS: tuple[AgentsVersion, ...] = ("v1", "v2")


@pytest.mark.parametrize("version", VERSIONS)
async def test_an_agent_starts_an_agent_and_is_told_what_to_do_again(
    version: AgentsVersion, scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> None:
    tasks: list[str | None] = []

    def play(request: ModelRequest) -> Answer:
        outputs = len(request.function_outputs)
        match request.task, outputs:
            case None, 0:
                return spawn_agent("outer", version=version)
            case None, 1:
                return wait_for_agents(*request.agents, version=version)
            case None, 2:
                return instruct_agent(request.agents[0], "again", version=version)
            case "outer", 0:
                tasks.append("outer")
                return spawn_agent("inner", version=version)
            case task, _:
                tasks.append(task)
                return text("I see.")

    scripted_model.default = play
    config = codex_config(scripted_model, codex_home, codex_bin=codex_bin, agents=version)
    with trio.fail_after(60):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            assert (await thread.run("Start an agent.")).final_response == "I see."
            while not {"outer", "inner", "again"} <= set(tasks):
                await scripted_model.next_request()
    parents = {request.task: request.parent_thread_id for request in scripted_model.requests}
    own = {request.task: request.thread_id for request in scripted_model.requests}
    assert parents["outer"] == parents["again"] == thread.id
    assert parents["inner"] == own["outer"] == own["again"]


def test_a_request_of_no_agent_has_no_task() -> None:
    request = ModelRequest(0, {}, {"input": [{"type": "function_call_output", "call_id": "c"}]})
    assert (request.task, request.parent_thread_id, request.agents) == (None, None, [])
