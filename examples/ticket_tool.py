"""Give the agent a tool of yours: a Python function that looks up tickets.

Run it with ``python examples/ticket_tool.py``.
"""

from typing import Literal

import attrs
import trio

from trio_codex import AsyncCodex, Sandbox, tool


@attrs.frozen
class Ticket:
    title: str
    status: Literal["open", "closed"]


TICKETS = {7: Ticket("The lamp flickers", "open"), 8: Ticket("The door squeaks", "closed")}


# What the model is told of it comes from name, type hints and docstring; what it gives arrives
# in these types, and a Ticket goes back as JSON.
@tool(timeout=10)
async def look_up_ticket(number: int) -> Ticket:
    """Look up a ticket by its number."""
    print(f"[ticket {number}]")
    if number not in TICKETS:
        raise LookupError(f"there is no ticket {number}")  # the model reads this, and goes on
    return TICKETS[number]


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only, tools=[look_up_ticket])
        with trio.fail_after(300):
            result = await thread.run("Are the tickets 7 and 9 still open?")
            print(result.final_response)


trio.run(main)

# It prints, for example:
#
#   [ticket 7]
#   [ticket 9]
#   Ticket 7 is open. There is no ticket 9.
