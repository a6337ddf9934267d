"""Tell errors apart by what can be done about them, and try again what an overload has stopped.

Run it with ``python examples/errors_and_retry_sync.py``.
"""

from trio_codex import (
    Codex,
    CodexConfigError,
    ContextWindowError,
    InvalidRequestError,
    Sandbox,
    Thread,
    TransportClosedError,
    TurnFailedError,
    UsageLimitError,
    retry_on_overload,
)


def ask(thread: Thread, prompt: str) -> None:
    attempts = 0

    def attempt() -> str | None:
        nonlocal attempts
        attempts += 1
        return thread.run(prompt).final_response

    try:
        # Only what an overload has stopped is tried again. A turn may have had effects until
        # then, so do this where running it twice is right.
        response = retry_on_overload(attempt, max_attempts=3)
        print(f"answer: {response} (attempt {attempts})")
    except UsageLimitError as error:
        print(f"wait, or use another account: {error}")
    except ContextWindowError as error:
        print(f"compact the thread, or start another: {error}")
    except TurnFailedError as error:  # any other cause; what there was of it is in error.result
        print(f"turn {error.turn.status.value}: {error}")


try:
    with Codex() as codex:
        for prompt in ("Say hello.", "Say it again.", "And once more."):
            thread = codex.thread_start(sandbox=Sandbox.read_only)
            ask(thread, prompt)
        try:
            codex.thread_resume("00000000-0000-0000-0000-000000000000")
        except InvalidRequestError as error:
            print(f"the server said no: {error.message}")
except CodexConfigError as error:
    print(f"mend the configuration: {error}")
except TransportClosedError as error:
    print(f"the server is gone, how the turn ended is unknown: {error}")

# It prints, for example:
#
#   answer: Hello. (attempt 2)
#   wait, or use another account: You… hit your usage limit. Try again later.
#   compact the thread, or start another: Codex ran out of room in the model's context window. …
#   the server said no: no rollout found for thread id 00000000-0000-0000-0000-000000000000
