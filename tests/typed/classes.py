"""Classes of every kind, made at random, and plain JSON that fits them, or nearly."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import uuid
from collections.abc import Callable
from typing import Annotated, Any, Generic, Literal, NamedTuple, Required, TypedDict, TypeVar

import attrs
import msgspec
from hypothesis import strategies as st

T = TypeVar("T")
Json = Any


class Colour(enum.Enum):
    red = "red"
    blue = "blue"


class Level(enum.IntEnum):
    low = 1
    high = 2


@attrs.frozen
class Box(Generic[T]):
    it: T
    many: list[T] = attrs.Factory(list)


@attrs.frozen
class Node:
    """It refers to itself."""

    name: str
    below: list[Node] = attrs.Factory(list)
    above: Node | None = None


LEAVES: tuple[Any, ...] = (
    *(str, int, float, bool, None, Colour, Level, Literal["a", "b"], Literal[1, 2]),
    *(datetime.datetime, datetime.date, datetime.timedelta, uuid.UUID, decimal.Decimal, bytes),
    Annotated[int, msgspec.Meta(ge=0, le=5)],
    Annotated[str, msgspec.Meta(min_length=1, max_length=3)],
    Annotated[float, msgspec.Meta(gt=0)],
    *(int | None, str | int, Colour | None, bool | str, datetime.date | None),
)
NAMES = ("a", "b", "c_d", "e")


def leaves() -> st.SearchStrategy[Any]:
    return st.sampled_from(LEAVES)


def hints(*, dicts: bool) -> st.SearchStrategy[Any]:
    """Types of all kinds; those that only tools can have with ``dicts``."""
    inner = st.recursive(leaves(), lambda inner: _made_of(inner, dicts=dicts), max_leaves=6)
    return inner | st.builds(
        _class_of, st.sampled_from(MAKERS), st.lists(_field(inner), max_size=3)
    )


def _boxed(hint: Any) -> Any:
    generic: Any = Box
    return generic[hint]


def _short(hint: Any) -> Any:
    special: Any = Annotated
    return special[hint, msgspec.Meta(max_length=2)]


def _made_of(inner: st.SearchStrategy[Any], *, dicts: bool) -> st.SearchStrategy[Any]:
    options: list[st.SearchStrategy[Any]] = [
        inner.map(list.__class_getitem__),
        inner.map(lambda it: tuple.__class_getitem__((it, ...))),
        inner.map(list.__class_getitem__).map(_short),
        st.sampled_from((set[str], frozenset[int], Node, Box[datetime.date], list[Node | int])),
        inner.map(_boxed),
        st.builds(_class_of, st.sampled_from(MAKERS), st.lists(_field(inner), max_size=3)),
        st.builds(_either, st.lists(_field(inner), min_size=1, max_size=2), leaves()),
    ]
    if dicts:
        options += [
            inner.map(lambda it: dict.__class_getitem__((str, it))),
            inner.map(lambda it: dict.__class_getitem__((Colour, it))),
            st.tuples(inner, inner).map(tuple.__class_getitem__),
            st.just(Any),
        ]
    return st.one_of(options)


@attrs.frozen
class Made:
    """A field to be: its type, and what else is done to it."""

    hint: Any
    optional: bool
    hidden: bool
    """Whether ``__init__`` does not take it, where a class can say so."""
    converted: bool
    renamed: bool


def _field(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Made]:
    return st.builds(Made, inner, st.booleans(), st.booleans(), st.booleans(), st.booleans())


def _named(fields: list[Made]) -> dict[str, Made]:
    # What has a default comes last, as Python wants it.
    return dict(zip(NAMES, sorted(fields, key=lambda field: field.optional), strict=False))


def _kept(value: Any) -> Any:
    return value


def _of_attrs(fields: list[Made]) -> Any:
    def field(made: Made) -> Any:
        more: dict[str, Any] = {"default": None} if made.optional or made.hidden else {}
        if made.converted:
            more["converter"] = _kept
        if made.renamed:
            more["alias"] = "renamed"
        return attrs.field(init=not made.hidden, kw_only=True, **more)

    named = _named(fields)
    if sum(made.renamed and not made.hidden for made in named.values()) > 1:
        named = {name: attrs.evolve(made, renamed=False) for name, made in named.items()}
    body = {name: field(made) for name, made in named.items()}
    annotations = {name: made.hint for name, made in named.items()}
    return attrs.define(type("OfAttrs", (), {**body, "__annotations__": annotations}))


def _of_dataclass(fields: list[Made]) -> Any:
    def field(made: Made) -> Any:
        more: dict[str, Any] = {"default": None} if made.optional or made.hidden else {}
        return dataclasses.field(init=not made.hidden, **more)

    named = _named(fields)
    made_of = [(name, made.hint, field(made)) for name, made in named.items()]
    return dataclasses.make_dataclass("OfDataclass", made_of, kw_only=True)


def _of_struct(fields: list[Made]) -> Any:
    named = _named(fields)
    made_of: list[Any] = [
        (name, made.hint, None) if made.optional else (name, made.hint)
        for name, made in named.items()
    ]
    return msgspec.defstruct("OfStruct", made_of, rename="camel")


def _of_typed_dict(fields: list[Made]) -> Any:
    named = _named(fields)
    said = {
        name: made.hint if made.optional else Required[made.hint] for name, made in named.items()
    }
    return TypedDict("OfTypedDict", said, total=False)  # type: ignore[operator]


def _of_tuple(fields: list[Made]) -> Any:
    return NamedTuple("OfTuple", [(name, made.hint) for name, made in _named(fields).items()])


def _of_hand(fields: list[Made]) -> Any:
    class OfHand:
        def __init__(self, **given: Any) -> None:
            self.given = given

    named = _named(fields)
    scope: dict[str, Any] = {}
    parameters = ", ".join(
        f"{name}=None" if made.optional else name for name, made in named.items()
    )
    exec(
        f"def __init__(self, *, {parameters}): pass" if named else "def __init__(self): pass", scope
    )
    init = scope["__init__"]
    init.__annotations__ = {name: made.hint for name, made in named.items()}
    return attrs.define(type("OfHand", (), {"__init__": init, "__module__": __name__}))


MAKERS: tuple[Callable[[list[Made]], Any], ...] = (
    *(_of_attrs, _of_dataclass, _of_struct, _of_typed_dict, _of_tuple, _of_hand),
)


def _class_of(maker: Callable[[list[Made]], Any], fields: list[Made]) -> Any:
    return maker(fields)


def _either(fields: list[Made], leaf: Any) -> Any:
    """A union of a class, another one that can be told from it, and what has no parts."""

    @attrs.frozen
    class Told:
        kind: Literal["told"]

    other = _of_dataclass([attrs.evolve(made, hidden=False) for made in fields])
    return Told | other | leaf


def instances(schema: Json, defs: Json, depth: int = 0) -> st.SearchStrategy[Any]:
    """Plain JSON that fits a schema, formats and patterns included."""
    if "$ref" in schema:
        return instances(defs[schema["$ref"].rpartition("/")[2]], defs, depth + 1)
    if "anyOf" in schema:
        options = [one for one in schema["anyOf"] if depth < 4 or "$ref" not in one]
        return st.one_of([instances(one, defs, depth + 1) for one in options or schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "object":
            return _objects(schema, defs, depth)
        case "array":
            return _arrays(schema, defs, depth)
        case "string":
            return _texts(schema)
        case "integer":
            return st.integers(schema.get("minimum", -9), schema.get("maximum", 9))
        case "number":
            return st.floats(0.5, 9)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case _:
            return st.sampled_from([None, 1, "x", [], {}])


def _objects(schema: Json, defs: Json, depth: int) -> st.SearchStrategy[Any]:
    if "properties" not in schema:
        values = instances(schema.get("additionalProperties", {}), defs, depth + 1)
        names = schema.get("propertyNames", {"type": "string"})
        return st.dictionaries(instances(names, defs), values, max_size=0 if depth > 4 else 2)
    required = {name: schema["properties"][name] for name in schema["required"]}
    rest = {name: it for name, it in schema["properties"].items() if name not in required}
    return st.fixed_dictionaries(
        {name: instances(it, defs, depth + 1) for name, it in required.items()},
        optional={}
        if depth > 4
        else {name: instances(it, defs, depth + 1) for name, it in rest.items()},
    )


def _arrays(schema: Json, defs: Json, depth: int) -> st.SearchStrategy[Any]:
    if "prefixItems" in schema:
        return st.tuples(*(instances(one, defs, depth + 1) for one in schema["prefixItems"])).map(
            list
        )
    if depth > 4:
        return st.just([])
    items = instances(schema.get("items") or {}, defs, depth + 1)
    most = min(2, schema.get("maxItems", 2))
    return st.lists(items, max_size=most, unique=schema.get("uniqueItems", False))


def _texts(schema: Json) -> st.SearchStrategy[str]:
    match schema:
        case {"format": "date-time"}:
            return st.just("2026-01-02T03:04:05Z")
        case {"format": "date"}:
            return st.just("2026-01-02")
        case {"format": "duration"}:
            return st.just("P1D")
        case {"format": "uuid"}:
            return st.uuids().map(str)
        case {"format": "decimal"}:
            return st.just("1.50")
        case {"contentEncoding": "base64"}:
            return st.just("aGk=")
        case {"pattern": _}:
            return st.integers(0, 9).map(str)
        case _:
            return st.text("abc", min_size=schema.get("minLength", 0), max_size=3)


@st.composite
def nearly(draw: st.DrawFn, value: Any) -> Any:
    """The value, or with something changed somewhere in it."""
    how = draw(st.sampled_from(["as it is", "other", "within", "less", "more"]))
    if how == "other":
        return draw(st.sampled_from([None, True, 0, 1.5, 3.0, "x", "", [], [1], {}, {"a": 1}]))
    if isinstance(value, dict) and value and how in ("within", "less", "more"):
        name = draw(st.sampled_from(sorted(value)))
        if how == "more":
            return {**value, "unasked": value[name]}
        rest = {key: part for key, part in value.items() if key != name}
        return rest if how == "less" else {**rest, name: draw(nearly(value[name]))}
    if isinstance(value, list) and value and how in ("within", "less", "more"):
        if how == "more":
            return [*value, value[0]]
        return value[1:] if how == "less" else [draw(nearly(value[0])), *value[1:]]
    return value


# Made once: Hypothesis takes what is made anew for something else.
OF_ANSWERS = hints(dicts=False)
OF_TOOLS = hints(dicts=True)
