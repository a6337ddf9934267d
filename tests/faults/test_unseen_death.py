"""A server that dies while nobody asks it anything: whoever waits for that is told, else the block."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
import trio.testing

from tests.cancel.stage import staged
from tests.faults.conftest import Lab, hanging_turns, initialize_steps, refused
from trio_codex import AsyncCodex, CodexConfig, StartError, TransportClosedError
from trio_codex.testing import FakeServer, cancel_at_every_checkpoint
from trio_codex.testing.leaks import no_task_left

DYING = {"initialize": initialize_steps(), "initialized": ["stderr bye\n", "exit 3"]}


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    return fake


def config(fake: FakeServer) -> CodexConfig:
    return CodexConfig(transport=fake.connect)


async def gone(codex: AsyncCodex) -> None:
    """Wait for it as nobody who is told."""
    while not codex.closed:  # noqa: ASYNC110 - nobody here is told
        await trio.sleep(0.01)


async def test_a_block_whose_server_died_unseen_raises_that_at_its_end(lab: Lab) -> None:
    with refused(TransportClosedError, "exit status 3", "bye"):
        async with AsyncCodex(lab.stub(DYING)) as codex:
            await gone(codex)


async def test_a_death_right_before_the_end_of_the_block_is_raised_too(lab: Lab) -> None:
    """The reader may not have run since."""
    with refused(TransportClosedError, "exit status -9"):
        async with AsyncCodex(lab.stub(hanging_turns())):
            for pid in lab.processes():
                os.kill(pid, signal.SIGKILL)
                # Nothing may run meanwhile: the reader least of all.
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # noqa: ASYNC222


async def test_a_block_that_ends_with_its_own_exception_keeps_it(lab: Lab) -> None:
    with pytest.raises(KeyError) as caught:
        async with AsyncCodex(lab.stub(DYING)) as codex:
            await gone(codex)
            raise KeyError("mine")
    assert caught.value.__context__ is None


async def test_close_does_not_raise_the_death_and_the_block_around_it_does(lab: Lab) -> None:
    with refused(TransportClosedError, "exit status 3"):
        async with AsyncCodex(lab.stub(DYING)) as codex:
            await gone(codex)
            await codex.close()
            await codex.close()


async def test_close_of_a_client_without_a_block_does_not_raise_the_death(lab: Lab) -> None:
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(lab.stub(DYING), nursery=nursery)
        with pytest.raises(TransportClosedError):
            while True:
                await codex.thread_start()
        await codex.close()


SEEING: dict[str, Callable[[AsyncCodex], Awaitable[Any]]] = {
    "a call": lambda codex: codex.models(),
    "wait_closed": lambda codex: codex.wait_closed(),
    "a subscription": lambda codex: codex.notifications().__anext__(),
}


@pytest.mark.parametrize("name", SEEING)
async def test_whoever_is_told_afterwards_has_seen_it(lab: Lab, name: str) -> None:
    async with AsyncCodex(lab.stub(DYING)) as codex:
        await gone(codex)
        with refused(TransportClosedError, "exit status 3"):
            await SEEING[name](codex)


USES: dict[str, Callable[[Any], Awaitable[Any]]] = {
    "run": lambda turn: turn.run(),
    "result": lambda turn: turn.result(),
    "stream": lambda turn: exhaust(turn.stream()),
    "interrupt": lambda turn: turn.interrupt(),
    "steer": lambda turn: turn.steer("more"),
}


async def exhaust(stream: Any) -> None:
    async for _ in stream:
        pass


@pytest.mark.parametrize("name", USES)
async def test_whoever_waited_for_a_turn_has_seen_it(name: str, autojump_clock: Any) -> None:
    async with staged() as stage:
        stage.always_begin()
        stage.never_answer("turn/interrupt", "turn/steer")
        turn = await stage.thread.turn("work")

        async def use() -> None:
            with refused(TransportClosedError):
                await USES[name](turn)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(use)
            await trio.testing.wait_all_tasks_blocked()
            stage.fake.die(1)


async def test_a_call_that_was_cancelled_before_has_not_seen_it(fake: FakeServer) -> None:
    fake.on("model/list", None)
    with refused(TransportClosedError):
        async with AsyncCodex(config(fake)) as codex:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(codex.models)
                await fake.expect("model/list")
                nursery.cancel_scope.cancel()
            fake.die(1)
            await gone(codex)


async def test_an_interrupt_of_ours_that_fails_is_nobody_who_has_seen_it(lab: Lab) -> None:
    script = {**hanging_turns(), "turn/interrupt": ["exit 3"]}
    with refused(TransportClosedError, "exit status 3"):
        async with AsyncCodex(lab.stub(script)) as codex:
            async with (await codex.thread_start()).turn("Hi"):
                pass
            await gone(codex)


async def test_what_a_callback_raised_comes_before_the_death(fake: FakeServer) -> None:
    fake.on("account/login/start", {"type": "chatgptAuthTokens"})

    async def refresh(_: Any) -> Any:
        fake.die(1)
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        async with AsyncCodex(config(fake)) as codex:
            await codex.login_chatgpt_tokens("a.b.c", chatgpt_account_id="a", refresh=refresh)
            fake.ask_nowait("account/chatgptAuthTokens/refresh", {"reason": "unauthorized"}, id=7)
            await gone(codex)
            await trio.testing.wait_all_tasks_blocked()


async def test_wait_closed_raises_when_the_server_goes_first(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": ["stderr bye\n", "exit 3"]}
    with refused(TransportClosedError, "exit status 3", "bye"):
        async with AsyncCodex(lab.stub(script)) as codex:

            async def die() -> None:
                with refused(TransportClosedError):
                    await codex.models()

            async with trio.open_nursery() as nursery:
                nursery.start_soon(die)
                with refused(TransportClosedError, "exit status 3", "bye"):
                    await codex.wait_closed()
            await codex.wait_closed()


async def test_wait_closed_returns_when_the_owner_closes_and_nothing_is_left(lab: Lab) -> None:
    left: list[list[int]] = []

    async def wait(codex: AsyncCodex) -> None:
        await codex.wait_closed()
        left.append(lab.processes())

    async with trio.open_nursery() as nursery:
        async with AsyncCodex(lab.stub(hanging_turns())) as codex:
            nursery.start_soon(wait, codex)
            nursery.start_soon(wait, codex)
            await codex.thread_start()
            assert not codex.closed
        assert codex.closed
        await codex.wait_closed()
    assert left == [[], []]


async def test_wait_closed_before_the_start_waits_and_starts_nothing(fake: FakeServer) -> None:
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(config(fake), nursery=nursery)
        nursery.start_soon(codex.wait_closed)
        await trio.testing.wait_all_tasks_blocked()
        assert not fake.received
        await codex.thread_start()
        assert not codex.closed
        await codex.close()


async def test_wait_closed_of_a_client_that_is_never_started_returns_when_it_is_closed() -> None:
    codex = AsyncCodex(CodexConfig())
    async with trio.open_nursery() as nursery:
        nursery.start_soon(codex.wait_closed)
        await trio.testing.wait_all_tasks_blocked()
        await codex.close()


async def test_wait_closed_after_a_start_that_failed_returns() -> None:
    codex = AsyncCodex(CodexConfig(launch_args_override=("/bin/false",)))
    with refused(StartError):
        await codex.__aenter__()
    await codex.wait_closed()
    assert codex.closed


async def test_wait_closed_returns_when_the_nursery_of_the_client_is_cancelled(
    fake: FakeServer,
) -> None:
    async with trio.open_nursery() as outer:
        async with trio.open_nursery() as nursery:
            codex = AsyncCodex(config(fake), nursery=nursery)
            await codex.thread_start()
            outer.start_soon(codex.wait_closed)
            await trio.testing.wait_all_tasks_blocked()
            nursery.cancel_scope.cancel()
        assert codex.closed


async def test_wait_closed_cancelled_at_every_checkpoint(autojump_clock: Any) -> None:
    fakes: list[FakeServer] = []

    async def scenario() -> None:
        fakes.append(FakeServer())
        fakes[-1].converse()
        async with no_task_left(), trio.open_nursery() as nursery:
            async with AsyncCodex(config(fakes[-1])) as codex:
                nursery.start_soon(codex.wait_closed)
                await codex.thread_start()

    def check() -> None:
        assert fakes[-1].closed or not fakes[-1].received

    assert await cancel_at_every_checkpoint(scenario, check) > 10


async def test_wait_closed_at_a_death_cancelled_at_every_checkpoint(autojump_clock: Any) -> None:
    """Either somebody was told of the death, or it was not there yet."""

    async def scenario() -> None:
        fake = FakeServer()
        fake.converse()
        told = False
        try:
            async with no_task_left(), AsyncCodex(config(fake)) as codex:
                await codex.thread_start()
                fake.die(1)
                await codex.wait_closed()
        except TransportClosedError:
            told = True
        assert told

    assert await cancel_at_every_checkpoint(scenario, lambda: None) > 5


async def test_the_repr_says_whose_server_and_in_which_state(lab: Lab) -> None:
    secret = "sk-very-secret"
    configured = lab.stub(DYING)
    command = (*(configured.launch_args_override or ()), secret)
    codex = AsyncCodex(CodexConfig(launch_args_override=command, env=configured.env))
    assert repr(codex).startswith("<AsyncCodex: python")
    assert repr(codex).endswith(", not started>")
    with refused(TransportClosedError):
        async with codex:
            assert "0.163.0 (pid " in repr(codex)
            await gone(codex)
            assert repr(codex).endswith(", gone (exit status 3)>")
    assert secret not in repr(codex)


async def test_the_repr_of_a_client_with_a_transport_of_its_own(fake: FakeServer) -> None:
    async with AsyncCodex(config(fake)) as codex:
        assert repr(codex) == "<AsyncCodex: a server of your transport 0.163.0, running>"
    assert repr(codex) == "<AsyncCodex: a server of your transport 0.163.0, closed>"


def test_the_repr_of_a_death_keeps_its_status_and_last_words() -> None:
    error = TransportClosedError("it ended", exit_status=-9, stderr="out of memory")
    for one in (error, pickle.loads(pickle.dumps(error))):
        assert "it ended" in repr(one)
        assert "exit_status=-9" in repr(one)
        assert "out of memory" in repr(one)
