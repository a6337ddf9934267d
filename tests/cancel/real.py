"""What the tests against the real app-server have in common."""

from __future__ import annotations

from collections.abc import Callable

import trio

from tests.cancel.stage import session_of
from trio_codex import AsyncCodex
from trio_codex._facade.thread import AsyncThread
from trio_codex.testing import ModelRequest, ScriptedModel

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
        while not condition():
            await trio.sleep(0.01)


async def assert_in_step(codex: AsyncCodex) -> None:
    """The client holds nothing after a while, and the conversation goes on."""
    await codex.thread_start()
    session = session_of(codex)
    await until(
        lambda: session._nursery is not None and len(session._nursery.child_tasks) == 3,
    )
    assert session._peer.waiting == 0
    assert len(session._board.routes) == 0, vars(session._board.routes)
    assert session._places.value == codex._connection.config.max_in_flight


async def asked(model: ScriptedModel) -> ModelRequest:
    """The next request that the server makes of the model."""
    with trio.fail_after(PATIENCE):
        return await model.next_request()
