"""What a turn comes to: its public result and the exception that its failure is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from trio_codex import errors
from trio_codex._display import repr_of

if TYPE_CHECKING:
    from trio_codex.types import (
        JsonObject,
        ThreadItem,
        ThreadTokenUsage,
        Turn,
        TurnError,
        TurnStatus,
    )


@attrs.define
class TurnResult:
    """What a finished turn leaves behind."""

    id: str
    status: TurnStatus
    error: TurnError | None
    started_at: int | None
    """Unix time in seconds."""
    completed_at: int | None
    """Unix time in seconds."""
    duration_ms: int | None
    final_response: str | None = attrs.field(repr=repr_of)
    """The text of the last agent message that is an answer; None if there was none."""
    items: list[ThreadItem]
    """All items that were completed, in the order of their completion."""
    usage: ThreadTokenUsage | None
    """The thread's token usage as last reported in this turn."""


def final_response(items: list[ThreadItem]) -> str | None:
    """The last agent message marked as final answer, else the last one not marked at all."""
    from trio_codex.types import AgentMessageThreadItem, MessagePhase

    unmarked: str | None = None
    for item in reversed(items):
        match item:
            case AgentMessageThreadItem(phase=MessagePhase.final_answer):
                return item.text
            case AgentMessageThreadItem(phase=None) if unmarked is None:
                unmarked = item.text
            case _:
                pass
    return unmarked


def result_of(turn: Turn, usage: ThreadTokenUsage | None) -> TurnResult:
    """The result that ``turn``, with all its items, amounts to."""
    return TurnResult(
        id=turn.id,
        status=turn.status,
        error=turn.error,
        started_at=turn.started_at,
        completed_at=turn.completed_at,
        duration_ms=turn.duration_ms,
        final_response=final_response(turn.items),
        items=turn.items,
        usage=usage,
    )


_CAUSES: dict[str, type[errors.TurnFailedError]] = {
    "usageLimitExceeded": errors.UsageLimitError,
    "sessionBudgetExceeded": errors.UsageLimitError,
    "contextWindowExceeded": errors.ContextWindowError,
    "unauthorized": errors.UnauthorizedError,
    "rateLimitExceeded": errors.RateLimitError,
    "responseTooManyFailedAttempts": errors.RateLimitError,
    "serverOverloaded": errors.OverloadedError,
    "flexUnavailable": errors.OverloadedError,
    "httpConnectionFailed": errors.ConnectionFailedError,
    "responseStreamConnectionFailed": errors.ConnectionFailedError,
    "responseStreamDisconnected": errors.ConnectionFailedError,
    "internalServerError": errors.UpstreamServerError,
    "cyberPolicy": errors.PolicyError,
    "misalignmentPolicyViolation": errors.PolicyError,
}
_BY_STATUS: dict[int, type[errors.TurnFailedError]] = {
    401: errors.UnauthorizedError,
    403: errors.UnauthorizedError,
    429: errors.RateLimitError,
    529: errors.OverloadedError,
}


_STATUS_IN_WORDS = re.compile(r"unexpected status (\d{3})\b")


def failure_of(turn: Turn, usage: ThreadTokenUsage | None) -> errors.TurnFailedError:
    """The exception that says why ``turn`` failed."""
    from trio_codex._protocol.codec import to_wire

    message = turn.error.message if turn.error is not None else "the turn failed without a reason"
    info = to_wire(turn.error.codex_error_info) if turn.error is not None else None
    kind = cause(info, message)
    return kind(message, turn=turn, result=result_of(turn, usage))


def cause(info: str | JsonObject | None, message: str) -> type[errors.TurnFailedError]:
    """The kind of failure that the server's ``codexErrorInfo`` names, or else its message."""
    found: type[errors.TurnFailedError] | None = None
    match info:
        case str():
            found = _CAUSES.get(info)
        case dict() if len(info) == 1:
            ((name, detail),) = info.items()
            match detail:
                case {"httpStatusCode": int() as status}:
                    found = _by_status(status)
                case _:
                    found = _CAUSES.get(name)
        case _:
            pass
    return found or _by_words(message) or errors.TurnFailedError


def _by_status(status: int) -> type[errors.TurnFailedError] | None:
    """What the model's service meant; that it could not be reached is then not true."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return errors.UpstreamServerError if status >= 500 else None


def _by_words(message: str) -> type[errors.TurnFailedError] | None:
    # The server calls an answer that broke off "other", and older ones (0.154.0) most statuses:
    # nothing but the text tells.
    if message.startswith("stream disconnected"):
        return errors.ConnectionFailedError
    told = _STATUS_IN_WORDS.match(message)
    return _by_status(int(told[1])) if told else None
