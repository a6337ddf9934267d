"""What a type is to a model: one tree that says its JSON Schema and makes its values.

Both come from the same node, so they cannot disagree: what the schema allows is what is taken.
``type_reader`` makes the tree. A class is found again by its identity, never by its name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

import attrs
import msgspec

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_PATH = re.compile(r"(.*) - at `(?:key` in `)?\$(.*)`", re.DOTALL)
_KINDS: dict[type, str] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


class Misfit(Exception):
    """A value does not fit: why, and the path to what is wrong in it."""

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem, path)
        self.problem = problem
        self.path = path
        """As in ``.findings[0].title``; what is looked at begins it."""

    def within(self, part: str) -> Misfit:
        """The same, seen from what it is a part of."""
        return Misfit(self.problem, part + self.path)


class Defs:
    """The schemas that others refer to. Each class has one, also if two are called the same."""

    def __init__(self) -> None:
        self.schemas: JsonObject = {}
        self._names: dict[object, str] = {}

    def reference(self, key: object, title: str, write: Callable[[], JsonObject]) -> JsonObject:
        """A reference to the schema of ``key``, which is written when it is first asked for."""
        if key not in self._names:
            name = self._names[key] = self._free(re.sub(r"[^a-zA-Z0-9_.-]", "_", title))
            self.schemas[name] = {}  # taken from now on: it may refer to itself
            self.schemas[name] = write()
        return {"$ref": f"#/$defs/{self._names[key]}"}

    def _free(self, name: str) -> str:
        number, free = 1, name
        while free in self.schemas:
            number += 1
            free = f"{name}_{number}"
        return free


class Shape(Protocol):
    """A node of the tree."""

    @property
    def kinds(self) -> frozenset[str]:
        """What its values are in JSON."""
        ...

    def schema(self, defs: Defs) -> JsonObject:
        """Its JSON Schema."""
        ...

    def fit(self, value: Any) -> Any:
        """The value that this plain JSON stands for.

        Raises:
          Misfit: it stands for none.
        """
        ...


@attrs.frozen(eq=False)
class Plain:
    """What has no parts of its own: text, numbers, dates, literals; msgspec knows how."""

    hint: Any
    said: Mapping[str, Any]
    """Its schema."""

    @property
    def kinds(self) -> frozenset[str]:
        return kinds_of(self.said)

    def schema(self, defs: Defs) -> JsonObject:
        return dict(self.said)

    def fit(self, value: Any) -> Any:
        is_whole = isinstance(value, float) and value.is_integer()
        if is_whole and "integer" in self.kinds and "number" not in self.kinds:
            value = int(value)  # models write 5.0
        try:
            found = msgspec.convert(value, self.hint)
        except msgspec.ValidationError as error:
            raise Misfit(_without_path(error)) from error
        if not self.kinds & kinds_of_value(value):  # msgspec takes some for others
            kinds = " or ".join(sorted(self.kinds))
            raise Misfit(f"Expected a JSON {kinds}, got `{type(value).__name__}`")
        return found


@attrs.frozen(eq=False)
class Chosen:
    """A member of an enum, by its value."""

    cls: type
    said: Mapping[str, Any]

    @property
    def kinds(self) -> frozenset[str]:
        return kinds_of(self.said)

    def schema(self, defs: Defs) -> JsonObject:
        return defs.reference(self.cls, self.cls.__name__, lambda: dict(self.said))

    def fit(self, value: Any) -> Any:
        return Plain(self.cls, self.said).fit(value)


@attrs.frozen(eq=False)
class Anything:
    """Any JSON."""

    kinds = frozenset(_KINDS.values())

    def schema(self, defs: Defs) -> JsonObject:
        return {}

    def fit(self, value: Any) -> Any:
        return value


@attrs.frozen(eq=False)
class Many:
    """A list, set or tuple of any length."""

    make: Callable[[list[Any]], Any]
    item: Shape
    unique: bool

    kinds = frozenset({"array"})

    def schema(self, defs: Defs) -> JsonObject:
        items = self.item.schema(defs)
        said: JsonObject = {"type": "array", **({"items": items} if items else {})}
        return said | ({"uniqueItems": True} if self.unique else {})

    def fit(self, value: Any) -> Any:
        parts = _expect_list(value)
        found = [fit_at(self.item, part, f"[{index}]") for index, part in enumerate(parts)]
        made = self.make(found)
        if self.unique and len(made) != len(found):
            raise Misfit("Expected no item twice")
        return made


@attrs.frozen(eq=False)
class Fixed:
    """A tuple of a fixed length, each part with a type of its own."""

    items: tuple[Shape, ...]

    kinds = frozenset({"array"})

    def schema(self, defs: Defs) -> JsonObject:
        size = len(self.items)
        said: JsonObject = {"type": "array", "minItems": size, "maxItems": size}
        prefix = [item.schema(defs) for item in self.items]
        return said | ({"prefixItems": prefix, "items": False} if prefix else {})

    def fit(self, value: Any) -> Any:
        parts = _expect_list(value)
        if len(parts) != len(self.items):
            raise Misfit(f"Expected {len(self.items)} items, got {len(parts)}")
        pairs = enumerate(zip(self.items, parts, strict=True))
        return tuple(fit_at(item, part, f"[{index}]") for index, (item, part) in pairs)


@attrs.frozen(eq=False)
class Dict:
    """A dict; its keys are text in JSON, whatever they are in Python."""

    keys: Any
    """A dict with these keys and nothing in it, as a type for msgspec."""
    names: Mapping[str, Any]
    """The schema of its keys; empty for any text."""
    item: Shape

    kinds = frozenset({"object"})

    def schema(self, defs: Defs) -> JsonObject:
        said: JsonObject = {"type": "object"}
        said |= {"propertyNames": dict(self.names)} if self.names else {}
        items = self.item.schema(defs)
        return said | ({"additionalProperties": items} if items else {})

    def fit(self, value: Any) -> Any:
        found: dict[Any, Any] = {}
        for name, part in expect_dict(value).items():
            try:
                (key,) = msgspec.convert({name: None}, self.keys, str_keys=True)
            except msgspec.ValidationError as error:
                raise Misfit(f"{_without_path(error)}, as a key", f".{name}") from error
            if key in found:
                raise Misfit(f"Expected no key twice: {key!r} is there", f".{name}")
            found[key] = fit_at(self.item, part, f".{name}")
        return found


@attrs.frozen(eq=False)
class Limited:
    """A shape with limits or words of ``msgspec.Meta`` around it."""

    inner: Shape
    said: Mapping[str, Any]
    """What they add to its schema."""
    check: Any
    """What msgspec holds a list or dict against, whatever is in it; None: nothing."""

    @property
    def kinds(self) -> frozenset[str]:
        return self.inner.kinds

    def schema(self, defs: Defs) -> JsonObject:
        return {**self.inner.schema(defs), **self.said}

    def fit(self, value: Any) -> Any:
        if self.check is not None:
            try:
                msgspec.convert(value, self.check)
            except msgspec.ValidationError as error:
                raise Misfit(_without_path(error)) from error
        return self.inner.fit(value)


def kinds_of(schema: Mapping[str, Any]) -> frozenset[str]:
    """What the values of a schema without references are in JSON."""
    if "anyOf" in schema:
        return frozenset(kind for option in schema["anyOf"] for kind in kinds_of(option))
    if "enum" in schema:
        return frozenset(_KINDS[type(value)] for value in schema["enum"])
    return frozenset({schema["type"]}) if "type" in schema else Anything.kinds


def kinds_of_value(value: object) -> frozenset[str]:
    """What a plain value is in JSON: an integer is a number, too."""
    kind = _KINDS.get(type(value), "")
    return frozenset({kind, "number"} if kind == "integer" else {kind})


def kind_name(value: Any) -> str:
    """What to call the kind of a value in a message."""
    return type(value).__name__


def fit_at(shape: Shape, value: Any, part: str) -> Any:
    """What a part of a value stands for; ``part`` begins the path of what does not fit."""
    try:
        return shape.fit(value)
    except Misfit as misfit:
        raise misfit.within(part) from misfit.__cause__


def told_default(shape: Shape, value: Any) -> JsonObject:
    """What is said of a default: nothing of one that a model could not give itself."""
    if value is None:
        return {}
    try:
        said = msgspec.to_builtins(value, str_keys=True)
        json.dumps(said, allow_nan=False)
        shape.fit(said)  # an instance may show what its class does not take
    except (TypeError, ValueError, RecursionError, Misfit):
        return {}
    return {"default": said}


def _expect_list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Misfit(f"Expected `array`, got `{kind_name(value)}`")
    return value  # pyright: ignore[reportUnknownVariableType]


def expect_dict(value: Any) -> dict[str, Any]:
    """An object of JSON.

    Raises:
      Misfit: it is none.
    """
    if not isinstance(value, dict):
        raise Misfit(f"Expected `object`, got `{kind_name(value)}`")
    return value  # pyright: ignore[reportUnknownVariableType]


def _without_path(error: Exception) -> str:
    found = _PATH.fullmatch(str(error))
    return found[1] if found else str(error)


def all_kinds(shapes: Iterable[Shape]) -> frozenset[str]:
    """What the values of these are in JSON."""
    return frozenset(kind for shape in shapes for kind in shape.kinds)
