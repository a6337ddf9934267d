"""Nothing that waits in a mailbox is lost, reordered or kept twice, however long it gets.

Only what does not fit in is lost: all that follows the oldest, and the reader is told how much.
"""

from __future__ import annotations

from itertools import count
from typing import Any, TypeAlias

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from trio_codex._protocol.codec import notification
from trio_codex._protocol.values import Notification, UnknownNotification
from trio_codex._state import mailbox as mailbox_module
from trio_codex._state.flow import Flow
from trio_codex._state.mailbox import LONG, MOST, PIECE, SNAPSHOTS, Mailbox
from trio_codex.errors import EventsLostError

DELTA = "item/agentMessage/delta"
DIFF = "turn/diff/updated"
Told: TypeAlias = tuple[str, Any, Any]
"""What was told: (text, item, text), (snapshot, turn, diff) or (event, "", its parameters)."""


def flow_of(item: str) -> Flow:
    flow = Flow.of(DELTA, {"threadId": "t", "turnId": "u", "itemId": item, "delta": ""})
    assert flow is not None
    return flow


def told(event: Notification) -> Told:
    payload: Any = event.payload
    if event.method == DELTA:
        return "text", payload.item_id, payload.delta
    if event.method == DIFF:
        return "snapshot", payload.turn_id, payload.diff
    assert isinstance(payload, UnknownNotification)
    return "event", "", payload.params


def diff(turn: str, text: str) -> dict[str, str]:
    return {"threadId": "t", "turnId": turn, "diff": text}


def drain(mailbox: Mailbox, most: int = 7) -> list[Told]:
    out: list[Told] = []
    while len(mailbox):
        out += map(told, mailbox.take(most))
    return out


def taken(mailbox: Mailbox, most: int) -> list[Told]:
    return list(map(told, mailbox.take(most)))


def sections(log: list[Told]) -> list[dict[tuple[str, Any], list[Any]]]:
    """What was told between two events, by flow and by snapshot."""
    found: list[dict[tuple[str, Any], list[Any]]] = [{}]
    for kind, subject, what in log:
        if kind == "event":
            found.append({})
        else:
            found[-1].setdefault((kind, subject), []).append(what)
    return found


def assert_nothing_is_lost(put: list[Told], taken: list[Told]) -> None:
    assert [one for one in taken if one[0] == "event"] == [one for one in put if one[0] == "event"]
    for before, after in zip(sections(put), sections(taken), strict=True):
        assert before.keys() == after.keys()
        for (kind, subject), said in before.items():
            heard = after[kind, subject]
            if kind == "text":
                assert "".join(heard) == "".join(said)
            else:
                assert heard[-1] == said[-1], "the newest stays"
                later = iter(said)
                assert all(one in later for one in heard), "none older after one newer"


class Post(RuleBasedStateMachine):
    """Putting and taking in any order, beside a list of all that was put."""

    LIMIT = 3
    MOST = 10_000

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(mailbox_module, "LONG", self.LIMIT)
        self.mailbox = Mailbox(self.MOST)
        self.flows = [flow_of(item) for item in "abc"]
        self.put: list[Told] = []
        self.taken: list[Notification] = []
        self.numbers = count()
        self.was_long = False
        self.was_full = False
        self.given_back = 0

    def teardown(self) -> None:
        self.patch.undo()
        while len(self.mailbox):
            self.take(3)
        self.compare()

    def compare(self) -> None:
        """What was taken is what was put."""
        heard = list(map(told, self.taken))
        assert_nothing_is_lost(self.put, heard)
        if not self.was_long:
            assert heard == self.put

    def missed(self, lost: int) -> None:
        """The last of what was put is missing, and the rest was taken."""
        raise AssertionError("nothing is lost below the bound")

    @rule(flow=st.integers(0, 2), text=st.text(max_size=3))
    def put_text(self, flow: int, text: str) -> None:
        self.mailbox.put_text(self.flows[flow], text)
        self.put.append(("text", "abc"[flow], text))

    @rule(flow=st.integers(0, 2))
    def another_flow_of_the_same_item(self, flow: int) -> None:
        self.flows[flow] = flow_of("abc"[flow])

    @rule(turn=st.sampled_from("uv"))
    def put_snapshot(self, turn: str) -> None:
        text = str(next(self.numbers))
        self.mailbox.put(DIFF, diff(turn, text))
        self.put.append(("snapshot", turn, text))

    @rule(
        wrap=st.sampled_from([int, str, lambda n: [n], lambda n: {"n": n}, lambda n: [str(n), ""]])
    )
    def put_event(self, wrap: Any) -> None:
        params = wrap(next(self.numbers))
        self.mailbox.put("new/event", params)
        self.put.append(("event", "", params))

    @rule()
    def put_event_that_is_made_already(self) -> None:
        params = next(self.numbers)
        self.mailbox.put("", Notification("", UnknownNotification("", params, "why")))
        self.put.append(("event", "", params))

    @rule(most=st.integers(0, 8))
    def take(self, most: int) -> None:
        there = len(self.mailbox)
        try:
            taken = self.mailbox.take(most)
        except EventsLostError as error:
            self.missed(error.lost)
            assert len(self.mailbox) == there - 1
            return
        assert self.was_full or len(taken) == min(most, there)
        assert len(taken) <= min(most, there)
        assert taken or 0 in (most, there)
        assert len(self.mailbox) == there - len(taken)
        self.taken += taken

    @precondition(lambda self: self.taken)
    @rule(data=st.data())
    def give_back(self, data: st.DataObject) -> None:
        unused = data.draw(st.integers(1, min(4, len(self.taken))))
        self.mailbox.give_back(self.taken[-unused:])
        del self.taken[-unused:]
        self.given_back += unused

    @invariant()
    def length_is_noted(self) -> None:
        limit = min(self.LIMIT, self.MOST // 2)
        self.was_long = self.was_long or len(self.mailbox) >= limit
        self.was_full = self.was_full or len(self.mailbox) >= self.MOST


TestPost = Post.TestCase


class FullPost(Post):
    """The same with so little room that it is full most of the time."""

    MOST = 5

    def __init__(self) -> None:
        super().__init__()
        self.last: set[int] = set()
        """Which of what was put is kept whatever happens."""

    @rule()
    def put_last(self) -> None:
        params = next(self.numbers)
        self.mailbox.put_last("new/event", params)
        self.last.add(params)
        self.put.append(("event", "", params))

    def missed(self, lost: int) -> None:
        assert lost > 0
        after: list[Told] = []
        while lost:
            one = self.put.pop()
            if one[0] == "event" and self.number_in(one) in self.last:
                after.insert(0, one)
            else:
                lost -= 1
        assert len(self.taken) >= self.MOST, "as many as there is room for come first"
        self.compare()
        self.put, self.taken = after, []

    @staticmethod
    def number_in(one: Told) -> int | None:
        return one[2] if isinstance(one[2], int) else None

    @invariant()
    def it_is_never_too_long(self) -> None:
        assert len(self.mailbox) <= self.MOST + self.given_back + len(self.last) + 1


TestFullPost = FullPost.TestCase


@pytest.fixture
def full() -> Mailbox:
    """A mailbox that has just become long."""
    mailbox = Mailbox()
    for number in range(LONG):
        mailbox.put("new/event", number)
    return mailbox


def rest(mailbox: Mailbox) -> list[Told]:
    return drain(mailbox)[LONG:]


def test_a_short_mailbox_keeps_every_event_as_it_came() -> None:
    mailbox = Mailbox()
    flow = flow_of("a")
    for number in range(LONG // 2):
        mailbox.put_text(flow, str(number))
        mailbox.put(DIFF, diff("u", str(number)))
    assert len(mailbox) == LONG
    assert drain(mailbox) == [
        one
        for number in range(LONG // 2)
        for one in (("text", "a", str(number)), ("snapshot", "u", str(number)))
    ]


def test_a_flood_of_deltas_and_snapshots_takes_a_bounded_number_of_entries(full: Mailbox) -> None:
    flows = [flow_of(item) for item in "abc"]
    for number in range(5000):
        full.put_text(flows[number % 3], "x")
        full.put(DIFF, diff("uv"[number % 2], str(number)))
    assert len(full) == LONG + 3 + 2
    assert sorted(rest(full)) == [
        ("snapshot", "u", "4998"),
        ("snapshot", "v", "4999"),
        ("text", "a", "x" * 1667),
        ("text", "b", "x" * 1667),
        ("text", "c", "x" * 1666),
    ]


def test_a_flood_with_a_slow_reader_stays_bounded_too(full: Mailbox) -> None:
    flow, put, taken = flow_of("a"), "", ""
    longest = 0
    for number in range(20_000):
        full.put_text(flow, str(number))
        put += str(number)
        longest = max(longest, len(full))
        if number % 100 == 0:
            taken += "".join(what for kind, _, what in map(told, full.take(3)) if kind == "text")
    taken += "".join(what for kind, _, what in drain(full) if kind == "text")
    assert taken == put
    assert longest <= LONG + 1 + len(put) // PIECE


def test_deltas_stay_on_their_side_of_an_event(full: Mailbox) -> None:
    flow = flow_of("a")
    for text in ("be", "fore"):
        full.put_text(flow, text)
    full.put("new/event", "between")
    for text in ("af", "ter"):
        full.put_text(flow, text)
    assert rest(full) == [("text", "a", "before"), ("event", "", "between"), ("text", "a", "after")]


def test_what_was_taken_takes_in_nothing_more(full: Mailbox) -> None:
    flow = flow_of("a")
    full.put_text(flow, "early")
    full.put(DIFF, diff("u", "early"))
    for _ in range(LONG):
        full.put("new/event", 0)
    full.take(LONG)
    assert list(map(told, full.take(2))) == [("text", "a", "early"), ("snapshot", "u", "early")]
    full.put_text(flow, "late")
    full.put(DIFF, diff("u", "late"))
    assert drain(full)[LONG:] == [("text", "a", "late"), ("snapshot", "u", "late")]


def test_what_was_taken_from_the_front_of_a_long_mailbox_takes_in_nothing_more(
    full: Mailbox,
) -> None:
    flow = flow_of("a")
    full.put_text(flow, "early")
    full.put(DIFF, diff("u", "early"))
    for number in range(LONG + 1):
        full.put_text(flow_of(f"b{number}"), "x")
    full.take(LONG)
    assert list(map(told, full.take(2))) == [("text", "a", "early"), ("snapshot", "u", "early")]
    full.put_text(flow, "late")
    full.put(DIFF, diff("u", "late"))
    assert drain(full)[-2:] == [("text", "a", "late"), ("snapshot", "u", "late")]


def test_an_entry_is_left_open_while_others_before_it_are_taken(full: Mailbox) -> None:
    first, second = flow_of("a"), flow_of("b")
    for text in "xy":
        full.put_text(first, text)
        full.put_text(second, text)
        full.put(DIFF, diff("u", text))
    full.take(1)
    full.put_text(first, "z")
    full.put(DIFF, diff("u", "z"))
    assert drain(full)[-3:] == [("text", "a", "xyz"), ("text", "b", "xy"), ("snapshot", "u", "z")]


def test_snapshots_of_different_things_do_not_replace_each_other(full: Mailbox) -> None:
    full.put(DIFF, diff("u", "1"))
    full.put(DIFF, diff("v", "1"))
    full.put("thread/tokenUsage/updated", diff("u", "1"))
    full.put(DIFF, diff("u", "2"))
    assert len(full) == LONG + 3


@pytest.mark.parametrize("params", [None, 5, "text", [1], {"threadId": [1]}, {"turnId": {"a": 1}}])
def test_a_snapshot_of_any_shape_is_kept(full: Mailbox, params: Any) -> None:
    full.put(DIFF, params)
    full.put(DIFF, params)
    assert len(full) == LONG + 1
    full.take(LONG)
    assert full.take(1) == [notification(DIFF, params)]


def test_what_is_given_back_comes_first_and_takes_in_nothing(full: Mailbox) -> None:
    flow = flow_of("a")
    full.put_text(flow, "x")
    full.take(LONG - 1)
    last, text = full.take(2)
    full.give_back([last, text])
    full.put_text(flow, "y")
    assert full.take(3) == [last, text, flow.event("y")]


def test_only_whole_states_are_snapshots() -> None:
    # A rolling update of the rate limits is sparse: it does not replace the one before it.
    assert "account/rateLimits/updated" not in SNAPSHOTS
    assert not any(method.endswith(("started", "completed")) for method in SNAPSHOTS)


def test_an_empty_mailbox_gives_nothing() -> None:
    assert Mailbox().take(5) == []
    assert not len(Mailbox())


@pytest.mark.parametrize("room", [1, 2, LONG - 1, LONG, LONG + 1, MOST])
def test_the_oldest_are_kept_then_what_is_missing_is_told_once_then_it_goes_on(room: int) -> None:
    mailbox = Mailbox(room)
    for number in range(room + 7):
        mailbox.put("new/event", number)
    assert taken(mailbox, room) == [("event", "", number) for number in range(room)]
    mailbox.put("new/event", "missing, too")
    with pytest.raises(EventsLostError) as caught:
        mailbox.take(1)
    assert caught.value.lost == 8
    assert len(mailbox) == 0
    mailbox.put("new/event", "found again")
    assert drain(mailbox) == [("event", "", "found again")]


def test_a_full_mailbox_still_takes_in_the_text_of_those_who_speak() -> None:
    mailbox = Mailbox(LONG + 1)
    flow = flow_of("a")
    for _ in range(LONG):
        mailbox.put("new/event", 0)
    for number in range(1000):
        mailbox.put_text(flow, f"{number} ")
    mailbox.put(DIFF, diff("u", "lost"))
    mailbox.put_text(flow, "lost")
    mailbox.put_last("new/event", "the end")
    assert len(taken(mailbox, LONG)) == LONG
    (kept,) = taken(mailbox, 5)
    assert kept == ("text", "a", "".join(f"{number} " for number in range(1000)))
    with pytest.raises(EventsLostError, match="2 events were lost"):
        mailbox.take(5)
    assert drain(mailbox) == [("event", "", "the end")]


@pytest.mark.parametrize("room", [1, 2, 3, 10, LONG])
def test_the_text_of_one_speaker_fits_into_any_room(room: int) -> None:
    mailbox, flow = Mailbox(room), flow_of("a")
    for number in range(5000):
        mailbox.put_text(flow, f"{number} ")
    assert len(mailbox) <= room
    said = "".join(what for _, _, what in drain(mailbox))
    assert said == "".join(f"{number} " for number in range(5000))


def test_text_without_end_takes_a_bounded_room() -> None:
    flow, line = flow_of("a"), "y" * 1023 + "\n"
    mailbox = Mailbox(LONG + 10)
    for _ in range(LONG):
        mailbox.put("new/event", 0)
    for _ in range(20 * PIECE // len(line)):
        mailbox.put_text(flow, line)
    assert len(mailbox) == LONG + 10 + 1
    mailbox.take(LONG)
    assert [len(told(event)[2]) for event in mailbox.take(99)] == [PIECE] * 10
    with pytest.raises(EventsLostError) as caught:
        mailbox.take(1)
    assert caught.value.lost == 10 * PIECE // len(line)
