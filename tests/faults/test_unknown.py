"""What the server says and our schema does not know: values that say why, in turns that go on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import trio

from tests.faults.conftest import refused
from trio_codex import AsyncCodex, AsyncThread, CodexConfig, ProtocolError
from trio_codex.testing import FakeServer, wire
from trio_codex.types import UnknownNotification, UnknownVariant


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    return fake


@pytest.fixture
async def codex(fake: FakeServer) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        yield codex


async def turn_with(fake: FakeServer, thread: AsyncThread, *messages: tuple[str, Any]) -> Any:
    """The events and the turn, when these messages come in its middle."""

    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        for method, params in messages:
            fake.notify(method, params)
        fake.end_turn("thread-1", "turn-1", text="Done.")

    fake.on("turn/start", start_turn)
    turn = await thread.turn("Hi")
    async with turn.stream() as stream:
        events = [event async for event in stream]
    return events, await turn.run()


IDS = {"threadId": "thread-1", "turnId": "turn-1"}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("turn/brandNew", {**IDS, "x": 1}),
        ("item/brandNew/delta", {**IDS, "itemId": "i", "delta": "text"}),
        ("item/agentMessage/delta", {**IDS, "itemId": "i", "delta": 5}),
        ("item/agentMessage/delta", {**IDS, "itemId": None, "delta": "x"}),
        ("turn/diff/updated", {**IDS, "diff": 5}),
        ("turn/plan/updated", {**IDS, "plan": "x"}),
        ("item/completed", {**IDS, "item": None}),
        ("item/completed", {**IDS, "item": {"type": "agentMessage"}}),
        ("item/started", {**IDS}),
        ("thread/tokenUsage/updated", {**IDS, "tokenUsage": {}}),
        ("error", {**IDS, "error": "x"}),
        ("turn/started", {"threadId": "thread-1", "turn": {"id": "turn-1", "status": 5}}),
    ],
)
async def test_a_notification_that_does_not_fit_is_an_unknown_one_with_its_reason(
    fake: FakeServer, codex: AsyncCodex, method: str, params: Any
) -> None:
    events, turn = await turn_with(fake, await codex.thread_start(), (method, params))
    (unknown,) = [event for event in events if isinstance(event.payload, UnknownNotification)]
    assert unknown.method == method
    assert unknown.payload.params == params
    assert unknown.payload.problem
    assert turn.status == "completed"


@pytest.mark.parametrize("params", [None, 5, "x", [], [1], {"threadId": 5, "turnId": []}])
async def test_parameters_without_any_shape_harm_nobody(
    fake: FakeServer, codex: AsyncCodex, params: Any
) -> None:
    methods = ("turn/completed", "item/completed", "item/agentMessage/delta", "error")
    messages = [(method, params) for method in (*methods, "serverRequest/resolved", "unknown")]
    _, turn = await turn_with(fake, await codex.thread_start(), *messages)
    assert turn.status == "completed"


async def test_an_unknown_item_and_unknown_enum_values_are_values(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    item = {"type": "hologram", "id": "h-1", "shape": "cube"}
    phase = wire.agent_message("Psst", "m-2", phase="whisper")
    messages = [
        ("item/started", {**IDS, "item": item, "startedAtMs": 1}),
        ("item/completed", {**IDS, "item": item, "completedAtMs": 2}),
        ("item/completed", {**IDS, "item": phase, "completedAtMs": 3}),
    ]
    events, turn = await turn_with(fake, await codex.thread_start(), *messages)
    assert not [event for event in events if isinstance(event.payload, UnknownNotification)]
    (hologram,) = [entry for entry in turn.items if isinstance(entry, UnknownVariant)]
    assert (hologram.tag, hologram.raw) == ("hologram", item)
    assert [entry.phase for entry in turn.items if getattr(entry, "text", "") == "Psst"] == [
        "whisper"
    ]


async def test_a_turn_that_ends_in_an_unknown_status_ends(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    completed = wire.turn_completed("thread-1", {**wire.turn("turn-1"), "status": "evaporated"})
    thread = await codex.thread_start()

    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        fake.notify(*completed)

    fake.on("turn/start", start_turn)
    with trio.fail_after(60):
        assert (await thread.run("Hi")).status == "evaporated"


async def test_a_completion_that_does_not_fit_is_a_protocol_error_not_a_hang(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    broken = {"threadId": "thread-1", "turn": {"id": "turn-1", "items": 5, "status": 5}}
    thread = await codex.thread_start()

    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        fake.notify("turn/completed", broken)

    fake.on("turn/start", start_turn)
    with trio.fail_after(60), refused(ProtocolError, "Turn", "$.status"):
        await thread.run("Hi")
    with trio.fail_after(60), refused(ProtocolError, "Turn", "$.status"):
        await (await thread.turn("Hi")).run()
