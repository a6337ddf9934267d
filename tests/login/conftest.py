"""The real app-server, which asks our own issuer about whoever logs in."""

from __future__ import annotations

from pathlib import Path

import pytest

from trio_codex import CodexConfig
from trio_codex.testing import LoginIssuer, ScriptedModel
from trio_codex.testing import codex_config as configure


@pytest.fixture
async def codex_config(
    scripted_model: ScriptedModel,
    codex_home: Path,
    codex_bin: str | None,
    login_issuer: LoginIssuer,
) -> CodexConfig:
    return configure(scripted_model, codex_home, codex_bin=codex_bin, issuer=login_issuer)
