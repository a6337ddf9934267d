"""Cancelling everywhere must find bugs: each test here has one, or none."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import attrs
import pytest
import trio
import trio.testing

from trio_codex.testing import cancel_at_every_checkpoint, cancel_at_sampled_moments


@attrs.define
class Till:
    """Something that must be closed again."""

    open: int = 0
    told: bool = False

    def assert_closed(self) -> None:
        assert self.open == 0


async def test_a_correct_scenario_passes_and_all_moments_are_counted(
    autojump_clock: trio.testing.MockClock,
) -> None:
    till = Till()
    ends: list[str] = []

    async def scenario() -> None:
        end = "cancelled"
        try:
            till.open += 1
            await trio.sleep(1)
            await trio.sleep(1)
            end = "whole"
        finally:
            till.open -= 1
            ends.append(end)

    # Before it begins, and in each of two sleeps.
    assert await cancel_at_every_checkpoint(scenario, till.assert_closed) == 3
    assert ends == ["whole", *["cancelled"] * 3, *["whole"] * 3]


async def test_a_resource_that_is_lost_before_the_try_is_found(
    autojump_clock: trio.testing.MockClock,
) -> None:
    till = Till()

    async def scenario() -> None:
        await trio.sleep(1)
        till.open += 1
        await trio.lowlevel.checkpoint()
        try:
            await trio.sleep(1)
        finally:
            till.open -= 1

    with pytest.raises(AssertionError) as caught:
        await cancel_at_every_checkpoint(scenario, till.assert_closed)
    [note] = caught.value.__notes__
    assert note.startswith("[scenario cancelled after step 2")
    assert re.search(r"step 2\n  at tests.testing.test_cancel:\d+ scenario\]$", note)


async def test_a_farewell_that_is_not_shielded_is_found(
    autojump_clock: trio.testing.MockClock,
) -> None:
    @asynccontextmanager
    async def stage() -> AsyncIterator[Till]:
        yield Till()

    async def careless(till: Till) -> None:
        till.open = 1
        try:
            await trio.sleep(1)
        finally:
            await trio.sleep(0.1)
            till.open = 0

    async def careful(till: Till) -> None:
        till.open = 1
        try:
            await trio.sleep(1)
        finally:
            with trio.CancelScope(shield=True):
                await trio.sleep(0.1)
            till.open = 0

    async def check(till: Till) -> None:
        await trio.lowlevel.checkpoint()
        till.assert_closed()

    await cancel_at_every_checkpoint(careful, check, stage=stage)
    with pytest.raises(AssertionError):
        await cancel_at_every_checkpoint(careless, check, stage=stage)


async def test_what_goes_wrong_only_between_steps_of_another_task_is_found(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """The scenario waits once; the other task passes through a bad state while it does."""

    @attrs.define
    class Other:
        half_done: bool = False
        done: trio.Event = attrs.Factory(trio.Event)

        async def work(self) -> None:
            await trio.sleep(1)
            self.half_done = True
            await trio.sleep(1)
            self.half_done = False
            self.done.set()
            await trio.sleep_forever()

    @asynccontextmanager
    async def stage() -> AsyncIterator[Other]:
        other = Other()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(other.work)
            yield other
            nursery.cancel_scope.cancel()

    async def scenario(other: Other) -> None:
        await other.done.wait()

    def check(other: Other) -> None:
        assert not other.half_done

    with pytest.raises(ExceptionGroup) as caught:
        await cancel_at_every_checkpoint(scenario, check, stage=stage)
    assert caught.group_contains(AssertionError)


async def test_an_end_that_never_comes_is_found(autojump_clock: trio.testing.MockClock) -> None:
    async def scenario() -> None:
        try:
            await trio.sleep(1)
        except trio.Cancelled:
            with trio.CancelScope(shield=True), trio.move_on_after(100):
                await trio.sleep_forever()
            raise

    with pytest.raises(AssertionError, match="did not end within 10 s"):
        await cancel_at_every_checkpoint(scenario, lambda: None, patience=10)


async def test_an_error_in_place_of_the_cancel_comes_out_with_its_moment(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async def scenario() -> None:
        try:
            await trio.sleep(1)
        finally:
            if trio.current_effective_deadline() == -float("inf"):
                raise KeyError("lost")

    with pytest.raises(KeyError) as caught:
        await cancel_at_every_checkpoint(scenario, lambda: None)
    assert "cancelled after step 0" in caught.value.__notes__[0]


async def test_a_scenario_that_fails_undisturbed_is_told_so(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async def scenario() -> None:
        await trio.sleep(1)
        raise KeyError("always")

    with pytest.raises(KeyError) as caught:
        await cancel_at_every_checkpoint(scenario, lambda: None)
    assert caught.value.__notes__ == ["[scenario undisturbed]"]


async def test_too_many_moments_are_an_error_and_every_thins_them_out(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async def scenario() -> None:
        for _ in range(20):
            await trio.sleep(1)

    with pytest.raises(AssertionError, match="more than 10 moments"):
        await cancel_at_every_checkpoint(scenario, lambda: None, limit=10)
    assert await cancel_at_every_checkpoint(scenario, lambda: None, limit=10, every=5) == 5


async def test_sampled_moments_are_spread_over_the_time(
    autojump_clock: trio.testing.MockClock,
) -> None:
    lengths: list[float] = []

    async def scenario() -> None:
        start = trio.current_time()
        try:
            await trio.sleep(10)
        finally:
            lengths.append(trio.current_time() - start)

    await cancel_at_sampled_moments(scenario, lambda: None, samples=5)
    assert lengths == pytest.approx([10, 0, 2, 4, 6, 8])


async def test_sampled_moments_find_a_state_of_the_outside(
    autojump_clock: trio.testing.MockClock,
) -> None:
    moments: list[float] = []

    async def scenario() -> None:
        moments.append(trio.current_time())
        await trio.sleep(10)

    def check() -> None:
        assert not 3 < trio.current_time() - moments[-1] < 5

    with pytest.raises(AssertionError) as caught:
        await cancel_at_sampled_moments(scenario, check, samples=10)
    assert "[scenario cancelled after 4.0000 s]" in caught.value.__notes__[0]
