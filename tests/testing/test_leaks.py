"""The look at what is left must see each kind of leak: a check that cannot fail is a defect."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading

import pytest
import trio

from tests.testing.raw import Client
from trio_codex.testing import ScriptedModel, no_task_left, shell, text
from trio_codex.testing.leaks import MARK, Census

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def test_nothing_is_found_where_nothing_is_left() -> None:
    before = Census.now()
    with open(os.devnull, "rb"):
        pass
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    assert before.leaks() == []


@linux
def test_a_file_descriptor_is_found() -> None:
    before = Census.now()
    reading, writing = os.pipe()
    leaks = before.leaks()
    os.close(reading)
    os.close(writing)
    assert len(leaks) == 2
    assert leaks[0].startswith(f"file descriptor {reading} (pipe:[")
    assert before.leaks() == []


@linux
def test_a_child_is_found_until_it_is_waited_for() -> None:
    before = Census.now()
    child = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
    assert any(leak.startswith(f"process {child.pid} (cat; ") for leak in before.leaks())
    assert child.stdin is not None
    child.stdin.close()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    [leak] = before.leaks()
    assert "state Z" in leak
    child.wait()
    assert before.leaks() == []


@linux
def test_an_orphan_in_a_session_of_its_own_is_found_by_the_mark_it_carries() -> None:
    before = Census.now()
    environ = {**os.environ, MARK: str(os.getpid())}
    command = "exec 3<&0; setsid cat <&3 >/dev/null 2>&1 3<&- & echo $!"
    reading, writing = os.pipe()
    done = subprocess.run(
        ["sh", "-c", command], env=environ, stdin=reading, stdout=subprocess.PIPE, check=True
    )
    orphan = os.pidfd_open(int(done.stdout))
    leaks = before.leaks()
    os.close(writing)  # it reads the end of its input, and goes
    select.select([orphan], [], [])
    os.close(reading)
    os.close(orphan)
    assert any(leak.startswith(f"process {int(done.stdout)} (") for leak in leaks)
    assert before.leaks() == []


@linux
async def test_a_command_that_the_server_started_is_found(
    client: Client, scripted_model: ScriptedModel
) -> None:
    before = Census.now()
    scripted_model.script(shell("exec sleep 1000", yield_time_ms=250), text("It sleeps."))
    await client.run(await client.start(), "Sleep.")
    assert any("sleep 1000" in leak for leak in before.leaks())
    await client.transport.close(5)
    assert not any("sleep 1000" in leak for leak in before.leaks())


def test_a_thread_is_found_until_it_ends() -> None:
    before = Census.now()
    end = threading.Event()
    thread = threading.Thread(target=end.wait, name="forgotten")
    thread.start()
    leaks = before.leaks()
    end.set()
    thread.join()
    assert leaks == ["thread 'forgotten'"]
    assert before.leaks() == []


async def test_an_idle_worker_of_trio_is_no_leak_but_a_busy_one_is() -> None:
    await trio.to_thread.run_sync(int)
    before = Census.now()
    started, end = threading.Event(), threading.Event()

    def work() -> None:
        started.set()
        end.wait()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.to_thread.run_sync, work)
        await trio.to_thread.run_sync(started.wait)
        busy = [leak for leak in before.leaks() if leak.startswith("thread")]
        end.set()
    assert len(busy) == 1
    assert "work" in busy[0]
    assert [leak for leak in before.leaks() if leak.startswith("thread")] == []


async def test_a_task_is_found() -> None:
    async with trio.open_nursery() as nursery:
        with pytest.raises(AssertionError, match=r"tasks left: .*sleep_forever"):
            async with no_task_left():
                nursery.start_soon(trio.sleep_forever)
        nursery.cancel_scope.cancel()


async def test_a_task_that_ended_in_the_block_is_no_leak() -> None:
    async with no_task_left(), trio.open_nursery() as nursery:
        nursery.start_soon(trio.lowlevel.checkpoint)


def test_the_fixture_fails_the_test_that_leaks(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["trio_codex.testing.fixtures"]')
    pytester.makepyfile(
        """
        import threading
        end = threading.Event()
        def test_leaks(nothing_left):
            threading.Thread(target=end.wait, name="forgotten").start()
        def test_does_not(nothing_left):
            end.set()
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:randomly")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left behind:*", "*thread 'forgotten'*"])


def test_the_fixture_fails_the_test_that_leaves_a_system_task(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["trio_codex.testing.fixtures"]')
    pytester.makepyfile(
        """
        import pytest, trio
        pytestmark = pytest.mark.trio
        async def test_leaks(nothing_left):
            trio.lowlevel.spawn_system_task(trio.sleep_forever)
        async def test_does_not(nothing_left, nursery, tmp_path):
            nursery.start_soon(trio.sleep_forever)
            trio.lowlevel.spawn_system_task(trio.lowlevel.checkpoint)
        """
    )
    result = pytester.runpytest_inprocess()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*left behind: system tasks *sleep_forever*"])
