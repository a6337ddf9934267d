"""Log in with ChatGPT in a browser on this machine.

Run it with ``python examples/login_browser.py``.
"""

from __future__ import annotations

import trio

from trio_codex import AsyncCodex


async def main() -> None:
    """Five minutes for the person at the browser; after that, the attempt is cancelled."""
    async with AsyncCodex() as codex:
        completion = None
        with trio.move_on_after(300):
            async with codex.login_chatgpt() as login:
                print(f"Open this page: {login.auth_url}", flush=True)
                completion = await login.wait()
        if completion is None:
            print("Nobody came.")
        elif not completion.success:
            print(f"Not logged in: {completion.error}")
        else:
            with trio.fail_after(60):
                print((await codex.account()).account)


if __name__ == "__main__":
    trio.run(main)
