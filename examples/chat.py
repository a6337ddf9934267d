"""Chat with the agent in the terminal: Ctrl-C ends an answer, Ctrl-D the conversation.

Run it with ``python examples/chat.py``.
"""

import trio

from trio_codex import AsyncCodex, AsyncThread, Sandbox
from trio_codex.types import AgentMessageDeltaNotification


async def read_line() -> str | None:
    try:
        return await trio.to_thread.run_sync(input, "you> ", abandon_on_cancel=True)
    except EOFError:
        return None


async def answer(thread: AsyncThread, question: str) -> None:
    print("codex> ", end="", flush=True)
    try:
        async with thread.turn(question) as turn:
            async for event in turn.stream():
                if isinstance(event.payload, AgentMessageDeltaNotification):
                    print(event.payload.delta, end="", flush=True)
        print()
    except KeyboardInterrupt:  # by now the turn is interrupted
        print(" (interrupted)")


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        while (question := await read_line()) is not None:
            if question.strip():
                await answer(thread, question)
        print("bye")


trio.run(main)

# It prints, for example:
#
#   you> My name is Ada.
#   codex> Hello Ada.
#   you> Count to a million.
#   codex> One, two, (interrupted)
#   you> What is my name?
#   codex> Ada.
#   you> bye
