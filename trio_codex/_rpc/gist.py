"""What can still be read of a line that as a whole cannot: whom it concerns.

It may be broken, or nested more deeply than a decoder follows. Nobody uses what is found here in
place of the message: it says who must be told that there is none.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

DEPTH = 4
"""Objects in each other that are looked into: ids are no deeper."""

_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]|[^\s"\[\]{},:]+', re.DOTALL)
_decode = msgspec.json.Decoder().decode


def gist(line: bytes) -> dict[str, Any]:
    """The members of the outermost object, and of objects in it; None for all other values.

    Of what is no object it is empty; of a broken one, what stands before the break.
    """
    found: dict[str, Any] = {}
    inside: list[dict[str, Any] | None] = []  # None: what is in this is not kept
    key: str | None = None
    for match in _TOKEN.finditer(line):
        token = match[0]
        here = inside[-1] if inside else None
        if token in (b"{", b"["):
            kept: dict[str, Any] | None = None
            if token == b"{" and len(inside) < DEPTH:
                kept = {} if inside else found
            if here is not None and key is not None:
                here[key] = kept
            inside.append(kept)
            key = None
        elif not inside:
            break
        elif token in (b"}", b"]"):
            inside.pop()
            key = None
            if not inside:
                break
        elif token == b",":
            key = None
        elif here is not None:
            value = _scalar(token)
            if key is not None:
                here[key] = value
            elif isinstance(value, str):
                key = value
    return found


def _scalar(token: bytes) -> Any:
    try:
        return _decode(token)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
