"""Nothing is sent that the server would drop in silence."""

from __future__ import annotations

import math
import re
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._display import shown
from trio_codex._rpc.messages import write
from trio_codex._rpc.speakable import DEPTH_LIMIT, refuse_unspeakable

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
speakable = st.recursive(
    scalars,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
bad_text = st.text(st.characters(categories=["Cs"]), min_size=1)
bad_numbers = (
    st.sampled_from([math.nan, math.inf, -math.inf])
    | st.integers(max_value=-(2**63) - 1)
    | st.integers(min_value=2**64)
)
no_json = st.sampled_from([b"x", {1}, object(), datetime.min, 1j, len, frozenset[int]()])
steps = st.lists(st.integers(0, 3) | st.text(st.characters(codec="ascii")), max_size=5)


def wrapped(value: Any, path: list[int | str]) -> tuple[Any, str]:
    """The value deep in a message, and the path to it."""
    for step in reversed(path):
        value = [0] * step + [value] if isinstance(step, int) else {"a": 0, step: value}
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return value, "$" + "".join(steps)


def nested(levels: int, innermost: Any = 1) -> Any:
    value = innermost
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


class Colour(StrEnum):
    red = "red"
    odd = "\ud800"


class Number(IntEnum):
    one = 1
    huge = 2**80


class Pair(NamedTuple):
    a: int
    b: float


class Text(str):
    pass


class Int(int):
    pass


class Float(float):
    pass


@given(speakable)
def test_all_that_has_json_is_speakable(value: Any) -> None:
    refuse_unspeakable(value)
    write({"params": value})


@given(bad_text | bad_numbers, steps)
def test_what_would_be_dropped_is_refused_with_its_path(value: Any, path: list[int | str]) -> None:
    message, where = wrapped(value, path)
    with pytest.raises(ValueError, match=f"@ {re.escape(shown(where))}(:|$)"):
        refuse_unspeakable(message)


@given(no_json, steps)
def test_what_has_no_json_is_refused_with_its_path(value: Any, path: list[int | str]) -> None:
    message, where = wrapped(value, path)
    with pytest.raises(
        TypeError, match=f"{type(value).__name__} has no JSON @ {re.escape(shown(where))}$"
    ):
        refuse_unspeakable(message)


@pytest.mark.parametrize("key", [1, None, 1.5, b"a", (1,), True, Text("a")])
def test_a_key_must_be_a_string(key: Any) -> None:
    with pytest.raises(
        TypeError, match=rf"a key must be str, got {type(key).__name__} @ \$\.a\[1\]$"
    ):
        refuse_unspeakable({"a": [0, {key: 1}]})


def test_a_lone_surrogate_is_named_by_its_place() -> None:
    with pytest.raises(ValueError, match=r"surrogate at character 2 @ \$\.params\.text:.*drop"):
        write({"params": {"text": "é!\udc80"}})
    with pytest.raises(ValueError, match=r"surrogate at character 0 @ \$\.params"):
        write({"params": {"\ud800": 1}})


def test_a_pair_of_surrogates_from_careless_decoding_is_refused_too() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        refuse_unspeakable("\ud83d\ude00")
    refuse_unspeakable("\U0001f600")


@pytest.mark.parametrize("number", [-(2**63), -1, 0, 2**63, 2**64 - 1])
def test_integers_of_64_bits_pass(number: int) -> None:
    refuse_unspeakable({"n": number})


@pytest.mark.parametrize("innermost", [None, True, 1, 1.5, "x"])
def test_the_depth_counts_what_is_nested_whatever_is_innermost(innermost: Any) -> None:
    refuse_unspeakable(nested(DEPTH_LIMIT, innermost))
    with pytest.raises(ValueError, match=f"nested more than {DEPTH_LIMIT} deep @ "):
        refuse_unspeakable(nested(DEPTH_LIMIT + 1, innermost))


@pytest.mark.parametrize("innermost", [[], {}, ()])
def test_an_empty_one_counts_as_well(innermost: Any) -> None:
    refuse_unspeakable(nested(DEPTH_LIMIT - 1, innermost))
    with pytest.raises(ValueError, match="nested"):
        refuse_unspeakable(nested(DEPTH_LIMIT, innermost))


def test_what_contains_itself_is_nested_too_deeply() -> None:
    ring: list[Any] = []
    ring.append({"again": ring})
    with pytest.raises(ValueError, match="nested"):
        refuse_unspeakable(ring)


def test_an_enum_is_what_its_value_is() -> None:
    assert write({"a": Colour.red, "b": Number.one}) == b'{"a":"red","b":1}\n'
    with pytest.raises(ValueError, match=r"surrogate .* @ \$\.a"):
        write({"a": Colour.odd})
    with pytest.raises(ValueError, match=r"64 bits @ \$\.a"):
        write({"a": Number.huge})


def test_a_tuple_is_a_list() -> None:
    assert write({"a": Pair(1, 2.5), "b": ()}) == b'{"a":[1,2.5],"b":[]}\n'


@pytest.mark.parametrize("value", [Text("a"), Int(5), Float(1.5)])
def test_a_class_of_somebodys_own_is_refused_with_its_path(value: Any) -> None:
    with pytest.raises(TypeError, match=rf"{type(value).__name__} has no JSON @ \$\.a"):
        write({"a": value})
