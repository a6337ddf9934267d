"""A user of ``trio-codex run``, whose server asks a scripted model."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import trio

from trio_codex.testing import ScriptedModel

COMMAND = (sys.executable, "-m", "trio_codex.cli")


@attrs.frozen
class Bench:
    """A scripted model, and the environment in which a user would have it configured."""

    model: ScriptedModel
    folder: Path
    env: dict[str, str]

    async def run(self, *arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
        return await trio.run_process(
            [*COMMAND, "run", "--cwd", str(self.folder), *arguments],
            capture_stdout=True,
            capture_stderr=True,
            check=False,
            env=self.env,
            **more,
        )
