"""Blocks that own an attempt, and how they are left, on a server that plays what we want."""

from __future__ import annotations

from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.login.stage import CANCEL, START, at_desk
from trio_codex import AsyncCodex, ClosedError, CodexConfig, TransportClosedError
from trio_codex.testing import FakeServer

Clock: TypeAlias = trio.testing.MockClock

FORMS = ["login_chatgpt", "login_chatgpt_device_code"]
INTERRUPT_TIMEOUT = 5.0


class Mine(Exception):
    """An error of the block's own."""


@pytest.mark.parametrize("form", FORMS)
async def test_a_block_left_early_cancels_its_attempt(form: str, autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        async with getattr(desk.codex, form)() as login:
            assert desk.pending == login.login_id
        assert desk.canceled == [login.login_id]
        assert not (await login.wait()).success
        await desk.assert_nothing_held()


async def test_a_block_left_after_the_completion_sends_nothing(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        async with desk.codex.login_chatgpt() as login:
            desk.complete(login.login_id)
            assert (await login.wait()).success
        assert (await login.wait()).success
        assert desk.told(CANCEL) == []
        await desk.assert_nothing_held()


async def test_a_block_left_after_its_own_cancel_sends_nothing_more(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        async with desk.codex.login_chatgpt() as login:
            await login.cancel()
        assert len(desk.told(CANCEL)) == 1


async def test_the_exception_of_the_block_comes_out_as_it_is(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        mine = Mine()
        with pytest.raises(Mine) as caught:
            async with desk.codex.login_chatgpt():
                raise mine
        assert caught.value is mine
        assert mine.__context__ is None
        assert desk.canceled == ["login-1"]


async def test_a_cancelled_block_tells_the_server_before_it_is_left(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        with trio.move_on_after(1) as scope:
            async with desk.codex.login_chatgpt():
                desk.latency = 0.5
                await trio.sleep_forever()
        assert scope.cancelled_caught
        assert desk.canceled == ["login-1"]
        await desk.assert_nothing_held()


@pytest.mark.parametrize("end", ["early", "exception", "cancelled"])
async def test_a_silent_server_holds_a_block_no_longer_than_its_deadline(
    end: str, autojump_clock: Clock
) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, lambda _: None)
        before = trio.current_time()
        with trio.CancelScope() as scope:
            try:
                async with desk.codex.login_chatgpt() as login:
                    if end == "exception":
                        raise Mine
                    if end == "cancelled":
                        scope.cancel()
            except Mine:
                assert end == "exception"
        assert trio.current_time() == before + INTERRUPT_TIMEOUT
        assert not (await login.wait()).success


@pytest.mark.parametrize("answer", ["refused", "lost"])
async def test_leaving_raises_nothing_of_its_own(answer: str, autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        if answer == "refused":
            desk.fake.on(CANCEL, lambda request: desk.fake.refuse(request, -32600, "no"))
        else:
            desk.fake.on(CANCEL, lambda _: desk.fake.die())
        with pytest.raises(Mine):
            async with desk.codex.login_chatgpt():
                raise Mine
        if answer == "refused":
            async with desk.codex.login_chatgpt():
                pass
        else:
            with pytest.raises(TransportClosedError):
                await desk.codex.wait_closed()


async def test_a_block_on_a_dead_server_is_left_at_once(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        before = trio.current_time()
        async with desk.codex.login_chatgpt() as login:
            desk.fake.die()
            with pytest.raises(TransportClosedError):
                await login.wait()
        assert trio.current_time() == before
        assert desk.told(CANCEL) == []


async def test_a_block_whose_attempt_is_over_is_left_at_once(autojump_clock: Clock) -> None:
    """Even if the cancel that ended it is still without an answer."""
    async with at_desk() as desk:
        desk.fake.on(CANCEL, lambda _: None)
        async with desk.codex.login_chatgpt() as login:
            with trio.move_on_after(1):
                await login.cancel()
            assert not (await login.wait()).success
            before = trio.current_time()
        assert trio.current_time() == before


async def test_blocks_within_blocks_cancel_only_what_is_pending(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        async with desk.codex.login_chatgpt() as outer:
            async with desk.codex.login_chatgpt_device_code() as inner:
                assert not (await outer.wait()).success
                assert desk.pending == inner.login_id
            assert desk.canceled == [inner.login_id]
        assert desk.told(CANCEL) == [{"loginId": inner.login_id}]


async def test_leaving_the_client_cancels_what_is_pending(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(login.wait)
                await trio.testing.wait_all_tasks_blocked()
                await desk.codex.close()
                scope.cancel()
        assert desk.canceled == ["login-1"]
        assert not (await login.wait()).success


async def test_leaving_the_client_waits_for_a_silent_server_no_longer_than_its_deadline(
    autojump_clock: Clock,
) -> None:
    async with at_desk(close_timeout=0.0) as desk:
        desk.fake.on(CANCEL, lambda _: None)
        login = await desk.codex.login_chatgpt()
        before = trio.current_time()
        await desk.codex.close()
        assert trio.current_time() == before + INTERRUPT_TIMEOUT
        assert (await login.wait()).error == "cancelled"


async def test_leaving_the_client_ends_what_the_server_says_nothing_more_of(
    autojump_clock: Clock,
) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, {"status": "canceled"})
        login = await desk.codex.login_chatgpt()
        await desk.codex.close()
        assert (await login.wait()).error == "cancelled"


async def test_leaving_the_client_while_a_start_is_under_way(autojump_clock: Clock) -> None:
    async with at_desk(opened=False) as desk, trio.open_nursery() as nursery:

        async def begin() -> None:
            with pytest.raises(ClosedError):
                await desk.codex.login_chatgpt()

        nursery.start_soon(begin)
        await desk.fake.expect(START)
        await desk.codex.close()


async def test_an_attempt_whose_server_had_to_be_killed_is_over_like_others(
    autojump_clock: Clock,
) -> None:
    fake = FakeServer(stubborn=True)
    fake.on(START, {"type": "chatgpt", "loginId": "login-1", "authUrl": "http://issuer"})
    fake.on(CANCEL, lambda _: None)
    config = CodexConfig(transport=fake.connect, interrupt_timeout=0.5, close_timeout=0.5)
    async with AsyncCodex(config) as codex:
        login = await codex.login_chatgpt()
    assert (await login.wait()).error == "cancelled"
