"""What the parameters of a request may be, in a letter or two each: see ``tests_of``."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias, TypeGuard

from trio_codex._display import kind_of
from trio_codex._protocol.values import ProtocolModel
from trio_codex._rpc.shapes import is_array

Test: TypeAlias = Callable[[Any], bool]


class Parameter(NamedTuple):
    """One of them."""

    is_needed: bool
    fits: Test
    words: str


def refuse_misfits(method: str, params: Mapping[str, Any], kinds: str) -> None:
    """Return if these parameters are of the kinds that the schema says.

    Raises:
      TypeError: one is not; the message shows its name, and not the value.
    """
    for (name, value), parameter in zip(params.items(), tests_of(kinds), strict=True):
        if value is None:
            if parameter.is_needed:
                raise TypeError(f"{method}: {_snake(name)} is needed")
        elif not parameter.fits(value):
            found = kind_of(value)
            raise TypeError(f"{method}: {_snake(name)} must be {parameter.words}, not {found}")


@functools.cache
def tests_of(kinds: str) -> tuple[Parameter, ...]:
    """The tests of all parameters.

    ``s`` str, ``b`` bool, ``i`` int, ``f`` float, ``e`` a member of an enum or its text, ``o`` a
    model or a dict, ``u`` the same or a text, ``*`` anything; ``[x`` a list and ``{x`` a dict of
    such; ``|xy`` one or the other, ``?x`` such or None. ``!`` marks what is needed.
    """
    found: list[Parameter] = []
    letters = list(reversed(kinds))
    while letters:
        is_needed = letters[-1] == "!"
        if is_needed:
            letters.pop()
        found.append(Parameter(is_needed, *_test(letters)))
    return tuple(found)


def _test(letters: list[str]) -> tuple[Test, str]:
    letter = letters.pop()
    if letter in _SCALARS:
        return _SCALARS[letter]
    fits, words = _test(letters)
    if letter == "?":
        return lambda value: value is None or fits(value), f"{words} or None"
    if letter == "[":
        return functools.partial(_is_list, fits), f"a list of {words}"
    if letter == "{":
        return functools.partial(_is_mapping, fits), f"a dict of {words}"
    other, more = _test(letters)
    return lambda value: fits(value) or other(value), f"{words} or {more}"


def _is_list(fits: Test, value: Any) -> bool:
    return is_array(value) and all(map(fits, value))


def _is_mapping(fits: Test, value: Any) -> bool:
    # A key that is no str is found, and said, where the value is made JSON.
    return _maps(value) and all(map(fits, value.values()))


def _maps(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


_SCALARS: dict[str, tuple[Test, str]] = {
    "s": (lambda value: isinstance(value, str), "a str"),
    "b": (lambda value: value is True or value is False, "True or False"),
    "i": (lambda value: isinstance(value, int) and not isinstance(value, bool), "an int"),
    "f": (
        lambda value: isinstance(value, int | float) and not isinstance(value, bool),
        "a number",
    ),
    "e": (lambda value: isinstance(value, str), "a member of its enum, or a str"),
    "o": (lambda value: isinstance(value, ProtocolModel | Mapping), "a model or a dict"),
    "u": (lambda value: isinstance(value, ProtocolModel | Mapping | str), "a model, dict or str"),
    "*": (lambda value: True, "anything"),
}


def _snake(wire: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", wire).lower()
