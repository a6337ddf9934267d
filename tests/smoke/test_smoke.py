"""The smoke suite on the installed runtime, and what its command makes of failures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.smoke.__main__ import main
from tests.smoke.runtimes import Runtime
from tests.smoke.suite import STEPS, Scene, run_step


@pytest.mark.parametrize("step", STEPS)
async def test_the_installed_runtime_passes(step: str, codex_bin: str | None) -> None:
    await run_step(STEPS[step], codex_bin)


def test_the_command_tells_what_failed_in_a_table_and_by_its_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def well(_: Scene) -> None:
        pass

    async def badly(_: Scene) -> None:
        raise AssertionError("the answer was 41")

    def missing(wanted: str, _: Path) -> Runtime:
        raise LookupError(f"no version {wanted}")

    monkeypatch.setattr("tests.smoke.__main__.STEPS", {"well": well, "badly": badly})
    monkeypatch.setattr("tests.smoke.__main__.install", missing)
    assert main(["installed", "0.0.1"]) == 1
    told = capsys.readouterr().out
    assert "AssertionError: the answer was 41" in told
    assert "FAILED" in told
    assert "0.0.1: no version 0.0.1" in told
    monkeypatch.setattr("tests.smoke.__main__.STEPS", {"well": well})
    assert main(["installed"]) == 0
    assert "FAILED" not in capsys.readouterr().out
