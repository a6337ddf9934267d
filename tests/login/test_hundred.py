"""A hundred attempts on one real server, each cancelled at some moment of its life."""

from __future__ import annotations

import random
from collections import Counter

import attrs
import pytest
import trio

from tests.login.real import assert_nothing_held
from trio_codex import AsyncCodex
from trio_codex._facade.login import AsyncLoginHandle
from trio_codex.testing import LoginIssuer

AT_ONCE = 4
ROUNDS = 25
LONGEST = 0.2
"""Seconds; a browser login after another takes the server a tenth, and it does one at a time."""
SEED = 1455


@attrs.define
class Attempt:
    """One attempt, in a scope that ends it."""

    codex: AsyncCodex
    seen: Counter[str]
    dice: random.Random
    scope: trio.CancelScope = attrs.field(factory=trio.CancelScope)

    async def run(self) -> None:
        forms = [self.handle, self.block, self.device_block, self.cancel]
        if self.dice.random() < 0.5:
            self.end_soon()  # mostly before the server has answered
        with self.scope:
            await self.dice.choice(forms)()

    def end_soon(self) -> None:
        self.scope.deadline = trio.current_time() + self.dice.uniform(0, LONGEST)

    async def handle(self) -> None:
        login = await self.codex.login_chatgpt()
        try:
            await self.wait(login)
        finally:
            await login.leave()

    async def block(self) -> None:
        async with self.codex.login_chatgpt() as login:
            await self.wait(login)

    async def device_block(self) -> None:
        async with self.codex.login_chatgpt_device_code() as login:
            await self.wait(login)

    async def cancel(self) -> None:
        async with self.codex.login_chatgpt() as login:
            self.end_soon()
            await login.cancel()
            await self.wait(login)

    async def wait(self, login: AsyncLoginHandle) -> None:
        self.seen["started"] += 1
        self.end_soon()
        assert not (await login.wait()).success
        self.seen["completed"] += 1


@pytest.mark.usefixtures("login_ports")
async def test_they_leave_nothing_behind_and_the_next_login_works(
    codex: AsyncCodex, login_issuer: LoginIssuer
) -> None:
    dice, seen = random.Random(SEED), Counter[str]()

    with trio.fail_after(100):
        for _ in range(ROUNDS):
            async with trio.open_nursery() as nursery:  # the later ones replace the earlier ones
                for _ in range(AT_ONCE):
                    nursery.start_soon(Attempt(codex, seen, dice).run)
        assert 0 < seen["completed"] < seen["started"] < ROUNDS * AT_ONCE  # moments of all kinds
        await assert_nothing_held(codex)
        async with codex.login_chatgpt() as login:
            await login_issuer.visit(login.auth_url)
            assert (await login.wait()).success
        await assert_nothing_held(codex)
