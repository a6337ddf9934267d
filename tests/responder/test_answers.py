"""The answers that each request makes: all that the protocol takes, and nothing that it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from tests.responder.wire import (
    ASKED,
    ATTESTATION,
    COMMAND,
    ELICITATION,
    FILES,
    INPUT,
    OLD_COMMAND,
    OLD_FILES,
    PERMISSIONS,
    TIME,
    TOKENS,
    TOOL,
    made,
)
from tests.state.test_declines import unknown_parts
from trio_codex import ImageInput, JsonRpcError, types
from trio_codex._facade.asking import WHO
from trio_codex._protocol.codec import structure
from trio_codex._protocol.tables import SERVER_REQUESTS
from trio_codex._rpc.messages import write
from trio_codex._state.answers import refuse_more
from trio_codex.types import (
    AdditionalFileSystemPermissions,
    AdditionalNetworkPermissions,
    FileSystemAccessMode,
    FileSystemSandboxEntry,
    GrantedPermissionProfile,
    NetworkPolicyAmendment,
    NetworkPolicyRuleAction,
    PathFileSystemPath,
    PermissionGrantScope,
)

HOST = NetworkPolicyAmendment(host="example.org", action=NetworkPolicyRuleAction.allow)
DENY = FileSystemSandboxEntry(
    access=FileSystemAccessMode.deny, path=PathFileSystemPath(path="/a", type="path")
)


def files(**what: Any) -> GrantedPermissionProfile:
    return GrantedPermissionProfile(file_system=AdditionalFileSystemPermissions(**what))


def network(enabled: bool) -> GrantedPermissionProfile:
    return GrantedPermissionProfile(network=AdditionalNetworkPermissions(enabled=enabled))


def amended(*words: str) -> dict[str, Any]:
    return {"acceptWithExecpolicyAmendment": {"execpolicy_amendment": list(words)}}


Choose = Callable[[Any], Any]
LEGAL: list[tuple[str, Choose, dict[str, Any]]] = [
    *[
        (method, choose, {"decision": decision})
        for method in (COMMAND, FILES)
        for choose, decision in [
            (lambda r: r.accept(), "accept"),
            (lambda r: r.accept_for_session(), "acceptForSession"),
            (lambda r: r.decline(), "decline"),
            (lambda r: r.decline("too late"), "decline"),
            (lambda r: r.cancel(), "cancel"),
        ]
    ],
    *[
        (method, choose, {"decision": decision})
        for method in (OLD_COMMAND, OLD_FILES)
        for choose, decision in [
            (lambda r: r.accept(), "approved"),
            (lambda r: r.accept_for_session(), "approved_for_session"),
            (lambda r: r.decline("too late"), {"denied": {"rejection": "too late"}}),
            (lambda r: r.cancel(), "abort"),
        ]
    ],
    (
        COMMAND,
        lambda r: r.accept_with_execpolicy_amendment(),
        {"decision": amended("touch", "f")},
    ),
    (
        COMMAND,
        lambda r: r.accept_with_execpolicy_amendment(("touch",)),
        {"decision": amended("touch")},
    ),
    (
        OLD_COMMAND,
        lambda r: r.accept_with_execpolicy_amendment(["touch"]),
        {
            "decision": {
                "approved_execpolicy_amendment": {"proposed_execpolicy_amendment": ["touch"]}
            }
        },
    ),
    (
        COMMAND,
        lambda r: r.apply_network_policy_amendment(HOST),
        {
            "decision": {
                "applyNetworkPolicyAmendment": {
                    "network_policy_amendment": {"host": "example.org", "action": "allow"}
                }
            }
        },
    ),
    (
        PERMISSIONS,
        lambda r: r.accept(),
        {"permissions": ASKED[PERMISSIONS]["permissions"], "scope": "turn"},
    ),
    (
        PERMISSIONS,
        lambda r: r.accept_for_session(),
        {"permissions": ASKED[PERMISSIONS]["permissions"], "scope": "session"},
    ),
    (
        PERMISSIONS,
        lambda r: r.grant(files(write=["/b"]), strict_auto_review=True),
        {
            "permissions": {"fileSystem": {"write": ["/b"]}},
            "scope": "turn",
            "strictAutoReview": True,
        },
    ),
    (
        PERMISSIONS,
        lambda r: r.grant(network(True), scope=PermissionGrantScope.session),
        {"permissions": {"network": {"enabled": True}}, "scope": "session"},
    ),
    (
        PERMISSIONS,
        lambda r: r.grant(GrantedPermissionProfile()),
        {"permissions": {}, "scope": "turn"},
    ),
    (
        INPUT,
        lambda r: r.answer({"colour": "Red", "other": ["Green"], "free": ["a", "b"]}),
        {
            "answers": {
                "colour": {"answers": ["Red"]},
                "other": {"answers": ["Green"]},
                "free": {"answers": ["a", "b"]},
            }
        },
    ),
    (INPUT, lambda r: r.answer({}), {"answers": {}}),
    (
        ELICITATION,
        lambda r: r.accept({"name": "Me"}),
        {"action": "accept", "content": {"name": "Me"}},
    ),
    (ELICITATION, lambda r: r.cancel(), {"action": "cancel", "content": None}),
    (
        TOOL,
        lambda r: r.respond("On.", ImageInput("data:image/png;base64,eA==")),
        {
            "contentItems": [
                {"type": "inputText", "text": "On."},
                {"type": "inputImage", "imageUrl": "data:image/png;base64,eA=="},
            ],
            "success": True,
        },
    ),
    (TOOL, lambda r: r.respond(), {"contentItems": [], "success": True}),
    (
        TOOL,
        lambda r: r.fail("No bulb."),
        {"contentItems": [{"type": "inputText", "text": "No bulb."}], "success": False},
    ),
    (
        TOKENS,
        lambda r: r.tokens("a.b.c", chatgpt_account_id="one", chatgpt_plan_type="pro"),
        {"accessToken": "a.b.c", "chatgptAccountId": "one", "chatgptPlanType": "pro"},
    ),
    (ATTESTATION, lambda r: r.token("proof"), {"token": "proof"}),
    (TIME, lambda r: r.answer(12.9), {"currentTimeAt": 12}),
]


@pytest.mark.parametrize(("method", "choose", "result"), LEGAL)
def test_an_answer_is_what_the_schema_takes(
    method: str, choose: Choose, result: dict[str, Any]
) -> None:
    request = made(method)
    answer = choose(request)
    assert answer.request is request
    assert answer.result == result
    response = SERVER_REQUESTS[method].response
    assert response is not None
    assert unknown_parts(structure(answer.result, getattr(types, response))) == []
    write({"id": 1, "result": answer.result})


ILLEGAL: list[tuple[str, Choose]] = [
    (COMMAND, lambda r: r.accept_with_execpolicy_amendment([])),
    (COMMAND, lambda r: r.accept_with_execpolicy_amendment([""])),
    (OLD_COMMAND, lambda r: r.accept_with_execpolicy_amendment()),  # none is proposed
    (COMMAND, lambda r: r.apply_network_policy_amendment(attrs.evolve(HOST, host="evil.org"))),
    (PERMISSIONS, lambda r: r.grant(files(write=["/c"]))),
    (PERMISSIONS, lambda r: r.grant(files(write=["/a/b"]))),
    (PERMISSIONS, lambda r: r.grant(files(read=["/a"]))),
    (PERMISSIONS, lambda r: r.grant(files(glob_scan_max_depth=3))),
    (PERMISSIONS, lambda r: r.grant(files(entries=[DENY]))),
    (PERMISSIONS, lambda r: r.grant(files(write=["/a"]), scope="for ever")),
    (INPUT, lambda r: r.answer("Red")),  # to which question?
    (INPUT, lambda r: r.answer({"size": "L"})),
    (INPUT, lambda r: r.answer({"colour": "Green"})),
    (INPUT, lambda r: r.answer({"colour": ["Red", "Green"]})),
    (ELICITATION, lambda r: r.accept()),
    (ELICITATION, lambda r: r.accept({"name": 5})),
    (ELICITATION, lambda r: r.accept({"name": "Me", "age": 5})),
    (ELICITATION, lambda r: r.accept_for_session()),  # it is no approval of a tool
    (TOKENS, lambda r: r.tokens("", chatgpt_account_id="one")),
    (ATTESTATION, lambda r: r.token("a\nb")),
]


@pytest.mark.parametrize(("method", "choose"), ILLEGAL)
def test_what_was_not_asked_for_cannot_be_answered(method: str, choose: Choose) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        choose(made(method))
    assert not isinstance(caught.value, JsonRpcError)


@pytest.mark.parametrize(
    ("method", "choose"),
    [
        (COMMAND, lambda r: r.accept_with_execpolicy_amendment("touch")),
        (COMMAND, lambda r: r.accept_with_execpolicy_amendment([1])),
        (INPUT, lambda r: r.answer({"free": [5]})),
        (TOOL, lambda r: r.respond(5)),
        (TOOL, lambda r: r.respond({"type": "inputText", "text": "x"})),
        (TOKENS, lambda r: r.tokens(5, chatgpt_account_id="one")),
        (ATTESTATION, lambda r: r.token(None)),
    ],
)
def test_what_is_of_a_wrong_type_cannot_be_answered(method: str, choose: Choose) -> None:
    with pytest.raises(TypeError):
        choose(made(method))


def test_less_is_granted_by_saying_no_to_a_part() -> None:
    request = made(PERMISSIONS)
    assert request.grant(network(False)).result["permissions"] == {"network": {"enabled": False}}


def test_a_denial_that_was_asked_for_cannot_be_left_out() -> None:
    may = {"access": "write", "path": {"type": "path", "path": "/a"}}
    must_not = {"access": "deny", "path": {"type": "path", "path": "/a/secret"}}
    asked = {"fileSystem": {"entries": [may, must_not]}}
    refuse_more(asked, asked, "permissions")
    refuse_more({"fileSystem": {"entries": [must_not, may]}}, asked, "permissions")
    refuse_more({"fileSystem": {"entries": []}}, asked, "permissions")
    with pytest.raises(ValueError, match="must go on denying"):
        refuse_more({"fileSystem": {"entries": [may]}}, asked, "permissions")


@pytest.mark.parametrize("method", ASKED)
def test_no_request_has_an_answer_that_only_others_take(method: str) -> None:
    own = {
        "accept": {COMMAND, FILES, OLD_COMMAND, OLD_FILES, PERMISSIONS, ELICITATION},
        "cancel": {COMMAND, FILES, OLD_COMMAND, OLD_FILES, ELICITATION},
        "grant": {PERMISSIONS},
        "answer": {INPUT, TIME},
        "respond": {TOOL},
        "tokens": {TOKENS},
        "token": {ATTESTATION},
        "decline": set(ASKED),
    }
    request = made(method)
    assert {name for name in own if hasattr(request, name)} == {
        name for name, methods in own.items() if method in methods
    }


@pytest.mark.parametrize("method", [OLD_COMMAND, OLD_FILES])
def test_a_question_of_old_looks_like_one_of_today(method: str) -> None:
    request = made(method)
    if method == OLD_COMMAND:
        assert (request.command, request.cwd) == ("touch 'a b'", "/")
        assert (request.network, request.proposed_amendment) == (None, None)
    else:
        (change,) = request.changes
        assert (change.path, change.diff, request.paths) == ("/a", "new", ["/a"])
    assert request.decline().result["decision"]["denied"]["rejection"]


def test_each_question_of_the_schema_has_a_request_for_it() -> None:
    assert set(WHO) == set(SERVER_REQUESTS) == set(ASKED)
