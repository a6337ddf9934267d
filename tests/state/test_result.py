"""What a turn comes to: its answer, and the exception that its failure is."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from trio_codex import errors
from trio_codex._protocol.codec import structure
from trio_codex._protocol.values import UnknownVariant
from trio_codex._state.result import cause, failure_of, final_response, result_of
from trio_codex.types import AgentMessageThreadItem, MessagePhase, ThreadTokenUsage, Turn


def said(text: str, phase: str | None = None) -> AgentMessageThreadItem:
    return AgentMessageThreadItem(
        id=text, text=text, phase=None if phase is None else MessagePhase(phase)
    )


def turn(**fields: Any) -> Turn:
    return structure({"id": "u", "status": "completed", "items": [], **fields}, Turn)


def failed(info: Any, message: str = "no") -> Turn:
    return turn(status="failed", error={"message": message, "codexErrorInfo": info})


@pytest.mark.parametrize(
    ("items", "answer"),
    [
        ([], None),
        ([said("a")], "a"),
        ([said("a"), said("b")], "b"),
        ([said("a", "final_answer"), said("b")], "a"),
        ([said("a", "final_answer"), said("b", "final_answer")], "b"),
        ([said("a", "final_answer"), said("b", "commentary")], "a"),
        ([said("a"), said("b", "commentary")], "a"),
        ([said("a", "commentary")], None),
        ([said("a"), said("b", "ofTomorrow")], "a"),
        ([said("", "final_answer"), said("b")], ""),
        ([said("a"), UnknownVariant("agentMessage", {}, "?")], "a"),
        ([UnknownVariant("agentMessage", {}, "?")], None),
    ],
)
def test_the_answer_is_the_last_final_one_else_the_last_unmarked_one(
    items: list[Any], answer: str | None
) -> None:
    assert final_response(items) == answer


def test_a_result_has_what_the_turn_has() -> None:
    items = [{"type": "agentMessage", "id": "a", "text": "done"}]
    numbers = dict.fromkeys(
        (
            "cachedInputTokens",
            "inputTokens",
            "outputTokens",
            "reasoningOutputTokens",
            "totalTokens",
        ),
        3,
    )
    usage = structure({"last": numbers, "total": numbers}, ThreadTokenUsage)
    whole = turn(items=items, startedAt=1, completedAt=2, durationMs=3)
    result = result_of(whole, usage)
    assert (result.id, result.status, result.error) == ("u", "completed", None)
    assert (result.started_at, result.completed_at, result.duration_ms) == (1, 2, 3)
    assert result.final_response == "done"
    assert result.items == whole.items
    assert result.usage is usage


def http(name: str, status: int | None) -> dict[str, Any]:
    return {name: {"httpStatusCode": status}}


LOST = "stream disconnected before completion: the end"


@pytest.mark.parametrize(
    ("info", "message", "kind"),
    [
        ("other", "the body of a 400", errors.TurnFailedError),
        (http("httpConnectionFailed", 401), "unexpected status 401", errors.UnauthorizedError),
        (http("httpConnectionFailed", 403), "unexpected status 403", errors.UnauthorizedError),
        (http("httpConnectionFailed", 404), "unexpected status 404", errors.TurnFailedError),
        (http("httpConnectionFailed", 413), "unexpected status 413", errors.TurnFailedError),
        (http("httpConnectionFailed", 529), "unexpected status 529", errors.OverloadedError),
        (http("httpConnectionFailed", 503), "unexpected status 503", errors.UpstreamServerError),
        (http("responseTooManyFailedAttempts", 429), "retry limit", errors.RateLimitError),
        ("usageLimitExceeded", "no", errors.UsageLimitError),
        ("internalServerError", "high demand", errors.UpstreamServerError),
        ("serverOverloaded", "at capacity", errors.OverloadedError),
        ("rateLimitExceeded", "no", errors.RateLimitError),
        ("contextWindowExceeded", "no", errors.ContextWindowError),
        ("cyberPolicy", "no", errors.PolicyError),
        ("other", "invalid prompt", errors.TurnFailedError),
        ("other", LOST, errors.ConnectionFailedError),
        # Not in the table of what was seen, but in the schema:
        ("sessionBudgetExceeded", "no", errors.UsageLimitError),
        ("flexUnavailable", "no", errors.OverloadedError),
        ("unauthorized", "no", errors.UnauthorizedError),
        ("misalignmentPolicyViolation", "no", errors.PolicyError),
        ("badRequest", "no", errors.TurnFailedError),
        ("sandboxError", "no", errors.TurnFailedError),
        (http("httpConnectionFailed", None), "no", errors.ConnectionFailedError),
        (http("responseStreamConnectionFailed", None), "no", errors.ConnectionFailedError),
        (http("responseStreamDisconnected", None), "no", errors.ConnectionFailedError),
        (http("responseStreamDisconnected", 429), "no", errors.RateLimitError),
        ({"activeTurnNotSteerable": {"turnKind": "compact"}}, "no", errors.TurnFailedError),
        # Of tomorrow:
        ("brandNew", "no", errors.TurnFailedError),
        ("brandNew", LOST, errors.ConnectionFailedError),
        ({"brandNew": {"httpStatusCode": 429}}, "no", errors.RateLimitError),
        ({"brandNew": 5}, "no", errors.TurnFailedError),
        (None, "no", errors.TurnFailedError),
        (None, LOST, errors.ConnectionFailedError),
    ],
)
def test_a_failure_is_told_by_its_cause(
    info: Any, message: str, kind: type[errors.TurnFailedError]
) -> None:
    assert cause(info, message) is kind
    failure = failure_of(failed(info, message), None)
    assert type(failure) is kind
    assert str(failure) == message
    assert failure.turn.status == failure.result.status == "failed"


@pytest.mark.parametrize(
    "info",
    [
        5,
        [],
        {},
        {"a": 1, "b": 2},
        {"httpConnectionFailed": None},
        http("x", [1]),  # type: ignore[arg-type]
        http("x", {"a": 1}),  # type: ignore[arg-type]
        http("x", "429"),  # type: ignore[arg-type]
    ],
)
def test_an_error_info_of_any_shape_has_a_cause(info: Any) -> None:
    assert issubclass(cause(info, "no"), errors.TurnFailedError)


def test_a_failure_without_a_reason_says_so() -> None:
    failure = failure_of(turn(status="failed"), None)
    assert type(failure) is errors.TurnFailedError
    assert "without a reason" in str(failure)


def test_a_failure_keeps_what_there_was_until_then() -> None:
    items = [{"type": "agentMessage", "id": "a", "text": "so far"}]
    error = {"message": "no", "codexErrorInfo": "serverOverloaded"}
    failure = failure_of(turn(status="failed", items=items, error=error), None)
    assert failure.result.final_response == "so far"
    again = pickle.loads(pickle.dumps(failure))
    assert type(again) is errors.OverloadedError
    assert again.result == failure.result
