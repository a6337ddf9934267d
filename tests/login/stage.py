"""A client on a fake server that plays the part which deals with accounts, as the real one does."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from itertools import count
from typing import Any

import attrs
import trio

from tests.cancel.stage import CORE_TASKS, session_of
from trio_codex import AsyncCodex, CodexConfig
from trio_codex._session.logins import GRACE
from trio_codex._session.requests import ABANDONED
from trio_codex.testing import FakeRequest, FakeServer
from trio_codex.testing.leaks import no_task_left

START = "account/login/start"
CANCEL = "account/login/cancel"
COMPLETED = "account/login/completed"
UPDATED = "account/updated"

Json = dict[str, Any]


def start_result(kind: str, login_id: str) -> Json:
    """What the server answers to a start of this kind."""
    match kind:
        case "chatgpt":
            return {"type": kind, "loginId": login_id, "authUrl": f"http://issuer/{login_id}"}
        case "chatgptDeviceCode":
            more = {"verificationUrl": "http://issuer/device", "userCode": "CODE-1"}
            return {"type": kind, "loginId": login_id, **more}
        case _:
            return {"type": kind}


def completion(login_id: str | None, error: str | None = None) -> Json:
    """The params of a completion; a success unless there is an error."""
    return {"loginId": login_id, "success": error is None, "error": error}


@attrs.define(eq=False)
class Desk:
    """Has one attempt at a time; each message may take ``latency`` seconds to be dealt with."""

    fake: FakeServer
    codex: AsyncCodex
    nursery: trio.Nursery
    latency: float = 0.0
    forgetful: bool = False
    """Whether nothing is said of attempts that are ended by what comes after them."""
    pending: str | None = None
    canceled: list[str] = attrs.field(factory=list)
    _numbers: Any = attrs.field(factory=lambda: count(1))
    _turn: trio.Lock = attrs.field(factory=trio.Lock)

    def open(self) -> None:
        """From now on starts, cancels and logouts are dealt with, one after the other."""
        for method, handler in {
            START: self.start,
            CANCEL: self.cancel,
            "account/logout": self.logout,
            "account/read": self.read,
        }.items():
            self.fake.on(method, partial(self._deal, handler))

    def _deal(self, handler: Callable[[FakeRequest], None], request: FakeRequest) -> None:
        if self.latency:
            self.nursery.start_soon(self._deal_later, request, handler)
        else:
            handler(request)

    async def _deal_later(self, request: FakeRequest, handler: Any) -> None:
        async with self._turn:
            await trio.sleep(self.latency)
            handler(request)

    def start(self, request: FakeRequest) -> None:
        """Begin an attempt, which ends the one before."""
        self.replace()
        kind = request.params["type"]
        login_id = f"login-{next(self._numbers)}"
        self.fake.answer(request, start_result(kind, login_id))
        if kind in ("chatgpt", "chatgptDeviceCode"):
            self.pending = login_id
        else:
            self.fake.notify(COMPLETED, completion(None))
            self.fake.notify(UPDATED, {"authMode": "apikey", "planType": None})

    def cancel(self, request: FakeRequest) -> None:
        """End an attempt by its id."""
        login_id = request.params["loginId"]
        if login_id != self.pending:
            self.fake.answer(request, {"status": "notFound"})
            return
        self.canceled.append(login_id)
        self.fake.answer(request, {"status": "canceled"})
        self.replace()

    def logout(self, request: FakeRequest) -> None:
        """Forget everything."""
        self.replace()
        self.fake.answer(request, {})
        self.fake.notify(UPDATED, {"authMode": None, "planType": None})

    def read(self, request: FakeRequest) -> None:
        """Nobody is logged in."""
        self.fake.answer(request, {"account": None, "requiresOpenaiAuth": True})

    def replace(self) -> None:
        """End the attempt that is pending."""
        if self.pending is not None and not self.forgetful:
            self.complete(self.pending, "Login was not completed")

    def complete(self, login_id: str, error: str | None = None) -> None:
        """The attempt is over."""
        self.pending = None
        self.fake.notify(COMPLETED, completion(login_id, error))

    def told(self, method: str) -> list[Any]:
        """The params of all requests of this method so far."""
        return [said["params"] for said in self.fake.received if said.get("method") == method]

    async def assert_nothing_held(self) -> None:
        """No attempt, waiter, place or task is held a little later, and the next login works."""
        await trio.sleep(2 * (GRACE + ABANDONED) + 4 * self.latency)
        assert_nothing_held(self.codex)
        await self.codex.login_api_key("sk-next")
        assert_nothing_held(self.codex)


def assert_nothing_held(codex: AsyncCodex) -> None:
    """No attempt, waiter, place or task is held."""
    session = session_of(codex)
    assert len(session.logins) == 0
    assert session.requests.peer.waiting == 0
    assert session.requests.free_places == codex._connection.config.max_in_flight
    assert session._nursery is not None
    assert len(session._nursery.child_tasks) == CORE_TASKS


@asynccontextmanager
async def at_desk(
    *, opened: bool = True, latency: float = 0.0, **config: Any
) -> AsyncIterator[Desk]:
    """A client of a server whose desk is open; when the block ends, no task is left."""
    fake = FakeServer()
    running = trio.open_nursery()
    nursery = await running.__aenter__()
    try:
        async with (
            no_task_left(),
            AsyncCodex(CodexConfig(transport=fake.connect, **config)) as codex,
        ):
            desk = Desk(fake, codex, nursery, latency)
            if opened:
                desk.open()
            yield desk
    finally:
        # By hand and shielded, so that what the block raises is not wrapped in a group.
        nursery.cancel_scope.shield = True
        nursery.cancel_scope.cancel()
        await running.__aexit__(None, None, None)
    assert not fake.problems, fake.problems
