"""What the real app-server makes of each failure of the model, and what we make of that."""

from __future__ import annotations

from pathlib import Path

import pytest
import trio

from trio_codex import (
    AsyncCodex,
    CodexConfig,
    ConnectionFailedError,
    ContextWindowError,
    OverloadedError,
    PolicyError,
    RateLimitError,
    ServerBusyError,
    TurnFailedError,
    TurnResult,
    UnauthorizedError,
    UpstreamServerError,
    UsageLimitError,
    async_retry_on_overload,
    is_retryable_error,
    retry_on_overload,
)
from trio_codex._state.result import cause
from trio_codex.testing import (
    ScriptedModel,
    broken_stream,
    codex_config,
    failed,
    hang,
    http_error,
    sequence,
    shell,
    text,
)
from trio_codex.testing.replies import Answer
from trio_codex.types import (
    CommandExecutionThreadItem,
    ErrorNotification,
    TurnCompletedNotification,
    TurnStatus,
    UserMessageThreadItem,
)

FAILURES: list[tuple[str, Answer, type[TurnFailedError]]] = [
    ("400", http_error(400), TurnFailedError),
    ("401", http_error(401), UnauthorizedError),
    ("403", http_error(403), UnauthorizedError),
    ("404", http_error(404), TurnFailedError),
    ("413", http_error(413), TurnFailedError),
    ("429", http_error(429), RateLimitError),
    ("429 rate_limit_exceeded", http_error(429, "rate_limit_exceeded"), RateLimitError),
    ("429 usage_limit_reached", http_error(429, "usage_limit_reached"), UsageLimitError),
    ("429 insufficient_quota", http_error(429, "insufficient_quota"), UsageLimitError),
    ("500", http_error(500), UpstreamServerError),
    ("502", http_error(502), UpstreamServerError),
    ("503", http_error(503), UpstreamServerError),
    ("503 server_is_overloaded", http_error(503, "server_is_overloaded"), OverloadedError),
    ("503 slow_down", http_error(503, "slow_down"), RateLimitError),
    ("529", http_error(529), OverloadedError),
    ("failed server_error", failed("server_error"), ConnectionFailedError),
    ("failed rate_limit_exceeded", failed("rate_limit_exceeded"), RateLimitError),
    ("failed slow_down", failed("slow_down"), RateLimitError),
    ("failed context", failed("context_length_exceeded"), ContextWindowError),
    ("failed insufficient_quota", failed("insufficient_quota"), UsageLimitError),
    ("failed usage_not_included", failed("usage_not_included"), UsageLimitError),
    ("failed server_is_overloaded", failed("server_is_overloaded"), OverloadedError),
    ("failed cyber_policy", failed("cyber_policy"), PolicyError),
    ("failed invalid_prompt", failed("invalid_prompt"), TurnFailedError),
    ("failed unheard_of", failed("unheard_of"), ConnectionFailedError),
    ("broken after text", broken_stream("half an"), ConnectionFailedError),
    ("broken after headers", broken_stream(), ConnectionFailedError),
    ("dropped before headers", broken_stream(after=None), ConnectionFailedError),
]


async def test_each_failure_of_the_model_has_its_exception_and_leaves_the_thread_usable(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    found: dict[str, type[TurnFailedError]] = {}
    unusable: list[str] = []

    async def fail(name: str, answer: Answer) -> None:
        thread = await codex.thread_start()
        # A full context makes the next turn compact first: that takes an answer of its own.
        scripted_model.script(
            answer, text("Better."), text("Better."), text("Better."), thread_id=thread.id
        )
        with pytest.raises(TurnFailedError) as caught:
            await thread.run("Work.")
        error = caught.value
        found[name] = type(error)
        assert error.turn.status is error.result.status is TurnStatus.failed
        assert error.turn.error is not None
        assert str(error) == error.turn.error.message != ""
        if (await thread.run("Again.")).final_response != "Better.":
            unusable.append(name)

    async with trio.open_nursery() as nursery:
        for name, answer, _ in FAILURES:
            nursery.start_soon(fail, name, answer)
    assert found == {name: kind for name, _, kind in FAILURES}
    assert unusable == []


def test_where_an_older_server_gives_no_code_its_words_tell_the_status() -> None:
    """As 0.154.0 writes them."""
    assert cause("other", "unexpected status 401 Unauthorized: no") is UnauthorizedError
    assert cause("other", "unexpected status 502 Bad Gateway: no") is UpstreamServerError
    assert cause("other", "unexpected status 529 <unknown status code>: no") is OverloadedError
    assert cause("other", "unexpected status 404 Not Found: no") is TurnFailedError
    assert cause("other", "unexpected status of mind") is TurnFailedError
    assert cause(None, "stream disconnected before completion: x") is ConnectionFailedError


async def test_run_of_a_handle_returns_the_failed_turn_with_the_items_of_its_stream(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(shell("echo out"), http_error(500))
    thread = await codex.thread_start()
    handle = await thread.turn("Work.")
    turn = await handle.run()
    assert turn.status is TurnStatus.failed
    assert turn.error is not None
    assert [type(item) for item in turn.items] == [
        UserMessageThreadItem,
        CommandExecutionThreadItem,
    ]
    with pytest.raises(UpstreamServerError) as caught:
        await handle.result()
    assert caught.value.turn == turn
    assert caught.value.result.items == turn.items


async def test_the_stream_of_a_failing_turn_tells_the_error_and_ends(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(http_error(401))
    thread = await codex.thread_start()
    async with thread.turn("Work.") as turn:
        payloads = [event.payload async for event in turn.stream()]
    (told,) = [each for each in payloads if isinstance(each, ErrorNotification)]
    assert not told.will_retry
    completed = payloads[-1]
    assert isinstance(completed, TurnCompletedNotification)
    assert completed.turn.error == told.error


async def test_a_refused_connection_fails_the_turn_where_the_server_may_give_up(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> None:
    config = codex_config(
        "http://127.0.0.1:9/v1",  # port "discard": nobody listens
        codex_home,
        codex_bin=codex_bin,
        extra_toml="features.unbounded_connection_retries = false",
    )
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        with pytest.raises(ConnectionFailedError):
            await thread.run("Work.")


async def test_a_refused_connection_is_retried_for_ever_else_and_can_be_cancelled(
    codex_home: Path, codex_bin: str | None
) -> None:
    config = codex_config("http://127.0.0.1:9/v1", codex_home, codex_bin=codex_bin)
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        async with thread.turn("Work.") as turn:
            async for event in turn.stream():
                if isinstance(event.payload, ErrorNotification):
                    assert event.payload.will_retry
                    break
        assert (await turn.run()).status is TurnStatus.interrupted


async def test_a_retry_that_succeeds_is_no_failure(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    overrides = ("model_providers.scripted.stream_max_retries=2",)
    config = CodexConfig(
        codex_bin=codex_config.codex_bin, env=codex_config.env, config_overrides=overrides
    )
    scripted_model.script(broken_stream("half an"), text("whole answer"))
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        async with thread.turn("Work.") as turn:
            payloads = [event.payload async for event in turn.stream()]
            result = await turn.result()
    assert [each.will_retry for each in payloads if isinstance(each, ErrorNotification)] == [True]
    assert result.final_response == "whole answer"
    assert result.error is None


async def test_a_run_is_tried_again_while_the_model_is_overloaded(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    overloaded = http_error(503, "server_is_overloaded")
    scripted_model.script(overloaded, failed("server_is_overloaded"), text("At last."))
    thread = await codex.thread_start()

    async def work() -> TurnResult:
        return await thread.run("Work.")

    result = await async_retry_on_overload(work, initial_delay_s=0.01)
    assert result.final_response == "At last."
    assert len(scripted_model.requests) == 3


async def test_the_last_overload_comes_out_as_it_is(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = http_error(503, "server_is_overloaded")
    thread = await codex.thread_start()

    async def work() -> TurnResult:
        return await thread.run("Work.")

    with pytest.raises(OverloadedError) as caught:
        await async_retry_on_overload(work, max_attempts=2, initial_delay_s=0.01)
    assert is_retryable_error(caught.value)
    assert len(scripted_model.requests) == 2


async def test_a_failure_of_another_kind_is_not_tried_again(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(http_error(429, "usage_limit_reached"))
    thread = await codex.thread_start()

    async def work() -> TurnResult:
        return await thread.run("Work.")

    with pytest.raises(UsageLimitError):
        await async_retry_on_overload(work, initial_delay_s=0.01)


async def test_a_cancelled_retry_leaves_its_run_at_once(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(http_error(503, "server_is_overloaded"), hang())
    thread = await codex.thread_start()

    async def work() -> TurnResult:
        return await thread.run("Work.")

    async def retry() -> None:
        await async_retry_on_overload(work, initial_delay_s=0.01)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(retry)
        await scripted_model.wait_for_requests(2)
        nursery.cancel_scope.cancel()
    assert await scripted_model.stream_closed(1) == "cut"


def test_a_synchronous_operation_is_tried_again_as_well() -> None:
    answers: list[Exception | str] = [ServerBusyError(-32001, "Server overloaded"), "done"]

    def work() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert retry_on_overload(work, initial_delay_s=0.0) == "done"


async def test_what_the_model_had_said_before_it_failed_is_in_the_result(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    said = sequence(text("First part."), failed("cyber_policy", "no more of that"))
    scripted_model.script(said)
    thread = await codex.thread_start()
    with pytest.raises(PolicyError, match="no more of that") as caught:
        await thread.run("Work.")
    assert caught.value.result.final_response == "First part."
