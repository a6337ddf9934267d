"""Review a change with a bot that may run the commands of a list, and writes down what it is asked.

Run it with ``python examples/review_bot.py``, in a folder with a change to review.
"""

import json

import trio

from trio_codex import AllowList, AsyncCodex, Audit, Sandbox

LOG = trio.Path("review.jsonl")
# Beginnings of command lines: whatever words follow are allowed, too.
RULES = AllowList(commands=["git diff", "git log"])


async def main() -> None:
    async with AsyncCodex(responder=Audit(RULES, LOG)) as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(600):
            result = await thread.run("Review what has changed here since the last commit.")
            print(result.final_response)

    for line in (await LOG.read_text("utf-8")).splitlines():
        question = json.loads(line)
        print(f"{question['choice']}: {question['params']['command']}")


trio.run(main)

# It prints, for example:
#
#   The change is fine, but I was not allowed to push it.
#   accept: …'git diff HEAD'
#   decline: …'git push'
