"""Which turns of agents are interrupted with a turn, and when, in any order of events."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.agents.tribe import WORLDS, World, tribal
from tests.cancel.stage import assert_idle, session_of
from trio_codex import AsyncThread, TransportClosedError
from trio_codex._state.families import LATE, STRAYS
from trio_codex.testing import FakeRequest, wire

Clock: TypeAlias = trio.testing.MockClock
worlds = pytest.mark.parametrize("world", WORLDS, ids=str)
ROOTED = [world for world in WORLDS if world.rooted]
settle = trio.testing.wait_all_tasks_blocked


@worlds
async def test_leaving_a_turn_interrupts_its_agents_at_any_depth(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.two_levels()
            await settle()
            assert [(one.thread_id, one.status, one.turn_id) for one in turn.agents] == [
                ("agent-1", "running", "a-1"),
                ("agent-2", "running", "a-2"),
            ]
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}
        assert [one.status for one in turn.agents] == ["interrupted"] * 2
        await tribe.stage.assert_in_step()


@worlds
async def test_agents_that_are_at_rest_are_let_alone(world: World, autojump_clock: Clock) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.two_levels()
            tribe.end("a-1")
            await settle()
        assert tribe.interrupted == {"turn-1", "a-2"}
        assert [one.status for one in turn.agents] == ["completed", "interrupted"]
        await turn.interrupt()
        await turn.leave()
        assert tribe.stage.interrupts == 2


@worlds
async def test_one_that_was_started_and_has_not_begun_is_awaited_and_interrupted(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn, trio.open_nursery() as nursery:
            tribe.spawn("agent-1")
            await settle()
            assert [one.status for one in turn.agents] == ["starting"]
            nursery.start_soon(turn.leave)
            await settle()
            assert tribe.interrupted == {"turn-1"}
            await trio.sleep(1)
            tribe.begin("agent-1", "a-1")
        assert tribe.interrupted == {"turn-1", "a-1"}
        await tribe.stage.assert_in_step()


@worlds
async def test_one_that_never_begins_is_not_awaited_for_long(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, interrupt_timeout=1000) as tribe:
        tribe.obey()
        with trio.fail_after(100):
            async with tribe.stage.thread.turn("work"):
                tribe.spawn("agent-1")
                await settle()
        await tribe.stage.assert_in_step()


@worlds
async def test_one_that_begins_long_after_its_turn_was_left_is_interrupted_at_once(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work"):
            tribe.spawn("agent-1")
            await settle()
        await trio.sleep(1000)
        tribe.begin("agent-1", "a-1")
        tribe.work("agent-2", "a-2", by="a-1")
        await settle()
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}
        await tribe.stage.assert_in_step()


@pytest.mark.parametrize("world", ROOTED, ids=str)
async def test_the_work_of_a_turn_is_known_without_an_item_that_tells_of_it(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.begin("agent-1", "a-1")
            await settle()
        tribe.begin("agent-2", "a-2")
        await settle()
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}
        assert [one.status for one in turn.agents] == ["interrupted"] * 2


@pytest.mark.parametrize("world", ROOTED, ids=str)
async def test_work_that_comes_late_is_ended_though_nobody_holds_its_turn_any_more(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        with trio.move_on_after(1):
            await tribe.stage.thread.run("work")
        gc.collect()
        tribe.begin("agent-1", "a-1")
        await settle()
        assert tribe.interrupted == {"turn-1", "a-1"}
        await tribe.stage.assert_in_step()


@worlds
async def test_a_turn_that_begins_before_anything_tells_whose_it_is(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work"):
            tribe.begin("agent-1", "a-1")
            tribe.spawn("agent-1")
            await settle()
        assert tribe.interrupted == {"turn-1", "a-1"}
        await tribe.stage.assert_in_step()


@worlds
async def test_an_interrupt_that_is_refused_is_repeated(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, interrupt_timeout=60) as tribe:
        refusals = 0

        def refuse(request: FakeRequest) -> None:
            nonlocal refusals
            refusals += 1
            tribe.stage.fake.refuse(request, -32600, "no active turn to interrupt")
            if refusals > 10:
                tribe.obey()

        tribe.stage.fake.on("turn/interrupt", refuse)
        async with tribe.stage.thread.turn("work"):
            tribe.two_levels()
            await settle()
        assert tribe.running == {}
        await tribe.stage.assert_in_step()


@worlds
async def test_agents_that_do_not_obey_hold_nobody_up_for_longer_than_the_turn_might(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, interrupt_timeout=7) as tribe:
        tribe.stage.never_answer("turn/interrupt")
        left = 0.0
        async with tribe.stage.thread.turn("work"):
            tribe.two_levels()
            await settle()
            left = trio.current_time()
        assert trio.current_time() - left == 7
        tribe.obey()
        await trio.sleep(10)
        assert tribe.running == {}
        await tribe.stage.assert_in_step()


Leave: TypeAlias = Callable[[Any], Awaitable[object]]


@pytest.mark.parametrize("leave", [lambda turn: turn.leave(), lambda turn: turn.interrupt()])
@worlds
async def test_those_of_a_turn_that_is_over_are_interrupted_when_it_is_left(
    leave: Leave, world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        turn = await tribe.stage.thread.turn("work")
        tribe.two_levels()
        tribe.spawn("agent-3", by="a-2")
        tribe.stage.end("completed")
        assert (await turn.run()).status == "completed"
        tribe.begin("agent-3", "a-3")  # after its turn is over
        await settle()
        assert tribe.interrupted == set()
        await leave(turn)
        assert tribe.interrupted == {"a-1", "a-2", "a-3"}
        await tribe.stage.assert_in_step()


@worlds
async def test_those_of_a_turn_that_nobody_holds_end_with_the_client(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(tribe.stage.thread.run, "work")
            await settle()
            tribe.two_levels()
            tribe.stage.end("completed")
        gc.collect()
        await settle()
        assert tribe.interrupted == set()
        await tribe.stage.codex.close()
        assert tribe.interrupted == {"a-1", "a-2"}


@pytest.mark.parametrize("by_turn", [True, False])
@worlds
async def test_agents_that_are_spared_live_on(
    by_turn: bool, world: World, autojump_clock: Clock
) -> None:
    async with tribal(world, interrupt_agents=by_turn) as tribe:
        tribe.obey()
        spared = False if by_turn else None
        async with tribe.stage.thread.turn("work", interrupt_agents=spared) as turn:
            tribe.two_levels()
            await settle()
        await turn.interrupt()
        assert [one.status for one in turn.agents] == ["running"] * 2
        await tribe.stage.codex.close()
        assert tribe.interrupted == {"turn-1"}


@worlds
async def test_of_those_who_join_one_turn_each_may_want_its_agents_ended(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        stage = tribe.stage
        first = await stage.thread.turn("work", interrupt_agents=False)
        tribe.two_levels()
        async with trio.open_nursery() as nursery:
            stage.fake.on("turn/start", None)
            nursery.start_soon(stage.thread.run, "more")
            await stage.answer_start(begin=False)
            await settle()
            await first.leave()
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}


@worlds
async def test_an_agent_that_is_given_input_works_for_the_turn_that_gives_it(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        first = await tribe.stage.thread.turn("work")
        tribe.work("agent-1", "a-1")
        tribe.work("agent-2", "a-2")
        tribe.end("a-2")
        tribe.stage.end("completed")
        await first.run()
        second = await tribe.stage.thread.turn("work")
        tribe.instruct("agent-1", by="turn-2")
        tribe.instruct("agent-2", by="turn-2")
        tribe.begin("agent-2", "a-3", "turn-2")
        await settle()
        assert [one.status for one in second.agents] == ["running"] * 2
        await first.leave()
        assert tribe.interrupted == {"a-1"}
        await second.leave()
        assert tribe.interrupted == {"a-1", "turn-2", "a-3"}
        await tribe.stage.assert_in_step()


@pytest.mark.parametrize("world", ROOTED, ids=str)
async def test_the_work_of_strangers_is_let_alone(world: World, autojump_clock: Clock) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.work("agent-1", "a-1")
            tribe.end("a-1")
            tribe.begin("agent-1", "a-2", "a stranger's turn")
            tribe.begin("thread-9", "a-3", "another stranger's turn")
            await settle()
            assert [one.status for one in turn.agents] == ["completed"]
        assert tribe.interrupted == {"turn-1"}


@worlds
async def test_a_turn_that_was_started_here_is_nobodys_work(
    world: World, autojump_clock: Clock
) -> None:
    """Though the model of another one gives it input: it can name any thread."""
    async with tribal(world) as tribe, trio.open_nursery() as nursery:
        tribe.obey()
        stage = tribe.stage
        other = AsyncThread(stage.codex._connection, "thread-2")
        async with stage.thread.turn("work") as turn:
            stage.fake.on("turn/start", None)
            nursery.start_soon(other.run, "mine")
            request = await stage.fake.expect("turn/start")
            stage.fake.notify(*wire.turn_started("thread-2", "mine-1"))
            stage.fake.answer(request, wire.turn_start_result("mine-1"))
            tribe.instruct("thread-2")
            await settle()
            assert [one.status for one in turn.agents] == ["idle"]
        assert tribe.interrupted == {"turn-1"}
        stage.fake.end_turn("thread-2", "mine-1")


@worlds
async def test_what_agents_tell_a_turn_makes_no_later_turn_their_work(
    world: World, autojump_clock: Clock
) -> None:
    """Neither on the thread whose work they do, nor on another one that runs a turn."""
    async with tribal(world) as tribe, trio.open_nursery() as nursery:
        tribe.obey()
        stage = tribe.stage
        other = AsyncThread(stage.codex._connection, "thread-2")
        async with stage.thread.turn("work") as turn:
            stage.fake.on("turn/start", None)
            nursery.start_soon(other.run, "mine")
            request = await stage.fake.expect("turn/start")
            stage.fake.notify(*wire.turn_started("thread-2", "mine-1"))
            stage.fake.answer(request, wire.turn_start_result("mine-1"))
            tribe.work("agent-1", "a-1")
            for thread_id in (stage.thread.id, "thread-2"):
                tribe.instruct(thread_id, by="a-1")
            await settle()
            assert [one.thread_id for one in turn.agents] == ["agent-1", "thread-2"]
            stage.fake.end_turn("thread-2", "mine-1")
        interrupted = tribe.interrupted
        for thread_id in (stage.thread.id, "thread-2"):
            tribe.begin(thread_id, f"later on {thread_id}", f"later on {thread_id}")
        await trio.sleep(5)
        assert tribe.interrupted == interrupted


@worlds
async def test_whoever_joins_the_turn_of_an_agent_may_end_it(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        stage = tribe.stage
        agent = AsyncThread(stage.codex._connection, "agent-1")
        async with stage.thread.turn("work"), trio.open_nursery() as nursery:
            tribe.two_levels()
            await settle()
            stage.fake.on("turn/start", None)
            nursery.start_soon(_join_and_leave, agent)
            request = await stage.fake.expect("turn/start")
            stage.fake.answer(request, wire.turn_start_result("a-1"))
            await settle()
            assert "a-1" in tribe.interrupted
            assert "turn-1" not in tribe.interrupted
        assert tribe.interrupted == {"turn-1", "a-1", "a-2"}
        await stage.assert_in_step()


async def _join_and_leave(agent: AsyncThread) -> None:
    async with agent.turn("and this"):
        pass


@pytest.mark.parametrize("how", ["thread/closed", "thread/deleted", "notLoaded"])
@worlds
async def test_an_agent_whose_thread_is_put_away_is_over(
    how: str, world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        tribe.obey()
        async with tribe.stage.thread.turn("work") as turn:
            tribe.two_levels()
            tribe.spawn("agent-3")
            for agent in ("agent-1", "agent-2", "agent-3"):
                status = {"threadId": agent, "status": {"type": "notLoaded"}}
                gone = how != "notLoaded"
                method = how if gone else "thread/status/changed"
                tribe.stage.fake.notify(method, {"threadId": agent} if gone else status)
            await settle()
            assert [one.status for one in turn.agents] == ["closed"] * 3
        assert tribe.interrupted == {"turn-1"}
        await tribe.stage.assert_in_step()


@worlds
async def test_nobody_waits_for_agents_when_the_server_dies(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        with pytest.raises(TransportClosedError):
            async with tribe.stage.thread.turn("work") as turn:
                tribe.two_levels()
                await settle()
                tribe.stage.fake.die(1)
                await turn.run()
        assert [one.status for one in turn.agents] == ["unknown"] * 2
        assert_idle(tribe.stage.codex)


@worlds
async def test_what_is_known_of_agents_goes_with_their_turn(
    world: World, autojump_clock: Clock
) -> None:
    async with tribal(world) as tribe:
        agents = session_of(tribe.stage.codex)._board.agents
        for number in range(1, 200):
            turn_id = f"turn-{number}"
            turn = await tribe.stage.thread.turn("work")
            tribe.work(f"agent-{number}", f"a-{number}", turn_id)
            tribe.end(f"a-{number}")
            tribe.stage.end("completed", turn_id)
            await turn.run()
            assert [one.status for one in turn.agents] == ["completed"]
            assert len(agents) == 1
        del turn
        assert len(agents) == 0


async def test_strangers_and_turns_that_were_left_are_remembered_within_bounds(
    autojump_clock: Clock,
) -> None:
    async with tribal(ROOTED[0]) as tribe:
        tribe.obey()
        agents = session_of(tribe.stage.codex)._board.agents
        for number in range(1, 2 * STRAYS):
            turn_id = f"turn-{number}"
            async with tribe.stage.thread.turn("work"):
                tribe.work(f"agent-{number}", f"a-{number}", turn_id)
                tribe.begin(f"thread-{number}", f"s-{number}", "a stranger's turn")
                await settle()
        assert len(agents) <= STRAYS + LATE + 1
