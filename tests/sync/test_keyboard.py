"""Ctrl-C in a program with a synchronous client: a real process, a real signal, a server that logs.

Each time: the exit status, what the server heard, and that no process is left (the fixture ``lab``).
"""

from __future__ import annotations

import os
import signal
import sys

import pytest

from tests.faults.conftest import Lab, hanging_turns, initialize_steps
from tests.sync.programs import login_script, running, wait_until_gone, wait_until_heard

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT to a process")

KILLED_BY_CTRL_C = -signal.SIGINT
DEAF_TO_INTERRUPTS = {**hanging_turns(), "turn/interrupt": []}


@pytest.mark.parametrize(
    ("waiting", "where"),
    [
        ("thread.run('work')", "run"),
        ("thread.turn('work').run()", "run"),
        ("thread.turn('work').result()", "result"),
        ("list(thread.turn('work').stream())", "_fill"),
        ("list(thread.turn('work').stream().batches())", "_fill"),
    ],
)
def test_a_turn_that_is_waited_for_is_interrupted(lab: Lab, waiting: str, where: str) -> None:
    code = f"""
with Codex(config) as codex:
    thread = codex.thread_start()
    say_when_waiting_in({where!r})
    try:
        {waiting}
    finally:
        say("out")
        sys.stdin.read()
"""
    with running(lab, hanging_turns(), code) as program:
        program.until("waiting")
        wait_until_heard(lab, "turn/start")
        program.press_ctrl_c()
        program.until("out")
        assert lab.methods().count("turn/interrupt") == 1
        assert "EOF" not in lab.methods()  # it came out before the client was closed
        program.go_on()
        assert program.ended() == KILLED_BY_CTRL_C
    assert "EOF" in lab.methods()
    complaints = program.complaints()
    assert complaints.count("Traceback") == 1
    assert complaints.rstrip().endswith("KeyboardInterrupt")


def test_a_turn_that_is_being_started_is_interrupted_when_it_is_known(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    thread = codex.thread_start()
    say_when_waiting_in("turn")
    try:
        thread.turn("work")
    finally:
        say("out")
        sys.stdin.read()
"""
    late = hanging_turns()
    late["turn/start"].insert(0, "pause 0.5")
    with running(lab, late, code) as program:
        wait_until_heard(lab, "turn/start")
        program.until("waiting")
        program.press_ctrl_c()
        program.until("out")
        assert lab.methods().count("turn/interrupt") == 1
        program.go_on()
        assert program.ended() == KILLED_BY_CTRL_C


def test_the_stream_can_be_read_to_its_end_after_that(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    turn = codex.thread_start().turn("work")
    stream = turn.stream()
    next(stream)
    say_when_waiting_in("_fill")
    try:
        list(stream)
    except KeyboardInterrupt:
        print(*[event.method for event in stream], turn.result().status.value)
"""
    with running(lab, hanging_turns(), code) as program:
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == 0
        assert program.said[-1].endswith("turn/completed interrupted")


def test_a_login_that_is_waited_for_lives_on(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    login = codex.login_chatgpt_device_code()
    say_when_waiting_in("call")
    try:
        login.wait()
    except KeyboardInterrupt:
        say("out")
        sys.stdin.read()
        print(login.cancel().status.value, login.wait().success)
"""
    with running(lab, login_script(), code) as program:
        program.until("waiting")
        program.press_ctrl_c()
        program.until("out")
        assert "account/login/cancel" not in lab.methods()
        program.go_on()
        assert program.ended() == 0
        assert program.said[-1] == "canceled False"


def test_the_block_of_a_login_cancels_it(lab: Lab) -> None:
    code = """
with Codex(config) as codex, codex.login_chatgpt_device_code() as login:
    say_when_waiting_in("call")
    login.wait()
"""
    with running(lab, login_script(), code) as program:
        program.until("waiting")
        program.press_ctrl_c()
        assert program.ended() == KILLED_BY_CTRL_C
    assert lab.methods().count("account/login/cancel") == 1


def test_a_plain_request_is_left_at_once(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    codex.models()
"""
    with running(lab, {"initialize": initialize_steps()}, code) as program:
        wait_until_heard(lab, "model/list")
        program.press_ctrl_c()
        assert program.ended() == KILLED_BY_CTRL_C
    assert lab.methods()[-1] == "EOF"


@pytest.mark.parametrize("stubborn", [False, True])
def test_a_client_that_is_only_starting_leaves_nothing(lab: Lab, stubborn: bool) -> None:
    code = """
try:
    Codex(config)
finally:
    say(len(portals()), lingering())
"""
    lingering = f"""
import glob
def lingering():
    return len([1 for name in glob.glob("/proc/[0-9]*/environ") if brand(name)])
def brand(name):
    try:
        return name != "/proc/self/environ" and b"{lab.brand}" in open(name, "rb").read()
    except OSError:
        return False
"""
    script = {"initialize": ["stay" if stubborn else "hang"]}
    fields = {"close_timeout": 0.1}
    with running(lab, script, lingering + code, **fields) as program:
        wait_until_heard(lab, "initialize")
        program.press_ctrl_c()
        assert program.ended() == KILLED_BY_CTRL_C
        assert program.said[-1] == "0 0"


def test_closing_goes_on_until_the_server_has_ended(lab: Lab) -> None:
    code = """
codex = Codex(config)
try:
    codex.close()
finally:
    say(portals())
"""
    script = {"initialize": initialize_steps(), "EOF": ["stay"]}
    with running(lab, script, code, close_timeout=0.5) as program:
        wait_until_heard(lab, "EOF")
        program.press_ctrl_c()
        assert program.ended() == KILLED_BY_CTRL_C
        assert program.said[-1] == "[]"


def test_the_second_one_does_not_wait_for_the_turn(lab: Lab) -> None:
    code = """
codex = Codex(config)
thread = codex.thread_start()
try:
    thread.run("work")
finally:
    say("out")
"""
    fields = {"interrupt_timeout": 600.0}
    with running(lab, DEAF_TO_INTERRUPTS, code + "    os._exit(7)", **fields) as program:
        wait_until_heard(lab, "turn/start")
        program.press_ctrl_c()
        wait_until_heard(lab, "turn/interrupt")
        program.press_ctrl_c()
        program.until("out")
        assert program.ended() == 7
    wait_until_gone(lab)


def test_the_second_one_ends_the_block_whose_client_is_ended_with_the_program(lab: Lab) -> None:
    code = """
with Codex(config) as codex:
    codex.thread_start().run("work")
"""
    script = {**DEAF_TO_INTERRUPTS, "EOF": ["stay"]}
    with running(lab, script, code, interrupt_timeout=0.5, close_timeout=0.1) as program:
        wait_until_heard(lab, "turn/start")
        program.press_ctrl_c()
        wait_until_heard(lab, "turn/interrupt")
        program.press_ctrl_c()
        assert program.ended() == KILLED_BY_CTRL_C
    assert lab.methods()[-1] == "EOF"


def test_the_second_one_ends_a_close_at_once(lab: Lab) -> None:
    code = """
codex = Codex(config)
try:
    codex.close()
finally:
    say("out")
    os._exit(7)
"""
    script = {"initialize": initialize_steps(), "EOF": ["stay"]}
    with running(lab, script, code, close_timeout=1.0) as program:
        wait_until_heard(lab, "EOF")
        program.press_ctrl_c()
        program.press_ctrl_c()
        program.until("out")
        assert program.ended() == 7
    for pid in lab.processes():  # nobody was left to end it
        os.kill(pid, signal.SIGKILL)
    wait_until_gone(lab)
