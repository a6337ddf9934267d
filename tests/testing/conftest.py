"""A conversation with the real app-server, without our client in between."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.testing.raw import Client, conversation, start_server
from trio_codex import CodexConfig


@pytest.fixture
async def client(codex_config: CodexConfig, codex_home: Path) -> AsyncGenerator[Client]:
    async with conversation(await start_server(codex_config), codex_home) as client:
        yield client
