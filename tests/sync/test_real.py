"""The synchronous client at the real app-server: each method once."""

from __future__ import annotations

import threading

import pytest

from trio_codex import (
    ClosedError,
    Codex,
    CodexConfig,
    CodexConfigError,
    ConnectionFailedError,
    InvalidRequestError,
    StartError,
    Thread,
    TurnFailedError,
    protocol,
)
from trio_codex.testing import ScriptedModel, broken_stream, hang, text
from trio_codex.types import AgentMessageDeltaNotification, TurnStatus


def test_a_run_returns_the_answer_its_items_and_the_usage(
    real: Codex, model: ScriptedModel
) -> None:
    model.script(text("Forty-two."))
    thread = real.thread_start()
    result = thread.run("What is the answer?")
    assert result.final_response == "Forty-two."
    assert result.status is TurnStatus.completed
    assert [type(item).__name__ for item in result.items] == [
        "UserMessageThreadItem",
        "AgentMessageThreadItem",
    ]
    assert result.usage is not None
    assert repr(thread) == f"Thread(id={thread.id!r})"


def test_a_stream_yields_typed_events_and_the_handle_has_the_result(
    real: Codex, model: ScriptedModel
) -> None:
    model.script(text("One two three.", deltas=3))
    with real.thread_start().turn("Count.") as turn:
        events = list(turn.stream())
        deltas = [
            event.payload.delta
            for event in events
            if isinstance(event.payload, AgentMessageDeltaNotification)
        ]
        assert "".join(deltas) == "One two three."
        assert [events[0].method, events[-1].method] == ["turn/started", "turn/completed"]
        assert turn.result().final_response == "One two three."
        assert turn.run().status is TurnStatus.completed
        assert turn.run().id == turn.id
    assert repr(turn) == f"TurnHandle(thread_id={turn.thread_id!r}, id={turn.id!r})"


def test_a_failed_turn_raises_its_own_error_and_run_of_a_handle_does_not(
    real: Codex, model: ScriptedModel
) -> None:
    model.script(broken_stream("Half"), broken_stream("Half"))
    thread = real.thread_start()
    with pytest.raises(TurnFailedError) as caught:
        thread.run("Fail.")
    assert type(caught.value) is ConnectionFailedError
    assert caught.value.turn.status is TurnStatus.failed
    assert thread.turn("Fail again.").run().status is TurnStatus.failed


def test_a_turn_is_steered_and_interrupted(real: Codex, model: ScriptedModel) -> None:
    model.script(hang(), hang())
    turn = real.thread_start().turn("Work.")
    events = turn.stream()
    assert next(events).method == "turn/started"
    assert turn.steer("Faster.").turn_id == turn.id
    turn.interrupt()
    turn.interrupt()
    assert [event.method for event in events][-1] == "turn/completed"
    assert turn.result().status is TurnStatus.interrupted
    with pytest.raises(InvalidRequestError):
        turn.steer("Too late.")


def test_leaving_the_block_of_a_turn_interrupts_it(real: Codex, model: ScriptedModel) -> None:
    model.script(hang())
    with pytest.raises(ZeroDivisionError), real.thread_start().turn("Work.") as turn:
        raise ZeroDivisionError
    assert turn.run().status is TurnStatus.interrupted


def test_a_thread_is_named_read_listed_forked_archived_and_resumed(
    real: Codex, model: ScriptedModel
) -> None:
    model.script(text("Hello."), text("A summary."))
    thread = real.thread_start()
    thread.run("Hi.")
    thread.set_name("A greeting")
    read = thread.read(include_turns=True).thread
    assert (read.name, len(read.turns)) == ("A greeting", 1)
    assert [found.id for found in real.thread_list().data] == [thread.id]
    fork = real.thread_fork(thread.id)
    assert isinstance(fork, Thread)
    assert fork.id != thread.id
    real.thread_archive(thread.id)
    assert thread.id not in [found.id for found in real.thread_list().data]
    assert real.thread_unarchive(thread.id).id == thread.id
    resumed = real.thread_resume(thread.id)
    assert resumed.id == thread.id
    with real.notifications("turn/completed") as completed:
        resumed.compact()
        assert next(completed).method == "turn/completed"


def test_the_server_is_asked_of_itself(real: Codex, config: CodexConfig) -> None:
    assert real.metadata.codex_home == (config.env or {})["CODEX_HOME"]
    assert real.models(include_hidden=True).data
    assert real.call(protocol.model_list(limit=1)).next_cursor is not None


@pytest.mark.parametrize("closing", ["close", "block"])
def test_closing_ends_the_server_and_closing_twice_is_fine(
    config: CodexConfig, closing: str
) -> None:
    codex = Codex(config)
    if closing == "close":
        codex.close()
    else:
        with codex:
            pass
    codex.close()
    with pytest.raises(ClosedError, match="closed"):
        codex.models()
    assert [thread.name for thread in threading.enumerate() if "portal" in thread.name] == []


def test_a_server_that_cannot_start_leaves_nothing() -> None:
    with pytest.raises(StartError, match="ended before it answered"):
        Codex(CodexConfig(launch_args_override=("/bin/false",)))
    with pytest.raises(CodexConfigError, match="/nowhere"):
        Codex(CodexConfig(codex_bin="/nowhere"))
    with pytest.raises(TypeError, match="must be a CodexConfig"):
        Codex("gpt-5.5")  # type: ignore[arg-type]
