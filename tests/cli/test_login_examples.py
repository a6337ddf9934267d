"""The programs that the documentation shows for logging in, run as they are."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import attrs

from tests.cli.desk import Desk
from trio_codex.testing import ScriptedModel, codex_config, http_error, text

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KEY = "sk-a-secret-of-the-tests"


def with_example(desk: Desk, name: str) -> Desk:
    """A desk where this program is what runs."""
    return attrs.evolve(desk, command=(sys.executable, str(EXAMPLES / f"{name}.py")))


async def test_the_one_with_an_api_key(desk: Desk) -> None:
    example = with_example(desk, "login_api_key")
    assert await example.run(stdin=f"{KEY}\n".encode()) == (0, "ApiKeyAccount(type='apiKey')\n", "")


async def test_the_one_with_a_browser(desk: Desk, login_ports: object) -> None:
    async with with_example(desk, "login_browser").running() as example:
        await desk.issuer.visit((await example.line()).rpartition(" ")[2])
        assert await example.line() == "Logged in."
        assert await example.end() == (0, "")
    assert (await desk.run("account"))[1].startswith("logged in as ada@example.org, plan pro\n")
    async with with_example(desk, "login_browser").running() as example:
        await desk.issuer.visit((await example.line()).rpartition(" ")[2], allow=False)
        assert (await example.line()).startswith("Not logged in: ")
        assert await example.end() == (0, "")


async def test_the_one_with_a_device_code(desk: Desk) -> None:
    async with with_example(desk, "login_device_code").running() as example:
        assert (await example.line()).endswith("/codex/device")
        desk.issuer.approve((await example.line()).rpartition(" ")[2])
        assert await example.line() == "Logged in."
        assert await example.end() == (0, "")
    assert (await desk.run("account"))[1].startswith("logged in as ada@example.org, plan pro\n")


async def test_the_one_with_tokens_of_somebody_else(desk: Desk) -> None:
    tokens = desk.folder / "tokens.json"
    first = desk.issuer.access_token()
    content = {"access_token": first, "account_id": desk.issuer.identity.account_id}
    tokens.write_text(json.dumps(content))
    async with ScriptedModel() as model:
        config = codex_config(model, desk.folder / "another-home", issuer=desk.issuer)
        env = {**os.environ, **(config.env or {})}
        model.script(http_error(401), text("Hello."))
        example = attrs.evolve(with_example(desk, "login_tokens"), env=env)
        code, shown, said = await example.run(str(tokens), "Say hello.")
        assert [request.headers["authorization"] for request in model.requests] == [
            f"Bearer {first}"
        ] * 2
    assert (code, said) == (0, "")
    assert shown.splitlines() == ["The tokens were refused: unauthorized", "Hello."]
