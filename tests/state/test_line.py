"""Starts of turns on one thread: nobody is forgotten, nobody overtakes, nobody who waits joins."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from trio_codex._state.activity import MOST, Activity
from trio_codex._state.line import Line, Place
from trio_codex._state.unsteerable import is_unsteerable
from trio_codex.errors import InternalRpcError, InvalidRequestError, JsonRpcError


class Start(Place):
    """Notes when it was called."""

    def __init__(self, log: list[Start], *, joins: bool) -> None:
        super().__init__(joins=joins)
        self.log = log

    def call(self) -> None:
        self.log.append(self)


class Thread(RuleBasedStateMachine):
    """Any number of callers, and a server that runs turns of its own, too, some of them unsteerable.

    The client learns of what runs there when the server tells it, which may be late.
    """

    def __init__(self) -> None:
        super().__init__()
        self.known = False
        """Whether the client knows that something runs."""
        self.running: str | None = None
        self.ending = False
        """Whether the client ends what runs."""
        self.line: Line[Start] = Line(lambda: not self.known, lambda: self.known and self.ending)
        self.sent: list[Start] = []
        self.wire: list[Start] = []
        """Sent, and without an answer."""
        self.came: list[Start] = []
        self.gone: list[Start] = []
        """Answered well, or given up."""

    def take_note(self) -> None:
        new, self.sent[:] = list(self.sent), []
        if len(new) > 1:
            raise AssertionError("one thing calls one start")
        for start in new:
            assert start not in self.wire
            assert not (self.known and self.ending), "whoever joins would be ended, too"
            assert not any(one.is_left for one in self.wire), "what comes of it will be ended"
            if not start.joins:
                assert not self.known
                assert not self.wire, "whoever waits would join one that is under way"
                before = [one for one in self.came if one.number < start.number]
                assert set(before) <= set(self.gone)
            self.wire.append(start)

    @rule(joins=st.booleans())
    def come(self, joins: bool) -> None:
        start = Start(self.sent, joins=joins)
        self.line.come(start)
        self.came.append(start)
        self.take_note()

    @precondition(lambda self: self.wire)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        """Answers come in any order."""
        self.answer_to(self.wire.pop(data.draw(st.integers(0, len(self.wire) - 1))))

    def answer_to(self, start: Start) -> None:
        if self.running == "unsteerable" and not start.is_left:
            self.line.refused(start)
        else:
            if self.running != "unsteerable":
                self.running = "steerable"
                self.known = True  # by the answer itself
                self.ending = self.ending or start.is_left
            self.gone.append(start)
            self.line.leave(start)
        self.take_note()

    @precondition(lambda self: self.wire)
    @rule(data=st.data())
    def leave_behind(self, data: st.DataObject) -> None:
        """Whoever wanted it is gone, and it was sent."""
        data.draw(st.sampled_from(self.wire)).is_left = True

    @precondition(lambda self: self.running == "steerable" and self.known)
    @rule()
    def begin_to_end(self) -> None:
        self.ending = True

    @precondition(lambda self: any(not one.is_left for one in self.came if one not in self.gone))
    @rule(data=st.data())
    def give_up(self, data: st.DataObject) -> None:
        waiting = [one for one in self.came if one not in self.gone and not one.is_left]
        start = data.draw(st.sampled_from(waiting))
        if start in self.wire:
            self.wire.remove(start)
        self.gone.append(start)
        self.line.leave(start)
        self.line.leave(start)
        self.take_note()

    @precondition(lambda self: self.running is None and not self.wire)
    @rule(kind=st.sampled_from(["steerable", "unsteerable"]), told=st.booleans())
    def others_start(self, kind: str, told: bool) -> None:
        self.running = kind
        self.known = told

    @precondition(lambda self: self.running is not None)
    @rule()
    def tell(self) -> None:
        self.known = True

    @precondition(lambda self: self.running is not None)
    @rule()
    def end(self) -> None:
        self.running, self.known, self.ending = None, False, False
        self.line.ended()
        self.take_note()

    @rule()
    def look(self) -> None:
        """Whoever was refused tries again after a while."""
        self.line.look()
        self.take_note()

    @invariant()
    def somebody_tries_where_nothing_runs(self) -> None:
        standing = [one for one in self.came if one not in self.gone and one not in self.wire]
        assert len(self.line) == len(standing) + len(self.wire)
        if standing and not self.wire and not self.known:
            before = len(self.wire)
            self.line.look()
            self.take_note()
            assert len(self.wire) == before + 1

    def teardown(self) -> None:
        for _ in range(4 * len(self.came) + 4):
            if self.wire:
                self.answer_to(self.wire.pop(0))
            if self.running is not None:
                self.end()
        assert set(self.gone) == set(self.came)
        assert len(self.line) == 0


TestThread = Thread.TestCase


def test_those_that_were_refused_go_in_the_order_in_which_they_came() -> None:
    log: list[Start] = []
    line: Line[Start] = Line(lambda: False, lambda: False)
    starts = [Start(log, joins=True) for _ in range(3)]
    for start in starts:
        line.come(start)
    assert log == starts
    log.clear()
    for start in starts[::-1]:
        line.refused(start)
    line.ended()
    for start in starts:
        assert log[-1] is start
        line.leave(start)
    assert log == starts


def test_one_that_was_refused_for_something_that_is_over_by_now_goes_at_once() -> None:
    log: list[Start] = []
    line: Line[Start] = Line(lambda: False, lambda: False)
    start = Start(log, joins=True)
    line.come(start)
    line.ended()  # in the same read as the refusal
    line.refused(start)
    assert log == [start, start]
    line.refused(start)
    assert log == [start, start]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            InternalRpcError(
                -32603,
                "failed to submit turn input: ActiveTurnNotSteerable { turn_kind: Compact }",
            ),
            True,
        ),
        (
            InvalidRequestError(
                -32600,
                "cannot steer a review turn",
                {"codexErrorInfo": {"activeTurnNotSteerable": {"turnKind": "review"}}},
            ),
            True,
        ),
        (JsonRpcError(1, "new words", {"codexErrorInfo": {"activeTurnNotSteerable": None}}), True),
        (JsonRpcError(1, "ActiveTurnNotSteerable { }", {"codexErrorInfo": "other"}), False),
        (InternalRpcError(-32603, "no thread ActiveTurnNotSteerable"), False),
        (InternalRpcError(-32603, "failed"), False),
        (JsonRpcError(1, 5, [1]), False),  # type: ignore[arg-type]
        (ValueError("ActiveTurnNotSteerable { }"), False),
        (b"ActiveTurnNotSteerable { }", False),
        (None, False),
    ],
)
def test_the_refusal_that_says_wait(error: Any, expected: bool) -> None:
    assert is_unsteerable(error) is expected


ACTIVE = {"threadId": "t", "status": {"type": "active", "activeFlags": []}}
IDLE = {"threadId": "t", "status": {"type": "idle"}}
TURN = {"threadId": "t", "turn": {"id": "u"}}


def test_a_thread_is_busy_from_its_first_sign_to_its_end() -> None:
    activity = Activity()
    assert not activity.feed("thread/status/changed", ACTIVE)
    assert "t" in activity
    assert not activity.feed("turn/started", TURN)
    assert activity.feed("thread/status/changed", IDLE)
    assert "t" not in activity
    assert activity.feed("turn/completed", {"threadId": "t", "turn": {"id": "another"}})
    assert len(activity) == 0


@pytest.mark.parametrize("gone", ["thread/closed", "thread/archived", "thread/deleted"])
def test_what_was_put_away_is_not_busy(gone: str) -> None:
    activity = Activity()
    activity.feed("turn/started", TURN)
    assert activity.feed(gone, {"threadId": "t"})
    assert len(activity) == 0


@pytest.mark.parametrize("params", [None, 1, [], {}, {"threadId": 1}, {"threadId": ["t"]}])
def test_an_event_of_any_shape_is_taken_in(params: Any) -> None:
    activity = Activity()
    assert activity.feed("thread/status/changed", params)
    assert activity.feed("turn/started", params)
    assert len(activity) == 0


def test_what_is_remembered_of_running_turns_is_bounded() -> None:
    activity = Activity()
    for number in range(MOST + 1):
        activity.feed("turn/started", {"threadId": str(number)})
    assert len(activity) == MOST
    assert "0" not in activity
    assert str(MOST) in activity
