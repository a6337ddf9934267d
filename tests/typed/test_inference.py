"""The types that users get without writing them, as mypy and pyright infer them."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["mypy", "--strict"], id="mypy"),
        pytest.param(["pyright", "--pythonpath", sys.executable], id="pyright"),
    ],
)
@pytest.mark.timeout(300)
def test_the_output_and_the_calls_of_tools_have_the_types_they_should(command: list[str]) -> None:
    if find_spec(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [sys.executable, "-m", *command, str(HERE / "inferred.py")],
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
