"""Ask three times at once, take the first answer, and interrupt the other turns.

Run it with ``python examples/first_answer.py``.
"""

import trio

from trio_codex import AsyncCodex, AsyncTurnHandle, Sandbox
from trio_codex.types import ReasoningEffort

EFFORTS = [ReasoningEffort.low, ReasoningEffort.medium, ReasoningEffort.high]


async def main() -> None:
    turns: dict[ReasoningEffort, AsyncTurnHandle] = {}

    async with AsyncCodex() as codex:
        async with trio.open_nursery() as nursery:

            async def ask(effort: ReasoningEffort) -> None:
                thread = await codex.thread_start(sandbox=Sandbox.read_only)
                async with thread.turn("Is 2027 a prime number?", effort=effort) as turn:
                    turns[effort] = turn
                    result = await turn.result()
                    print(f"effort {effort.value} was first: {result.final_response}")
                    nursery.cancel_scope.cancel()  # the nursery waits until the others have ended

            for effort in EFFORTS:
                nursery.start_soon(ask, effort)

        for effort in EFFORTS:
            if effort in turns:
                turn = await turns[effort].run()  # it is over: this returns at once
                print(f"effort {effort.value}: {turn.status.value}")


trio.run(main)

# It prints, for example:
#
#   effort medium was first: Yes.
#   effort low: interrupted
#   effort medium: completed
#   effort high: interrupted
