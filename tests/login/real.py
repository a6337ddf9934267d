"""What the tests of logins at the real app-server have in common."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TypeVar

import trio

from tests.cancel.real import until
from tests.cancel.stage import CORE_TASKS, session_of
from trio_codex import AsyncCodex
from trio_codex._facade.subscription import Subscription
from trio_codex.testing.leaks import Census

T = TypeVar("T")

PATIENCE = 40.0
"""Seconds within which the real server must have done anything that it does at all."""


def servers() -> list[int]:
    """The app-servers that this test has started."""
    found = Census.now().processes.items()
    return [pid for (pid, _), words in found if "app-server" in words]


def patience() -> AbstractContextManager[trio.CancelScope]:
    """Fails what takes longer than the server can possibly need."""
    return trio.fail_after(PATIENCE)


async def payloads(events: Subscription, number: int, kind: type[T]) -> list[T]:
    """So many events, all of this kind."""
    found: list[T] = []
    for _ in range(number):
        payload: object = (await events.__anext__()).payload
        assert isinstance(payload, kind), payload
        found.append(payload)
    return found


async def assert_nothing_held(codex: AsyncCodex) -> None:
    """After a while no attempt, waiter, place or task is held."""
    session = session_of(codex)
    await until(lambda: len(session.logins) == 0)
    nursery = session._nursery
    assert nursery is not None
    await until(lambda: len(nursery.child_tasks) == CORE_TASKS)
    assert session.requests.peer.waiting == 0
    assert session.requests.free_places == codex._connection.config.max_in_flight
