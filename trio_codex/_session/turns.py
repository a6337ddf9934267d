"""Starting turns, and seeing to it that those which nobody wants any more are ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import trio

from trio_codex._alive import Alive
from trio_codex._protocol.call import Call
from trio_codex._session.answering import refuse_to_wait
from trio_codex._session.terminals import end_terminals
from trio_codex._session.turn_start import TurnStart
from trio_codex.errors import CodexError, JsonRpcError, ProtocolError

if TYPE_CHECKING:
    from trio_codex._session.agents import Agents
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex._session.requests import Requests
    from trio_codex._session.trouble import Raised
    from trio_codex._session.turn_order import TurnOrder, WhenBusy
    from trio_codex._state.families import Wishes
    from trio_codex._state.routes import Routes
    from trio_codex.types import TurnStartResponse

FIRST_TICK, LAST_TICK = 0.1, 2.0
"""Seconds between two attempts to interrupt a turn that goes on: doubled from first to last."""

ATTEMPTS = 10
"""So often a turn is told to end whose end cannot be seen."""


class Turns(Alive):
    """The turns of one connection."""

    def __init__(
        self,
        routes: Routes[LiveTurn],
        order: TurnOrder,
        requests: Requests,
        agents: Agents,
        spawn: Callable[..., bool],
        patience: float,
        is_asking: Callable[[str], bool],
    ) -> None:
        self._routes = routes
        self._agents = agents
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
        wishes: Wishes,
        when_busy: WhenBusy = "join",
        to_wait: bool = False,
    ) -> tuple[LiveTurn, Inbox | None]:
        """Start a turn, or join the one that runs; its inbox too if its events are wanted.

        What runs and cannot be joined is waited for; with ``when_busy="wait"`` whatever runs.

        Cancelled, the turn that it turns out to have started is interrupted, and what the wishes
        name goes with it.

        Raises:
          TurnRunningError: ``when_busy`` is ``fail``, and a turn runs there or is about to.
          CodexUsageError: the caller is ``to_wait`` for its end, and it waits for the caller.
        """
        if to_wait or when_busy == "wait":
            refuse_to_wait(thread_id)
        ticket = self._order.ticket(thread_id, when_busy)
        try:
            while True:
                await ticket.called()
                start = TurnStart(
                    self._routes,
                    thread_id,
                    ticket,
                    keep_events=keep_events,
                    wishes=wishes,
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
          CodexUsageError: it waits for an answer that is made here.
          Exception: whatever a callback raised that answered a question of the turn.
        """
        if not turn.over.is_set():
            refuse_to_wait(turn.fold.thread_id, turn.fold.turn_id)
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
        """Interrupt a turn and its agents, and wait until all are over; at once if they are.

        Raises:
          TransportClosedError: the server is gone, and the turn with it.
          ClosedError: this client was closed before the server ended the turn.
        """
        self.end(turn)
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
        self.end(turn)
        if turn.ending:
            # The server must hear of it although the caller is cancelled, but not for ever.
            with trio.move_on_after(self._patience, shield=True):
                await turn.left.wait()

    def blame(self, turn: LiveTurn, raised: Raised) -> None:
        """A callback failed that answered for this turn: end it, and raise that in its waiters.

        Nobody waits for the turn of an agent: of that, those for whose turns it works.
        """
        if turn.member is not None:
            self.end(turn)
        for one in self._agents.employers(turn):
            if one.blamed is None:
                one.blamed = raised
                if not self._spawn(self._give_up, one):
                    one.give_up()

    @trio.lowlevel.enable_ki_protection
    async def leave_all(self) -> None:
        """Interrupt all turns, for the end of the connection. The caller sees to the time."""
        while turns := [turn for turn in self._routes.turns() if _ends_with_the_connection(turn)]:
            for turn in turns:
                self.end(turn)
            for turn in turns:
                await turn.left.wait()
                await turn.over.wait()

    def end(self, turn: LiveTurn) -> None:
        """Have the turn interrupted, and its agents, in the background; ``left`` tells when they are.

        Nothing to do if they are over.
        """
        family = turn.family
        if turn.ending or (turn.over.is_set() and not (family.wishes.agents and family.busy)):
            return
        turn.ending_since = trio.current_time()
        if not self._spawn(self._make_leave, turn):
            turn.left.set()
        elif family.wishes.agents:
            self._agents.disown(turn)

    async def _perform(
        self, call: Call[TurnStartResponse], start: TurnStart
    ) -> tuple[LiveTurn, Inbox | None]:
        start.orphaned = self._end_started
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
        """Wait until the turn is over, or silent for so long while nobody is asked anything.

        What its agents do and ask counts as its own.
        """
        while True:
            with trio.move_on_at(turn.stirred + idle_timeout):
                await turn.settled.wait()
                return False
            # If nothing could run for that long, its events may be here, and not yet read.
            await trio.lowlevel.checkpoint()
            turn.stirred = self._agents.last_sign(turn)
            if any(self._is_asking(one.fold.turn_id) for one in (turn, *self._agents.of(turn))):
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
        if start.known.is_set():
            self._end_started(start)
        # As in ``leave``. The answer is on its way; if it is late, ``orphaned`` takes over.
        with trio.move_on_after(self._patience, shield=True):
            await start.known.wait()
            if start.turn is not None and start.turn.ending:
                await start.turn.left.wait()

    def _end_started(self, start: TurnStart) -> None:
        """A turn was started for nobody, or nobody can hear it: see to it that it is ended."""
        if start.turn is not None:
            self.end(start.turn)
        elif start.turn_id is not None:
            self._spawn(self._end_unheard, start.thread_id, start.turn_id)

    @trio.lowlevel.enable_ki_protection
    async def _end_unheard(self, thread_id: str, turn_id: str) -> None:
        """Interrupt a turn whose events lead nowhere: until the server says yes, but not for ever."""
        from trio_codex import protocol

        call = protocol.turn_interrupt(thread_id=thread_id, turn_id=turn_id)
        tick = FIRST_TICK
        with suppress(CodexError):  # the server is gone, and so is the turn
            for _ in range(ATTEMPTS):
                with trio.move_on_after(tick):
                    try:
                        await self._requests.request(call, urgent=True)
                        return
                    except (JsonRpcError, ProtocolError):
                        await trio.sleep_forever()  # not started yet, or over
                tick = min(2 * tick, LAST_TICK)

    @trio.lowlevel.enable_ki_protection
    async def _make_leave(self, turn: LiveTurn) -> None:
        terminals = turn.terminals_unwanted  # its end may make it forget for whom it worked
        agents = self._agents.of(turn)
        try:
            tick = FIRST_TICK
            if not turn.fold.started:  # until then the server refuses, though it named the turn
                with trio.move_on_after(tick):
                    await turn.moved()
            while not turn.over.is_set():
                await self._ask_to_interrupt(turn, tick)
                tick = min(2 * tick, LAST_TICK)
            await self._agents_left(turn, agents)
            if terminals or turn.terminals_unwanted:
                with trio.move_on_after(self._patience):  # it may not answer
                    await end_terminals(self._requests, turn.commands())
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

    async def _agents_left(self, turn: LiveTurn, agents: list[LiveTurn]) -> None:
        """Wait until these turns are left, and those of agents that were about to start."""
        while turn.family.unwanted:
            for one in agents:
                await one.left.wait()
            agents = self._agents.of(turn)
            if not agents:
                if not turn.family.expects:
                    break
                with trio.move_on_after(LAST_TICK) as never:  # its start may have failed
                    await self._agents.changed()
                if never.cancelled_caught:
                    break


def _ends_with_the_connection(turn: LiveTurn) -> bool:
    """Whether this is a turn that nobody shall find running when the connection is over."""
    if turn.over.is_set():
        return False
    if turn.own or turn.member is None:
        return True
    return any(family.wishes.agents for family in turn.member.families)


def _as_it_is(answer: Any) -> Any:
    return answer
