"""A login issuer on loopback: who the real app-server asks when somebody logs in with ChatGPT."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from itertools import count
from types import TracebackType
from typing import Any, Literal, TypeAlias, cast
from urllib.parse import parse_qsl, urlencode, urlsplit

import attrs
import trio

from trio_codex.testing import browser, http, pages
from trio_codex.testing.changes import Changes
from trio_codex.testing.identity import Identity, base64url, unsigned_jwt
from trio_codex.testing.loopback import Loopback

Endpoint: TypeAlias = Literal[
    "/oauth/authorize",
    "/oauth/consent",
    "/oauth/token",
    "/oauth/revoke",
    "/api/accounts/deviceauth/usercode",
    "/api/accounts/deviceauth/token",
    "/codex/device",
    "/codex/device/consent",
    "/backend-api/wham/accounts/check",
    "/backend-api/wham/usage",
]
DeviceState: TypeAlias = Literal["pending", "approved", "refused", "expired"]
TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
VERIFIER = "a-verifier-of-the-issuer-itself-because-devices-have-none"


@attrs.frozen
class IssuerRequest:
    """One request that somebody made of the issuer: the app-server, or a browser."""

    method: str
    path: str
    query: dict[str, str] = attrs.field(repr=False)
    headers: dict[str, str] = attrs.field(repr=False)
    """Their names in lower case."""
    form: dict[str, Any] = attrs.field(repr=False)
    """The body, whether it came as a form or as JSON."""


@attrs.define
class _Script:
    """What shall happen to the next requests of one endpoint."""

    gate: trio.Event | None = None
    status: int = 200
    times: float = 0


class LoginIssuer:
    """A login issuer that grants what it is asked, except where it is told not to.

    ``async with LoginIssuer() as issuer`` listens on a free port of 127.0.0.1. Give it to
    ``codex_config(…, issuer=issuer)``. The person at the browser is played by ``visit``, or by a
    real browser, whose page has the buttons ``#allow`` and ``#deny``; the one who types a device's
    code by ``approve`` and ``refuse``. ``identity`` says who logs in.
    """

    def __init__(self, identity: Identity | None = None) -> None:
        self.identity: Identity = identity or Identity()
        """Who logs in, and with which plan."""
        self.requests: list[IssuerRequest] = []
        """All requests so far, in the order of their arrival."""
        self.revoked: list[str] = []
        """The tokens that were revoked."""
        self.devices: dict[str, DeviceState] = {}
        """The codes that devices were given, and how each stands."""
        self._scripts: dict[str, _Script] = {}
        self._challenges: dict[str, str] = {}
        """The codes that may be turned into tokens, each with its PKCE challenge."""
        self._changes = Changes()
        self._serials = count(1)
        self._loopback = Loopback(self._serve)

    # What tests say.

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._loopback.port}"

    @property
    def base_url(self) -> str:
        """What to configure as ``chatgpt_base_url``: where the server asks about accounts."""
        return f"{self.url}/backend-api"

    def environment(self) -> dict[str, str]:
        """The environment variables that send an app-server here."""
        return {
            "CODEX_APP_SERVER_LOGIN_ISSUER": self.url,
            "CODEX_REFRESH_TOKEN_URL_OVERRIDE": f"{self.url}/oauth/token",
            "CODEX_REVOKE_TOKEN_URL_OVERRIDE": f"{self.url}/oauth/revoke",
        }

    def access_token(self) -> str:
        """A new access token for ``identity``, as for ``login_chatgpt_tokens``."""
        return unsigned_jwt(self.identity.claims(next(self._serials)))

    def fail(self, endpoint: Endpoint, status: int, *, times: float = 1) -> None:
        """Answer the next requests of this endpoint with this status; ``inf`` times: all."""
        script = self._scripts.setdefault(endpoint, _Script())
        script.status, script.times = status, times

    def hold(self, endpoint: Endpoint) -> trio.Event:
        """Answer no request of this endpoint until the event is set."""
        gate = trio.Event()
        self._scripts.setdefault(endpoint, _Script()).gate = gate
        return gate

    def approve(self, user_code: str) -> None:
        """The person has typed the code, and allowed it.

        Raises:
          KeyError: no device was given this code.
        """
        self._decide(user_code, "approved")

    def refuse(self, user_code: str) -> None:
        """The person has typed the code, and not allowed it. Raises as ``approve``."""
        self._decide(user_code, "refused")

    def expire(self, user_code: str) -> None:
        """Nobody has typed the code in time. Raises as ``approve``."""
        self._decide(user_code, "expired")

    async def visit(
        self, auth_url: str, *, allow: bool = True, state: str | None = None
    ) -> browser.Page:
        """Open the page, press one of its buttons, follow where it leads: to the app-server.

        Returns the last page. With ``state`` the issuer sends this state instead of the right one.

        Raises:
          OSError: nobody listens where the page leads to.
        """
        page = await browser.visit(auth_url)
        if page.status != 200:
            return page
        query = dict(parse_qsl(urlsplit(auth_url).query))
        query |= {"decision": "allow" if allow else "deny"}
        query |= {} if state is None else {"state": state}
        return await browser.visit(f"{self.url}/oauth/consent?{urlencode(query)}")

    async def asked(self, endpoint: Endpoint, number: int = 1) -> IssuerRequest:
        """The request of this number, from 1, of this endpoint; waits for it without limit."""
        await self._changes.until(lambda: len(self._asked(endpoint)) >= number)
        return self._asked(endpoint)[number - 1]

    async def __aenter__(self) -> LoginIssuer:
        await self._loopback.open()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._loopback.close()

    # Behind the scenes.

    def _asked(self, endpoint: str) -> list[IssuerRequest]:
        return [request for request in self.requests if request.path == endpoint]

    def _decide(self, user_code: str, state: DeviceState) -> None:
        if user_code not in self.devices:
            raise KeyError(user_code)
        self.devices[user_code] = state

    async def _serve(self, stream: trio.SocketStream) -> None:
        try:
            received = await http.read_request(stream)
            if received is not None:
                request = _understood(received)
                self.requests.append(request)
                self._changes.announce()
                await stream.send_all(await self._answer(request))
        except (http.BadRequest, trio.BrokenResourceError):
            pass  # whoever it was has changed their mind, or is no browser and no app-server
        finally:
            await trio.aclose_forcefully(stream)

    async def _answer(self, request: IssuerRequest) -> bytes:
        script = self._scripts.get(request.path)
        if script is not None:
            if script.gate is not None:
                await script.gate.wait()
            if script.times > 0:
                script.times -= 1
                return _json({"error": "scripted"}, script.status)
        endpoint = self._endpoints().get((request.method, request.path))
        return _json({}, 404) if endpoint is None else endpoint(request)

    def _endpoints(self) -> dict[tuple[str, str], Callable[[IssuerRequest], bytes]]:
        return {
            ("GET", "/oauth/authorize"): self._authorize,
            ("GET", "/oauth/consent"): self._consent,
            ("POST", "/oauth/token"): self._token,
            ("POST", "/oauth/revoke"): self._revoke,
            ("POST", "/api/accounts/deviceauth/usercode"): self._user_code,
            ("POST", "/api/accounts/deviceauth/token"): self._poll,
            ("GET", "/codex/device"): self._device,
            ("GET", "/codex/device/consent"): self._device_consent,
            ("GET", "/backend-api/wham/accounts/check"): lambda _: _json(self.identity.accounts()),
            ("GET", "/backend-api/wham/usage"): lambda _: _json(self.identity.usage()),
        }

    def _authorize(self, request: IssuerRequest) -> bytes:
        if "redirect_uri" not in request.query:
            return _html(pages.message("Bad request", "There is no redirect_uri."), 400)
        return _html(pages.consent("/oauth/consent", self.identity.email, request.query))

    def _consent(self, request: IssuerRequest) -> bytes:
        query = request.query
        answer = {"state": query.get("state", "")}
        if query.get("decision") == "allow":
            answer["code"] = self._grant(query.get("code_challenge", ""))
        else:
            answer["error"] = "access_denied"
            answer["error_description"] = "The user said no."
        target = f"{query.get('redirect_uri', '/')}?{urlencode(answer)}"
        return http.whole(302, b"", (("location", target),))

    def _grant(self, challenge: str) -> str:
        code = f"code-{next(self._serials)}"
        self._challenges[code] = challenge
        return code

    def _token(self, request: IssuerRequest) -> bytes:
        form = request.form
        match form.get("grant_type"):
            case "authorization_code":
                challenge = self._challenges.pop(str(form.get("code")), None)
                if challenge is None or challenge != _challenge(str(form.get("code_verifier"))):
                    return _json({"error": "invalid_grant"}, 400)
                return _json(self._tokens())
            case "refresh_token":
                return _json(self._tokens())
            case grant if grant == TOKEN_EXCHANGE:
                return _json({"access_token": f"sk-issued-{next(self._serials)}"})
            case grant:
                return _json({"error": "unsupported_grant_type", "grant_type": grant}, 400)

    def _tokens(self) -> dict[str, str]:
        return {
            "id_token": self.access_token(),
            "access_token": self.access_token(),
            "refresh_token": f"refresh-{next(self._serials)}",
        }

    def _revoke(self, request: IssuerRequest) -> bytes:
        self.revoked.append(str(request.form.get("token")))
        return _json({})

    def _user_code(self, _: IssuerRequest) -> bytes:
        user_code = f"CODE-{next(self._serials)}"
        self.devices[user_code] = "pending"
        return _json({"device_auth_id": f"id-{user_code}", "user_code": user_code, "interval": "0"})

    def _poll(self, request: IssuerRequest) -> bytes:
        match self.devices.get(str(request.form.get("user_code"))):
            case "pending":
                return _json({"error": "authorization_pending"}, 403)
            case "approved":
                challenge = _challenge(VERIFIER)
                answer = {"code_challenge": challenge, "code_verifier": VERIFIER}
                return _json({"authorization_code": self._grant(challenge), **answer})
            case "refused":
                return _json({"error": "access_denied"}, 400)
            case _:
                return _json({"error": "expired_token"}, 400)

    def _device(self, _: IssuerRequest) -> bytes:
        return _html(pages.device("/codex/device/consent", self.identity.email))

    def _device_consent(self, request: IssuerRequest) -> bytes:
        user_code = request.query.get("user_code", "").strip()
        if self.devices.get(user_code) != "pending":
            return _html(pages.message("No such code", "No device waits with this code."), 404)
        allowed = request.query.get("decision") == "allow"
        self._decide(user_code, "approved" if allowed else "refused")
        return _html(pages.message("Done", "You can close this page."))


def _understood(received: http.Request) -> IssuerRequest:
    parts = urlsplit(received.path)
    body = received.body.decode("utf-8", "replace")
    form: dict[str, Any] = dict(parse_qsl(body))
    if "json" in received.headers.get("content-type", ""):
        try:
            parsed = json.loads(body)
        except ValueError:
            raise http.BadRequest("not JSON") from None
        form = cast("dict[str, Any]", parsed) if isinstance(parsed, dict) else {}
    query = dict(parse_qsl(parts.query))
    return IssuerRequest(received.method, parts.path, query, received.headers, form)


def _challenge(verifier: str) -> str:
    """The PKCE challenge (S256) that belongs to a verifier."""
    return base64url(hashlib.sha256(verifier.encode()).digest())


def _json(value: dict[str, Any], status: int = 200) -> bytes:
    return http.whole(status, json.dumps(value).encode())


def _html(page: bytes, status: int = 200) -> bytes:
    return http.whole(status, page, content_type="text/html; charset=utf-8")
