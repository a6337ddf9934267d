"""The events of one turn, folded into what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from trio_codex._protocol.codec import structure
from trio_codex._protocol.values import UnknownVariant
from trio_codex._rpc.shapes import is_array, is_object
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    from trio_codex.types import ThreadItem, ThreadTokenUsage, Turn


_WORK = frozenset({"commandExecution", "fileChange", "mcpToolCall", "dynamicToolCall"})


class TurnFold:
    """What is known of a turn by its events so far. Makes no model before it is asked for one."""

    def __init__(self, thread_id: str, turn_id: str) -> None:
        self.thread_id = thread_id
        self.turn_id = turn_id
        self.started: bool = False
        self.commands: set[str] = set()
        """The ids of the command items that were started."""
        self._working: dict[str, Any] = {}
        """Items that do something, and may ask whether they may, while they do it."""
        self._items: dict[str, Any] = {}
        self._usage: Any = None
        self._completion: dict[str, Any] | None = None

    @property
    def over(self) -> bool:
        """Whether the server has said that the turn ended."""
        return self._completion is not None

    def feed(self, method: str, params: dict[str, Any]) -> None:
        """Take in one event of this turn."""
        match method, params:
            case "turn/started", _:
                self.started = True
            case "item/started", {"item": {"type": str() as kind, "id": str() as item_id} as item}:
                if kind in _WORK:
                    self._working[item_id] = item
                if kind == "commandExecution":
                    self.commands.add(item_id)
            case "item/completed", {"item": {"id": str() as item_id} as item}:
                self._working.pop(item_id, None)
                self._items.pop(item_id, None)  # a repeated item stands where it ended last
                self._items[item_id] = item
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
        for item in items if is_array(items) else ():
            # Usually here already: the completion repeats at most the last message.
            if is_object(item) and isinstance(item.get("id"), str):
                self._items.setdefault(item["id"], item)

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

    def working(self, item_id: str) -> ThreadItem | None:
        """The item that is being worked on under this id, as it began."""
        from trio_codex.types import ThreadItem

        item = self._working.get(item_id)
        try:
            # A union, which type checkers do not take for a class.
            return None if item is None else structure(item, cast("type[Any]", ThreadItem))
        except ProtocolError:
            return None

    def calling(self, server: str, arguments: Any) -> ThreadItem | None:
        """The call of an MCP tool that is being worked on, by its server and arguments.

        None if there is none, or if it might be one of several tools.
        """
        found = self.raw_calls(server, arguments)
        if not found or any(item.get("tool") != found[0].get("tool") for item in found):
            return None
        return self.working(found[0]["id"])

    def raw(self, item_id: str) -> list[Any]:
        """What is being worked on under this id, plain JSON."""
        return [self._working[item_id]] if item_id in self._working else []

    def raw_calls(self, server: str, arguments: Any) -> list[Any]:
        """The calls of an MCP server's tools that are being worked on, by their arguments."""
        return [
            item
            for item in self._working.values()
            if (item["type"], item.get("server")) == ("mcpToolCall", server)
            and (item.get("arguments") or {}) == (arguments or {})
        ]

    def usage(self) -> ThreadTokenUsage | None:
        """The token usage as last reported; None if it never was, or not so that it fits."""
        from trio_codex.types import ThreadTokenUsage

        try:
            return None if self._usage is None else structure(self._usage, ThreadTokenUsage)
        except ProtocolError:
            return None
