"""A fake server for the commands about accounts, and what they say."""

from __future__ import annotations

import io

import pytest

from trio_codex import CodexConfig
from trio_codex._cli.screen import PlainScreen
from trio_codex.testing import FakeServer

CHATGPT = {"type": "chatgpt", "email": "ada@example.org", "planType": "pro"}


class Stage:
    """A fake server which has an attempt pending once it was asked, and what the command says."""

    def __init__(self, fake: FakeServer, capsys: pytest.CaptureFixture[str]) -> None:
        self.fake = fake
        self.config = CodexConfig(transport=fake.connect)
        self.out, self.err = io.StringIO(), io.StringIO()
        self.screen = PlainScreen(self.out, self.err)
        self._capsys = capsys
        fake.on("account/read", {"account": CHATGPT, "requiresOpenaiAuth": True})

    def complete(
        self, *, success: bool = True, error: str | None = None, update: bool = True
    ) -> None:
        """The attempt is over."""
        params = {"loginId": "login-1", "success": success, "error": error}
        self.fake.notify("account/login/completed", params)
        if success and update:
            self.fake.notify("account/updated", {"authMode": "chatgpt", "planType": "pro"})

    @property
    def trouble(self) -> str:
        """What was said on stderr itself."""
        return self._capsys.readouterr().err.removeprefix("trio-codex: ").rstrip("\n")

    @property
    def facts(self) -> list[str]:
        return [line.strip() for line in self.err.getvalue().splitlines()]

    def asked(self, method: str) -> int:
        return [message.get("method") for message in self.fake.received].count(method)
