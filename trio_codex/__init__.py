"""The Trio-native client of the Codex app-server.

Start with ``AsyncCodex``::

    async with AsyncCodex() as codex:
        thread = await codex.thread_start()
        result = await thread.run("Describe this project.")

or, in a program that is not asynchronous, with ``Codex``, which has the same methods.

A name is imported when it is first used: whoever imports this package pays for no more than that.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from trio_codex._version import __version__ as __version__

if TYPE_CHECKING:
    from trio_codex._facade.allow_list import AllowList as AllowList
    from trio_codex._facade.allow_list import DenyAll as DenyAll
    from trio_codex._facade.approvals import CommandApprovalRequest as CommandApprovalRequest
    from trio_codex._facade.approvals import FileChangeApprovalRequest as FileChangeApprovalRequest
    from trio_codex._facade.approvals import (
        PermissionsApprovalRequest as PermissionsApprovalRequest,
    )
    from trio_codex._facade.ask import Ask as Ask
    from trio_codex._facade.audit import Audit as Audit
    from trio_codex._facade.codex import AsyncCodex as AsyncCodex
    from trio_codex._facade.inputs import ExternalMessage as ExternalMessage
    from trio_codex._facade.inputs import ImageInput as ImageInput
    from trio_codex._facade.inputs import Input as Input
    from trio_codex._facade.inputs import InputItem as InputItem
    from trio_codex._facade.inputs import LocalImageInput as LocalImageInput
    from trio_codex._facade.inputs import MentionInput as MentionInput
    from trio_codex._facade.inputs import RunInput as RunInput
    from trio_codex._facade.inputs import SkillInput as SkillInput
    from trio_codex._facade.inputs import TextInput as TextInput
    from trio_codex._facade.inquiries import AttestationRequest as AttestationRequest
    from trio_codex._facade.inquiries import CurrentTimeRequest as CurrentTimeRequest
    from trio_codex._facade.inquiries import ElicitationRequest as ElicitationRequest
    from trio_codex._facade.inquiries import TokensRefreshRequest as TokensRefreshRequest
    from trio_codex._facade.inquiries import ToolCallRequest as ToolCallRequest
    from trio_codex._facade.inquiries import UserInputRequest as UserInputRequest
    from trio_codex._facade.login import AsyncChatgptLoginHandle as AsyncChatgptLoginHandle
    from trio_codex._facade.login import AsyncDeviceCodeLoginHandle as AsyncDeviceCodeLoginHandle
    from trio_codex._facade.login import LoginStarter as LoginStarter
    from trio_codex._facade.options import ApprovalMode as ApprovalMode
    from trio_codex._facade.options import CodexConfig as CodexConfig
    from trio_codex._facade.options import Sandbox as Sandbox
    from trio_codex._facade.question import Answer as Answer
    from trio_codex._facade.question import Request as Request
    from trio_codex._facade.responder import AnyResponder as AnyResponder
    from trio_codex._facade.responder import Responder as Responder
    from trio_codex._facade.responder import SyncResponder as SyncResponder
    from trio_codex._facade.retry import async_retry_on_overload as async_retry_on_overload
    from trio_codex._facade.retry import is_retryable_error as is_retryable_error
    from trio_codex._facade.retry import retry_on_overload as retry_on_overload
    from trio_codex._facade.stream import BatchStream as BatchStream
    from trio_codex._facade.stream import EventStream as EventStream
    from trio_codex._facade.subscription import Subscription as Subscription
    from trio_codex._facade.sync import ChatgptLoginHandle as ChatgptLoginHandle
    from trio_codex._facade.sync import Codex as Codex
    from trio_codex._facade.sync import DeviceCodeLoginHandle as DeviceCodeLoginHandle
    from trio_codex._facade.sync import Thread as Thread
    from trio_codex._facade.sync import TurnHandle as TurnHandle
    from trio_codex._facade.sync_stream import SyncBatchStream as SyncBatchStream
    from trio_codex._facade.sync_stream import SyncEventStream as SyncEventStream
    from trio_codex._facade.sync_stream import SyncSubscription as SyncSubscription
    from trio_codex._facade.thread import AsyncThread as AsyncThread
    from trio_codex._facade.tools import Tool as Tool
    from trio_codex._facade.tools import ToolOutcome as ToolOutcome
    from trio_codex._facade.tools import tool as tool
    from trio_codex._facade.turn import AsyncTurnHandle as AsyncTurnHandle
    from trio_codex._facade.turn import TurnStarter as TurnStarter
    from trio_codex._facade.typed import TypedTurnResult as TypedTurnResult
    from trio_codex._protocol.call import Call as Call
    from trio_codex._state.agent import Agent as Agent
    from trio_codex._state.known import UnknownPart as UnknownPart
    from trio_codex._state.result import TurnResult as TurnResult
    from trio_codex._transport.transport import Epitaph as Epitaph
    from trio_codex._transport.transport import Transport as Transport
    from trio_codex.errors import BusyError as BusyError
    from trio_codex.errors import ClosedError as ClosedError
    from trio_codex.errors import CodexConfigError as CodexConfigError
    from trio_codex.errors import CodexError as CodexError
    from trio_codex.errors import CodexRpcError as CodexRpcError
    from trio_codex.errors import CodexUsageError as CodexUsageError
    from trio_codex.errors import ConnectionFailedError as ConnectionFailedError
    from trio_codex.errors import ContextWindowError as ContextWindowError
    from trio_codex.errors import EventsLostError as EventsLostError
    from trio_codex.errors import InternalRpcError as InternalRpcError
    from trio_codex.errors import InvalidParamsError as InvalidParamsError
    from trio_codex.errors import InvalidRequestError as InvalidRequestError
    from trio_codex.errors import JsonRpcError as JsonRpcError
    from trio_codex.errors import MethodNotFoundError as MethodNotFoundError
    from trio_codex.errors import OutputParseError as OutputParseError
    from trio_codex.errors import OverloadedError as OverloadedError
    from trio_codex.errors import ParseError as ParseError
    from trio_codex.errors import PolicyError as PolicyError
    from trio_codex.errors import ProtocolError as ProtocolError
    from trio_codex.errors import RateLimitError as RateLimitError
    from trio_codex.errors import RetryLimitExceededError as RetryLimitExceededError
    from trio_codex.errors import ServerBusyError as ServerBusyError
    from trio_codex.errors import StartError as StartError
    from trio_codex.errors import ToolTimeoutError as ToolTimeoutError
    from trio_codex.errors import TransportClosedError as TransportClosedError
    from trio_codex.errors import TurnFailedError as TurnFailedError
    from trio_codex.errors import TurnIdleError as TurnIdleError
    from trio_codex.errors import TurnRunningError as TurnRunningError
    from trio_codex.errors import UnauthorizedError as UnauthorizedError
    from trio_codex.errors import UpstreamServerError as UpstreamServerError
    from trio_codex.errors import UsageLimitError as UsageLimitError

_ROOMS = {
    "_facade.allow_list": (
        "AllowList",
        "DenyAll",
    ),
    "_facade.approvals": (
        "CommandApprovalRequest",
        "FileChangeApprovalRequest",
        "PermissionsApprovalRequest",
    ),
    "_facade.ask": ("Ask",),
    "_facade.audit": ("Audit",),
    "_facade.codex": ("AsyncCodex",),
    "_facade.inputs": (
        "ExternalMessage",
        "ImageInput",
        "Input",
        "InputItem",
        "LocalImageInput",
        "MentionInput",
        "RunInput",
        "SkillInput",
        "TextInput",
    ),
    "_facade.inquiries": (
        "AttestationRequest",
        "CurrentTimeRequest",
        "ElicitationRequest",
        "TokensRefreshRequest",
        "ToolCallRequest",
        "UserInputRequest",
    ),
    "_facade.login": (
        "AsyncChatgptLoginHandle",
        "AsyncDeviceCodeLoginHandle",
        "LoginStarter",
    ),
    "_facade.options": (
        "ApprovalMode",
        "CodexConfig",
        "Sandbox",
    ),
    "_facade.question": (
        "Answer",
        "Request",
    ),
    "_facade.responder": (
        "AnyResponder",
        "Responder",
        "SyncResponder",
    ),
    "_facade.retry": (
        "async_retry_on_overload",
        "is_retryable_error",
        "retry_on_overload",
    ),
    "_facade.stream": (
        "BatchStream",
        "EventStream",
    ),
    "_facade.subscription": ("Subscription",),
    "_facade.sync": (
        "ChatgptLoginHandle",
        "Codex",
        "DeviceCodeLoginHandle",
        "Thread",
        "TurnHandle",
    ),
    "_facade.sync_stream": ("SyncBatchStream", "SyncEventStream", "SyncSubscription"),
    "_facade.thread": ("AsyncThread",),
    "_facade.tools": (
        "Tool",
        "ToolOutcome",
        "tool",
    ),
    "_facade.turn": (
        "AsyncTurnHandle",
        "TurnStarter",
    ),
    "_facade.typed": ("TypedTurnResult",),
    "_protocol.call": ("Call",),
    "_state.agent": ("Agent",),
    "_state.known": ("UnknownPart",),
    "_state.result": ("TurnResult",),
    "_transport.transport": (
        "Epitaph",
        "Transport",
    ),
    "errors": (
        "BusyError",
        "ClosedError",
        "CodexConfigError",
        "CodexError",
        "CodexRpcError",
        "CodexUsageError",
        "ConnectionFailedError",
        "ContextWindowError",
        "EventsLostError",
        "InternalRpcError",
        "InvalidParamsError",
        "InvalidRequestError",
        "JsonRpcError",
        "MethodNotFoundError",
        "OutputParseError",
        "OverloadedError",
        "ParseError",
        "PolicyError",
        "ProtocolError",
        "RateLimitError",
        "RetryLimitExceededError",
        "ServerBusyError",
        "StartError",
        "ToolTimeoutError",
        "TransportClosedError",
        "TurnFailedError",
        "TurnIdleError",
        "TurnRunningError",
        "UnauthorizedError",
        "UpstreamServerError",
        "UsageLimitError",
    ),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{room}"), name)
    return value


def _after_a_fork() -> None:
    try:
        from trio_codex._forked import mend_imports
    except OSError:  # no file descriptor is left, and so nothing can be imported anew
        return
    mend_imports()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_a_fork)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = [
    "Agent",
    "AllowList",
    "Answer",
    "AnyResponder",
    "ApprovalMode",
    "Ask",
    "AsyncChatgptLoginHandle",
    "AsyncCodex",
    "AsyncDeviceCodeLoginHandle",
    "AsyncThread",
    "AsyncTurnHandle",
    "AttestationRequest",
    "Audit",
    "BatchStream",
    "BusyError",
    "Call",
    "ChatgptLoginHandle",
    "ClosedError",
    "Codex",
    "CodexConfig",
    "CodexConfigError",
    "CodexError",
    "CodexRpcError",
    "CodexUsageError",
    "CommandApprovalRequest",
    "ConnectionFailedError",
    "ContextWindowError",
    "CurrentTimeRequest",
    "DenyAll",
    "DeviceCodeLoginHandle",
    "ElicitationRequest",
    "Epitaph",
    "EventStream",
    "EventsLostError",
    "ExternalMessage",
    "FileChangeApprovalRequest",
    "ImageInput",
    "Input",
    "InputItem",
    "InternalRpcError",
    "InvalidParamsError",
    "InvalidRequestError",
    "JsonRpcError",
    "LocalImageInput",
    "LoginStarter",
    "MentionInput",
    "MethodNotFoundError",
    "OutputParseError",
    "OverloadedError",
    "ParseError",
    "PermissionsApprovalRequest",
    "PolicyError",
    "ProtocolError",
    "RateLimitError",
    "Request",
    "Responder",
    "RetryLimitExceededError",
    "RunInput",
    "Sandbox",
    "ServerBusyError",
    "SkillInput",
    "StartError",
    "Subscription",
    "SyncBatchStream",
    "SyncEventStream",
    "SyncResponder",
    "SyncSubscription",
    "TextInput",
    "Thread",
    "TokensRefreshRequest",
    "Tool",
    "ToolCallRequest",
    "ToolOutcome",
    "ToolTimeoutError",
    "Transport",
    "TransportClosedError",
    "TurnFailedError",
    "TurnHandle",
    "TurnIdleError",
    "TurnResult",
    "TurnRunningError",
    "TurnStarter",
    "TypedTurnResult",
    "UnauthorizedError",
    "UnknownPart",
    "UpstreamServerError",
    "UsageLimitError",
    "UserInputRequest",
    "__version__",
    "async_retry_on_overload",
    "is_retryable_error",
    "retry_on_overload",
    "tool",
]
