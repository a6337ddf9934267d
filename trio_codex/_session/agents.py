"""The turns of agents: heard, like those that somebody here started, and known by whose work it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import trio

from trio_codex._alive import Alive
from trio_codex._session.live_turn import LiveTurn
from trio_codex._state.families import CLOSED, Families, Family, Member
from trio_codex._state.routes import subject

if TYPE_CHECKING:
    from trio_codex._state.kin import Kinship
    from trio_codex._state.routes import Routes


class Agents(Alive):
    """The agents of a connection."""

    def __init__(self, routes: Routes[LiveTurn], adopt: Callable[[str, str], None]) -> None:
        self._routes = routes
        self._adopt = adopt
        """Told of each agent and of the thread whose agent it is."""
        self._families = Families()
        self._news: trio.Event | None = None
        self.end: Callable[[LiveTurn], None] = lambda turn: None
        """Told of each turn that is not wanted from its first moment."""

    def __len__(self) -> int:
        return len(self._families)

    def told(self, kinship: Kinship) -> None:
        """The server says who has which agents, or has given them something to do."""
        families = self._families_of(kinship.parent, kinship.turn_id)
        for thread_id in kinship.agents:
            self._adopt(thread_id, kinship.parent)
            # An agent may speak to the very thread whose work it does; that is nobody's agent by it.
            others = [family for family in families if family.thread_id != thread_id]
            if not others:
                continue
            member = self._families.claim(others, thread_id, born=kinship.born)
            if member.running is not None:
                self._work(member, member.running)
        self._tell()

    def begun(self, params: Any) -> None:
        """A turn has begun, maybe an agent's."""
        thread_id = subject("turn/started", params, "thread")
        turn_id = subject("turn/started", params, "turn")
        if thread_id is None or turn_id is None:
            return
        root_id = params["turn"].get("rootTurnId")
        root_id = root_id if isinstance(root_id, str) else None
        if root_id is None and self._routes.expects(thread_id):
            return  # it may be one that somebody here has just started
        root = None if root_id is None or root_id == turn_id else self._family(root_id)
        member = self._families.begun(thread_id, turn_id, root_id, root)
        if member is None:
            return
        if root is not None:
            self._adopt(thread_id, root.thread_id)
        self._work(member, turn_id)
        self._tell()

    def over(self, turn: LiveTurn) -> None:
        """This turn has ended, or nobody can know."""
        member = turn.member
        if member is None:
            self._families.lapse(turn.fold.thread_id)
        if member is None or member.running != turn.fold.turn_id:
            return
        for family in member.families:
            root = self._routes.find(family.turn_id)
            if root is not None:
                root.stirred = max(root.stirred, turn.stirred)
        ended = turn.ending and turn.terminals_unwanted  # by whoever ends the turn
        commands = () if ended else turn.fold.commands
        self._families.over(member, turn.fold.status, commands)
        self._tell()

    def unheard_over(self, thread_id: str | None) -> None:
        """A turn of this thread has ended, which nobody here heard."""
        if thread_id is not None:
            self._families.stray_over(thread_id)

    def put_away(self, thread_id: str) -> LiveTurn | None:
        """The server has put this thread away; the turn of an agent that still ran there."""
        self._families.stray_over(thread_id)
        member = self._families.member(thread_id)
        if member is None:
            return None
        turn = None if member.running is None else self._routes.find(member.running)
        self._families.over(member, CLOSED)
        self._tell()
        return turn

    def of(self, turn: LiveTurn) -> list[LiveTurn]:
        """The turns of agents that do the work of this turn now."""
        found = [self._routes.find(turn_id) for turn_id in turn.family.running()]
        return [one for one in found if one is not None and not one.over.is_set()]

    def last_sign(self, turn: LiveTurn) -> float:
        """When the turn, or an agent that works for it, last gave a sign of life."""
        return max(one.stirred for one in (turn, *self.of(turn)))

    def employers(self, turn: LiveTurn) -> list[LiveTurn]:
        """The turns, started here, whose work this one is, and which are not over; maybe itself."""
        found = [self._routes.find(family.turn_id) for family in turn.families]
        return [one for one in found if one is not None and not one.over.is_set()]

    def disown(self, turn: LiveTurn) -> None:
        """Nobody wants the agents of this turn any more, nor those that come late."""
        self._families.disown(turn.family)
        for one in self.of(turn):
            self.end(one)

    async def changed(self) -> None:
        """Wait until something is told of any agent."""
        if self._news is None:
            self._news = trio.Event()
        await self._news.wait()

    def _family(self, turn_id: str) -> Family | None:
        turn = self._routes.find(turn_id)
        return self._families.find(turn_id) if turn is None else turn.family

    def _families_of(self, thread_id: str, turn_id: str | None) -> list[Family]:
        """For whom the agents of this turn of this thread work."""
        if turn_id is not None:
            turn = self._routes.find(turn_id)
            if turn is not None:
                return turn.families
            family = self._families.find(turn_id)
            return [] if family is None else [family]
        for turn in self._routes.turns():
            if turn.fold.thread_id == thread_id and not turn.over.is_set():
                return turn.families
        return []

    def _work(self, member: Member, turn_id: str) -> None:
        """This turn, which runs, does the work of these families."""
        turn = self._routes.named(member.thread_id, turn_id)
        turn.works_as(member)
        if any(family.unwanted for family in member.families):
            self.end(turn)

    def _tell(self) -> None:
        news, self._news = self._news, None
        if news is not None:
            news.set()
