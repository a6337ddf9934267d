"""What callers choose: how the server is run, what it may touch, who approves."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from trio_codex._display import kind_of, repr_of, shown
from trio_codex._transport.transport import Transport
from trio_codex._version import __version__

if TYPE_CHECKING:
    from trio_codex.types import SandboxMode

TransportFactory: TypeAlias = Callable[[], Awaitable[Transport]]


_Field: TypeAlias = "attrs.Attribute[Any]"
_Check: TypeAlias = Callable[[Any, _Field, Any], None]


def _optional(check: _Check) -> _Check:
    def check_unless_none(config: Any, field: _Field, value: Any) -> None:
        if value is not None:
            check(config, field, value)

    return check_unless_none


def _switch(_: Any, field: _Field, value: Any) -> None:
    if not isinstance(value, bool):
        raise TypeError(f"CodexConfig.{field.name} must be True or False, not {kind_of(value)}")


def _callable(_: Any, field: _Field, value: Any) -> None:
    if not callable(value):
        raise TypeError(f"CodexConfig.{field.name} must be a function, not {kind_of(value)}")


def _seconds(_: Any, field: _Field, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(
            f"CodexConfig.{field.name} must be a number of seconds, not {kind_of(value)}"
        )
    if not value >= 0:  # NaN is not either
        raise ValueError(f"CodexConfig.{field.name} must be 0 or more, not {kind_of(value)}")


def _count(_: Any, field: _Field, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"CodexConfig.{field.name} must be an integer, not {kind_of(value)}")
    if value < 1:
        raise ValueError(f"CodexConfig.{field.name} must be 1 or more, not {kind_of(value)}")


def _text(_: Any, field: _Field, value: Any, part: str = "") -> None:
    if not isinstance(value, str | os.PathLike):  # a Path serves as well as its name
        raise TypeError(f"CodexConfig.{field.name}{part} must be a str, not {kind_of(value)}")
    if not part and not str(cast(object, value)):
        raise ValueError(f"CodexConfig.{field.name} must not be empty")
    if "\0" in str(cast(object, value)):
        raise ValueError(f"CodexConfig.{field.name}{part} must have no NUL in it")


def _texts(config: Any, field: _Field, value: Any) -> None:
    if not isinstance(value, tuple | list):
        raise TypeError(f"CodexConfig.{field.name} must be a tuple of str, not {kind_of(value)}")
    for index, item in enumerate(cast(Sequence[Any], value)):
        _text(config, field, item, f"[{index}]")


def _environment(config: Any, field: _Field, value: Any) -> None:
    if not isinstance(value, Mapping):
        raise TypeError(f"CodexConfig.{field.name} must map str to str, not {kind_of(value)}")
    for name, text in cast(Mapping[object, object], value).items():
        if not isinstance(name, str):
            raise TypeError(f"CodexConfig.{field.name} must have names of str, not {kind_of(name)}")
        if not isinstance(text, str):
            kind = kind_of(text)
            raise TypeError(f"CodexConfig.{field.name}[{repr_of(name)}] must be a str, not {kind}")
        if not name or "=" in name or "\0" in name + text:
            # Of ``A=b`` the name is what stands in front; what follows may be the secret.
            known = repr_of(name.partition("=")[0])
            raise ValueError(f"CodexConfig.{field.name}[{known}] cannot be in an environment")


# A repr ends up in logs: names and no values, of what may hold keys.


def _names_only(env: Any) -> str:
    return "None" if env is None else f"{{{', '.join(f'{repr_of(name)}: …' for name in env)}}}"


def _keys_only(overrides: Any) -> str:
    keys = (f"'{shown(str(text).partition('=')[0])}=…'" for text in overrides)
    return f"({', '.join(keys)})"


def _program_only(command: Any) -> str:
    if not command:
        return repr(command)
    return f"({repr_of(command[0])}{', …' if len(command) > 1 else ','})"


@attrs.frozen(kw_only=False)
class CodexConfig:
    """How the app-server is started and how patient we are with it. All times are seconds.

    The repr has the names of environment variables and configuration keys, and not their values.

    Raises:
      TypeError, ValueError: a value that cannot work; the message names the field.
    """

    codex_bin: str | None = attrs.field(default=None, validator=_optional(_text), repr=repr_of)
    """The program to run. Default: the installed runtime package, else ``codex`` on PATH."""
    launch_args_override: tuple[str, ...] | None = attrs.field(
        default=None, validator=_optional(_texts), repr=_program_only
    )
    """The whole command line, instead of ``codex_bin`` and what we would add to it."""
    config_overrides: tuple[str, ...] = attrs.field(default=(), validator=_texts, repr=_keys_only)
    """Codex configuration as ``key=value`` strings, each passed on as ``--config``."""
    cwd: str | None = attrs.field(default=None, validator=_optional(_text), repr=repr_of)
    """The server's working directory. Default: ours."""
    env: dict[str, str] | None = attrs.field(
        default=None, validator=_optional(_environment), repr=_names_only
    )
    """Environment variables for the server, on top of ours."""
    client_name: str = attrs.field(default="trio_codex", validator=_text, repr=repr_of)
    """What the server is told of who talks to it; it sends the name on to the model's service."""
    client_title: str = attrs.field(default="trio_codex", validator=_text, repr=repr_of)
    """The same for people."""
    client_version: str = attrs.field(default=__version__, validator=_text, repr=repr_of)
    """The version that goes with the name. Default: this library's."""
    experimental_api: bool = attrs.field(default=True, validator=_switch)
    """Whether the server may be asked for experimental methods and fields."""
    start_timeout: float = attrs.field(default=30.0, validator=_seconds, kw_only=True)
    """How long the server may take from its start to its answer to ``initialize``."""
    close_timeout: float = attrs.field(default=5.0, validator=_seconds, kw_only=True)
    """How long the server may take to exit: after EOF, and again after SIGTERM."""
    interrupt_timeout: float = attrs.field(default=5.0, validator=_seconds, kw_only=True)
    """How long leaving a turn may wait until the server has ended it."""
    max_in_flight: int = attrs.field(default=64, validator=_count, kw_only=True)
    """How many requests may be unanswered at once; more wait in line.

    The server loses answers beyond some 128."""
    max_line_bytes: int = attrs.field(default=1 << 30, validator=_count, kw_only=True)
    """The longest message accepted from the server, in bytes."""
    max_buffered_events: int = attrs.field(default=10_000, validator=_count, kw_only=True)
    """How many events may wait for each reader of a stream or subscription.

    The oldest are kept; of what is missing behind them, the reader is told by an EventsLostError."""
    end_background_terminals: bool = attrs.field(default=False, validator=_switch, kw_only=True)
    """Whether interrupting a turn also ends the commands that it and its agents left running."""
    interrupt_agents: bool = attrs.field(default=True, validator=_switch, kw_only=True)
    """Whether interrupting a turn, or leaving it, also interrupts the turns of its agents."""
    allow_unsupported_runtime: bool = attrs.field(default=False, validator=_switch, kw_only=True)
    """Whether to talk to a server older than 0.154.0."""
    transport: TransportFactory | None = attrs.field(
        default=None, validator=_optional(_callable), repr=kind_of, kw_only=True
    )
    """Opens the connection instead of starting a process: how tests put a fake server here."""


class ApprovalMode(str, Enum):
    """What happens when the agent wants more than its sandbox allows.

    A tool of an MCP server needs an approval, in each sandbox, unless it says that it only reads.
    With ``deny_all`` and full access it runs without one.
    """

    deny_all = "deny_all"
    """It is refused."""
    auto_review = "auto_review"
    """A reviewer at the server decides: another model."""
    ask = "ask"
    """The client is asked: its responder decides, and without one it is declined."""


class Sandbox(str, Enum):
    """What the agent's commands may touch."""

    read_only = "read-only"
    """They may read files, and write none."""
    workspace_write = "workspace-write"
    """They may write in the thread's folder, and where the server's configuration allows it."""
    full_access = "full-access"
    """Whatever the server's user may."""


def approval(mode: ApprovalMode | None) -> dict[str, Any]:
    """The wire parameters for an approval mode; none for None."""
    if mode is None:
        return {}
    match mode:
        case ApprovalMode.deny_all:
            return {"approval_policy": "never"}
        case ApprovalMode.auto_review:
            return {"approval_policy": "on-request", "approvals_reviewer": "auto_review"}
        case ApprovalMode.ask:
            return {"approval_policy": "on-request", "approvals_reviewer": "user"}


def sandbox_mode(sandbox: Sandbox | None) -> SandboxMode | None:
    """The sandbox as a thread's parameter."""
    from trio_codex.types import SandboxMode

    if sandbox is None:
        return None
    if sandbox is Sandbox.full_access:
        return SandboxMode.danger_full_access
    return SandboxMode(sandbox.value)


def sandbox_policy(sandbox: Sandbox | None) -> dict[str, Any] | None:
    """The sandbox as a turn's parameter."""
    if sandbox is None:
        return None
    match sandbox:
        case Sandbox.read_only:
            return {"type": "readOnly"}
        case Sandbox.workspace_write:
            return {"type": "workspaceWrite"}
        case Sandbox.full_access:
            return {"type": "dangerFullAccess"}
