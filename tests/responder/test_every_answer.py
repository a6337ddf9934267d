"""Whatever a method of a request makes, the server can read."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.protocol.schemas import Maker, complaint, definitions
from tests.state.test_declines import unknown_parts
from trio_codex import Request, types
from trio_codex._facade.asking import WHO
from trio_codex._facade.inputs import ImageInput
from trio_codex._facade.question import Answer
from trio_codex._protocol.codec import question, structure
from trio_codex._protocol.tables import SERVER_REQUESTS
from trio_codex._protocol.values import UnknownRequest
from trio_codex._rpc.messages import write
from trio_codex._session.questions import Inquiry
from trio_codex.errors import JsonRpcError

Arguments: TypeAlias = tuple[tuple[Any, ...], dict[str, Any]]


def given_with(*positional: Any, **named: Any) -> Arguments:
    return positional, named


def answers_of(request: Any, random: Random) -> Arguments:
    told = {
        q.id: random.choice([o.label for o in q.options or ()] or ["?"]) for q in request.questions
    }
    return given_with(told)


def granted(request: Any, random: Random) -> Arguments:
    scope = random.choice(["turn", "session", "forever"])
    permissions = random.choice([request.permissions, types.GrantedPermissionProfile()])
    strict = random.choice([None, True, False])
    return given_with(permissions, scope=scope, strict_auto_review=strict)


def network_amendment(request: Any, random: Random) -> Arguments:
    proposed = getattr(request.params, "proposed_network_policy_amendments", None)
    other = types.NetworkPolicyAmendment(action=types.NetworkPolicyRuleAction.allow, host="a.b")
    return given_with(random.choice(proposed or [other]))


def content_of(request: Any, random: Random) -> Arguments:
    properties = request.schema["properties"] if request.mode == "form" else {}
    content = {name: filling(field, random) for name, field in properties.items()}
    return given_with(random.choice([None, content]))


def filling(field: Any, random: Random) -> Any:
    items = field.get("items", field)
    titled = [choice["const"] for choice in items.get("oneOf") or items.get("anyOf") or ()]
    choices = items.get("enum") or titled
    match field.get("type"):
        case "array":
            return choices[: field.get("minItems") or 1]
        case "string":
            return random.choice(choices or ["some text"])
        case "boolean":
            return random.choice([True, False])
        case _:
            return random.choice([field.get("minimum") or 0, 3])


def nothing(*_: Any) -> Arguments:
    return given_with()


GIVEN: dict[str, Callable[[Any, Random], Arguments]] = {
    "CommandApprovalRequest.accept": nothing,
    "CommandApprovalRequest.accept_for_session": nothing,
    "CommandApprovalRequest.accept_with_execpolicy_amendment": lambda _, random: given_with(
        random.choice([None, ["touch"], [], ["git", "push"], [""]])
    ),
    "CommandApprovalRequest.apply_network_policy_amendment": network_amendment,
    "CommandApprovalRequest.cancel": nothing,
    "CommandApprovalRequest.decline": lambda _, random: given_with(
        random.choice([None, "why", ""])
    ),
    "FileChangeApprovalRequest.accept": nothing,
    "FileChangeApprovalRequest.accept_for_session": nothing,
    "FileChangeApprovalRequest.cancel": nothing,
    "FileChangeApprovalRequest.decline": lambda _, random: given_with(
        random.choice([None, "why", ""])
    ),
    "PermissionsApprovalRequest.accept": nothing,
    "PermissionsApprovalRequest.accept_for_session": nothing,
    "PermissionsApprovalRequest.decline": nothing,
    "PermissionsApprovalRequest.grant": granted,
    "UserInputRequest.answer": answers_of,
    "UserInputRequest.decline": nothing,
    "ElicitationRequest.accept": content_of,
    "ElicitationRequest.accept_always": nothing,
    "ElicitationRequest.accept_for_session": nothing,
    "ElicitationRequest.cancel": nothing,
    "ElicitationRequest.decline": nothing,
    "ToolCallRequest.decline": nothing,
    "ToolCallRequest.fail": lambda _, random: given_with(random.choice(["", "no"])),
    "ToolCallRequest.respond": lambda _, random: given_with(
        *random.choice([(), ("a",), ("a", ImageInput("data:image/png;base64,eA=="))])
    ),
    "TokensRefreshRequest.decline": nothing,
    "TokensRefreshRequest.tokens": lambda _, random: given_with(
        "a.b.c", chatgpt_account_id="a-1", chatgpt_plan_type=random.choice([None, "pro"])
    ),
    "AttestationRequest.decline": nothing,
    "AttestationRequest.token": lambda *_: given_with("a-token"),
    "CurrentTimeRequest.answer": lambda _, random: given_with(
        random.choice([None, 0, -1, 1.5, 1e18])
    ),
    "CurrentTimeRequest.decline": nothing,
}
"""What each method that makes an answer is called with."""
NEEDS_AN_OFFER = {
    "CommandApprovalRequest.apply_network_policy_amendment",
    "ElicitationRequest.accept_always",
    "ElicitationRequest.accept_for_session",
}


def makers(kind: type[Request]) -> Iterator[str]:
    """The names of all public methods of a request that make an answer."""
    for name, method in inspect.getmembers(kind, inspect.isfunction):
        if not name.startswith("_") and "Answer" in str(method.__annotations__["return"]):
            yield name


def request_of(method: str, random: Random) -> Request | None:
    """A request that the server might make; None if chance has made one that it might not."""
    spec = SERVER_REQUESTS[method]
    assert spec.model is not None
    params = Maker(random).make(definitions()[spec.model])
    if method == "mcpServer/elicitation/request" and random.random() < 0.5:
        meta = {"codex_approval_kind": "mcp_tool_call", "persist": ["session", "always"]}
        form = {"type": "object", "properties": {}}
        params |= {"mode": "form", "message": "May it?", "requestedSchema": form, "_meta": meta}
    value = question(method, params)
    if isinstance(value, UnknownRequest):
        return None
    return WHO[method][1](Inquiry(method, value, "thread-1", "turn-1"))


def test_each_question_of_the_protocol_has_a_request() -> None:
    assert WHO.keys() == SERVER_REQUESTS.keys()


def test_no_method_that_makes_an_answer_is_forgotten() -> None:
    kinds = {kind for _, kind in WHO.values()}
    assert {f"{kind.__name__}.{name}" for kind in kinds for name in makers(kind)} == GIVEN.keys()


@pytest.mark.parametrize("method", WHO)
def test_each_answer_fits_the_schema(method: str) -> None:
    kind = WHO[method][1]
    spec = SERVER_REQUESTS[method]
    response = spec.response
    assert response is not None
    made = Counter[str]()

    @settings(max_examples=60, deadline=None)
    @given(st.randoms(use_true_random=False))
    def answer(random: Random) -> None:
        request = request_of(method, random)
        if request is None:
            return
        for name in makers(kind):
            full_name = f"{kind.__name__}.{name}"
            positional, named = GIVEN[full_name](request, random)
            try:
                told: Answer[Any] = getattr(request, name)(*positional, **named)
            except ValueError:
                continue  # not legal, and so not possible
            made[full_name] += 1
            assert (told.request, told.choice) == (request, name)
            if isinstance(told.result, JsonRpcError):
                assert name == "decline"
                continue
            assert complaint(definitions()[response], told.result) is None, told
            assert unknown_parts(structure(told.result, getattr(types, response))) == []
            write({"id": 1, "result": told.result})

    answer()
    expected = {f"{kind.__name__}.{name}" for name in makers(kind)} - NEEDS_AN_OFFER
    assert expected <= made.keys()
