"""Every test here must leave the machine as it found it: no process, descriptor or thread more."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import AsyncIterator, Iterator, Sequence

import pytest
import trio

from trio_codex._transport.stdio import open_stdio
from trio_codex._transport.transport import Transport

BRAND = "TRIO_CODEX_TEST_BRAND"
PYTHON = (sys.executable, "-I", "-S", "-c")

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def branded(brand: str) -> list[int]:
    """The processes that carry this brand in their environment: they, their children, and so on."""
    found: list[int] = []
    needle = f"{BRAND}={brand}".encode()
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/environ", "rb") as file:
                if needle in file.read():
                    found.append(int(name))
        except OSError:
            continue
    return [pid for pid in found if pid != os.getpid()]


def descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))


class Lab:
    """Starts servers that are written in a line of Python or shell, all of them branded."""

    def __init__(self) -> None:
        self.brand = uuid.uuid4().hex
        self.environ = {**os.environ, BRAND: self.brand}

    async def start(self, command: Sequence[str], **options: str) -> Transport:
        return await open_stdio(command, cwd=options.get("cwd"), env=self.environ)

    async def python(self, code: str, *arguments: str) -> Transport:
        return await self.start((*PYTHON, code, *arguments))

    async def shell(self, code: str, *arguments: str) -> Transport:
        return await self.start(("/bin/sh", "-c", code, "sh", *arguments))

    def processes(self) -> list[int]:
        return branded(self.brand)


@pytest.fixture
def brandless() -> Iterator[Lab]:
    """A lab for tests that run Trio themselves."""
    lab = Lab()
    yield lab
    assert lab.processes() == []


@pytest.fixture
async def lab(brandless: Lab) -> AsyncIterator[Lab]:
    await trio.to_thread.run_sync(lambda: None)  # Trio's own descriptors exist from here on
    before = descriptors()
    yield brandless
    assert brandless.processes() == []
    assert descriptors() == before
    assert trio.testing.active_thread_count() == 0


async def listen(transport: Transport) -> bytes:
    """All that the server says until it will never speak again."""
    heard: list[bytes] = []
    while data := await transport.receive():
        heard.append(data)
    return b"".join(heard)


async def hear(transport: Transport, word: bytes) -> bytes:
    """What the server says until it says ``word``."""
    heard = b""
    while word not in heard:
        data = await transport.receive()
        assert data, f"the server fell silent after {heard!r}: {transport.epitaph()}"
        heard += data
    return heard
