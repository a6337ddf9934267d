"""Run a turn with ChatGPT tokens that somebody else manages: here, whoever writes a file.

Run it with ``python examples/login_tokens.py tokens.json "Say hello."``; the file holds an object
with ``access_token`` and ``account_id``.
"""

import json
import sys
from functools import partial

import trio

from trio_codex import AsyncCodex
from trio_codex.types import ChatgptAuthTokensRefreshParams, ChatgptAuthTokensRefreshResponse


async def read_tokens(file: trio.Path) -> tuple[str, str]:
    """The tokens as they are now."""
    tokens = json.loads(await file.read_text("utf-8"))
    return tokens["access_token"], tokens["account_id"]


async def refresh(
    file: trio.Path, question: ChatgptAuthTokensRefreshParams
) -> ChatgptAuthTokensRefreshResponse:
    """Called when the tokens are refused, to answer within ten seconds; the request is repeated."""
    print(f"The tokens were refused: {question.reason.value}", flush=True)
    access_token, account_id = await read_tokens(file)
    return ChatgptAuthTokensRefreshResponse(
        access_token=access_token, chatgpt_account_id=account_id
    )


async def main(path: str, prompt: str) -> None:
    """The server keeps these tokens in memory: they are gone when it ends."""
    file = trio.Path(path)
    access_token, account_id = await read_tokens(file)
    async with AsyncCodex() as codex:
        with trio.fail_after(60):
            await codex.login_chatgpt_tokens(
                access_token, chatgpt_account_id=account_id, refresh=partial(refresh, file)
            )
        thread = await codex.thread_start()
        with trio.fail_after(300):
            print((await thread.run(prompt)).final_response)


trio.run(main, sys.argv[1], sys.argv[2])

# It prints, for example:
#
#   The tokens were refused: unauthorized
#   Hello.
