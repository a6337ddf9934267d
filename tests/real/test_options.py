"""Options of threads and turns, as the real app-server understands them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from trio_codex import ApprovalMode, AsyncCodex, AsyncThread, InvalidRequestError, Sandbox, protocol
from trio_codex.testing import ModelRequest, ScriptedModel, text
from trio_codex.types import (
    ApprovalsReviewer,
    AskForApprovalValue,
    DangerFullAccessSandboxPolicy,
    Personality,
    ReadOnlySandboxPolicy,
    ReasoningEffort,
    ReasoningSummary,
    ThreadSettingsUpdatedNotification,
    ThreadSourceKind,
    WorkspaceWriteSandboxPolicy,
)

POLICIES: dict[Sandbox, type[object]] = {
    Sandbox.read_only: ReadOnlySandboxPolicy,
    Sandbox.workspace_write: WorkspaceWriteSandboxPolicy,
    Sandbox.full_access: DangerFullAccessSandboxPolicy,
}


@pytest.fixture
def model(scripted_model: ScriptedModel) -> ScriptedModel:
    scripted_model.default = text("Fine.")
    return scripted_model


def told(request: ModelRequest, role: str = "developer") -> str:
    """All that the server itself told the model."""
    parts = [part for item in request.input if item.get("role") == role for part in item["content"]]
    return "\n".join(part.get("text", "") for part in parts)


async def settings(codex: AsyncCodex, thread: AsyncThread) -> Any:
    """The settings that the thread has at the server."""
    return await codex.call(protocol.thread_resume(thread_id=thread.id, exclude_turns=True))


async def test_by_default_a_thread_asks_the_automatic_reviewer(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    """And its sandbox is the configured one, as with the official SDK."""
    thread = await codex.thread_start()
    await thread.run("Hello.")
    found = await settings(codex, thread)
    assert found.approval_policy is AskForApprovalValue.on_request
    assert found.approvals_reviewer is ApprovalsReviewer.auto_review
    assert isinstance(found.sandbox, DangerFullAccessSandboxPolicy)


async def test_deny_all_never_asks(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start(approval_mode=ApprovalMode.deny_all)
    await thread.run("Hello.")
    assert (await settings(codex, thread)).approval_policy is AskForApprovalValue.never


async def test_resume_and_fork_leave_the_approval_mode_unless_told(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start(approval_mode=ApprovalMode.deny_all)
    await thread.run("Hello.")
    resumed = await codex.thread_resume(thread.id)
    assert (await settings(codex, resumed)).approval_policy is AskForApprovalValue.never
    fork = await codex.thread_fork(thread.id, approval_mode=ApprovalMode.auto_review)
    assert (await settings(codex, fork)).approval_policy is AskForApprovalValue.on_request


async def test_the_sandbox_of_a_thread_and_of_a_turn_reach_the_server(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    for sandbox in Sandbox:
        thread = await codex.thread_start(sandbox=sandbox)
        await thread.run("Hello.")
        assert isinstance((await settings(codex, thread)).sandbox, POLICIES[sandbox])
        for other in set(Sandbox) - {sandbox}:
            await thread.run("And now?", sandbox=other)
            assert isinstance((await settings(codex, thread)).sandbox, POLICIES[other])


async def test_the_approval_mode_of_a_turn_stays_for_the_next(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run("Hello.", approval_mode=ApprovalMode.deny_all)
    await thread.run("And now?")
    assert (await settings(codex, thread)).approval_policy is AskForApprovalValue.never


async def test_model_effort_summary_and_source_reach_the_model(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start(model="gpt-5.6-sol")
    await thread.run("Hello.")
    assert model.requests[-1].body["model"] == "gpt-5.6-sol"
    await thread.run(
        "And now?",
        model="gpt-5.5",
        effort=ReasoningEffort.low,
        summary=ReasoningSummary.detailed,
        source="cron",
    )
    body = model.requests[-1].body
    assert body["model"] == "gpt-5.5"
    assert body["reasoning"] == {"effort": "low", "summary": "detailed"}
    assert '"turn_trigger":"cron"' in model.requests[-1].headers["x-codex-turn-metadata"]
    await thread.run("Still?")  # all but the source stay
    body = model.requests[-1].body
    assert (body["model"], body["reasoning"]["effort"]) == ("gpt-5.5", "low")
    assert "turn_trigger" not in model.requests[-1].headers["x-codex-turn-metadata"]


async def test_a_service_tier_stays_and_that_of_one_turn_does_not(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start(service_tier="flex")
    await thread.run("One.")
    await thread.run("Two.", turn_service_tier="priority")
    await thread.run("Three.")
    await thread.run("Four.", service_tier="priority")
    await thread.run("Five.")
    tiers = [request.body.get("service_tier") for request in model.requests]
    assert tiers == ["flex", "priority", "flex", "priority", "priority"]


async def test_instructions_reach_the_model(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start(
        base_instructions="You are a parrot.", developer_instructions="Speak in rhymes."
    )
    await thread.run("Hello.")
    words = told(model.requests[-1]) + model.requests[-1].body.get("instructions", "")
    assert "You are a parrot." in words
    assert "Speak in rhymes." in words


async def test_a_personality_reaches_the_server(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start(personality=Personality.friendly)
    async with codex.notifications("thread/settings/updated") as updates:
        await thread.run("Hello.", personality=Personality.pragmatic)
        payload = (await anext(updates)).payload
    assert isinstance(payload, ThreadSettingsUpdatedNotification)
    assert payload.thread_settings.personality is Personality.pragmatic


async def test_the_folder_of_a_thread_and_of_a_turn_reach_the_model(
    codex: AsyncCodex, model: ScriptedModel, tmp_path: Path
) -> None:
    thread = await codex.thread_start(cwd=str(tmp_path))
    await thread.run("Hello.")
    assert f"<cwd>{tmp_path}</cwd>" in told(model.requests[-1], "user")
    await thread.run("And now?", cwd="/usr")
    assert "<cwd>/usr</cwd>" in told(model.requests[-1], "user")


async def test_configuration_of_a_thread_is_its_own(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    special = await codex.thread_start(config={"model_verbosity": "high"})
    usual = await codex.thread_start()
    await special.run("Hello.")
    assert model.requests[-1].body["text"]["verbosity"] == "high"
    await usual.run("Hello.")
    assert model.requests[-1].body["text"].get("verbosity") != "high"


async def test_an_ephemeral_thread_is_kept_nowhere(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start(ephemeral=True)
    await thread.run("Hello.")
    assert (await codex.thread_list()).data == []
    with pytest.raises(InvalidRequestError):
        await codex.thread_archive(thread.id)


async def test_a_provider_that_is_not_configured_is_refused(codex: AsyncCodex) -> None:
    with pytest.raises(InvalidRequestError, match="nowhere"):
        await codex.thread_start(model_provider="nowhere")


async def test_threads_are_listed_by_their_source(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start()
    await thread.run("Hello.")
    own = await codex.thread_list(source_kinds=[ThreadSourceKind.vscode])
    assert [each.id for each in own.data] == [thread.id]
    assert (await codex.thread_list(source_kinds=[ThreadSourceKind.exec])).data == []


async def test_what_is_no_mode_and_no_sandbox_is_refused_before_it_is_sent(
    codex: AsyncCodex,
) -> None:
    strangers: list[Any] = ["auto_review", "deny_all", "read-only", "full-access", 1]
    thread = await codex.thread_start()
    for wrong in strangers:
        with pytest.raises(ValueError, match="approval_mode"):
            await codex.thread_start(approval_mode=wrong)
        with pytest.raises(ValueError, match="sandbox"):
            await codex.thread_start(sandbox=wrong)
        with pytest.raises(ValueError, match="sandbox"):
            thread.turn("Hello.", sandbox=wrong)
