"""Permissions are granted for files that are there; for folders only where that is asked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.responders.questions import change, command, permissions
from trio_codex import AllowList, Answer


async def choice(responder: AllowList, request: Any) -> str:
    """The answer to a question for permissions."""
    answer: Answer[Any] = await responder.permissions_approval(request)
    assert (answer.reason is None) is (answer.choice == "accept")
    return answer.choice


def entry(path: object, access: str = "write") -> dict[str, Any]:
    where = {"type": "path", "path": str(path)} if isinstance(path, Path) else path
    return {"access": access, "path": where}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one of each kind that a name may stand for."""
    folder = tmp_path / "root"
    (folder / ".git" / "hooks").mkdir(parents=True)
    (folder / "sub").mkdir()
    (folder / "file").touch()
    (folder / "link").symlink_to(folder / "file")
    (folder / ".git" / "config").touch()
    (folder / "twin").hardlink_to(folder / ".git" / "config")
    if os.name != "nt":
        os.mkfifo(folder / "pipe")
    return folder


def ways_to_write(path: Path | str) -> list[dict[str, Any]]:
    """Each way to ask for the same."""
    return [
        {"write": [str(path)]},
        {"entries": [entry({"type": "path", "path": str(path)})]},
        {"read": [str(path)], "write": [str(path)], "entries": [entry(Path(path), "read")]},
    ]


async def test_a_file_that_is_there_may_be_written_to(root: Path) -> None:
    responder = AllowList(roots=[root])
    for files in ways_to_write(root / "file"):
        answer = await responder.permissions_approval(permissions(fileSystem=files))
        assert answer.choice == "accept"
        assert answer.result["scope"] == "turn"
    assert await choice(AllowList(roots=[root / "file"]), permissions(fileSystem=files)) == "accept"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "/",
        "sub",
        "sub/",
        "new",
        "sub/new",
        "link",
        "twin",
        "pipe",
        "file/",
        "x/../sub",
    ],
)
async def test_whatever_else_counts_as_a_folder_and_is_asked_for_in_words(
    root: Path, name: str
) -> None:
    for files in ways_to_write(f"{root}/{name}"):
        answer = await AllowList(roots=[root]).permissions_approval(permissions(fileSystem=files))
        assert answer.choice == "decline"
        assert "folder_grants=True" in (answer.reason or "")
        if name != "file/":
            generous = AllowList(roots=[root], folder_grants=True)
            assert await choice(generous, permissions(fileSystem=files)) == "accept"


@pytest.mark.parametrize(
    "name", ["..", "../other", ".git", ".git/config", "sub/.GIT", "a\0b", "sub/.codex/x"]
)
async def test_what_is_elsewhere_or_guarded_is_never_granted(root: Path, name: str) -> None:
    for files in ways_to_write(f"{root}/{name}"):
        for generous in (False, True):
            responder = AllowList(roots=[root], folder_grants=generous)
            assert await choice(responder, permissions(fileSystem=files)) == "decline"


async def test_a_folder_may_be_read(root: Path) -> None:
    responder = AllowList(roots=[root], hosts=["*"])
    files = {"read": [str(root)], "entries": [entry(root / "sub", "read")]}
    asked = permissions(fileSystem=files, network={"enabled": True})
    assert await choice(responder, asked) == "accept"
    assert await choice(responder, permissions(fileSystem={"read": ["/etc"]})) == "decline"


async def test_a_command_gets_no_more_than_a_turn(root: Path) -> None:
    responder = AllowList(commands=["make"], roots=[root])
    for name, told in (("file", "accept"), ("sub", "decline"), ("new", "decline")):
        for files in ways_to_write(root / name):
            asked = command("make", additionalPermissions={"fileSystem": files})
            assert (await responder.command_approval(asked)).choice == told


async def test_a_change_of_files_grants_no_folder_along(root: Path) -> None:
    file = str(root / "file")
    for generous in (False, True):
        responder = AllowList(roots=[root], folder_grants=generous)
        told = "accept" if generous else "decline"
        for folder in (root, root / "sub", root / "new"):
            request = change(file, grantRoot=str(folder))
            assert (await responder.file_change_approval(request)).choice == told
        for folder in (root.parent, root / ".git"):
            request = change(file, grantRoot=str(folder))
            assert (await responder.file_change_approval(request)).choice == "decline"
        request = change(file, grantRoot=file)
        assert (await responder.file_change_approval(request)).choice == "accept"


async def test_two_ways_to_read_a_path_must_both_lead_below_a_root(
    root: Path, tmp_path: Path
) -> None:
    """One goes up from where a link leads, the other takes away the name before the dots."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "shortcut").symlink_to(root / "sub")
    (outside / "file").touch()
    crooked = f"{outside}/shortcut/../file"
    assert os.path.samefile(os.path.realpath(crooked), root / "file")
    responder = AllowList(roots=[root], folder_grants=True)
    assert (await responder.file_change_approval(change(crooked))).choice == "decline"
    assert await choice(responder, permissions(fileSystem={"write": [crooked]})) == "decline"


@pytest.mark.skipif(not os.path.exists("/proc/self/cwd"), reason="there is no /proc")
async def test_a_path_that_leads_elsewhere_for_each_process_leads_nowhere(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    (root / "here").symlink_to("/proc/self/cwd")
    (root / "there").symlink_to("here/sub/..")
    responder = AllowList(roots=[root], folder_grants=True)
    number = os.open(root / "file", os.O_RDONLY)
    try:
        for path in (
            "/proc/self/cwd/file",
            f"/proc/{os.getpid()}/cwd/file",
            f"/dev/fd/{number}",
            "/proc/../proc/self/cwd/file",
            "/dev/../proc/self/root" + str(root / "file"),
            str(root / "here" / "file"),
            str(root / "there" / "file"),
        ):
            assert os.path.realpath(path) == str(root / "file")
            assert (await responder.file_change_approval(change(path))).choice == "decline"
            assert await choice(responder, permissions(fileSystem={"read": [path]})) == "decline"
    finally:
        os.close(number)
    assert (await responder.file_change_approval(change(str(root / "file")))).choice == "accept"


@pytest.mark.parametrize(
    "asked",
    [
        {"fileSystem": {"read": ["/etc"]}},
        {"fileSystem": {"entries": [entry(Path("/etc"), "read")]}},
        {"fileSystem": {"entries": [entry({"type": "glob_pattern", "pattern": "/*"})]}},
        {"fileSystem": {"entries": [entry({"type": "special", "value": {"kind": "root"}})]}},
        {"fileSystem": {"entries": [entry({"type": "new", "path": "/"})]}},
        {"fileSystem": {"entries": [entry(Path("/"), "own")]}},
        {"network": {"enabled": True}},
    ],
)
async def test_any_other_permission_is_declined(root: Path, asked: dict[str, Any]) -> None:
    responder = AllowList(roots=[root], hosts=["pypi.org"], folder_grants=True)
    answer = await responder.permissions_approval(permissions(**asked))
    assert (answer.choice, answer.result["permissions"]) == ("decline", {})
