"""Run a turn with ChatGPT tokens that somebody else manages: here, whoever writes a file.

Run it with ``python examples/login_tokens_sync.py tokens.json "Say hello."``; the file holds an
object with ``access_token`` and ``account_id``.
"""

import json
import sys
from functools import partial
from pathlib import Path

from trio_codex import Codex
from trio_codex.types import ChatgptAuthTokensRefreshParams, ChatgptAuthTokensRefreshResponse


def read_tokens(file: Path) -> tuple[str, str]:
    """The tokens as they are now."""
    tokens = json.loads(file.read_text("utf-8"))
    return tokens["access_token"], tokens["account_id"]


def refresh(
    file: Path, question: ChatgptAuthTokensRefreshParams
) -> ChatgptAuthTokensRefreshResponse:
    """Called in a worker thread when the tokens are refused, to answer within ten seconds."""
    print(f"The tokens were refused: {question.reason.value}", flush=True)
    access_token, account_id = read_tokens(file)
    return ChatgptAuthTokensRefreshResponse(
        access_token=access_token, chatgpt_account_id=account_id
    )


file, prompt = Path(sys.argv[1]), sys.argv[2]
access_token, account_id = read_tokens(file)
with Codex() as codex:
    codex.login_chatgpt_tokens(
        access_token, chatgpt_account_id=account_id, refresh=partial(refresh, file)
    )
    thread = codex.thread_start()
    print(thread.run(prompt).final_response)

# It prints, for example:
#
#   The tokens were refused: unauthorized
#   Hello.
