"""A Trio thread for callers who do not live in Trio: they hand in work, and block until it is done.

1. The thread belongs to a `Portal` and ends with it: when it is closed, when it is forgotten, or at
   the end of the program. The thread never keeps its portal alive.
2. Each piece of work that waits has a task and a cancel scope of its own, or is a request, which
   needs none; and whoever handed it in has a gate of their own to wait at: any number of threads
   wait at once, and none delays another.
3. Whoever is interrupted while they wait (Ctrl-C) has their work cancelled and waits for its
   farewell; interrupted once more, they leave at once. If it was the end of all that they waited
   for, that is cut short.
4. A value that came too late for whoever was interrupted is parted with, never just dropped.
"""

from __future__ import annotations

import atexit
import os
import threading
import warnings
import weakref
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._session.jobs import Ask, Errand, Gate, Job, Task
from trio_codex._session.requests import closed
from trio_codex.errors import CodexUsageError, StartError

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._session.requests import Requests

T = TypeVar("T")

HASTE = 10.0
"""Seconds that an end in a hurry may take. It takes none, unless the killed are slow to die."""


class Portal(Alive):
    """The callers' side of the thread. Any number of threads may use it."""

    def __init__(
        self,
        owner: str,
        farewell: Callable[[], Awaitable[object]],
        hurry: Callable[[], object],
        patience: float,
    ) -> None:
        """``farewell`` is awaited in the thread at its end; all of that takes ``patience`` seconds
        at most. ``hurry`` is called there, and makes that short. ``owner`` is what users know it
        by.
        """
        self.requests: Requests | None = None
        """Those of the connection that lives in the thread, once it does."""
        self._core = _Core(owner, farewell, hurry, patience, weakref.ref(self))

    def open(self, work: Callable[[], Awaitable[object]]) -> None:
        """Start the thread and do this work. If that fails or is interrupted, the thread has ended.

        Raises:
          StartError: there can be no thread.
        """
        core, job = self._core, Task(work, None)
        try:
            core.start()
            core.submit(job)
            job.done.wait()
            if job.error is not None:
                raise job.take_error()
        except BaseException as error:
            self.close(patient=isinstance(error, Exception))
            raise

    def call(
        self,
        work: Callable[[], Awaitable[T]],
        part: Callable[[T], Awaitable[object]] | None = None,
        *,
        patient: bool = True,
    ) -> T:
        """Do this work there, and return what comes of it.

        Interrupted, the work is cancelled, and what it came to all the same is handed to ``part``;
        the interrupt is raised when that is over, or at once by who is not ``patient``.

        Raises:
          ClosedError: the portal is closed.
          CodexUsageError: it cannot be used in this thread or process.
        """
        return self._perform(Task(work, part), patient)

    def request(self, call: Call[T]) -> T:
        """Perform a call, as ``Requests.request`` does, and return its answer.

        In fewer steps than any other work takes: it needs no task.

        Raises:
          CodexError: as there.
          ClosedError, CodexUsageError: as ``call``.
        """
        if self.requests is None:
            raise closed()
        return self.requests.read(call, self._perform(Ask(self.requests, call), True))

    def call_now(self, function: Callable[[], T]) -> T:
        """Call this function there, one that does not wait, and return what it returns.

        Raises:
          ClosedError, CodexUsageError: as ``call``.
        """
        return self._perform(Errand(function), True)

    def post(self, function: Callable[[], object]) -> None:
        """Have this called there, before all that is handed in from now on. It must not raise."""
        self._core.post(function)

    def close(self, *, patient: bool = True) -> BaseException | None:
        """End the thread after its farewell, wait for that, and return what the farewell raised.

        Again: waits for the same, and returns nothing. Interrupted, it goes on waiting, and raises
        then; interrupted again, or by who is not ``patient``, it raises at once, and the farewell
        is cut short.
        """
        core = self._core
        try:
            core.end()
            core.join()
        except BaseException:
            core.end_for_the_interrupted(patient)
            raise
        trouble, core.trouble = core.trouble, None
        return trouble

    @property
    def closing(self) -> bool:
        """Whether its thread has ended, or is about to."""
        return self._core.ending or self._core.gone

    def ended(self) -> bool:
        """Whether the thread has ended; if it is about to, that is waited for."""
        core = self._core
        if core.ending:
            core.join()
        return core.gone

    def _perform(self, job: Job[T], patient: bool) -> T:
        core = self._core
        core.refuse_where_it_is_of_no_use()
        try:
            core.submit(job)
            job.done.wait()
            if job.error is None:
                # No call from here on: signals are handled after one, and would lose the value.
                return job.values[0]
        except BaseException:
            core.see_off(job, patient)
            raise
        raise job.take_error()

    def __del__(self) -> None:
        core: _Core | None = self.__dict__.get("_core")  # Ctrl-C may come before there is one
        if core is not None and core.started and not core.ending:
            core.end()  # not waited for: this may be any thread, that one included
            core.complain(self)


class _Core(Alive):
    """The thread, and all that it holds."""

    def __init__(
        self,
        owner: str,
        farewell: Callable[[], Awaitable[object]],
        hurry: Callable[[], object],
        patience: float,
        portal: Callable[[], Portal | None],
    ) -> None:
        self.patience = patience
        self.portal = portal
        self.trouble: BaseException | None = None
        """What the farewell raised."""
        self.started = False
        self.ending = False
        self._owner = owner
        self._farewell = farewell
        self._hurry = hurry
        self._forked = False
        self._thread = threading.Thread(target=self._live, name=f"{owner} portal", daemon=True)
        self._alive = Gate()
        self.gone = False
        self._waiting: list[Gate] = []
        """Those at which somebody waits for its end."""
        self._token: trio.lowlevel.TrioToken | None = None
        self._nursery: trio.Nursery | None = None
        self._end_wanted = trio.Event()
        self._jobs: set[Job[Any]] = set()
        """Those that somebody waits for."""

    # Called by any thread

    def start(self) -> None:
        """Start it, and return when it can be used.

        Raises:
          StartError: it cannot be.
        """
        self.started = True
        _living.add(self)
        try:
            self._thread.start()
        except RuntimeError as error:  # too many threads, or the program is ending
            if isinstance(error.__context__, KeyboardInterrupt):
                raise error.__context__ from None  # in the midst of a lock, which minds
            _living.discard(self)
            raise StartError(f"the client's thread cannot start: {error}") from error
        self._alive.wait()
        if self._token is None:
            raise StartError(f"the client's thread cannot start: {self.trouble}")

    def submit(self, job: Job[Any]) -> None:
        """Hand it in.

        Raises:
          ClosedError: nobody is there to take it.
        """
        job.book = self._jobs
        self._jobs.add(job)
        if not self.post(lambda: self._begin(job)):
            self._jobs.discard(job)
            raise closed()

    def see_off(self, job: Job[Any], patient: bool) -> None:
        """Whoever handed this in was interrupted."""
        parted = Gate()
        if self.post(lambda: job.abandon(parted, self._nursery)) and patient:
            parted.wait()

    def post(self, function: Callable[[], object]) -> bool:
        """Have this called in the thread; False if there is none."""
        token = self._token  # once: the thread may be ending just now
        if token is None:
            return False
        try:
            token.run_sync_soon(function)
        except trio.RunFinishedError:
            return False
        return True

    def end(self) -> None:
        """Ask it to end. Safe wherever a finalizer may run."""
        self.ending = True
        self.post(self._end_wanted.set)

    def end_for_the_interrupted(self, patient: bool) -> None:
        """Ask it to end, and wait for that if they are ``patient``; else, and when they are
        interrupted again, ask for haste.
        """
        try:
            self.end()
            if patient:
                self.join()
                return
        except BaseException:
            self.hurry()
            raise
        self.hurry()

    def hurry(self) -> None:
        """It is ending: let that be short."""
        self.post(self._hurry)

    def join(self, patience: float | None = None) -> None:
        """Wait until it has ended; the thread itself does not."""
        if self._forked or not self.started or threading.current_thread() is self._thread:
            return
        if self._thread.ident is None:  # it has not begun; when it does, it sees that it is over
            return
        # Not by ``Thread.join`` alone: interrupted in Python 3.11, it takes the thread for ended.
        gate = Gate()
        self._waiting.append(gate)
        if self.gone or gate.wait(patience):
            with suppress(RuntimeError):
                self._thread.join(patience)

    def refuse_where_it_is_of_no_use(self) -> None:
        """Return where this thread, in this process, may wait for that one.

        Raises:
          CodexUsageError: why not.
        """
        if self._forked:
            raise CodexUsageError(
                f"this {self._owner} was made before a fork(), and its server is the parent's:"
                " make another one in this process"
            )
        if threading.get_ident() == self._thread.ident:
            raise CodexUsageError(f"a {self._owner} cannot wait in its own thread, for itself")

    def complain(self, source: object) -> None:
        """Tell the developer that nobody has closed it."""
        warnings.warn(
            f"unclosed {self._owner}: use `with {self._owner}() as codex`, or call close()",
            ResourceWarning,
            stacklevel=2,
            source=source,
        )

    def forget(self) -> None:
        """This is a copy of it in another process, which has no such thread."""
        self._forked = self.ending = True
        self._token = None

    # The thread

    def _live(self) -> None:
        try:
            trio.run(self._main)
        except BaseException as error:  # no descriptors are left, for example
            self.trouble = error
        finally:
            self._token = None
            _living.discard(self)
            for job in list(self._jobs):
                job.fail(closed())
            self._alive.open()
            self.gone = True
            for gate in self._waiting:
                gate.open()

    async def _main(self) -> None:
        async with trio.open_nursery() as nursery:
            self._nursery = nursery
            self._token = trio.lowlevel.current_trio_token()
            self._alive.open()
            if not self.ending:  # else there was no token yet when that was asked for
                await self._end_wanted.wait()
            try:
                await self._farewell()
            except (trio.Cancelled, GeneratorExit):
                raise
            except BaseException as error:  # a callback's, whatever it is: for who closes
                self.trouble = error
            self._nursery = None
            nursery.cancel_scope.cancel()

    def _begin(self, job: Job[Any]) -> None:
        if self._nursery is None:
            job.fail(closed())
        else:
            job.begin(self._nursery)


_living: set[_Core] = set()
"""Those whose thread has not ended."""


def _end_all() -> None:
    """The program ends: so does what nobody has closed, in the time that its farewell may take."""
    cores = list(_living)
    unclosed = [core for core in cores if not core.ending]
    for core in cores:
        core.end()
    try:
        for core in cores:
            core.join(core.patience)
    except BaseException:  # Ctrl-C
        for core in cores:
            core.hurry()
        for core in cores:
            core.join(HASTE)
        raise
    for core in unclosed:
        core.complain(core.portal())


def _forget_all() -> None:
    for core in _living:
        core.forget()
    _living.clear()


# While threads still run: a daemon is stopped where it is right after this.
atexit.register(_end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
