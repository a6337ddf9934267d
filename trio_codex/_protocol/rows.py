"""How the tables of the generated modules are read.

Each module has four: ``MODELS`` (flags, description, required fields, optional fields, constants),
``ENUMS`` (flags, description, values by name), ``UNIONS`` (description, tag key, models by tag,
enum of bare strings) and ``ALIASES`` (description, annotation). A field is written ``name
annotation``, or ``name/wire annotation`` where the wire's name is not simply the camelCase of ours.
The flag ``v`` marks what is a variant of a union, ``o`` a model open to more fields.
"""

from __future__ import annotations

import functools
import importlib
from typing import Any, NamedTuple

from trio_codex._protocol.models import MODULES, SYNONYMS

SCALARS: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}

MODULE_OF = {name: module for module, names in MODULES.items() for name in names.split()}


class Spec(NamedTuple):
    """One field of a model."""

    name: str
    wire: str
    type: str
    """Its annotation, without ``| None`` if it is optional."""
    required: bool


def proper(name: str) -> str:
    """The name itself, or what it is another name of."""
    return SYNONYMS.get(name, name)


def module(name: str) -> dict[str, Any]:
    """The namespace of the generated module that defines a name; KeyError if there is none."""
    return vars(importlib.import_module(f"trio_codex._protocol.models.{MODULE_OF[name]}"))


def row(name: str) -> tuple[str, Any]:
    """The name of the table that a definition is in, and its row."""
    tables = module(name)
    for kind in ("MODELS", "ENUMS", "UNIONS", "ALIASES"):
        if name in tables[kind]:
            return kind, tables[kind][name]
    raise KeyError(name)


@functools.cache
def specs(name: str) -> tuple[Spec, ...]:
    """The fields of a model in the order of its constructor, constants left out."""
    required, optional = row(name)[1][2:4]
    return (*(_spec(text, True) for text in required), *(_spec(text, False) for text in optional))


def constants(name: str) -> list[Spec]:
    """The fields of a model that have one value only; annotated ``=value``."""
    return [_spec(text, True) for text in row(name)[1][4]]


def extra_field(name: str) -> str | None:
    """The field of a model for properties that its schema does not list, if it keeps them."""
    if "o" not in row(name)[1][0]:
        return None
    return "extra_" if any(spec.name == "extra" for spec in specs(name)) else "extra"


def _spec(text: str, required: bool) -> Spec:
    name, kind = text.split(" ", 1)
    name, _, wire = name.partition("/")
    return Spec(name, wire or _camel(name), kind, required)


def _camel(name: str) -> str:
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def options(kind: str) -> list[str]:
    """What a union annotation is a union of: split at the bars that are in no brackets."""
    found, depth = [""], 0
    for character in kind:
        depth += (character == "[") - (character == "]")
        if character == "|" and not depth:
            found.append("")
        else:
            found[-1] += character
    return [option.strip() for option in found]


def item_of(kind: str) -> str | None:
    """The annotation of a list's items."""
    return kind[5:-1] if kind.startswith("list[") else None


def value_of(kind: str) -> str | None:
    """The annotation of a mapping's values."""
    return kind[10:-1] if kind.startswith("dict[") else None
