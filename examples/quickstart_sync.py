"""Ask one question about the folder that you are in.

Run it with ``python examples/quickstart_sync.py``; log in first, with ``trio-codex login``.
"""

from trio_codex import Codex, Sandbox

with Codex() as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    # Waits while anything happens; silent for two minutes, the turn is interrupted.
    result = thread.run("What does this project do?", idle_timeout=120)
    print(result.final_response)

# It prints, for example:
#
#   It converts temperatures. Start reading in convert.py.
