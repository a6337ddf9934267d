"""What goes wrong, and trying again."""

import asyncio
import os

from openai_codex import (
    AsyncCodex,
    CodexConfig,
    CodexError,
    CodexRpcError,
    ExternalMessage,
    InvalidRequestError,
    JsonRpcError,
    RetryLimitExceededError,
    ServerBusyError,
    is_retryable_error,
    retry_on_overload,
)


def retries() -> None:
    calls: list[None] = []

    def busy_twice() -> str:
        calls.append(None)
        if len(calls) < 3:
            raise ServerBusyError(-32001, "busy", {"why": "many"})
        return "done"

    print("retried:", retry_on_overload(busy_twice, initial_delay_s=0.01), len(calls))
    calls.clear()
    try:
        retry_on_overload(busy_twice, max_attempts=2, max_delay_s=0.01, jitter_ratio=0)
    except ServerBusyError as error:
        print("gave up:", len(calls), error.code, error.message, error.data)
    try:
        retry_on_overload(busy_twice, max_attempts=0)
    except ValueError:
        print("no attempt: ValueError")
    for name, raised in {
        "retry limit": RetryLimitExceededError(-32001, "enough"),
        "overload in data": JsonRpcError(-32603, "busy", {"codex_error_info": "server_overloaded"}),
        "refusal": JsonRpcError(-32603, "no"),
        "other": CodexError("no"),
    }.items():
        print(f"retryable {name}:", is_retryable_error(raised))


async def main() -> None:
    retries()
    async with AsyncCodex(CodexConfig(codex_bin=os.environ["CODEX_BIN"])) as codex:
        try:
            await codex.thread_resume("00000000-0000-7000-8000-000000000000")
        except InvalidRequestError as error:
            print("no such thread:", error.code, error.message, isinstance(error, CodexRpcError))
            print("in words:", error)
        thread = await codex.thread_start()
        try:
            await thread.run("Fail.")
        except Exception as error:
            print("a failed turn raises:", type(error).__name__)
            print("and says:", error)
        for name, argument in {"mode": "never", "box": "none"}.items():
            try:
                if name == "mode":
                    await thread.run("Hello.", approval_mode=argument)
                else:
                    await thread.run("Hello.", sandbox=argument)
            except ValueError:
                print(f"bad {name}: ValueError")
        for name, bad in {"item": {"type": "text"}, "nobody": ExternalMessage(" ", "text")}.items():
            try:
                await thread.run(bad)
            except (TypeError, ValueError) as error:
                print(f"bad {name}:", type(error).__name__)
        print("still there:", (await thread.run("Hello.")).final_response)
    try:
        print("after the end:", (await codex.account()).account)
    except Exception as error:
        print("after the end:", type(error).__name__)
    try:
        async with AsyncCodex(CodexConfig(codex_bin="/no/such/codex")) as codex:
            print("cannot be")
    except Exception as error:
        print("no binary:", type(error).__name__)


asyncio.run(main())
