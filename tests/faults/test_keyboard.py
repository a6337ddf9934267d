"""Ctrl-C, a real one, to a real program: it ends with a bare KeyboardInterrupt and tidily."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import trio

from tests.faults.conftest import Lab, hanging_turns

PROGRAM = """
import sys, trio
from trio_codex import AsyncCodex, CodexConfig
config = CodexConfig(launch_args_override={command!r}, close_timeout=0.5, interrupt_timeout=1.0)
def ready():
    print("ready", flush=True)
async def main():
{body}
try:
    trio.run(main)
except BaseException as error:
    print("left by", type(error).__name__, repr(error.__context__), flush=True)
    if "--raise" in sys.argv:
        raise
"""

IN_THE_BODY = """
    async with AsyncCodex(config) as codex:
        await (await codex.thread_start()).turn("Hi")
        ready()
        await trio.sleep_forever()
"""
BUSY_IN_THE_BODY = """
    import time
    async with AsyncCodex(config) as codex:
        await (await codex.thread_start()).turn("Hi")
        ready()
        while True: time.sleep(0.01)
"""
IN_RUN = """
    async with AsyncCodex(config) as codex:
        await (await codex.thread_start()).run("Hi")
"""
IN_STREAM = """
    async with AsyncCodex(config) as codex:
        async with (await codex.thread_start()).turn("Hi") as turn, turn.stream() as events:
            async for event in events:
                if event.method == "turn/started": ready()
"""
IN_REQUEST = """
    async with AsyncCodex(config) as codex:
        await codex.thread_start()
        ready()
        await codex.models()
"""
IN_START_UP = """
    async with AsyncCodex(config) as codex:
        raise AssertionError
"""
IN_CLOSE = """
    async with AsyncCodex(config) as codex:
        await codex.thread_start()
"""
IN_LAZY_START = """
    async with trio.open_nursery() as nursery:
        codex = AsyncCodex(config, nursery=nursery)
        try:
            await codex.models()
        except KeyboardInterrupt as interrupt:
            kept = interrupt
            nursery.cancel_scope.cancel()
    raise kept
"""

TWICE = """try:
            await trio.sleep_forever()
        finally:
            import os, signal, threading
            threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
"""

TURNS = hanging_turns()
SILENT = {"": ["raw \n"]}
STUBBORN = {**TURNS, "EOF": ["stay"]}

CASES = {
    "in the body": (IN_THE_BODY, TURNS),
    "busy in the body": (BUSY_IN_THE_BODY, TURNS),
    "in run()": (IN_RUN, TURNS),
    "in stream()": (IN_STREAM, TURNS),
    "in a request": (IN_REQUEST, TURNS),
    "in start-up": (IN_START_UP, SILENT),
    "in lazy start-up": (IN_LAZY_START, SILENT),
    "in close": (IN_CLOSE, STUBBORN),
}


AWAITED = {
    IN_START_UP: "initialize",
    IN_LAZY_START: "initialize",
    IN_CLOSE: "EOF",
    IN_RUN: "turn/start",
}
"""What the server must have heard before Ctrl-C is pressed, where the program cannot tell."""


async def ctrl_c(lab: Lab, body: str, script: object, *arguments: str) -> tuple[int, str, str]:
    """Run the program, press Ctrl-C when it is ready, or the server is; its status and words."""
    config = lab.stub(script)  # type: ignore[arg-type]
    path = lab.place / "program.py"
    program = PROGRAM.format(command=config.launch_args_override, body=body)
    await trio.Path(path).write_text(program)
    process = await trio.lowlevel.open_process(
        [sys.executable, str(path), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **lab.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        start_new_session=True,  # as in a terminal: the whole group gets it
    )
    assert process.stdout is not None
    assert process.stderr is not None
    async with process.stdout, process.stderr:
        awaited = AWAITED.get(body)
        said = b""
        while awaited is None and b"ready" not in said:
            more = await process.stdout.receive_some()
            assert more, (await process.stderr.receive_some()).decode()
            said += more
        while awaited is not None and awaited not in lab.methods():  # noqa: ASYNC110
            await trio.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        async for chunk in process.stdout:
            said += chunk
        complaint = b""
        async for chunk in process.stderr:
            complaint += chunk
    return await process.wait(), said.decode(), complaint.decode()


@pytest.mark.parametrize("case", CASES)
async def test_ctrl_c_leaves_by_a_bare_keyboard_interrupt_and_no_process(
    lab: Lab, case: str
) -> None:
    body, script = CASES[case]
    with trio.fail_after(30):
        status, said, complaint = await ctrl_c(lab, body, script)
    assert "left by KeyboardInterrupt" in said, said + complaint
    assert complaint == ""
    assert status == 0
    assert lab.processes() == []
    if "ready" in said and case != "in a request":
        assert "turn/interrupt" in lab.methods(), lab.methods()


async def test_a_script_that_does_not_catch_it_dies_of_sigint(lab: Lab) -> None:
    with trio.fail_after(30):
        status, _, complaint = await ctrl_c(lab, IN_THE_BODY, TURNS, "--raise")
    assert status == -signal.SIGINT
    assert "ExceptionGroup" not in complaint
    assert "Error" not in complaint
    assert lab.processes() == []


async def test_two_ctrl_cs_still_leave_no_process(lab: Lab) -> None:
    never_ends = {**TURNS, "turn/interrupt": [], "EOF": ["stay"]}
    twice = IN_THE_BODY.replace("await trio.sleep_forever()", TWICE)
    with trio.fail_after(30):
        _, said, _ = await ctrl_c(lab, twice, never_ends)
    assert "left by KeyboardInterrupt" in said
    assert lab.processes() == []
