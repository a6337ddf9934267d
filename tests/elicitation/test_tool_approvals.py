"""Codex asks whether a tool of an MCP server may run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import trio

from tests.elicitation.conftest import Configure
from tests.elicitation.stage import Clerk, call, outcomes, patience
from trio_codex import (
    AllowList,
    ApprovalMode,
    AsyncCodex,
    AsyncThread,
    CodexConfig,
    ElicitationRequest,
    Sandbox,
)
from trio_codex.testing import ScriptedModel, sequence, text, tool_call
from trio_codex.types import McpToolCallStatus, McpToolCallThreadItem, TurnStatus


async def use(thread: AsyncThread, model: ScriptedModel, tool: str, name: str) -> str:
    """The model uses a tool; what it was told."""
    model.script(call(tool, name=name), text("Done."))
    await thread.run("Use it.")
    return outcomes(model)[-1]


async def test_an_accepted_tool_runs(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    def look(request: ElicitationRequest) -> Any:
        assert request.is_tool_approval
        assert (request.mode, request.server_name) == ("form", "asker")
        assert "asker" in request.message
        assert "erase" in request.message
        assert request.meta["tool_title"] == "Erase the notes"
        assert request.meta["tool_description"] == "Erase one of the notes."
        assert request.meta["tool_params"] == {"name": "diary"}
        assert isinstance(request.item, McpToolCallThreadItem)
        assert (request.item.server, request.item.tool) == ("asker", "erase")
        assert request.item.arguments == {"name": "diary"}
        assert request.item.status is McpToolCallStatus.in_progress
        with pytest.raises(ValueError, match="the form has no"):
            request.accept({"name": "novel"})
        return request.accept()

    clerk = Clerk(look)
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            thread = await codex.thread_start()
            assert await use(thread, scripted_model, "erase", "diary") == "erase: diary"
            await use(thread, scripted_model, "erase", "diary")
    assert len(clerk.asked) == 2  # an acceptance is for once


@pytest.mark.parametrize(
    ("answer", "told"),
    [("decline", "user rejected MCP tool call"), ("cancel", "user cancelled MCP tool call")],
)
async def test_the_model_is_told_of_a_no_and_the_turn_goes_on(
    codex_config: CodexConfig, scripted_model: ScriptedModel, answer: str, told: str
) -> None:
    clerk = Clerk(lambda request: getattr(request, answer)())
    scripted_model.script(call("erase", name="diary"), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            result = await (await codex.thread_start()).run("Erase it.")
    assert outcomes(scripted_model) == [told]
    assert result.status is TurnStatus.completed
    (item,) = [item for item in result.items if isinstance(item, McpToolCallThreadItem)]
    assert item.status is McpToolCallStatus.failed


async def test_accepted_for_the_session_it_is_asked_about_again_in_other_threads_only(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(lambda request: request.accept_for_session())
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            thread = await codex.thread_start()
            for name in ("diary", "novel"):
                assert await use(thread, scripted_model, "erase", name) == f"erase: {name}"
            assert len(clerk.asked) == 1
            assert await use(thread, scripted_model, "burn", "diary") == "burn: diary"
            assert len(clerk.asked) == 2  # a tool of its own
            other = await codex.thread_start()
            assert await use(other, scripted_model, "erase", "novel") == "erase: novel"
            assert len(clerk.asked) == 3


async def test_accepted_for_good_it_is_never_asked_about_again(
    codex_config: CodexConfig, codex_home: Path, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(lambda request: request.accept_always())
    with patience():
        for _ in range(2):
            async with AsyncCodex(codex_config, responder=clerk) as codex:
                thread = await codex.thread_start()
                assert await use(thread, scripted_model, "erase", "diary") == "erase: diary"
    assert len(clerk.asked) == 1
    settings = (codex_home / "config.toml").read_text(encoding="utf-8")
    assert '[mcp_servers.asker.tools.erase]\napproval_mode = "approve"' in settings


DENIED = "MCP tool call requires approval, but approval policy is never"


@pytest.mark.parametrize(
    ("mode", "sandbox", "told"),
    [
        (ApprovalMode.ask, Sandbox.full_access, "user rejected MCP tool call"),
        (ApprovalMode.deny_all, Sandbox.workspace_write, DENIED),
        # Nothing is more than full access allows.
        (ApprovalMode.deny_all, Sandbox.full_access, "erase: diary"),
    ],
)
async def test_without_a_responder_the_tool_runs_with_full_access_and_no_questions_only(
    codex_config: CodexConfig,
    scripted_model: ScriptedModel,
    mode: ApprovalMode,
    sandbox: Sandbox,
    told: str,
) -> None:
    with patience():
        async with AsyncCodex(codex_config) as codex:
            thread = await codex.thread_start(approval_mode=mode, sandbox=sandbox)
            assert await use(thread, scripted_model, "erase", "diary") == told


async def test_of_two_calls_in_one_turn_each_is_asked_about(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    def decide(request: ElicitationRequest) -> Any:
        is_diary = request.meta["tool_params"] == {"name": "diary"}
        return request.decline() if is_diary else request.accept()

    scripted_model.script(
        sequence(call("erase", name="diary"), call("erase", name="novel")), text("Done.")
    )
    with patience():
        async with AsyncCodex(codex_config, responder=Clerk(decide)) as codex:
            await (await codex.thread_start()).run("Erase them.")
    assert outcomes(scripted_model) == ["user rejected MCP tool call", "erase: novel"]


@pytest.mark.parametrize(
    ("tool", "told"), [("erase", "erase: diary"), ("other", "user rejected MCP tool call")]
)
async def test_a_tool_of_an_allow_list_runs_and_others_do_not(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tool: str, told: str
) -> None:
    with patience():
        async with AsyncCodex(
            codex_config, responder=AllowList(mcp_tools=[("asker", tool)])
        ) as codex:
            thread = await codex.thread_start()
            assert await use(thread, scripted_model, "erase", "diary") == told


async def test_of_two_calls_with_one_id_neither_tool_runs(
    configured: Configure, scripted_model: ScriptedModel
) -> None:
    """The server may call tools of one MCP server at once; then it asks about both at once."""
    both = trio.Event()

    class Watchful(AllowList):
        async def elicitation(self, request: ElicitationRequest) -> Any:
            answer = await super().elicitation(request)
            if request.is_ambiguous:
                both.set()
                assert request.item is None
            await both.wait()
            return answer

    calls = [
        tool_call(tool, {"name": "diary"}, namespace="mcp__asker", call_id="call_0")
        for tool in ("erase", "burn")
    ]
    scripted_model.script(sequence(*calls), text("Done."))
    config = configured("supports_parallel_tool_calls = true\n")
    with patience():
        async with AsyncCodex(config, responder=Watchful(mcp_tools=[("asker", "erase")])) as codex:
            result = await (await codex.thread_start()).run("Use them.")
    items = [item for item in result.items if isinstance(item, McpToolCallThreadItem)]
    assert [item.status for item in items] == [McpToolCallStatus.failed] * 2
