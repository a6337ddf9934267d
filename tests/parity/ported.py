"""Programs written for the official SDK, run with it and, after two substitutions, with ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import trio

from tests.bench.environments import CHECKOUT, clean_environment
from tests.parity.compare import MISSING, Chosen

PATIENCE = 12
"""Seconds that a program may take."""
PROGRAMS = Path(__file__).resolve().parent / "programs"


def source(name: str, *, sync: bool = False) -> str:
    """A program as written for the official SDK, or its twin for the synchronous client."""
    text = (PROGRAMS / name).read_text("utf-8")
    if sync:
        text = re.sub(r"\b(await|async) |\bAsync(?=[A-Z])", "", text)
        text = text.replace("asyncio.run(main())", "main()").replace("import asyncio\n", "")
    return text


def ported(text: str) -> str:
    """The same program for us: what whoever moves over has to change, and nothing else."""
    text = text.replace("openai_codex", "trio_codex")
    return text.replace("asyncio.run(main())", "trio.run(main)").replace("asyncio", "trio")


async def run(python: str | Path, text: str, folder: Path, variables: Mapping[str, str]) -> str:
    """What a program prints; it must end well."""
    program = folder / "program.py"
    program.write_text(text, "utf-8")
    environment = clean_environment() | dict(variables) | {"PYTHONPATH": str(CHECKOUT)}
    # Unbuffered: of a program that does not end, what it said until then tells where it stands.
    command = [str(python), "-u", str(program)]
    printed = folder / "printed"
    with trio.move_on_after(PATIENCE) as patience, printed.open("wb") as out:
        done = await trio.run_process(
            command, stdout=out, capture_stderr=True, check=False, cwd=folder, env=environment
        )
    output = printed.read_text("utf-8")
    assert not patience.cancelled_caught, f"does not end after:\n{output}"
    assert done.returncode == 0, f"{output}\n{done.stderr.decode(errors='replace')}"
    return output


def printed(output: str) -> dict[str, str]:
    """The lines ``label: value`` of an output; of a label that comes again, all values."""
    found: dict[str, list[str]] = {}
    for line in output.splitlines():
        label, _, value = line.partition(": ")
        found.setdefault(label, []).append(value)
    return {label: " / ".join(values) for label, values in found.items()}


def differences(name: str, official: str, ours: str) -> dict[str, str]:
    """Which lines of the outputs differ, named as the table names them."""
    theirs, mine = printed(official), printed(ours)
    return {
        f"{name}: {label}": f"{theirs.get(label, MISSING)} ⇒ {mine.get(label, MISSING)}"
        for label in {**theirs, **mine}
        if theirs.get(label) != mine.get(label)
    }


def is_about_a_program(row: Chosen) -> bool:
    """Whether a row of the table is about what a program prints."""
    return ".py: " in row.names
