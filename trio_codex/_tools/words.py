"""Names: from the schema's words to Python's, by rule, so that a new schema needs no edits here."""

from __future__ import annotations

import keyword
import re

_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_SEPARATORS = re.compile(r"[^0-9A-Za-z]+")


def snake(text: str) -> str:
    """``turnId`` to ``turn_id``, ``NO_LIMIT`` to ``no_limit``, ``on-request`` to ``on_request``."""
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", _SEPARATORS.sub("_", text))
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", spaced)
    return spaced.lower()


def field_name(wire: str) -> str:
    """The Python name of a property; what starts with an underscore gets ``field`` before it."""
    return identifier(snake(wire))


def identifier(name: str) -> str:
    if name.startswith("_") or name[:1].isdigit():
        name = "field_" + name.lstrip("_")
    return name + "_" if keyword.iskeyword(name) or name in _TAKEN else name


# Names that would hide what every model or enum has.
_TAKEN = frozenset({"mro"})


def pascal(text: str) -> str:
    """``item/started`` to ``ItemStarted``, ``input_text`` to ``InputText``."""
    return "".join(word[:1].upper() + word[1:] for word in _SEPARATORS.split(text) if word)


def camel(name: str) -> str:
    """The wire name that a Python name has unless a table says otherwise."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def title(text: str) -> str:
    """A class name from a schema's ``title``, which may carry a Rust path (``Profilev2::X``)."""
    return pascal(re.sub(r"v\d+::", "", text))
