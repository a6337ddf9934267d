"""Classes that do not take what their fields seem to say, and annotations that are hard to read."""

from __future__ import annotations

import collections
import dataclasses
import functools
import math
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Generic, Self, TypeVar

import attrs
import msgspec
import pytest

from trio_codex import tool
from trio_codex._facade.signature import ArgumentsError, parameters_of
from trio_codex._facade.type_reader import Reader, described
from trio_codex._facade.type_shapes import Misfit
from trio_codex._facade.typed import OutputType

if TYPE_CHECKING:
    from nowhere import Unseen  # type: ignore[import-not-found]

T = TypeVar("T")


def fields_of(cls: Any) -> Any:
    return described(Reader(all_required=False).read(cls))["properties"]


def fitted(cls: Any, value: Any) -> Any:
    return Reader(all_required=False).read(cls).fit(value)


@dataclasses.dataclass
class ByHand:
    x: int

    def __init__(self, x: str) -> None:
        self.x = int(x)


def to_text(cls: type, fields: list[Any]) -> list[Any]:
    return [field.evolve(type=str, converter=int) for field in fields if field.name != "dropped"]


@attrs.define(field_transformer=to_text)
class Transformed:
    x: int
    dropped: int = 0


@pytest.mark.parametrize("cls", [ByHand, Transformed])
def test_what_init_takes_counts_and_not_what_the_field_says(cls: Any) -> None:
    assert fields_of(cls) == {"x": {"type": "string"}}
    assert fitted(cls, {"x": "5"}).x == 5
    with pytest.raises(Misfit, match="Expected `str`"):
        fitted(cls, {"x": 5})


def test_a_dataclass_that_inherits_a_hand_written_init_takes_what_that_takes() -> None:
    @dataclasses.dataclass(init=False)
    class Below(ByHand):
        y: int = 0

    assert fields_of(Below) == {"x": {"type": "string"}}


def test_of_a_field_that_init_does_not_take_the_type_need_not_be_known() -> None:
    @attrs.define
    class Ticket:
        number: int
        seen: Unseen = attrs.field(init=False, default=None)

    assert fields_of(Ticket) == {"number": {"type": "integer"}}


def test_a_converter_may_name_types_in_sight_of_it() -> None:
    @attrs.frozen
    class Money:
        cents: int

    def to_cents(money: Money | None) -> int:
        return 0 if money is None else money.cents

    @attrs.define
    class Bill:
        total: int = attrs.field(converter=to_cents)
        more: int = attrs.field(converter=attrs.converters.pipe(to_cents, str), default=None)  # type: ignore[misc]

    @tool
    def pay(bill: Bill) -> None: ...

    said = pay.input_schema["$defs"]["Bill"]["properties"]
    assert said["total"] == {"anyOf": [{"$ref": "#/$defs/Money"}, {"type": "null"}]}
    assert said["more"] == said["total"]


def test_a_converter_of_which_the_type_cannot_be_found_is_refused() -> None:
    def convert(value: Unseen) -> int:
        return int(value)

    @attrs.define
    class Bill:
        total: int = attrs.field(converter=convert)

    with pytest.raises(
        TypeError, match=r"Bill.total, as its converter takes it, .*'Unseen'.*define"
    ):
        OutputType(Bill)


def test_a_struct_that_is_local_to_a_function_may_name_others_there() -> None:
    class Part(msgspec.Struct):
        size: int = 3

    class Whole(msgspec.Struct, rename="camel"):
        the_parts: list[Part] = []

    @tool
    def build(whole: Whole) -> None: ...

    assert list(build.input_schema["$defs"]["Whole"]["properties"]) == ["theParts"]
    assert parameters_of(build, {"Whole": Whole, "Part": Part}).structured(
        {"whole": {"theParts": [{}]}}
    ) == {"whole": Whole([Part(3)])}


def test_what_cannot_be_given_is_not_told_as_a_default() -> None:
    @attrs.define
    class Order:
        _word: str
        made: bool = attrs.field(init=False, default=True)

    def take(order: Order = Order("a"), x: float = math.nan, y: float = math.inf) -> None: ...  # noqa: B008

    said = tool(take).input_schema["properties"]
    assert all("default" not in one and "description" not in one for one in said.values())


def test_a_default_is_told_in_its_own_letters() -> None:
    def take(name: str = "grün") -> None: ...

    assert tool(take).input_schema["properties"]["name"]["description"] == '(default: "grün")'


class Mute(Exception):
    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Mute(), "Mute"),
        (RuntimeError(), "RuntimeError"),
        (ValueError(), "ValueError"),
        (KeyError("a"), "KeyError: 'a'"),
        (ValueError("bad", "more"), "bad"),
        (UnicodeDecodeError("utf8", b"x", 0, 1, "odd"), "'utf8' codec .*: odd"),
        (RecursionError("deep"), "RecursionError: deep"),
    ],
)
def test_whatever_a_class_raises_is_a_misfit_in_words(error: Exception, words: str) -> None:
    @dataclasses.dataclass
    class Picky:
        def __post_init__(self) -> None:
            raise error

    with pytest.raises(Misfit) as caught:
        fitted(Picky, {})
    assert caught.match(words)
    assert caught.value.problem


@attrs.define
class Node:
    below: list[Node] = attrs.Factory(list)


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_what_is_nested_too_deeply_is_no_value(depth: int) -> None:
    text = '{"below":[' * depth + "]}" * depth
    with pytest.raises(Misfit, match="nested too deeply"):
        OutputType(Node).parse(text)


def test_nor_is_it_an_argument() -> None:
    deep: dict[str, Any] = {"below": []}
    for _ in range(5_000):
        deep = {"below": [deep]}

    def take(node: Node) -> None: ...

    with pytest.raises(ArgumentsError, match=r"\$\.node: it is nested too deeply"):
        parameters_of(take, {}).structured({"node": deep})


@pytest.mark.parametrize(
    "dress", ["```json\r\n{}\r\n```", "~~~\n{}\n~~~", "````JSON\n{}\n````\n", "```\n{}```"]
)
def test_a_fence_may_be_of_any_kind(dress: str) -> None:
    assert OutputType(Node).parse(dress.format('{"below": []}')) == Node()


@pytest.mark.parametrize(
    "dress", ["Here: {}", "```\n{}\n~~~", "```yaml\n{}\n```", "{},", "```\n{}\n```\nDone.", "{}{}"]
)
def test_what_is_dressed_otherwise_is_an_error(dress: str) -> None:
    text = dress.replace("{}", '{"below": []}')
    with pytest.raises(Misfit, match="malformed"):
        OutputType(Node).parse(text)


def test_two_keys_of_a_dict_that_mean_the_same_are_an_error() -> None:
    with pytest.raises(Misfit, match="no key twice"):
        fitted(dict[float, int], {"1": 1, "1.0": 2})
    assert fitted(dict[int, int], {"0": 1, "-10": 2}) == {0: 1, -10: 2}
    with pytest.raises(Misfit, match=r"^\('Expected `int`, got `str`, as a key'"):
        fitted(dict[int, int], {"01": 1})


class ByText(Generic[T]):
    """No class of fields."""


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (Annotated[str | None, msgspec.Meta(max_length=2)], "give it to that, as in"),
        (dict[bool, int], "with bool as keys: make them texts or whole numbers"),
        (dict[tuple[int, int], int], "as keys: make them texts or whole numbers"),
        (msgspec.Raw, "write Any"),
        ([int], "make it of texts"),
        ({"a": int}, "make it of texts"),
        (collections.Counter[str], "make it of texts"),
        (ByText[int], "make it of texts"),
    ],
)
def test_what_is_refused_comes_with_a_remedy(hint: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        Reader(all_required=False).read(hint)


def test_so_does_a_class_that_calls_itself_self() -> None:
    @attrs.define
    class Tree:
        below: list[Self]

    with pytest.raises(TypeError, match=r"Tree.below: .*write the name of the class"):
        OutputType(Tree)


def test_what_looks_like_a_function_and_has_no_name_is_refused() -> None:
    with pytest.raises(TypeError, match="not of cached_property"):
        tool(functools.cached_property(lambda _: 1))  # type: ignore[call-overload]


NEWER = """
from __future__ import annotations
import attrs, dataclasses, msgspec, typing
from trio_codex import tool

type Many[T] = list[T] | None
type Forest = list[Tree]
type Json = dict[str, Json] | list[Json] | str
type Broken = Missing

@attrs.define
class Box[T]:
    it: T
    many: Many[T]

@attrs.define
class Named[T](Box[int]):
    name: T

@dataclasses.dataclass
class Data[T]:
    it: T

class Struct[T](msgspec.Struct):
    it: T

class Typed[T](typing.TypedDict):
    it: T

class Tuple[T](typing.NamedTuple):
    it: T

@attrs.define
class Tree:
    below: Forest

@tool
def take[T: int](it: T, many: Many[T]) -> None: ...
"""


@pytest.fixture(scope="module")
def newer() -> dict[str, Any]:
    if sys.version_info < (3, 12):
        pytest.skip("the syntax is new in Python 3.12")
    module = type(sys)("newer_syntax")
    sys.modules[module.__name__] = module
    exec(compile(NEWER, "newer_syntax.py", "exec"), vars(module))
    return vars(module)


@pytest.mark.parametrize("name", ["Box", "Data", "Struct", "Typed", "Tuple"])
def test_type_parameters_of_the_newer_syntax_are_filled_in(
    newer: dict[str, Any], name: str
) -> None:
    assert fields_of(newer[name][int])["it"] == {"type": "integer"}


def test_two_classes_may_call_theirs_the_same(newer: dict[str, Any]) -> None:
    said = fields_of(newer["Named"][str])
    assert (said["it"], said["name"]) == ({"type": "integer"}, {"type": "string"})
    assert said["many"]["anyOf"][0] == {"type": "array", "items": {"type": "integer"}}


def test_functions_may_have_them_too(newer: dict[str, Any]) -> None:
    said = newer["take"].input_schema["properties"]
    assert said["it"] == {"type": "integer"}
    assert said["many"]["anyOf"][0]["items"] == {"type": "integer"}


def test_an_alias_may_be_in_itself_by_way_of_a_class(newer: dict[str, Any]) -> None:
    tree = newer["Tree"]
    assert fitted(newer["Forest"], [{"below": [{"below": []}]}]) == [tree([tree([])])]


@pytest.mark.parametrize(
    ("name", "words"), [("Json", "make it a class"), ("Broken", "name 'Missing' is not defined")]
)
@pytest.mark.parametrize("ask", [OutputType, Reader(all_required=False).read])
def test_else_it_is_refused_and_so_is_one_that_means_nothing(
    newer: dict[str, Any], name: str, words: str, ask: Callable[[Any], object]
) -> None:
    with pytest.raises(TypeError, match=words):
        ask(newer[name])
