"""What values of JSON are, in words that type checkers understand.

``isinstance(value, dict)`` is as true, but leaves the types of keys and values unknown.
"""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether ``value`` is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Whether ``value`` is a JSON array: a list, or a tuple, which is written as one."""
    return isinstance(value, (list, tuple))
