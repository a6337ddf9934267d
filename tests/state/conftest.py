"""Pure values: no clock for hypothesis, and no look at what each test leaves behind."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("timeless", deadline=None)
settings.load_profile("timeless")


@pytest.fixture(autouse=True)
def leave_nothing() -> None:
    """In place of the suite's own: there is nothing that values could leave."""
