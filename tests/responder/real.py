"""The questions that the real server can be brought to ask: how, and what their answers do."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from trio_codex import Answer, AsyncCodex, AsyncThread, Responder, protocol
from trio_codex._facade.responder import AnyResponder
from trio_codex.testing import ScriptedModel, apply_patch, sequence, shell, text, tool_call
from trio_codex.testing.replies import Reply
from trio_codex.types import ApprovalsReviewer, AskForApprovalValue, SandboxMode

# Tests have their folders below /tmp, where a sandbox allows writing by default.
SETTINGS = """\
sandbox_workspace_write.exclude_slash_tmp = true
sandbox_workspace_write.exclude_tmpdir_env_var = true
features.default_mode_request_user_input = true
features.request_permissions_tool = true
"""
LAMP = {"type": "function", "name": "lamp", "description": "d", "inputSchema": {"type": "object"}}

Choose: TypeAlias = Callable[[Any], Answer[Any]]
Method: TypeAlias = Callable[[Any], Awaitable[Answer[Any]]]


@attrs.frozen
class Kind:
    """One kind of question."""

    name: str
    """The method of a responder that is asked."""
    call: Callable[[Path, str], Reply]
    """What the model must do: in this folder, with this call id, which is part of a file's name."""
    yes: Choose
    """The answer that allows it."""
    said_yes: Callable[[Any], bool]
    """Whether this is what the model is told when it was allowed."""
    said_no: Callable[[Any], bool]
    """Whether this is what the model is told when it was declined."""

    def __repr__(self) -> str:
        return self.name


def _add(folder: Path, call_id: str) -> Reply:
    patch = f"*** Begin Patch\n*** Add File: {folder / call_id}\n+new\n*** End Patch\n"
    return apply_patch(patch, call_id=call_id)


def _permit(folder: Path, call_id: str) -> Reply:
    wanted = {"file_system": {"write": [str(folder)]}}
    arguments = {"reason": "To write.", "permissions": wanted}
    return tool_call("request_permissions", arguments, call_id=call_id)


def colours(*questions: str, call_id: str) -> Reply:
    """The model asks the user for a colour, or for several."""
    options = [{"label": "Red", "description": "r"}, {"label": "Blue", "description": "b"}]
    asked = [
        {"id": one, "header": one, "question": "Which?", "options": options} for one in questions
    ]
    return tool_call("request_user_input", {"questions": asked}, call_id=call_id)


def _is(wanted: Any) -> Callable[[Any], bool]:
    return lambda output: bool(json.loads(output) == wanted)


def _has(words: str) -> Callable[[Any], bool]:
    return lambda output: words in str(output)


COMMAND = Kind(
    "command_approval",
    lambda folder, call_id: shell(
        f"touch {folder / call_id}", escalated=True, justification="May I?", call_id=call_id
    ),
    lambda request: request.accept(),
    _has("exited with code 0"),
    _has("rejected by user"),
)
FILES = Kind(
    "file_change_approval",
    _add,
    lambda request: request.accept(),
    _has("Success"),
    _has("rejected by user"),
)
PERMISSIONS = Kind(
    "permissions_approval",
    _permit,
    lambda request: request.accept(),
    _has('"write":['),
    _is({"permissions": {"network": None, "file_system": None}, "scope": "turn"}),
)
INPUT = Kind(
    "user_input",
    lambda folder, call_id: colours("colour", call_id=call_id),
    lambda request: request.answer("Blue"),
    _is({"answers": {"colour": {"answers": ["Blue"]}}}),
    _is({"answers": {}}),
)
TOOL = Kind(
    "tool_call",
    lambda folder, call_id: tool_call("lamp", {"on": call_id}, call_id=call_id),
    lambda request: request.respond("It is on."),
    _has("It is on."),
    _has("does not provide this tool"),
)
KINDS = (COMMAND, FILES, PERMISSIONS, INPUT, TOOL)
MAKES_FILES = (COMMAND, FILES)


def answering(kind: Kind, method: Method | Choose, **options: Any) -> Responder:
    """A responder that answers questions of this kind so, and declines all others."""
    methods: dict[str, Any] = {kind.name: method}
    return Responder(**methods, **options)


async def asking_thread(
    codex: AsyncCodex, folder: Path, responder: AnyResponder | None = None
) -> AsyncThread:
    """A thread that may do nothing unasked, and has a tool for which there is no function."""
    started = await codex.call(
        protocol.thread_start(
            cwd=str(folder),
            sandbox=SandboxMode.read_only,
            approval_policy=AskForApprovalValue.on_request,
            approvals_reviewer=ApprovalsReviewer.user,
            dynamic_tools=[LAMP],
        )
    )
    codex._connection.desk.attend(started.thread.id, responder, None)
    return AsyncThread(codex._connection, started.thread.id)


async def ask(
    codex: AsyncCodex, model: ScriptedModel, folder: Path, *calls: Reply, **options: Any
) -> Mapping[str, Any]:
    """Let the model make these calls in one turn; what it is told of each, by call id."""
    thread = await asking_thread(codex, folder, **options)
    model.script(sequence(*calls), text("I see."), thread_id=thread.id)
    result = await thread.run("Work.")
    assert result.final_response == "I see."
    return told(model, thread)


def told(model: ScriptedModel, thread: AsyncThread) -> Mapping[str, Any]:
    """What the model of this thread was last told of its calls."""
    requests = [one for one in model.requests if one.thread_id == thread.id]
    return requests[-1].function_outputs
