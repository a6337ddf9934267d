"""An MCP server asks the user, with a form or by a page, and hears what the responder says."""

from __future__ import annotations

import json
from typing import Any

import pytest
import trio

from tests.elicitation.stage import (
    Clerk,
    ask,
    call,
    form,
    heard,
    outcomes,
    page,
    patience,
)
from trio_codex import (
    ApprovalMode,
    AsyncCodex,
    CodexConfig,
    ElicitationRequest,
    Responder,
    TurnResult,
    protocol,
)
from trio_codex.testing import ScriptedModel, sequence, text
from trio_codex.types import TurnStatus

EVERYTHING = form(
    "Tell me everything.",
    ["name", "size"],
    name={"type": "string", "minLength": 2, "maxLength": 9, "title": "Name"},
    mail={"type": "string", "format": "email"},
    size={"type": "string", "enum": ["s", "m"], "enumNames": ["Small", "Medium"]},
    tone={"type": "string", "oneOf": [{"const": "c", "title": "Cold"}]},
    days={"type": "array", "items": {"type": "string", "enum": ["mon", "tue"]}, "minItems": 1},
    ways={"type": "array", "items": {"anyOf": [{"const": "b", "title": "By bike"}]}, "maxItems": 1},
    age={"type": "integer", "minimum": 1, "maximum": 150},
    share={"type": "number", "minimum": 0.5},
    sure={"type": "boolean", "default": True},
)
EVERYTHING_TOLD = {
    "name": "Ann",
    "mail": "ann@example.org",
    "size": "m",
    "tone": "c",
    "days": ["mon", "tue"],
    "ways": ["b"],
    "age": 40,
    "share": 0.75,
    "sure": False,
}


async def run(codex: AsyncCodex, **options: Any) -> TurnResult:
    thread = await codex.thread_start(**options)
    return await thread.run("Ask me.")


async def test_what_a_form_is_filled_in_with_arrives_at_the_mcp_server(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(lambda request: request.accept(EVERYTHING_TOLD))
    scripted_model.script(ask(EVERYTHING), text("Thanks."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            result = await run(codex)
    assert result.final_response == "Thanks."
    assert heard(scripted_model) == [{"action": "accept", "content": EVERYTHING_TOLD}]
    (request,) = clerk.asked
    assert (request.mode, request.server_name) == ("form", "asker")
    assert request.message == "Tell me everything."
    assert request.schema == EVERYTHING["requestedSchema"]
    assert request.turn_id == result.id
    assert request.thread_id is not None
    assert (request.url, request.item, request.meta) == (None, None, {})
    assert not request.is_tool_approval


async def test_a_form_that_is_filled_in_wrongly_cannot_be_sent(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    def fill_in(request: ElicitationRequest) -> Any:
        for content in (None, {}, {"name": 1}, {"name": "Ann", "age": 3}):
            with pytest.raises(ValueError, match=r"name|age"):
                request.accept(content)
        with pytest.raises(TypeError):
            request.accept(["Ann"])  # type: ignore[arg-type]
        for remember in (request.accept_for_session, request.accept_always):
            with pytest.raises(ValueError, match="does not offer"):
                remember()
        return request.accept({"name": "Ann"})

    scripted_model.script(ask(form()), text("Thanks."))
    with patience():
        async with AsyncCodex(codex_config, responder=Clerk(fill_in)) as codex:
            await run(codex)
    assert heard(scripted_model) == [{"action": "accept", "content": {"name": "Ann"}}]


@pytest.mark.parametrize("answer", ["decline", "cancel"])
async def test_the_mcp_server_hears_a_no_and_the_turn_goes_on(
    codex_config: CodexConfig, scripted_model: ScriptedModel, answer: str
) -> None:
    clerk = Clerk(lambda request: getattr(request, answer)())
    scripted_model.script(ask(form()), ask(page()), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            result = await run(codex)
    assert result.status is TurnStatus.completed
    assert heard(scripted_model) == [{"action": answer}] * 2


async def test_a_page_is_accepted_without_content(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    def visit(request: ElicitationRequest) -> Any:
        assert (request.mode, request.url) == ("url", "http://127.0.0.1:9/consent")
        assert request.message == "Please allow it."
        assert request.schema is None
        with pytest.raises(ValueError, match="no form"):
            request.accept({"seen": True})
        return request.accept()

    clerk = Clerk(visit)
    scripted_model.script(ask(page()), text("Thanks."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await run(codex)
    # Codex makes an empty object of the null that it is told.
    assert heard(scripted_model) == [{"action": "accept", "content": {}}]


@pytest.mark.parametrize("responder", [None, Responder()], ids=["none", "one for other things"])
async def test_who_has_nobody_to_answer_declines(
    codex_config: CodexConfig, scripted_model: ScriptedModel, responder: Responder | None
) -> None:
    scripted_model.script(ask(form()), ask(page()), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=responder) as codex:
            await run(codex, approval_mode=ApprovalMode.ask)
    assert heard(scripted_model) == [{"action": "decline"}] * 2


@pytest.mark.parametrize(
    ("mode", "asked"), [(ApprovalMode.deny_all, 0), (ApprovalMode.auto_review, 1)]
)
async def test_only_deny_all_declines_before_anybody_is_asked(
    codex_config: CodexConfig, scripted_model: ScriptedModel, mode: ApprovalMode, asked: int
) -> None:
    clerk = Clerk(lambda request: request.decline())
    scripted_model.script(ask(form()), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await run(codex, approval_mode=mode)
    assert len(clerk.asked) == asked
    assert heard(scripted_model) == [{"action": "decline"}]


async def test_a_tool_that_no_turn_called_asks_the_responder_of_the_thread(
    codex_config: CodexConfig,
) -> None:
    nobody = Clerk(lambda request: request.decline())
    clerk = Clerk(lambda request: request.accept({"name": "Ann"}))
    with patience():
        async with AsyncCodex(codex_config, responder=nobody) as codex:
            thread = await codex.thread_start(responder=clerk)
            done = await codex.call(
                protocol.mcp_server_tool_call(
                    thread_id=thread.id,
                    server="asker",
                    tool="ask",
                    arguments={"question": form()},
                )
            )
    content: Any = done.content
    assert json.loads(content[0]["text"]) == {"action": "accept", "content": {"name": "Ann"}}
    (request,) = clerk.asked
    assert (request.thread_id, request.turn_id, request.item) == (thread.id, None, None)
    assert nobody.asked == []


async def test_two_questions_are_open_at_once_and_may_be_answered_in_any_order(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    second_is_answered = trio.Event()

    async def answer(request: ElicitationRequest) -> Any:
        if request.message == "first":
            await second_is_answered.wait()
        else:
            second_is_answered.set()
        return request.accept({"name": request.message})

    scripted_model.script(sequence(ask(form("first")), ask(form("second"))), text("Thanks."))
    with patience():
        async with AsyncCodex(codex_config, responder=Clerk(answer)) as codex:
            await run(codex)
    names = [told["content"]["name"] for told in heard(scripted_model)]
    assert names == ["first", "second"]


async def test_what_an_mcp_server_adds_to_its_question_is_shown_and_not_believed(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    claim = {"codex_approval_kind": "mcp_tool_call", "persist": ["session"], "more": 1}
    clerk = Clerk(lambda request: request.accept({"name": "Ann"}))
    scripted_model.script(ask({**form(), "_meta": claim}), text("Thanks."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await run(codex)
    (request,) = clerk.asked
    assert request.meta == claim
    assert not request.is_tool_approval
    with pytest.raises(ValueError, match="does not offer"):
        request.accept_for_session()


async def test_codex_cancels_a_form_with_a_title_itself(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    """As of 0.163; and pydantic, with which MCP servers make forms, gives each of them a title."""
    question = form()
    question["requestedSchema"]["title"] = "Person"
    clerk = Clerk(lambda request: request.accept({"name": "Ann"}))
    scripted_model.script(ask(question), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await run(codex)
    assert heard(scripted_model) == [{"action": "cancel"}]
    assert clerk.asked == []


async def test_mcp_servers_are_told_of_forms_and_pages_but_not_of_forms_of_openai(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    clerk = Clerk(lambda request: request.accept({}))
    scripted_model.script(call("see"), ask(form(), method="openai/form"), text("Well, then not."))
    with patience():
        async with AsyncCodex(codex_config, responder=clerk) as codex:
            await run(codex)
    known, refused = outcomes(scripted_model)
    assert json.loads(known)["elicitation"] == {"form": {}, "url": {}}
    assert json.loads(known)["extensions"] is None
    assert "-32601" in refused
    assert clerk.asked == []
