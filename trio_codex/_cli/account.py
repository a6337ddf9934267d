"""``trio-codex account`` and ``logout``: who is logged in, what is left of the plan, and an end to it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs
import trio

from trio_codex import AsyncCodex, CodexConfig, CodexError
from trio_codex._cli.story import Text, TextEnded
from trio_codex._protocol.codec import to_wire
from trio_codex.types import (
    ApiKeyAccount,
    ChatgptAccount,
    RateLimitSnapshot,
    RateLimitWindow,
    UnknownVariant,
)

if TYPE_CHECKING:
    from trio_codex._cli.screen import Screen
    from trio_codex.types import Account, GetAccountRateLimitsResponse, GetAccountResponse

TIMED_OUT = 124
"""The exit code after ``--timeout``, as that of the program ``timeout``."""
PATIENCE = 30.0
"""Seconds that an answer may take unless told otherwise: the account's back end may never answer."""
EXTRA_PATIENCE = 10.0
"""Seconds for what is only nice to know."""
DAY = 24 * 60


@attrs.frozen(kw_only=True)
class Inquiry:
    """What to ask, and how."""

    config: CodexConfig
    timeout: float = PATIENCE
    as_json: bool = False


async def tell_account(inquiry: Inquiry, screen: Screen) -> int:
    """Show who is logged in; the exit code, 1 for nobody where somebody is needed."""
    with trio.move_on_after(inquiry.timeout):
        async with AsyncCodex(inquiry.config) as codex:
            response = await codex.account()
            limits = None
            if isinstance(response.account, ChatgptAccount):
                limits = await _limits(codex, screen)
        if inquiry.as_json:
            say(screen, as_json(response, limits))
        else:
            say(screen, describe(response))
            for line in () if limits is None else describe_limits(limits, time.time()):
                say(screen, f"  {line}")
        return 1 if response.account is None and response.requires_openai_auth else 0
    screen.trouble(f"no answer within {inquiry.timeout:g} s")
    return TIMED_OUT


async def log_out(inquiry: Inquiry, screen: Screen) -> int:
    """Have the server forget the credentials; the exit code."""
    with trio.move_on_after(inquiry.timeout):
        async with AsyncCodex(inquiry.config) as codex:
            before = (await codex.account()).account
            await codex.logout()
        screen.fact("nobody was logged in" if before is None else f"logged out {name(before)}")
        return 0
    screen.trouble(f"no answer within {inquiry.timeout:g} s: perhaps still logged in")
    return TIMED_OUT


async def _limits(codex: AsyncCodex, screen: Screen) -> GetAccountRateLimitsResponse | None:
    with trio.move_on_after(EXTRA_PATIENCE):
        try:
            return await codex.rate_limits()
        except CodexError as error:
            screen.trouble(f"the rate limits are not known: {error}")
            return None
    screen.trouble(f"the rate limits are not known: no answer within {EXTRA_PATIENCE:g} s")
    return None


def say(screen: Screen, line: str) -> None:
    """A line of the answer itself, for stdout."""
    screen.show(Text(line))
    screen.show(TextEnded())


def as_json(response: GetAccountResponse, limits: GetAccountRateLimitsResponse | None) -> str:
    """Both answers as one line, under the names that the wire has."""
    whole: dict[str, Any] = {"account": None, **to_wire(response)}
    whole["rateLimits"] = None if limits is None else to_wire(limits)
    return json.dumps(whole, ensure_ascii=False)


def describe(response: GetAccountResponse) -> str:
    """Who is logged in, in one line."""
    if response.account is not None:
        return f"logged in {name(response.account)}"
    needed = response.requires_openai_auth
    return "nobody is logged in" if needed else "this configuration needs no login"


def name(account: Account) -> str:
    """The account in a few words."""
    match account:
        case ApiKeyAccount():
            return "with an API key"
        case ChatgptAccount(email=email, plan_type=plan):
            return f"as {email or 'somebody'}, plan {_word(plan)}"
        case UnknownVariant(tag=tag):
            return f"with an account of kind {tag}"
        case _:
            return f"with an account of kind {account.type}"


def describe_limits(limits: GetAccountRateLimitsResponse, now: float) -> Iterator[str]:
    """The limits of the plan, a line each."""
    snapshots = list((limits.rate_limits_by_limit_id or {}).values()) or [limits.rate_limits]
    for snapshot in snapshots:
        title = f"{snapshot.limit_name}: " if snapshot.limit_name else ""
        yield from (f"{title}{line}" for line in _windows(snapshot, now))


def _windows(snapshot: RateLimitSnapshot, now: float) -> Iterator[str]:
    for window in (snapshot.primary, snapshot.secondary):
        if window is not None:
            yield f"{_span(window)}: {window.used_percent} % used{_reset(window, now)}"
    credit = snapshot.credits
    if credit is not None and credit.has_credits:
        yield f"credits: {'unlimited' if credit.unlimited else credit.balance or 'some'}"


def _span(window: RateLimitWindow) -> str:
    minutes = window.window_duration_mins
    if minutes is None:
        return "limit"
    if minutes < 60:
        return f"limit of {minutes} min"
    return f"limit of {minutes // 60} h" if minutes < 2 * DAY else f"limit of {minutes // DAY} days"


def _reset(window: RateLimitWindow, now: float) -> str:
    if window.resets_at is None:
        return ""
    soon = window.resets_at - now < DAY * 60
    when = datetime.fromtimestamp(window.resets_at).strftime("%H:%M" if soon else "%d %b %H:%M")
    return f", resets at {when}" if soon else f", resets on {when}"


def _word(plan: Any) -> str:
    return str(getattr(plan, "value", plan))
