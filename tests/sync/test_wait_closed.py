"""Waiting for the end of a synchronous client, and blocks whose server died while nobody asked."""

from __future__ import annotations

import threading

import pytest

from tests.faults.conftest import Lab, hanging_turns, initialize_steps
from tests.sync.programs import running, wait_until_gone
from tests.sync.stage import Caller, Stage
from trio_codex import Codex, TransportClosedError

DYING = {"initialize": initialize_steps(), "initialized": ["stderr bye\n", "exit 3"]}


def gone(codex: Codex) -> None:
    """Wait for it as nobody who is told."""
    pause = threading.Event()
    while not codex.closed:
        pause.wait(0.01)


def test_a_block_whose_server_died_unseen_raises_that_at_its_end(lab: Lab) -> None:
    with (
        pytest.raises(TransportClosedError, match="exit status 3"),
        Codex(lab.stub(DYING)) as codex,
    ):
        gone(codex)
    assert repr(codex).endswith(", gone (exit status 3)>")


def test_a_block_that_ends_with_its_own_exception_keeps_it(lab: Lab) -> None:
    with pytest.raises(KeyError), Codex(lab.stub(DYING)) as codex:
        gone(codex)
        raise KeyError("mine")


def test_close_does_not_raise_the_death(lab: Lab) -> None:
    codex = Codex(lab.stub(DYING))
    gone(codex)
    codex.close()
    with pytest.raises(TransportClosedError, match="exit status 3"):
        codex.wait_closed()


def test_whoever_is_told_has_seen_it(lab: Lab) -> None:
    with Codex(lab.stub(DYING)) as codex:
        with pytest.raises(TransportClosedError, match="bye"):
            codex.wait_closed()
        with pytest.raises(TransportClosedError, match="bye"):
            codex.models()


def test_a_request_that_waits_sees_the_death() -> None:
    stage = Stage()
    stage.fake.on("model/list", lambda _: stage.fake.die(1))
    with Codex(stage.config()) as codex:
        with pytest.raises(TransportClosedError):
            codex.models()
        assert repr(codex) == "<Codex: a server of your transport 0.163.0, gone (exit status 1)>"


def test_it_returns_when_another_thread_closes() -> None:
    stage = Stage()
    codex = Codex(stage.config())
    waiting = [Caller.of(codex.wait_closed) for _ in range(3)]
    codex.account()
    assert not codex.closed
    codex.close()
    for caller in waiting:
        caller.value()
    assert codex.closed
    codex.wait_closed()
    assert repr(codex) == "<Codex: a server of your transport 0.163.0, closed>"


def test_it_raises_when_the_server_goes_first(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "model/list": ["exit 3"]}
    with Codex(lab.stub(script)) as codex:
        waiting = Caller.of(codex.wait_closed)
        with pytest.raises(TransportClosedError):
            codex.models()
        with pytest.raises(TransportClosedError, match="exit status 3"):
            waiting.value()


def test_ctrl_c_ends_the_wait_and_the_client_goes_on(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    codex.thread_start()
    say_when_waiting_in("wait_closed")
    try:
        codex.wait_closed()
    except KeyboardInterrupt:
        say(type(codex.thread_start()).__name__)
say("closed")
"""
    with running(lab, hanging_turns(), code) as program:
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == 0, program.complaints()
        said = [line for line in program.said if line != "pressed"]  # that comes from a signal
        assert said[-2:] == ["Thread", "closed"]
    wait_until_gone(lab)
