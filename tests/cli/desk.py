"""A user with a login issuer of their own, who runs commands and programs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import attrs
import trio

from trio_codex._transport.locate import find_runtime
from trio_codex.testing import LoginIssuer

COMMAND = (sys.executable, "-m", "trio_codex.cli")
NO_MODEL = "http://127.0.0.1:9"
"""For who asks no model."""


@attrs.define
class Running:
    """A command that runs, and what it has printed on stdout and stderr."""

    process: trio.Process
    out: str = ""
    err: str = ""

    async def line(self) -> str:
        """The next line of stdout."""
        while "\n" not in self.out:
            assert self.process.stdout is not None
            chunk = await self.process.stdout.receive_some()
            assert chunk, f"ended instead: {self.err}"
            self.out += chunk.decode()
        line, _, self.out = self.out.partition("\n")
        return line

    async def end(self) -> tuple[int, str]:
        """The exit code, and all of stderr."""
        assert self.process.stderr is not None
        async for chunk in self.process.stderr:
            self.err += chunk.decode()
        return await self.process.wait(), self.err


@attrs.frozen
class Desk:
    """A login issuer, and the environment of a user whose server logs in there."""

    issuer: LoginIssuer
    folder: Path
    env: dict[str, str]
    command: tuple[str, ...] = COMMAND

    async def run(self, *arguments: str, **more: Any) -> tuple[int, str, str]:
        """The exit code, stdout and stderr."""
        done = await trio.run_process(
            [*self.command, *arguments],
            capture_stdout=True,
            capture_stderr=True,
            check=False,
            env=self.env,
            **more,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    @asynccontextmanager
    async def running(self, *arguments: str) -> AsyncIterator[Running]:
        """The command, while it runs; at the end it has ended."""
        process = await trio.lowlevel.open_process(
            [*self.command, *arguments],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            async with process.stdout, process.stderr:
                yield Running(process)
        finally:
            process.kill()
            with trio.CancelScope(shield=True):
                await process.wait()

    def overheard(self, codex_bin: str | None) -> tuple[Path, Path]:
        """A program that is codex, and a file with its arguments and all that it is told."""
        heard, program = self.folder / "heard", self.folder / "overheard-codex"
        codex = find_runtime(codex_bin, self.env).path
        listen = f'echo "$@" > "{heard}"; tee -a "{heard}" | "{codex}" "$@"'
        program.write_text(f"#!/bin/sh\n{listen}\n")
        program.chmod(0o755)
        return program, heard
