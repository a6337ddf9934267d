"""Classes, enums and aliases of the protocol, each made when it is first touched."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from trio_codex._protocol.rows import (
    MODULE_OF,
    SCALARS,
    constants,
    extra_field,
    item_of,
    options,
    proper,
    row,
    specs,
    value_of,
)
from trio_codex._protocol.values import (
    BASES,
    OpenEnum,
    ProtocolModel,
    ProtocolVariant,
    UnknownVariant,
    VariantEnum,
)

PUBLIC_MODULE = "trio_codex.types"  # where pickle and users find every model


def define(name: str) -> Any:
    """What a name stands for: a class, an enum or an alias. KeyError if there is none."""
    return _define(proper(name))


_made: dict[str, Any] = {}


def _define(name: str) -> Any:
    found = _made.get(name)
    if found is None:
        kind, data = row(name)
        # Two threads may make it at once: all must get the same one.
        found = _made.setdefault(name, _MAKERS[kind](name, data))
    return found


def definition_of(made: type) -> str | None:
    """The name of the definition that a class was made from."""
    name = made.__name__
    return name if name in MODULE_OF and _define(name) is made else None


def union(names: Iterable[str], *more: Any) -> Any:
    """The union of definitions."""
    return _either([*map(define, dict.fromkeys(names)), *more])


def _either(types: list[Any]) -> Any:
    return functools.reduce(lambda one, other: one | other, types)


# Equality and repr come from ProtocolModel: to write them for each class takes longest of all.
_finish: Callable[[type], type[ProtocolModel]] = attrs.define(
    eq=False, repr=False, match_args=False, weakref_slot=False
)


def _make_model(name: str, data: Any) -> type[ProtocolModel]:
    flags, doc, _, _, _ = data
    kinds: dict[str, str] = {}
    defaults: dict[str, Any] = {}
    for spec in specs(name):
        kinds[spec.name] = spec.type
        if not spec.required:
            kinds[spec.name] += " | None"
            defaults[spec.name] = None
    if extra := extra_field(name):
        kinds[extra], defaults[extra] = "dict[str, Any]", attrs.Factory(dict)
    for spec in constants(name):
        value = spec.type[1:]
        kinds[spec.name], defaults[spec.name] = f"Literal[{value!r}]", value
    body = {
        "__module__": PUBLIC_MODULE,
        "__qualname__": name,
        "__doc__": doc,
        "__annotations__": kinds,
    }
    base = BASES.get(name, ProtocolVariant if "v" in flags else ProtocolModel)
    return _finish(type(name, (base,), body | defaults))


def _make_enum(name: str, data: Any) -> type[OpenEnum]:
    flags, doc, values = data
    base: Any = VariantEnum if "v" in flags else OpenEnum
    made: type[OpenEnum] = base(name, values, module=PUBLIC_MODULE, qualname=name)
    made.__doc__ = doc
    return made


def _make_union(name: str, data: Any) -> Any:
    _, _, variants, enum = data
    names = [model for models in variants.values() for model in models.split()]
    return union([enum, *names] if enum else names, UnknownVariant)


def _make_alias(name: str, data: Any) -> Any:
    return annotated(data[1])


_MAKERS: dict[str, Callable[[str, Any], Any]] = {
    "MODELS": _make_model,
    "ENUMS": _make_enum,
    "UNIONS": _make_union,
    "ALIASES": _make_alias,
}


def annotated(kind: str) -> Any:
    """The Python type that an annotation in a table stands for."""
    several = options(kind)
    if len(several) > 1:
        return _either([annotated(option) for option in several])
    if item := item_of(kind):
        return list[annotated(item)]  # type: ignore[misc]
    if value := value_of(kind):
        return dict[str, annotated(value)]  # type: ignore[misc]
    if kind in ("Any", "None"):
        return Any if kind == "Any" else None
    return SCALARS.get(kind) or define(kind)
