"""How a responder is asked: which method of it, with which request, for how long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, cast

import trio

from trio_codex._display import kind_of
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
from trio_codex._session.questions import Inquiry, Reply, check_answer
from trio_codex._session.workers import of_either_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio_codex._facade.responder import AnyResponder
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


def handler_of(responder: AnyResponder, method: str) -> Handler | None:
    """Who asks the responder this; None: it does not answer that."""
    if method not in WHO:
        return None
    kind, request = WHO[method]
    if not responder.answers(kind):
        return None
    patience = responder.timeouts.get(kind, LISTENS.get(kind, math.inf))
    return _asked(getattr(responder, kind), request, patience)


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
      TypeError, ValueError: it is no answer, that of another request, or cannot be sent.
    """
    answer = await of_either_colour(method, request)
    name = getattr(method, "__qualname__", repr(method))
    if not isinstance(answer, Answer):
        raise TypeError(f"{name} must return an answer of its request, not {kind_of(answer)}")
    made = cast("Answer[Request]", answer)
    if made.request is not request:
        raise ValueError(f"{name} returned the answer to another request")
    check_answer(made.result)  # now, so that nobody takes for one what could not be sent
    return made
