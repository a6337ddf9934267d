"""Ctrl-C while something is under way: the same farewell as for a cancel, then KeyboardInterrupt.

These tests run Trio themselves, because Ctrl-C ends a run.
"""

from __future__ import annotations

import signal
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, staged
from trio_codex.testing import FakeServer, wire

Scene: TypeAlias = Callable[[Stage], Awaitable[object]]


@trio.lowlevel.enable_ki_protection
async def press_ctrl_c() -> None:
    """Protected, so that it is the main task that hears of it, where it waits."""
    await trio.testing.wait_all_tasks_blocked()
    signal.raise_signal(signal.SIGINT)


def interrupted(scene: Scene, stages: list[Stage], **config: Any) -> int:
    """Play the scene in the main task until Ctrl-C ends it.

    Returns how many interrupts the server had heard of when KeyboardInterrupt came out of the
    scene, before the client was left.
    """
    told: list[int] = []

    async def main() -> None:
        async with staged(**config) as stage:
            stages.append(stage)
            try:
                await scene(stage)
            finally:
                told.append(stage.interrupts)

    with pytest.raises(KeyboardInterrupt):
        trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
    return told[0]


async def run(stage: Stage) -> None:
    stage.always_begin()
    stage.always_obey()
    trio.lowlevel.spawn_system_task(press_ctrl_c)
    await stage.thread.run("work")


async def block(stage: Stage) -> None:
    stage.always_begin()
    stage.always_obey()
    async with stage.thread.turn("work"):
        trio.lowlevel.spawn_system_task(press_ctrl_c)
        await trio.sleep_forever()


async def stream(stage: Stage) -> None:
    stage.always_begin()
    stage.always_obey()
    async with stage.thread.turn("work") as turn:
        trio.lowlevel.spawn_system_task(press_ctrl_c)
        async for _ in turn.stream():
            pass


async def handle(stage: Stage) -> None:
    stage.always_begin()
    stage.always_obey()
    turn = await stage.thread.turn("work")
    trio.lowlevel.spawn_system_task(press_ctrl_c)
    await turn.result()


@pytest.mark.parametrize("scene", [run, block, stream, handle])
def test_a_running_turn_is_interrupted(scene: Scene) -> None:
    stages: list[Stage] = []
    assert interrupted(scene, stages) == 1
    [stage] = stages
    assert stage.interrupts == 1
    assert stage.fake.closed
    assert_idle(stage.codex)


def test_a_start_on_its_way_is_awaited_and_its_turn_interrupted() -> None:
    async def scene(stage: Stage) -> None:
        stage.always_obey()

        async def answer() -> None:
            request = await stage.fake.expect("turn/start")
            await press_ctrl_c()
            await trio.sleep(2)
            stage.fake.answer(request, wire.turn_start_result("turn-1"))
            stage.begin()

        trio.lowlevel.spawn_system_task(answer)
        await stage.thread.run("work")

    stages: list[Stage] = []
    assert interrupted(scene, stages) == 1
    assert_idle(stages[0].codex)


def test_a_plain_request_is_forgotten() -> None:
    async def scene(stage: Stage) -> None:
        stage.never_answer("model/list")
        trio.lowlevel.spawn_system_task(press_ctrl_c)
        await stage.codex.models()

    stages: list[Stage] = []
    interrupted(scene, stages)
    assert_idle(stages[0].codex)


def test_a_second_one_does_not_wait_for_the_turn_but_ends_the_server() -> None:
    async def scene(stage: Stage) -> None:
        stage.always_begin()
        stage.never_answer("turn/interrupt")

        @trio.lowlevel.enable_ki_protection
        async def twice() -> None:
            await press_ctrl_c()
            await trio.sleep(1)
            await press_ctrl_c()

        trio.lowlevel.spawn_system_task(twice)
        await stage.thread.run("work")

    stages: list[Stage] = []
    interrupted(scene, stages, interrupt_timeout=1000)
    assert stages[0].fake.closed
    assert_idle(stages[0].codex)


def test_a_client_that_is_only_starting_leaves_nothing() -> None:
    fake = FakeServer(handshake=False)

    async def main() -> None:
        trio.lowlevel.spawn_system_task(press_ctrl_c)
        async with staged(fake):
            raise AssertionError("the block was entered")

    with pytest.raises(KeyboardInterrupt):
        trio.run(main)
    assert fake.closed
