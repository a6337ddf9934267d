"""One connection to one app-server: its tasks, from the first byte to the last process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import trio

from trio_codex._rpc.framing import LineSplitter
from trio_codex._rpc.messages import decode_json
from trio_codex._rpc.peer import Peer
from trio_codex._session.logins import Logins
from trio_codex._session.outbox import Outbox
from trio_codex._session.questions import Questions
from trio_codex._session.switchboard import Switchboard
from trio_codex._session.turn_start import TurnStart
from trio_codex._session.waiter import Outcome, Waiter
from trio_codex._transport.transport import Transport
from trio_codex.errors import (
    ClosedError,
    CodexError,
    JsonRpcError,
    ProtocolError,
    StartError,
    TransportClosedError,
)

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex.types import InitializeResponse

T = TypeVar("T")

ABANDONED = 1.0
"""Seconds after which a cancelled request frees its place: its answer may never come."""
LAST_WORDS = 1.0
"""Seconds granted to a server that has stopped speaking, or listening, to exit by itself."""
FIRST_TICK, LAST_TICK = 0.1, 2.0
"""Seconds between two attempts to interrupt a turn that goes on: doubled from first to last."""


@attrs.frozen(kw_only=True)
class Terms:
    """What a session is told about its server, and how patient it is. Times in seconds."""

    open_transport: Callable[[], Awaitable[Transport]]
    initialize: Call[InitializeResponse]
    accept: Callable[[InitializeResponse], None]
    """Raises if this server will not do."""
    start_timeout: float
    close_timeout: float
    interrupt_timeout: float
    max_in_flight: int
    max_line_bytes: int


class Session:
    """Lives in one task, ``serve``; everything else is called by whoever uses the connection."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._peer: Peer[Waiter] = Peer()
        self.logins: Logins = Logins(self, terms.interrupt_timeout)
        self.questions: Questions = Questions(self._peer, self._send, self.spawn)
        self._board = Switchboard(self._peer, self._settle, self.questions, self.logins)
        self._places = trio.Semaphore(terms.max_in_flight, max_value=terms.max_in_flight)
        self._splitter = LineSplitter(terms.max_line_bytes)
        self._transport: Transport | None = None
        self._outbox: Outbox | None = None
        self._nursery: trio.Nursery | None = None
        self._core_scope = trio.CancelScope(shield=True)
        self._starting = trio.CancelScope()
        self._end_wanted = trio.Event()
        self._read_out = trio.Event()
        self._death: Callable[[], CodexError] | None = None
        self._start_error: CodexError | None = None
        self.metadata: InitializeResponse | None = None
        """The server's answer to ``initialize``, once it is here."""
        self.ready: trio.Event = trio.Event()
        """Set when the server can be used, or never will be."""
        self.done: trio.Event = trio.Event()
        """Set when nothing of the session is left."""

    # --- Life -----------------------------------------------------------------------------

    @trio.lowlevel.enable_ki_protection
    async def serve(self) -> None:
        """Open, shake hands, go on until ``end`` or a cancellation, say farewell. Never raises."""
        try:
            await self._open()
            if self._transport is None:
                return
            async with trio.open_nursery() as outer:
                outer.start_soon(self._core)
                try:
                    await self._shake_hands()
                    await self._end_wanted.wait()
                finally:
                    # The core is shielded so that reading goes on while the server is being
                    # ended; every wait of the farewell has a deadline of its own.
                    with trio.CancelScope(shield=True):
                        await self._farewell()
                    self._die(self._closed)  # from here on nobody gives the core work to do
                    self._core_scope.cancel()
        except CodexError as error:
            self._start_error = error
        except Exception as bug:  # a task in the background does not raise: it tells who waits
            self._start_error = StartError(f"the session broke: {bug!r}")
            self._start_error.__cause__ = bug
        finally:
            self._die(self._closed)
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
            raise self._start_error or self._closed()

    def end(self) -> None:
        """Ask the session to end; ``done`` says when it has."""
        self._end_wanted.set()
        self._starting.cancel()

    @property
    def ended(self) -> bool:
        """Whether no request can be made any more."""
        return self._death is not None or self._end_wanted.is_set()

    async def _open(self) -> None:
        self._starting.deadline = trio.current_time() + self._terms.start_timeout
        with self._starting:
            self._transport = await self._terms.open_transport()
        if self._transport is not None:
            self._outbox = Outbox(self._transport)
        elif not self._end_wanted.is_set():
            self._start_error = self._silent()

    async def _shake_hands(self) -> None:
        deadline = self._starting.deadline
        self._starting = trio.CancelScope(deadline=deadline)
        if self._end_wanted.is_set():
            return
        with self._starting:
            try:
                metadata = await self.request(self._terms.initialize, urgent=True)
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
                self._send(self._peer.notify("initialized"))
                self.metadata = metadata
                self.ready.set()
                return
        if self._start_error is None and not self._end_wanted.is_set():
            self._start_error = self._silent()
        self.end()

    async def _core(self) -> None:
        assert self._transport is not None
        assert self._outbox is not None
        with self._core_scope:
            async with trio.open_nursery() as self._nursery:
                self._nursery.start_soon(self._read)
                self._nursery.start_soon(self._write)
                self._nursery.start_soon(self._transport.attend)

    @trio.lowlevel.enable_ki_protection
    async def _read(self) -> None:
        assert self._transport is not None
        try:
            while chunk := await self._transport.receive():
                self._board.take_in(self._splitter.feed(chunk))
            self._board.take_in(filter(None, [self._splitter.end()]))
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

    async def _bury(self, problem: str) -> None:
        assert self._transport is not None
        # One that has stopped speaking is of no use; and one that is over has an exit status.
        await self._transport.close(LAST_WORDS)
        self._die(self._closed if self._end_wanted.is_set() else partial(self._obituary, problem))

    @trio.lowlevel.enable_ki_protection
    async def _write(self) -> None:
        assert self._outbox is not None
        await self._outbox.run()
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()  # usually the server is gone, and its end says more
        await self._bury("the app-server has stopped listening")

    async def _farewell(self) -> None:
        self._end_wanted.set()
        assert self._transport is not None
        if self._death is None and self.metadata is not None:
            for turn in self._board.routes.turns():
                self._start_leaving(turn)
            with trio.move_on_after(self._terms.interrupt_timeout):
                await self.logins.leave_all()
                for turn in self._board.routes.turns():
                    await turn.over.wait()
        grace = self._terms.close_timeout
        # Who never answered will not say good-bye either.
        await self._transport.close(grace if self.metadata is not None else min(grace, 0.5))
        with trio.move_on_after(LAST_WORDS):
            await self._read_out.wait()

    def _die(self, error: Callable[[], CodexError]) -> None:
        if self._death is None:
            self._death = error
            self._board.lose_everything(error)

    def _closed(self) -> CodexError:
        return ClosedError("this client is closed")

    def _obituary(self, problem: str) -> TransportClosedError:
        assert self._transport is not None
        epitaph = self._transport.epitaph()
        return TransportClosedError(problem, exit_status=epitaph.exit_status, stderr=epitaph.stderr)

    def _silent(self) -> StartError:
        stderr = "" if self._transport is None else self._transport.epitaph().stderr
        return StartError(
            f"no answer to initialize within {self._terms.start_timeout} seconds{self._said()};"
            " is this program an app-server? (CodexConfig.start_timeout)",
            stderr=stderr,
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

    # --- Requests -------------------------------------------------------------------------

    async def request(self, call: Call[T], *, urgent: bool = False) -> T:
        """Perform a call: send it, wait for its answer, return it typed.

        Cancelled, it is not sent if it still waited for its place, and its answer is dropped
        else. An urgent one does not queue.

        Raises:
          JsonRpcError: the server said no.
          ProtocolError: the answer does not fit its model.
          TransportClosedError: the server is gone.
          ClosedError: this client is closed.
          TypeError, ValueError: the parameters cannot be sent.
        """
        result = await self._exchange(call, Waiter(), urgent=urgent)
        return self._parsed(call, result)

    @trio.lowlevel.enable_ki_protection
    async def start_turn(
        self, call: Call[Any], thread_id: str, *, keep_events: bool, end_terminals: bool
    ) -> tuple[LiveTurn, Inbox | None]:
        """Start a turn, or join the one that runs; its inbox too if its events are wanted.

        Cancelled, the turn that it turns out to have started is interrupted. With
        ``end_terminals`` whoever interrupts it also ends the commands that it left running.
        """
        start = TurnStart(
            self._board.routes, thread_id, keep_events=keep_events, end_terminals=end_terminals
        )
        start.orphaned = self._start_leaving
        try:
            result = await self._exchange(call, start, urgent=False)
        except BaseException:
            await self._see_off_start(start)
            raise
        if start.turn is None:
            self._parsed(call, result)  # says what is wrong with it
            raise ProtocolError(f"{call.method}: the answer names no turn")
        return start.turn, start.inbox

    async def exchange(self, call: Call[T], waiter: Waiter) -> T:
        """As ``request``, with a waiter that does more than wait."""
        return self._parsed(call, await self._exchange(call, waiter, urgent=False))

    def spawn(self, task: Callable[..., Awaitable[None]], *args: Any) -> bool:
        """Start a task that lives as long as the connection at most; False if that is over.

        It must not raise.
        """
        if self._nursery is None or self._death is not None:
            return False
        self._nursery.start_soon(task, *args)
        return True

    def subscribe(self, methods: frozenset[str]) -> Inbox:
        """An inbox for the connection's events with these methods; with none given, for all."""
        self._refuse_if_ended()
        return self._board.subscribe(methods)

    def unsubscribe(self, inbox: Inbox) -> None:
        """Nobody reads this inbox any more."""
        self._board.unsubscribe(inbox)

    @trio.lowlevel.enable_ki_protection
    async def _exchange(self, call: Call[Any], waiter: Waiter, *, urgent: bool) -> bytes:
        await self._take_place(waiter, urgent=urgent)
        try:
            self._refuse_if_ended(urgent=urgent)
            request_id, line = self._peer.request(call.method, call.params, waiter)
        except BaseException:
            self._free_place(waiter)
            raise
        waiter.sending()
        self._send(line, request_id)
        try:
            return await waiter.wait()
        except (trio.Cancelled, KeyboardInterrupt):
            self._abandon(request_id, waiter)
            raise

    def _parsed(self, call: Call[T], result: bytes) -> T:
        try:
            return call.parse(decode_json(result))
        except ProtocolError as error:
            raise ProtocolError(f"{call.method}: {error}") from error

    async def _take_place(self, waiter: Waiter, *, urgent: bool) -> None:
        if not urgent:
            # Who is cancelled already must not ask the server for anything, a turn least of all.
            # Nor is it told that the client is closed, if one cancel has ended both.
            await trio.lowlevel.checkpoint_if_cancelled()
        self._refuse_if_ended(urgent=urgent)
        if urgent:
            return
        try:
            self._places.acquire_nowait()
        except trio.WouldBlock:
            await self._places.acquire()
        waiter.holds_place = True

    def _free_place(self, waiter: Waiter) -> None:
        if waiter.holds_place:
            waiter.holds_place = False
            self._places.release()

    def _settle(self, waiter: Waiter, outcome: Outcome) -> None:
        self._free_place(waiter)
        waiter.settle(outcome)

    def _abandon(self, request_id: int, waiter: Waiter) -> None:
        assert self._outbox is not None
        if waiter.outcome is not None:
            return
        if self._outbox.withdraw(request_id):
            self._peer.settle(request_id)
            self._settle(waiter, ClosedError("withdrawn before it was sent"))
        elif self._nursery is not None:
            self._nursery.start_soon(self._free_later, request_id, waiter)

    @trio.lowlevel.enable_ki_protection
    async def _free_later(self, request_id: int, waiter: Waiter) -> None:
        await trio.sleep(ABANDONED)
        self._free_place(waiter)
        if not waiter.matters_late:
            self._peer.settle(request_id)

    def _send(self, line: bytes, key: int | None = None) -> None:
        if self._outbox is not None:
            self._outbox.put(line, key, at_once=self._peer.waiting <= 1)

    def _refuse_if_ended(self, *, urgent: bool = False) -> None:
        if self._death is not None:
            raise self._death()
        if self._end_wanted.is_set() and not urgent:
            raise self._closed()

    # --- Leaving turns --------------------------------------------------------------------

    @trio.lowlevel.enable_ki_protection
    async def interrupt(self, turn: LiveTurn) -> None:
        """Interrupt a turn and wait until it is over. Nothing to do if it is over already.

        Raises:
          TransportClosedError: the server is gone, and the turn with it.
          ClosedError: this client was closed before the server ended the turn.
        """
        self._start_leaving(turn)
        if turn.ending:
            await turn.left.wait()
        await turn.over.wait()
        if turn.error is not None:
            raise turn.error()

    @trio.lowlevel.enable_ki_protection
    async def leave(self, turn: LiveTurn) -> None:
        """Interrupt a turn that its block does not want any more; bounded, never raises.

        What the deadline cuts off goes on in the background until the session ends.
        """
        self._start_leaving(turn)
        if turn.ending:
            # The server must hear of it although the caller is cancelled, but not for ever.
            with trio.move_on_after(self._terms.interrupt_timeout, shield=True):
                await turn.left.wait()

    async def _see_off_start(self, start: TurnStart) -> None:
        """The caller of a start is gone: whatever it started must be told to end."""
        if not start.on_its_way:
            return
        start.abandon()
        # As in ``leave``. The answer is on its way; if it is late, ``orphaned`` takes over.
        with trio.move_on_after(self._terms.interrupt_timeout, shield=True):
            await start.known.wait()
            if start.turn is not None:
                self._start_leaving(start.turn)
                if start.turn.ending:
                    await start.turn.left.wait()

    def _start_leaving(self, turn: LiveTurn) -> None:
        """See to it that the turn is interrupted, unless it is over; ``left`` tells when it is."""
        if turn.ending or turn.over.is_set():
            return
        turn.ending = True
        if self._nursery is None or self._death is not None:
            turn.left.set()
            return
        self._nursery.start_soon(self._make_leave, turn)

    @trio.lowlevel.enable_ki_protection
    async def _make_leave(self, turn: LiveTurn) -> None:
        try:
            tick = FIRST_TICK
            if not turn.fold.started:  # until then the server refuses, though it named the turn
                with trio.move_on_after(tick):
                    await turn.moved()
            while not turn.over.is_set():
                await self._ask_to_interrupt(turn, tick)
                tick = min(2 * tick, LAST_TICK)
            if turn.end_terminals:
                with trio.move_on_after(self._terms.interrupt_timeout):  # it may not answer
                    await self._end_terminals(turn)
        except CodexError:
            pass  # the server is gone, and so is the turn; or it has no such terminals
        finally:
            turn.left.set()

    async def _ask_to_interrupt(self, turn: LiveTurn, tick: float) -> None:
        from trio_codex import protocol

        fold = turn.fold
        call = protocol.turn_interrupt(thread_id=fold.thread_id, turn_id=fold.turn_id)
        with trio.move_on_after(tick) as until_over:  # an answer may never come
            turn.when_over = until_over.cancel
            try:
                await self.request(call, urgent=True)
                until_over.deadline = trio.current_time() + LAST_TICK
                await turn.over.wait()
            except (JsonRpcError, ProtocolError):
                await turn.moved()  # not started yet, or over: the next event will tell

    async def _end_terminals(self, turn: LiveTurn) -> None:
        from trio_codex import protocol

        thread_id = turn.fold.thread_id
        mine: list[str] = []
        cursor: str | None = None
        while True:
            listed = await self.request(
                protocol.thread_background_terminals_list(thread_id=thread_id, cursor=cursor),
                urgent=True,
            )
            mine += [one.process_id for one in listed.data if one.item_id in turn.fold.commands]
            cursor = listed.next_cursor
            if cursor is None:
                break
        for process_id in mine:
            end = protocol.thread_background_terminals_terminate(
                thread_id=thread_id, process_id=process_id
            )
            with suppress(JsonRpcError):  # it has ended by itself: the others have not
                await self.request(end, urgent=True)
