"""Every model: made from what the schema allows, and back to it; copied, pickled, changed."""

from __future__ import annotations

import copy
import pickle
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.protocol import schemas
from trio_codex import types
from trio_codex._protocol import codec, readers
from trio_codex._protocol.values import OpenEnum, ProtocolModel, UnknownVariant
from trio_codex._tools.shapes import Alias, Enum, Model, Union
from trio_codex.errors import ProtocolError

NAMES = sorted(schemas.definitions())
MODELS = sorted(n for n, d in schemas.protocol().definitions.items() if isinstance(d, Model))


def read(name: str, raw: Any) -> Any:
    return readers.reader(name)(raw)


def inside(value: Any) -> list[Any]:
    """All values that a value is made of."""
    parts: list[Any] = []
    if attrs.has(type(value)):
        parts = [getattr(value, field.name) for field in attrs.fields(type(value))]
    elif isinstance(value, dict):
        parts = list(value.values())
    elif isinstance(value, list):
        parts = value
    return [value, *(found for part in parts for found in inside(part))]


def check_round_trip(name: str, raw: Any) -> Any:
    schema = schemas.definitions()[name]
    assert schemas.complaint(schema, raw) is None, "the instance itself is wrong"
    value = read(name, raw)
    assert not [v for v in inside(value) if isinstance(v, UnknownVariant)]
    wired = codec.to_wire(value)
    assert schemas.without_nulls(wired) == schemas.without_nulls(raw)
    assert schemas.complaint(schema, wired) is None
    # not of the values: without its nulls, an object may have the shape of a neighbour
    assert codec.to_wire(read(name, wired)) == wired
    return value


@pytest.mark.parametrize("full", [True, False])
def test_what_the_schema_allows_is_made_and_sent_back(full: bool) -> None:
    for name in NAMES:
        with schemas.about(name):
            raw = schemas.Maker(Random(name), full).make(schemas.definitions()[name])
            value = check_round_trip(name, raw)
            assert codec.structure(raw, getattr(types, name)) == value


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_whatever_the_schema_allows_is_made_and_sent_back(name: str, random: Random) -> None:
    check_round_trip(name, schemas.Maker(random).make(schemas.definitions()[name]))


def test_a_model_is_an_attrs_class_like_any_other() -> None:
    for name in MODELS:
        with schemas.about(name):
            _check_a_model_is_an_attrs_class_like_any_other(name)


def _check_a_model_is_an_attrs_class_like_any_other(name: str) -> None:
    model: Any = getattr(types, name)
    assert attrs.has(model)
    assert ProtocolModel in model.__mro__
    definition = schemas.protocol().definitions[name]
    assert isinstance(definition, Model)
    assert {f.name for f in definition.fields} <= {f.name for f in attrs.fields(model)}
    instance: Any = model(**{f.name: "x" for f in definition.fields if f.required})
    assert not hasattr(instance, "__dict__")
    assert copy.copy(instance) == instance == copy.deepcopy(instance)
    assert pickle.loads(pickle.dumps(instance)) == instance
    assert attrs.evolve(instance) == instance
    assert set(attrs.asdict(instance)) == {field.name for field in attrs.fields(model)}
    assert repr(instance).startswith(f"{name}(")
    assert instance != object()
    for field in definition.fields:
        changed = attrs.evolve(instance, **{field.name: "another"})
        assert changed != instance
        assert getattr(changed, field.name) == "another"


def test_a_missing_required_field_is_a_misfit_with_its_path() -> None:
    for name in MODELS:
        with schemas.about(name):
            _check_a_missing_required_field_is_a_misfit_with_its_path(name)


def _check_a_missing_required_field_is_a_misfit_with_its_path(name: str) -> None:
    definition = schemas.protocol().definitions[name]
    assert isinstance(definition, Model)
    maker = schemas.Maker(Random(name), full=False)
    raw = _instance(definition, maker)
    for field in definition.fields:
        if field.required:
            rest = {k: v for k, v in raw.items() if k != field.wire}
            with pytest.raises(ProtocolError, match="required field missing @ \\$") as caught:
                codec.structure(rest, getattr(types, name))
            assert field.wire in str(caught.value)


def _instance(definition: Model, maker: schemas.Maker) -> dict[str, Any]:
    """An instance of any model, also of those that the schema nests without a name."""
    if definition.name in schemas.definitions():
        made = maker.make(schemas.definitions()[definition.name])
        assert isinstance(made, dict)
        return made
    return {field.wire: _value(field.type, maker) for field in definition.fields if field.required}


def _value(kind: Any, maker: schemas.Maker) -> Any:
    match type(kind).__name__:
        case "Const":
            return kind.value
        case "Scalar":
            return {"str": "x", "int": 1, "float": 0.5, "bool": True, "Any": {}}[kind.name]
        case "ListOf":
            return [_value(kind.item, maker)]
        case "MapOf":
            return {"k": _value(kind.item, maker)}
        case "Nullable":
            return None
    if kind.name in schemas.definitions():
        return maker.make(schemas.definitions()[kind.name])
    definition = schemas.protocol().definitions[kind.name]
    assert isinstance(definition, Model)
    return _instance(definition, maker)


def test_missing_optional_fields_are_no_error() -> None:
    for name in MODELS:
        with schemas.about(name):
            _check_missing_optional_fields_are_no_error(name)


def _check_missing_optional_fields_are_no_error(name: str) -> None:
    definition = schemas.protocol().definitions[name]
    assert isinstance(definition, Model)
    raw = _instance(definition, schemas.Maker(Random(name), full=False))
    needed = {field.wire for field in definition.fields if field.required}
    value = codec.structure({k: v for k, v in raw.items() if k in needed}, getattr(types, name))
    for field in definition.fields:
        if not field.required and type(field.type).__name__ != "Const":
            assert getattr(value, field.name) is None


def test_every_name_that_is_listed_can_be_had() -> None:
    for name in dir(types):
        found = getattr(types, name)
        definition = schemas.protocol().definitions.get(name)
        if isinstance(definition, Model | Enum):
            assert (found.__module__, found.__qualname__) == ("trio_codex.types", name)
        elif isinstance(definition, Union | Alias):
            assert isinstance("x", found) in (True, False) if isinstance(found, type) else True
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        types.Nonsense  # type: ignore[attr-defined]  # noqa: B018


def test_every_enum_takes_values_of_newer_servers() -> None:
    for name, definition in schemas.protocol().definitions.items():
        if isinstance(definition, Enum):
            enum = getattr(types, name)
            assert issubclass(enum, OpenEnum)
            for member, value, _ in definition.members:
                assert enum[member] is enum(value)
                assert enum(value).is_known
                assert pickle.loads(pickle.dumps(enum(value))) is enum(value)
            before = len(enum)
            new = enum("neverHeardOf")
            assert isinstance(new, enum)
            assert not new.is_known
            assert new == enum("neverHeardOf") == "neverHeardOf"
            assert hash(new) == hash(enum("neverHeardOf"))
            assert new != enum("else")
            assert new.value == "neverHeardOf"
            for twin in (copy.copy(new), copy.deepcopy(new), pickle.loads(pickle.dumps(new))):
                assert twin == new
                assert type(twin) is enum
            assert len(enum) == before
            assert "neverHeardOf" not in enum._value2member_map_
            with pytest.raises(ValueError, match="not a valid"):
                enum(3)


def test_models_can_be_used_as_those_of_the_official_sdk() -> None:
    assert types.TurnStatus.in_progress.value == "inProgress"
    assert types.ReasoningEffort.xhigh == types.ReasoningEffort("xhigh")
    assert isinstance(types.AgentMessageThreadItem(id="i", text="t"), types.ThreadItem)
    item = types.AgentMessageThreadItem(id="i", text="t")
    assert item.root is item
    assert types.AskForApprovalValue.never.root is types.AskForApprovalValue.never
    assert types.ReasoningSummaryValue is types.ReasoningSummary
    assert types.HookMetadata1 is types.CommandHookMetadata


@pytest.mark.parametrize(
    ("user_agent", "name", "version"),
    [
        ("me/0.163.0 (Debian 12.0.0; x86_64) dumb (me; 1)", "me", "0.163.0"),
        ("me", "me", ""),
        ("", "", ""),
    ],
)
def test_the_server_says_who_it_is_under_the_official_names_too(
    user_agent: str, name: str, version: str
) -> None:
    raw = {
        "codexHome": "/home",
        "platformFamily": "unix",
        "platformOs": "linux",
        "userAgent": user_agent,
    }
    said: types.InitializeResponse = read("InitializeResponse", raw)
    assert said.serverInfo == types.ServerInfo(name, version)
    assert (said.userAgent, said.platformFamily, said.platformOs) == (user_agent, "unix", "linux")
    assert codec.to_wire(said) == raw
    assert "serverInfo" not in repr(said)
