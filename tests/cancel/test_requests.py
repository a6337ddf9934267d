"""Any other request, cancelled: it comes out at once, and nothing of it stays."""

from __future__ import annotations

from typing import TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, assert_idle, session_of, staged
from trio_codex._session.requests import ABANDONED
from trio_codex.errors import ClosedError
from trio_codex.testing.wire import Json

Clock: TypeAlias = trio.testing.MockClock
MODELS: Json = {"data": []}


def free_places(stage: Stage) -> int:
    return session_of(stage.codex).requests.free_places


async def test_the_cancel_comes_out_at_once_and_tells_the_server_nothing(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        stage.never_answer("model/list")
        start = trio.current_time()
        with trio.move_on_after(3) as scope:
            await stage.codex.models()
        assert scope.cancelled_caught
        assert trio.current_time() - start == 3
        said = len(stage.fake.received)
        await trio.sleep(60)
        assert len(stage.fake.received) == said
        await stage.assert_in_step()


async def test_one_that_waits_for_its_place_is_never_sent_and_those_behind_move_up(
    autojump_clock: Clock,
) -> None:
    async with staged(max_in_flight=1) as stage, trio.open_nursery() as nursery:
        answered: list[str] = []

        async def read(name: str) -> None:
            with scopes[name]:
                await stage.codex.thread_archive(name)
                answered.append(name)

        scopes = {name: trio.CancelScope() for name in "abcd"}
        for name in scopes:
            nursery.start_soon(read, name)
            await trio.testing.wait_all_tasks_blocked()
        scopes["b"].cancel()
        await trio.testing.wait_all_tasks_blocked()
        for name in "acd":
            request = await stage.fake.expect("thread/archive")
            assert request.params["threadId"] == name
            await stage.fake.expect_silence()
            stage.fake.answer(request, {})
        await trio.testing.wait_all_tasks_blocked()
        assert answered == ["a", "c", "d"]
        await stage.assert_in_step()


async def test_the_late_answer_frees_the_place_and_goes_to_nobody(autojump_clock: Clock) -> None:
    async with (
        staged(max_in_flight=1) as stage,
        stage.codex.notifications() as events,
        trio.open_nursery() as nursery,
    ):
        scope = trio.CancelScope()
        nursery.start_soon(models, stage, scope)
        late = await stage.fake.expect("model/list")
        scope.cancel()
        await trio.testing.wait_all_tasks_blocked()
        assert free_places(stage) == 0  # the server still works on it
        start = trio.current_time()
        nursery.start_soon(models, stage, trio.CancelScope())
        await stage.fake.expect_silence()
        stage.fake.answer(late, {"data": "for nobody, and nonsense"})
        stage.fake.answer(await stage.fake.expect("model/list"), MODELS)
        await trio.testing.wait_all_tasks_blocked()
        assert trio.current_time() == start
        assert free_places(stage) == 1
        await stage.assert_in_step()
        event = await events.__anext__()  # the late answer is not reported as something strange
        assert event.method == "thread/started"


async def models(stage: Stage, scope: trio.CancelScope) -> None:
    with scope:
        await stage.codex.models()


async def test_without_an_answer_the_place_is_free_after_a_second(autojump_clock: Clock) -> None:
    async with staged(max_in_flight=1) as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(models, stage, scope)
        late = await stage.fake.expect("model/list")
        start = trio.current_time()
        scope.cancel()
        nursery.start_soon(models, stage, trio.CancelScope())
        second = await stage.fake.expect("model/list")
        assert trio.current_time() - start == ABANDONED
        stage.fake.answer(late, MODELS)  # much too late: its place must not be freed twice
        await trio.testing.wait_all_tasks_blocked()
        assert free_places(stage) == 0
        stage.fake.answer(second, MODELS)
        await trio.testing.wait_all_tasks_blocked()
        assert free_places(stage) == 1
        await stage.assert_in_step()


async def test_one_behind_a_full_pipe_is_withdrawn_and_the_lines_around_it_are_whole(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.fake.block_writes(after=10)
        scopes = [trio.CancelScope() for _ in range(5)]
        for scope in scopes:
            nursery.start_soon(models, stage, scope)
            await trio.testing.wait_all_tasks_blocked()
        scopes[2].cancel()  # what the writer has in hands goes out: that is the first
        scopes[4].cancel()
        await trio.testing.wait_all_tasks_blocked()
        assert free_places(stage) == 64 - 3
        stage.fake.unblock_writes()
        for _ in range(3):
            stage.fake.answer(await stage.fake.expect("model/list"), MODELS)
        await stage.fake.expect_silence()
        await stage.assert_in_step()


async def test_a_thousand_cancelled_requests_leave_nothing(autojump_clock: Clock) -> None:
    async with staged() as stage:
        stage.never_answer("model/list")
        with trio.move_on_after(5):
            async with trio.open_nursery() as nursery:
                for _ in range(1000):
                    nursery.start_soon(stage.codex.models)
        assert len(stage.told("model/list")) == 64  # the others were still waiting
        await stage.assert_in_step()


async def test_a_thousand_requests_at_once_are_all_answered_sixty_four_at_a_time(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        answered: list[object] = []

        async def ask() -> None:
            answered.append(await stage.codex.models())

        for _ in range(1000):
            nursery.start_soon(ask)
        for number in range(1000):
            request = await stage.fake.expect("model/list")
            assert len(stage.told("model/list")) <= number + 64
            stage.fake.answer(request, MODELS)
            await trio.lowlevel.checkpoint()
        await trio.testing.wait_all_tasks_blocked()
        assert len(answered) == 1000
        await stage.assert_in_step()


async def test_who_still_waits_for_a_place_at_the_end_is_told_that_the_client_is_closed(
    autojump_clock: Clock,
) -> None:
    told: list[str] = []

    async def ask(stage: Stage) -> None:
        with pytest.raises(ClosedError, match="closed"):
            await stage.codex.models()
        told.append("closed")

    async with trio.open_nursery() as nursery, staged(max_in_flight=2) as stage:
        stage.never_answer("model/list")
        for _ in range(5):
            nursery.start_soon(ask, stage)
        await stage.fake.expect_silence()
    assert told == ["closed"] * 5
    assert_idle(stage.codex)


async def test_a_cancel_that_comes_with_the_answer_leaves_nothing(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        scope = trio.CancelScope()
        nursery.start_soon(models, stage, scope)
        request = await stage.fake.expect("model/list")
        stage.fake.answer(request, MODELS)
        scope.cancel()
        await trio.testing.wait_all_tasks_blocked()
        await stage.assert_in_step()
