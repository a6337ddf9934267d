"""Waiting until something has become true, for state that is changed by other tasks."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import trio


@attrs.define
class Changes:
    """Wakes whoever waits for a condition each time somebody says that the state has changed."""

    _lot: trio.lowlevel.ParkingLot = attrs.field(factory=trio.lowlevel.ParkingLot, init=False)

    def announce(self) -> None:
        """Let all who wait look again."""
        self._lot.unpark_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once ``condition()`` is true; at least a checkpoint."""
        await trio.lowlevel.checkpoint()
        while not condition():
            await self._lot.park()
