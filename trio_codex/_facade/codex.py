"""The client: one app-server, for the time of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import trio

from trio_codex import protocol
from trio_codex._facade.account import AsyncAccount
from trio_codex._facade.checking import check
from trio_codex._facade.connection import Connection
from trio_codex._facade.options import (
    ApprovalMode,
    CodexConfig,
    Sandbox,
    approval,
    sandbox_mode,
)
from trio_codex._facade.subscription import Subscription
from trio_codex._facade.thread import AsyncThread
from trio_codex._protocol.calling import checked
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from typing import Self, TypeAlias

    from trio_codex._facade.responder import AnyResponder
    from trio_codex._facade.tools import Toolbox
    from trio_codex._protocol.call import Call
    from trio_codex.types import (
        InitializeResponse,
        JsonObject,
        ModelListResponse,
        Personality,
        SortDirection,
        ThreadArchiveResponse,
        ThreadListCwdFilter,
        ThreadListResponse,
        ThreadSortKey,
        ThreadSource,
        ThreadSourceKind,
        ThreadStartSource,
    )

    AnyFunction: TypeAlias = Callable[..., Any]

T = TypeVar("T")


class AsyncCodex(AsyncAccount, instead="make another one from its configuration"):
    """A Codex app-server, driven from Trio.

    As ``async with AsyncCodex() as codex:`` the server lives as long as the block. With
    ``nursery=`` it starts on first use and lives in that nursery until ``close()``, or until the
    nursery is cancelled; without either, the nursery waits for it for ever. Leaving interrupts
    running turns and ends the server with all its processes, bounded by ``interrupt_timeout`` and
    ``close_timeout`` of the configuration; what leaves the block is the block's own exception. One
    that ends well raises what nobody has seen by then: what a callback raised, else the
    ``TransportClosedError`` of a server that went first. Any number of tasks may use one client.

    ``responder`` answers what the server asks, such as whether a command may run; without one all
    of it is declined.

    When a call is cancelled before the server answered, ``Cancelled`` comes out at once, and the
    server may or may not have performed it; turns are different, see ``AsyncThread.run``.
    """

    def __init__(
        self,
        config: CodexConfig | None = None,
        *,
        nursery: trio.Nursery | None = None,
        responder: AnyResponder | None = None,
    ) -> None:
        check("AsyncCodex", locals())
        _check(responder)
        self._connection = Connection(config or CodexConfig(), nursery, responder)

    @trio.lowlevel.enable_ki_protection  # Ctrl-C must not come between a server and who ends it
    async def __aenter__(self) -> Self:
        """Start the server.

        Raises:
          CodexConfigError: it cannot be started like this; the message says what to change.
          StartError: it was started, but did not become ready.
        """
        await self._connection.enter()
        return self

    @trio.lowlevel.enable_ki_protection
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._connection.close()
        last_word = self._connection.last_word() if error is None else None
        if last_word is not None:
            raise last_word

    def __repr__(self) -> str:
        return f"<AsyncCodex: {self._connection}>"

    async def close(self) -> None:
        """End the server, as the end of the block does. Closing twice is fine.

        Called by a callback of this client, it is cancelled together with that callback. Raises
        what such a callback raised, if nobody has seen it yet; that the server went first it does
        not raise.
        """
        await self._connection.close()
        trouble = self._connection.trouble
        if trouble is not None:
            raise trouble.show()

    async def wait_closed(self) -> None:
        """Wait until this client is closed, and nothing is left of its server.

        For a service that is to fall with its server: start it in a nursery around the client's
        block. A client that is not started yet is waited for, too, and not started by this. It
        may be called again, and by several tasks. Cancelled, it comes out at once.

        Raises:
          TransportClosedError: the server went first.
        """
        await self._connection.wait_closed()

    @property
    def closed(self) -> bool:
        """Whether it is of no use any more: closed, being closed, or its server is gone."""
        return self._connection.closed

    @property
    def metadata(self) -> InitializeResponse:
        """What the server said of itself when it was started.

        Raises:
          ClosedError: it is not started yet.
        """
        return self._connection.metadata

    async def thread_start(
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
    ) -> AsyncThread:
        """Start a new thread.

        ``responder`` answers for this thread and the agents that it starts, in place of the
        client's. ``tools`` are functions, or what ``tool`` made of them, that the model may call;
        they need ``CodexConfig.experimental_api``. ``approval_mode`` is ``ask`` if the thread or the client
        has a responder, else ``auto_review``, unless you choose another one.

        Raises:
          JsonRpcError: the server refused, for example because of its configuration.
          TypeError: a function cannot be a tool, or ``responder`` is none.
          ValueError: ``approval_mode`` or ``sandbox`` is no member of its enum.
        """
        check("AsyncCodex.thread_start", locals())
        _check(responder)
        toolbox = self._toolbox(tools)
        if approval_mode is None:
            asks = (responder or self._connection.responder) is not None
            approval_mode = ApprovalMode.ask if asks else ApprovalMode.auto_review
        return await self._thread(
            protocol.thread_start(
                **approval(approval_mode),
                dynamic_tools=None if toolbox is None else toolbox.specs(),
                base_instructions=base_instructions,
                config=config,
                cwd=cwd,
                developer_instructions=developer_instructions,
                ephemeral=ephemeral,
                model=model,
                model_provider=model_provider,
                personality=personality,
                sandbox=sandbox_mode(sandbox),
                service_name=service_name,
                service_tier=service_tier,
                session_start_source=session_start_source,
                thread_source=thread_source,
            ),
            lambda started: self._connection.desk.attend(started, responder, toolbox),
        )

    async def thread_resume(
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
    ) -> AsyncThread:
        """Load a thread that an earlier server, or this one, has stored.

        ``include_turns=False`` keeps the server from sending the whole history, which
        ``AsyncThread.read`` can fetch. A thread that never ran a turn cannot be resumed.

        The server remembers which tools a thread was started with, but not the functions: give
        them again as ``tools``. A tool that the thread was not started with is not offered to the
        model.

        ``responder`` and ``tools`` answer from the server's yes on, also what the thread asks again
        then, in place of whoever did before; a refusal changes nothing. When the call is cancelled
        and the server says yes later, nobody answers in their place: the thread's questions are
        declined until it is resumed once more.

        Raises:
          InvalidRequestError: there is no such thread, or another process has it loaded.
          TypeError: a function cannot be a tool, or ``responder`` is none.
        """
        check("AsyncCodex.thread_resume", locals())
        _check(responder)
        toolbox = self._toolbox(tools)
        desk = self._connection.desk
        given = responder is not None or toolbox is not None
        return await self._thread(
            protocol.thread_resume(
                thread_id=thread_id,
                **approval(approval_mode),
                base_instructions=base_instructions,
                config=config,
                cwd=cwd,
                developer_instructions=developer_instructions,
                exclude_turns=None if include_turns is None else not include_turns,
                model=model,
                model_provider=model_provider,
                personality=personality,
                sandbox=sandbox_mode(sandbox),
                service_tier=service_tier,
            ),
            # As the server says yes, and not before: what the thread still waits for is asked again
            # right behind it, and a no must change nothing.
            lambda loaded: desk.attend(loaded, responder, toolbox),
            (lambda: desk.withhold(thread_id, responder, toolbox)) if given else None,
        )

    async def thread_fork(
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
    ) -> AsyncThread:
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
        check("AsyncCodex.thread_fork", locals())
        _check(responder)
        toolbox = self._toolbox(tools)
        desk = self._connection.desk

        def attend(fork_id: str) -> None:
            desk.inherit(fork_id, thread_id)
            desk.attend(fork_id, responder, toolbox)

        return await self._thread(
            protocol.thread_fork(
                thread_id=thread_id,
                **approval(approval_mode),
                base_instructions=base_instructions,
                config=config,
                cwd=cwd,
                developer_instructions=developer_instructions,
                ephemeral=ephemeral,
                exclude_turns=None if include_turns is None else not include_turns,
                model=model,
                model_provider=model_provider,
                sandbox=sandbox_mode(sandbox),
                service_tier=service_tier,
                thread_source=thread_source,
            ),
            attend,
        )

    async def thread_list(
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
        return await self.call(
            protocol.thread_list(
                archived=archived,
                cursor=cursor,
                cwd=cwd,
                limit=limit,
                model_providers=model_providers,
                search_term=search_term,
                section_id=section_id,
                sort_direction=sort_direction,
                sort_key=sort_key,
                source_kinds=source_kinds,
                use_state_db_only=use_state_db_only,
            )
        )

    async def thread_archive(self, thread_id: str) -> ThreadArchiveResponse:
        """Put a thread away: it is unloaded and no longer listed.

        Raises:
          InvalidRequestError: there is no such thread, or it has no turn yet.
        """
        check("AsyncCodex.thread_archive", locals())
        return await self.call(protocol.thread_archive(thread_id=thread_id))

    async def thread_unarchive(self, thread_id: str) -> AsyncThread:
        """Get a thread back from the archive. Resume it before its next turn.

        Raises:
          InvalidRequestError: there is no such thread in the archive.
        """
        check("AsyncCodex.thread_unarchive", locals())
        return await self._thread(protocol.thread_unarchive(thread_id=thread_id))

    async def models(self, *, include_hidden: bool = False) -> ModelListResponse:
        """The models that the server offers.

        Raises:
          JsonRpcError: the server refused.
        """
        check("AsyncCodex.models", locals())
        return await self.call(protocol.model_list(include_hidden=include_hidden))

    async def call(self, call: Call[T]) -> T:
        """Perform any request of the protocol, made by a constructor of ``trio_codex.protocol``.

        Waits while ``CodexConfig.max_in_flight`` others are without an answer, in order. Cancelled,
        it comes out at once; whether the server performed it is then unknown, unless it was still
        waiting for its place: then it never will be.

        Raises:
          JsonRpcError: the server said no.
          ProtocolError: the answer does not fit the protocol.
          TransportClosedError: the server is gone.
          ClosedError: this client is closed, or not started.
          TypeError, ValueError: a parameter that the server could not read.
        """
        check("AsyncCodex.call", locals())
        return await self._connection.perform(checked(call))

    def notifications(self, *methods: str) -> Subscription:
        """The server's notifications with these wire methods; all of them if none is named.

        Listens from its first use: enter it (``async with``) before you cause what you wait for.
        """
        check("AsyncCodex.notifications", locals())
        return Subscription(self._connection, frozenset(methods))

    async def _thread(
        self,
        call: Call[Any],
        named: Callable[[str], None] = lambda thread_id: None,
        unclear: Callable[[], None] | None = None,
    ) -> AsyncThread:
        """The thread that the answer names; ``named`` is called with it as the answer is read.

        ``unclear`` is called instead if nobody waits any more when the server says yes.
        """
        # Imported with the session, at the latest: most of the time goes into making its decoder.
        from trio_codex._session.thread_answer import ThreadAnswer

        # Of the answer only the id is kept: its forty models need not be made for that.
        call = checked(attrs.evolve(call, parse=_thread_id))
        thread_id = await self._connection.perform(call, ThreadAnswer(named, unclear))
        return AsyncThread(self._connection, thread_id)

    def _toolbox(self, tools: Sequence[AnyFunction] | None) -> Toolbox | None:
        if tools is None:
            return None
        from trio_codex._facade.tools import Toolbox

        if not self._connection.config.experimental_api:
            raise ValueError("tools need CodexConfig.experimental_api")
        return Toolbox(tools)


def _check(responder: object) -> None:
    if responder is not None:
        from trio_codex._facade.responder import check_responder

        check_responder(responder)


def connection_of(codex: AsyncCodex) -> Connection:
    """The connection behind a client, for the synchronous one."""
    return codex._connection  # pyright: ignore[reportPrivateUsage]  # of this very module


def _thread_id(answer: Any) -> str:
    match answer:
        case {"thread": {"id": str() as thread_id}}:
            return thread_id
        case _:
            raise ProtocolError("the answer names no thread @ $.thread.id")
