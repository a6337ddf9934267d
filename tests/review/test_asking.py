"""Questions that go wrong before, beside and after the method that answers them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.responder.wire import ASKED, COMMAND, staged
from trio_codex import Answer, CommandApprovalRequest, DenyAll, Responder
from trio_codex._state.declines import decline
from trio_codex.testing import FakeRequest, wire

Clock: TypeAlias = trio.testing.MockClock


class Oops(Exception):
    """What foreign code raises here."""


class NoTimes(Responder):
    """Cannot say how long it may take."""

    @property
    def timeouts(self) -> Mapping[str, float]:  # type: ignore[override]
        raise Oops("no times")

    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        return request.accept()


class NoMethod(Responder):
    """Has a method that cannot be got hold of."""

    @property
    def command_approval(self) -> Any:
        raise Oops("no method")


class NoIdea(Responder):
    """Cannot say what it answers."""

    def answers(self, kind: str) -> bool:
        if kind == "attestation":
            return False
        raise Oops("no idea")


async def accept(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
    return request.accept()


@pytest.mark.parametrize("kind", [NoMethod, NoIdea])
async def test_a_responder_that_cannot_be_asked_fails_its_turn_and_not_the_connection(
    kind: type[Responder], autojump_clock: Clock
) -> None:
    await one_turn_fails(kind())


async def test_nor_does_one_whose_times_cannot_be_read(autojump_clock: Clock) -> None:
    responder = Responder.__new__(NoTimes)
    await one_turn_fails(responder)


async def one_turn_fails(responder: Responder) -> None:
    """A turn that asks this raises what it raises; another one goes on."""
    async with staged() as stage:
        stage.codex._connection.desk.attend(stage.thread.id, responder, None)
        async with trio.open_nursery() as nursery:

            async def run() -> None:
                with pytest.raises(Oops):
                    await stage.thread.run("work")

            nursery.start_soon(run)
            await trio.testing.wait_all_tasks_blocked()
            answer = await stage.fake.ask(COMMAND, ASKED[COMMAND], id=7)
            assert answer.result == decline(COMMAND)
        await stage.assert_in_step()


@pytest.mark.parametrize("seconds", ["60", float("nan"), None], ids=repr)
async def test_a_time_that_became_nonsense_declines(seconds: Any, autojump_clock: Clock) -> None:
    times: dict[str, Any] = {"command_approval": 5.0}
    responder = Responder(command_approval=accept, timeouts=times)
    times["command_approval"] = seconds
    with pytest.raises((TypeError, ValueError)):
        async with staged(responder) as stage:
            answer = await stage.fake.ask(COMMAND, ASKED[COMMAND], id=7)
            assert answer.result == decline(COMMAND)
            await stage.codex.account()


async def test_a_thread_that_was_put_away_while_it_is_resumed_keeps_its_responder(
    autojump_clock: Clock,
) -> None:
    async with staged(Responder(command_approval=accept)) as stage:

        def load_again(request: FakeRequest) -> None:
            stage.fake.notify("thread/closed", {"threadId": "thread-1"})  # what was said before
            stage.fake.answer(request, wire.thread_start_result("thread-1"))

        stage.fake.on("thread/resume", load_again)
        await stage.codex.thread_resume("thread-1", responder=DenyAll())
        answer = await stage.fake.ask(COMMAND, ASKED[COMMAND])
        assert answer.result == {"decision": "decline"}


class Quits(BaseException):
    """No exception that anybody should swallow."""


@pytest.mark.parametrize("error", [StopIteration, StopAsyncIteration, GeneratorExit, Quits])
@pytest.mark.parametrize("blocking", [False, True])
async def test_nothing_that_a_method_raises_is_lost_or_leaves_a_turn_waiting(
    error: type[BaseException], blocking: bool
) -> None:
    async def fail(request: Any) -> Any:
        raise error

    def block(request: Any) -> Any:
        raise error

    method: Any = block if blocking else fail
    wanted = RuntimeError if error is StopIteration else error
    with trio.fail_after(20), pytest.RaisesGroup(wanted):
        async with staged(Responder(command_approval=method)) as stage:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(stage.thread.run, "work")
                await trio.testing.wait_all_tasks_blocked()
                stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
