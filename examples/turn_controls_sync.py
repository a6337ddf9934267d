"""Change a running turn's mind, and end one that runs: steer and interrupt.

Run it with ``python examples/turn_controls_sync.py``.
"""

from trio_codex import Codex, Sandbox
from trio_codex.types import AgentMessageDeltaNotification


def steer(codex: Codex) -> None:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    with thread.turn("Write a long story about a lighthouse.") as turn:
        turn.steer("No, write a haiku about it.")
        result = turn.result()
    print(f"{result.status.value}: {result.final_response}")


def interrupt(codex: Codex) -> None:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    with thread.turn("Count to a million.") as turn:
        for event in turn.stream():
            if isinstance(event.payload, AgentMessageDeltaNotification):
                turn.interrupt()  # returns when the turn is over
                break
        result = turn.result()
    print(f"{result.status.value}: {result.final_response}")
    result = thread.run("How far did you get?")  # the thread goes on
    print(f"{result.status.value}: {result.final_response}")


with Codex() as codex:
    steer(codex)
    interrupt(codex)

# It prints, for example:
#
#   completed: The lamp turns, and waits.
#   interrupted: One, two, three,
#   completed: To 3.
