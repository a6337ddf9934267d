"""A method that raises, or returns no answer: the server is told no, and the exception is seen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import Stage
from tests.responder.wire import (
    ASKED,
    ATTESTATION,
    COMMAND,
    INPUT,
    OF_A_TURN,
    TOKENS,
    Human,
    made,
    staged,
    withdraw,
)
from trio_codex import AsyncCodex, CodexConfig, Responder, SyncResponder
from trio_codex._facade.asking import WHO
from trio_codex._facade.responder import AnyResponder
from trio_codex._state.declines import decline
from trio_codex.errors import JsonRpcError
from trio_codex.testing import FakeServer

Clock: TypeAlias = trio.testing.MockClock


class Failing(Responder):
    """Raises whatever it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.raised: list[LookupError] = []
        for kind, _ in WHO.values():
            setattr(self, kind, self._fail)

    async def _fail(self, request: Any) -> Any:
        self.raised.append(LookupError(f"oops {len(self.raised) + 1}"))
        raise self.raised[-1]


def assert_declined(method: str, stage: Stage, question_id: int) -> None:
    """This question was answered once, in the way that is safe."""
    (answer,) = [one for one in stage.fake.answers if one.id == question_id]
    safe = decline(method)
    if isinstance(safe, JsonRpcError):
        assert answer.error == {"code": safe.code, "message": safe.message}
    else:
        assert answer.result == safe


@asynccontextmanager
async def raising(responder: AnyResponder) -> AsyncIterator[Stage]:
    """As ``staged``; but a LookupError comes out of the block of the client."""
    with pytest.raises(LookupError):
        async with staged(responder) as stage:
            yield stage


@pytest.mark.parametrize("method", OF_A_TURN)
async def test_what_a_method_raises_comes_out_of_run_and_nowhere_else(
    method: str, autojump_clock: Clock
) -> None:
    failing = Failing()
    async with staged(failing) as stage:
        async with trio.open_nursery() as nursery:

            async def run() -> None:
                with pytest.raises(LookupError) as caught:
                    await stage.thread.run("work")
                assert caught.value is failing.raised[0]

            nursery.start_soon(run)
            await trio.testing.wait_all_tasks_blocked()
            stage.fake.ask_nowait(method, ASKED[method], id=7)
        assert_declined(method, stage, 7)
        assert stage.interrupts == 1
        await stage.assert_in_step()


@pytest.mark.parametrize("method", ASKED)
async def test_what_a_method_raises_comes_out_of_the_client_if_nobody_reads_the_turn(
    method: str, autojump_clock: Clock
) -> None:
    failing = Failing()
    with pytest.raises(LookupError) as caught:
        async with staged(failing) as stage:
            await stage.thread.turn("work")
            await stage.fake.ask(method, ASKED[method], id=7)
            await trio.testing.wait_all_tasks_blocked()
            assert_declined(method, stage, 7)
            assert stage.interrupts == (method not in (TOKENS, ATTESTATION))
    assert caught.value is failing.raised[0]


async def test_it_comes_out_of_close_where_the_client_lives_in_a_nursery(
    autojump_clock: Clock, nursery: trio.Nursery
) -> None:
    fake = FakeServer()
    fake.converse()
    codex = AsyncCodex(CodexConfig(transport=fake.connect), nursery=nursery, responder=Failing())
    await codex.thread_start()
    await fake.ask(COMMAND, ASKED[COMMAND])
    with pytest.raises(LookupError, match="oops 1"):
        await codex.close()
    await codex.close()


async def test_all_who_wait_for_the_turn_get_it(autojump_clock: Clock) -> None:
    seen: list[str] = []

    async with staged(Failing()) as stage:
        async with stage.thread.turn("work") as turn:

            async def result() -> None:
                with pytest.raises(LookupError):
                    await turn.result()
                seen.append("result")

            async def run() -> None:
                with pytest.raises(LookupError):
                    await turn.run()
                seen.append("run")

            async def stream() -> None:
                with pytest.raises(LookupError):
                    async for event in turn.stream():
                        seen.append(event.method)
                seen.append("stream")

            async with trio.open_nursery() as nursery:
                nursery.start_soon(stream)
                await trio.testing.wait_all_tasks_blocked()
                nursery.start_soon(result)
                nursery.start_soon(run)
                await trio.testing.wait_all_tasks_blocked()
                await stage.fake.ask(COMMAND, ASKED[COMMAND])
    assert {"run", "result"} < set(seen)
    assert seen.index("stream") > seen.index("turn/completed")  # all that there was to read first


async def test_a_stream_ends_with_it_also_where_the_server_never_ends_the_turn(
    autojump_clock: Clock,
) -> None:
    async with staged(Failing(), interrupt_timeout=3) as stage:
        stage.never_answer("turn/interrupt")
        turn = await stage.thread.turn("work")
        await stage.fake.ask(COMMAND, ASKED[COMMAND])
        began = trio.current_time()
        with pytest.raises(LookupError):
            async for _ in turn.stream():
                pass
        assert trio.current_time() - began == pytest.approx(3)
        stage.end()


async def test_the_exception_of_the_block_goes_first(autojump_clock: Clock) -> None:
    with pytest.raises(ZeroDivisionError):
        async with staged(Failing()) as stage:
            await stage.fake.ask(COMMAND, ASKED[COMMAND])
            await trio.testing.wait_all_tasks_blocked()
            raise ZeroDivisionError


async def test_of_two_in_one_turn_the_first_comes_out_of_it_and_the_other_of_the_client(
    autojump_clock: Clock,
) -> None:
    failing = Failing()
    with pytest.raises(LookupError, match="oops 2"):
        async with staged(failing) as stage:
            turn = await stage.thread.turn("work")
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=1)
            stage.fake.ask_nowait(INPUT, ASKED[INPUT], id=2)
            with pytest.raises(LookupError, match="oops 1"):
                await turn.result()
            assert_declined(COMMAND, stage, 1)
            assert_declined(INPUT, stage, 2)


async def test_the_question_of_a_turn_that_was_not_started_here_fails_the_client_only(
    autojump_clock: Clock,
) -> None:
    async with raising(Failing()) as stage:
        turn = await stage.thread.turn("work")
        await stage.fake.ask(COMMAND, {**ASKED[COMMAND], "turnId": "turn-9"})
        await trio.testing.wait_all_tasks_blocked()
        stage.end("completed", turn.id)
        assert (await turn.result()).status == "completed"
        assert stage.interrupts == 0


@pytest.mark.parametrize(
    "answer",
    [
        None,
        True,
        "accept",
        {"decision": "accept"},
        [],
        ...,
        made(COMMAND).accept,  # not called
        made(COMMAND),
    ],
)
@pytest.mark.parametrize("blocking", [False, True])
async def test_what_is_no_answer_declines_and_is_a_type_error(answer: Any, blocking: bool) -> None:
    async def answer_wrongly(request: Any) -> Any:
        return answer

    responder: AnyResponder = Responder(command_approval=answer_wrongly)
    if blocking:
        responder = SyncResponder(command_approval=lambda request: answer)
    async with staged(responder) as stage:
        turn = await stage.thread.turn("work")
        await stage.fake.ask(COMMAND, ASKED[COMMAND], id=7)
        with pytest.raises(TypeError, match="must return an answer of its request"):
            await turn.result()
        assert_declined(COMMAND, stage, 7)


@pytest.mark.parametrize("other", [COMMAND, INPUT])
async def test_the_answer_to_another_request_declines_and_is_a_value_error(
    other: str, autojump_clock: Clock
) -> None:
    earlier = made(other)

    async def answer_wrongly(request: Any) -> Any:
        return earlier.accept() if other == COMMAND else earlier.answer({})

    async with staged(Responder(command_approval=answer_wrongly)) as stage:
        turn = await stage.thread.turn("work")
        await stage.fake.ask(COMMAND, ASKED[COMMAND], id=7)
        with pytest.raises(ValueError, match="answer_wrongly returned the answer to another"):
            await turn.result()
        assert_declined(COMMAND, stage, 7)


async def test_an_answer_that_no_server_could_read_is_not_sent(autojump_clock: Clock) -> None:
    async def answer(request: Any) -> Any:
        return request.answer({"free": "\ud800"})

    async with staged(Responder(user_input=answer)) as stage:
        turn = await stage.thread.turn("work")
        await stage.fake.ask(INPUT, ASKED[INPUT], id=7)
        with pytest.raises(ValueError, match=r"surrogate"):
            await turn.result()
        assert_declined(INPUT, stage, 7)


async def test_an_exit_comes_out_of_the_turn_too(autojump_clock: Clock) -> None:
    async def exit_the_program(request: Any) -> Any:
        raise SystemExit(3)

    async with staged(Responder(command_approval=exit_the_program)) as stage:
        turn = await stage.thread.turn("work")
        await stage.fake.ask(COMMAND, ASKED[COMMAND], id=7)
        with pytest.raises(SystemExit):
            await turn.result()
        assert_declined(COMMAND, stage, 7)


class Untidy(Human):
    """Raises when it is cancelled: by itself, or in a nursery, among what else is cancelled."""

    def __init__(self, *, grouped: bool) -> None:
        super().__init__()
        self._grouped = grouped

    async def __call__(self, request: Any) -> Any:
        if not self._grouped:
            return await self._fail(request)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio.sleep_forever)
            nursery.start_soon(self._fail, request)
        raise AssertionError

    async def _fail(self, request: Any) -> Any:
        try:
            await super().__call__(request)
        finally:
            raise LookupError("untidy")


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize("way", ["withdrawn", "timeout", "over", "dead", "left", "left to itself"])
async def test_what_is_raised_while_the_question_is_withdrawn_is_not_lost(
    grouped: bool, way: str, autojump_clock: Clock
) -> None:
    human = Untidy(grouped=grouped)
    timeouts = {"command_approval": 5.0} if way == "timeout" else {}

    async def talk() -> None:
        async with staged(Responder(command_approval=human, timeouts=timeouts)) as stage:
            await stage.thread.turn("work")
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
            await human.asked.wait()
            match way:
                case "withdrawn":
                    withdraw(stage, 7)
                case "timeout":
                    await stage.fake.answer_to(7, within=10)
                case "over":
                    stage.end()
                case "dead":
                    stage.fake.die()
                case "left to itself":
                    stage.never_answer("turn/interrupt")
                    return
                case _:
                    return
            await human.left.wait()
            await trio.testing.wait_all_tasks_blocked()

    expected: Any = pytest.RaisesGroup(LookupError) if grouped else pytest.raises(LookupError)
    with expected:
        await talk()
