"""Give the agent a tool of yours: a Python function that looks up tickets.

Run it with ``python examples/ticket_tool_sync.py``.
"""

from typing import Literal

import attrs

from trio_codex import Codex, Sandbox, tool


@attrs.frozen
class Ticket:
    title: str
    status: Literal["open", "closed"]


TICKETS = {7: Ticket("The lamp flickers", "open"), 8: Ticket("The door squeaks", "closed")}


# What the model is told of it comes from name, type hints and docstring; what it gives arrives
# in these types, and a Ticket goes back as JSON.
@tool(timeout=10)
def look_up_ticket(number: int) -> Ticket:
    """Look up a ticket by its number."""
    print(f"[ticket {number}]")
    if number not in TICKETS:
        raise LookupError(f"there is no ticket {number}")  # the model reads this, and goes on
    return TICKETS[number]


with Codex() as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only, tools=[look_up_ticket])
    result = thread.run("Are the tickets 7 and 9 still open?")
    print(result.final_response)

# It prints, for example:
#
#   [ticket 7]
#   [ticket 9]
#   Ticket 7 is open. There is no ticket 9.
