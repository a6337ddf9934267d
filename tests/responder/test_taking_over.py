"""Who answers for a thread changes with the server's yes, and with nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing

from tests.cancel.real import PATIENCE
from tests.cancel.stage import Stage, session_of
from tests.responder.real import COMMAND as TOUCH
from tests.responder.real import asking_thread, told
from tests.responder.wire import ASKED, COMMAND, TOOL, Human, staged
from trio_codex import (
    AsyncCodex,
    ClosedError,
    Codex,
    CodexConfig,
    DenyAll,
    InvalidRequestError,
    JsonRpcError,
    ProtocolError,
    Responder,
    Sandbox,
)
from trio_codex.testing import FakeRequest, ScriptedModel, text, wire

Clock = trio.testing.MockClock
Resume = Callable[..., Awaitable[Any]]


async def accept(request: Any) -> Any:
    return request.accept()


ALL = Responder(command_approval=accept)
YES, NO = {"decision": "accept"}, {"decision": "decline"}


async def lamp(on: bool) -> str:
    return "on" if on else "off"


def tables(stage: Stage) -> list[Any]:
    """What the desk knows of threads."""
    desk = stage.codex._connection.desk
    return [dict(desk._of_thread), dict(desk._tools), dict(desk._parents)]


async def answer_of(stage: Stage, thread_id: str = "thread-1", method: str = COMMAND) -> Any:
    question = {**ASKED[method], "threadId": thread_id, "turnId": "turn-8"}
    return (await stage.fake.ask(method, question)).result


@pytest.mark.parametrize("refusal", ["no", "nothing to load", "not sent", "nonsense"])
@pytest.mark.parametrize("way", ["thread_start", "thread_resume", "thread_fork"])
async def test_a_refusal_changes_nothing(way: str, refusal: str, autojump_clock: Clock) -> None:
    async with staged(DenyAll(), experimental_api=True) as stage:
        method = way.replace("_", "/")
        stage.fake.on(method, lambda request: stage.fake.refuse(request, -32600, "no"))
        ids = [] if way == "thread_start" else ["thread-1" if refusal == "no" else "unknown"]
        options: dict[str, Any] = {"responder": ALL, "tools": [lamp]}
        wrong: tuple[type[Exception], ...] = (JsonRpcError,)
        if refusal == "not sent":
            options["cwd"] = "\ud800"
            wrong = (ValueError, TypeError)
        if refusal == "nonsense" and way != "thread_resume":
            stage.fake.on(method, lambda request: stage.fake.answer(request, {"thread": {}}))
            wrong = (ProtocolError,)
        before = tables(stage)
        with pytest.raises(wrong):
            await getattr(stage.codex, way)(*ids, **options)
        assert tables(stage) == before
        assert await answer_of(stage) == NO


async def test_one_that_is_cancelled_before_it_is_sent_changes_nothing(
    autojump_clock: Clock,
) -> None:
    async with staged(DenyAll(), max_in_flight=1) as stage:
        sent: list[FakeRequest] = []
        stage.fake.on("account/read", None)
        stage.fake.on("thread/resume", sent.append)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(stage.codex.account)  # takes the only place
            await trio.testing.wait_all_tasks_blocked()
            with trio.move_on_after(1):
                await stage.codex.thread_resume("thread-1", responder=ALL)
            with trio.CancelScope() as scope:
                scope.cancel()
                await stage.codex.thread_resume("thread-1", responder=ALL)
            assert not sent
            nursery.cancel_scope.cancel()
        assert await answer_of(stage) == NO


@pytest.mark.parametrize("way", ["thread_start", "thread_resume", "thread_fork"])
async def test_a_question_right_behind_the_yes_is_for_whoever_was_given(
    way: str, autojump_clock: Clock
) -> None:
    """In one read: no task can have run between the two."""
    asked: list[str] = []

    def noting(name: str) -> Responder:
        async def note(request: Any) -> Any:
            asked.append(name)
            return request.decline()

        return Responder(command_approval=note)

    async with staged(noting("client's")) as stage:

        def answer(request: FakeRequest) -> None:
            stage.fake.answer(request, wire.thread_start_result("thread-7"))
            question = {**ASKED[COMMAND], "threadId": "thread-7", "turnId": "turn-8"}
            stage.fake.ask_nowait(COMMAND, question, id=7)

        stage.fake.on(way.replace("_", "/"), answer)
        ids = [] if way == "thread_start" else ["thread-1"]
        await getattr(stage.codex, way)(*ids, responder=noting("own"))
        await stage.fake.answer_to(7)
        assert asked == ["own"]


async def test_a_fork_is_answered_for_by_whoever_answers_for_the_other_at_once(
    autojump_clock: Clock,
) -> None:
    async with staged(ALL) as stage:

        def answer(request: FakeRequest) -> None:
            stage.fake.answer(request, wire.thread_start_result("fork"))
            question = {**ASKED[COMMAND], "threadId": "fork", "turnId": "turn-8"}
            stage.fake.ask_nowait(COMMAND, question, id=7)

        strict = await stage.codex.thread_start(responder=DenyAll())
        stage.fake.on("thread/fork", answer)
        await stage.codex.thread_fork(strict.id)
        assert (await stage.fake.answer_to(7)).result == NO


async def left(stage: Stage, method: str, call: Callable[[], Awaitable[Any]]) -> FakeRequest:
    """A request that was cancelled after it was sent, and has no answer yet."""
    stage.fake.on(method, None)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(call)
        request = await stage.fake.expect(method)
        nursery.cancel_scope.cancel()
    return request


@pytest.mark.parametrize("before", [ALL, DenyAll()], ids=["all", "none"])
@pytest.mark.parametrize("wanted", [ALL, DenyAll()], ids=["all", "none"])
@pytest.mark.parametrize("late", [0, 100])
async def test_a_yes_that_nobody_waits_for_allows_nothing(
    before: Responder, wanted: Responder, late: float, autojump_clock: Clock
) -> None:
    async with staged(before) as stage:

        async def resume() -> None:
            await stage.codex.thread_resume("thread-1", responder=wanted)

        request = await left(stage, "thread/resume", resume)
        assert await answer_of(stage) == (YES if before is ALL else NO)  # it may never come
        await trio.sleep(late)
        stage.fake.answer(request, wire.thread_start_result("thread-1"))
        assert await answer_of(stage) == NO
        assert await answer_of(stage, "another") == (YES if before is ALL else NO)
        stage.fake.on(
            "thread/resume",
            lambda one: stage.fake.answer(one, wire.thread_start_result("thread-1")),
        )
        await stage.codex.thread_resume("thread-1")
        assert await answer_of(stage) == NO  # whoever did until now
        await stage.codex.thread_resume("thread-1", responder=ALL)
        assert await answer_of(stage) == YES


async def test_a_no_that_nobody_waits_for_changes_nothing(autojump_clock: Clock) -> None:
    async with staged(ALL) as stage:

        async def resume() -> None:
            await stage.codex.thread_resume("thread-1", responder=DenyAll())

        before = tables(stage)
        request = await left(stage, "thread/resume", resume)
        stage.fake.refuse(request, -32600, "no")
        assert await answer_of(stage) == YES
        assert tables(stage) == before


async def test_one_that_was_given_nobody_changes_nothing_however_it_ends(
    autojump_clock: Clock,
) -> None:
    async with staged(ALL) as stage:

        async def resume() -> None:
            await stage.codex.thread_resume("thread-1")

        request = await left(stage, "thread/resume", resume)
        stage.fake.answer(request, wire.thread_start_result("thread-1"))
        assert await answer_of(stage) == YES


async def test_functions_of_a_caller_who_has_left_are_not_called(autojump_clock: Clock) -> None:
    async with staged(experimental_api=True) as stage:

        async def resume() -> None:
            await stage.codex.thread_resume("thread-1", tools=[lamp])

        request = await left(stage, "thread/resume", resume)
        stage.fake.answer(request, wire.thread_start_result("thread-1"))
        assert not (await answer_of(stage, method=TOOL))["success"]
        stage.fake.on(
            "thread/resume",
            lambda one: stage.fake.answer(one, wire.thread_start_result("thread-1")),
        )
        await resume()
        assert (await answer_of(stage, method=TOOL))["success"]


@pytest.mark.parametrize("way", ["thread_start", "thread_fork"])
async def test_a_thread_that_nobody_holds_has_nobody(way: str, autojump_clock: Clock) -> None:
    async with staged(DenyAll()) as stage:

        async def make() -> None:
            ids = [] if way == "thread_start" else ["thread-1"]
            await getattr(stage.codex, way)(*ids, responder=ALL)

        before = tables(stage)
        request = await left(stage, way.replace("_", "/"), make)
        stage.fake.answer(request, wire.thread_start_result("thread-7"))
        assert await answer_of(stage, "thread-7") == NO
        assert tables(stage) == before


async def test_a_yes_that_names_no_thread_allows_nothing(autojump_clock: Clock) -> None:
    async with staged(ALL) as stage:
        odd: Any = None
        stage.fake.on("thread/resume", lambda request: stage.fake.answer(request, odd))
        for odd in ({}, {"thread": None}, {"thread": {"id": 5}}, 5):  # noqa: B007
            with pytest.raises(ProtocolError):
                await stage.codex.thread_resume("thread-1", responder=ALL)
            assert await answer_of(stage) == NO


async def test_a_question_that_is_asked_again_is_for_whoever_took_over(
    autojump_clock: Clock,
) -> None:
    human = Human()
    async with staged(Responder(command_approval=human)) as stage:

        def answer(request: FakeRequest) -> None:
            stage.fake.answer(request, wire.thread_start_result("thread-1"))
            stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)

        stage.fake.on("thread/resume", answer)
        stage.fake.ask_nowait(COMMAND, ASKED[COMMAND], id=7)
        await human.asked.wait()
        await stage.codex.thread_resume("thread-1")
        assert not human.left.is_set()  # nobody took over
        await stage.codex.thread_resume("thread-1", responder=ALL)
        assert (await stage.fake.answer_to(7)).result == YES
        await human.left.wait()
        assert len(stage.fake.answers) == len(human.requests) == 1
        assert len(session_of(stage.codex).questions) == 0


async def test_whoever_takes_over_a_thread_takes_over_its_agents(autojump_clock: Clock) -> None:
    def born(child: str, parent: str) -> dict[str, Any]:
        item = {"type": "subAgentActivity", "kind": "started", "agentThreadId": child, "id": "i"}
        return {"threadId": parent, "turnId": "turn-8", "item": item}

    async with staged() as stage:
        stage.fake.on(
            "thread/resume",
            lambda one: stage.fake.answer(one, wire.thread_start_result("thread-1")),
        )
        await stage.codex.thread_resume("thread-1", responder=ALL)
        for child, parent in [("a", "thread-1"), ("b", "a"), ("thread-1", "b")]:
            stage.fake.notify("item/started", born(child, parent))
        assert await answer_of(stage, "b") == YES
        await stage.codex.thread_resume("thread-1", responder=DenyAll())
        for agent in "ab":
            assert await answer_of(stage, agent) == NO
        stage.fake.notify("thread/closed", {"threadId": "thread-1"})
        for agent in "ab":
            assert await answer_of(stage, agent) == NO
        for agent in "ab":
            stage.fake.notify("thread/closed", {"threadId": agent})
        await trio.testing.wait_all_tasks_blocked()
        assert tables(stage) == [{}, {}, {}]


async def test_a_closed_client_changes_nothing(autojump_clock: Clock) -> None:
    async with staged(ALL) as stage:
        before = tables(stage)
        await stage.codex.close()
        with pytest.raises(ClosedError):
            await stage.codex.thread_resume("thread-1", responder=DenyAll())
        assert tables(stage) == before


async def test_the_real_server_asks_again_and_whoever_took_over_answers(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    human = Human()
    thread = await asking_thread(codex, folder, Responder(command_approval=human))
    scripted_model.script(TOUCH.call(folder, "made"), text("I see."), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        async with thread.turn("Work.") as turn:
            await human.asked.wait()
            before = codex._connection.desk._of_thread.copy()
            for odd in ({"thread_id": "0199a000-0000-7000-8000-000000000000"}, {"cwd": "\ud800"}):
                options: dict[str, Any] = {"thread_id": thread.id, **odd}
                with pytest.raises((InvalidRequestError, ValueError)):
                    await codex.thread_resume(**options, responder=DenyAll())
            assert codex._connection.desk._of_thread == before
            assert not human.left.is_set()
            await codex.thread_resume(thread.id, responder=ALL)
            await turn.result()
    assert human.left.is_set()
    assert TOUCH.said_yes(told(scripted_model, thread)["made"])
    assert (folder / "made").exists()


async def test_so_does_the_synchronous_client(
    codex_config: CodexConfig, scripted_model: ScriptedModel, folder: Path
) -> None:
    def resume(codex: Codex, thread_id: str) -> None:
        for options in ({"cwd": "\ud800"}, {"model": "\udfff"}):
            with pytest.raises(ValueError, match="surrogate"):
                codex.thread_resume(thread_id, responder=ALL, **options)  # type: ignore[arg-type]
        with pytest.raises(InvalidRequestError):
            codex.thread_resume("0199a000-0000-7000-8000-000000000000", responder=ALL)

    def work() -> None:
        with Codex(codex_config, responder=DenyAll()) as codex:
            thread = codex.thread_start(cwd=str(folder), sandbox=Sandbox.read_only)
            resume(codex, thread.id)
            thread.run("Work.")
            codex.thread_resume(thread.id, responder=ALL).run("Work.")

    scripted_model.script(TOUCH.call(folder, "no"), text("I see."))
    scripted_model.script(TOUCH.call(folder, "yes"), text("I see."))
    with trio.fail_after(PATIENCE):
        await trio.to_thread.run_sync(work)
    assert [file.name for file in folder.iterdir()] == ["yes"]
