"""Go on with a thread that another program has started.

Run it with ``python examples/existing_thread_sync.py``.
"""

from trio_codex import Codex, Sandbox


def first_program() -> str:
    with Codex() as codex:
        thread = codex.thread_start(sandbox=Sandbox.read_only)
        result = thread.run("My name is Ada. Greet me.")
        print("first program: ", result.final_response)
        return thread.id  # all that is needed to go on; the server has stored the rest


def second_program(thread_id: str) -> None:
    with Codex() as codex:
        thread = codex.thread_resume(thread_id)
        result = thread.run("What is my name?")
        print("second program:", result.final_response)


thread_id = first_program()
second_program(thread_id)

# It prints, for example:
#
#   first program:  Hello Ada.
#   second program: Ada.
