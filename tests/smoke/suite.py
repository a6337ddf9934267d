"""The steps: each starts its own server in an empty home and raises if something is wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import attrs
import trio

from trio_codex import AsyncCodex, CodexConfig
from trio_codex.testing import ScriptedModel, codex_config, hang, text
from trio_codex.types import AgentMessageDeltaNotification, TurnCompletedNotification, TurnStatus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

STEP_LIMIT = 60.0
"""Seconds for one step; they take less than one each."""


@attrs.frozen
class Scene:
    """A scripted model, and how to run a server that asks it. Every server has the same home."""

    model: ScriptedModel
    config: CodexConfig

    def server(self) -> AsyncCodex:
        return AsyncCodex(self.config)


Step: TypeAlias = Callable[[Scene], Awaitable[None]]


async def start(scene: Scene) -> None:
    async with scene.server() as codex:
        assert codex.metadata.user_agent.startswith("trio_codex/")
        thread = await codex.thread_start()
        assert (await thread.read()).thread.id == thread.id
        assert (await codex.models()).data


async def turn(scene: Scene) -> None:
    scene.model.script(text("Forty-two."))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        result = await thread.run("What is the answer?")
    assert result.final_response == "Forty-two."
    assert result.status is TurnStatus.completed
    assert result.usage is not None
    assert scene.model.requests[0].user_texts == ["What is the answer?"]


async def stream(scene: Scene) -> None:
    words = " ".join(map(str, range(100)))
    scene.model.script(text(words, deltas=50))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        async with thread.turn("Count.") as handle:
            payloads = [event.payload async for event in handle.stream()]
    deltas = [each.delta for each in payloads if isinstance(each, AgentMessageDeltaNotification)]
    assert "".join(deltas) == words
    assert isinstance(payloads[-1], TurnCompletedNotification)


async def interrupt(scene: Scene) -> None:
    scene.model.script(hang(), hang(), text("Fine."))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        handle = await thread.turn("Never end.")
        await scene.model.wait_for_requests(1)
        await handle.interrupt()
        assert (await handle.result()).status is TurnStatus.interrupted
        assert await scene.model.stream_closed(0) == "cut"
        await handle.interrupt()
        with trio.move_on_after(STEP_LIMIT) as scope:
            async with thread.turn("Never end."):
                await scene.model.wait_for_requests(2)
                scope.cancel()
                await trio.sleep_forever()
        assert await scene.model.stream_closed(1) == "cut"
        assert (await thread.run("And now?")).final_response == "Fine."


async def steer(scene: Scene) -> None:
    gate = trio.Event()
    scene.model.script(text("Partly done.", gate=gate), text("Both done."))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        async with thread.turn("Do one thing.") as handle:
            await scene.model.wait_for_requests(1)
            await handle.steer("And another.")
            gate.set()
            result = await handle.result()
    assert result.final_response == "Both done."
    assert scene.model.requests[1].user_texts == ["Do one thing.", "And another."]


async def resume(scene: Scene) -> None:
    scene.model.script(text("Hello Ada."), text("Ada."))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        await thread.run("I am Ada.")
    async with scene.server() as codex:
        thread = await codex.thread_resume(thread.id)
        assert (await thread.run("Who am I?")).final_response == "Ada."
        read = await thread.read(include_turns=True)
        assert [each.status for each in read.thread.turns] == [TurnStatus.completed] * 2
    assert scene.model.requests[1].user_texts == ["I am Ada.", "Who am I?"]


async def fork(scene: Scene) -> None:
    scene.model.script(text("Hello Ada."), text("Ada."))
    async with scene.server() as codex:
        thread = await codex.thread_start()
        await thread.run("I am Ada.")
        other = await codex.thread_fork(thread.id)
        assert other.id != thread.id
        assert (await other.run("Who am I?")).final_response == "Ada."
    assert scene.model.requests[1].user_texts == ["I am Ada.", "Who am I?"]


STEPS: dict[str, Step] = {
    each.__name__: each for each in (start, turn, stream, interrupt, steer, resume, fork)
}


async def run_step(step: Step, codex_bin: str | None) -> None:
    """Perform one step with that program, or the installed runtime.

    Raises:
      AssertionError: something was wrong.
      Exception: whatever the client raised.
    """
    async with _scene(codex_bin) as scene:
        with trio.fail_after(STEP_LIMIT):
            await step(scene)
        assert scene.model.problems == []


@asynccontextmanager
async def _scene(codex_bin: str | None) -> AsyncGenerator[Scene]:
    with tempfile.TemporaryDirectory(prefix="smoke-", ignore_cleanup_errors=True) as home:
        async with ScriptedModel() as model:
            yield Scene(model, codex_config(model, Path(home), codex_bin=codex_bin))
