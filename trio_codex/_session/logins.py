"""Login attempts: each lives in a cancel scope, from the answer that names it to its completion."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import msgspec
import trio

from trio_codex._alive import Alive
from trio_codex._protocol.codec import structure
from trio_codex._rpc.gist import gist
from trio_codex._rpc.shapes import is_object
from trio_codex._session.waiter import Outcome, Waiter
from trio_codex.errors import CodexError

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex._session.home import Home
    from trio_codex._session.requests import Requests
    from trio_codex.types import AccountLoginCompletedNotification, CancelLoginAccountResponse

T = TypeVar("T")

GRACE = 1.0
"""Seconds granted to the server's own word on an attempt that is known to be over."""
EARLY = 64
"""So many completions are kept for answers under way; of more, the oldest goes."""


class LoginAttempt(Alive):
    """An attempt that the server has named."""

    def __init__(self, login_id: str) -> None:
        self.login_id = login_id
        self.scope: trio.CancelScope = trio.CancelScope()
        """The attempt's life: cancelled, the server is told."""
        self.over: trio.Event = trio.Event()
        """Set when the attempt has ended: well, badly, or unknowably."""
        self.left: trio.Event = trio.Event()
        """Set when the server has answered its cancellation, or never will."""
        self.canceled: CancelLoginAccountResponse | CodexError | None = None
        """What the server said to its cancellation."""
        self._params: dict[str, Any] | None = None
        self._completion: AccountLoginCompletedNotification | None = None
        self._error: Callable[[], CodexError] | None = None

    @property
    def lost(self) -> bool:
        """Whether it went with the server, so that nobody knows how it ended."""
        return self._error is not None

    def complete(self, params: dict[str, Any]) -> None:
        """The last word on the attempt; a second one changes nothing."""
        if not self.over.is_set():
            self._params = params
            self.over.set()

    def fail(self, reason: str) -> None:
        """The server leaves it open, but it is over."""
        self.complete({"loginId": self.login_id, "success": False, "error": reason})

    def lose(self, error: Callable[[], CodexError]) -> None:
        """How it ended will never be known."""
        if not self.over.is_set():
            self._error = error
            self.over.set()
        self.left.set()

    async def wait(self) -> AccountLoginCompletedNotification:
        """How it ended; the same object for all who wait."""
        from trio_codex.types import AccountLoginCompletedNotification

        await self.over.wait()
        if self._error is not None:
            raise self._error()
        if self._completion is None:
            self._completion = structure(self._params, AccountLoginCompletedNotification)
        return self._completion


class _Named(msgspec.Struct, rename="camel"):
    login_id: str | None = None


class LoginStart(Waiter):
    """The start of an attempt on its way: it is registered while its answer is being routed."""

    matters_late = True  # it names an attempt to cancel

    def __init__(self, logins: Logins, accepted: Callable[[], None] | None) -> None:
        super().__init__()
        self.login_id: str | None = None
        """The attempt that the answer names."""
        self.attempt: LoginAttempt | None = None
        self.abandoned = False
        """Whether nobody waits for it any more."""
        self._logins = logins
        self._accepted = accepted
        self._sent = False

    def sending(self) -> None:
        """From now on a completion may come."""
        self._sent = True
        self._logins.starting += 1

    def hears(self, outcome: Outcome) -> None:
        """The answer is here, or will never be."""
        try:
            if isinstance(outcome, bytes):
                self.login_id = _login_id(outcome)
                self.attempt = self._logins.answered(self.login_id)
                if self._accepted is not None:
                    self._accepted()
        finally:
            if self.abandoned:
                self.disown()
            if self._sent:
                self._sent = False
                self._logins.settled()

    def disown(self) -> None:
        """Nobody wants what it starts, or has started."""
        self.abandoned = True
        if self.attempt is not None:
            self.attempt.scope.cancel()
        elif self.login_id is not None:
            self._logins.cancel_unheard(self.login_id)


class _Logout(Waiter):
    """A logout on its way: it ends the attempts that were there when its answer came."""

    matters_late = True

    def __init__(self, logins: Logins) -> None:
        super().__init__()
        self._logins = logins

    def hears(self, outcome: Outcome) -> None:
        if isinstance(outcome, bytes):
            self._logins.logged_out()


@attrs.define
class Logins(Alive):
    """The attempts of one connection, by their id."""

    _requests: Requests
    _spawn: Callable[..., bool]
    _patience: float
    """Seconds after which the waiters of a cancelled attempt are told, whatever the server does."""
    home: Home
    """Where all who wait for them must be."""
    starting: int = attrs.field(default=0, init=False)
    """How many starts are without an answer."""
    _attempts: dict[str, LoginAttempt] = attrs.field(factory=dict[str, LoginAttempt], init=False)
    _early: dict[str, dict[str, Any]] = attrs.field(factory=dict[str, Any], init=False)

    def __len__(self) -> int:
        return len(self._attempts) + len(self._early) + self.starting

    @trio.lowlevel.enable_ki_protection  # Ctrl-C must not come between an attempt and its owner
    async def start(
        self, call: Call[T], accepted: Callable[[], None] | None = None
    ) -> tuple[T, LoginAttempt | None]:
        """Start an attempt. Cancelled, it comes out at once; what was started will be cancelled.

        ``accepted`` is called when the server has said yes, before anything else that it says.

        Raises:
          JsonRpcError: the server refused.
        """
        start = LoginStart(self, accepted)
        try:
            response = await self._requests.exchange(call, start)
        except BaseException:
            start.disown()
            raise
        return response, start.attempt

    async def log_out(self, call: Call[T]) -> T:
        """Perform a logout.

        Raises:
          JsonRpcError: the server refused.
        """
        return await self._requests.exchange(call, _Logout(self))

    async def cancel(self, attempt: LoginAttempt) -> CancelLoginAccountResponse:
        """Cancel it at the server. An attempt that is over is not found, as the server would say.

        Raises:
          CodexError: the server refused, or is gone.
        """
        from trio_codex.types import CancelLoginAccountResponse, CancelLoginAccountStatus

        if attempt.lost:
            await attempt.wait()  # says why the server is gone
        over_by_itself = attempt.over.is_set() and not attempt.scope.cancel_called
        if over_by_itself or attempt.left.is_set():
            await trio.lowlevel.checkpoint()
            return CancelLoginAccountResponse(status=CancelLoginAccountStatus.not_found)
        attempt.scope.cancel()
        await attempt.left.wait()
        if isinstance(attempt.canceled, CodexError):
            raise attempt.canceled
        if attempt.canceled is None:  # it was over before the server was asked, or lost
            await attempt.wait()
            return CancelLoginAccountResponse(status=CancelLoginAccountStatus.not_found)
        return attempt.canceled

    async def leave(self, attempt: LoginAttempt) -> None:
        """Cancel it because its block is left; bounded, never raises."""
        if attempt.over.is_set():
            return
        attempt.scope.cancel()
        # The server must hear of it although the caller is cancelled, but not for ever.
        with trio.move_on_after(self._patience, shield=True):
            await attempt.left.wait()

    @trio.lowlevel.enable_ki_protection
    async def leave_all(self) -> None:
        """Cancel all attempts, for the end of the connection. The caller sees to the time."""
        attempts = list(self._attempts.values())
        for attempt in attempts:
            attempt.scope.cancel()
        try:
            for attempt in attempts:
                await attempt.left.wait()
        finally:
            for attempt in attempts:
                attempt.fail("cancelled")  # no word of the server is waited for

    # Called by the reader

    def answered(self, login_id: str | None) -> LoginAttempt | None:
        """A start was answered; the server has one attempt at a time, so the others are over."""
        for other in list(self._attempts.values()):
            self._spawn(self._fail_later, other, GRACE, "replaced by another login")
        if login_id is None:
            return None
        attempt = self._attempts[login_id] = LoginAttempt(login_id)
        early = self._early.pop(login_id, None)
        if early is not None:
            attempt.complete(early)
        self._spawn(self._live, attempt)
        return attempt

    def settled(self) -> None:
        """A start was answered, refused or lost."""
        self.starting -= 1
        if self.starting == 0:
            self._early.clear()

    def completed(self, params: Any) -> None:
        """The server says that an attempt ended; not every one is ours."""
        login_id = params.get("loginId") if is_object(params) else None
        if not isinstance(login_id, str):
            return
        attempt = self._attempts.get(login_id)
        if attempt is not None:
            attempt.complete(params)
        elif self.starting:
            self._early[login_id] = params
            if len(self._early) > EARLY:
                del self._early[next(iter(self._early))]

    def miss(self, login_id: str | None, error: Callable[[], CodexError]) -> None:
        """The word on how this attempt ended could not be taken in."""
        attempt = self._attempts.get(login_id or "")
        if attempt is not None:
            attempt.lose(error)

    def cancel_unheard(self, login_id: str) -> None:
        """The server has named an attempt that could not be taken in: it shall end."""
        self._spawn(self._cancel_at_server, LoginAttempt(login_id))

    def logged_out(self) -> None:
        """A logout was answered: it ends whatever attempt there was."""
        for attempt in self._attempts.values():
            self._spawn(self._fail_later, attempt, GRACE, "ended by a logout")

    def lose(self, error: Callable[[], CodexError]) -> None:
        """The server is gone."""
        attempts, self._attempts = self._attempts, {}
        for attempt in attempts.values():
            attempt.lose(error)

    # Tasks

    @trio.lowlevel.enable_ki_protection
    async def _live(self, attempt: LoginAttempt) -> None:
        with attempt.scope:
            await attempt.over.wait()
        if not attempt.over.is_set():
            self._spawn(self._fail_later, attempt, self._patience, "cancelled")
            await self._cancel_at_server(attempt)
            await self._fail_later(attempt, GRACE, "cancelled")
        attempt.left.set()
        self._attempts.pop(attempt.login_id, None)

    async def _cancel_at_server(self, attempt: LoginAttempt) -> None:
        from trio_codex import protocol

        call = protocol.account_login_cancel(login_id=attempt.login_id)
        try:
            attempt.canceled = await self._requests.request(call, urgent=True)
        except CodexError as error:
            attempt.canceled = error
        attempt.left.set()

    @trio.lowlevel.enable_ki_protection
    async def _fail_later(self, attempt: LoginAttempt, seconds: float, reason: str) -> None:
        with trio.move_on_after(seconds):
            await attempt.over.wait()
        attempt.fail(reason)


def _login_id(result: bytes) -> str | None:
    try:
        return msgspec.json.decode(result, type=_Named).login_id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None  # the caller finds out what is wrong with it
    except (RecursionError, MemoryError):  # more than can be read; but an attempt was started
        login_id = gist(result).get("loginId")
        return login_id if isinstance(login_id, str) else None
