"""Errors are fit for logs: no keys, nothing that deceives; and raw for programs that read them."""

from __future__ import annotations

import copy
import inspect
import logging
import pickle
import traceback
from typing import Any

import pytest

from trio_codex import errors, types
from trio_codex._display import keep_from_showing
from trio_codex._protocol.codec import structure
from trio_codex._state.result import failure_of
from trio_codex.errors import (
    CodexError,
    InternalRpcError,
    JsonRpcError,
    OutputParseError,
    TransportClosedError,
    TurnFailedError,
    TurnIdleError,
)

KEY = "sk-proj-Abc_123456789"
PLAIN = "hunter2hunter2"  # which nothing but its value gives away
SAID = f"refused {KEY}\x1b[2J\u202e\r\nfor {PLAIN}"
SHOWN = f"refused [redacted]\\x1b[2J\\u202e\\r\nfor {PLAIN}"


def turn() -> types.Turn:
    error = {"message": SAID, "additionalDetails": SAID}
    raw = {"id": "t", "items": [], "status": "failed", "error": error}
    return structure(raw, types.Turn)


def made(kind: type[CodexError]) -> CodexError:
    """An error of this kind that was told what it must not tell."""
    if issubclass(kind, JsonRpcError):
        return kind(-32603, SAID, {"apiKey": PLAIN, "said": [SAID]})
    if issubclass(kind, TransportClosedError):
        return kind(SAID, exit_status=3, stderr=SAID)
    if issubclass(kind, OutputParseError):
        result = failure_of(turn(), None).result
        return kind(SAID, path="$", text=SAID, turn=turn(), result=result)
    if issubclass(kind, TurnFailedError):
        return kind(SAID, turn=turn(), result=failure_of(turn(), None).result)
    if issubclass(kind, TurnIdleError):
        return kind("thread", SAID, 1.0)
    return kind(SAID)


KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, CodexError) and kind.__module__ == errors.__name__
]


def test_each_error_is_shown_by_the_same_code() -> None:
    assert {kind.__str__ for kind in KINDS} == {CodexError.__str__}


def ways_to_show(error: BaseException) -> dict[str, str]:
    try:
        raise error
    except BaseException as raised:
        record = logging.LogRecord("x", 40, "x", 1, "%s %r", (raised, raised), None)
        return {
            "str": str(raised),
            "repr": repr(raised),
            "format": f"{raised}",
            "traceback": "".join(traceback.format_exception(raised)),
            "log": record.getMessage(),
        }


@pytest.mark.parametrize("kind", KINDS)
def test_no_error_shows_a_key_or_what_deceives(kind: type[CodexError]) -> None:
    for way, text in ways_to_show(made(kind)).items():
        assert KEY not in text, way
        assert not set(text) & {"\x1b", "\u202e", "\r"}, way
        if way != "repr":
            assert SHOWN in text, way


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_what_is_known_to_be_secret_stays_hidden_in_copies(
    kind: type[CodexError], again: Any
) -> None:
    error = made(kind)
    keep_from_showing(error, [PLAIN, "not in there at all"])
    twin = again(error)
    assert type(twin) is kind
    for way, text in [*ways_to_show(error).items(), *ways_to_show(twin).items()]:
        assert PLAIN not in text, way
    assert str(twin) == str(error)
    assert repr(twin) == repr(error)
    assert "not in there at all" not in str(vars(error))


def test_programs_read_what_was_said() -> None:
    error = made(InternalRpcError)
    assert isinstance(error, JsonRpcError)
    assert error.message == SAID
    assert error.data == {"apiKey": PLAIN, "said": [SAID]}
    assert error.args == (-32603, SAID, error.data)
    failed = failure_of(turn(), None)
    assert failed.args == (SAID,)
    assert failed.turn.error is not None
    assert failed.turn.error.message == SAID
    ended = TransportClosedError(SAID)
    assert ended.message == SAID


def test_what_is_called_a_secret_is_none_of_the_repr_of_a_refusal() -> None:
    error = InternalRpcError(-32603, "no", {"apiKey": PLAIN, "headers": {"Cookie": ["a=b"]}})
    assert PLAIN not in repr(error)
    assert "a=b" not in repr(error)
    assert "'apiKey': '[redacted]'" in repr(error)


def test_the_end_of_a_server_is_told_whole() -> None:
    error = TransportClosedError("gone", exit_status=-9, stderr="last words")
    assert repr(error) == "TransportClosedError('gone', exit_status=-9, stderr='last words')"
    assert str(error) == "gone (exit status -9)\nIts last words on stderr:\nlast words"


def test_no_data_make_a_repr_fail() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert repr(InternalRpcError(1, "no", deep)) == "InternalRpcError(1, 'no', list)"
    keep_from_showing(InternalRpcError(1, "no", deep), [PLAIN])


def test_data_with_a_circle_are_searched_for_secrets_once() -> None:
    data: dict[str, Any] = {"said": PLAIN}
    data["again"] = data
    error = InternalRpcError(1, "no", data)
    keep_from_showing(error, [PLAIN])
    assert PLAIN not in repr(error)
