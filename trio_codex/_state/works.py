"""What is being worked on under which item id, and whether an id still tells one thing from another.

An item id is the call id that the model's service gave, and nothing makes it one of a kind. But the
server takes the answers to its questions by it, so that a yes to one of two calls with the same id
may release the other one. Where that could be, what an id names is unknown until none of it is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from trio_codex._protocol.codec import structure
from trio_codex._rpc.shapes import is_object
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    from trio_codex.types import ThreadItem

Json: TypeAlias = "dict[str, Any]"

COMMAND = "item/commandExecution/requestApproval"
FILES = "item/fileChange/requestApproval"
ELICITATION = "mcpServer/elicitation/request"
TOOL = "item/tool/call"

_ABOUT = {COMMAND: "commandExecution", FILES: "fileChange"}
"""The kind of item that each of these questions is about."""
_APPROVALS = frozenset({COMMAND, FILES, "execCommandApproval", "applyPatchApproval"})
"""Questions whose answers the server takes in one place; others it takes by their kind, too."""
_QUIET = frozenset(
    {
        "agentMessage",
        "collabAgentToolCall",
        "contextCompaction",
        "enteredReviewMode",
        "exitedReviewMode",
        "functionCallOutput",
        "hookPrompt",
        "imageGeneration",
        "imageView",
        "plan",
        "reasoning",
        "sleep",
        "subAgentActivity",
        "userMessage",
        "webSearch",
    }
)
"""Kinds of items that ask nothing. Whatever else there is, or will be, may ask."""
_CHANGES = frozenset(
    {"status", "processId", "source", "aggregatedOutput", "exitCode", "durationMs", "result"}
    | {"error", "success", "contentItems"}
)
"""What may change while an item stays the same."""


@attrs.frozen
class _Question:
    key: str
    """The id by which the server takes its answer."""
    what: Json
    """What it asks, without its time."""


class Works:
    """The items of one turn that do something, and the questions that it has asked."""

    def __init__(self) -> None:
        self._begun: dict[str, list[Json]] = {}
        self._asked: dict[int | str, _Question] = {}
        self._unsure: set[str] = set()
        """Ids that named different things at one time."""

    def __bool__(self) -> bool:
        return bool(self._begun or self._asked)

    def began(self, item: Json) -> None:
        """An item has begun."""
        kind = item.get("type")
        if not isinstance(kind, str) or kind in _QUIET:
            return
        begun = self._begun.setdefault(item["id"], [])
        is_same = all(_essence(one) == _essence(item) for one in begun)
        if not is_same or not all(_fits(one.what, item) for one in self._questions(item["id"])):
            self._unsure.add(item["id"])
        begun.append(item)

    def ended(self, item: Json) -> None:
        """An item has come to its end."""
        begun = self._begun.get(item["id"], [])
        for one in reversed(begun):
            if one["type"] == item.get("type"):
                begun.remove(one)
                break
        if not begun:
            self._begun.pop(item["id"], None)
            self._settle(item["id"])

    def asked(self, request_id: int | str, method: str, params: Any) -> bool:
        """The server asks; whether that makes it unknown what an id names."""
        if method == TOOL or not is_object(params):
            return False  # calls come one by one, and the server does not say when one is settled
        ids = _ids(params)
        if not ids or request_id in self._asked:  # asked again, as after a resume
            return False
        question = _Question(ids[0], {**params, "method": method, "startedAtMs": None})
        alike = all(_agree(one.what, question.what) for one in self._questions(question.key))
        fitting = all(_fits(question.what, item) for item in self._begun.get(ids[-1], ()))
        self._asked[request_id] = question
        found = ((ids[0], alike), (ids[-1], fitting))
        unsure = {one for one, is_sure in found if not is_sure}
        is_news = not unsure <= self._unsure
        self._unsure |= unsure
        return is_news

    def resolved(self, request_id: int | str) -> None:
        """The server says that this is no question any more."""
        question = self._asked.pop(request_id, None)
        if question is not None:
            self._settle(question.key)

    def are_unsure(self, method: str, params: Any) -> bool:
        """Whether the answer to this question might be taken for that to another one."""
        if method == TOOL or not is_object(params):
            return False
        if method != ELICITATION:
            return any(one in self._unsure for one in _ids(params))
        meta = params.get("_meta")
        arguments = meta.get("tool_params") if is_object(meta) else None
        found = self.raw_calls(params.get("serverName"), arguments)
        return any(item["id"] in self._unsure for item in found)

    def find(self, item_id: str) -> ThreadItem | None:
        """The item that is being worked on under this id, as it began.

        None if there is none, or if the id names several things.
        """
        from trio_codex.types import ThreadItem

        begun = self._begun.get(item_id)
        if not begun or item_id in self._unsure:
            return None
        try:
            # A union, which type checkers do not take for a class.
            item: ThreadItem = structure(begun[-1], cast("type[Any]", ThreadItem))
        except ProtocolError:
            return None
        return item

    def calling(self, server: str, arguments: Any) -> ThreadItem | None:
        """The call of an MCP tool that is being worked on, by its server and arguments.

        None if there is none, or if it might be one of several tools.
        """
        found = self.raw_calls(server, arguments)
        if not found or any(item.get("tool") != found[0].get("tool") for item in found):
            return None
        if any(item["id"] in self._unsure for item in found):
            return None
        return self.find(found[0]["id"])

    def raw(self, item_id: str) -> list[Json]:
        """All that is being worked on under this id, plain JSON."""
        return list(self._begun.get(item_id, ()))

    def raw_calls(self, server: Any, arguments: Any) -> list[Json]:
        """The calls of an MCP server's tools that are being worked on, by their arguments."""
        return [
            item
            for begun in list(self._begun.values())  # a responder's thread may ask
            for item in list(begun)
            if (item["type"], item.get("server")) == ("mcpToolCall", server)
            and (item.get("arguments") or {}) == (arguments or {})
        ]

    def _questions(self, key: str) -> list[_Question]:
        return [one for one in self._asked.values() if one.key == key]

    def _settle(self, item_id: str) -> None:
        """Nothing is unsure about an id that names nothing any more."""
        if item_id not in self._begun and not self._questions(item_id):
            self._unsure.discard(item_id)


def _essence(item: Json) -> Json:
    return {name: value for name, value in item.items() if name not in _CHANGES}


def _agree(one: Json, other: Json) -> bool:
    """Whether two questions with one id are the same, or are answered apart all the same."""
    methods = {one["method"], other["method"]}
    return one == other or (len(methods) > 1 and not methods <= _APPROVALS)


def _fits(what: Json, item: Json) -> bool:
    """Whether this question can be about this item."""
    if what["method"] not in _ABOUT:
        return True
    if item["type"] != _ABOUT[what["method"]]:
        return False
    command = what.get("command")
    # Another id to answer by says that the question is about a part of the item.
    is_part = what.get("approvalId") is not None or what.get("networkApprovalContext") is not None
    return is_part or command is None or command == item.get("command")


def _ids(params: Json) -> list[str]:
    """The ids that a question names, the one that its answer is taken by first."""
    names = (params.get("approvalId"), params.get("itemId"), params.get("callId"))
    return [name for name in names if isinstance(name, str)]
