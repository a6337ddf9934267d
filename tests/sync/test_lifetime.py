"""The end of a client that nobody closes: collected, at the end of the program, after a fork."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import trio

from tests.faults.conftest import Lab, hanging_turns, initialize_steps
from tests.sync.programs import running, wait_until_gone, wait_until_heard
from tests.sync.stage import PATIENCE, Stage
from trio_codex import Codex, CodexConfig, StartError, SyncEventStream, Thread
from trio_codex._facade import blocking

forks = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")


def portals() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if "portal" in thread.name]


def wait_for_portals() -> None:
    for thread in portals():
        thread.join(PATIENCE)


@contextmanager
def told_of_the_unclosed() -> Iterator[None]:
    with pytest.warns(ResourceWarning, match="unclosed Codex: use `with Codex"):
        yield


@contextmanager
def told_here_of_blocking() -> Iterator[None]:
    """Once, and with a line of this file."""
    with pytest.warns(RuntimeWarning, match="use AsyncCodex") as told:
        yield
    assert [warning.filename for warning in told] == [__file__]


def test_a_forgotten_client_warns_and_ends_its_server() -> None:
    stage = Stage()
    codex = Codex(stage.config())
    codex.thread_start()
    with told_of_the_unclosed():
        del codex
        gc.collect()
    wait_for_portals()
    assert stage.fake.closed


def test_what_is_made_by_a_client_keeps_it_alive() -> None:
    stage = Stage(["one ", "two "], ends=True)
    codex = Codex(stage.config())
    gone = weakref.ref(codex)
    thread = codex.thread_start()
    del codex
    gc.collect()
    assert gone() is None
    stream = thread.turn("work").stream()
    del thread
    gc.collect()
    assert next(stream).method == "turn/started"
    assert isinstance(stream, SyncEventStream)
    with told_of_the_unclosed():
        del stream
        gc.collect()
    wait_for_portals()
    assert stage.fake.closed


def test_a_closed_client_is_collected_in_silence() -> None:
    stage = Stage()
    with Codex(stage.config()) as codex:
        thread = codex.thread_start()
        assert isinstance(thread, Thread)
    del codex, thread
    gc.collect()


def test_a_client_that_is_collected_by_its_own_thread_does_not_wait_for_itself() -> None:
    stage = Stage()
    held: list[object] = []
    with told_of_the_unclosed():
        codex = Codex(stage.config())
        stage.fake.on("account/read", lambda _: held.clear())  # called in that thread; no answer
        held.append(codex)
        twin = codex._twin
        codex._portal.post(lambda: trio.lowlevel.spawn_system_task(twin.account))
        del codex
        wait_for_portals()
    assert stage.fake.closed


def test_a_server_that_cannot_start_leaves_no_thread_and_no_warning() -> None:
    with pytest.raises(StartError):
        Codex(CodexConfig(launch_args_override=("/bin/false",)))
    gc.collect()
    assert portals() == []


def test_at_the_end_of_the_program_the_server_is_ended_with_a_warning(lab: Lab) -> None:
    code = """
codex = Codex(config)
thread = codex.thread_start()
turn = thread.turn("work")
say("running")
"""
    with running(lab, hanging_turns(), code, "-W", "always") as program:
        assert program.ended() == 0
        assert "ResourceWarning: unclosed Codex" in program.complaints()
    assert lab.methods()[-2:] == ["turn/interrupt", "EOF"]


def test_a_server_that_does_not_end_is_killed_at_the_end_of_the_program(lab: Lab) -> None:
    script = {"initialize": initialize_steps(), "EOF": ["stay"]}
    code = "codex = Codex(config)"
    with running(lab, script, code, close_timeout=0.1) as program:
        assert program.ended() == 0
        assert program.complaints() == ""


@pytest.mark.parametrize("ending", ["sys.exit(3)", "raise SystemExit(3)"])
def test_a_block_that_exits_the_program_ends_the_server(lab: Lab, ending: str) -> None:
    code = f"""
with Codex(config) as codex:
    codex.thread_start()
    {ending}
"""
    with running(lab, hanging_turns(), code, "-W", "error") as program:
        assert program.ended() == 3
        assert program.complaints() == ""


FORKING = """
import warnings
warnings.simplefilter("ignore", DeprecationWarning)  # of forking with threads
from trio_codex import CodexUsageError
codex = Codex(config)
thread = codex.thread_start()
child = os.fork()
if not child:
"""


@forks
def test_after_a_fork_the_client_is_the_parents(lab: Lab) -> None:
    code = f"""{FORKING}
    for use in (codex.models, lambda: thread.run("work"), lambda: thread.turn("work")):
        try:
            use()
        except CodexUsageError as error:
            assert "fork" in str(error), error
            say("refused")
    codex.close()
    with Codex(config) as own:
        say(type(own.thread_start()).__name__)
    del codex, thread
    sys.exit(5)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 5
say(thread.run("work").status.value)
codex.close()
say("closed")
"""
    script = hanging_turns()
    script["turn/start"] += script["turn/interrupt"][1:]
    with running(lab, script, code, "-W", "always") as program:
        assert program.ended() == 0, program.complaints()
        assert program.said == ["refused"] * 3 + ["Thread", "interrupted", "closed"]
        assert program.complaints() == ""


@forks
def test_a_child_does_not_keep_the_parents_server_from_its_end(lab: Lab) -> None:
    code = f"""{FORKING}
    os.read(0, 1)
    os._exit(0)
say("forked")
os._exit(0)  # as if killed: no farewell, but the end of the pipe
"""
    with running(lab, hanging_turns(), code) as program:
        program.until("forked")
        wait_until_heard(lab, "EOF")
        wait_until_gone(lab)
        program.go_on()


def test_a_call_under_trio_works_and_warns_once_in_the_users_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(blocking, "_warned", False)

    async def main() -> None:
        stage = Stage(ends=True)
        with told_here_of_blocking():
            codex = Codex(stage.config())
            codex.thread_start().run("work")
            codex.close()

    trio.run(main)


def test_a_call_under_asyncio_works_and_warns_once_in_the_users_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(blocking, "_warned", False)
    stage = Stage(ends=True)

    async def main() -> None:
        with told_here_of_blocking():
            for event in thread.turn("work").stream():
                assert event

    with Codex(stage.config()) as codex:
        thread = codex.thread_start()
        asyncio.run(main())
