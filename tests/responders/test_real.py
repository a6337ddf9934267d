"""The responders that come with the library, and the real app-server."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from trio_codex import AllowList, AsyncCodex, Audit, CodexConfig, DenyAll, Responder, Sandbox
from trio_codex.testing import ScriptedModel, apply_patch, sequence, shell, text, tool_call
from trio_codex.testing.config import codex_config as configure

SETTINGS = """\
features.request_permissions_tool = true
features.exec_permission_approvals = true
features.default_mode_request_user_input = true
sandbox_workspace_write.exclude_slash_tmp = true
sandbox_workspace_write.exclude_tmpdir_env_var = true
"""


@pytest.fixture
def codex_config(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=SETTINGS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = tmp_path / "work"
    (work / "mine" / ".git").mkdir(parents=True)
    return work


def addition(file: Path | str, call_id: str) -> Any:
    patch = f"*** Begin Patch\n*** Add File: {file}\n+hello\n*** End Patch\n"
    return apply_patch(patch, call_id=call_id)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


async def outputs(
    codex: AsyncCodex, model: ScriptedModel, folder: Path, responder: Responder, *calls: Any
) -> dict[str, Any]:
    """What the model reads of its calls, all made at once on a thread with this responder."""
    thread = await codex.thread_start(
        cwd=str(folder), sandbox=Sandbox.read_only, responder=responder
    )
    model.script(sequence(*calls), text("Done."))
    await thread.run("Go.")
    return dict(model.requests[-1].function_outputs)


async def test_commands_of_the_list_run_and_others_do_not(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    scripts = {
        "plain": "touch a",
        "quoted": "touch 'b c' \"d\"",
        "two": "touch e; touch f",
        "and": "touch g && touch h",
        "into": "touch i > j",
        "other": "mkdir k",
        "substituted": "touch $(touch l)",
        "path": "/usr/bin/touch m",
    }
    calls = [shell(line, escalated=True, call_id=name) for name, line in scripts.items()]
    responder = AllowList(commands=["touch"])
    told = await outputs(codex, scripted_model, folder, responder, *calls)
    assert files(folder) == ["a", "b c", "d"]
    refused = {name for name, said in told.items() if "rejected by user" in said}
    assert refused == scripts.keys() - {"plain", "quoted"}


async def test_changes_below_the_roots_are_made_and_others_are_not(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    (folder / "mine" / "link").symlink_to(folder)
    names = ("mine/a", "b", "mine/../c", "mine/link/d", "mine/.git/config")
    calls = [addition(name, name) for name in names]
    move = "*** Begin Patch\n*** Update File: mine/old\n*** Move to: moved\n@@\n-a\n+b\n*** End Patch\n"
    (folder / "mine" / "old").write_text("a\n")
    calls.append(apply_patch(move, call_id="move"))
    responder = AllowList(roots=[folder / "mine"])
    await outputs(codex, scripted_model, folder, responder, *calls)
    assert files(folder) == ["mine/a", "mine/old"]


def wish(where: Path, call_id: str, **more: Any) -> Any:
    asked = {"file_system": {"write": [str(where)]}, **more}
    return tool_call(
        "request_permissions", {"reason": "why", "permissions": asked}, call_id=call_id
    )


def granted(told: dict[str, Any]) -> dict[str, Any]:
    """The files that each call was allowed to write to; None: none."""
    return {
        name: (json.loads(said)["permissions"]["file_system"] or {}).get("write")
        for name, said in told.items()
    }


async def test_permissions_of_the_list_are_granted_and_others_are_not(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    mine, file = folder / "mine", folder / "mine" / "file"
    file.touch()
    wishes = [
        wish(file, "file"),
        wish(mine, "mine"),
        wish(mine / "new", "new"),
        wish(folder, "all"),
        wish(file, "network", network={"enabled": True}),
    ]
    told = await outputs(codex, scripted_model, folder, AllowList(roots=[mine]), *wishes)
    nothing = dict.fromkeys(("mine", "new", "all", "network"))
    assert granted(told) == {"file": [str(file)], **nothing}
    generous = AllowList(roots=[mine], folder_grants=True)
    told = await outputs(codex, scripted_model, folder, generous, *wishes)
    allowed = {"file": [str(file)], "mine": [str(mine)], "new": [str(mine / "new")]}
    assert granted(told) == {**nothing, **allowed}


async def test_no_grant_opens_what_is_guarded_below_a_root_unless_that_is_wanted(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    mine = folder / "mine"
    hook = mine / "sub" / ".git" / "hooks" / "pre-commit"
    for responder, made in (
        (AllowList(roots=[mine]), False),
        (AllowList(roots=[mine], folder_grants=True), True),
    ):
        thread = await codex.thread_start(
            cwd=str(folder), sandbox=Sandbox.read_only, responder=responder
        )
        write = f"mkdir -p {hook.parent} && touch {hook}; touch {mine}/.git/own"
        scripted_model.script(wish(mine, "mine"), shell(write), text("Done."))
        await thread.run("Go.")
        assert hook.exists() is made
        assert not (mine / ".git" / "own").exists()  # this one the server guards


async def test_a_thread_may_have_less_than_the_others(
    codex_config: CodexConfig, scripted_model: ScriptedModel, folder: Path
) -> None:
    async with AsyncCodex(codex_config, responder=AllowList(commands=["touch"])) as codex:
        call = shell("touch a", escalated=True, call_id="a")
        told = await outputs(codex, scripted_model, folder, DenyAll(), call)
        assert "rejected by user" in told["a"]
        thread = await codex.thread_start(cwd=str(folder), sandbox=Sandbox.read_only)
        scripted_model.script(call, text("Done."))
        await thread.run("Go.")
    assert files(folder) == ["a"]


async def test_all_that_was_asked_stands_in_the_log(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    question = {
        "id": "q",
        "header": "Q",
        "question": "?",
        "options": [{"label": "a", "description": ""}, {"label": "b", "description": ""}],
    }
    await outputs(
        codex,
        scripted_model,
        folder,
        Audit(AllowList(commands=["touch"], roots=[folder / "mine"]), log),
        shell("touch a", escalated=True, call_id="yes"),
        shell("rm a", escalated=True, call_id="no"),
        addition("mine/b", "patch"),
        tool_call("request_user_input", {"questions": [question]}, call_id="question"),
    )
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    told = {line["item"]: (line["kind"], line["choice"]) for line in lines}
    assert told == {
        "yes": ("command_approval", "accept"),
        "no": ("command_approval", "decline"),
        "patch": ("file_change_approval", "accept"),
        "question": ("user_input", "decline"),
    }
    assert {line["outcome"] for line in lines} == {"answered"}


async def test_what_cannot_be_written_down_is_declined_and_comes_out_of_the_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "logs").mkdir()
    responder = Audit(AllowList(commands=["touch"]), tmp_path / "logs" / "log")
    os.remove(tmp_path / "logs" / "log")
    os.rmdir(tmp_path / "logs")
    call = shell("touch a", escalated=True, call_id="a")
    with pytest.raises(FileNotFoundError):
        await outputs(codex, scripted_model, folder, responder, call)
    assert files(folder) == []
