"""Questions that nobody wants answered any more: their methods are cancelled, nothing is sent."""

from __future__ import annotations

import threading
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, session_of
from tests.responder.wire import (
    ASKED,
    ATTESTATION,
    COMMAND,
    DAY,
    FILES,
    INPUT,
    OF_A_TURN,
    TOKENS,
    TOOL,
    Human,
    made,
    staged,
    withdraw,
)
from trio_codex import Responder, SyncResponder, TransportClosedError
from trio_codex._facade.asking import WHO

Clock: TypeAlias = trio.testing.MockClock


def responder_of(method: str, answer: Any, **options: Any) -> Responder:
    """Answers this question so."""
    methods: dict[str, Any] = {WHO[method][0]: answer}
    return Responder(**methods, **options)


def nothing_open(stage: Stage) -> bool:
    return len(session_of(stage.codex).questions) == 0


async def end(stage: Stage, way: str) -> None:
    """Make question 7 one that nobody wants answered any more."""
    match way:
        case "resolved":
            withdraw(stage, 7)
        case "over":
            stage.end("completed")
        case "interrupted":
            await session_of(stage.codex).turns.interrupt(
                session_of(stage.codex)._board.routes.turns()[0]
            )
        case _:
            stage.fake.die()
            with pytest.raises(TransportClosedError):  # somebody is to know of it
                await stage.codex.account()


WAYS = ("resolved", "over", "interrupted", "dead")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("method", OF_A_TURN)
async def test_the_method_is_cancelled(method: str, way: str, autojump_clock: Clock) -> None:
    human = Human()
    async with staged(responder_of(method, human)) as stage:
        await stage.thread.turn("work")
        stage.fake.ask_nowait(method, ASKED[method], id=7)
        await human.asked.wait()
        await end(stage, way)
        await human.left.wait()
        await trio.testing.wait_all_tasks_blocked()
        assert trio.current_time() < DAY
        assert not stage.fake.answers
        assert nothing_open(stage)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("manner", ["shields", "swallows"])
async def test_a_late_answer_is_answered_to_nobody(
    way: str, manner: str, autojump_clock: Clock
) -> None:
    asked, answered = trio.Event(), trio.Event()

    async def answer(request: Any) -> Any:
        asked.set()
        with trio.CancelScope(shield=manner == "shields"):
            try:
                await trio.sleep(60)
            except trio.Cancelled:
                with trio.CancelScope(shield=True):
                    await trio.sleep(60)
        answered.set()
        return request.accept()

    async with staged(responder_of(COMMAND, answer)) as stage:
        await stage.thread.turn("work")
        stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
        await asked.wait()
        await end(stage, way)
        await answered.wait()
        await trio.testing.wait_all_tasks_blocked()
        assert not stage.fake.answers
        assert nothing_open(stage)


async def test_a_run_that_is_cancelled_takes_the_question_with_it(autojump_clock: Clock) -> None:
    human = Human()
    async with staged(responder_of(COMMAND, human)) as stage:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(stage.thread.run, "work")
            await trio.testing.wait_all_tasks_blocked()
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
            await human.asked.wait()
            nursery.cancel_scope.cancel()
        assert human.left.is_set()
        assert stage.interrupts == 1
        await stage.assert_in_step()
        assert not stage.fake.answers


async def test_a_question_that_is_asked_again_while_a_human_thinks_is_answered_once(
    autojump_clock: Clock,
) -> None:
    human = Human()
    async with staged(responder_of(COMMAND, human)) as stage:
        for _ in range(3):
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
            await human.asked.wait()
        await stage.fake.answer_to(7, within=2 * DAY)
        await trio.testing.wait_all_tasks_blocked()
        assert len(human.requests) == len(stage.fake.answers) == 1


async def test_a_killed_server_tells_who_runs_the_turn_and_cancels_the_method(
    autojump_clock: Clock,
) -> None:
    human = Human()
    async with staged(responder_of(COMMAND, human)) as stage:
        turn = await stage.thread.turn("work")
        stage.fake.ask_nowait(COMMAND, ASKED[COMMAND])
        await human.asked.wait()
        stage.fake.die(9, "out of memory")
        with pytest.raises(TransportClosedError):
            await turn.result()
        await human.left.wait()


async def test_a_blocking_function_is_let_alone_and_what_it_returns_is_dropped() -> None:
    asked, may_return = trio.Event(), threading.Event()
    token = trio.lowlevel.current_trio_token()
    done = trio.Event()

    def block(request: Any) -> Any:
        token.run_sync_soon(asked.set)
        may_return.wait()
        token.run_sync_soon(done.set)
        return request.accept()

    async with staged(SyncResponder(command_approval=block)) as stage:
        async with stage.thread.turn("work") as turn:
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
            await asked.wait()
            await turn.interrupt()
            assert nothing_open(stage)  # although the function goes on
        may_return.set()
        await done.wait()
        await stage.codex.thread_start()
        assert not stage.fake.answers


# For the two others the server itself does not wait for long.
@pytest.mark.parametrize("method", sorted(set(ASKED) - {TOKENS, ATTESTATION}))
async def test_a_human_may_take_a_day_while_fifty_turns_go_on(
    method: str, autojump_clock: Clock
) -> None:
    human = Human()
    async with staged(responder_of(method, human)) as stage:
        await stage.thread.turn("work")
        stage.fake.ask_nowait(method, ASKED[method], id=7)
        await human.asked.wait()

        async def stream() -> None:
            other = await stage.codex.thread_start()
            async with other.turn("talk") as turn:
                text = stage.fake.say(other.id, turn.id, ["a", "b"])
                stage.fake.end_turn(other.id, turn.id, text=text)
                assert [event async for event in turn.stream()]
                assert (await turn.result()).final_response == "ab"

        async with trio.open_nursery() as nursery:
            for _ in range(50):
                nursery.start_soon(stream)
        assert trio.current_time() < 60
        assert not stage.fake.answers
        await stage.fake.answer_to(7, within=2 * DAY)
        assert trio.current_time() >= DAY
        assert len(stage.fake.answers) == 1


async def test_each_kind_has_its_own_patience_and_then_the_safe_answer_is_sent(
    autojump_clock: Clock,
) -> None:
    humans = {method: Human() for method in (COMMAND, FILES, INPUT)}
    methods: dict[str, Any] = {WHO[method][0]: human for method, human in humans.items()}

    class Patient(Responder):
        timeouts = {"command_approval": 60, "file_change_approval": 3600.0}  # noqa: RUF012

    async with staged(Patient(**methods)) as stage:
        turn = await stage.thread.turn("work")
        for number, method in enumerate(humans):
            stage.fake.ask_nowait(method, ASKED[method], id=number)
        began = trio.current_time()
        for number, (method, seconds) in enumerate([(COMMAND, 60), (FILES, 3600), (INPUT, DAY)]):
            answer = await stage.fake.answer_to(number, within=2 * DAY)
            assert trio.current_time() - began == pytest.approx(seconds)
            assert answer.result == made(method).decline().result
            assert humans[method].left.is_set()
        stage.end("completed")
        await turn.result()  # that nobody answered in time is no error


async def test_an_answer_that_comes_after_its_time_is_not_sent(autojump_clock: Clock) -> None:
    async def dawdle(request: Any) -> Any:
        with trio.CancelScope(shield=True):
            await trio.sleep(61)
        return request.accept()

    async with staged(responder_of(COMMAND, dawdle, timeouts={"command_approval": 60})) as stage:
        answer = await stage.fake.ask(COMMAND, ASKED[COMMAND], within=100)
        assert answer.result == {"decision": "decline"}


async def test_a_blocking_function_has_its_time_too(nursery: trio.Nursery) -> None:
    may_return = threading.Event()

    def block(request: Any) -> Any:
        may_return.wait()
        return request.accept()

    responder = SyncResponder(command_approval=block, timeouts={"command_approval": 0.01})
    async with staged(responder) as stage:
        answer = await stage.fake.ask(COMMAND, ASKED[COMMAND])
        assert answer.result == {"decision": "decline"}
        may_return.set()


async def test_a_method_may_interrupt_its_own_turn_or_leave_the_client(
    autojump_clock: Clock,
) -> None:
    async def interrupt(request: Any) -> Any:
        await turn.interrupt()
        return request.accept()

    async with staged(responder_of(COMMAND, interrupt)) as stage:
        turn = await stage.thread.turn("work")
        stage.fake.ask_nowait(COMMAND, ASKED[COMMAND])
        assert (await turn.result()).status == "interrupted"
        assert not stage.fake.answers
        await stage.assert_in_step()


async def test_what_was_answered_is_forgotten(autojump_clock: Clock) -> None:
    async def allow(request: Any) -> Any:
        return request.accept()

    async with staged(responder_of(COMMAND, allow)) as stage:
        for _ in range(3):
            await stage.fake.ask(COMMAND, ASKED[COMMAND])
            await stage.fake.ask(TOOL, ASKED[TOOL])
        await stage.assert_in_step()
        assert nothing_open(stage)
        assert_idle(stage.codex)
