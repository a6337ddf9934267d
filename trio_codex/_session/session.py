"""One connection to one app-server: its tasks, from the first byte to the last process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import attrs
import trio

from trio_codex._alive import Alive
from trio_codex._display import Secrets, keep_from_showing, redact
from trio_codex._rpc.framing import LineSplitter
from trio_codex._rpc.peer import Peer
from trio_codex._session.carrier import Carrier, CarrierError
from trio_codex._session.home import Home
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
    secrets: Secrets = attrs.field(factory=Secrets)
    """What errors must not show."""


class Session(Alive):
    """Lives in one task, ``serve``; everything else is called by whoever uses the connection."""

    def __init__(self, terms: Terms, transport: Transport) -> None:
        self._terms = terms
        self._carrier = Carrier(transport, self._blame)
        self._splitter = LineSplitter(terms.max_line_bytes)
        self._outbox = Outbox(self._carrier)
        self._nursery: trio.Nursery | None = None
        self._core_scope = trio.CancelScope(shield=True)
        self._starting = trio.CancelScope()
        # Shielded, so that reading goes on while the server is being ended; every wait of the
        # farewell has a deadline of its own.
        self._ending = trio.CancelScope(shield=True)
        self._end_wanted = trio.Event()
        self._read_out = trio.Event()
        self._went_first = False  # the server, before it was to end
        self._why: Callable[[], CodexError] | None = None
        """What has ended the connection first, while it is being buried."""
        self._start_error: CodexError | None = None
        peer: Peer[Waiter] = Peer()
        self.requests: Requests = Requests(
            peer, self._outbox, terms.max_in_flight, self.spawn, terms.secrets
        )
        self.home: Home = Home()
        """Where all who use it must be."""
        self.home.enter()
        self.logins: Logins = Logins(self.requests, self.spawn, terms.interrupt_timeout, self.home)
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
        return self._carrier.pid

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
                    await self._end_all()
        except BaseException as bug:  # a task in the background does not raise: it tells who waits
            cancelled, fault = _apart(bug)
            if fault is not None:
                self._broke(fault)
            if cancelled is not None:
                raise cancelled from None
        finally:
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
            ended = self._carrier.epitaph().exit_status is not None
            self._went_first = ended or self._why is not None
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

    async def _end_all(self) -> None:
        """The farewell, and the end of the core whatever comes of that."""
        try:
            with self._ending:
                await self._farewell()
        finally:
            try:
                self._die_at_the_end()  # from here on nobody gives the core work to do
            finally:
                self._core_scope.cancel()

    def _broke(self, bug: BaseException) -> None:
        first = _first(bug)
        self._start_error = StartError(f"the session broke: {first!r}")
        self._start_error.__cause__ = bug
        if not isinstance(first, Exception):
            self._blame(first)

    def _blame(self, error: BaseException) -> None:
        self.questions.troubles.add(error)

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
            first = _first(bug)
            why = partial(self._obituary, f"the session broke: {first!r}", first)
            self._die(why, is_news=True)
            raise

    @trio.lowlevel.enable_ki_protection
    async def _read(self) -> None:
        cause: BaseException | None = None
        try:
            while chunk := await self._carrier.receive():
                self._board.take_in(self._splitter.feed(chunk))
                self._outbox.flush()  # what those lines have set free need not wait its turn
            if rest := self._splitter.end():
                self._board.take_in_rest(rest)
            problem = "the app-server ended"
        except ProtocolError as error:
            problem = str(error)
        except CarrierError as error:
            problem, cause = str(error), error.__cause__
        except Exception as bug:  # a task in the background does not raise: it tells who waits
            problem, cause = f"reading failed: {bug!r}", bug
        await self._bury(problem, cause)
        # A server whose stdout nobody reads cannot be ended gently.
        with suppress(CarrierError):
            while await self._carrier.receive():
                await trio.lowlevel.checkpoint()  # foreign code might never wait
        self._read_out.set()

    @trio.lowlevel.enable_ki_protection
    async def _attend(self) -> None:
        try:
            await self._carrier.attend()
        except CarrierError as error:
            await self._bury(str(error), error.__cause__)

    @trio.lowlevel.enable_ki_protection
    async def _write(self) -> None:
        await self._outbox.run()
        failure = self._outbox.failure
        if failure is not None:
            await self._bury(str(failure), failure.__cause__)
            return
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()  # usually the server is gone, and its end says more
        await self._bury("the app-server has stopped listening")

    async def _bury(self, problem: str, cause: BaseException | None = None) -> None:
        # What is closed for this reason ends for the others, too, but that is not the reason.
        self._why = self._why or partial(self._obituary, problem, cause)
        # One that has stopped speaking is of no use; and one that is over has an exit status.
        await self._carrier.close(LAST_WORDS)
        if self._end_wanted.is_set():
            self._die_at_the_end()
        else:
            self._die(self._why, is_news=True)

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
            await self._carrier.close(grace if self.metadata is not None else min(grace, HASTE))
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()

    def _die(self, why: Callable[[], CodexError], *, is_news: bool) -> None:
        if self.death is None:
            self.death = Death(why, is_news=is_news)
            self._board.lose_everything(self.death)
            self.over.set()

    def _die_at_the_end(self) -> None:
        if self._went_first:
            why = self._why or partial(self._obituary, "the app-server ended")
            self._die(why, is_news=True)
        else:
            self._die(closed, is_news=False)

    def _obituary(self, problem: str, cause: BaseException | None = None) -> TransportClosedError:
        epitaph = self._carrier.epitaph()
        stderr = redact(epitaph.stderr, self._terms.secrets)
        error = TransportClosedError(problem, exit_status=epitaph.exit_status, stderr=stderr)
        keep_from_showing(error, self._terms.secrets)
        error.__cause__ = cause
        return error

    def _silent(self) -> StartError:
        return StartError(
            f"no answer to initialize within {self._terms.start_timeout} seconds{self._said()};"
            " is this program an app-server? (CodexConfig.start_timeout)",
            stderr=self._carrier.epitaph().stderr,
        )

    def _stillborn(self, error: TransportClosedError) -> StartError:
        end = "the program ended"
        if error.__cause__ is not None:
            end = f"the connection broke ({error.message})"
        stillborn = StartError(
            f"{end} before it answered initialize{self._said()}",
            exit_status=error.exit_status,
            stderr=error.stderr,
        )
        stillborn.__cause__ = error.__cause__
        return stillborn

    def _said(self) -> str:
        line = self._board.first_garbage
        return f" (it said {line[:200].decode(errors='replace')!r})" if line else ""


def _apart(bug: BaseException) -> tuple[BaseException | None, BaseException | None]:
    """What is Trio's own of it, and what is not."""
    if isinstance(bug, BaseExceptionGroup):
        return cast("BaseExceptionGroup[BaseException]", bug).split(trio.Cancelled)
    return (bug, None) if isinstance(bug, trio.Cancelled | GeneratorExit) else (None, bug)


def _first(bug: BaseException) -> BaseException:
    """What went wrong, without the groups that the nurseries made of it."""
    while isinstance(bug, BaseExceptionGroup):
        bug = cast("BaseExceptionGroup[BaseException]", bug).exceptions[0]
    return bug
