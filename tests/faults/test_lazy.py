"""A client with ``nursery=``: it starts on first use, once, and may be tried again."""

from __future__ import annotations

from typing import Any

import trio
import trio.testing

from tests.faults.conftest import Lab, initialize_steps, refused
from trio_codex import (
    AsyncCodex,
    ClosedError,
    CodexConfig,
    CodexError,
    StartError,
    TransportClosedError,
)
from trio_codex.testing import FakeServer


def lazy(fake: FakeServer, nursery: trio.Nursery, **fields: Any) -> AsyncCodex:
    return AsyncCodex(CodexConfig(transport=fake.connect, **fields), nursery=nursery)


def methods(fake: FakeServer) -> list[str]:
    return [message["method"] for message in fake.received]


async def test_nothing_starts_before_the_first_awaited_use() -> None:
    fake = FakeServer()
    fake.converse()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        codex.notifications()
        await trio.testing.wait_all_tasks_blocked()
        assert fake.received == []
        await codex.thread_start()
        assert methods(fake) == ["initialize", "initialized", "thread/start"]
        await codex.close()


async def test_metadata_before_the_start_says_to_await_a_call_first() -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        with refused(ClosedError, "not started yet"):
            assert codex.metadata


async def test_two_tasks_at_once_start_one_server() -> None:
    fake = FakeServer()
    fake.converse()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        async with trio.open_nursery() as users:
            users.start_soon(codex.thread_start)
            users.start_soon(codex.thread_start)
        assert methods(fake).count("initialize") == 1
        await codex.close()


async def test_a_failing_start_is_raised_to_all_who_waited_and_a_later_use_tries_again() -> None:
    fake = FakeServer(handshake=False)
    errors: list[CodexError] = []

    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)

        async def use() -> None:
            with refused(StartError, "not now") as caught:
                await codex.models()
            errors.append(caught.error)

        async with trio.open_nursery() as users:
            users.start_soon(use)
            users.start_soon(use)
            users.start_soon(use)
            request = await fake.expect("initialize")
            await trio.testing.wait_all_tasks_blocked()
            fake.refuse(request, -32600, "not now")
        assert methods(fake) == ["initialize"], "who waited for a start shares what came of it"
        assert len(errors) == 3

        async with trio.open_nursery() as users:
            users.start_soon(codex.models)
            fake.answer(await fake.expect("initialize"), {"userAgent": "x/0.163.0", **PLACES})
            await fake.expect("initialized")
            fake.answer(await fake.expect("model/list"), {"data": [], "nextCursor": None})
        await codex.close()


PLACES = {"codexHome": "/x", "platformFamily": "unix", "platformOs": "linux"}


async def test_a_cancelled_first_use_leaves_no_process_and_a_later_use_works(lab: Lab) -> None:
    config = lab.stub({"": ["raw \n"]})
    config_that_works = lab.stub({"initialize": initialize_steps(), "model/list": MODELS})
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(config, nursery=nursery)
        with trio.move_on_after(0.3) as scope:
            await codex.models()
        assert scope.cancelled_caught
        assert lab.processes() == []
        script = config.launch_args_override[-2]  # type: ignore[index]
        working = config_that_works.launch_args_override[-2]  # type: ignore[index]
        (lab.place / script).write_text((lab.place / working).read_text())
        assert (await codex.models()).data == []
        await codex.close()


MODELS = [{"id": "$id", "result": {"data": [], "nextCursor": None}}]


async def test_when_the_first_user_is_cancelled_the_second_starts_the_server_anew() -> None:
    fake = FakeServer(handshake=False)
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        first = trio.CancelScope()

        async def use_cancelled() -> None:
            with first:
                await codex.models()

        async with trio.open_nursery() as users:
            users.start_soon(use_cancelled)
            await fake.expect("initialize")
            users.start_soon(codex.models)
            await trio.testing.wait_all_tasks_blocked()
            first.cancel()
            fake.answer(await fake.expect("initialize"), {"userAgent": "x/0.163.0", **PLACES})
            await fake.expect("initialized")
            fake.answer(await fake.expect("model/list"), {"data": [], "nextCursor": None})
        await codex.close()


async def test_a_cancelled_nursery_ends_the_server(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": MODELS}
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(lab.stub(script), nursery=nursery)
        await codex.models()
        assert lab.processes() != []
        nursery.cancel_scope.cancel()
    assert lab.processes() == []
    with refused(ClosedError, "closed"):
        await codex.models()


async def test_a_use_after_the_nursery_has_ended_says_so() -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
    with refused(ClosedError, "nursery"):
        await codex.models()
    await codex.close()


async def test_a_first_use_in_a_nursery_that_is_being_cancelled_is_cancelled() -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        nursery.cancel_scope.cancel()
        await codex.models()
        raise AssertionError("a start in a cancelled nursery cannot succeed")


async def test_a_cancelled_nursery_ends_a_start_for_a_user_from_outside() -> None:
    fake = FakeServer(handshake=False)
    async with trio.open_nursery() as users, trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)

        async def use() -> None:
            with refused(ClosedError):
                await codex.models()

        users.start_soon(use)
        await fake.expect("initialize")
        nursery.cancel_scope.cancel()
    assert fake.closed


async def test_close_before_any_use_is_fine_and_use_after_it_is_refused() -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        await codex.close()
        await codex.close()
        with refused(ClosedError, "closed"):
            await codex.models()
    assert fake.received == []


async def test_close_while_another_task_starts_the_server_ends_that_start() -> None:
    fake = FakeServer(handshake=False)
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)

        async def use() -> None:
            with refused(ClosedError, "closed"):
                await codex.models()

        async with trio.open_nursery() as users:
            users.start_soon(use)
            users.start_soon(use)
            await fake.expect("initialize")
            await codex.close()
            assert fake.closed, "when close returns the server is gone"
    assert methods(fake) == ["initialize"]


async def test_a_client_with_a_nursery_can_be_a_block_as_well() -> None:
    fake = FakeServer()
    fake.converse()
    async with trio.open_nursery() as nursery:
        async with lazy(fake, nursery) as codex:
            await codex.thread_start()
        assert fake.closed


async def test_a_server_that_died_stays_dead_for_its_client(lab: Lab) -> None:
    fake = FakeServer()
    async with trio.open_nursery() as nursery:
        codex = lazy(fake, nursery)
        fake.on("model/list", lambda _: fake.die(3, "gone"))
        for _ in range(2):
            with refused(TransportClosedError, "gone", "exit status 3"):
                await codex.models()
        await codex.close()
        with refused(ClosedError):
            await codex.models()
