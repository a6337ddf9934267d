"""Keys and tokens are shown to nobody: not in errors, reprs, logs, nor the list of processes."""

from __future__ import annotations

import logging
import os
import re
import signal
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import trio.testing

from tests.login.real import patience, servers
from tests.login.stage import START, at_desk
from trio_codex import AsyncCodex, JsonRpcError, ProtocolError, TransportClosedError, protocol
from trio_codex._protocol.rows import MODULE_OF, row, specs
from trio_codex._protocol.values import SECRETS
from trio_codex.testing import LoginIssuer
from trio_codex.types import (
    ApiKeyLoginAccountParams,
    ChatgptAuthTokensLoginAccountParams,
    ChatgptAuthTokensRefreshResponse,
    GetAccountParams,
)

Clock: TypeAlias = trio.testing.MockClock

KEY = "sk-hush-123456789"

NO_KEYS = ["", " ", f"{KEY}\n", f"{KEY} {KEY}", f"{KEY}é", f"{KEY}\ud800", f"{KEY}\0", f"\t{KEY}"]
NO_STRINGS: list[Any] = [None, 7, KEY.encode(), [KEY], {"key": KEY}]


@pytest.mark.parametrize("key", [*NO_KEYS, *NO_STRINGS])
@pytest.mark.parametrize("way", ["key", "token"])
async def test_what_can_be_no_key_is_refused_without_showing_it(
    way: str, key: Any, autojump_clock: Clock
) -> None:
    async with at_desk() as desk:
        ways: dict[str, Callable[[Any], Awaitable[None]]] = {
            "key": desk.codex.login_api_key,
            "token": partial(desk.codex.login_chatgpt_tokens, chatgpt_account_id="account-1"),
        }
        with pytest.raises(ValueError if isinstance(key, str) else TypeError) as caught:
            await ways[way](key)
        assert "hush" not in repr(caught.value)
        assert desk.told(START) == []
        await desk.assert_nothing_held()


async def test_no_error_of_a_login_shows_the_key(autojump_clock: Clock) -> None:
    async with at_desk() as desk:
        desk.fake.on(START, lambda request: desk.fake.answer(request, []))
        with pytest.raises(ProtocolError) as misfit:
            await desk.codex.login_api_key(KEY)
        desk.fake.on(START, lambda request: desk.fake.refuse(request, -32600, "no"))
        with pytest.raises(JsonRpcError) as refused:
            await desk.codex.login_api_key(KEY)
        desk.fake.on(START, lambda _: desk.fake.die(1, "crashed"))
        with pytest.raises(TransportClosedError) as died:
            await desk.codex.login_api_key(KEY)
        for caught in (misfit, refused, died):
            assert KEY not in f"{caught.value!r} {caught.value}"


def test_no_call_shows_its_key() -> None:
    call = protocol.account_login_start({"type": "apiKey", "apiKey": KEY})
    assert call.params == {"type": "apiKey", "apiKey": KEY}
    assert KEY not in f"{call!r} {call}"


def test_no_model_shows_its_key_or_token() -> None:
    models = [
        ApiKeyLoginAccountParams(api_key=KEY),
        ChatgptAuthTokensLoginAccountParams(access_token=KEY, chatgpt_account_id="account-1"),
        ChatgptAuthTokensRefreshResponse(access_token=KEY, chatgpt_account_id="account-1"),
    ]
    for model in models:
        assert KEY not in f"{model!r} {model} {[model]}"
        assert "'***'" in repr(model)
    assert "account-1" in repr(models[1])
    assert repr(GetAccountParams(refresh_token=True)) == "GetAccountParams(refresh_token=True)"


LOOKS_SECRET = re.compile(
    r"(^|_)(token|secret|password|credential|bearer|api_key|private_key)s?(_|$)"
)
HARMLESS = {"cancellation_token", "credential_id", "environment_credentials", "access_key_id"}


def test_every_text_of_the_protocol_that_looks_secret_is_hidden() -> None:
    models = [name for name in MODULE_OF if row(name)[0] == "MODELS"]
    fields = [field for name in models for field in specs(name)]
    texts = {field.name for field in fields if field.type.partition(" ")[0] in ("str", "Any")}
    suspects = {name for name in texts if LOOKS_SECRET.search(name)}
    assert len(fields) > 1000
    assert "api_key" in suspects
    assert suspects - HARMLESS <= SECRETS


async def test_the_real_server_gets_the_key_where_nobody_looks(
    codex: AsyncCodex,
    login_issuer: LoginIssuer,
    codex_home: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with patience():
        await codex.login_api_key(KEY)
        await codex.thread_start()
        assert len(processes()) > 0
        assert KEY.encode() not in processes()
        for pid in servers():
            os.kill(pid, signal.SIGKILL)
        with pytest.raises(TransportClosedError) as caught:
            async for _ in codex.notifications():
                pass
    assert KEY not in f"{caught.value!r} {caught.value} {caught.value.stderr}"
    assert KEY not in caplog.text
    [keeper] = holders(codex_home)
    assert (keeper.name, keeper.stat().st_mode & 0o777) == ("auth.json", 0o600)


def processes() -> bytes:
    """What everybody can see of the servers."""
    names = ("cmdline", "environ")
    return b"".join(Path(f"/proc/{pid}/{name}").read_bytes() for pid in servers() for name in names)


def holders(place: Path) -> list[Path]:
    """The files that the key is in."""
    files = [path for path in place.rglob("*") if path.is_file()]
    return [path for path in files if KEY.encode() in path.read_bytes()]
