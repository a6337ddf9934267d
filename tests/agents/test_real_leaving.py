"""Whatever ends a turn ends its agents, on the real app-server."""

from __future__ import annotations

import trio

from tests.agents.real import Play
from tests.cancel.real import PATIENCE, assert_in_step
from trio_codex import AsyncCodex, CodexConfig

ALL = (None, "outer", "inner")


async def test_a_deadline_ends_the_agents_at_any_depth(config: CodexConfig, play: Play) -> None:
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        scope = trio.CancelScope()

        async def run() -> None:
            with scope:
                await thread.run("work")

        with trio.fail_after(PATIENCE):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(run)
                await play.until_at_work(*ALL)
                scope.cancel()
        assert scope.cancelled_caught
        await play.until_cut(*ALL)
        await assert_in_step(codex)
