"""Streams of turns on the real app-server: in order, complete, at the reader's pace."""

from __future__ import annotations

import pytest
import trio

from trio_codex import (
    AsyncCodex,
    BusyError,
)
from trio_codex.testing import ScriptedModel, text
from trio_codex.types import (
    AgentMessageDeltaNotification,
    ItemStartedNotification,
    TurnCompletedNotification,
    TurnStartedNotification,
)


async def test_a_stream_tells_the_turn_from_start_to_end_with_deltas_in_order(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    words = " ".join(f"word{number}" for number in range(1000))
    scripted_model.script(text(words, deltas=500))
    thread = await codex.thread_start()
    async with thread.turn("Count.") as turn:
        events = [event async for event in turn.stream()]
        result = await turn.result()
    payloads = [event.payload for event in events]
    started = [each for each in payloads if isinstance(each, TurnStartedNotification)]
    assert [each.turn.id for each in started] == [turn.id]
    assert isinstance(payloads[-1], TurnCompletedNotification)
    deltas = [each for each in payloads if isinstance(each, AgentMessageDeltaNotification)]
    assert "".join(each.delta for each in deltas) == words
    assert {each.turn_id for each in deltas} == {turn.id}
    first = payloads.index(deltas[0])
    assert any(
        isinstance(each, ItemStartedNotification)
        and getattr(each.item, "id", None) == deltas[0].item_id
        for each in payloads[:first]
    )
    assert result.final_response == words


async def test_an_event_arrives_while_the_model_still_speaks(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("first second", deltas=2, gate=gate))
    thread = await codex.thread_start()
    async with thread.turn("Speak.") as turn:
        heard = ""
        async for event in turn.stream():
            if isinstance(event.payload, AgentMessageDeltaNotification):
                heard += event.payload.delta
                gate.set()  # a client that waits for more than this delta waits for ever
    assert heard == "first second"


async def test_a_stream_that_was_left_goes_on_in_the_next(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("abcdefgh", deltas=8))
    thread = await codex.thread_start()
    heard = ""
    async with thread.turn("Spell.") as turn:
        for _ in range(9):
            async with turn.stream() as stream:
                with pytest.raises(BusyError):
                    turn.stream()
                async for event in stream:
                    if isinstance(event.payload, AgentMessageDeltaNotification):
                        heard += event.payload.delta
                        break
    assert heard == "abcdefgh"


async def test_batches_hold_the_same_events(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("abcdefgh", deltas=8))
    thread = await codex.thread_start()
    async with thread.turn("Spell.") as turn:
        batches = [batch async for batch in turn.stream().batches()]
    assert all(batches)
    payloads = [event.payload for batch in batches for event in batch]
    deltas = [each.delta for each in payloads if isinstance(each, AgentMessageDeltaNotification)]
    assert "".join(deltas) == "abcdefgh"
    assert isinstance(payloads[-1], TurnCompletedNotification)


async def test_the_events_of_a_turn_that_nobody_streams_do_not_stop_others(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    neglected, busy = await codex.thread_start(), await codex.thread_start()
    scripted_model.script(text("x" * 5000, deltas=5000), thread_id=neglected.id)
    scripted_model.script(text("y" * 100, deltas=100), thread_id=busy.id)
    handle = await neglected.turn("Chatter.")
    assert (await busy.run("Work.")).final_response == "y" * 100
    await codex.models()
    heard = [
        event.payload.delta
        async for event in handle.stream()
        if isinstance(event.payload, AgentMessageDeltaNotification)
    ]
    assert "".join(heard) == "x" * 5000
