"""A thousand questions at once, and questions of tomorrow."""

from __future__ import annotations

import tracemalloc
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import CORE_TASKS, assert_idle, session_of
from tests.responder.wire import ASKED, COMMAND, ELICITATION, FILES, OF_A_TURN, made, staged
from trio_codex import Responder
from trio_codex._facade.asking import WHO
from trio_codex._state.declines import decline
from trio_codex.types import UnknownNotification

Clock: TypeAlias = trio.testing.MockClock

MANY = 1_000
EACH = 20_000
"""Bytes that a question which waits for its answer may take, all its objects together."""


async def test_a_thousand_questions_at_once_are_all_answered_in_bounded_memory(
    autojump_clock: Clock,
) -> None:
    everybody, waiting, most = trio.Event(), 0, 0

    async def answer(request: Any) -> Any:
        nonlocal waiting, most
        waiting += 1
        most = max(most, waiting)
        await everybody.wait()
        waiting -= 1
        return request.accept() if hasattr(request, "accept") else request.decline()

    questions = [method for method in OF_A_TURN if method != ELICITATION]  # it wants its form
    methods: dict[str, Any] = {WHO[method][0]: answer for method in questions}
    async with staged(Responder(**methods)) as stage:
        turn = await stage.thread.turn("work")
        for method in questions:  # what is made once is no part of what each takes
            made(method)
        await trio.testing.wait_all_tasks_blocked()
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            for number in range(MANY):
                method = questions[number % len(questions)]
                stage.fake.ask_nowait(method, ASKED[method], id=number)
            await trio.testing.wait_all_tasks_blocked()
            assert waiting == MANY
            everybody.set()
            for number in range(MANY):
                await stage.fake.answer_to(number)
            peak = tracemalloc.get_traced_memory()[1] - before
        finally:
            tracemalloc.stop()
        assert most == MANY
        assert peak < MANY * EACH, peak
        assert len(stage.fake.answers) == MANY
        for answered in stage.fake.answers:
            method = questions[answered.id % len(questions)]
            request = made(method)
            expected = request.accept() if hasattr(request, "accept") else request.decline()
            assert answered.result == expected.result
        questions_of = session_of(stage.codex).questions
        assert len(questions_of) == 0
        assert not questions_of.pending(turn.id)
        assert not session_of(stage.codex).requests.peer._open
        stage.end("completed")
        await turn.result()
        await stage.assert_in_step()


@pytest.mark.parametrize("method", ASKED)
async def test_two_of_a_kind_at_once_wait_for_nobody_and_are_both_answered(
    method: str, autojump_clock: Clock
) -> None:
    asked: list[object] = []
    both = trio.Event()

    async def answer(request: Any) -> Any:
        asked.append(request)
        if len(asked) == 2:
            both.set()
        await both.wait()
        return request.decline()

    methods: dict[str, Any] = {WHO[method][0]: answer}
    async with staged(Responder(**methods)) as stage:
        await stage.thread.turn("work")
        for number in (1, 2):
            stage.fake.ask_nowait(method, ASKED[method], id=number)
        answers = [await stage.fake.answer_to(number) for number in (1, 2)]
        assert len(asked) == len(stage.fake.answers) == 2
        assert answers[0].result == answers[1].result
        stage.end("completed")


async def test_a_thousand_questions_that_nobody_answers_any_more_leave_nothing(
    autojump_clock: Clock,
) -> None:
    asked = 0

    async def think(request: Any) -> Any:
        nonlocal asked
        asked += 1
        await trio.sleep_forever()

    async with staged(Responder(command_approval=think, file_change_approval=think)) as stage:
        async with stage.thread.turn("work"):
            for number in range(MANY):
                method = (COMMAND, FILES)[number % 2]
                stage.fake.ask_nowait(method, ASKED[method], id=number)
            await trio.testing.wait_all_tasks_blocked()
            assert asked == MANY
        await trio.testing.wait_all_tasks_blocked()
        assert not stage.fake.answers
        session = session_of(stage.codex)
        assert len(session.questions) == 0
        assert session._nursery is not None
        assert len(session._nursery.child_tasks) == CORE_TASKS
        await stage.assert_in_step()


async def test_what_a_thousand_methods_raise_is_not_all_kept(autojump_clock: Clock) -> None:
    async def fail(request: Any) -> Any:
        raise LookupError("oops")

    with pytest.raises(LookupError):
        async with staged(Responder(command_approval=fail)) as stage:
            for number in range(MANY):
                stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=number)
            await trio.testing.wait_all_tasks_blocked()
            assert len(stage.fake.answers) == MANY
            assert len(session_of(stage.codex).questions.troubles._raised) <= 64


NOT_IN_THE_SCHEMA = {"threadId": "thread-1", "turnId": "turn-1", "colour": "red"}


@pytest.mark.parametrize(
    ("method", "params", "problem"),
    [
        ("item/mood/read", NOT_IN_THE_SCHEMA, "no such server request"),
        (COMMAND, {**ASKED[COMMAND], "startedAtMs": "yesterday"}, "$.startedAtMs"),
        (FILES, {"threadId": "thread-1", "turnId": "turn-1"}, "$.itemId"),
    ],
)
async def test_a_question_that_we_do_not_understand_is_refused_and_told_as_an_event(
    method: str, params: Any, problem: str, autojump_clock: Clock
) -> None:
    async def never(request: Any) -> Any:
        raise AssertionError("asked")

    responder = Responder(command_approval=never, file_change_approval=never)
    async with staged(responder) as stage:
        async with (
            stage.codex.notifications(method) as told,
            stage.codex.notifications() as all_told,
            stage.thread.turn("work") as turn,
        ):
            answer = await stage.fake.ask(method, params)
            if method in ASKED:
                assert answer.result == decline(method)
            else:
                assert answer.error is not None
                assert answer.error["code"] == -32601
                assert method in answer.error["message"]
            stage.end("completed")
            events = [event async for event in turn.stream()]
            assert (await turn.result()).status == "completed"
            (mine,) = [event for event in events if event.method == method]
            assert mine == await anext(told)
            async for event in all_told:
                if event.method == method:
                    assert event == mine
                    break
        unknown = mine.payload
        assert isinstance(unknown, UnknownNotification)
        assert "the server asked this, and was refused" in unknown.problem
        assert problem in unknown.problem
        assert unknown.params == params
        assert_idle(stage.codex)


async def test_the_run_of_a_turn_does_not_mind_a_question_of_tomorrow(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(stage.thread.run, "work")
            await trio.testing.wait_all_tasks_blocked()
            answer = await stage.fake.ask("item/mood/read", NOT_IN_THE_SCHEMA)
            assert answer.error is not None
            stage.end("completed")
