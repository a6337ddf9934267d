"""What waits for one reader: events in order, and no more of them than the reader needs.

A short mailbox keeps every event as it came. From ``LONG`` entries on, or when it is half full, it
saves room where nothing is lost by it: the deltas of a flow that arrive between two other events
become one delta with their text joined, and of each kind of snapshot that arrives between two other
events only the newest stays. Whatever else a server tells is kept, each event on its own.

It never has more than ``most`` entries. When it is full, what needs an entry of its own is lost,
and so is all that comes until the reader has taken the rest and was told how much that was: the
oldest are kept, and what is missing is missing in one place. The last word on a turn is kept all
the same.
"""

from __future__ import annotations

from collections import deque
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeAlias

from trio_codex._protocol.codec import notification
from trio_codex._protocol.values import Notification
from trio_codex._rpc.shapes import is_object
from trio_codex.errors import EventsLostError

if TYPE_CHECKING:
    from trio_codex._state.flow import Flow

LONG = 1024
"""Entries up to here are kept apart."""
MOST = 10_000
"""So many entries are kept, unless somebody says otherwise."""
PIECE = 64 * 1024
"""When so many characters were joined, the next ones get an entry of their own: so what bounds the
entries bounds the text as well."""

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

    __slots__ = ("_entries", "_joined", "_last_words", "_long", "_lost", "_most", "_short", "_size")

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._short = self._long = min(LONG, most // 2)
        """Below so many entries nothing is looked at: what saves room begins above."""
        self._entries: deque[_Entry] = deque()
        self._joined: dict[object, Any] = {}
        """By flow or snapshot: the entry that takes in what follows."""
        self._size = 0
        """How many characters they have taken in."""
        self._lost = 0
        """How many events were lost after those entries, which the reader does not know yet."""
        self._last_words: list[_Entry] = []
        """What came after them, and was kept all the same."""

    def __len__(self) -> int:
        """How much there is to take; what was lost is one thing to be told."""
        return len(self._entries) + len(self._last_words) + (self._lost > 0)

    def put_text(self, flow: Flow, text: str) -> None:
        """Add a delta."""
        entries = self._entries
        if len(entries) < self._short:
            entries.append((flow, text))
            return
        joined = self._joined.get(flow)
        if joined is None:
            if self._is_full():
                return
            self._joined[flow] = joined = StringIO()
            entries.append((flow, joined))
        size = self._size = self._size + joined.write(text)
        if size >= PIECE:
            self._size = 0
            self._joined.clear()

    def put(self, method: str, params: Any) -> None:
        """Add an event that is not a delta; in place of its params it may be a Notification."""
        if len(self._entries) < self._short:
            self._entries.append([method, params])
            return
        if method not in SNAPSHOTS:
            self._joined.clear()  # what comes later must not be told before this event
            if not self._is_full():
                self._entries.append([method, params])
            return
        key = (method, _subject(params))
        entry = self._joined.get(key)
        if entry is None:
            if self._is_full():
                return
            self._joined[key] = entry = [method, params]
            self._entries.append(entry)
        entry[1] = params

    def put_last(self, method: str, params: Any) -> None:
        """Add an event that is kept even if there is no room for it."""
        self._joined.clear()
        (self._last_words if self._lost else self._entries).append([method, params])

    def take(self, most: int) -> list[Notification]:
        """Up to ``most`` events from the front, as their models.

        Raises:
          EventsLostError: here some are missing. What came after them can be taken from now on.
        """
        entries = self._entries
        if self._lost and not entries:
            raise self._own_up()
        count = min(most, len(entries))
        taken = [entries.popleft() for _ in range(count)]
        if len(entries) < self._short:
            self._joined.clear()  # its entries may be among those just taken
        elif self._joined:
            self._forget(taken)
        return [_event(entry) for entry in taken]

    def give_back(self, events: list[Notification]) -> None:
        """Put events that were taken, but not used, at the front again."""
        self._entries.extendleft([event.method, event] for event in reversed(events))

    def _is_full(self) -> bool:
        """Whether there is no room for one more entry; then what it was for counts as lost."""
        if self._lost == 0:
            if len(self._entries) < self._most:
                return False
            self._joined.clear()
            self._short = 0  # nothing is to get past this, whatever room there is later
        self._lost += 1
        return True

    def _own_up(self) -> EventsLostError:
        lost, self._lost = self._lost, 0
        self._short = self._long
        self._entries.extend(self._last_words)
        self._last_words.clear()
        return EventsLostError(lost)

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
