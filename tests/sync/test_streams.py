"""Streams as plain iterators: taken in batches, left early, read on."""

from __future__ import annotations

import pytest

from tests.sync.stage import Stage
from trio_codex import ClosedError, Codex
from trio_codex.types import AgentMessageDeltaNotification, Notification

WORDS = [f"{number} " for number in range(100)]


def words_in(events: list[Notification]) -> str:
    return "".join(
        event.payload.delta
        for event in events
        if isinstance(event.payload, AgentMessageDeltaNotification)
    )


@pytest.mark.parametrize("leave", ["break", "block", "close"])
def test_what_was_not_read_is_there_for_the_next_stream(leave: str) -> None:
    stage = Stage(WORDS, ends=True)
    with Codex(stage.config()) as codex:
        turn = codex.thread_start().turn("Count.")
        read: list[Notification] = []
        while not read or read[-1].method != "turn/completed":
            match leave:
                case "break":
                    for event in turn.stream():
                        read.append(event)
                        if len(read) % 7 == 0:
                            break
                case "block":
                    with turn.stream() as stream:
                        read.append(next(stream))
                case _:
                    stream = turn.stream()
                    read.append(next(stream))
                    stream.close()
                    with pytest.raises(ClosedError):
                        next(stream)
        assert words_in(read) == "".join(WORDS)
        assert [event.method for event in read].count("turn/started") == 1


def test_batches_and_single_events_can_be_mixed() -> None:
    stage = Stage(WORDS, ends=True)
    with Codex(stage.config()) as codex:
        stream = codex.thread_start().turn("Count.").stream()
        read = [next(stream), next(stream)]
        for batch in stream.batches():
            assert batch
            read += batch
        assert words_in(read) == "".join(WORDS)
        assert list(stream) == []


def test_a_subscription_hears_what_was_said_since_it_was_entered() -> None:
    stage = Stage(ends=True)
    with Codex(stage.config()) as codex:
        with codex.notifications("turn/started", "turn/completed") as events:
            turn = codex.thread_start().run("work")
            assert [next(events).method, next(events).method] == ["turn/started", "turn/completed"]
            assert turn.id
        with pytest.raises(ClosedError):
            next(events)
        with codex.notifications() as everything:
            codex.thread_start().run("work")
            methods = [event.method for event in next(everything.batches())]
            assert "turn/started" in methods
