"""A start on a thread of the real server that is compacting, under review, or runs a turn."""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest
import trio

from tests.cancel.real import PATIENCE, asked, assert_in_step, statuses
from tests.cancel.stage import session_of
from tests.sync.stage import model_in_a_thread
from trio_codex import (
    AsyncCodex,
    AsyncThread,
    Codex,
    CodexConfig,
    TurnRunningError,
    protocol,
)
from trio_codex.testing import ModelRequest, ScriptedModel, hang, http_error, text
from trio_codex.testing.config import codex_config as configure
from trio_codex.types import TurnStatus

Occupy: TypeAlias = Callable[[AsyncCodex, AsyncThread], Awaitable[object]]


async def compact(codex: AsyncCodex, thread: AsyncThread) -> object:
    return await thread.compact()


async def review(codex: AsyncCodex, thread: AsyncThread) -> object:
    target = {"type": "custom", "instructions": "Look at it."}
    return await codex.call(protocol.review_start(thread_id=thread.id, target=target))


async def used(codex: AsyncCodex, model: ScriptedModel) -> AsyncThread:
    """A thread with something in it."""
    model.script(text("Hello."))
    thread = await codex.thread_start()
    await thread.run("Hello.")
    await model.next_request()
    return thread


async def test_run_after_compact_as_anybody_would_write_it(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    scripted_model.script(text("A summary."), text("Done."), thread_id=thread.id)
    await thread.compact()
    assert (await thread.run("next")).final_response == "Done."
    await assert_in_step(codex)


@pytest.mark.parametrize("occupy", [compact, review])
@pytest.mark.parametrize("when_busy", ["join", "wait"])
async def test_a_start_waits_for_what_cannot_be_joined(
    occupy: Occupy, when_busy: Any, codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    gate = trio.Event()
    done: list[str] = []
    scripted_model.default = lambda request: (
        text(f"{request.user_texts[-1]} done.") if gate.is_set() else text("Hm.", gate=gate)
    )

    async def ask(prompt: str) -> None:
        result = await thread.run(prompt, when_busy=when_busy)
        done.append(result.final_response or "")

    async with codex.notifications("turn/completed") as completed:
        await occupy(codex, thread)
        await asked(scripted_model)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask, "next")
            with trio.move_on_after(0.3):  # it may have been refused once or twice by then
                await completed.__anext__()
                raise AssertionError("nothing ends before the gate is open")
            gate.set()
        first: Any = (await anext(completed)).payload
    assert done == ["next done."]
    assert first.turn.status is TurnStatus.completed
    await assert_in_step(codex)


async def test_those_who_wait_go_in_order_and_never_share_a_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    gate = trio.Event()
    scripted_model.script(text("A summary.", gate=gate), thread_id=thread.id)
    scripted_model.default = lambda request: text(f"{request.user_texts[-1]} done.")
    results: list[tuple[str, str]] = []

    async def ask(prompt: str) -> None:
        async with thread.turn(prompt, when_busy="wait") as turn:
            result = await turn.result()
            results.append((turn.id, result.final_response or ""))

    await thread.compact()
    await asked(scripted_model)
    async with trio.open_nursery() as nursery:
        for number in range(4):
            nursery.start_soon(ask, f"number {number}")
            await trio.testing.wait_all_tasks_blocked()
        gate.set()
    assert [said for _, said in results] == [f"number {number} done." for number in range(4)]
    assert len({turn_id for turn_id, _ in results}) == 4
    await assert_in_step(codex)


async def test_a_compaction_that_fails_lets_the_next_start_go(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    scripted_model.script(http_error(400), text("Done."), thread_id=thread.id)
    await thread.compact()
    assert (await thread.run("next")).final_response == "Done."


async def test_a_deadline_of_a_start_that_waits_leaves_nothing_at_the_server(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    gate = trio.Event()
    scripted_model.script(text("A summary.", gate=gate), text("Done."), thread_id=thread.id)
    await thread.compact()
    await asked(scripted_model)
    with trio.move_on_after(0.3) as limit:
        await thread.run("never heard")
    assert limit.cancelled_caught
    gate.set()
    assert (await thread.run("next")).final_response == "Done."
    assert scripted_model.requests[-1].user_texts[-1] == "next"
    assert "never heard" not in str(scripted_model.requests[-1].input)
    await assert_in_step(codex)


async def test_to_wait_is_to_start_after_the_running_turn_and_its_cancel_harms_nobody(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    gate = trio.Event()
    scripted_model.script(text("First.", gate=gate), text("Second."), thread_id=thread.id)
    first = await thread.turn("one")
    await asked(scripted_model)
    with trio.move_on_after(0.1) as limit:
        await thread.run("never", when_busy="wait")
    assert limit.cancelled_caught
    async with trio.open_nursery() as nursery:

        @nursery.start_soon
        async def later() -> None:
            second = await thread.run("two", when_busy="wait")
            assert second.final_response == "Second."

        await trio.testing.wait_all_tasks_blocked()
        gate.set()
        assert (await first.result()).final_response == "First."
    assert [request.user_texts[-1] for request in scripted_model.requests] == [
        "Hello.",
        "one",
        "two",
    ]
    await assert_in_step(codex)


@pytest.mark.parametrize("when_busy", ["join", "wait"])
@pytest.mark.parametrize("named", [True, False], ids=["a turn", "a start"])
async def test_what_a_slow_server_has_not_ended_yet_is_joined_by_nobody(
    named: bool, when_busy: Any, codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    def answer(request: ModelRequest) -> Any:
        return hang() if request.user_texts[-1] == "one" else text("Second.")

    config = attrs.evolve(codex_config, interrupt_timeout=0.1)
    async with AsyncCodex(config) as codex:
        thread = await used(codex, scripted_model)
        scripted_model.default = answer
        pid = session_of(codex).pid
        assert pid is not None
        if named:
            first = await thread.turn("one")
            await asked(scripted_model)
        os.kill(pid, signal.SIGSTOP)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(first.run if named else partial(thread.run, "one"))
            await trio.testing.wait_all_tasks_blocked()
            nursery.cancel_scope.cancel()
        async with trio.open_nursery() as nursery:

            @nursery.start_soon
            async def later() -> None:
                second = await thread.run("two", when_busy=when_busy)
                assert second.final_response == "Second."

            await trio.testing.wait_all_tasks_blocked()
            os.kill(pid, signal.SIGCONT)
        await assert_in_step(codex)


async def test_to_fail_is_decided_before_anything_is_sent(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    scripted_model.script(hang(), thread_id=thread.id)
    refused: list[TurnRunningError] = []
    async with thread.turn("one", when_busy="fail") as turn:
        with pytest.raises(TurnRunningError) as caught:
            await thread.run("two", when_busy="fail")
        assert caught.value.turn_id == turn.id
        assert caught.value.thread_id == thread.id
        await asked(scripted_model)

    scripted_model.script(hang(), thread_id=thread.id)
    ended = trio.Event()

    async def compete() -> None:
        try:
            await thread.run("both at once", when_busy="fail")
        except TurnRunningError as error:
            refused.append(error)
            ended.set()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(compete)
        nursery.start_soon(compete)
        await ended.wait()
        await asked(scripted_model)
        nursery.cancel_scope.cancel()
    assert len(refused) == 1
    assert await statuses(thread) == ["completed", "interrupted", "interrupted"]
    await assert_in_step(codex)


async def test_what_others_have_started_counts_as_far_as_events_tell(
    codex: AsyncCodex, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    thread = await used(codex, scripted_model)
    go = tmp_path / "go"
    command = f"until [ -e {go} ]; do sleep 0.1; done"
    async with codex.notifications("turn/started") as started:
        await codex.call(protocol.thread_shell_command(thread_id=thread.id, command=command))
        await anext(started)
    with pytest.raises(TurnRunningError) as caught:
        await thread.run("next", when_busy="fail")
    assert caught.value.turn_id is None
    go.touch()
    scripted_model.script(text("Done."), thread_id=thread.id)
    assert (await thread.run("next", when_busy="wait")).final_response == "Done."


async def test_to_fail_on_a_compaction_of_which_no_event_has_told_yet(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await used(codex, scripted_model)
    gate = trio.Event()
    scripted_model.script(text("A summary.", gate=gate), text("Done."), thread_id=thread.id)
    await thread.compact()
    with pytest.raises(TurnRunningError):
        await thread.run("next", when_busy="fail")
    gate.set()
    with trio.fail_after(PATIENCE):
        assert (await thread.run("next", when_busy="wait")).final_response == "Done."


def test_the_synchronous_client_waits_as_well(codex_home: Any, codex_bin: str | None) -> None:
    with model_in_a_thread() as model:
        model.script(text("Hello."), text("A summary."), text("Done."), hang())
        with Codex(configure(model, codex_home, codex_bin=codex_bin)) as codex:
            thread = codex.thread_start()
            thread.run("Hello.")
            thread.compact()
            assert thread.run("next").final_response == "Done."
            with thread.turn("one", when_busy="fail"), pytest.raises(TurnRunningError):
                thread.run("two", when_busy="fail")
            perhaps: Any = "perhaps"
            with pytest.raises(ValueError, match="'join', 'wait', 'fail'"):
                thread.run("three", when_busy=perhaps)
