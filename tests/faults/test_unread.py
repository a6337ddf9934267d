"""What nobody reads takes a bounded room; whoever comes late is told what is missing."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
import trio.testing

from tests.cancel.stage import staged
from tests.sync.stage import model_in_a_thread
from trio_codex import AsyncCodex, Codex, CodexConfig, EventsLostError
from trio_codex.testing import ScriptedModel, sequence, text
from trio_codex.testing.config import codex_config as configure

ROOM = 5


@pytest.fixture
def tight(codex_config: CodexConfig) -> CodexConfig:
    """How to run the real server, with little room for what nobody reads."""
    return attrs.evolve(codex_config, max_buffered_events=ROOM)


async def heard(stream: Any) -> tuple[list[str], list[int]]:
    """The methods of all events up to the end, and what was missing between them."""
    methods: list[str] = []
    missing: list[int] = []
    while True:
        try:
            async for event in stream:
                methods.append(event.method)
        except EventsLostError as error:
            missing.append(error.lost)
        else:
            return methods, missing


async def test_a_handle_that_nobody_reads_still_ends_with_its_completion(
    tight: CodexConfig, scripted_model: ScriptedModel
) -> None:
    messages = [text(f"Message {number}.") for number in range(10)]
    scripted_model.script(sequence(*messages), text("More."))
    async with AsyncCodex(tight) as codex:
        thread = await codex.thread_start()
        turn = await thread.turn("Say something.")
        await thread.run("More.", when_busy="wait")  # so all events of the turn are here
        methods, missing = await heard(turn.stream())
        assert methods[0] == "turn/started"
        assert len(methods) == ROOM + 1
        assert methods[-1] == "turn/completed"
        assert len(missing) == 1
        assert missing[0] > 10
        result = await turn.result()
    assert len(result.items) == 11
    assert result.final_response == "Message 9."


async def test_run_and_result_need_no_room(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    messages = [text(f"Message {number}.") for number in range(10)]
    scripted_model.script(sequence(*messages), sequence(*messages))
    async with AsyncCodex(attrs.evolve(codex_config, max_buffered_events=1)) as codex:
        thread = await codex.thread_start()
        ran = await thread.run("Say something.")
        turn = await thread.turn("Again.")
        waited = await turn.result()
    assert ran.final_response == waited.final_response == "Message 9."
    assert len(ran.items) == len(waited.items) == 11


async def test_a_subscription_goes_on_behind_what_is_missing(
    tight: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.default = text("Hello.")
    async with AsyncCodex(tight) as codex, codex.notifications("turn/started") as started:
        thread = await codex.thread_start()
        for _ in range(ROOM + 3):
            await thread.run("Hello.")
        first = [(await anext(started)).payload for _ in range(ROOM)]
        assert len({str(one) for one in first}) == ROOM
        with pytest.raises(EventsLostError, match="3 events were lost"):
            await anext(started)
        await thread.run("Hello.")
        assert (await anext(started)).method == "turn/started"


def test_the_synchronous_client_is_told_as_well(codex_home: Any, codex_bin: str | None) -> None:
    with model_in_a_thread() as model:
        model.default = text("Hello.")
        config = configure(model, codex_home, codex_bin=codex_bin)
        with Codex(attrs.evolve(config, max_buffered_events=ROOM)) as codex:
            thread = codex.thread_start()
            with codex.notifications("turn/started") as started:
                for _ in range(ROOM + 3):
                    thread.run("Hello.")
                assert len([next(started) for _ in range(ROOM)]) == ROOM
                with pytest.raises(EventsLostError) as caught:
                    next(started)
                assert caught.value.lost == 3
                thread.run("Hello.")
                assert next(started).method == "turn/started"


async def test_the_end_of_the_server_comes_after_what_is_missing(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with staged(max_buffered_events=ROOM) as stage:
        events = stage.codex.notifications("new/event")
        async with events:
            for number in range(ROOM + 2):
                stage.fake.notify("new/event", {"number": number})
            stage.fake.die()
            await trio.testing.wait_all_tasks_blocked()
            assert len([await anext(events) for _ in range(ROOM)]) == ROOM
            with pytest.raises(EventsLostError):
                await anext(events)
            with pytest.raises(Exception, match="the app-server ended"):
                await anext(events)


@pytest.mark.parametrize("wrong", [0, -1, True, 1.5, "many"])
def test_the_room_is_a_number_of_events(wrong: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="max_buffered_events"):
        CodexConfig(max_buffered_events=wrong)
