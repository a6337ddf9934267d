"""Reprs have names and no values, and the audit's file is for its user only."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.responders.questions import command, user_input
from trio_codex import Audit, CodexConfig, DenyAll, protocol
from trio_codex.types import (
    CommandExecParams,
    Notification,
    UnknownNotification,
    UnknownVariant,
)

KEY = "sk-proj-Abc_123456789"
PLAIN = "hunter2hunter2"


def test_the_repr_of_a_configuration_has_names_only() -> None:
    config = CodexConfig(
        env={"OPENAI_API_KEY": PLAIN, "B": PLAIN},
        config_overrides=(f"a.b={PLAIN}", f'c={{d="{PLAIN}"}}'),
        launch_args_override=("codex", "--token", PLAIN),
        transport=partial(print, PLAIN),  # type: ignore[arg-type]
    )
    for text in (repr(config), str(config), f"{config}", repr({"config": config})):
        assert PLAIN not in text
    assert "env={'OPENAI_API_KEY': …, 'B': …}" in repr(config)
    assert "config_overrides=('a.b=…', 'c=…')" in repr(config)
    assert "launch_args_override=('codex', …)" in repr(config)
    assert "transport=partial" in repr(config)


def test_the_repr_of_a_default_configuration_is_as_ever() -> None:
    assert repr(CodexConfig()).startswith(
        "CodexConfig(codex_bin=None, launch_args_override=None, config_overrides=(), cwd=None,"
        " env=None, client_name='trio_codex',"
    )


def test_no_repr_fails_on_what_was_changed_behind_its_back() -> None:
    env: Any = {"A": "b"}
    config = CodexConfig(env=env, cwd=Path("/work"))  # type: ignore[arg-type]
    env[5] = object()
    assert "{'A': …, 5: …}" in repr(config)


@pytest.mark.parametrize(
    "value",
    [
        CommandExecParams(command=["x"], env={"MY_TOKEN": PLAIN}),
        CommandExecParams(command=["curl", "-H", f"Authorization: Bearer {KEY}"]),
        UnknownVariant("new", {"apiKey": PLAIN, "more": [{"text": KEY}]}, f"why: {KEY}"),
        Notification("new", UnknownNotification("new", {"password": PLAIN, "x": KEY}, "why")),
        protocol.account_login_start({"type": "apiKey", "apiKey": PLAIN}),
        command(f"echo {KEY}"),
        command("echo").decline(f"no {KEY}"),
        user_input({"id": "a", "header": KEY, "question": f"token={PLAIN}"}),
    ],
)
def test_no_repr_shows_what_looks_like_a_key_or_is_called_so(value: Any) -> None:
    assert KEY not in repr(value)
    assert PLAIN not in repr(value)


def test_the_repr_of_a_model_is_otherwise_as_ever() -> None:
    shown = repr(UnknownVariant("new", {"a": ["b", 1.5, None, True], "é\n": {}}, "why"))
    assert shown == (
        "UnknownVariant(tag='new', raw={'a': ['b', 1.5, None, True], 'é\\n': {}}, problem='why')"
    )


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


async def ask(log: Path) -> None:
    await Audit(DenyAll(), str(log)).command_approval(command())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("umask")
async def test_a_file_made_for_the_audit_is_for_its_user_only(tmp_path: Path) -> None:
    await ask(tmp_path / "log")
    assert mode(tmp_path / "log") == 0o600
    os.rename(tmp_path / "log", tmp_path / "log.1")
    await ask(tmp_path / "log")
    assert mode(tmp_path / "log") == 0o600


async def test_a_file_that_was_there_keeps_its_mode_and_its_lines(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("before\n")
    log.chmod(0o640)
    await ask(log)
    assert mode(log) == 0o640
    before, line = log.read_text().splitlines()
    assert before == "before"
    assert json.loads(line)["kind"] == "command_approval"


async def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "log")
    await ask(tmp_path / "link")
    assert mode(tmp_path / "log") == 0o600
    assert (tmp_path / "link").is_symlink()


async def test_a_pipe_that_nobody_reads_is_an_error_and_no_wait(tmp_path: Path) -> None:
    log = tmp_path / "log"
    audit = Audit(DenyAll(), str(log))
    log.unlink()
    os.mkfifo(log)
    with pytest.raises(OSError, match="log"):
        await audit.command_approval(command())
