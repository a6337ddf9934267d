"""Programs with a synchronous client, run in a process of their own: how they end is the test."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs

from tests.faults.conftest import Lab, Script, notified
from tests.sync.stage import PATIENCE
from trio_codex.testing import wire

ROOT = Path(__file__).resolve().parents[2]
OPENING = """\
import os, signal, sys, threading
from trio_codex import Codex, CodexConfig
config = CodexConfig(**{fields!r})
def say(*words):
    print(*words, flush=True)
def pressed(number, frame):
    os.write(1, b"pressed\\n")
    raise KeyboardInterrupt
signal.signal(signal.SIGINT, pressed)
def portals():
    return [thread.name for thread in threading.enumerate() if "portal" in thread.name]
def say_when_waiting_in(function):
    main = threading.main_thread().ident
    def look():
        names = []
        while names[:1] != ["wait"] or function not in names:
            frame, names = sys._current_frames()[main], []
            while frame is not None:
                names.append(frame.f_code.co_name)
                frame = frame.f_back
        say("waiting")
    threading.Thread(target=look, daemon=True).start()
"""


@attrs.define
class Program:
    """It runs; what it says is read line by line."""

    process: subprocess.Popen[str]
    said: list[str] = attrs.field(factory=list)

    def until(self, word: str) -> None:
        """Wait until it says this."""
        assert self.process.stdout is not None
        while not self.said or self.said[-1] != word:
            line = self.process.stdout.readline()
            assert line, f"it ended before it said {word}: {self.said}, {self.complaints()}"
            self.said.append(line.strip())

    def press_ctrl_c(self) -> None:
        """Return when it was noticed."""
        self.process.send_signal(signal.SIGINT)
        self.until("pressed")

    def go_on(self) -> None:
        """End its stdin, if it waits for that."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.stdin = None

    def ended(self) -> int:
        """Wait for its end, and return its exit status."""
        out, self._complaints = self.process.communicate(timeout=PATIENCE)
        self.said += out.splitlines()
        return self.process.returncode

    def complaints(self) -> str:
        """What it wrote to stderr, when it has ended."""
        if self.process.returncode is None:
            self.ended()
        return self._complaints

    _complaints: str = attrs.field(default="", init=False)


@contextmanager
def running(
    lab: Lab, script: Script, code: str, *options: str, **fields: object
) -> Iterator[Program]:
    """Run this code with a client's ``config`` for a stub that follows the script."""
    config = lab.stub(script)
    settings = {
        "launch_args_override": config.launch_args_override,
        "env": config.env,
        **fields,
    }
    process = subprocess.Popen(
        [sys.executable, *options, "-c", OPENING.format(fields=settings) + code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        yield Program(process)
    finally:
        process.kill()
        process.communicate()


def wait_until_heard(lab: Lab, method: str) -> None:
    """Return when the stub has heard this."""
    give_up = time.monotonic() + PATIENCE
    pause = threading.Event()
    while method not in lab.methods():
        assert time.monotonic() < give_up, f"{method} not heard: {lab.methods()}"
        pause.wait(0.01)


def wait_until_gone(lab: Lab) -> None:
    """Return when all servers have ended."""
    give_up = time.monotonic() + PATIENCE
    pause = threading.Event()
    while lab.processes():
        assert time.monotonic() < give_up, f"still there: {lab.processes()}"
        pause.wait(0.01)


def login_script() -> Script:
    """A server with a login that nobody completes."""
    started = {
        "type": "chatgptDeviceCode",
        "loginId": "login-1",
        "verificationUrl": "http://issuer/device",
        "userCode": "CODE-1",
    }
    completed = {"loginId": "login-1", "success": False, "error": "cancelled"}
    return {
        "initialize": [{"id": "$id", "result": wire.initialize_result("stub/0.163.0 (Linux)")}],
        "account/login/start": [{"id": "$id", "result": started}],
        "account/login/cancel": [
            {"id": "$id", "result": {"status": "canceled"}},
            notified("account/login/completed", completed),
        ],
    }
