"""A flow makes the events of one item from their text alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._protocol.codec import notification
from trio_codex._protocol.tables import NOTIFICATIONS
from trio_codex._state.flow import Flow

DELTAS = [spec for spec in NOTIFICATIONS.values() if spec.delta]


def params_of(names: tuple[str, ...]) -> dict[str, Any]:
    params = {name: 3 if name.endswith("Index") else f"the {name}" for name in names}
    return {**params, "delta": "first"}


@pytest.mark.parametrize("spec", DELTAS, ids=lambda spec: spec.method)
@given(st.text())
def test_an_event_of_a_flow_is_what_the_codec_makes(spec: Any, text: str) -> None:
    params = params_of(spec.key)
    flow = Flow.of(spec.method, params)
    assert flow is not None
    assert flow.method == spec.method
    assert flow.event(text) == notification(spec.method, {**params, "delta": text})


@pytest.mark.parametrize("spec", DELTAS, ids=lambda spec: spec.method)
def test_a_delta_that_does_not_fit_has_no_flow(spec: Any) -> None:
    params = params_of(spec.key)
    for name in params:
        assert Flow.of(spec.method, {**params, name: [5]}) is None
        assert Flow.of(spec.method, {k: v for k, v in params.items() if k != name}) is None


@pytest.mark.parametrize("params", [None, 5, "delta", [], {"delta": "x"}])
def test_what_is_no_delta_has_no_flow(params: Any) -> None:
    assert Flow.of("item/agentMessage/delta", params) is None
    assert Flow.of("new/delta", params) is None


def test_an_event_without_text_has_no_flow() -> None:
    assert Flow.of("turn/diff/updated", {"threadId": "t", "turnId": "u", "diff": ""}) is None


def test_each_event_of_a_flow_is_its_own() -> None:
    flow = Flow.of("item/plan/delta", {"threadId": "t", "turnId": "u", "itemId": "i", "delta": ""})
    assert flow is not None
    assert flow.event("a").payload is not flow.event("a").payload
