"""Several threads use one client: none delays another, and closing ends the waits of all."""

from __future__ import annotations

import gc
import threading
import traceback
import weakref
from contextlib import suppress
from functools import partial

import pytest

from tests.sync.stage import PATIENCE, Caller, Stage
from trio_codex import BusyError, ClosedError, Codex, SyncEventStream, TurnHandle
from trio_codex.types import TurnStatus

STREAMS = 200


def drained(turn: TurnHandle, begun: threading.Semaphore) -> list[str]:
    methods: list[str] = []
    for event in turn.stream():
        methods.append(event.method)
        if event.method == "turn/started":
            begun.release()
    return methods


def test_an_interrupt_passes_two_hundred_streams_that_wait() -> None:
    stage = Stage()
    with Codex(stage.config()) as codex:
        begun = threading.Semaphore(0)
        turns = [codex.thread_start().turn("work") for _ in range(STREAMS)]
        callers = [Caller.of(partial(drained, turn, begun)) for turn in turns]
        for _ in turns:
            assert begun.acquire(timeout=PATIENCE)
        last = codex.thread_start().turn("work")
        last.interrupt()
        assert last.run().status is TurnStatus.interrupted
        for turn in turns:
            turn.interrupt()
        assert {tuple(caller.value())[-1] for caller in callers} == {"turn/completed"}  # type: ignore[arg-type]


def test_calls_of_many_threads_each_get_their_own_answer() -> None:
    stage = Stage(ends=True)
    with Codex(stage.config()) as codex:
        callers = [
            Caller.of(lambda: [codex.thread_start().run("work").id for _ in range(10)])
            for _ in range(8)
        ]
        ids = [turn_id for caller in callers for turn_id in caller.value()]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)) == 80


def test_closing_ends_the_waits_of_other_threads() -> None:
    stage = Stage()
    codex = Codex(stage.config())
    begun = threading.Semaphore(0)
    turn = codex.thread_start().turn("work")
    reading = Caller.of(lambda: drained(turn, begun))
    assert begun.acquire(timeout=PATIENCE)
    stage.fake.on("account/read", lambda _: begun.release())  # and no answer
    asking = Caller.of(codex.account)
    assert begun.acquire(timeout=PATIENCE)
    closing = [Caller.of(codex.close) for _ in range(3)]
    for caller in closing:
        assert caller.value() is None
    with suppress(
        ClosedError
    ):  # the turn was interrupted; whether its last words are read, is luck
        assert reading.value()
    with pytest.raises(ClosedError):
        asking.value()
    assert stage.heard("turn/interrupt") == 1
    turn.leave()
    with pytest.raises(ClosedError):
        turn.steer("more")
    assert stage.fake.closed


def test_a_second_reader_is_refused_and_the_first_goes_on() -> None:
    stage = Stage()
    with Codex(stage.config()) as codex:
        turn = codex.thread_start().turn("work")
        stream = turn.stream()
        while next(stream).method != "item/completed":
            pass
        while next(stream).method != "item/completed":
            pass
        began = threading.Event()

        def read() -> list[str]:
            began.set()
            return [event.method for event in stream]

        reading = Caller.of(read)
        assert began.wait(PATIENCE)
        refused = False
        while not refused:  # until the other one waits there
            with pytest.raises((BusyError, ClosedError)) as caught:
                turn.stream()
            refused = caught.type is BusyError
        turn.interrupt()
        assert reading.value()[-1] == "turn/completed"  # type: ignore[index]


def test_closing_a_stream_tells_the_thread_that_waits_for_its_next_event() -> None:
    stage = Stage()
    with Codex(stage.config()) as codex:
        begun = threading.Semaphore(0)
        turn = codex.thread_start().turn("work")
        stream = turn.stream()

        def read() -> None:
            for event in stream:
                if event.method == "turn/started":
                    begun.release()

        reading = Caller.of(read)
        assert begun.acquire(timeout=PATIENCE)
        stream.close()
        stream.close()
        with pytest.raises(ClosedError):
            reading.value()
        turn.interrupt()
        with turn.stream() as rest:
            assert isinstance(rest, SyncEventStream)
            assert [event.method for event in rest][-1] == "turn/completed"


class Marker:
    """Something whose end can be seen."""


def test_an_error_leads_to_the_users_line_and_holds_nothing_in_a_circle() -> None:
    stage = Stage()

    def fail(codex: Codex) -> weakref.ref[Marker]:
        marker = Marker()  # as long as this frame lives
        names: list[str] = []
        try:
            codex.thread_start().run(42)  # type: ignore[call-overload]
        except TypeError as error:
            assert error.__context__ is None
            names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        assert names[:2] == ["fail", "run"]
        return weakref.ref(marker)

    with Codex(stage.config()) as codex:
        gc.disable()
        try:
            assert fail(codex)() is None
        finally:
            gc.enable()
