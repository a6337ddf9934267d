"""Logging in with tokens that the user manages, and getting new ones when they are refused."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.login.real import assert_nothing_held, patience
from tests.login.stage import START, at_desk
from trio_codex import AsyncCodex, CodexConfig, InvalidRequestError, JsonRpcError, TurnFailedError
from trio_codex.testing import LoginIssuer, ScriptedModel, http_error, text
from trio_codex.types import (
    ChatgptAccount,
    ChatgptAuthTokensRefreshParams,
    ChatgptAuthTokensRefreshResponse,
)

Clock: TypeAlias = trio.testing.MockClock

ACCOUNT = "account-1"
REFRESH = "account/chatgptAuthTokens/refresh"
QUESTION = {"reason": "unauthorized", "previousAccountId": ACCOUNT}


class Vault:
    """Has new tokens, if it has not been robbed."""

    def __init__(self, issuer: LoginIssuer, error: Exception | None = None) -> None:
        self.asked: list[ChatgptAuthTokensRefreshParams] = []
        self.given: list[str] = []
        self._issuer = issuer
        self._error = error

    def new(self) -> str:
        self.given.append(self._issuer.access_token())
        return self.given[-1]

    async def refresh(
        self, params: ChatgptAuthTokensRefreshParams
    ) -> ChatgptAuthTokensRefreshResponse:
        self.asked.append(params)
        await trio.lowlevel.checkpoint()
        if self._error is not None:
            raise self._error
        return tokens(self.new())


def tokens(access_token: str) -> ChatgptAuthTokensRefreshResponse:
    return ChatgptAuthTokensRefreshResponse(
        access_token=access_token, chatgpt_account_id=ACCOUNT, chatgpt_plan_type="pro"
    )


def bearers(model: ScriptedModel) -> list[str]:
    return [request.headers["authorization"].partition(" ")[2] for request in model.requests]


async def test_tokens_log_in_and_no_other_login_is_possible_until_logout(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        await codex.login_chatgpt_tokens(login_issuer.access_token(), chatgpt_account_id=ACCOUNT)
        account = (await codex.account()).account
        assert isinstance(account, ChatgptAccount)
        assert account.email == login_issuer.identity.email
        with pytest.raises(InvalidRequestError, match="External auth is active"):
            await codex.login_chatgpt_device_code()
        await codex.logout()
        assert (await codex.account()).account is None
        async with codex.login_chatgpt_device_code():
            pass
        await assert_nothing_held(codex)


async def test_a_token_that_is_no_jwt_is_refused(codex: AsyncCodex) -> None:
    with patience():
        with pytest.raises(JsonRpcError) as caught:
            await codex.login_chatgpt_tokens("not-a-jwt", chatgpt_account_id=ACCOUNT)
        assert "not-a-jwt" not in str(caught.value)
        await assert_nothing_held(codex)


async def test_refused_tokens_are_refreshed_and_the_request_is_made_again(
    codex: AsyncCodex, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    vault = Vault(login_issuer)
    scripted_model.script(http_error(401), text("Here I am."))
    with patience():
        first = vault.new()
        await codex.login_chatgpt_tokens(first, chatgpt_account_id=ACCOUNT, refresh=vault.refresh)
        thread = await codex.thread_start()
        result = await thread.run("Are you there?")
    assert result.final_response == "Here I am."
    assert [one.previous_account_id for one in vault.asked] == [ACCOUNT]
    assert bearers(scripted_model) == vault.given


async def test_a_refresh_that_is_not_async_runs_in_a_worker_thread(
    codex: AsyncCodex, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    threads: list[int] = []

    def refresh(params: ChatgptAuthTokensRefreshParams) -> ChatgptAuthTokensRefreshResponse:
        threads.append(threading.get_ident())
        return tokens(login_issuer.access_token())

    scripted_model.script(http_error(401), text("Here I am."))
    with patience():
        token = login_issuer.access_token()
        await codex.login_chatgpt_tokens(token, chatgpt_account_id=ACCOUNT, refresh=refresh)
        thread = await codex.thread_start()
        assert (await thread.run("Are you there?")).final_response == "Here I am."
    assert threads != [threading.get_ident()]
    assert len(threads) == 1


async def test_what_the_callback_raises_fails_the_turn_and_comes_out_of_the_block(
    codex_config: CodexConfig, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    robbed = LookupError("the vault is empty")
    vault = Vault(login_issuer, robbed)
    scripted_model.script(http_error(401))

    async def talk() -> None:
        async with AsyncCodex(codex_config) as codex:
            await codex.login_chatgpt_tokens(
                vault.new(), chatgpt_account_id=ACCOUNT, refresh=vault.refresh
            )
            with pytest.raises(TurnFailedError):
                await (await codex.thread_start()).run("Are you there?")

    with patience(), pytest.raises(LookupError) as caught:
        await talk()
    assert caught.value is robbed


async def test_the_exception_of_the_block_wins_over_that_of_the_callback(
    autojump_clock: Clock,
) -> None:
    async def refresh(_: ChatgptAuthTokensRefreshParams) -> ChatgptAuthTokensRefreshResponse:
        raise LookupError

    mine = ZeroDivisionError()

    async def talk() -> None:
        async with at_desk() as desk:
            await desk.codex.login_chatgpt_tokens(
                "a.b.c", chatgpt_account_id=ACCOUNT, refresh=refresh
            )
            await desk.fake.ask(REFRESH, QUESTION)
            raise mine

    with pytest.raises(ZeroDivisionError) as caught:
        await talk()
    assert caught.value is mine


async def test_without_a_callback_the_turn_fails(
    codex: AsyncCodex, login_issuer: LoginIssuer, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(http_error(401))
    with patience():
        await codex.login_chatgpt_tokens(login_issuer.access_token(), chatgpt_account_id=ACCOUNT)
        with pytest.raises(TurnFailedError):
            await (await codex.thread_start()).run("Are you there?")


async def test_a_question_in_one_read_with_the_answer_is_answered(autojump_clock: Clock) -> None:
    async def refresh(params: ChatgptAuthTokensRefreshParams) -> ChatgptAuthTokensRefreshResponse:
        assert params.previous_account_id == ACCOUNT
        return tokens("d.e.f")

    async with at_desk() as desk:

        def accept(request: Any) -> None:
            desk.fake.answer(request, {"type": "chatgptAuthTokens"})
            desk.fake.ask_nowait(REFRESH, QUESTION, id=7)

        desk.fake.on(START, accept)
        await desk.codex.login_chatgpt_tokens("a.b.c", chatgpt_account_id=ACCOUNT, refresh=refresh)
        answer = await desk.fake.answer_to(7)
        assert answer.result["accessToken"] == "d.e.f"
        assert desk.told(START)[0]["accessToken"] == "a.b.c"


async def test_a_refused_login_keeps_the_callback_of_the_one_before(autojump_clock: Clock) -> None:
    def giving(token: str) -> Callable[[Any], Any]:
        async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
            return tokens(token)

        return refresh

    async with at_desk() as desk:
        login = desk.codex.login_chatgpt_tokens
        await login("a.b.c", chatgpt_account_id=ACCOUNT, refresh=giving("d.e.f"))
        desk.fake.on(START, lambda request: desk.fake.refuse(request, -32603, "no JWT"))
        with pytest.raises(JsonRpcError):
            await login("g.h.i", chatgpt_account_id=ACCOUNT, refresh=giving("j.k.l"))
        assert (await desk.fake.ask(REFRESH, QUESTION)).result["accessToken"] == "d.e.f"


@pytest.mark.parametrize("nonsense", [None, {"accessToken": "d.e.f"}, tokens("\ud800")])
async def test_a_callback_that_returns_nonsense_is_declined_and_told(
    nonsense: Any, autojump_clock: Clock
) -> None:
    async def refresh(_: ChatgptAuthTokensRefreshParams) -> Any:
        return nonsense

    async def talk() -> None:
        async with at_desk() as desk:
            await desk.codex.login_chatgpt_tokens(
                "a.b.c", chatgpt_account_id=ACCOUNT, refresh=refresh
            )
            answer = await desk.fake.ask(REFRESH, QUESTION)
            assert answer.error is not None
            await desk.codex.account()  # the connection goes on

    with pytest.raises((TypeError, ValueError)) as caught:
        await talk()
    assert "d.e.f" not in str(caught.value)
