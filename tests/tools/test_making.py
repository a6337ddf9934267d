"""What the model is told of a function, and which functions it cannot be told of."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal, TypedDict

import attrs
import msgspec
import pytest

from trio_codex import Tool, tool
from trio_codex._facade.tools import Toolbox


class Priority(Enum):
    low = "low"
    high = "high"


@attrs.define
class Place:
    """Where it is."""

    city: str
    floor: int | None = None


@dataclass
class Person:
    name: str
    at: Place


class Filter(TypedDict):
    field: str


@tool
async def look_up_ticket(
    number: int,
    priority: Priority,
    kind: Literal["bug", "wish"] = "bug",
    people: list[Person] | None = None,
    filters: dict[str, Filter] | None = None,
    limit: Annotated[int, msgspec.Meta(ge=1, description="How many at most.")] = 10,
) -> str:
    """Look up a ticket
    in the tracker.

    The tracker is slow.

    Args:
        number: The number of the ticket,
            without the hash.
        people (list[Person]): Who reported it.
        limit: Not this.
    """
    return f"{number} {priority} {kind} {people} {filters} {limit}"


def test_name_and_description_are_those_of_the_function() -> None:
    assert look_up_ticket.name == "look_up_ticket"
    assert look_up_ticket.description == "Look up a ticket in the tracker."
    assert look_up_ticket.spec() == {
        "type": "function",
        "name": "look_up_ticket",
        "description": "Look up a ticket in the tracker.",
        "inputSchema": look_up_ticket.input_schema,
    }


def test_the_schema_says_what_the_hints_say() -> None:
    assert look_up_ticket.input_schema == {
        "type": "object",
        "properties": {
            "number": {
                "type": "integer",
                "description": "The number of the ticket, without the hash.",
            },
            "priority": {"$ref": "#/$defs/Priority"},
            "kind": {
                "type": "string",
                "enum": ["bug", "wish"],
                "default": "bug",
                "description": '(default: "bug")',
            },
            "people": {
                "anyOf": [
                    {"type": "array", "items": {"$ref": "#/$defs/Person"}},
                    {"type": "null"},
                ],
                "description": "Who reported it.",
            },
            "filters": {
                "anyOf": [
                    {"type": "object", "additionalProperties": {"$ref": "#/$defs/Filter"}},
                    {"type": "null"},
                ]
            },
            "limit": {
                "type": "integer",
                "minimum": 1,
                "default": 10,
                "description": "How many at most. (minimum: 1, default: 10)",
            },
        },
        "required": ["number", "priority"],
        "additionalProperties": False,
        "$defs": {
            "Priority": {"title": "Priority", "type": "string", "enum": ["high", "low"]},
            "Person": {
                "title": "Person",
                "type": "object",
                "properties": {"name": {"type": "string"}, "at": {"$ref": "#/$defs/Place"}},
                "required": ["name", "at"],
                "additionalProperties": False,
            },
            "Place": {
                "title": "Place",
                "description": "Where it is.",
                "type": "object",
                "properties": {
                    "city": {"type": "string"},
                    "floor": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                },
                "required": ["city"],
                "additionalProperties": False,
            },
            "Filter": {
                "title": "Filter",
                "type": "object",
                "properties": {"field": {"type": "string"}},
                "required": ["field"],
                "additionalProperties": False,
            },
        },
    }


async def test_a_tool_is_still_the_function() -> None:
    assert await look_up_ticket(7, Priority.low, limit=3) == "7 Priority.low bug None None 3"
    assert look_up_ticket.__name__ == "look_up_ticket"
    assert str(look_up_ticket.__doc__).startswith("Look up a ticket")


def test_name_and_description_can_be_given() -> None:
    @tool(name="clock-2", description="Tells the time.", timeout=3)
    def now() -> str:
        """Not this."""
        return "noon"

    assert (now.name, now.description, now.timeout) == ("clock-2", "Tells the time.", 3)
    assert now() == "noon"
    assert now.input_schema["properties"] == {}


def test_the_method_of_an_object_is_a_tool_without_self() -> None:
    class Desk:
        def look_up(self, number: int) -> str:
            return f"{number} at {id(self)}"

    desk = Desk()
    one = tool(desk.look_up)
    assert list(one.input_schema["properties"]) == ["number"]
    assert one(4) == f"4 at {id(desk)}"


def test_types_that_are_local_to_a_function_are_found() -> None:
    @attrs.define
    class Local:
        x: int

    @tool
    def take(it: Local) -> int:
        return it.x

    assert take.input_schema["properties"] == {"it": {"$ref": "#/$defs/Local"}}


def test_the_hint_of_the_result_does_not_matter() -> None:
    def broken(x: int) -> Missing:  # type: ignore[name-defined]  # noqa: F821
        return x

    assert tool(broken).input_schema["required"] == ["x"]


def no_hint(x) -> None: ...  # type: ignore[no-untyped-def]
def positional(x: int, /) -> None: ...
def many(*x: int) -> None: ...
def keywords(**x: int) -> None: ...
def callback(x: Callable[[], None]) -> None: ...
def an_object(x: list[object]) -> None: ...
def unresolved(x: Missing) -> None: ...  # type: ignore[name-defined]  # noqa: F821


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (no_hint, "has no type hint"),
        (positional, "positional-only"),
        (many, "variadic positional"),
        (keywords, "variadic keyword"),
        (callback, "has no JSON Schema"),
        (an_object, "has no JSON Schema"),
        (unresolved, "'Missing' is not defined"),
    ],
)
def test_a_parameter_that_the_model_cannot_give_is_refused_by_name(
    function: Callable[..., Any], reason: str
) -> None:
    with pytest.raises(
        TypeError, match=f"{function.__name__} cannot be a tool: parameter 'x'"
    ) as c:
        tool(function)
    assert reason in str(c.value)


@pytest.mark.parametrize("name", ["", "two words", "x" * 65, "naïve", "a\n"])
def test_a_name_that_the_server_or_the_model_would_refuse_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot name a tool"):
        tool(name=name)(lambda: None)


def test_what_is_no_function_is_refused() -> None:
    async def stream(x: int) -> Any:
        yield x

    for stranger in (3, "look", Place, object()):
        with pytest.raises(TypeError, match="made of a function"):
            Tool(stranger)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="generator"):
        tool(stream)
    with pytest.raises(ValueError, match="timeout"):
        tool(timeout=0)(positional)


def test_attributes_of_the_function_are_not_taken_for_those_of_the_tool() -> None:
    def look() -> None: ...

    look.timeout = look.name = "theirs"  # type: ignore[attr-defined]
    one = tool(look)
    assert (one.name, one.timeout) == ("look", None)


def test_a_function_without_a_signature_is_refused() -> None:
    with pytest.raises(TypeError, match="min cannot be a tool: no signature found"):
        tool(min)


def test_a_function_behind_a_wrapper_is_described_by_itself() -> None:
    @functools.lru_cache
    def look(x: int) -> int:
        """Look."""
        return x

    one = tool(look)
    assert (one.name, one.description) == ("look", "Look.")
    assert one.input_schema["properties"] == {"x": {"type": "integer"}}


def test_a_toolbox_takes_plain_functions_and_knows_its_tools_by_name() -> None:
    def plain(x: int) -> None: ...

    box = Toolbox([plain, look_up_ticket])
    assert [spec["name"] for spec in box.specs()] == ["plain", "look_up_ticket"]
    assert box.find("look_up_ticket", None) is look_up_ticket
    assert box.find("look_up_ticket", "theirs") is None
    assert box.find("other", None) is None
    assert len(box) == 2


def test_two_tools_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two tools are named 'look_up_ticket'"):
        Toolbox([look_up_ticket, look_up_ticket])


def test_what_the_server_strips_or_mistakes_is_said_in_another_way() -> None:
    class Level(IntEnum):
        low = 1

    @tool
    def remind(
        at: datetime.datetime | None,
        level: Level,
        span: tuple[int, int],
        pair: tuple[int, str],
        tags: Annotated[list[str], msgspec.Meta(max_length=3)],
        days: dict[str, list[datetime.time]],
    ) -> None: ...

    schema = remind.input_schema
    assert schema["properties"] == {
        "at": {
            "anyOf": [
                {"type": "string", "format": "date-time", "description": '(format: "date-time")'},
                {"type": "null"},
            ]
        },
        "level": {"$ref": "#/$defs/Level"},
        "span": {
            "type": "array",
            "items": {"type": "integer"},
            "minItems": 2,
            "maxItems": 2,
            "description": "(maxItems: 2)",
        },
        "pair": {
            "type": "array",
            "items": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
            "minItems": 2,
            "maxItems": 2,
            "description": "(maxItems: 2)",
        },
        "tags": {
            "type": "array",
            "items": {"type": "string"},
            "maxItems": 3,
            "description": "(maxItems: 3)",
        },
        "days": {
            "type": "object",
            "additionalProperties": {
                "type": "array",
                "items": {
                    "type": "string",
                    "format": "time",
                    "description": '(format: "time")',
                },
            },
        },
    }
    assert schema["$defs"]["Level"] == {"title": "Level", "type": "integer", "enum": [1]}


def test_a_default_that_has_no_json_is_not_told() -> None:
    nothing = object()

    def take(x: Any = nothing, y: Any = None) -> None: ...

    assert tool(take).input_schema["properties"] == {"x": {}, "y": {}}
    assert tool(take).input_schema["required"] == []
