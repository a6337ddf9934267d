"""Ids and events that no sane server sends: the connection goes on, and nobody waits for ever."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.cancel.stage import staged
from tests.login.stage import START, at_desk
from trio_codex._session.live_turn import LiveTurn
from trio_codex.errors import ProtocolError
from trio_codex.testing import FakeRequest, wire

Clock: TypeAlias = trio.testing.MockClock


def broken_answer(stage: Any, request: FakeRequest, result: bytes) -> None:
    """Answer with bytes that are UTF-8 around the ids only."""
    stage.fake.send_line(b'{"id":%d,"result":%s}' % (int(request.id or 0), result))


async def test_a_turn_whose_id_is_no_text_is_a_protocol_error(autojump_clock: Clock) -> None:
    async with staged() as stage:
        stage.fake.on(
            "turn/start", lambda request: broken_answer(stage, request, b'{"turn":{"id":"a\xff"}}')
        )
        with pytest.raises(ProtocolError):
            await stage.thread.run("work")
        await stage.assert_in_step()


async def test_a_login_whose_id_is_no_text_is_a_protocol_error(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        desk.fake.on(START, lambda request: broken_answer(desk, request, b'{"loginId":"a\xff"}'))
        with pytest.raises(ProtocolError):
            await desk.codex.login_chatgpt()
        await desk.codex.account()


@pytest.mark.parametrize("question_id", [2**70, -(2**63) - 1])
async def test_a_question_whose_id_cannot_be_said_again_is_told_and_harms_nobody(
    question_id: int, autojump_clock: Clock
) -> None:
    async with staged() as stage, stage.codex.notifications() as events:
        stage.fake.ask_nowait("item/tool/requestUserInput", {}, id=question_id)
        assert str(question_id) in repr(await anext(events))
        await stage.assert_in_step()


@pytest.mark.parametrize("turn", [None, {}, {"id": 5, "status": "completed"}, "turn-1"])
async def test_a_completion_that_names_no_turn_ends_the_turns_of_its_thread_with_an_error(
    turn: Any, autojump_clock: Clock
) -> None:
    async with staged() as stage:
        stage.always_begin()
        async with stage.thread.turn("work") as handle:
            stage.fake.notify("turn/completed", {"threadId": stage.thread.id, "turn": turn})
            with trio.fail_after(60), pytest.raises(ProtocolError, match="turn/completed"):
                await handle.run()
        assert stage.interrupts == 0
        await stage.assert_in_step()


async def test_a_completion_that_we_fail_to_take_in_ends_its_turn_with_an_error(
    autojump_clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking_in = LiveTurn.feed

    def fail(turn: LiveTurn, method: str, params: Any) -> None:
        if method == "turn/completed":
            raise ZeroDivisionError("a bug of ours")
        taking_in(turn, method, params)

    monkeypatch.setattr(LiveTurn, "feed", fail)
    async with staged() as stage:
        stage.always_begin()
        handle = await stage.thread.turn("work")
        stage.end("completed")
        with trio.fail_after(60), pytest.raises(ProtocolError, match="a bug of ours"):
            await handle.run()
        await stage.assert_in_step()


async def test_turns_that_end_while_a_start_stays_unanswered_are_not_kept_for_ever(
    autojump_clock: Clock,
) -> None:
    async with staged() as stage:
        stage.never_answer("turn/start")
        with trio.move_on_after(1):
            await stage.thread.run("lost")
        stage.fake.on("turn/start", wire.turn_start_result("turn-0"))
        for number in range(500):
            turn_id = f"turn-{number}"
            stage.fake.on("turn/start", wire.turn_start_result(turn_id))
            async with stage.thread.turn("work") as handle:
                stage.begin(turn_id)
                stage.end("completed", turn_id)
                await handle.run()
        routes = stage.codex._connection._session._board.routes  # type: ignore[union-attr]
        assert len(routes) < 300
