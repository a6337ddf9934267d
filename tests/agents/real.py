"""Turns with two levels of agents on the real app-server, in both versions of the feature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.cancel.real import PATIENCE, until
from trio_codex import CodexConfig
from trio_codex.testing import ModelRequest, ScriptedModel, codex_config, hang, spawn_agent
from trio_codex.testing.agents import AgentsVersion
from trio_codex.testing.model import Script
from trio_codex.testing.replies import Answer

VERSIONS: tuple[AgentsVersion, ...] = ("v1", "v2")
Roles: TypeAlias = Mapping[str | None, Sequence[Script]]


class Play:
    """What each does, by its task, with each request that it makes; then it says nothing more."""

    def __init__(self, model: ScriptedModel, roles: Roles) -> None:
        self.model = model
        self.roles = roles
        self._asked: Counter[str | None] = Counter()
        model.default = self._answer

    def _answer(self, request: ModelRequest) -> Answer:
        number = self._asked[request.task]
        self._asked[request.task] += 1
        role = self.roles.get(request.task, ())
        chosen = role[number] if number < len(role) else hang()
        return chosen(request) if callable(chosen) else chosen

    async def until_at_work(self, *tasks: str | None) -> None:
        """Until the model is at work on each of these tasks."""
        await until(lambda: set(tasks) <= self.at_work())

    def at_work(self) -> set[str | None]:
        """The tasks that the model is at work on."""
        return {one.task for one in self.model.requests if one.ending is None}

    async def until_cut(self, *tasks: str | None) -> None:
        """Until the server has hung up on the model that was at work on these tasks."""
        await until(lambda: not set(tasks) & self.at_work())
        for task in tasks:
            endings = [one.ending for one in self.model.requests if one.task == task]
            assert endings[-1] == "cut", (task, endings)


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> AgentsVersion:
    chosen: AgentsVersion = request.param
    return chosen


@pytest.fixture
def config(
    version: AgentsVersion, scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> CodexConfig:
    return configure(
        version, scripted_model, codex_home, codex_bin=codex_bin, interrupt_timeout=PATIENCE
    )


def configure(
    version: AgentsVersion, model: ScriptedModel, home: Path, **fields: Any
) -> CodexConfig:
    return codex_config(model, home, agents=version, **fields)


@pytest.fixture
def play(version: AgentsVersion, scripted_model: ScriptedModel) -> Play:
    """A turn that starts an agent which starts another; all three then work for ever."""
    return Play(scripted_model, two_levels(version))


def two_levels(version: AgentsVersion) -> dict[str | None, Sequence[Script]]:
    return {
        None: [spawn_agent("outer", version=version)],
        "outer": [spawn_agent("inner", version=version)],
    }
