"""Each question that the real app-server asks: answered, declined, failed, withdrawn."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import trio

from tests.cancel.real import PATIENCE, assert_in_step, linux, servers
from tests.responder.real import (
    COMMAND,
    KINDS,
    MAKES_FILES,
    Kind,
    answering,
    ask,
    asking_thread,
)
from trio_codex import Answer, AsyncCodex, CodexConfig, Request, SyncResponder, TransportClosedError
from trio_codex.testing import ScriptedModel, text
from trio_codex.types import TurnStatus


class Human:
    """Is asked, and does not answer before it is told to."""

    def __init__(self, kind: Kind) -> None:
        self.asked = trio.Event()
        self.may_answer = trio.Event()
        self.left = trio.Event()
        self._kind = kind

    async def __call__(self, request: Any) -> Answer[Any]:
        self.asked.set()
        try:
            await self.may_answer.wait()
        finally:
            self.left.set()
        return self._kind.yes(request)


async def test_what_is_allowed_is_done_and_the_model_told(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    requests: list[Request] = []

    async def allow(request: Any) -> Answer[Any]:
        requests.append(request)
        return kind.yes(request)

    call = kind.call(folder, "made")
    outputs = await ask(codex, scripted_model, folder, call, responder=answering(kind, allow))
    assert kind.said_yes(outputs["made"]), outputs
    assert (folder / "made").exists() is (kind in MAKES_FILES)
    (request,) = requests
    assert request.params.turn_id == request.turn_id == scripted_model.requests[0].turn_id
    assert request.thread_id == scripted_model.requests[0].thread_id


async def test_what_is_declined_left_to_nobody_or_not_answered_in_time_is_not_done(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    async def decline(request: Any) -> Answer[Any]:
        answer: Answer[Any] = request.decline()
        return answer

    human = Human(kind)
    for responder in (
        answering(kind, decline),
        None,
        answering(kind, human, timeouts={kind.name: 0.01}),
    ):
        call = kind.call(folder, "made")
        outputs = await ask(codex, scripted_model, folder, call, responder=responder)
        assert kind.said_no(outputs["made"]), outputs
    assert human.left.is_set()
    assert not list(folder.iterdir())


async def test_a_function_that_is_not_async_answers_from_a_worker_thread(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    threads: list[int] = []

    def allow(request: Any) -> Answer[Any]:
        threads.append(threading.get_ident())
        return kind.yes(request)

    methods: dict[str, Any] = {kind.name: allow}
    responder = SyncResponder(**methods)
    outputs = await ask(
        codex, scripted_model, folder, kind.call(folder, "made"), responder=responder
    )
    assert kind.said_yes(outputs["made"]), outputs
    assert threads != [threading.get_ident()]


async def test_two_questions_of_one_turn_each_get_their_own_answer(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    async def allow_the_second(request: Any) -> Answer[Any]:
        call_id = getattr(request.params, "item_id", None) or request.params.call_id
        return kind.yes(request) if call_id == "second" else request.decline()

    calls = [kind.call(folder, "first"), kind.call(folder, "second")]
    outputs = await ask(
        codex, scripted_model, folder, *calls, responder=answering(kind, allow_the_second)
    )
    assert kind.said_no(outputs["first"]), outputs
    assert kind.said_yes(outputs["second"]), outputs
    assert not (folder / "first").exists()


async def test_what_a_method_raises_comes_out_of_the_turn_which_is_interrupted(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    async def fail(_: Any) -> Answer[Any]:
        raise LookupError("oops")

    thread = await asking_thread(codex, folder, answering(kind, fail))
    scripted_model.default = text("Never mind.")  # if it gets that far
    scripted_model.script(kind.call(folder, "run"), thread_id=thread.id)
    with pytest.raises(LookupError, match="oops"):
        await thread.run("Work.")

    scripted_model.script(kind.call(folder, "result"), thread_id=thread.id)
    async with thread.turn("Work.") as turn:
        with pytest.raises(LookupError, match="oops"):
            await turn.result()

    scripted_model.script(kind.call(folder, "stream"), thread_id=thread.id)
    methods: list[str] = []
    async with thread.turn("Work.") as turn:
        with pytest.raises(LookupError, match="oops"):
            async for event in turn.stream():
                methods.append(event.method)
    assert methods[-1] == "turn/completed"

    turns = (await thread.read(include_turns=True)).thread.turns
    assert [turn.status for turn in turns] == [TurnStatus.interrupted] * 3
    assert not list(folder.iterdir())
    await assert_in_step(codex)


async def test_an_interrupt_withdraws_the_question(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    human = Human(kind)
    thread = await asking_thread(codex, folder, answering(kind, human))
    scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        async with thread.turn("Work.") as turn:
            await human.asked.wait()
            await turn.interrupt()
            assert (await turn.result()).status is TurnStatus.interrupted
        await human.left.wait()
    assert not list(folder.iterdir())
    await assert_in_step(codex)


async def test_a_cancelled_run_withdraws_the_question(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    human = Human(kind)
    thread = await asking_thread(codex, folder, answering(kind, human))
    scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(thread.run, "Work.")
            await human.asked.wait()
            nursery.cancel_scope.cancel()
        await human.left.wait()
    (turn,) = (await thread.read(include_turns=True)).thread.turns
    assert turn.status is TurnStatus.interrupted
    assert not list(folder.iterdir())
    await assert_in_step(codex)


async def test_an_answer_that_comes_after_the_turn_is_answered_to_nobody(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    late = trio.Event()

    async def shield(request: Any) -> Answer[Any]:
        asked.set()
        with trio.CancelScope(shield=True):
            await late.wait()
        return kind.yes(request)

    asked = trio.Event()
    thread = await asking_thread(codex, folder, answering(kind, shield))
    scripted_model.script(kind.call(folder, "made"), text("And now?"), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        async with thread.turn("Work.") as turn:
            await asked.wait()
            await turn.interrupt()
        late.set()
        assert (await thread.run("Go on.")).final_response == "And now?"
    assert not list(folder.iterdir())
    await assert_in_step(codex)


@linux
async def test_a_killed_server_withdraws_the_question(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    human = Human(kind)
    thread = await asking_thread(codex, folder, answering(kind, human))
    scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)

    async def run() -> None:
        with pytest.raises(TransportClosedError):
            await thread.run("Work.")

    with trio.fail_after(PATIENCE):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(run)
            await human.asked.wait()
            for pid in servers():
                with suppress(ProcessLookupError):  # killing one may have ended the other
                    os.kill(pid, signal.SIGKILL)
        await human.left.wait()
    assert not list(folder.iterdir())


async def test_fifty_turns_go_on_while_a_question_of_each_kind_waits_for_a_human(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    humans = {kind: Human(kind) for kind in KINDS}
    outputs: dict[Kind, Mapping[str, Any]] = {}

    async def be_asked(kind: Kind) -> None:
        responder = answering(kind, humans[kind])
        call = kind.call(folder, kind.name)
        outputs[kind] = await ask(codex, scripted_model, folder, call, responder=responder)

    async def stream(number: int) -> None:
        thread = await codex.thread_start()
        scripted_model.script(text(f"Number {number}.", deltas=9), thread_id=thread.id)
        async with thread.turn("Talk.") as turn:
            said = [event async for event in turn.stream() if event.method.endswith("/delta")]
            assert (await turn.result()).final_response == f"Number {number}."
        assert said

    with trio.fail_after(4 * PATIENCE):
        async with trio.open_nursery() as asking:
            for kind, human in humans.items():
                asking.start_soon(be_asked, kind)
                await human.asked.wait()
            async with trio.open_nursery() as nursery:
                for number in range(50):
                    nursery.start_soon(stream, number)
            assert not outputs
            for human in humans.values():
                human.may_answer.set()
    assert all(kind.said_yes(outputs[kind][kind.name]) for kind in KINDS), outputs


async def test_the_method_may_run_a_turn_of_its_own(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path
) -> None:
    async def ask_another_agent(request: Any) -> Answer[Any]:
        adviser = await codex.thread_start()
        scripted_model.script(text("Yes."), thread_id=adviser.id)
        advice = await adviser.run(f"May this run? {request.command}")
        return COMMAND.yes(request) if advice.final_response == "Yes." else request.decline()

    outputs = await ask(
        codex,
        scripted_model,
        folder,
        COMMAND.call(folder, "made"),
        responder=answering(COMMAND, ask_another_agent),
    )
    assert COMMAND.said_yes(outputs["made"]), outputs
    assert (folder / "made").exists()


async def test_the_method_may_interrupt_the_turn_that_asks(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    started = trio.Event()

    async def enough(request: Any) -> Answer[Any]:
        await started.wait()
        await turn.interrupt()
        return kind.yes(request)

    thread = await asking_thread(codex, folder, answering(kind, enough))
    scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        async with thread.turn("Work.") as turn:
            started.set()
            assert (await turn.result()).status is TurnStatus.interrupted
    assert not list(folder.iterdir())
    await assert_in_step(codex)


@linux
async def test_a_client_that_is_closed_withdraws_its_questions(
    codex_config: CodexConfig, scripted_model: ScriptedModel, folder: Path, kind: Kind
) -> None:
    human = Human(kind)
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(codex_config) as codex:
            thread = await asking_thread(codex, folder, answering(kind, human))
            scripted_model.script(kind.call(folder, "made"), thread_id=thread.id)
            await thread.turn("Work.")
            await human.asked.wait()
        assert human.left.is_set()
    assert not list(folder.iterdir())
