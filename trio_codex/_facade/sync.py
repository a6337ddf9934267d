"""The synchronous client: its classes mirror the asynchronous ones. Written by trio_codex._tools.generate; do not edit."""

# Lines as long as what they say.
# fmt: off
# ruff: noqa: E501, I001
from __future__ import annotations

from typing import Any, TYPE_CHECKING, TypeVar, overload

from trio_codex import protocol
from trio_codex._facade.blocking import Client, Handle, Mirror
from trio_codex._facade.checking import check
from trio_codex._facade.codex import AsyncCodex
from trio_codex._facade.login import (
    AsyncChatgptLoginHandle, AsyncDeviceCodeLoginHandle, AsyncLoginHandle,
)
from trio_codex._facade.sync_stream import SyncEventStream, SyncSubscription
from trio_codex._facade.thread import AsyncThread
from trio_codex._facade.turn import AsyncTurnHandle
from trio_codex._protocol.calling import checked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from trio_codex._facade.account import Refresh
    from trio_codex._facade.codex import AnyFunction
    from trio_codex._facade.inputs import Input, RunInput
    from trio_codex._facade.options import ApprovalMode, CodexConfig, Sandbox
    from trio_codex._facade.responder import AnyResponder
    from trio_codex._facade.typed import TypedTurnResult
    from trio_codex._protocol.call import Call
    from trio_codex._session.portal import Portal
    from trio_codex._state.agent import Agent
    from trio_codex._state.result import TurnResult
    from trio_codex.types import (
        AccountLoginCompletedNotification, CancelLoginAccountResponse, GetAccountRateLimitsResponse,
        GetAccountResponse, InitializeResponse, JsonObject, ModelListResponse, Personality,
        ReasoningEffort, ReasoningSummary, SortDirection, ThreadArchiveResponse,
        ThreadCompactStartResponse, ThreadListCwdFilter, ThreadListResponse, ThreadReadResponse,
        ThreadSetNameResponse, ThreadSortKey, ThreadSource, ThreadSourceKind, ThreadStartSource,
        Turn, TurnInterruptResponse, TurnSteerResponse,
    )

T = TypeVar("T")


class Codex(Client):
    """A Codex app-server, for programs that are not asynchronous.

    The constructor starts the server; it lives until ``close()``, or the end of the block of
    ``with Codex() as codex:``. Closing interrupts running turns and ends the server with all its
    processes, bounded by ``interrupt_timeout`` and ``close_timeout`` of the configuration. Any number
    of threads may use one client: each call blocks only the thread that makes it. One that is not
    closed ends its server when it is collected, or when the program ends, with a ``ResourceWarning``.

    Ctrl-C in a call ends what was asked for as well as can be, and then raises
    ``KeyboardInterrupt``: turns are interrupted, login attempts go on; whether another request was
    performed is unknown. Ctrl-C once more, meanwhile, raises at once. After a ``fork()`` the client is
    the parent's: in the child its methods raise a ``CodexUsageError``. In a thread where Trio or
    asyncio runs, a call blocks all of it, and the first one warns of that (``RuntimeWarning``).
    """

    def __init__(
        self,
        config: CodexConfig | None = None,
        *,
        responder: AnyResponder | None = None,
    ) -> None:
        """Start the server.

        Raises:
          CodexConfigError: it cannot be started like this; the message says what to change.
          StartError: it was started, but did not become ready.
        """
        super().__init__(AsyncCodex(config, responder=responder), config)

    @property
    def metadata(self) -> InitializeResponse:
        """What the server said of itself when it was started."""
        return self._twin.metadata

    def thread_start(
        self,
        *,
        approval_mode: ApprovalMode | None = None,
        base_instructions: str | None = None,
        config: JsonObject | None = None,
        cwd: str | None = None,
        developer_instructions: str | None = None,
        ephemeral: bool | None = None,
        model: str | None = None,
        model_provider: str | None = None,
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_name: str | None = None,
        service_tier: str | None = None,
        session_start_source: ThreadStartSource | None = None,
        thread_source: ThreadSource | None = None,
        responder: AnyResponder | None = None,
        tools: Sequence[AnyFunction] | None = None,
    ) -> Thread:
        """Start a new thread.

        ``responder`` answers for this thread and the agents that it starts, in place of the
        client's. ``tools`` are functions, or what ``tool`` made of them, that the model may call;
        they need ``CodexConfig.experimental_api``. ``approval_mode`` is ``ask`` if the thread or
        the client has a responder, else ``auto_review``, unless you choose another one.

        Raises:
          JsonRpcError: the server refused, for example because of its configuration.
          TypeError: a function cannot be a tool, or ``responder`` is none.
          ValueError: ``approval_mode`` or ``sandbox`` is no member of its enum.
        """
        return Thread(self._portal, self._wait(lambda: self._twin.thread_start(
            approval_mode=approval_mode, base_instructions=base_instructions, config=config,
            cwd=cwd, developer_instructions=developer_instructions, ephemeral=ephemeral,
            model=model, model_provider=model_provider, personality=personality, sandbox=sandbox,
            service_name=service_name, service_tier=service_tier,
            session_start_source=session_start_source, thread_source=thread_source,
            responder=responder, tools=tools,
        )))

    def thread_resume(
        self,
        thread_id: str,
        *,
        approval_mode: ApprovalMode | None = None,
        base_instructions: str | None = None,
        config: JsonObject | None = None,
        cwd: str | None = None,
        developer_instructions: str | None = None,
        include_turns: bool | None = None,
        model: str | None = None,
        model_provider: str | None = None,
        personality: Personality | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        responder: AnyResponder | None = None,
        tools: Sequence[AnyFunction] | None = None,
    ) -> Thread:
        """Load a thread that an earlier server, or this one, has stored.

        ``include_turns=False`` keeps the server from sending the whole history, which
        ``Thread.read`` can fetch. A thread that never ran a turn cannot be resumed.

        The server remembers which tools a thread was started with, but not the functions: give them
        again as ``tools``. A tool that the thread was not started with is not offered to the model.

        ``responder`` and ``tools`` answer from the server's yes on, also what the thread asks again
        then, in place of whoever did before; a refusal changes nothing. When the call is cancelled
        and the server says yes later, nobody answers in their place: the thread's questions are
        declined until it is resumed once more.

        Raises:
          InvalidRequestError: there is no such thread, or another process has it loaded.
          TypeError: a function cannot be a tool, or ``responder`` is none.
        """
        return Thread(self._portal, self._wait(lambda: self._twin.thread_resume(
            thread_id, approval_mode=approval_mode, base_instructions=base_instructions,
            config=config, cwd=cwd, developer_instructions=developer_instructions,
            include_turns=include_turns, model=model, model_provider=model_provider,
            personality=personality, sandbox=sandbox, service_tier=service_tier,
            responder=responder, tools=tools,
        )))

    def thread_fork(
        self,
        thread_id: str,
        *,
        approval_mode: ApprovalMode | None = None,
        base_instructions: str | None = None,
        config: JsonObject | None = None,
        cwd: str | None = None,
        developer_instructions: str | None = None,
        ephemeral: bool | None = None,
        include_turns: bool | None = None,
        model: str | None = None,
        model_provider: str | None = None,
        sandbox: Sandbox | None = None,
        service_tier: str | None = None,
        thread_source: ThreadSource | None = None,
        responder: AnyResponder | None = None,
        tools: Sequence[AnyFunction] | None = None,
    ) -> Thread:
        """Start a new thread with the history of another one.

        The fork has the approval mode of the other thread, but not its sandbox: without ``sandbox``
        the one of the server's configuration.

        An ephemeral fork needs ``include_turns=False``. Who answered for the other thread in this
        client, responder and tools, answers for the new one, unless you give others; of ``tools``
        the same is true as of those of ``thread_resume``.

        Raises:
          InvalidRequestError: there is no such thread, or it has no turn yet.
          TypeError: a function cannot be a tool, or ``responder`` is none.
        """
        return Thread(self._portal, self._wait(lambda: self._twin.thread_fork(
            thread_id, approval_mode=approval_mode, base_instructions=base_instructions,
            config=config, cwd=cwd, developer_instructions=developer_instructions,
            ephemeral=ephemeral, include_turns=include_turns, model=model,
            model_provider=model_provider, sandbox=sandbox, service_tier=service_tier,
            thread_source=thread_source, responder=responder, tools=tools,
        )))

    def thread_list(
        self,
        *,
        archived: bool | None = None,
        cursor: str | None = None,
        cwd: ThreadListCwdFilter | None = None,
        limit: int | None = None,
        model_providers: list[str] | None = None,
        search_term: str | None = None,
        section_id: str | None = None,
        sort_direction: SortDirection | None = None,
        sort_key: ThreadSortKey | None = None,
        source_kinds: list[ThreadSourceKind] | None = None,
        use_state_db_only: bool | None = None,
    ) -> ThreadListResponse:
        """One page of the stored threads; ``next_cursor`` of the answer gives the next one.

        The server's cursor knows whole seconds: threads made in the same second as the last of a
        page can be missing on the next (seen on 0.163.0). Ask for a larger page where that matters.

        Raises:
          InvalidRequestError: a cursor that the server did not give.
        """
        check("AsyncCodex.thread_list", locals())
        return self._perform(protocol.thread_list(
            archived=archived, cursor=cursor, cwd=cwd, limit=limit, model_providers=model_providers,
            search_term=search_term, section_id=section_id, sort_direction=sort_direction,
            sort_key=sort_key, source_kinds=source_kinds, use_state_db_only=use_state_db_only,
        ))

    def thread_archive(self, thread_id: str) -> ThreadArchiveResponse:
        """Put a thread away: it is unloaded and no longer listed.

        Raises:
          InvalidRequestError: there is no such thread, or it has no turn yet.
        """
        check("AsyncCodex.thread_archive", locals())
        return self._perform(protocol.thread_archive(thread_id=thread_id))

    def thread_unarchive(self, thread_id: str) -> Thread:
        """Get a thread back from the archive. Resume it before its next turn.

        Raises:
          InvalidRequestError: there is no such thread in the archive.
        """
        return Thread(self._portal, self._wait(lambda: self._twin.thread_unarchive(thread_id)))

    def models(self, *, include_hidden: bool = False) -> ModelListResponse:
        """The models that the server offers.

        Raises:
          JsonRpcError: the server refused.
        """
        check("AsyncCodex.models", locals())
        return self._perform(protocol.model_list(include_hidden=include_hidden))

    def call(self, call: Call[T]) -> T:
        """Perform any request of the protocol, made by a constructor of ``trio_codex.protocol``.

        Waits while ``CodexConfig.max_in_flight`` others are without an answer, in order. On Ctrl-C
        it comes out at once; whether the server performed it is then unknown, unless it was still
        waiting for its place: then it never will be.

        Raises:
          JsonRpcError: the server said no.
          ProtocolError: the answer does not fit the protocol.
          TransportClosedError: the server is gone.
          ClosedError: this client is closed.
          TypeError, ValueError: a parameter that the server could not read.
        """
        check("AsyncCodex.call", locals())
        return self._perform(checked(call))

    def notifications(self, *methods: str) -> SyncSubscription:
        """The server's notifications with these wire methods; all of them if none is named.

        Listens from its first use: enter it (``with``) before you cause what you wait for.
        """
        return self._make(lambda: SyncSubscription(self._portal, self._twin.notifications(
            *methods,
        )))

    def login_api_key(self, api_key: str) -> None:
        """Log in with an API key; done when it returns. The server stores the key.

        Raises:
          TypeError, ValueError: no API key can look like this; the message does not show it.
          JsonRpcError: the server refused.
        """
        self._wait(lambda: self._twin.login_api_key(api_key))

    def login_chatgpt(self) -> ChatgptLoginHandle:
        """Start a ChatGPT login in the browser; its ``with`` block cancels it.

        The server listens on port 1455 of this machine for the browser to come back, or on 1457. A
        new login of any kind ends the attempt before it, which then completes with
        ``success=False``. Ctrl-C before the server has answered cancels the attempt as soon as it
        answers.

        Raises:
          JsonRpcError: on starting: the server cannot listen, for example.
        """
        return self._hold(lambda: self._twin.login_chatgpt(), ChatgptLoginHandle)

    def login_chatgpt_device_code(self) -> DeviceCodeLoginHandle:
        """Start a ChatGPT login with a code typed on another device: for machines without browser.

        As ``login_chatgpt`` in all else. The code lives for 15 minutes.

        Raises:
          JsonRpcError: on starting: the issuer cannot be reached, or has no device codes.
        """
        return self._hold(lambda: self._twin.login_chatgpt_device_code(), DeviceCodeLoginHandle)

    def login_chatgpt_tokens(
        self,
        access_token: str,
        *,
        chatgpt_account_id: str,
        chatgpt_plan_type: str | None = None,
        refresh: Refresh | None = None,
    ) -> None:
        """Log in with ChatGPT tokens that you manage; the server keeps them in memory only.

        When they are refused upstream, ``refresh`` is asked for new ones, in the client's own
        thread, or in a worker thread if it is a plain function; the server waits ten seconds for
        them. Without ``refresh`` the client's responder is asked, if it answers that. If nobody
        does, or whoever does raises, the turn fails; what was raised comes out of ``with Codex()``,
        or of ``close()``. No other login is possible until ``logout``. Experimental at the server.

        Raises:
          TypeError, ValueError: no token can look like this; the message does not show it.
          JsonRpcError: the server refused, for example because the token is no JWT.
        """
        self._wait(lambda: self._twin.login_chatgpt_tokens(
            access_token, chatgpt_account_id=chatgpt_account_id,
            chatgpt_plan_type=chatgpt_plan_type, refresh=refresh,
        ))

    def account(self, *, refresh_token: bool = False) -> GetAccountResponse:
        """The account in use; None in it when nobody is logged in, or none is needed.

        Waits, by the server's rule, for a login that is being started. ``refresh_token`` has the
        server refresh its tokens first. Some servers know a new account only after they have told
        ``account/updated``, a moment after the login's ``wait()`` has returned.

        Raises:
          JsonRpcError: the account's back end could not be asked.
        """
        check("AsyncAccount.account", locals())
        return self._perform(protocol.account_read(refresh_token=refresh_token))

    def rate_limits(self) -> GetAccountRateLimitsResponse:
        """The limits of the account's plan, how much of them is used, and when they reset.

        Raises:
          JsonRpcError: nobody is logged in with ChatGPT, or the back end could not be asked.
        """
        return self._perform(protocol.account_rate_limits_read())

    def logout(self) -> None:
        """Log out: the server forgets the credentials. Ends a pending login attempt.

        Raises:
          JsonRpcError: the server refused.
        """
        self._wait(lambda: self._twin.logout())

    def account_updates(self) -> SyncSubscription:
        """A subscription to ``account/updated``: who is logged in now, and with which plan."""
        return self._make(lambda: SyncSubscription(self._portal, self._twin.account_updates()))


class Thread(Mirror[AsyncThread], instead="keep its id, and use thread_resume"):
    """A conversation at the server. Any number of threads of the program may use it.

    Made by ``thread_start``, ``thread_resume``, ``thread_fork`` and ``thread_unarchive`` of a
    client.
    """

    def __init__(self, portal: Portal, twin: AsyncThread) -> None:
        super().__init__(portal, twin)
        self.id: str = twin.id
        """The thread's id, for ``thread_resume``, now or in another program."""

    def __repr__(self) -> str:
        return f"Thread(id={self.id!r})"

    @overload
    def run(
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
        when_busy: Literal['join', 'wait', 'fail'] = 'join',
    ) -> TurnResult: ...

    @overload
    def run(
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
        when_busy: Literal['join', 'wait', 'fail'] = 'join',
    ) -> TypedTurnResult[T]: ...

    def run(
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
        when_busy: Literal['join', 'wait', 'fail'] = 'join',
    ) -> TurnResult | TypedTurnResult[T]:
        """Run a turn to its end and return what it came to. Takes what ``turn`` takes.

        On Ctrl-C it interrupts the turn at the server; ``KeyboardInterrupt`` comes out when the
        turn is over, or after ``CodexConfig.interrupt_timeout``. A command that runs then lives on
        in the server, unless ``end_background_terminals`` is true. The agents that the turn started
        are interrupted with it, unless ``interrupt_agents`` is false.

        With ``output_type`` the model is asked for an answer of that type, and the result has it as
        ``output``: an attrs class, a dataclass, a msgspec Struct, a TypedDict, an enum, a list or a
        union of such (which is a type to pyright, and to mypy only inside of another one). The
        model fills in every field, those with defaults too; what it may leave open must be
        Optional. Dicts, fixed tuples and ``Any`` cannot be asked for: TypeError.

        ``idle_timeout`` is for turns that hang: so many seconds without an event of the turn or of
        its agents, while no question of theirs is waiting for an answer, interrupt it. That the
        server tries again to reach the model's service is no sign of life.

        On a thread that has a turn running it joins that turn, unless ``when_busy`` says otherwise;
        and it waits for the end of a compaction or a review. See ``turn``.

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
        twin: Any = self._twin
        result: TurnResult | TypedTurnResult[T] = self._wait(lambda: twin.run(
            input, approval_mode=approval_mode, cwd=cwd, effort=effort, model=model,
            output_schema=output_schema, output_type=output_type, personality=personality,
            sandbox=sandbox, service_tier=service_tier, source=source, summary=summary,
            turn_service_tier=turn_service_tier, end_background_terminals=end_background_terminals,
            interrupt_agents=interrupt_agents, idle_timeout=idle_timeout, when_busy=when_busy,
        ))
        return result

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
        when_busy: Literal['join', 'wait', 'fail'] = 'join',
    ) -> TurnHandle:
        """Start a turn, or join the one that runs on this thread (its options are then ignored).

        ``when_busy`` says what happens on a thread that has a turn running. ``join``: the input
        goes to that turn, which is then of both who started it: whoever of them is cancelled ends
        it. ``wait``: this one starts when that one has ended, and those who wait go one after the
        other. ``fail``: TurnRunningError, and nothing is sent. Turns that others have started count
        as well, as far as the server has told of them.

        ``handle = thread.turn(…)`` gives a handle whose turn is yours to end; ``with thread.turn(…)
        as handle:`` interrupts the turn when the block is left early. ``model``, ``effort``,
        ``service_tier`` and their like stay for the turns after this one; ``turn_service_tier``
        does not. ``source`` labels who started the turn.

        Raises:
          TypeError, ValueError: an argument that the server would not understand.
          TurnRunningError: on starting, a turn runs there, and ``when_busy`` is ``fail``.
        """
        return self._hold(lambda: self._twin.turn(
            input, approval_mode=approval_mode, cwd=cwd, effort=effort, model=model,
            output_schema=output_schema, personality=personality, sandbox=sandbox,
            service_tier=service_tier, source=source, summary=summary,
            turn_service_tier=turn_service_tier, end_background_terminals=end_background_terminals,
            interrupt_agents=interrupt_agents, when_busy=when_busy,
        ), TurnHandle)

    def read(self, *, include_turns: bool = False) -> ThreadReadResponse:
        """This thread as the server has it, with its turns and their items if wanted.

        Raises:
          JsonRpcError: the server does not know it, or has no turns of it yet.
        """
        check("AsyncThread.read", locals())
        return self._perform(protocol.thread_read(thread_id=self.id, include_turns=include_turns))

    def set_name(self, name: str) -> ThreadSetNameResponse:
        """Name this thread.

        Raises:
          JsonRpcError: the name is blank, or the thread has no turn yet.
        """
        check("AsyncThread.set_name", locals())
        return self._perform(protocol.thread_name_set(thread_id=self.id, name=name))

    def compact(self) -> ThreadCompactStartResponse:
        """Start to compact the conversation; returns when that has begun, not when it is done.

        A turn that runs on this thread is ended by it, as interrupted. The next ``run`` or ``turn``
        waits until it is done, whether that went well or not.

        Raises:
          JsonRpcError: the server does not have this thread loaded.
        """
        return self._perform(protocol.thread_compact_start(thread_id=self.id))


class TurnHandle(Handle[AsyncTurnHandle], instead="keep its id and thread_id"):
    """A turn that was started: read its events, steer it, end it, wait for what it comes to.

    Its lifetime is yours, and the client's end ends it at the latest; as a block,
    ``with thread.turn(…) as turn:``, it is interrupted when the block is left early.
    """

    def __init__(self, portal: Portal, twin: AsyncTurnHandle) -> None:
        super().__init__(portal, twin)
        self.thread_id: str = twin.thread_id
        """The id of the thread that it runs on."""
        self.id: str = twin.id
        """The id of the turn; a start that joined a running turn has that one's."""

    def __repr__(self) -> str:
        return f"TurnHandle(thread_id={self.thread_id!r}, id={self.id!r})"

    @property
    def agents(self) -> tuple[Agent, ...]:
        """The agents that work for this turn or did, in the order in which they came.

        Those that it started, resumed or gave input to, and those that they did. Of more than 256,
        the oldest that are at rest are left out.
        """
        return self._twin.agents

    def stream(self) -> SyncEventStream:
        """The events of this turn, from its start to its completion.

        One stream at a time: after it is closed, or its loop was left, the next one goes on where
        it stopped. Leaving the loop does not end the turn.

        Who answers a question of this turn, such as a tool, must not read it to its end: the turn
        waits for that answer.

        Raises:
          BusyError: another stream of this handle is open.
          ClosedError: ``run()`` or ``result()`` has consumed the events.
        """
        return self._make(lambda: SyncEventStream(self._portal, self._twin.stream(), self._twin.leave))

    def run(self, *, idle_timeout: float | None = None) -> Turn:
        """Wait for the end of the turn and return it, with all the items that it completed.

        Does not raise for a failed turn: ``turn.status`` and ``turn.error`` say so. May be called
        again and by several threads. On Ctrl-C it interrupts the turn, and ``KeyboardInterrupt``
        comes out when the turn is over, or after ``CodexConfig.interrupt_timeout``.

        Raises:
          TurnIdleError: it was silent for ``idle_timeout`` seconds; see ``Thread.run``.
          TransportClosedError: the server is gone; how the turn ended is unknown.
          ProtocolError: its completion does not fit the protocol.
        """
        return self._wait(lambda: self._twin.run(idle_timeout=idle_timeout))

    def result(self, *, idle_timeout: float | None = None) -> TurnResult:
        """Wait for the end of the turn and return what it came to.

        An interrupted turn returns, with that status. May be called again and by several threads.
        On Ctrl-C it interrupts the turn, as ``run`` does.

        Raises:
          TurnFailedError: the turn failed; a subclass says why.
          TurnIdleError: it was silent for ``idle_timeout`` seconds; see ``Thread.run``.
          TransportClosedError: the server is gone; how the turn ended is unknown.
          ProtocolError: its completion does not fit the protocol.
        """
        return self._wait(lambda: self._twin.result(idle_timeout=idle_timeout))

    def steer(self, input: Input | str) -> TurnSteerResponse:
        """Give the running turn more input; what the model is saying just then may be lost.

        On Ctrl-C it comes out at once, and the server may or may not have taken the input.

        Raises:
          InvalidRequestError: the turn is over, or cannot be steered.
          TypeError, ValueError: input that the server would not understand.
        """
        return self._wait(lambda: self._twin.steer(input))

    def interrupt(self) -> TurnInterruptResponse:
        """End the turn and its agents, and return when they are over; at once if they are already.

        Of a turn that has ended by itself, the agents that still work are interrupted. With
        ``interrupt_agents=False`` no agent is.

        Safe at any time: before the turn has begun, twice, in a race with its end. On Ctrl-C it
        goes on in the background.

        Raises:
          TransportClosedError: the server is gone, and the turn with it.
          ClosedError: the client was closed before the server ended the turn.
        """
        return self._wait(lambda: self._twin.interrupt())

    def leave(self) -> None:
        """Interrupt what works of the turn and its agents, as ``interrupt`` does, but bounded.

        What the ``with`` form does at its end. Takes ``CodexConfig.interrupt_timeout`` at most, and
        never raises. On Ctrl-C it stays until then all the same: the server must hear of it.
        """
        self._leave()


class LoginHandle(Handle[AsyncLoginHandle], instead="keep its login_id"):
    """A login attempt that was started. Any number of threads may wait for it.

    As a block, ``with codex.login_chatgpt() as login:``, it is cancelled when the block is left
    early.
    """

    def __init__(self, portal: Portal, twin: AsyncLoginHandle) -> None:
        super().__init__(portal, twin)
        self.login_id: str = twin.login_id
        """The server's id of the attempt."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(login_id={self.login_id!r})"

    def wait(self) -> AccountLoginCompletedNotification:
        """Wait until the attempt is over, and return how: ``success``, or ``error`` says why not.

        May be called again, later and by several threads; all get the same completion. On Ctrl-C it
        leaves the attempt alive. A failed, cancelled or replaced attempt does not raise; nor does
        one that was pending when its client was closed.

        Raises:
          TransportClosedError: the server is gone; how the attempt ended is unknown.
          ProtocolError: the completion does not fit the protocol.
        """
        return self._wait(lambda: self._twin.wait())

    def cancel(self) -> CancelLoginAccountResponse:
        """End the attempt: whoever waits gets a completion with ``success=False``.

        Status ``notFound`` says that it was over already, or replaced. Account requests are served
        one after the other by the server. On Ctrl-C it comes out at once, and the attempt is ended
        all the same.

        Raises:
          TransportClosedError: the server is gone.
        """
        return self._wait(lambda: self._twin.cancel())

    def leave(self) -> None:
        """Cancel the attempt unless it is over, bounded by ``CodexConfig.interrupt_timeout``.

        What the ``with`` form does at its end. Never raises. On Ctrl-C it stays until then all the
        same: the server must hear of it.
        """
        self._leave()


class ChatgptLoginHandle(LoginHandle):
    """A ChatGPT login in the browser: open ``auth_url`` there."""

    def __init__(self, portal: Portal, twin: AsyncChatgptLoginHandle) -> None:
        super().__init__(portal, twin)
        self.auth_url: str = twin.auth_url
        """The page on which a person allows the login, in a browser on this machine."""


class DeviceCodeLoginHandle(LoginHandle):
    """A ChatGPT login from another device: open ``verification_url`` there, type ``user_code``.

    The code lives for 15 minutes.
    """

    def __init__(self, portal: Portal, twin: AsyncDeviceCodeLoginHandle) -> None:
        super().__init__(portal, twin)
        self.verification_url: str = twin.verification_url
        """The page that asks for the code, for a browser on any device."""
        self.user_code: str = twin.user_code
        """What a person types there."""
