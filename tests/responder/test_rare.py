"""The questions about the client itself, those of old, and those that nobody knows."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio
import trio.testing

from tests.login.real import patience
from trio_codex import (
    AsyncCodex,
    AttestationRequest,
    CodexConfig,
    CommandApprovalRequest,
    CurrentTimeRequest,
    FileChangeApprovalRequest,
    Responder,
    TokensRefreshRequest,
    TurnFailedError,
)
from trio_codex.testing import FakeServer, LoginIssuer, ScriptedModel, http_error, text
from trio_codex.testing import codex_config as configure
from trio_codex.types import (
    ChatgptAuthTokensRefreshResponse,
    Notification,
    TurnStatus,
    UnknownNotification,
)

ACCOUNT = "account-1"
ATTESTATION = "x-oai-attestation"
CLOCK = """\
[features.current_time_reminder]
enabled = true
clock_source = "external"
reminder_interval_seconds = 0
delivery_mode = "any_inference"
"""


@pytest.fixture
def issued(
    scripted_model: ScriptedModel,
    codex_home: Path,
    codex_bin: str | None,
    login_issuer: LoginIssuer,
) -> CodexConfig:
    """How to run a server that needs a login with ChatGPT."""
    return configure(scripted_model, codex_home, codex_bin=codex_bin, issuer=login_issuer)


@pytest.fixture
def clocked(scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None) -> CodexConfig:
    """How to run a server that asks its client for the time."""
    return configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=CLOCK)


@asynccontextmanager
async def logged_in(
    config: CodexConfig, issuer: LoginIssuer, responder: Responder | None, **login: Any
) -> AsyncGenerator[AsyncCodex]:
    """A client that has logged in with tokens of its own."""
    with patience():
        async with AsyncCodex(config, responder=responder) as codex:
            token = issuer.access_token()
            await codex.login_chatgpt_tokens(token, chatgpt_account_id=ACCOUNT, **login)
            yield codex


async def talk(codex: AsyncCodex) -> str | None:
    return (await (await codex.thread_start()).run("Are you there?")).final_response


# Tokens


@attrs.define(eq=False)
class Vault(Responder):
    """Has new tokens."""

    issuer: LoginIssuer
    asked: list[TokensRefreshRequest] = attrs.field(factory=list)
    given: list[str] = attrs.field(factory=list)

    async def chatgpt_tokens_refresh(self, request: TokensRefreshRequest) -> Any:
        self.asked.append(request)
        self.given.append(self.issuer.access_token())
        return request.tokens(self.given[-1], chatgpt_account_id=ACCOUNT, chatgpt_plan_type="pro")


def bearer(model: ScriptedModel) -> str:
    """The token of the last request."""
    return model.requests[-1].headers["authorization"].partition(" ")[2]


async def test_the_responder_has_new_tokens_for_those_that_were_refused(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    vault = Vault(login_issuer)
    scripted_model.script(http_error(401), text("Here I am."))
    async with logged_in(issued, login_issuer, vault) as codex:
        assert await talk(codex) == "Here I am."
    (request,) = vault.asked
    assert request.previous_account_id == ACCOUNT
    assert (request.thread_id, request.turn_id, request.item) == (None, None, None)
    assert vault.given == [bearer(scripted_model)]


async def test_a_refresh_that_was_given_at_the_login_is_asked_before_the_responder(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    vault = Vault(login_issuer)
    given = login_issuer.access_token()

    async def refresh(_: object) -> ChatgptAuthTokensRefreshResponse:
        await trio.lowlevel.checkpoint()
        return ChatgptAuthTokensRefreshResponse(access_token=given, chatgpt_account_id=ACCOUNT)

    scripted_model.script(http_error(401), text("Here I am."))
    async with logged_in(issued, login_issuer, vault, refresh=refresh) as codex:
        assert await talk(codex) == "Here I am."
    assert vault.asked == []
    assert bearer(scripted_model) == given


async def test_what_a_responder_without_tokens_raises_comes_out_of_the_block(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    async def robbed(_: TokensRefreshRequest) -> Any:
        raise LookupError("the vault is empty")

    scripted_model.script(http_error(401))
    responder = Responder(chatgpt_tokens_refresh=robbed)
    with pytest.raises(LookupError, match="the vault is empty"):
        async with logged_in(issued, login_issuer, responder) as codex:
            with pytest.raises(TurnFailedError):
                await talk(codex)


@pytest.mark.parametrize(
    "tokens",
    [("a b",), ("",), (1,), ("a.b.c", ""), ("a.b.c", None), ("a.b.c", ACCOUNT, 3)],
)
async def test_what_cannot_be_a_token_is_refused_and_not_shown(tokens: tuple[Any, ...]) -> None:
    def offer(request: TokensRefreshRequest) -> Any:
        names = ("chatgpt_account_id", "chatgpt_plan_type")
        named: Any = {"chatgpt_account_id": ACCOUNT, **dict(zip(names, tokens[1:], strict=False))}
        with pytest.raises((TypeError, ValueError)) as caught:
            request.tokens(tokens[0], **named)
        assert "a b" not in str(caught.value)
        return request.decline()

    answer = await answer_to(
        Responder(chatgpt_tokens_refresh=offer),
        "account/chatgptAuthTokens/refresh",
        {"reason": "unauthorized"},
    )
    assert answer.error["code"] == -32603


# Attestation


async def test_who_can_attest_is_asked_and_the_token_goes_upstream(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    async def attest(request: AttestationRequest) -> Any:
        with pytest.raises(ValueError, match="printable"):
            request.token("not a token")
        return request.token("a-token")

    scripted_model.script(text("Here I am."))
    async with logged_in(issued, login_issuer, Responder(attestation=attest)) as codex:
        await talk(codex)
    assert json.loads(scripted_model.requests[-1].headers[ATTESTATION])["t"] == "a-token"


async def test_who_cannot_attest_is_not_asked(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("Here I am."))
    async with logged_in(issued, login_issuer, Responder()) as codex:
        await talk(codex)
    assert ATTESTATION not in scripted_model.requests[-1].headers


async def test_a_declined_attestation_does_not_stop_the_turn(
    issued: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("Here I am."))
    responder = Responder(attestation=lambda request: request.decline())
    async with logged_in(issued, login_issuer, responder) as codex:
        assert await talk(codex) == "Here I am."
    assert "t" not in json.loads(scripted_model.requests[-1].headers[ATTESTATION])


# The time


async def test_the_model_reads_the_time_that_the_responder_tells(
    clocked: CodexConfig, scripted_model: ScriptedModel
) -> None:
    asked: list[CurrentTimeRequest] = []

    async def tell(request: CurrentTimeRequest) -> Any:
        asked.append(request)
        return request.answer(86_400.9)

    scripted_model.script(text("It is early."))
    with patience():
        async with AsyncCodex(clocked, responder=Responder(current_time=tell)) as codex:
            thread = await codex.thread_start()
            await thread.run("What time is it?")
    assert {request.thread_id for request in asked} == {thread.id}
    assert "It is 1970-01-02 00:00:00 UTC" in json.dumps(scripted_model.requests[-1].input)


async def test_without_the_time_the_turn_fails(
    clocked: CodexConfig, scripted_model: ScriptedModel
) -> None:
    with patience():
        async with AsyncCodex(clocked) as codex:
            thread = await codex.thread_start()
            with pytest.raises(TurnFailedError, match="currentTime/read"):
                await thread.run("What time is it?")


@pytest.mark.parametrize("time", ["now", True, float("nan"), float("inf"), 1e30, -1e30])
async def test_what_is_no_time_is_refused(time: Any) -> None:
    def tell(request: CurrentTimeRequest) -> Any:
        with pytest.raises((TypeError, ValueError), match=r"time|number"):
            request.answer(time)
        return request.answer(0)

    answer = await answer_to(
        Responder(current_time=tell), "currentTime/read", {"threadId": "thread-1"}
    )
    assert answer.result == {"currentTimeAt": 0}


# Who never comes to an answer


@pytest.mark.parametrize(
    ("kind", "method", "params"),
    [
        ("chatgpt_tokens_refresh", "account/chatgptAuthTokens/refresh", {"reason": "unauthorized"}),
        ("attestation", "attestation/generate", {}),
    ],
)
async def test_what_the_server_has_given_up_is_not_pondered_any_longer(
    kind: str, method: str, params: Any, autojump_clock: trio.testing.MockClock
) -> None:
    async def ponder(_: Any) -> Any:
        await trio.sleep_forever()

    asked: Any = {kind: ponder}
    fake = FakeServer()
    config = CodexConfig(transport=fake.connect)
    async with AsyncCodex(config, responder=Responder(**asked)):
        answer = await fake.ask(method, params, within=60)
    assert answer.error is not None
    assert answer.error["code"] == -32603


async def test_an_interrupt_withdraws_the_question_for_the_time(
    clocked: CodexConfig, scripted_model: ScriptedModel
) -> None:
    asked, withdrawn = trio.Event(), trio.Event()

    async def ponder(_: CurrentTimeRequest) -> Any:
        asked.set()
        try:
            await trio.sleep_forever()
        finally:
            withdrawn.set()

    with patience():
        async with AsyncCodex(clocked, responder=Responder(current_time=ponder)) as codex:
            thread = await codex.thread_start()
            async with thread.turn("What time is it?") as turn:
                await asked.wait()
                await turn.interrupt()
                assert (await turn.result()).status is TurnStatus.interrupted
            await withdrawn.wait()


async def test_who_does_not_know_the_time_raises_it_in_the_turn(
    clocked: CodexConfig, scripted_model: ScriptedModel
) -> None:
    async def stop(_: CurrentTimeRequest) -> Any:
        raise LookupError("the clock has stopped")

    with patience():
        async with AsyncCodex(clocked, responder=Responder(current_time=stop)) as codex:
            thread = await codex.thread_start()
            with pytest.raises(LookupError, match="the clock has stopped"):
                await thread.run("What time is it?")


# The approvals of old, which no method of today's server brings about


EXEC = {
    "conversationId": "thread-1",
    "callId": "call-1",
    "approvalId": None,
    "command": ["bash", "-lc", "rm -rf /"],
    "cwd": "/work",
    "reason": "Tidy up.",
    "parsedCmd": [{"type": "unknown", "cmd": "rm -rf /"}],
}
PATCH = {
    "conversationId": "thread-1",
    "callId": "call-1",
    "fileChanges": {
        "/work/new": {"type": "add", "content": "hello\n"},
        "/work/old": {"type": "delete", "content": "bye\n"},
        "/work/moved": {"type": "update", "unified_diff": "@@ @@", "move_path": "/work/there"},
    },
    "reason": "Tidy up.",
    "grantRoot": "/work",
}
LEGACY = pytest.mark.parametrize(
    ("choose", "decision"),
    [
        (lambda r: r.accept(), "approved"),
        (lambda r: r.accept_for_session(), "approved_for_session"),
        (lambda r: r.cancel(), "abort"),
        (lambda r: r.decline(), {"denied": {"rejection": "The client declined."}}),
        (lambda r: r.decline("not today"), {"denied": {"rejection": "not today"}}),
    ],
    ids=["accept", "accept_for_session", "cancel", "decline", "decline_with_reason"],
)


async def answer_to(responder: Responder | None, method: str, params: Any) -> Any:
    """What a server hears that asks this."""
    fake = FakeServer()
    async with AsyncCodex(CodexConfig(transport=fake.connect), responder=responder):
        answer = await fake.ask(method, params)
    assert not fake.problems, fake.problems
    return answer


@LEGACY
async def test_a_command_of_old_is_decided_in_the_words_of_old(choose: Any, decision: Any) -> None:
    def look(request: CommandApprovalRequest) -> Any:
        assert request.command == "bash -lc 'rm -rf /'"
        assert (request.cwd, request.reason) == ("/work", "Tidy up.")
        assert (request.network, request.proposed_amendment) == (None, None)
        assert request.thread_id == "thread-1"
        return choose(request)

    answer = await answer_to(Responder(command_approval=look), "execCommandApproval", EXEC)
    assert answer.result == {"decision": decision}


async def test_a_command_of_old_can_be_allowed_for_good() -> None:
    def look(request: CommandApprovalRequest) -> Any:
        with pytest.raises(ValueError, match="amendment"):
            request.accept_with_execpolicy_amendment()
        return request.accept_with_execpolicy_amendment(["rm"])

    answer = await answer_to(Responder(command_approval=look), "execCommandApproval", EXEC)
    detail = {"proposed_execpolicy_amendment": ["rm"]}
    assert answer.result == {"decision": {"approved_execpolicy_amendment": detail}}


@LEGACY
async def test_a_patch_of_old_is_decided_in_the_words_of_old(choose: Any, decision: Any) -> None:
    def look(request: FileChangeApprovalRequest) -> Any:
        assert request.paths == ["/work/new", "/work/old", "/work/moved", "/work/there"]
        assert request.changes is not None
        assert [change.diff for change in request.changes] == ["hello\n", "bye\n", "@@ @@"]
        assert (request.grant_root, request.reason) == ("/work", "Tidy up.")
        return choose(request)

    answer = await answer_to(Responder(file_change_approval=look), "applyPatchApproval", PATCH)
    assert answer.result == {"decision": decision}


@pytest.mark.parametrize(
    ("method", "params"), [("execCommandApproval", EXEC), ("applyPatchApproval", PATCH)]
)
async def test_an_approval_of_old_is_denied_where_nobody_answers(method: str, params: Any) -> None:
    answer = await answer_to(None, method, params)
    assert answer.result == {"decision": {"denied": {"rejection": "The client declined."}}}


# What nobody knows


ELICITATION = {"threadId": "thread-1", "serverName": "asker", "message": "Who?"}


@pytest.mark.parametrize(
    ("method", "params", "told"),
    [
        ("brand/new", {"threadId": "thread-1"}, -32601),
        ("brand/new", None, -32601),
        ("mcpServer/elicitation/request", {**ELICITATION, "mode": "telepathy"}, "decline"),
        ("mcpServer/elicitation/request", {**ELICITATION, "mode": "form"}, "decline"),
        ("mcpServer/elicitation/request", {**ELICITATION, "mode": 3}, "decline"),
        ("mcpServer/elicitation/request", [], "decline"),
        ("currentTime/read", {}, -32603),
        ("account/chatgptAuthTokens/refresh", {"reason": 3}, -32603),
        ("execCommandApproval", {**EXEC, "command": "rm"}, "denied"),
    ],
)
async def test_what_fits_no_question_is_answered_safely_and_told_as_an_event(
    method: str, params: Any, told: Any
) -> None:
    def must_not_be_asked(request: Any) -> Any:
        raise AssertionError(request)

    names = ("command_approval", "elicitation", "chatgpt_tokens_refresh", "current_time")
    asked: Any = dict.fromkeys(names, must_not_be_asked)
    responder = Responder(**asked)
    fake = FakeServer()
    events: list[Notification] = []

    async def listen(task_status: trio.TaskStatus[None]) -> None:
        async with codex.notifications() as stream:
            task_status.started()
            async for event in stream:
                events.append(event)
                return

    async with AsyncCodex(CodexConfig(transport=fake.connect), responder=responder) as codex:
        async with trio.open_nursery() as nursery:
            await nursery.start(listen)
            answer = await fake.ask(method, params)
    if isinstance(told, int):
        assert answer.error is not None
        assert answer.error["code"] == told
    else:
        assert told in json.dumps(answer.result)
    (event,) = events
    assert event.method == method
    assert isinstance(event.payload, UnknownNotification)
    assert event.payload.params == params
    assert "was refused" in event.payload.problem
