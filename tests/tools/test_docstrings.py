"""What docstrings say to a model, however they are written."""

from __future__ import annotations

from typing import Annotated

import msgspec
import pytest

from trio_codex import tool

GOOGLE = """Look up a ticket
in the tracker.

It is slow.

Args:
    number:
        The number of it,
        without the hash.
    people (list[str]): Who reported it.
        All of them.

Returns:
    number: This is no parameter.
"""
NUMPY = """Look up a ticket
in the tracker.

It is slow.

Parameters
----------
number : int
    The number of it,
    without the hash.
people
    Who reported it.
    All of them.

Returns
-------
number
    This is no parameter.
"""
SPHINX = """Look up a ticket
in the tracker.

It is slow.

:param int number: The number of it,
    without the hash.
:param people: Who reported it.
    All of them.
:returns: number: This is no parameter.
"""
SAID = {
    "number": "The number of it, without the hash.",
    "people": "Who reported it. All of them.",
    "limit": None,
}

ODD = (": :param ", ":param: x", "Args:\n    : x", "@param", "Parameters\n---\n---\n:", ":raises")


def look_up(number: int, people: list[str], limit: int) -> None: ...


@pytest.mark.parametrize("docstring", [GOOGLE, NUMPY, SPHINX], ids=["google", "numpy", "sphinx"])
@pytest.mark.parametrize("opens", ["with a sentence", "with its section"])
def test_each_parameter_gets_its_own_text(docstring: str, opens: str) -> None:
    if opens == "with its section":
        docstring = docstring.partition("It is slow.\n\n")[2]
    look_up.__doc__ = docstring
    one = tool(look_up)
    properties = one.input_schema["properties"]
    assert {name: said.get("description") for name, said in properties.items()} == SAID
    summary = "Look up a ticket in the tracker." if opens == "with a sentence" else ""
    assert one.description == summary


@pytest.mark.parametrize(
    ("docstring", "description"),
    [
        (None, ""),
        ("", ""),
        ("Look: a ticket.", "Look: a ticket."),
        ("Look.\n\nNote:\n    Careful.", "Look."),
        ("Look.\nArgs are none.", "Look. Args are none."),
        ("Look.\n\n:param broken\n:::", "Look."),
        ("Look.\n\nArgs:\n    number", "Look."),
        ("Look.\n\nArgs:\n", "Look."),
    ],
)
def test_what_is_hardly_a_docstring_is_read_as_far_as_it_goes(
    docstring: str | None, description: str
) -> None:
    look_up.__doc__ = docstring
    assert tool(look_up).description == description


def test_a_parameter_that_describes_itself_is_believed() -> None:
    def look(number: Annotated[int, msgspec.Meta(description="By hint.")]) -> None:
        """Look.

        Args:
            number: By docstring.
            other: There is none.
        """

    assert tool(look).input_schema["properties"] == {
        "number": {"type": "integer", "description": "By hint."}
    }


@pytest.mark.parametrize("docstring", ODD)
def test_an_odd_docstring_is_no_error(docstring: str) -> None:
    look_up.__doc__ = docstring
    assert set(tool(look_up).input_schema["properties"]) == set(SAID)


def test_of_a_docstring_that_is_one_section_each_parameter_gets_its_text() -> None:
    look_up.__doc__ = """Args:
            number: The number of it,
                without the hash.
            `people`: Who reported it.
        """
    one = tool(look_up)
    properties = one.input_schema["properties"]
    assert one.description == ""
    assert properties["number"]["description"] == SAID["number"]
    assert properties["people"]["description"] == "Who reported it."
