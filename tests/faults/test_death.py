"""A server that dies: everybody who waits is told its status and its last words, at once."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import Any

import pytest
import trio

from tests.cancel.real import until
from tests.faults.conftest import Lab, hanging_turns, initialize_steps, may_cross, refused
from trio_codex import (
    AsyncCodex,
    CodexConfig,
    StartError,
    TransportClosedError,
)
from trio_codex.testing import FakeServer, hang, wire
from trio_codex.testing import codex_config as configure


async def test_death_in_the_middle_of_a_request(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": ["stderr panicked\n", "exit 101"]}
    async with AsyncCodex(lab.stub(script)) as codex:
        for _ in range(2):
            with refused(TransportClosedError, "panicked", "exit status 101") as caught:
                await codex.models()
            assert caught.error.exit_status == 101
            assert caught.error.stderr == "panicked"


async def test_death_by_a_signal_is_a_negative_status(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": ["kill"]}
    async with AsyncCodex(lab.stub(script)) as codex:
        with refused(TransportClosedError, "exit status -9"):
            await codex.models()


async def test_the_status_is_known_although_pipes_end_before_the_process(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": ["deaf", "exit 6"]}
    async with AsyncCodex(lab.stub(script)) as codex:
        with refused(TransportClosedError, "exit status 6"):
            await codex.models()


async def test_death_in_the_handshake_is_a_start_error(lab: Lab) -> None:
    with refused(StartError, "exit status -9"):
        async with AsyncCodex(lab.stub({"initialize": ["kill"]})):
            raise AssertionError


async def test_death_in_the_middle_of_a_turn_reaches_all_who_wait_for_it(lab: Lab) -> None:
    script = {**hanging_turns(), "model/list": ["stderr bye\n", "exit 3"]}
    told: list[str] = []

    async def run(turn: Any) -> None:
        with refused(TransportClosedError, "bye", "exit status 3"):
            await turn.run()
        told.append("run")

    async def stream(turn: Any) -> None:
        events: list[str] = []
        with refused(TransportClosedError, "bye", "exit status 3"):
            async with turn.stream() as stream:
                streaming.set()
                events += [event.method async for event in stream]
        told.append("stream")

    async def subscribe() -> None:
        with refused(TransportClosedError, "bye", "exit status 3"):
            async with codex.notifications() as stream:
                subscribed.set()
                async for _ in stream:
                    pass
        told.append("subscription")

    streaming, subscribed = trio.Event(), trio.Event()
    async with AsyncCodex(lab.stub(script)) as codex:
        thread = await codex.thread_start()
        turn = await thread.turn("Hi")
        async with trio.open_nursery() as nursery:
            nursery.start_soon(stream, turn)
            nursery.start_soon(subscribe)
            await streaming.wait()
            await subscribed.wait()
            nursery.start_soon(run, turn)
            with refused(TransportClosedError, "bye"):
                await codex.models()
        with refused(TransportClosedError, "bye", "exit status 3"):
            await turn.interrupt()
        with refused(TransportClosedError, "bye", "exit status 3"):
            await turn.steer("more")
        with refused(TransportClosedError, "bye", "exit status 3"):
            await thread.run("Hi")
    assert sorted(told) == ["run", "stream", "subscription"]


async def test_what_was_said_before_the_death_is_read_before_the_error() -> None:
    fake = FakeServer()
    fake.converse()

    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        fake.say("thread-1", "turn-1", ["a", "b"])
        fake.die(1, "out of memory")

    fake.on("turn/start", start_turn)
    seen: list[str] = []
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        with refused(TransportClosedError, "out of memory"):
            async with turn.stream() as stream:
                async for event in stream:
                    seen.append(event.method)
    assert seen.count("item/agentMessage/delta") == 2


async def test_a_turn_block_around_a_death_raises_the_death_and_nothing_else(lab: Lab) -> None:
    script = {**hanging_turns(), "model/list": ["exit 3"]}
    with refused(TransportClosedError, "exit status 3"):
        async with AsyncCodex(lab.stub(script)) as codex:
            thread = await codex.thread_start()
            async with thread.turn("Hi"):
                await codex.models()


@pytest.mark.parametrize("end", ["exit 3", "kill", "stay", "hang", "stderr late words\n"])
async def test_whatever_a_server_does_when_told_to_end_closing_succeeds(lab: Lab, end: str) -> None:
    script = {**hanging_turns(), "EOF": [end]}
    async with AsyncCodex(lab.stub(script, close_timeout=0.2)) as codex:
        await codex.thread_start()
    assert lab.processes() == []
    assert lab.methods()[-1] == "EOF"


async def test_death_while_the_farewell_interrupts_a_turn_ends_the_block_quietly(
    lab: Lab,
) -> None:
    script = {**hanging_turns(), "turn/interrupt": ["exit 3"]}
    async with AsyncCodex(lab.stub(script)) as codex:
        await (await codex.thread_start()).turn("Hi")
    assert "turn/interrupt" in lab.methods()


async def test_death_while_a_cancelled_run_is_interrupted_leaves_the_cancel(lab: Lab) -> None:
    script = {**hanging_turns(), "turn/interrupt": ["exit 3"]}
    with refused(TransportClosedError, "exit status 3"):  # which nobody has seen yet
        async with AsyncCodex(lab.stub(script)) as codex:
            thread = await codex.thread_start()
            async with trio.open_nursery() as nursery:
                nursery.start_soon(thread.run, "Hi")
                await until(lambda: "turn/start" in lab.methods())
                nursery.cancel_scope.cancel()
            assert nursery.cancel_scope.cancelled_caught


async def test_a_server_that_stops_listening_is_gone_for_who_asks() -> None:
    fake = FakeServer()
    fake.converse()
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        fake.stop_listening()
        with refused(TransportClosedError, "stopped listening"):
            await codex.thread_start()


async def test_a_server_that_only_closes_its_stdout_is_gone_too(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "EOF": []}
    config = lab.stub(script, close_timeout=0.5)
    async with AsyncCodex(config) as codex:
        (pid,) = lab.processes()
        os.kill(pid, signal.SIGSTOP)
        with trio.move_on_after(0.2) as scope:  # a server that is stuck is no dead server
            await codex.models()
        assert scope.cancelled_caught
        os.kill(pid, signal.SIGKILL)
        with refused(TransportClosedError, "exit status -9"):
            await codex.models()


async def test_keys_in_the_last_words_are_not_shown(lab: Lab) -> None:
    words = "stderr auth failed for sk-proj-abcdefghijklmnop0123456789 and hunter2hunter2\n"
    script = {"initialize": initialize_steps(), "model/list": [words, "exit 1"]}
    config = lab.stub(script)
    assert config.env is not None
    config.env["MY_API_KEY"] = "hunter2hunter2"
    async with AsyncCodex(config) as codex:
        with refused(TransportClosedError, "auth failed for") as caught:
            await codex.models()
    for secret in ("sk-proj", "abcdefghijklmnop", "hunter2"):
        assert secret not in caught.text
        assert secret not in repr(caught.error)
        assert secret not in caught.error.stderr


async def test_a_flood_on_stderr_neither_blocks_the_server_nor_grows_the_error(lab: Lab) -> None:
    flood = "stderr " + "x" * 200_000 + "\n" + "last line\n"
    script = {"initialize": [*[flood] * 10, *initialize_steps()], "model/list": [flood, "exit 1"]}
    async with AsyncCodex(lab.stub(script)) as codex:
        with refused(TransportClosedError, "last line") as caught:
            await codex.models()
    assert len(caught.text) < 20_000


async def test_stderr_alone_is_a_log_and_no_error(lab: Lab) -> None:
    script = {
        "initialize": ["stderr ERROR something\n", *initialize_steps()],
        "model/list": ["stderr ERROR\n", {"id": "$id", "result": {"data": []}}],
    }
    async with AsyncCodex(lab.stub(script)) as codex:
        assert (await codex.models()).data == []


async def test_the_real_server_killed_in_the_middle_of_a_turn(
    lab: Lab, runtime: str, scripted_model: Any
) -> None:
    scripted_model.script(hang())
    config = configure(scripted_model, lab.place / "home", codex_bin=runtime, env=lab.environ)
    async with AsyncCodex(config) as codex:
        turn = await (await codex.thread_start()).turn("Hi")
        await scripted_model.next_request()
        for pid in lab.processes():
            with suppress(ProcessLookupError):  # a helper of its own that has just ended
                os.kill(pid, signal.SIGKILL)
        with refused(TransportClosedError, "exit status -9"):
            await turn.run()
        with refused(TransportClosedError, "exit status -9") as caught:
            await codex.models()
        may_cross(caught.error)
