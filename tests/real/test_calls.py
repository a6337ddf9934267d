"""Requests without a facade, and events that belong to no handle, on the real app-server."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio

from trio_codex import (
    AsyncCodex,
    AsyncThread,
    Call,
    ClosedError,
    CodexConfig,
    InternalRpcError,
    InvalidParamsError,
    InvalidRequestError,
    MethodNotFoundError,
    protocol,
)
from trio_codex.testing import ScriptedModel, text
from trio_codex.types import (
    AccountLoginCompletedNotification,
    AccountUpdatedNotification,
    ActiveThreadStatus,
    AgentMessageDeltaNotification,
    ApiKeyLoginAccountResponse,
    IdleThreadStatus,
    ThreadStartedNotification,
    ThreadStatusChangedNotification,
    TurnCompletedNotification,
    TurnStatus,
)


@pytest.fixture
def model(scripted_model: ScriptedModel) -> ScriptedModel:
    scripted_model.default = text("Fine.")
    return scripted_model


@attrs.frozen
class Scene:
    """What a call may be about."""

    thread: AsyncThread
    folder: Path

    @property
    def file(self) -> str:
        return str(self.folder / "needle.txt")


Ask = Callable[[Scene], Call[Any]]
Check = Callable[[Any], bool]
ANSWERED: list[tuple[str, Ask, Check]] = [
    ("account/read", lambda _: protocol.account_read(), lambda a: a.account is None),
    (
        "config/read",
        lambda _: protocol.config_read(include_layers=True),
        lambda a: a.config.model == "gpt-5.5" and len(a.layers) > 0,
    ),
    (
        "configRequirements/read",
        lambda _: protocol.config_requirements_read(),
        lambda a: a.requirements is None,
    ),
    (
        "experimentalFeature/list",
        lambda _: protocol.experimental_feature_list(limit=5),
        lambda a: len(a.data) == 5 and a.next_cursor is not None,
    ),
    (
        "collaborationMode/list",
        lambda _: protocol.collaboration_mode_list(),
        lambda a: "Plan" in [mode.name for mode in a.data],
    ),
    (
        "skills/list",
        lambda scene: protocol.skills_list(cwds=[str(scene.folder)]),
        lambda a: len(a.data) == 1 and a.data[0].errors == [],
    ),
    ("hooks/list", lambda _: protocol.hooks_list(), lambda a: a.data[0].hooks == []),
    ("mcpServerStatus/list", lambda _: protocol.mcp_server_status_list(), lambda a: a.data == []),
    (
        "permissionProfile/list",
        lambda _: protocol.permission_profile_list(),
        lambda a: ":read-only" in [profile.id for profile in a.data],
    ),
    (
        "modelProvider/capabilities/read",
        lambda _: protocol.model_provider_capabilities_read(),
        lambda a: a.web_search is True,
    ),
    (
        "thread/loaded/list",
        lambda _: protocol.thread_loaded_list(),
        lambda a: len(a.data) == 1,
    ),
    (
        "thread/turns/list",
        lambda scene: protocol.thread_turns_list(thread_id=scene.thread.id),
        lambda a: [turn.status for turn in a.data] == [TurnStatus.completed],
    ),
    (
        "thread/items/list",
        lambda scene: protocol.thread_items_list(thread_id=scene.thread.id),
        lambda a: len(a.data) == 2,
    ),
    (
        "thread/backgroundTerminals/list",
        lambda scene: protocol.thread_background_terminals_list(thread_id=scene.thread.id),
        lambda a: a.data == [],
    ),
    (
        "fs/readFile",
        lambda scene: protocol.fs_read_file(path=scene.file),
        lambda a: base64.b64decode(a.data_base64) == b"found",
    ),
    (
        "fs/readDirectory",
        lambda scene: protocol.fs_read_directory(path=str(scene.folder)),
        lambda a: [entry.file_name for entry in a.entries] == ["needle.txt"],
    ),
    (
        "fs/getMetadata",
        lambda scene: protocol.fs_get_metadata(path=scene.file),
        lambda a: a.is_file,
    ),
    (
        "fuzzyFileSearch",
        lambda scene: protocol.fuzzy_file_search(query="ndl", roots=[str(scene.folder)]),
        lambda a: [found.path for found in a.files] == ["needle.txt"],
    ),
    (
        "command/exec",
        lambda _: protocol.command_exec(command=["echo", "hi"]),
        lambda a: (a.exit_code, a.stdout) == (0, "hi\n"),
    ),
]


async def test_every_method_can_be_called_and_answers_typed(
    codex: AsyncCodex, model: ScriptedModel, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "needle.txt").write_text("found")
    thread = await codex.thread_start(cwd=str(folder))
    await thread.run("Hello.")
    wrong: dict[str, Any] = {}
    for method, ask, check in ANSWERED:
        call = ask(Scene(thread, folder))
        assert call.method == method
        answer = await codex.call(call)
        if not check(answer):
            wrong[method] = answer
    assert wrong == {}


async def test_calls_at_once_each_get_their_own_answer(codex: AsyncCodex, tmp_path: Path) -> None:
    """Sent without a limit, so many overload the server, and some are never answered."""
    answers: dict[int, bytes] = {}

    async def read(number: int) -> None:
        answer = await codex.call(protocol.fs_read_file(path=str(tmp_path / f"{number}")))
        answers[number] = base64.b64decode(answer.data_base64)

    for number in range(1000):
        (tmp_path / f"{number}").write_text(f"file {number}")
    async with trio.open_nursery() as nursery:
        for number in range(1000):
            nursery.start_soon(read, number)
    assert answers == {number: f"file {number}".encode() for number in range(1000)}


async def test_a_method_that_the_server_does_not_know_is_not_found(codex: AsyncCodex) -> None:
    with pytest.raises(MethodNotFoundError):
        await codex.call(Call("no/such/method", {}, lambda answer: answer))


async def test_what_the_server_refuses_is_an_error_with_its_words(
    codex: AsyncCodex, tmp_path: Path
) -> None:
    with pytest.raises(InternalRpcError, match="No such file"):
        await codex.call(protocol.fs_read_file(path=str(tmp_path / "nothing")))
    with pytest.raises(InvalidRequestError, match="authentication required"):
        await codex.call(protocol.account_rate_limits_read())
    with pytest.raises(InvalidParamsError, match="missing field"):
        await codex.call(Call("thread/read", {}, lambda answer: answer))


async def test_experimental_methods_need_the_capability(codex_config: CodexConfig) -> None:
    stable = CodexConfig(
        codex_bin=codex_config.codex_bin, env=codex_config.env, experimental_api=False
    )
    async with AsyncCodex(stable) as codex:
        with pytest.raises(InvalidRequestError, match="experimentalApi"):
            await codex.call(protocol.mock_experimental_method())
        await codex.call(protocol.model_list())


async def test_the_server_introduces_itself(codex: AsyncCodex, codex_home: Path) -> None:
    assert codex.metadata.codex_home == str(codex_home)
    assert codex.metadata.user_agent.startswith("trio_codex/")
    with pytest.raises(ClosedError):
        AsyncCodex().metadata  # noqa: B018


async def test_a_start_and_the_states_of_a_thread_are_told(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    async with codex.notifications("thread/started", "thread/status/changed") as events:
        thread = await codex.thread_start()
        await thread.run("Hello.")
        states: list[type[object]] = []
        started: list[str] = []
        async for event in events:
            match event.payload:
                case ThreadStartedNotification(thread=announced):
                    started.append(announced.id)
                case ThreadStatusChangedNotification(thread_id=thread_id, status=status):
                    assert thread_id == thread.id
                    states.append(type(status))
                    if isinstance(status, IdleThreadStatus):
                        break
                case _:
                    raise AssertionError(event)
    assert started == [thread.id]
    assert states == [ActiveThreadStatus, IdleThreadStatus]


async def test_account_events_are_told(codex: AsyncCodex) -> None:
    async with codex.notifications("account/login/completed", "account/updated") as events:
        login = protocol.account_login_start({"type": "apiKey", "apiKey": "sk-scripted"})
        answer = await codex.call(login)
        assert isinstance(answer, ApiKeyLoginAccountResponse)
        completed = (await anext(events)).payload
        assert isinstance(completed, AccountLoginCompletedNotification)
        assert completed.success
        updated = (await anext(events)).payload
        assert isinstance(updated, AccountUpdatedNotification)
        assert updated.auth_mode == "apikey"
        await codex.call(protocol.account_logout())
        updated = (await anext(events)).payload
        assert isinstance(updated, AccountUpdatedNotification)
        assert updated.auth_mode is None


async def test_the_events_of_a_run_can_be_heard_beside_it(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    model.script(text("abcdefgh", deltas=8))
    thread = await codex.thread_start()
    heard = ""
    async with codex.notifications() as everything:
        result = await thread.run("Spell.")
        async for event in everything:
            match event.payload:
                case AgentMessageDeltaNotification(delta=delta, turn_id=turn_id):
                    assert turn_id == result.id
                    heard += delta
                case TurnCompletedNotification(turn=turn):
                    assert turn.id == result.id
                    break
                case _:
                    pass
    assert heard == "abcdefgh"


async def test_turns_that_the_server_starts_by_itself_are_told(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    ours = await thread.run("Hello.")
    async with codex.notifications("turn/completed") as events:
        goal = protocol.thread_goal_set(thread_id=thread.id, objective="Be done.")
        await codex.call(goal)
        payload = (await anext(events)).payload
        assert isinstance(payload, TurnCompletedNotification)
        assert payload.turn.id != ours.id
        await codex.call(protocol.thread_goal_clear(thread_id=thread.id))


async def test_a_subscription_ends_with_its_block(codex: AsyncCodex) -> None:
    async with codex.notifications() as events:
        await codex.thread_start()
        await anext(events)
    with pytest.raises(ClosedError):
        await anext(events)
