"""What every test of the suite gets: the fixtures that users get, and a look at what is left."""

from __future__ import annotations

import hypothesis
import pytest

# For runs that ask something else than whether the next example fails, too.
hypothesis.settings.register_profile("few", max_examples=20)

pytest_plugins = ["trio_codex.testing.fixtures", "pytester"]


@pytest.fixture(autouse=True)
def leave_nothing(nothing_left: None) -> None:
    """No test leaves a process, thread or file descriptor behind."""
