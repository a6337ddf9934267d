"""Whose trouble it is when an agent asks, and what ends with the agent that has asked."""

from __future__ import annotations

import contextvars
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.agents.tribe import WORLDS, World, tribal
from trio_codex import Answer, CommandApprovalRequest, Responder

Clock: TypeAlias = trio.testing.MockClock
worlds = pytest.mark.parametrize("world", WORLDS, ids=str)
settle = trio.testing.wait_all_tasks_blocked
TENANT: contextvars.ContextVar[str] = contextvars.ContextVar("TENANT", default="nobody")


async def fail(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
    raise ZeroDivisionError


@worlds
async def test_what_is_raised_for_an_agent_comes_out_of_the_run_that_it_works_for(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, Responder(command_approval=fail)) as tribe:
        tribe.obey()

        async def run() -> None:
            with pytest.raises(ZeroDivisionError):
                await tribe.stage.thread.run("work")

        async with trio.open_nursery() as nursery:
            nursery.start_soon(run)
            await settle()
            tribe.two_levels()
            tribe.ask("a-2")
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}
        await tribe.stage.assert_in_step()


@worlds
async def test_it_ends_the_agent_that_asked_where_agents_are_spared(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, Responder(command_approval=fail), interrupt_agents=False) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.two_levels()
            tribe.ask("a-2")
            with pytest.raises(ZeroDivisionError):
                await turn.run()
        assert tribe.interrupted == {"turn-1", "a-2"}
        tribe.end("a-1")


@worlds
async def test_where_its_turn_is_over_it_ends_the_agent_and_comes_out_of_the_clients_block(
    world: World, autojump_clock: Clock
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with tribal(world, Responder(command_approval=fail)) as tribe:
            tribe.obey()
            turn = await tribe.stage.thread.turn("work")
            tribe.two_levels()
            tribe.stage.end("completed")
            await turn.run()
            tribe.ask("a-2")
            await settle()
            assert tribe.interrupted == {"a-2"}


@worlds
async def test_a_method_is_cancelled_with_the_agent_that_asked(
    world: World, autojump_clock: Clock
) -> None:
    cancelled: list[str | None] = []

    async def ponder(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        try:
            await trio.sleep_forever()
        except trio.Cancelled:
            cancelled.append(request.turn_id)
            raise

    async with tribal(world, Responder(command_approval=ponder)) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work"):
            tribe.two_levels()
            tribe.ask("a-1")
            tribe.ask("a-2")
            await settle()
            tribe.end("a-1")
            await settle()
            assert cancelled == ["a-1"]
        assert cancelled == ["a-1", "a-2"]


@worlds
async def test_an_agent_asks_in_the_context_of_whoever_started_its_turn(
    world: World, autojump_clock: Clock
) -> None:
    seen: list[str] = []

    async def look(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        seen.append(TENANT.get())
        return request.decline()

    async with tribal(world, Responder(command_approval=look)) as tribe:
        tribe.obey()
        for number, tenant in enumerate(("one", "two"), 1):
            TENANT.set(tenant)
            turn = await tribe.stage.thread.turn("work")
            TENANT.set("nobody")
            tribe.work(f"agent-{number}", f"a-{number}", f"turn-{number}")
            tribe.work(f"inner-{number}", f"i-{number}", f"turn-{number}", by=f"a-{number}")
            tribe.ask(f"i-{number}")
            await settle()
            await turn.leave()
    assert seen == ["one", "two"]
