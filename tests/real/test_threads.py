"""Threads on the real app-server: kept, listed, read, resumed, forked, archived, compacted."""

from __future__ import annotations

import pytest

from trio_codex import AsyncCodex, CodexConfig, InvalidRequestError, JsonRpcError
from trio_codex.testing import ScriptedModel, hang, text
from trio_codex.types import (
    AgentMessageThreadItem,
    ContextCompactionThreadItem,
    ItemCompletedNotification,
    SortDirection,
    Turn,
    TurnCompletedNotification,
    TurnStatus,
    UserMessageThreadItem,
)


@pytest.fixture
def model(scripted_model: ScriptedModel) -> ScriptedModel:
    scripted_model.default = text("Fine.")
    return scripted_model


def conversation(turns: list[Turn]) -> list[str]:
    said: list[str] = []
    for turn in turns:
        for item in turn.items:
            match item:
                case UserMessageThreadItem(content=content):
                    said += [str(getattr(part, "text", "")) for part in content]
                case AgentMessageThreadItem(text=words):
                    said.append(words)
                case _:
                    pass
    return said


async def test_a_thread_goes_on_after_a_restart_of_the_server(
    codex_config: CodexConfig, model: ScriptedModel
) -> None:
    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start()
        await thread.run("I am Ada.")
    async with AsyncCodex(codex_config) as codex:
        resumed = await codex.thread_resume(thread.id)
        assert resumed.id == thread.id
        assert (await resumed.run("Who am I?")).final_response == "Fine."
        read = await resumed.read(include_turns=True)
    assert model.requests[-1].user_texts == ["I am Ada.", "Who am I?"]
    assert conversation(read.thread.turns) == ["I am Ada.", "Fine.", "Who am I?", "Fine."]


async def test_a_thread_can_be_resumed_with_or_without_its_history(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run("I am Ada.")
    for include_turns in (None, True, False):
        resumed = await codex.thread_resume(thread.id, include_turns=include_turns)
        await resumed.run("Who am I?")
    assert model.requests[-1].user_texts == ["I am Ada.", *3 * ["Who am I?"]]


async def test_a_thread_that_nobody_knows_cannot_be_resumed(codex: AsyncCodex) -> None:
    with pytest.raises(InvalidRequestError, match="no rollout found"):
        await codex.thread_resume("0199a000-0000-7000-8000-000000000000")
    with pytest.raises(InvalidRequestError, match="invalid"):
        await codex.thread_resume("nobody")


async def test_a_fork_shares_the_past_and_not_the_future(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run("Past.")
    fork = await codex.thread_fork(thread.id)
    assert fork.id != thread.id
    await fork.run("Future of the fork.")
    assert model.requests[-1].user_texts == ["Past.", "Future of the fork."]
    await thread.run("Future.")
    assert model.requests[-1].user_texts == ["Past.", "Future."]


async def test_an_ephemeral_fork_is_kept_nowhere(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start()
    await thread.run("Past.")
    fork = await codex.thread_fork(thread.id, ephemeral=True, include_turns=False)
    await fork.run("Future of the fork.")
    assert model.requests[-1].user_texts == ["Past.", "Future of the fork."]
    assert [each.id for each in (await codex.thread_list()).data] == [thread.id]


async def test_the_list_has_pages(codex: AsyncCodex, model: ScriptedModel) -> None:
    ids: set[str] = set()
    for _ in range(4):
        thread = await codex.thread_start()
        await thread.run("Hello.")
        ids.add(thread.id)
    everything = await codex.thread_list(limit=10)
    assert {each.id for each in everything.data} == ids
    assert everything.next_cursor is None
    first = await codex.thread_list(limit=1)
    assert len(first.data) == 1
    assert first.next_cursor is not None
    second = await codex.thread_list(limit=10, cursor=first.next_cursor)
    # Threads made in the same second as the last of a page may be missing on the next.
    assert {each.id for each in second.data} <= ids - {first.data[0].id}
    oldest = await codex.thread_list(sort_direction=SortDirection.asc)
    assert {each.id for each in oldest.data} == ids
    with pytest.raises(InvalidRequestError, match="invalid cursor"):
        await codex.thread_list(cursor="nonsense")


async def test_the_list_can_be_searched_and_filtered(
    codex: AsyncCodex, model: ScriptedModel, codex_config: CodexConfig
) -> None:
    here, there = await codex.thread_start(cwd="/"), await codex.thread_start(cwd="/usr")
    await here.run("A needle.")
    await there.run("Some hay.")
    found = await codex.thread_list(cwd="/")
    assert [each.id for each in found.data] == [here.id]
    found = await codex.thread_list(cwd=["/usr", "/nowhere"])
    assert [each.id for each in found.data] == [there.id]
    found = await codex.thread_list(search_term="needle")
    assert [each.id for each in found.data] == [here.id]
    assert (await codex.thread_list(model_providers=["another"])).data == []


async def test_a_thread_is_read_with_or_without_its_turns(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    with pytest.raises(JsonRpcError):
        await thread.read(include_turns=True)  # it has none yet
    await thread.run("Hello.")
    bare = await thread.read()
    assert (bare.thread.id, bare.thread.turns) == (thread.id, [])
    assert bare.thread.preview == "Hello."
    full = await thread.read(include_turns=True)
    assert conversation(full.thread.turns) == ["Hello.", "Fine."]
    assert [turn.status for turn in full.thread.turns] == [TurnStatus.completed]


async def test_a_thread_can_be_put_away_and_got_back(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run("Past.")
    await codex.thread_archive(thread.id)
    assert (await codex.thread_list()).data == []
    assert [each.id for each in (await codex.thread_list(archived=True)).data] == [thread.id]
    with pytest.raises(InvalidRequestError):
        await thread.run("In the archive.")
    back = await codex.thread_unarchive(thread.id)
    assert back.id == thread.id
    assert [each.id for each in (await codex.thread_list()).data] == [thread.id]
    back = await codex.thread_resume(back.id)
    await back.run("And now?")
    assert model.requests[-1].user_texts == ["Past.", "And now?"]


async def test_a_thread_can_be_named(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start()
    await thread.run("Hello.")
    await thread.set_name("Grüße \u2028 \U0001f600")
    assert (await thread.read()).thread.name == "Grüße \u2028 \U0001f600"
    with pytest.raises(InvalidRequestError, match="must not be empty"):
        await thread.set_name("  ")


async def test_compacting_is_a_turn_of_its_own_that_shortens_what_the_model_sees(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run("A long story.")
    model.script(text("A story was told."))
    completed: list[TurnCompletedNotification] = []
    kinds: list[type[object]] = []
    async with codex.notifications("turn/completed", "item/completed") as events:
        await thread.compact()
        async for event in events:
            match event.payload:
                case ItemCompletedNotification(item=item):
                    kinds.append(type(item))
                case TurnCompletedNotification() as completion:
                    completed.append(completion)
                    break
                case _:
                    pass
    assert kinds == [ContextCompactionThreadItem]
    assert completed[0].turn.status is TurnStatus.completed
    assert model.requests[-1].kind == "compaction"
    await thread.run("Go on.")
    assert any("A story was told." in words for words in model.requests[-1].user_texts)
    assert (await thread.read()).thread.id == thread.id


async def test_compacting_ends_a_running_turn(codex: AsyncCodex, model: ScriptedModel) -> None:
    thread = await codex.thread_start()
    await thread.run("A long story.")
    model.script(hang())
    turn = await thread.turn("Go on.")
    await model.wait_for_requests(2)
    async with codex.notifications("turn/completed") as events:
        await thread.compact()
        assert (await turn.run()).status is TurnStatus.interrupted
        async for event in events:
            payload = event.payload
            assert isinstance(payload, TurnCompletedNotification)
            if payload.turn.id != turn.id:
                break


async def test_the_models_are_listed_hidden_ones_on_demand(codex: AsyncCodex) -> None:
    shown, everything = await codex.models(), await codex.models(include_hidden=True)
    assert "gpt-5.5" in [each.id for each in shown.data]
    assert not any(each.hidden for each in shown.data)
    assert {each.id for each in shown.data} < {each.id for each in everything.data}
    assert all(each.supported_reasoning_efforts for each in shown.data)
