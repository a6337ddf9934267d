"""What a type's schema says, what is taken for a value of it, and what is refused, is the same."""

from __future__ import annotations

import json
from typing import Annotated, Any

import attrs
import jsonschema  # type: ignore[import-untyped]
import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.typed.classes import (
    MAKERS,
    OF_ANSWERS,
    OF_TOOLS,
    Box,
    Colour,
    Made,
    Node,
    instances,
    nearly,
)
from trio_codex import tool
from trio_codex._facade.signature import parameters_of
from trio_codex._facade.strict import strict
from trio_codex._facade.type_reader import Reader, described
from trio_codex._facade.type_shapes import Misfit, Shape
from trio_codex._facade.typed import OutputType

TIMES = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
# jsonschema does not look at these unless it is told how; instances have the right ones.
SAID_BY_FORMAT = ("format", "contentEncoding")


# At random, some of these are seldom drawn.
EACH = (
    *(tuple[int, str], tuple[bool], set[int], frozenset[str], dict[int, str], dict[Colour, int]),
    *(list[int | None], Node, Box[int], Annotated[list[int], msgspec.Meta(max_length=1)]),
)


def says_a_format(schema: Any) -> bool:
    return any(word in json.dumps(schema) for word in SAID_BY_FORMAT)


def agree(shape: Shape, data: st.DataObject) -> None:
    schema = described(shape)
    value = data.draw(instances(schema, schema.get("$defs", {})))
    shape.fit(value)
    changed = data.draw(nearly(value))
    allowed = jsonschema.Draft202012Validator(schema).is_valid(changed)
    try:
        shape.fit(changed)
    except Misfit as misfit:
        # A text that is no date, for example, is one to the schema.
        assert not allowed or says_a_format(schema), misfit
    else:
        assert allowed, (schema, changed)


@pytest.mark.parametrize("hint", EACH, ids=str)
@given(data=st.data())
@TIMES
def test_each_kind_of_type_takes_what_its_schema_allows_and_nothing_else(
    data: st.DataObject, hint: Any
) -> None:
    agree(Reader(all_required=False).read(hint), data)


@given(data=st.data(), all_required=st.booleans())
@TIMES
def test_what_the_schema_allows_is_taken_and_nothing_else(
    data: st.DataObject, all_required: bool
) -> None:
    hint = data.draw(OF_ANSWERS if all_required else OF_TOOLS)
    try:
        shape = Reader(all_required=all_required).read(hint)
    except TypeError as error:
        assert "JSON Schema: " in str(error)
        assert "told apart" in str(error) or "str-like" in str(error) or "set" in str(error), error
        assume(False)
        raise
    agree(shape, data)


@given(data=st.data())
@TIMES
def test_an_answer_is_asked_for_in_the_same_words(data: st.DataObject) -> None:
    hint = data.draw(OF_ANSWERS)
    try:
        asked = OutputType(hint).schema
        said = described(Reader(all_required=True).read(hint))
    except TypeError:
        assume(False)
        raise
    value = data.draw(instances(said, said.get("$defs", {})))
    wrapped = value if "properties" in strict(said, "it") else {"value": value}
    jsonschema.validate(wrapped, asked)
    text = json.dumps(wrapped)
    for words in (text, f"```json\n{text}\n```", f" {text}\n"):
        OutputType(hint).parse(words)


@given(data=st.data())
@TIMES
def test_a_tool_takes_what_its_schema_says(data: st.DataObject) -> None:
    hint = data.draw(OF_TOOLS)

    def take(it: Any) -> None: ...

    take.__annotations__["it"] = hint
    try:
        one = tool(take)
        said = described(Reader(all_required=False).read(hint))
    except TypeError as error:
        assert "parameter 'it'" in str(error)
        assume(False)
        raise
    value = data.draw(instances(said, said.get("$defs", {})))
    jsonschema.validate({"it": value}, one.input_schema)
    parameters_of(take, {}).structured({"it": value})


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("what", [complex, object, type, "Missing"])
def test_a_refusal_names_the_field_and_the_remedy(maker: Any, what: Any) -> None:
    made = maker([Made(what, optional=False, hidden=False, converted=False, renamed=False)])
    for ask in (OutputType, Reader(all_required=False).read):
        with pytest.raises(TypeError, match=r"JSON Schema") as caught:
            ask(made)
        if what != "Missing":
            assert f"{made.__name__}.a" in str(caught.value)
            assert "make it of texts, numbers" in str(caught.value)
        else:
            assert "'Missing'" in str(caught.value)


def test_classes_of_one_name_are_not_mixed_up() -> None:
    first, second = (
        attrs.define(type("Same", (), {"__annotations__": {"x": kind}})) for kind in (int, str)
    )
    both = Reader(all_required=True).read(tuple[first, second])  # type: ignore[valid-type]
    found = both.fit([{"x": 1}, {"x": "1"}])
    assert [type(one) for one in found] == [first, second]
    with pytest.raises(Misfit):
        both.fit([{"x": "1"}, {"x": 1}])
