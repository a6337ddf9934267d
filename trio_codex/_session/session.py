"""One connection to one app-server: its tasks, from the first byte to the last process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import attrs
import trio

from trio_codex._alive import Alive
from trio_codex._rpc.framing import LineSplitter
from trio_codex._rpc.peer import Peer
from trio_codex._session.logins import Logins
from trio_codex._session.outbox import Outbox
from trio_codex._session.questions import Questions
from trio_codex._session.requests import Requests, closed
from trio_codex._session.switchboard import Switchboard
from trio_codex._session.trouble import Death
from trio_codex._session.turns import Turns
from trio_codex.errors import (
    CodexError,
    JsonRpcError,
    ProtocolError,
    StartError,
    TransportClosedError,
)

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.questions import Desk
    from trio_codex._session.waiter import Waiter
    from trio_codex._transport.transport import Transport
    from trio_codex.types import InitializeResponse

LAST_WORDS = 1.0
"""Seconds granted to a server that has stopped speaking, or listening, to exit by itself."""
HASTE = 0.5
"""Seconds granted to the exit of a program that never was ready: it will not say good-bye."""


@attrs.frozen(kw_only=True)
class Terms(Alive):
    """What a session is told about its server, and how patient it is. Times in seconds."""

    initialize: Call[InitializeResponse]
    accept: Callable[[InitializeResponse], None]
    """Raises if this server will not do."""
    start_timeout: float
    close_timeout: float
    interrupt_timeout: float
    max_in_flight: int
    max_line_bytes: int
    max_buffered_events: int
    desk: Desk
    """Knows who answers the server's questions."""


class Session(Alive):
    """Lives in one task, ``serve``; everything else is called by whoever uses the connection."""

    def __init__(self, terms: Terms, transport: Transport) -> None:
        self._terms = terms
        self._transport = transport
        self._splitter = LineSplitter(terms.max_line_bytes)
        self._outbox = Outbox(transport)
        self._nursery: trio.Nursery | None = None
        self._core_scope = trio.CancelScope(shield=True)
        self._starting = trio.CancelScope()
        # Shielded, so that reading goes on while the server is being ended; every wait of the
        # farewell has a deadline of its own.
        self._ending = trio.CancelScope(shield=True)
        self._end_wanted = trio.Event()
        self._read_out = trio.Event()
        self._went_first = False  # the server, before it was to end
        self._start_error: CodexError | None = None
        peer: Peer[Waiter] = Peer()
        self.requests: Requests = Requests(peer, self._outbox, terms.max_in_flight, self.spawn)
        self.logins: Logins = Logins(self.requests, self.spawn, terms.interrupt_timeout)
        self.questions: Questions = Questions(peer, self._outbox.put, self.spawn, terms.desk)
        self._board = Switchboard(
            self.requests, self.questions, self.logins, terms.max_buffered_events
        )
        self.turns: Turns = Turns(
            self._board.routes,
            self._board.order,
            self.requests,
            self._board.agents,
            self.spawn,
            terms.interrupt_timeout,
            self.questions.pending,
        )
        self.questions.blame = self.turns.blame
        self._board.agents.end = self.turns.end
        self.metadata: InitializeResponse | None = None
        """The server's answer to ``initialize``, once it is here."""
        self.ready: trio.Event = trio.Event()
        """Set when the server can be used, or never will be."""
        self.done: trio.Event = trio.Event()
        """Set when nothing of the session is left."""
        self.death: Death | None = None
        """Why it is over, once it is."""
        self.over: trio.Event = trio.Event()
        """Set when it is."""

    @property
    def pid(self) -> int | None:
        """The id of the server's process, if its transport tells one."""
        return getattr(self._transport, "pid", None)

    @trio.lowlevel.enable_ki_protection
    async def serve(self) -> None:
        """Shake hands, go on until ``end`` or a cancellation, say farewell. Never raises."""
        try:
            async with trio.open_nursery() as outer:
                outer.start_soon(self._core)
                try:
                    await self._shake_hands()
                    await self._end_wanted.wait()
                finally:
                    with self._ending:
                        await self._farewell()
                    self._die_at_the_end()  # from here on nobody gives the core work to do
                    self._core_scope.cancel()
        except Exception as bug:  # a task in the background does not raise: it tells who waits
            self._start_error = StartError(f"the session broke: {_first(bug)!r}")
            self._start_error.__cause__ = bug
        finally:
            self._die_at_the_end()
            self.ready.set()
            self.done.set()

    async def started(self) -> None:
        """Wait until the server can be used.

        Raises:
          CodexError: it cannot, and nothing of it is left.
        """
        await self.ready.wait()
        if self.metadata is None:
            await self.done.wait()
            raise self._start_error or closed()

    def end(self) -> None:
        """Ask the session to end; ``done`` says when it has."""
        if not self._end_wanted.is_set() and self.metadata is not None:
            # The reader may not have seen it yet.
            with suppress(Exception):  # foreign code, if the transport is the user's
                self._went_first = self._transport.epitaph().exit_status is not None
        self.requests.close()
        self._board.order.lose(closed)
        self._end_wanted.set()
        self._starting.cancel()

    def hurry(self) -> None:
        """Ask it to end at once: no turn is interrupted, and the server is killed."""
        self.end()
        self._ending.cancel()

    def spawn(self, task: Callable[..., Awaitable[None]], *args: Any) -> bool:
        """Start a task that lives as long as the connection at most; False if that is over.

        It must not raise.
        """
        if self._nursery is None or self.death is not None:
            return False
        self._nursery.start_soon(task, *args)
        return True

    def is_around(self, task: trio.lowlevel.Task) -> bool:
        """Whether ``task`` is one of the session's own, or was started by one of them."""
        nursery = task.parent_nursery
        while nursery is not None and nursery is not self._nursery:
            nursery = nursery.parent_task.parent_nursery
        return nursery is not None

    def subscribe(self, methods: frozenset[str]) -> Inbox:
        """An inbox for the connection's events with these methods; with none given, for all."""
        self.requests.refuse_if_ended()
        return self._board.subscribe(methods)

    def unsubscribe(self, inbox: Inbox) -> None:
        """Nobody reads this inbox any more."""
        self._board.unsubscribe(inbox)

    async def _shake_hands(self) -> None:
        self._starting.deadline = trio.current_time() + self._terms.start_timeout
        with self._starting:
            try:
                metadata = await self.requests.request(self._terms.initialize, urgent=True)
                self._terms.accept(metadata)
            except JsonRpcError as error:
                self._start_error = StartError(f"the server refused to initialize: {error}")
            except ProtocolError as error:
                self._start_error = StartError(f"this is no app-server that we know: {error}")
            except TransportClosedError as error:
                self._start_error = self._stillborn(error)
            except CodexError as error:
                self._start_error = error
            else:
                self._outbox.put(self.requests.peer.notify("initialized"))
                self.metadata = metadata
                self.ready.set()
                return
        if self._start_error is None and not self._end_wanted.is_set():
            self._start_error = self._silent()
        self.end()

    @trio.lowlevel.enable_ki_protection
    async def _core(self) -> None:
        try:
            with self._core_scope:
                async with trio.open_nursery() as self._nursery:
                    self._nursery.start_soon(self._read)
                    self._nursery.start_soon(self._write)
                    self._nursery.start_soon(self._attend)
        except BaseException as bug:
            # Before the farewell: it must find nobody whom it would give work to do here.
            self._die(partial(self._obituary, f"the session broke: {_first(bug)!r}"), is_news=True)
            raise

    @trio.lowlevel.enable_ki_protection
    async def _read(self) -> None:
        try:
            while chunk := await self._transport.receive():
                self._board.take_in(self._splitter.feed(chunk))
                self._outbox.flush()  # what those lines have set free need not wait its turn
            if rest := self._splitter.end():
                self._board.take_in_rest(rest)
            problem = "the app-server ended"
        except ProtocolError as error:
            problem = str(error)
        except Exception as bug:  # a task in the background does not raise: it tells who waits
            problem = f"reading failed: {bug!r}"
        await self._bury(problem)
        # A server whose stdout nobody reads cannot be ended gently.
        while await self._transport.receive():
            pass
        self._read_out.set()

    @trio.lowlevel.enable_ki_protection
    async def _attend(self) -> None:
        await self._transport.attend()

    @trio.lowlevel.enable_ki_protection
    async def _write(self) -> None:
        await self._outbox.run()
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()  # usually the server is gone, and its end says more
        await self._bury("the app-server has stopped listening")

    async def _bury(self, problem: str) -> None:
        # One that has stopped speaking is of no use; and one that is over has an exit status.
        await self._transport.close(LAST_WORDS)
        if self._end_wanted.is_set():
            self._die_at_the_end()
        else:
            self._die(partial(self._obituary, problem), is_news=True)

    async def _farewell(self) -> None:
        self.end()
        grace = self._terms.close_timeout
        try:
            if self.death is None and self.metadata is not None:
                with trio.move_on_after(self._terms.interrupt_timeout):
                    async with trio.open_nursery() as nursery:
                        nursery.start_soon(self.logins.leave_all)
                        nursery.start_soon(self.turns.leave_all)
        finally:  # also in a hurry: then it is cancelled, and kills at once
            await self._transport.close(grace if self.metadata is not None else min(grace, HASTE))
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()

    def _die(self, why: Callable[[], CodexError], *, is_news: bool) -> None:
        if self.death is None:
            self.death = Death(why, is_news=is_news)
            self._board.lose_everything(self.death)
            self.over.set()

    def _die_at_the_end(self) -> None:
        if self._went_first:
            self._die(partial(self._obituary, "the app-server ended"), is_news=True)
        else:
            self._die(closed, is_news=False)

    def _obituary(self, problem: str) -> TransportClosedError:
        epitaph = self._transport.epitaph()
        return TransportClosedError(problem, exit_status=epitaph.exit_status, stderr=epitaph.stderr)

    def _silent(self) -> StartError:
        return StartError(
            f"no answer to initialize within {self._terms.start_timeout} seconds{self._said()};"
            " is this program an app-server? (CodexConfig.start_timeout)",
            stderr=self._transport.epitaph().stderr,
        )

    def _stillborn(self, error: TransportClosedError) -> StartError:
        return StartError(
            f"the program ended before it answered initialize{self._said()}",
            exit_status=error.exit_status,
            stderr=error.stderr,
        )

    def _said(self) -> str:
        line = self._board.first_garbage
        return f" (it said {line[:200].decode(errors='replace')!r})" if line else ""


def _first(bug: BaseException) -> BaseException:
    """What went wrong, without the groups that the nurseries made of it."""
    while isinstance(bug, BaseExceptionGroup):
        bug = cast("BaseExceptionGroup[BaseException]", bug).exceptions[0]
    return bug
