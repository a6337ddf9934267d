"""Walk through the life of an account: log in with a key, log out, and with ChatGPT in two ways.

Run it with ``python examples/account.py < file-with-the-key``. It logs you out: set ``CODEX_HOME``
to an empty folder to try it there.
"""

import sys

import trio

from trio_codex import AsyncCodex
from trio_codex.types import ApiKeyAccount, ChatgptAccount


async def show_account(codex: AsyncCodex) -> None:
    match (await codex.account()).account:
        case None:
            print("account: none")
        case ApiKeyAccount():
            print("account: an API key")
        case ChatgptAccount(email=email, plan_type=plan):
            print(f"account: {email}, plan {plan.value}")
        case other:
            print(f"account: {other}")


async def with_a_key(codex: AsyncCodex, api_key: str) -> None:
    await codex.login_api_key(api_key)
    await show_account(codex)
    await codex.logout()
    await show_account(codex)


async def in_the_browser(codex: AsyncCodex) -> None:
    login = await codex.login_chatgpt()
    print(f"a page to open: {login.auth_url}")
    await login.cancel()  # somebody has changed their mind
    completion = await login.wait()  # does not raise, however the attempt ended
    print(f"logged in: {completion.success} ({completion.error})")


async def with_a_code(codex: AsyncCodex) -> None:
    # Left before it is over, by whatever way, this block cancels the attempt.
    async with codex.login_chatgpt_device_code() as login:
        print(f"a page for any device: {login.verification_url}")
        print(f"a code to type there: {login.user_code}", flush=True)
        completion = await login.wait()
    print(f"logged in: {completion.success}")
    await show_account(codex)


async def main(api_key: str) -> None:
    async with AsyncCodex() as codex:
        with trio.fail_after(60):
            await with_a_key(codex, api_key)
            await in_the_browser(codex)
        with trio.fail_after(15 * 60):  # then the code is worth nothing
            await with_a_code(codex)


trio.run(main, sys.stdin.readline().strip())

# It prints, for example:
#
#   account: an API key
#   account: none
#   a page to open: …
#   logged in: False (Login server error: Login was not completed)
#   a page for any device: …/codex/device
#   a code to type there: …
#   logged in: True
#   account: ada@example.org, plan pro
