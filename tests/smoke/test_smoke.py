"""The smoke suite on the installed runtime, and what its command makes of failures."""

from __future__ import annotations

import pytest

from tests.smoke.suite import STEPS, run_step


@pytest.mark.parametrize("step", STEPS)
async def test_the_installed_runtime_passes(step: str, codex_bin: str | None) -> None:
    await run_step(STEPS[step], codex_bin)
