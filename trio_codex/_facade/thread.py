"""Threads: conversations that turns are run in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, overload

import trio

from trio_codex import protocol
from trio_codex._alive import Alive
from trio_codex._facade.checking import check
from trio_codex._facade.turn import TurnStarter, check_idle_timeout

if TYPE_CHECKING:
    from trio_codex._facade.connection import Connection
    from trio_codex._facade.inputs import RunInput
    from trio_codex._facade.options import ApprovalMode, Sandbox
    from trio_codex._facade.typed import OutputType, TypedTurnResult
    from trio_codex._state.result import TurnResult
    from trio_codex.types import (
        JsonObject,
        Personality,
        ReasoningEffort,
        ReasoningSummary,
        ThreadCompactStartResponse,
        ThreadReadResponse,
        ThreadSetNameResponse,
    )

T = TypeVar("T")


class AsyncThread(Alive, instead="keep its id, and use thread_resume"):
    """A conversation at the server. Any number of tasks may use it.

    Made by ``thread_start``, ``thread_resume``, ``thread_fork`` and ``thread_unarchive`` of a
    client. Cancelling ``run`` interrupts its turn; the other calls come out at once when they are
    cancelled, and the server may or may not have performed them.
    """

    def __init__(self, connection: Connection, id: str) -> None:
        self.id = id
        """The thread's id, for ``thread_resume``, now or in another program."""
        self._connection = connection

    def __repr__(self) -> str:
        return f"AsyncThread(id={self.id!r})"

    @overload
    async def run(
        self,
        input: RunInput,
        *,
        approval_mode: ApprovalMode | None = None,
        cwd: str | None = None,
        effort: ReasoningEffort | None = None,
        model: str | None = None,
        output_schema: JsonObject | None = None,
        output_type: None = None,
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        source: str | None = None,
        summary: ReasoningSummary | None = None,
        turn_service_tier: str | None = None,
        end_background_terminals: bool | None = None,
        interrupt_agents: bool | None = None,
        idle_timeout: float | None = None,
        when_busy: Literal["join", "wait", "fail"] = "join",
    ) -> TurnResult: ...

    @overload
    async def run(
        self,
        input: RunInput,
        *,
        approval_mode: ApprovalMode | None = None,
        cwd: str | None = None,
        effort: ReasoningEffort | None = None,
        model: str | None = None,
        output_schema: None = None,
        output_type: type[T],
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        source: str | None = None,
        summary: ReasoningSummary | None = None,
        turn_service_tier: str | None = None,
        end_background_terminals: bool | None = None,
        interrupt_agents: bool | None = None,
        idle_timeout: float | None = None,
        when_busy: Literal["join", "wait", "fail"] = "join",
    ) -> TypedTurnResult[T]: ...

    @trio.lowlevel.enable_ki_protection  # Ctrl-C arrives at a wait, as a cancel does
    async def run(
        self,
        input: RunInput,
        *,
        approval_mode: ApprovalMode | None = None,
        cwd: str | None = None,
        effort: ReasoningEffort | None = None,
        model: str | None = None,
        output_schema: JsonObject | None = None,
        output_type: type[T] | None = None,
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        source: str | None = None,
        summary: ReasoningSummary | None = None,
        turn_service_tier: str | None = None,
        end_background_terminals: bool | None = None,
        interrupt_agents: bool | None = None,
        idle_timeout: float | None = None,
        when_busy: Literal["join", "wait", "fail"] = "join",
    ) -> TurnResult | TypedTurnResult[T]:
        """Run a turn to its end and return what it came to. Takes what ``turn`` takes.

        Cancelled, by a deadline or otherwise, it interrupts the turn at the server; ``Cancelled``
        comes out when the turn is over, or after ``CodexConfig.interrupt_timeout``. A command that
        runs then lives on in the server, unless ``end_background_terminals`` is true. The agents
        that the turn started are interrupted with it, unless ``interrupt_agents`` is false.

        With ``output_type`` the model is asked for an answer of that type, and the result has it as
        ``output``: an attrs class, a dataclass, a msgspec Struct, a TypedDict, an enum, a list or a
        union of such (which is a type to pyright, and to mypy only inside of another one). The
        model fills in every field, those with defaults too; what it may leave open must be
        Optional. Dicts, fixed tuples and ``Any`` cannot be asked for: TypeError.

        ``idle_timeout`` is for turns that hang: so many seconds without an event of the turn or of
        its agents, while no question of theirs is waiting for an answer, interrupt it. That the server tries
        again to reach the model's service is no sign of life.

        On a thread that has a turn running it joins that turn, unless ``when_busy`` says
        otherwise; and it waits for the end of a compaction or a review. See ``turn``.

        Raises:
          TurnRunningError: a turn runs on the thread, and ``when_busy`` is ``fail``.
          TurnFailedError: the turn failed; a subclass says why.
          TurnIdleError: the turn was silent for ``idle_timeout`` seconds.
          OutputParseError: the turn ended without an answer of ``output_type``; one that was
            interrupted has none, whatever it said before.
          JsonRpcError: the server refused to start it.
          TransportClosedError: the server is gone; how the turn ended is unknown.
          CodexUsageError: called by a tool or responder that answers a question of this thread's
            turn, which waits for the answer: run it on another thread.
          TypeError, ValueError: an argument that the server would not understand.
        """
        check("AsyncThread.run", locals())
        check_idle_timeout(idle_timeout)
        expected: OutputType[T] | None = None
        if output_type is not None:
            from trio_codex._facade.typed import OutputType

            if output_schema is not None:
                raise TypeError("output_type brings its own schema: leave out output_schema")
            expected = OutputType(output_type)
            output_schema = expected.schema
        starter = self.turn(
            input,
            approval_mode=approval_mode,
            cwd=cwd,
            effort=effort,
            model=model,
            output_schema=output_schema,
            personality=personality,
            sandbox=sandbox,
            service_tier=service_tier,
            source=source,
            summary=summary,
            turn_service_tier=turn_service_tier,
            end_background_terminals=end_background_terminals,
            interrupt_agents=interrupt_agents,
            when_busy=when_busy,
        )
        handle = await starter.start(keep_events=False, to_wait=True)
        result = await handle.result(idle_timeout=idle_timeout)
        if expected is None:
            return result
        return expected.result_of(result, await handle.run(), self._connection.secrets)

    def turn(
        self,
        input: RunInput,
        *,
        approval_mode: ApprovalMode | None = None,
        cwd: str | None = None,
        effort: ReasoningEffort | None = None,
        model: str | None = None,
        output_schema: JsonObject | None = None,
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        source: str | None = None,
        summary: ReasoningSummary | None = None,
        turn_service_tier: str | None = None,
        end_background_terminals: bool | None = None,
        interrupt_agents: bool | None = None,
        when_busy: Literal["join", "wait", "fail"] = "join",
    ) -> TurnStarter:
        """Start a turn, or join the one that runs on this thread (its options are then ignored).

        ``when_busy`` says what happens on a thread that has a turn running. ``join``: the input
        goes to that turn, which is then of both who started it: whoever of them is cancelled ends
        it. ``wait``: this one starts when that one has ended, and those who wait go one after the
        other. ``fail``: TurnRunningError, and nothing is sent. Turns that others have started
        count as well, as far as the server has told of them. A compaction, a review or a turn that
        this client is ending cannot be joined: its end is waited for, in order, also with ``join``;
        a deadline ends that, and then nothing was sent that the server has performed.

        ``handle = await thread.turn(…)`` gives a handle whose turn is yours to end;
        ``async with thread.turn(…) as handle:`` interrupts the turn when the block is left early.
        ``model``, ``effort``, ``service_tier`` and their like stay for the turns after this one;
        ``turn_service_tier`` does not. ``source`` labels who started the turn.

        Raises:
          TypeError, ValueError: at once, an argument that the server would not understand.
          TurnRunningError: on starting, a turn runs there, and ``when_busy`` is ``fail``.
        """
        check("AsyncThread.turn", locals())
        from trio_codex._facade.turn_call import turn_call

        call = turn_call(
            self.id,
            input,
            approval_mode=approval_mode,
            cwd=cwd,
            effort=effort,
            model=model,
            output_schema=output_schema,
            personality=personality,
            sandbox=sandbox,
            service_tier=service_tier,
            source=source,
            summary=summary,
            turn_service_tier=turn_service_tier,
        )
        return TurnStarter(
            self._connection,
            self.id,
            call,
            end_terminals=end_background_terminals,
            interrupt_agents=interrupt_agents,
            when_busy=when_busy,
        )

    async def read(self, *, include_turns: bool = False) -> ThreadReadResponse:
        """This thread as the server has it, with its turns and their items if wanted.

        Raises:
          JsonRpcError: the server does not know it, or has no turns of it yet.
        """
        check("AsyncThread.read", locals())
        return await self._connection.perform(
            protocol.thread_read(thread_id=self.id, include_turns=include_turns)
        )

    async def set_name(self, name: str) -> ThreadSetNameResponse:
        """Name this thread.

        Raises:
          JsonRpcError: the name is blank, or the thread has no turn yet.
        """
        check("AsyncThread.set_name", locals())
        return await self._connection.perform(
            protocol.thread_name_set(thread_id=self.id, name=name)
        )

    async def compact(self) -> ThreadCompactStartResponse:
        """Start to compact the conversation; returns when that has begun, not when it is done.

        A turn that runs on this thread is ended by it, as interrupted. The next ``run`` or ``turn``
        waits until it is done, whether that went well or not.

        Raises:
          JsonRpcError: the server does not have this thread loaded.
        """
        return await self._connection.perform(protocol.thread_compact_start(thread_id=self.id))
