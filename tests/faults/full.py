"""A program that uses up its file descriptors around a client: ``python full.py WHEN COMMAND…``.

It says what came of it, and is to end by itself. COMMAND is the server's command line.
"""

import gc
import os
import resource
import signal
import sys

import trio

from trio_codex import AsyncCodex, Codex, CodexConfig, CodexError

when, *command = sys.argv[1:]
config = CodexConfig(launch_args_override=tuple(command), close_timeout=0.3)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
held: list[int] = []
kept: list[Codex] = []


def fill(free: int = 0) -> None:
    try:
        while True:
            held.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        for _ in range(free):
            os.close(held.pop())


def relieve() -> None:
    while held:
        os.close(held.pop())


async def inside() -> None:
    async with AsyncCodex(config) as codex:
        await codex.models()
        fill()


async def killed() -> None:
    async with AsyncCodex(config) as codex:
        await codex.models()
        fill()
        pid = codex._connection._session.pid  # type: ignore[union-attr]
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        await codex.wait_closed()


async def cancelled() -> None:
    with trio.CancelScope() as scope:
        async with AsyncCodex(config) as codex:
            await codex.models()
            fill()
            scope.cancel()
            await trio.sleep_forever()


async def two() -> None:
    async with AsyncCodex(config) as one, AsyncCodex(config) as two:
        await one.models()
        await two.models()
        fill()


async def start() -> None:
    """With each number of free descriptors: it starts, or is refused and leaves nothing."""
    async with AsyncCodex(config) as codex:  # what is imported once, is
        await codex.models()
    await trio.to_thread.run_sync(lambda: None)
    for free in range(16):
        fill(free)
        before = os.listdir("/proc/self/fd") if free else []
        try:
            async with AsyncCodex(config) as codex:
                await codex.models()
            said = "started"
        except CodexError as error:
            said = type(error).__name__
        gc.collect()
        after = os.listdir("/proc/self/fd") if free else []
        print(free, said, len(after) - len(before), flush=True)
        relieve()


def sync() -> None:
    with Codex(config) as codex:
        codex.models()
        fill()


def forgotten() -> None:
    kept.append(Codex(config))
    kept[0].models()
    fill()


def sync_start() -> None:
    fill()
    try:
        Codex(config)
    except CodexError as error:
        relieve()
        print(type(error).__name__)


def forked() -> None:
    with Codex(config) as codex:
        codex.models()
        fill()
        child = os.fork()
        if child == 0:
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        relieve()
        codex.models()


try:
    work = globals()[when]
    if when in ("sync", "forgotten", "sync_start", "forked"):
        work()
    else:
        trio.run(work)
except BaseException as error:
    print("raised", type(error).__name__, error)
print("over", flush=True)
