"""Every exception that we raise on purpose, by culprit.

CodexError
├── CodexConfigError                  you: what to run, or how, cannot work
├── CodexUsageError                   you: a client, handle or stream used in a way it cannot serve
│   ├── ClosedError                       ... after its end
│   ├── BusyError                         ... by two at once
│   └── TurnRunningError                  ... while a turn ran that was not to be joined
├── EventsLostError                   you: more events were left unread than are kept
├── ToolTimeoutError                  you: a tool took longer than its timeout
├── JsonRpcError                      the server said no
│   └── CodexRpcError
│       ├── ParseError
│       ├── InvalidRequestError
│       ├── MethodNotFoundError
│       ├── InvalidParamsError
│       ├── InternalRpcError
│       └── ServerBusyError               ... for now: try again
│           └── RetryLimitExceededError
├── ProtocolError                     the server spoke nonsense
├── TransportClosedError              the transport ended
│   └── StartError                        ... before the server was ready
├── OutputParseError                  the turn ended, but not with an answer of the type asked for
├── TurnIdleError                     the turn fell silent
└── TurnFailedError                   the turn failed, by cause
    ├── UsageLimitError
    ├── ContextWindowError
    ├── UnauthorizedError
    ├── RateLimitError
    ├── OverloadedError
    ├── ConnectionFailedError
    ├── UpstreamServerError
    └── PolicyError
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trio_codex import _display

if TYPE_CHECKING:
    from trio_codex._state.result import TurnResult
    from trio_codex.types import Turn


class CodexError(Exception):
    """The root of all errors of this library.

    ``str()`` and ``repr()``, and so tracebacks and logs, show no key or token that is known or looks
    like one, and give names like ``\\x1b`` to what could steer a terminal or deceive a reader;
    newlines stay in ``str()``. Attributes such as ``message`` and ``data`` are raw, for programs.
    """

    def __str__(self) -> str:
        return _display.shown(self._words(), self.__dict__.get(_display.HIDDEN, ()))

    def __repr__(self) -> str:
        return self._repr(*self.args)

    def _words(self) -> str:
        """What there is to say, raw."""
        return super().__str__()

    def _repr(self, *args: object, **more: object) -> str:
        hidden = self.__dict__.get(_display.HIDDEN, ())
        parts = [_display.repr_of(arg, hidden) for arg in args]
        parts += [f"{name}={_display.repr_of(value, hidden)}" for name, value in more.items()]
        return f"{type(self).__name__}({', '.join(parts)})"


class CodexConfigError(CodexError):
    """What to run, or how to run it, cannot work; the message says what to change."""


class CodexUsageError(CodexError):
    """A client, handle or stream was used in a way that it cannot serve."""


class ClosedError(CodexUsageError):
    """Used after its end, or before its beginning."""


class BusyError(CodexUsageError):
    """Another task is using it, and only one at a time can."""


class TurnRunningError(CodexUsageError):
    """The thread has a turn running, and ``when_busy="fail"`` was asked for: none was started."""

    def __init__(self, thread_id: str, turn_id: str | None = None) -> None:
        super().__init__(thread_id, turn_id)
        self.thread_id = thread_id
        """The thread."""
        self.turn_id = turn_id
        """The turn that runs there, if this client has started it and knows its id."""

    def _words(self) -> str:
        return f"a turn is running on thread {self.thread_id}, or being started"


class EventsLostError(CodexError):
    """A stream was left unread for so long that events were lost; the next read goes on behind them.

    The oldest were kept, ``CodexConfig.max_buffered_events`` of them, and have been read by now.
    """

    def __init__(self, lost: int) -> None:
        super().__init__(lost)
        self.lost = lost
        """How many events are missing here."""

    def _words(self) -> str:
        return f"{self.lost} events were lost, because too many waited to be read"


class ToolTimeoutError(CodexError):
    """A tool took longer than its ``timeout``; raised in a turn only if the tool has ``reraise``."""


class JsonRpcError(CodexError):
    """The server refused a request."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(code, message, data)
        self.code = code
        """The JSON-RPC error code; what it means is in the class of the exception."""
        self.message = message
        """The server's words."""
        self.data = data
        """Whatever else the server said, plain JSON, or None."""

    def _words(self) -> str:
        return f"{self.message} (JSON-RPC error {self.code})"


class CodexRpcError(JsonRpcError):
    """A refusal in the range of codes that the app-server uses."""


class ParseError(CodexRpcError):
    """The server could not read our message."""


class InvalidRequestError(CodexRpcError):
    """The request makes no sense to the server in its present state."""


class MethodNotFoundError(CodexRpcError):
    """This server does not know, or does not support, the method."""


class InvalidParamsError(CodexRpcError):
    """The server rejected the parameters."""


class InternalRpcError(CodexRpcError):
    """The server failed while it served the request."""


class ServerBusyError(CodexRpcError):
    """The server is overloaded; the request was not performed and may be sent again."""


class RetryLimitExceededError(ServerBusyError):
    """The server is overloaded and says that it has retried enough itself."""


class ProtocolError(CodexError):
    """The server sent something that its own schema forbids; the message has the path into it."""


class TransportClosedError(CodexError):
    """The connection to the server ended.

    Whether the server performed what was under way is unknown.
    """

    def __init__(self, message: str, *, exit_status: int | None = None, stderr: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What happened, without exit status and last words, which ``str()`` adds."""
        self.exit_status = exit_status
        """The exit status of the server's process, negative for a signal; None if unknown."""
        self.stderr = stderr
        """The last lines that the server wrote to stderr, bounded, with keys redacted."""

    def __repr__(self) -> str:
        return self._repr(*self.args, exit_status=self.exit_status, stderr=self.stderr)

    def _words(self) -> str:
        status = "" if self.exit_status is None else f" (exit status {self.exit_status})"
        tail = f"\nIts last words on stderr:\n{self.stderr}" if self.stderr else ""
        return f"{self.message}{status}{tail}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self.args, self.__dict__)


class StartError(TransportClosedError):
    """The server did not get as far as answering ``initialize``."""


class OutputParseError(CodexError):
    """A turn with an ``output_type`` ended without an answer of that type."""

    def __init__(
        self, message: str, *, path: str, text: str | None, turn: Turn, result: TurnResult
    ) -> None:
        super().__init__(message)
        self.path = path
        """Where in the answer the trouble is: ``$.tickets[2].title``, or ``$`` for all of it."""
        self.text = text
        """The answer as the model gave it; None if there was none."""
        self.turn = turn
        """The turn as the server left it; its status is ``interrupted`` if it was."""
        self.result = result
        """What the turn came to otherwise."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self.args, self.__dict__)


class TurnIdleError(CodexError):
    """The turn gave no sign of life for its ``idle_timeout``, and was interrupted."""

    def __init__(self, thread_id: str, turn_id: str, idle_timeout: float) -> None:
        super().__init__(thread_id, turn_id, idle_timeout)
        self.thread_id = thread_id
        """The thread of the turn."""
        self.turn_id = turn_id
        """The turn; ``AsyncThread.read`` has what there is of it."""
        self.idle_timeout = idle_timeout
        """How long it was silent, in seconds."""

    def _words(self) -> str:
        return f"no event of turn {self.turn_id} for {self.idle_timeout:g} seconds: interrupted"


class TurnFailedError(CodexError):
    """The turn ended with status ``failed``."""

    def __init__(self, message: str, *, turn: Turn, result: TurnResult) -> None:
        super().__init__(message)
        self.turn = turn
        """The turn as the server left it."""
        self.result = result
        """What there was of a result until then."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (type(self), self.args, self.__dict__)


class UsageLimitError(TurnFailedError):
    """The account's usage limit or budget is used up."""


class ContextWindowError(TurnFailedError):
    """The conversation does not fit the model's context window."""


class UnauthorizedError(TurnFailedError):
    """The model's service refused the credentials."""


class RateLimitError(TurnFailedError):
    """The model's service asks for fewer requests."""


class OverloadedError(TurnFailedError):
    """The model's service is at capacity; retryable."""


class ConnectionFailedError(TurnFailedError):
    """The model's service could not be reached, or its answer broke off."""


class UpstreamServerError(TurnFailedError):
    """The model's service failed internally."""


class PolicyError(TurnFailedError):
    """The model's service refused the content by policy."""


def _revive(kind: type[CodexError], args: tuple[Any, ...], state: dict[str, Any]) -> CodexError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
