"""Which answer belongs to a method whose name, and whose parameters' name, it does not share."""

from __future__ import annotations

from collections.abc import Iterable

from trio_codex._tools import words

_CLOSE = 0.5
# Words of methods that definitions say differently.
_SAME = {"reload": "refresh", "read": "get", "batch": "write"}


def closest(asked: Iterable[str], names: Iterable[str]) -> str | None:
    """The name that shares most words with those asked for; None if none shares half of them."""
    wanted = frozenset(word for name in asked for word in _word_set(name))
    ranked = sorted((-_likeness(wanted, _word_set(name)), name) for name in names)
    return ranked[0][1] if ranked and ranked[0][0] <= -_CLOSE else None


def _word_set(name: str) -> frozenset[str]:
    parts = words.snake(name.removesuffix("Response")).split("_")
    bare = [part.rstrip("s") for part in parts if part]
    return frozenset(_SAME.get(part, part) for part in bare)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
