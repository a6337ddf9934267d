"""One turn in the current folder, streamed, with a deadline. Needs your own Codex configuration.

Run it with ``python examples/quickstart.py "What does this project do?"``.
"""

from __future__ import annotations

import sys

import trio

from trio_codex import AsyncCodex, Sandbox
from trio_codex.types import AgentMessageDeltaNotification


async def main(prompt: str) -> None:
    """Show what the agent says as it says it; after five minutes, end the turn."""
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.move_on_after(300) as limit:
            async with thread.turn(prompt) as turn:
                async for event in turn.stream():
                    if isinstance(event.payload, AgentMessageDeltaNotification):
                        print(event.payload.delta, end="", flush=True)
                result = await turn.result()
            print(f"\n({result.status.value})")
        if limit.cancelled_caught:
            print("\n(out of time: the turn was interrupted)")


if __name__ == "__main__":
    trio.run(main, " ".join(sys.argv[1:]) or "Describe this project in two sentences.")
