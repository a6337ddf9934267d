"""What tests of the synchronous client share: a scripted model in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import trio

from trio_codex.testing import ScriptedModel

PATIENCE = 30.0
"""Seconds after which a test that waits for something gives up."""


@contextmanager
def model_in_a_thread() -> Iterator[ScriptedModel]:
    """A scripted model that serves while this thread blocks."""
    ready, over = threading.Event(), trio.Event()
    found: list[Any] = []

    async def serve() -> None:
        async with ScriptedModel() as model:
            found.extend([model, trio.lowlevel.current_trio_token()])
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: trio.run(serve), name="scripted model")
    thread.start()
    assert ready.wait(PATIENCE)
    model, token = found
    try:
        yield model
    finally:
        token.run_sync_soon(over.set)
        thread.join(PATIENCE)
    assert not model.problems, model.problems
