"""Models to plain JSON."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, cast

import attrs

from trio_codex._display import shown
from trio_codex._protocol.making import definition_of
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
        raise TypeError(shown(_complaint(value, path))) from None
    except RecursionError:
        raise TypeError(f"nested too deeply, or in itself @ {path}") from None


def _wire(value: Any) -> Any:
    kind = value.__class__
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
    kind: Any = type(value)
    always, optional, extra = _wire_names(kind)
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
def _wire_names(kind: type) -> tuple[list[tuple[str, str]], list[tuple[str, str]], str | None]:
    """(Python name, wire name) of what is always sent and of the rest; and the field for more."""
    name = next((n for cls in kind.__mro__ if (n := definition_of(cls))), None)
    if name is None:
        raise _NotJson
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
        return _wire(_items(value))
    raise _NotJson


def _items(value: Any) -> dict[Any, Any]:
    return dict(value)


def _complaint(value: Any, path: str) -> str:
    """What cannot be JSON inside a value, with its path."""
    for step, item in _children(value):
        try:
            _wire(item)
        except _NotJson:
            return _complaint(item, path + step)
    if isinstance(value, Mapping):
        return f"an object's keys must be strings @ {path}"
    shown = repr(value) if isinstance(value, float) else type(value).__name__
    return f"{shown} cannot be JSON @ {path}"


def _children(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, UnknownVariant):
        yield ".raw", value.raw
    elif isinstance(value, ProtocolModel) and any(map(definition_of, type(value).__mro__)):
        for name in attrs.fields_dict(type(value)):  # type: ignore[arg-type]  # made at run time
            yield f".{name}", getattr(value, name)
    elif isinstance(value, Mapping):
        for key, item in _items(value).items():
            yield f".{key}", item
    elif isinstance(value, list | tuple):
        for index, item in enumerate(cast("list[Any]", value)):
            yield f"[{index}]", item
