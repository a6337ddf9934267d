"""What a docstring says of a function and its parameters, in Google's, NumPy's or Sphinx's way."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import attrs


@attrs.frozen
class Docstring:
    """What is in it for a model."""

    summary: str
    """Its first paragraph, on one line; nothing if it opens with a section."""
    parameters: Mapping[str, str]
    """What it says of each parameter that it describes, on one line."""


def docstring_of(function: Callable[..., Any]) -> Docstring:
    """What the docstring of a function says; nothing where there is none."""
    import docstring_parser  # not with the module: few milliseconds, for functions that have one

    text = (inspect.getdoc(function) or "").strip()
    try:
        # A line before it: the parser takes what comes first for the summary, a section too.
        parsed = docstring_parser.parse(f"Summary.\n\n{text}")
    except docstring_parser.ParseError:
        return Docstring(_first_paragraph(text), {})
    said = {
        name: _on_one_line(item.description)
        for item in parsed.params
        for name in item.arg_name.replace("*", "").split(", ")  # NumPy's way for several
        if item.description
    }
    return Docstring(_first_paragraph(parsed.long_description or ""), said)


def _first_paragraph(text: str) -> str:
    return _on_one_line(text.strip().partition("\n\n")[0])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
