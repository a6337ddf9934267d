"""The stage that each example gets for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.stage import Stage
from trio_codex.testing import LoginIssuer, ScriptedModel


@pytest.fixture
def stage(
    scripted_model: ScriptedModel,
    login_issuer: LoginIssuer,
    codex_bin: str | None,
    tmp_path: Path,
) -> Stage:
    return Stage(tmp_path, scripted_model, login_issuer, codex_bin)
