"""The events of one turn, folded into what is known of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from trio_codex._protocol.codec import structure
from trio_codex._protocol.values import UnknownVariant
from trio_codex._rpc.shapes import is_array, is_object
from trio_codex._state.works import Works
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    from trio_codex.types import ThreadTokenUsage, Turn


class TurnFold:
    """What is known of a turn by its events so far. Makes no model before it is asked for one."""

    def __init__(self, thread_id: str, turn_id: str, works: Works | None = None) -> None:
        self.thread_id = thread_id
        self.turn_id = turn_id
        self.works: Works = Works() if works is None else works
        """Items that do something, and may ask whether they may, while they do it."""
        self.started: bool = False
        self.commands: set[str] = set()
        """The ids of the command items that were started."""
        self._items: dict[int, Any] = {}
        """All that were completed, numbered in the order of that."""
        self._finished: int = 0
        self._last: dict[str, int] = {}
        """By id: the number of the one that was completed last."""
        self._unfinished: Counter[str] = Counter()
        """How many items of each id began and were not completed yet."""
        self._usage: Any = None
        self._completion: dict[str, Any] | None = None

    @property
    def over(self) -> bool:
        """Whether the server has said that the turn ended."""
        return self._completion is not None

    @property
    def status(self) -> str:
        """How the turn ended, in the server's word; ``unknown`` if it has not said so."""
        status = (self._completion or {}).get("status")
        return status if isinstance(status, str) else "unknown"

    def feed(self, method: str, params: dict[str, Any]) -> None:
        """Take in one event of this turn."""
        match method, params:
            case "turn/started", _:
                self.started = True
            case "item/started", {"item": {"id": str() as item_id} as item}:
                self.works.began(item)
                self._unfinished[item_id] += 1
                if item.get("type") == "commandExecution":
                    self.commands.add(item_id)
            case "item/completed", {"item": {"id": str()} as item}:
                self.works.ended(item)
                self._finish(item)
            case "thread/tokenUsage/updated", {"tokenUsage": usage}:
                self._usage = usage
            case "turn/completed", {"turn": turn} if is_object(turn):
                self.complete(turn)
            case _:
                pass

    def complete(self, turn: dict[str, Any]) -> None:
        """The server's last word on the turn; a second one changes nothing."""
        if self._completion is not None:
            return
        self._completion = turn
        items = turn.get("items")
        here = Counter(item["id"] for item in self._items.values())
        for item in items if is_array(items) else ():
            # Usually here already: the completion repeats at most the last message.
            if not is_object(item) or not isinstance(item.get("id"), str):
                continue
            if here[item["id"]]:
                here[item["id"]] -= 1
            else:
                self._add(item)

    def turn(self) -> Turn:
        """The turn with all its completed items. Only for a turn that is over.

        An item that does not fit its model is an UnknownVariant.

        Raises:
          ProtocolError: the completion does not fit its model.
        """
        from trio_codex.types import Turn

        items = list(self._items.values())
        typed = [item for item in items if isinstance(item.get("type"), str)]
        turn = structure({**(self._completion or {}), "items": typed}, Turn)
        for place, item in enumerate(items):
            if not isinstance(item.get("type"), str):
                turn.items.insert(place, UnknownVariant(None, item, "an item without a type"))
        return turn

    def usage(self) -> ThreadTokenUsage | None:
        """The token usage as last reported; None if it never was, or not so that it fits."""
        from trio_codex.types import ThreadTokenUsage

        try:
            return None if self._usage is None else structure(self._usage, ThreadTokenUsage)
        except ProtocolError:
            return None

    def _finish(self, item: dict[str, Any]) -> None:
        """An item ended: the latest of its id that began, or once more the one that ended last."""
        item_id = item["id"]
        if self._unfinished[item_id]:
            self._unfinished[item_id] -= 1
        elif item_id in self._last:
            del self._items[self._last[item_id]]
        self._add(item)

    def _add(self, item: dict[str, Any]) -> None:
        self._finished += 1
        self._last[item["id"]] = self._finished
        self._items[self._finished] = item
