"""Programs in which not all is as Python made it: code of no module, and gevent's monkey."""

from __future__ import annotations

import asyncio
import sys
from types import SimpleNamespace
from typing import Any

import pytest
import trio

from tests.sync.stage import Stage
from trio_codex import AsyncCodex, Codex, CodexUsageError
from trio_codex._facade import blocking


def test_code_of_no_module_may_use_a_client_under_asyncio(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(ends=True)
    for names in ({}, {"__name__": "mine"}):
        monkeypatch.setattr(blocking, "_warned", False)
        scope: dict[str, Any] = {"Codex": Codex, "config": stage.config(), **names}

        async def main(scope: dict[str, Any] = scope) -> None:
            with pytest.warns(RuntimeWarning, match="use AsyncCodex"):
                exec("with Codex(config) as codex:\n    codex.account()", scope)

        asyncio.run(main())


@pytest.mark.parametrize("patched", ["threading", "select", "socket", "subprocess"])
def test_what_gevent_has_patched_is_refused_by_its_name(
    patched: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage()
    config = stage.config()
    monkey = SimpleNamespace(is_module_patched=lambda name: name == patched)
    monkeypatch.setitem(sys.modules, "gevent.monkey", monkey)

    async def main() -> None:
        async with AsyncCodex(config):
            raise AssertionError

    with pytest.raises(CodexUsageError, match=f"gevent has patched {patched},"):
        Codex(config)
    with pytest.raises(CodexUsageError, match=f"gevent has patched {patched},"):
        trio.run(main)
    assert not stage.fake.received


def test_gevent_that_has_patched_nothing_of_that_is_let_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkey = SimpleNamespace(is_module_patched=lambda name: name == "time")
    monkeypatch.setitem(sys.modules, "gevent.monkey", monkey)
    with Codex(Stage().config()) as codex:
        codex.account()
