"""The official SDK, installed once for all tests that want it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.environments import Unavailable, install_peer
from tests.parity.official import VERSION


@pytest.fixture(scope="session")
def official_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a scratch environment with the official SDK; skips where it cannot be."""
    try:
        # Without its app-server: what the programs run is the one that all tests run.
        return install_peer(tmp_path_factory.mktemp("official") / "venv", VERSION, runtime=False)
    except Unavailable as reason:
        pytest.skip(str(reason))
