"""``login``, ``account`` and ``logout``, run as users run them: a process, the real app-server."""

from __future__ import annotations

import json
import os
import signal
import sys

import pytest
import trio

from tests.cli.desk import Desk

KEY = "sk-a-secret-of-the-tests"
TALKATIVE = """\
import json, sys
result = {"codexHome": "/", "platformFamily": "unix", "platformOs": "linux"}
result["userAgent"] = "trio_codex/0.163.0 (test)"
print(json.dumps({"id": json.loads(input())["id"], "result": result}), flush=True)
input()
sys.exit("cannot store " + json.loads(input())["params"]["apiKey"])
"""
"""A server that dies of a login, and says on stderr what it was given."""


def told(text: str) -> list[str]:
    """The lines, without what is there to be looked at."""
    return [line.strip() for line in text.splitlines()]


async def test_a_login_in_the_browser_and_what_comes_of_it(desk: Desk, login_ports: object) -> None:
    assert await desk.run("account") == (1, "nobody is logged in\n", "")
    async with desk.running("login", "--no-browser") as login:
        url = await login.line()
        assert url.startswith(desk.issuer.url)
        page = await desk.issuer.visit(url)
        assert page.status == 200
        code, said = await login.end()
    assert (code, login.out) == (0, "")
    assert told(said) == [
        "to log in, open this page in a browser on this machine:",
        "logged in as ada@example.org, plan pro",
    ]
    code, shown, said = await desk.run("account")
    assert (code, said) == (0, "")
    who, *limits = told(shown)
    assert who == "logged in as ada@example.org, plan pro"
    assert [line.partition(",")[0] for line in limits] == [
        "limit of 5 h: 25 % used",
        "limit of 7 days: 25 % used",
    ]
    code, shown, said = await desk.run("account", "--json")
    facts = json.loads(shown)
    assert (code, said) == (0, "")
    assert facts["account"] == {"type": "chatgpt", "email": "ada@example.org", "planType": "pro"}
    assert facts["rateLimits"]["rateLimits"]["primary"]["usedPercent"] == 25
    code, shown, said = await desk.run("logout")
    assert (code, shown, told(said)) == (0, "", ["logged out as ada@example.org, plan pro"])
    code, shown, said = await desk.run("account", "--json")
    assert (code, json.loads(shown)["account"], said) == (1, None, "")


async def test_a_login_that_is_denied_is_one_sentence(desk: Desk, login_ports: object) -> None:
    async with desk.running("login", "--no-browser") as login:
        await desk.issuer.visit(await login.line(), allow=False)
        code, said = await login.end()
    assert code == 1
    assert told(said)[1].startswith("trio-codex: not logged in: ")
    assert len(told(said)) == 2


async def test_a_login_by_a_code(desk: Desk) -> None:
    async with desk.running("login", "--device-code") as login:
        assert await login.line() == f"{desk.issuer.url}/codex/device"
        desk.issuer.approve(await login.line())
        code, said = await login.end()
    assert (code, login.out) == (0, "")
    page, life, success = told(said)
    assert page == "to log in, open this page on any device:"
    assert life.startswith("and type this code, good for 15 min, until ")
    assert success == "logged in as ada@example.org, plan pro"


async def test_a_code_that_is_refused_is_one_sentence(desk: Desk) -> None:
    async with desk.running("login", "--device-code") as login:
        await login.line()
        desk.issuer.refuse(await login.line())
        code, said = await login.end()
    assert code == 1
    assert told(said)[2].startswith("trio-codex: not logged in: ")
    assert "Traceback" not in said


async def test_an_issuer_without_codes_is_one_sentence(desk: Desk) -> None:
    desk.issuer.fail("/api/accounts/deviceauth/usercode", 500)
    code, shown, said = await desk.run("login", "--device-code")
    assert (code, shown) == (1, "")
    assert len(told(said)) == 1
    assert said.startswith("trio-codex: ")


@pytest.mark.skipif(os.name == "nt", reason="the program that listens is a shell script")
async def test_a_key_goes_nowhere_but_to_the_server(desk: Desk, codex_bin: str | None) -> None:
    program, heard = desk.overheard(codex_bin)
    given = ("login", "--api-key-stdin", "--codex-bin", str(program))
    code, shown, said = await desk.run(*given, stdin=f"{KEY}\n".encode())
    assert (code, shown, told(said)) == (0, "", ["logged in with an API key"])
    arguments, *messages = heard.read_text().splitlines()
    assert KEY not in arguments
    assert [json.loads(line)["method"] for line in messages if KEY in line] == [
        "account/login/start"
    ]
    assert (await desk.run("account"))[1] == "logged in with an API key\n"
    assert told((await desk.run("logout"))[2]) == ["logged out with an API key"]
    assert told((await desk.run("logout"))[2]) == ["nobody was logged in"]


@pytest.mark.parametrize("key", [b"", b"\n", b"sk-two words", b"sk-\xff\xfe", "sk-ключ".encode()])
async def test_what_can_be_no_key_is_one_sentence_without_it(desk: Desk, key: bytes) -> None:
    code, shown, said = await desk.run("login", "--api-key-stdin", stdin=key)
    assert (code, shown) == (1, "")
    assert told(said) == [
        "trio-codex: not an API key: it must be printable ASCII without spaces",
    ]


@pytest.mark.skipif(os.name == "nt", reason="the program that dies is a shell script")
async def test_a_key_that_a_dying_server_repeats_is_not_shown(desk: Desk) -> None:
    program = desk.folder / "talkative"
    program.write_text(f"#!{sys.executable}\n{TALKATIVE}")
    program.chmod(0o755)
    given = ("login", "--api-key-stdin", "--codex-bin", str(program))
    code, _, said = await desk.run(*given, stdin=KEY.encode())
    assert code == 1
    assert "cannot store" in said
    assert KEY not in said


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_cancels_the_attempt_at_the_server(
    desk: Desk, codex_bin: str | None, number: signal.Signals
) -> None:
    program, heard = desk.overheard(codex_bin)
    async with desk.running("login", "--device-code", "--codex-bin", str(program)) as login:
        await login.line()
        await login.line()
        login.process.send_signal(number)
        code, said = await login.end()
    assert code == 128 + number
    assert told(said)[-1] == (
        "trio-codex: interrupted: the login was cancelled, and the server has ended"
    )
    assert "Traceback" not in said
    told_server = [json.loads(line) for line in heard.read_text().splitlines()[1:]]
    assert told_server[-1]["method"] == "account/login/cancel"


async def test_ctrl_c_frees_the_port(desk: Desk, login_ports: tuple[int, int]) -> None:
    if os.name == "nt":
        pytest.skip("there are no signals to send")
    async with desk.running("login", "--no-browser") as login:
        url = await login.line()
        assert f"{login_ports[0]}" in url
        login.process.send_signal(signal.SIGINT)
        code, said = await login.end()
    assert code == 130
    assert "the login was cancelled" in said
    with pytest.raises(OSError, match="connect"):
        await trio.open_tcp_stream("127.0.0.1", login_ports[0])


async def test_a_timeout_cancels_the_attempt(desk: Desk) -> None:
    code, shown, said = await desk.run("login", "--device-code", "--timeout", "1")
    assert code == 124
    assert len(shown.splitlines()) == 2
    assert told(said)[-1] == "trio-codex: not done within 1 s: the login was cancelled"


async def test_a_missing_program_is_one_sentence(desk: Desk) -> None:
    for command in ("login", "account", "logout"):
        code, shown, said = await desk.run(command, "--codex-bin", str(desk.folder / "nothing"))
        assert (code, shown, len(told(said))) == (1, "", 1)
        assert said.startswith("trio-codex: ")
