"""What a docstring says of a function and its parameters, in Google's, NumPy's or Sphinx's way."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from textwrap import indent
from typing import Any

import attrs

_TITLE = re.compile(r"[A-Z]\w*( [A-Z]\w*)?:")
"""Of a section, in Google's way."""
_DRESS = str.maketrans("", "", "*`")
"""What stands around the names of parameters."""


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

    text = _indented((inspect.getdoc(function) or "").strip())
    try:
        # A line before it: the parser takes what comes first for the summary, a section too.
        parsed = docstring_parser.parse(f"Summary.\n\n{text}")
    except Exception:  # it says so of some that are odd, and stumbles over others
        return Docstring(_first_paragraph(text), {})
    said = {
        name: _on_one_line(item.description)
        for item in parsed.params
        for name in item.arg_name.translate(_DRESS).split(", ")  # NumPy's way for several
        if item.description
    }
    return Docstring(_first_paragraph(parsed.long_description or ""), said)


def _indented(text: str) -> str:
    """The same, with what is in a section on its first line further in than that line.

    ``getdoc`` takes the margin of what comes after the first line off, whatever is in it.
    """
    title, _, rest = text.partition("\n")
    if not _TITLE.fullmatch(title) or rest[:1].isspace():
        return text
    return f"{title}\n{indent(rest, '    ')}"


def _first_paragraph(text: str) -> str:
    return _on_one_line(text.strip().partition("\n\n")[0])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
