"""Fixtures for pytest: ``pytest_plugins = ["trio_codex.testing.fixtures"]``. Needs pytest-trio.

The fixtures that run the real app-server skip the test where there is none to run.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import wraps
from importlib.util import find_spec
from inspect import iscoroutinefunction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import trio

from trio_codex._facade.options import CodexConfig
from trio_codex.testing.config import codex_config as configure
from trio_codex.testing.fake import FakeServer
from trio_codex.testing.issuer import LoginIssuer
from trio_codex.testing.leaks import Census, system_tasks
from trio_codex.testing.model import ScriptedModel
from trio_codex.testing.ports import login_ports as hold_login_ports

if TYPE_CHECKING:
    # pytest-trio has no types; for types the two are the same.
    from pytest import fixture as trio_fixture  # noqa: PT013  (an assignment has no declared type)

    from trio_codex import AsyncCodex
else:
    from pytest_trio import trio_fixture

BINARY = "TRIO_CODEX_BIN"
"""An environment variable that names the app-server to test with, before all others."""

LAST_STEPS = 10  # what a task may still do after it has told others that it is done


@pytest.fixture
def codex_bin() -> str | None:
    """The program to test with; None leaves it to ``CodexConfig`` to find the installed runtime."""
    chosen = os.environ.get(BINARY)
    if chosen is None and find_spec("codex_cli_bin") is None and shutil.which("codex") is None:
        pytest.skip(f"no Codex runtime: install openai-codex-cli-bin, or set {BINARY}")
    return chosen


@pytest.fixture
def codex_home(tmp_path: Path) -> Path:
    """An empty directory for all files of the server."""
    home = tmp_path / "codex-home"
    home.mkdir()
    return home


@trio_fixture
async def scripted_model() -> AsyncIterator[ScriptedModel]:
    """A model without a script yet. The test fails if it was asked for more than its script has."""
    async with ScriptedModel() as model:
        yield model
    assert not model.problems, model.problems


@trio_fixture
async def codex_config(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    """How to run the real app-server, in ``codex_home``, with the scripted model."""
    return configure(scripted_model, codex_home, codex_bin=codex_bin)


@trio_fixture
async def codex(codex_config: CodexConfig) -> AsyncIterator[AsyncCodex]:
    """A client of the real app-server, which asks the scripted model."""
    from trio_codex import AsyncCodex

    async with AsyncCodex(codex_config) as codex:
        yield codex


@trio_fixture
async def login_issuer() -> AsyncIterator[LoginIssuer]:
    """A login issuer that grants what it is asked; for ``codex_config(..., issuer=...)``."""
    async with LoginIssuer() as issuer:
        yield issuer


@pytest.fixture
def login_ports() -> Iterator[tuple[int, int]]:
    """No other test of this machine that uses this logs in with a browser at the same time."""
    with hold_login_ports() as ports:
        yield ports


@pytest.fixture
def fake_server() -> Iterator[FakeServer]:
    """A fake app-server. The test fails if the client sent what no server could read."""
    fake = FakeServer()
    yield fake
    assert not fake.problems, fake.problems


@pytest.fixture
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a process, thread, file descriptor or system task behind.

    Use it for all tests of a suite by a fixture of your own that is ``autouse`` and requests it.
    Tasks in nurseries are not looked for: they end with their nursery (see ``no_task_left``).
    """
    if iscoroutinefunction(request.node.obj):
        # The last moment at which these tasks can be seen is inside of the test's own Trio run.
        request.node.obj = _without_system_tasks(request.node.obj)
    before = Census.now()
    yield
    leaks = before.leaks()
    assert not leaks, "left behind:\n" + "\n".join(leaks)


def _without_system_tasks(test: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    @wraps(test)
    async def checked(**arguments: Any) -> None:
        before = system_tasks()
        await test(**arguments)
        for _ in range(LAST_STEPS):
            if system_tasks() <= before:
                return
            await trio.lowlevel.checkpoint()
        left = ", ".join(task.name for task in system_tasks() - before)
        raise AssertionError(f"left behind: system tasks {left}")

    return checked
