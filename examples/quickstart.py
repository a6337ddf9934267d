"""Ask one question about the folder that you are in.

Run it with ``python examples/quickstart.py``; log in first, with ``trio-codex login``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.move_on_after(300):  # out of time: the turn is interrupted at the server
            result = await thread.run("What does this project do?")
            print(result.final_response)


trio.run(main)

# It prints, for example:
#
#   It converts temperatures. Start reading in convert.py.
