"""Recognises a delta by how its line begins and ends, without decoding the rest of it.

Most of what a server says are deltas, and those of one item differ in their text and their time
only: ``{"method":M,"params":{"threadId":T,"turnId":U,"itemId":I,"delta":"text"},"emittedAtMs":N}``.
So the bytes around the text are learned from the first delta of an item, by decoding, and the
next ones are told by comparing bytes. A line that is unlike what was learned in any way is left to
the decoder: the shortcut may miss a delta, it never invents one.
"""

from __future__ import annotations

import re
from typing import Any, Generic, TypeAlias, TypeVar

import msgspec

from trio_codex._rpc.shapes import is_object
from trio_codex._state.flow import Flow

S = TypeVar("S")

MOST = 4096
"""So many beginnings are remembered; then all are forgotten and learned anew."""

End: TypeAlias = tuple[bytes, bool]
"""What follows the text: these bytes, then, if true, a time and a brace; then the line ends."""

_MARK = b'"delta":'
_FAR = 1024
"""Bytes of a line in which the mark is looked for: lines may have millions."""
_NOTHING = b"\n"  # no line has it
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_decode_text = msgspec.json.Decoder(str).decode
_decode = msgspec.json.Decoder().decode


class Shortcut(Generic[S]):
    """Maps beginnings of lines to those who shall hear of the deltas, and their flow."""

    def __init__(self) -> None:
        self._known: dict[bytes, tuple[S, Flow, End]] = {}
        self._beginnings: dict[S, set[bytes]] = {}
        self._last = _NOTHING
        self._found: tuple[S, Flow, End] | None = None

    def find(self, line: bytes) -> tuple[S, Flow, End] | None:
        """Who gets this delta, of which flow (and its end, for ``text``); None: decode it."""
        if line.startswith(self._last):  # most deltas follow one of the same item
            return self._found
        mark = line.find(_MARK, 0, _FAR)
        if mark < 0:
            return None
        beginning = line[: mark + len(_MARK)]
        found = self._known.get(beginning)
        if found is not None:
            self._last, self._found = beginning, found
        return found

    def text(self, line: bytes, end: End) -> str | None:
        """The text of the delta that was just found; None: decode it."""
        fixed, timed = end
        start = len(self._last)
        stop = line.rfind(fixed, start)
        if stop < 0 or not _is_rest(line[stop + len(fixed) :], timed):
            return None
        try:
            return _decode_text(line[start:stop])
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def learn(self, line: bytes, params: dict[str, Any], sink: S, flow: Flow) -> None:
        """From now on ``sink`` gets the deltas that begin like ``line``, whose params these are."""
        mark = line.find(_MARK, 0, _FAR)
        start = mark + len(_MARK)
        string = _STRING.match(line, start)
        if mark < 0 or string is None:
            return
        beginning, rest = line[:start], line[string.end() :]
        if not _proven(beginning, rest, flow.method, params):
            return
        if len(self._known) >= MOST:
            self.clear()
        self._last, self._found = beginning, (sink, flow, _end(rest))
        self._known[beginning] = self._found
        self._beginnings.setdefault(sink, set()).add(beginning)

    def forget(self, sink: S) -> None:
        """``sink`` gets nothing any more."""
        for beginning in self._beginnings.pop(sink, ()):
            self._known.pop(beginning, None)
        self._last, self._found = _NOTHING, None

    def clear(self) -> None:
        """Everything is for the decoder until it is learned again."""
        self._known.clear()
        self._beginnings.clear()
        self._last, self._found = _NOTHING, None


def _end(rest: bytes) -> End:
    start = rest.rfind(b":") + 1
    timed = _is_rest(rest[start:], timed=True)
    return (rest[:start], True) if timed else (rest, False)


def _is_rest(rest: bytes, timed: bool) -> bool:
    if not timed:
        return not rest
    return rest[:-1].isdigit() and rest[-1:] == b"}" and rest[:1] != b"0"


def _proven(beginning: bytes, rest: bytes, method: str, params: dict[str, Any]) -> bool:
    """Whether another text between the same bytes is the same delta with that text."""
    other = "?" if params.get("delta") != "?" else "!"
    try:
        again = _decode(b'%s"%s"%s' % (beginning, other.encode(), rest))
        return (
            is_object(again)
            and again.get("method") == method
            and "id" not in again
            and bool(again.get("params") == {**params, "delta": other})
        )
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
