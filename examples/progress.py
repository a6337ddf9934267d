"""Watch many turns at once: one line each in a terminal, and plain lines elsewhere.

Run it with ``python examples/progress.py``, or with ``| cat`` behind it.
"""

import sys

import trio

from trio_codex import AsyncCodex, Sandbox
from trio_codex.types import (
    AgentMessageDeltaNotification,
    ItemStartedNotification,
    ReasoningThreadItem,
    TurnCompletedNotification,
)

PROMPTS = {
    "docs": "Is README.md up to date?",
    "tests": "Which module has no tests?",
    "names": "Which name says the least?",
}


class Board:
    """What each turn is doing."""

    def __init__(self) -> None:
        self.doing = dict.fromkeys(PROMPTS, "waits")
        self.live = sys.stdout.isatty()
        if self.live:
            self.draw()

    def show(self, name: str, doing: str) -> None:
        if doing == self.doing[name]:
            return
        self.doing[name] = doing
        if self.live:
            print(f"\x1b[{len(self.doing)}F", end="")  # up, to the first line
            self.draw()
        else:
            print(f"{name:<6} {doing}", flush=True)

    def draw(self) -> None:
        for name, doing in self.doing.items():
            print(f"\x1b[K{name:<6} {doing}", flush=True)  # the line is cleared first


async def watch(codex: AsyncCodex, name: str, board: Board) -> None:
    thread = await codex.thread_start(ephemeral=True, sandbox=Sandbox.read_only)
    written = 0
    async with thread.turn(PROMPTS[name]) as turn:
        async for event in turn.stream():
            match event.payload:
                case ItemStartedNotification(item=ReasoningThreadItem()):
                    board.show(name, "thinks")
                case AgentMessageDeltaNotification(delta=delta):
                    written += len(delta)
                    board.show(name, f"writes ({written})" if board.live else "writes")
                case TurnCompletedNotification(turn=ended):
                    board.show(name, ended.status.value)
                case _:
                    pass


async def main() -> None:
    board = Board()
    async with AsyncCodex() as codex:
        with trio.fail_after(300):
            async with trio.open_nursery() as nursery:
                for name in PROMPTS:
                    nursery.start_soon(watch, codex, name, board)


trio.run(main)

# It prints, for example:
#
#   docs   thinks
#   docs   writes
#   tests  writes
#   tests  completed
#   names  failed
#   docs   completed
