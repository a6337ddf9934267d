"""Watch a turn, talk into it, and end it."""

import asyncio
import os

from openai_codex import AsyncCodex, CodexConfig, TextInput
from openai_codex.types import (
    Notification,
    ThreadTokenUsageUpdatedNotification,
    TurnCompletedNotification,
    TurnStatus,
)


def describe(event: Notification) -> str:
    return f"{event.method} {type(event.payload).__name__}"


async def main() -> None:
    async with AsyncCodex(CodexConfig(codex_bin=os.environ["CODEX_BIN"])) as codex:
        thread = await codex.thread_start()

        turn = await thread.turn(TextInput("Tell me a story."))
        words, kinds = [], []
        async for event in turn.stream():
            kinds.append(describe(event))
            if event.method == "item/agentMessage/delta":
                words.append(event.payload.delta)
            elif isinstance(event.payload, ThreadTokenUsageUpdatedNotification):
                print("tokens:", event.payload.token_usage.total.total_tokens)
            elif isinstance(event.payload, TurnCompletedNotification):
                print("completed:", event.payload.turn.id == turn.id, event.payload.turn.status)
        print("story:", "".join(words), len(words))
        print("events:", sorted(set(kinds)))
        print("first and last:", kinds[0], kinds[-1])

        turn = await thread.turn("Count.")
        ended = await turn.run()
        print("run of a handle gives:", type(ended).__name__)
        print("which is:", ended.id == turn.id, ended.status.value, ended.error)
        print("with the items:", [item.root.type for item in ended.items])
        print("in the thread:", turn.thread_id == thread.id)

        turn = await thread.turn("Look.")
        async for event in turn.stream():
            if event.method == "item/completed" and event.payload.item.root.type == "reasoning":
                print("thought:", event.payload.item.root.summary)
            elif event.method == "item/completed":
                item = event.payload.item.root
                print("item:", item.type, getattr(item, "phase", None))

        turn = await thread.turn("Think for ever.")
        asked = False
        async for event in turn.stream():
            if event.method == "item/started" and not asked:
                asked = True
                steered = await turn.steer("Or not.")
                print("steered:", steered.turn_id == turn.id)
                await turn.interrupt()
            elif isinstance(event.payload, TurnCompletedNotification):
                print("ended:", event.payload.turn.status is TurnStatus.interrupted)


asyncio.run(main())
