"""Review a change with a bot that may run the commands of a list, and writes down what it is asked.

Run it with ``python examples/review_bot_sync.py``, in a folder with a change to review.
"""

import json
from pathlib import Path

from trio_codex import AllowList, Audit, Codex, Sandbox

LOG = Path("review.jsonl")
# Beginnings of command lines: whatever words follow are allowed, too.
RULES = AllowList(commands=["git diff", "git log"])

with Codex(responder=Audit(RULES, LOG)) as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    result = thread.run("Review what has changed here since the last commit.")
    print(result.final_response)

for line in LOG.read_text("utf-8").splitlines():
    question = json.loads(line)
    print(f"{question['choice']}: {question['params']['command']}")

# It prints, for example:
#
#   The change is fine, but I was not allowed to push it.
#   accept: …'git diff HEAD'
#   decline: …'git push'
