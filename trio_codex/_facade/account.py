"""What a client can do with its account: log in and out, and ask about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import copy_context
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from trio_codex import protocol
from trio_codex._alive import Alive
from trio_codex._facade.checking import check
from trio_codex._facade.login import (
    AsyncChatgptLoginHandle,
    AsyncDeviceCodeLoginHandle,
    LoginStarter,
    api_key_login,
    browser_login,
    device_code_login,
)
from trio_codex._facade.secrets import check_secret
from trio_codex._facade.subscription import Subscription

if TYPE_CHECKING:
    from trio_codex._facade.connection import Connection
    from trio_codex._session.questions import Handler, Inquiry, Reply
    from trio_codex.types import (
        ChatgptAuthTokensRefreshParams,
        ChatgptAuthTokensRefreshResponse,
        GetAccountRateLimitsResponse,
        GetAccountResponse,
    )

_Tokens: TypeAlias = "ChatgptAuthTokensRefreshResponse"
Refresh: TypeAlias = "Callable[[ChatgptAuthTokensRefreshParams], Awaitable[_Tokens] | _Tokens]"
"""Gets new ChatGPT tokens for those that were refused; if not async, in a worker thread."""
REFRESH = "account/chatgptAuthTokens/refresh"


class AsyncAccount(Alive):
    """The account of a client: the part of ``AsyncCodex`` that deals with it.

    The server performs account requests one after the other, and a login waits up to six seconds
    for its port: each of these may take as long as what is before it, or for ever if the account's
    back end does not answer. Give them deadlines.
    """

    _connection: Connection

    async def login_api_key(self, api_key: str) -> None:
        """Log in with an API key; done when it returns. The server stores the key.

        Raises:
          TypeError, ValueError: no API key can look like this; the message does not show it.
          JsonRpcError: the server refused.
        """
        check("AsyncAccount.login_api_key", locals())
        await api_key_login(self._connection, api_key)

    def login_chatgpt(self) -> LoginStarter[AsyncChatgptLoginHandle]:
        """Start a ChatGPT login in the browser: await it, or enter it with ``async with``.

        The server listens on port 1455 of this machine for the browser to come back, or on 1457. A
        new login of any kind ends the attempt before it, which then completes with
        ``success=False``. See ``LoginStarter`` for what cancelling does.

        Raises:
          JsonRpcError: on starting: the server cannot listen, for example.
        """
        return browser_login(self._connection)

    def login_chatgpt_device_code(self) -> LoginStarter[AsyncDeviceCodeLoginHandle]:
        """Start a ChatGPT login with a code typed on another device: for machines without browser.

        As ``login_chatgpt`` in all else. The code lives for 15 minutes.

        Raises:
          JsonRpcError: on starting: the issuer cannot be reached, or has no device codes.
        """
        return device_code_login(self._connection)

    async def login_chatgpt_tokens(
        self,
        access_token: str,
        *,
        chatgpt_account_id: str,
        chatgpt_plan_type: str | None = None,
        refresh: Refresh | None = None,
    ) -> None:
        """Log in with ChatGPT tokens that you manage; the server keeps them in memory only.

        When they are refused upstream, ``refresh`` is asked for new ones, in a task of the
        connection, or in a worker thread if it is a plain function; the server waits ten seconds
        for them. Without ``refresh`` the client's responder is asked, if it answers that. If nobody
        does, or whoever does raises, the turn fails; what was raised comes out of
        ``async with AsyncCodex()``. No other login is possible until ``logout``. Experimental at
        the server.

        Raises:
          TypeError, ValueError: no token can look like this; the message does not show it.
          JsonRpcError: the server refused, for example because the token is no JWT.
        """
        check("AsyncAccount.login_chatgpt_tokens", locals())
        check_secret("an access token", access_token)
        self._connection.secrets.learn(access_token)
        session = await self._connection.session()
        handler = None if refresh is None else _answering(refresh)
        accepted = partial(session.questions.handle, REFRESH, handler, copy_context())

        params = {
            "type": "chatgptAuthTokens",
            "accessToken": access_token,
            "chatgptAccountId": chatgpt_account_id,
            "chatgptPlanType": chatgpt_plan_type,
        }
        await session.logins.start(protocol.account_login_start(params), accepted)

    async def account(self, *, refresh_token: bool = False) -> GetAccountResponse:
        """The account in use; None in it when nobody is logged in, or none is needed.

        Waits, by the server's rule, for a login that is being started. ``refresh_token`` has the
        server refresh its tokens first. Some servers know a new account only after they have
        told ``account/updated``, a moment after the login's ``wait()`` has returned.

        Raises:
          JsonRpcError: the account's back end could not be asked.
        """
        check("AsyncAccount.account", locals())
        return await self._connection.perform(protocol.account_read(refresh_token=refresh_token))

    async def rate_limits(self) -> GetAccountRateLimitsResponse:
        """The limits of the account's plan, how much of them is used, and when they reset.

        Raises:
          JsonRpcError: nobody is logged in with ChatGPT, or the back end could not be asked.
        """
        return await self._connection.perform(protocol.account_rate_limits_read())

    async def logout(self) -> None:
        """Log out: the server forgets the credentials. Ends a pending login attempt.

        Raises:
          JsonRpcError: the server refused.
        """
        session = await self._connection.session()
        await session.logins.log_out(protocol.account_logout())

    def account_updates(self) -> Subscription:
        """A subscription to ``account/updated``: who is logged in now, and with which plan."""
        return Subscription(self._connection, frozenset({"account/updated"}))


def _answering(refresh: Refresh) -> Handler:
    async def answer(inquiry: Inquiry) -> Reply:
        from trio_codex._protocol.codec import to_wire
        from trio_codex._session.questions import Reply
        from trio_codex._session.workers import of_either_colour

        tokens = await of_either_colour(refresh, inquiry.value)
        _refuse_other_than_tokens(tokens)
        inquiry.secrets.learn(tokens.access_token)
        return Reply(to_wire(tokens))

    return answer


def _refuse_other_than_tokens(value: object) -> None:  # the types of a callback may be unchecked
    from trio_codex.types import ChatgptAuthTokensRefreshResponse

    if not isinstance(value, ChatgptAuthTokensRefreshResponse):
        raise TypeError(
            f"refresh must return a ChatgptAuthTokensRefreshResponse, not {type(value).__name__}"
        )
