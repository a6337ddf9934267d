"""What other threads hand in at a portal, and the gates at which they wait for what comes of it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._session.requests import closed
from trio_codex._session.waiter import Outcome, Waiter

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._session.requests import Requests

T = TypeVar("T")

yield_interpreter: Callable[[], object] = getattr(os, "sched_yield", lambda: None)
"""Let another thread run that waits for the interpreter, where the platform has a cheap way."""
GLANCE = 0.05
"""Seconds between two looks for a Ctrl-C on Windows, where waiting for a lock does not see it."""


class Gate(Alive):
    """Opened once, waited at once. A bare lock: nothing wakes a thread sooner."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    def open(self) -> None:
        """Let who waits go on, or who comes to wait. Again: nothing."""
        with suppress(RuntimeError):  # it is open
            self._lock.release()

    def wait(self, patience: float | None = None) -> bool:
        """Wait until it is opened, or for so many seconds. Signals are seen meanwhile."""
        if patience is not None:
            return self._lock.acquire(timeout=patience)
        if sys.platform == "win32":
            while not self._lock.acquire(timeout=GLANCE):
                pass
            return True
        return self._lock.acquire()


class Job(Alive, Generic[T]):
    """What was handed in. Whoever did that waits until it is ``done``, and takes the rest then."""

    def __init__(self) -> None:
        self.done = Gate()
        """Opens when there is a value or an error."""
        self.values: list[T] = []
        """The value, if there is one."""
        self.error: BaseException | None = None
        self.book: set[Job[Any]] = set()
        """Where it stands until it has one of them."""
        self._over = False

    def begin(self, nursery: trio.Nursery) -> None:
        """See to it that there will be a value or an error."""
        raise NotImplementedError

    def abandon(self, parted: Gate, nursery: trio.Nursery | None) -> None:
        """Nobody waits for that any more; open the gate when there is nothing left to do."""
        self.book.discard(self)  # it may never have been handed in
        parted.open()

    def fail(self, error: BaseException) -> None:
        """There will be no value."""
        if not self._over:
            self.error = error
            self._finish()

    def take_error(self) -> BaseException:
        """The error, for whoever raises it; from here on it leads here, and is not held here."""
        error, self.error = self.error, None
        assert error is not None
        return error

    def _finish(self) -> None:
        self._over = True
        self.book.discard(self)
        self.done.open()


class Errand(Job[T]):
    """A function that does not wait. It is done at once, or was never begun."""

    def __init__(self, function: Callable[[], T]) -> None:
        super().__init__()
        self._function = function

    def begin(self, nursery: trio.Nursery) -> None:
        try:
            self.values.append(self._function())
        except Exception as error:
            self.error = error
        self._finish()


class Task(Job[T]):
    """Work that waits, in a task of its own."""

    def __init__(
        self,
        work: Callable[[], Awaitable[T]],
        part: Callable[[T], Awaitable[object]] | None,
    ) -> None:
        super().__init__()
        self._work = work
        self._part = part
        self._context = copy_context()
        """The variables of the thread that handed it in."""
        self._scope: trio.CancelScope | None = None
        self._parted: Gate | None = None

    def begin(self, nursery: trio.Nursery) -> None:
        self._scope = trio.CancelScope()
        start = partial(nursery.start_soon, self._run, name="work of another thread")
        self._context.run(start)

    def abandon(self, parted: Gate, nursery: trio.Nursery | None) -> None:
        self._parted = parted
        if nursery is None or self._scope is None:  # too late for anything, or never begun
            super().abandon(parted, nursery)
        elif self._over:
            nursery.start_soon(self._leave, parted)
        else:
            self._scope.cancel()

    async def _run(self) -> None:
        assert self._scope is not None
        try:
            with self._scope:
                self.values.append(await self._work())
        except (trio.Cancelled, GeneratorExit):  # the portal is ending, or broken
            self.error = closed()
            raise
        except BaseException as error:  # it is the caller's, whatever it is
            self.error = error
        finally:
            self._finish()
            if self._parted is not None:
                await self._leave(self._parted)

    async def _leave(self, parted: Gate) -> None:
        try:
            if self._part is not None and self.values:
                await self._part(self.values.pop())
        finally:
            parted.open()


class Ask(Job[bytes], Waiter):
    """A request to the server, without a task: the reader opens the gate, its thread reads on."""

    def __init__(self, requests: Requests, call: Call[Any]) -> None:
        super().__init__()
        Waiter.__init__(self)
        self._requests = requests
        self._call = call
        self._begun = False
        self._abandoned = False

    def begin(self, nursery: trio.Nursery) -> None:
        self._begun = True
        try:
            self._requests.begin(self._call, self)
        except Exception as error:  # it is the caller's, whatever it is
            self.fail(error)

    def abandon(self, parted: Gate, nursery: trio.Nursery | None) -> None:
        self._abandoned = True
        if self._begun and not self._over:
            self._requests.abandon(self)
        super().abandon(parted, nursery)

    @property
    def is_awaited(self) -> bool:
        return not self._abandoned

    def deliver(self, outcome: Outcome) -> None:
        """Let the thread that waits go on."""
        # Not kept as ``outcome``: an error, when it is raised, leads here, and must not be held here.
        if isinstance(outcome, BaseException):
            self.error = outcome
        else:
            self.values.append(outcome)
        self._finish()
        # Whoever waits there needs the interpreter now, which this thread would keep until it has
        # nothing to do: a third of the time that a request takes.
        yield_interpreter()
