"""The answers that only one kind of question takes, on the real app-server: what each brings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio

from tests.cancel.real import PATIENCE
from tests.responder.real import (
    COMMAND,
    FILES,
    INPUT,
    PERMISSIONS,
    TOOL,
    Choose,
    Kind,
    answering,
    ask,
    asking_thread,
    colours,
    told,
)
from trio_codex import (
    Answer,
    ApprovalMode,
    AsyncCodex,
    AsyncThread,
    CodexConfig,
    CommandApprovalRequest,
    FileChangeApprovalRequest,
    ImageInput,
    Responder,
    Sandbox,
    ToolCallRequest,
)
from trio_codex.testing import ScriptedModel, apply_patch, sequence, shell, text, tool_call
from trio_codex.testing.replies import Reply
from trio_codex.types import (
    AdditionalFileSystemPermissions,
    CommandExecutionStatus,
    CommandExecutionThreadItem,
    GrantedPermissionProfile,
    TurnStatus,
)

PIXEL = ImageInput(
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
    "GAWjR9awAAAABJRU5ErkJggg=="
)


@attrs.define
class Clerk:
    """Gives the same answer to each question of a kind, and counts them."""

    kind: Kind
    choose: Choose
    asked: list[Any] = attrs.field(factory=list)

    def __call__(self, request: Any) -> Answer[Any]:
        self.asked.append(request)
        return self.choose(request)

    @property
    def responder(self) -> Responder:
        return answering(self.kind, self)


async def run(thread: AsyncThread, model: ScriptedModel, call: Reply) -> None:
    """A turn in which the model makes this call."""
    model.script(call, text("I see."), thread_id=thread.id)
    assert (await thread.run("Work.")).final_response == "I see."


@pytest.mark.parametrize("kind", [COMMAND, FILES])
async def test_cancel_interrupts_the_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    clerk = Clerk(kind, lambda request: request.cancel())
    thread = await asking_thread(codex, folder, clerk.responder)
    scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)
    result = await thread.run("Work.")
    assert result.status is TurnStatus.interrupted
    assert len(clerk.asked) == 1
    assert not list(folder.iterdir())


async def test_a_command_that_is_accepted_for_the_session_is_not_asked_about_again(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    clerk = Clerk(COMMAND, lambda request: request.accept_for_session())
    thread = await asking_thread(codex, folder, clerk.responder)
    again = shell(f"touch {folder / 'made'}", escalated=True)
    await run(thread, scripted_model, COMMAND.call(folder, "made"))
    await run(thread, scripted_model, again)
    assert len(clerk.asked) == 1
    assert all(COMMAND.said_yes(output) for output in told(scripted_model, thread).values())
    await run(thread, scripted_model, COMMAND.call(folder, "other"))
    assert len(clerk.asked) == 2
    await run(await asking_thread(codex, folder), scripted_model, again)  # nobody to accept
    assert len(clerk.asked) == 2
    outputs = list(scripted_model.requests[-1].function_outputs.values())
    assert [COMMAND.said_no(output) for output in outputs] == [True]


async def test_a_file_that_is_accepted_for_the_session_is_not_asked_about_again(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    clerk = Clerk(FILES, lambda request: request.accept_for_session())
    thread = await asking_thread(codex, folder, clerk.responder)
    file = folder / "made"
    await run(thread, scripted_model, FILES.call(folder, "made"))
    change = f"*** Begin Patch\n*** Update File: {file}\n-new\n+newer\n*** End Patch\n"
    await run(thread, scripted_model, apply_patch(change))
    assert file.read_text() == "newer\n"
    assert len(clerk.asked) == 1
    await run(thread, scripted_model, FILES.call(folder, "other"))
    assert len(clerk.asked) == 2


@pytest.mark.parametrize("words", [None, ["touch"]])
async def test_an_amendment_is_written_to_the_rules_and_spares_further_questions(
    codex: AsyncCodex,
    scripted_model: ScriptedModel,
    codex_home: Path,
    folder: Path,
    words: list[str] | None,
) -> None:
    clerk = Clerk(COMMAND, lambda request: request.accept_with_execpolicy_amendment(words))
    made = folder / "made"
    outputs = await ask(
        codex, scripted_model, folder, COMMAND.call(folder, "made"), responder=clerk.responder
    )
    assert COMMAND.said_yes(outputs["made"])
    (request,) = clerk.asked
    assert request.proposed_amendment == ["touch", str(made)]
    pattern = '"touch"' if words else f'"touch", "{made}"'
    rules = (codex_home / "rules" / "default.rules").read_text()
    assert rules.strip() == f'prefix_rule(pattern=[{pattern}], decision="allow")'
    made.unlink()
    await ask(codex, scripted_model, folder, COMMAND.call(folder, "made"))  # in another thread
    assert made.exists()
    assert len(clerk.asked) == 1


async def test_two_commands_of_one_turn_are_asked_about_at_once(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    """As the server does with commands only; of other calls it asks about one after the other."""
    asked: dict[str, trio.Event] = {"first": trio.Event(), "second": trio.Event()}

    async def allow_when_both_are_asked(request: Any) -> Answer[Any]:
        asked[request.params.item_id].set()
        for one in asked.values():
            await one.wait()
        return COMMAND.yes(request)

    calls = [COMMAND.call(folder, name) for name in asked]
    responder = answering(COMMAND, allow_when_both_are_asked)
    with trio.fail_after(PATIENCE):
        await ask(codex, scripted_model, folder, *calls, responder=responder)
    assert {file.name for file in folder.iterdir()} == {"first", "second"}


async def test_the_request_tells_what_would_run_and_what_would_change(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    commands: list[tuple[Any, ...]] = []
    changes: list[tuple[Any, ...]] = []

    class Reader(Responder):
        async def command_approval(
            self, request: CommandApprovalRequest
        ) -> Answer[CommandApprovalRequest]:
            assert isinstance(request.item, CommandExecutionThreadItem)
            seen = (request.command, request.cwd, request.reason, request.item.status)
            commands.append(seen)
            return request.decline()

        async def file_change_approval(
            self, request: FileChangeApprovalRequest
        ) -> Answer[FileChangeApprovalRequest]:
            (change,) = request.changes or []
            changes.append((request.paths, change.diff, request.grant_root))
            return request.decline()

    thread = await asking_thread(codex, folder, Reader())
    calls = sequence(COMMAND.call(folder, "ran"), FILES.call(folder, "changed"))
    await run(thread, scripted_model, calls)
    command = f"/bin/bash -lc 'touch {folder / 'ran'}'"
    assert commands == [(command, str(folder), "May I?", CommandExecutionStatus.in_progress)]
    assert changes == [([str(folder / "changed")], "new\n", None)]


def permit(*folders: Path) -> Reply:
    wanted: dict[str, Any] = {"file_system": {"write": [str(one) for one in folders]}}
    return tool_call(
        "request_permissions", {"permissions": {**wanted, "network": {"enabled": True}}}
    )


def only(folder: Path, **options: Any) -> Choose:
    files = AdditionalFileSystemPermissions(write=[str(folder)])
    return lambda request: request.grant(GrantedPermissionProfile(file_system=files), **options)


@pytest.mark.parametrize(
    ("scope", "later"), [({}, False), ({"scope": "turn"}, False), ({"scope": "session"}, True)]
)
async def test_a_part_of_the_permissions_is_granted_for_a_turn_or_for_the_session(
    codex: AsyncCodex,
    scripted_model: ScriptedModel,
    folder: Path,
    scope: dict[str, str],
    later: bool,
) -> None:
    yes, no = folder / "yes", folder / "no"
    yes.mkdir()
    no.mkdir()
    clerk = Clerk(PERMISSIONS, only(yes, **scope))
    thread = await asking_thread(codex, folder, clerk.responder)
    scripted_model.script(permit(yes, no), thread_id=thread.id)
    await run(thread, scripted_model, shell(f"touch {yes}/now; touch {no}/now"))
    await run(thread, scripted_model, shell(f"touch {yes}/later; touch {no}/later"))
    assert (yes / "now").exists()
    assert (yes / "later").exists() is later
    assert not list(no.iterdir())
    (request,) = clerk.asked
    assert request.permissions.network.enabled is True
    assert request.permissions.file_system.write == [str(yes), str(no)]


@pytest.mark.parametrize(
    ("accept", "later"),
    [
        (lambda request: request.accept(), False),
        (lambda request: request.accept_for_session(), True),
    ],
)
async def test_all_permissions_are_granted_for_a_turn_or_for_the_session(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, accept: Choose, later: bool
) -> None:
    clerk = Clerk(PERMISSIONS, accept)
    thread = await asking_thread(codex, folder, clerk.responder)
    scripted_model.script(permit(folder), thread_id=thread.id)
    await run(thread, scripted_model, shell(f"touch {folder}/now"))
    await run(thread, scripted_model, shell(f"touch {folder}/later"))
    assert (folder / "now").exists()
    assert (folder / "later").exists() is later


async def test_more_permissions_than_were_asked_for_are_none(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, tmp_path: Path
) -> None:
    clerk = Clerk(PERMISSIONS, only(tmp_path))
    thread = await asking_thread(codex, folder, clerk.responder)
    scripted_model.default = text("Never mind.")
    scripted_model.script(permit(folder), shell(f"touch {tmp_path}/made"), thread_id=thread.id)
    with pytest.raises(ValueError, match="was not asked for"):
        await thread.run("Work.")
    assert not (tmp_path / "made").exists()


async def test_several_questions_to_the_user_are_answered_by_id_and_some_left_open(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    clerk = Clerk(INPUT, lambda request: request.answer({"sky": ["Blue"], "rose": "Red"}))
    call = colours("sky", "rose", "sea", call_id="ask")
    outputs = await ask(codex, scripted_model, folder, call, responder=clerk.responder)
    answers = {"sky": {"answers": ["Blue"]}, "rose": {"answers": ["Red"]}}
    assert json.loads(outputs["ask"]) == {"answers": answers}
    (request,) = clerk.asked
    assert [question.id for question in request.questions] == ["sky", "rose", "sea"]


async def test_a_tool_of_no_function_is_the_responders_and_may_answer_in_parts_or_fail(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    async def lamp(request: ToolCallRequest) -> Answer[ToolCallRequest]:
        assert (request.tool, request.namespace) == ("lamp", None)
        broken = request.arguments == {"on": "broken"}
        return request.fail("No bulb.") if broken else request.respond("On.", PIXEL)

    calls = [TOOL.call(folder, name) for name in ("whole", "broken")]
    outputs = await ask(codex, scripted_model, folder, *calls, responder=answering(TOOL, lamp))
    assert outputs["whole"][0] == {"type": "input_text", "text": "On."}
    assert outputs["whole"][1]["type"] == "input_image"
    assert outputs["broken"] == "No bulb."


async def test_a_tool_with_a_function_is_called_and_the_responder_not_asked(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    def lamp(on: str) -> str:
        return f"{on}, by the function"

    clerk = Clerk(TOOL, lambda request: request.respond("by the responder"))
    thread = await asking_thread(codex, folder, clerk.responder)
    await run(thread, scripted_model, TOOL.call(folder, "before"))
    thread = await codex.thread_resume(thread.id, tools=[lamp])
    await run(thread, scripted_model, TOOL.call(folder, "after"))
    outputs = told(scripted_model, thread)
    assert outputs["before"] == "by the responder"
    assert outputs["after"] == "after, by the function"
    assert len(clerk.asked) == 1


async def test_the_responder_of_a_thread_answers_in_place_of_the_clients(
    codex_config: CodexConfig, scripted_model: ScriptedModel, folder: Path
) -> None:
    clients = Clerk(COMMAND, lambda request: request.decline())
    threads = Clerk(COMMAND, lambda request: request.accept())
    async with AsyncCodex(codex_config, responder=clients.responder) as codex:
        common = await codex.thread_start(cwd=str(folder), sandbox=Sandbox.read_only)
        own = await codex.thread_start(
            cwd=str(folder), sandbox=Sandbox.read_only, responder=threads.responder
        )
        await run(common, scripted_model, COMMAND.call(folder, "common"))
        await run(own, scripted_model, COMMAND.call(folder, "own"))
        # A fork asks whom the thread asks that it comes of, but has the sandbox of the server's
        # configuration, unless it gets one.
        fork = await codex.thread_fork(own.id, include_turns=False, sandbox=Sandbox.read_only)
        await run(fork, scripted_model, COMMAND.call(folder, "fork"))
        await codex.thread_resume(own.id, responder=clients.responder)
        await run(own, scripted_model, COMMAND.call(folder, "resumed"))
    asked = [[request.thread_id for request in one.asked] for one in (clients, threads)]
    assert asked == [[common.id, own.id], [own.id, fork.id]]
    assert {file.name for file in folder.iterdir()} == {"own", "fork"}


# None of these must ever run. It is never accepted here; the sandbox forbids to write; and for the
# shell that the server would start, `rm` is a function that removes nothing.
HARMLESS = {"BASH_FUNC_rm%%": "() { echo rm is not rm here; }"}


@pytest.mark.parametrize("mode", [ApprovalMode.ask, ApprovalMode.deny_all])
async def test_without_a_responder_nobody_may_remove_everything(
    codex_config: CodexConfig, scripted_model: ScriptedModel, folder: Path, mode: ApprovalMode
) -> None:
    config = attrs.evolve(codex_config, env={**(codex_config.env or {}), **HARMLESS})
    removal = shell("rm -rf /", escalated=True, justification="Fresh start.", call_id="remove")
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start(
            cwd=str(folder), sandbox=Sandbox.read_only, approval_mode=mode
        )
        scripted_model.script(removal, text("Then not."))
        async with codex.notifications("serverRequest/resolved", "turn/completed") as events:
            result = await thread.run("Clean up.")
            asked = (await anext(events)).method == "serverRequest/resolved"
    output = scripted_model.requests[-1].function_outputs["remove"]
    assert asked is (mode is ApprovalMode.ask)
    refusal = "rejected by user" if asked else "approval policy is Never"
    assert refusal in output
    assert "exited" not in output
    assert "rm is not rm" not in output
    assert result.final_response == "Then not."
    commands = [item for item in result.items if isinstance(item, CommandExecutionThreadItem)]
    assert [item.status for item in commands if asked] == [CommandExecutionStatus.declined] * asked
