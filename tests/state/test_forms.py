"""What a form of MCP is filled in with fits it, as JSON Schema understands it."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._state.answers import check_form

WORDS = ("", "s", "mm", "long")
SIZES = st.integers(0, 3)
CHOICES = st.lists(st.sampled_from(WORDS), max_size=3, unique=True)


def titled(choices: list[str]) -> list[dict[str, str]]:
    return [{"const": choice, "title": choice.upper()} for choice in choices]


def with_limits(kind: str, least: str, most: str) -> st.SearchStrategy[dict[str, Any]]:
    """A field of this type, perhaps with limits."""
    limits = {least: SIZES, most: SIZES}
    return st.fixed_dictionaries({"type": st.just(kind)}, optional=limits)


STRING = {"type": "string"}
FIELDS = st.one_of(
    with_limits("string", "minLength", "maxLength"),
    with_limits("integer", "minimum", "maximum"),
    with_limits("number", "minimum", "maximum"),
    st.just({"type": "boolean"}),
    CHOICES.map(lambda some: {**STRING, "enum": some, "enumNames": some}),
    CHOICES.map(lambda some: {**STRING, "oneOf": titled(some)}),
    st.builds(
        lambda field, items: {**field, "items": items},
        with_limits("array", "minItems", "maxItems"),
        st.one_of(
            CHOICES.map(lambda some: {**STRING, "enum": some}),
            CHOICES.map(lambda some: {"anyOf": titled(some)}),
        ),
    ),
)
VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.integers(-1, 4),
    st.sampled_from([0.5, 2.5]),
    st.booleans(),
    st.none(),
    st.lists(st.sampled_from((*WORDS, 1)), max_size=4),
    st.just({"a": 1}),
)
NAMES = ("a", "b")
FORMS = st.fixed_dictionaries(
    {"type": st.just("object"), "properties": st.dictionaries(st.sampled_from(NAMES), FIELDS)},
    optional={"required": st.lists(st.sampled_from(NAMES), unique=True)},
)


@given(FORMS, st.dictionaries(st.sampled_from(NAMES), VALUES))
def test_what_fits_a_form_is_what_fits_its_schema(
    form: dict[str, Any], content: dict[str, Any]
) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = {**form, "additionalProperties": False}
    fits = jsonschema.Draft7Validator(schema).is_valid(content)
    try:
        check_form(form, content)
    except ValueError:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ({"type": "number"}, math.nan, "number, not nan"),
        ({"type": "number"}, math.inf, "number, not inf"),
        ({"type": "integer"}, 2.0, "integer, not 2.0"),
        ({"type": "integer"}, True, "integer, not True"),
        ({"type": "string", "minLength": 2}, "x", "at least 2 long, not 1"),
        ({"type": "array", "items": {"enum": ["x"]}}, ("x", "y"), r"\[1\] must be one of \['x'\]"),
        ({"type": "array", "items": {"anyOf": [{"const": 1}]}}, ["y"], "one of"),
        ({"type": "string", "oneOf": [{"const": "x"}]}, "y", r"one of \['x'\]"),
    ],
)
def test_a_complaint_names_the_field(field: Any, value: Any, problem: str) -> None:
    with pytest.raises(ValueError, match=f"^mood.*{problem}"):
        check_form({"properties": {"mood": field}}, {"mood": value})


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"properties": 3, "required": "name"},
        {"properties": {"mood": "good"}, "required": None},
        {"properties": {"mood": {"type": ["string"], "enum": "good", "minLength": "2"}}},
        {"properties": {"mood": {"oneOf": ["x"], "items": 3}}},
        "no form",
    ],
)
@pytest.mark.parametrize("content", [None, {}, {"mood": "x"}, {"mood": ["x"]}])
def test_a_form_that_is_none_does_no_harm(form: Any, content: Any) -> None:
    try:
        check_form(form, content)
    except ValueError as problem:
        assert "mood" in str(problem)
