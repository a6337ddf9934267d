"""What once broke the synchronous client: races, circles, impatience, and what came after its end."""

from __future__ import annotations

import gc
import signal
import sys
import threading
import weakref
from typing import Any, NoReturn

import pytest

from tests.faults.conftest import Lab, Script, hanging_turns, initialize_steps
from tests.sync.programs import running, wait_until_heard
from tests.sync.stage import PATIENCE, Caller, Stage
from trio_codex import ClosedError, Codex, CommandApprovalRequest, JsonRpcError, Responder
from trio_codex._session.portal import _Core
from trio_codex.testing import FakeRequest, wire

keyboard = pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT to a process")


class Marker:
    """Something whose end can be seen."""


def test_a_refused_request_holds_nothing_in_a_circle() -> None:
    stage = Stage()

    def refused(codex: Codex) -> weakref.ref[Marker]:
        marker = Marker()  # as long as this frame lives
        with pytest.raises(JsonRpcError):
            codex.models()
        return weakref.ref(marker)

    stage.fake.on("model/list", lambda request: stage.fake.refuse(request, -32600, "no"))
    with Codex(stage.config()) as codex:
        refused(codex)
        gc.collect()
        gc.disable()
        try:
            marker = refused(codex)
            # The thread that brought the refusal may still be at it; what is handed in comes later.
            codex._portal.call_now(lambda: None)
            assert marker() is None
        finally:
            gc.enable()


def test_a_closed_client_keeps_nothing_of_what_is_asked_of_it() -> None:
    codex = Codex(Stage().config())
    thread = codex.thread_start()
    codex.close()
    for _ in range(3):
        for use in (codex.models, lambda: thread.run("work"), codex.notifications):
            with pytest.raises(ClosedError):
                use()
    assert not codex._portal._core._jobs


def test_a_call_is_refused_though_the_thread_ends_while_it_is_handed_in() -> None:
    class Ending(_Core):
        """Its thread has ended when one has looked at it."""

        def __getattribute__(self, name: str) -> Any:
            value = super().__getattribute__(name)
            if name == "_token":
                self._token = None
            return value

    codex = Codex(Stage().config())
    core = codex._portal._core
    token = core._token
    codex.close()
    core._token = token
    core.__class__ = Ending
    with pytest.raises(ClosedError):
        codex.notifications()


@pytest.mark.parametrize("field", ["interrupt_timeout", "close_timeout"])
def test_at_the_end_of_the_program_a_client_of_infinite_patience_is_closed(
    lab: Lab, field: str
) -> None:
    code = f"""
import attrs, math
codex = Codex(attrs.evolve(config, {field}=math.inf))
"""
    with running(lab, {"initialize": initialize_steps()}, code) as program:
        assert program.ended() == 0
        assert program.complaints() == ""
    assert lab.methods()[-1] == "EOF"


STUBBORN: Script = {**hanging_turns(), "EOF": ["stay"]}
"""A server that ends by SIGKILL only."""
ENDLESS = {"close_timeout": 600.0, "interrupt_timeout": 600.0}


@keyboard
@pytest.mark.parametrize("block", [False, True])
def test_the_second_ctrl_c_in_a_close_kills_a_server_that_does_not_end(
    lab: Lab, block: bool
) -> None:
    code = f"""
say_when_waiting_in("end_for_the_interrupted")
{"with Codex(config): pass" if block else "Codex(config).close()"}
"""
    with running(lab, STUBBORN, code, **ENDLESS) as program:
        wait_until_heard(lab, "EOF")
        program.press_ctrl_c()
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == -signal.SIGINT
        assert lab.processes() == []


@keyboard
def test_the_third_ctrl_c_kills_a_server_whose_turn_and_block_were_interrupted(lab: Lab) -> None:
    code = """
say_when_waiting_in("close")
with Codex(config) as codex:
    codex.thread_start().run("work")
"""
    script = {**STUBBORN, "turn/interrupt": []}
    with running(lab, script, code, **ENDLESS) as program:
        wait_until_heard(lab, "turn/start")
        program.press_ctrl_c()
        wait_until_heard(lab, "turn/interrupt")
        program.press_ctrl_c()
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == -signal.SIGINT
        assert lab.processes() == []


@keyboard
def test_ctrl_c_at_the_end_of_the_program_kills_a_server_that_does_not_end(lab: Lab) -> None:
    with running(lab, STUBBORN, "codex = Codex(config)", **ENDLESS) as program:
        wait_until_heard(lab, "EOF")
        program.press_ctrl_c()
        program.ended()
        assert "KeyboardInterrupt" in program.complaints()
        assert lab.processes() == []


@keyboard
def test_a_server_that_cannot_be_started_in_haste_is_killed(lab: Lab) -> None:
    code = """
say_when_waiting_in("close")
Codex(config)
"""
    with running(lab, {"initialize": ["stay"]}, code, close_timeout=600.0) as program:
        wait_until_heard(lab, "initialize")
        program.press_ctrl_c()
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == -signal.SIGINT
        assert lab.processes() == []


def test_what_had_arrived_is_still_read_when_the_client_is_closed() -> None:
    stage = Stage(["one ", "two "])
    with Codex(stage.config()) as codex:
        turn = codex.thread_start().turn("work")
        stream = turn.stream()
        first = next(stream).method
    rest = [event.method for event in stream]
    assert [first, rest[-1]] == ["turn/started", "turn/completed"]
    assert list(stream) == []
    assert list(stream.batches()) == []


def test_a_closed_stream_of_a_closed_client_is_closed() -> None:
    stage = Stage(["one ", "two "])
    with Codex(stage.config()) as codex:
        stream = codex.thread_start().turn("work").stream()
        next(stream)
        stream.close()
    with pytest.raises(ClosedError):
        next(stream)


def test_a_reader_is_told_all_when_another_thread_closes_the_client() -> None:
    stage = Stage()
    codex = Codex(stage.config())
    stream = codex.thread_start().turn("work").stream()
    begun = threading.Event()

    def read() -> list[str]:
        methods: list[str] = []
        for event in stream:
            methods.append(event.method)
            if event.method == "turn/started":
                begun.set()
        return methods

    reading = Caller.of(read)
    assert begun.wait(PATIENCE)
    codex.close()
    assert reading.value()[-1] == "turn/completed"  # type: ignore[index]


def test_a_subscription_gives_what_had_arrived_and_then_says_that_the_client_is_closed() -> None:
    stage = Stage(ends=True)
    with Codex(stage.config()) as codex:
        never_used = codex.notifications()
        events = codex.notifications("turn/started", "turn/completed")
        with_it = events.__enter__()
        codex.thread_start().run("work")
    assert [next(with_it).method, next(with_it).method] == ["turn/started", "turn/completed"]
    for subscription in (with_it, never_used):
        with pytest.raises(ClosedError):
            next(subscription)


class Outcome(BaseException):
    """As that of a test, or of another event loop: no Exception."""


def test_what_a_callback_raises_comes_out_of_close_as_it_is_also_if_it_is_no_exception() -> None:
    asked, error = threading.Event(), Outcome("over")

    async def refuse(request: CommandApprovalRequest) -> NoReturn:
        asked.set()
        raise error

    def start(request: FakeRequest) -> None:
        thread_id = request.params["threadId"]
        stage.fake.answer(request, wire.turn_start_result("turn-1"))
        stage.fake.begin_turn(thread_id, "turn-1")
        ids = {"threadId": thread_id, "turnId": "turn-1", "itemId": "item-1", "startedAtMs": 1}
        stage.fake.ask_nowait("item/commandExecution/requestApproval", ids)

    stage = Stage()
    config = stage.config()
    stage.fake.on("turn/start", start)
    codex = Codex(config, responder=Responder(command_approval=refuse))
    codex.thread_start().turn("work")
    assert asked.wait(PATIENCE)
    with pytest.raises(Outcome) as caught:
        codex.close()
    assert caught.value is error
