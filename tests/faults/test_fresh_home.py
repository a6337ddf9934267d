"""Servers that start at once in a fresh CODEX_HOME: all but one die, and are tried again."""

from __future__ import annotations

from pathlib import Path

import attrs
import trio

from tests.faults.conftest import Lab, initialize_steps, refused
from trio_codex import AsyncCodex, ClosedError, CodexConfig, StartError
from trio_codex.testing import codex_config

LAST_WORDS = "Error: failed to initialize sqlite state runtime under /home"


def loser(lab: Lab, *, losses: int) -> CodexConfig:
    """A server that loses the race for its home so many times, and counts its starts."""
    config = lab.stub({"initialize": initialize_steps()})
    assert config.launch_args_override is not None
    work = " ".join(config.launch_args_override)
    text = f"""#!/bin/sh
echo start >> {lab.place}/starts
[ $(wc -l < {lab.place}/starts) -gt {losses} ] && exec {work}
echo "{LAST_WORDS}" >&2
exit 1
"""
    return attrs.evolve(config, launch_args_override=(lab.program(text),))


def starts(lab: Lab) -> int:
    return len((lab.place / "starts").read_text().splitlines())


async def test_a_server_that_lost_is_started_again(lab: Lab) -> None:
    async with AsyncCodex(loser(lab, losses=2)) as codex:
        assert codex.metadata.user_agent.startswith("stub/")
    assert starts(lab) == 3


async def test_one_that_goes_on_losing_is_given_up_with_its_last_words(lab: Lab) -> None:
    with refused(StartError, LAST_WORDS, "exit status 1"):
        async with AsyncCodex(loser(lab, losses=99)):
            raise AssertionError
    assert starts(lab) == 4


async def test_close_between_two_attempts_ends_them(lab: Lab) -> None:
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(loser(lab, losses=99), nursery=nursery)

        async def use() -> None:
            with refused(ClosedError, "closed"):
                await codex.models()

        async with trio.open_nursery() as users:
            users.start_soon(use)
            while not (lab.place / "starts").exists() or lab.processes():  # noqa: ASYNC110
                await trio.sleep(0.01)
            await codex.close()


async def test_four_real_servers_at_once_all_get_the_fresh_home(
    lab: Lab, runtime: str, tmp_path: Path
) -> None:
    config = codex_config(
        "http://127.0.0.1:9/v1", tmp_path / "home", codex_bin=runtime, env=lab.environ
    )
    threads: list[str] = []

    async def use() -> None:
        async with AsyncCodex(config) as codex:
            threads.append((await codex.thread_start()).id)

    async with trio.open_nursery() as nursery:
        for _ in range(4):
            nursery.start_soon(use)
    assert len(set(threads)) == 4
