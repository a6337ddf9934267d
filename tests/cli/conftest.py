"""The fixtures of the tests of the command."""

from __future__ import annotations

import pytest

from tests.cli.stage import Stage
from trio_codex.testing import FakeServer


@pytest.fixture
def stage(fake_server: FakeServer, capsys: pytest.CaptureFixture[str]) -> Stage:
    return Stage(fake_server, capsys)
