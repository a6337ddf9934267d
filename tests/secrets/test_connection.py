"""What a connection knows to be secret is in none of its errors, nor in what is written of it."""

from __future__ import annotations

import json
import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from trio_codex import (
    AsyncCodex,
    Audit,
    Codex,
    CodexConfig,
    CodexError,
    Responder,
    protocol,
)
from trio_codex.testing import FakeServer

OF_ENV = 'Hunter2-"hunter2"'  # nothing but their values gives them away
OF_CONFIG = "Swordfish-Swordfish"
OF_LOGIN = "Melon-melon-melon"
SECRETS = (OF_ENV, OF_CONFIG, OF_LOGIN)
SAID = f"{OF_ENV}, {json.dumps(OF_ENV)}, {OF_CONFIG} and {OF_LOGIN}"


@attrs.define
class Point:
    x: int


def told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error)


def assert_untold(text: str) -> None:
    for secret in SECRETS:
        assert secret not in text
        assert json.dumps(secret)[1:-1] not in text


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    fake.on("account/login/start", {"type": "apiKey"})
    return fake


@pytest.fixture
def config(fake: FakeServer) -> CodexConfig:
    return CodexConfig(
        transport=fake.connect,
        env={"MY_TOKEN": OF_ENV, "HARMLESS": "harmless harmless"},
        config_overrides=(f'model_providers.x.experimental_bearer_token="{OF_CONFIG}"',),
    )


@pytest.fixture
async def codex(config: CodexConfig) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(config) as codex:
        await codex.login_api_key(OF_LOGIN)
        yield codex


async def test_the_server_refuses(codex: AsyncCodex, fake: FakeServer) -> None:
    data = {"said": [SAID], "harmless": "harmless harmless"}
    fake.on("model/list", lambda request: fake.refuse(request, -32600, SAID, data))
    with pytest.raises(CodexError) as caught:
        await codex.models()
    assert_untold(told(caught.value))
    assert "harmless harmless" in repr(caught.value)
    assert getattr(caught.value, "message") == SAID  # noqa: B009


async def test_the_server_speaks_nonsense(codex: AsyncCodex, fake: FakeServer) -> None:
    fake.on("model/list", {"data": [{"id": {SAID: 1}, SAID: SAID}], SAID: 2})
    with pytest.raises(CodexError) as caught:
        await codex.models()
    assert_untold(told(caught.value))
    fake.on("config/read", {"config": {"mcp_servers": 1}, "origins": {SAID: {"name": {}}}})
    with pytest.raises(CodexError) as caught:
        await codex.call(protocol.config_read())
    assert_untold(told(caught.value))


async def test_a_turn_fails(codex: AsyncCodex, fake: FakeServer) -> None:
    def fail(request: Any) -> None:
        fake.answer(request, {"turn": {"id": "u", "items": [], "status": "inProgress"}})
        fake.begin_turn(request.params["threadId"], "u")
        problem = {"message": SAID, "additionalDetails": SAID}
        fake.end_turn(request.params["threadId"], "u", "failed", problem=problem)

    thread = await codex.thread_start()
    fake.on("turn/start", fail)
    with pytest.raises(CodexError) as caught:
        await thread.run("Hi")
    assert_untold(told(caught.value))


@pytest.mark.parametrize("answer", [f'{{"x": "{OF_CONFIG}"}}', OF_LOGIN, f'{{"{OF_LOGIN}": "'])
async def test_an_answer_is_of_no_such_type(
    codex: AsyncCodex, fake: FakeServer, answer: str
) -> None:
    fake.converse([answer])
    thread = await codex.thread_start()
    with pytest.raises(CodexError) as caught:
        await thread.run("Hi", output_type=Point)
    assert_untold(told(caught.value))


async def test_a_type_of_the_users_still_says_why_it_refuses(
    codex: AsyncCodex, fake: FakeServer
) -> None:
    @attrs.define
    class Picky:
        x: int = attrs.field()

        @x.validator
        def check(self, _: Any, value: int) -> None:
            raise ValueError("too picky")

    fake.converse(['{"x": 1}'])
    thread = await codex.thread_start()
    with pytest.raises(CodexError) as caught:
        await thread.run("Hi", output_type=Picky)
    assert "too picky" in str(caught.value)
    assert isinstance(caught.value.__cause__, ValueError)
    assert "in check" in told(caught.value)


async def test_the_server_dies(config: CodexConfig, fake: FakeServer) -> None:
    codex = AsyncCodex(config)
    with pytest.raises(CodexError):
        async with codex:
            await codex.login_api_key(OF_LOGIN)
            fake.on("model/list", lambda _: fake.die(1, SAID))
            with pytest.raises(CodexError) as caught:
                await codex.models()
            assert_untold(told(caught.value))
            assert_untold(getattr(caught.value, "stderr"))  # noqa: B009
            raise caught.value


async def test_the_server_does_not_start(config: CodexConfig, fake: FakeServer) -> None:
    fake.on("initialize", lambda request: fake.refuse(request, -32600, SAID))
    with pytest.raises(CodexError) as caught:
        async with AsyncCodex(config):
            pass
    assert_untold(told(caught.value).replace(OF_LOGIN, ""))


def test_the_synchronous_client_is_told_the_same(config: CodexConfig, fake: FakeServer) -> None:
    with Codex(config) as codex:
        codex.login_api_key(OF_LOGIN)
        fake.on("model/list", lambda request: fake.refuse(request, -32600, SAID))
        with pytest.raises(CodexError) as caught:
            codex.models()
        assert_untold(told(caught.value))
        fake.on("model/list", {"data": [{"id": {SAID: 1}}]})
        with pytest.raises(CodexError) as caught:
            codex.models()
        assert_untold(told(caught.value))


async def test_the_audit_knows_the_secrets_of_its_connection(
    config: CodexConfig, fake: FakeServer, tmp_path: Path
) -> None:
    log = tmp_path / "audit.jsonl"

    async def refuse(request: Any) -> Any:
        assert_untold(repr(request))
        return request.decline(f"because of {SAID}")

    responder = Audit(Responder(command_approval=refuse), str(log))
    async with AsyncCodex(config, responder=responder) as codex:
        await codex.login_api_key(OF_LOGIN)
        asked = {
            "threadId": "t",
            "turnId": "u",
            "itemId": "i",
            "startedAtMs": 1,
            "command": f"echo {SAID}",
            "reason": SAID,
            "cwd": "/work",
        }
        await fake.ask("item/commandExecution/requestApproval", asked)
    (line,) = map(json.loads, log.read_text().splitlines())
    assert_untold(json.dumps(line, ensure_ascii=False))
    assert line["params"]["command"].startswith("echo [redacted]")
    assert line["reason"].startswith("because of [redacted]")
    assert line["choice"] == "decline"


async def test_new_tokens_are_secret_as_soon_as_they_are_given(
    config: CodexConfig, fake: FakeServer, tmp_path: Path
) -> None:
    log = tmp_path / "audit.jsonl"

    async def renew(request: Any) -> Any:
        return request.tokens("Fresh-fresh-fresh", chatgpt_account_id="account")

    responder = Audit(Responder(chatgpt_tokens_refresh=renew), str(log))
    async with AsyncCodex(config, responder=responder) as codex:
        await fake.ask("account/chatgptAuthTokens/refresh", {"reason": "unauthorized"})
        fake.on("model/list", lambda request: fake.refuse(request, -32600, "Fresh-fresh-fresh?"))
        with pytest.raises(CodexError) as caught:
            await codex.models()
    assert "Fresh" not in told(caught.value)
    assert "Fresh" not in log.read_text()
