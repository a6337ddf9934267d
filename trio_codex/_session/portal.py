"""A Trio thread for callers who do not live in Trio: they hand in work, and block until it is done.

1. The thread belongs to a `Portal` and ends with it: when it is closed, when it is forgotten, or at
   the end of the program. The thread never keeps the portal alive.
2. Each piece of work has a task and a cancel scope of its own, and whoever handed it in a lock of
   their own to wait at: any number of threads wait at once, and none delays another.
3. Whoever is interrupted while they wait (Ctrl-C) has their work cancelled and waits for its
   farewell; interrupted once more, they leave at once.
4. A value that came too late for whoever was interrupted is parted with, never just dropped.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
import warnings
import weakref
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

import trio

from trio_codex.errors import ClosedError, CodexUsageError, StartError

T = TypeVar("T")

GLANCE = 0.05
"""Seconds between two looks at what was interrupted, on Windows, where a lock is no place to look."""


class Portal:
    """The callers' side of the thread. Any number of threads may use it."""

    def __init__(
        self, owner: str, farewell: Callable[[], Awaitable[object]], patience: float
    ) -> None:
        """``farewell`` is awaited in the thread at its end, which takes ``patience`` seconds."""
        self._core = _Core(owner, farewell, patience)
        self._core.portal = weakref.ref(self)

    @property
    def trouble(self) -> BaseException | None:
        """What the farewell raised; known when ``close`` has returned."""
        return self._core.trouble

    def open(self, work: Callable[[], Awaitable[T]]) -> T:
        """Start the thread and do the first work. If that fails, or is interrupted, it has ended.

        Raises:
          StartError: there can be no thread.
        """
        core = self._core
        job = _Job(work, None)
        try:
            core.start()
            core.submit(job)
            job.done.wait()
            return job.outcome()
        except Exception:
            self.close()
            raise
        except BaseException:
            core.end()
            core.join()  # whoever interrupts this does so for the second time
            raise

    def call(
        self,
        work: Callable[[], Awaitable[T]],
        part: Callable[[T], Awaitable[object]] | None = None,
    ) -> T:
        """Do this work there, and wait for what comes of it.

        Interrupted, the work is cancelled, and what it came to all the same is parted with.

        Raises:
          ClosedError: the portal is closed.
          CodexUsageError: it cannot be used here.
        """
        return self._perform(_Job(work, part))

    def call_now(self, function: Callable[[], T]) -> T:
        """Call this function there, one that does not wait, and return what it returns."""
        return self._perform(_Errand(function))

    def post(self, function: Callable[[], object]) -> None:
        """Have this function called there before whatever is handed in later; it must not raise."""
        self._core.post(function)

    def close(self) -> None:
        """End the thread, after its farewell, and wait for that. Again: waits for the same.

        Interrupted, it goes on waiting, and raises then; interrupted again, it raises at once.
        """
        core = self._core
        try:
            core.end()
            core.join()
        except BaseException:
            core.end()
            core.join()
            raise

    def _perform(self, job: _Job[T]) -> T:
        core = self._core
        core.refuse_if_of_no_use()
        try:
            core.submit(job)
            job.done.wait()
        except BaseException:
            core.see_off(job)
            raise
        finally:
            core.jobs.discard(job)
        return job.outcome()

    def __del__(self) -> None:
        core = self._core
        if core.started and not core.ending and not core.forked:
            core.complain(self)
            core.end()  # not waited for: this may be any thread, that one included


class Gate:
    """Opened once, waited at by one thread. A plain lock: nothing wakes a thread for less."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    def open(self) -> None:
        """Let who waits go on. Again: nothing."""
        with suppress(RuntimeError):  # it is open
            self._lock.release()

    def wait(self) -> None:
        """Wait until it is opened. Signals are handled meanwhile."""
        if sys.platform == "win32":
            while not self._lock.acquire(timeout=GLANCE):
                pass
        else:
            self._lock.acquire()


class _Job(Generic[T]):
    """Work that was handed in. All but ``outcome`` is called in the portal's thread."""

    def __init__(
        self,
        work: Callable[[], Awaitable[T]],
        part: Callable[[T], Awaitable[object]] | None,
    ) -> None:
        self.done = Gate()
        """Opens when there is an outcome."""
        self.parted: Gate | None = None
        """If nobody waits for the outcome any more: opens when there is nothing left to wait for."""
        self.over = False
        self._work: Callable[[], Awaitable[T]] | None = work
        self._part = part
        self._scope: trio.CancelScope | None = None
        self._value: list[T] = []
        self._error: BaseException | None = None

    def begin(self, nursery: trio.Nursery) -> None:
        """Start it."""
        self._scope = trio.CancelScope()
        nursery.start_soon(self._run, name="work for a portal")

    def abandon(self, parted: Gate, nursery: trio.Nursery | None) -> None:
        """Nobody waits for its outcome any more, but for its end."""
        self.parted = parted
        if nursery is None or self._scope is None:  # too late, or never begun
            parted.open()
        elif self.over:
            nursery.start_soon(self._leave, parted)
        else:
            self._scope.cancel()

    def fail(self, error: BaseException) -> None:
        """There will be no value."""
        self._error = error
        self._finish()

    def outcome(self) -> T:
        """The value. Called once, by whoever waited for ``done``.

        Raises:
          Whatever the work raised.
        """
        if self._value:
            return self._value.pop()
        error, self._error = self._error, None
        assert error is not None
        try:
            raise error
        finally:
            del error  # its traceback leads here, and would keep all of it alive

    async def _run(self) -> None:
        assert self._work is not None
        assert self._scope is not None
        try:
            with self._scope:
                self._value.append(await self._work())
        except trio.Cancelled:
            self._error = _closed()
            raise
        except BaseException as error:
            self._error = error
        finally:
            self._finish()
            if self.parted is not None:
                await self._leave(self.parted)

    def _finish(self) -> None:
        if not self.over:
            self.over = True
            self._work = None  # it leads to who handed it in
            self.done.open()

    async def _leave(self, parted: Gate) -> None:
        try:
            if self._part is not None and self._value:
                await self._part(self._value.pop())
        finally:
            parted.open()


class _Errand(_Job[T]):
    """Work that need not wait: it is done on the spot, and cannot be interrupted."""

    def __init__(self, function: Callable[[], T]) -> None:
        super().__init__(_never, None)
        self._function: Callable[[], T] | None = function

    def begin(self, nursery: trio.Nursery) -> None:
        function, self._function = self._function, None
        assert function is not None
        try:
            self._value.append(function())
        except Exception as error:
            self._error = error
        self._finish()


class _Core:
    """The thread's side, and all that the thread holds."""

    def __init__(
        self, owner: str, farewell: Callable[[], Awaitable[object]], patience: float
    ) -> None:
        self.owner = owner
        self.patience = patience
        self.portal: Callable[[], Portal | None] = _nothing
        self.trouble: BaseException | None = None
        self.started = False
        self.ending = False
        self.forked = False
        """Whether this is a copy in another process, which has no such thread."""
        self.jobs: set[_Job[Any]] = set()
        """Those whose callers wait."""
        self._farewell = farewell
        self._thread = threading.Thread(target=self._live, name=f"{owner} portal", daemon=True)
        self._alive = Gate()
        self._token: trio.lowlevel.TrioToken | None = None
        self._nursery: trio.Nursery | None = None
        self._end_wanted = trio.Event()

    # Called by any thread

    def start(self) -> None:
        self.started = True
        _living.add(self)
        try:
            self._thread.start()
        except RuntimeError as error:  # too many threads, or the program is ending
            _living.discard(self)
            raise StartError(f"the client's thread cannot start: {error}") from error
        self._alive.wait()

    def submit(self, job: _Job[Any]) -> None:
        if self._token is None:
            raise _closed()
        self.jobs.add(job)
        try:
            self._token.run_sync_soon(self._begin, job)
        except trio.RunFinishedError:
            self.jobs.discard(job)
            raise _closed() from None

    def see_off(self, job: _Job[Any]) -> None:
        """Cancel it, and wait until it is ended."""
        parted = Gate()
        if self.post(lambda: job.abandon(parted, self._nursery)):
            parted.wait()

    def post(self, function: Callable[[], object]) -> bool:
        """Whether it will be called."""
        if self._token is None or self.forked:
            return False
        try:
            self._token.run_sync_soon(function)
        except trio.RunFinishedError:
            return False
        return True

    def end(self) -> None:
        self.ending = True
        self.post(self._end_wanted.set)

    def join(self, patience: float | None = None) -> None:
        if self.forked or not self.started or threading.current_thread() is self._thread:
            return
        with suppress(RuntimeError):  # it has not begun; it will, and see that it is to end
            if patience is not None or sys.platform != "win32":
                self._thread.join(patience)
            else:
                while self._thread.is_alive():
                    self._thread.join(GLANCE)

    def refuse_if_of_no_use(self) -> None:
        if self.forked:
            raise CodexUsageError(
                f"this {self.owner} was made before a fork(), and its server is the parent's:"
                " make another one in this process"
            )
        if threading.current_thread() is self._thread:
            raise CodexUsageError(f"a {self.owner} cannot be used from its own thread")

    def complain(self, source: object) -> None:
        warnings.warn(
            f"unclosed {self.owner}: use `with {self.owner}() as codex`, or close()",
            ResourceWarning,
            stacklevel=2,
            source=source,
        )

    # The thread itself

    def _live(self) -> None:
        try:
            trio.run(self._main)
        except BaseException as error:
            self.trouble = error
        finally:
            _living.discard(self)
            self._token = None
            for job in list(self.jobs):
                job.fail(_closed())
            self._alive.open()

    async def _main(self) -> None:
        self._token = trio.lowlevel.current_trio_token()
        async with trio.open_nursery() as nursery:
            self._nursery = nursery
            self._alive.open()
            if not self.ending:  # else that was before there was a token
                await self._end_wanted.wait()
            try:
                await self._farewell()
            except (Exception, SystemExit) as error:
                self.trouble = error
            self._nursery = None
            nursery.cancel_scope.cancel()

    def _begin(self, job: _Job[Any]) -> None:
        if self._nursery is None:
            job.fail(_closed())
        else:
            job.begin(self._nursery)


def _closed() -> ClosedError:
    return ClosedError("this client is closed")


def _nothing() -> None:
    return None


async def _never() -> Any:
    raise AssertionError("an errand has no work to wait for")


_living: set[_Core] = set()
"""Those whose thread has not ended."""


def _end_all() -> None:
    """The program ends: end what nobody has closed, within the time that its farewell may take."""
    cores = list(_living)
    for core in cores:
        if not core.ending:
            core.complain(core.portal())
        core.end()
    for core in cores:
        core.join(core.patience)


def _in_child() -> None:
    for core in _living:
        core.forked = True
    _living.clear()


# Before the threads of the program are stopped where they are, as threads are that it does not wait for.
atexit.register(_end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
