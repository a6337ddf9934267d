"""What a line of the conversation can be, read from bytes and written to bytes."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs
import msgspec
from msgspec import UNSET, Raw, UnsetType

from trio_codex._rpc.speakable import refuse_unspeakable
from trio_codex.errors import (
    CodexRpcError,
    InternalRpcError,
    InvalidParamsError,
    InvalidRequestError,
    JsonRpcError,
    MethodNotFoundError,
    ParseError,
    RetryLimitExceededError,
    ServerBusyError,
)

RequestId: TypeAlias = int | str


@attrs.frozen
class Answer:
    """The server did what request ``id`` asked for."""

    id: RequestId
    result: bytes
    """JSON, not yet decoded: whoever asked knows what to make of it."""


@attrs.frozen
class Refusal:
    """The server did not do what request ``id`` asked for."""

    id: RequestId | None
    error: JsonRpcError


@attrs.frozen
class Event:
    """The server tells."""

    method: str
    params: Any


@attrs.frozen
class Question:
    """The server asks."""

    id: RequestId
    method: str
    params: Any


@attrs.frozen
class Garbage:
    """A line that is none of these."""

    line: bytes
    problem: str


Message: TypeAlias = Answer | Refusal | Event | Question | Garbage


class _Envelope(msgspec.Struct):
    method: str | None = None
    params: Any = None
    id: int | str | None = None
    result: Raw | UnsetType = UNSET
    error: Any = None


_decode = msgspec.json.Decoder(_Envelope).decode
_encode = msgspec.json.Encoder().encode
decode_json = msgspec.json.Decoder().decode


def read(line: bytes) -> Message:
    """What ``line`` says. Never raises."""
    try:
        envelope = _decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return Garbage(line, str(problem))
    match envelope:
        case _Envelope(method=str(method), id=None):
            return Event(method, envelope.params)
        case _Envelope(method=str(method), id=int() | str() as request_id):
            return Question(request_id, method, envelope.params)
        case _Envelope(error=dict(error)):
            return Refusal(envelope.id, _error(error))
        case _Envelope(id=int() | str() as request_id, result=Raw() as result):
            return Answer(request_id, bytes(result))
    return Garbage(line, "neither a request, nor a notification, nor an answer")


def write(message: dict[str, Any]) -> bytes:
    """The line that says ``message``.

    Raises:
      TypeError, ValueError: something in it has no JSON, or JSON that the server would drop in
        silence; the message has the path.
    """
    refuse_unspeakable(message)
    return _encode(message) + b"\n"


def _error(error: dict[str, Any]) -> JsonRpcError:
    code, message, data = error.get("code"), error.get("message"), error.get("data")
    if not isinstance(code, int) or not isinstance(message, str):
        return JsonRpcError(0, f"a refusal without a code or a message: {error!r:.200}", data)
    return classify(code, message, data)


_BY_CODE: dict[int, type[JsonRpcError]] = {
    -32700: ParseError,
    -32600: InvalidRequestError,
    -32601: MethodNotFoundError,
    -32602: InvalidParamsError,
    -32603: InternalRpcError,
}
# The server answers nearly every fault of a client with -32600. Only how serde begins its
# sentences tells these faults apart; a sentence that we do not know stays InvalidRequestError.
_BY_SENTENCE: tuple[tuple[str, type[JsonRpcError]], ...] = (
    ("Invalid request: unknown variant", MethodNotFoundError),
    ("Invalid request: missing field", InvalidParamsError),
    ("Invalid request: invalid type", InvalidParamsError),
    ("Invalid request: invalid value", InvalidParamsError),
)


def classify(code: int, message: str, data: Any) -> JsonRpcError:
    """The exception that says what a refusal means, which its number alone does not."""
    if code == -32600:
        for beginning, kind in _BY_SENTENCE:
            if message.startswith(beginning):
                return kind(code, message, data)
    if -32099 <= code <= -32000 and (code == -32001 or _says_overloaded(data)):
        exhausted = "retry limit" in message.lower()
        return (RetryLimitExceededError if exhausted else ServerBusyError)(code, message, data)
    if -32099 <= code <= -32000:
        return CodexRpcError(code, message, data)
    return _BY_CODE.get(code, JsonRpcError)(code, message, data)


def _says_overloaded(data: Any) -> bool:
    match data:
        case str():
            return data.replace("_", "").lower() == "serveroverloaded"
        case dict():
            return any(_says_overloaded(value) for value in data.values())
        case list():
            return any(_says_overloaded(value) for value in data)
    return False
