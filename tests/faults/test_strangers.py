"""Whoever is not in the Trio run of a client is told so at once, and the client's owner is unharmed."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import attrs
import pytest
import trio

from tests.faults.conftest import Lab, hanging_turns, refused
from trio_codex import (
    AsyncCodex,
    AsyncDeviceCodeLoginHandle,
    AsyncThread,
    AsyncTurnHandle,
    BatchStream,
    ClosedError,
    CodexConfig,
    CodexUsageError,
    EventStream,
    LoginStarter,
    Subscription,
    TurnStarter,
    protocol,
)
from trio_codex._session.home import Home
from trio_codex.testing import FakeServer, wire

ANSWER = {
    "type": "chatgptDeviceCode",
    "loginId": "login-1",
    "verificationUrl": "http://issuer/device",
    "userCode": "CODE-1",
}


@attrs.define
class Owned:
    """What an owner has, with a turn that runs and a login that waits."""

    fake: FakeServer
    codex: AsyncCodex
    thread: AsyncThread
    turn: AsyncTurnHandle
    login: AsyncDeviceCodeLoginHandle
    stream: EventStream
    events: Subscription


@asynccontextmanager
async def owned() -> AsyncIterator[Owned]:
    fake = FakeServer()
    fake.converse()
    fake.on("account/read", {"account": None, "requiresOpenaiAuth": False})
    fake.on("account/login/start", ANSWER)
    fake.on("account/login/cancel", {"status": "canceled"})

    def begin(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")

    def interrupt(request: Any) -> None:
        fake.answer(request, {})
        fake.end_turn("thread-1", "turn-1", "interrupted")

    fake.on("turn/start", begin)
    fake.on("turn/interrupt", interrupt)
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        thread = await codex.thread_start()
        turn = await thread.turn("work")
        login = await codex.login_chatgpt_device_code()
        events = codex.notifications()
        async with events:
            yield Owned(fake, codex, thread, turn, login, turn.stream(), events)


USES: dict[str, Callable[[Owned], Awaitable[Any]]] = {
    "AsyncCodex.__aenter__": lambda own: own.codex.__aenter__(),
    "AsyncCodex.__aexit__": lambda own: own.codex.__aexit__(None, None, None),
    "AsyncCodex.account": lambda own: own.codex.account(),
    "AsyncCodex.call": lambda own: own.codex.call(protocol.model_list()),
    "AsyncCodex.close": lambda own: own.codex.close(),
    "AsyncCodex.login_api_key": lambda own: own.codex.login_api_key("k" * 20),
    "AsyncCodex.login_chatgpt_tokens": lambda own: own.codex.login_chatgpt_tokens(
        "a.b.c", chatgpt_account_id="a"
    ),
    "AsyncCodex.logout": lambda own: own.codex.logout(),
    "AsyncCodex.models": lambda own: own.codex.models(),
    "AsyncCodex.rate_limits": lambda own: own.codex.rate_limits(),
    "AsyncCodex.thread_archive": lambda own: own.codex.thread_archive("t"),
    "AsyncCodex.thread_fork": lambda own: own.codex.thread_fork("t"),
    "AsyncCodex.thread_list": lambda own: own.codex.thread_list(),
    "AsyncCodex.thread_resume": lambda own: own.codex.thread_resume("t"),
    "AsyncCodex.thread_start": lambda own: own.codex.thread_start(),
    "AsyncCodex.thread_unarchive": lambda own: own.codex.thread_unarchive("t"),
    "AsyncCodex.wait_closed": lambda own: own.codex.wait_closed(),
    "AsyncThread.compact": lambda own: own.thread.compact(),
    "AsyncThread.read": lambda own: own.thread.read(),
    "AsyncThread.run": lambda own: own.thread.run("more"),
    "AsyncThread.set_name": lambda own: own.thread.set_name("name"),
    "AsyncTurnHandle.interrupt": lambda own: own.turn.interrupt(),
    "AsyncTurnHandle.leave": lambda own: own.turn.leave(),
    "AsyncTurnHandle.result": lambda own: own.turn.result(),
    "AsyncTurnHandle.run": lambda own: own.turn.run(),
    "AsyncTurnHandle.steer": lambda own: own.turn.steer("more"),
    "AsyncDeviceCodeLoginHandle.cancel": lambda own: own.login.cancel(),
    "AsyncDeviceCodeLoginHandle.leave": lambda own: own.login.leave(),
    "AsyncDeviceCodeLoginHandle.wait": lambda own: own.login.wait(),
    "TurnStarter.__aenter__": lambda own: own.thread.turn("more").__aenter__(),
    "TurnStarter.__await__": lambda own: own.thread.turn("more"),
    "TurnStarter.start": lambda own: own.thread.turn("more").start(keep_events=True, to_wait=False),
    "LoginStarter.__aenter__": lambda own: own.codex.login_chatgpt().__aenter__(),
    "LoginStarter.__await__": lambda own: own.codex.login_chatgpt(),
    "EventStream.__aexit__": lambda own: own.stream.__aexit__(None, None, None),
    "EventStream.__anext__": lambda own: own.stream.__anext__(),
    "EventStream.aclose": lambda own: own.stream.aclose(),
    "BatchStream.__anext__": lambda own: own.stream.batches().__anext__(),
    "Subscription.__aenter__": lambda own: own.codex.notifications().__aenter__(),
    "Subscription.__aexit__": lambda own: own.events.__aexit__(None, None, None),
    "Subscription.__anext__": lambda own: own.events.__anext__(),
    "Subscription.aclose": lambda own: own.events.aclose(),
    "sync: stream": lambda own: at_once(own.turn.stream),
    "sync: close": lambda own: at_once(own.stream.close),
    "sync: close of a subscription": lambda own: at_once(own.events.close),
    "sync: rest": lambda own: at_once(own.stream.rest),
}
# Nothing is entered, so nothing is left; and what gives itself.
HARMLESS = {"TurnStarter.__aexit__", "LoginStarter.__aexit__", "EventStream.__aenter__"}
PUBLIC: tuple[type, ...] = (
    *(
        AsyncCodex,
        AsyncThread,
        AsyncTurnHandle,
        AsyncDeviceCodeLoginHandle,
        TurnStarter,
        LoginStarter,
    ),
    *(EventStream, BatchStream, Subscription),
)


async def at_once(function: Callable[[], object]) -> None:
    function()


def test_every_asynchronous_method_is_tried_here() -> None:
    found = {
        f"{kind.__name__}.{name}"
        for kind in PUBLIC
        for name, value in inspect.getmembers(kind)
        if (inspect.iscoroutinefunction(value) and (name[0] != "_" or name.startswith("__a")))
        or name == "__await__"
    }
    assert found - HARMLESS == {name for name in USES if not name.startswith("sync")}


async def in_another_run(use: Callable[[], Awaitable[Any]]) -> None:
    async def other() -> None:
        with trio.fail_after(5):
            with refused(CodexUsageError, "another Trio run or thread"):
                await use()

    await trio.to_thread.run_sync(trio.run, other)


async def in_asyncio(use: Callable[[], Awaitable[Any]]) -> None:
    async def other() -> None:
        with pytest.raises(CodexUsageError):
            await use()

    await trio.to_thread.run_sync(asyncio.run, other())


async def nowhere(use: Callable[[], Awaitable[Any]]) -> None:
    def step() -> None:
        with pytest.raises(CodexUsageError):
            use().__await__().send(None)

    await trio.to_thread.run_sync(step)


@pytest.mark.parametrize("place", [in_another_run, in_asyncio, nowhere])
async def test_a_stranger_is_refused_at_once_and_the_owner_unharmed(place: Any) -> None:
    async with owned() as own:
        for use in USES.values():
            await place(lambda use=use: use(own))
        assert own.stream.rest()[0].method == "turn/started"
        await own.codex.account()
        await own.turn.interrupt()
        assert (await own.turn.run()).status == "interrupted"
        assert (await own.login.cancel()).status == "canceled"
        assert own.events.rest()


async def test_a_stranger_does_not_get_events_that_are_ready_for_the_owner() -> None:
    async with owned() as own:
        first = await anext(own.stream)
        await in_another_run(own.stream.__anext__)
        second = await anext(own.stream)
        assert first.method == "turn/started"
        assert second.method != "turn/started"


async def test_a_stranger_who_closes_a_stream_does_not_wake_its_reader() -> None:
    async with owned() as own, trio.open_nursery() as nursery:
        await own.stream.__anext__()
        reader = own.codex.notifications("turn/completed")
        async with reader:

            async def read() -> None:
                assert (await anext(reader)).method == "turn/completed"

            nursery.start_soon(read)
            await trio.testing.wait_all_tasks_blocked()
            await in_another_run(reader.aclose)
            await own.turn.interrupt()
            await trio.testing.wait_all_tasks_blocked()


@contextmanager
def told(*words: str) -> Iterator[None]:
    with pytest.raises(CodexUsageError) as caught:
        yield
    assert type(caught.value) is CodexUsageError
    for word in words:
        assert word in str(caught.value)


def test_under_asyncio_a_client_says_what_runs_and_what_to_use() -> None:
    async def main() -> None:
        for _ in range(2):
            with told("asyncio runs here", "trio.run", "Codex"):
                async with codex:
                    raise AssertionError

    codex = AsyncCodex(CodexConfig(launch_args_override=("/bin/false",)))
    asyncio.run(main())


def test_where_nothing_runs_a_client_says_so() -> None:
    codex = AsyncCodex()
    with told("no Trio runs here", "trio.run", "Codex"):
        codex.__aenter__().send(None)


def test_a_client_that_was_refused_elsewhere_can_be_entered_under_trio(lab: Lab) -> None:
    async def main() -> None:
        async with codex:
            await codex.thread_start()

    codex = AsyncCodex(lab.stub(hanging_turns()))
    with told("no Trio runs here"):
        codex.__aenter__().send(None)
    trio.run(main)


def test_a_client_of_a_run_that_has_ended_is_closed(lab: Lab) -> None:
    held: list[Any] = []

    async def first() -> None:
        codex = AsyncCodex(lab.stub(hanging_turns()))
        await codex.__aenter__()
        thread = await codex.thread_start()
        turn = await thread.turn("work")
        held.extend([codex, thread, turn, turn.stream()])

    async def second() -> None:
        codex, thread, turn, stream = held
        for use in (codex.models, turn.run, stream.__anext__, codex.__aenter__):
            with refused(ClosedError):
                await use()
        with refused(ClosedError, "has ended"):
            await thread.run("more")
        await stream.aclose()
        await codex.close()

    trio.run(first)
    trio.run(second)


def test_a_closed_client_is_closed_in_every_run(lab: Lab) -> None:
    codex = AsyncCodex(lab.stub(hanging_turns()))

    async def first() -> None:
        async with codex:
            pass

    async def second() -> None:
        with refused(ClosedError, "closed"):
            await codex.models()
        await codex.close()

    trio.run(first)
    trio.run(second)


async def test_a_client_given_to_a_nursery_of_another_run_is_refused_before_its_start(
    lab: Lab,
) -> None:
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(lab.stub(hanging_turns()), nursery=nursery)

        async def other() -> None:
            with refused(CodexUsageError, "nursery", "another Trio run"):
                await codex.models()

        await trio.to_thread.run_sync(trio.run, other)
    assert lab.processes() == []


def test_trio_as_a_guest_of_asyncio_works_in_its_tasks_and_not_in_asyncios(lab: Lab) -> None:
    done: list[object] = []

    async def guest(ready: asyncio.Event, over: list[AsyncCodex]) -> str:
        async with AsyncCodex(lab.stub(hanging_turns())) as codex:
            thread = await codex.thread_start()
            over.append(codex)
            ready.set()
            while len(over) < 2:  # noqa: ASYNC110 - asyncio's side sets no event of Trio's
                await trio.sleep(0.01)
            return thread.id

    async def host() -> None:
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[Any] = loop.create_future()
        ready, over = asyncio.Event(), list[AsyncCodex]()
        trio.lowlevel.start_guest_run(
            guest,
            ready,
            over,
            run_sync_soon_threadsafe=loop.call_soon_threadsafe,
            done_callback=ended.set_result,
        )
        await ready.wait()
        with told("asyncio runs here"):
            await over[0].models()
        over.append(over[0])
        done.append((await ended).unwrap())

    asyncio.run(host())
    assert done == ["thread-1"]


def test_the_home_of_a_run_that_has_ended_may_be_touched() -> None:
    homes: list[Home] = []

    async def main() -> None:
        home = Home()
        home.enter()
        home.touch()
        homes.append(home)
        with told("another Trio run or thread"):
            await trio.to_thread.run_sync(home.touch)

    trio.run(main)
    homes[0].touch()
    thread = threading.Thread(target=homes[0].touch)
    thread.start()
    thread.join()
