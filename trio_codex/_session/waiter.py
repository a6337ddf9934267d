"""A request that waits for its answer."""

from __future__ import annotations

from typing import TypeAlias

import trio

from trio_codex._alive import Alive

Outcome: TypeAlias = "bytes | BaseException"
"""The JSON of the result, or why there is none."""


class Waiter(Alive):
    """Settled once, by the reader; waited for by one task."""

    matters_late = False
    """Whether the answer is still of interest when the task that waited has left."""

    def __init__(self) -> None:
        self.outcome: Outcome | None = None
        self.request_id: int | None = None
        """Under which it was sent; None while it waits for its place."""
        self.is_ours = False
        """Whether the user does not see what comes of it."""
        self.holds_place = False
        """Whether it counts among the requests in flight."""
        self._task: trio.lowlevel.Task | None = None

    @property
    def is_awaited(self) -> bool:
        """Whether the user will see what it is settled with now."""
        return self._task is not None and not self.is_ours

    def sending(self) -> None:
        """Called right before the request is written."""

    def leave(self) -> None:
        """Called when the task that waited is cancelled; an answer may still come."""

    def settle(self, outcome: Outcome, *, instead: BaseException | None = None) -> None:
        """The answer is here, or will never be. Who waits gets it, or what is given ``instead``.

        Never raises, as that would be the end of the reader: what goes wrong belongs to whoever
        waits, whatever it is.
        """
        try:
            self.hears(outcome)
        except BaseException as trouble:
            instead = trouble
        self.deliver(outcome if instead is None else instead)

    def hears(self, outcome: Outcome) -> None:
        """What must be done before the next line is looked at; what it raises is the outcome."""

    def deliver(self, outcome: Outcome) -> None:
        """Wake who waits, or who comes to wait."""
        self.outcome = outcome
        if self._task is not None:
            task, self._task = self._task, None
            trio.lowlevel.reschedule(task)

    async def wait(self) -> bytes:
        """The result, as soon as there is one.

        Raises:
          CodexError: why there is none.
        """
        if self.outcome is None:
            self._task = trio.lowlevel.current_task()
            await trio.lowlevel.wait_task_rescheduled(self._leave)
        else:
            await trio.lowlevel.checkpoint()
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        assert self.outcome is not None
        return self.outcome

    def _leave(self, _: object) -> trio.lowlevel.Abort:
        self._task = None
        return trio.lowlevel.Abort.SUCCEEDED
