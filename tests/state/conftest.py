"""Hypothesis without its clock: no test here says anything about time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("timeless", deadline=None)
settings.load_profile("timeless")
