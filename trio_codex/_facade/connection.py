"""The connection that a client, its threads and its turns share: started once, ended once."""

from __future__ import annotations

import os
import random
from contextlib import suppress
from contextvars import copy_context
from copy import copy
from typing import TYPE_CHECKING, TypeVar

import trio

from trio_codex._alive import Alive
from trio_codex._display import Secrets, keep_from_showing, secrets_in, secrets_of
from trio_codex._facade.desk import Desk
from trio_codex._facade.options import CodexConfig
from trio_codex._facade.starting import open_server
from trio_codex._session.home import Home, refuse_gevent, runs_here
from trio_codex._transport.refusals import lost_first_start
from trio_codex._transport.versions import check_version, server_version
from trio_codex.errors import ClosedError, CodexError, CodexUsageError, StartError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trio_codex._facade.responder import AnyResponder
    from trio_codex._protocol.call import Call
    from trio_codex._session.requests import Requests
    from trio_codex._session.session import Session
    from trio_codex._session.trouble import Death, Raised
    from trio_codex._session.waiter import Waiter
    from trio_codex._transport.transport import Transport
    from trio_codex.types import InitializeResponse

T = TypeVar("T")

FIRST_START_PAUSES = (0.1, 0.3, 0.9)
"""Seconds before each further try of a server that lost the race for a fresh home."""


class Connection(Alive):
    """Starts its session in the given nursery, or for an ``async with`` block."""

    def __init__(
        self,
        config: CodexConfig,
        nursery: trio.Nursery | None,
        responder: AnyResponder | None = None,
    ) -> None:
        self.config = config
        self.responder = responder
        self._nursery = nursery
        self._context = copy_context()
        """The variables of whoever opened the client: the server's questions find them set."""
        self._session: Session | None = None
        self.secrets: Secrets = Secrets(self._secrets)
        """What errors of this connection, and what is written of its questions, must not show."""
        self.home: Home = Home()
        """Where all who use it must be."""
        self.desk: Desk = Desk(responder)
        """Knows who answers what the server asks."""
        self._start_lock = trio.Lock()
        self._opening = trio.CancelScope()
        self._failure: CodexError | None = None
        self._failures = 0
        self._entered = False
        self._closed = False
        self._begun = trio.Event()  # set when the server can be used, or never will be

    @property
    def metadata(self) -> InitializeResponse:
        """What the server said of itself.

        Raises:
          ClosedError: it is not started yet.
        """
        if self._session is None or self._session.metadata is None:
            raise _not_started()
        return self._session.metadata

    @property
    def requests(self) -> Requests:
        """What performs the calls of the running session.

        Raises:
          ClosedError: it is not started yet.
        """
        if self._session is None:
            raise _not_started()
        return self._session.requests

    @property
    def trouble(self) -> Raised | None:
        """What a callback of the user's raised, and nobody has seen yet."""
        return None if self._session is None else self._session.questions.troubles.unseen()

    @property
    def death(self) -> Death | None:
        """Why the server is gone, if it was not to be."""
        death = None if self._session is None else self._session.death
        return death if death is not None and death.is_news else None

    @property
    def closed(self) -> bool:
        """Whether it is of no use any more."""
        return self._closed or (self._session is not None and self._session.over.is_set())

    def last_word(self) -> BaseException | None:
        """What leaves a block that went well: what nobody has seen. A callback's word comes first."""
        for news in (self.trouble, self.death):
            if news is not None and not news.seen:
                return news.show()
        return None

    def __str__(self) -> str:
        """Whose it is, and in which state."""
        return f"{self._server()}, {self._state()}"

    @trio.lowlevel.enable_ki_protection
    async def enter(self) -> None:
        """Start the server, for a block that will call ``close``."""
        self.home.enter()
        if self._entered or self._closed:
            raise ClosedError("an AsyncCodex serves one block; make another one")
        self._entered = True
        self._context = copy_context()
        try:
            await self.session()
        except BaseException:
            self._refuse_from_now_on()  # nobody would end a server that starts later
            raise

    async def session(self) -> Session:
        """The running session; the first who asks starts it, and who asks meanwhile waits.

        A start that fails, fails for all of them. The next who asks tries again; so does one of
        those who wait if the first is cancelled.

        Raises:
          ClosedError: the client is closed, or has nothing to live in.
          CodexError: the server cannot be started.
        """
        self._refuse_if_closed()
        if not self._entered and self._nursery is None:
            raise ClosedError(
                "use `async with AsyncCodex() as codex`, or AsyncCodex(nursery=…) and close()"
            )
        self.home.enter()
        session = self._session
        if session is not None and session.metadata is not None:
            return session
        if self._nursery is not None and not runs_here(self._nursery):
            raise CodexUsageError("the nursery of this AsyncCodex belongs to another Trio run")
        failures = self._failures
        async with self._start_lock:
            self._refuse_if_closed()
            if self._failure is not None and self._failures != failures:
                raise copy(self._failure) from self._failure.__cause__
            if self._session is None:
                await self._start()
            assert self._session is not None
            return self._session

    async def perform(self, call: Call[T], waiter: Waiter | None = None) -> T:
        """Perform a call, with a waiter that does more than wait if one is given."""
        session = await self.session()
        if waiter is None:
            return await session.requests.request(call)
        return await session.requests.exchange(call, waiter)

    async def wait_closed(self) -> None:
        """Wait until it is closed, and nothing is left of it. Does not start it.

        Raises:
          TransportClosedError: the server went first.
        """
        self.home.enter()
        await self._begun.wait()
        session = self._session
        if session is None:
            async with self._start_lock:  # whoever was starting it sees to the end of that
                return
        await session.over.wait()
        if self.death is not None:
            raise self.death.show()
        await session.done.wait()

    @trio.lowlevel.enable_ki_protection  # Ctrl-C arrives at a wait, as a cancel does
    async def close(self) -> None:
        """End the server, bounded by the times in the configuration; again: nothing."""
        if self._session is not None and self._session.done.is_set():
            self._closed = True
            return
        self.home.enter()
        self._refuse_from_now_on()
        if self._session is not None:
            await _end(self._session)
        if self._start_lock.locked():
            # As in ``_end``: whoever is starting the server stops at once, and sees to its end.
            with trio.CancelScope(shield=True):
                async with self._start_lock:
                    pass

    def hurry(self) -> None:
        """Whoever waits for the end of the server has no time for a farewell: kill it."""
        self._refuse_from_now_on()
        if self._session is not None:
            self._session.hurry()

    async def _start(self) -> None:
        refuse_gevent()
        try:
            await self._start_patiently()
        except CodexError as error:
            keep_from_showing(error, self.secrets)
            self._failures += 1
            self._failure = error
            raise

    async def _start_patiently(self) -> None:
        for pause in FIRST_START_PAUSES:
            try:
                await self._start_once()
            except StartError as error:
                if not lost_first_start(error.stderr):
                    raise
            else:
                return
            await trio.sleep(random.uniform(0.5, 1) * pause)  # not all losers at once again
            self._refuse_if_closed()
        await self._start_once()

    @trio.lowlevel.enable_ki_protection  # between a start and our hold on it Ctrl-C would lose it
    async def _start_once(self) -> None:
        transport = await self._open()
        try:
            session = self._session = self._make_session(transport)
        except Exception as error:  # what it imports cannot be read: no descriptor is left
            await self._give_up(transport)
            raise StartError(f"the client cannot be loaded: {error!r}") from error
        if self._closed:  # meanwhile
            session.end()
        try:
            if self._nursery is not None:
                self._context.run(self._nursery.start_soon, session.serve)
            else:
                # Not in a nursery of the caller's: see docs/design, "Where we left the plan".
                trio.lowlevel.spawn_system_task(session.serve, context=self._context.copy())
        except RuntimeError:  # what Trio says of a nursery that has ended, and only of it
            self._session = None
            await self._give_up(transport)
            raise ClosedError("the nursery of this AsyncCodex has ended") from None
        try:
            await session.started()
        except BaseException:
            await _end(session)
            self._session = None  # it may have become ready all the same; the next start is new
            raise
        self._begun.set()

    async def _give_up(self, transport: Transport) -> None:
        # Nobody else holds it. Without grace it kills at once; a foreign one may not.
        with trio.move_on_after(self.config.close_timeout, shield=True), suppress(Exception):
            await transport.close(0)

    async def _open(self) -> Transport:
        patience = self.config.start_timeout
        transport: Transport | None = None
        self._opening = trio.CancelScope(deadline=trio.current_time() + patience)
        try:
            with self._opening:
                transport = await open_server(self.config)
        except CodexError:
            raise
        except Exception as error:  # foreign code, if the transport is the user's
            raise StartError(f"the transport could not be opened: {error!r}") from error
        if transport is None:
            self._refuse_if_closed()
            raise StartError(f"no connection within {patience} seconds")
        return transport

    def _refuse_from_now_on(self) -> None:
        self._closed = True
        self._opening.cancel()
        self._begun.set()

    def _server(self) -> str:
        if self.config.transport is not None:
            name = "a server of your transport"
        else:
            command = self.config.launch_args_override
            # No arguments: there are secrets in them.
            name = os.path.basename(command[0] if command else self.config.codex_bin or "codex")
        session = self._session
        if session is None:
            return name
        if session.metadata is not None:
            version = server_version(session.metadata.user_agent, self.config.client_name)
            name = name if version is None else f"{name} {version}"
        return name if session.pid is None else f"{name} (pid {session.pid})"

    def _state(self) -> str:
        session, death = self._session, self.death
        if death is not None:
            status = getattr(death.note(), "exit_status", None)
            return "gone" if status is None else f"gone (exit status {status})"
        if self._closed:
            return "closed" if session is None or session.done.is_set() else "closing"
        if session is not None and session.over.is_set():
            return "closed"
        if session is not None and session.metadata is not None:
            return "running"
        return "starting" if self._start_lock.locked() else "not started"

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise ClosedError("this AsyncCodex is closed")

    def _make_session(self, transport: Transport) -> Session:
        # Imported while the server is starting, which takes longer: so neither waits for the other.
        from trio_codex import protocol
        from trio_codex._session.session import Session, Terms

        config = self.config
        client = {
            "name": config.client_name,
            "title": config.client_title,
            "version": config.client_version,
        }
        terms = Terms(
            initialize=protocol.initialize(client_info=client, capabilities=self._capabilities()),
            accept=self._accept,
            start_timeout=config.start_timeout,
            close_timeout=config.close_timeout,
            interrupt_timeout=config.interrupt_timeout,
            max_in_flight=config.max_in_flight,
            max_line_bytes=config.max_line_bytes,
            max_buffered_events=config.max_buffered_events,
            desk=self.desk,
            secrets=self.secrets,
        )
        return Session(terms, transport)

    def _secrets(self) -> Iterable[str]:
        config = self.config
        yield from secrets_of({**os.environ, **(config.env or {})})
        yield from secrets_in(config.config_overrides)
        yield from secrets_in(config.launch_args_override or ())

    def _capabilities(self) -> dict[str, bool]:
        # The server is told so only by who can: it may demand an attestation then.
        can_attest = self.responder is not None and self.responder.answers("attestation")
        told = {"experimentalApi": self.config.experimental_api}
        return {**told, "requestAttestation": True} if can_attest else told

    def _accept(self, metadata: InitializeResponse) -> None:
        version = server_version(metadata.user_agent, self.config.client_name)
        check_version(version, allow_unsupported=self.config.allow_unsupported_runtime)


def _not_started() -> ClosedError:
    return ClosedError("the server is not started yet: await a call first")


async def _end(session: Session) -> None:
    session.end()
    # Whoever is cancelled must not leave a process behind; every step of the session's end has
    # its deadline. But a callback of the user's is what the session waits for at its end.
    inside = session.is_around(trio.lowlevel.current_task())
    with trio.CancelScope(shield=not inside):
        await session.done.wait()
