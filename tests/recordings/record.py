"""Records the transcripts in this directory anew, from the real app-server and a scripted model.

Run it from the root of the repository: ``python -m tests.recordings.record [path of codex]``.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import trio

from tests.testing.raw import Client, conversation
from trio_codex.testing import (
    ScriptedModel,
    codex_config,
    failed,
    open_server,
    reasoning,
    recorded,
    sequence,
    shell,
    text,
    tool_call,
)

HERE = Path(__file__).parent
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOST = re.compile(r'(?<="serverName": ")[^"]*')
TOOL = {
    "type": "function",
    "name": "look_up",
    "description": "Looks something up.",
    "inputSchema": {"type": "object", "properties": {"key": {"type": "string"}}},
}
ASK_FIRST = {"approvalPolicy": "on-request", "sandboxPolicy": {"type": "readOnly"}}


async def simple_turn(client: Client, model: ScriptedModel) -> None:
    model.script(text("Hello, world.", deltas=4))
    await client.turn(await client.start(), "Say hello.")
    await client.until("turn/completed")


async def reasoning_and_command(client: Client, model: ScriptedModel) -> None:
    call = shell("echo hi", escalated=True, justification="May I?")
    thinking = reasoning("I need a shell.", deltas=2, raw="Hm. A shell it is.")
    model.script(sequence(thinking, call), text("It said hi.", phase="final_answer"))
    await client.turn(await client.start(), "Run echo.", **ASK_FIRST)
    question = await client.until("item/commandExecution/requestApproval")
    await client.send({"id": question["id"], "result": {"decision": "accept"}})
    await client.until("turn/completed")


async def dynamic_tool(client: Client, model: ScriptedModel) -> None:
    model.script(tool_call("look_up", {"key": "answer"}), text("It is 42."))
    await client.turn(await client.start(dynamicTools=[TOOL]), "Look up the answer.")
    question = await client.until("item/tool/call")
    items = [{"type": "inputText", "text": "42"}]
    result = {"contentItems": items, "success": True}
    await client.send({"id": question["id"], "result": result})
    await client.until("turn/completed")


async def interrupted_turn(client: Client, model: ScriptedModel) -> None:
    model.script(text("I will never finish this.", gate=trio.Event()))
    thread_id = await client.start()
    turn_id = await client.turn(thread_id, "Talk for ever.")
    await client.until("item/agentMessage/delta")
    await client.ask("turn/interrupt", threadId=thread_id, turnId=turn_id)
    await client.until("turn/completed")


async def failed_turn(client: Client, model: ScriptedModel) -> None:
    model.script(sequence(text("It starts well."), failed("server_error", "oops")))
    await client.turn(await client.start(), "Read all of this.")
    await client.until("turn/completed")


async def two_at_once(client: Client, model: ScriptedModel) -> None:
    threads = [await client.start(), await client.start()]
    for thread_id, words in zip(
        threads, ["one two three four", "un deux trois quatre"], strict=True
    ):
        model.script(text(words, deltas=4, pause=0.02), thread_id=thread_id)
    for thread_id in threads:
        await client.turn(thread_id, "Count to four.")
    for _ in threads:
        await client.until("turn/completed")


Scene = Callable[[Client, ScriptedModel], Awaitable[None]]
SCENES: tuple[Scene, ...] = (
    simple_turn,
    reasoning_and_command,
    dynamic_tool,
    interrupted_turn,
    failed_turn,
    two_at_once,
)


async def record(scene: Scene, codex_bin: str | None) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home, path = Path(folder) / "home", Path(folder) / "transcript.jsonl"
        async with ScriptedModel() as model:
            config = codex_config(model, home, codex_bin=codex_bin)
            transport = await open_server(recorded(config, path))
            async with conversation(transport, home) as client:
                await scene(client, model)
        scrubbed = scrub(path.read_text("utf-8"), str(home))
    (HERE / f"{scene.__name__}.jsonl").write_text(scrubbed, "utf-8")


def scrub(transcript: str, home: str) -> str:
    """Without paths and names of this machine; ids numbered in the order in which they appear."""
    ids: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return ids.setdefault(match[0], f"00000000-0000-7000-8000-{len(ids) + 1:012x}")

    return UUID.sub(number, HOST.sub("host", transcript.replace(home, "/home/codex")))


async def main(codex_bin: str | None) -> None:
    for scene in SCENES:
        await record(scene, codex_bin)


if __name__ == "__main__":
    trio.run(main, sys.argv[1] if len(sys.argv) > 1 else None)
