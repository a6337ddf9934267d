"""The surface of the official SDK: as it is where it is installed, and a copy to compare with."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from tests.bench.environments import CHECKOUT, clean_environment
from tests.parity.surface import surface

VERSION = "0.163.0"
COPY = (
    Path(__file__).resolve().parents[1] / "data" / f"openai_codex_{VERSION.replace('.', '_')}.json"
)


def copied() -> dict[str, str]:
    """What the copy says."""
    facts: dict[str, str] = json.loads(COPY.read_text("utf-8"))
    return facts


def installed(python: Path) -> dict[str, str]:
    """What introspection finds where the SDK is installed."""
    program = [str(python), "-m", "tests.parity.surface", "openai_codex"]
    variables = clean_environment() | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(program, check=True, capture_output=True, env=variables)
    facts: dict[str, str] = json.loads(done.stdout)
    return facts


def ours(official: dict[str, str]) -> dict[str, str]:
    """Our facts; of our models those that have an official namesake."""
    models = re.findall(r"^types\.(\w+)$", "\n".join(official), re.MULTILINE)
    return surface("trio_codex", models)


def write_copy(python: Path) -> None:
    """Write the copy anew, a line for each fact."""
    facts = installed(python)
    COPY.write_text(json.dumps(facts, indent=0, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
