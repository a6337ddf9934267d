"""The synchronous client of the real app-server, beside what all tests have."""

from __future__ import annotations

from tests.sync.conftest import config as config
from tests.sync.conftest import model as model
from tests.sync.conftest import real as sync_codex

__all__ = ["config", "model", "sync_codex"]
