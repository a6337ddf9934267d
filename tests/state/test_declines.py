"""Nothing is approved that nobody approved."""

from __future__ import annotations

import json
from typing import Any

import pytest

from trio_codex import types
from trio_codex._protocol.codec import structure, to_wire
from trio_codex._protocol.tables import SERVER_REQUESTS
from trio_codex._protocol.values import ProtocolModel, UnknownVariant
from trio_codex._rpc.messages import write
from trio_codex._state.declines import decline
from trio_codex.errors import InternalRpcError, JsonRpcError, MethodNotFoundError

ANSWERED = [spec for spec in SERVER_REQUESTS.values() if isinstance(decline(spec.method), dict)]
REFUSED = [spec for spec in SERVER_REQUESTS.values() if spec not in ANSWERED]


def unknown_parts(value: Any) -> list[Any]:
    """What in a model is not of the schema."""
    if isinstance(value, UnknownVariant):
        return [value]
    if isinstance(value, ProtocolModel):
        return [odd for name in value.__slots__ for odd in unknown_parts(getattr(value, name))]
    if isinstance(value, list):
        return [odd for item in value for odd in unknown_parts(item)]
    return [value] if getattr(value, "is_known", True) is False else []


@pytest.mark.parametrize("spec", ANSWERED, ids=lambda spec: spec.method)
def test_an_answer_is_one_that_the_schema_knows(spec: Any) -> None:
    answer = decline(spec.method)
    model = structure(answer, getattr(types, spec.response))
    assert unknown_parts(model) == []
    assert to_wire(model) == {name: value for name, value in answer.items() if value is not None}  # type: ignore[union-attr]
    write({"id": 1, "result": answer})


@pytest.mark.parametrize("spec", ANSWERED, ids=lambda spec: spec.method)
def test_no_answer_approves(spec: Any) -> None:
    answer = decline(spec.method)
    assert isinstance(answer, dict)
    for word in ("accept", "approve", "always", "session", "true"):
        assert word not in json.dumps(answer).lower()
    match answer:
        case {"decision": decision}:
            assert decision == "decline" or list(decision) == ["denied"]
        case {"permissions": granted, "scope": scope}:
            assert (granted, scope) == ({}, "turn")
        case {"answers": answers}:
            assert answers == {}
        case {"action": action}:
            assert action == "decline"
        case _:
            assert answer["success"] is False


@pytest.mark.parametrize("spec", REFUSED, ids=lambda spec: spec.method)
def test_what_no_answer_declines_is_refused(spec: Any) -> None:
    refusal = decline(spec.method)
    assert isinstance(refusal, InternalRpcError)
    assert spec.method in refusal.message


def test_only_these_are_refused() -> None:
    assert {spec.method for spec in REFUSED} == {
        "account/chatgptAuthTokens/refresh",
        "attestation/generate",
        "currentTime/read",
    }


@pytest.mark.parametrize("method", ["new/question", "", "turn/start"])
def test_a_question_of_tomorrow_is_refused(method: str) -> None:
    refusal = decline(method)
    assert isinstance(refusal, JsonRpcError)
    assert type(refusal) is MethodNotFoundError
    assert refusal.code == -32601
