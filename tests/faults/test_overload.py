"""An overloaded server: with and without data it is one error, and a retryable one."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import trio

from tests.faults.conftest import refused
from trio_codex import (
    AsyncCodex,
    CodexConfig,
    InvalidRequestError,
    JsonRpcError,
    OverloadedError,
    RetryLimitExceededError,
    ServerBusyError,
    TransportClosedError,
    async_retry_on_overload,
    is_retryable_error,
    retry_on_overload,
)
from trio_codex.testing import FakeServer, wire

SHAPES: list[tuple[int, str, Any]] = [
    (-32001, "Server overloaded; retry later.", None),
    (-32001, "Server overloaded; retry later.", {"codex_error_info": "server_overloaded"}),
    (-32050, "busy", {"codexErrorInfo": "serverOverloaded"}),
    (-32050, "busy", "server_overloaded"),
]


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    return fake


@pytest.fixture
async def codex(fake: FakeServer) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        yield codex


def busy(fake: FakeServer, times: int, *shape: Any) -> None:
    """Refuse model/list so many times, then answer it."""
    left = [shape] * times

    def answer(request: Any) -> None:
        if left:
            fake.refuse(request, *left.pop())
        else:
            fake.answer(request, {"data": [], "nextCursor": None})

    fake.on("model/list", answer)


def asked(fake: FakeServer) -> int:
    return sum(message.get("method") == "model/list" for message in fake.received)


@pytest.mark.parametrize("shape", SHAPES)
async def test_overload_in_each_shape_is_retryable(
    fake: FakeServer, codex: AsyncCodex, shape: tuple[int, str, Any]
) -> None:
    busy(fake, 1, *shape)
    with refused(ServerBusyError, shape[1]) as caught:
        await codex.models()
    assert is_retryable_error(caught.error)
    assert caught.error.code == shape[0]
    assert caught.error.data == shape[2]


async def test_a_server_that_gave_up_itself_is_told_apart(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    busy(fake, 1, -32001, "retry limit exceeded", {"codexErrorInfo": "serverOverloaded"})
    with refused(RetryLimitExceededError, "retry limit") as caught:
        await codex.models()
    assert is_retryable_error(caught.error)


@pytest.mark.parametrize("shape", SHAPES)
async def test_retrying_goes_on_until_it_works(
    fake: FakeServer, codex: AsyncCodex, shape: tuple[int, str, Any], autojump_clock: object
) -> None:
    busy(fake, 2, *shape)
    assert (await async_retry_on_overload(codex.models)).data == []
    assert asked(fake) == 3


async def test_retrying_ends_after_max_attempts_with_the_last_error(
    fake: FakeServer, codex: AsyncCodex, autojump_clock: object
) -> None:
    busy(fake, 99, *SHAPES[0])
    with refused(ServerBusyError, "overloaded"):
        await async_retry_on_overload(codex.models, max_attempts=4)
    assert asked(fake) == 4


async def test_what_is_no_overload_is_not_retried(fake: FakeServer, codex: AsyncCodex) -> None:
    busy(fake, 1, -32600, "no")
    with refused(InvalidRequestError, "no"):
        await async_retry_on_overload(codex.models)
    assert asked(fake) == 1


async def test_a_cancelled_pause_ends_retrying_at_once(
    fake: FakeServer, codex: AsyncCodex, autojump_clock: object
) -> None:
    busy(fake, 99, *SHAPES[0])
    with trio.move_on_after(1) as scope:
        await async_retry_on_overload(codex.models, initial_delay_s=100, max_delay_s=100)
    assert scope.cancelled_caught
    assert asked(fake) == 1


@pytest.mark.parametrize(
    ("error", "retryable"),
    [
        (JsonRpcError(-32603, "later", {"codexErrorInfo": "server_overloaded"}), True),
        (JsonRpcError(-32603, "never", {"codexErrorInfo": "badRequest"}), False),
        (RetryLimitExceededError(-32001, "enough"), True),
        (TransportClosedError("gone"), False),
        (ValueError("server_overloaded"), False),
    ],
)
def test_a_refusal_whose_data_say_overload_is_retryable(error: Exception, retryable: bool) -> None:
    assert is_retryable_error(error) is retryable


async def test_a_turn_whose_model_is_at_capacity_is_retryable(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        problem = wire.turn_error("at capacity", "serverOverloaded")
        fake.end_turn("thread-1", "turn-1", "failed", problem=problem)

    fake.on("turn/start", start_turn)
    thread = await codex.thread_start()
    with refused(OverloadedError, "at capacity") as caught:
        await thread.run("Hi")
    assert is_retryable_error(caught.error)


def test_the_twin_for_plain_functions_retries_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    calls: list[int] = []

    def busy_twice() -> str:
        calls.append(1)
        if len(calls) < 3:
            raise ServerBusyError(-32001, "overloaded")
        return "done"

    operation: Callable[[], str] = busy_twice
    assert retry_on_overload(operation, jitter_ratio=0) == "done"
    assert pauses == [0.25, 0.5]
