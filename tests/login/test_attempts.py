"""Waiting for attempts, and cancelling them, on a server that plays what we want."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.login.stage import CANCEL, COMPLETED, START, at_desk, completion
from trio_codex import JsonRpcError, TransportClosedError
from trio_codex._facade.login import LoginStarter
from trio_codex.types import AccountLoginCompletedNotification, CancelLoginAccountStatus

Clock: TypeAlias = trio.testing.MockClock
Completion: TypeAlias = AccountLoginCompletedNotification

CANCELED = CancelLoginAccountStatus.canceled
NOT_FOUND = CancelLoginAccountStatus.not_found


async def test_a_browser_login_names_its_page_and_completes(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        assert (login.login_id, login.auth_url) == ("login-1", "http://issuer/login-1")
        desk.complete("login-1")
        completed = await login.wait()
        assert (completed.login_id, completed.success, completed.error) == ("login-1", True, None)
        assert desk.told(START) == [{"type": "chatgpt"}]
        await desk.assert_nothing_held()


async def test_a_device_login_names_its_page_and_its_code(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt_device_code()
        assert login.verification_url == "http://issuer/device"
        assert login.user_code == "CODE-1"
        desk.complete("login-1", "the code has expired")
        completed = await login.wait()
        assert (completed.success, completed.error) == (False, "the code has expired")
        assert desk.told(START) == [{"type": "chatgptDeviceCode"}]


async def test_an_api_key_login_is_done_when_it_returns(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        await desk.codex.login_api_key("sk-1")
        assert desk.told(START) == [{"type": "apiKey", "apiKey": "sk-1"}]
        await desk.assert_nothing_held()


async def test_waiting_again_and_later_gives_the_same_object(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        desk.complete("login-1")
        first = await login.wait()
        await desk.assert_nothing_held()
        assert await login.wait() is first
    assert await login.wait() is first


async def test_five_tasks_get_the_same_object(autojump_clock: Clock) -> None:
    got: list[Completion] = []
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()

        async def wait() -> None:
            got.append(await login.wait())

        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(wait)
            await trio.testing.wait_all_tasks_blocked()
            assert got == []
            desk.complete("login-1")
        assert [one is got[0] for one in got] == [True] * 5


async def test_a_wait_that_timed_out_leaves_the_attempt_alive(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        with trio.move_on_after(3) as limit:
            await login.wait()
        assert limit.cancelled_caught
        assert desk.told(CANCEL) == []
        desk.complete("login-1")
        assert (await login.wait()).success


async def test_a_wait_cancelled_while_the_completion_is_in_the_reader_loses_nothing(
    autojump_clock: Clock,
) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(login.wait)
                await trio.testing.wait_all_tasks_blocked()
                desk.complete("login-1")  # to be read by the reader's next step
                scope.cancel()
        assert scope.cancelled_caught
        assert (await login.wait()).success
        await desk.assert_nothing_held()


async def test_a_cancel_returns_the_answer_and_waiters_get_the_completion(
    autojump_clock: Clock,
) -> None:
    got: list[Completion] = []
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()

        async def wait() -> None:
            got.append(await login.wait())

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            nursery.start_soon(wait)
            assert (await login.cancel()).status is CANCELED
        assert [one.success for one in got] == [False, False]
        assert got[0].error == "Login was not completed"
        assert desk.told(CANCEL) == [{"loginId": "login-1"}]
        await desk.assert_nothing_held()


@pytest.mark.parametrize("status", ["canceled", "notFound"])
async def test_a_cancelled_attempt_completes_although_the_server_says_nothing(
    status: str, autojump_clock: Clock
) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, {"status": status})
        login = await desk.codex.login_chatgpt()
        assert (await login.cancel()).status.value == status
        completed = await login.wait()
        assert (completed.login_id, completed.success) == ("login-1", False)
        assert completed.error == "cancelled"
        await desk.assert_nothing_held()


async def test_waiters_are_told_although_the_cancel_is_never_answered(
    autojump_clock: Clock,
) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, lambda _: None)
        login = await desk.codex.login_chatgpt()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(login.cancel)
            assert not (await login.wait()).success
            nursery.cancel_scope.cancel()


async def test_a_cancel_that_the_server_refuses_raises_and_ends_the_attempt(
    autojump_clock: Clock,
) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, lambda request: desk.fake.refuse(request, -32600, "no"))
        login = await desk.codex.login_chatgpt()
        with pytest.raises(JsonRpcError, match="no"):
            await login.cancel()
        assert not (await login.wait()).success
        await desk.assert_nothing_held()


async def test_cancelling_twice_asks_the_server_once(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        assert (await login.cancel()).status is CANCELED
        assert (await login.cancel()).status is NOT_FOUND
        assert len(desk.told(CANCEL)) == 1


async def test_cancelling_twice_at_once_gives_both_the_same_answer(autojump_clock: Clock) -> None:
    async with at_desk(latency=1.0) as desk:
        login = await desk.codex.login_chatgpt()
        answers: list[CancelLoginAccountStatus] = []

        async def cancel() -> None:
            answers.append((await login.cancel()).status)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(cancel)
            nursery.start_soon(cancel)
        assert answers == [CANCELED, CANCELED]
        assert len(desk.told(CANCEL)) == 1


async def test_cancelling_what_has_completed_asks_nobody(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        desk.complete("login-1")
        completed = await login.wait()
        assert (await login.cancel()).status is NOT_FOUND
        assert await login.wait() is completed
        assert desk.told(CANCEL) == []


async def test_a_cancelled_cancel_still_ends_the_attempt(autojump_clock: Clock) -> None:
    async with at_desk(latency=1.0) as desk:
        login = await desk.codex.login_chatgpt()
        with trio.move_on_after(0.1):
            await login.cancel()
        assert not (await login.wait()).success
        assert desk.canceled == ["login-1"]
        await desk.assert_nothing_held()


async def test_five_waiters_are_told_that_the_server_is_gone(autojump_clock: Clock) -> None:
    told: list[TransportClosedError] = []
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()

        async def wait() -> None:
            with pytest.raises(TransportClosedError) as caught:
                await login.wait()
            told.append(caught.value)

        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(wait)
            await trio.testing.wait_all_tasks_blocked()
            desk.fake.die(9, "out of memory")
        assert [error.exit_status for error in told] == [9] * 5
        assert len({id(error) for error in told}) == 5  # tracebacks of several tasks do not mix
        for again in (login.wait, login.cancel):
            with pytest.raises(TransportClosedError):
                await again()


async def test_a_cancel_under_way_is_told_that_the_server_is_gone(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        desk.fake.on(CANCEL, None)
        login = await desk.codex.login_chatgpt()

        async def cancel() -> None:
            with pytest.raises(TransportClosedError):
                await login.cancel()

        async with trio.open_nursery() as nursery:
            nursery.start_soon(cancel)
            await desk.fake.expect(CANCEL)
            desk.fake.die()
        with pytest.raises(TransportClosedError):
            await login.wait()


async def test_what_completed_before_the_server_went_stays_known(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        desk.complete("login-1")
        desk.fake.die()
        await trio.testing.wait_all_tasks_blocked()
        assert (await login.wait()).success
        assert (await login.cancel()).status is NOT_FOUND
        with pytest.raises(TransportClosedError):
            await desk.codex.wait_closed()


async def test_a_completion_reaches_only_its_own_attempt(autojump_clock: Clock) -> None:
    """Two at once are not to be had from the real server, which ends the first."""
    async with at_desk() as desk, desk.codex.notifications(COMPLETED) as events:
        first = await desk.codex.login_chatgpt()
        desk.pending = None
        desk.fake.notify(COMPLETED, completion("login-of-another-connection"))
        desk.fake.notify(COMPLETED, completion(None))
        wrong: list[Any] = [[], None, "login-1", {"loginId": 1}, {"loginId": ["login-1"]}]
        for nonsense in wrong:
            desk.fake.notify(COMPLETED, nonsense)
        with trio.move_on_after(0.5) as limit:
            await first.wait()
        assert limit.cancelled_caught
        desk.fake.notify(COMPLETED, completion("login-1"))
        assert (await first.wait()).success
        ids = [getattr((await events.__anext__()).payload, "login_id", "nonsense") for _ in "12"]
        assert ids == ["login-of-another-connection", None]
        for _ in range(5):
            await events.__anext__()
        assert getattr((await events.__anext__()).payload, "login_id", None) == "login-1"


async def test_only_the_first_completion_counts(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        login = await desk.codex.login_chatgpt()
        desk.complete("login-1")
        desk.complete("login-1", "on second thoughts, no")
        await trio.testing.wait_all_tasks_blocked()
        assert (await login.wait()).success


async def test_account_updates_tells_who_is_logged_in(autojump_clock: Clock) -> None:
    async with at_desk() as desk, desk.codex.account_updates() as updates:
        await desk.codex.login_api_key("sk-1")
        await desk.codex.logout()
        modes = [getattr((await updates.__anext__()).payload, "auth_mode", 0) for _ in "12"]
        assert modes == ["apikey", None]


async def test_a_login_that_another_replaces_completes_without_success(
    autojump_clock: Clock,
) -> None:
    async with at_desk() as desk:
        desk.forgetful = True
        starts: list[Callable[[], LoginStarter[Any]]] = [
            desk.codex.login_chatgpt,
            desk.codex.login_chatgpt,
            desk.codex.login_chatgpt_device_code,
            desk.codex.login_chatgpt_device_code,
            desk.codex.login_chatgpt,
        ]
        logins = [await start() for start in starts]
        for login in logins[:-1]:
            completed = await login.wait()
            assert (completed.success, completed.error) == (False, "replaced by another login")
            assert (await login.cancel()).status is NOT_FOUND
        assert desk.told(CANCEL) == []
        desk.complete(logins[-1].login_id)
        assert (await logins[-1].wait()).success
        await desk.assert_nothing_held()


@pytest.mark.parametrize("how", ["api key", "logout"])
async def test_an_api_key_and_a_logout_end_a_pending_login(how: str, autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        desk.forgetful = True
        login = await desk.codex.login_chatgpt()
        end: dict[str, Callable[[], Awaitable[None]]]
        end = {"api key": partial(desk.codex.login_api_key, "sk-1"), "logout": desk.codex.logout}
        await end[how]()
        assert not (await login.wait()).success
        assert (await login.cancel()).status is NOT_FOUND
        await desk.assert_nothing_held()
