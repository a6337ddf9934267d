"""What a scripted model says to one request: text, reasoning, tool calls, and ways to fail.

A reply is a row of parts (items of the answer) and an end. ``steps`` turns it into what goes over
the wire and what is waited for in between; it waits for nothing itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal, Protocol, TypeAlias

import attrs

Json: TypeAlias = dict[str, Any]
Phase: TypeAlias = Literal["commentary", "final_answer"]


class Gate(Protocol):
    """Something to wait for, as a ``trio.Event``."""

    async def wait(self) -> None:
        """Return once the gate is open."""
        ...


@attrs.frozen
class Say:
    """Step: send one server-sent event."""

    event: Json


@attrs.frozen
class Pause:
    """Step: wait so many seconds."""

    seconds: float


@attrs.frozen
class Await:
    """Step: wait until the gate is open."""

    gate: Gate


@attrs.frozen
class BreakOff:
    """Step: close the connection in the middle of the answer."""


@attrs.frozen
class Hang:
    """Step: say nothing more, until the other side goes away."""


Step: TypeAlias = Say | Pause | Await | BreakOff | Hang


@attrs.frozen
class Usage:
    """The tokens that a reply claims to have used."""

    input_tokens: int = 10
    cached_input_tokens: int = 0
    output_tokens: int = 5
    reasoning_output_tokens: int = 0

    def on_the_wire(self) -> Json:
        """As the Responses API writes it."""
        return {
            "input_tokens": self.input_tokens,
            "input_tokens_details": {"cached_tokens": self.cached_input_tokens},
            "output_tokens": self.output_tokens,
            "output_tokens_details": {"reasoning_tokens": self.reasoning_output_tokens},
            "total_tokens": self.input_tokens + self.output_tokens,
        }


@attrs.frozen
class TextPart:
    """A message of the assistant."""

    text: str
    deltas: int
    pause: float
    gate: Gate | None
    phase: Phase | None
    finished: bool = True

    def steps(self, name: str) -> Iterator[Step]:
        """The first delta, the gate, the other deltas after a pause each, the whole message."""
        head: Json = {"type": "message", "role": "assistant", "id": f"msg-{name}"}
        if self.phase is not None:
            head["phase"] = self.phase
        pieces = _cut(self.text, self.deltas)
        if pieces:
            yield _added({**head, "content": []})
        for index, piece in enumerate(pieces):
            if index and self.pause:
                yield Pause(self.pause)
            yield Say({"type": "response.output_text.delta", "delta": piece})
            if not index and self.gate is not None:
                yield Await(self.gate)
        if not pieces and self.gate is not None:
            yield Await(self.gate)
        if self.finished:
            yield _done({**head, "content": [{"type": "output_text", "text": self.text}]})


@attrs.frozen
class ReasoningPart:
    """A summary of what the model thought, and perhaps the thought itself."""

    summary: str
    deltas: int
    raw: str | None

    def steps(self, name: str) -> Iterator[Step]:
        """Deltas of the summary, then those of the raw text, then the whole item."""
        head: Json = {"type": "reasoning", "id": f"rs-{name}"}
        yield _added({**head, "summary": []})
        yield Say({"type": "response.reasoning_summary_part.added", "summary_index": 0})
        for piece in _cut(self.summary, self.deltas):
            kind = "response.reasoning_summary_text.delta"
            yield Say({"type": kind, "delta": piece, "summary_index": 0})
        item: Json = {**head, "summary": [{"type": "summary_text", "text": self.summary}]}
        if self.raw is not None:
            for piece in _cut(self.raw, self.deltas):
                kind = "response.reasoning_text.delta"
                yield Say({"type": kind, "delta": piece, "content_index": 0})
            item["content"] = [{"type": "reasoning_text", "text": self.raw}]
        yield _done(item)


@attrs.frozen
class CallPart:
    """A call of a function with JSON arguments."""

    tool: str
    arguments: str
    call_id: str | None
    namespace: str | None

    def steps(self, name: str) -> Iterator[Step]:
        """The whole call at once."""
        item: Json = {"type": "function_call", "call_id": self.call_id or f"call-{name}"}
        item |= {"name": self.tool, "arguments": self.arguments}
        if self.namespace is not None:
            item["namespace"] = self.namespace
        yield _done(item)


@attrs.frozen
class CustomCallPart:
    """A call of a tool that takes plain text."""

    tool: str
    input: str
    call_id: str | None

    def steps(self, name: str) -> Iterator[Step]:
        """The whole call at once."""
        item: Json = {"type": "custom_tool_call", "call_id": self.call_id or f"call-{name}"}
        yield _done(item | {"name": self.tool, "input": self.input})


Part: TypeAlias = TextPart | ReasoningPart | CallPart | CustomCallPart


@attrs.frozen
class Completed:
    """End: the answer is complete."""

    usage: Usage = Usage()


@attrs.frozen
class Failed:
    """End: the answer says that it failed."""

    code: str
    message: str


End: TypeAlias = Completed | Failed | BreakOff | Hang


@attrs.frozen
class Reply:
    """A stream of server-sent events. Make one with the functions below."""

    parts: tuple[Part, ...] = ()
    end: End = Completed()

    def with_usage(self, usage: Usage) -> Reply:
        """The same reply, but claiming to have used these tokens.

        Raises:
          ValueError: the reply does not get as far as telling its usage.
        """
        if not isinstance(self.end, Completed):
            raise ValueError("only a reply that completes tells its usage")
        return attrs.evolve(self, end=Completed(usage))

    def steps(self, name: str) -> Iterator[Step]:
        """What to send and what to wait for. ``name`` makes the ids of its items unique."""
        yield Say({"type": "response.created", "response": {"id": f"resp-{name}"}})
        for number, part in enumerate(self.parts):
            yield from part.steps(f"{name}-{number}" if len(self.parts) > 1 else name)
        match self.end:
            case Completed(usage):
                body: Json = {"id": f"resp-{name}", "usage": usage.on_the_wire()}
                yield Say({"type": "response.completed", "response": body})
            case Failed(code, message):
                body = {"id": f"resp-{name}", "status": "failed"}
                body["error"] = {"code": code, "message": message}
                yield Say({"type": "response.failed", "response": body})
            case BreakOff() | Hang() as step:
                yield step


@attrs.frozen
class HttpError:
    """An answer with an HTTP status and a JSON body, and no stream."""

    status: int
    code: str | None
    message: str
    headers: tuple[tuple[str, str], ...] = ()

    def body(self) -> bytes:
        """The error as the Responses API writes it."""
        error = {"message": self.message, "type": self.code, "code": self.code}
        return json.dumps({"error": error}).encode()


@attrs.frozen
class Silence:
    """No answer at all, not even a status: the connection is kept open, or dropped."""

    dropped: bool


Answer: TypeAlias = Reply | HttpError | Silence


def text(
    text: str,
    *,
    deltas: int = 3,
    pause: float = 0.0,
    gate: Gate | None = None,
    phase: Phase | None = None,
) -> Reply:
    """A message, streamed in ``deltas`` pieces of about equal length (at most one a character).

    ``deltas=0`` streams nothing: the message arrives whole. ``pause`` is waited before each piece
    but the first, in seconds. ``gate``: the first piece goes out, then the gate is awaited, then
    the rest follows; without pieces it is awaited before the message.
    """
    return Reply((TextPart(text, deltas, pause, gate, phase),))


def reasoning(summary: str, *, deltas: int = 1, raw: str | None = None) -> Reply:
    """A reasoning item with this summary, and ``raw`` as the text of the thought itself."""
    return Reply((ReasoningPart(summary, deltas, raw),))


def tool_call(
    name: str,
    arguments: Json | None = None,
    *,
    call_id: str | None = None,
    namespace: str | None = None,
) -> Reply:
    """A call of a function. Without ``call_id`` the call gets one that no other call has."""
    return Reply((CallPart(name, json.dumps(arguments or {}), call_id, namespace),))


def custom_tool_call(name: str, input: str, *, call_id: str | None = None) -> Reply:
    """A call of a tool that takes plain text."""
    return Reply((CustomCallPart(name, input, call_id),))


def shell(
    command: str,
    *,
    escalated: bool = False,
    justification: str | None = None,
    yield_time_ms: int | None = None,
    call_id: str | None = None,
) -> Reply:
    """The model runs a shell command; ``escalated`` asks to run it outside of the sandbox.

    A command that runs longer than ``yield_time_ms`` goes on in the background while the turn
    continues.
    """
    arguments: Json = {"cmd": command}
    if escalated:
        arguments["sandbox_permissions"] = "require_escalated"
    if justification is not None:
        arguments["justification"] = justification
    if yield_time_ms is not None:
        arguments["yield_time_ms"] = yield_time_ms
    return tool_call("exec_command", arguments, call_id=call_id)


def apply_patch(patch: str, *, call_id: str | None = None) -> Reply:
    """The model edits files: ``*** Begin Patch`` … ``*** End Patch``."""
    return custom_tool_call("apply_patch", patch, call_id=call_id)


def http_error(
    status: int,
    code: str | None = None,
    *,
    message: str = "scripted error",
    headers: dict[str, str] | None = None,
) -> HttpError:
    """An HTTP error with a JSON body that carries ``code`` and ``message``."""
    return HttpError(status, code, message, tuple((headers or {}).items()))


def failed(code: str, message: str = "scripted failure") -> Reply:
    """A stream that says ``response.failed`` with this code."""
    return Reply(end=Failed(code, message))


def broken_stream(after: str | None = "") -> Reply | Silence:
    """A connection that breaks off after this much text; with None before the status line."""
    if after is None:
        return Silence(dropped=True)
    part = TextPart(after, 1, 0.0, None, None, finished=False)
    return Reply((part,) if after else (), BreakOff())


def hang(headers_sent: bool = True) -> Reply | Silence:
    """An answer that never goes on: after its headers, or without even these."""
    return Reply(end=Hang()) if headers_sent else Silence(dropped=False)


def sequence(*replies: Answer) -> Reply:
    """Several replies as one: all their items in one response, which ends as the last of them does.

    Raises:
      ValueError: one before the last does not complete, or one is not a stream.
    """
    streams: list[Reply] = []
    for reply in replies:
        if not isinstance(reply, Reply):
            raise ValueError(f"{reply} is not a stream, and cannot be part of one")
        if streams and not isinstance(streams[-1].end, Completed):
            raise ValueError(f"nothing can follow {streams[-1].end}")
        streams.append(reply)
    parts = tuple(part for reply in streams for part in reply.parts)
    return Reply(parts, streams[-1].end if streams else Completed())


def _cut(text: str, pieces: int) -> list[str]:
    pieces = min(pieces, len(text))
    edges = [len(text) * index // pieces for index in range(pieces + 1)] if pieces > 0 else [0]
    return [text[start:end] for start, end in pairwise(edges)]


def _added(item: Json) -> Say:
    return Say({"type": "response.output_item.added", "item": item})


def _done(item: Json) -> Say:
    return Say({"type": "response.output_item.done", "item": item})
