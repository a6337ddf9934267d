"""Logins cancelled at every moment there is: nothing is left, and the next login works."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.login.stage import START, Desk, at_desk
from trio_codex.testing import cancel_at_every_checkpoint

Clock: TypeAlias = trio.testing.MockClock
Scenario: TypeAlias = Callable[[Desk], Awaitable[object]]

LATENCY = 0.05


async def api_key(desk: Desk) -> None:
    await desk.codex.login_api_key("sk-1")


async def browser(desk: Desk) -> None:
    login = await desk.codex.login_chatgpt()
    await login.leave()


async def device_code(desk: Desk) -> None:
    login = await desk.codex.login_chatgpt_device_code()
    await login.leave()


async def tokens(desk: Desk) -> None:
    await desk.codex.login_chatgpt_tokens("a.b.c", chatgpt_account_id="account-1")


async def browser_block(desk: Desk) -> None:
    async with desk.codex.login_chatgpt():
        await trio.sleep(LATENCY)


async def device_code_block(desk: Desk) -> None:
    async with desk.codex.login_chatgpt_device_code():
        await trio.sleep(LATENCY)


async def wait_in_a_block(desk: Desk) -> None:
    async with desk.codex.login_chatgpt() as login, trio.open_nursery() as nursery:
        nursery.start_soon(complete, desk)
        await login.wait()


async def complete(desk: Desk) -> None:
    await trio.sleep(LATENCY)
    if desk.pending is not None:
        desk.complete(desk.pending)


async def cancel_in_a_block(desk: Desk) -> None:
    async with desk.codex.login_chatgpt() as login:
        await login.cancel()
        await login.wait()


async def cancel_in_a_race_with_the_end(desk: Desk) -> None:
    async with desk.codex.login_chatgpt() as login, trio.open_nursery() as nursery:
        nursery.start_soon(complete, desk)
        await trio.sleep(LATENCY)
        await login.cancel()


async def replace(desk: Desk) -> None:
    async with desk.codex.login_chatgpt(), desk.codex.login_chatgpt_device_code():
        await desk.codex.login_api_key("sk-1")


async def logout(desk: Desk) -> None:
    async with desk.codex.login_chatgpt() as login:
        await desk.codex.logout()
        await login.wait()


async def two_at_once(desk: Desk) -> None:
    async with trio.open_nursery() as nursery:
        nursery.start_soon(browser_block, desk)
        nursery.start_soon(device_code_block, desk)


SCENARIOS: list[Scenario] = [
    api_key,
    browser,
    device_code,
    tokens,
    browser_block,
    device_code_block,
    wait_in_a_block,
    cancel_in_a_block,
    cancel_in_a_race_with_the_end,
    replace,
    logout,
    two_at_once,
]


async def all_is_well(desk: Desk) -> None:
    """A little later no attempt is pending at the server, and nothing is held."""
    await desk.assert_nothing_held()
    assert desk.pending is None
    attempts = sum(params["type"].startswith("chatgpt") for params in desk.told(START))
    assert len(desk.canceled) <= attempts


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
async def test_nothing_is_left(scenario: Scenario, autojump_clock: Clock) -> None:
    stage = partial(at_desk, latency=LATENCY)
    moments = await cancel_at_every_checkpoint(scenario, all_is_well, stage=stage)
    assert moments >= 3


async def test_a_wait_cancelled_anywhere_leaves_the_attempt_alive(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()

        async def wait() -> None:
            with trio.move_on_after(1):
                await login.wait()

        await cancel_at_every_checkpoint(wait, lambda: None)
        assert desk.pending == login.login_id
        desk.complete(login.login_id)
        assert (await login.wait()).success


async def test_a_cancel_cancelled_anywhere_has_begun(autojump_clock: Clock) -> None:
    async def cancel(desk: Desk) -> None:
        login = await desk.codex.login_chatgpt()
        with trio.CancelScope(shield=True):  # only the cancel itself is of interest here
            await trio.sleep(LATENCY)
        try:
            await login.cancel()
        finally:
            with trio.CancelScope(shield=True):
                assert not (await login.wait()).success

    await cancel_at_every_checkpoint(cancel, all_is_well, stage=partial(at_desk, latency=LATENCY))
