"""Each way to log in, at the real app-server, and what is known of the account afterwards."""

from __future__ import annotations

import pytest
import trio

from tests.login.real import assert_nothing_held, patience, payloads
from trio_codex import AsyncCodex, InvalidRequestError, JsonRpcError
from trio_codex.testing import LoginIssuer
from trio_codex.testing.browser import get
from trio_codex.types import (
    AccountUpdatedNotification,
    ApiKeyAccount,
    CancelLoginAccountStatus,
    ChatgptAccount,
)

PRO = ("ada@example.org", "pro")


async def who(codex: AsyncCodex) -> tuple[str | None, str] | str | None:
    """Who is logged in: email and plan, or how else."""
    account = (await codex.account()).account
    if isinstance(account, ChatgptAccount):
        return account.email, account.plan_type.value
    return None if account is None else type(account).__name__


@pytest.mark.usefixtures("login_ports")
async def test_the_browser_is_allowed_in(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    with patience():
        async with codex.account_updates() as updates:
            async with codex.login_chatgpt() as login:
                page = await login_issuer.visit(login.auth_url)
                assert (page.status, page.url.partition("?")[0][-8:]) == (200, "/success")
                completed = await login.wait()
            assert (completed.success, completed.login_id) == (True, login.login_id)
            [update] = await payloads(updates, 1, AccountUpdatedNotification)
            assert update.plan_type is not None
            assert update.plan_type.value == "pro"
        assert await who(codex) == PRO
        limits = (await codex.rate_limits()).rate_limits
        assert limits.primary is not None
        assert limits.primary.used_percent == login_issuer.identity.used_percent
        assert (await login.cancel()).status is CancelLoginAccountStatus.not_found
        assert await login.wait() is completed
        await codex.logout()
        assert await who(codex) is None
        assert len(login_issuer.revoked) == 1
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
async def test_the_plan_is_what_the_issuer_says(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    login_issuer.identity.email, login_issuer.identity.plan = "grace@example.org", "team"
    with patience():
        async with codex.login_chatgpt() as login:
            await login_issuer.visit(login.auth_url)
            assert (await login.wait()).success
        assert await who(codex) == ("grace@example.org", "team")


@pytest.mark.usefixtures("login_ports")
async def test_the_browser_is_denied(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    with patience():
        async with codex.login_chatgpt() as login:
            await login_issuer.visit(login.auth_url, allow=False)
            completed = await login.wait()
        assert not completed.success
        assert "Login server error" in (completed.error or "")
        assert await who(codex) is None
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
async def test_a_wrong_state_is_turned_away_and_the_attempt_goes_on(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        async with codex.login_chatgpt() as login:
            page = await login_issuer.visit(login.auth_url, state="of somebody else")
            assert page.status == 400
            await login_issuer.visit(login.auth_url)
            assert (await login.wait()).success


@pytest.mark.usefixtures("login_ports")
async def test_whoever_cancels_at_the_port_ends_the_attempt(codex: AsyncCodex) -> None:
    """As a second app-server does that wants the port."""
    with patience():
        async with codex.login_chatgpt() as login:
            await get("http://127.0.0.1:1455/cancel")
            completed = await login.wait()
        assert (completed.success, completed.error) == (
            False,
            "Login server error: Login cancelled",
        )


@pytest.mark.usefixtures("login_ports")
async def test_the_issuer_gives_no_tokens(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    login_issuer.fail("/oauth/token", 400)
    with patience():
        async with codex.login_chatgpt() as login:
            await login_issuer.visit(login.auth_url)
            completed = await login.wait()
        assert not completed.success
        assert await who(codex) is None


async def test_a_device_is_allowed_in(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    with patience():
        async with codex.login_chatgpt_device_code() as login:
            assert (await get(login.verification_url)).status == 200
            await login_issuer.asked(
                "/api/accounts/deviceauth/token"
            )  # and is told that nobody has typed it yet
            with trio.move_on_after(0) as scope:
                await login.wait()
            assert scope.cancelled_caught
            consent = "/codex/device/consent?decision=allow&user_code="
            page = await get(login_issuer.url + consent + login.user_code)
            assert (page.status, "Done" in page.body) == (200, True)
            completed = await login.wait()
        assert (completed.success, completed.login_id) == (True, login.login_id)
        assert await who(codex) == PRO
        await assert_nothing_held(codex)


@pytest.mark.parametrize("how", ["refuse", "expire"])
async def test_a_device_is_refused(how: str, codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    with patience():
        async with codex.login_chatgpt_device_code() as login:
            getattr(login_issuer, how)(login.user_code)
            completed = await login.wait()
        assert not completed.success
        assert "device auth failed" in (completed.error or "")
        assert await who(codex) is None
        await assert_nothing_held(codex)


async def test_the_issuer_breaks_down_while_a_device_waits(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        login_issuer.fail("/api/accounts/deviceauth/token", 500)
        async with codex.login_chatgpt_device_code() as login:
            completed = await login.wait()
        assert (completed.success, "500" in (completed.error or "")) == (False, True)


@pytest.mark.parametrize(("status", "code"), [(404, -32600), (500, -32603)])
async def test_the_issuer_has_no_codes(
    status: int, code: int, codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    login_issuer.fail("/api/accounts/deviceauth/usercode", status)
    with patience():
        with pytest.raises(JsonRpcError) as caught:
            await codex.login_chatgpt_device_code()
        assert caught.value.code == code
        await assert_nothing_held(codex)
        async with codex.login_chatgpt_device_code() as login:  # the next one works
            login_issuer.approve(login.user_code)
            assert (await login.wait()).success


async def test_the_account_service_is_down(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    login_issuer.fail("/backend-api/wham/accounts/check", 500, times=float("inf"))
    with patience():
        async with codex.login_chatgpt_device_code() as login:
            login_issuer.approve(login.user_code)
            completed = await login.wait()
        assert completed.error == "workspace routing discovery failed"
        with pytest.raises(JsonRpcError, match="workspace routing"):
            await codex.account()


async def test_an_api_key_is_enough(codex: AsyncCodex, login_issuer: LoginIssuer) -> None:
    with patience():
        async with codex.account_updates() as updates:
            await codex.login_api_key("sk-real-1")
            assert await who(codex) == ApiKeyAccount.__name__
            with pytest.raises(InvalidRequestError):
                await codex.rate_limits()
            await codex.logout()
            modes = [
                update.auth_mode and update.auth_mode.value
                for update in await payloads(updates, 2, AccountUpdatedNotification)
            ]
        assert modes == ["apikey", None]
        assert await who(codex) is None
        assert login_issuer.requests == []
        await assert_nothing_held(codex)


async def test_tokens_are_refreshed_when_the_account_is_read(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        async with codex.login_chatgpt_device_code() as login:
            login_issuer.approve(login.user_code)
            assert (await login.wait()).success
        await codex.account(refresh_token=True)
        grant = (await login_issuer.asked("/oauth/token", 2)).form["grant_type"]
        assert grant == "refresh_token"
