"""The login issuer of the test kit, by itself: who lies to it gets nothing."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64decode
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
import trio
import trio.testing

from trio_codex.testing import Identity, LoginIssuer
from trio_codex.testing.browser import Page, get
from trio_codex.testing.http import read_request, whole
from trio_codex.testing.identity import base64url

VERIFIER = "v" * 43
CHALLENGE = base64url(hashlib.sha256(VERIFIER.encode()).digest())
TOKEN = "/oauth/token"
DEVICE = "/api/accounts/deviceauth/"


async def post(issuer: LoginIssuer, path: str, form: dict[str, str]) -> tuple[int, Any]:
    """What the issuer answers to a form."""
    body = urlencode(form).encode()
    head = f"POST {path} HTTP/1.1\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    parts = urlsplit(issuer.url)
    assert parts.hostname is not None
    assert parts.port is not None
    async with await trio.open_tcp_stream(parts.hostname, parts.port) as stream:
        await stream.send_all(head + body)
        answer = b"".join([chunk async for chunk in stream])
    status = int(answer.split(b" ", 2)[1])
    return status, json.loads(answer.partition(b"\r\n\r\n")[2])


async def granted(issuer: LoginIssuer, **query: str) -> dict[str, str]:
    """What the browser brings back from a consent."""
    asked = {"redirect_uri": "http://here/back", "state": "s", "code_challenge": CHALLENGE}
    page = await get(f"{issuer.url}/oauth/consent?{urlencode({**asked, **query})}")
    assert page.status == 302
    target = urlsplit(page.headers["location"])
    assert (target.netloc, target.path) == ("here", "/back")
    return dict(parse_qsl(target.query))


async def test_a_code_is_good_for_tokens_once(login_issuer: LoginIssuer) -> None:
    back = await granted(login_issuer, decision="allow")
    assert back["state"] == "s"
    form = {"grant_type": "authorization_code", "code": back["code"], "code_verifier": VERIFIER}
    status, tokens = await post(login_issuer, TOKEN, form)
    assert (status, sorted(tokens)) == (200, ["access_token", "id_token", "refresh_token"])
    assert await post(login_issuer, TOKEN, form) == (400, {"error": "invalid_grant"})


async def test_a_code_is_of_no_use_without_its_verifier(login_issuer: LoginIssuer) -> None:
    back = await granted(login_issuer, decision="allow")
    form = {"grant_type": "authorization_code", "code": back["code"], "code_verifier": "guessed"}
    assert (await post(login_issuer, TOKEN, form))[0] == 400


async def test_whoever_denies_gives_no_code(login_issuer: LoginIssuer) -> None:
    back = await granted(login_issuer, decision="deny")
    assert (back["error"], "code" in back) == ("access_denied", False)


async def test_unknown_grants_and_paths_are_refused(login_issuer: LoginIssuer) -> None:
    assert (await post(login_issuer, TOKEN, {"grant_type": "trust me"}))[0] == 400
    assert (await post(login_issuer, "/elsewhere", {}))[0] == 404
    assert (await get(f"{login_issuer.url}/oauth/authorize")).status == 400
    assert (await get(f"{login_issuer.url}/codex/device/consent?user_code=guessed")).status == 404
    for decide in (login_issuer.approve, login_issuer.refuse, login_issuer.expire):
        with pytest.raises(KeyError):
            decide("guessed")


async def test_its_pages_have_both_buttons_and_believe_nobody(login_issuer: LoginIssuer) -> None:
    evil = urlencode({"redirect_uri": "http://here", "state": '"><script>alert(1)</script>'})
    for path in (f"/oauth/authorize?{evil}", "/codex/device"):
        page = await get(login_issuer.url + path)
        assert page.headers["content-type"].startswith("text/html")
        assert 'id="allow"' in page.body
        assert 'id="deny"' in page.body
        assert "<script>" not in page.body


async def test_a_device_is_told_how_its_code_stands(login_issuer: LoginIssuer) -> None:
    async def poll() -> tuple[int, Any]:
        return await post(login_issuer, f"{DEVICE}token", {"user_code": code})

    _, answer = await post(login_issuer, f"{DEVICE}usercode", {})
    code = answer["user_code"]
    assert (await poll())[0] == 403
    login_issuer.refuse(code)
    assert await poll() == (400, {"error": "access_denied"})
    login_issuer.expire(code)
    assert await poll() == (400, {"error": "expired_token"})
    login_issuer.approve(code)
    status, grant = await poll()
    form = {"grant_type": "authorization_code", "code": grant["authorization_code"]}
    form["code_verifier"] = grant["code_verifier"]
    assert (status, (await post(login_issuer, TOKEN, form))[0]) == (200, 200)


async def test_it_fails_as_often_as_it_is_told(login_issuer: LoginIssuer) -> None:
    login_issuer.fail("/codex/device", 503, times=2)
    url = f"{login_issuer.url}/codex/device"
    assert [(await get(url)).status for _ in range(3)] == [503, 503, 200]


async def test_it_holds_requests_until_it_is_told(login_issuer: LoginIssuer) -> None:
    pages: list[Page] = []

    async def fetch() -> None:
        pages.append(await get(f"{login_issuer.url}/codex/device"))

    gate = login_issuer.hold("/codex/device")
    async with trio.open_nursery() as nursery:
        nursery.start_soon(fetch)
        asked = await login_issuer.asked("/codex/device")
        assert (asked.method, pages) == ("GET", [])
        gate.set()
    assert pages[0].status == 200


async def test_tokens_say_who_it_is() -> None:
    async with LoginIssuer(Identity(email="grace@example.org", plan="team")) as issuer:
        first, second = issuer.access_token(), issuer.access_token()
    assert first != second
    claims = json.loads(urlsafe_b64decode(first.split(".")[1] + "=="))
    assert claims["email"] == "grace@example.org"
    assert claims["https://api.openai.com/auth"]["chatgpt_plan_type"] == "team"


async def test_it_outlives_those_who_talk_nonsense(login_issuer: LoginIssuer) -> None:
    parts = urlsplit(login_issuer.url)
    assert parts.hostname is not None
    assert parts.port is not None
    json_head = b"POST /oauth/token HTTP/1.1\r\ncontent-type: application/json\r\n"
    for nonsense in (b"", b"hello\r\n\r\n", json_head + b"content-length: 1\r\n\r\n{"):
        async with await trio.open_tcp_stream(parts.hostname, parts.port) as stream:
            await stream.send_all(nonsense)
            await stream.send_eof()
            assert b"".join([chunk async for chunk in stream]) == b""
    assert (await get(f"{login_issuer.url}/codex/device")).status == 200


async def test_a_visit_of_what_is_no_web_server_says_so() -> None:
    async def serve(stream: trio.SocketStream) -> None:
        assert await read_request(stream) is not None
        await stream.send_all(b"220 mail here\r\n")
        await stream.aclose()

    listeners = await trio.open_tcp_listeners(0, host="127.0.0.1")
    port = listeners[0].socket.getsockname()[1]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.serve_listeners, serve, listeners)
        with pytest.raises(ValueError, match="not an HTTP answer"):
            await get(f"http://127.0.0.1:{port}/")
        nursery.cancel_scope.cancel()


def test_answers_are_json_unless_told_otherwise() -> None:
    assert b"content-type: application/json\r\n" in whole(200, b"{}")
    assert b"content-type: text/html\r\n" in whole(200, b"", content_type="text/html")
