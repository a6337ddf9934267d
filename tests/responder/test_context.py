"""The context variables of a program are set where its responders and tools run."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing

from tests.login.stage import at_desk
from tests.responder.real import SETTINGS, ask, asking_thread, colours
from tests.responder.wire import ASKED, ATTESTATION, TOKENS, staged
from tests.sync.stage import model_in_a_thread
from trio_codex import AsyncCodex, Codex, CodexConfig, Responder, Sandbox, tool
from trio_codex.testing import ScriptedModel, sequence, shell, text, tool_call
from trio_codex.testing.config import codex_config as configure

TENANT: ContextVar[str] = ContextVar("tenant", default="nobody")
LOG: ContextVar[dict[str, str] | None] = ContextVar("log", default=None)


@pytest.fixture(autouse=True)
def nobody_is_set() -> Any:
    """No test sees what another one has set."""
    token = TENANT.set("nobody")
    yield
    TENANT.reset(token)


class Witness(Responder):
    """Remembers which tenant each of its questions was answered for, and then sets another."""

    def __init__(self) -> None:
        super().__init__()
        self.saw: list[str] = []

    async def user_input(self, request: Any) -> Any:
        self.saw.append(TENANT.get())
        TENANT.set("left by an earlier question")
        return request.answer("Blue")


async def question(codex: AsyncCodex, model: ScriptedModel, folder: Path, *names: str) -> None:
    calls = [colours("colour", call_id=name) for name in names or ("one",)]
    await ask(codex, model, folder, *calls)


@asynccontextmanager
async def in_a_block(config: CodexConfig, witness: Witness) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(config, responder=witness) as codex:
        yield codex


@asynccontextmanager
async def in_a_nursery(config: CodexConfig, witness: Witness) -> AsyncIterator[AsyncCodex]:
    async with trio.open_nursery() as nursery:
        TENANT.set("opener")
        codex = AsyncCodex(config, nursery=nursery, responder=witness)
        TENANT.set("whoever used it first")
        await codex.models()
        yield codex
        await codex.close()


FORMS = [in_a_block, in_a_nursery]


@pytest.mark.parametrize("form", FORMS)
async def test_a_responder_sees_the_variables_of_whoever_started_the_turn(
    form: Any, codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    witness = Witness()
    TENANT.set("opener")
    async with form(codex_config, witness) as codex:
        for tenant in ("red", "blue"):
            TENANT.set(tenant)
            await question(codex, scripted_model, tmp_path)
    assert witness.saw == ["red", "blue"]
    assert TENANT.get() == "blue"


async def test_what_one_question_sets_the_next_does_not_see(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    witness = Witness()
    async with in_a_block(codex_config, witness) as codex:
        TENANT.set("red")
        await question(codex, scripted_model, tmp_path, "one", "two")
    assert witness.saw == ["red", "red"]


async def test_turns_of_two_tenants_at_once_are_not_mixed_up(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    saw: set[tuple[str, str]] = set()
    both = [trio.Event(), trio.Event()]

    class Meeting(Responder):
        async def user_input(self, request: Any) -> Any:
            both[request.questions[0].id == "blue"].set()
            for one in both:
                await one.wait()  # so both are open at once
            saw.add((request.questions[0].id, TENANT.get()))
            return request.answer("Blue")

    async def tenant(codex: AsyncCodex, name: str) -> None:
        TENANT.set(name)
        await ask(codex, scripted_model, tmp_path, colours(name, call_id=name))

    async with (
        AsyncCodex(codex_config, responder=Meeting()) as codex,
        trio.open_nursery() as both_run,
    ):
        both_run.start_soon(tenant, codex, "red")
        both_run.start_soon(tenant, codex, "blue")
    assert saw == {("red", "red"), ("blue", "blue")}


async def test_who_joins_a_turn_finds_it_in_the_hands_of_who_started_it(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    witness = Witness()
    async with AsyncCodex(codex_config, responder=witness) as codex:
        thread = await asking_thread(codex, tmp_path)
        gate = trio.Event()
        scripted_model.script(text("Hm.", gate=gate), thread_id=thread.id)
        scripted_model.script(colours("colour", call_id="c"), text("I see."), thread_id=thread.id)
        TENANT.set("first")
        turn = await thread.turn("Work.")
        TENANT.set("second")
        joined = await thread.turn("More.")
        gate.set()
        assert joined.id == turn.id
        await joined.result()
    assert witness.saw == ["first"]


async def test_tools_of_both_colours_and_a_turn_inside_of_a_tool_see_them_too(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    saw: list[tuple[str, str]] = []

    @tool
    def in_a_thread() -> str:
        """Look from a worker thread."""
        assert threading.current_thread() is not threading.main_thread()
        saw.append(("thread", TENANT.get()))
        return "seen"

    @tool
    async def inner() -> str:
        """Look from a turn inside of a turn."""
        saw.append(("inner", TENANT.get()))
        return "seen"

    @tool
    async def outer() -> str:
        """Run a turn."""
        saw.append(("outer", TENANT.get()))
        TENANT.set("set by the outer tool")
        thread = await codex.thread_start(tools=[inner])
        scripted_model.script(tool_call("inner"), text("In."), thread_id=thread.id)
        return (await thread.run("Go in.")).final_response or ""

    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start(tools=[in_a_thread, outer])
        scripted_model.script(
            sequence(tool_call("in_a_thread"), tool_call("outer")),
            text("Out."),
            thread_id=thread.id,
        )
        TENANT.set("caller")
        await thread.run("Go.")
    assert sorted(saw) == [
        ("inner", "set by the outer tool"),
        ("outer", "caller"),
        ("thread", "caller"),
    ]


@pytest.mark.parametrize(
    ("feature", "namespace", "arguments"),
    [
        ("multi_agent", "multi_agent_v1", {"message": "go"}),
        ("multi_agent_v2", "collaboration", {"message": "go", "task_name": "sub"}),
    ],
)
async def test_an_agent_asks_with_the_variables_of_whoever_started_the_turn_also_after_its_end(
    feature: str,
    namespace: str,
    arguments: dict[str, Any],
    codex_home: Path,
    codex_bin: str | None,
    scripted_model: ScriptedModel,
    tmp_path: Path,
) -> None:
    saw: list[str] = []
    asked, parent_over = trio.Event(), trio.Event()

    async def answer(request: Any) -> Any:
        saw.append(TENANT.get())
        asked.set()
        return request.decline()

    def play(request: Any) -> Any:
        if request.function_outputs:
            return text("Done.")
        if request.thread_id == thread.id:
            return tool_call("spawn_agent", arguments, namespace=namespace)
        return sequence(
            text("Hm.", gate=parent_over),
            shell("touch f", escalated=True, justification="May I?"),
        )

    scripted_model.default = play
    settings = f"{SETTINGS}features.{feature} = true\n"
    config = configure(scripted_model, codex_home, codex_bin=codex_bin, extra_toml=settings)
    TENANT.set("opener")
    async with AsyncCodex(config, responder=Responder(command_approval=answer)) as codex:
        thread = await codex.thread_start(cwd=str(tmp_path), sandbox=Sandbox.read_only)
        TENANT.set("caller")
        await thread.run("Start an agent.")
        TENANT.set("whatever came later")
        parent_over.set()
        await asked.wait()
    assert saw == ["caller"]


async def test_fields_bound_to_a_log_as_structlog_does_it_are_there(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    lines: list[str] = []

    def bind(**fields: str) -> None:
        LOG.set({**(LOG.get() or {}), **fields})

    @tool
    async def work() -> str:
        """Work, and write a line of a log."""
        bind(tool="work")
        lines.append(" ".join(f"{key}={value}" for key, value in (LOG.get() or {}).items()))
        return "done"

    async with AsyncCodex(codex_config) as codex:
        thread = await codex.thread_start(tools=[work])
        for request in ("1", "2"):
            scripted_model.script(tool_call("work"), text("Done."), thread_id=thread.id)
            bind(request=request)
            await thread.run("Work.")
    assert lines == ["request=1 tool=work", "request=2 tool=work"]


def test_the_synchronous_client_asks_with_the_variables_of_the_thread_that_called_it(
    codex_home: Path, codex_bin: str | None
) -> None:
    saw: set[tuple[str, str]] = set()

    @tool
    def look(name: str) -> str:
        """Look who is there."""
        saw.add((name, TENANT.get()))
        return "seen"

    def tenant(codex: Codex, model: ScriptedModel, name: str) -> None:
        TENANT.set(name)
        thread = codex.thread_start(tools=[look])
        model.script(tool_call("look", {"name": name}), text("Seen."), thread_id=thread.id)
        thread.run("Look.")

    with model_in_a_thread() as model:
        with Codex(configure(model, codex_home, codex_bin=codex_bin)) as codex:
            tenant(codex, model, "main")
            threads = [
                threading.Thread(target=tenant, args=(codex, model, name))
                for name in ("red", "blue")
            ]
            for one in threads:
                one.start()
            for one in threads:
                one.join()
    assert saw == {("main", "main"), ("red", "red"), ("blue", "blue")}


async def test_a_question_of_no_turn_sees_the_variables_of_whoever_opened_the_client(
    autojump_clock: trio.testing.MockClock,
) -> None:
    saw: list[str] = []

    async def attest(request: Any) -> Any:
        saw.append(TENANT.get())
        TENANT.set("left by an earlier question")
        return request.token("token")

    TENANT.set("opener")
    async with staged(Responder(attestation=attest)) as stage:
        TENANT.set("caller")
        await stage.thread.turn("work")
        for _ in range(2):
            await stage.fake.ask(ATTESTATION, ASKED[ATTESTATION])
    assert saw == ["opener", "opener"]


async def test_new_tokens_are_asked_for_with_the_variables_of_whoever_logged_in(
    autojump_clock: trio.testing.MockClock,
) -> None:
    saw: list[str] = []

    async def refresh(_: Any) -> Any:
        saw.append(TENANT.get())
        raise LookupError

    with pytest.raises(LookupError):
        async with at_desk() as desk:
            TENANT.set("whoever logged in")
            login = desk.codex.login_chatgpt_tokens
            await login("a.b.c", chatgpt_account_id="account-1", refresh=refresh)
            TENANT.set("whoever came later")
            await desk.fake.ask(TOKENS, ASKED[TOKENS])
    assert saw == ["whoever logged in"]


async def test_the_variables_of_a_turn_are_let_go_with_it(
    autojump_clock: trio.testing.MockClock,
) -> None:
    class Large:
        pass

    held: ContextVar[Large] = ContextVar("held")

    async def request(stage: Any) -> weakref.ref[Large]:
        large = Large()
        held.set(large)
        await stage.thread.turn("work")
        stage.end("completed")
        await trio.testing.wait_all_tasks_blocked()
        return weakref.ref(large)

    found: list[weakref.ref[Large]] = []

    async def one_of_many(stage: Any) -> None:
        found.append(await request(stage))

    async with staged() as stage:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(one_of_many, stage)
        await stage.assert_in_step()
        gc.collect()
        assert found[0]() is None
