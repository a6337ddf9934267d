"""Turns: what they are started with, and the handle that steers, reads and ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import trio

from trio_codex import protocol
from trio_codex._alive import Alive
from trio_codex._display import keep_from_showing
from trio_codex._facade.checking import check
from trio_codex._facade.stream import EventStream
from trio_codex.errors import BusyError, ClosedError, TurnIdleError

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import TracebackType

    from trio_codex._facade.connection import Connection
    from trio_codex._facade.inputs import Input
    from trio_codex._protocol.call import Call
    from trio_codex._session.inbox import Inbox
    from trio_codex._session.live_turn import LiveTurn
    from trio_codex._session.session import Session
    from trio_codex._session.turn_order import WhenBusy
    from trio_codex._state.agent import Agent
    from trio_codex._state.result import TurnResult
    from trio_codex.types import (
        Turn,
        TurnInterruptResponse,
        TurnSteerResponse,
    )


class AsyncTurnHandle(Alive, instead="keep its id and thread_id"):
    """A turn that was started: read its events, steer it, end it, wait for what it comes to.

    Its lifetime is the ``async with thread.turn(…)`` block, which interrupts it when left early; of
    a handle got by ``await thread.turn(…)`` it is yours, and the client's block ends it at the
    latest.
    """

    def __init__(self, session: Session, turn: LiveTurn, inbox: Inbox | None) -> None:
        self.thread_id: str = turn.fold.thread_id
        """The id of the thread that it runs on."""
        self.id: str = turn.fold.turn_id
        """The id of the turn; a start that joined a running turn has that one's."""
        self._session = session
        self._turn = turn
        self._inbox = inbox
        self._streaming = False

    def __repr__(self) -> str:
        return f"AsyncTurnHandle(thread_id={self.thread_id!r}, id={self.id!r})"

    @property
    def agents(self) -> tuple[Agent, ...]:
        """The agents that work for this turn or did, in the order in which they came.

        Those that it started, resumed or gave input to, and those that they did. Of more than 256,
        the oldest that are at rest are left out.
        """
        return self._turn.family.agents()

    def stream(self) -> EventStream:
        """The events of this turn, from its start to its completion.

        One stream at a time: after it is closed, or its loop was left, the next one goes on where
        it stopped. Leaving the loop does not end the turn.

        Who answers a question of this turn, such as a tool, must not read it to its end: the turn
        waits for that answer.

        Raises:
          BusyError: another stream of this handle is open.
          ClosedError: ``run()`` or ``result()`` has consumed the events.
        """
        self._session.home.touch()
        if self._inbox is None:
            raise ClosedError("run() or result() consumed the events of this turn: stream first")
        if self._streaming:
            raise BusyError("another stream of this turn is open; close it first")
        self._streaming = True
        return EventStream(self._inbox, self._stream_closed, self._session.home)

    async def run(self, *, idle_timeout: float | None = None) -> Turn:
        """Wait for the end of the turn and return it, with all the items that it completed.

        Does not raise for a failed turn: ``turn.status`` and ``turn.error`` say so. May be called
        again and by several tasks. Cancelled, it interrupts the turn, and ``Cancelled`` comes out
        when the turn is over, or after ``CodexConfig.interrupt_timeout``.

        Raises:
          TurnIdleError: it was silent for ``idle_timeout`` seconds; see ``AsyncThread.run``.
          TransportClosedError: the server is gone; how the turn ended is unknown.
          ProtocolError: its completion does not fit the protocol.
        """
        check("AsyncTurnHandle.run", locals())
        await self._ended(idle_timeout)
        return self._turn.fold.turn()

    async def result(self, *, idle_timeout: float | None = None) -> TurnResult:
        """Wait for the end of the turn and return what it came to.

        An interrupted turn returns, with that status. May be called again and by several
        tasks. Cancelled, it interrupts the turn, as ``run`` does.

        Raises:
          TurnFailedError: the turn failed; a subclass says why.
          TurnIdleError: it was silent for ``idle_timeout`` seconds; see ``AsyncThread.run``.
          TransportClosedError: the server is gone; how the turn ended is unknown.
          ProtocolError: its completion does not fit the protocol.
        """
        check("AsyncTurnHandle.result", locals())
        from trio_codex._state.result import failure_of, result_of

        await self._ended(idle_timeout)
        fold = self._turn.fold
        turn, usage = fold.turn(), fold.usage()
        if turn.status == "failed":
            error = failure_of(turn, usage)
            keep_from_showing(error, self._session.requests.secrets)
            raise error
        return result_of(turn, usage)

    async def steer(self, input: Input | str) -> TurnSteerResponse:
        """Give the running turn more input; what the model is saying just then may be lost.

        Cancelled, it comes out at once, and the server may or may not have taken the input.

        Raises:
          InvalidRequestError: the turn is over, or cannot be steered.
          TypeError, ValueError: input that the server would not understand.
        """
        from trio_codex._facade.inputs import wire_input

        self._session.home.enter()
        return await self._session.requests.request(
            protocol.turn_steer(
                thread_id=self.thread_id, expected_turn_id=self.id, input=wire_input(input)
            )
        )

    async def interrupt(self) -> TurnInterruptResponse:
        """End the turn and its agents, and return when they are over; at once if they are already.

        Of a turn that has ended by itself, the agents that still work are interrupted. With
        ``interrupt_agents=False`` no agent is.

        Safe at any time: before the turn has begun, twice, in a race with its end. Cancelled, it
        goes on in the background.

        Raises:
          TransportClosedError: the server is gone, and the turn with it.
          ClosedError: the client was closed before the server ended the turn.
        """
        from trio_codex.types import TurnInterruptResponse

        self._session.home.enter()
        await self._session.turns.interrupt(self._turn)
        return TurnInterruptResponse()

    async def leave(self) -> None:
        """Interrupt what works of the turn and its agents, as ``interrupt`` does, but bounded.

        What the ``async with`` form does at its end. Takes ``CodexConfig.interrupt_timeout`` at
        most, and never raises. Cancelled, it stays until then all the same: the server must hear
        of it.
        """
        self._session.home.enter()
        await self._session.turns.leave(self._turn)

    @trio.lowlevel.enable_ki_protection
    async def _ended(self, idle_timeout: float | None) -> None:
        check_idle_timeout(idle_timeout)
        self._session.home.enter()
        if self._inbox is not None and not self._streaming:
            self._turn.drop(self._inbox)  # nobody will read them: let them not pile up
            self._inbox = None
        if not await self._session.turns.ended(self._turn, idle_timeout):
            assert idle_timeout is not None
            raise TurnIdleError(self.thread_id, self.id, idle_timeout)

    def _stream_closed(self) -> None:
        self._streaming = False


def check_idle_timeout(seconds: float | None) -> None:
    """Refuse what is no time to wait.

    Raises:
      ValueError: it is 0.
    """
    if seconds is not None and not seconds > 0:
        raise ValueError("idle_timeout must be above 0, not 0")


class TurnStarter(Alive):
    """A turn about to be started: ``await`` it for a handle, or enter it for a block.

    Awaited, the turn is yours to end. As ``async with``, leaving the block interrupts the turn
    unless it is over, and its agents, and waits for that, bounded by
    ``CodexConfig.interrupt_timeout``. Cancelled while the turn is being started, either form waits
    for its name, within the same time, and interrupts it; while it still waits for another turn's
    end, it comes out at once.
    """

    def __init__(
        self,
        connection: Connection,
        thread_id: str,
        call: Call[Any],
        *,
        end_terminals: bool | None,
        interrupt_agents: bool | None,
        when_busy: WhenBusy,
    ) -> None:
        self._connection = connection
        self._thread_id = thread_id
        self._call = call
        config = connection.config
        self._end_terminals = (
            config.end_background_terminals if end_terminals is None else end_terminals
        )
        if self._end_terminals and not config.experimental_api:
            raise ValueError("end_background_terminals needs CodexConfig.experimental_api")
        self._interrupt_agents = (
            config.interrupt_agents if interrupt_agents is None else interrupt_agents
        )
        self._when_busy: WhenBusy = when_busy
        self._handle: AsyncTurnHandle | None = None
        self._used = False

    def __await__(self) -> Generator[Any, Any, AsyncTurnHandle]:
        return self.start(keep_events=True, to_wait=False).__await__()

    @trio.lowlevel.enable_ki_protection  # Ctrl-C must not come between the turn and who ends it
    async def __aenter__(self) -> AsyncTurnHandle:
        """Start the turn, or join the one that runs.

        Raises:
          JsonRpcError: the server refused to start it.
          BusyError: it was started already; each turn wants a ``thread.turn(…)`` of its own.
          TurnRunningError: a turn runs there, and ``when_busy`` is ``fail``.
        """
        self._handle = await self.start(keep_events=True, to_wait=True)
        return self._handle

    @trio.lowlevel.enable_ki_protection
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            await self._handle.leave()

    async def start(self, *, keep_events: bool, to_wait: bool) -> AsyncTurnHandle:
        """Start it; without its events when nobody will read them.

        ``to_wait`` says that its end will be waited for, whatever comes.

        Raises:
          JsonRpcError: the server refused to start it.
          BusyError: it was started already; each turn wants a ``thread.turn(…)`` of its own.
          TurnRunningError: a turn runs there, and ``when_busy`` is ``fail``.
          CodexUsageError: the turn that runs there waits for an answer that is made here.
        """
        self._connection.home.enter()
        if self._used:
            raise BusyError("this was started already: call thread.turn() for each turn")
        self._used = True
        session = await self._connection.session()
        # The session has imported this by now.
        from trio_codex._state.families import Wishes

        turn, inbox = await session.turns.start(
            self._call,
            self._thread_id,
            keep_events=keep_events,
            wishes=Wishes(agents=self._interrupt_agents, terminals=self._end_terminals),
            when_busy=self._when_busy,
            to_wait=to_wait,
        )
        return AsyncTurnHandle(session, turn, inbox)
