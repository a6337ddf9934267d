"""The real app-server, as a newer one might speak: with something more in what it says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.responders.test_real import addition, files, outputs, wish
from trio_codex import AllowList, Answer, AsyncCodex, CodexConfig, Request, Responder
from trio_codex._transport.stdio import StdioTransport
from trio_codex.testing import ScriptedModel, shell
from trio_codex.testing.config import codex_config as configure

Change: TypeAlias = Callable[[dict[str, Any]], None]

SETTINGS = "features.request_permissions_tool = true\n"


@pytest.fixture
def codex_config(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=SETTINGS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    (work / "file").touch()
    return work


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> dict[str, Change]:
    """What to change of what the server says, by method."""
    changes: dict[str, Change] = {}
    receive = StdioTransport.receive
    rest = b""

    async def received(transport: StdioTransport) -> bytes:
        nonlocal rest
        whole = b""
        while not whole:
            data = await receive(transport)
            if not data:
                return rest
            lines, end, rest = (rest + data).rpartition(b"\n")
            whole = lines + end
        return b"".join(map(changed, whole.splitlines(keepends=True)))

    def changed(line: bytes) -> bytes:
        said = json.loads(line)
        if said.get("method") not in changes:
            return line
        changes[said["method"]](said["params"])
        return json.dumps(said).encode() + b"\n"

    monkeypatch.setattr(StdioTransport, "receive", received)
    return changes


def of_question(params: dict[str, Any]) -> None:
    params["env"] = {"LD_PRELOAD": "/evil.so"}


def of_grant(params: dict[str, Any]) -> None:
    params["grantRoots"] = ["/"]


def of_place(params: dict[str, Any]) -> None:
    params["environmentId"] = "elsewhere"


def of_item(params: dict[str, Any]) -> None:
    params["item"]["runAs"] = "root"


def of_change(params: dict[str, Any]) -> None:
    for change in params["item"].get("changes", ()):
        change["kind"] = {"type": "copy", "copy_path": "/etc/passwd"}


def of_permissions(params: dict[str, Any]) -> None:
    params["permissions"]["fileSystem"]["execute"] = ["/"]


COMMAND = "item/commandExecution/requestApproval"
FILES = "item/fileChange/requestApproval"
PERMISSIONS = "item/permissions/requestApproval"
STARTED = "item/started"


@pytest.mark.parametrize(
    ("what", "method", "change", "path"),
    [
        ("command", COMMAND, of_question, "env"),
        ("command", COMMAND, of_place, "environmentId = 'elsewhere'"),
        ("command", STARTED, of_item, "item.runAs = 'root'"),
        ("file", FILES, of_grant, "grantRoots"),
        ("file", STARTED, of_item, "item.runAs = 'root'"),
        ("file", STARTED, of_change, "item.changes[0].kind"),
        ("permissions", PERMISSIONS, of_permissions, "permissions.fileSystem.execute"),
    ],
)
async def test_what_a_newer_server_adds_is_not_accepted_unless_its_key_is_to_be_ignored(
    codex: AsyncCodex,
    scripted_model: ScriptedModel,
    newer: dict[str, Change],
    folder: Path,
    what: str,
    method: str,
    change: Change,
    path: str,
) -> None:
    calls: dict[str, Any] = {
        "command": shell("touch made", escalated=True, call_id="call"),
        "file": addition(folder / "made", "call"),
        "permissions": wish(folder / "file", "call"),
    }
    rules: dict[str, Any] = {"commands": ["touch"], "roots": [folder]}
    reasons: list[str | None] = []

    async def heard(responder: AllowList) -> dict[str, Any]:
        class Listening(Responder):
            async def command_approval(self, request: Any) -> Answer[Any]:
                return noted(await responder.command_approval(request))

            async def file_change_approval(self, request: Any) -> Answer[Any]:
                return noted(await responder.file_change_approval(request))

            async def permissions_approval(self, request: Any) -> Answer[Any]:
                return noted(await responder.permissions_approval(request))

        return await outputs(codex, scripted_model, folder, Listening(), calls[what])

    def noted(answer: Answer[Any]) -> Answer[Any]:
        reasons.append(answer.reason)
        return answer

    newer[method] = change
    await heard(AllowList(**rules))
    (reason,) = reasons
    assert (reason or "").startswith(f"this version does not know {path};")
    assert files(folder) == ["file"]
    key = path.split(" ")[0].rpartition(".")[2]
    told = await heard(AllowList(**rules, ignore_keys={key}))
    is_known_enough = change is not of_change  # nobody knows which files a copy would change
    assert (reasons[1] is None) is is_known_enough
    if what != "permissions":
        assert files(folder) == (["file", "made"] if is_known_enough else ["file"])
    else:
        granted = json.loads(told["call"])["permissions"]["file_system"]
        assert granted == {"write": [str(folder / "file")]}


async def test_without_anything_new_the_same_is_accepted(
    codex: AsyncCodex, scripted_model: ScriptedModel, newer: dict[str, Change], folder: Path
) -> None:
    assert not newer
    seen: list[Request] = []

    def look(request: Any) -> Answer[Any]:
        seen.append(request)
        answer: Answer[Any] = request.decline()
        return answer

    responder = Responder(
        command_approval=look, file_change_approval=look, permissions_approval=look
    )
    calls = [
        shell("touch made", escalated=True, call_id="command"),
        addition(folder / "made", "file"),
        wish(folder / "file", "permissions"),
    ]
    await outputs(codex, scripted_model, folder, responder, *calls)
    assert [request.unknown_parts() for request in seen] == [[], [], []]
