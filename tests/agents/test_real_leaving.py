"""Whatever ends a turn ends its agents, on the real app-server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import attrs
import pytest
import trio

from tests.agents.real import Play, two_levels
from tests.cancel.real import PATIENCE, assert_all_cut, assert_in_step
from trio_codex import AsyncCodex, AsyncThread, CodexConfig, TurnIdleError
from trio_codex.testing import ScriptedModel, cancel_at_sampled_moments, text
from trio_codex.testing.agents import AgentsVersion

ALL = (None, "outer", "inner")
Leave: TypeAlias = Callable[[AsyncThread, Play], Awaitable[None]]


async def by_a_deadline(thread: AsyncThread, play: Play) -> None:
    scope = trio.CancelScope()

    async def run() -> None:
        with scope:
            await thread.run("work")

    async with trio.open_nursery() as nursery:
        nursery.start_soon(run)
        await play.until_at_work(*ALL)
        scope.cancel()
    assert scope.cancelled_caught


async def by_the_block(thread: AsyncThread, play: Play) -> None:
    async with thread.turn("work") as turn:
        await play.until_at_work(*ALL)
    assert [agent.status for agent in turn.agents] == ["interrupted", "interrupted"]


async def by_an_exception(thread: AsyncThread, play: Play) -> None:
    with pytest.raises(ZeroDivisionError):
        async with thread.turn("work"):
            await play.until_at_work(*ALL)
            raise ZeroDivisionError


async def by_an_interrupt(thread: AsyncThread, play: Play) -> None:
    turn = await thread.turn("work")
    await play.until_at_work(*ALL)
    await turn.interrupt()
    assert [agent.status for agent in turn.agents] == ["interrupted", "interrupted"]
    await turn.interrupt()


async def by_silence(thread: AsyncThread, play: Play) -> None:
    turn = await thread.turn("work")
    await play.until_at_work(*ALL)
    with pytest.raises(TurnIdleError):
        await turn.run(idle_timeout=0.1)


WAYS = (by_a_deadline, by_the_block, by_an_exception, by_an_interrupt, by_silence)


@pytest.mark.parametrize("leave", WAYS)
async def test_agents_at_any_depth_are_interrupted(
    leave: Leave, config: CodexConfig, play: Play
) -> None:
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            await leave(await codex.thread_start(), play)
            await play.until_cut(*ALL)
            await assert_in_step(codex)


@pytest.mark.parametrize("leave", [by_the_block, by_an_interrupt])
@pytest.mark.parametrize("ended", ["by then", "just now"])
async def test_those_of_a_turn_that_ended_by_itself_are_interrupted_when_it_is_left(
    leave: Leave, ended: str, config: CodexConfig, play: Play
) -> None:
    gate = trio.Event()
    play.roles = {**play.roles, None: [*play.roles[None], text("Done.", gate=gate)]}

    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            async with thread.turn("work") as turn:
                await play.until_at_work(*ALL)
                gate.set()
                if ended == "by then":
                    assert (await turn.result()).final_response == "Done."
                    assert [agent.status for agent in turn.agents] == ["running", "running"]
                    assert {"outer", "inner"} <= play.at_work()
                if leave is by_an_interrupt:
                    await turn.interrupt()
                    assert [agent.status for agent in turn.agents] == ["interrupted"] * 2
            await play.until_cut("outer", "inner")
            await assert_in_step(codex)


async def test_a_run_that_ends_lets_its_agents_work_until_the_client_is_left(
    config: CodexConfig, play: Play
) -> None:
    play.roles = {**play.roles, None: [*play.roles[None], text("Done.")]}
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            await thread.run("work")
            await play.until_at_work("outer", "inner")
            await codex.thread_start()
            assert {"outer", "inner"} <= play.at_work()
        await play.until_cut("outer", "inner")


@pytest.mark.parametrize("spared", ["by the turn", "by the configuration"])
async def test_agents_may_be_spared(spared: str, config: CodexConfig, play: Play) -> None:
    by_turn = spared == "by the turn"
    config = attrs.evolve(config, interrupt_agents=by_turn)
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            async with thread.turn("work", interrupt_agents=False if by_turn else None) as turn:
                await play.until_at_work(*ALL)
            await play.until_cut(None)
            assert play.at_work() == {"outer", "inner"}
            assert [agent.status for agent in turn.agents] == ["running", "running"]
            await turn.interrupt()
            await codex.thread_start()
            assert play.at_work() == {"outer", "inner"}
        await play.until_cut("outer", "inner")


async def test_no_agent_works_on_at_whatever_moment_its_turn_is_left(
    version: AgentsVersion, config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    """Also while one is being started: the server begins its turn when the other one is over."""
    async with AsyncCodex(config) as codex:

        async def work() -> None:
            play = Play(scripted_model, two_levels(version))
            thread = await codex.thread_start()
            async with thread.turn("work"):
                await play.until_at_work(*ALL)

        async def check() -> None:
            await assert_all_cut(scripted_model)
            await assert_in_step(codex)

        await cancel_at_sampled_moments(work, check, samples=15)
