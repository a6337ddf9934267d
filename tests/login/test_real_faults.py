"""Attempts that are replaced, cancelled, abandoned or lost, at the real app-server."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import attrs
import pytest
import trio

from tests.cancel.real import until
from tests.cancel.stage import session_of
from tests.login.real import assert_nothing_held, patience, payloads, servers
from trio_codex import AsyncCodex, CodexConfig, InternalRpcError, JsonRpcError, TransportClosedError
from trio_codex._facade.login import AsyncChatgptLoginHandle, AsyncDeviceCodeLoginHandle
from trio_codex._session.requests import ABANDONED
from trio_codex.testing import LoginIssuer
from trio_codex.testing.browser import get
from trio_codex.testing.issuer import Endpoint
from trio_codex.types import (
    AccountLoginCompletedNotification,
    AccountUpdatedNotification,
    CancelLoginAccountStatus,
)

CANCELED = CancelLoginAccountStatus.canceled
NOT_FOUND = CancelLoginAccountStatus.not_found
USERCODE: Endpoint = "/api/accounts/deviceauth/usercode"


async def start(codex: AsyncCodex, kind: str) -> Any:
    if kind == "browser":
        return await codex.login_chatgpt()
    return await codex.login_chatgpt_device_code()


async def allow(issuer: LoginIssuer, login: Any) -> None:
    """The person does what this login asks for."""
    if isinstance(login, AsyncDeviceCodeLoginHandle):
        issuer.approve(login.user_code)
    else:
        assert isinstance(login, AsyncChatgptLoginHandle)
        await issuer.visit(login.auth_url)


@contextmanager
def taken(*ports: int) -> Iterator[None]:
    """Somebody else listens on these ports, and does not answer."""
    with ExitStack() as stack:
        for port in ports:
            listener = stack.enter_context(socket.socket())
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(("127.0.0.1", port))
            listener.listen()
        yield


@pytest.mark.usefixtures("login_ports")
@pytest.mark.parametrize("new", ["browser", "device"])
@pytest.mark.parametrize("old", ["browser", "device"])
async def test_a_newer_login_replaces_the_older(
    old: str, new: str, codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        first = await start(codex, old)
        second = await start(codex, new)
        assert not (await first.wait()).success
        assert (await first.cancel()).status is NOT_FOUND
        await allow(login_issuer, second)
        assert (await second.wait()).success
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
@pytest.mark.parametrize("kind", ["browser", "device"])
@pytest.mark.parametrize("end", ["api key", "logout"])
async def test_an_api_key_and_a_logout_end_a_pending_login(
    kind: str, end: str, codex: AsyncCodex
) -> None:
    with patience():
        login = await start(codex, kind)
        ends: dict[str, Callable[[], Awaitable[None]]]
        ends = {"api key": partial(codex.login_api_key, "sk-real"), "logout": codex.logout}
        await ends[end]()
        assert not (await login.wait()).success
        assert (await login.cancel()).status is NOT_FOUND
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
@pytest.mark.parametrize("kind", ["browser", "device"])
async def test_a_cancel_ends_the_attempt_for_all_who_wait(
    kind: str, codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    completions: list[AccountLoginCompletedNotification] = []
    answers: list[CancelLoginAccountStatus] = []

    async def wait() -> None:
        completions.append(await login.wait())

    async def cancel() -> None:
        answers.append((await login.cancel()).status)

    with patience():
        login = await start(codex, kind)
        async with trio.open_nursery() as nursery:
            for task in (wait, wait, cancel, wait, cancel, wait, wait):
                nursery.start_soon(task)
        assert answers == [CANCELED, CANCELED]
        assert [one is completions[0] for one in completions] == [True] * 5
        assert "Login was not completed" in (completions[0].error or "")
        assert (await login.cancel()).status is NOT_FOUND
        again = await start(codex, kind)
        await allow(login_issuer, again)
        assert (await again.wait()).success
        assert (await again.cancel()).status is NOT_FOUND
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
@pytest.mark.parametrize("how", ["early", "exception", "cancelled"])
async def test_a_block_that_is_left_frees_the_port(how: str, codex: AsyncCodex) -> None:
    with patience():
        with trio.CancelScope() as scope:
            try:
                async with codex.login_chatgpt():
                    if how == "exception":
                        raise ZeroDivisionError
                    if how == "cancelled":
                        scope.cancel()
                        await trio.sleep_forever()
            except ZeroDivisionError:
                assert how == "exception"
        async with codex.login_chatgpt() as login:
            assert "%3A1455%2F" in login.auth_url
        await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
async def test_a_start_that_waits_for_the_port_is_cancelled_at_once(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    with patience():
        async with codex.notifications("account/login/completed") as events:
            with taken(1455):
                with trio.move_on_after(0.2) as scope:
                    await codex.login_chatgpt()
                assert scope.cancelled_caught
                await trio.sleep(ABANDONED)  # by now an ordinary request would be forgotten
                assert len(session_of(codex).logins) == 1
            [completed] = await payloads(events, 1, AccountLoginCompletedNotification)
        assert not completed.success
        await assert_nothing_held(codex)
        login = await codex.login_chatgpt()
        await allow(login_issuer, login)
        assert (await login.wait()).success


@pytest.mark.usefixtures("login_ports")
async def test_a_start_that_finds_no_port_is_refused(codex: AsyncCodex) -> None:
    with patience():
        with taken(1455, 1457), pytest.raises(InternalRpcError, match="already in use"):
            await codex.login_chatgpt()
        await assert_nothing_held(codex)


async def test_account_waits_behind_a_slow_login_and_threads_do_not(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    done: list[str] = []

    async def account() -> None:
        await codex.account()
        done.append("account")

    with patience():
        gate = login_issuer.hold(USERCODE)
        async with trio.open_nursery() as nursery:
            with trio.move_on_after(0.2) as scope:
                await codex.login_chatgpt_device_code()
            assert scope.cancelled_caught
            await login_issuer.asked(USERCODE)
            nursery.start_soon(account)
            for _ in range(3):
                await codex.thread_start()
            assert done == []
            gate.set()
        assert done == ["account"]
        await assert_nothing_held(codex)
        login = await codex.login_chatgpt_device_code()
        login_issuer.approve(login.user_code)
        assert (await login.wait()).success


@pytest.mark.usefixtures("login_ports")
async def test_five_tasks_wait_for_a_server_that_is_killed(codex: AsyncCodex) -> None:
    told: list[int | None] = []

    async def wait() -> None:
        with pytest.raises(TransportClosedError) as caught:
            await login.wait()
        told.append(caught.value.exit_status)

    with patience():
        login = await codex.login_chatgpt()
        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(wait)
            for pid in servers():
                os.kill(pid, signal.SIGKILL)
        assert told == [-signal.SIGKILL] * 5
        assert len(session_of(codex).logins) == 0


@pytest.mark.usefixtures("login_ports")
async def test_the_issuer_cannot_be_reached(codex_config: CodexConfig) -> None:
    nobody = {"CODEX_APP_SERVER_LOGIN_ISSUER": "http://127.0.0.1:1"}
    config = attrs.evolve(codex_config, env={**(codex_config.env or {}), **nobody})
    with patience():
        async with AsyncCodex(config) as codex:
            with pytest.raises(JsonRpcError):
                await codex.login_chatgpt_device_code()
            async with codex.login_chatgpt() as login:  # asks only when the browser is back
                query = dict(parse_qsl(urlsplit(login.auth_url).query))
                back = {"code": "of nobody", "state": query["state"]}
                await get(f"{query['redirect_uri']}?{urlencode(back)}")
                assert not (await login.wait()).success
            await assert_nothing_held(codex)


@pytest.mark.usefixtures("login_ports")
async def test_leaving_the_client_ends_what_is_pending(codex_config: CodexConfig) -> None:
    with patience():
        async with AsyncCodex(codex_config) as codex:
            login = await codex.login_chatgpt()
        assert not (await login.wait()).success
        async with AsyncCodex(codex_config) as codex, codex.login_chatgpt() as login:
            assert "%3A1455%2F" in login.auth_url


async def test_the_completion_of_an_api_key_login_goes_to_those_who_listen(
    codex: AsyncCodex,
) -> None:
    with patience():
        async with codex.notifications("account/login/completed", "account/updated") as events:
            await codex.login_api_key("sk-real")
            [completed] = await payloads(events, 1, AccountLoginCompletedNotification)
            await payloads(events, 1, AccountUpdatedNotification)
        assert (completed.login_id, completed.success) == (None, True)
        await until(lambda: len(session_of(codex).logins) == 0)
