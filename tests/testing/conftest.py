"""A conversation with the real app-server, without our client in between."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.testing.raw import Client, conversation
from trio_codex import CodexConfig
from trio_codex.testing import open_server


@pytest.fixture
async def client(codex_config: CodexConfig, codex_home: Path) -> AsyncGenerator[Client]:
    async with conversation(await open_server(codex_config), codex_home) as client:
        yield client
