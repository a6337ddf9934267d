"""What the tests against the real app-server have in common."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import trio

from tests.cancel.stage import session_of
from trio_codex import AsyncCodex, CodexConfig
from trio_codex._facade.thread import AsyncThread
from trio_codex.testing import ModelRequest, ScriptedModel
from trio_codex.testing.leaks import MARK

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
PATIENCE = 30.0
"""Seconds within which the real server must have done anything that it does at all."""


async def statuses(thread: AsyncThread) -> list[str]:
    """How the turns of this thread stand at the server."""
    read = await thread.read(include_turns=True)
    return [turn.status.value for turn in read.thread.turns]


async def assert_all_cut(model: ScriptedModel) -> None:
    """The server has hung up on the model wherever that still had something to say."""
    with trio.fail_after(PATIENCE):
        for request in model.requests:
            await model.stream_closed(request)


async def until(condition: Callable[[], bool]) -> None:
    """For what another process does, and nothing tells."""
    with trio.fail_after(PATIENCE):
        while not condition():  # noqa: ASYNC110 - there is no event for it
            await trio.sleep(0.01)


async def assert_in_step(codex: AsyncCodex) -> None:
    """The client holds nothing after a while, and the conversation goes on."""
    await codex.thread_start()
    session = session_of(codex)
    await until(
        lambda: session._nursery is not None and len(session._nursery.child_tasks) == 3,
    )
    assert session.requests.peer.waiting == 0
    assert len(session._board.routes) == 0, vars(session._board.routes)
    assert len(session._board.order) == 0
    assert session.requests.free_places == codex._connection.config.max_in_flight


async def asked(model: ScriptedModel) -> ModelRequest:
    """The next request that the server makes of the model."""
    with trio.fail_after(PATIENCE):
        return await model.next_request()


def servers() -> list[int]:
    """The processes that carry the mark of these tests: the app-server, first of all."""
    mark = f"{MARK}={os.getpid()}\0".encode()
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return sorted(found)


def cmdline(pid: int) -> str:
    """What it runs; nothing for a process that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


async def assert_none_left() -> None:
    """The server is gone. A shell that it started in a session of its own, out of our reach, to
    learn the user's settings, ends by itself a moment later."""
    assert not [pid for pid in servers() if "app-server" in cmdline(pid)]
    await until(lambda: not servers())


SERVER = """
import json, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
for line in sys.stdin:
    message = json.loads(line)
    if message["method"] == "initialize":
        result = {"userAgent": "played/0.163.0 (x)", "codexHome": "/", "platformFamily": "unix",
                  "platformOs": "linux"}
        print(json.dumps({"id": message["id"], "result": result}), flush=True)
"""
DEAF = f"{SERVER}while True: time.sleep(1)\n"
DYING = f"""{SERVER}
    if message["method"] == "model/list":
        print("last words", file=sys.stderr)
        sys.exit(3)
"""


def played_by(server: str) -> CodexConfig:
    """The server is this program."""
    command = (sys.executable, "-c", server)
    mark = {MARK: str(os.getpid())}
    return CodexConfig(
        launch_args_override=command, env=mark, client_name="played", close_timeout=0.2
    )
