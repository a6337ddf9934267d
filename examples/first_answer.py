"""Ask three times at once, take the first answer, and interrupt the other turns.

Run it with ``python examples/first_answer.py``.
"""

import trio

from trio_codex import AsyncCodex, AsyncTurnHandle, Sandbox
from trio_codex.types import ReasoningEffort

EFFORTS = [ReasoningEffort.low, ReasoningEffort.medium, ReasoningEffort.high]


async def main() -> None:
    async with AsyncCodex() as codex:
        turns: dict[ReasoningEffort, AsyncTurnHandle] = {}
        for effort in EFFORTS:
            thread = await codex.thread_start(sandbox=Sandbox.read_only)
            turns[effort] = await thread.turn("Is 2027 a prime number?", effort=effort)

        async with trio.open_nursery() as nursery:

            async def wait_for(effort: ReasoningEffort) -> None:
                result = await turns[effort].result()  # cancelled, it interrupts the turn
                print(f"effort {effort.value} was first: {result.final_response}")
                nursery.cancel_scope.cancel()

            for effort in EFFORTS:
                nursery.start_soon(wait_for, effort)

        for effort in EFFORTS:
            turn = await turns[effort].run()  # they are over: this returns at once
            print(f"effort {effort.value}: {turn.status.value}")


trio.run(main)

# It prints, for example:
#
#   effort medium was first: Yes.
#   effort low: interrupted
#   effort medium: completed
#   effort high: interrupted
