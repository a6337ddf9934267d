"""Whom the end of a server hits, and whom not, where the system tells less or numbers change hands."""

from __future__ import annotations

import errno
import math
import os
import signal
from typing import Any

import pytest

from trio_codex._transport import procfs
from trio_codex._transport.stdio import MARK

from .conftest import Lab, hear, linux
from .test_close import DETACHED, OUTSIDER, STUBBORN, gone

pytestmark = linux

GROUP_OF_ITS_OWN = (
    "import os, signal, subprocess, sys\n"
    "options = {'process_group': 0, 'env': {}}\n"
    "subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]], **options)\n"
    "if sys.argv[2] == 'dies':\n"
    "    os.kill(os.getpid(), signal.SIGKILL)\n"
    "sys.stdin.buffer.read()\n"
)


def alive(pid: int) -> bool:
    stat = procfs.stat_of(pid)
    return stat is not None and stat.alive


@pytest.mark.parametrize("end", ["dies", "leaves"])
async def test_who_is_in_the_session_goes_also_without_a_mark(lab: Lab, end: str) -> None:
    """As an MCP server does: it has a group of its own, and its environment is cleared."""
    server = await lab.python(GROUP_OF_ITS_OWN, STUBBORN, end)
    member = int((await hear(server, b"\n")).split()[1])
    await server.close(math.inf)
    assert not alive(member)


async def test_a_server_knows_its_mark_and_so_does_what_it_starts(lab: Lab) -> None:
    seen: list[set[bytes]] = []
    for _ in range(2):
        server = await lab.python(
            "import os\n"
            f"names = [name for name in os.environ if name.startswith({MARK!r})]\n"
            "os.write(1, ' '.join(names).encode() + b'\\n')\n"
            "os.read(0, 1)"
        )
        seen.append(set((await hear(server, b"\n")).split()))
        await server.close(math.inf)
    assert [len(marks) for marks in seen] == [1, 1]
    assert seen[0] != seen[1]
    assert not [name for name in os.environ if name.startswith(MARK)]


async def test_a_number_that_has_changed_hands_is_not_signalled(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is looked at twice, and is another's when it is held."""
    server = await lab.python(DETACHED, STUBBORN, "marked")
    daemon = int((await hear(server, b"\n")).split()[1])
    really = procfs.stat_of

    def stat_of(pid: int) -> procfs.Stat | None:
        stat = really(pid)
        return stat._replace(started=stat.started + 1) if stat and pid == daemon else stat

    seen = procfs.everybody

    def everybody(but: Any = ()) -> dict[int, procfs.Stat]:
        stats = seen(but)
        if daemon in stats:
            stats[daemon] = stats[daemon]._replace(started=stats[daemon].started - 1)
        return stats

    hits: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr(procfs, "stat_of", stat_of)
        patch.setattr(procfs, "everybody", everybody)
        patch.setattr(signal, "pidfd_send_signal", lambda *hit: hits.append(hit[1]))
        await server.close(math.inf)
    assert hits == []
    assert alive(daemon)
    await gone(daemon)


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EPERM])
async def test_without_descriptors_for_processes_the_group_alone_is_hit(
    lab: Lab, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(pid: int) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "pidfd_open", refuse)
        server = await lab.python(OUTSIDER, STUBBORN)
        outsider = int((await hear(server, b"\n")).split()[1])
        await server.close(math.inf)
    assert server.epitaph().exit_status == 0
    assert alive(outsider)
    await gone(outsider)


async def test_without_proc_the_group_alone_is_hit(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(path: str) -> list[str]:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)

    server = await lab.python(OUTSIDER, STUBBORN)
    outsider = int((await hear(server, b"\n")).split()[1])
    with monkeypatch.context() as patch:
        patch.setattr(os, "listdir", none)
        await server.close(0.01)
    assert alive(outsider)
    await gone(outsider)


async def test_who_starts_others_while_it_is_looked_for_does_not_get_away(lab: Lab) -> None:
    """Each child leaves its session and goes on, and its parent stays."""
    server = await lab.python(
        "import os, subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]])\n"
        "sys.stdin.buffer.read()\n",
        "import os, time\n"
        "os.write(1, b'ready')\n"
        "for _ in range(40):\n"
        "    if os.fork():\n"
        "        break\n"
        "    os.setsid()\n"
        "    time.sleep(0.02)\n"
        "time.sleep(1000)\n",
    )
    await hear(server, b"ready")
    await server.close(math.inf)
    assert lab.processes() == []
