"""All questions as the server words them, for a fake one; and a client that it asks them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import trio

from tests.cancel.stage import Stage
from trio_codex import AsyncCodex, CodexConfig, Request
from trio_codex._facade.asking import WHO
from trio_codex._facade.responder import AnyResponder
from trio_codex._protocol.codec import question
from trio_codex._session.questions import Inquiry
from trio_codex.testing import FakeServer
from trio_codex.testing.leaks import no_task_left

DAY = 24 * 60 * 60.0

COMMAND = "item/commandExecution/requestApproval"
FILES = "item/fileChange/requestApproval"
PERMISSIONS = "item/permissions/requestApproval"
INPUT = "item/tool/requestUserInput"
ELICITATION = "mcpServer/elicitation/request"
TOOL = "item/tool/call"
TOKENS = "account/chatgptAuthTokens/refresh"
ATTESTATION = "attestation/generate"
TIME = "currentTime/read"
OLD_COMMAND = "execCommandApproval"
OLD_FILES = "applyPatchApproval"

ITEM = {"threadId": "thread-1", "turnId": "turn-1", "itemId": "item-1"}
OLD = {"conversationId": "thread-1"}
OPTIONS = [{"label": "Red", "description": "r"}, {"label": "Blue", "description": "b"}]
ENTRY = {"access": "write", "path": {"type": "path", "path": "/a"}}
ASKED: dict[str, Any] = {
    COMMAND: {
        **ITEM,
        "startedAtMs": 1,
        "command": "touch f",
        "proposedExecpolicyAmendment": ["touch", "f"],
        "proposedNetworkPolicyAmendments": [{"host": "example.org", "action": "allow"}],
    },
    FILES: {**ITEM, "itemId": "item-2", "startedAtMs": 1},
    PERMISSIONS: {
        **ITEM,
        "startedAtMs": 1,
        "cwd": "/",
        "permissions": {
            "fileSystem": {"write": ["/a", "/b"], "entries": [ENTRY]},
            "network": {"enabled": True},
        },
    },
    INPUT: {
        **ITEM,
        "isBlocking": True,
        "questions": [
            {"id": "colour", "header": "h", "question": "Which?", "options": OPTIONS},
            {"id": "other", "header": "h", "question": "?", "options": OPTIONS, "isOther": True},
            {"id": "free", "header": "h", "question": "?"},
        ],
    },
    ELICITATION: {
        "threadId": "thread-1",
        "turnId": "turn-1",
        "serverName": "server",
        "mode": "form",
        "message": "Who are you?",
        "requestedSchema": {
            "type": "object",
            "properties": {"name": {"type": "string"}},
            "required": ["name"],
        },
    },
    TOOL: {
        "threadId": "thread-1",
        "turnId": "turn-1",
        "callId": "item-1",
        "tool": "lamp",
        "arguments": {"on": True},
    },
    TOKENS: {"reason": "unauthorized", "previousAccountId": "account-1"},
    ATTESTATION: {},
    TIME: {"threadId": "thread-1"},
    OLD_COMMAND: {
        **OLD,
        "callId": "item-3",
        "command": ["touch", "a b"],
        "cwd": "/",
        "parsedCmd": [],
    },
    OLD_FILES: {
        **OLD,
        "callId": "item-4",
        "fileChanges": {"/a": {"type": "add", "content": "new"}},
    },
}
OF_A_TURN = (COMMAND, FILES, PERMISSIONS, INPUT, ELICITATION, TOOL)
"""Those that name the turn that asks."""


def made(method: str, **changes: Any) -> Any:
    """The request that a responder gets of this question."""
    params = {**ASKED[method], **changes}
    kind: type[Request] = WHO[method][1]
    return kind(Inquiry(method, question(method, params), "thread-1", "turn-1"))


@asynccontextmanager
async def staged(responder: AnyResponder | None = None, **config: Any) -> AsyncIterator[Stage]:
    """A client with a thread on a fake server that interrupts; at the end no task is left."""
    fake = FakeServer()
    fake.converse()
    fake.on("turn/start", None)
    configured = CodexConfig(transport=fake.connect, **config)
    async with no_task_left(), AsyncCodex(configured, responder=responder) as codex:
        stage = Stage(fake, codex, await codex.thread_start())
        stage.always_begin()
        stage.always_obey()
        yield stage
    assert not fake.problems, fake.problems


def withdraw(stage: Stage, question_id: int | str) -> None:
    """The server wants no answer to this any more."""
    params = {"threadId": stage.thread.id, "requestId": question_id}
    stage.fake.notify("serverRequest/resolved", params)


class Human:
    """Is asked, and takes a day to answer."""

    def __init__(self) -> None:
        self.asked = trio.Event()
        self.left = trio.Event()
        self.requests: list[Any] = []

    async def __call__(self, request: Any) -> Any:
        self.requests.append(request)
        self.asked.set()
        try:
            await trio.sleep(DAY)
        finally:
            self.left.set()
        return request.decline()
