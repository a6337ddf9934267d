"""Cancelled turns at the real app-server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
import trio

from tests.cancel.real import PATIENCE, asked, assert_all_cut, assert_in_step, statuses
from trio_codex import AsyncCodex
from trio_codex._facade.thread import AsyncThread
from trio_codex.testing import ScriptedModel, hang, text

Way: TypeAlias = Callable[[AsyncThread], Awaitable[object]]


async def run(thread: AsyncThread) -> None:
    await thread.run("work")


async def handle_run(thread: AsyncThread) -> None:
    await (await thread.turn("work")).run()


async def handle_result(thread: AsyncThread) -> None:
    await (await thread.turn("work")).result()


async def read_in_a_block(thread: AsyncThread) -> None:
    async with thread.turn("work") as turn:
        async for _ in turn.stream():
            pass


async def test_whatever_waits_for_a_turn_is_cancelled_when_the_turn_is_over_at_the_server(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()
    for way in (run, handle_run, handle_result, read_in_a_block):
        scope = trio.CancelScope()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(within, scope, way, thread)
            await asked(scripted_model)
            scope.cancel()
        assert scope.cancelled_caught
        assert (await statuses(thread))[-1] == "interrupted"
    await assert_all_cut(scripted_model)
    await assert_in_step(codex)


async def within(scope: trio.CancelScope, way: Way, thread: AsyncThread) -> None:
    with scope:
        await way(thread)


async def test_a_sibling_that_fails_is_all_that_comes_out(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang())
    thread = await codex.thread_start()
    with pytest.RaisesGroup(pytest.RaisesExc(KeyError)):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(run, thread)
            await asked(scripted_model)
            raise KeyError
    assert await statuses(thread) == ["interrupted"]
    await assert_in_step(codex)


async def test_blocks_that_are_left_early_leave_no_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()

    async def leave_by_return() -> None:
        async with thread.turn("work"):
            return

    with pytest.raises(KeyError):
        async with thread.turn("work"):
            raise KeyError
    assert await statuses(thread) == ["interrupted"]
    for _ in range(1):
        async with thread.turn("work"):
            await asked(scripted_model)
            break
    assert await statuses(thread) == ["interrupted"] * 2
    await leave_by_return()
    assert await statuses(thread) == ["interrupted"] * 3
    await assert_all_cut(scripted_model)
    await assert_in_step(codex)


async def test_a_block_that_is_left_after_the_end_says_nothing(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("done"))
    thread = await codex.thread_start()
    async with thread.turn("work") as turn:
        assert (await turn.result()).final_response == "done"
    assert await statuses(thread) == ["completed"]
    await assert_in_step(codex)


async def test_cancelled_at_thirty_moments_of_its_beginning_no_turn_goes_on(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()
    for moment in range(30):
        # On a thread of its own, or after another turn: the server says no in different ways.
        if moment % 3 == 0:
            thread = await codex.thread_start()
        with trio.move_on_after(moment * 0.002) as scope:
            await thread.run("work")
        assert scope.cancelled_caught
        assert "inProgress" not in await statuses_if_any(thread), moment
    await assert_all_cut(scripted_model)
    await assert_in_step(codex)


async def statuses_if_any(thread: AsyncThread) -> list[str]:
    """As ``statuses``; a thread that never had a turn cannot be asked for its turns."""
    status = (await thread.read()).thread.status
    assert getattr(status, "type", None) != "active", status
    try:
        return await statuses(thread)
    except Exception:
        return []


async def test_interrupt_right_after_the_start_twice_by_many_and_after_the_end(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()
    for _ in range(3):  # a first turn is refused in other words than a later one
        with trio.fail_after(PATIENCE):
            turn = await thread.turn("work")
            async with trio.open_nursery() as nursery:
                for _ in range(5):
                    nursery.start_soon(turn.interrupt)
            await turn.interrupt()
            assert (await turn.run()).status == "interrupted"
            await turn.interrupt()
    await assert_all_cut(scripted_model)
    await assert_in_step(codex)


async def test_interrupts_that_race_with_the_end_return_whoever_wins(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("done")
    thread = await codex.thread_start()
    ends: set[str] = set()
    for number in range(10):
        with trio.fail_after(PATIENCE):
            turn = await thread.turn("work")
            await trio.sleep(number * 0.003)
            await turn.interrupt()
            ends.add((await turn.run()).status.value)
    assert ends <= {"completed", "interrupted"}
    await assert_in_step(codex)


async def test_a_turn_that_is_joined_ends_for_both_by_a_cancelled_run(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()
    first = await thread.turn("work")
    await asked(scripted_model)
    scope = trio.CancelScope()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(within, scope, run, thread)
        await asked(scripted_model)  # the server asks anew, with both messages
        scope.cancel()
    assert scope.cancelled_caught
    assert (await first.result()).status == "interrupted"
    assert await statuses(thread) == ["interrupted"]
    await assert_in_step(codex)


async def test_two_handles_on_one_turn_see_the_same_completion(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("first", gate=gate), text("both"))
    thread = await codex.thread_start()
    first = await thread.turn("one")
    await asked(scripted_model)
    second = await thread.turn("two")
    assert first.id == second.id
    gate.set()
    with trio.fail_after(PATIENCE):
        results = [await turn.result() for turn in (first, second)]
    assert results[0] == results[1]
    assert results[0].final_response == "both"
    await assert_in_step(codex)


async def test_many_running_turns_do_not_delay_an_interrupt_or_each_other(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    async with trio.open_nursery() as nursery:

        async def read() -> None:
            await read_in_a_block(await codex.thread_start())

        for _ in range(10):
            nursery.start_soon(read)
        with trio.fail_after(PATIENCE):
            await scripted_model.wait_for_requests(10)
        nursery.cancel_scope.cancel()
    await assert_all_cut(scripted_model)
    await assert_in_step(codex)
