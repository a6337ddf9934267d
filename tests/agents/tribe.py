"""A fake server whose turns have agents, as newer and older ones tell of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import attrs

from tests.cancel.stage import Stage
from tests.responder.wire import ASKED, COMMAND
from trio_codex import AsyncCodex, CodexConfig
from trio_codex._facade.responder import AnyResponder
from trio_codex.testing import FakeRequest, FakeServer, wire
from trio_codex.testing.leaks import no_task_left

COLLAB = {"type": "collabAgentToolCall", "status": "completed"}


@attrs.frozen
class World:
    """How a server tells of agents."""

    version: str
    """Of its agents: ``v1`` or ``v2``."""
    rooted: bool
    """Whether it says with a turn whose work that is, as newer ones do."""

    def spawned(self, agent: str) -> dict[str, Any]:
        if self.version == "v1":
            return {**COLLAB, "id": f"spawn-{agent}", "tool": "spawnAgent", **_to(agent)}
        return {**_activity(agent, "started"), "id": f"spawn-{agent}"}

    def instructed(self, agent: str) -> dict[str, Any]:
        if self.version == "v1":
            return {**COLLAB, "id": f"tell-{agent}", "tool": "sendInput", **_to(agent)}
        return {**_activity(agent, "interacted"), "id": f"tell-{agent}"}


WORLDS = [World(version, rooted) for version in ("v1", "v2") for rooted in (True, False)]


def _to(agent: str) -> dict[str, Any]:
    return {"receiverThreadIds": [agent], "senderThreadId": "?", "agentsStates": {}}


def _activity(agent: str, kind: str) -> dict[str, Any]:
    path = f"/root/{agent}"
    return {"type": "subAgentActivity", "kind": kind, "agentThreadId": agent, "agentPath": path}


@attrs.define
class Tribe:
    """Plays the agents of ``turn-1``, which the test has started, or will."""

    stage: Stage
    world: World
    running: dict[str, tuple[str, str]] = attrs.field(factory=dict[str, tuple[str, str]])
    """By turn, the thread of the agent that runs it, and whose work it is."""
    threads: dict[str, str] = attrs.field(factory=dict[str, str])
    """The same for all turns of agents so far."""

    def spawn(self, agent: str, by: str = "turn-1") -> None:
        """A turn starts an agent; its own turn begins later."""
        self._item(self.world.spawned(agent), by)

    def instruct(self, agent: str, by: str = "turn-1") -> None:
        """A turn gives an agent something to do."""
        self._item(self.world.instructed(agent), by)

    def begin(self, agent: str, turn_id: str, root: str = "turn-1") -> None:
        """The agent begins a turn."""
        self.running[turn_id] = agent, root
        self.threads[turn_id] = agent
        self._turn("turn/started", turn_id, "inProgress")

    def work(self, agent: str, turn_id: str, root: str = "turn-1", by: str | None = None) -> None:
        """An agent is started, and works."""
        self.spawn(agent, root if by is None else by)
        self.begin(agent, turn_id, root)

    def two_levels(self) -> None:
        """An agent works, and one that it has started."""
        self.work("agent-1", "a-1")
        self.work("agent-2", "a-2", by="a-1")

    def end(self, turn_id: str, status: wire.TurnStatus = "completed") -> None:
        """The turn of an agent is over."""
        self._turn("turn/completed", turn_id, status)
        del self.running[turn_id]

    def say(self, turn_id: str) -> None:
        """An agent says something."""
        agent, _ = self.running[turn_id]
        self.stage.fake.say(agent, turn_id, ["a", "b"])

    def ask(self, turn_id: str) -> None:
        """An agent asks whether it may run a command."""
        agent, _ = self.running[turn_id]
        self.stage.fake.ask_nowait(
            COMMAND, {**ASKED[COMMAND], "threadId": agent, "turnId": turn_id}
        )

    def obey(self) -> None:
        """From now on interrupts end what they name, and are refused where nothing runs."""

        def handle(request: FakeRequest) -> None:
            turn_id = request.params["turnId"]
            if turn_id in self.running:
                self.stage.fake.answer(request, {})
                self.end(turn_id, "interrupted")
            elif request.params["threadId"] == self.stage.thread.id:
                self.stage.fake.answer(request, {})
                self.stage.end(turn_id=turn_id)
            else:
                self.stage.fake.refuse(request, -32600, "no active turn to interrupt")

        self.stage.fake.on("turn/interrupt", handle)

    @property
    def interrupted(self) -> set[str]:
        """The turns that the client has asked to interrupt."""
        return {params["turnId"] for params in self.stage.told("turn/interrupt")}

    def _item(self, item: dict[str, Any], turn_id: str) -> None:
        thread_id = self.threads.get(turn_id, self.stage.thread.id)
        self.stage.fake.notify(*wire.item_started(thread_id, turn_id, {**item, **self._begun()}))
        self.stage.fake.notify(*wire.item_completed(thread_id, turn_id, item))

    def _begun(self) -> dict[str, Any]:
        return {"status": "inProgress"} if self.world.version == "v1" else {}

    def _turn(self, method: str, turn_id: str, status: wire.TurnStatus) -> None:
        agent, root = self.running[turn_id]
        turn = wire.turn(turn_id, status, rootTurnId=root)
        if not self.world.rooted:
            del turn["rootTurnId"]
        self.stage.fake.notify(method, {"threadId": agent, "turn": turn})


@asynccontextmanager
async def tribal(
    world: World, responder: AnyResponder | None = None, **config: Any
) -> AsyncIterator[Tribe]:
    """A client of a server with agents, whose ``turn/start`` begins ``turn-1`` and so on."""
    fake = FakeServer()
    fake.converse()
    configured = CodexConfig(transport=fake.connect, **config)
    async with no_task_left(), AsyncCodex(configured, responder=responder) as codex:
        stage = Stage(fake, codex, await codex.thread_start())
        stage.always_begin()
        yield Tribe(stage, world)
    assert not fake.problems, fake.problems
