"""A responder around another one that writes down what was asked and what was answered."""

from __future__ import annotations

import json
import math
import os
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, TextIO, cast

import attrs
import trio

from trio_codex._alive import Alive
from trio_codex._display import MARK, kind_of, masked, redact, secrets_of
from trio_codex._facade.asking import respond
from trio_codex._facade.question import secrets_around
from trio_codex._facade.responder import AnyResponder, Responder, check_responder
from trio_codex._transport.files import append

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


class Audit(Alive, Responder, instead="make another one"):
    """Has another responder answer, and writes each question with its answer as a line of JSON.

    The line is written, and flushed, before the server gets the answer; one that cannot be written
    declines the question, and the error surfaces as that of a responder does. ``log`` is a text
    file, or the path of one: that is opened anew for each line, so that it can be moved away, and
    lines are added at its end. Lines never mix. Writing is not awaited, as in ``logging``: a slow
    file holds up the program. A file that is made for it is for this user only (0600); one that is
    there keeps its mode, and a link is followed: let nobody else write to its folder, the agent
    least of all.

    A line has ``time`` (when the question came, UTC), ``kind`` (the method of the responder),
    ``method``, ``thread``, ``turn``, ``item``, ``params`` as the server sent them, ``outcome``,
    ``choice`` (the name of the answer), ``answer`` as the server gets it, ``reason``, ``error`` and
    ``seconds`` (until it was answered). The outcome is ``answered``, ``withdrawn`` (nobody wants an
    answer any more), or ``timed_out``, ``raised`` or ``ambiguous`` (it turned out that the question
    ``is_ambiguous``), which decline. What looks like a key or
    token, is called so, or is known to be one (of the environment of this process or the server, or
    given to a login) is left out, and so are answers that are not to be shown. Not every secret can
    be told from other words.

    Also what the other responder does not answer is written down, and declined. Calls of the
    tools of a thread, what ``login_chatgpt_tokens`` is asked, and questions that we do not know,
    which are refused, do not come to a responder.

    Raises:
      TypeError, ValueError: no responder, or no file.
      OSError: the path cannot be written to.
    """

    def __init__(self, responder: AnyResponder, log: str | os.PathLike[str] | TextIO) -> None:
        if responder is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise TypeError("responder must be a Responder or a SyncResponder, not None")
        check_responder(responder)
        super().__init__(timeouts=responder.timeouts)
        self._responder = responder
        self._log = _Log(log)
        self._secrets = secrets_of(os.environ)

    def answers(self, kind: str) -> bool:
        """Yes, for what is declined is written down as well; but an attestation is not promised."""
        return kind != "attestation" or self._responder.answers(kind)

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        """As the other responder answers."""
        return await self._ask("command_approval", request)

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """As the other responder answers."""
        return await self._ask("file_change_approval", request)

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """As the other responder answers."""
        return await self._ask("permissions_approval", request)

    async def user_input(self, request: UserInputRequest) -> Answer[UserInputRequest]:
        """As the other responder answers."""
        return await self._ask("user_input", request)

    async def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """As the other responder answers."""
        return await self._ask("elicitation", request)

    async def tool_call(self, request: ToolCallRequest) -> Answer[ToolCallRequest]:
        """As the other responder answers."""
        return await self._ask("tool_call", request)

    async def chatgpt_tokens_refresh(
        self, request: TokensRefreshRequest
    ) -> Answer[TokensRefreshRequest]:
        """As the other responder answers."""
        return await self._ask("chatgpt_tokens_refresh", request)

    async def attestation(self, request: AttestationRequest) -> Answer[AttestationRequest]:
        """As the other responder answers."""
        return await self._ask("attestation", request)

    async def current_time(self, request: CurrentTimeRequest) -> Answer[CurrentTimeRequest]:
        """As the other responder answers."""
        return await self._ask("current_time", request)

    async def _ask(self, kind: str, request: Request) -> Answer[Any]:
        entry = _Entry(kind, request, (*secrets_around(request), *self._secrets))
        deadline: float = trio.current_effective_deadline()
        try:
            answer = await respond(getattr(self._responder, kind), request)
        except BaseException as error:
            if _is_cancelled(error):
                self._log.write(entry.unanswered(deadline))
            else:
                self._log.write(entry.declined("raised", _words(error)))
            raise
        if trio.current_effective_deadline() == -math.inf:  # it is not sent: a method need not mind
            self._log.write(entry.unanswered(deadline))
        else:
            self._log.write(entry.told("answered", answer))
        return answer


@attrs.frozen
class _Entry(Alive):
    """A question, from when it is asked until there is something to tell of it."""

    _kind: str
    _request: Request
    _secrets: tuple[str, ...]
    _since: float = attrs.field(factory=trio.current_time)
    _time: datetime = attrs.field(factory=lambda: datetime.now(UTC))
    _was_ambiguous: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        # An attrs class that is frozen lets itself be completed in this way only.
        object.__setattr__(self, "_was_ambiguous", self._request.is_ambiguous)

    def declined(self, outcome: str, error: str | None = None) -> str:
        """There is no answer, so the server is told no."""
        return self.told(outcome, self._request.decline(), error)

    def unanswered(self, deadline: float) -> str:
        """The method was cancelled, at its deadline or because nobody wants to know any more."""
        if self._request.is_ambiguous and not self._was_ambiguous:
            return self.declined("ambiguous")
        is_late = trio.current_time() >= deadline
        return self.declined("timed_out") if is_late else self.told("withdrawn")

    def told(
        self, outcome: str, answer: Answer[Any] | None = None, error: str | None = None
    ) -> str:
        """The line."""
        request = self._request
        params = request.params
        reason = None if answer is None else answer.reason
        line = {
            "time": self._time.isoformat(timespec="milliseconds"),
            "kind": self._kind,
            "method": request.method,
            "thread": request.thread_id,
            "turn": request.turn_id,
            "item": getattr(params, "item_id", None) or getattr(params, "call_id", None),
            "params": masked(request.raw, self._secrets),
            "outcome": outcome,
            "choice": None if answer is None else answer.choice,
            "answer": None if answer is None else masked(self._result(answer), self._secrets),
            "reason": None if reason is None else redact(reason, self._secrets),
            "error": None if error is None else redact(error, self._secrets),
            "seconds": round(trio.current_time() - self._since, 3),
        }
        return json.dumps(line) + "\n"

    def _result(self, answer: Answer[Any]) -> Any:
        from trio_codex.errors import JsonRpcError

        result = answer.result
        if isinstance(result, JsonRpcError):
            return {"error": {"code": result.code, "message": result.message}}
        questions: list[Any] = getattr(self._request.params, "questions", None) or []
        hidden = [question.id for question in questions if question.is_secret]
        if hidden and self._kind == "user_input":
            answers = {name: MARK if name in hidden else a for name, a in result["answers"].items()}
            return {**result, "answers": answers}
        return result


class _Log(Alive, instead="make another one"):
    """Where lines go, one after the other, whichever threads they come from."""

    def __init__(self, log: str | os.PathLike[str] | TextIO) -> None:
        self._lock = Lock()
        self._path: str | None = None
        self._file: TextIO | None = None
        if isinstance(log, str | os.PathLike):
            self._path = os.path.abspath(os.fspath(log))
            self._add(self._path, "")  # now, rather than at the first question
        elif callable(getattr(log, "write", None)) and callable(getattr(log, "flush", None)):
            self._file = log
        else:
            raise TypeError(f"log must be a text file or the path of one, not {kind_of(log)}")

    def write(self, line: str) -> None:
        """Write it down, so that a reader sees it."""
        with self._lock:
            if self._path is not None:
                self._add(self._path, line)
            elif self._file is not None:
                self._file.write(line)
                self._file.flush()

    def _add(self, path: str, line: str) -> None:
        # At once and at the end: lines of other programs that do likewise do not mix with ours.
        append(path, line.encode())


def _words(error: BaseException) -> str:
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:  # foreign code
        return type(error).__name__


def _is_cancelled(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        group = cast("BaseExceptionGroup[BaseException]", error)
        return group.split(trio.Cancelled)[1] is None
    return isinstance(error, trio.Cancelled)
