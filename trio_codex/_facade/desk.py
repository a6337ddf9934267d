"""Whom each question of the server goes to: a tool of the thread, its responder, the client's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from trio_codex._alive import Alive

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trio_codex._facade.responder import AnyResponder
    from trio_codex._facade.tools import Tool, Toolbox
    from trio_codex._session.questions import Handler, Inquiry, Reply

T = TypeVar("T")


class Desk(Alive):
    """Knows the responders and tools of a connection and of its threads.

    What belongs to a thread is kept until the server closes, archives or deletes the thread.
    """

    def __init__(self, responder: AnyResponder | None) -> None:
        self._responder = responder
        self._of_thread: dict[str, AnyResponder] = {}
        self._tools: dict[str, Toolbox] = {}
        self._opened: set[str] = set()
        """Threads that somebody here opened. A model may give them input as if they were its
        agents, and does not change by that who answers for them."""
        self._parents: dict[str, str] = {}
        """Of the thread of an agent: the thread that started it."""

    def attend(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        """From now on these answer for the thread; None: whoever did until now."""
        self._opened.add(thread_id)
        self._take(thread_id, responder, toolbox)

    def withhold(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        """Somebody wanted these to answer for the thread, and has left: nobody does in their place.

        Not they, since nobody holds the thread; and not whoever did before, which may be more than
        was wanted for it.
        """
        from trio_codex._facade.responder import Responder
        from trio_codex._facade.tools import Toolbox

        nobody = None if responder is None else Responder()
        self.attend(thread_id, nobody, None if toolbox is None else Toolbox(()))

    def inherit(self, thread_id: str, parent_id: str) -> None:
        """Who answers for the one thread answers for the other, its fork, too."""
        self._take(
            thread_id, self._find(self._of_thread, parent_id), self._find(self._tools, parent_id)
        )

    def adopt(self, thread_id: str, parent_id: str) -> None:
        """Who answers for a thread answers for its agents, too: they get no more than it does."""
        if thread_id not in self._opened:
            self._parents.setdefault(thread_id, parent_id)

    def forget(self, thread_id: str) -> None:
        """The thread will ask nothing any more."""
        for child in [child for child, parent in self._parents.items() if parent == thread_id]:
            # Its agents may still ask, and get no more than before.
            del self._parents[child]
            responder, toolbox = self._of_thread.get(child), self._tools.get(child)
            self.inherit(child, thread_id)
            self._take(child, responder, toolbox)
        self._opened.discard(thread_id)
        self._parents.pop(thread_id, None)
        self._of_thread.pop(thread_id, None)
        self._tools.pop(thread_id, None)

    def _take(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        if responder is not None:
            self._of_thread[thread_id] = responder
        if toolbox is not None:
            self._tools[thread_id] = toolbox

    def answerer(self, inquiry: Inquiry) -> object:
        """The tool or the responder that answers this; None: nobody does."""
        tool = self._tool(inquiry)
        return self._responder_of(inquiry) if tool is None else tool

    def handler(self, inquiry: Inquiry) -> Handler | None:
        """How it is answered; None: not at all."""
        tool = self._tool(inquiry)
        if tool is not None:
            return _called(tool.answer)
        responder = self._responder_of(inquiry)
        if responder is None:
            return None
        # Imported for the first question: most clients are never asked one.
        from trio_codex._facade.asking import handler_of

        return handler_of(responder, inquiry.method)

    def _tool(self, inquiry: Inquiry) -> Tool[..., Any] | None:
        if inquiry.method != "item/tool/call":
            return None
        toolbox = self._find(self._tools, inquiry.thread_id or "")
        if toolbox is None:
            return None
        return toolbox.find(inquiry.value.tool, inquiry.value.namespace)

    def _responder_of(self, inquiry: Inquiry) -> AnyResponder | None:
        own = self._find(self._of_thread, inquiry.thread_id or "")
        return self._responder if own is None else own

    def _find(self, table: dict[str, T], thread_id: str) -> T | None:
        """What the table has for the thread, or else for those whose agent it is."""
        seen: set[str] = set()
        while thread_id not in table:
            seen.add(thread_id)
            parent = self._parents.get(thread_id)
            if parent is None or parent in seen:
                return None
            thread_id = parent
        return table[thread_id]


def _called(tool: Callable[[Any], Awaitable[Any]]) -> Handler:
    from trio_codex._session.questions import Reply

    async def call(inquiry: Inquiry) -> Reply:
        outcome = await tool(inquiry.value.arguments)
        return Reply(outcome.answer, outcome.error)

    return call
