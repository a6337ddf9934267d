"""The fixtures of the tests of the command."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cli.bench import Bench
from tests.cli.desk import NO_MODEL, Desk
from tests.cli.stage import Stage
from trio_codex.testing import FakeServer, LoginIssuer, ScriptedModel, codex_config


@pytest.fixture
def stage(fake_server: FakeServer, capsys: pytest.CaptureFixture[str]) -> Stage:
    return Stage(fake_server, capsys)


@pytest.fixture
async def desk(tmp_path: Path, codex_bin: str | None) -> AsyncIterator[Desk]:
    async with LoginIssuer() as issuer:
        config = codex_config(NO_MODEL, tmp_path / "home", issuer=issuer)
        yield Desk(issuer, tmp_path, {**os.environ, **(config.env or {})})


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    folder = tmp_path / "work"
    folder.mkdir()
    async with ScriptedModel() as model:
        config = codex_config(model, tmp_path / "home")
        yield Bench(model, folder, {**os.environ, **(config.env or {})})
