"""JSON Schema of a tool's parameters so that what the app-server leaves of it says enough.

The app-server (0.163.0) strips most keywords before the model sees them, takes an enum for strings
and a tuple for a list of strings. So what would be lost is said in the description, and what would
be mistaken is said in another way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trio_codex._facade.strict import add_words, kind_of_enum

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_KEPT = frozenset(
    {"type", "title", "description", "enum", "const", "minItems", "$ref", "$defs", "anyOf"}
    | {"properties", "required", "additionalProperties", "items"}
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
    lost = {key: value for key, value in said.items() if key not in _KEPT and value is not None}
    add_words(said, lost)
    return said
