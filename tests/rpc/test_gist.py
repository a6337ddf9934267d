"""Of a line that cannot be read, whom it concerns can."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._rpc.gist import gist
from trio_codex._rpc.messages import Answer, Event, Garbage, Question, read

SCALARS = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text()
OBJECTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
DEEP = b"[" * 50_000 + b"]" * 50_000


@given(
    st.dictionaries(st.text(), SCALARS),
    st.dictionaries(st.text(), OBJECTS),
    st.sampled_from([None, 1]),
)
def test_scalars_of_the_outermost_object_are_found_whatever_stands_beside_them(
    members: dict[str, object], others: dict[str, object], indent: int | None
) -> None:
    whole = {**others, **members}
    found = gist(json.dumps(whole, indent=indent, ensure_ascii=False).encode())
    assert list(found) == list(whole)
    assert {name: found[name] for name in members} == members


@given(st.binary())
def test_nothing_that_could_come_makes_it_raise(line: bytes) -> None:
    assert isinstance(gist(line), dict)
    assert isinstance(gist(b'{"id":5,' + line), dict)
    read(b'{"id":5,' + line)


@pytest.mark.parametrize(
    ("line", "about"),
    [
        (b'{"id":5,"result":DEEP}', Answer(5, b"null")),
        (
            b'{"result":{"turn":{"id":"t","x":DEEP}},"id":5}',
            Answer(5, b'{"turn":{"id":"t","x":null}}'),
        ),
        (b'{"id":5,"result":{"a":', Answer(5, b"{}")),
        (
            b'{"method":"m","params":{"threadId":"t","x":DEEP}}',
            Event("m", {"threadId": "t", "x": None}),
        ),
        (b'{"id":"q","method":"m","params":DEEP}', Question("q", "m", None)),
        (b'{"x":DEEP}', None),
        (b"DEEP", None),
        (b'{"a":"{\\"id\\":5,\\"result\\":0}', None),
        (b'{"a":[{"id":5,"result":0}', None),
        (b'} {"id":5,"result":', None),
    ],
)
def test_it_is_told_what_a_line_would_have_been(line: bytes, about: object) -> None:
    said = read(line.replace(b"DEEP", DEEP))
    assert isinstance(said, Garbage)
    assert said.about == about
