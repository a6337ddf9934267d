"""The types that tools and typed answers take, and those they refuse: as the code itself says it.

Each row is a type in Python's words, made by evaluating them, with what the code that decides makes of
it. The page shows these rows, and the tests run them.
"""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import json
import typing
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import msgspec
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from trio_codex import Tool
from trio_codex._facade.signature import parameters_of
from trio_codex._facade.typed import OutputType

if typing.TYPE_CHECKING:
    from sphinx.application import Sphinx

T = typing.TypeVar("T")


class Colour(enum.Enum):
    """An enum."""

    red = "red"
    blue = "blue"


@attrs.frozen
class Ticket:
    """A ticket of the help desk."""

    number: int
    title: str = "untitled"


@attrs.define
class Order:
    """Its fields are those that ``__init__`` takes."""

    item: str = attrs.field(converter=str.upper)  # type: ignore[misc]
    _word: str = attrs.field(alias="word", default="")
    approved: bool = attrs.field(init=False, default=False)


@dataclasses.dataclass
class Bill:
    """A dataclass."""

    total: decimal.Decimal
    paid: bool = dataclasses.field(init=False, default=False)


class Cat(msgspec.Struct, tag=True):
    """A msgspec Struct with a tag."""

    lives: int


class Filter(typing.TypedDict, total=False):
    """A TypedDict."""

    word: typing.Required[str]
    limit: int


class Point(typing.NamedTuple):
    """A tuple with names."""

    x: int
    y: int = 0


@attrs.frozen
class Node:
    """It may refer to itself."""

    name: str
    below: list[Node] = attrs.Factory(list)


@attrs.frozen
class Page(typing.Generic[T]):
    """A generic class."""

    items: list[T]


@attrs.frozen
class Twin:
    """Not to be told from a Ticket."""

    number: int
    title: str = ""


class Plain:
    """A class without fields."""


WORKS: dict[str, str] = {
    "str": '"a"',
    "int": "5.0",
    "float": "1",
    "bool": "true",
    "None": "null",
    "Colour": '"red"',
    'Literal["a", 1]': "1",
    "datetime.datetime": '"2026-01-02T03:04:05Z"',
    "datetime.date": '"2026-01-02"',
    "datetime.time": '"03:04:05"',
    "datetime.timedelta": '"P1DT2H"',
    "uuid.UUID": '"0b6f1a4e-0d3c-4c7e-9d0a-3f1c2b4a5d6e"',
    "decimal.Decimal": '"1.50"',
    "bytes": '"aGk="',
    "str | None": "null",
    "int | str": '"a"',
    "Annotated[int, Meta(ge=1, le=5)]": "3",
    'Annotated[str, Meta(max_length=3, description="Short.")]': '"abc"',
    "list[int]": "[1, 2]",
    "set[str]": '["a"]',
    "tuple[int, ...]": "[1, 2]",
    "tuple[int, str]": '[1, "a"]',
    "collections.deque[int]": "[1]",
    "dict[str, int]": '{"a": 1}',
    "dict[Colour, int]": '{"red": 1}',
    "Any": '{"a": [1]}',
    "Ticket": '{"number": 1, "title": "It leaks"}',
    "Order": '{"item": "tea", "word": "w"}',
    "Bill": '{"total": "1.50"}',
    "Cat": '{"type": "Cat", "lives": 9}',
    "Filter": '{"word": "a", "limit": 1}',
    "Point": '{"x": 1, "y": 2}',
    "Node": '{"name": "a", "below": [{"name": "b", "below": []}]}',
    "Page[datetime.date]": '{"items": ["2026-01-02"]}',
    "Ticket | Cat": '{"type": "Cat", "lives": 9}',
    "list[Ticket | Cat | int]": '[1, {"number": 2, "title": "b"}]',
}
"""Types that work, with an answer for each."""

REFUSED = (
    *("Plain", "object", "complex", "Callable[[], int]", "set[list[int]]", "Ticket | Twin"),
    *("str | datetime.date", "list[int] | list[str]", "Page[complex]", "dict[bool, int]"),
    "Annotated[str | None, Meta(max_length=3)]",
)
"""Types that neither tools nor typed answers take."""

_NAMES: dict[str, Any] = {
    **{cls.__name__: cls for cls in (Colour, Ticket, Order, Bill, Cat, Filter, Point, Node, Page)},
    "Twin": Twin,
    "Plain": Plain,
    "Callable": Callable,
    "Meta": msgspec.Meta,
    **{name: getattr(typing, name) for name in ("Annotated", "Any", "Literal")},
    **{module.__name__: module for module in (collections, datetime, decimal, uuid)},
}


@attrs.frozen
class Row:
    """A type, and what is made of it."""

    words: str
    asked: dict[str, Any] | str
    """What a model is asked for as its answer; text: why it cannot be."""
    told: dict[str, Any] | str
    """What it is told of the parameter of a tool; text: why it cannot be."""


def type_of(words: str) -> Any:
    """The type that these words are."""
    return eval(words, dict(_NAMES))


def row(words: str) -> Row:
    """What the code that decides makes of a type."""
    hint = type_of(words)
    return Row(words, _said(lambda: _asked(hint)), _said(lambda: _told(hint)))


def taker(hint: Any) -> Callable[[Any], Any]:
    """Gives what the parameter of a tool would get for plain JSON."""
    parameters = parameters_of(_function(hint), {})
    return lambda value: parameters.structured({"it": value})["it"]


def _asked(hint: Any) -> dict[str, Any]:
    return OutputType(hint).schema


def _told(hint: Any) -> dict[str, Any]:
    schema = Tool(_function(hint)).input_schema
    said: dict[str, Any] = schema["properties"]["it"]
    return {**said, "$defs": schema["$defs"]} if "$defs" in schema else said


def _function(hint: Any) -> Callable[..., Any]:
    def take(it: Any) -> None: ...

    take.__annotations__["it"] = hint
    return take


def _said(ask: Callable[[], dict[str, Any]]) -> dict[str, Any] | str:
    try:
        return ask()
    except TypeError as error:
        return str(error)


class Types(SphinxDirective):
    """A table of these rows: those that work, or those that are refused."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Called by docutils."""
        made = nodes.Element()
        self.state.nested_parse(StringList(list(self._lines())), 0, made)
        return list(made.children)

    def _lines(self) -> Iterator[str]:
        yield from (".. list-table::", "   :header-rows: 1", "")
        if self.arguments[0] == "works":
            yield from ("   * - Type", "     - As an answer", "     - As a tool's parameter")
            for one in map(row, WORKS):
                yield from (f"   * - ``{one.words}``", *_cell(one.asked), *_cell(one.told))
        else:
            yield from ("   * - Type", "     - Why")
            for one in map(row, REFUSED):
                yield from (f"   * - ``{one.words}``", *_cell(one.told))


def _cell(said: dict[str, Any] | str) -> Iterator[str]:
    if isinstance(said, str):
        yield f"     - {said.partition('JSON Schema: ')[2] or said}".replace("*", "\\*")
        return
    if isinstance(said, dict) and set(said.get("properties", {})) == {"value"}:
        said = said["properties"]["value"] | {k: v for k, v in said.items() if k == "$defs"}
    yield f"     - ``{json.dumps(said, ensure_ascii=False)}``"


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("types-that", Types)
    return {"parallel_read_safe": True}
