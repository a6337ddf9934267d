"""``trio-codex login``: in the browser, with a code for another device, or with an API key."""

from __future__ import annotations

import os
import time
import webbrowser
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import attrs
import trio

from trio_codex import AsyncCodex, CodexConfig, CodexError
from trio_codex._cli.account import EXTRA_PATIENCE, PATIENCE, TIMED_OUT, name, say
from trio_codex._display import MARK

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trio_codex import AsyncChatgptLoginHandle, AsyncDeviceCodeLoginHandle, Subscription
    from trio_codex._cli.screen import Screen

CODE_LIFE = 15
"""Minutes after which the server gives up on a device code."""
LAST_WORD = 2.0
"""Seconds granted to a login that is being left: it may have succeeded in the same moment."""
UPDATE = 2.0
"""Seconds within which the server should say that the account changed; older ones know it late."""


@attrs.define(kw_only=True)
class Login:
    """One login: what is wanted, and how it stands."""

    config: CodexConfig
    timeout: float | None = None
    """Seconds; None: as long as it takes, or ``PATIENCE`` where no person is waited for."""
    done: bool = attrs.field(default=False, init=False)
    """Whether somebody is logged in now."""
    _undone: str = attrs.field(default="the login was cancelled", init=False)

    def farewell(self) -> str:
        """How it stands when there is no more time, or somebody has pressed Ctrl-C."""
        return "you are logged in all the same" if self.done else self._undone

    async def with_browser(self, screen: Screen, *, open_browser: bool) -> int:
        """Log in on a page of this machine's browser; the exit code."""
        limit = float("inf") if self.timeout is None else self.timeout
        with trio.move_on_after(limit):
            async with (
                AsyncCodex(self.config) as codex,
                codex.account_updates() as updates,
                codex.login_chatgpt() as login,
            ):
                screen.fact("to log in, open this page in a browser on this machine:")
                say(screen, login.auth_url)
                async with trio.open_nursery() as nursery:
                    if open_browser:
                        nursery.start_soon(open_page, login.auth_url, screen)
                    code = await self._finish(login, screen, partial(_who, codex, updates))
                    nursery.cancel_scope.cancel()
                return code
        return self._too_late(limit, screen)

    async def with_device_code(self, screen: Screen) -> int:
        """Log in on a page of any device, by a code; the exit code."""
        limit = float("inf") if self.timeout is None else self.timeout
        with trio.move_on_after(limit):
            async with (
                AsyncCodex(self.config) as codex,
                codex.account_updates() as updates,
                codex.login_chatgpt_device_code() as login,
            ):
                end = datetime.fromtimestamp(time.time() + CODE_LIFE * 60)
                screen.fact("to log in, open this page on any device:")
                say(screen, login.verification_url)
                screen.fact(f"and type this code, good for {CODE_LIFE} min, until {end:%H:%M}:")
                say(screen, login.user_code)
                return await self._finish(login, screen, partial(_who, codex, updates))
        return self._too_late(limit, screen)

    async def with_api_key(self, screen: Screen, api_key: str) -> int:
        """Log in with a key; the exit code. Whatever goes wrong, the key is not shown."""
        limit = PATIENCE if self.timeout is None else self.timeout
        # No attempt that could be cancelled: the server has stored the key, or never will.
        self._undone = "`trio-codex account` tells whether the key came through"
        with trio.move_on_after(limit):
            try:
                async with AsyncCodex(self.config) as codex:
                    await codex.login_api_key(api_key)
                    self.done = True
            except ValueError as error:
                screen.trouble(f"{error}")
                return 1
            except CodexError as error:
                # Whatever the server says of the key, it is not for everybody who looks.
                screen.trouble(f"{error}".replace(api_key, MARK))
                return 1
            screen.fact("logged in with an API key")
            return 0
        return self._too_late(limit, screen)

    async def _finish(
        self,
        login: AsyncChatgptLoginHandle | AsyncDeviceCodeLoginHandle,
        screen: Screen,
        who: Callable[[], Awaitable[str]],
    ) -> int:
        """Wait for what the person does; the exit code."""
        try:
            completion = await login.wait()
        except trio.Cancelled:
            await login.leave()
            # It can have succeeded while it was given up; then nobody shall be told otherwise.
            with trio.move_on_after(LAST_WORD, shield=True):
                self.done = await _succeeded(login)
            raise
        self.done = completion.success
        if not completion.success:
            screen.trouble(f"not logged in: {completion.error or 'the server does not say why'}")
            return 1
        screen.fact(f"logged in {await who()}".rstrip())
        return 0

    def _too_late(self, limit: float, screen: Screen) -> int:
        screen.trouble(f"not done within {limit:g} s: {self.farewell()}")
        return TIMED_OUT


async def _succeeded(login: AsyncChatgptLoginHandle | AsyncDeviceCodeLoginHandle) -> bool:
    try:
        return (await login.wait()).success
    except CodexError:
        return False


async def _who(codex: AsyncCodex, updates: Subscription) -> str:
    """Who logged in; nothing if that cannot be found out, for it matters little."""
    with trio.move_on_after(EXTRA_PATIENCE):
        try:
            with trio.move_on_after(UPDATE):
                await anext(updates)
            account = (await codex.account()).account
        except CodexError:
            return ""
        return "" if account is None else name(account)
    return ""


async def open_page(url: str, screen: Screen) -> None:
    """Have the browser show the page, and say whether it does; nobody needs to wait for this."""
    # In a thread, because finding a browser and calling it are other programs, some of them slow.
    # Left alone when nobody waits any more: a browser that has been called comes anyhow.
    opened = await trio.to_thread.run_sync(partial(call_browser, url), abandon_on_cancel=True)
    if opened:
        screen.fact("it is being opened in your browser; Ctrl-C here gives up")
    else:
        screen.fact("no browser was found here; for another machine's, use --device-code")


def call_browser(url: str) -> bool:
    """Show the page in a browser with windows; whether there was one to ask."""
    if not url.startswith(("https://", "http://")):
        return False  # to a browser's command line, anything else may mean anything
    try:
        browser = webbrowser.get()
        # One that runs in the terminal would take it over; only who asks for it shall have it.
        if "BROWSER" not in os.environ and in_terminal(browser):
            return False
        return browser.open(url)
    except (webbrowser.Error, OSError):
        return False


def in_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Whether it is a browser without windows, by the ways in which ``webbrowser`` marks those."""
    return (
        type(browser) is webbrowser.GenericBrowser or getattr(browser, "background", None) is False
    )
