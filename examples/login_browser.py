"""Log in with ChatGPT in a browser on this machine.

Run it with ``python examples/login_browser.py``.
"""

import trio

from trio_codex import AsyncCodex


async def main() -> None:
    """Five minutes for the person at the browser; after that, the attempt is cancelled."""
    async with AsyncCodex() as codex:
        with trio.move_on_after(300):
            async with codex.login_chatgpt() as login:
                print(f"Open this page: {login.auth_url}", flush=True)
                completion = await login.wait()
            print("Logged in." if completion.success else f"Not logged in: {completion.error}")
            return
        print("Nobody came.")


trio.run(main)

# It prints, for example:
#
#   Open this page: …
#   Logged in.
