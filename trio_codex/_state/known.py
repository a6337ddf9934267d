"""What of a question, and of the item that it is about, this version does not know.

A newer server may say more than our models have room for. Whoever answers yes says yes to that as
well, so there is one rule, for all kinds of questions: what neither the schema nor the short lists
below know is unknown, wherever it stands. A key whose value is null says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

import attrs

from trio_codex._protocol.rows import (
    SCALARS,
    constants,
    item_of,
    options,
    proper,
    row,
    specs,
    value_of,
)
from trio_codex._protocol.tables import SERVER_REQUESTS
from trio_codex._rpc.shapes import is_array, is_object

LOCAL = "local"
"""What the server calls the environment in which it runs itself; others are other machines."""

# Of newer servers. They change nothing of what a yes means.
_TIMES = frozenset({"startedAtMs", "completedAtMs"})
# What Codex says of a call of an MCP tool, which the schema leaves open.
_MORE: dict[str, dict[str, str]] = {
    "ToolApproval": {
        "codex_approval_kind": "=mcp_tool_call",
        "connector_description": "str",
        "connector_id": "str",
        "connector_name": "str",
        "persist": "=session | =always | list[=session | =always]",
        "source": "=connector",
        "tool_annotations": "ToolAnnotations",
        "tool_description": "str",
        "tool_name": "str",
        "tool_params": "Any",
        "tool_params_display": "list[ToolParameter]",
        "tool_title": "str",
    },
    "ToolAnnotations": {
        "destructiveHint": "bool",
        "idempotentHint": "bool",
        "openWorldHint": "bool",
        "readOnlyHint": "bool",
        "title": "str",
    },
    "ToolParameter": {"display_name": "str", "name": "str", "value": "Any"},
}


@attrs.frozen
class UnknownPart:
    """A part of a question, or of its item, that this version does not know."""

    path: str
    """How to get there; what begins with ``item`` stands in the item."""
    key: str
    """The last key on that way."""
    value: Any
    """What stands there, plain JSON."""


def unknown_parts(
    method: str, params: Any, items: Iterable[Any] = (), ignored: Collection[str] = ()
) -> Iterator[UnknownPart]:
    """What is not known of a question and of the items that it may be about.

    Nothing is looked at that stands under one of the ``ignored`` keys.
    """
    spec = SERVER_REQUESTS.get(method)
    if spec is None or spec.model is None:
        yield UnknownPart("method", "method", method)
        return
    look = _Look(ignored)
    yield from look.at(spec.model, params, _Place())
    meta = params.get("_meta") if is_object(params) and "_meta" not in ignored else None
    if is_object(meta) and meta.get("codex_approval_kind") == "mcp_tool_call":
        yield from look.at("ToolApproval", meta, _Place("_meta", "_meta"))
    for item in items:
        yield from look.at("ThreadItem", item, _Place("item", "item"))


class _Place(NamedTuple):
    """Where something stands."""

    path: str = ""
    key: str = ""

    def below(self, key: str) -> _Place:
        """What stands there under a key."""
        return _Place(f"{self.path}.{key}" if self.path else key, key)

    def number(self, index: int) -> _Place:
        """What stands there in a list."""
        return _Place(f"{self.path}[{index}]", self.key)

    def unknown(self, value: Any) -> UnknownPart:
        """What stands there is not known."""
        return UnknownPart(self.path, self.key, value)


class _Look:
    """A look at plain JSON, with what the schema says should be there."""

    def __init__(self, ignored: Collection[str]) -> None:
        self._ignored = ignored

    def at(self, kind: str, raw: Any, place: _Place) -> Iterator[UnknownPart]:
        """What is unknown of a value that should be of a kind, written as in the tables."""
        several = options(kind)
        if len(several) > 1:
            yield from self._best(several, raw, place)
        elif kind == "None" or kind[:1] == "=":
            is_it = raw is None if kind == "None" else raw == kind[1:]
            yield from () if is_it else (place.unknown(raw),)
        elif kind in SCALARS:
            yield from () if _is_scalar(kind, raw) else (place.unknown(raw),)
        elif (one := item_of(kind)) is not None:
            if not is_array(raw):
                yield place.unknown(raw)
            for index, item in enumerate(raw if is_array(raw) else ()):
                yield from self.at(one, item, place.number(index))
        elif (one := value_of(kind)) is not None:
            if not is_object(raw):
                yield place.unknown(raw)
            for key, item in raw.items() if is_object(raw) else ():
                yield from self.at(one, item, place.below(key))
        elif kind != "Any":
            yield from self._at_definition(proper(kind), raw, place)

    def _at_definition(self, name: str, raw: Any, place: _Place) -> Iterator[UnknownPart]:
        data: Any
        table, data = ("MODELS", None) if name in _MORE else row(name)
        match table:
            case "MODELS" if not is_object(raw):
                yield place.unknown(raw)
            case "MODELS":
                yield from self._at_keys(_fields(name), raw, place)
            case "ENUMS":
                known = isinstance(raw, str) and raw in data[2].values()
                yield from () if known else (place.unknown(raw),)
            case "UNIONS":
                yield from self._at_union(data, raw, place)
            case _:
                yield from self.at(data[1], raw, place)

    def _at_keys(
        self, known: dict[str, str], raw: dict[str, Any], place: _Place
    ) -> Iterator[UnknownPart]:
        for key, value in raw.items():
            if value is None or key in self._ignored:
                continue
            there = place.below(key)
            if key == "environmentId":
                yield from () if value == LOCAL else (there.unknown(value),)
            elif key in known:
                yield from self.at(known[key], value, there)
            elif key not in _TIMES or not _is_scalar("int", value):
                yield there.unknown(value)

    def _at_union(self, data: Any, raw: Any, place: _Place) -> Iterator[UnknownPart]:
        _, tag, variants, enum = data
        if isinstance(raw, str) and enum:
            yield from self.at(enum, raw, place)
        elif not is_object(raw):
            yield place.unknown(raw)
        elif tag is None:
            yield from self._best(variants[""].split(), raw, place)
        else:
            # Without a tag, the one key that a variant has tells which one it is.
            found = raw.get(tag) if tag else next((key for key in variants if key in raw), None)
            models = variants.get(found) if isinstance(found, str) else None
            if models is None:
                yield place.unknown(raw)
            else:
                yield from self._best(models.split(), raw, place)

    def _best(self, kinds: list[str], raw: Any, place: _Place) -> Iterator[UnknownPart]:
        """What is unknown if the value is of that kind of which it has least that is unknown."""
        yield from min((list(self.at(kind, raw, place)) for kind in kinds), key=len)


def _fields(name: str) -> dict[str, str]:
    """What each key of a model may hold, by its name on the wire."""
    if name in _MORE:
        return _MORE[name]
    return {spec.wire: spec.type for spec in (*specs(name), *constants(name))}


def _is_scalar(kind: str, raw: Any) -> bool:
    if isinstance(raw, bool):
        return kind == "bool"
    return isinstance(raw, int | float if kind == "float" else SCALARS[kind])
