"""A program without a free file descriptor: each end is one, and no server is left, or stopped."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cancel.real import linux
from tests.faults.conftest import Lab, initialize_steps

pytestmark = linux

PROGRAM = Path(__file__).with_name("full.py")
MODELS: dict[str, object] = {"data": [], "nextCursor": None}
# A server that goes when it is asked, and one that must be killed.
OBEDIENT = {"initialize": initialize_steps(), "model/list": [{"id": "$id", "result": MODELS}]}
STUBBORN = {**OBEDIENT, "EOF": ["stay"]}
PATIENCE = 90


def run(lab: Lab, script: dict[str, list[object]], when: str) -> list[str]:
    command = lab.stub(script).launch_args_override
    assert command is not None
    done = subprocess.run(
        [sys.executable, "-X", "dev", str(PROGRAM), when, *command],
        env={**os.environ, **lab.environ, "PYTHONPATH": str(PROGRAM.parents[2])},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert lab.processes() == []
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    assert lines[-1] == "over", (lines, done.stderr)
    assert "Traceback" not in done.stderr, done.stderr
    return lines[:-1]


@pytest.mark.parametrize("script", [OBEDIENT, STUBBORN])
@pytest.mark.parametrize("when", ["inside", "cancelled", "two", "sync"])
def test_the_block_ends(lab: Lab, script: dict[str, list[object]], when: str) -> None:
    assert run(lab, script, when) == []


def test_the_death_of_its_server_is_told(lab: Lab) -> None:
    (said,) = run(lab, OBEDIENT, "killed")
    assert "exit status -9" in said


@pytest.mark.parametrize("script", [OBEDIENT, STUBBORN])
def test_a_client_that_nobody_closed_ends_with_the_program(
    lab: Lab, script: dict[str, list[object]]
) -> None:
    assert run(lab, script, "forgotten") == []


def test_a_start_succeeds_or_leaves_nothing_with_any_number_of_free_descriptors(lab: Lab) -> None:
    said = [line.split() for line in run(lab, OBEDIENT, "start")]
    assert [int(free) for free, _, _ in said] == list(range(16))
    assert {name for _, name, _ in said} <= {"started", "CodexConfigError", "StartError"}
    assert said[0][1] == "CodexConfigError"
    assert said[-1][1] == "started"
    assert [leaked for _, _, leaked in said] == ["0"] * 16


def test_a_synchronous_client_that_cannot_start_says_so(lab: Lab) -> None:
    assert run(lab, OBEDIENT, "sync_start") == ["StartError"]


def test_a_fork_lets_go_of_the_server_all_the_same(lab: Lab) -> None:
    assert run(lab, OBEDIENT, "forked") == []
