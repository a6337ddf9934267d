"""Log in in each way, and out."""

import asyncio
import os

from openai_codex import AsyncCodex, CodexConfig
from openai_codex.types import Account, CancelLoginAccountStatus


def describe(account: Account | None) -> str:
    if account is None:
        return "nobody"
    return f"{account.root.type} {getattr(account.root, 'email', None)}"


async def main() -> None:
    async with AsyncCodex(CodexConfig(codex_bin=os.environ["CODEX_BIN"])) as codex:
        before = await codex.account()
        print("before:", describe(before.account), before.requires_openai_auth)
        await codex.login_api_key("sk-nothing")
        print("with a key:", describe((await codex.account(refresh_token=False)).account))
        await codex.logout()
        print("after:", describe((await codex.account()).account))

        browser = await codex.login_chatgpt()
        print(
            "page:", browser.auth_url.partition("?")[0].rpartition("/")[2], bool(browser.login_id)
        )
        cancelled = await browser.cancel()
        print("cancel:", cancelled.status, cancelled.status is CancelLoginAccountStatus.canceled)
        done = await browser.wait()
        print("cancelled:", done.success, done.login_id == browser.login_id, bool(done.error))

        device = await codex.login_chatgpt_device_code()
        print("code:", device.verification_url.rpartition("/")[2], bool(device.user_code))
        done = await device.wait()
        print("device login:", done.success, done.error)
        await codex.logout()


asyncio.run(main())
