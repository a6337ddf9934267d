"""A real app-server that may ask everything, and a folder in which it may do nothing unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.responder.real import KINDS, SETTINGS, Kind
from trio_codex import CodexConfig
from trio_codex.testing import ScriptedModel
from trio_codex.testing import codex_config as configure


@pytest.fixture
def codex_config(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    """How to run a server that knows all the questions which it can be brought to ask."""
    return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=SETTINGS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the agent works, and must not write without being allowed to."""
    work = tmp_path / "work"
    work.mkdir()
    return work


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each kind of question that the real server can be brought to ask."""
    found: Kind = request.param
    return found
