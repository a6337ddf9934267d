"""A scripted model: a Responses API on loopback, for the real app-server to talk to."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from itertools import count
from types import TracebackType
from typing import Any, Literal, TypeAlias, cast

import attrs
import trio

from trio_codex.testing import http
from trio_codex.testing.changes import Changes
from trio_codex.testing.loopback import Loopback
from trio_codex.testing.replies import (
    Answer,
    Await,
    BreakOff,
    Hang,
    HttpError,
    Json,
    Pause,
    Reply,
    Say,
    Silence,
    http_error,
)

Ending: TypeAlias = Literal["answered", "cut"]
Script: TypeAlias = Answer | Callable[["ModelRequest"], Answer]

SEND_AT_ONCE = 64 * 1024
ADDED_BY_THE_SERVER = ("<environment_context>", "<turn_aborted>")


@attrs.define(eq=False)
class ModelRequest:
    """One request that the app-server made of the model."""

    index: int
    """Its place in ``ScriptedModel.requests``."""
    headers: dict[str, str]
    """The HTTP headers, their names in lower case."""
    body: Json = attrs.field(repr=False)
    """The parsed JSON."""
    ending: Ending | None = None
    """``answered``: all that was scripted went out. ``cut``: the server hung up before. None: it is
    still open.
    """

    @property
    def thread_id(self) -> str | None:
        """The thread that asked."""
        return self.headers.get("thread-id")

    @property
    def turn_id(self) -> str | None:
        """The turn that asked."""
        return self._metadata().get("turn_id")

    @property
    def parent_thread_id(self) -> str | None:
        """The thread that started the agent that asks; None if no agent does."""
        return self.headers.get("x-codex-parent-thread-id")

    @property
    def kind(self) -> str | None:
        """``turn`` or ``compaction``."""
        return self._metadata().get("request_kind")

    @property
    def input(self) -> list[Json]:
        """The conversation as the model sees it."""
        items: list[Json] = self.body.get("input", [])
        return items

    @property
    def user_texts(self) -> list[str]:
        """What users said so far, without what the server adds in their name."""
        messages = [item for item in self.input if item.get("role") == "user"]
        parts = [part for item in messages for part in item.get("content", [])]
        texts: list[str] = [part["text"] for part in parts if part.get("type") == "input_text"]
        return [text for text in texts if not text.startswith(ADDED_BY_THE_SERVER)]

    @property
    def function_outputs(self) -> dict[str, Any]:
        """What the tool calls so far came to, by call id."""
        kinds = ("function_call_output", "custom_tool_call_output")
        found = [item for item in self.input if item.get("type") in kinds]
        return {item["call_id"]: item.get("output") for item in found}

    @property
    def task(self) -> str | None:
        """What an agent was last told to do; None if no agent asks."""
        if self.parent_thread_id is None:
            return None
        messages = [item for item in self.input if item.get("type") == "agent_message"]
        if not messages:  # of the first version, whose agents are spoken to like by a user
            texts = self.user_texts
            return texts[-1] if texts else None
        parts: list[Json] = messages[-1].get("content", [])
        return "".join(str(part.get("encrypted_content", "")) for part in parts)

    @property
    def agents(self) -> list[str]:
        """How the model names the agents that it has started so far, in order."""
        told = [_parsed(output) for output in self.function_outputs.values()]
        names = [one.get("agent_id") or one.get("task_name") for one in told]
        return [name for name in names if name]

    def _metadata(self) -> dict[str, str]:
        metadata: dict[str, str] = json.loads(self.headers.get("x-codex-turn-metadata", "{}"))
        return metadata


class ScriptedModel:
    """A model that says what is scripted.

    ``async with ScriptedModel() as model`` listens on a free port of 127.0.0.1.

    Each request takes the next reply scripted for its thread; if there is none, the next of the
    common script; if that is used up, ``default``. A reply may also be a function of the request.
    When nothing is left the request is answered with status 500, and ``problems`` says so.
    """

    def __init__(self, *, default: Script | None = None) -> None:
        self.default = default
        """The reply when the scripts are used up; None makes that a problem."""
        self.requests: list[ModelRequest] = []
        """All requests for a response so far, in the order of their arrival."""
        self.problems: list[str] = []
        """What went against the script, in words."""
        self._common: deque[Script] = deque()
        self._by_thread: dict[str, deque[Script]] = {}
        self._changes = Changes()
        self._handed_out = 0
        self._names = count(1)
        self._loopback = Loopback(self._serve)

    @property
    def base_url(self) -> str:
        """What to configure as the provider's ``base_url``."""
        return f"http://127.0.0.1:{self._loopback.port}/v1"

    @property
    def open_streams(self) -> int:
        """How many requests are being answered right now."""
        return sum(request.ending is None for request in self.requests)

    @property
    def unused(self) -> int:
        """How many scripted replies nobody has asked for yet."""
        return len(self._common) + sum(map(len, self._by_thread.values()))

    def script(self, *replies: Script, thread_id: str | None = None) -> None:
        """Append replies to the common script, or to that thread's own."""
        if thread_id is None:
            self._common.extend(replies)
        else:
            self._by_thread.setdefault(thread_id, deque()).extend(replies)

    async def next_request(self) -> ModelRequest:
        """The first request that was not handed out here yet; waits for it without limit."""
        await self._changes.until(lambda: len(self.requests) > self._handed_out)
        self._handed_out += 1
        return self.requests[self._handed_out - 1]

    async def wait_for_requests(self, number: int) -> list[ModelRequest]:
        """All requests, once there are at least so many."""
        await self._changes.until(lambda: len(self.requests) >= number)
        return self.requests

    async def stream_closed(self, request: ModelRequest | int) -> Ending:
        """How the answer to this request (or the request of this index) ended, once it has.

        ``cut`` means that the server hung up while we had more to say: what an interrupt does.
        """
        index = request if isinstance(request, int) else request.index
        await self._changes.until(
            lambda: len(self.requests) > index and self.requests[index].ending is not None
        )
        ending = self.requests[index].ending
        assert ending is not None
        return ending

    async def __aenter__(self) -> ScriptedModel:
        await self._loopback.open()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._loopback.close()

    async def _serve(self, stream: trio.SocketStream) -> None:
        try:
            request = await http.read_request(stream)
            if request is not None:
                await self._route(request, stream)
        except http.BadRequest as problem:
            self.problems.append(str(problem))
        except trio.BrokenResourceError:
            pass  # the server went away: stream_closed() has told whoever wants to know
        finally:
            await trio.aclose_forcefully(stream)

    async def _route(self, request: http.Request, stream: trio.SocketStream) -> None:
        path = request.path.partition("?")[0]
        match request.method, path.rpartition("/")[2]:
            case "POST", "responses":
                await self._respond(request, stream)
            case "GET", "models":
                await stream.send_all(http.whole(200, b'{"models":[]}'))
            case _:
                self.problems.append(f"unexpected request: {request.method} {request.path}")
                await stream.send_all(http.whole(404, b"{}"))

    async def _respond(self, received: http.Request, stream: trio.SocketStream) -> None:
        try:
            body: Json = json.loads(received.body)
        except ValueError:
            raise http.BadRequest(f"not JSON: {received.body[:200].decode('latin-1')}") from None
        request = ModelRequest(len(self.requests), received.headers, body)
        self.requests.append(request)
        answer = self._next_answer(request)
        self._changes.announce()
        try:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(_watch, stream, nursery.cancel_scope)
                if await _perform(answer, f"{next(self._names)}", stream):
                    request.ending = "answered"
                nursery.cancel_scope.cancel()
        finally:
            request.ending = request.ending or "cut"
            self._changes.announce()

    def _next_answer(self, request: ModelRequest) -> Answer:
        own = self._by_thread.get(request.thread_id or "")
        queue = own or self._common
        chosen = queue.popleft() if queue else self.default
        if chosen is None:
            problem = "the script ran out: nothing left for "
            problem += f"request {request.index}, of thread {request.thread_id}"
            self.problems.append(problem)
            return http_error(500, "script_ran_out", message=problem)
        if not callable(chosen):
            return chosen
        try:
            return chosen(request)
        except Exception as error:
            problem = f"the script failed on request {request.index}: {error!r}"
            self.problems.append(problem)
            return http_error(500, "script_failed", message=problem)


def _parsed(output: Any) -> Json:
    try:
        told = json.loads(output)
    except (TypeError, ValueError):
        return {}
    return cast("Json", told) if isinstance(told, dict) else {}


async def _watch(stream: trio.SocketStream, scope: trio.CancelScope) -> None:
    """Cancel the answer when the other side hangs up; whatever else it says is of no interest."""
    try:
        while await stream.receive_some():
            pass
    except trio.BrokenResourceError:
        pass
    scope.cancel()


async def _perform(answer: Answer, name: str, stream: trio.SocketStream) -> bool:
    """Send an answer; whether all of it, as scripted, went out."""
    match answer:
        case HttpError() as error:
            await stream.send_all(http.whole(error.status, error.body(), error.headers))
        case Silence(dropped=False):
            await trio.sleep_forever()
        case Silence():
            pass
        case Reply() as reply:
            await _stream(reply, name, stream)
    return True


async def _stream(reply: Reply, name: str, stream: trio.SocketStream) -> None:
    """Send the events, those between two waits together."""
    waiting = bytearray(http.stream_head())
    for step in reply.steps(name):
        if isinstance(step, Say):
            waiting += http.event_chunk(step.event)
            if len(waiting) < SEND_AT_ONCE:
                continue
        await stream.send_all(waiting)
        waiting.clear()
        match step:
            case Pause(seconds):
                await trio.sleep(seconds)
            case Await(gate):
                await gate.wait()
            case Hang():
                await trio.sleep_forever()
            case BreakOff():
                return
            case Say():
                pass
    await stream.send_all(waiting + http.STREAM_END)
