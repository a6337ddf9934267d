"""Follow a thread from its start to the archive and back: name, list, read, fork, compact, resume.

Run it with ``python examples/thread_lifecycle.py``.
"""

import trio

from trio_codex import AsyncCodex, AsyncThread, Sandbox
from trio_codex.types import TurnCompletedNotification


async def compact(codex: AsyncCodex, thread: AsyncThread) -> None:
    # compact() returns when it has begun; it is a turn of its own, whose end is told.
    async with codex.notifications("turn/completed") as ends:
        await thread.compact()
        async for event in ends:
            match event.payload:
                case TurnCompletedNotification(thread_id=thread.id, turn=turn):
                    print("compacted:", turn.status.value)
                    return
                case _:
                    pass  # of another thread


async def main() -> None:
    async with AsyncCodex() as codex:
        with trio.fail_after(300):
            thread = await codex.thread_start(sandbox=Sandbox.read_only)
            await thread.run("Say hello in French.")  # it is stored once it has had a turn
            await thread.set_name("Greetings")

            page = await codex.thread_list(limit=1)  # the newest one
            print("listed:", page.data[0].name)
            record = await thread.read(include_turns=True)
            print("read:", record.thread.preview, f"({len(record.thread.turns)} turn)")

            fork = await codex.thread_fork(thread.id)  # the same past, a future of its own
            result = await fork.run("Now in Italian.")
            print("forked:", result.final_response)
            await compact(codex, fork)

            await codex.thread_archive(thread.id)
            page = await codex.thread_list(archived=True, limit=1)
            print("archived:", page.data[0].name)
            thread = await codex.thread_unarchive(thread.id)
            thread = await codex.thread_resume(thread.id)  # it was unloaded meanwhile
            result = await thread.run("Which language was that?")
            print("resumed:", result.final_response)


trio.run(main)

# It prints, for example:
#
#   listed: Greetings
#   read: Say hello in French. (1 turn)
#   forked: Ciao!
#   compacted: completed
#   archived: Greetings
#   resumed: French.
