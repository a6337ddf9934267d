"""What is on the list is accepted, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.responders.questions import (
    ambiguous,
    change,
    command,
    elicitation,
    host,
    legacy_command,
    permissions,
    tool_call,
    user_input,
)
from trio_codex import AllowList, Answer, DenyAll, Responder
from trio_codex._facade.question import AMBIGUOUS
from trio_codex._facade.responder import KINDS

SOME = AllowList(commands=["git status", ["git", "log", "-1"], "make"])


async def choice(responder: Responder, request: Any) -> str:
    """The name of the answer, which has a reason if it is no."""
    methods = {"Command": "command_approval", "FileChange": "file_change_approval"}
    name = methods.get(
        type(request).__name__.removesuffix("ApprovalRequest"), "permissions_approval"
    )
    answer: Answer[Any] = await getattr(responder, name)(request)
    assert (answer.reason is None) is (answer.choice == "accept")
    return answer.choice


@pytest.mark.parametrize(
    "line",
    [
        "/bin/bash -lc 'git status'",
        "/bin/bash -lc 'git status --short'",
        "/bin/bash -lc 'git log -1 HEAD'",
        "/bin/sh -c make",
        "git status",
    ],
)
async def test_a_command_that_begins_as_a_rule_does_is_accepted(line: str) -> None:
    assert await choice(SOME, command(line)) == "accept"


@pytest.mark.parametrize(
    "line",
    [
        None,
        "",
        "/bin/bash -lc 'git push'",
        "/bin/bash -lc 'git statusx'",
        "/bin/bash -lc git",
        "/bin/bash -lc 'git -c core.fsmonitor=x status'",
        "/bin/bash -lc './git status'",
        "/bin/bash -lc '/usr/bin/git status'",
        "/bin/bash -lc 'git status; rm -rf /'",
        "/bin/bash -lc 'git status && git log -1'",
        "/bin/bash -lc 'git status > x'",
        "/bin/bash -lc 'make $(rm x)'",
        "/bin/bash -lc \"bash -c 'git status'\"",
        "/tmp/bash -lc 'git status'",
        "env git status",
        "GIT_PAGER=x git status",
    ],
)
async def test_any_other_command_is_declined(line: str | None) -> None:
    assert await choice(SOME, command(line)) == "decline"


async def test_input_for_a_program_that_runs_is_no_command() -> None:
    assert await choice(SOME, command("git status", kind="writeStdin")) == "decline"
    assert await choice(SOME, command("git status", kind="somethingNew")) == "decline"
    assert command("git status", kind="writeStdin").argv is None


async def test_a_server_that_knows_only_commands_need_not_say_so() -> None:
    assert await choice(SOME, command("git status", kind=None)) == "accept"


async def test_the_model_reads_why_where_the_question_has_room_for_it() -> None:
    assert await choice(SOME, legacy_command("bash", "-lc", "git status")) == "accept"
    answer = await SOME.command_approval(legacy_command("bash", "-lc", "rm x"))
    said = answer.result["decision"]["denied"]["rejection"]
    assert said == answer.reason == "the program 'rm' is not allowed with these arguments"


async def test_a_command_does_not_bring_permissions_along(tmp_path: Path) -> None:
    wanted = {"fileSystem": {"write": [str(tmp_path)]}}
    asked = command("make", additionalPermissions=wanted)
    assert await choice(SOME, asked) == "decline"
    assert await choice(AllowList(commands=["make"], roots=[tmp_path]), asked) == "decline"
    responder = AllowList(commands=["make"], roots=[tmp_path], folder_grants=True)
    assert await choice(responder, asked) == "accept"


@pytest.mark.parametrize(
    "more",
    [
        {"gpu": {"enabled": True}},
        {"fileSystem": {"execute": ["/bin"]}},
        {"network": {"unixSockets": ["/run/docker.sock"]}},
    ],
)
async def test_permissions_that_only_a_newer_server_knows_are_declined(more: Any) -> None:
    responder = AllowList(commands=["make"], hosts=["*"])
    assert await choice(responder, command("make", additionalPermissions=more)) == "decline"
    assert await choice(responder, permissions(**more)) == "decline"
    known = {name: None if name == "gpu" else dict.fromkeys(part) for name, part in more.items()}
    assert await choice(responder, command("make", additionalPermissions=known)) == "accept"


async def test_a_host_does_not_bring_permissions_along() -> None:
    network = {"host": "pypi.org", "protocol": "https"}
    wanted = {"fileSystem": {"write": ["/"]}}
    request = command(None, networkApprovalContext=network, additionalPermissions=wanted)
    assert await choice(AllowList(hosts=["pypi.org"]), request) == "decline"


async def test_a_command_does_not_allow_the_host_that_is_asked_for() -> None:
    network = {"host": "evil.com", "protocol": "https"}
    assert await choice(SOME, command("make", networkApprovalContext=network)) == "decline"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a file, a link out of it, and folders that decide what runs."""
    folder = tmp_path / "root"
    (folder / ".git" / "hooks").mkdir(parents=True)
    (folder / "file").touch()
    (tmp_path / "outside").mkdir()
    (tmp_path / "root2").mkdir()
    (folder / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "inside").symlink_to(folder)
    return folder


@pytest.mark.parametrize(
    "name", ["file", "new/deep/file", "x/../file", "../inside/file", ".gitignore", ".github/x"]
)
async def test_a_change_below_a_root_is_accepted(root: Path, name: str) -> None:
    assert await choice(AllowList(roots=[root]), change(f"{root}/{name}")) == "accept"
    assert (
        await choice(AllowList(roots=[root.parent / "inside"]), change(f"{root}/{name}"))
        == "accept"
    )


@pytest.mark.parametrize(
    "name",
    [
        "../outside/file",
        "link/file",
        "link",
        "../root2/file",
        "x/../../y",
        ".git/hooks/pre-commit",
        ".git",
        "sub/.GIT/config",
        ".codex/config.toml",
        ".git./config",
        ".git /config",
        ".git::$INDEX_ALLOCATION/config",
        ".g\u200cit/config",
        "a\0b",
    ],
)
async def test_a_change_elsewhere_is_declined(root: Path, name: str) -> None:
    responder = AllowList(roots=[root])
    assert await choice(responder, change(f"{root}/{name}")) == "decline"
    assert await choice(responder, change(str(root / "file"), f"{root}/{name}")) == "decline"
    assert await choice(responder, change(str(root / "file"), move=f"{root}/{name}")) == "decline"


async def test_a_change_that_is_not_known_is_declined(root: Path) -> None:
    everything = AllowList(roots=["/"])
    assert await choice(everything, change()) == "decline"
    assert await choice(everything, change("file")) == "decline"
    assert await choice(everything, change(str(root / "file"))) == "accept"


async def test_a_root_is_what_it_was_when_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    responder = AllowList(roots=[tmp_path / "here"])
    (tmp_path / "here").symlink_to(tmp_path / "there")
    assert await choice(responder, change(f"{tmp_path}/here/file")) == "decline"


async def test_a_relative_root_is_below_the_current_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    responder = AllowList(roots=["root"])
    monkeypatch.chdir("/")
    assert await choice(responder, change(str(root / "file"))) == "accept"


async def test_nobody_else_gets_an_answer() -> None:
    responder = AllowList(commands=["make"], roots=["/"], hosts=["*"])
    asked = ("command_approval", "file_change_approval", "permissions_approval", "elicitation")
    assert [kind for kind in KINDS if responder.answers(kind)] == [*asked]
    assert (
        await responder.elicitation(elicitation("url", url="x", elicitationId="e"))
    ).choice == "decline"
    assert (await responder.tool_call(tool_call())).choice == "decline"
    assert (await responder.user_input(user_input())).choice == "decline"


async def test_an_empty_list_and_deny_all_accept_nothing() -> None:
    assert [kind for kind in KINDS if DenyAll().answers(kind)] == []
    for responder in (AllowList(), DenyAll()):
        assert (await responder.command_approval(command("git status"))).choice == "decline"
        assert (await responder.command_approval(host("pypi.org"))).choice == "decline"
        assert (await responder.file_change_approval(change("/a"))).choice == "decline"


BAD_RULES: list[tuple[dict[str, Any], type[Exception]]] = [
    ({"commands": "git"}, TypeError),
    ({"commands": [""]}, ValueError),
    ({"commands": ["git; rm"]}, ValueError),
    ({"commands": [[]]}, ValueError),
    ({"commands": [["git", 1]]}, ValueError),
    ({"roots": "/"}, TypeError),
    ({"roots": Path("/")}, TypeError),
    ({"roots": [""]}, ValueError),
    ({"roots": ["a\0b"]}, ValueError),
    ({"roots": [b"/"]}, TypeError),
    ({"mcp_tools": "desk"}, TypeError),
    ({"mcp_tools": ["desk"]}, TypeError),
    ({"mcp_tools": [("desk",)]}, TypeError),
    ({"hosts": "pypi.org"}, TypeError),
    ({"hosts": [1]}, TypeError),
    ({"hosts": [""]}, ValueError),
    ({"hosts": ["*."]}, ValueError),
    ({"hosts": ["a.*.org"]}, ValueError),
    ({"hosts": ["https://pypi.org"]}, ValueError),
    ({"folder_grants": "no"}, TypeError),
    ({"folder_grants": 1}, TypeError),
]


@pytest.mark.parametrize(("rules", "error"), BAD_RULES)
def test_a_rule_that_cannot_work_is_refused(rules: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        AllowList(**rules)


TOOL = {"codex_approval_kind": "mcp_tool_call"}


async def test_nothing_is_accepted_of_which_it_is_not_known_what_it_is_about(
    tmp_path: Path,
) -> None:
    everything = AllowList(
        commands=["ls"], roots=[tmp_path], hosts=["*"], mcp_tools=[("desk", "burn")]
    )
    for request in (command(), host("pypi.org"), change(f"{tmp_path}/a"), permissions()):
        assert await choice(everything, request) == "accept"
        assert await choice(everything, ambiguous(request)) == "decline"
    schema = {"type": "object", "properties": {}}
    tool = ambiguous(elicitation(_meta=TOOL, requestedSchema=schema))
    answer = await everything.elicitation(tool)
    assert (answer.choice, answer.reason) == ("decline", AMBIGUOUS)
