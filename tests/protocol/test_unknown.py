"""What we do not understand is a value that keeps the raw data and says why."""

from __future__ import annotations

import copy
import pickle
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.protocol import schemas
from trio_codex import types
from trio_codex._protocol import codec
from trio_codex._protocol.tables import NOTIFICATIONS, SERVER_REQUESTS
from trio_codex.errors import ProtocolError

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
TURN: dict[str, Any] = {"id": "t", "items": [], "status": "completed"}


def test_an_unknown_notification_keeps_method_and_params() -> None:
    event = codec.notification("future/thing", {"a": 1})
    assert event.method == "future/thing"
    assert isinstance(event.payload, types.UnknownNotification)
    assert event.payload.params == {"a": 1}
    assert event.payload.method == "future/thing"
    assert "no such notification" in event.payload.problem


def test_a_notification_that_does_not_fit_says_where() -> None:
    params = {"threadId": "t", "turnId": "u", "itemId": "i", "delta": 3}
    for _ in range(2):  # the first of a method goes another way than the rest
        payload = codec.notification("item/agentMessage/delta", params).payload
        assert isinstance(payload, types.UnknownNotification)
        assert payload.params is params
        assert payload.problem == "expected str, got int @ $.delta"


@pytest.mark.parametrize("params", [None, 3, "text", [], [1], {}])
def test_parameters_of_the_wrong_kind_are_no_crash(params: Any) -> None:
    payload = codec.notification("turn/completed", params).payload
    assert isinstance(payload, types.UnknownNotification)
    assert payload.params == params
    assert payload.problem


@given(st.sampled_from(sorted([*NOTIFICATIONS, *SERVER_REQUESTS, "what/ever"])), JSON)
def test_nothing_that_is_json_raises(method: str, params: Any) -> None:
    assert codec.notification(method, params).method == method
    codec.question(method, params)


@given(st.sampled_from(sorted(NOTIFICATIONS)), st.randoms(use_true_random=False), JSON)
def test_what_is_broken_somewhere_inside_is_a_value(
    method: str, random: Random, wrong: Any
) -> None:
    spec = NOTIFICATIONS[method]
    raw = schemas.Maker(random).make(schemas.definitions()[spec.model or ""])
    _break(raw, random, wrong)
    event = codec.notification(method, raw)
    if isinstance(event.payload, types.UnknownNotification):
        assert event.payload.params is raw
        assert " @ $" in event.payload.problem


def _break(raw: Any, random: Random, wrong: Any) -> None:
    """Put something wrong, or nothing, in the place of something."""
    while isinstance(raw, dict | list) and raw:
        key: Any = random.choice(list(raw) if isinstance(raw, dict) else range(len(raw)))
        if not isinstance(raw[key], dict | list) or random.random() < 0.3:
            if random.random() < 0.5:
                del raw[key]
            else:
                raw[key] = wrong
            return
        raw = raw[key]


def test_an_unknown_variant_keeps_its_data_and_is_sent_back() -> None:
    raw = {"type": "hologram", "id": "h", "beams": [1]}
    turn = codec.structure({**TURN, "items": [raw]}, types.Turn)
    (item,) = turn.items
    assert isinstance(item, types.UnknownVariant)
    assert (item.tag, item.raw) == ("hologram", raw)
    assert item.problem == "ThreadItem has no variant 'hologram'"
    assert item.root is item
    assert codec.to_wire(turn)["items"] == [raw]
    assert isinstance(item, types.ThreadItem)
    assert pickle.loads(pickle.dumps(turn)) == copy.deepcopy(turn) == turn


def test_a_known_variant_that_does_not_fit_leaves_its_neighbours_whole() -> None:
    image = {"type": "imageGeneration", "id": "i", "status": "completed", "fileId": "f"}
    good = {"type": "agentMessage", "id": "a", "text": "hello"}
    turn = codec.structure({**TURN, "items": [image, good]}, types.Turn)
    first, second = turn.items
    assert isinstance(first, types.UnknownVariant)
    assert first.tag == "imageGeneration"
    assert first.problem == "required field missing @ $.result"
    assert second == types.AgentMessageThreadItem(id="a", text="hello")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({}, "required field missing @ $.type"),
        ({"type": 3}, "expected str, got int @ $.type"),
        ({"type": []}, "expected str, got list @ $.type"),
        ({"type": "image"}, "UserInput has no variant 'image' of this shape"),
        ({"type": "image", "url": 3}, "expected str, got int @ $.url"),
    ],
)
def test_an_object_that_cannot_say_what_it_is_is_a_value_too(raw: Any, problem: str) -> None:
    message = {"type": "userMessage", "id": "u", "content": [raw]}
    item = codec.structure(message, types.UserMessageThreadItem)
    (content,) = item.content
    assert isinstance(content, types.UnknownVariant)
    assert content.problem == problem


def test_variants_of_one_tag_are_told_apart_by_their_keys() -> None:
    for url, file in (("url", "fileId"),):
        content = [{"type": "image", url: "u"}, {"type": "image", file: "f", "detail": "high"}]
        message = {"type": "userMessage", "id": "u", "content": content}
        item = codec.structure(message, types.UserMessageThreadItem)
        assert item.content == [
            types.ImageUserInput(url="u"),
            types.FileIdUserInput(file_id="f", detail=types.ImageDetail.high),
        ]
        assert codec.to_wire(item) == message


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("usageLimitExceeded", lambda: types.CodexErrorInfoValue.usage_limit_exceeded),
        ("solarFlare", lambda: types.CodexErrorInfoValue("solarFlare")),
        (
            {"httpConnectionFailed": {"httpStatusCode": 502}},
            lambda: types.HttpConnectionFailedCodexErrorInfo(
                http_connection_failed=types.HttpConnectionFailed(http_status_code=502)
            ),
        ),
        (
            {"solarFlare": {"strength": 3}},
            lambda: types.UnknownVariant(
                "solarFlare",
                {"solarFlare": {"strength": 3}},
                "CodexErrorInfo has no variant 'solarFlare'",
            ),
        ),
    ],
)
def test_unions_tagged_from_outside(raw: Any, expected: Any) -> None:
    error = codec.structure({"message": "m", "codexErrorInfo": raw}, types.TurnError)
    assert error.codex_error_info == expected()
    assert codec.to_wire(error) == {"message": "m", "codexErrorInfo": raw}


def test_an_enum_that_is_no_string_does_not_fit() -> None:
    with pytest.raises(ProtocolError, match=r"Turn: expected str, got int @ \$.status"):
        codec.structure({**TURN, "status": 3}, types.Turn)


def test_an_unknown_enum_value_is_a_member_of_its_own() -> None:
    turn = codec.structure({**TURN, "status": "dreaming"}, types.Turn)
    assert isinstance(turn.status, types.TurnStatus)
    assert not turn.status.is_known
    assert codec.to_wire(turn)["status"] == "dreaming"
    assert codec.structure(TURN, types.Turn).status is types.TurnStatus.completed


def test_a_union_as_a_whole_answer_must_keep_its_rules() -> None:
    with pytest.raises(ProtocolError, match=r"required field missing @ \$.authUrl"):
        types_structure({"type": "chatgpt", "loginId": "l"})
    with pytest.raises(ProtocolError, match=r"required field missing @ \$.type"):
        types_structure({})
    with pytest.raises(ProtocolError, match=r"expected object, got list @ \$"):
        types_structure([])
    assert isinstance(types_structure({"type": "retinaScan"}), types.UnknownVariant)


def types_structure(raw: Any) -> Any:
    return codec.structure(raw, types.LoginAccountResponse)  # type: ignore[arg-type]


def test_missing_fields_are_reported_where_they_are_missing() -> None:
    thread: dict[str, Any] = schemas.Maker(Random(1), full=False).make(
        schemas.definitions()["Thread"]
    )
    thread["turns"] = [TURN, {"items": [], "status": "completed"}]
    with pytest.raises(ProtocolError) as caught:
        codec.structure({"thread": thread}, types.ThreadReadResponse)
    assert str(caught.value) == (
        "ThreadReadResponse: required field missing @ $.thread.turns[1].id"
    )


@pytest.mark.parametrize(
    ("raw", "model", "problem"),
    [
        ({**TURN, "startedAt": True}, "Turn", "expected int, got bool @ $.startedAt"),
        ({**TURN, "startedAt": 1.5}, "Turn", "expected int, got float @ $.startedAt"),
        ({**TURN, "items": {}}, "Turn", "expected list, got object @ $.items"),
        ({**TURN, "id": None}, "Turn", "expected str, got null @ $.id"),
        ([], "Turn", "expected object, got list @ $"),
        (None, "ThreadArchiveResponse", "expected object, got null @ $"),
        ({"data": [3]}, "ModelListResponse", "expected object, got int @ $.data[0]"),
    ],
)
def test_misfits_say_what_was_expected(raw: Any, model: str, problem: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        codec.structure(raw, getattr(types, model))
    assert str(caught.value) == f"{model}: {problem}"


def test_unknown_fields_are_ignored_unless_the_schema_is_open() -> None:
    turn = codec.structure({**TURN, "mood": "sunny"}, types.Turn)
    assert turn == codec.structure(TURN, types.Turn)
    config = codec.structure({"model": "m", "mood": {"a": None}}, types.Config)
    assert config.extra == {"mood": {"a": None}}
    assert codec.to_wire(config) == {"model": "m", "mood": {"a": None}}
    assert types.Config().extra == {}
    assert types.Config().extra is not types.Config().extra


def test_questions_that_are_not_understood_are_values() -> None:
    known = codec.question("currentTime/read", {"threadId": "t"})
    assert known == types.CurrentTimeReadParams(thread_id="t")
    for method, params in (("who/knows", {}), ("currentTime/read", {}), ("currentTime/read", None)):
        unknown = codec.question(method, params)
        assert isinstance(unknown, types.UnknownRequest)
        assert (unknown.method, unknown.params) == (method, params)
        assert unknown.problem
    elicitation = codec.question("mcpServer/elicitation/request", {"mode": "telepathy"})
    assert isinstance(elicitation, types.UnknownRequest)


def test_answers_of_users_own_shape_are_checked_with_the_path() -> None:
    @attrs.define
    class Mine:
        turns: list[types.Turn]
        account: types.Account | None
        id: types.RequestId

    good = {"turns": [TURN], "account": None, "id": 3}
    mine = codec.structure(good, Mine)
    assert mine == Mine([codec.structure(TURN, types.Turn)], None, 3)
    assert codec.converter().unstructure(mine) == good
    for bad, problem in (
        ({**good, "turns": [TURN, {**TURN, "id": 1}]}, "expected str, got int @ $.turns[1].id"),
        ({**good, "account": {"type": "chatgpt"}}, "required field missing @ $.account.email"),
        ({"turns": [], "account": None}, "required field missing @ $.id"),
        ({**good, "id": []}, "expected str or int, got list @ $.id"),
    ):
        with pytest.raises(ProtocolError) as caught:
            codec.structure(bad, Mine)
        assert str(caught.value).endswith(f": {problem}")


def test_nesting_without_end_is_no_crash() -> None:
    deep: Any = []
    for _ in range(3_000):
        deep = [deep]
    raw = {"threadId": "t", "turn": {**TURN, "items": [{"type": "plan", "id": deep}]}}
    assert codec.notification("turn/completed", raw).payload is not None
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(TypeError, match="nested too deeply"):
        codec.to_wire(loop)
    while deep:  # else freeing it recurses
        deep = deep.pop()
