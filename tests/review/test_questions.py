"""Callbacks that serve the server's questions: withdrawn, asked again, raising, closing."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.login.stage import Desk, at_desk
from trio_codex import AsyncCodex, TransportClosedError
from trio_codex.types import ChatgptAuthTokensRefreshResponse

Clock: TypeAlias = trio.testing.MockClock
Callback: TypeAlias = Callable[[Any], Awaitable[ChatgptAuthTokensRefreshResponse]]

REFRESH = "account/chatgptAuthTokens/refresh"
QUESTION = {"reason": "unauthorized", "previousAccountId": "account-1"}


def tokens(access_token: str = "d.e.f") -> ChatgptAuthTokensRefreshResponse:
    return ChatgptAuthTokensRefreshResponse(
        access_token=access_token, chatgpt_account_id="account-1", chatgpt_plan_type="pro"
    )


@asynccontextmanager
async def served_by(callback: Callback) -> AsyncGenerator[Desk, None]:
    """A client whose tokens are refreshed by this callback."""
    async with at_desk() as desk:
        await desk.codex.login_chatgpt_tokens(
            "a.b.c", chatgpt_account_id="account-1", refresh=callback
        )
        yield desk


def withdraw(desk: Desk, question_id: int) -> None:
    params = {"threadId": "thread-1", "requestId": question_id}
    desk.fake.notify("serverRequest/resolved", params)


async def test_a_question_withdrawn_in_the_read_that_brought_it_does_not_stay_with_its_callback(
    autojump_clock: Clock,
) -> None:
    ended = trio.Event()

    async def ask_a_human(_: Any) -> ChatgptAuthTokensRefreshResponse:
        try:
            await trio.sleep_forever()
        finally:
            ended.set()
        raise AssertionError

    async with served_by(ask_a_human) as desk:
        desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
        withdraw(desk, 7)
        with trio.fail_after(60):
            await ended.wait()
        assert not desk.fake.answers


async def test_a_question_asked_again_as_soon_as_it_was_withdrawn_is_served_anew(
    autojump_clock: Clock,
) -> None:
    served: list[int] = []

    async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
        number = len(served)
        served.append(number)
        try:
            await trio.sleep(5)
        except trio.Cancelled:
            if number == 0:
                return tokens("late.for.that")  # foreign code may do so
            raise
        return tokens(f"token-{number}")

    async with served_by(refresh) as desk:
        desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
        await trio.testing.wait_all_tasks_blocked()
        withdraw(desk, 7)
        desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
        answer = await desk.fake.answer_to(7, within=20)
        assert answer.result["accessToken"] == "token-1"
        await desk.codex.account()
        assert len(desk.fake.answers) == 1


async def test_a_callback_that_raises_in_a_nursery_while_it_is_withdrawn_breaks_nothing(
    autojump_clock: Clock,
) -> None:
    async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
        async def untidy() -> None:
            try:
                await trio.sleep_forever()
            finally:
                raise LookupError("untidy")

        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio.sleep_forever)
            nursery.start_soon(untidy)
        raise AssertionError

    async def talk() -> None:
        async with served_by(refresh) as desk:
            desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
            await trio.testing.wait_all_tasks_blocked()
            withdraw(desk, 7)
            await trio.testing.wait_all_tasks_blocked()
            await desk.codex.account()  # the connection goes on

    with pytest.RaisesGroup(LookupError):
        await talk()


async def test_a_callback_that_exits_the_program_declines_and_the_exit_comes_out_of_the_block(
    autojump_clock: Clock,
) -> None:
    async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
        raise SystemExit(3)

    async def talk() -> None:
        async with served_by(refresh) as desk:
            answer = await desk.fake.ask(REFRESH, QUESTION)
            assert answer.error is not None

    with pytest.raises(SystemExit) as caught:
        await talk()
    assert caught.value.code == 3


@pytest.mark.parametrize("from_a_child", [False, True])
async def test_a_callback_may_close_the_client(from_a_child: bool, autojump_clock: Clock) -> None:
    codex: list[AsyncCodex] = []

    async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
        if from_a_child:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(codex[0].close)
        else:
            await codex[0].close()
        return tokens()

    with trio.fail_after(100):
        async with served_by(refresh) as desk:
            codex.append(desk.codex)
            desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
            await desk.fake.wait_closed()
            await trio.testing.wait_all_tasks_blocked()


async def test_a_callback_is_cancelled_when_the_server_dies(autojump_clock: Clock) -> None:
    ended = trio.Event()

    async def refresh(_: Any) -> ChatgptAuthTokensRefreshResponse:
        try:
            await trio.sleep_forever()
        finally:
            ended.set()
        raise AssertionError

    async with served_by(refresh) as desk:
        desk.fake.ask_nowait(REFRESH, QUESTION, id=7)
        await trio.testing.wait_all_tasks_blocked()
        desk.fake.die()
        with trio.fail_after(60):
            await ended.wait()
        with pytest.raises(TransportClosedError):
            await desk.codex.wait_closed()
