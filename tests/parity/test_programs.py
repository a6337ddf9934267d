"""A program written for the official SDK prints the same with ours, but for what we chose."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest
import trio

from tests.bench.environments import codex_binary
from tests.parity.compare import chosen, judge
from tests.parity.ported import differences, is_about_a_program, ported, run, source
from trio_codex.testing import (
    LoginIssuer,
    Reply,
    ScriptedModel,
    Silence,
    codex_config,
    failed,
    hang,
    reasoning,
    sequence,
    text,
)

WHAT_THE_MODEL_SAYS: dict[str, tuple[Reply | Silence, ...]] = {
    "first_steps.py": (text("Hello."), text("A pixel."), text("Thanks."), text("Going on.")),
    "events.py": (
        text("Once upon a time.", deltas=5),
        text("One, two."),
        sequence(
            reasoning("A thought."),
            text("On it.", phase="commentary"),
            text("Seen.", phase="final_answer"),
        ),
        hang(),
        hang(),  # the server may ask again for what is steered
    ),
    "failures.py": (failed("insufficient_quota", "too much"), text("Yes.")),
    "accounts.py": (),
}
KINDS = pytest.mark.parametrize("sync", [False, True], ids=["async", "sync"])


class Stage:
    """Where a program runs, with either SDK: a model, a home, the real app-server."""

    def __init__(self, official_python: Path, codex_bin: str | None, folder: Path) -> None:
        self.pythons = {"official": str(official_python), "ours": sys.executable}
        self.codex_bin = codex_bin or codex_binary(sys.executable)
        self.folder = folder
        self.output: dict[str, str] = {}

    async def run(self, side: str, name: str, *, sync: bool) -> None:
        """Run a program with one SDK and keep what it prints."""
        program = source(name, sync=sync)
        folder = self.folder / side
        async with ScriptedModel() as model, LoginIssuer() as issuer:
            model.script(*WHAT_THE_MODEL_SAYS[name])
            needs_login = issuer if name == "accounts.py" else None
            config = codex_config(model, folder / "home", issuer=needs_login)
            variables = {**(config.env or {}), "CODEX_BIN": self.codex_bin}
            text = program if side == "official" else ported(program)
            async with trio.open_nursery() as nursery:
                nursery.start_soon(type_the_code, issuer)
                self.output[side] = await run(self.pythons[side], text, folder, variables)
                nursery.cancel_scope.cancel()
            assert not model.problems, model.problems


async def type_the_code(issuer: LoginIssuer) -> None:
    """What a person does on another device, once the server waits for it."""
    await issuer.asked("/api/accounts/deviceauth/token")
    for code in issuer.devices:
        issuer.approve(code)


@pytest.fixture
def stage(official_python: Path, codex_bin: str | None, tmp_path: Path) -> Stage:
    for side in ("official", "ours"):
        (tmp_path / side).mkdir()
    return Stage(official_python, codex_bin, tmp_path)


def assert_same_but_for_what_we_chose(name: str, stage: Stage) -> None:
    found = differences(name, stage.output["official"], stage.output["ours"])
    rows = [row for row in chosen() if row.names.startswith(f"{name}: ")]
    verdict = judge(found, rows)
    assert verdict.unlisted == {}, stage.output
    assert verdict.gone == [], "listed in docs/parity.md and no longer so"


@KINDS
@pytest.mark.parametrize("name", sorted(WHAT_THE_MODEL_SAYS.keys() - {"accounts.py"}))
async def test_a_ported_program_prints_the_same(name: str, sync: bool, stage: Stage) -> None:
    async with trio.open_nursery() as nursery:
        for side in ("official", "ours"):
            nursery.start_soon(partial(stage.run, side, name, sync=sync))
    assert_same_but_for_what_we_chose(name, stage)


@KINDS
async def test_a_ported_program_logs_in_the_same(
    sync: bool, stage: Stage, login_ports: tuple[int, int]
) -> None:
    for side in ("official", "ours"):  # one after the other: they share the ports
        await stage.run(side, "accounts.py", sync=sync)
    assert_same_but_for_what_we_chose("accounts.py", stage)


def test_the_rows_about_programs_are_about_programs_that_there_are() -> None:
    names = {row.names.partition(": ")[0] for row in chosen() if is_about_a_program(row)}
    assert names <= WHAT_THE_MODEL_SAYS.keys()
