"""Ask twenty questions under one nursery: five at a time, and all of it within two minutes.

Run it with ``python examples/fan_out.py``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox, TurnFailedError

QUESTIONS = [f"What is {number} squared?" for number in range(1, 21)]


async def main() -> None:
    answers: dict[str, str | None] = {}
    places = trio.CapacityLimiter(5)

    async def ask(question: str) -> None:
        async with places:
            thread = await codex.thread_start(ephemeral=True, sandbox=Sandbox.read_only)
            try:
                answers[question] = (await thread.run(question)).final_response
            except TurnFailedError as error:  # uncaught, it would cancel all others
                answers[question] = f"failed: {error}"

    async with AsyncCodex() as codex:
        with trio.move_on_after(120):  # then the turns that still run are interrupted
            async with trio.open_nursery() as nursery:
                for question in QUESTIONS:
                    nursery.start_soon(ask, question)

    for question in QUESTIONS:
        print(question, answers.get(question, "(no time)"))


trio.run(main)

# It prints, for example:
#
#   What is 1 squared? 1
#   What is 2 squared? 4
#   What is 3 squared? 9
#   What is 4 squared? 16
#   What is 5 squared? 25
#   What is 6 squared? 36
#   What is 7 squared? 49
#   What is 8 squared? 64
#   What is 9 squared? 81
#   What is 10 squared? 100
#   What is 11 squared? 121
#   What is 12 squared? 144
#   What is 13 squared? failed: stream disconnected before completion: the calculator is broken
#   What is 14 squared? 196
#   What is 15 squared? 225
#   What is 16 squared? 256
#   What is 17 squared? 289
#   What is 18 squared? 324
#   What is 19 squared? 361
#   What is 20 squared? 400
