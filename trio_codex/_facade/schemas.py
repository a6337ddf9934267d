"""JSON Schema of Python types, by msgspec, and why a value does not fit its type.

A type may be what msgspec knows: attrs classes, dataclasses, msgspec Structs, TypedDicts, enums,
Literal, Optional and other unions, lists, dicts, dates and times, nested at will.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_PATH = re.compile(r"(.*) - at `(\$.*)`", re.DOTALL)
# What msgspec reads for these, with a time zone or without one, and says nothing of in the latter
# case: a model is to give all of it.
_FORMATS: dict[type[inspect.Type], str] = {
    inspect.DateTimeType: "date-time",
    inspect.TimeType: "time",
}


def schema_of(hint: Any) -> JsonObject:
    """The JSON Schema of a type, its root unfolded; what it refers to is in ``$defs``.

    Raises:
      TypeError: it has no JSON Schema; the message says why.
    """
    (schema,), defs = schemas_of([hint])
    return _unfolded(schema, defs)


def schemas_of(hints: Sequence[Any]) -> tuple[list[JsonObject], JsonObject]:
    """The JSON Schemas of types, and the ``$defs`` that these refer to.

    Raises:
      TypeError: one has no JSON Schema; the message says why.
    """
    names = ", ".join(map(name_of, hints))
    try:
        schemas, defs = msgspec.json.schema_components(hints, ref_template="#/$defs/{name}")
        infos = inspect.multi_type_info(hints)
    except TypeError as error:
        reason = str(error).rpartition("\n")[2]  # the advice before it is for users of msgspec
        raise TypeError(f"{names} has no JSON Schema: {reason}") from error
    except Exception as error:  # foreign code: annotations are expressions
        raise TypeError(f"{names} has no JSON Schema: {error}") from error
    _add_formats(infos, schemas, defs)
    return list(schemas), defs


def name_of(hint: Any) -> str:
    """What to call a type in a message."""
    return hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else repr(hint)


def problem_of(error: Exception) -> tuple[str, str]:
    """Why a value was refused, and the path to what is wrong in it."""
    if isinstance(error, msgspec.ValidationError):
        found = _PATH.fullmatch(str(error))
        return (found[1], found[2]) if found else (str(error), "$")
    if isinstance(error, msgspec.DecodeError):
        return str(error), "$"
    return f"{type(error).__name__}: {error}", "$"  # raised by code of the type itself


def _unfolded(schema: JsonObject, defs: JsonObject) -> JsonObject:
    """The schema with its root in place of a reference to it, and with its ``$defs``."""
    if "$ref" in schema:
        reference: str = schema["$ref"]
        name = reference.rpartition("/")[2]
        schema = {**defs[name], **{key: schema[key] for key in schema if key != "$ref"}}
        if reference not in str(defs):  # what refers to itself stays in both places
            defs = {other: defs[other] for other in defs if other != name}
    return {**schema, "$defs": defs} if defs else schema


def _add_formats(infos: Iterable[Any], schemas: Iterable[JsonObject], defs: JsonObject) -> None:
    """Say what is a date and time, which msgspec does of those only that must have a time zone."""
    classes: dict[Any, Any] = {}
    for info, schema in zip(infos, schemas, strict=True):
        _add_format(info, schema, classes)
    named = Counter(said.get("title") for said in defs.values())
    by_title = {said["title"]: said for said in defs.values() if named[said.get("title")] == 1}
    seen = set[Any]()
    while left := classes.keys() - seen:
        cls = left.pop()
        seen.add(cls)
        properties = by_title.get(getattr(cls, "__name__", ""), {}).get("properties", {})
        for field in classes[cls].fields:
            if field.encode_name in properties:
                _add_format(field.type, properties[field.encode_name], classes)


def _add_format(info: Any, schema: JsonObject, classes: dict[Any, Any]) -> None:
    """Do it for one type, and note the classes in it."""
    while isinstance(info, inspect.Metadata):
        info = info.type
    # Of a union of several texts, or several lists, msgspec could not tell the values apart, so it
    # has one of each at most: whose schema is whose needs no more than a look.
    options: list[JsonObject] = [schema, *schema.get("anyOf", ())]
    match info:
        case inspect.DateTimeType() | inspect.TimeType():
            for option in options:
                if option.get("type") == "string" and "enum" not in option:
                    option.setdefault("format", _FORMATS[type(info)])
        case inspect.UnionType(types=types):
            for inner in types:
                _add_format(inner, schema, classes)
        case inspect.CollectionType(item_type=inner):
            for option in options:
                if "items" in option:
                    _add_format(inner, option["items"], classes)
        case inspect.DictType(value_type=inner):
            for option in options:
                if "additionalProperties" in option:
                    _add_format(inner, option["additionalProperties"], classes)
        case _ if hasattr(info, "fields"):
            classes[info.cls] = info
        case _:
            pass
