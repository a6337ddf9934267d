"""One end of the conversation: each waiter gets its answer once, each question is answered once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    precondition,
    rule,
)

from trio_codex._rpc.messages import Answer, Question, Refusal, RequestId, read
from trio_codex._rpc.peer import Peer
from trio_codex.errors import InternalRpcError

question_ids = st.integers(0, 3) | st.sampled_from(["0", "1", "x"])


class Conversation(RuleBasedStateMachine):
    """Any order of requests, answers and questions, beside the plainest model of them."""

    sent = Bundle("sent")
    answered = Bundle("answered")

    def __init__(self) -> None:
        super().__init__()
        self.peer: Peer[object] = Peer()
        self.waiters: dict[RequestId, object] = {}
        self.made: set[int] = set()
        self.open: set[RequestId] = set()
        self.answers: dict[RequestId, int] = {}
        self.asked_times: dict[RequestId, int] = {}

    @rule(target=sent, params=st.sampled_from([None, {}, {"a": 1}, []]))
    def request(self, params: Any) -> int:
        waiter = object()
        request_id, line = self.peer.request("m", params, waiter)
        said = json.loads(line)
        assert said == {"id": request_id, "method": "m"} | (
            {} if params is None else {"params": params}
        )
        assert request_id not in self.made, "an id is never used again"
        self.made.add(request_id)
        self.waiters[request_id] = waiter
        return request_id

    @rule(bad=st.sampled_from(["\ud800", float("nan"), object(), {1: 2}]))
    def request_what_cannot_be_sent(self, bad: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=r"@ \$\.params"):
            self.peer.request("m", {"bad": bad}, object())

    @rule(target=answered, request_id=consumes(sent))
    def settle(self, request_id: int) -> int:
        assert self.peer.settle(request_id) is self.waiters.pop(request_id, None)
        return request_id

    @rule(request_id=answered)
    def settle_again(self, request_id: int) -> None:
        assert self.peer.settle(request_id) is None
        assert self.peer.made(request_id)

    @rule(request_id=st.none() | st.text() | st.integers(-3, 0) | st.integers(10**6))
    def settle_what_was_never_asked(self, request_id: RequestId | None) -> None:
        assert self.peer.settle(request_id) is None
        assert not self.peer.made(request_id)

    @rule()
    def lose_the_server(self) -> None:
        lost = self.peer.settle_all()
        assert sorted(map(id, lost)) == sorted(map(id, self.waiters.values()))
        self.waiters.clear()
        self.open.clear()

    @rule(question=question_ids)
    def asked(self, question: RequestId) -> None:
        assert self.peer.asked(question) is (question not in self.open)
        if question not in self.open:
            self.asked_times[question] = self.asked_times.get(question, 0) + 1
        self.open.add(question)

    @rule(question=question_ids, result=st.sampled_from([None, {}, {"decision": "decline"}, "x"]))
    def answer(self, question: RequestId, result: Any) -> None:
        line = self.peer.answer(question, result)
        if question not in self.open:
            assert line is None
            return
        assert line is not None
        assert read(line) == Answer(question, json.dumps(result, separators=(",", ":")).encode())
        self.close(question)

    @rule(question=question_ids)
    def refuse(self, question: RequestId) -> None:
        line = self.peer.refuse(question, InternalRpcError(-32603, "not served"))
        if question not in self.open:
            assert line is None
            return
        assert line is not None
        said = read(line)
        assert isinstance(said, Refusal)
        assert (said.id, str(said.error)) == (question, "not served (JSON-RPC error -32603)")
        self.close(question)

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def an_answer_that_cannot_be_sent_leaves_the_question_open(self, data: st.DataObject) -> None:
        question = data.draw(st.sampled_from(sorted(self.open, key=str)))
        with pytest.raises(TypeError, match=r"@ \$\.result"):
            self.peer.answer(question, object())
        with pytest.raises(ValueError, match=r"@ \$\.error\.message"):
            self.peer.refuse(question, InternalRpcError(-32603, "\ud800"))

    @rule(question=question_ids)
    def withdraw(self, question: RequestId) -> None:
        assert self.peer.withdraw(question) is (question in self.open)
        self.open.discard(question)

    def close(self, question: RequestId) -> None:
        self.open.discard(question)
        self.answers[question] = self.answers.get(question, 0) + 1

    @invariant()
    def everybody_who_waits_is_counted(self) -> None:
        assert self.peer.waiting == len(self.waiters)

    @invariant()
    def no_question_is_answered_more_often_than_asked(self) -> None:
        for question, times in self.answers.items():
            assert times <= self.asked_times[question]


TestConversation = Conversation.TestCase


def test_a_notification_has_no_id() -> None:
    peer: Peer[None] = Peer()
    assert peer.notify("initialized") == b'{"method":"initialized"}\n'
    assert peer.notify("m", {"a": 1}) == b'{"method":"m","params":{"a":1}}\n'


def test_a_number_and_its_digits_are_two_ids() -> None:
    peer: Peer[str] = Peer()
    request_id, _ = peer.request("m", None, "me")
    assert peer.settle(str(request_id)) is None
    assert peer.settle(request_id) == "me"
    assert peer.asked(9)
    assert peer.answer("9", {}) is None


def test_two_ends_understand_each_other() -> None:
    here: Peer[str] = Peer()
    there: Peer[str] = Peer()
    _, line = here.request("may I?", {"x": 1}, "me")
    question = read(line.rstrip(b"\n"))
    assert isinstance(question, Question)
    assert there.asked(question.id)
    reply = there.answer(question.id, {"yes": True})
    assert reply is not None
    answer = read(reply)
    assert isinstance(answer, Answer)
    assert here.settle(answer.id) == "me"
    assert not here.waiting
