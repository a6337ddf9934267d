"""Go on with a thread that another program has started.

Run it with ``python examples/existing_thread.py``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox


async def first_program() -> str:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        result = await thread.run("My name is Ada. Greet me.")
        print("first program: ", result.final_response)
        return thread.id  # all that is needed to go on; the server has stored the rest


async def second_program(thread_id: str) -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_resume(thread_id)
        result = await thread.run("What is my name?")
        print("second program:", result.final_response)


async def main() -> None:
    with trio.fail_after(300):
        thread_id = await first_program()
        await second_program(thread_id)


trio.run(main)

# It prints, for example:
#
#   first program:  Hello Ada.
#   second program: Ada.
