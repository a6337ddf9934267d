"""A turn that somebody here started or joined, while it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import trio

from trio_codex._alive import Alive
from trio_codex._protocol.tables import NOTIFICATIONS
from trio_codex._rpc.shapes import is_object
from trio_codex._session.inbox import Inbox
from trio_codex._state.families import Family
from trio_codex._state.flow import Flow
from trio_codex._state.fold import TurnFold
from trio_codex._state.mailbox import MOST
from trio_codex._state.routes import subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextvars import Context

    from trio_codex._session.trouble import Raised
    from trio_codex._state.families import Member
    from trio_codex._state.works import Works
    from trio_codex.errors import CodexError


_KEY = (str, int, type(None))
"""What can be a part of what tells one flow from another."""


class LiveTurn(Alive):
    """What is known of a turn, who reads its events, and who waits for its end."""

    def __init__(
        self, thread_id: str, turn_id: str, works: Works | None = None, most: int = MOST
    ) -> None:
        self.fold: TurnFold = TurnFold(thread_id, turn_id, works)
        self.over: trio.Event = trio.Event()
        """Set when the turn has ended, or when we can never know: see ``error``."""
        self.settled: trio.Event = trio.Event()
        """Set when it is over, or nobody is to wait for that any longer: see ``verdict``."""
        self.error: Callable[[], CodexError] | None = None
        """Makes the exception that says why its end will never be known."""
        self.blamed: Raised | None = None
        """What a callback raised that answered a question of this turn."""
        self.stirred: float = trio.current_time()
        """When it last gave a sign of life."""
        self.context: Context | None = None
        """The variables of whoever started it first, for those who answer its questions."""
        self.inboxes: list[Inbox] = []
        self.family: Family = Family(thread_id, turn_id)
        """Its agents, if it is no agent's itself."""
        self.member: Member | None = None
        """The agent that it is a turn of."""
        self.own: bool = False
        """Whether somebody here started or joined it."""
        self.ending_since: float | None = None
        """When it began that the server is told to interrupt it, if that has."""
        self.when_over: Callable[[], object] | None = None
        """Called at the end: what the task that interrupts it is waiting for is of no use then."""
        self.left: trio.Event = trio.Event()
        """Set when that has come to its end."""
        self._flows: dict[str | None, dict[object, Flow | None]] = {}
        self._most = most
        """So many events are kept for each reader."""
        self._prelude: Inbox | None = Inbox(most)
        self._completion: tuple[str, Any] | None = None
        self._moved = trio.Event()
        self.inboxes.append(self._prelude)

    def claim(self, *, keep_events: bool) -> Inbox | None:
        """Somebody's start turned out to be this turn: the inbox for its events, if wanted.

        The first gets the events from the beginning; whoever joins, from now on.
        """
        prelude, self._prelude = self._prelude, None
        if prelude is not None and not keep_events:
            self.drop(prelude)  # it is gone already if the turn ended before the answer came
        if not keep_events:
            return None
        if prelude is not None:
            return prelude
        inbox = Inbox(self._most)
        if self._completion is not None:
            inbox.put(*self._completion)
        if self.over.is_set():
            inbox.end(self.verdict)
        else:
            self.inboxes.append(inbox)
        return inbox

    def works_as(self, member: Member) -> None:
        """It is a turn of this agent, whose events nobody reads unless they ask for them."""
        self.member = member
        prelude, self._prelude = self._prelude, None
        if prelude is not None:
            self.drop(prelude)
        if self.context is None:
            contexts = (family.context for family in member.families)
            self.context = next((one for one in contexts if one is not None), None)

    @property
    def ending(self) -> bool:
        """Whether the server is being told to interrupt it, or was."""
        return self.ending_since is not None

    @property
    def families(self) -> list[Family]:
        """For whom it works, and the agents that it starts."""
        mine = [self.family] if self.own or self.member is None else []
        return mine if self.member is None else [*mine, *self.member.families]

    @property
    def terminals_unwanted(self) -> bool:
        """Whether the commands that it leaves running are to end when it is interrupted."""
        mine = self.family.wishes.terminals
        theirs = () if self.member is None else self.member.families
        return mine or any(one.unwanted and one.wishes.terminals for one in theirs)

    def commands(self) -> dict[str, set[str]]:
        """By thread, the items of the commands that it started, and its agents with it."""
        mine = {self.fold.thread_id: self.fold.commands}
        return {**mine, **(self.family.commands if self.family.unwanted else {})}

    def drop(self, inbox: Inbox) -> None:
        """Nobody will read this inbox any more."""
        if inbox in self.inboxes:
            self.inboxes.remove(inbox)

    def flow(self, method: str, params: Any) -> Flow | None:
        """The flow that this event belongs to; None if it is no delta that fits its model."""
        spec = NOTIFICATIONS.get(method)
        if spec is None or not spec.delta or not is_object(params):
            return None
        key = (method, *(params.get(name) for name in spec.key))
        if type(params.get("delta")) is not str or not all(type(part) in _KEY for part in key):
            return None
        flows = self._flows.setdefault(subject(method, params, "item"), {})
        if key not in flows:
            flows[key] = Flow.of(method, params)
        return flows[key]

    def feed(self, method: str, params: Any) -> None:
        """Take in an event that is not a delta."""
        self.fold.feed(method, params)
        for inbox in self.inboxes:
            # Its completion is the end of each stream, also of one that was not read for long.
            (inbox.put_last if self.fold.over else inbox.put)(method, params)
        if method == "item/completed":
            self._flows.pop(subject(method, params, "item"), None)
        if method == "turn/started":
            self._move()
        if self.fold.over and not self.over.is_set():
            self._completion = (method, params)
            self._end()

    def lose(self, error: Callable[[], CodexError]) -> None:
        """The turn's end will never be known."""
        if not self.over.is_set():
            self.error = error
            self._end()

    @property
    def verdict(self) -> Callable[[], BaseException] | None:
        """Makes what whoever waits for the turn gets in place of its end, if anything."""
        return self.error if self.blamed is None else self.blamed.show

    def give_up(self) -> None:
        """Its end may never come: whoever waits for it or its events waits no longer."""
        self.settled.set()
        for inbox in self.inboxes:
            inbox.end(self.verdict)

    async def moved(self) -> None:
        """Wait until the turn starts or ends, if it has not yet."""
        if not self.over.is_set():
            await self._moved.wait()

    def _end(self) -> None:
        self.over.set()
        self.settled.set()  # whatever the rest may raise
        self._move()
        if self.when_over is not None:
            self.when_over()
        self.give_up()
        self.inboxes = []
        self._flows.clear()

    def _move(self) -> None:
        self._moved.set()
        if not self.over.is_set():
            self._moved = trio.Event()
