"""Log in with ChatGPT by a code, on any device: for machines without a browser.

Run it with ``python examples/login_device_code.py``.
"""

from __future__ import annotations

import trio

from trio_codex import AsyncCodex


async def main() -> None:
    """A code lives for 15 minutes; nobody needs to wait longer."""
    async with AsyncCodex() as codex:
        completion = None
        with trio.move_on_after(15 * 60):
            async with codex.login_chatgpt_device_code() as login:
                print(f"Open this page: {login.verification_url}")
                print(f"Type this code: {login.user_code}", flush=True)
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
