"""What the tests of elicitation have in common: calls of the asker, and a clerk who answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeAlias, cast

import trio

from trio_codex import ElicitationRequest, Responder
from trio_codex.testing import ScriptedModel, tool_call
from trio_codex.testing.replies import Reply

Json: TypeAlias = dict[str, Any]
How: TypeAlias = Callable[[ElicitationRequest], Any]

ASKER = Path(__file__).with_name("asker.py")
PATIENCE = 40.0
"""Seconds within which the real server must have done anything that it does at all."""


def configuration(more: str = "") -> str:
    """The asker as an MCP server of Codex's, which waits for it before a thread starts."""
    command = f"command = {json.dumps(sys.executable)}\nargs = [{json.dumps(str(ASKER))}]\n"
    return f"[mcp_servers.asker]\nrequired = true\n{command}{more}"


def patience() -> AbstractContextManager[trio.CancelScope]:
    """Fails what takes longer than the server can possibly need."""
    return trio.fail_after(PATIENCE)


def form(
    message: str = "Who are you?", /, required: list[str] | None = None, **fields: Json
) -> Json:
    """A question with a form; without fields, one that requires a name."""
    fields, required = (fields, required) if fields else ({"name": {"type": "string"}}, ["name"])
    schema: Json = {"type": "object", "properties": fields}
    if required is not None:
        schema["required"] = required
    return {"mode": "form", "message": message, "requestedSchema": schema}


def page(url: str = "http://127.0.0.1:9/consent") -> Json:
    """A question that is answered on a web page."""
    return {"mode": "url", "message": "Please allow it.", "url": url, "elicitationId": "e-1"}


def call(tool: str, **arguments: Any) -> Reply:
    """The model calls a tool of the asker: ``ask`` and ``see`` need no approval."""
    return tool_call(tool, arguments, namespace="mcp__asker")


def ask(question: Json, **more: Any) -> Reply:
    """The model has the asker ask this."""
    return call("ask", question=question, **more)


def outcomes(model: ScriptedModel) -> list[str]:
    """What the tools that were called so far returned to the model, as it has read it last."""
    return [_last_text(output) for output in model.requests[-1].function_outputs.values()]


def heard(model: ScriptedModel) -> list[Json]:
    """What the asker heard, each time that it asked."""
    return [json.loads(text) for text in outcomes(model)]


def _last_text(output: Any) -> str:
    return cast("str", output if isinstance(output, str) else output[-1]["text"])


class Clerk(Responder):
    """Answers elicitations in one way, and remembers what was asked."""

    def __init__(self, how: How) -> None:
        super().__init__()
        self.how = how
        self.asked: list[ElicitationRequest] = []
        self.withdrawn = trio.Event()
        """Set once it was told that an answer is not wanted any more."""
        self._news = trio.Condition()

    async def elicitation(self, request: ElicitationRequest) -> Any:
        self.asked.append(request)
        async with self._news:
            self._news.notify_all()
        try:
            answer = self.how(request)
            return await answer if isinstance(answer, Awaitable) else answer
        except trio.Cancelled:
            self.withdrawn.set()
            raise

    async def was_asked(self, number: int = 1) -> None:
        """Return once so many questions have come."""
        async with self._news:
            while len(self.asked) < number:
                await self._news.wait()


async def ponder(_: ElicitationRequest) -> None:
    """Never come to an answer."""
    await trio.sleep_forever()
