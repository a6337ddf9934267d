"""Who answers the server's questions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from trio_codex._display import kind_of

if TYPE_CHECKING:
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

R = TypeVar("R", bound="Request")

Respond: TypeAlias = "Callable[[R], Awaitable[Answer[R]]] | Callable[[R], Answer[R]]"
"""A function that answers one kind of question; one that is not async runs in a worker thread."""

KINDS = (
    "command_approval",
    "file_change_approval",
    "permissions_approval",
    "user_input",
    "elicitation",
    "tool_call",
    "chatgpt_tokens_refresh",
    "attestation",
    "current_time",
)


class _Respondent:
    """What responders of both colours have in common."""

    timeouts: Mapping[str, float] = {}
    """Seconds that an answer may take, by the name of its method; none named: while it is wanted.

    After that the question is declined, and the method is cancelled.
    """

    def __init__(
        self,
        *,
        timeouts: Mapping[str, float] | None = None,
        command_approval: Respond[CommandApprovalRequest] | None = None,
        file_change_approval: Respond[FileChangeApprovalRequest] | None = None,
        permissions_approval: Respond[PermissionsApprovalRequest] | None = None,
        user_input: Respond[UserInputRequest] | None = None,
        elicitation: Respond[ElicitationRequest] | None = None,
        tool_call: Respond[ToolCallRequest] | None = None,
        chatgpt_tokens_refresh: Respond[TokensRefreshRequest] | None = None,
        attestation: Respond[AttestationRequest] | None = None,
        current_time: Respond[CurrentTimeRequest] | None = None,
    ) -> None:
        given = locals()
        for kind in KINDS:
            if given[kind] is not None:
                if not callable(given[kind]):
                    raise TypeError(f"{kind} must be a function, not {kind_of(given[kind])}")
                setattr(self, kind, given[kind])
        if timeouts is not None:
            _check_timeouts(timeouts)
            self.timeouts = timeouts

    def answers(self, kind: str) -> bool:
        """Whether it may do anything but decline what its method ``kind`` is asked."""
        method = getattr(getattr(self, kind), "__func__", None)
        return method not in (getattr(Responder, kind), getattr(SyncResponder, kind))


class Responder(_Respondent):
    """Answers the server's questions: one method each, and whatever is not overridden declines.

    Give it to ``AsyncCodex(responder=…)`` for all threads, or to ``thread_start``,
    ``thread_resume`` and ``thread_fork`` for one. Each question gets a task of its own: a method
    may take its time, and nothing else waits for it. When the server wants no answer any more (the
    turn was interrupted, or another client has answered), the method is cancelled. What it
    raises declines the question, interrupts the turn, and comes out of the turn's ``run()``,
    ``result()`` or stream; of ``async with AsyncCodex()`` where nobody waits for that turn.

    A method gets one request and returns what a method of that request made::

        class Reviewer(Responder):
            async def command_approval(self, request):
                return request.accept() if request.argv == ["make", "test"] else request.decline()

    Where a class is too much, functions do: ``Responder(command_approval=review)``. Functions and
    methods that are not async run in a worker thread, which nobody can cancel: it ends by itself,
    and what it then returns is dropped.
    """

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        """May this command run, or this host be reached?"""
        return request.decline()

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """May these files be changed?"""
        return request.decline()

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """May the turn have these permissions?"""
        return request.decline()

    async def user_input(self, request: UserInputRequest) -> Answer[UserInputRequest]:
        """What does the user say?"""
        return request.decline()

    async def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """What does the user say to an MCP server, and may a tool of it run?"""
        return request.decline()

    async def tool_call(self, request: ToolCallRequest) -> Answer[ToolCallRequest]:
        """What does a tool return that the thread has, and no function was given for?"""
        return request.decline()

    async def chatgpt_tokens_refresh(
        self, request: TokensRefreshRequest
    ) -> Answer[TokensRefreshRequest]:
        """Which tokens are to be used in place of those that were refused?

        The ``refresh`` of ``login_chatgpt_tokens`` is asked in its place, if it was given.
        """
        return request.decline()

    async def attestation(self, request: AttestationRequest) -> Answer[AttestationRequest]:
        """Which token says what client this is? Asked only where this method is overridden."""
        return request.decline()

    async def current_time(self, request: CurrentTimeRequest) -> Answer[CurrentTimeRequest]:
        """What time is it?"""
        return request.decline()


class SyncResponder(_Respondent):
    """A ``Responder`` whose methods are not async: each question runs in a worker thread.

    Made for ``Codex``, which takes a ``Responder`` as well, as ``AsyncCodex`` takes this one.
    """

    def command_approval(self, request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        """May this command run, or this host be reached?"""
        return request.decline()

    def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """May these files be changed?"""
        return request.decline()

    def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """May the turn have these permissions?"""
        return request.decline()

    def user_input(self, request: UserInputRequest) -> Answer[UserInputRequest]:
        """What does the user say?"""
        return request.decline()

    def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """What does the user say to an MCP server, and may a tool of it run?"""
        return request.decline()

    def tool_call(self, request: ToolCallRequest) -> Answer[ToolCallRequest]:
        """What does a tool return that the thread has, and no function was given for?"""
        return request.decline()

    def chatgpt_tokens_refresh(self, request: TokensRefreshRequest) -> Answer[TokensRefreshRequest]:
        """Which tokens are to be used in place of those that were refused?"""
        return request.decline()

    def attestation(self, request: AttestationRequest) -> Answer[AttestationRequest]:
        """Which token says what client this is? Asked only where this method is overridden."""
        return request.decline()

    def current_time(self, request: CurrentTimeRequest) -> Answer[CurrentTimeRequest]:
        """What time is it?"""
        return request.decline()


AnyResponder: TypeAlias = Responder | SyncResponder
"""What a client takes as ``responder``."""


def check_responder(value: object) -> None:
    """Refuse what cannot answer, before a question comes.

    Raises:
      TypeError, ValueError: no responder, or its timeouts name what it does not answer.
    """
    if value is None:
        return
    if not isinstance(value, _Respondent):
        raise TypeError(f"responder must be a Responder or a SyncResponder, not {kind_of(value)}")
    _check_timeouts(value.timeouts)  # a class may have its own


def _check_timeouts(timeouts: object) -> None:
    if not isinstance(timeouts, Mapping):
        raise TypeError(f"timeouts must be a dict of seconds, not {kind_of(timeouts)}")
    for kind, seconds in cast("Mapping[object, object]", timeouts).items():
        if kind not in KINDS:
            raise ValueError(
                f"timeouts: no {kind_of(kind, words=True)}; there are {', '.join(KINDS)}"
            )
        if type(seconds) is bool or not isinstance(seconds, int | float) or not seconds > 0:
            given = kind_of(seconds)
            raise ValueError(f"timeouts[{kind!r}] must be a number of seconds, not {given}")
