"""Tools on the real app-server: what it asks of them, and what the model then receives."""

from __future__ import annotations

import json
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import attrs
import pytest
import trio

from trio_codex import (
    AsyncCodex,
    AsyncThread,
    CodexConfig,
    ImageInput,
    InvalidRequestError,
    ToolTimeoutError,
    tool,
)
from trio_codex.testing import ScriptedModel, sequence, text, tool_call
from trio_codex.types import DynamicToolCallStatus, DynamicToolCallThreadItem, TurnStatus

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
    "GAWjR9awAAAABJRU5ErkJggg=="
)


@attrs.frozen
class Ticket:
    number: int
    title: str


@tool
async def look_up_ticket(number: int) -> Ticket:
    """Look up a ticket."""
    if number < 1:
        raise LookupError(f"no ticket {number}")
    return Ticket(number, "It leaks")


Call = Callable[..., Awaitable[tuple[bool, Any]]]


@pytest.fixture
def call(codex: AsyncCodex, scripted_model: ScriptedModel) -> Call:
    """Let the model call a tool: whether the server calls it a success, and what the model gets."""

    async def call(function: Callable[..., Any], **arguments: Any) -> tuple[bool, Any]:
        thread = await codex.thread_start(tools=[function])
        scripted_model.script(
            tool_call(function.__name__, arguments, call_id="call"), text("Thanks.")
        )
        result = await thread.run("Call it.")
        assert result.final_response == "Thanks."
        (item,) = [item for item in result.items if isinstance(item, DynamicToolCallThreadItem)]
        assert item.status is DynamicToolCallStatus("completed" if item.success else "failed")
        return bool(item.success), scripted_model.requests[-1].function_outputs["call"]

    return call


def offered(model: ScriptedModel) -> list[str]:
    """The names of the tools in the last request."""
    return [one.get("name", "") for one in model.requests[-1].body["tools"]]


async def test_the_model_is_offered_the_tool_as_the_function_describes_itself(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("No need."))
    thread = await codex.thread_start(tools=[look_up_ticket])
    await thread.run("Is there a ticket?")
    tools = scripted_model.requests[0].body["tools"]
    (told,) = [one for one in tools if one.get("name") == "look_up_ticket"]
    assert told == {
        "type": "function",
        "name": "look_up_ticket",
        "description": "Look up a ticket.",
        "strict": False,
        "parameters": {
            "type": "object",
            "properties": {"number": {"type": "integer"}},
            "required": ["number"],
            "additionalProperties": False,
        },
    }


async def test_what_a_tool_returns_reaches_the_model(call: Call) -> None:
    success, output = await call(look_up_ticket, number=3)
    assert success
    assert json.loads(output) == {"number": 3, "title": "It leaks"}


async def test_a_sync_function_is_a_tool_as_well(call: Call) -> None:
    def where() -> str:
        return f"not in {threading.get_ident()}"

    success, output = await call(where)
    assert success
    assert output != f"not in {threading.get_ident()}"


async def test_images_reach_the_model_as_images(call: Call) -> None:
    def look() -> list[Any]:
        return ["Here:", ImageInput(PIXEL)]

    success, output = await call(look)
    assert success
    assert output[0] == {"type": "input_text", "text": "Here:"}
    assert (output[1]["type"], output[1]["image_url"]) == ("input_image", PIXEL)


async def test_the_model_learns_of_bad_arguments_exceptions_and_timeouts(call: Call) -> None:
    @tool(timeout=0.01)
    async def slow() -> None:
        await trio.sleep_forever()

    assert await call(look_up_ticket, number="3") == (
        False,
        "The arguments of look_up_ticket do not fit: $.number: Expected `int`, got `str`",
    )
    assert await call(look_up_ticket, number=0) == (False, "LookupError: no ticket 0")
    assert await call(slow) == (False, "ToolTimeoutError: slow took longer than 0.01 seconds")


async def test_what_a_tool_with_reraise_raises_comes_out_of_the_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    @tool(reraise=True)
    async def fail() -> None:
        raise ZeroDivisionError("on purpose")

    @tool(reraise=True, timeout=0.01)
    async def slow() -> None:
        await trio.sleep_forever()

    thread = await codex.thread_start(tools=[fail, slow])
    scripted_model.default = text("Oh.")  # if it gets that far
    scripted_model.script(tool_call("fail", {}))
    with pytest.raises(ZeroDivisionError, match="on purpose"):
        await thread.run("Fail.")
    scripted_model.script(tool_call("slow", {}))
    with pytest.raises(ToolTimeoutError):
        await thread.run("Be slow.")


async def test_calls_of_one_turn_come_one_after_another_and_those_of_several_at_once(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    running, most, all_here = 0, 0, trio.Event()
    expected = 3

    @tool
    async def meet(alone: bool) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        if running == expected:
            all_here.set()
        if not alone:
            await all_here.wait()
        await trio.lowlevel.checkpoint()
        running -= 1
        return most

    thread = await codex.thread_start(tools=[meet])
    scripted_model.script(
        sequence(*(tool_call("meet", {"alone": True}, call_id=name) for name in "abc")),
        text("Alone."),
    )
    await thread.run("Meet.")
    assert scripted_model.requests[-1].function_outputs == {"a": "1", "b": "1", "c": "1"}
    threads = [await codex.thread_start(tools=[meet]) for _ in range(expected)]
    async with trio.open_nursery() as nursery:
        for one in threads:
            scripted_model.script(
                tool_call("meet", {"alone": False}), text("Met."), thread_id=one.id
            )
            nursery.start_soon(one.run, "Meet.")
    assert most == expected


class Guest:
    """A tool that tells when it is called, and that it was cancelled."""

    def __init__(self) -> None:
        self.here = trio.Event()
        self.cancelled = trio.Event()

    async def stay(self) -> None:
        self.here.set()
        try:
            await trio.sleep_forever()
        except trio.Cancelled:
            self.cancelled.set()
            raise


async def test_an_interrupt_of_the_turn_cancels_its_tool(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    guest = Guest()
    thread = await codex.thread_start(tools=[guest.stay])
    scripted_model.script(tool_call("stay", {}))
    async with thread.turn("Stay.") as turn:
        await guest.here.wait()
        await turn.interrupt()
        result = await turn.result()
    await guest.cancelled.wait()
    assert result.status is TurnStatus.interrupted


async def test_a_cancelled_run_cancels_its_tool(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    guest = Guest()
    thread = await codex.thread_start(tools=[guest.stay])
    scripted_model.script(tool_call("stay", {}))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(thread.run, "Stay.")
        await guest.here.wait()
        nursery.cancel_scope.cancel()
    await guest.cancelled.wait()


async def test_a_sync_tool_that_blocks_holds_up_neither_the_interrupt_nor_the_next_turn(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    here, leave, left = trio.Event(), threading.Event(), trio.Event()
    token = trio.lowlevel.current_trio_token()

    @tool
    def block() -> None:
        token.run_sync_soon(here.set)
        leave.wait()
        token.run_sync_soon(left.set)

    thread = await codex.thread_start(tools=[block])
    scripted_model.script(tool_call("block", {}))
    turn = await thread.turn("Block.")
    await here.wait()
    await turn.interrupt()
    scripted_model.script(text("Still here."))
    assert (await thread.run("Are you there?")).final_response == "Still here."
    assert not left.is_set()
    leave.set()
    await left.wait()


async def speak(thread: AsyncThread, model: ScriptedModel) -> str:
    """What the model gets when it calls the tool of the thread."""
    call_id = f"call-{len(model.requests)}"
    model.script(tool_call("look_up_ticket", {"number": 8}, call_id=call_id), text("Thanks."))
    await thread.run("Look it up.")
    output: str = model.requests[-1].function_outputs[call_id]
    return output


async def test_a_thread_keeps_its_tools_when_it_is_resumed_or_forked_by_another_process(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start(tools=[look_up_ticket])
        assert "It leaks" in await speak(thread, scripted_model)
        assert "It leaks" in await speak(await codex.thread_resume(thread.id), scripted_model)
        fork = await codex.thread_fork(thread.id)
        assert "It leaks" in await speak(fork, scripted_model)
    async with AsyncCodex(codex_config) as codex:
        again = await codex.thread_resume(thread.id, tools=[look_up_ticket])
        assert "It leaks" in await speak(again, scripted_model)
        fork = await codex.thread_fork(thread.id, tools=[look_up_ticket])
        assert "It leaks" in await speak(fork, scripted_model)
    async with AsyncCodex(codex_config) as codex:
        again = await codex.thread_resume(thread.id)
        assert "does not provide this tool" in await speak(again, scripted_model)
        assert "look_up_ticket" in offered(scripted_model)


async def test_a_tool_that_the_thread_was_not_started_with_is_not_offered(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("Hello.")
    thread = await codex.thread_start()
    await thread.run("Hello.")
    await (await codex.thread_resume(thread.id, tools=[look_up_ticket])).run("Look it up.")
    assert "look_up_ticket" not in offered(scripted_model)


async def test_what_the_server_refuses_it_would_not_be_asked_for(codex: AsyncCodex) -> None:
    def one(x: int) -> None: ...

    with pytest.raises(ValueError, match="two tools are named"):
        await codex.thread_start(tools=[one, tool(name="one")(lambda: None)])
    with pytest.raises(TypeError, match="made of a function"):
        await codex.thread_start(tools="one")  # type: ignore[arg-type]
    with pytest.raises(InvalidRequestError):
        await codex.thread_resume("0190a1b2-0000-7000-8000-000000000000", tools=[one])
