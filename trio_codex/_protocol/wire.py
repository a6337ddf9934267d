"""Models to plain JSON."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from enum import Enum
from typing import Any

from trio_codex._protocol.rows import constants, extra_field, specs
from trio_codex._protocol.values import ProtocolModel, UnknownVariant


class _NotJson(Exception):
    """Something that JSON cannot say."""


def to_wire(value: Any, path: str = "$") -> Any:
    """Turn models, enums and containers of them into plain JSON with the names of the wire.

    Optional fields that are None are left out; plain JSON stays as it is.

    Raises:
      TypeError: something in it cannot be JSON; the message has the path.
    """
    try:
        return _wire(value)
    except _NotJson:
        raise TypeError(_find_not_json(value, path)) from None
    except RecursionError:
        raise TypeError(f"nested too deeply, or in itself @ {path}") from None


def _wire(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN or value is None:
        return value
    if kind is float and math.isfinite(value):
        return value
    if kind is dict:
        return {_wire_key(key): _wire(item) for key, item in value.items()}
    if kind is list or kind is tuple:
        return [_wire(item) for item in value]
    if kind is UnknownVariant:
        return _wire(value.raw)
    if isinstance(value, ProtocolModel):
        return _wire_model(value)
    return _wire_other(value)


_PLAIN = frozenset({str, int, bool})


def _wire_key(key: Any) -> str:
    if type(key) is str:
        return key
    if isinstance(key, str):
        return str.__str__(key)
    raise _NotJson


def _wire_model(value: ProtocolModel) -> dict[str, Any]:
    wired: dict[str, Any] = {}
    always, optional, extra = _wire_names(type(value).__name__)
    for name, wire in always:
        wired[wire] = _wire(getattr(value, name))
    for name, wire in optional:
        item = getattr(value, name)
        if item is not None:
            wired[wire] = _wire(item)
    if extra is not None:
        for key, item in getattr(value, extra).items():
            wired.setdefault(_wire_key(key), _wire(item))
    return wired


@functools.cache
def _wire_names(name: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], str | None]:
    """(Python name, wire name) of the fields that are always sent, and of the others; and the field for more."""
    fields = [*specs(name), *constants(name)]
    always = [(spec.name, spec.wire) for spec in fields if spec.required]
    optional = [(spec.name, spec.wire) for spec in fields if not spec.required]
    return always, optional, extra_field(name)


def _wire_other(value: Any) -> Any:
    if isinstance(value, Enum):
        return _wire(value.value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, Mapping):
        return {_wire_key(key): _wire(item) for key, item in value.items()}
    raise _NotJson


def _find_not_json(value: Any, path: str) -> str:
    """The complaint about the first thing inside a value that JSON cannot say."""
    for step, item in _children(value):
        try:
            _wire(item)
        except _NotJson:
            return _find_not_json(item, path + step)
    return f"{value!r} of type {type(value).__name__} cannot be JSON @ {path}"


def _children(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, UnknownVariant):
        return [(".raw", value.raw)]
    if isinstance(value, ProtocolModel):
        return [(f".{name}", getattr(value, name)) for name in value.__slots__]
    if isinstance(value, Mapping):
        return [(f"[{key!r}]", item) for key, item in value.items()]
    if isinstance(value, list | tuple):
        return [(f"[{index}]", item) for index, item in enumerate(value)]
    return []
