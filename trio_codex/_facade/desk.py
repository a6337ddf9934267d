"""Whom each question of the server goes to: a tool of the thread, its responder, the client's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trio_codex._alive import Alive

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trio_codex._facade.responder import AnyResponder
    from trio_codex._facade.tools import Toolbox
    from trio_codex._session.questions import Handler, Inquiry, Reply


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

    def attend(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        """From now on these answer for the thread; None: whoever did until now."""
        self._opened.add(thread_id)
        self._take(thread_id, responder, toolbox)

    def inherit(self, thread_id: str, parent_id: str) -> None:
        """Who answers for the one thread answers for the other, its fork, too."""
        self._take(thread_id, self._of_thread.get(parent_id), self._tools.get(parent_id))

    def adopt(self, thread_id: str, parent_id: str) -> None:
        """Who answers for a thread answers for its agents, too: they get no more than it does."""
        if not any(thread_id in known for known in (self._opened, self._of_thread, self._tools)):
            self.inherit(thread_id, parent_id)

    def _take(
        self, thread_id: str, responder: AnyResponder | None, toolbox: Toolbox | None
    ) -> None:
        if responder is not None:
            self._of_thread[thread_id] = responder
        if toolbox is not None:
            self._tools[thread_id] = toolbox

    def forget(self, thread_id: str) -> None:
        """The thread will ask nothing any more."""
        self._opened.discard(thread_id)
        self._of_thread.pop(thread_id, None)
        self._tools.pop(thread_id, None)

    def handler(self, inquiry: Inquiry) -> Handler | None:
        """Who answers this; None: nobody does."""
        thread_id = inquiry.thread_id or ""
        if inquiry.method == "item/tool/call" and thread_id in self._tools:
            tool = self._tools[thread_id].find(inquiry.value.tool, inquiry.value.namespace)
            if tool is not None:
                return _called(tool.answer)
        responder = self._of_thread.get(thread_id, self._responder)
        if responder is None:
            return None
        # Imported for the first question: most clients are never asked one.
        from trio_codex._facade.asking import handler_of

        return handler_of(responder, inquiry.method)


def _called(tool: Callable[[Any], Awaitable[Any]]) -> Handler:
    from trio_codex._session.questions import Reply

    async def call(inquiry: Inquiry) -> Reply:
        outcome = await tool(inquiry.value.arguments)
        return Reply(outcome.answer, outcome.error)

    return call
