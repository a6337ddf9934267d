"""A client, handle or stream used before its start, after its end, twice, or by two at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
import trio.testing

from tests.faults.conftest import refused
from trio_codex import AsyncCodex, BusyError, ClosedError, CodexConfig, protocol
from trio_codex.testing import FakeServer, wire

CALLS: dict[str, Callable[[AsyncCodex], Awaitable[Any]]] = {
    "thread_start": lambda codex: codex.thread_start(),
    "thread_resume": lambda codex: codex.thread_resume("t"),
    "thread_fork": lambda codex: codex.thread_fork("t"),
    "thread_list": lambda codex: codex.thread_list(),
    "thread_archive": lambda codex: codex.thread_archive("t"),
    "thread_unarchive": lambda codex: codex.thread_unarchive("t"),
    "models": lambda codex: codex.models(),
    "call": lambda codex: codex.call(protocol.model_list()),
    "account": lambda codex: codex.account(),
    "logout": lambda codex: codex.logout(),
    "login_api_key": lambda codex: codex.login_api_key("k"),
    "login_chatgpt": lambda codex: codex.login_chatgpt(),
    "login_chatgpt block": lambda codex: codex.login_chatgpt().__aenter__(),
    "login_chatgpt_device_code": lambda codex: codex.login_chatgpt_device_code(),
    "login_chatgpt_tokens": lambda codex: codex.login_chatgpt_tokens("t", chatgpt_account_id="a"),
    "rate_limits": lambda codex: codex.rate_limits(),
    "account_updates": lambda codex: codex.account_updates().__anext__(),
    "notifications": lambda codex: codex.notifications().__anext__(),
    "notifications block": lambda codex: codex.notifications().__aenter__(),
}


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    return fake


def config(fake: FakeServer) -> CodexConfig:
    return CodexConfig(transport=fake.connect)


async def test_every_awaitable_method_of_the_client_is_tried_here() -> None:
    public = {name for name in dir(AsyncCodex) if not name.startswith("_")}
    assert {name.split()[0] for name in CALLS} == public - {
        "close",
        "closed",
        "metadata",
        "wait_closed",
    }


@pytest.mark.parametrize("name", CALLS)
async def test_use_before_the_start_says_what_to_do(fake: FakeServer, name: str) -> None:
    codex = AsyncCodex(config(fake))
    with refused(ClosedError, "async with AsyncCodex() as codex", "nursery="):
        await CALLS[name](codex)
    with refused(ClosedError, "not started"):
        assert codex.metadata
    await codex.close()


@pytest.mark.parametrize("name", CALLS)
async def test_use_after_the_end_says_closed(fake: FakeServer, name: str) -> None:
    async with AsyncCodex(config(fake)) as codex:
        pass
    with refused(ClosedError, "closed"):
        await CALLS[name](codex)


async def test_what_threads_and_turns_do_after_the_end_says_closed(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        thread = await codex.thread_start()
        finished = await thread.turn("Hi")
        await finished.run()
        fake.on("turn/start", None)
        fake.on("turn/interrupt", {})
        async with trio.open_nursery() as nursery:
            nursery.start_soon(answer_turn, fake, "turn-9")
            running = await thread.turn("Hi")
        fake.end_turn("thread-1", "turn-9", status="interrupted")
        subscription = codex.notifications()
    for use in (
        lambda: thread.run("Hi"),
        lambda: thread.turn("Hi"),
        lambda: thread.turn("Hi").__aenter__(),
        lambda: thread.read(),
        lambda: thread.set_name("x"),
        lambda: thread.compact(),
        lambda: finished.steer("Hi"),
        lambda: running.steer("Hi"),
        lambda: subscription.__anext__(),
    ):
        with refused(ClosedError, "closed"):
            await use()
    await finished.interrupt()
    assert (await finished.run()).status == "completed", "what came before the end stays readable"
    await running.interrupt()


async def answer_turn(fake: FakeServer, turn_id: str) -> None:
    fake.answer(await fake.expect("turn/start"), wire.turn_start_result(turn_id))


async def test_a_block_can_be_entered_once(fake: FakeServer) -> None:
    codex = AsyncCodex(config(fake))
    async with codex:
        with refused(ClosedError, "one block"):
            await codex.__aenter__()
        await codex.thread_start()
    with refused(ClosedError, "one block"):
        await codex.__aenter__()


async def test_closing_twice_and_by_two_at_once_is_fine(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(codex.close)
            nursery.start_soon(codex.close)
        await codex.close()


async def test_close_inside_of_the_block_ends_those_who_wait(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:

        async def wait() -> None:
            with refused(ClosedError, "closed"):
                await codex.models()

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            await fake.expect("model/list")
            await codex.close()


async def test_two_streams_of_one_turn_at_once_are_one_too_many(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        async with turn.stream():
            with refused(BusyError, "another stream"):
                turn.stream()
        async with turn.stream():
            pass


async def test_two_tasks_on_one_stream_are_one_too_many(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex, codex.notifications() as events:

        async def wait() -> None:
            assert (await anext(events)).method == "account/rateLimits/updated"

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            await trio.testing.wait_all_tasks_blocked()
            with refused(BusyError, "another task"):
                await anext(events)
            fake.notify(*wire.rate_limits())


async def test_a_second_stream_goes_on_where_the_first_stopped(fake: FakeServer) -> None:
    seen: list[str] = []
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        for _ in range(2):
            async with turn.stream() as events:
                async for event in events:
                    seen.append(event.method)
                    if len(seen) % 3 == 0:
                        break
        async with turn.stream() as events:
            seen += [event.method async for event in events]
        whole = await (await codex.thread_start()).turn("Hi")
        async with whole.stream() as events:
            assert seen == [event.method async for event in events]
    assert seen[-1] == "turn/completed"


async def test_a_stream_after_run_is_refused_and_run_again_is_not(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        assert await turn.run() == await turn.run()
        with refused(ClosedError, "stream first"):
            turn.stream()
        assert (await turn.result()).final_response == "Hello world"


async def test_a_closed_stream_or_subscription_says_closed(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        events = turn.stream()
        await events.aclose()
        await events.aclose()
        with refused(ClosedError, "closed"):
            await anext(events)
        with refused(ClosedError, "closed"):
            await anext(events.batches())
        async with codex.notifications() as all_events:
            pass
        with refused(ClosedError, "closed"):
            await anext(all_events)


async def test_run_by_two_tasks_at_once_gives_both_the_same(fake: FakeServer) -> None:
    results: list[Any] = []
    async with AsyncCodex(config(fake)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")

        async def collect() -> None:
            results.append(await turn.run())

        async with trio.open_nursery() as nursery:
            nursery.start_soon(collect)
            nursery.start_soon(collect)
    assert results[0] == results[1]


async def test_what_starts_a_turn_or_a_login_starts_one(fake_server: FakeServer) -> None:
    fake_server.converse()
    async with AsyncCodex(CodexConfig(transport=fake_server.connect)) as codex:
        thread = await codex.thread_start()
        starter = thread.turn("Hello")
        async with starter:
            with refused(BusyError, "thread.turn()"):
                await starter
        login = codex.login_chatgpt()
        answer = {"type": "chatgpt", "loginId": "L", "authUrl": "http://127.0.0.1/"}
        fake_server.on("account/login/start", answer)
        fake_server.on("account/login/cancel", {"status": "canceled"})
        async with login:
            with refused(BusyError, "each attempt"):
                await login
