"""What a line of the conversation can be, read from bytes and written to bytes."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs
import msgspec
from msgspec import UNSET, Raw, UnsetType

from trio_codex._rpc.gist import gist
from trio_codex._rpc.shapes import is_array, is_object
from trio_codex._rpc.speakable import refuse_unspeakable
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
    about: Answer | Event | Question | None = None
    """What it would have been, as far as can be told: only to know whom it concerns."""


Message: TypeAlias = Answer | Refusal | Event | Question | Garbage


class _Envelope(msgspec.Struct):
    method: str | None = None
    params: Any = None
    id: int | str | None = None
    result: Raw | UnsetType = UNSET
    error: Any = None


_decode = msgspec.json.Decoder(_Envelope).decode
_decode_any = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, MemoryError)


def read(line: bytes) -> Message:
    """What ``line`` says. Never raises."""
    try:
        envelope = _decode(line)
    except _UNREADABLE as problem:
        return Garbage(line, _words(problem), _about(line))
    request_id, method, result = envelope.id, envelope.method, envelope.result
    if method is not None:
        if request_id is None:
            return Event(method, envelope.params)
        if isinstance(request_id, int) and not -(2**63) <= request_id < 2**63:
            return Garbage(line, "a question with an id beyond 64 bits, which nobody could answer")
        return Question(request_id, method, envelope.params)
    if envelope.error is not None:
        return Refusal(request_id, _error(envelope.error))
    if request_id is not None and result is not UNSET:
        return Answer(request_id, bytes(result))
    about = None if request_id is None else Answer(request_id, b"null")
    return Garbage(line, "neither a request, nor a notification, nor an answer", about)


def _about(line: bytes) -> Answer | Event | Question | None:
    match gist(line):
        case {"method": str() as method, "id": int() | str() as request_id, **rest}:
            return Question(request_id, method, rest.get("params"))
        case {"method": str() as method, **rest} if "id" not in rest:
            return Event(method, rest.get("params"))
        case {"id": int() | str() as request_id, **rest} if "method" not in rest:
            return Answer(request_id, _encode(rest.get("result")))
        case _:
            return None


def _words(problem: BaseException) -> str:
    return str(problem) or type(problem).__name__


def decode_json(result: bytes) -> Any:
    """The plain values that the result of an Answer stands for.

    Raises:
      ProtocolError: it is broken inside, where reading the line did not look.
    """
    try:
        return _decode_any(result)
    except _UNREADABLE as problem:
        raise ProtocolError(f"the result is no JSON, or too deep: {_words(problem)}") from problem


def write(message: dict[str, Any]) -> bytes:
    """The line that says ``message``.

    Raises:
      TypeError, ValueError: something in it has no JSON, or JSON that the server would drop in
        silence; the message has the path.
    """
    for name, value in message.items():
        if name != "id":  # that is ours, or the server's own
            refuse_unspeakable(value, f"$.{name}")
    return _encode(message) + b"\n"


def _error(error: Any) -> JsonRpcError:
    match error:
        case {"code": int() as code, "message": str() as message}:
            return classify(code, message, error.get("data"))
        case _:
            pass
    try:  # not repr: what is nested deeply has none, and may have no JSON either
        shown = _encode(error)[:200].decode(errors="replace")
    except RecursionError as problem:
        shown = str(problem)
    return JsonRpcError(0, f"a refusal without a code or a message: {shown}", error)


_BY_CODE: dict[int, type[JsonRpcError]] = {
    -32700: ParseError,
    -32600: InvalidRequestError,
    -32601: MethodNotFoundError,
    -32602: InvalidParamsError,
    -32603: InternalRpcError,
}
# The server answers nearly every fault of a client with -32600. Only serde's sentences tell these
# faults apart; a sentence that we do not know stays InvalidRequestError.
_NO_SUCH_VARIANT = "Invalid request: unknown variant"
_METHODS = "expected one of `initialize`"
"""How the list of all methods begins: a variant of something else is a parameter's value."""
_BAD_PARAMS = (
    _NO_SUCH_VARIANT,
    "Invalid request: missing field",
    "Invalid request: invalid type",
    "Invalid request: invalid value",
)


_EXHAUSTED = ("retry limit", "too many failed attempts")


def classify(code: int, message: str, data: Any) -> JsonRpcError:
    """The exception that says what a refusal means, which its number alone does not."""
    if code == -32600:
        if message.startswith(_NO_SUCH_VARIANT) and _METHODS in message:
            return MethodNotFoundError(code, message, data)
        if message.startswith(_BAD_PARAMS):
            return InvalidParamsError(code, message, data)
    if -32099 <= code <= -32000:
        # Neither a number nor data say this, so words must.
        if any(words in message.lower() for words in _EXHAUSTED):
            return RetryLimitExceededError(code, message, data)
        busy = code == -32001 or says_overloaded(data)
        return (ServerBusyError if busy else CodexRpcError)(code, message, data)
    return _BY_CODE.get(code, JsonRpcError)(code, message, data)


def says_overloaded(data: Any) -> bool:
    """Whether the data of a refusal say that the server, or its model, is overloaded."""
    todo = [data]  # not by recursion: reading never raises, however deep the data are
    while todo:
        value = todo.pop()
        if isinstance(value, str) and value.replace("_", "").lower() == "serveroverloaded":
            return True
        if is_object(value):
            todo += value.values()
        elif is_array(value):
            todo += value
    return False
