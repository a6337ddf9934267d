"""Which types an answer can be asked for as, and in what words."""

from __future__ import annotations

import datetime
import decimal
import uuid
from collections import namedtuple
from enum import Enum, IntEnum
from typing import Annotated, Any, Generic, Literal, TypedDict, TypeVar

import attrs
import msgspec
import pytest

from trio_codex._facade.strict import strict
from trio_codex._facade.type_reader import Reader
from trio_codex._facade.type_shapes import Defs
from trio_codex._facade.typed import OutputType

T = TypeVar("T")


class Colour(str, Enum):  # noqa: UP042
    red = "red"
    blue = "blue"


class Level(IntEnum):
    low = 1


class Cat(msgspec.Struct, tag=True):
    born: datetime.datetime


class Dog(msgspec.Struct, tag=True):
    """A good one."""

    name: Annotated[str, msgspec.Meta(min_length=1, description="What it hears to.")]


class Where(TypedDict, total=False):
    city: str


@attrs.define
class Tree:
    """A node."""

    pets: list[Cat | Dog | None]
    where: Where
    only: Annotated[Dog, msgspec.Meta(description="The only.")]
    lit: Literal["a", "b"] = "a"
    colour: Colour = Colour.red
    level: Level = Level.low
    children: list[Tree] = attrs.Factory(list)
    price: decimal.Decimal | None = None
    key: uuid.UUID | None = None
    share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.5
    parent: Annotated[Tree | None, msgspec.Meta(description="Above.")] = None
    first: Annotated[Dog, msgspec.Meta(description="The first.")] | None = None
    data: bytes = b""
    times: tuple[datetime.time, ...] = ()
    many: set[int] = attrs.Factory(set)


@attrs.frozen
class Empty:
    pass


@attrs.frozen
class Page(Generic[T]):
    items: list[T]


def nodes(schema: Any) -> list[dict[str, Any]]:
    """Every schema in a schema, itself first."""
    found = [schema]
    for key in ("properties", "$defs"):
        found += [node for inner in schema.get(key, {}).values() for node in nodes(inner)]
    for inner in schema.get("anyOf", []):
        found += nodes(inner)
    return found + (nodes(schema["items"]) if "items" in schema else [])


@pytest.mark.parametrize(
    "hint",
    [
        *(Tree, Empty, Cat, Cat | Dog, Where, list[Tree], Page[Cat], Colour, Level, Literal["a"]),
        *(int, str | None, datetime.datetime, list[list[int]]),
    ],
)
def test_whatever_is_asked_for_is_an_object_of_fixed_fields_in_words_that_are_known(
    hint: Any,
) -> None:
    schema = OutputType(hint).schema
    assert schema["type"] == "object"
    assert "anyOf" not in schema
    for node in nodes(schema):
        if "$ref" in node:
            assert list(node) == ["$ref"]
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        elif "anyOf" not in node:
            assert "type" in node
        if node.get("type") == "object":
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False
        assert not node.keys() & {"default", "discriminator", "uniqueItems", "contentEncoding"}
        assert not node.keys() & {"minLength", "maxLength", "prefixItems"}


def test_the_words_for_each_kind_of_field() -> None:
    schema = OutputType(Tree).schema
    said = schema["properties"]
    pets = said["pets"]["items"]["anyOf"]
    assert pets == [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}, {"type": "null"}]
    assert said["lit"] == {"type": "string", "enum": ["a", "b"]}
    assert said["share"] == {"type": "number", "minimum": 0, "maximum": 1}
    assert said["only"] == {"description": "The only.", "anyOf": [{"$ref": "#/$defs/Dog"}]}
    assert said["key"]["anyOf"][0] == {"type": "string", "format": "uuid"}
    assert said["price"]["anyOf"][0] == {"type": "string", "description": '(format: "decimal")'}
    assert said["data"] == {"type": "string", "description": '(contentEncoding: "base64")'}
    assert said["many"]["description"] == "(uniqueItems: true)"
    assert said["times"]["items"] == {"type": "string", "format": "time"}
    assert said["children"]["items"] == {"$ref": "#/$defs/Tree"}
    defs = schema["$defs"]
    assert defs["Colour"] == {"title": "Colour", "type": "string", "enum": ["blue", "red"]}
    assert defs["Level"]["type"] == "integer"
    assert defs["Cat"]["properties"]["type"] == {"type": "string", "enum": ["Cat"]}
    assert defs["Cat"]["properties"]["born"] == {"type": "string", "format": "date-time"}
    assert defs["Dog"]["description"] == "A good one."
    assert defs["Dog"]["properties"]["name"] == {
        "type": "string",
        "description": "What it hears to. (minLength: 1)",
    }
    assert defs["Tree"]["properties"] == said


def test_an_enum_of_several_kinds_says_which() -> None:
    assert strict({"enum": ["a", 1, "b", None]}, "it") == {
        "type": ["string", "integer", "null"],
        "enum": ["a", 1, "b", None],
    }


@attrs.frozen
class Loose:
    tags: dict[str, int]


@attrs.frozen
class Deep:
    loose: list[Loose]


@attrs.frozen
class Anything:
    it: Any


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (Deep, r"for Loose.tags, which is a dict"),
        (dict[str, int], r"for dict\[str, int\], which is a dict"),
        (Anything, r"for Anything.it, which is of any type"),
        (list, r"for list, which is a list of this and that"),
        (list[Any], r"which is a list of this and that"),
        (tuple[int, str], r"which is a list of this and that"),
        (object, r"object has no JSON Schema"),
        (list[complex], r"list\[complex\] has no JSON Schema"),
        ("Report", r"output_type must be a type, not str"),
        (namedtuple("Report", "x"), r"Report.x has no type hint"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_with_the_place_of_it(hint: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        OutputType(hint)


def test_an_annotation_that_cannot_be_resolved_is_refused() -> None:
    @attrs.frozen
    class Broken:
        x: Missing  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(TypeError, match=r"Broken.x has .* resolved: name 'Missing'.* define"):
        OutputType(Broken)


def test_of_two_classes_with_one_name_each_has_its_own_schema() -> None:
    first = attrs.make_class("Same", {"x": attrs.field(type=int)})
    second = attrs.make_class("Same", {"y": attrs.field(type=datetime.date)})
    second.__module__ = "elsewhere"
    reader, defs = Reader(all_required=True), Defs()
    one, two = (reader.read(cls).schema(defs) for cls in (first, second))
    assert one != two
    assert [list(said["properties"]) for said in defs.schemas.values()] == [["x"], ["y"]]
