"""What this version does not know of a question is not accepted, wherever it stands."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.responders.questions import IDS, change, command, inquiry, permissions
from trio_codex import AllowList, Answer, FileChangeApprovalRequest, ProtocolError, Request, types
from trio_codex._facade.asking import WHO
from trio_codex._protocol.tables import SERVER_REQUESTS

Json: TypeAlias = Any

COMMAND = "item/commandExecution/requestApproval"
FILES = "item/fileChange/requestApproval"
PERMISSIONS = "item/permissions/requestApproval"
ELICITATION = "mcpServer/elicitation/request"
HOST = {"host": "pypi.org", "protocol": "https"}


@attrs.frozen
class Asked:
    """A question, and the items that the turn is working on."""

    method: str
    params: Json
    items: Json = attrs.Factory(list)

    def request(self) -> Request | None:
        """What a responder is given; None: nobody is asked, as for what fits no model."""
        model = SERVER_REQUESTS[self.method].model
        assert model is not None
        try:
            asked = inquiry(self.method, self.params, model, *self.items)
        except ProtocolError:
            return None
        if isinstance(asked.value, types.UnknownVariant):
            return None
        return WHO[self.method][1](asked)


def a_file(root: Path) -> Json:
    return {"access": "write", "path": {"type": "path", "path": str(root / "file")}}


def questions(root: Path) -> list[Asked]:
    """One of each that is accepted, with all that servers send today."""
    permissions = {
        "network": {"enabled": True},
        "fileSystem": {
            "read": [str(root)],
            "write": [str(root / "file")],
            "entries": [a_file(root), {**a_file(root), "access": "read"}],
            "globScanMaxDepth": 3,
        },
    }
    line, words = "/bin/bash -lc 'make test'", ["make", "test"]
    actions = [
        {"type": "unknown", "command": "make test"},
        {"type": "read", "command": "cat a", "name": "a", "path": "/a"},
        {"type": "listFiles", "command": "ls", "path": None},
        {"type": "search", "command": "rg a", "query": "a", "path": "."},
    ]
    of_command = {
        "type": "commandExecution",
        "id": "i",
        "pluginId": None,
        "command": line,
        "cwd": "/work",
        "source": "agent",
        "status": "inProgress",
        "commandActions": actions,
        "startedAtMs": 5,
        "completedAtMs": None,
    }
    ran = {
        **IDS,
        "kind": "command",
        "environmentId": "local",
        "reason": "May I?",
        "command": line,
        "cwd": "/work",
        "commandActions": actions,
        "additionalPermissions": permissions,
        "proposedExecpolicyAmendment": words,
        "proposedNetworkPolicyAmendments": [{"host": "pypi.org", "action": "allow"}],
        "availableDecisions": [
            "accept",
            {"acceptWithExecpolicyAmendment": {"execpolicy_amendment": words}},
            {
                "applyNetworkPolicyAmendment": {
                    "network_policy_amendment": {"host": "pypi.org", "action": "deny"}
                }
            },
            "cancel",
        ],
    }
    network = {"networkApprovalContext": {"host": "pypi.org", "protocol": "https"}}
    kinds: Json = [
        {"type": "add"},
        {"type": "delete"},
        {"type": "update", "move_path": str(root / "new")},
        {"type": "update", "move_path": None},
    ]
    of_files = {
        "type": "fileChange",
        "id": "i",
        "status": "inProgress",
        "changes": [
            {"path": str(root / str(index)), "kind": kind, "diff": "+a\n"}
            for index, kind in enumerate(kinds)
        ],
    }
    old_changes = {
        str(root / "1"): {"type": "add", "content": "a"},
        str(root / "2"): {"type": "delete", "content": "a"},
        str(root / "3"): {"type": "update", "unified_diff": "", "move_path": str(root / "4")},
    }
    old = {"conversationId": "t", "callId": "i"}
    parsed = [
        {"type": "unknown", "cmd": "make"},
        {"type": "read", "cmd": "cat a", "name": "a", "path": "a"},
        {"type": "list_files", "cmd": "ls", "path": None},
        {"type": "search", "cmd": "rg", "query": "a", "path": None},
    ]
    of_tool = {
        "type": "mcpToolCall",
        "id": "i",
        "server": "desk",
        "tool": "lamp",
        "environmentId": None,
        "status": "inProgress",
        "arguments": {"on": True},
        "appContext": {"connectorId": "c", "appName": "a"},
        "mcpAppUi": {"preferredModelDisplayMode": "inline", "resourceUri": "r"},
    }
    meta = {
        "codex_approval_kind": "mcp_tool_call",
        "persist": ["session", "always"],
        "tool_name": "lamp",
        "tool_annotations": {"destructiveHint": True, "title": "t"},
        "tool_title": "Lamp",
        "tool_description": "A lamp.",
        "tool_params": {"on": True},
        "tool_params_display": [{"name": "on", "value": True, "display_name": "on"}],
        "source": "connector",
        "connector_name": "c",
    }
    tool = {
        "threadId": "t",
        "turnId": "u",
        "serverName": "desk",
        "environmentId": "local",
        "mode": "form",
        "message": "May it?",
        "requestedSchema": {"$schema": "s", "type": "object", "properties": {}, "required": []},
        "_meta": meta,
    }
    asked = {**IDS, "cwd": "/work", "environmentId": "local", "permissions": permissions}
    return [
        Asked(COMMAND, ran, [of_command]),
        Asked(COMMAND, {**ran, **network, "command": None}, [of_command]),
        Asked(FILES, {**IDS, "reason": None, "grantRoot": str(root / "file")}, [of_files]),
        Asked(PERMISSIONS, {**asked, "reason": "Why not?"}),
        Asked(ELICITATION, tool, [of_tool]),
        Asked("execCommandApproval", {**old, "command": words, "cwd": "/", "parsedCmd": parsed}),
        Asked("applyPatchApproval", {**old, "fileChanges": old_changes, "reason": "r"}),
    ]


# What the protocol leaves open, or keys by names that are anything.
OPEN = ("arguments", "tool_params", "value", "properties")
# The values of these are one of a few, and so are bare decisions.
CHOICES = {"kind", "type", "access", "protocol", "action", "status", "source", "mode", "persist"}
CHOICES |= {"codex_approval_kind", "preferredModelDisplayMode", "environmentId"}


def places(value: Json, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something could be planted: objects, for a key, and texts that are one of a few."""
    match value:
        case dict():
            if path[-1:] != ("fileChanges",):
                yield path
            for key, inner in value.items():
                if key not in OPEN:
                    yield from places(inner, (*path, key))
        case list():
            for index, inner in enumerate(value):
                yield from places(inner, (*path, index))
        case str() if set(path[-2:]) & (CHOICES | {"availableDecisions"}):
            yield path
        case _:
            pass


def planted(value: Json, path: tuple[Any, ...], key: str, what: Json) -> Json:
    """The same with something planted there: under a key, or in place of a text."""
    whole = copy.deepcopy(value)
    spot = whole
    for step in path[:-1]:
        spot = spot[step]
    there = spot[path[-1]] if path else whole
    if isinstance(there, dict):
        there[key] = what
    else:
        spot[path[-1]] = key
    return whole


def at(value: Json, path: tuple[Any, ...]) -> Json:
    """What stands there."""
    for step in path:
        value = value[step]
    return value


async def choice(asked: Asked, responder: AllowList) -> str:
    request = asked.request()
    if request is None:
        return "refused"
    answer: Answer[Any] = await getattr(responder, WHO[asked.method][0])(request)
    assert (answer.reason is None) is (answer.choice == "accept"), answer
    return answer.choice


async def reason(responder: AllowList, request: Any) -> str:
    method = WHO[request.method][0]
    answer: Answer[Any] = await getattr(responder, method)(request)
    assert answer.choice == "decline"
    return answer.reason or ""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    (folder / "file").touch()
    return folder


def everything(root: Path, **more: Any) -> AllowList:
    """A list with all that the questions ask for."""
    return AllowList(
        commands=["make"], roots=[root], hosts=["*"], mcp_tools=[("desk", "lamp")], **more
    )


async def test_whatever_servers_send_today_is_accepted(root: Path) -> None:
    for asked in questions(root):
        assert await choice(asked, everything(root)) == "accept", asked
        request = asked.request()
        assert request is not None
        assert request.unknown_parts() == []


JSON = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=3) | st.just("local"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=3,
)
# Of another question, or of another place in it, or of nobody yet.
ELSEWHERE = """env grantRoots grantRoot copy_path move_paths paths files fileSystems hosts ports
unixSockets additionalPermissions additional_permissions user runAs Command shell stdin execute"""
KEYS = st.sampled_from(ELSEWHERE.split()) | st.text(max_size=6).map("new".__add__)


@pytest.mark.parametrize("index", range(7))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), key=KEYS, what=JSON)
async def test_one_unknown_key_kind_or_value_anywhere_is_never_accepted(
    root: Path, index: int, data: st.DataObject, key: str, what: Json
) -> None:
    asked = questions(root)[index]
    whole = {"params": asked.params, "items": asked.items}
    spots = [path for path in places(whole) if path not in ((), ("items",))]
    path = data.draw(st.sampled_from(spots))
    assume(key not in at(whole, path))
    changed = planted(whole, path, key, what)
    again = Asked(asked.method, changed["params"], changed["items"])
    assert await choice(again, everything(root)) in ("decline", "refused")


@pytest.mark.parametrize(
    "permissions",
    ["local", True, [], 1, {"fileSystem": "all"}, {"network": [1]}, {"fileSystem": {"write": "/"}}],
)
async def test_permissions_where_none_belong_may_look_like_anything(
    root: Path, permissions: Json
) -> None:
    for asked in questions(root):
        if asked.method not in (COMMAND, PERMISSIONS):
            more = {**asked.params, "additionalPermissions": permissions}
            again = Asked(asked.method, more, asked.items)
            assert await choice(again, everything(root)) == "decline"
    old = questions(root)[5]
    again = Asked(old.method, {**old.params, "additionalPermissions": permissions})
    ignoring = everything(root, ignore_keys={"additionalPermissions"})
    assert await choice(again, ignoring) == "decline"


async def test_a_key_whose_value_is_null_says_nothing(root: Path) -> None:
    for asked in questions(root):
        whole = {"params": asked.params, "items": asked.items}
        for path in places(whole):
            if path not in ((), ("items",)) and isinstance(at(whole, path), dict):
                changed = planted(whole, path, "env", None)
                again = Asked(asked.method, changed["params"], changed["items"])
                assert await choice(again, everything(root)) == "accept"


@pytest.mark.parametrize("index", range(7))
async def test_a_key_that_is_to_be_ignored_is_accepted_and_the_reason_says_how(
    root: Path, index: int
) -> None:
    asked = questions(root)[index]
    again = Asked(asked.method, {**asked.params, "env": {"A": "b"}, "runAs": "root"}, asked.items)
    request = again.request()
    assert request is not None
    assert [(part.path, part.value) for part in request.unknown_parts()] == [
        ("env", {"A": "b"}),
        ("runAs", "root"),
    ]
    assert request.unknown_parts({"env", "runAs"}) == []
    assert await reason(everything(root), request) == (
        "this version does not know env; AllowList(ignore_keys={'env', 'runAs'}) accepts questions "
        "with it"
    )
    assert await choice(again, everything(root, ignore_keys=["env"])) == "decline"
    assert await choice(again, everything(root, ignore_keys={"runAs", "env"})) == "accept"
    # What the list does not allow is declined all the same.
    assert await choice(again, AllowList(ignore_keys={"runAs", "env"})) == "decline"
    assert "; AllowList(" not in await reason(AllowList(), request)


async def test_a_kind_of_change_that_is_not_known_may_change_anything(root: Path) -> None:
    copied = {"type": "copy", "copy_path": "/etc/passwd"}
    of_files = {
        "type": "fileChange",
        "id": "i",
        "status": "inProgress",
        "changes": [{"path": str(root / "a"), "kind": copied, "diff": ""}],
    }
    request = Asked(FILES, IDS, [of_files]).request()
    assert isinstance(request, FileChangeApprovalRequest)
    assert request.paths is None
    assert request.changes is not None
    said = await reason(everything(root), request)
    assert said.startswith("this version does not know item.changes[0].kind;")
    # Nobody can say which files that are, so that to ignore it does not help.
    assert await reason(everything(root, ignore_keys={"kind"}), request) == (
        "it is not known which files would change"
    )
    old = {"conversationId": "t", "callId": "i"}
    changes = {str(root / "a"): {"type": "copy", "content": "", "copy_path": "/etc/passwd"}}
    request = Asked("applyPatchApproval", {**old, "fileChanges": changes}).request()
    assert isinstance(request, FileChangeApprovalRequest)
    assert request.paths is None


@pytest.mark.parametrize(
    ("request_", "path"),
    [
        (command("make", kind="humanCommand"), "kind"),
        (command(None, kind="humanCommand", networkApprovalContext=HOST), "kind"),
        (command("make", environmentId="remote"), "environmentId"),
        (command("make", availableDecisions=["accept", "acceptTwice"]), "availableDecisions[1]"),
        (command("make", commandActions=[{"type": "sudo"}]), "commandActions[0]"),
        (
            command(None, networkApprovalContext={**HOST, "protocol": "quic"}),
            "networkApprovalContext.protocol",
        ),
        (command(None, networkApprovalContext={**HOST, "port": 1}), "networkApprovalContext.port"),
        (
            change("/a", additionalPermissions={"network": {"enabled": True}}),
            "additionalPermissions",
        ),
        (change("/a", environmentId="remote"), "environmentId"),
        (change("/a", grantRoots=["/"]), "grantRoots"),
        (permissions(gpu={"enabled": True}), "permissions.gpu"),
        (permissions(network={"unixSockets": ["/a"]}), "permissions.network.unixSockets"),
    ],
)
async def test_the_reason_names_what_is_not_known(request_: Request, path: str) -> None:
    responder = AllowList(commands=["make"], roots=["/"], hosts=["*"])
    said = await reason(responder, request_)
    assert said.startswith(f"this version does not know {path}")


async def test_a_reason_deceives_nobody_and_shows_no_key(root: Path) -> None:
    hidden = "\u3164\u202e\n? May this run"
    secret = "sk-" + "a1" * 20
    for asked in (command("make", **{hidden: 1}), command("make", environmentId=secret)):
        said = await reason(everything(root), asked)
        assert said.isprintable()
        assert not set("\u3164\u202e\n") & set(said)
        assert secret not in said


async def test_a_tool_whose_name_is_told_twice_must_be_one(root: Path) -> None:
    asked = questions(root)[4]
    assert asked.method == ELICITATION
    meta = {**asked.params["_meta"], "tool_name": "hammer"}
    again = Asked(asked.method, {**asked.params, "_meta": meta}, asked.items)
    assert await choice(again, everything(root)) == "decline"


@pytest.mark.parametrize(
    ("keys", "error"), [("env", TypeError), ([1], TypeError), ([""], ValueError), (1, TypeError)]
)
def test_keys_to_ignore_are_a_list_of_names(keys: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        AllowList(ignore_keys=keys)
