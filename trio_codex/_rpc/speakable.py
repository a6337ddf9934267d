"""What must not be sent: values that have no JSON, or JSON that the server drops in silence."""

from __future__ import annotations

import math
from enum import Enum
from typing import Any

from trio_codex._display import shown
from trio_codex._rpc.shapes import is_array, is_object

DEPTH_LIMIT = 100
"""Objects and arrays in each other: 127 were seen to be answered, 128 met silence."""


def refuse_unspeakable(value: Any, path: str = "$", depth: int = 0) -> None:
    """Return if the server will read ``value``.

    Raises:
      TypeError: a value has no JSON, or is of a class of somebody's own.
      ValueError: a lone surrogate, NaN or infinity, an integer beyond 64 bits, nesting too deep.
    """
    if value is None or value is True or value is False:
        return
    match value:
        case Enum():
            refuse_unspeakable(value.value, path, depth)
        case str() if type(value) is str:
            _refuse_surrogate(value, path)
        case int() if type(value) is int:
            if not -(2**63) <= value < 2**64:
                raise ValueError(f"an integer beyond 64 bits @ {shown(path)}")
        case float() if type(value) is float:
            if not math.isfinite(value):
                raise ValueError(f"{value} has no JSON @ {shown(path)}")
        case _ if is_object(value):
            _refuse_deep(path, depth)
            for key, inner in value.items():
                if type(key) is not str:
                    raise TypeError(f"a key must be str, got {type(key).__name__} @ {shown(path)}")
                _refuse_surrogate(key, path)
                refuse_unspeakable(inner, f"{path}.{key}", depth + 1)
        case _ if is_array(value):
            _refuse_deep(path, depth)
            for index, inner in enumerate(value):
                refuse_unspeakable(inner, f"{path}[{index}]", depth + 1)
        case _:
            raise TypeError(f"{type(value).__name__} has no JSON @ {shown(path)}")


def _refuse_deep(path: str, depth: int) -> None:
    if depth >= DEPTH_LIMIT:
        raise ValueError(f"nested more than {DEPTH_LIMIT} deep @ {shown(path)[:80]}…")


def _refuse_surrogate(text: str, path: str) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"a lone surrogate at character {error.start} @ {shown(path)}:"
            " the server would drop the message"
        ) from None
