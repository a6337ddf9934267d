"""A question of an MCP server that nobody wants an answer to any more, or that goes wrong."""

from __future__ import annotations

import os
import signal

import pytest
import trio

from tests.cancel.real import linux, servers
from tests.elicitation.conftest import Configure
from tests.elicitation.stage import Clerk, ask, call, form, heard, outcomes, patience, ponder
from trio_codex import AsyncCodex, CodexConfig, ElicitationRequest, TransportClosedError
from trio_codex.testing import ScriptedModel, text
from trio_codex.testing.replies import Reply
from trio_codex.types import TurnStatus

QUESTIONS = pytest.mark.parametrize(
    "question", [ask(form()), call("erase", name="diary")], ids=["elicitation", "approval"]
)


@QUESTIONS
async def test_an_interrupt_withdraws_the_question(
    codex_config: CodexConfig, scripted_model: ScriptedModel, question: Reply
) -> None:
    clerk = Clerk(ponder)
    scripted_model.script(question)
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            thread = await codex.thread_start()
            async with thread.turn("Ask me.") as turn:
                await clerk.was_asked()
                await turn.interrupt()
                result = await turn.result()
            assert result.status is TurnStatus.interrupted
            await clerk.withdrawn.wait()
            scripted_model.script(call("see"), text("Still here."))
            assert (await thread.run("And now?")).final_response == "Still here."


@QUESTIONS
async def test_what_the_clerk_raises_declines_the_question_and_comes_out_of_the_turn(
    codex_config: CodexConfig, scripted_model: ScriptedModel, question: Reply
) -> None:
    lost = LookupError("the form is lost")

    def lose(_: ElicitationRequest) -> None:
        raise lost

    scripted_model.default = text("Well, then not.")
    scripted_model.script(question)
    with patience():
        async with AsyncCodex(codex_config, responder=Clerk(lose)) as codex:
            thread = await codex.thread_start()
            with pytest.raises(LookupError) as caught:
                await thread.run("Ask me.")
            assert caught.value is lost
            scripted_model.default = None
            scripted_model.script(text("Still here."))
            assert (await thread.run("And now?")).final_response == "Still here."


async def test_an_mcp_server_that_loses_patience_ends_the_question_with_the_turn(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(ponder)
    scripted_model.script(ask(form(), patience=0.2), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await (await codex.thread_start()).run("Ask me.")
            await clerk.withdrawn.wait()
    assert "'elicitation/create' timed out" in outcomes(scripted_model)[0]


async def test_the_time_that_a_tool_has_stands_still_while_it_asks(
    configured: Configure, scripted_model: ScriptedModel
) -> None:
    async def ponder_a_while(request: ElicitationRequest) -> object:
        await trio.sleep(0.8)
        return request.accept({"name": "Ann"})

    scripted_model.script(ask(form()), text("Thanks."))
    with patience():
        config = configured("tool_timeout_sec = 0.4\n")
        async with AsyncCodex(config, responder=Clerk(ponder_a_while)) as codex:
            await (await codex.thread_start()).run("Ask me.")
    assert heard(scripted_model) == [{"action": "accept", "content": {"name": "Ann"}}]


async def test_the_patience_of_the_responder_ends_in_a_no(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(ponder)
    clerk.timeouts = {"elicitation": 0.1}
    scripted_model.script(ask(form()), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await (await codex.thread_start()).run("Ask me.")
    assert clerk.withdrawn.is_set()
    assert heard(scripted_model) == [{"action": "decline"}]


async def test_a_dying_mcp_server_takes_its_question_along(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(ponder)
    scripted_model.script(ask(form(), dies_after=0.1), text("It died."))
    with patience():  # Codex gives it some five seconds to come back
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            result = await (await codex.thread_start()).run("Ask me.")
            await clerk.withdrawn.wait()
    assert result.final_response == "It died."
    assert "Transport closed" in outcomes(scripted_model)[0]


@linux
@QUESTIONS
async def test_a_killed_app_server_cancels_who_answers(
    codex_config: CodexConfig, scripted_model: ScriptedModel, question: Reply
) -> None:
    clerk = Clerk(ponder)
    scripted_model.script(question)

    async def kill() -> None:
        await clerk.was_asked()
        for pid in servers():
            os.kill(pid, signal.SIGKILL)

    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            thread = await codex.thread_start()
            async with trio.open_nursery() as nursery:
                nursery.start_soon(kill)
                with pytest.raises(TransportClosedError):
                    await thread.run("Ask me.")
    assert clerk.withdrawn.is_set()
