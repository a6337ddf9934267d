"""What a line says, and what a refusal means."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trio_codex._rpc.messages import (
    Answer,
    Event,
    Garbage,
    Message,
    Question,
    Refusal,
    classify,
    decode_json,
    read,
    write,
)
from trio_codex.errors import (
    CodexRpcError,
    InternalRpcError,
    InvalidParamsError,
    InvalidRequestError,
    JsonRpcError,
    MethodNotFoundError,
    ParseError,
    ProtocolError,
    RetryLimitExceededError,
    ServerBusyError,
)

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
ids = st.integers(-(2**63), 2**63 - 1) | st.text()
members = st.sampled_from(["id", "method", "params", "result", "error", "emittedAtMs", "jsonrpc"])


def line(message: Any) -> bytes:
    return json.dumps(message, ensure_ascii=False).encode()


def deep(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


# --- Reading -------------------------------------------------------------------------------


@given(st.text(), values, st.integers())
def test_a_method_without_an_id_is_an_event(method: str, params: Any, time: int) -> None:
    said = read(line({"method": method, "params": params, "emittedAtMs": time}))
    assert said == Event(method, params)


@given(st.text(), values, ids)
def test_a_method_with_an_id_is_a_question(method: str, params: Any, request_id: int | str) -> None:
    said = read(line({"id": request_id, "method": method, "params": params}))
    assert said == Question(request_id, method, params)


@given(ids, values)
def test_a_result_is_an_answer_that_is_decoded_by_whoever_asked(
    request_id: int | str, result: Any
) -> None:
    said = read(line({"id": request_id, "result": result}))
    assert isinstance(said, Answer)
    assert said.id == request_id
    assert decode_json(said.result) == result


@given(ids | st.none(), st.integers(-40000, 40000), st.text(), values)
def test_an_error_is_a_refusal_with_all_that_it_says(
    request_id: int | str | None, code: int, message: str, data: Any
) -> None:
    error = {"code": code, "message": message, "data": data}
    said = read(line({"error": error, "id": request_id}))
    assert isinstance(said, Refusal)
    assert said.id == request_id
    assert (said.error.code, said.error.message, said.error.data) == (code, message, data)


@pytest.mark.parametrize(
    "error",
    ["boom", 5, [], {}, {"code": 1}, {"message": "m"}, {"code": "1", "message": "m"}, True, False],
)
def test_a_misshapen_error_is_still_a_refusal_so_that_nobody_waits_for_ever(error: Any) -> None:
    said = read(line({"id": 7, "error": error}))
    assert isinstance(said, Refusal)
    assert said.id == 7
    assert type(said.error) is JsonRpcError
    assert "without a code or a message" in said.error.message
    assert json.dumps(error, separators=(",", ":")) in said.error.message
    assert said.error.data == error


def test_a_misshapen_error_is_not_quoted_at_length() -> None:
    said = read(line({"id": 7, "error": "x" * 100_000}))
    assert isinstance(said, Refusal)
    assert len(said.error.message) < 300


def test_an_error_counts_more_than_a_result() -> None:
    said = read(line({"id": 1, "result": 1, "error": {"code": -32603, "message": "no"}}))
    assert isinstance(said, Refusal)


def test_null_in_place_of_what_a_message_lacks_is_the_same_as_nothing() -> None:
    assert read(line({"id": 1, "method": None, "error": None, "result": None})) == Answer(
        1, b"null"
    )
    assert read(line({"id": None, "method": "m"})) == Event("m", None)


@pytest.mark.parametrize("end", [b"\r", b" ", b"\t\r"])
def test_white_space_after_a_message_is_ignored(end: bytes) -> None:
    assert read(b'{"method":"m","params":1}' + end) == Event("m", 1)


def test_separators_of_unicode_come_unescaped_within_strings() -> None:
    text = "L\u2028S\u2029N\u0085D\u007f"
    said = read(f'{{"method":"m","params":"{text}"}}'.encode())
    assert said == Event("m", text)


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\r",
        b"starting up...",
        b"[]",
        b"null",
        b"7",
        b'"text"',
        b"{}",
        b'{"id":1}',
        b'{"id":1,"error":null}',
        b'{"result":1}',
        b'{"id":null,"result":1}',
        b'{"id":1.5,"result":1}',
        b'{"id":true,"result":1}',
        b'{"id":[1],"result":1}',
        b'{"method":5}',
        b'{"method":"m"}{"method":"m"}',
        b'\xef\xbb\xbf{"method":"m"}',
        b'{"method":"\xff"}',
        b'{"method":"m","params":"\\ud800"}',
        b'{"method":"m","params":NaN}',
        b'{"method":"m","params":1e999}',
        b'{"method":"m","params":' + b"9" * 5000 + b"}",
        b'{"method":"m","params":' + deep(200_000) + b"}",
        b'{"method":"m","params":' + b"[" * 200_000,
        b'{"method":"m","params":"\x00"}',
    ],
)
def test_what_is_none_of_these_is_kept_with_a_reason(garbage: bytes) -> None:
    said = read(garbage)
    assert isinstance(said, Garbage)
    assert said.line == garbage
    assert said.problem


@given(st.binary())
def test_reading_never_raises_whatever_the_bytes(garbage: bytes) -> None:
    assert isinstance(read(garbage), Message)


@given(st.dictionaries(members, values))
@example({"id": 1, "error": {"code": 10**18, "message": "m"}})
@example({"id": 1, "error": {"code": -32001, "message": "m", "data": {"": [[{}]]}}})
def test_reading_never_raises_whatever_the_members(message: dict[str, Any]) -> None:
    assert isinstance(read(line(message)), Message)


@given(st.dictionaries(members, values), st.data())
def test_reading_never_raises_whatever_was_cut_or_flipped(
    message: dict[str, Any], data: st.DataObject
) -> None:
    whole = bytearray(line(message))
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        whole[place] = data.draw(st.integers(0, 255))
    else:
        del whole[place:]
    assert isinstance(read(bytes(whole)), Message)


@pytest.mark.parametrize("levels", [10, 100, 500, 900, 1500, 5000, 20_000, 100_000])
@pytest.mark.parametrize(
    "around",
    [
        b'{"method":"m","params":%s}',
        b'{"id":1,"result":%s}',
        b'{"id":1,"error":%s}',
        b'{"id":1,"error":{"code":-32050,"message":"m","data":%s}}',
        b'{"id":1,"error":{"code":-32001,"message":"m","data":%s}}',
        b'{"id":1,"error":{"code":"x","message":"m","data":%s}}',
    ],
)
def test_reading_never_raises_however_deep(around: bytes, levels: int) -> None:
    said = read(around % deep(levels))
    assert isinstance(said, Message)
    if isinstance(said, Answer):
        try:
            decode_json(said.result)
        except ProtocolError as error:
            assert "no JSON" in str(error)


@pytest.mark.parametrize("result", [b'"\xff"', b"9" * 5000, b"1e999", b'{"a":', b""])
def test_a_result_that_is_broken_inside_is_the_servers_fault(result: bytes) -> None:
    with pytest.raises(ProtocolError, match="no JSON"):
        decode_json(result)


# --- Writing -------------------------------------------------------------------------------


@given(st.dictionaries(st.text(), values))
def test_what_is_written_is_one_line_and_reads_the_same(message: dict[str, Any]) -> None:
    written = write(message)
    assert written.endswith(b"\n")
    assert written.count(b"\n") == 1
    assert json.loads(written) == message


def test_text_is_written_as_it_is() -> None:
    assert write({"a": "é\u2028"}) == '{"a":"é\u2028"}\n'.encode()


# --- Refusals ------------------------------------------------------------------------------

UNKNOWN = "Invalid request: unknown variant "


@pytest.mark.parametrize(
    ("code", "message", "kind"),
    [
        (-32700, "?", ParseError),
        (-32600, "Not initialized", InvalidRequestError),
        (-32600, "thread not found: x", InvalidRequestError),
        (-32600, f"{UNKNOWN}`x/y`, expected one of `initialize`, `a`", MethodNotFoundError),
        (-32600, f"{UNKNOWN}`x`, expected one of `read-only`, `b`", InvalidParamsError),
        (-32600, f"{UNKNOWN}`x`, expected `b`", InvalidParamsError),
        (-32600, "Invalid request: missing field `threadId`", InvalidParamsError),
        (-32600, "Invalid request: invalid type: integer `5`", InvalidParamsError),
        (-32600, "Invalid request: invalid value: integer `-1`", InvalidParamsError),
        (-32600, "Invalid request: a sentence of tomorrow", InvalidRequestError),
        (-32601, "list_turns is not supported yet", MethodNotFoundError),
        (-32602, "too large", InvalidParamsError),
        (-32603, "oh", InternalRpcError),
        (-32001, "Server overloaded; retry later.", ServerBusyError),
        (-32001, "Retry limit reached", RetryLimitExceededError),
        (-32000, "Too many failed attempts", RetryLimitExceededError),
        (-32000, "some trouble", CodexRpcError),
        (-32099, "some trouble", CodexRpcError),
        (-32100, "elsewhere", JsonRpcError),
        (-31999, "elsewhere", JsonRpcError),
        (0, "elsewhere", JsonRpcError),
        (42, "Server overloaded", JsonRpcError),
    ],
)
def test_a_refusal_is_classified_by_what_it_means(
    code: int, message: str, kind: type[JsonRpcError]
) -> None:
    error = classify(code, message, {"more": 1})
    assert type(error) is kind
    assert (error.code, error.message, error.data) == (code, message, {"more": 1})


@pytest.mark.parametrize(
    "data",
    [
        "serverOverloaded",
        "server_overloaded",
        {"codexErrorInfo": "serverOverloaded"},
        {"a": [1, {"b": ["x", "ServerOverloaded"]}]},
    ],
)
def test_overload_may_be_named_in_the_data(data: Any) -> None:
    assert type(classify(-32050, "m", data)) is ServerBusyError
    assert type(classify(-32050, "the retry limit", data)) is RetryLimitExceededError
    assert type(classify(-32603, "m", data)) is InternalRpcError


@pytest.mark.parametrize("data", [None, 5, "other", {"serverOverloaded": 1}, [["x"]]])
def test_other_data_do_not_say_overloaded(data: Any) -> None:
    assert type(classify(-32050, "m", data)) is CodexRpcError
