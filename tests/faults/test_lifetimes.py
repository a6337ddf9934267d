"""Clients whose lives do not nest: in generators left half-way, closed in any order, or never."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import warnings
from collections.abc import AsyncIterator
from pathlib import Path

import trio

from tests.faults.conftest import Lab, hanging_turns
from trio_codex import AsyncCodex


async def events_of_a_turn(lab: Lab) -> AsyncIterator[str]:
    """What users write: a bare async generator with a client inside."""
    async with (
        AsyncCodex(lab.stub(hanging_turns())) as codex,
        (await codex.thread_start()).turn("Hi") as turn,
        turn.stream() as events,
    ):
        async for event in events:
            yield event.method


async def gone(lab: Lab) -> None:
    with trio.fail_after(60):
        while lab.processes():  # noqa: ASYNC110 - it happens behind our back
            await trio.sleep(0.01)


async def test_a_generator_with_a_client_that_is_left_by_break_and_closed_by_hand(
    lab: Lab,
) -> None:
    generator = events_of_a_turn(lab)
    async for _ in generator:
        break
    await generator.aclose()  # type: ignore[attr-defined]
    assert lab.processes() == []
    assert lab.methods()[-2:] == ["turn/interrupt", "EOF"]


def test_a_generator_with_a_client_that_is_left_to_the_garbage_collector(lab: Lab) -> None:
    async def main() -> None:
        async for _ in events_of_a_turn(lab):
            break
        gc.collect()
        await gone(lab)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # Trio's word on such a generator
        trio.run(main)
    assert lab.processes() == []


async def test_a_generator_finished_by_another_task_than_the_one_that_began_it(lab: Lab) -> None:
    generator = events_of_a_turn(lab)

    async def begin() -> None:
        assert await anext(generator)

    async def end() -> None:
        await generator.aclose()  # type: ignore[attr-defined]

    async with trio.open_nursery() as nursery:
        nursery.start_soon(begin)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(end)
    assert lab.processes() == []


async def test_two_clients_closed_first_in_first_out_by_hand(lab: Lab) -> None:
    first, second = AsyncCodex(lab.stub(hanging_turns())), AsyncCodex(lab.stub(hanging_turns()))
    await first.__aenter__()
    await second.__aenter__()
    turn = await (await second.thread_start()).turn("Hi")
    await first.__aexit__(None, None, None)
    await turn.interrupt()
    assert (await turn.run()).status == "interrupted"
    await second.__aexit__(None, None, None)
    assert lab.processes() == []


async def test_two_turn_blocks_left_first_in_first_out_by_hand(lab: Lab) -> None:
    async with AsyncCodex(lab.stub(hanging_turns())) as codex:
        thread = await codex.thread_start()
        first, second = thread.turn("Hi"), thread.turn("Hi")
        await first.__aenter__()
        await second.__aenter__()
        await first.__aexit__(None, None, None)
        await second.__aexit__(None, None, None)


async def test_a_client_entered_in_one_task_and_left_in_another(lab: Lab) -> None:
    codex = AsyncCodex(lab.stub(hanging_turns()))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(codex.__aenter__)
    await codex.thread_start()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(codex.__aexit__, None, None, None)
    assert lab.processes() == []


async def test_a_client_in_a_cancel_scope_of_its_own_inside_of_a_generator(lab: Lab) -> None:
    with trio.move_on_after(0.5) as scope:
        async for _ in events_of_a_turn(lab):
            pass
    assert scope.cancelled_caught
    assert lab.processes() == []


def test_a_main_that_ends_with_an_unclosed_client_ends_its_server(lab: Lab) -> None:
    async def main() -> None:
        codex = AsyncCodex(lab.stub(hanging_turns()))
        await codex.__aenter__()
        await (await codex.thread_start()).turn("Hi")

    trio.run(main)
    assert lab.processes() == []
    assert lab.methods()[-1] == "EOF"


def test_a_program_that_exits_hard_leaves_no_server(lab: Lab) -> None:
    config = lab.stub(hanging_turns())
    program = f"""
import os, trio
from trio_codex import AsyncCodex, CodexConfig
async def main():
    async with AsyncCodex(CodexConfig(launch_args_override={config.launch_args_override!r})) as c:
        await c.thread_start()
        os._exit(9)
trio.run(main)
"""
    environ = {**os.environ, **lab.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", program], env=environ, timeout=30, check=False)
    assert done.returncode == 9
    trio.run(gone, lab)
