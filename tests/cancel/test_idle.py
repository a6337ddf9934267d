"""A turn that falls silent: interrupted, unless somebody is being asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, staged
from trio_codex import (
    Answer,
    AsyncCodex,
    CommandApprovalRequest,
    Responder,
    TurnIdleError,
)
from trio_codex.testing import ScriptedModel, hang, text, wire
from trio_codex.types import TurnStatus

Clock: TypeAlias = trio.testing.MockClock
STARTED = wire.turn_start_result("turn-1")

Wait: TypeAlias = Callable[[Stage, float], Awaitable[object]]


async def thread_run(stage: Stage, idle_timeout: float) -> object:
    return await stage.thread.run("work", idle_timeout=idle_timeout)


async def handle_run(stage: Stage, idle_timeout: float) -> object:
    return await (await stage.thread.turn("work")).run(idle_timeout=idle_timeout)


async def handle_result(stage: Stage, idle_timeout: float) -> object:
    return await (await stage.thread.turn("work")).result(idle_timeout=idle_timeout)


ways = pytest.mark.parametrize("wait", [thread_run, handle_run, handle_result])


@ways
async def test_a_silent_turn_is_interrupted_and_its_silence_raised(
    wait: Wait, autojump_clock: Clock
) -> None:
    caught: list[TurnIdleError] = []

    async def run(stage: Stage) -> None:
        with pytest.raises(TurnIdleError, match=r"turn-1 for 60 seconds") as info:
            await wait(stage, 60)
        caught.append(info.value)

    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(run, stage)
        await stage.answer_start()
        begun = trio.current_time()
        await stage.fake.expect("turn/interrupt", within=100)
        assert trio.current_time() - begun == 60
        assert not caught  # not before the turn is over
        stage.end()
        await trio.testing.wait_all_tasks_blocked()
        assert (caught[0].thread_id, caught[0].turn_id) == (stage.thread.id, "turn-1")
        assert caught[0].idle_timeout == 60


async def test_any_event_of_the_turn_winds_the_watch_up_again(autojump_clock: Clock) -> None:
    async def run(stage: Stage) -> None:
        with pytest.raises(TurnIdleError):
            await stage.thread.run("work", idle_timeout=60)

    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(run, stage)
        await stage.answer_start()
        for deltas in (["a"], ["b", "c"], ["d"]):
            await trio.sleep(59)
            stage.fake.say(stage.thread.id, "turn-1", deltas)
        spoke = trio.current_time()
        stage.always_obey()
        await trio.sleep(59)
        assert stage.interrupts == 0
        await trio.sleep(2)
        assert stage.interrupts == 1
        assert trio.current_time() - spoke == 61


async def test_events_of_another_turn_do_not(autojump_clock: Clock) -> None:
    async def run(stage: Stage) -> None:
        with pytest.raises(TurnIdleError):
            await stage.thread.run("work", idle_timeout=60)

    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(run, stage)
        await stage.answer_start()
        stage.always_obey()
        await trio.sleep(59)
        stage.fake.say("thread-x", "turn-x", ["busy"])
        await trio.sleep(2)
        assert stage.interrupts == 1


async def test_that_the_server_goes_on_trying_is_no_sign_of_life(autojump_clock: Clock) -> None:
    async def run(stage: Stage) -> None:
        with pytest.raises(TurnIdleError):
            await stage.thread.run("work", idle_timeout=60)

    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(run, stage)
        await stage.answer_start()
        stage.always_obey()
        for _ in range(7):
            await trio.sleep(9)
            error = {"message": "Reconnecting... waiting for network"}
            ids = {"threadId": stage.thread.id, "turnId": "turn-1"}
            stage.fake.notify("error", {"error": error, "willRetry": True, **ids})
        assert stage.interrupts == 1


class Sleeper(Responder):
    """Takes a day for each answer."""

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        await trio.sleep(24 * 3600)
        return request.accept()


def approval(thread_id: str) -> dict[str, Any]:
    ids = {"threadId": thread_id, "turnId": "turn-1", "itemId": "item-1", "startedAtMs": 1}
    return {**ids, "command": "make", "cwd": "/"}


async def test_a_turn_that_waits_for_an_answer_is_not_idle(autojump_clock: Clock) -> None:
    async def run(stage: Stage) -> None:
        with pytest.raises(TurnIdleError):
            await thread.run("work", idle_timeout=60)

    async with staged() as stage, trio.open_nursery() as nursery:
        thread = await stage.codex.thread_start(responder=Sleeper())
        nursery.start_soon(run, stage)
        await stage.answer_start()
        stage.fake.on("turn/interrupt", None)
        question = stage.fake.ask_nowait(
            "item/commandExecution/requestApproval", approval(thread.id)
        )
        await stage.fake.answer_to(question, within=25 * 3600)
        answered = trio.current_time()
        assert stage.interrupts == 0
        request = await stage.fake.expect("turn/interrupt", within=100)
        assert trio.current_time() - answered == 60
        stage.fake.answer(request, {})
        stage.fake.end_turn(thread.id, "turn-1", "interrupted")


async def test_a_server_that_does_not_end_the_turn_does_not_hold_up_who_waits(
    autojump_clock: Clock,
) -> None:
    async with staged(interrupt_timeout=5) as stage:
        stage.fake.on("turn/start", lambda request: stage.fake.answer(request, STARTED))
        stage.never_answer("turn/interrupt")
        with trio.fail_after(100):
            with pytest.raises(TurnIdleError):
                await stage.thread.run("work", idle_timeout=60)
            assert trio.current_time() >= 65
        stage.end()


async def test_a_turn_that_ends_in_time_is_as_any_other(autojump_clock: Clock) -> None:
    async with staged() as stage:
        stage.fake.converse()
        result = await stage.thread.run("work", idle_timeout=60)
        assert result.status == TurnStatus.completed
        await stage.assert_in_step()


@pytest.mark.parametrize(("value", "error"), [(0, ValueError), (-1, ValueError), ("60", TypeError)])
async def test_what_is_no_time_is_refused_before_anything_is_sent(
    value: Any, error: type[Exception]
) -> None:
    async with staged() as stage:
        with pytest.raises(error, match="idle_timeout"):
            await stage.thread.run("work", idle_timeout=value)
        assert stage.told("turn/start") == []


async def test_a_real_turn_that_hangs_is_ended(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    scripted_model.script(hang(), text("Awake."))
    with pytest.raises(TurnIdleError) as caught:
        await thread.run("work", idle_timeout=0.5)
    assert (await thread.run("again", idle_timeout=30)).final_response == "Awake."
    turns = (await thread.read(include_turns=True)).thread.turns
    assert (turns[0].id, turns[0].status) == (caught.value.turn_id, TurnStatus.interrupted)
