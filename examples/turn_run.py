"""Run a turn to its end, and look at all that it came to.

Run it with ``python examples/turn_run.py``.
"""

import trio

from trio_codex import AsyncCodex, Sandbox


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(300):
            result = await thread.run("How many planets are there?")
            print("status:  ", result.status.value)
            print("response:", result.final_response)
            print("items:   ", ", ".join(type(item).__name__ for item in result.items))
            print("took:    ", result.duration_ms, "ms")
            if result.usage is not None:
                print("tokens:  ", result.usage.last.total_tokens)

            # The next turn of a thread knows the ones before it.
            result = await thread.run("And dwarf planets?")
            print("response:", result.final_response)


trio.run(main)

# It prints, for example:
#
#   status:   completed
#   response: Eight.
#   items:    UserMessageThreadItem, ReasoningThreadItem, AgentMessageThreadItem
#   took:     … ms
#   tokens:   15
#   response: Five have a name so far.
