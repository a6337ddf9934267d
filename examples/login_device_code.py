"""Log in with ChatGPT by a code, on any device: for machines without a browser.

Run it with ``python examples/login_device_code.py``.
"""

import trio

from trio_codex import AsyncCodex


async def main() -> None:
    """A code lives for 15 minutes; nobody needs to wait longer."""
    async with AsyncCodex() as codex:
        with trio.move_on_after(15 * 60):
            async with codex.login_chatgpt_device_code() as login:
                print(f"Open this page: {login.verification_url}")
                print(f"Type this code: {login.user_code}", flush=True)
                completion = await login.wait()
            print("Logged in." if completion.success else f"Not logged in: {completion.error}")
            return
        print("Nobody came.")


trio.run(main)

# It prints, for example:
#
#   Open this page: …/codex/device
#   Type this code: …
#   Logged in.
