"""Whom each question of the server goes to: a tool of the thread, its responder, the client's."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

import trio

from trio_codex._facade.approvals import (
    CommandApprovalRequest,
    FileChangeApprovalRequest,
    PermissionsApprovalRequest,
)
from trio_codex._facade.inquiries import (
    AttestationRequest,
    CurrentTimeRequest,
    ElicitationRequest,
    TokensRefreshRequest,
    ToolCallRequest,
    UserInputRequest,
)
from trio_codex._facade.question import Answer, Request
from trio_codex._session.questions import Inquiry, Reply
from trio_codex._session.workers import of_either_colour

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trio_codex._facade.responder import AnyResponder
    from trio_codex._facade.tools import Toolbox
    from trio_codex._session.questions import Handler

WHO: dict[str, tuple[str, type[Request]]] = {
    "item/commandExecution/requestApproval": ("command_approval", CommandApprovalRequest),
    "execCommandApproval": ("command_approval", CommandApprovalRequest),
    "item/fileChange/requestApproval": ("file_change_approval", FileChangeApprovalRequest),
    "applyPatchApproval": ("file_change_approval", FileChangeApprovalRequest),
    "item/permissions/requestApproval": ("permissions_approval", PermissionsApprovalRequest),
    "item/tool/requestUserInput": ("user_input", UserInputRequest),
    "mcpServer/elicitation/request": ("elicitation", ElicitationRequest),
    "item/tool/call": ("tool_call", ToolCallRequest),
    "account/chatgptAuthTokens/refresh": ("chatgpt_tokens_refresh", TokensRefreshRequest),
    "attestation/generate": ("attestation", AttestationRequest),
    "currentTime/read": ("current_time", CurrentTimeRequest),
}
"""The method of a responder that answers each question, and what it is given."""

LISTENS = {"chatgpt_tokens_refresh": 10.0, "attestation": 1.0}
"""Seconds after which the server has long stopped waiting, for those where it does not say so."""


class Desk:
    """Knows the responders and tools of a connection and of its threads.

    What belongs to a thread is kept until the server closes, archives or deletes the thread.
    """

    def __init__(self, responder: AnyResponder | None) -> None:
        self._responder = responder
        self._of_thread: dict[str, AnyResponder] = {}
        self._tools: dict[str, Toolbox] = {}

    def attend(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        """From now on these answer for the thread; None: whoever did until now."""
        if responder is not None:
            self._of_thread[thread_id] = responder
        if toolbox is not None:
            self._tools[thread_id] = toolbox

    def inherit(self, thread_id: str, parent_id: str) -> None:
        """Who answers for the one thread answers for the other, its fork, too."""
        self.attend(thread_id, self._of_thread.get(parent_id), self._tools.get(parent_id))

    def forget(self, thread_id: str) -> None:
        """The thread will ask nothing any more."""
        self._of_thread.pop(thread_id, None)
        self._tools.pop(thread_id, None)

    def handler(self, inquiry: Inquiry) -> Handler | None:
        """Who answers this; None: nobody does."""
        thread_id = inquiry.thread_id or ""
        if inquiry.method == "item/tool/call" and thread_id in self._tools:
            tool = self._tools[thread_id].find(inquiry.value.tool, inquiry.value.namespace)
            if tool is not None:
                return _called(tool.answer)
        responder = self._of_thread.get(thread_id, self._responder)
        if responder is None or inquiry.method not in WHO:
            return None
        kind, request = WHO[inquiry.method]
        if not responder.answers(kind):
            return None
        patience = responder.timeouts.get(kind, LISTENS.get(kind, math.inf))
        return _asked(getattr(responder, kind), request, patience)


def _called(tool: Callable[[Any], Awaitable[Any]]) -> Handler:
    async def call(inquiry: Inquiry) -> Reply:
        outcome = await tool(inquiry.value.arguments)
        return Reply(outcome.answer, outcome.error)

    return call


def _asked(method: Callable[[Any], Any], kind: type[Request], patience: float) -> Handler:
    async def ask(inquiry: Inquiry) -> Reply:
        request = kind(inquiry)
        answer: Answer[Request] = request.decline()
        with trio.move_on_after(patience) as in_time:
            answer = await respond(method, request)
        if in_time.cancel_called:  # then it is too late, also for a method that did not mind
            answer = request.decline()
        return Reply(answer.result)

    return ask


async def respond(method: Callable[[Any], Any], request: Request) -> Answer[Any]:
    """What a method of a responder answers; one that is not async runs in a worker thread.

    Raises:
      TypeError, ValueError: it is no answer, or that of another request.
    """
    answer = await of_either_colour(method, request)
    name = getattr(method, "__qualname__", repr(method))
    if not isinstance(answer, Answer):
        raise TypeError(f"{name} must return an answer of its request, not {answer!r:.80}")
    made = cast("Answer[Request]", answer)
    if made.request is not request:
        raise ValueError(f"{name} returned the answer to another request")
    return made
