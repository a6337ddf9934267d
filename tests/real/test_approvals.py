"""Without a responder the real app-server gets no approval of anything."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from trio_codex import ApprovalMode, AsyncCodex, AsyncThread, CodexConfig, Sandbox, protocol
from trio_codex.testing import (
    ModelRequest,
    ScriptedModel,
    apply_patch,
    sequence,
    shell,
    text,
    tool_call,
)
from trio_codex.testing.config import codex_config as configure
from trio_codex.testing.replies import Answer
from trio_codex.types import (
    ApprovalsReviewer,
    CommandExecutionStatus,
    CommandExecutionThreadItem,
    FileChangeThreadItem,
    PatchApplyStatus,
    TurnStatus,
)

# Tests have their folders below /tmp, where a sandbox allows writing by default.
STRICT = """\
sandbox_workspace_write.exclude_slash_tmp = true
sandbox_workspace_write.exclude_tmpdir_env_var = true
features.default_mode_request_user_input = true
"""


@pytest.fixture
def codex_config(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=STRICT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with something to lose."""
    work = tmp_path / "work"
    (work / "precious").mkdir(parents=True)
    (work / "precious" / "diary.txt").write_text("Dear diary")
    return work


async def asking(codex: AsyncCodex, folder: Path) -> AsyncThread:
    """A thread that asks its client, as no ``ApprovalMode`` does."""
    thread = await codex.thread_start(cwd=str(folder), sandbox=Sandbox.read_only)
    await codex.call(
        protocol.thread_settings_update(
            thread_id=thread.id, approvals_reviewer=ApprovalsReviewer.user
        )
    )
    return thread


def removal(folder: Path) -> Answer:
    command = f"rm -rf {folder / 'precious'}"
    return shell(command, escalated=True, justification="May I?", call_id="remove")


def addition(file: Path) -> Answer:
    patch = f"*** Begin Patch\n*** Add File: {file}\n+graffiti\n*** End Patch\n"
    return apply_patch(patch, call_id="add")


async def test_a_command_outside_the_sandbox_is_declined_and_the_model_told(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    thread = await asking(codex, folder)
    scripted_model.script(removal(folder), text("Then not."))
    result = await thread.run("Clean up.")
    assert (folder / "precious" / "diary.txt").exists()
    assert "rejected by user" in scripted_model.requests[-1].function_outputs["remove"]
    (command,) = [i for i in result.items if isinstance(i, CommandExecutionThreadItem)]
    assert command.status is CommandExecutionStatus.declined
    assert result.status is TurnStatus.completed
    assert result.final_response == "Then not."


async def test_a_patch_outside_the_sandbox_is_declined_and_the_model_told(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    thread = await asking(codex, folder)
    scripted_model.script(addition(folder / "wall.txt"), text("Then not."))
    result = await thread.run("Paint.")
    assert not (folder / "wall.txt").exists()
    assert "rejected by user" in scripted_model.requests[-1].function_outputs["add"]
    (change,) = [i for i in result.items if isinstance(i, FileChangeThreadItem)]
    assert change.status is PatchApplyStatus.declined
    assert result.final_response == "Then not."


async def test_a_question_to_the_user_stays_without_answer(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    options = [{"label": "Red", "description": "r"}, {"label": "Blue", "description": "b"}]
    question = {"id": "colour", "header": "Colour", "question": "Which?", "options": options}
    scripted_model.script(
        tool_call("request_user_input", {"questions": [question]}, call_id="ask"), text("Grey.")
    )
    thread = await asking(codex, folder)
    result = await thread.run("Choose a colour.")
    answer = scripted_model.requests[-1].function_outputs["ask"]
    assert json.loads(answer) == {"answers": {}}
    assert result.final_response == "Grey."


async def test_a_tool_that_the_client_does_not_have_fails_and_the_model_is_told(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    tool = {
        "type": "function",
        "name": "lamp",
        "description": "d",
        "inputSchema": {"type": "object"},
    }
    started = await codex.call(protocol.thread_start(dynamic_tools=[tool]))
    scripted_model.script(tool_call("lamp", {}, call_id="call"), text("Dark."))
    async with codex.notifications("turn/completed") as events:
        await codex.call(
            protocol.turn_start(
                thread_id=started.thread.id, input=[{"type": "text", "text": "Light!"}]
            )
        )
        await anext(events)
    answer = scripted_model.requests[-1].function_outputs["call"]
    assert "does not provide this tool" in str(answer)


async def test_all_questions_of_one_answer_are_declined(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    thread = await asking(codex, folder)
    calls = [shell(f"touch {folder}/{name}", escalated=True, call_id=name) for name in "abcdef"]
    scripted_model.script(sequence(*calls), text("Then not."))
    result = await thread.run("Touch everything.")
    assert result.final_response == "Then not."
    assert os.listdir(folder) == ["precious"]
    outputs = scripted_model.requests[-1].function_outputs
    assert all("rejected by user" in outputs[name] for name in "abcdef")


async def test_deny_all_asks_nobody(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    thread = await codex.thread_start(
        cwd=str(folder), sandbox=Sandbox.read_only, approval_mode=ApprovalMode.deny_all
    )
    scripted_model.script(removal(folder), addition(folder / "wall.txt"), text("Then not."))
    result = await thread.run("Clean up.")
    assert os.listdir(folder) == ["precious"]
    outputs = scripted_model.requests[-1].function_outputs
    assert "approval policy is Never" in outputs["remove"]
    assert "rejected" in outputs["add"]
    assert result.final_response == "Then not."


class Reviewer:
    """Answers as the model for the main thread, and as the reviewer for all others."""

    def __init__(self, thread: AsyncThread, verdict: str, *answers: Answer) -> None:
        self._thread = thread
        self._verdict = verdict
        self._answers = list(answers)
        self.reviews = 0

    def __call__(self, request: ModelRequest) -> Answer:
        if request.thread_id == self._thread.id:
            return self._answers.pop(0)
        self.reviews += 1
        return text(self._verdict)


@pytest.mark.parametrize(
    ("verdict", "done"),
    [
        ('{"outcome":"deny","risk_level":"critical","rationale":"It destroys."}', False),
        ("Anything goes!", False),
        ('{"outcome":"allow"}', True),  # so that the others are known to be refused by verdict
    ],
)
async def test_by_default_a_reviewer_at_the_server_decides_and_only_its_yes_counts(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, verdict: str, done: bool
) -> None:
    thread = await codex.thread_start(cwd=str(folder), sandbox=Sandbox.read_only)
    reviewer = Reviewer(thread, verdict, removal(folder), text("Done or not."))
    scripted_model.default = reviewer
    result = await thread.run("Clean up.")
    assert reviewer.reviews > 0
    assert (folder / "precious").exists() is not done
    assert result.final_response == "Done or not."
