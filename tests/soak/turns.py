"""The kinds of turns of a soak: what the model does in each, and what the user does with it."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import attrs
import trio

from trio_codex import (
    AsyncCodex,
    AsyncThread,
    AsyncTurnHandle,
    CommandApprovalRequest,
    Responder,
    TurnFailedError,
    tool,
)
from trio_codex.testing import (
    ModelRequest,
    ScriptedModel,
    broken_stream,
    hang,
    reasoning,
    sequence,
    shell,
    spawn_agent,
    text,
    tool_call,
)
from trio_codex.testing.agents import wait_for_agents
from trio_codex.testing.replies import Answer
from trio_codex.types import TurnStatus

PATIENCE = 120.0
"""Seconds within which a turn must have come to its end, on a machine that does much else."""


@tool
async def look_up(word: str) -> str:
    """Look up a word."""
    await trio.lowlevel.checkpoint()
    return f"{word}: see {word}"


async def decide(request: CommandApprovalRequest) -> Any:
    """Yes to every other command."""
    await trio.lowlevel.checkpoint()
    even = request.command is not None and request.command.endswith("even'")
    return request.accept() if even else request.decline("odd")


RESPONDER = Responder(command_approval=decide)


class Play:
    """Plays the model: each request says by its last user message what is wanted."""

    def __init__(self, model: ScriptedModel) -> None:
        self._model = model
        self._asked: dict[str, trio.Event] = {}
        model.default = self._answer

    def asked(self, name: str) -> trio.Event:
        """Set when the model is asked this."""
        return self._asked.setdefault(name, trio.Event())

    def forget(self) -> None:
        """Nobody waits for the model any more, and what it was asked is of no use."""
        self._asked.clear()
        self._model.requests.clear()

    def _answer(self, request: ModelRequest) -> Answer:
        name = request.user_texts[-1]
        kind, _, number = name.partition(" ")
        event = self._asked.pop(name, None)
        if event is not None:
            event.set()
        return self._reply(kind, number, _step(request), request)

    def _reply(self, kind: str, number: str, step: int, request: ModelRequest) -> Answer:
        match kind, step:
            case "tool", 0:
                return sequence(*(tool_call("look_up", {"word": word}) for word in "ab"))
            case "approval", 0:
                return shell(f"true {'even' if int(number) % 2 else 'odd'}", escalated=True)
            case (("agent" | "orphans"), 0):
                task = f"{'chat' if kind == 'agent' else 'endless'} {number}{kind}"
                return spawn_agent(task)
            case "agent", 1:
                return wait_for_agents(*request.agents)
            case "think", _:
                return sequence(reasoning("Hm.", deltas=3), text("I think so.", deltas=5))
            case "failed", _:
                return broken_stream("I was about to")
            case (("interrupt" | "cancel" | "endless" | "orphans"), _):
                return hang()
            case _:
                return text(f"Answer {number}. " * 30, deltas=60)


def _step(request: ModelRequest) -> int:
    """How many calls have been answered since the user last said something."""
    count = 0
    for item in reversed(request.input):
        if item.get("role") == "user":
            break
        count += item.get("type") == "function_call_output"
    return count


@attrs.frozen
class Scene:
    """What a kind of turn is done with."""

    codex: AsyncCodex
    thread: AsyncThread
    play: Play
    name: str


Kind: TypeAlias = Callable[[Scene], Awaitable[None]]


async def run(scene: Scene) -> None:
    """Just the result."""
    result = await scene.thread.run(scene.name)
    assert result.status is TurnStatus.completed, result
    assert result.final_response, result


async def fail(scene: Scene) -> None:
    """The model breaks off."""
    try:
        await scene.thread.run(scene.name)
    except TurnFailedError:
        return
    raise AssertionError("a turn whose model broke off did not fail")


async def stream(scene: Scene) -> None:
    """All events."""
    async with scene.thread.turn(scene.name) as turn:
        methods = [event.method async for event in turn.stream()]
    assert methods[-1] == "turn/completed", methods


async def peep(scene: Scene) -> None:
    """A few events; the rest stays unread, and leaving interrupts what goes on."""
    async with scene.thread.turn(scene.name) as turn:
        async for _ in turn.stream():
            break


async def ignore(scene: Scene) -> None:
    """A handle that is awaited and never looked at again, and events that nobody reads."""
    async with scene.codex.notifications("turn/completed") as ends, scene.codex.notifications():
        turn = await scene.thread.turn(scene.name)
        async for event in ends:
            payload: Any = event.payload
            if payload.turn.id == turn.id:
                break


async def interrupt(scene: Scene) -> None:
    """The user says stop."""
    asked = scene.play.asked(scene.name)
    async with scene.thread.turn(scene.name) as turn:
        await _wait(asked, turn)
        await turn.interrupt()
        assert (await turn.result()).status is TurnStatus.interrupted


async def cancel(scene: Scene) -> None:
    """Whatever is around ``run()`` is cancelled."""
    asked = scene.play.asked(scene.name)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(scene.thread.run, scene.name)
        await asked.wait()
        nursery.cancel_scope.cancel()


async def orphans(scene: Scene) -> None:
    """A turn is left while an agent of it is at work."""
    kind, _, number = scene.name.partition(" ")
    asked = scene.play.asked(f"endless {number}{kind}")
    async with scene.thread.turn(scene.name) as turn:
        await _wait(asked, turn)


async def _wait(asked: trio.Event, turn: AsyncTurnHandle) -> None:
    """Until the model is asked that; not any longer than the turn lives."""

    async def watch() -> None:
        async for _ in turn.stream():  # it raises if the server dies
            pass
        raise AssertionError("the turn was over before the model was asked")

    async with trio.open_nursery() as nursery:
        nursery.start_soon(watch)
        await asked.wait()
        nursery.cancel_scope.cancel()


KINDS: dict[str, tuple[Kind, int]] = {
    "chat": (run, 4),
    "think": (stream, 4),
    "tool": (run, 3),
    "approval": (run, 3),
    "agent": (run, 2),
    "failed": (fail, 1),
    "chat ": (peep, 2),
    "chat  ": (ignore, 2),
    "interrupt": (interrupt, 2),
    "cancel": (cancel, 2),
    "orphans": (orphans, 2),
}
"""By what the model is told: what the user does, and how often."""


async def one_turn(codex: AsyncCodex, thread: AsyncThread, play: Play, seed: str) -> str:
    """A turn of a kind that the seed chooses; its kind."""
    rng = random.Random(seed)
    told = rng.choices(list(KINDS), [weight for _, weight in KINDS.values()])[0]
    kind, _ = KINDS[told]
    name = f"{told.strip()} {rng.randrange(10**12)}"
    with trio.fail_after(PATIENCE):
        await kind(Scene(codex, thread, play, name))
    return kind.__name__ if told.strip() in ("chat", "think") else told
