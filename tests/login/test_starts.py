"""Starting attempts: answers late, early, wrong or missing, on a server that plays what we want."""

from __future__ import annotations

import signal
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import session_of
from tests.login.stage import (
    CANCEL,
    COMPLETED,
    START,
    Desk,
    assert_nothing_held,
    at_desk,
    completion,
    start_result,
)
from trio_codex import JsonRpcError, ProtocolError, TransportClosedError
from trio_codex._facade.login import AsyncLoginHandle
from trio_codex._session.logins import EARLY, GRACE
from trio_codex.types import AccountLoginCompletedNotification

Clock: TypeAlias = trio.testing.MockClock

KINDS = ["chatgpt", "chatgptDeviceCode"]


async def start(desk: Desk, kind: str) -> AsyncLoginHandle:
    if kind == "chatgpt":
        return await desk.codex.login_chatgpt()
    return await desk.codex.login_chatgpt_device_code()


async def test_nothing_is_sent_before_it_is_awaited(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        desk.codex.login_chatgpt()
        desk.codex.login_chatgpt_device_code()
        await trio.testing.wait_all_tasks_blocked()
        assert desk.told(START) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seconds", [0.0, 0.5, 4.0, 60.0])
async def test_a_cancelled_start_comes_out_at_once_and_is_cancelled_when_it_is_answered(
    kind: str, seconds: float, autojump_clock: Clock
) -> None:
    async with at_desk(opened=False) as desk:
        before = trio.current_time()
        with trio.move_on_after(0.2) as scope:
            await start(desk, kind)
        assert scope.cancelled_caught
        assert trio.current_time() == before + 0.2
        request = await desk.fake.expect(START)
        await trio.sleep(seconds)  # the server waits for its port
        assert desk.told(CANCEL) == []
        desk.fake.answer(request, start_result(kind, "login-9"))
        canceled = await desk.fake.expect(CANCEL)
        assert canceled.params == {"loginId": "login-9"}
        desk.fake.answer(canceled, {"status": "canceled"})
        desk.fake.notify(COMPLETED, completion("login-9", "cancelled"))
        desk.open()
        await desk.assert_nothing_held()


async def test_a_start_cancelled_as_an_async_with_is_no_different(autojump_clock: Clock) -> None:
    async with at_desk(latency=4.0) as desk:
        with trio.move_on_after(1) as scope:
            async with desk.codex.login_chatgpt():
                raise AssertionError("it never began")
        assert scope.cancelled_caught
        assert desk.canceled == []
        await desk.assert_nothing_held()
        assert desk.canceled == ["login-1"]


async def test_a_start_cancelled_before_it_was_sent_is_never_sent(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        with trio.CancelScope() as scope:
            scope.cancel()
            await desk.codex.login_chatgpt()
        desk.fake.block_writes()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(desk.codex.account)  # half in the pipe
            await trio.testing.wait_all_tasks_blocked()
            with trio.move_on_after(1):
                await desk.codex.login_chatgpt()
            desk.fake.unblock_writes()
        await desk.assert_nothing_held()
        assert [params["type"] for params in desk.told(START)] == ["apiKey"]


async def test_a_cancelled_start_that_is_refused_later_leaves_nothing(
    autojump_clock: Clock,
) -> None:
    async with at_desk(opened=False) as desk:
        with trio.move_on_after(1):
            await desk.codex.login_chatgpt()
        request = await desk.fake.expect(START)
        desk.fake.refuse(request, -32603, "Port 127.0.0.1:1457 is already in use")
        desk.open()
        await desk.assert_nothing_held()


async def test_a_refused_start_raises_and_the_attempt_before_it_lives_on(
    autojump_clock: Clock,
) -> None:
    """Whether it does is the server's word: a completion tells if it does not."""
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        desk.fake.on(START, lambda request: desk.fake.refuse(request, -32603, "no port"))
        with pytest.raises(JsonRpcError, match="no port"):
            await desk.codex.login_chatgpt_device_code()
        await trio.sleep(2 * GRACE)
        desk.complete(login.login_id)
        assert (await login.wait()).success
        desk.open()
        await desk.assert_nothing_held()


async def test_a_completion_before_the_answer_is_kept_for_the_handle(autojump_clock: Clock) -> None:
    async with at_desk(opened=False) as desk, trio.open_nursery() as nursery:
        logins: list[AsyncLoginHandle] = []

        async def begin() -> None:
            logins.append(await desk.codex.login_chatgpt())

        nursery.start_soon(begin)
        request = await desk.fake.expect(START)
        desk.fake.notify(COMPLETED, completion("login-1"))
        await trio.testing.wait_all_tasks_blocked()
        desk.fake.answer(request, start_result("chatgpt", "login-1"))
        await trio.testing.wait_all_tasks_blocked()
        assert (await logins[0].wait()).success
        assert_nothing_held(desk.codex)


async def test_completions_of_others_are_forgotten_when_no_start_is_under_way(
    autojump_clock: Clock,
) -> None:
    async with at_desk(opened=False) as desk, trio.open_nursery() as nursery:
        nursery.start_soon(desk.codex.login_api_key, "sk-1")
        request = await desk.fake.expect(START)
        for number in range(3 * EARLY):
            desk.fake.notify(COMPLETED, completion(f"of-another-{number}"))
        await trio.testing.wait_all_tasks_blocked()
        assert len(session_of(desk.codex).logins) == EARLY + 1
        desk.fake.answer(request, {"type": "apiKey"})
        await trio.testing.wait_all_tasks_blocked()
        assert_nothing_held(desk.codex)


async def test_the_end_of_the_old_attempt_may_come_before_or_after_the_new_answer(
    autojump_clock: Clock,
) -> None:
    async with at_desk(opened=False) as desk:
        ends: dict[str, AccountLoginCompletedNotification] = {}

        async def begin() -> None:
            login = await desk.codex.login_chatgpt()
            ends[login.login_id] = await login.wait()

        async with trio.open_nursery() as nursery:
            for number, early in enumerate([False, True, False, True]):
                nursery.start_soon(begin)
                request = await desk.fake.expect(START)
                answer = start_result("chatgpt", f"login-{number}")
                replaced = completion(f"login-{number - 1}", "replaced")
                if early:
                    desk.fake.notify(COMPLETED, replaced)
                desk.fake.answer(request, answer)
                if not early:
                    desk.fake.notify(COMPLETED, replaced)
            desk.fake.notify(COMPLETED, completion("login-3"))
        assert {key: end.error for key, end in ends.items()} == {
            "login-0": "replaced",
            "login-1": "replaced",
            "login-2": "replaced",
            "login-3": None,
        }


async def test_a_logout_ends_no_login_that_was_started_after_it(autojump_clock: Clock) -> None:
    """Their answers may arrive in one read."""
    async with at_desk() as desk, trio.open_nursery() as nursery:
        desk.fake.on("account/logout", None)
        logins: list[AsyncLoginHandle] = []

        async def begin() -> None:
            logins.append(await desk.codex.login_chatgpt())

        nursery.start_soon(desk.codex.logout)
        logout = await desk.fake.expect("account/logout")
        desk.fake.on(START, None)
        nursery.start_soon(begin)
        request = await desk.fake.expect(START)
        desk.fake.answer(logout, {})
        desk.fake.answer(request, start_result("chatgpt", "login-1"))
        await trio.sleep(3 * GRACE)
        desk.complete("login-1")
        assert (await logins[0].wait()).success


@pytest.mark.parametrize(
    "answer",
    [
        {"type": "apiKey"},
        {"type": "chatgptDeviceCode", "loginId": "login-1", "verificationUrl": "u", "userCode": ""},
        {"type": "brandNew", "loginId": "login-1"},
        {"type": "chatgpt", "loginId": "login-1"},
        {"type": "chatgpt", "loginId": 7, "authUrl": "http://issuer"},
        {},
        [],
        None,
        "login-1",
    ],
)
async def test_an_answer_that_makes_no_sense_is_an_error_and_its_attempt_is_cancelled(
    answer: Any, autojump_clock: Clock
) -> None:
    async with at_desk() as desk:
        desk.fake.on(START, lambda request: desk.fake.answer(request, answer))
        with pytest.raises(ProtocolError, match="account/login/start"):
            await desk.codex.login_chatgpt()
        await trio.testing.wait_all_tasks_blocked()
        named = isinstance(answer, dict) and answer.get("loginId") == "login-1"
        assert desk.told(CANCEL) == [{"loginId": "login-1"}] * named
        desk.open()
        await desk.assert_nothing_held()


async def test_a_start_under_way_is_told_that_the_server_is_gone(autojump_clock: Clock) -> None:
    async with at_desk(opened=False) as desk, trio.open_nursery() as nursery:

        async def begin() -> None:
            with pytest.raises(TransportClosedError):
                await desk.codex.login_chatgpt()

        nursery.start_soon(begin)
        await desk.fake.expect(START)
        desk.fake.die()
        await trio.testing.wait_all_tasks_blocked()
        assert len(session_of(desk.codex).logins) == 0


@pytest.mark.parametrize("form", ["handle", "block", "waiting"])
def test_ctrl_c_leaves_no_attempt_without_an_owner(form: str) -> None:
    """It runs Trio itself, because Ctrl-C ends a run."""
    desks: list[Desk] = []

    @trio.lowlevel.enable_ki_protection
    async def press() -> None:
        await trio.testing.wait_all_tasks_blocked()
        signal.raise_signal(signal.SIGINT)

    async def scene(desk: Desk) -> None:
        if form == "handle":
            desk.latency = 1.0
            trio.lowlevel.spawn_system_task(press)
            await desk.codex.login_chatgpt()
        elif form == "block":
            async with desk.codex.login_chatgpt():
                trio.lowlevel.spawn_system_task(press)
                await trio.sleep_forever()
        else:
            login = await desk.codex.login_chatgpt()
            trio.lowlevel.spawn_system_task(press)
            await login.wait()

    async def main() -> None:
        async with at_desk() as desk:
            desks.append(desk)
            try:
                await scene(desk)
            except KeyboardInterrupt:
                if form != "waiting":  # there the attempt lives on, until the client is closed
                    await desk.assert_nothing_held()
                raise

    with pytest.raises(KeyboardInterrupt):
        trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
    assert desks[0].canceled == ["login-1"]
