"""The soak itself: rounds of turns, each with a server of its own that is closed or killed."""

from __future__ import annotations

import os
import random
import signal
from collections import Counter
from pathlib import Path

import attrs
import trio

from tests.cancel.real import until
from tests.cancel.stage import assert_idle, session_of
from tests.soak.measures import Measures
from tests.soak.turns import RESPONDER, Play, look_up, one_turn
from trio_codex import (
    ApprovalMode,
    AsyncCodex,
    ClosedError,
    CodexConfig,
    Sandbox,
    TransportClosedError,
)
from trio_codex.testing import ScriptedModel, codex_config

AT_ONCE = 4
"""So many threads have a turn at one time."""
ROUND = 40
"""So many turns are run by one server."""
MANY_AGENTS = "agents.max_threads = 1000\n"
"""Agents that were interrupted count among those that a server runs at once: six by default."""


@attrs.define
class Soak:
    """Runs rounds of turns."""

    config: CodexConfig
    play: Play
    seed: int
    turns: int = 0
    deaths: int = 0
    kinds: Counter[str] = attrs.field(factory=Counter[str])

    async def round(self, turns: int) -> None:
        """So many turns on one server, which is killed in the middle of every other round."""
        rng = random.Random(f"{self.seed} {self.turns}")
        dies_at = rng.randrange(turns // 4, turns) if rng.random() < 0.5 else None
        first, last = self.turns, self.turns + turns
        numbers = iter(range(first, last))
        try:
            async with AsyncCodex(self.config, responder=RESPONDER) as codex:
                async with trio.open_nursery() as nursery:
                    for _ in range(AT_ONCE):
                        doomed = None if dies_at is None else first + dies_at
                        nursery.start_soon(self._work, codex, numbers, doomed)
                if dies_at is None:
                    await self._check(codex)
        except* (TransportClosedError, ClosedError):
            if dies_at is None:
                raise
        self.turns = last
        self.play.forget()

    async def _work(self, codex: AsyncCodex, numbers: object, doomed: int | None) -> None:
        try:
            await self._turns(codex, numbers, doomed)
        except* (TransportClosedError, ClosedError):
            if doomed is None:
                raise

    async def _turns(self, codex: AsyncCodex, numbers: object, doomed: int | None) -> None:
        thread = await codex.thread_start(
            approval_mode=ApprovalMode.ask, sandbox=Sandbox.read_only, tools=[look_up]
        )
        for number in numbers:  # type: ignore[attr-defined]
            if number == doomed:
                pid = session_of(codex).pid
                assert pid is not None
                os.kill(pid, signal.SIGKILL)
                self.deaths += 1
            self.kinds[await one_turn(codex, thread, self.play, f"{self.seed} {number}")] += 1

    async def _check(self, codex: AsyncCodex) -> None:
        """Nothing is kept for anybody: what was cancelled gives its place back after a second."""
        session = session_of(codex)
        places = codex._connection.config.max_in_flight
        await until(lambda: session.requests.free_places == places and not session._board.routes)
        await until(lambda: session._nursery is None or len(session._nursery.child_tasks) <= 3)
        assert_idle(codex)
        assert len(session.questions) == 0
        assert not session._board._subscribers
        assert len(codex._connection.desk._opened) <= AT_ONCE


@attrs.frozen
class Outcome:
    """What a soak came to."""

    before: Measures
    after: Measures
    turns: int
    deaths: int
    kinds: Counter[str]
    grown: list[str]


async def soak(
    home: Path, turns: int, *, warm_up: int, seed: int, objects: int, rss: int
) -> Outcome:
    """Warm up, look, run so many turns, and look again: what has grown by more than is allowed."""
    async with ScriptedModel() as model:
        config = codex_config(
            model, home, agents="v1", experimental_api=True, extra_toml=MANY_AGENTS
        )
        one = Soak(config, Play(model), seed)
        while one.turns < warm_up:
            await one.round(min(ROUND, warm_up))
        before = Measures.now()
        begun, deaths = one.turns, one.deaths
        while one.turns < begun + turns:
            await one.round(min(ROUND, turns))
        after = Measures.now()
        assert not model.problems, model.problems
    grown = list(before.grown(after, objects=objects, rss=rss))
    return Outcome(before, after, one.turns - begun, one.deaths - deaths, one.kinds, grown)
