"""A responder that asks whoever sits at the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._facade import dialogs
from trio_codex._facade.checking import check
from trio_codex._facade.responder import Responder
from trio_codex._facade.terminal import Sitting, Terminal, Withdrawn
from trio_codex._session.workers import in_worker

if TYPE_CHECKING:
    from trio_codex._facade.approvals import (
        CommandApprovalRequest,
        FileChangeApprovalRequest,
        PermissionsApprovalRequest,
    )
    from trio_codex._facade.inquiries import ElicitationRequest, UserInputRequest
    from trio_codex._facade.question import Answer, Request

R = TypeVar("R", bound="Request")

# Of this Trio run: whoever waits for the terminal needs no thread for it.
_turn = trio.lowlevel.RunVar[trio.Lock]("trio_codex terminal")


class Ask(Alive, Responder, instead="make another one"):
    """Asks the person at the terminal: may a command run, a file change, what do they say?

    It answers commands, file changes, permissions, the agent's questions to the user, and what MCP
    servers ask; everything else is declined. One question at a time is on the screen, in a
    worker thread, and the others wait; one that is not wanted any more leaves a line that says so.
    What this version does not know of a question is shown as it came, above the question.
    A question is answered with what is typed after it has appeared. The end of the input
    (Ctrl-D) declines. What ``is_ambiguous`` is declined without asking, and a line says so.

    It reads from ``input`` and writes to ``output``: stdin and stderr, unless you say otherwise. If
    ``input`` is no terminal there is nobody to ask: all is declined, and that is said once. While a
    question is on the screen, nobody else should read from the terminal.
    """

    def __init__(
        self,
        *,
        input: TextIO | None = None,
        output: TextIO | None = None,
        timeouts: Mapping[str, float] | None = None,
    ) -> None:
        check("Ask", locals())
        super().__init__(timeouts=timeouts)
        self._terminal = Terminal(input, output)
        self._has_said_so = False

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        """Shows the command and where it would run, or the host."""
        return await self._ask(dialogs.ask_command, request)

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        """Shows what would change."""
        return await self._ask(dialogs.ask_file_change, request)

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        """Shows what is asked for."""
        return await self._ask(dialogs.ask_permissions, request)

    async def user_input(self, request: UserInputRequest) -> Answer[UserInputRequest]:
        """Asks one question after the other; secret answers are not shown."""
        return await self._ask(dialogs.ask_user, request)

    async def elicitation(self, request: ElicitationRequest) -> Answer[ElicitationRequest]:
        """Shows the message, then asks for the fields of a form one after the other."""
        return await self._ask(dialogs.ask_for_server, request)

    async def _ask(self, dialog: Callable[[Sitting, R], Answer[R]], request: R) -> Answer[R]:
        if not self._terminal.is_there:
            self._say_once("there is no terminal to ask on: what the agent asks for is declined")
            return request.decline("there is no terminal to ask on")
        try:
            turn = _turn.get()
        except LookupError:
            turn = trio.Lock()
            _turn.set(turn)
        async with turn:
            sitting = Sitting(self._terminal)
            about = dialogs.say_ambiguous if request.is_ambiguous else dialog
            try:
                answer = await in_worker(_talk, sitting, about, request)
            finally:
                sitting.leave()
        return request.decline() if answer is None else answer

    def _say_once(self, text: str) -> None:
        output: Any = self._terminal.output
        if not self._has_said_so and output is not None:
            self._has_said_so = True
            self._terminal.say(text)


def _talk(
    sitting: Sitting, dialog: Callable[[Sitting, R], Answer[R]], request: R
) -> Answer[R] | None:
    """The answer; None for a question that is withdrawn, when nobody listens any more."""
    try:
        sitting.begin()
    except Withdrawn:
        return None
    try:
        dialogs.show_unknown(sitting, request)
        return dialog(sitting, request)
    except Withdrawn:
        sitting.say("\n  (the question was withdrawn)")
        return None
    finally:
        sitting.end()
