"""Change a running turn's mind, and end one that runs: steer and interrupt.

Run it with ``python examples/turn_controls.py``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox
from trio_codex.types import AgentMessageDeltaNotification


async def steer(codex: AsyncCodex) -> None:
    thread = await codex.thread_start(sandbox=Sandbox.read_only)
    async with thread.turn("Write a long story about a lighthouse.") as turn:
        await turn.steer("No, write a haiku about it.")
        result = await turn.result()
    print(f"{result.status.value}: {result.final_response}")


async def interrupt(codex: AsyncCodex) -> None:
    thread = await codex.thread_start(sandbox=Sandbox.read_only)
    async with thread.turn("Count to a million.") as turn:
        async for event in turn.stream():
            if isinstance(event.payload, AgentMessageDeltaNotification):
                await turn.interrupt()  # returns when the turn is over
                break
        result = await turn.result()
    print(f"{result.status.value}: {result.final_response}")
    result = await thread.run("How far did you get?")  # the thread goes on
    print(f"{result.status.value}: {result.final_response}")


async def main() -> None:
    async with AsyncCodex() as codex:
        with trio.fail_after(300):
            await steer(codex)
            await interrupt(codex)


trio.run(main)

# It prints, for example:
#
#   completed: The lamp turns, and waits.
#   interrupted: One, two, three,
#   completed: To 3.
