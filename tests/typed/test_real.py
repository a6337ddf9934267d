"""Typed results on the real app-server: what it asks of the model, and what comes of the answer."""

from __future__ import annotations

import json
import pickle
from enum import Enum

import attrs
import pytest
import trio
import trio.testing

from trio_codex import (
    AsyncCodex,
    OutputParseError,
    TurnResult,
    TypedTurnResult,
    UsageLimitError,
    protocol,
)
from trio_codex.testing import ScriptedModel, failed, hang, sequence, text
from trio_codex.types import TurnStatus


class Severity(Enum):
    low = "low"
    high = "high"


@attrs.frozen
class Finding:
    """One thing that is wrong."""

    title: str
    severity: Severity
    line: int | None = None


@attrs.frozen
class Report:
    findings: list[Finding]
    summary: str = ""


REPORT = {"findings": [{"title": "A", "severity": "high", "line": None}], "summary": "Bad."}


async def test_the_answer_comes_as_a_value_of_the_type_that_was_asked_for(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text(json.dumps(REPORT)))
    thread = await codex.thread_start()
    result = await thread.run("Review this.", output_type=Report)
    assert result.output == Report([Finding("A", Severity.high)], "Bad.")
    assert isinstance(result, TypedTurnResult)
    assert isinstance(result, TurnResult)
    assert result.status is TurnStatus.completed
    assert result.final_response == json.dumps(REPORT)


async def test_the_model_is_asked_in_the_strict_dialect(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text(json.dumps(REPORT)))
    await (await codex.thread_start()).run("Review this.", output_type=Report)
    asked = scripted_model.requests[0].body["text"]["format"]
    assert asked["type"] == "json_schema"
    assert asked["strict"] is True
    assert asked["schema"] == {
        "title": "Report",
        "type": "object",
        "properties": {
            "findings": {"type": "array", "items": {"$ref": "#/$defs/Finding"}},
            "summary": {"type": "string"},
        },
        "required": ["findings", "summary"],
        "additionalProperties": False,
        "$defs": {
            "Finding": {
                "title": "Finding",
                "description": "One thing that is wrong.",
                "type": "object",
                "properties": {
                    "title": {"type": "string"},
                    "severity": {"$ref": "#/$defs/Severity"},
                    "line": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                },
                "required": ["title", "severity", "line"],
                "additionalProperties": False,
            },
            "Severity": {"title": "Severity", "type": "string", "enum": ["high", "low"]},
        },
    }


async def test_a_type_that_is_no_object_is_wrapped_in_one_and_unwrapped(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text('{"value":[{"title":"A","severity":"low","line":3}]}'))
    result = await (await codex.thread_start()).run("Findings?", output_type=list[Finding])
    assert result.output == [Finding("A", Severity.low, 3)]
    schema = scripted_model.requests[0].body["text"]["format"]["schema"]
    assert schema["type"] == "object"
    assert schema["required"] == ["value"]


async def test_an_answer_that_does_not_fit_says_where_and_keeps_the_text_and_the_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    answer = '{"findings":[{"title":"A","severity":"awful","line":null}],"summary":""}'
    scripted_model.script(text(answer))
    thread = await codex.thread_start()
    with pytest.raises(OutputParseError, match=r"no Report: .*awful.* @ \$.findings") as caught:
        await thread.run("Review this.", output_type=Report)
    error = caught.value
    assert error.path == "$.findings[0].severity"
    assert error.text == answer
    assert error.result.final_response == answer
    assert error.turn.id == error.result.id
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.path, again.text) == (str(error), error.path, error.text)


async def test_the_path_into_a_wrapped_answer_does_not_tell_of_the_wrapping(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text('{"value":[1,"two"]}'))
    with pytest.raises(OutputParseError) as caught:
        await (await codex.thread_start()).run("Count.", output_type=list[int])
    assert caught.value.path == "$[1]"


@pytest.mark.parametrize("said", ["Sorry, I cannot.", "", '{"findings": ['])
async def test_an_answer_that_is_no_json_is_told_as_such(
    codex: AsyncCodex, scripted_model: ScriptedModel, said: str
) -> None:
    scripted_model.script(text(said))
    with pytest.raises(OutputParseError) as caught:
        await (await codex.thread_start()).run("Review this.", output_type=Report)
    assert caught.value.text == said
    assert caught.value.path == "$"


async def test_a_turn_without_an_answer_has_no_value(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(sequence())
    with pytest.raises(OutputParseError, match="without an answer") as caught:
        await (await codex.thread_start()).run("Review this.", output_type=Report)
    assert caught.value.text is None


async def test_an_interrupted_turn_has_no_value_whatever_it_said(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    scripted_model.script(sequence(text(json.dumps(REPORT)), hang()))
    errors: list[OutputParseError] = []

    async def run() -> None:
        with pytest.raises(OutputParseError, match="no Report: the turn was interrupted") as caught:
            await thread.run("Review this.", output_type=Report)
        errors.append(caught.value)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(run)
        await scripted_model.wait_for_requests(1)
        (turn,) = (await thread.read(include_turns=True)).thread.turns
        await codex.call(protocol.turn_interrupt(thread_id=thread.id, turn_id=turn.id))
    assert errors[0].turn.status is TurnStatus.interrupted


async def test_a_turn_that_fails_raises_that_and_not_the_lack_of_a_value(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(failed("insufficient_quota"))
    with pytest.raises(UsageLimitError):
        await (await codex.thread_start()).run("Review this.", output_type=Report)


async def test_what_cannot_be_asked_for_is_refused_before_anything_is_sent(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    with pytest.raises(TypeError, match="leave out output_schema"):
        await thread.run("Report.", output_type=Report, output_schema={})  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="which is a dict"):
        await thread.run("Report.", output_type=dict[str, int])
    assert scripted_model.requests == []


async def test_beside_a_running_turn_of_another_form_it_waits_for_its_end(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("plain", gate=gate), text('{"value":3}'), text('{"value":"x"}'))
    thread = await codex.thread_start()
    results: list[object] = []

    async def ask(output_type: type[object]) -> None:
        results.append((await thread.run("Number?", output_type=output_type)).output)

    with trio.fail_after(60):
        async with trio.open_nursery() as nursery:
            turn = await thread.turn("Speak.")
            await scripted_model.next_request()
            nursery.start_soon(ask, int)
            await trio.testing.wait_all_tasks_blocked()
            nursery.start_soon(ask, str)
            await trio.testing.wait_all_tasks_blocked()
            gate.set()
            assert (await turn.result()).final_response == "plain"
    assert results == [3, "x"]
    assert len(scripted_model.requests) == 3
