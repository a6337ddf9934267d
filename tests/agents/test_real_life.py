"""What agents do, ask and leave behind is their turn's, on the real app-server."""

from __future__ import annotations

import sys
from pathlib import Path

import attrs
import pytest
import trio

from tests.agents.real import Play
from tests.cancel.real import PATIENCE, assert_in_step, until
from tests.cancel.stage import session_of
from tests.cancel.test_real_terminals import Command, lives
from trio_codex import (
    Answer,
    AsyncCodex,
    CodexConfig,
    CommandApprovalRequest,
    Responder,
    Sandbox,
    TurnIdleError,
)
from trio_codex.testing import (
    instruct_agent,
    shell,
    spawn_agent,
    text,
    tool_call,
    wait_for_agents,
)
from trio_codex.testing.agents import NAMESPACES, AgentsVersion

ASKS = shell("touch f", escalated=True, justification="May I?")
posix = pytest.mark.skipif(sys.platform == "win32", reason="looks for processes by signal 0")
BLINK = 0.02
"""Seconds."""


async def test_an_agent_that_speaks_to_the_thread_of_its_turn_makes_it_no_agent(
    version: AgentsVersion, config: CodexConfig, play: Play
) -> None:
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            ways = {"v1": ("send_input", thread.id), "v2": ("send_message", "/root")}
            name, target = ways[version]
            arguments = {"target": target, "message": "Look."}
            speak = tool_call(name, arguments, namespace=NAMESPACES[version], call_id="speak")
            play.roles = {None: [spawn_agent("outer", version=version)], "outer": [speak]}
            async with thread.turn("work") as turn:
                requests = play.model.requests
                await until(lambda: any("speak" in one.function_outputs for one in requests))
                assert len(turn.agents) == 1
                assert turn.agents[0].thread_id != thread.id
            await assert_in_step(codex)


async def test_what_an_agent_says_is_a_sign_of_life_of_its_turn(
    version: AgentsVersion, config: CodexConfig, play: Play
) -> None:
    """Also one that an agent has started. How long a turn may be silent is tested elsewhere."""
    gate = trio.Event()
    play.roles = {
        None: [
            spawn_agent("outer", version=version),
            lambda request: wait_for_agents(*request.agents, version=version),
        ],
        "outer": [spawn_agent("inner", version=version)],
        "inner": [text("I see.", gate=gate)],
    }
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            async with thread.turn("work") as turn:
                await play.until_at_work("outer", "inner")
                await until(lambda: len(turn.agents) == 2)
                agents = session_of(codex)._board.agents
                before = agents.last_sign(turn._turn)
                gate.set()
                await until(lambda: turn.agents[1].status == "completed")
                assert agents.last_sign(turn._turn) > before
            await assert_in_step(codex)


async def test_an_agent_that_asks_somebody_is_waited_for(
    version: AgentsVersion, config: CodexConfig, play: Play, tmp_path: Path
) -> None:
    play.roles = {None: [spawn_agent("outer", version=version)], "outer": [ASKS]}
    asked, answered = trio.Event(), trio.Event()

    async def ponder(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        asked.set()
        await trio.sleep(20 * BLINK)
        answered.set()
        return request.decline()

    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config, responder=Responder(command_approval=ponder)) as codex:
            thread = await codex.thread_start(cwd=str(tmp_path), sandbox=Sandbox.read_only)
            turn = await thread.turn("work")
            await asked.wait()
            with pytest.raises(TurnIdleError):
                await turn.run(idle_timeout=BLINK)
            assert answered.is_set()


async def test_a_method_is_cancelled_when_the_agent_that_asked_is_interrupted(
    version: AgentsVersion, config: CodexConfig, play: Play, tmp_path: Path
) -> None:
    play.roles = {None: [spawn_agent("outer", version=version)], "outer": [ASKS]}
    asked, cancelled = trio.Event(), trio.Event()

    async def ponder(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        asked.set()
        try:
            await trio.sleep_forever()
        except trio.Cancelled:
            cancelled.set()
            raise

    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config, responder=Responder(command_approval=ponder)) as codex:
            thread = await codex.thread_start(cwd=str(tmp_path), sandbox=Sandbox.read_only)
            async with thread.turn("work"):
                await asked.wait()
            await cancelled.wait()
            await assert_in_step(codex)


@pytest.mark.parametrize("interrupt_agents", [True, False])
async def test_what_a_responder_raises_for_an_agent_comes_out_of_the_turn_that_it_works_for(
    interrupt_agents: bool,
    version: AgentsVersion,
    config: CodexConfig,
    play: Play,
    tmp_path: Path,
) -> None:
    play.roles = {
        None: [spawn_agent("outer", version=version)],
        "outer": [spawn_agent("inner", version=version)],
        "inner": [ASKS],
    }

    async def fail(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        raise ZeroDivisionError

    config = attrs.evolve(config, interrupt_agents=interrupt_agents)
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config, responder=Responder(command_approval=fail)) as codex:
            thread = await codex.thread_start(cwd=str(tmp_path), sandbox=Sandbox.read_only)
            with pytest.raises(ZeroDivisionError):
                await thread.run("work")
            await until(lambda: not {None, "inner"} & play.at_work())
            await until(lambda: ("outer" in play.at_work()) is not interrupt_agents)


async def test_an_agent_is_answered_for_by_what_it_wants_to_do(
    version: AgentsVersion, config: CodexConfig, play: Play, tmp_path: Path
) -> None:
    """The item of its question is known, as that of any turn."""
    play.roles = {None: [spawn_agent("outer", version=version)], "outer": [ASKS]}
    seen: list[str | None] = []
    asked = trio.Event()

    async def look(request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        seen.append(getattr(request.item, "command", None))
        asked.set()
        return request.decline()

    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config, responder=Responder(command_approval=look)) as codex:
            thread = await codex.thread_start(cwd=str(tmp_path), sandbox=Sandbox.read_only)
            async with thread.turn("work"):
                await asked.wait()
    assert "touch f" in str(seen[0])


@pytest.mark.parametrize("ended", [False, True], ids=["at work", "at rest"])
async def test_an_agent_that_is_given_input_works_for_the_turn_that_gives_it(
    ended: bool, version: AgentsVersion, config: CodexConfig, play: Play
) -> None:
    play.roles = {
        None: [
            spawn_agent("outer", version=version),
            text("One."),
            lambda request: instruct_agent(request.agents[0], "more", version=version),
        ],
        "outer": [text("I see.")] if ended else [],
    }

    def requests(task: str | None) -> int:
        return sum(one.task == task for one in play.model.requests)

    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            async with thread.turn("first") as first:
                await first.run()
                await until(lambda: requests("outer") > 0)
                if ended:
                    await until(lambda: first.agents[0].status == "completed")
                second = await thread.turn("second")
                await until(lambda: requests(None) == 4)
                await until(lambda: [one.status for one in second.agents] == ["running"])
                if ended:
                    await until(lambda: "more" in play.at_work())
            if ended:  # what it does now is no work for the turn that has started it
                assert "more" in play.at_work()
            await second.leave()
            assert [one.status for one in second.agents] == ["interrupted"]
            await until(lambda: not play.at_work())
            await assert_in_step(codex)


@posix
async def test_the_commands_of_agents_end_with_their_turn(
    version: AgentsVersion, config: CodexConfig, play: Play, tmp_path: Path
) -> None:
    """Of one that runs it, of one that has left it behind, and of one that has ended since."""
    folders = [tmp_path / name for name in ("runs", "left", "ended")]
    for folder in folders:
        folder.mkdir()
    runs, left, ended = map(Command, folders)
    play.roles = {
        None: [
            spawn_agent("ended", name="e", version=version),
            spawn_agent("outer", name="o", version=version),
        ],
        "ended": [shell(str(ended), yield_time_ms=250), text("Done.")],
        "outer": [
            shell(str(left), yield_time_ms=250),
            spawn_agent("inner", name="i", version=version),
        ],
        "inner": [shell(str(runs), yield_time_ms=30_000)],
    }
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(config) as codex:
            thread = await codex.thread_start()
            async with thread.turn("work", end_background_terminals=True) as turn:
                pids = [await command.running() for command in (runs, left, ended)]
                await until(lambda: {one.status for one in turn.agents} == {"running", "completed"})
                await play.until_at_work(None, "outer")
            await until(lambda: not any(map(lives, pids)))
            await assert_in_step(codex)
