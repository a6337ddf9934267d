"""How a server is ended: by asking, by insisting, by force; and that nothing of it is left."""

from __future__ import annotations

import ctypes
import math
import os
import signal

import pytest
import trio
import trio.testing

from trio_codex._transport.transport import Transport

from .conftest import Lab, hear, linux, listen

pytestmark = linux

STUBBORN = (
    "import os, signal, time\n"
    "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
    "os.write(1, b'ready %d\\n' % os.getpid())\n"
    "time.sleep(1000)\n"
)
POLITE = (
    "import os, signal, sys, time\n"
    "def leave(*_): os.write(1, b'goodbye'); os._exit(3)\n"
    "signal.signal(signal.SIGTERM, leave)\n"
    "os.write(1, b'ready\\n')\n"
    "time.sleep(1000)\n"
)
LEAVES_A_SHELL = (
    "import os, subprocess, sys\n"
    "child = subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]], stdin=0)\n"
    "sys.stdin.buffer.read()\n"
)


@pytest.fixture(params=["pidfd", "waitid", "wait"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ways to learn of a death: Linux has all three, other systems only the later ones."""
    from trio_codex._transport import posix

    if request.param != "pidfd":
        monkeypatch.setattr(posix, "_open_pidfd", lambda _pid: -1)
    if request.param == "wait":
        monkeypatch.setattr(posix, "_CAN_PEEK", False)
    return str(request.param)


async def test_a_server_that_obeys_eof_is_not_signalled(lab: Lab, way: str) -> None:
    server = await lab.python("import sys; sys.stdin.buffer.read(); sys.exit(5)")
    await server.close(math.inf)
    assert server.epitaph().exit_status == 5


async def test_a_server_that_ignores_eof_gets_sigterm_and_its_last_words_are_heard(
    lab: Lab, way: str
) -> None:
    server = await lab.python(POLITE)
    await hear(server, b"ready")
    with trio.fail_after(20):
        await server.close(0.01)  # the second wait is as short, and a signal needs less
    assert server.epitaph().exit_status in (3, -9)
    if server.epitaph().exit_status == 3:
        assert await server.receive() == b"goodbye"
    assert await server.receive() == b""


async def test_a_server_that_ignores_everything_is_killed(lab: Lab, way: str) -> None:
    server = await lab.python(STUBBORN)
    await hear(server, b"ready")
    await server.close(0.01)
    assert server.epitaph().exit_status == -9


async def test_shells_that_a_server_leaves_behind_do_not_outlive_us(lab: Lab, way: str) -> None:
    server = await lab.python(LEAVES_A_SHELL, STUBBORN)
    await hear(server, b"ready")
    assert len(lab.processes()) == 2
    await server.close(math.inf)
    assert lab.processes() == []
    assert server.epitaph().exit_status == 0


async def test_shells_die_also_when_the_server_died_first(lab: Lab, way: str) -> None:
    server = await lab.python(LEAVES_A_SHELL.replace("sys.stdin.buffer.read()", ""), STUBBORN)
    await hear(server, b"ready")
    await server.close(math.inf)
    assert lab.processes() == []


async def test_orphans_that_fall_to_us_are_reaped(lab: Lab) -> None:
    """As in a container where this program is process 1."""
    subreaper = 36
    libc = ctypes.CDLL(None)
    assert libc.prctl(subreaper, 1, 0, 0, 0) == 0
    try:
        server = await lab.python(LEAVES_A_SHELL, STUBBORN)
        heard = await hear(server, b"\n")
        await server.close(math.inf)
        orphan = int(heard.split()[1])
        with pytest.raises(ProcessLookupError):
            os.kill(orphan, 0)
    finally:
        libc.prctl(subreaper, 0, 0, 0, 0)


async def test_a_server_with_a_full_stdout_ends_while_somebody_listens(lab: Lab) -> None:
    size = 8_000_000
    server = await lab.python(
        "import os, sys\n"
        "os.write(1, b'x')\n"
        "sys.stdout.buffer.write(bytes(int(sys.argv[1])))\n"
        "sys.stdout.buffer.flush(); sys.exit(4)",
        str(size),
    )
    heard: list[bytes] = [await server.receive()]

    async def go_on() -> None:
        heard.append(await listen(server))

    async with trio.open_nursery() as nursery:
        nursery.start_soon(go_on)
        await server.close(math.inf)
    assert sum(map(len, heard)) == size + 1
    assert server.epitaph().exit_status == 4


async def test_a_server_with_a_full_stdout_is_killed_when_nobody_listens(lab: Lab) -> None:
    server = await lab.python(
        "import os, signal\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "while True: os.write(1, bytes(65536))"
    )
    assert await server.receive()
    await server.close(0.01)
    assert server.epitaph().exit_status == -9
    await listen(server)  # what was in the pipe, and then the end


OUTSIDER = (
    "import os, subprocess, sys\n"
    "subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]], start_new_session=True)\n"
    "sys.stdin.buffer.read()\n"
)


# Its child ends at once, so that nobody can tell by descent whose the grandchild is.
DETACHED = (
    "import os, subprocess, sys\n"
    "env = None if sys.argv[2] == 'marked' else {}\n"
    "new = {'start_new_session': True, 'env': env}\n"
    "if os.fork() == 0:\n"
    "    subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]], **new)\n"
    "    os._exit(0)\n"
    "os.wait()\n"
    "sys.stdin.buffer.read()\n"
)


async def test_who_leaves_by_itself_leaves_no_shell_in_a_session_of_its_own(lab: Lab) -> None:
    server = await lab.python(OUTSIDER, STUBBORN)
    await hear(server, b"\n")
    assert len(lab.processes()) == 2
    async with trio.open_nursery() as nursery:
        nursery.start_soon(listen, server)
        await server.close(math.inf)
    assert server.epitaph().exit_status == 0
    assert lab.processes() == []


async def test_a_daemon_that_left_session_and_parent_is_known_by_its_mark(lab: Lab) -> None:
    server = await lab.python(DETACHED, STUBBORN, "marked")
    await hear(server, b"ready")
    assert len(lab.processes()) == 2
    await server.close(math.inf)
    assert server.epitaph().exit_status == 0
    assert lab.processes() == []


@pytest.mark.parametrize("chatty", [False, True])
async def test_an_outsider_that_holds_the_pipes_does_not_hold_us(lab: Lab, chatty: bool) -> None:
    noise = "while True: os.write(1, bytes(65536))\n" if chatty else "time.sleep(1000)\n"
    stubborn = STUBBORN.replace("time.sleep(1000)\n", noise)
    server = await lab.python(DETACHED, stubborn, "not marked")
    heard = await hear(server, b"\n")
    outsider = int(heard.split()[1])
    try:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(server.attend)
            nursery.start_soon(listen, server)
            await server.close(math.inf)
        assert server.epitaph().exit_status == 0
        if not chatty:
            os.kill(outsider, 0)  # as far as anybody can tell, not ours to kill
    finally:
        await gone(outsider)


async def test_who_must_be_killed_takes_its_commands_with_it(lab: Lab) -> None:
    """They are in sessions of their own, where the app-server puts them."""
    stays = OUTSIDER.replace("sys.stdin.buffer.read()", "import time; time.sleep(1000)")
    server = await lab.python(stays, stays.replace("sys.argv[1]", repr(STUBBORN)))
    await hear(server, b"ready")
    assert len(lab.processes()) == 3
    with trio.move_on_after(0.01):
        await server.close(math.inf)
    assert lab.processes() == []
    assert server.epitaph().exit_status == -9


async def gone(pid: int) -> None:
    """Kill a stranger and wait until it is gone."""
    try:
        watch = os.pidfd_open(pid)
    except ProcessLookupError:  # it met the broken pipe
        return
    try:
        signal.pidfd_send_signal(watch, signal.SIGKILL)
        await trio.lowlevel.wait_readable(watch)
    finally:
        os.close(watch)


async def test_close_may_be_called_again(lab: Lab) -> None:
    server = await lab.start(["cat"])
    for _ in range(3):
        await server.close(5)
    assert server.epitaph().exit_status == 0


async def test_close_may_be_called_by_many_tasks(lab: Lab, way: str) -> None:
    server = await lab.python(STUBBORN)
    await hear(server, b"ready")
    async with trio.open_nursery() as nursery:
        for _ in range(5):
            nursery.start_soon(server.close, 0.01)
    assert server.epitaph().exit_status == -9


async def test_the_less_patient_of_two_decides(lab: Lab) -> None:
    server = await lab.python(STUBBORN)
    await hear(server, b"ready")
    async with trio.open_nursery() as nursery:
        nursery.start_soon(server.close, math.inf)
        await trio.testing.wait_all_tasks_blocked()
        await server.close(0)
        assert lab.processes() == []
    assert server.epitaph().exit_status == -9


async def test_a_cancelled_close_kills_at_once(lab: Lab, way: str) -> None:
    server = await lab.python(LEAVES_A_SHELL + STUBBORN, STUBBORN)
    await hear(server, b"ready")
    with trio.move_on_after(0.01) as scope:
        await server.close(math.inf)
    assert scope.cancelled_caught
    assert lab.processes() == []
    assert server.epitaph().exit_status == -9


async def test_one_of_two_closers_cancelled_ends_it_for_both(lab: Lab) -> None:
    server = await lab.python(STUBBORN)
    await hear(server, b"ready")
    async with trio.open_nursery() as nursery:
        nursery.start_soon(server.close, math.inf)
        await trio.testing.wait_all_tasks_blocked()
        with trio.CancelScope() as scope:
            scope.cancel()
            await server.close(math.inf)
        assert lab.processes() == []
    assert server.epitaph().exit_status == -9


async def test_a_close_within_a_cancelled_scope_leaves_nothing(lab: Lab, way: str) -> None:
    server = await lab.start(["cat"])
    with trio.CancelScope() as scope:
        scope.cancel()
        await server.close(5)
    assert lab.processes() == []
    assert await server.receive() == b""


def test_ctrl_c_during_close_leaves_nothing(brandless: Lab) -> None:
    async def main() -> None:
        server = await brandless.python(STUBBORN)
        await hear(server, b"ready")

        async def press() -> None:
            await trio.testing.wait_all_tasks_blocked()
            signal.raise_signal(signal.SIGINT)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(press)
            await server.close(math.inf)

    with pytest.raises(BaseException) as caught:  # noqa: PT011 - a group around it is fine, too
        trio.run(main)
    assert isinstance(caught.value, KeyboardInterrupt) or (
        isinstance(caught.value, BaseExceptionGroup)
        and caught.value.subgroup(KeyboardInterrupt) is not None
    )
    assert brandless.processes() == []


async def test_a_group_whose_leader_somebody_else_reaped_is_not_signalled(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number may be a stranger's by then."""
    hits: list[tuple[int, int]] = []
    server = await lab.shell("echo $$; exit 6")
    pid = int(await listen(server))
    os.waitpid(pid, 0)  # noqa: ASYNC222 - it has ended
    monkeypatch.setattr(os, "killpg", lambda group, number: hits.append((group, number)))
    monkeypatch.setattr("trio_codex._transport.posix._GONE", 0.01)
    await server.close(math.inf)
    assert [number for _, number in hits if number != 0] == []
    assert server.epitaph().exit_status is None


async def test_a_group_is_never_signalled_after_its_leader_is_reaped(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_pinned(group: int, number: int, really: object = os.killpg) -> None:
        if number != 0:
            os.waitid(os.P_PID, group, os.WEXITED | os.WNOHANG | os.WNOWAIT)  # raises if reaped
        assert callable(really)
        really(group, number)

    monkeypatch.setattr(os, "killpg", only_pinned)
    for code, grace in [("", math.inf), (STUBBORN, 0.01), ("input()", math.inf)]:
        server = await lab.python(code)
        await server.close(grace)
        await server.close(grace)


@pytest.fixture
def zombie_keeper(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process 1 that reaps nobody, as in many containers, where zombies cannot be told apart."""
    monkeypatch.setattr("trio_codex._transport.posix._GONE", 0.01)
    monkeypatch.setattr("trio_codex._transport.procfs.any_alive", lambda _group: True)
    really = os.killpg

    def killpg(group: int, number: int) -> None:
        if number != 0:
            really(group, number)

    monkeypatch.setattr(os, "killpg", killpg)


async def test_zombies_that_nobody_reaps_do_not_hold_us(lab: Lab, zombie_keeper: None) -> None:
    server = await lab.start(["cat"])
    await server.close(5)
    assert server.epitaph().exit_status == 0


async def test_a_process_that_cannot_be_killed_is_given_up(
    lab: Lab, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr("trio_codex._transport.stdio.BURIAL", 0.01)
    server: Transport = await lab.python(STUBBORN)
    pid = int((await hear(server, b"\n")).split()[1])
    with monkeypatch.context() as patch:
        patch.setattr(os, "killpg", lambda _group, _number: None)
        await server.close(0)
    assert server.epitaph().exit_status is None
    assert await server.receive() == b""
    await gone(pid)
    await server.close(0)  # by now it can
    assert server.epitaph().exit_status == -9
