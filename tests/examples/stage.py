"""One example, what its last comment promises, and the scene that it runs in: unchanged, as users run it."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import attrs
import trio

from tests.examples.program import Program
from trio_codex.testing import LoginIssuer, ScriptedModel, codex_config

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SYNC = "_sync"
PATIENCE = 60.0
"""Seconds for one example; each takes about one."""

HEADING = "# It prints, for example:"
ANYTHING = "…"
"""What a comment has for what differs from run to run: at least one character, within a line."""


@attrs.frozen
class Example:
    """A file in ``examples/``."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def topic(self) -> str:
        """What it has in common with its twin, which is async where this is sync."""
        return self.name.removesuffix(SYNC)

    @property
    def source(self) -> str:
        return self.path.read_text("utf-8")

    @property
    def opening(self) -> str:
        """The first paragraph of its docstring."""
        docstring = ast.get_docstring(ast.parse(self.source)) or ""
        return " ".join(docstring.partition("\n\n")[0].split())

    @property
    def promise(self) -> str:
        """What its last comment says that it prints."""
        _, found, comment = self.source.partition(f"{HEADING}\n#\n")
        assert found, f'{self.path.name} must end with a comment "{HEADING}", then an empty line'
        lines = comment.splitlines()
        assert all(line == "#" or line.startswith("#   ") for line in lines), lines
        return "".join(f"{line[4:]}\n" for line in lines)

    def keeps(self, printed: str) -> bool:
        """Whether this is what it promises, word for word but for the placeholders."""
        words = map(re.escape, self.promise.split(ANYTHING))
        return re.fullmatch("[^\n]+".join(words), printed) is not None


@attrs.define
class Stage:
    """A folder, a model without a script yet, and an issuer for logins."""

    folder: Path
    model: ScriptedModel
    issuer: LoginIssuer
    codex_bin: str | None

    def environment(self, *, login: bool = False) -> dict[str, str]:
        """What `AsyncCodex()` of a program needs, to run the server of the tests with this model."""
        issuer = self.issuer if login else None
        config = codex_config(self.model, self.folder / "home", issuer=issuer)
        runtime = [] if self.codex_bin is None else [self._runtime(self.codex_bin)]
        inherited = filter(None, [os.environ.get("PYTHONPATH")])
        search = os.pathsep.join([str(ROOT), *runtime, *inherited])
        ours = {"PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"}
        return {**os.environ, **(config.env or {}), **ours}

    def _runtime(self, codex_bin: str) -> str:
        """A folder with a runtime package that has this program."""
        folder = self.folder / "runtime"
        folder.mkdir(exist_ok=True)
        code = f"def bundled_codex_path():\n    return {os.path.abspath(codex_bin)!r}\n"
        (folder / "codex_cli_bin.py").write_text(code, encoding="utf-8")
        return str(folder)


@attrs.define
class Scene:
    """A stage and the example that is run there."""

    stage: Stage
    example: Example
    printed: str = ""
    """All that the example has printed, once it has ended."""

    @property
    def folder(self) -> Path:
        return self.stage.folder

    @property
    def model(self) -> ScriptedModel:
        return self.stage.model

    @property
    def issuer(self) -> LoginIssuer:
        return self.stage.issuer

    async def run(self, *arguments: str, stdin: str = "", login: bool = False) -> None:
        """Run the example; it must end well and complain of nothing."""
        async with self.running(*arguments, login=login) as program:
            await program.type(stdin)
            await program.hang_up()

    @asynccontextmanager
    async def running(
        self, *arguments: str, terminal: bool = False, login: bool = False
    ) -> AsyncIterator[Program]:
        """The example while it runs, in a terminal if wanted; with ``login`` the model needs one."""
        command = [sys.executable, str(self.example.path), *arguments]
        work = self.folder / "work"
        work.mkdir(exist_ok=True)
        environment = self.stage.environment(login=login) | {"PYTHONWARNINGS": "error"}
        async with Program.started(command, work, environment, terminal) as program:
            with trio.move_on_after(PATIENCE) as limit:
                yield program
                await program.end()
            assert not limit.cancelled_caught, f"too slow: {program.shown}{program.complaints}"
        self.printed = program.shown
        ended_well = program.process.returncode == 0 and not program.complaints
        assert ended_well, f"{program.shown}{program.complaints}"
