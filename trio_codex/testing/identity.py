"""Who logs in at the login issuer, and the tokens and facts that the server is told about them."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from typing import Any

import attrs

LIFETIME = 3600
"""Seconds that a token lives."""
CLAIMS = "https://api.openai.com/auth"
PROFILE = "https://api.openai.com/profile"


@attrs.define
class Identity:
    """The account of whoever uses the issuer's pages; change it as you like, at any time."""

    email: str = "ada@example.org"
    plan: str = "pro"
    account_id: str = "account-1"
    user_id: str = "user-1"
    used_percent: int = 25
    """How much of the plan's limits is used."""

    def claims(self, serial: int) -> dict[str, Any]:
        """What a token says; the serial number makes each different."""
        now = int(time.time())
        return {
            "email": self.email,
            "iat": now,
            "exp": now + LIFETIME,
            "jti": f"token-{serial}",
            PROFILE: {"email": self.email, "email_verified": True},
            CLAIMS: {
                "chatgpt_plan_type": self.plan,
                "chatgpt_account_id": self.account_id,
                "chatgpt_user_id": self.user_id,
            },
        }

    def accounts(self) -> dict[str, Any]:
        """The answer to ``/wham/accounts/check``."""
        account = {
            "id": self.account_id,
            "name": None,
            "plan_type": self.plan,
            "structure": "personal",
            # The server insists on https here, and does not call it.
            "workspace_backend_origin": "https://127.0.0.1:1",
            "account_routing_override": "NO_CONSTRAINT",
        }
        return {
            "accounts": [account],
            "account_ordering": [self.account_id],
            "default_account_id": self.account_id,
        }

    def usage(self) -> dict[str, Any]:
        """The answer to ``/wham/usage``."""
        return {
            "plan_type": self.plan,
            "rate_limit": {
                "allowed": self.used_percent < 100,
                "limit_reached": self.used_percent >= 100,
                "primary_window": self._window(5 * 3600),
                "secondary_window": self._window(7 * 24 * 3600),
            },
            "credits": None,
        }

    def _window(self, seconds: int) -> dict[str, int]:
        return {
            "used_percent": self.used_percent,
            "limit_window_seconds": seconds,
            "reset_after_seconds": seconds,
            "reset_at": int(time.time()) + seconds,
        }


def unsigned_jwt(claims: dict[str, Any]) -> str:
    """A token that says this; the server reads such tokens, but cannot check signatures."""
    header = {"alg": "none", "typ": "JWT"}
    return ".".join([_part(header), _part(claims), base64url(b"signature")])


def base64url(data: bytes) -> str:
    """As tokens and PKCE want it: without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _part(value: dict[str, Any]) -> str:
    return base64url(json.dumps(value).encode())
