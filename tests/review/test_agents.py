"""The agents that a thread starts have threads of their own: who answers for those."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

import pytest
import trio
import trio.testing

from tests.responder.real import SETTINGS
from tests.responder.wire import ASKED, COMMAND, TOOL, staged
from trio_codex import (
    AllowList,
    Answer,
    AsyncCodex,
    CommandApprovalRequest,
    DenyAll,
    Responder,
    Sandbox,
)
from trio_codex._state.kin import Kinship, kinship
from trio_codex.testing import ScriptedModel, codex_config, shell, text, tool_call
from trio_codex.testing.model import ModelRequest
from trio_codex.testing.replies import Reply

Clock: TypeAlias = trio.testing.MockClock

ALL = AllowList(commands=["touch f"])
STARTED = {"type": "subAgentActivity", "kind": "started", "agentThreadId": "agent-1"}
SPAWNED = {
    "type": "collabAgentToolCall",
    "tool": "spawnAgent",
    "status": "completed",
    "receiverThreadIds": ["agent-1"],
}
RESUMED = {**SPAWNED, "tool": "resumeAgent"}
TOLD = {**STARTED, "kind": "interacted"}


def item_event(item: dict[str, Any], parent: str = "thread-1") -> dict[str, Any]:
    return {"threadId": parent, "turnId": "turn-1", "item": {"id": "item-9", **item}}


@pytest.mark.parametrize("item", [STARTED, SPAWNED, RESUMED, TOLD])
async def test_an_agent_gets_no_more_than_the_thread_that_started_it(
    item: dict[str, Any], autojump_clock: Clock
) -> None:
    async with staged(ALL) as stage:
        thread = await stage.codex.thread_start(responder=DenyAll())
        stage.fake.notify("item/completed", item_event(item, thread.id))
        stage.fake.notify(
            "item/started", item_event({**STARTED, "agentThreadId": "agent-2"}, "agent-1")
        )
        for agent, decision in [("agent-1", "decline"), ("agent-2", "decline"), ("no", "accept")]:
            question = {**ASKED[COMMAND], "threadId": agent, "turnId": "turn-8"}
            assert (await stage.fake.ask(COMMAND, question)).result == {"decision": decision}


async def test_an_agent_has_the_functions_of_its_thread(autojump_clock: Clock) -> None:
    async def lamp(on: bool) -> str:
        return "on" if on else "off"

    async with staged(experimental_api=True) as stage:
        thread = await stage.codex.thread_start(tools=[lamp])
        stage.fake.notify("item/started", item_event(STARTED, thread.id))
        question = {**ASKED[TOOL], "threadId": "agent-1", "turnId": "turn-8"}
        assert (await stage.fake.ask(TOOL, question)).result["success"]


async def test_an_agent_that_has_its_own_responder_keeps_it(autojump_clock: Clock) -> None:
    async with staged() as stage:
        stage.codex._connection.desk.attend("agent-1", ALL, None)
        stage.codex._connection.desk.attend("thread-1", DenyAll(), None)
        stage.fake.notify("item/started", item_event(STARTED))
        question = {**ASKED[COMMAND], "threadId": "agent-1", "turnId": "turn-8"}
        assert (await stage.fake.ask(COMMAND, question)).result == {"decision": "accept"}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("item/started", {}),
        ("item/started", {"threadId": "a", "item": None}),
        ("item/started", item_event({**STARTED, "kind": "completed"})),
        ("item/started", item_event({**STARTED, "kind": "interrupted"})),
        ("item/started", item_event(SPAWNED)),
        ("item/started", item_event(STARTED, parent="agent-1")),
        ("item/completed", item_event({**RESUMED, "status": "failed"})),
        ("item/completed", item_event({**RESUMED, "status": "inProgress"})),
        ("item/completed", item_event({**RESUMED, "tool": "wait"})),
        ("item/completed", item_event({**RESUMED, "tool": "closeAgent"})),
        ("item/completed", item_event(SPAWNED, parent="agent-1")),
        ("item/started", item_event({**STARTED, "agentThreadId": 3})),
        ("item/completed", item_event({**SPAWNED, "receiverThreadIds": [3]})),
        ("item/completed", item_event({**SPAWNED, "receiverThreadIds": "agent-1"})),
        ("item/completed", item_event({"type": "collabAgentToolCall", "tool": "spawnAgent"})),
        ("thread/started", {"thread": {"id": "a", "parentThreadId": None}}),
        ("thread/started", {"thread": {"id": "a", "parentThreadId": "a"}}),
        ("turn/started", item_event(STARTED)),
    ],
)
def test_other_events_tell_of_no_child(method: str, params: Any) -> None:
    assert kinship(method, params) is None


def test_a_thread_may_say_itself_whose_child_it_is() -> None:
    told = kinship("thread/started", {"thread": {"id": "a", "parentThreadId": "b"}})
    assert told == Kinship("b", None, ["a"], born=False)


@pytest.mark.parametrize(
    ("feature", "namespace", "arguments"),
    [
        ("multi_agent", "multi_agent_v1", {"message": "go"}),
        ("multi_agent_v2", "collaboration", {"message": "go", "task_name": "sub"}),
    ],
)
async def test_the_real_server_asks_for_an_agent_whoever_answers_for_its_thread(
    feature: str,
    namespace: str,
    arguments: dict[str, Any],
    scripted_model: ScriptedModel,
    codex_home: Path,
    codex_bin: str | None,
    tmp_path: Path,
) -> None:
    asked: list[tuple[str, str | None]] = []
    agent_asked = trio.Event()

    def noting(name: str) -> Responder:
        async def note(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
            asked.append((name, request.thread_id))
            agent_asked.set()
            return request.decline()

        return Responder(command_approval=note)

    def play(request: ModelRequest) -> Reply:
        if request.function_outputs:
            return text("done")
        if request.thread_id == thread.id:
            return tool_call("spawn_agent", arguments, namespace=namespace)
        return shell("touch f", escalated=True, justification="May I?")

    scripted_model.default = play
    settings = f"{SETTINGS}features.{feature} = true\n"
    config = codex_config(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=settings)
    with trio.fail_after(60):
        async with AsyncCodex(config, responder=noting("client")) as codex:
            thread = await codex.thread_start(
                cwd=str(tmp_path), sandbox=Sandbox.read_only, responder=noting("thread")
            )
            await thread.run("Start an agent.")
            await agent_asked.wait()
    ((name, thread_id),) = asked
    assert name == "thread"
    assert thread_id != thread.id
