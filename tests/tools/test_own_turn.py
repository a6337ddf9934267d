"""Whoever answers a question must not wait for the turn that asks it: on the real app-server."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
import trio

from trio_codex import (
    Answer,
    AsyncCodex,
    AsyncThread,
    AsyncTurnHandle,
    Codex,
    CodexConfig,
    CodexUsageError,
    CommandApprovalRequest,
    Responder,
    Sandbox,
    SyncResponder,
    Thread,
    tool,
)
from trio_codex.testing import ScriptedModel, shell, text, tool_call

Way: TypeAlias = Callable[[AsyncThread, AsyncTurnHandle], Awaitable[object]]
ASK = shell("touch it", escalated=True, justification="May I?")


async def run(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await thread.run("again")


async def run_when_free(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await thread.run("again", when_busy="wait")


async def run_with_a_watchdog(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await thread.run("again", idle_timeout=1)


async def open_a_block(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    async with thread.turn("again") as again:
        return again


async def start_when_free(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await thread.turn("again", when_busy="wait")


async def result(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await turn.result()


async def run_of_the_handle(thread: AsyncThread, turn: AsyncTurnHandle) -> object:
    return await turn.run()


WAYS = (run, run_when_free, run_with_a_watchdog, open_a_block, start_when_free)
WAITS = (result, run_of_the_handle)


@pytest.mark.parametrize("way", [*WAYS, *WAITS])
async def test_a_tool_that_would_wait_for_its_own_turn_is_told_so_and_the_turn_goes_on(
    codex: AsyncCodex, scripted_model: ScriptedModel, way: Way
) -> None:
    raised: list[BaseException] = []

    @tool
    async def look() -> str:
        with pytest.raises(CodexUsageError, match="thread_fork") as caught:
            await way(thread, turn)
        raised.append(caught.value)
        other = await codex.thread_start()
        return (await other.run("on another")).final_response or ""

    scripted_model.script(tool_call("look"), text("from another"), text("Done."))
    thread = await codex.thread_start(tools=[look])
    with trio.fail_after(60):
        turn = await thread.turn("look")
        assert (await turn.result()).final_response == "Done."
    assert len(raised) == 1
    assert len(scripted_model.requests) == 3, "nothing was sent to be paid"
    assert "from another" in json.dumps(scripted_model.requests[2].body["input"][-1])


async def test_so_is_a_method_of_a_responder(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    async def review(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        with pytest.raises(CodexUsageError):
            await thread.run("Shall I?")
        return request.decline()

    scripted_model.script(ASK, text("Done."))
    async with AsyncCodex(codex_config, responder=Responder(command_approval=review)) as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(60):
            assert (await thread.run("work")).final_response == "Done."


async def test_so_is_a_tool_of_another_turn_that_a_tool_runs(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    @tool
    async def outer() -> str:
        return (await second.run("look")).final_response or ""

    @tool
    async def inner() -> str:
        with pytest.raises(CodexUsageError):
            await first.run("again")
        return "refused"

    scripted_model.script(tool_call("outer"), tool_call("inner"), text("Inner."), text("Outer."))
    first = await codex.thread_start(tools=[outer])
    second = await codex.thread_start(tools=[inner])
    with trio.fail_after(60):
        assert (await first.run("look")).final_response == "Outer."


async def test_steering_it_and_waiting_for_it_later_are_no_waits(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    answered = trio.Event()
    found: list[Any] = []

    async def later() -> None:
        await answered.wait()
        found.append(await turn.result())

    @tool
    async def look() -> str:
        nursery.start_soon(later)  # what is started here goes on when this is answered
        await turn.steer("Be quick.")
        return "seen"

    scripted_model.default = text("Done.")
    scripted_model.script(tool_call("look"))
    thread = await codex.thread_start(tools=[look])
    with trio.fail_after(60):
        async with trio.open_nursery() as nursery:
            turn = await thread.turn("look")
            result = await turn.result()
            answered.set()
    assert found == [result]


def test_without_async_it_is_the_same(sync_codex: Codex, model: ScriptedModel) -> None:
    raised: list[BaseException] = []

    @tool
    def look() -> str:
        for wait in (lambda: thread.run("again"), turn.result, turn.run):
            with pytest.raises(CodexUsageError) as caught:
                wait()
            raised.append(caught.value)
        return "seen"

    model.default = text("Done.")
    model.script(tool_call("look"))
    thread: Thread = sync_codex.thread_start(tools=[look])
    turn = thread.turn("look")
    assert turn.result().final_response == "Done."
    assert len(raised) == 3


def test_and_for_a_synchronous_responder(config: CodexConfig, model: ScriptedModel) -> None:
    raised: list[BaseException] = []

    class Reviewer(SyncResponder):
        def command_approval(
            self, request: CommandApprovalRequest
        ) -> Answer[CommandApprovalRequest]:
            with pytest.raises(CodexUsageError) as caught:
                thread.run("Shall I?")
            raised.append(caught.value)
            return request.decline()

    model.script(ASK, text("Done."))
    with Codex(config, responder=Reviewer()) as codex:
        thread = codex.thread_start(sandbox=Sandbox.read_only)
        assert thread.run("work").final_response == "Done."
    assert len(raised) == 1
