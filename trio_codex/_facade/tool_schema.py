"""JSON Schema of a tool's parameters so that what the app-server leaves of it says enough.

The app-server (0.163.0) strips most keywords before the model sees them, takes an enum for strings
and a tuple for a list of strings. So what would be lost is said in the description, and what would
be mistaken is said in another way.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from trio_codex._facade.strict import kind_of_enum

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_STRIPPED = (
    *("format", "pattern", "minLength", "maxLength", "maxItems", "uniqueItems"),
    *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    *("contentEncoding", "default"),
)


def for_tool(schema: JsonObject) -> JsonObject:
    """The schema, said so that the model learns what it says."""
    said = dict(schema)
    if "enum" in said:
        said["type"] = kind_of_enum(said["enum"])
    if "prefixItems" in said:
        kinds: list[Any] = []
        for inner in said.pop("prefixItems"):
            if inner not in kinds:
                kinds.append(inner)
        said["items"] = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    for key in ("properties", "$defs"):
        if key in said:
            said[key] = {name: for_tool(inner) for name, inner in said[key].items()}
    if "anyOf" in said:
        said["anyOf"] = [for_tool(option) for option in said["anyOf"]]
    for key in ("items", "additionalProperties"):
        if isinstance(said.get(key), dict):
            said[key] = for_tool(said[key])
    lost = [f"{key}: {json.dumps(said[key])}" for key in _STRIPPED if said.get(key) is not None]
    if lost:
        said["description"] = f"{said.get('description', '')} ({', '.join(lost)})".strip()
    return said
