"""Which agents work for which turn.

An agent is a thread of its own, and the server starts its turns. Such a turn works for the turns of
ours that started, resumed or instructed the agent, or that have an agent which did. A newer server
says with each turn whose work it is: then that is believed, and what was seen before is not.

Nothing is kept here that nobody needs: a family lives as long as somebody holds its turn, or an
agent works for it; a member as long as a family has it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from contextvars import Context

    from trio_codex._state.agent import Agent

MOST = 256
"""So many agents of one turn are remembered; of more, those at rest go, the oldest first."""
STRAYS = 256
"""So many turns that work for nobody here are remembered, in case somebody takes part in them."""
LATE = 64
"""So many turns that were ended are remembered, whose agents may start later than that."""
STARTING, RUNNING, IDLE, CLOSED = "starting", "running", "idle", "closed"


class Wishes(NamedTuple):
    """What is to end with a turn that is interrupted."""

    agents: bool = False
    """The running turns of its agents."""
    terminals: bool = False
    """The commands that it leaves running, and those that its agents do."""

    def __or__(self, other: Wishes) -> Wishes:
        """What either wants."""
        return Wishes(self.agents or other.agents, self.terminals or other.terminals)


class Member:
    """An agent, for those whose work it does."""

    __slots__ = ("__weakref__", "families", "status", "thread_id", "turn_id")

    def __init__(self, thread_id: str, status: str = IDLE) -> None:
        self.thread_id: str = thread_id
        self.status: str = status
        self.turn_id: str | None = None
        """The turn that it runs, or ran last."""
        self.families: list[Family] = []
        """Whose work its turn does, or will do when it begins; none while it is at rest."""

    @property
    def running(self) -> str | None:
        """The turn that it runs now."""
        return self.turn_id if self.status == RUNNING else None

    @property
    def busy(self) -> bool:
        """Whether it runs a turn, or is about to."""
        return self.status in (STARTING, RUNNING)

    def joins(self, family: Family) -> None:
        """From now on it works for this family, too."""
        if family not in self.families:
            self.families.append(family)
        family.take(self)


class Family:
    """A turn of ours and its agents, at any depth."""

    __slots__ = (
        "__weakref__",
        "commands",
        "context",
        "members",
        "thread_id",
        "turn_id",
        "unwanted",
        "wishes",
    )

    def __init__(self, thread_id: str, turn_id: str) -> None:
        self.thread_id: str = thread_id
        self.turn_id: str = turn_id
        self.wishes: Wishes = Wishes()
        """Those of all who started or joined the turn."""
        self.context: Context | None = None
        """The variables of whoever started the turn first."""
        self.unwanted: bool = False
        """Whether its agents are to be ended: those that work, and those that will."""
        self.members: dict[str, Member] = {}
        self.commands: dict[str, set[str]] = {}
        """By thread, the command items of turns of its agents that are over."""

    @property
    def busy(self) -> bool:
        """Whether any of its agents works for it, or is about to."""
        return any(one.busy and self in one.families for one in self.members.values())

    @property
    def expects(self) -> bool:
        """Whether an agent was started whose turn has not begun."""
        return any(one.status == STARTING and self in one.families for one in self.members.values())

    def running(self) -> list[str]:
        """The turns that its agents run now."""
        return [
            one.running
            for one in self.members.values()
            if one.running is not None and self in one.families
        ]

    def agents(self) -> tuple[Agent, ...]:
        """What is known of each, in the order in which they came."""
        from trio_codex._state.agent import Agent  # nobody asks in most programs

        return tuple(Agent(one.thread_id, one.status, one.turn_id) for one in self.members.values())

    def take(self, member: Member) -> None:
        """This agent is one of the family."""
        if member.thread_id not in self.members and len(self.members) >= MOST:
            oldest = next((one for one in self.members.values() if not one.busy), None)
            if oldest is not None:
                del self.members[oldest.thread_id]
                self.commands.pop(oldest.thread_id, None)
        self.members[member.thread_id] = member


class Families:
    """All families of a connection."""

    def __init__(self) -> None:
        self._families: WeakValueDictionary[str, Family] = WeakValueDictionary()
        self._members: WeakValueDictionary[str, Member] = WeakValueDictionary()
        self._late: deque[Family] = deque(maxlen=LATE)
        self._strays: dict[str, str] = {}
        """The turns that run on threads of which nobody here knows whose agents they are."""

    def __len__(self) -> int:
        return len(self._members) + len(self._strays)

    def find(self, turn_id: str) -> Family | None:
        """The family of this turn, if it has agents or its agents are not wanted."""
        return self._families.get(turn_id)

    def member(self, thread_id: str) -> Member | None:
        """The agent with this thread."""
        return self._members.get(thread_id)

    def disown(self, family: Family) -> None:
        """Nobody wants its agents any more, nor those that come late."""
        family.unwanted = True
        self._families[family.turn_id] = family
        self._late.append(family)

    def claim(self, families: Iterable[Family], thread_id: str, *, born: bool) -> Member:
        """Turns of these families have started the agent, or given it something to do."""
        member = self._members.get(thread_id)
        if member is None:
            member = self._members[thread_id] = Member(thread_id, STARTING if born else IDLE)
        stray = self._strays.pop(thread_id, None)
        if stray is not None:
            member.turn_id, member.status = stray, RUNNING
        for family in families:
            self._families[family.turn_id] = family
            member.joins(family)
        return member

    def begun(
        self, thread_id: str, turn_id: str, root_id: str | None, root: Family | None
    ) -> Member | None:
        """A turn begins, as work for this root: the agent that runs it, if that works for us."""
        if root_id == turn_id:
            return None  # a user's
        member = self._members.get(thread_id)
        if root is not None:
            if member is None:
                member = self._members[thread_id] = Member(thread_id)
            member.families = []
            self._families[root.turn_id] = root
            member.joins(root)
        elif member is not None and root_id is not None:
            member.families = []
        if member is None or not member.families:
            self._stray(thread_id, turn_id)
            return None
        member.turn_id, member.status = turn_id, RUNNING
        return member

    def over(self, member: Member, status: str, commands: Iterable[str] = ()) -> None:
        """The turn that this agent ran has ended so, and it works for nobody now."""
        member.status = status
        for family in member.families:
            if commands:
                family.commands.setdefault(member.thread_id, set()).update(commands)
        member.families = []

    def lapse(self, thread_id: str) -> None:
        """A turn of this thread is over that was no agent's: what others gave it to do went there."""
        member = self._members.get(thread_id)
        if member is not None and not member.busy:
            member.families = []

    def stray_over(self, thread_id: str) -> None:
        """A turn of this thread, which works for nobody here, is over."""
        self._strays.pop(thread_id, None)

    def _stray(self, thread_id: str, turn_id: str) -> None:
        self._strays.pop(thread_id, None)
        self._strays[thread_id] = turn_id
        if len(self._strays) > STRAYS:
            del self._strays[next(iter(self._strays))]
