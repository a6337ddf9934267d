"""The real server repeats what it was told; what we make of that has no keys in it."""

from __future__ import annotations

import json
import traceback
from pathlib import Path

import attrs
import pytest

from trio_codex import (
    AllowList,
    AsyncCodex,
    Audit,
    CodexConfig,
    CodexError,
    JsonRpcError,
    Sandbox,
    TurnFailedError,
    protocol,
)
from trio_codex.testing import ScriptedModel, codex_config, http_error, shell, text

KEY = "sk-proj-Abc_123456789"
PLAIN = "hunter2-hunter2"  # which nothing but its value gives away
OF_LOGIN = "melon-melon-melon"


def told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error)


@pytest.fixture
def config(scripted_model: ScriptedModel, tmp_path: Path, codex_bin: str | None) -> CodexConfig:
    home = tmp_path / "home"
    return codex_config(scripted_model, home, codex_bin=codex_bin, env={"MY_TOKEN": PLAIN})


async def test_a_refusal_that_repeats_a_key_shows_none(config: CodexConfig) -> None:
    async with AsyncCodex(config) as codex:
        await codex.login_api_key(OF_LOGIN)
        for secret in (KEY, PLAIN, OF_LOGIN):
            call = protocol.thread_read(thread_id=f"{secret}\x1b[2J\u202e")
            with pytest.raises(JsonRpcError) as caught:
                await codex.call(call)
            assert secret in caught.value.message or secret[0] in caught.value.message
            assert secret not in told(caught.value)
            assert not {"\x1b", "\u202e"} & set(str(caught.value))


async def test_a_failed_turn_that_repeats_a_key_shows_none(
    config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    message = f"Incorrect API key provided: {KEY} of {PLAIN}\x1b[31m\u202e"
    scripted_model.script(http_error(400, message=message))
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        with pytest.raises(TurnFailedError) as caught:
            await thread.run("Hi")
    error = caught.value
    assert error.turn.error is not None
    assert KEY in error.turn.error.message
    assert PLAIN in error.turn.error.message
    assert KEY not in told(error)
    assert PLAIN not in told(error)
    assert not {"\x1b", "\u202e"} & set(str(error))


async def test_a_server_that_dies_of_its_settings_shows_none(config: CodexConfig) -> None:
    setting = f'model_providers.scripted.experimental_bearer_token=["{PLAIN}", "{KEY}"]'
    broken = attrs.evolve(config, config_overrides=(setting,))
    with pytest.raises(CodexError) as caught:
        async with AsyncCodex(broken) as codex:
            await codex.thread_start()
    assert PLAIN not in told(caught.value)
    assert KEY not in told(caught.value)


async def test_the_audit_of_a_command_with_a_key_has_none(
    config: CodexConfig,
    scripted_model: ScriptedModel,
    tmp_path: Path,
) -> None:
    scripted_model.script(
        shell(f"curl -u me:{PLAIN} -H 'Authorization: Bearer {KEY}' x", escalated=True),
        text("Done."),
    )
    log = tmp_path / "audit.jsonl"
    responder = Audit(AllowList(commands=["ls"]), log)
    async with AsyncCodex(config, responder=responder) as codex:
        thread = await codex.thread_start(sandbox=Sandbox.read_only)
        await thread.run("Go.")
    (line,) = map(json.loads, log.read_text().splitlines())
    assert line["choice"] == "decline"
    assert KEY not in log.read_text()
    assert PLAIN not in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600
