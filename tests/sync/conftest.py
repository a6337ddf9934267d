"""What tests of the synchronous client share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import Lab
from tests.faults.conftest import lab as lab
from tests.sync.stage import model_in_a_thread
from trio_codex import Codex, CodexConfig
from trio_codex.testing import ScriptedModel
from trio_codex.testing import codex_config as configure


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    """A scripted model that serves while the test blocks."""
    with model_in_a_thread() as model:
        yield model


@pytest.fixture
def config(model: ScriptedModel, codex_home: Path, codex_bin: str | None) -> CodexConfig:
    """How to run the real app-server with that model."""
    return configure(model, codex_home, codex_bin=codex_bin)


@pytest.fixture
def real(config: CodexConfig) -> Iterator[Codex]:
    """A synchronous client of the real app-server."""
    with Codex(config) as codex:
        yield codex


__all__ = ["Lab", "lab"]
