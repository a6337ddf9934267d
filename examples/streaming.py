"""Read the events of a turn as they happen: text, commands, file changes, tokens.

Run it with ``python examples/streaming.py``, in a folder in which the agent may write.
"""

import trio

from trio_codex import AsyncCodex, Sandbox
from trio_codex.types import (
    AgentMessageDeltaNotification,
    AgentMessageThreadItem,
    CommandExecutionThreadItem,
    FileChangeThreadItem,
    ItemCompletedNotification,
    NotificationPayload,
    ThreadTokenUsageUpdatedNotification,
    TurnCompletedNotification,
)


def show(payload: NotificationPayload) -> None:
    match payload:
        case AgentMessageDeltaNotification(delta=delta):
            print(delta, end="", flush=True)
        case ItemCompletedNotification(item=AgentMessageThreadItem()):
            print()
        case ItemCompletedNotification(item=CommandExecutionThreadItem() as command):
            print(f"[ran: {command.command}, exit code {command.exit_code}]")
        case ItemCompletedNotification(item=FileChangeThreadItem(changes=changes)):
            print(f"[changed: {', '.join(change.path for change in changes)}]")
        case ThreadTokenUsageUpdatedNotification(token_usage=usage):
            print(f"[tokens: {usage.total.total_tokens}]")
        case TurnCompletedNotification(turn=turn):
            print(f"[{turn.status.value}]")
        case _:
            pass  # there are many more, and newer servers have new ones


async def main() -> None:
    async with AsyncCodex() as codex:
        thread = await codex.thread_start(sandbox=Sandbox.workspace_write)
        with trio.fail_after(300):
            # Left before the turn is over, by whatever way, this block interrupts it.
            async with thread.turn("Put a haiku about deadlines into a file.") as turn:
                async for event in turn.stream():
                    show(event.payload)


trio.run(main)

# It prints, for example:
#
#   Here it comes.
#   [changed: …/haiku.txt]
#   [tokens: 15]
#   [ran: … 'wc -l haiku.txt', exit code 0]
#   [tokens: 30]
#   Three lines, in haiku.txt.
#   [tokens: 45]
#   [completed]
