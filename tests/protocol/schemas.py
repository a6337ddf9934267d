"""JSON Schema for tests: make instances of a schema, and check whether a value is one.

Only the keywords that the app-server's schema uses. The sources of chance are `random.Random`,
which hypothesis can play.
"""

from __future__ import annotations

import contextlib
import copy
import functools
from collections.abc import Iterator
from random import Random
from typing import Any

from trio_codex._tools import parse, pinned
from trio_codex._tools.shapes import Protocol

Schema = Any

STRINGS = ("", "x", "näher", "a\u2028b", "cwd/at/work", "0198-uuid", "None")
INTEGERS = (0, 1, 2, 255, 65535)
NUMBERS = (0, 1, 0.5, 3.25)
ANYTHING = (1, "free", True, None, {"any": ["thing", None]}, [1, {"x": 2}], 0.5)
DEEPEST = 5


@functools.cache
def pinned_schema() -> pinned.Pinned:
    return pinned.read()


@functools.cache
def protocol() -> Protocol:
    schema = pinned_schema()
    return parse.parse(schema.stable, schema.experimental, schema.version)


def bundle() -> Schema:
    return pinned_schema().experimental


@functools.cache
def definitions() -> dict[str, Schema]:
    """The schema of each definition, by the name that Python gives it."""
    return dict(parse._definitions(bundle()["definitions"]))


def resolve(schema: Schema) -> Schema:
    while isinstance(schema, dict) and "$ref" in schema:
        target: Schema = bundle()
        for key in schema["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        schema = target
    return schema


@contextlib.contextmanager
def about(name: str) -> Iterator[None]:
    """Name what a loop was at when something failed: a test for each would take minutes."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"while at {name}")
        raise


class Maker:
    """Makes instances; ``full`` sets every optional property, otherwise chance decides."""

    def __init__(self, random: Random, full: bool | None = None) -> None:
        self.random = random
        self.full = full

    def make(self, schema: Schema, depth: int = 0) -> Any:
        schema = resolve(schema)
        if not isinstance(schema, dict):
            return copy.deepcopy(self.random.choice(ANYTHING))
        if "allOf" in schema:
            return self.make(schema["allOf"][0], depth)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        options: list[Schema] = schema.get("oneOf") or schema.get("anyOf") or []
        choices = [option for option in options if not _is_open(option)]
        if choices:
            return self._choose(schema, choices, depth)
        kinds: Any = schema.get("type")
        if isinstance(kinds, list):
            nothing = "null" in kinds and (depth > DEEPEST or self.random.random() < 0.2)
            kinds = "null" if nothing else next(kind for kind in kinds if kind != "null")
        return self._make_kind(kinds, schema, depth)

    def _choose(self, schema: Schema, choices: list[Schema], depth: int) -> Any:
        if depth > DEEPEST:  # something without more below it
            choices = [o for o in choices if o.get("type") in ("null", "string")] or choices
        option = resolve(self.random.choice(choices))
        if "properties" in schema or "properties" in option:
            return self._object(schema, option, depth)
        return self.make(option, depth)

    def _make_kind(self, kind: str, schema: Schema, depth: int) -> Any:
        match kind:
            case "null":
                return None
            case "string":
                return self.random.choice(STRINGS[1:] if schema.get("minLength") else STRINGS)
            case "integer":
                return self.random.choice(INTEGERS)
            case "number":
                return self.random.choice(NUMBERS)
            case "boolean":
                return self.random.random() < 0.5
            case "array":
                count = 0 if depth > DEEPEST else self.random.randint(0, 2)
                return [self.make(schema.get("items", True), depth + 1) for _ in range(count)]
            case _:
                return self._object(schema, {}, depth)

    def _object(self, schema: Schema, option: Schema, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        inner = option.get("anyOf") or option.get("oneOf")
        parts = [schema, option, *([self.random.choice(inner)] if inner else [])]
        for part in parts:
            for name, kind in part.get("properties", {}).items():
                if name in part.get("required", ()) or self._wanted(depth):
                    made[name] = self.make(kind, depth + 1)
        extra = schema.get("additionalProperties")
        if extra not in (None, False) and depth <= DEEPEST:
            made |= {
                f"more {n}": self.make(extra, depth + 1) for n in range(self.random.randint(0, 2))
            }
        return made

    def _wanted(self, depth: int) -> bool:
        if depth > DEEPEST:
            return False
        return self.random.random() < 0.5 if self.full is None else self.full


def _is_open(option: Schema) -> bool:
    """Whether an option of a union is there only to say that more may come."""
    return isinstance(option.get("type"), list) and "null" not in option["type"]


def complaint(schema: Schema, value: Any, path: str = "$") -> str | None:
    """Why a value is no instance of a schema; None if it is one."""
    schema = resolve(schema)
    if not isinstance(schema, dict):
        return None
    if "enum" in schema and value not in schema["enum"]:
        return f"{value!r} is none of {schema['enum']} @ {path}"
    if "type" in schema and not _is_type(schema["type"], value):
        return f"{value!r} is no {schema['type']} @ {path}"
    for part in schema.get("allOf", ()):
        if found := complaint(part, value, path):
            return found
    options = schema.get("oneOf") or schema.get("anyOf")
    if options:
        problems = [complaint(option, value, path) for option in options]
        if None not in problems:
            return f"no option fits: {problems}"
    if isinstance(value, dict):
        return _object_complaint(schema, value, path)
    if isinstance(value, list):
        items = (
            complaint(schema.get("items", True), v, f"{path}[{i}]") for i, v in enumerate(value)
        )
        return next(filter(None, items), None)
    if isinstance(value, str) and len(value) < schema.get("minLength", 0):
        return f"too short @ {path}"
    return None


def _object_complaint(schema: Schema, value: dict[str, Any], path: str) -> str | None:
    missing = [name for name in schema.get("required", ()) if name not in value]
    if missing:
        return f"without {missing} @ {path}"
    known = schema.get("properties", {})
    extra = schema.get("additionalProperties", True)
    for name, inner in value.items():
        if name not in known and extra is False:
            return f"unexpected {name} @ {path}"
        if found := complaint(known.get(name, extra), inner, f"{path}.{name}"):
            return found
    return None


def _is_type(kinds: Any, value: Any) -> bool:
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(_PYTHON[name](value) for name in names)


_PYTHON = {
    "null": lambda v: v is None,
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
    "array": lambda v: isinstance(v, list),
    "object": lambda v: isinstance(v, dict),
}


def without_nulls(value: Any) -> Any:
    """A JSON value without the members of objects that are null."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    return value
