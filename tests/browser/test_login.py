"""Logins as people do them: in a real browser, on the issuer's page, back to the real app-server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import attrs
import pytest
import trio

from tests.browser.chromium import PATIENCE, Browser, chromium, what_is_missing
from trio_codex import AsyncCodex, Subscription
from trio_codex.testing import LoginIssuer, codex_config
from trio_codex.types import ChatgptAccount, PlanType

NO_MODEL = "http://127.0.0.1:9"
"""Nothing here asks a model."""

missing = what_is_missing()
pytestmark = pytest.mark.skipif(missing is not None, reason=missing or "")


@attrs.frozen
class Desk:
    """A browser, somebody who may log in, and a client of the real app-server."""

    browser: Browser
    issuer: LoginIssuer
    codex: AsyncCodex


@pytest.fixture
async def desk(
    tmp_path: Path,
    codex_bin: str | None,
    login_ports: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Desk]:
    monkeypatch.setenv("NO_PROXY", "localhost,127.0.0.1")  # Selenium's own way to its driver
    monkeypatch.setenv("no_proxy", "localhost,127.0.0.1")
    async with LoginIssuer() as issuer:
        config = codex_config(NO_MODEL, tmp_path / "home", codex_bin=codex_bin, issuer=issuer)
        async with chromium(tmp_path / "profile") as browser, AsyncCodex(config) as codex:
            yield Desk(browser, issuer, codex)


async def assert_logged_in(codex: AsyncCodex, updates: Subscription) -> None:
    with trio.fail_after(PATIENCE):
        await anext(updates)  # older servers say that a login is complete before they know it
        account = (await codex.account()).account
    assert account == ChatgptAccount(email="ada@example.org", plan_type=PlanType.pro)


async def test_allow_logs_in(desk: Desk, login_ports: tuple[int, int]) -> None:
    async with desk.codex.account_updates() as updates, desk.codex.login_chatgpt() as login:
        await desk.browser.open(login.auth_url)
        assert "ada@example.org" in await desk.browser.text()
        assert (await desk.browser.picture("login-question")).startswith(b"\x89PNG")
        await desk.browser.click("#allow")
        with trio.fail_after(PATIENCE):
            completion = await login.wait()
        assert (completion.success, completion.error) == (True, None)
        await assert_logged_in(desk.codex, updates)
    assert f":{login_ports[0]}/success" in await desk.browser.url()
    await desk.browser.picture("login-success")


async def test_deny_does_not(desk: Desk) -> None:
    async with desk.codex.login_chatgpt() as login:
        await desk.browser.open(login.auth_url)
        await desk.browser.click("#deny")
        with trio.fail_after(PATIENCE):
            completion = await login.wait()
    assert not completion.success
    assert completion.error is not None
    assert (await desk.codex.account()).account is None


async def test_a_code_that_is_typed_logs_a_device_in(desk: Desk) -> None:
    device = desk.codex.login_chatgpt_device_code()
    async with desk.codex.account_updates() as updates, device as login:
        await desk.browser.open(login.verification_url)
        await desk.browser.type("#code", login.user_code)
        await desk.browser.picture("login-device")
        await desk.browser.click("#allow")
        with trio.fail_after(PATIENCE):
            assert (await login.wait()).success
        await assert_logged_in(desk.codex, updates)
