"""What is said of wrong arguments: where, and what was expected; never what was given."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio
from trio.testing import MockClock

from trio_codex import (
    AllowList,
    AsyncCodex,
    AsyncThread,
    Audit,
    Codex,
    CodexConfig,
    CodexError,
    DenyAll,
    Responder,
    tool,
)
from trio_codex.testing import FakeServer

KEY = "sk-proj-Abc_123456789"
PLAIN = "Hunter2-hunter2"  # which nothing but its value gives away
BOTH = [KEY, PLAIN]


class Holder:
    """Its repr is what a careless class has."""

    def __init__(self, secret: str) -> None:
        self.secret = secret

    def __repr__(self) -> str:
        return f"Holder({self.secret!r})"


def wrong(secret: str) -> list[Any]:
    """Values with a secret inside, of all kinds that get into the wrong place."""
    return [
        secret,
        secret.encode(),
        [secret],
        (secret,),
        {secret},
        {"OPENAI_API_KEY": secret},
        {secret: "OPENAI_API_KEY"},
        [("OPENAI_API_KEY", secret)],
        {"env": {"OPENAI_API_KEY": secret}},
        ["--config", f"key={secret}", 5],
        f"{secret}\0",
        [f"{secret}\0"],
        {"A": f"{secret}\0"},
        {f"A={secret}": "x"},
        Holder(secret),
        [Holder(secret)],
        {"A": Holder(secret)},
        Path(secret),
    ]


def add(one: int, other: int) -> int:
    return one + other


def assert_untold(error: BaseException, secret: str) -> None:
    for text in (str(error), repr(error), "".join(traceback.format_exception(error))):
        assert secret not in text
        assert secret[4:12] not in text


def refused(secret: str, work: Callable[[Any], object]) -> int:
    """How many of the wrong values it refuses; none by showing the secret."""
    count = 0
    for value in wrong(secret):
        try:
            work(value)
        except (TypeError, ValueError) as error:
            assert_untold(error, secret)
            count += 1
    return count


@pytest.mark.parametrize("secret", BOTH)
@pytest.mark.parametrize("name", [field.name for field in attrs.fields(CodexConfig)])
def test_no_field_of_the_configuration_repeats_what_it_refuses(name: str, secret: str) -> None:
    assert refused(secret, lambda value: CodexConfig(**{name: value}))


@pytest.mark.parametrize("secret", BOTH)
def test_no_constructor_repeats_what_it_refuses(secret: str, tmp_path: Path) -> None:
    kinds: list[Callable[..., object]] = [
        AsyncCodex,
        Codex,
        lambda value: AsyncCodex(responder=value),
        lambda value: Codex(responder=value),
        lambda value: AsyncCodex(responder=Responder(timeouts={"user_input": value})),
        lambda value: AsyncCodex(responder=Responder(timeouts={value: 1.0})),
        lambda value: Responder(user_input=value),
        lambda value: AllowList(commands=value),
        lambda value: AllowList(commands=[value]),
        lambda value: AllowList(roots=value),
        lambda value: AllowList(roots=[value]),
        lambda value: AllowList(hosts=value),
        lambda value: AllowList(hosts=[value]),
        lambda value: AllowList(mcp_tools=value),
        lambda value: AllowList(mcp_tools=[value]),
        lambda value: AllowList(folder_grants=value),
        lambda value: Audit(value, str(tmp_path / "log")),
        lambda value: Audit(DenyAll(), [value]),  # type: ignore[arg-type]
        tool,
        lambda value: tool(name=value)(add),
        lambda value: tool(timeout=value)(add),
    ]
    for kind in kinds:
        assert refused(secret, kind), inspect.getsource(kind)


METHODS = [
    (AsyncCodex, "thread_start", {}),
    (AsyncCodex, "thread_resume", {"thread_id": "t"}),
    (AsyncCodex, "thread_fork", {"thread_id": "t"}),
    (AsyncCodex, "thread_list", {}),
    (AsyncCodex, "thread_archive", {"thread_id": "t"}),
    (AsyncCodex, "thread_unarchive", {"thread_id": "t"}),
    (AsyncCodex, "models", {}),
    (AsyncCodex, "call", {"call": None}),
    (AsyncCodex, "login_api_key", {"api_key": ""}),
    (AsyncCodex, "login_chatgpt_tokens", {"access_token": "", "chatgpt_account_id": "a"}),
    (AsyncCodex, "account", {}),
    (AsyncThread, "run", {"input": "Hi"}),
    (AsyncThread, "turn", {"input": "Hi"}),
    (AsyncThread, "read", {}),
    (AsyncThread, "set_name", {"name": "n"}),
]


@pytest.mark.parametrize("secret", BOTH)
@pytest.mark.parametrize(("owner", "method", "needed"), METHODS)
async def test_no_method_repeats_what_it_refuses(
    owner: type, method: str, needed: dict[str, Any], secret: str, autojump_clock: MockClock
) -> None:
    fake = FakeServer()
    fake.converse()
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        holder = codex if owner is AsyncCodex else await codex.thread_start()
        for name in inspect.signature(getattr(owner, method)).parameters:
            if name == "self":
                continue
            for value in wrong(secret):
                with trio.move_on_after(0.01):  # what is taken is not of interest here
                    try:
                        await getattr(holder, method)(**{**needed, name: value})
                    except (TypeError, ValueError, CodexError) as error:
                        assert_untold(error, secret)
