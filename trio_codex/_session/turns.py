"""Starting turns, and seeing to it that those which nobody wants any more are ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import trio

from trio_codex._protocol.call import Call
from trio_codex._session.turn_start import TurnStart
from trio_codex.errors import CodexError, JsonRpcError, ProtocolError

if TYPE_CHECKING:
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex._session.requests import Requests
    from trio_codex._session.trouble import Raised
    from trio_codex._session.turn_order import TurnOrder, WhenBusy
    from trio_codex._state.routes import Routes
    from trio_codex.types import TurnStartResponse

FIRST_TICK, LAST_TICK = 0.1, 2.0
"""Seconds between two attempts to interrupt a turn that goes on: doubled from first to last."""


class Turns:
    """The turns of one connection."""

    def __init__(
        self,
        routes: Routes[LiveTurn],
        order: TurnOrder,
        requests: Requests,
        spawn: Callable[..., bool],
        patience: float,
        is_asking: Callable[[str], bool],
    ) -> None:
        self._routes = routes
        self._order = order
        self._requests = requests
        self._spawn = spawn
        self._patience = patience
        """Seconds that somebody who leaves a turn waits for its end."""
        self._is_asking = is_asking

    @trio.lowlevel.enable_ki_protection
    async def start(
        self,
        call: Call[TurnStartResponse],
        thread_id: str,
        *,
        keep_events: bool,
        end_terminals: bool,
        when_busy: WhenBusy = "join",
    ) -> tuple[LiveTurn, Inbox | None]:
        """Start a turn, or join the one that runs; its inbox too if its events are wanted.

        What runs and cannot be joined is waited for; with ``when_busy="wait"`` whatever runs.

        Cancelled, the turn that it turns out to have started is interrupted. With
        ``end_terminals`` whoever interrupts it also ends the commands that it left running.

        Raises:
          TurnRunningError: ``when_busy`` is ``fail``, and a turn runs there or is about to.
        """
        ticket = self._order.ticket(thread_id, when_busy)
        try:
            while True:
                await ticket.called()
                start = TurnStart(
                    self._routes,
                    thread_id,
                    ticket,
                    keep_events=keep_events,
                    end_terminals=end_terminals,
                )
                try:
                    return await self._perform(call, start)
                except JsonRpcError as refusal:  # of a start that was not performed
                    ticket.try_again(refusal)
        finally:
            ticket.leave()

    @trio.lowlevel.enable_ki_protection
    async def ended(self, turn: LiveTurn, idle_timeout: float | None) -> bool:
        """Wait until the turn is over; cancelled, interrupt it.

        False if it was interrupted because it gave no sign of life for ``idle_timeout`` seconds.

        Raises:
          CodexError: how it ended will never be known.
          Exception: whatever a callback raised that answered a question of the turn.
        """
        try:
            silent = idle_timeout is not None and await self._falls_silent(turn, idle_timeout)
            if not silent:
                await turn.settled.wait()
        except (trio.Cancelled, KeyboardInterrupt):
            await self.leave(turn)
            raise
        if silent:
            await self.leave(turn)
        verdict = turn.verdict
        if verdict is not None:
            raise verdict()
        return not silent

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
            with trio.move_on_after(self._patience, shield=True):
                await turn.left.wait()

    def blame(self, turn: LiveTurn, raised: Raised) -> None:
        """A callback failed that answered for this turn: end it, and raise that in its waiters."""
        if turn.blamed is None and not turn.over.is_set():
            turn.blamed = raised
            if not self._spawn(self._give_up, turn):
                turn.give_up()

    @trio.lowlevel.enable_ki_protection
    async def leave_all(self) -> None:
        """Interrupt all turns, for the end of the connection. The caller sees to the time."""
        turns = self._routes.turns()
        for turn in turns:
            self._start_leaving(turn)
        for turn in turns:
            await turn.over.wait()

    async def _perform(
        self, call: Call[TurnStartResponse], start: TurnStart
    ) -> tuple[LiveTurn, Inbox | None]:
        start.orphaned = self._start_leaving
        try:
            # Whole it is of use to nobody: the reader takes the turn's id out of it.
            unread = Call(call.method, call.params, _as_it_is)
            answer = await self._requests.exchange(unread, start)
        except BaseException:
            await self._see_off(start)
            raise
        if start.turn is None:
            call.parse(answer)  # says what is wrong with it
            raise ProtocolError(f"{call.method}: the answer names no turn @ $.turn.id")
        return start.turn, start.inbox

    async def _falls_silent(self, turn: LiveTurn, idle_timeout: float) -> bool:
        """Wait until the turn is over, or silent for so long while nobody is asked anything."""
        while True:
            with trio.move_on_at(turn.stirred + idle_timeout):
                await turn.settled.wait()
                return False
            # If nothing could run for that long, its events may be here, and not yet read.
            await trio.lowlevel.checkpoint()
            if self._is_asking(turn.fold.turn_id):
                turn.stirred = trio.current_time()
            if trio.current_time() >= turn.stirred + idle_timeout:
                return not turn.settled.is_set()

    @trio.lowlevel.enable_ki_protection
    async def _give_up(self, turn: LiveTurn) -> None:
        await self.leave(turn)
        turn.give_up()

    async def _see_off(self, start: TurnStart) -> None:
        """The caller of a start is gone: whatever it started must be told to end."""
        if not start.on_its_way:
            return
        start.abandon()
        # As in ``leave``. The answer is on its way; if it is late, ``orphaned`` takes over.
        with trio.move_on_after(self._patience, shield=True):
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
        if not self._spawn(self._make_leave, turn):
            turn.left.set()

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
                with trio.move_on_after(self._patience):  # it may not answer
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
                await self._requests.request(call, urgent=True)
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
            listed = await self._requests.request(
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
                await self._requests.request(end, urgent=True)


def _as_it_is(answer: Any) -> Any:
    return answer
