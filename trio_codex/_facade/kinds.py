"""What an argument may be: the tests that the table of ``arguments`` is made of."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, TypeGuard

import trio

from trio_codex._facade.options import ApprovalMode, CodexConfig, Sandbox


def _is_of(room: str, name: str, value: object) -> bool:
    """Whether this is a value of that class, without importing it: else nobody can have made one."""
    module: Any = sys.modules.get(f"trio_codex._protocol.{room}")
    return module is not None and isinstance(value, getattr(module, name))


def is_bool(value: object) -> bool:
    return value is True or value is False


def is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: object) -> bool:
    """A time, or a part of one: neither is below 0, and NaN is nothing."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    if not value >= 0:
        raise ValueError("0 or more")
    return True


def is_str(value: object) -> bool:
    return isinstance(value, str)


def is_bytes(value: object) -> bool:
    return isinstance(value, bytes | bytearray)


def is_function(value: object) -> bool:
    return callable(value)


def is_array(value: object) -> TypeGuard[Sequence[Any]]:
    """What JSON has as an array: text is a sequence, too, but of letters."""
    return isinstance(value, list | tuple)


def is_several(value: object) -> TypeGuard[Iterable[Any]]:
    """What can be gone through, once at least; text would be gone through letter by letter."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray | Mapping)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_word_of(name: str, value: object) -> bool:
    """A member of this enum of the protocol, or a text: a newer server may know more of them."""
    if isinstance(value, Enum):
        return _is_of("values", "OpenEnum", value) and type(value).__name__ == name
    return isinstance(value, str)


def is_model_of(names: str, value: object) -> bool:
    """A model of the protocol with one of these names."""
    return _is_of("values", "ProtocolModel", value) and type(value).__name__ in names.split()


def is_notification(value: object) -> bool:
    return _is_of("values", "Notification", value)


def is_approval_mode(value: object) -> bool:
    return isinstance(value, ApprovalMode)


def is_sandbox(value: object) -> bool:
    return isinstance(value, Sandbox)


def is_config(value: object) -> bool:
    return isinstance(value, CodexConfig)


def is_nursery(value: object) -> bool:
    return isinstance(value, trio.Nursery)


def is_text_file(value: object) -> bool:
    """Whatever can be read from or written to as text: stand-ins for terminals are many."""
    return callable(getattr(value, "write", None)) or callable(getattr(value, "readline", None))


def is_call(value: Any) -> bool:
    if not _is_of("call", "Call", value):
        return False
    call: Any = value
    has_params = call.params is None or isinstance(call.params, dict)
    return isinstance(call.method, str) and has_params and callable(call.parse)
