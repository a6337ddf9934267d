"""Responders that type checkers must refuse where they are wrong, and take where they are right."""
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_type

from trio_codex import (
    Answer,
    AsyncCodex,
    CommandApprovalRequest,
    FileChangeApprovalRequest,
    PermissionsApprovalRequest,
    Responder,
    SyncResponder,
    ToolCallRequest,
    UserInputRequest,
)


class Right(Responder):
    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        assert_type(request.accept(), Answer[CommandApprovalRequest])
        return request.accept() if request.command == "make test" else request.decline()

    async def user_input(self, request: UserInputRequest) -> Answer[UserInputRequest]:
        return request.answer("Blue")


class RightAndBlocking(SyncResponder):
    def tool_call(self, request: ToolCallRequest) -> Answer[ToolCallRequest]:
        return request.respond("done")


class OfAnotherQuestion(Responder):
    async def command_approval(  # type: ignore[override]
        self, request: CommandApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        raise NotImplementedError


class NoAnswer(Responder):
    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        return True  # type: ignore[return-value]

    async def file_change_approval(
        self, request: FileChangeApprovalRequest
    ) -> Answer[FileChangeApprovalRequest]:
        return {"decision": "accept"}  # type: ignore[return-value]

    async def permissions_approval(
        self, request: PermissionsApprovalRequest
    ) -> Answer[PermissionsApprovalRequest]:
        return request.cancel()  # type: ignore[attr-defined, no-any-return]


class NotAsync(Responder):
    def command_approval(  # type: ignore[override]
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        return request.accept()


async def review(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
    return request.accept()


def review_blocking(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
    return request.accept()


async def approve(request: CommandApprovalRequest) -> bool:
    return True


async def answer_another(
    request: UserInputRequest, other: FileChangeApprovalRequest
) -> Answer[UserInputRequest]:
    return other.accept()  # type: ignore[return-value]


Responder(command_approval=review)
Responder(command_approval=review_blocking)
Responder(command_approval=lambda request: request.decline())
Responder(file_change_approval=review)  # type: ignore[arg-type]
Responder(command_approval=approve)  # type: ignore[arg-type]
AsyncCodex(responder=Right())
AsyncCodex(responder=RightAndBlocking())
AsyncCodex(responder=review)  # type: ignore[arg-type]
