"""Walk through the life of an account: log in with a key, log out, and with ChatGPT in two ways.

Run it with ``python examples/account_sync.py < file-with-the-key``. It logs you out: set
``CODEX_HOME`` to an empty folder to try it there.
"""

import sys

from trio_codex import Codex
from trio_codex.types import ApiKeyAccount, ChatgptAccount


def show_account(codex: Codex) -> None:
    match codex.account().account:
        case None:
            print("account: none")
        case ApiKeyAccount():
            print("account: an API key")
        case ChatgptAccount(email=email, plan_type=plan):
            print(f"account: {email}, plan {plan.value}")
        case other:
            print(f"account: {other}")


def with_a_key(codex: Codex, api_key: str) -> None:
    codex.login_api_key(api_key)
    show_account(codex)
    codex.logout()
    show_account(codex)


def in_the_browser(codex: Codex) -> None:
    login = codex.login_chatgpt()
    print(f"a page to open: {login.auth_url}")
    login.cancel()  # somebody has changed their mind
    completion = login.wait()  # does not raise, however the attempt ended
    print(f"logged in: {completion.success} ({completion.error})")


def with_a_code(codex: Codex) -> None:
    # Left before it is over, by whatever way, this block cancels the attempt.
    with codex.login_chatgpt_device_code() as login:
        print(f"a page for any device: {login.verification_url}")
        print(f"a code to type there: {login.user_code}", flush=True)
        completion = login.wait()
    print(f"logged in: {completion.success}")
    show_account(codex)


api_key = sys.stdin.readline().strip()
with Codex() as codex:
    with_a_key(codex, api_key)
    in_the_browser(codex)
    with_a_code(codex)

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
