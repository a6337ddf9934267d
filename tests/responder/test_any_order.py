"""Questions in any order of what can happen to them: each answered once at most, nothing left."""

from __future__ import annotations

import json
from typing import Any

import trio
import trio.testing
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.responder.wire import COMMAND
from trio_codex._protocol.values import UnknownRequest
from trio_codex._rpc.peer import Peer
from trio_codex._session.live_turn import LiveTurn
from trio_codex._session.questions import Handler, Inquiry, Questions, Reply
from trio_codex._session.trouble import Raised
from trio_codex._session.waiter import Waiter
from trio_codex.errors import InternalRpcError

IDS = st.sampled_from([0, "0"])
TURNS = st.sampled_from(["turn-1", "turn-2", None])
ENDS = st.sampled_from(["answers", "refuses", "raises", "mumbles", "answers and complains"])
MANNERS = st.sampled_from(["waits", "shields", "swallows"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), IDS, TURNS, MANNERS, ENDS),
        st.tuples(st.just("ask nobody"), IDS, TURNS),
        st.tuples(st.just("ask of tomorrow"), IDS, TURNS),
        st.tuples(st.just("withdraw"), IDS),
        st.tuples(st.just("end"), st.sampled_from(["turn-1", "turn-2"])),
        st.tuples(st.just("let one go on"), st.integers(0, 3)),
        st.tuples(st.just("run")),
    ),
    min_size=3,
    max_size=25,
)
AGAIN = [
    ("ask", 0, "turn-1", "shields", "answers"),
    ("run",),
    ("withdraw", 0),
    ("ask", 0, "turn-1", "waits", "answers"),
    ("let one go on", 0),
]
"""The late answer to a question must not be taken for that to its successor."""


class World:
    """A server that checks what it is sent, and handlers that go on when they are let."""

    def __init__(self, nursery: trio.Nursery) -> None:
        self.open: dict[Any, str | None] = {}
        """What the server waits for, and the turn that asks."""
        self.number: dict[Any, int] = {}
        """Which of all that were asked under this id it was."""
        self.waiting: list[trio.Event] = []
        self.blamed: list[Raised] = []
        self.handler_of_next: Handler | None = None
        self.lost = False
        self.raised = 0
        self.turns = {name: LiveTurn("thread-1", name) for name in ("turn-1", "turn-2")}
        self._nursery = nursery
        self.peer: Peer[Waiter] = Peer()
        self.questions = Questions(self.peer, self._sent, self._spawn, self)
        self.questions.blame = lambda turn, raised: self.blamed.append(raised)

    def handler(self, inquiry: Inquiry) -> Handler | None:
        return self.handler_of_next

    def answerer(self, inquiry: Inquiry) -> object:
        return self

    def adopt(self, thread_id: str, parent_id: str) -> None:
        raise AssertionError

    def forget(self, thread_id: str) -> None:
        raise AssertionError

    def _spawn(self, task: Any, *args: Any) -> bool:
        if not self.lost:
            self._nursery.start_soon(task, *args)
        return not self.lost

    def _sent(self, line: bytes) -> None:
        answer = json.loads(line)
        assert not self.lost
        assert answer["id"] in self.open, f"{answer} answers nothing that is open"
        assert ("result" in answer) is not ("error" in answer)
        del self.open[answer["id"]]
        number = answer.get("result", {}).get("number", self.number[answer["id"]])
        assert number == self.number[answer["id"]], "the answer to an earlier question"

    async def _handle(self, number: int, manner: str, end: str) -> Reply:
        may_go_on = trio.Event()
        self.waiting.append(may_go_on)
        with trio.CancelScope(shield=manner == "shields"):
            try:
                await may_go_on.wait()
            except trio.Cancelled:
                if manner == "waits":
                    raise
        match end:
            case "answers":
                return Reply({"number": number})
            case "refuses":
                return Reply(InternalRpcError(-32603, "no"))
            case "mumbles":
                self.raised += 1
                return Reply("\ud800")
            case "raises":
                self.raised += 1
                raise LookupError
            case _:
                self.raised += 1
                return Reply({"number": number}, LookupError())

    async def take(self, step: tuple[Any, ...]) -> None:
        match step:
            case ("ask", question_id, turn_id, manner, end):
                self._ask(question_id, turn_id, manner, end)
            case ("ask nobody", question_id, turn_id):
                self._ask(question_id, turn_id)
            case ("ask of tomorrow", question_id, turn_id):
                unknown = UnknownRequest("new", None, "unknown")
                self._ask(question_id, turn_id, "waits", "answers", value=unknown)
            case ("withdraw", question_id):
                self.open.pop(question_id, None)
                self.questions.withdrawn(question_id)
            case ("end", turn_id):
                self.open = {one: asks for one, asks in self.open.items() if asks != turn_id}
                self.questions.turn_over(turn_id)
            case ("let one go on", index):
                for event in self.waiting[index : index + 1]:
                    event.set()
                await trio.testing.wait_all_tasks_blocked()
            case ("lose",):
                self.questions.lose()
                self.lost = True
                self.open.clear()
            case _:
                await trio.testing.wait_all_tasks_blocked()

    def _ask(self, question_id: Any, turn_id: str | None, *does: str, value: Any = None) -> None:
        if self.lost:
            return
        if question_id not in self.open:  # else it is asked again, by the same words
            self.open[question_id] = turn_id
            number = self.number[question_id] = self.number.get(question_id, 0) + 1
            self.handler_of_next = (lambda _: self._handle(number, *does)) if does else None
        turn = self.turns.get(turn_id or "")
        inquiry = Inquiry(COMMAND if value is None else "new", value, "thread-1", turn_id, turn)
        self.questions.asked(question_id, inquiry)


async def live(steps: list[tuple[Any, ...]]) -> None:
    async with trio.open_nursery() as nursery:
        world = World(nursery)
        for step in steps:
            await world.take(step)
        while True:
            await trio.testing.wait_all_tasks_blocked()
            for event in world.waiting:
                event.set()
            await trio.testing.wait_all_tasks_blocked()
            if not nursery.child_tasks:
                break
    assert not world.open, "the server still waits"
    assert len(world.questions) == 0
    assert not world.peer._open
    assert not any(world.questions.pending(turn) for turn in ("turn-1", "turn-2"))
    if world.raised == 0:
        assert world.questions.troubles.unseen() is None
        assert not world.blamed


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS, st.booleans())
@example(AGAIN, False)
def test_whatever_happens_each_question_is_answered_once_at_most_and_nothing_is_left(
    steps: list[tuple[Any, ...]], lost: bool
) -> None:
    trio.run(live, [*steps, ("lose",)] if lost else steps)
