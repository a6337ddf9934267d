"""Arguments are looked at where they enter: nothing is sent, and nobody else meets a wrong one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trio_codex._display import kind_of
from trio_codex._facade.arguments import ARGUMENTS


def check(method: str, given: Mapping[str, Any]) -> None:
    """Return if these arguments of a public method are what its annotations say.

    What they are is in a table that the generator writes from the annotations. Where the method
    itself looks at an argument and has more to say, the table leaves it out.

    Raises:
      TypeError: one is of another type; the message shows its name, and not the value.
      ValueError: one is none of a few choices, or a negative number, or NaN.
    """
    for name, is_optional, fits, words, error in ARGUMENTS[method]:
        value = given[name]
        if value is None and is_optional:
            continue
        try:
            if fits(value):
                continue
        except ValueError as problem:
            words, error = f"{words}, {problem}", ValueError
        raise error(_complaint(method, name, is_optional, words, value)) from None


def _complaint(method: str, name: str, is_optional: bool, words: str, value: object) -> str:
    said = f"{words} or None" if is_optional else words
    found = kind_of(value, words=True)
    if isinstance(value, list | tuple | Mapping):
        found = f"a {found} of others" if value else f"an empty {found}"
    return f"{method.rpartition('.')[2]}(): {name} must be {said}, not {found}"
