"""A question that was asked about one thing, until another one turned out to have its id."""

from __future__ import annotations

import json
from typing import Any

import pytest
import trio.testing

from tests.responder.wire import COMMAND, ELICITATION, FILES, ITEM, Human, staged, withdraw
from trio_codex import AllowList, Audit, Responder
from trio_codex.testing import FakeServer

Clock = trio.testing.MockClock

RUNS = {"type": "commandExecution", "command": "ls", "cwd": "/", "commandActions": []}
RUNS |= {"status": "inProgress"}
WRITES = {"type": "fileChange", "status": "inProgress", "changes": []}
CALLS = {"type": "mcpToolCall", "server": "desk", "arguments": {}, "status": "inProgress"}
MAY_RUN = {**ITEM, "startedAtMs": 1, "command": "ls"}
MAY_CALL = {
    "threadId": "thread-1",
    "turnId": "turn-1",
    "serverName": "desk",
    "mode": "form",
    "message": "May it?",
    "requestedSchema": {"type": "object", "properties": {}},
    "_meta": {"codex_approval_kind": "mcp_tool_call", "tool_params": {}},
}
NO = {"decision": "decline"}


def begin(fake: FakeServer, item: dict[str, Any], **more: str) -> None:
    """The server says that this item begins."""
    ids = {"threadId": "thread-1", "turnId": "turn-1", **more}
    fake.notify("item/started", {**ids, "item": {"id": "item-1", **item}, "startedAtMs": 1})


@pytest.mark.parametrize("other", [WRITES, {**RUNS, "command": "rm"}])
async def test_it_is_declined_and_nobody_is_asked_any_longer(
    other: dict[str, Any], autojump_clock: Clock
) -> None:
    human = Human()
    async with staged(Responder(command_approval=human)) as stage:
        await stage.thread.turn("work")
        begin(stage.fake, RUNS)
        stage.fake.ask_nowait(COMMAND, MAY_RUN, id=7)
        await human.asked.wait()
        assert human.requests[0].argv == ["ls"]
        begin(stage.fake, other)
        assert (await stage.fake.answer_to(7)).result == NO
        await human.left.wait()
        (request,) = human.requests
        assert request.is_ambiguous
        assert (request.item, request.argv) == (None, None)
        assert len(stage.fake.answers) == 1
        stage.end("completed")
        await trio.testing.wait_all_tasks_blocked()
        await stage.assert_in_step()


async def test_so_is_the_approval_of_a_tool(autojump_clock: Clock) -> None:
    human = Human()
    async with staged(Responder(elicitation=human)) as stage:
        await stage.thread.turn("work")
        begin(stage.fake, {**CALLS, "tool": "read"})
        stage.fake.ask_nowait(ELICITATION, MAY_CALL, id=7)
        await human.asked.wait()
        assert human.requests[0].item.tool == "read"
        begin(stage.fake, {**CALLS, "tool": "erase", "arguments": {"all": True}})
        assert (await stage.fake.answer_to(7)).result == {"action": "decline", "content": None}
        await human.left.wait()
        assert human.requests[0].item is None


async def test_a_second_question_with_its_id_is_enough(autojump_clock: Clock) -> None:
    """As with commands, of which the server says only once that one of an id begins."""
    human = Human()
    async with staged(Responder(command_approval=human)) as stage:
        await stage.thread.turn("work")
        stage.fake.ask_nowait(COMMAND, MAY_RUN, id=7)
        await human.asked.wait()
        stage.fake.ask_nowait(COMMAND, {**MAY_RUN, "command": "rm"}, id=8)
        assert (await stage.fake.answer_to(7)).result == NO
        await trio.testing.wait_all_tasks_blocked()
        assert [request.is_ambiguous for request in human.requests] == [True, True]
        assert len(stage.fake.answers) == 1  # of the other one it was known when it was asked
        withdraw(stage, 7)
        withdraw(stage, 8)
        stage.fake.ask_nowait(COMMAND, {**MAY_RUN, "command": "mv"}, id=9)
        await trio.testing.wait_all_tasks_blocked()
        assert [request.is_ambiguous for request in human.requests] == [False, False, False]


async def test_it_is_so_in_turns_of_agents_too(autojump_clock: Clock) -> None:
    """Nobody here hears such a turn, but its questions are answered here."""
    responder = AllowList(commands=["ls"])
    ask = {**MAY_RUN, "threadId": "agent-1", "turnId": "turn-of-agent"}
    async with staged(responder) as stage:
        fake, board = stage.fake, stage.codex._connection._session._board  # type: ignore[union-attr]
        ids = {"threadId": "agent-1", "turnId": "turn-of-agent"}
        begin(fake, RUNS, **ids)
        fake.ask_nowait(COMMAND, ask, id=7)
        assert (await fake.answer_to(7)).result == {"decision": "accept"}
        fake.notify("serverRequest/resolved", {"threadId": "agent-1", "requestId": 7})
        begin(fake, WRITES, **ids)
        fake.ask_nowait(COMMAND, ask, id=8)
        assert (await fake.answer_to(8)).result == NO
        assert board._elsewhere
        fake.notify("serverRequest/resolved", {"threadId": "agent-1", "requestId": 8})
        for item in (RUNS, WRITES):
            ended = {**ids, "item": {"id": "item-1", **item}, "completedAtMs": 1}
            fake.notify("item/completed", ended)
        await trio.testing.wait_all_tasks_blocked()
        assert not board._elsewhere
        fake.ask_nowait(COMMAND, ask, id=9)
        assert (await fake.answer_to(9)).result == {"decision": "accept"}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("turn/completed", {"threadId": "agent-1", "turn": {"id": "x", "status": "completed"}}),
        ("turn/started", {"threadId": "agent-1", "turn": {"id": "x", "status": "inProgress"}}),
        ("thread/closed", {"threadId": "agent-1"}),
        ("thread/archived", {"threadId": "agent-1"}),
    ],
)
async def test_what_such_a_turn_left_unfinished_is_forgotten_with_it(
    method: str, params: dict[str, Any], autojump_clock: Clock
) -> None:
    async with staged() as stage:
        board = stage.codex._connection._session._board  # type: ignore[union-attr]
        begin(stage.fake, RUNS, threadId="agent-1", turnId="x")
        begin(stage.fake, {"type": "agentMessage"}, threadId="agent-2", turnId="y")
        stage.fake.ask_nowait(COMMAND, {**MAY_RUN, "threadId": "agent-1", "turnId": "x"}, id=7)
        await trio.testing.wait_all_tasks_blocked()
        assert list(board._elsewhere) == ["agent-1"]
        stage.fake.notify(method, params)
        await trio.testing.wait_all_tasks_blocked()
        assert not board._elsewhere


async def test_who_joins_a_turn_learns_what_it_is_at(autojump_clock: Clock) -> None:
    human = Human()
    async with staged(Responder(file_change_approval=human)) as stage:
        begin(stage.fake, WRITES)
        await trio.testing.wait_all_tasks_blocked()
        await stage.thread.turn("work")
        stage.fake.ask_nowait(FILES, {**ITEM, "startedAtMs": 1}, id=7)
        await human.asked.wait()
        assert human.requests[0].changes == []
        begin(stage.fake, RUNS)
        assert (await stage.fake.answer_to(7)).result == NO


async def test_the_audit_says_that_it_was_declined(autojump_clock: Clock, tmp_path: Any) -> None:
    human = Human()
    log = tmp_path / "log"
    async with staged(Audit(Responder(command_approval=human), log)) as stage:
        await stage.thread.turn("work")
        stage.fake.ask_nowait(COMMAND, MAY_RUN, id=7)
        await human.asked.wait()
        begin(stage.fake, WRITES)
        await stage.fake.answer_to(7)
        await human.left.wait()
        await trio.testing.wait_all_tasks_blocked()
        stage.end("completed")
    (line,) = [json.loads(line) for line in log.read_text().splitlines()]
    assert (line["outcome"], line["choice"]) == ("ambiguous", "decline")
