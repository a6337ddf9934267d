"""Cancels a scenario at every moment at which it could be cancelled, and looks what is left.

A moment is the end of a step: of what a task does between two waits. Between two steps nothing
happens that Trio runs, so cancelling after each step of each task is cancelling everywhere.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from inspect import isawaitable
from typing import Any, TypeVar, overload

import attrs
import trio

S = TypeVar("S")
Stage = Callable[[], AbstractAsyncContextManager[S]]

EARLY_ENDS = 3  # Trio shuffles tasks that are ready together, so that runs differ by a step or two


@overload
async def cancel_at_every_checkpoint(
    scenario: Callable[[], Awaitable[object]],
    check: Callable[[], object],
    *,
    limit: int = 2000,
    every: int = 1,
    patience: float = 60.0,
) -> int: ...


@overload
async def cancel_at_every_checkpoint(
    scenario: Callable[[S], Awaitable[object]],
    check: Callable[[S], object],
    *,
    stage: Stage[S],
    limit: int = 2000,
    every: int = 1,
    patience: float = 60.0,
) -> int: ...


async def cancel_at_every_checkpoint(
    scenario: Callable[..., Awaitable[object]],
    check: Callable[..., object],
    *,
    stage: Stage[Any] | None = None,
    limit: int = 2000,
    every: int = 1,
    patience: float = 60.0,
) -> int:
    """Run ``scenario`` undisturbed, then again and again, each time cancelled one moment later.

    After each run ``check`` is called, and awaited if it is async. The moments are: before the
    first step, and after each step that any task of the Trio run makes while the scenario runs (so
    also after each step of the tasks that it talks to). It ends when several runs in a row were
    over before their moment came, so the number of steps may vary. Returns the number of moments.

    Promised: for a deterministic scenario every distinguishable moment is tried, for the one order
    in which Trio happened to schedule tasks that were ready at the same time. Not promised: what
    happens outside of Trio (threads, processes, a real server) between two steps; see
    ``cancel_at_sampled_moments``.

    With ``stage`` each run happens inside ``async with stage() as it``: ``scenario(it)`` is
    cancelled, ``check(it)`` looks, and what the stage itself does is not disturbed. ``every=5``
    tries every fifth moment only. ``patience`` is how many seconds of Trio's clock a run may take.

    Raises:
      AssertionError: there were more than ``limit`` moments, or a run did not end in time.
      Exception: what a scenario, check or stage raised, with a note that tells the moment. A
        scenario that was cancelled may return, or raise ``trio.Cancelled``; nothing else.
    """
    trial = _Trial(scenario, check, stage, patience)
    await trial.run(_Never(), "undisturbed")
    early = 0
    for number in range(limit + EARLY_ENDS):
        knife = _AtStep(number * every)
        await trial.run(knife, f"cancelled after step {number * every}")
        early = 0 if knife.fell else early + 1
        if early == EARLY_ENDS:
            return number + 1 - EARLY_ENDS
    raise AssertionError(f"there are more than {limit} moments; raise limit, or set every")


@overload
async def cancel_at_sampled_moments(
    scenario: Callable[[], Awaitable[object]],
    check: Callable[[], object],
    *,
    samples: int = 20,
    patience: float = 60.0,
) -> None: ...


@overload
async def cancel_at_sampled_moments(
    scenario: Callable[[S], Awaitable[object]],
    check: Callable[[S], object],
    *,
    stage: Stage[S],
    samples: int = 20,
    patience: float = 60.0,
) -> None: ...


async def cancel_at_sampled_moments(
    scenario: Callable[..., Awaitable[object]],
    check: Callable[..., object],
    *,
    stage: Stage[Any] | None = None,
    samples: int = 20,
    patience: float = 60.0,
) -> None:
    """The same with ``samples`` moments, spread evenly over the time that an undisturbed run takes.

    For scenarios whose other half is not under Trio: a real server is in other states between two
    steps of ours.

    Raises:
      As ``cancel_at_every_checkpoint`` does.
    """
    trial = _Trial(scenario, check, stage, patience)
    stopwatch = _Never()
    await trial.run(stopwatch, "undisturbed")
    for index in range(samples):
        seconds = stopwatch.seconds * index / samples
        await trial.run(_AfterTime(seconds), f"cancelled after {seconds:.4f} s")


class _Never(trio.abc.Instrument):
    """Cancels nothing, but takes the time."""

    fell = False
    where = ""
    seconds = 0.0

    def begin(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> None:
        self.seconds = -trio.current_time()

    def end(self) -> None:
        self.seconds += trio.current_time()


class _AfterTime(_Never):
    def __init__(self, seconds: float) -> None:
        self._patience = seconds

    def begin(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> None:
        scope.deadline = trio.current_time() + self._patience


class _AtStep(_Never):
    """Cancels after the step of this number, of whatever task."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._steps = 0

    def begin(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> None:
        self._scope = scope
        self._task = task
        if self._step == 0:
            self._fall()
        trio.lowlevel.add_instrument(self)

    def after_task_step(self, task: trio.lowlevel.Task) -> None:
        self._steps += 1
        if self._steps == self._step:
            self.where = _whereabouts(self._task)
            self._fall()

    def end(self) -> None:
        trio.lowlevel.remove_instrument(self)

    def _fall(self) -> None:
        self.fell = True
        self._scope.cancel()


@attrs.frozen
class _Trial:
    """One scenario, to be run many times."""

    scenario: Callable[..., Awaitable[object]]
    check: Callable[..., object]
    stage: Stage[Any] | None
    patience: float

    async def run(self, knife: _Never, moment: str) -> None:
        try:
            with trio.move_on_after(self.patience) as limit:
                if self.stage is None:
                    await self._on_stage((), knife)
                else:
                    async with self.stage() as it:
                        await self._on_stage((it,), knife)
            if limit.cancelled_caught:
                raise AssertionError(f"the run did not end within {self.patience} s")
        except BaseException as error:
            error.add_note(f"[scenario {moment}{knife.where}]")
            raise

    async def _on_stage(self, it: tuple[Any, ...], knife: _Never) -> None:
        with trio.CancelScope() as scope:
            knife.begin(scope, trio.lowlevel.current_task())
            try:
                await self.scenario(*it)
            finally:
                knife.end()
        verdict = self.check(*it)
        if isawaitable(verdict):
            await verdict


def _whereabouts(task: trio.lowlevel.Task) -> str:
    """Where the scenario waits, without the frames of Trio."""
    frames: list[str] = []
    for frame, line in task.iter_await_frames():
        module = str(frame.f_globals.get("__name__", "?"))
        if module == __name__:
            frames.clear()  # what is further out is the caller's way here
        elif module.partition(".")[0] != "trio":
            frames.append(f"{module}:{line} {frame.f_code.co_name}")
    return "".join(f"\n  at {frame}" for frame in frames)
