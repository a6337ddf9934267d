"""Turns on the real app-server: run, steer, interrupt, many at once."""

from __future__ import annotations

from functools import partial

import pytest
import trio

from trio_codex import (
    AsyncCodex,
    AsyncThread,
    ClosedError,
    InvalidRequestError,
    TurnResult,
)
from trio_codex.testing import ScriptedModel, Usage, hang, reasoning, sequence, shell, text
from trio_codex.types import (
    AgentMessageDeltaNotification,
    AgentMessageThreadItem,
    CommandExecutionThreadItem,
    ReasoningThreadItem,
    TurnStatus,
    UserMessageThreadItem,
)


async def test_a_run_returns_the_answer_its_items_and_the_usage(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    answer = sequence(
        reasoning("Thinking."),
        text("On it.", phase="commentary"),
        text("Forty-two.", phase="final_answer"),
    )
    scripted_model.script(answer.with_usage(Usage(input_tokens=31, output_tokens=11)))
    thread = await codex.thread_start()
    result = await thread.run("What is the answer?")
    assert result.final_response == "Forty-two."
    assert result.status is TurnStatus.completed
    assert result.error is None
    kinds = [type(item) for item in result.items]
    assert kinds == [
        UserMessageThreadItem,
        ReasoningThreadItem,
        AgentMessageThreadItem,
        AgentMessageThreadItem,
    ]
    assert result.usage is not None
    assert result.usage.last.input_tokens == 31
    assert result.usage.last.output_tokens == 11
    assert result.started_at is not None
    assert result.completed_at is not None
    assert result.duration_ms is not None
    assert scripted_model.requests[0].user_texts == ["What is the answer?"]
    assert scripted_model.requests[0].turn_id == result.id


async def test_the_second_run_of_a_thread_knows_the_first(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("Hello Ada."), text("Ada."))
    thread = await codex.thread_start()
    await thread.run("I am Ada.")
    result = await thread.run("Who am I?")
    assert result.final_response == "Ada."
    assert scripted_model.requests[1].user_texts == ["I am Ada.", "Who am I?"]


async def test_an_answer_without_items_is_a_completed_turn_without_response(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(sequence())
    result = await (await codex.thread_start()).run("Say nothing.")
    assert result.status is TurnStatus.completed
    assert result.final_response is None


async def test_run_of_a_handle_returns_the_protocol_turn_with_items_of_the_stream(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(shell("echo out", call_id="c1"), text("Done."))
    thread = await codex.thread_start()
    handle = await thread.turn("Do it.")
    turn = await handle.run()
    assert type(turn).__name__ == "Turn"
    assert (turn.id, turn.status) == (handle.id, TurnStatus.completed)
    user, command, message = turn.items
    assert isinstance(user, UserMessageThreadItem)
    assert isinstance(command, CommandExecutionThreadItem)
    assert command.aggregated_output == "out\n"
    assert command.exit_code == 0
    assert isinstance(message, AgentMessageThreadItem)
    assert await handle.run() == turn
    assert (await handle.result()).items == turn.items
    with pytest.raises(ClosedError, match="stream first"):
        handle.stream()


@pytest.mark.parametrize("number", [2, 50])
async def test_turns_at_once_hear_only_of_themselves(
    codex: AsyncCodex, scripted_model: ScriptedModel, number: int
) -> None:
    all_run = trio.Event()
    answers = {index: f"answer {index} " * 20 for index in range(number)}
    heard: dict[int, str] = {}

    async def converse(index: int) -> None:
        thread = await codex.thread_start()
        scripted_model.script(text(answers[index], deltas=20, gate=all_run), thread_id=thread.id)
        async with thread.turn(f"question {index}") as turn:
            async for event in turn.stream():
                if isinstance(event.payload, AgentMessageDeltaNotification):
                    assert event.payload.turn_id == turn.id
                    heard[index] = heard.get(index, "") + event.payload.delta
            result = await turn.result()
        assert result.id == turn.id
        assert result.final_response == answers[index]

    async with trio.open_nursery() as nursery:
        for index in range(number):
            nursery.start_soon(converse, index)
        requests = await scripted_model.wait_for_requests(number)
        assert scripted_model.open_streams == number
        all_run.set()
    assert heard == answers
    assert sorted(text for each in requests for text in each.user_texts) == sorted(
        f"question {index}" for index in range(number)
    )


async def test_runs_at_once_return_their_own_answers(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    results: dict[str, TurnResult] = {}

    async def converse(thread: AsyncThread) -> None:
        results[thread.id] = await thread.run("Who are you?")

    threads = [await codex.thread_start() for _ in range(10)]
    async with trio.open_nursery() as nursery:
        for thread in threads:
            scripted_model.script(text(f"I am {thread.id}"), thread_id=thread.id)
            nursery.start_soon(converse, thread)
    for thread in threads:
        assert results[thread.id].final_response == f"I am {thread.id}"


async def test_steering_reaches_the_model_within_the_same_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("Partly done", gate=gate), text("Both done."))
    thread = await codex.thread_start()
    async with thread.turn("Do one thing.") as turn:
        await scripted_model.wait_for_requests(1)
        steered = await turn.steer("And another.")
        assert steered.turn_id == turn.id
        gate.set()
        result = await turn.result()
    assert result.id == turn.id
    assert result.final_response == "Both done."
    assert scripted_model.requests[1].user_texts == ["Do one thing.", "And another."]
    assert scripted_model.requests[1].turn_id == turn.id


async def test_steering_a_turn_that_is_over_is_refused(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("Done."))
    thread = await codex.thread_start()
    turn = await thread.turn("Do it.")
    await turn.run()
    with pytest.raises(InvalidRequestError, match="no active turn"):
        await turn.steer("More.")


async def test_an_interrupted_turn_returns_with_that_status_and_its_stream_is_cut(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang(), text("Fine."))
    thread = await codex.thread_start()
    turn = await thread.turn("Never end.")
    request = await scripted_model.next_request()
    await turn.interrupt()
    assert await scripted_model.stream_closed(request) == "cut"
    result = await turn.result()
    assert result.status is TurnStatus.interrupted
    assert result.final_response is None
    await turn.interrupt()  # of a turn that is over: nothing to do
    assert (await turn.run()).status is TurnStatus.interrupted
    assert (await thread.run("And now?")).final_response == "Fine."


async def test_interrupting_at_once_ends_the_turn_before_it_has_begun(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = hang()
    thread = await codex.thread_start()
    for _ in range(3):  # the first turn of a thread and later ones are refused differently
        turn = await thread.turn("Never end.")
        await turn.interrupt()
        assert (await turn.run()).status is TurnStatus.interrupted


async def test_a_deadline_ends_the_run_and_the_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang(), text("Fine."))
    thread = await codex.thread_start()
    with trio.CancelScope() as scope:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(partial(thread.run, "Never end."))
            await scripted_model.wait_for_requests(1)
            scope.cancel()
    assert await scripted_model.stream_closed(0) == "cut"
    assert (await thread.run("And now?")).final_response == "Fine."
    read = await thread.read(include_turns=True)
    assert [turn.status for turn in read.thread.turns] == [
        TurnStatus.interrupted,
        TurnStatus.completed,
    ]


async def test_leaving_the_block_of_a_turn_interrupts_it(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(hang())
    thread = await codex.thread_start()
    async with thread.turn("Never end.") as turn:
        await scripted_model.wait_for_requests(1)
    assert (await turn.run()).status is TurnStatus.interrupted
    assert await scripted_model.stream_closed(0) == "cut"


async def test_a_turn_on_a_thread_that_runs_one_joins_it(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("Partly", gate=gate), text("Both."))
    thread = await codex.thread_start()
    first = await thread.turn("One.")
    await scripted_model.wait_for_requests(1)
    second = await thread.turn("Two.")
    assert second.id == first.id
    gate.set()
    assert await first.run() == await second.run()
    assert (await second.result()).final_response == "Both."
