"""Log in with an API key that is read from stdin: neither arguments nor environment hold it.

Run it with ``python examples/login_api_key.py < file-with-the-key``.
"""

import sys

import trio

from trio_codex import AsyncCodex


async def main(api_key: str) -> None:
    """The server stores the key; from then on, it is logged in."""
    async with AsyncCodex() as codex:
        with trio.fail_after(60):
            await codex.login_api_key(api_key)
            response = await codex.account()
            print(response.account)


trio.run(main, sys.stdin.readline().strip())

# It prints, for example:
#
#   ApiKeyAccount(type='apiKey')
