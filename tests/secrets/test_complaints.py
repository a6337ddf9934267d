"""What is said of wrong arguments: where, and what was expected; never what was given."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from trio_codex import (
    AllowList,
    AsyncCodex,
    Audit,
    Codex,
    CodexConfig,
    DenyAll,
    Responder,
    tool,
)

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
