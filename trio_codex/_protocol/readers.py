"""From plain JSON to models: what the functions that the generator writes are completed with.

A generated module has a function ``read_X`` per model that makes one from plain JSON in a straight
line. In such a function ``new_X`` is the class, ``enum_X`` maps values to members, ``read_Y`` reads
a part. What is not there yet is a stand-in that puts the real thing in its place when it is first
called.

Whatever a reader raises among ``MISFITS`` means that the data does not fit; `explain` finds out
where and why.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeAlias

from trio_codex._protocol.making import define
from trio_codex._protocol.rows import (
    MODULE_OF,
    SCALARS,
    item_of,
    module,
    options,
    proper,
    row,
    specs,
    value_of,
)
from trio_codex._protocol.values import UnknownVariant

Reader: TypeAlias = Callable[[Any], Any]


class Misfit(Exception):
    """The data does not fit its model."""


MISFITS = (Misfit, KeyError, TypeError, AttributeError, RecursionError)


def reader(name: str) -> Reader:
    """The function that makes a value of a definition from plain JSON; it raises one of MISFITS."""
    return _reader(proper(name))


@functools.cache
def _reader(name: str) -> Reader:
    kind, data = row(name)
    if kind == "ENUMS":
        return members(name).__getitem__
    if kind == "ALIASES":
        return annotation_reader(data[1])
    read: Reader = module(name)["read_" + name]
    return read


def annotation_reader(kind: str) -> Reader:
    """The reader of an annotation in a table."""
    several = options(kind)
    if len(several) > 1:
        by_type = {t: annotation_reader(option) for option in several for t in _json_types(option)}
        return lambda raw: by_type[type(raw)](raw)
    if item := item_of(kind):
        read_item = annotation_reader(item)
        return lambda raw: [read_item(item) for item in list_(raw)]
    if value := value_of(kind):
        read_value = annotation_reader(value)
        return lambda raw: {key: read_value(item) for key, item in dict_(raw).items()}
    return _CHECKS.get(kind) or reader(kind)


def _json_types(kind: str) -> tuple[type, ...]:
    """The Python types in which JSON values of an annotation come."""
    if kind in SCALARS:
        return (int, float) if kind == "float" else (SCALARS[kind],)
    if kind in MODULE_OF:
        return (str,) if row(kind)[0] == "ENUMS" else (dict,)
    return (list,) if item_of(kind) else (type(None),) if kind == "None" else (dict,)


class Members(dict[str, Any]):
    """The members of an enum by value; the enum itself is made for the first of them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __missing__(self, value: Any) -> Any:
        if type(value) is not str:
            raise Misfit
        member = define(self.name)(value)
        if member.is_known:  # others are not kept: a server must not be able to fill our memory
            self[value] = member
        return member


@functools.cache
def members(name: str) -> Members:
    """The one mapping of an enum's values to its members."""
    return Members(name)


# Generated modules


def link(namespace: dict[str, Any], imports: str = "") -> None:
    """Complete a generated module: its classes, readers of its unions, names of others."""
    for name in namespace["MODELS"]:
        namespace["new_" + name] = _stand_in(namespace, "new_" + name, define, name)
    for name in namespace["ENUMS"]:
        namespace["enum_" + name] = members(name)
    for name, (_, key, variants, enum) in namespace["UNIONS"].items():
        readers = {tag: _variant_reader(namespace, m) for tag, m in variants.items()}
        namespace["read_" + name] = _union_reader(name, key, readers, enum)
    for text in imports.split():
        kind, _, name = text.partition("_")
        is_enum = kind == "enum"
        namespace[text] = members(name) if is_enum else _stand_in(namespace, text, reader, name)


def _stand_in(
    namespace: dict[str, Any], key: str, make: Callable[[str], Any], name: str
) -> Callable[..., Any]:
    def call(*values: Any) -> Any:
        real = namespace[key] = make(name)
        return real(*values)

    return call


def _variant_reader(namespace: dict[str, Any], models: str) -> Reader:
    """The reader of what has one tag: of its only model, or of the one whose shape fits."""
    key = "read_" + models
    if key in namespace:
        read: Reader = namespace[key]
        return read
    names = models.split()
    return _by_shape(names) if len(names) > 1 else _stand_in({}, key, reader, models)


def _union_reader(
    union: str, key: str | None, readers: dict[str, Reader], enum: str | None
) -> Reader:
    if key:
        return _by_tag(union, key, readers)
    if key is None:
        return _guarded(union, readers[""])
    return _by_sole_key(union, readers, members(enum).__getitem__ if enum else None)


def _by_tag(union: str, key: str, readers: dict[str, Reader]) -> Reader:
    def read(raw: Any) -> Any:
        try:
            return readers[raw[key]](raw)
        except MISFITS:
            return unknown(union, raw)

    return read


def _guarded(union: str, read_known: Reader) -> Reader:
    def read(raw: Any) -> Any:
        try:
            return read_known(raw)
        except MISFITS:
            return unknown(union, raw)

    return read


def _by_sole_key(union: str, readers: dict[str, Reader], read_string: Reader | None) -> Reader:
    def read(raw: Any) -> Any:
        if type(raw) is str and read_string is not None:
            return read_string(raw)
        try:
            key = next(key for key in raw if key in readers)
            return readers[key](raw)
        except (*MISFITS, StopIteration):
            return unknown(union, raw)

    return read


def _by_shape(names: list[str]) -> Reader:
    def read(raw: Any) -> Any:
        fitting = [name for name in names if fits_shape(name, raw)]
        for name in sorted(fitting, key=lambda name: _strangers(name, raw)):
            try:
                return reader(name)(raw)
            except MISFITS:  # they may differ further inside only
                continue
        raise Misfit

    return read


def fits_shape(name: str, raw: Any) -> bool:
    """Whether an object has what tells this model from others: required keys and constants."""
    return all(
        spec.wire in raw and (spec.type not in MODULE_OF or _may_be(spec.type, raw[spec.wire]))
        for spec in specs(name)
        if spec.required
    )


def _strangers(name: str, raw: dict[str, Any]) -> int:
    """How many keys of an object a model does not know."""
    return len(raw.keys() - {spec.wire for spec in specs(name)})


def _may_be(kind: str, value: Any) -> bool:
    """False only for an enum without that value: where shapes decide, such enums are tags."""
    found, data = row(kind)
    return found != "ENUMS" or value in data[2].values()


def unknown(union: str, raw: Any) -> UnknownVariant:
    """The value for what no variant of a union fits; Misfit if it is no object."""
    from trio_codex._protocol.explain import explain_variant  # it needs our readers

    tag, problem = explain_variant(union, raw)
    return UnknownVariant(tag, raw, problem)


# Checks of what needs no making


def str_(value: Any) -> Any:
    if type(value) is not str:
        raise Misfit
    return value


def int_(value: Any) -> Any:
    if type(value) is not int:
        raise Misfit
    return value


def float_(value: Any) -> Any:
    if type(value) is not float and type(value) is not int:
        raise Misfit
    return value


def bool_(value: Any) -> Any:
    if type(value) is not bool:
        raise Misfit
    return value


def list_(value: Any) -> Any:
    if value.__class__ is not list:
        raise Misfit
    return value


def dict_(value: Any) -> Any:
    if value.__class__ is not dict:
        raise Misfit
    return value


def _none(value: Any) -> Any:
    if value is not None:
        raise Misfit
    return value


def _any(value: Any) -> Any:
    return value


_CHECKS: dict[str, Reader] = {
    "str": str_,
    "int": int_,
    "float": float_,
    "bool": bool_,
    "None": _none,
    "Any": _any,
}
