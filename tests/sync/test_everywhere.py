"""Ctrl-C at every place in the caller's thread where Python looks for signals, one after the other.

That is after each call of something that is not written in Python, when a function written in Python
begins, and when a loop goes round. Where it is handled is counted and simulated with a presses: what
a signal's handler raises comes out at the same places.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import CodeType
from typing import Any

import pytest

from tests.sync.stage import PATIENCE, Stage
from trio_codex import Codex
from trio_codex.types import TurnStatus

# Where the caller's thread waits, hands in and makes faces.
FILES = ("portal.py", "blocking.py", "sync.py", "sync_stream.py", "threading.py")
LIMIT = 1000


class Presses:
    """Raises KeyboardInterrupt at one of the places; ``places`` says how many there were."""

    def __init__(self, place: int) -> None:
        self.place = place
        self.places = 0
        self._thread = threading.get_ident()

    def begins(self, code: CodeType, _: int) -> Any:
        return self._look(code)

    def has_called(self, code: CodeType, _: int, function: object, argument: object) -> Any:
        return self._look(code)

    def jumps(self, code: CodeType, origin: int, target: int) -> Any:
        return self._look(code) if target < origin else None

    def _look(self, code: CodeType) -> Any:
        if not code.co_filename.endswith(FILES) or code.co_name == "__del__":
            return None  # what is raised in a finalizer goes nowhere
        if threading.get_ident() == self._thread:
            self.places += 1
            if self.places == self.place:
                raise KeyboardInterrupt
        return None


@contextmanager
def ctrl_c(place: int) -> Iterator[Presses]:
    """Press it at this place of what the block runs in this thread."""
    monitoring: Any = getattr(sys, "monitoring")  # noqa: B009  (not yet in Python 3.11)
    events, tool, presses = monitoring.events, monitoring.DEBUGGER_ID, Presses(place)
    callbacks = {
        events.PY_START: presses.begins,
        events.C_RETURN: presses.has_called,
        events.JUMP: presses.jumps,
    }
    monitoring.use_tool_id(tool, "Ctrl-C")
    for event, callback in callbacks.items():
        monitoring.register_callback(tool, event, callback)
    monitoring.set_events(tool, events.PY_START | events.CALL | events.JUMP)
    try:
        yield presses
    finally:
        monitoring.set_events(tool, events.NO_EVENTS)
        for event in callbacks:
            monitoring.register_callback(tool, event, None)
        monitoring.free_tool_id(tool)


def everywhere(play: Callable[[int], Presses]) -> None:
    """Play it without Ctrl-C, and then with one at each place."""
    for place in range(1, LIMIT):
        presses = play(place)
        if presses.places < place:
            assert place > 10, f"only {place} places"
            return
    raise AssertionError("there is no end of it")


def portals() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if "portal" in thread.name]


def wait_for(thread: threading.Thread) -> None:
    pause, seconds = threading.Event(), 0.0
    while "initial" in repr(thread) and seconds < 0.5:  # it is only beginning
        seconds += pause.wait(0.01) or 0.01
    if "initial" in repr(thread):
        # Ctrl-C in ``Thread.start`` can leave a thread for ever about to start, on a list of those.
        limbo: dict[threading.Thread, threading.Thread] = threading._limbo  # type: ignore[attr-defined]
        del limbo[thread]
    else:
        thread.join(PATIENCE)


needs_monitoring = pytest.mark.skipif(
    sys.version_info < (3, 12), reason="there is no sys.monitoring"
)


@needs_monitoring
@pytest.mark.parametrize("what", ["run", "turn", "stream"])
def test_no_turn_is_lost(what: str) -> None:
    stage = Stage(ends=False)
    with Codex(stage.config()) as codex:
        thread = codex.thread_start()

        def play(place: int) -> Presses:
            started, interrupted = stage.heard("turn/start"), stage.heard("turn/interrupt")
            stage.ends = what == "run"
            handle = stream = None
            if what == "stream":
                handle = thread.turn("work")
                stream = handle.stream()
                started += 1
            with ctrl_c(place) as presses:
                try:
                    if stream is not None:
                        next(stream)
                    elif what == "run":
                        thread.run("work")
                    else:
                        handle = thread.turn("work")
                except KeyboardInterrupt:
                    pass
            if handle is not None:
                handle.interrupt()
            elif what == "turn":
                assert stage.heard("turn/start") - started == (
                    stage.heard("turn/interrupt") - interrupted
                )
            if stream is not None:
                assert handle is not None
                methods = [event.method for event in stream]
                assert methods[-1] == "turn/completed"
                stream.close()
                assert handle.run().status is TurnStatus.interrupted
            assert not codex._portal._core._jobs
            codex.account()
            return presses

        everywhere(play)


@needs_monitoring
def test_no_server_is_lost_in_the_constructor() -> None:
    def play(place: int) -> Presses:
        stage, codex = Stage(), None
        config = stage.config()
        with ctrl_c(place) as presses:
            with suppress(KeyboardInterrupt):
                codex = Codex(config)
        if codex is not None:
            codex.close()
        for thread in portals():
            wait_for(thread)
        assert portals() == []
        assert stage.fake.closed or not stage.fake.received
        return presses

    everywhere(play)


@needs_monitoring
def test_an_interrupted_close_has_closed_or_can_be_repeated() -> None:
    def play(place: int) -> Presses:
        stage = Stage()
        codex = Codex(stage.config())
        with ctrl_c(place) as presses:
            with suppress(KeyboardInterrupt):
                codex.close()
        codex.close()
        assert not codex._portal._core._thread.is_alive()
        assert stage.fake.closed
        return presses

    everywhere(play)
