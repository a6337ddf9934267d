"""The tables of methods: complete, and right about what an event is about."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.protocol import schemas
from trio_codex import types
from trio_codex._protocol import codec, tables
from trio_codex._protocol.spec import Path


def methods(kind: str, *, stable: bool = False) -> set[str]:
    bundle = schemas.pinned_schema().stable if stable else schemas.bundle()
    entries = bundle["definitions"][kind]["oneOf"]
    return {entry["properties"]["method"]["enum"][0] for entry in entries}


def test_every_method_of_the_schema_is_in_its_table() -> None:
    assert set(tables.CLIENT_REQUESTS) == methods("ClientRequest")
    assert set(tables.SERVER_REQUESTS) == methods("ServerRequest")
    assert set(tables.NOTIFICATIONS) == methods("ServerNotification")
    assert (len(tables.CLIENT_REQUESTS), len(tables.SERVER_REQUESTS)) == (172, 11)
    assert len(tables.NOTIFICATIONS) == 85


def test_what_only_the_experimental_schema_has_is_marked() -> None:
    kinds: list[tuple[str, Any]] = [
        ("ClientRequest", tables.CLIENT_REQUESTS),
        ("ServerRequest", tables.SERVER_REQUESTS),
        ("ServerNotification", tables.NOTIFICATIONS),
    ]
    for kind, table in kinds:
        stable = methods(kind, stable=True)
        assert {m for m, spec in table.items() if not spec.experimental} == stable
        assert all(method == spec.method for method, spec in table.items())


def test_all_named_models_exist() -> None:
    for request in tables.CLIENT_REQUESTS.values():
        assert {request.params, request.response} - {None} <= set(dir(types))
        assert request.response
    for question in tables.SERVER_REQUESTS.values():
        assert {question.model, question.response} <= set(dir(types))
    for event in tables.NOTIFICATIONS.values():
        assert event.model in dir(types)


def test_answers_have_the_models_that_the_documentation_names() -> None:
    histories = "ExternalAgentConfigImportHistoriesReadResponse"
    answers = {
        "turn/start": "TurnStartResponse",
        "account/read": "GetAccountResponse",
        "account/logout": "LogoutAccountResponse",
        "account/rateLimits/read": "GetAccountRateLimitsResponse",
        "account/usage/read": "GetAccountTokenUsageResponse",
        "account/login/start": "LoginAccountResponse",
        "account/workspaceMessages/read": "GetWorkspaceMessagesResponse",
        "config/value/write": "ConfigWriteResponse",
        "config/batchWrite": "ConfigWriteResponse",
        "config/mcpServer/reload": "McpServerRefreshResponse",
        "externalAgentConfig/import/readHistories": histories,
        "initialize": "InitializeResponse",
    }
    assert {method: tables.CLIENT_REQUESTS[method].response for method in answers} == answers


def test_every_answer_of_the_schema_belongs_to_a_method() -> None:
    answers = {name for name in schemas.definitions() if name.endswith("Response")}
    requests: list[Any] = [*tables.CLIENT_REQUESTS.values(), *tables.SERVER_REQUESTS.values()]
    assert {spec.response for spec in requests} == answers


def test_events_say_what_they_are_about() -> None:
    spec = tables.NOTIFICATIONS
    assert spec["thread/started"].thread == ("thread", "id")
    assert spec["turn/started"][3:7] == (("threadId",), ("turn", "id"), None, None)
    assert spec["turn/completed"].turn == ("turn", "id")
    assert spec["item/started"][3:7] == (("threadId",), ("turnId",), ("item", "id"), None)
    assert spec["item/agentMessage/delta"].item == ("itemId",)
    assert spec["account/login/completed"].login == ("loginId",)
    assert spec["account/updated"][3:7] == (None, None, None, None)
    assert tables.SERVER_REQUESTS["execCommandApproval"].thread == ("conversationId",)
    question = tables.SERVER_REQUESTS["mcpServer/elicitation/request"]
    assert (question.thread, question.turn) == (("threadId",), ("turnId",))


def test_paths_lead_to_strings() -> None:
    specs: list[Any] = [*tables.NOTIFICATIONS.values(), *tables.SERVER_REQUESTS.values()]
    for spec in specs:
        with schemas.about(spec.method):
            raw = schemas.Maker(Random(1), full=True).make(schemas.definitions()[spec.model or ""])
            for path in (spec.thread, spec.turn, spec.item, spec.login):
                if path is not None:
                    assert isinstance(follow(raw, path), str | None)


def follow(raw: Any, path: Path) -> Any:
    for step in path:
        raw = raw[step]
    return raw


def test_deltas_are_known_with_all_that_must_agree() -> None:
    deltas = {m: spec.key for m, spec in tables.NOTIFICATIONS.items() if spec.delta}
    assert deltas["item/agentMessage/delta"] == ("itemId", "threadId", "turnId")
    assert deltas["item/reasoning/summaryTextDelta"] == (
        *("itemId", "summaryIndex", "threadId", "turnId"),
    )
    assert "command/exec/outputDelta" not in deltas  # base64 does not simply go on
    for method in deltas:
        params = {"delta": "x"} | {
            name: 1 if name.endswith("Index") else "user" for name in deltas[method]
        }
        payload = codec.notification(method, params).payload
        assert not isinstance(payload, types.UnknownNotification)
        assert payload.delta == "x"  # type: ignore[union-attr]


def test_a_method_is_looked_up_in_all_tables() -> None:
    assert tables.spec_of("turn/start") is tables.CLIENT_REQUESTS["turn/start"]
    assert tables.spec_of("turn/started") is tables.NOTIFICATIONS["turn/started"]
    assert tables.spec_of("item/tool/call") is tables.SERVER_REQUESTS["item/tool/call"]
    assert tables.spec_of("nope") is None
