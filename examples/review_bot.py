"""Review a change with a bot that may run the commands of a list, and no others.

Run it with ``python examples/review_bot.py``, in a folder with a change to review.
"""

import shlex

import trio

from trio_codex import Answer, AsyncCodex, CommandApprovalRequest, Responder, Sandbox

# Whole command lines: a beginning would let `git diff; rm -rf ~` pass.
ALLOWED = {"git diff HEAD", "git log -3"}


class ReviewBot(Responder):
    # What is not overridden declines: file changes, more permissions, and so on.
    async def command_approval(
        self, request: CommandApprovalRequest
    ) -> Answer[CommandApprovalRequest]:
        match shlex.split(request.command or ""):
            case [_, "-lc", line] if line in ALLOWED:  # as in: /bin/bash -lc 'git diff HEAD'
                print(f"[yes] {line}")
                return request.accept()
            case words:
                print(f"[no] {words[-1] if words else request.reason}")
                return request.decline()


async def main() -> None:
    async with AsyncCodex(responder=ReviewBot()) as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        with trio.fail_after(600):
            result = await thread.run("Review what has changed here since the last commit.")
            print(result.final_response)


trio.run(main)

# It prints, for example:
#
#   [yes] git diff HEAD
#   [no] git push
#   The change is fine, but I was not allowed to push it.
