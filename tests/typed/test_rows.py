"""Each type on the page about types is what the page says of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from trio_codex import tool
from trio_codex._facade.typed import OutputType

sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "docs"))

pytest.importorskip("sphinx", reason="the page is made by Sphinx: install the extra docs")

from type_rows import REFUSED, WORKS, row, taker, type_of


@pytest.mark.parametrize("words", WORKS)
def test_what_works_takes_its_example_as_the_schema_does(words: str) -> None:
    said, hint, value = row(words), type_of(words), json.loads(WORKS[words])
    assert isinstance(said.told, dict)
    jsonschema.validate(value, said.told)
    made = taker(hint)(value)
    if isinstance(said.asked, str):  # tools take more
        assert words.startswith(("dict", "tuple[int, str]", "Any")), said.asked
        return
    is_wrapped = list(said.asked["properties"]) == ["value"]
    answer = {"value": value} if is_wrapped else value
    jsonschema.validate(answer, said.asked)
    assert OutputType(hint).parse(json.dumps(answer)) == made


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_refused_says_what_to_do(words: str) -> None:
    said = row(words)
    assert isinstance(said.asked, str)
    assert isinstance(said.told, str)
    remedies = (": make ", ": give ", ": put ")
    for refusal in (said.told, said.asked):
        assert any(remedy in refusal for remedy in remedies), refusal


def test_a_tool_of_such_a_type_names_the_parameter() -> None:
    def take(it: complex) -> None: ...

    with pytest.raises(TypeError, match="take cannot be a tool: parameter 'it'"):
        tool(take)
