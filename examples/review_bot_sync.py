"""Review a change with a bot that may run the commands of a list, and no others.

Run it with ``python examples/review_bot_sync.py``, in a folder with a change to review.
"""

import shlex

from trio_codex import Answer, Codex, CommandApprovalRequest, Sandbox, SyncResponder

# Whole command lines: a beginning would let `git diff; rm -rf ~` pass.
ALLOWED = {"git diff HEAD", "git log -3"}


class ReviewBot(SyncResponder):
    # What is not overridden declines: file changes, more permissions, and so on.
    # Each question is answered in a thread of its own.
    def command_approval(self, request: CommandApprovalRequest) -> Answer[CommandApprovalRequest]:
        match shlex.split(request.command or ""):
            case [_, "-lc", line] if line in ALLOWED:  # as in: /bin/bash -lc 'git diff HEAD'
                print(f"[yes] {line}")
                return request.accept()
            case words:
                print(f"[no] {words[-1] if words else request.reason}")
                return request.decline()


with Codex(responder=ReviewBot()) as codex:
    thread = codex.thread_start(sandbox=Sandbox.read_only)
    result = thread.run("Review what has changed here since the last commit.")
    print(result.final_response)

# It prints, for example:
#
#   [yes] git diff HEAD
#   [no] git push
#   The change is fine, but I was not allowed to push it.
