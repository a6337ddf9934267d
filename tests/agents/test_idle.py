"""What an agent does and asks is a sign of life of the turn that it works for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.agents.tribe import WORLDS, Tribe, World, tribal
from trio_codex import Answer, CommandApprovalRequest, Responder, TurnIdleError
from trio_codex.testing import wire

Clock: TypeAlias = trio.testing.MockClock
worlds = pytest.mark.parametrize("world", WORLDS, ids=str)
settle = trio.testing.wait_all_tasks_blocked


def speak(tribe: Tribe) -> None:
    tribe.say("a-2")


def take_the_shortcut(tribe: Tribe) -> None:
    agent, _ = tribe.running["a-2"]
    tribe.stage.fake.notify(*wire.text_delta(agent, "a-2", "more", "msg-1"))


def start_another(tribe: Tribe) -> None:
    number = len(tribe.threads) + 1
    tribe.work(f"agent-{number}", f"a-{number}", by="a-2")


def end_another(tribe: Tribe) -> None:
    tribe.end(next(reversed(tribe.running)))


async def silence(tribe: Tribe, does: list[Callable[[Tribe], None]]) -> float:
    """Seconds from the last of these deeds, 59 seconds apart, until the turn is given up."""
    async with trio.open_nursery() as nursery:

        async def run() -> None:
            with pytest.raises(TurnIdleError):
                await tribe.stage.thread.run("work", idle_timeout=60)

        nursery.start_soon(run)
        await settle()
        tribe.two_levels()
        last = trio.current_time()
        for do in does:
            await trio.sleep(59)
            do(tribe)
            last = trio.current_time()
        await tribe.stage.fake.expect("turn/interrupt", within=5000)
        silent = trio.current_time() - last
        tribe.obey()
    return silent


@pytest.mark.parametrize(
    "does",
    [
        [],
        [speak, speak, speak],
        [speak, take_the_shortcut, take_the_shortcut],
        [start_another, end_another, start_another],
    ],
)
@worlds
async def test_any_event_of_an_agent_winds_the_watch_up_again(
    does: list[Callable[[Tribe], None]], world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        assert await silence(tribe, does) == 60


@worlds
async def test_that_the_server_tries_again_for_an_agent_is_no_sign_of_life(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe, trio.open_nursery() as nursery:
        tribe.obey()

        async def run() -> None:
            with pytest.raises(TurnIdleError):
                await tribe.stage.thread.run("work", idle_timeout=60)
            nursery.cancel_scope.cancel()

        nursery.start_soon(run)
        await settle()
        tribe.two_levels()
        with trio.fail_after(100):
            while True:
                retry = {"error": {"message": "Reconnecting..."}, "willRetry": True}
                tribe.stage.fake.notify("error", {"threadId": "agent-2", "turnId": "a-2", **retry})
                await trio.sleep(1)


@worlds
async def test_the_watch_stands_still_while_an_agent_asks(
    world: World, autojump_clock: Clock
) -> None:
    async def ponder(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        await trio.sleep(1000)
        return request.decline()

    def ask(tribe: Tribe) -> None:
        tribe.ask("a-2")

    async with tribal(world, Responder(command_approval=ponder)) as tribe:
        assert await silence(tribe, [ask]) == 1000 + 60
