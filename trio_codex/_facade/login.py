"""Login handles: an attempt that lives until it completes, is cancelled, or its block is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import trio

from trio_codex import protocol
from trio_codex._alive import Alive
from trio_codex._display import kind_of
from trio_codex._facade.secrets import check_secret
from trio_codex.errors import BusyError, ProtocolError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import TracebackType

    from trio_codex._facade.connection import Connection
    from trio_codex._session.logins import LoginAttempt, Logins
    from trio_codex.types import (
        AccountLoginCompletedNotification,
        CancelLoginAccountResponse,
        LoginAccountResponse,
    )


class AsyncLoginHandle(Alive, instead="keep its login_id"):
    """A login attempt that was started. Any number of tasks may wait for it."""

    def __init__(self, logins: Logins, attempt: LoginAttempt) -> None:
        self.login_id: str = attempt.login_id
        """The server's id of the attempt."""
        self._logins = logins
        self._attempt = attempt

    def __repr__(self) -> str:
        return f"{type(self).__name__}(login_id={self.login_id!r})"

    async def wait(self) -> AccountLoginCompletedNotification:
        """Wait until the attempt is over, and return how: ``success``, or ``error`` says why not.

        May be called again, later and by several tasks; all get the same completion. Cancelled, it
        leaves the attempt alive. A failed, cancelled or replaced attempt does not raise; nor does
        one that was pending when its client was closed.

        Raises:
          TransportClosedError: the server is gone; how the attempt ended is unknown.
          ProtocolError: the completion does not fit the protocol.
        """
        self._logins.home.enter()
        return await self._attempt.wait()

    async def cancel(self) -> CancelLoginAccountResponse:
        """End the attempt: whoever waits gets a completion with ``success=False``.

        Status ``notFound`` says that it was over already, or replaced. Account requests are served
        one after the other by the server: give it a deadline of your own. Cancelled, it comes out
        at once, and the attempt is ended all the same.

        Raises:
          TransportClosedError: the server is gone.
        """
        self._logins.home.enter()
        return await self._logins.cancel(self._attempt)

    async def leave(self) -> None:
        """Cancel the attempt unless it is over, bounded by ``CodexConfig.interrupt_timeout``.

        What the ``async with`` form does at its end. Never raises. Cancelled, it stays until then
        all the same: the server must hear of it.
        """
        self._logins.home.enter()
        await self._logins.leave(self._attempt)


class AsyncChatgptLoginHandle(AsyncLoginHandle):
    """A ChatGPT login in the browser: open ``auth_url`` there."""

    def __init__(self, logins: Logins, attempt: LoginAttempt, auth_url: str) -> None:
        super().__init__(logins, attempt)
        self.auth_url = auth_url
        """The page on which a person allows the login, in a browser on this machine."""


class AsyncDeviceCodeLoginHandle(AsyncLoginHandle):
    """A ChatGPT login from another device: open ``verification_url`` there, type ``user_code``.

    The code lives for 15 minutes.
    """

    def __init__(
        self, logins: Logins, attempt: LoginAttempt, verification_url: str, user_code: str
    ) -> None:
        super().__init__(logins, attempt)
        self.verification_url = verification_url
        """The page that asks for the code, for a browser on any device."""
        self.user_code = user_code
        """What a person types there."""


H = TypeVar("H", bound=AsyncLoginHandle)


class LoginStarter(Alive, Generic[H]):
    """A login about to be started: ``await`` it for a handle, or enter it for a block.

    Awaited, the attempt is yours to end. As ``async with``, leaving the block cancels the attempt
    unless it is over, bounded by ``CodexConfig.interrupt_timeout``. Cancelled before the server has
    answered (it may take seconds: it waits for port 1455), it comes out at once, and the
    attempt is cancelled at the server as soon as it answers.
    """

    def __init__(
        self,
        connection: Connection,
        params: dict[str, Any],
        make: Callable[[Logins, LoginAttempt, LoginAccountResponse], H | None],
    ) -> None:
        self._connection = connection
        self._params = params
        self._make = make
        self._handle: H | None = None
        self._used = False

    def __await__(self) -> Generator[Any, Any, H]:
        return self._start().__await__()

    @trio.lowlevel.enable_ki_protection
    async def __aenter__(self) -> H:
        """Start it.

        Raises:
          JsonRpcError: the server refused; see the method that made this.
          BusyError: it was started already.
        """
        self._handle = await self._start()
        return self._handle

    @trio.lowlevel.enable_ki_protection
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            await self._handle.leave()

    @trio.lowlevel.enable_ki_protection  # Ctrl-C must not come between an attempt and its handle
    async def _start(self) -> H:
        self._connection.home.enter()
        if self._used:
            raise BusyError("this was started already: call the login method for each attempt")
        self._used = True
        session = await self._connection.session()
        call = protocol.account_login_start(self._params)
        response, attempt = await session.logins.start(call)
        handle = None if attempt is None else self._make(session.logins, attempt, response)
        if handle is None:
            if attempt is not None:
                attempt.scope.cancel()
            raise ProtocolError(f"account/login/start: not what was asked for: {kind_of(response)}")
        return handle


def browser_login(connection: Connection) -> LoginStarter[AsyncChatgptLoginHandle]:
    """A ChatGPT login in the browser."""
    from trio_codex.types import ChatgptLoginAccountResponse

    def make(
        logins: Logins, attempt: LoginAttempt, response: LoginAccountResponse
    ) -> AsyncChatgptLoginHandle | None:
        if not isinstance(response, ChatgptLoginAccountResponse):
            return None
        return AsyncChatgptLoginHandle(logins, attempt, response.auth_url)

    return LoginStarter(connection, {"type": "chatgpt"}, make)


def device_code_login(connection: Connection) -> LoginStarter[AsyncDeviceCodeLoginHandle]:
    """A ChatGPT login from another device."""
    from trio_codex.types import ChatgptDeviceCodeLoginAccountResponse

    def make(
        logins: Logins, attempt: LoginAttempt, response: LoginAccountResponse
    ) -> AsyncDeviceCodeLoginHandle | None:
        if not isinstance(response, ChatgptDeviceCodeLoginAccountResponse):
            return None
        return AsyncDeviceCodeLoginHandle(
            logins, attempt, response.verification_url, response.user_code
        )

    return LoginStarter(connection, {"type": "chatgptDeviceCode"}, make)


async def api_key_login(connection: Connection, api_key: str) -> None:
    """Log in with an API key.

    Raises:
      TypeError, ValueError: no string, or one that no API key can be; it is not in the message.
    """
    check_secret("an API key", api_key)
    connection.secrets.learn(api_key)
    session = await connection.session()
    call = protocol.account_login_start({"type": "apiKey", "apiKey": api_key})
    await session.logins.start(call)
