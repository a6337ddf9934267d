"""The system refuses, once or for ever, what the end of a server needs: it ends all the same.

What sends a signal is not refused: it needs no descriptor and no memory.
"""

from __future__ import annotations

import errno
import os
import types
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio

from tests.cancel.real import until
from trio_codex._transport import kin, posix, procfs, stdio
from trio_codex._transport.transport import Transport

from .conftest import Lab, hear, linux
from .test_close import LEAVES_A_SHELL, OUTSIDER, STUBBORN, gone

pytestmark = linux

SIGNALS = {"killpg", "kill", "pidfd_send_signal"}
PATIENCE = 60.0
MOST = 3
"""So many calls of each function are refused in turn, and its last: most are for strangers."""


@attrs.define
class Refusal:
    """The call of this function with this number, of all that our modules make, is refused."""

    function: str = ""
    number: int = 0
    number_of_error: int = errno.EMFILE
    armed: bool = False
    calls: Counter[str] = attrs.field(factory=Counter)

    def applies(self, function: str) -> bool:
        if not self.armed:
            return False
        self.calls[function] += 1
        return function == self.function and self.calls[function] == self.number


class Refusing:
    """A module whose functions may be refused."""

    def __init__(self, real: Any, refusal: Refusal) -> None:
        self._real = real
        self._refusal = refusal

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if isinstance(value, types.ModuleType):
            return Refusing(value, self._refusal)
        if isinstance(value, type) or not callable(value) or name in SIGNALS:
            return value
        return refusing(value, self._refusal)


def refusing(function: Callable[..., Any], refusal: Refusal) -> Callable[..., Any]:
    def perform(*arguments: Any, **options: Any) -> Any:
        if refusal.applies(function.__name__):
            if function in (os.close, trio.lowlevel.notify_closing):
                function(*arguments)  # Linux closes first, and complains then
            raise OSError(refusal.number_of_error, os.strerror(refusal.number_of_error))
        return function(*arguments, **options)

    return perform


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Refusal], None]]:
    def install(refusal: Refusal) -> None:
        monkeypatch.undo()
        for module in (kin, posix, procfs, stdio):
            monkeypatch.setattr(module, "os", Refusing(os, refusal))
        monkeypatch.setattr(procfs, "open", refusing(open, refusal), raising=False)
        lowlevel = types.SimpleNamespace(**vars(trio))
        lowlevel.lowlevel = Refusing(trio.lowlevel, refusal)
        monkeypatch.setattr(posix, "trio", lowlevel)

    yield install
    monkeypatch.undo()


async def a_stubborn_family(lab: Lab) -> Transport:
    """A server, a shell in its group, and an MCP server and a command that do not obey."""
    family = (
        "import subprocess, sys\n"
        "for new in ({'process_group': 0, 'env': {}}, {'start_new_session': True}):\n"
        "    subprocess.Popen([sys.executable, '-I', '-S', '-c', sys.argv[1]], **new)\n"
    )
    server = await lab.python(family + LEAVES_A_SHELL, STUBBORN)
    heard = b""
    while heard.count(b"\n") < 3:
        heard += await server.receive()
    return server


async def an_obedient_server(lab: Lab) -> Transport:
    server = await lab.python(OUTSIDER, STUBBORN)
    await hear(server, b"ready")
    return server


def stopped(pids: list[int]) -> list[int]:
    states = {pid: Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids}
    return [pid for pid, fields in states.items() if fields[0] == "T"]


@pytest.mark.parametrize("make", [a_stubborn_family, an_obedient_server])
@pytest.mark.parametrize("number_of_error", [errno.EMFILE, errno.EPERM])
async def test_a_refusal_of_one_call_leaves_nobody(
    lab: Lab, refuse: Callable[[Refusal], None], make: Any, number_of_error: int
) -> None:
    async def end(refusal: Refusal) -> None:
        refuse(refusal)
        server: Transport = await make(lab)
        refusal.armed = True
        with trio.fail_after(PATIENCE):
            await server.close(0)
        refusal.armed = False
        left = lab.processes()
        assert stopped(left) == [], refusal
        # Who may not be looked at is not found; but then it is not for want of descriptors.
        if number_of_error != errno.EPERM:
            await until(lambda: not lab.processes())  # nobody waits for whom nothing can hold
            left = []
        await server.close(0)
        for pid in left:
            await gone(pid)

    undisturbed = Refusal()
    await end(undisturbed)
    assert {"open", "listdir", "pidfd_open", "waitid", "close"} <= undisturbed.calls.keys()
    for function, calls in undisturbed.calls.items():
        for number in {*range(1, min(calls, MOST) + 1), calls}:
            await end(Refusal(function, number, number_of_error))
