"""Logging in with the synchronous client, at the real app-server and an issuer of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import trio

from tests.sync.stage import Caller, in_a_thread
from trio_codex import ChatgptLoginHandle, Codex, DeviceCodeLoginHandle
from trio_codex.testing import LoginIssuer, ScriptedModel, codex_config
from trio_codex.types import CancelLoginAccountStatus, ChatgptAccount


@pytest.fixture
def issuer() -> Iterator[LoginIssuer]:
    with in_a_thread(LoginIssuer()) as (issuer, _):
        yield issuer


@pytest.fixture
def codex(
    model: ScriptedModel, codex_home: Path, codex_bin: str | None, issuer: LoginIssuer
) -> Iterator[Codex]:
    with Codex(codex_config(model, codex_home, codex_bin=codex_bin, issuer=issuer)) as codex:
        yield codex


def test_an_account_logs_in_with_a_key_and_out_again(codex: Codex) -> None:
    with codex.account_updates() as updates:
        codex.login_api_key("sk-none")
        assert next(updates).method == "account/updated"
    assert codex.account().account is not None
    codex.logout()
    assert codex.account(refresh_token=False).account is None


@pytest.mark.usefixtures("login_ports")
def test_the_browser_is_allowed_in(codex: Codex, issuer: LoginIssuer) -> None:
    with codex.account_updates() as updates, codex.login_chatgpt() as login:
        assert isinstance(login, ChatgptLoginHandle)
        waiting = Caller.of(login.wait)
        assert trio.run(issuer.visit, login.auth_url).status == 200
        completed = login.wait()
        assert (completed.success, completed.login_id) == (True, login.login_id)
        assert waiting.value() is completed
        next(updates)
    assert isinstance(codex.account().account, ChatgptAccount)
    assert codex.rate_limits().rate_limits.primary is not None
    assert login.cancel().status is CancelLoginAccountStatus.not_found
    assert repr(login) == f"ChatgptLoginHandle(login_id={login.login_id!r})"


def test_a_device_code_is_cancelled_and_whoever_waits_is_told(codex: Codex) -> None:
    login = codex.login_chatgpt_device_code()
    assert isinstance(login, DeviceCodeLoginHandle)
    assert login.user_code
    assert login.verification_url.startswith("http")
    waiting = Caller.of(login.wait)
    assert login.cancel().status is CancelLoginAccountStatus.canceled
    assert not login.wait().success
    assert waiting.value() is login.wait()


def test_the_block_of_a_login_cancels_what_is_pending(codex: Codex) -> None:
    with codex.login_chatgpt_device_code() as login:
        pass
    assert not login.wait().success
    codex.close()
    login.leave()  # nothing to leave any more, and no error
