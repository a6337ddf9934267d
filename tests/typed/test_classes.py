"""The class decides what may be set, and by what way its values are made."""

from __future__ import annotations

import datetime
import decimal
import json
from dataclasses import InitVar, dataclass, field
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import attrs
import msgspec
import pytest

from trio_codex import AsyncCodex, OutputParseError, tool
from trio_codex._facade.type_reader import Reader, described
from trio_codex._facade.type_shapes import Misfit
from trio_codex._facade.typed import OutputType
from trio_codex.testing import ScriptedModel, text, tool_call

T = TypeVar("T")


def from_text(value: str) -> Path:
    return Path(value)


@attrs.define
class Order:
    item: str = attrs.field(converter=str.upper)  # type: ignore[misc]
    folder: Path = attrs.field(converter=from_text)
    count: int = attrs.field(validator=attrs.validators.ge(1))
    approved: bool = attrs.field(init=False, default=False)
    _secret: str = attrs.field(alias="word", default="none")


@dataclass
class Bill:
    total: int
    doubled: int = field(init=False)
    factor: InitVar[int] = 2

    def __post_init__(self, factor: int) -> None:
        self.doubled = self.total * factor


@attrs.define
class Point:
    x: int
    y: int

    def __init__(self, where: str, *, scale: int = 1) -> None:
        x, y = where.split(",")
        self.__attrs_init__(int(x) * scale, int(y) * scale)  # type: ignore[attr-defined]


class Pair(NamedTuple):
    left: int
    right: str = "r"


class Cat(msgspec.Struct, tag=True, rename="camel"):
    nine_lives: bool


@attrs.frozen
class Dog:
    name: str


@attrs.frozen
class Bird:
    name: str
    wings: int


@attrs.frozen
class Box(Generic[T]):
    it: T


@attrs.frozen
class Page(Generic[T]):
    boxes: list[Box[T]]


@dataclass
class Item:
    at: datetime.datetime


def read(hint: Any) -> Any:
    return Reader(all_required=False).read(hint)


@pytest.mark.parametrize(
    ("hint", "given", "made"),
    [
        (Bill, {"total": 4, "factor": 3}, {"total": 4, "doubled": 12}),
        (Bill, {"total": 4}, {"total": 4, "doubled": 8}),
        (Point, {"where": "1,2"}, {"x": 1, "y": 2}),
        (Point, {"where": "1,2", "scale": 10}, {"x": 10, "y": 20}),
    ],
)
def test_a_value_is_made_by_the_way_that_its_class_has(hint: Any, given: Any, made: Any) -> None:
    value = read(hint).fit(given)
    assert {name: getattr(value, name) for name in made} == made


def test_converters_validators_and_aliases_are_those_of_the_class() -> None:
    order = read(Order).fit({"item": "tea", "folder": "/tmp", "count": 2.0, "word": "w"})
    assert order == Order("tea", "/tmp", 2, "w")
    assert (order.item, order.folder, order.approved) == ("TEA", Path("/tmp"), False)
    with pytest.raises(Misfit, match="'count' must be >= 1: 0"):
        read(Order).fit({"item": "tea", "folder": "/tmp", "count": 0})


@pytest.mark.parametrize("name", ["approved", "_secret", "secret", "doubled"])
def test_what_init_does_not_take_is_neither_asked_for_nor_taken(name: str) -> None:
    for hint, given in ((Order, {"item": "a", "folder": "b", "count": 1}), (Bill, {"total": 1})):
        assert name not in described(read(hint))["properties"]
        with pytest.raises(Misfit, match="no such field"):
            read(hint).fit({**given, name: True})


def test_the_schema_has_what_init_takes() -> None:
    assert described(read(Order))["properties"] == {
        "item": {"type": "string"},
        "folder": {"type": "string"},
        "count": {"type": "integer"},
        "word": {"type": "string", "default": "none"},
    }
    assert list(described(read(Point))["properties"]) == ["where", "scale"]
    assert described(read(Point))["required"] == ["where"]


def test_a_tuple_with_names_is_an_object() -> None:
    assert read(Pair).fit({"left": 1}) == Pair(1)
    assert OutputType(Pair).schema["required"] == ["left", "right"]


def test_parts_of_generic_classes_keep_their_formats() -> None:
    said = described(read(Page[Item]))
    assert said["$defs"]["Item"]["properties"]["at"] == {"type": "string", "format": "date-time"}
    said = described(read(Box[datetime.datetime]))
    assert said["properties"]["it"] == {"type": "string", "format": "date-time"}
    made = read(Page[datetime.date]).fit({"boxes": [{"it": "2026-01-02"}]})
    assert made == Page([Box(datetime.date(2026, 1, 2))])


@pytest.mark.parametrize(
    ("hint", "given", "made"),
    [
        (Cat | Dog, {"type": "Cat", "nineLives": True}, Cat(True)),
        (Cat | Dog, {"name": "Rex"}, Dog("Rex")),
        (Dog | Bird | None, None, None),
        (Dog | Bird, {"name": "Rex", "wings": 2}, Bird("Rex", 2)),
        (list[Dog | Bird | int], [{"name": "Rex"}, 3], [Dog("Rex"), 3]),
        (dict[str, Dog | str], {"a": "b", "c": {"name": "d"}}, {"a": "b", "c": Dog("d")}),
    ],
)
def test_unions_of_classes_work_wherever_they_are(hint: Any, given: Any, made: Any) -> None:
    assert read(hint).fit(given) == made


def test_classes_that_cannot_be_told_apart_are_refused_with_the_remedy() -> None:
    @attrs.frozen
    class Wolf:
        name: str

    with pytest.raises(TypeError, match=r"Dog and Wolf .* told apart: give each a field like kind"):
        OutputType(list[Dog | Wolf])

    @attrs.frozen
    class Tame:
        name: str
        kind: Literal["tame"]

    @attrs.frozen
    class Wild:
        name: str
        kind: Literal["wild"]

    found: Any = read(Tame | Wild).fit({"name": "a", "kind": "wild"})
    assert found == Wild("a", "wild")


@pytest.mark.parametrize(
    ("hint", "words", "wrong"),
    [
        (bytes, '(contentEncoding: "base64")', '"?"'),
        (decimal.Decimal, '(format: "decimal")', "1.5"),
        (Annotated[str, msgspec.Meta(min_length=3)], "(minLength: 3)", '"ab"'),
        (Annotated[str, msgspec.Meta(max_length=3)], "(maxLength: 3)", '"abcd"'),
        (frozenset[int], "(uniqueItems: true)", "[1,1]"),
    ],
)
def test_what_the_dialect_has_no_word_for_is_described_and_checked(
    hint: Any, words: str, wrong: str
) -> None:
    assert OutputType(hint).schema["properties"]["value"]["description"].endswith(words)
    with pytest.raises(Misfit):
        OutputType(hint).parse(f'{{"value":{wrong}}}')


def test_an_int_and_a_float_do_not_tell_classes_apart() -> None:
    @attrs.frozen
    class Whole:
        size: int

    @attrs.frozen
    class Broken:
        size: float

    with pytest.raises(TypeError, match=r"Whole and Broken .* told apart"):
        read(Whole | Broken)


def test_limits_of_others_are_refused_and_not_passed_over() -> None:
    class Gt:
        __module__ = "annotated_types"

    with pytest.raises(TypeError, match=r"say it by msgspec\.Meta"):
        read(Annotated[int, Gt()])


async def test_on_the_real_server_a_model_cannot_set_what_init_does_not_take(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    good = {"item": "tea", "folder": "/tmp", "count": 5.0, "word": "w"}
    scripted_model.script(
        text(json.dumps({**good, "approved": True})), text(f"```json\n{json.dumps(good)}\n```")
    )
    thread = await codex.thread_start()
    with pytest.raises(OutputParseError, match=r"no such field.*approved") as caught:
        await thread.run("Order!", output_type=Order)
    assert caught.value.text == json.dumps({**good, "approved": True})
    result = await thread.run("Order!", output_type=Order)
    assert result.output == Order("tea", "/tmp", 5, "w")
    asked = scripted_model.requests[0].body["text"]["format"]["schema"]
    assert asked["required"] == ["item", "folder", "count", "word"]


async def test_on_the_real_server_neither_can_it_in_the_arguments_of_a_tool(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    given = {"item": "tea", "folder": "/tmp", "count": 1}
    orders: list[Order] = []

    @tool
    async def order(it: Order) -> str:
        orders.append(it)
        return "ordered"

    scripted_model.script(
        tool_call("order", {"it": {**given, "approved": True}}),
        tool_call("order", {"it": given}),
        text("Done."),
    )
    thread = await codex.thread_start(tools=[order])
    await thread.run("Order tea.")
    assert orders == [Order("tea", "/tmp", 1)]
    assert "no such field" in json.dumps(scripted_model.requests[1].body["input"][-1])
