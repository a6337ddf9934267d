"""Every constructor of a call, against what the schema says about its parameters."""

from __future__ import annotations

import enum
import inspect
import math
from collections import OrderedDict
from random import Random
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.protocol import schemas
from trio_codex import protocol, types
from trio_codex._protocol import codec, readers
from trio_codex._protocol.call import Call
from trio_codex._protocol.tables import CLIENT_REQUESTS
from trio_codex._tools import words
from trio_codex._tools.shapes import Method, Model
from trio_codex.errors import ProtocolError

METHODS = {method.method: method for method in schemas.protocol().client_requests}
ENTRIES = {
    entry["properties"]["method"]["enum"][0]: entry
    for entry in schemas.bundle()["definitions"]["ClientRequest"]["oneOf"]
}


def constructor(method: Method) -> Any:
    return getattr(protocol, words.identifier(words.snake(method.method)))


def called(method: Method, *args: Any, **kwargs: Any) -> Call[Any]:
    call = constructor(method)(*args, **kwargs)
    assert isinstance(call, Call)
    return call


def make(method: Method, raw: Any, *, as_models: bool) -> Call[Any]:
    """The call with parameters given as plain JSON or as models."""
    definition = schemas.protocol().definitions.get(method.params or "")
    if definition is None:
        return called(method)
    value = readers.reader(definition.name)(raw)
    if not isinstance(definition, Model):
        return called(method, value if as_models else raw)
    if as_models:
        return called(method, **{f.name: getattr(value, f.name) for f in definition.fields})
    return called(method, **{f.name: raw[f.wire] for f in definition.fields if f.wire in raw})


def check(method: Method, random: Random, full: bool | None) -> None:
    schema = ENTRIES[method.method]["properties"].get("params", {"type": "null"})
    raw = schemas.Maker(random, full).make(
        schemas.definitions()[method.params] if method.params else schema
    )
    for as_models in (False, True):
        call = make(method, raw, as_models=as_models)
        assert call.method == method.method
        assert schemas.complaint(schema, call.params) is None
        assert schemas.without_nulls(call.params) == schemas.without_nulls(raw)


@pytest.mark.parametrize("full", [True, False])
def test_every_call_says_what_the_schema_accepts(full: bool) -> None:
    for method in METHODS.values():
        with schemas.about(method.method):
            check(method, Random(method.method), full)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(METHODS)), st.randoms(use_true_random=False))
def test_any_call_says_what_the_schema_accepts(method: str, random: Random) -> None:
    check(METHODS[method], random, None)


def test_there_is_a_constructor_for_each_client_request() -> None:
    functions = {name for name in protocol.__all__ if inspect.isfunction(getattr(protocol, name))}
    assert functions == {words.identifier(words.snake(method)) for method in CLIENT_REQUESTS}
    assert len(functions) == len(CLIENT_REQUESTS) == len(ENTRIES)


def test_a_constructor_documents_itself_and_takes_keywords_only() -> None:
    for method in METHODS:
        with schemas.about(method):
            _check_a_constructor_documents_itself_and_takes_keywords_only(method)


def _check_a_constructor_documents_itself_and_takes_keywords_only(method: str) -> None:
    function = constructor(METHODS[method])
    documentation = inspect.getdoc(function) or ""
    assert documentation.startswith(f"``{method}``.")
    assert ("Experimental." in documentation.split("\n")[0]) == METHODS[method].experimental
    parameters = inspect.signature(function).parameters
    if list(parameters) != ["params"]:
        assert all(p.kind is p.KEYWORD_ONLY for p in parameters.values())


def test_answers_are_read_by_their_model() -> None:
    for method in METHODS:
        with schemas.about(method):
            _check_answers_are_read_by_their_model(method)


def _check_answers_are_read_by_their_model(method: str) -> None:
    response = METHODS[method].response
    assert response is not None
    raw = schemas.Maker(Random(method)).make(schemas.definitions()[response])
    call = make_any(method)
    assert call.parse(raw) == readers.reader(response)(raw)
    with pytest.raises(ProtocolError, match=f"^{method}: expected object, got int @ "):
        call.parse(3)


def make_any(method: str) -> Call[Any]:
    params = METHODS[method].params
    raw = schemas.Maker(Random(method)).make(schemas.definitions()[params]) if params else None
    return make(METHODS[method], raw, as_models=False)


def test_a_call_of_everyday() -> None:
    call = protocol.turn_start(
        thread_id="t",
        input=[types.TextUserInput(text="hi"), {"type": "text", "text": "there"}],
        effort=types.ReasoningEffort("enormous"),
        sandbox_policy=types.DangerFullAccessSandboxPolicy(),
        model=None,
    )
    assert call.method == "turn/start"
    assert call.params == {
        "threadId": "t",
        "input": [{"type": "text", "text": "hi"}, {"type": "text", "text": "there"}],
        "effort": "enormous",
        "sandboxPolicy": {"type": "dangerFullAccess"},
    }
    answer = call.parse({"turn": {"id": "u", "items": [], "status": "inProgress"}})
    assert isinstance(answer, types.TurnStartResponse)
    assert answer.turn.status is types.TurnStatus.in_progress


class Colour(enum.Enum):
    red = "r"


class Text(str):
    __slots__ = ()


def test_what_can_be_json_is_sent_as_plain_json() -> None:
    value = (Colour.red, Text("t"), OrderedDict({Text("k"): 1.5}), None, True, 2, "ü")
    wired = codec.to_wire(value)
    assert wired == ["r", "t", {"k": 1.5}, None, True, 2, "ü"]
    assert [type(item) for item in wired[:3]] == [str, str, dict]


class Mine(types.TextUserInput):
    """A user's own kind of input."""


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        (object(), "object cannot be JSON @ $.input[0].text"),
        (b"bytes", "bytes cannot be JSON @ $.input[0].text"),
        (math.nan, "nan cannot be JSON @ $.input[0].text"),
        ({"a": {1: 2}}, "an object's keys must be strings @ $.input[0].text.a"),
        ([0, [math.inf]], "inf cannot be JSON @ $.input[0].text[1][0]"),
        (
            types.UnknownVariant("t", {"x": set()}, "p"),
            "set cannot be JSON @ $.input[0].text.raw.x",
        ),
        (types.UnknownRequest("m", 1, "p"), "UnknownRequest cannot be JSON @ $.input[0].text"),
        (
            types.Config(extra={"a": ()}, model=cast("str", object())),
            "object cannot be JSON @ $.input[0].text.model",
        ),
    ],
)
def test_what_cannot_be_json_is_a_type_error_with_its_path(value: Any, complaint: str) -> None:
    with pytest.raises(TypeError) as caught:
        protocol.turn_start(thread_id="t", input=[types.TextUserInput(text=value)])
    assert str(caught.value) == complaint


def test_a_subclass_of_a_model_is_sent_like_the_model() -> None:
    assert codec.to_wire(Mine(text="x")) == {"type": "text", "text": "x"}
