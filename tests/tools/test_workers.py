"""Functions of the user's in worker threads: abandoned on cancel, bounded, with their context."""

from __future__ import annotations

import contextvars
import threading

import pytest
import trio

from trio_codex._session import workers
from trio_codex._session.workers import in_worker

colour = contextvars.ContextVar("colour", default="none")


async def test_a_function_runs_in_another_thread_and_its_result_comes_back() -> None:
    assert await in_worker(threading.get_ident) != threading.get_ident()
    assert await in_worker(divmod, 7, 2) == (3, 1)


async def test_what_it_raises_comes_out() -> None:
    with pytest.raises(ZeroDivisionError):
        await in_worker(divmod, 7, 0)


async def test_a_coroutine_that_it_returns_comes_back_to_be_awaited() -> None:
    async def greet(name: str) -> str:
        return f"Hello, {name}"

    assert await (await in_worker(lambda: greet("you"))) == "Hello, you"


async def test_it_sees_the_context_variables_of_the_caller() -> None:
    colour.set("blue")
    assert await in_worker(colour.get) == "blue"


async def test_a_cancel_does_not_wait_for_a_function_that_blocks() -> None:
    entered, leave, left = trio.Event(), threading.Event(), trio.Event()
    token = trio.lowlevel.current_trio_token()

    def block() -> None:
        token.run_sync_soon(entered.set)
        leave.wait()
        token.run_sync_soon(left.set)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(in_worker, block)
        await entered.wait()
        nursery.cancel_scope.cancel()
    assert not left.is_set()
    leave.set()
    await left.wait()


async def test_when_all_places_are_taken_the_next_waits_and_the_application_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "WORKERS", 1)
    entered, leave, order = trio.Event(), threading.Event(), list[str]()
    token = trio.lowlevel.current_trio_token()

    def first() -> None:
        token.run_sync_soon(entered.set)
        leave.wait()
        order.append("first")

    async with trio.open_nursery() as nursery:
        nursery.start_soon(in_worker, first)
        await entered.wait()
        nursery.start_soon(in_worker, order.append, "second")
        await trio.testing.wait_all_tasks_blocked()
        assert await trio.to_thread.run_sync(len, order) == 0
        leave.set()
    assert order == ["first", "second"]
