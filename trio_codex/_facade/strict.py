"""JSON Schema as the model's service wants it for answers: its strict dialect.

Every object has fixed fields, all of them required and no others; a reference stands alone; and
only some keywords are known. What others say is said in the description, and is checked when the
answer is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_KEPT = frozenset(
    {"type", "title", "description", "enum", "const", "pattern"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    | {"minItems", "maxItems"}
)
# What has a form of its own below; a default is of no use where each field must be given.
_SAID_OTHERWISE = frozenset(
    {"$ref", "$defs", "anyOf", "properties", "required", "additionalProperties", "items", "default"}
)
_FORMATS = frozenset(
    {"date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}
)
_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def strict(schema: JsonObject, path: str) -> JsonObject:
    """The schema in the strict dialect. ``path`` names what it describes, in messages.

    Raises:
      TypeError: something in it cannot be said in that dialect.
    """
    said = _node(schema, path)
    defs: JsonObject = schema.get("$defs", {})
    if defs:
        said["$defs"] = {name: _node(inner, name) for name, inner in defs.items()}
    return said


def kind_of_enum(values: Iterable[Any]) -> str | list[str]:
    """The ``type`` of an enum with these values; a list if they are of several."""
    kinds = list(dict.fromkeys(_TYPES[type(value)] for value in values))
    return kinds[0] if len(kinds) == 1 else kinds


def add_words(said: JsonObject, lost: Mapping[str, Any]) -> None:
    """Say in the description what has no other place."""
    words = ", ".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in lost.items()
    )
    if words:
        said["description"] = f"{said.get('description', '')} ({words})".strip()


def _node(schema: JsonObject, path: str) -> JsonObject:
    said: JsonObject = {key: value for key, value in schema.items() if key in _KEPT}
    if schema.get("format") in _FORMATS:
        said["format"] = schema["format"]
    lost = schema.keys() - said.keys() - _SAID_OTHERWISE
    add_words(said, {key: schema[key] for key in schema if key in lost})
    if "$ref" in schema:
        reference: JsonObject = {"$ref": schema["$ref"]}
        if "description" not in said:
            return reference
        return {"description": said["description"], "anyOf": [reference]}
    if "anyOf" in schema:
        said["anyOf"] = [_node(option, path) for option in schema["anyOf"]]
    elif "properties" in schema:
        properties: JsonObject = schema["properties"]
        said["properties"] = {
            name: _node(inner, f"{path}.{name}") for name, inner in properties.items()
        }
        said["required"] = list(properties)
        said["additionalProperties"] = False
    elif "enum" in schema:
        said["type"] = kind_of_enum(schema["enum"])
    elif "type" not in schema:
        raise _unsayable(path, "of any type", "of a type that says what is wanted")
    elif schema["type"] == "object":
        raise _unsayable(path, "a dict", "a list of a class that has the key as a field")
    elif schema["type"] == "array":
        if "prefixItems" in schema or not schema.get("items"):
            raise _unsayable(path, "a list of this and that", "a list of one type, or a class")
        said["items"] = _node(schema["items"], f"{path}[]")
    return said


def _unsayable(path: str, what: str, instead: str) -> TypeError:
    return TypeError(f"the model cannot be asked for {path}, which is {what}: make it {instead}")
