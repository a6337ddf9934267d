"""A start that waits for the end of what runs on its thread: cancelled, forgotten, closed, refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage, session_of, staged
from tests.responder.wire import ASKED, INPUT
from trio_codex import (
    AsyncCodex,
    ClosedError,
    CodexConfig,
    InvalidRequestError,
    Responder,
    TransportClosedError,
    TurnRunningError,
)
from trio_codex._session.turn_order import DOOMED
from trio_codex.testing import FakeRequest, FakeServer, cancel_at_every_checkpoint, wire

Clock: TypeAlias = trio.testing.MockClock
REFUSED = "failed to submit turn input: ActiveTurnNotSteerable { turn_kind: Compact }"
LATENCY = 0.05
DAY = 24 * 60 * 60.0


class Compacting:
    """Plays a thread that compacts for a while, and then runs each turn to its end."""

    def __init__(self, stage: Stage, *, talks: bool = True) -> None:
        self.stage = stage
        self.talks = talks
        """Whether events tell of the compaction."""
        self.refusals = 0
        self.prompts: list[str] = []
        self.running: list[str] = []
        self.compacting = True
        self._turns = 0
        stage.fake.on("turn/start", self._start)
        stage.fake.on("turn/interrupt", self._interrupt)
        if talks:
            self._say("thread/status/changed", status={"type": "active", "activeFlags": []})
            stage.fake.begin_turn(stage.thread.id, "compaction")

    def done(self) -> None:
        """The compaction is over."""
        self.compacting = False
        if self.talks:
            self._say("thread/status/changed", status={"type": "idle"})
            self.stage.fake.end_turn(self.stage.thread.id, "compaction", "completed")

    def end(self) -> None:
        """The oldest turn is over."""
        self.stage.end("completed", self.running.pop(0))

    def _say(self, method: str, **params: Any) -> None:
        self.stage.fake.notify(method, {"threadId": self.stage.thread.id, **params})

    def _start(self, request: FakeRequest) -> None:
        if self.compacting:
            self.refusals += 1
            self.stage.fake.refuse(request, -32603, REFUSED)
            return
        self.prompts.append(request.params["input"][0]["text"])
        if not self.running:
            self._turns += 1
            self.running.append(f"turn-{self._turns}")
        self.stage.fake.answer(request, wire.turn_start_result(self.running[0]))
        self.stage.begin(self.running[0])

    def _interrupt(self, request: FakeRequest) -> None:
        self.stage.fake.answer(request, {})
        if request.params["turnId"] in self.running:
            self.running.remove(request.params["turnId"])
            self.stage.end(turn_id=request.params["turnId"])


@pytest.fixture(params=["join", "wait"])
def when_busy(request: pytest.FixtureRequest) -> Any:
    """Both ways to start that have to wait for a compaction."""
    return request.param


async def run(stage: Stage, prompt: str, when_busy: Any) -> None:
    await stage.thread.run(prompt, when_busy=when_busy)


async def blocked() -> None:
    await trio.testing.wait_all_tasks_blocked()


async def test_the_end_of_the_compaction_is_enough_and_nothing_is_asked_meanwhile(
    when_busy: Any, autojump_clock: Clock
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        server = Compacting(stage)
        await blocked()
        nursery.start_soon(lambda: stage.thread.run("next", when_busy=when_busy))
        await blocked()
        assert server.refusals == (1 if when_busy == "join" else 0)
        await trio.sleep(20)
        assert server.refusals <= 1
        server.done()
        await blocked()
        assert server.prompts == ["next"]
        server.end()
    assert server.stage.interrupts == 0


async def test_a_refusal_that_no_event_explains_is_tried_again_now_and_then(
    when_busy: Any, autojump_clock: Clock
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        server = Compacting(stage, talks=False)
        nursery.start_soon(lambda: stage.thread.run("next", when_busy=when_busy))
        await trio.sleep(60)
        assert 10 < server.refusals < 40
        server.done()
        await trio.sleep(3)
        assert server.prompts == ["next"]
        server.end()


async def test_callers_go_in_order_and_one_who_leaves_lets_the_next_move_up(
    when_busy: Any, autojump_clock: Clock
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        server = Compacting(stage)
        await blocked()
        scopes: list[trio.CancelScope] = []

        async def leave(prompt: str, scope: trio.CancelScope) -> None:
            with scope:
                await run(stage, prompt, when_busy)

        for number in range(4):
            scopes.append(trio.CancelScope())
            nursery.start_soon(leave, str(number), scopes[-1])
            await blocked()
        scopes[0].cancel()
        scopes[2].cancel()
        await blocked()
        server.done()
        while server.running or len(server.prompts) < 2:
            await blocked()
            server.end()
        assert server.prompts == ["1", "3"]
        assert server._turns == (1 if when_busy == "join" else 2)
    assert stage.interrupts == 0


async def test_only_the_first_in_line_is_sent(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        server = Compacting(stage, talks=False)
        for number in range(50):
            nursery.start_soon(run, stage, str(number), "join")
        await blocked()
        assert server.refusals == 50  # none of them could know
        await trio.sleep(10)
        assert server.refusals < 50 + 1000
        before = server.refusals
        nursery.start_soon(lambda: stage.thread.run("late"))
        await blocked()
        assert server.refusals == before
        server.done()
        await trio.sleep(3)
        assert len(server.prompts) == 51
        assert server.prompts[-1] == "late"
        server.end()


async def test_whoever_waits_when_the_client_is_closed_is_told_so(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        Compacting(stage)
        await blocked()
        for when_busy in ("join", "wait"):
            nursery.start_soon(expect, ClosedError, stage, when_busy)
        await blocked()
        await stage.codex.close()
        with pytest.raises(ClosedError):
            await stage.thread.run("too late", when_busy="wait")


async def test_whoever_waits_when_the_server_dies_is_told_so(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        Compacting(stage)
        await blocked()
        for when_busy in ("join", "wait"):
            nursery.start_soon(expect, TransportClosedError, stage, when_busy)
        await blocked()
        stage.fake.die()


async def expect(error: type[Exception], stage: Stage, when_busy: Any) -> None:
    with pytest.raises(error):
        await stage.thread.run("next", when_busy=when_busy)


async def test_one_who_waits_does_not_join_a_start_that_was_cancelled_on_its_way(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.always_obey()
        scope = trio.CancelScope()

        async def leave() -> None:
            with scope:
                await stage.thread.run("one")

        nursery.start_soon(leave)
        first = await stage.fake.expect("turn/start")
        scope.cancel()
        nursery.start_soon(lambda: stage.thread.run("two", when_busy="wait"))
        await blocked()
        assert len(stage.told("turn/start")) == 1
        stage.fake.answer(first, wire.turn_start_result("turn-1"))
        stage.begin("turn-1")
        second = await stage.fake.expect("turn/start")
        assert stage.told("turn/interrupt") == [{"threadId": "thread-1", "turnId": "turn-1"}]
        stage.fake.answer(second, wire.turn_start_result("turn-2"))
        stage.begin("turn-2")
        stage.end("completed", "turn-2")


async def test_another_refusal_is_an_error_at_once_and_the_next_in_line_goes(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        nursery.start_soon(expect, InvalidRequestError, stage, "wait")
        await blocked()
        nursery.start_soon(lambda: stage.thread.run("two", when_busy="wait"))
        stage.fake.refuse(await stage.fake.expect("turn/start"), -32600, "no")
        await stage.answer_start("turn-2")
        stage.end("completed", "turn-2")


async def test_of_many_who_would_fail_exactly_one_goes(autojump_clock: Clock) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        failed: list[TurnRunningError] = []

        async def compete() -> None:
            try:
                await run(stage, "one", "fail")
            except TurnRunningError as error:
                failed.append(error)

        for _ in range(10):
            nursery.start_soon(compete)
        await stage.answer_start()
        await blocked()
        assert len(failed) == 9
        assert str(failed[0]) == "a turn is running on thread thread-1, or being started"
        stage.end("completed")
        await blocked()
        assert len(stage.told("turn/start")) == 1


async def test_another_thread_does_not_wait(autojump_clock: Clock) -> None:
    async with staged() as stage:
        Compacting(stage)
        stage.fake.on("thread/start", wire.thread_start_result("thread-2"))
        other = await stage.codex.thread_start()
        stage.fake.on("turn/start", wire.turn_start_result("turn-9"))
        async with trio.open_nursery() as nursery:
            nursery.start_soon(lambda: other.run("work", when_busy="fail"))
            await blocked()
            stage.fake.begin_turn("thread-2", "turn-9")
            stage.fake.end_turn("thread-2", "turn-9", "completed")


TENANT: ContextVar[str] = ContextVar("tenant", default="nobody")


async def test_a_question_that_comes_before_the_answer_names_its_turn_has_its_variables(
    autojump_clock: Clock,
) -> None:
    saw: list[str] = []

    async def answer(request: Any) -> Any:
        saw.append(TENANT.get())
        return request.decline()

    fake = FakeServer()
    fake.converse()
    fake.on("turn/start", None)
    config = CodexConfig(transport=fake.connect)
    async with AsyncCodex(config, responder=Responder(user_input=answer)) as codex:
        stage = Stage(fake, codex, await codex.thread_start())
        TENANT.set("caller")
        async with trio.open_nursery() as nursery:
            nursery.start_soon(lambda: stage.thread.run("work"))
            request = await fake.expect("turn/start")
            stage.begin()
            await fake.ask(INPUT, ASKED[INPUT])
            fake.answer(request, wire.turn_start_result("turn-1"))
            stage.end("completed")
    assert saw == ["caller"]


@asynccontextmanager
async def compacting(talks: bool) -> AsyncIterator[Compacting]:
    async with staged() as stage, trio.open_nursery() as nursery:
        server = Compacting(stage, talks=talks)
        await blocked()

        @nursery.start_soon
        async def play() -> None:
            await trio.sleep(4 * LATENCY)
            server.done()
            while True:
                await trio.sleep(LATENCY)
                if server.running:
                    server.end()

        yield server
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("talks", [True, False])
async def test_a_cancelled_start_that_waits_for_a_compaction(
    when_busy: Any, talks: bool, autojump_clock: Clock
) -> None:
    async def two_who_wait(server: Compacting) -> None:
        async with trio.open_nursery() as nursery:
            for prompt in ("first", "second"):
                nursery.start_soon(run, server.stage, prompt, when_busy)

    async def check(server: Compacting) -> None:
        assert not server.running
        await trio.sleep(1)
        await server.stage.thread.run("after all", when_busy="wait")
        assert server.prompts[-1] == "after all"
        assert len(server.prompts) == len(set(server.prompts)), "a prompt was sent twice"
        await server.stage.assert_in_step()
        assert len(session_of(server.stage.codex)._board.order) == 0

    moments = await cancel_at_every_checkpoint(
        two_who_wait, check, stage=partial(compacting, talks)
    )
    assert moments > 10


async def test_whoever_joins_waits_for_a_turn_that_is_being_ended_but_not_for_ever(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage, trio.open_nursery() as nursery:
        stage.fake.on("turn/interrupt", lambda request: stage.fake.answer(request, {}))
        with trio.move_on_after(1):
            nursery.start_soon(stage.answer_start)
            await stage.thread.run("work")
        stage.fake.on("turn/start", None)
        nursery.start_soon(stage.thread.run, "next")
        await trio.sleep(DOOMED / 2)
        assert len(stage.told("turn/start")) == 1
        await trio.sleep(DOOMED)
        await stage.answer_start("turn-2")
        stage.end("completed", "turn-2")
        stage.end()
