"""The real app-server, with an MCP server that asks."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.elicitation.stage import configuration
from trio_codex import CodexConfig
from trio_codex.testing import ScriptedModel
from trio_codex.testing import codex_config as configure

Configure: TypeAlias = Callable[[str], CodexConfig]


@pytest.fixture
def configured(scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None) -> Configure:
    """Makes a configuration with the asker, and with these lines more about it."""
    if find_spec("mcp") is None:
        pytest.skip("no MCP server to ask anything: install mcp")

    def make(more: str) -> CodexConfig:
        extra = configuration(more)
        return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=extra)

    return make


@pytest.fixture
def codex_config(configured: Configure) -> CodexConfig:
    return configured("")
