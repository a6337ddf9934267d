"""What waits for one reader: events in order, and no more of them than the reader needs.

A short mailbox keeps every event as it came. From ``LONG`` entries on it saves room where nothing
is lost by it: the deltas of a flow that arrive between two other events become one delta with
their text joined, and of each kind of snapshot that arrives between two other events only the
newest stays. Whatever else a server tells is kept, each event on its own.
"""

from __future__ import annotations

from collections import deque
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeAlias

from trio_codex._protocol.codec import notification
from trio_codex._protocol.values import Notification
from trio_codex._rpc.shapes import is_object

if TYPE_CHECKING:
    from trio_codex._state.flow import Flow

LONG = 1024
"""Entries up to here are kept apart."""

SNAPSHOTS = frozenset(
    {
        "item/fileChange/patchUpdated",
        "item/mcpToolCall/progress",
        "thread/settings/updated",
        "thread/tokenUsage/updated",
        "turn/diff/updated",
        "turn/plan/updated",
    }
)
"""Each of these tells a whole state, which makes the one before it old news."""

_Entry: TypeAlias = "tuple[Flow, str | StringIO] | list[Any]"


class Mailbox:
    """A queue of events that knows which of them can be told shorter."""

    __slots__ = ("_entries", "_joined")

    def __init__(self) -> None:
        self._entries: deque[_Entry] = deque()
        self._joined: dict[object, Any] = {}
        """By flow or snapshot: the entry that takes in what follows."""

    def __len__(self) -> int:
        return len(self._entries)

    def put_text(self, flow: Flow, text: str) -> None:
        """Add a delta."""
        entries = self._entries
        if len(entries) < LONG:
            entries.append((flow, text))
            return
        joined = self._joined.get(flow)
        if joined is None:
            self._joined[flow] = joined = StringIO()
            entries.append((flow, joined))
        joined.write(text)

    def put(self, method: str, params: Any) -> None:
        """Add an event that is not a delta; in place of its params it may be a Notification."""
        if len(self._entries) < LONG:
            self._entries.append([method, params])
            return
        if method not in SNAPSHOTS:
            self._joined.clear()  # what comes later must not be told before this event
            self._entries.append([method, params])
            return
        key = (method, _subject(params))
        entry = self._joined.get(key)
        if entry is None:
            self._joined[key] = entry = [method, params]
            self._entries.append(entry)
        entry[1] = params

    def take(self, most: int) -> list[Notification]:
        """Up to ``most`` events from the front, as their models."""
        entries = self._entries
        count = min(most, len(entries))
        taken = [entries.popleft() for _ in range(count)]
        if len(entries) < LONG:
            self._joined.clear()  # its entries may be among those just taken
        elif self._joined:
            self._forget(taken)
        return [_event(entry) for entry in taken]

    def give_back(self, events: list[Notification]) -> None:
        """Put events that were taken, but not used, at the front again."""
        self._entries.extendleft([event.method, event] for event in reversed(events))

    def _forget(self, taken: list[_Entry]) -> None:
        # Only joined entries matter here, and those are few.
        gone = {id(entry[1]) for entry in taken} | {id(entry) for entry in taken}
        for key, joined in list(self._joined.items()):
            if id(joined) in gone:
                del self._joined[key]


def _event(entry: _Entry) -> Notification:
    if isinstance(entry, tuple):
        flow, text = entry
        return flow.event(text if isinstance(text, str) else text.getvalue())
    method, params = entry
    if isinstance(params, Notification):
        return params
    return notification(method, params)


def _subject(params: Any) -> tuple[Any, ...]:
    if not is_object(params):
        return ()
    ids = (params.get("threadId"), params.get("turnId"), params.get("itemId"))
    return tuple(name if isinstance(name, str) else None for name in ids)
