"""Ctrl-C in the few instructions between a thing and who sees to its end."""

from __future__ import annotations

import signal
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from trio_codex import AsyncCodex, CodexConfig
from trio_codex._facade.connection import Connection
from trio_codex._facade.login import LoginStarter
from trio_codex._session.logins import Logins
from trio_codex._session.turns import Turns
from trio_codex.testing import FakeRequest, FakeServer, wire

Scene: TypeAlias = Callable[[AsyncCodex, Callable[[], Awaitable[None]]], Awaitable[object]]
"""Calls what it is given where it is to be seen what the server was told."""


def play(scene: Scene) -> list[str]:
    """The methods that the server had heard of when the scene said so; Ctrl-C ends it."""
    fake = FakeServer()
    fake.converse()

    def start_turn(request: FakeRequest) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")

    def interrupt(request: FakeRequest) -> None:
        fake.answer(request, {})
        fake.end_turn("thread-1", "turn-1", "interrupted")

    def cancel_login(request: FakeRequest) -> None:
        fake.answer(request, {"status": "canceled"})
        over = {"loginId": "login-1", "success": False, "error": "cancelled"}
        fake.notify("account/login/completed", over)

    fake.on("turn/start", start_turn)
    fake.on("turn/interrupt", interrupt)
    login = {"type": "chatgpt", "loginId": "login-1", "authUrl": "http://issuer"}
    fake.on("account/login/start", login)
    fake.on("account/login/cancel", cancel_login)
    told: list[list[str]] = []

    async def now() -> None:
        await trio.testing.wait_all_tasks_blocked()  # what is left to the background happens
        told.append([said["method"] for said in fake.received])

    async def main() -> None:
        client = AsyncCodex(CodexConfig(transport=fake.connect))
        try:
            await scene(client, now)
        finally:
            with trio.fail_after(60):
                await fake.wait_closed()  # by the block, not by the end of the run

    with pytest.raises(KeyboardInterrupt):
        trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
    return told[0]


def press_around(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, *, before: bool = False
) -> None:
    """Ctrl-C once, right before or right after this method."""
    method: Callable[..., Awaitable[Any]] = getattr(owner, name)
    presses = [signal.SIGINT]

    async def pressed(*args: Any, **kwargs: Any) -> Any:
        if before and presses:
            signal.raise_signal(presses.pop())
        result = await method(*args, **kwargs)
        if presses:
            signal.raise_signal(presses.pop())
        return result

    monkeypatch.setattr(owner, name, pressed)


async def only_enter(codex: AsyncCodex, now: Callable[[], Awaitable[None]]) -> None:
    await now()
    async with codex:
        await trio.lowlevel.checkpoint()


async def turn_block(codex: AsyncCodex, now: Callable[[], Awaitable[None]]) -> None:
    async with codex:
        thread = await codex.thread_start()
        try:
            async with thread.turn("work"):
                pass
        finally:
            await now()
        await trio.lowlevel.checkpoint()


async def login_block(codex: AsyncCodex, now: Callable[[], Awaitable[None]]) -> None:
    async with codex:
        try:
            async with codex.login_chatgpt():
                pass
            await trio.lowlevel.checkpoint()
        finally:
            await now()


def test_a_server_that_has_just_started_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    press_around(monkeypatch, Connection, "session")
    play(only_enter)


def test_a_block_that_is_just_being_left_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    press_around(monkeypatch, Connection, "close", before=True)
    play(only_enter)


def test_a_turn_whose_block_is_just_being_left_is_interrupted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press_around(monkeypatch, Turns, "leave", before=True)
    assert play(turn_block)[-1] == "turn/interrupt"


def test_a_login_that_has_just_started_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    press_around(monkeypatch, LoginStarter, "_start")
    assert play(login_block)[-1] == "account/login/cancel"


def test_a_login_whose_block_is_just_being_left_is_cancelled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press_around(monkeypatch, Logins, "leave", before=True)
    assert play(login_block)[-1] == "account/login/cancel"


def test_a_task_of_the_connection_leaves_it_to_the_main_task(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake = FakeServer()
    connect = fake.connect

    async def connected() -> Any:
        transport: Any = await connect()
        press_around(monkeypatch, type(transport), "attend", before=True)
        return transport

    async def main() -> None:
        async with AsyncCodex(CodexConfig(transport=connected)):
            await trio.sleep_forever()

    with pytest.raises(KeyboardInterrupt):
        trio.run(main)
    assert fake.closed
