"""Models come into being when first touched; generated modules hold what they are made from.

A generated module has four tables (``MODELS``, ``ENUMS``, ``UNIONS``, ``ALIASES``) and a function ``read_X`` per model that
makes one from plain JSON in a straight line. In such a function ``new_X`` is the class and ``enum_X`` maps values
to members. Both start as stand-ins that put the real thing in their place when they are first used.

Whatever a reader raises among ``MISFITS`` means that the data does not fit; `explain` finds out where and why.
"""

from __future__ import annotations

import functools
import importlib
import operator
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeAlias

import attrs

from trio_codex._protocol.models import MODULES, SYNONYMS
from trio_codex._protocol.values import (
    Model,
    OpenEnum,
    UnknownVariant,
    Variant,
    VariantEnum,
)

Reader: TypeAlias = Callable[[Any], Any]

PUBLIC_MODULE = "trio_codex.types"  # where pickle, repr and users find every model

SCALARS: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


class Misfit(Exception):
    """The data does not fit its model."""


MISFITS = (Misfit, KeyError, TypeError, AttributeError, RecursionError)

MODULE_OF = {name: module for module, names in MODULES.items() for name in names.split()}


# Tables


def module(name: str) -> dict[str, Any]:
    """The namespace of the generated module that defines a name; KeyError if there is none."""
    path = f"trio_codex._protocol.models.{MODULE_OF[name]}"
    return vars(importlib.import_module(path))


def row(name: str) -> tuple[str, Any]:
    """The kind of a definition and its row in the generated table of that kind."""
    tables = module(name)
    for kind in ("MODELS", "ENUMS", "UNIONS", "ALIASES"):
        if name in tables[kind]:
            return kind, tables[kind][name]
    raise KeyError(name)


@attrs.frozen
class Spec:
    """One field of a model, as its row tells it."""

    name: str
    wire: str
    type: str
    required: bool


@functools.cache
def specs(name: str) -> tuple[Spec, ...]:
    """The fields of a model in the order of its constructor, constants left out."""
    _, (_, _, required, optional, _) = row(name)
    fields = [(text, True) for text in required] + [(text, False) for text in optional]
    return tuple(_spec(text, needed) for text, needed in fields)


def _spec(text: str, required: bool) -> Spec:
    name, kind = text.split(" ", 1)
    name, _, wire = name.partition("/")
    return Spec(name, wire or camel(name), kind, required)


def constant(text: str) -> Spec:
    """A constant field from its row; its ``type`` is its value."""
    return _spec(text, True)


def camel(name: str) -> str:
    """The wire name of a field whose row does not give one."""
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


# Classes, enums and aliases


def define(name: str) -> Any:
    """What a name of the protocol stands for: a class, an enum or an alias. KeyError if there is none."""
    return _define(SYNONYMS.get(name, name))


@functools.cache
def _define(name: str) -> Any:
    kind, data = row(name)
    return _MAKERS[kind](name, data)


def _make_model(name: str, data: Any) -> type[Model]:
    flags, doc, _, _, consts = data
    body: dict[str, Any] = {}
    kinds: dict[str, str] = {}
    for spec in specs(name):
        kinds[spec.name] = spec.type if spec.required else spec.type + " | None"
        if not spec.required:
            body[spec.name] = None
    if "o" in flags:
        extra = extra_name(name)
        kinds[extra], body[extra] = "dict[str, Any]", attrs.Factory(dict)
    for text in consts:
        spec = constant(text)
        kinds[spec.name], body[spec.name] = f"Literal[{spec.type!r}]", spec.type
    bases = (Variant if "v" in flags else Model,)
    body |= {
        "__module__": PUBLIC_MODULE,
        "__qualname__": name,
        "__doc__": doc,
        "__annotations__": kinds,
    }
    return _define_attrs(type(name, bases, body))


# Equality and repr come from Model: half the time to make a class went into writing them anew for each.
_define_attrs = attrs.define(eq=False, repr=False, match_args=False, weakref_slot=False)


def extra_name(name: str) -> str:
    """The field of an open model for properties that its schema does not list."""
    return "extra_" if any(spec.name == "extra" for spec in specs(name)) else "extra"


def _make_enum(name: str, data: Any) -> type[OpenEnum]:
    flags, doc, values = data
    base: Any = VariantEnum if "v" in flags else OpenEnum
    made: type[OpenEnum] = base(name, values, module=PUBLIC_MODULE)
    made.__doc__ = doc
    return made


def _make_union(name: str, data: Any) -> Any:
    _, _, variants, enum = data
    names = [model for models in variants.values() for model in _names(models)]
    options = [define(option) for option in dict.fromkeys([*([enum] if enum else []), *names])]
    return functools.reduce(operator.or_, [*options, UnknownVariant])


def _make_alias(name: str, data: Any) -> Any:
    return resolve(data[1])


def _names(models: str) -> list[str]:
    return models.split()


_MAKERS: dict[str, Callable[[str, Any], Any]] = {
    "MODELS": _make_model,
    "ENUMS": _make_enum,
    "UNIONS": _make_union,
    "ALIASES": _make_alias,
}


def resolve(kind: str) -> Any:
    """The Python type that an annotation of a generated table stands for."""
    options = split(kind)
    if len(options) > 1:
        return functools.reduce(operator.or_, [resolve(option) for option in options])
    if kind.startswith("list["):
        return list[resolve(kind[5:-1])]  # type: ignore[misc]
    if kind.startswith("dict["):
        return dict[str, resolve(kind[10:-1])]  # type: ignore[misc]
    if kind == "None":
        return type(None)
    return Any if kind == "Any" else SCALARS.get(kind) or define(kind)


def split(kind: str) -> list[str]:
    """The options of a union annotation: split at the bars that are in no brackets."""
    options, depth = [""], 0
    for character in kind:
        depth += (character == "[") - (character == "]")
        if character == "|" and not depth:
            options.append("")
        else:
            options[-1] += character
    return [option.strip() for option in options]


# Readers


@functools.cache
def reader(name: str) -> Reader:
    """The function that makes a value of a definition from plain JSON; it raises one of MISFITS."""
    kind, data = row(SYNONYMS.get(name, name))
    if kind == "ENUMS":
        return members(SYNONYMS.get(name, name)).__getitem__
    if kind == "ALIASES":
        return type_reader(data[1])
    read: Reader = module(name)["read_" + name]
    return read


def type_reader(kind: str) -> Reader:
    """The reader of an annotation of a generated table."""
    options = split(kind)
    if len(options) > 1:
        return _either({t: type_reader(option) for option in options for t in _json_types(option)})
    if kind.startswith("list["):
        return functools.partial(_read_list, type_reader(kind[5:-1]))
    if kind.startswith("dict["):
        return functools.partial(_read_dict, type_reader(kind[10:-1]))
    return _BUILTIN_READERS.get(kind) or reader(kind)


def _json_types(kind: str) -> tuple[type, ...]:
    """The Python types in which JSON values of an annotation come."""
    if kind == "None":
        return (type(None),)
    if kind.startswith("list["):
        return (list,)
    if kind in SCALARS:
        return (int, float) if kind == "float" else (SCALARS[kind],)
    if kind in MODULE_OF:
        return {"ENUMS": (str,)}.get(row(kind)[0], (dict,))
    return (dict,)


def _either(by_type: dict[type, Reader]) -> Reader:
    return lambda raw: by_type[type(raw)](raw)


def _read_list(read: Reader, raw: Any) -> list[Any]:
    return [read(item) for item in list_(raw)]


def _read_dict(read: Reader, raw: Any) -> dict[str, Any]:
    return {key: read(item) for key, item in dict_(raw).items()}


class Members(dict[str, Any]):
    """The members of an enum by value; the enum is made for the first of them."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __missing__(self, value: Any) -> Any:
        if type(value) is not str:
            raise Misfit
        member = define(self.name)(value)
        if member.is_known:
            self[value] = member
        return member


@functools.cache
def members(name: str) -> Members:
    return Members(name)


def link(namespace: dict[str, Any], imports: str = "") -> None:
    """Complete a generated module: stand-ins for its classes, readers of its unions, names of other modules."""
    for name in namespace["MODELS"]:
        namespace["new_" + name] = _class_stand_in(namespace, name)
    for name in namespace["ENUMS"]:
        namespace["enum_" + name] = members(name)
    for name, (_, key, variants, enum) in namespace["UNIONS"].items():
        namespace["read_" + name] = _union_reader(namespace, name, key, variants, enum)
    for text in imports.split():
        kind, _, name = text.partition("_")
        if kind == "enum":
            namespace[text] = members(name)
        else:
            namespace[text] = _reader_stand_in(namespace, name)


def _class_stand_in(namespace: dict[str, Any], name: str) -> Callable[..., Any]:
    def make(*values: Any) -> Any:
        made = namespace["new_" + name] = define(name)
        return made(*values)

    return make


def _reader_stand_in(namespace: dict[str, Any], name: str) -> Reader:
    def read(raw: Any) -> Any:
        real = namespace["read_" + name] = reader(name)
        return real(raw)

    return read


# Unions


def _union_reader(
    namespace: dict[str, Any], union: str, key: str | None, variants: dict[str, str], enum: str | None
) -> Reader:
    if key is None:
        return _by_shape(union, [name for models in variants.values() for name in _names(models)])
    readers = {
        tag: namespace.get("read_" + models) or _by_shape(union, _names(models))
        for tag, models in variants.items()
    }
    if key:
        return _by_tag(union, key, readers)
    return _by_sole_key(union, readers, members(enum).__getitem__ if enum else None)


def _by_tag(union: str, key: str, readers: dict[str, Reader]) -> Reader:
    def read(raw: Any) -> Any:
        try:
            return readers[raw[key]](raw)
        except MISFITS:
            return unknown(union, raw)

    return read


def _by_sole_key(union: str, readers: dict[str, Reader], read_string: Reader | None) -> Reader:
    def read(raw: Any) -> Any:
        if type(raw) is str and read_string is not None:
            return read_string(raw)
        try:
            return next(readers[key] for key in raw if key in readers)(raw)
        except (*MISFITS, StopIteration):
            return unknown(union, raw)

    return read


def _by_shape(union: str, names: list[str]) -> Reader:
    def read(raw: Any) -> Any:
        try:
            return next(reader(name) for name in names if fits_shape(name, raw))(raw)
        except (*MISFITS, StopIteration):
            return unknown(union, raw)

    return read


def fits_shape(name: str, raw: Any) -> bool:
    """Whether an object has what tells this model from its neighbours: its required keys and constants."""
    return all(
        spec.wire in raw and (spec.type not in MODULE_OF or _may_be(spec.type, raw[spec.wire]))
        for spec in specs(name)
        if spec.required
    )


def _may_be(kind: str, value: Any) -> bool:
    """False only for an enum without that value: where shapes decide, enums of one value are tags."""
    found, data = row(kind)
    return found != "ENUMS" or value in data[2].values()


def unknown(union: str, raw: Any) -> UnknownVariant:
    """The value for what no variant of a union fits; Misfit if it is no variant of anything."""
    from trio_codex._protocol.explain import explain_variant

    tag, problem = explain_variant(union, raw)
    return UnknownVariant(tag, raw, problem)


# Checks that readers use


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
    if type(value) is not list:
        raise Misfit
    return value


def dict_(value: Any) -> Any:
    if type(value) is not dict:
        raise Misfit
    return value


def all_(kind: type, values: Iterable[Any]) -> None:
    """Check that values that need no reading are all of one type."""
    for value in values:
        if type(value) is not kind:
            raise Misfit


_BUILTIN_READERS: dict[str, Reader] = {
    "str": str_,
    "int": int_,
    "float": float_,
    "bool": bool_,
    "Any": lambda raw: raw,
    "None": lambda raw: raw,
}
