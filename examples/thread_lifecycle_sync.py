"""Follow a thread from its start to the archive and back: name, list, read, fork, compact, resume.

Run it with ``python examples/thread_lifecycle_sync.py``.
"""

from trio_codex import Codex, Sandbox, Thread
from trio_codex.types import TurnCompletedNotification


def compact(codex: Codex, thread: Thread) -> None:
    # compact() returns when it has begun; it is a turn of its own, whose end is told.
    with codex.notifications("turn/completed") as ends:
        thread.compact()
        for event in ends:
            match event.payload:
                case TurnCompletedNotification(thread_id=thread.id, turn=turn):
                    print("compacted:", turn.status.value)
                    return
                case _:
                    pass  # of another thread


with Codex() as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    thread.run("Say hello in French.")  # it is stored once it has had a turn
    thread.set_name("Greetings")

    page = codex.thread_list(limit=1)  # the newest one
    print("listed:", page.data[0].name)
    record = thread.read(include_turns=True)
    print("read:", record.thread.preview, f"({len(record.thread.turns)} turn)")

    fork = codex.thread_fork(thread.id)  # the same past, a future of its own
    result = fork.run("Now in Italian.")
    print("forked:", result.final_response)
    compact(codex, fork)

    codex.thread_archive(thread.id)
    page = codex.thread_list(archived=True, limit=1)
    print("archived:", page.data[0].name)
    thread = codex.thread_unarchive(thread.id)
    thread = codex.thread_resume(thread.id)  # it was unloaded meanwhile
    result = thread.run("Which language was that?")
    print("resumed:", result.final_response)

# It prints, for example:
#
#   listed: Greetings
#   read: Say hello in French. (1 turn)
#   forked: Ciao!
#   compacted: completed
#   archived: Greetings
#   resumed: French.
