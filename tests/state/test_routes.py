"""Who hears which event, whatever comes first: the event or the answer that names its turn."""

from __future__ import annotations

from itertools import count
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from trio_codex._protocol.tables import NOTIFICATIONS
from trio_codex._state.routes import Routes, subject


@attrs.define(eq=False)
class Turn:
    thread_id: str
    turn_id: str
    heard: list[Any] = attrs.field(factory=list)


def routes() -> Routes[Turn]:
    return Routes(Turn)


def tell(to: Routes[Turn], thread_id: str, turn_id: str, what: Any) -> Turn | None:
    turn = to.hears(turn_id, thread_id)
    if turn is not None:
        turn.heard.append(what)
        if what == "completed":
            to.over(thread_id, turn_id)
    return turn


def test_nobody_hears_a_turn_that_nobody_started() -> None:
    board = routes()
    assert tell(board, "t", "u", "started") is None
    assert board.hears("u", None) is None
    assert board.turns() == []
    assert len(board) == 0


def test_the_answer_may_come_before_the_events() -> None:
    board = routes()
    board.expect("t")
    turn = board.named("t", "u")
    board.settled("t")
    assert board.turns() == [turn]
    assert tell(board, "t", "u", "started") is turn
    assert board.hears("u", None) is turn
    assert tell(board, "t", "u", "completed") is turn
    assert tell(board, "t", "u", "late") is None
    assert turn.heard == ["started", "completed"]
    assert len(board) == 0


def test_the_events_may_come_before_the_answer() -> None:
    board = routes()
    board.expect("t")
    tell(board, "t", "u", "started")
    tell(board, "t", "u", "delta")
    turn = board.named("t", "u")
    board.settled("t")
    tell(board, "t", "u", "completed")
    assert turn.heard == ["started", "delta", "completed"]
    assert len(board) == 0


def test_a_whole_turn_may_be_over_before_its_answer() -> None:
    board = routes()
    board.expect("t")
    tell(board, "t", "u", "started")
    tell(board, "t", "u", "completed")
    assert board.named("t", "u").heard == ["started", "completed"]
    board.settled("t")
    assert len(board) == 0


def test_events_of_another_thread_are_not_kept_for_a_start() -> None:
    board = routes()
    board.expect("t")
    assert tell(board, "elsewhere", "u", "started") is None
    board.settled("t")
    assert len(board) == 0


def test_turns_that_no_answer_names_are_dropped_after_the_last_answer() -> None:
    board = routes()
    board.expect("t")
    board.expect("t")
    tell(board, "t", "strange", "started")
    turn = board.named("t", "u")
    board.settled("t")
    assert tell(board, "t", "strange", "delta") is not None
    board.settled("t")
    assert board.turns() == [turn]
    assert tell(board, "t", "strange", "delta") is None
    tell(board, "t", "u", "completed")
    assert len(board) == 0


def test_a_second_start_joins_the_turn_that_runs() -> None:
    board = routes()
    board.expect("t")
    first = board.named("t", "u")
    board.settled("t")
    tell(board, "t", "u", "started")
    board.expect("t")
    tell(board, "t", "u", "delta")
    assert board.named("t", "u") is first
    board.settled("t")
    tell(board, "t", "u", "completed")
    assert first.heard == ["started", "delta", "completed"]
    assert len(board) == 0


def test_a_turn_that_ends_while_a_start_is_in_flight_may_still_be_named() -> None:
    board = routes()
    board.expect("t")
    first = board.named("t", "u")
    board.settled("t")
    board.expect("t")
    tell(board, "t", "u", "completed")
    tell(board, "t", "u", "late")
    assert board.named("t", "u") is first
    board.settled("t")
    assert first.heard == ["completed", "late"]
    assert len(board) == 0


def test_a_refused_start_leaves_nothing() -> None:
    board = routes()
    board.expect("t")
    board.settled("t")
    assert len(board) == 0


def test_a_turn_may_be_over_that_was_never_heard() -> None:
    board = routes()
    board.over("t", "u")
    board.expect("t")
    board.over("t", "u")
    board.settled("t")
    assert len(board) == 0


@attrs.define(eq=False)
class Start:
    thread: str
    turn: str | None = None
    since: int | None = None
    """The first event that it must hear, counted from when the server took it."""


class Server(RuleBasedStateMachine):
    """A server with two threads, whose answers come late and in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.board = routes()
        self.running: dict[str, str] = {}
        self.past: list[tuple[str, str]] = []
        self.sent: list[Start] = []
        self.taken: list[Start] = []
        self.events: dict[str, list[int]] = {}
        self.named: dict[str, Turn] = {}
        self.ids = count()
        self.clock = count()

    @initialize()
    def nothing_is_there(self) -> None:
        assert len(self.board) == 0

    @rule(thread=st.sampled_from(["t", "other"]))
    def send_start(self, thread: str) -> None:
        self.board.expect(thread)
        self.sent.append(Start(thread))

    @precondition(lambda self: self.sent)
    @rule(data=st.data(), refused=st.booleans())
    def the_server_takes_a_start(self, data: st.DataObject, refused: bool) -> None:
        start = data.draw(st.sampled_from(self.sent))
        self.sent.remove(start)
        self.taken.append(start)
        if not refused:
            start.turn = self.running.setdefault(start.thread, f"u{next(self.ids)}")
            self.events.setdefault(start.turn, [])
            start.since = len(self.events[start.turn])

    @precondition(lambda self: self.taken)
    @rule(data=st.data())
    def an_answer_comes(self, data: st.DataObject) -> None:
        start = data.draw(st.sampled_from(self.taken))
        self.taken.remove(start)
        if start.turn is not None:
            turn = self.board.named(start.thread, start.turn)
            assert self.named.setdefault(start.turn, turn) is turn, "all hear the same turn"
            missed = set(self.events[start.turn][start.since :]) - set(turn.heard)
            assert not missed, "everything since the start was sent is heard"
        self.board.settled(start.thread)

    @rule(thread=st.sampled_from(["t", "other"]))
    def somebody_else_starts_a_turn(self, thread: str) -> None:
        turn = self.running.setdefault(thread, f"u{next(self.ids)}")
        self.events.setdefault(turn, [])

    @precondition(lambda self: self.running)
    @rule(data=st.data(), over=st.booleans())
    def an_event_comes(self, data: st.DataObject, over: bool) -> None:
        thread = data.draw(st.sampled_from(sorted(self.running)))
        turn = self.running[thread]
        self.say(thread, turn)
        if over:
            del self.running[thread]
            self.past.append((thread, turn))
            if self.board.hears(turn, thread) is not None:
                self.board.over(thread, turn)

    @precondition(lambda self: self.past)
    @rule(data=st.data())
    def a_late_event_comes(self, data: st.DataObject) -> None:
        thread, turn = data.draw(st.sampled_from(self.past))
        heard = self.board.hears(turn, thread)
        if heard is not None:
            heard.heard.append("late")

    def say(self, thread: str, turn: str) -> None:
        event = next(self.clock)
        self.events[turn].append(event)
        heard = self.board.hears(turn, thread)
        if heard is not None:
            heard.heard.append(event)
        if turn in self.named:
            assert heard is self.named[turn], "who was named hears until the end"

    @invariant()
    def only_threads_with_a_start_on_its_way_keep_strange_turns(self) -> None:
        waiting = {start.thread for start in [*self.sent, *self.taken]}
        for turn in self.board.turns():
            if turn.thread_id not in waiting:
                assert self.named.get(turn.turn_id) is turn
                assert turn.turn_id in self.running.values()

    def teardown(self) -> None:
        for start in [*self.sent, *self.taken]:
            self.board.settled(start.thread)
        for thread, turn in self.running.items():
            self.board.over(thread, turn)
        assert len(self.board) == 0
        assert self.board.turns() == []


TestServer = Server.TestCase


# --- What an event is about ----------------------------------------------------------------


@pytest.mark.parametrize("spec", NOTIFICATIONS.values(), ids=lambda spec: spec.method)
@pytest.mark.parametrize("path_of", ["thread", "turn", "item", "login"])
def test_the_subject_of_an_event_is_where_the_table_says(spec: Any, path_of: str) -> None:
    path = getattr(spec, path_of)
    params: Any = "the id"
    for name in reversed(path or ("elsewhere",)):
        params = {name: params}
    assert subject(spec.method, params, path_of) == (None if path is None else "the id")


@pytest.mark.parametrize(
    "params",
    [
        None,
        5,
        "text",
        [],
        {},
        {"turn": None},
        {"turn": "id"},
        {"turn": {"id": 5}},
        {"turn": ["id"]},
    ],
)
def test_what_has_no_subject_is_about_nothing(params: Any) -> None:
    assert subject("turn/completed", params, "turn") is None


def test_an_event_of_tomorrow_is_about_what_its_names_say() -> None:
    params = {"threadId": "t", "turnId": "u", "itemId": "i", "loginId": 5}
    assert subject("new/event", params, "thread") == "t"
    assert subject("new/event", params, "turn") == "u"
    assert subject("new/event", params, "item") == "i"
    assert subject("new/event", params, "login") is None
