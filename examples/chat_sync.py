"""Chat with the agent in the terminal: Ctrl-C ends an answer, Ctrl-D the conversation.

Run it with ``python examples/chat_sync.py``.
"""

from trio_codex import Codex, Sandbox, Thread
from trio_codex.types import AgentMessageDeltaNotification


def read_line() -> str | None:
    try:
        return input("you> ")
    except EOFError:
        return None


def answer(thread: Thread, question: str) -> None:
    print("codex> ", end="", flush=True)
    try:
        with thread.turn(question) as turn:
            for event in turn.stream():
                if isinstance(event.payload, AgentMessageDeltaNotification):
                    print(event.payload.delta, end="", flush=True)
        print()
    except KeyboardInterrupt:  # by now the turn is interrupted
        print(" (interrupted)")


with Codex() as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    while (question := read_line()) is not None:
        if question.strip():
            answer(thread, question)
    print("bye")

# It prints, for example:
#
#   you> My name is Ada.
#   codex> Hello Ada.
#   you> Count to a million.
#   codex> One, two, (interrupted)
#   you> What is my name?
#   codex> Ada.
#   you> bye
