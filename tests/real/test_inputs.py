"""What a turn is given, and what of it the model gets to see."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from trio_codex import (
    AsyncCodex,
    ExternalMessage,
    ImageInput,
    InvalidRequestError,
    LocalImageInput,
    MentionInput,
    SkillInput,
    TextInput,
)
from trio_codex.testing import ScriptedModel, text
from trio_codex.types import (
    AgentMessageDeltaNotification,
    FunctionCallOutputThreadItem,
    MentionUserInput,
    UserMessageThreadItem,
)

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DATA_URL = f"data:image/png;base64,{PIXEL}"
SKILL = """\
---
name: tally
description: counts things
---
Count on your fingers.
"""


@pytest.fixture
def model(scripted_model: ScriptedModel) -> ScriptedModel:
    scripted_model.default = text("Seen.")
    return scripted_model


@pytest.fixture
def skill(codex_home: Path) -> str:
    file = codex_home / "skills" / "tally" / "SKILL.md"
    file.parent.mkdir(parents=True)
    file.write_text(SKILL)
    return str(file)


def last_message(model: ScriptedModel) -> list[dict[str, Any]]:
    """The parts of the last message that the model was sent."""
    parts: list[dict[str, Any]] = model.requests[-1].input[-1]["content"]
    return parts


async def test_text_items_and_strings_reach_the_model_in_their_order(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run([TextInput("one"), TextInput("two"), TextInput("three")])
    assert [part["text"] for part in last_message(model)] == ["one", "two", "three"]
    await thread.run(TextInput("four"))
    assert [part["text"] for part in last_message(model)] == ["four"]


async def test_an_image_as_data_url_reaches_the_model(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    await thread.run([TextInput("What is this?"), ImageInput(DATA_URL)])
    words, image = last_message(model)
    assert words["text"] == "What is this?"
    assert (image["type"], image["image_url"]) == ("input_image", DATA_URL)


async def test_an_image_in_a_file_reaches_the_model(
    codex: AsyncCodex, model: ScriptedModel, tmp_path: Path
) -> None:
    file = tmp_path / "pixel.png"
    file.write_bytes(base64.b64decode(PIXEL))
    thread = await codex.thread_start()
    await thread.run([TextInput("What is this?"), LocalImageInput(str(file))])
    images = [part for part in last_message(model) if part["type"] == "input_image"]
    assert [part["image_url"] for part in images] == [DATA_URL]


async def test_of_a_missing_image_the_model_is_told(
    codex: AsyncCodex, model: ScriptedModel, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.png")
    thread = await codex.thread_start()
    await thread.run(LocalImageInput(missing))
    (note,) = last_message(model)
    assert missing in note["text"]


async def test_a_skill_brings_its_instructions(
    codex: AsyncCodex, model: ScriptedModel, skill: str
) -> None:
    thread = await codex.thread_start()
    await thread.run([TextInput("Use it."), SkillInput("tally", skill)])
    (part,) = last_message(model)
    assert "<name>tally</name>" in part["text"]
    assert "Count on your fingers." in part["text"]
    assert model.requests[-1].user_texts[0] == "Use it."


async def test_a_mention_goes_beside_the_words_of_its_message(
    codex: AsyncCodex, model: ScriptedModel, tmp_path: Path
) -> None:
    """The server resolves mentions of apps and plugins, which need a network; it keeps all."""
    mention = MentionInput("note", str(tmp_path / "note.md"))
    thread = await codex.thread_start()
    result = await thread.run([TextInput("Read @note."), mention])
    assert model.requests[-1].user_texts == ["Read @note."]
    message = result.items[0]
    assert isinstance(message, UserMessageThreadItem)
    kept = message.content[1]
    assert isinstance(kept, MentionUserInput)
    assert (kept.name, kept.path) == (mention.name, mention.path)


async def test_every_item_of_the_input_is_in_the_message_that_the_server_keeps(
    codex: AsyncCodex, model: ScriptedModel, skill: str, tmp_path: Path
) -> None:
    file = tmp_path / "pixel.png"
    file.write_bytes(base64.b64decode(PIXEL))
    thread = await codex.thread_start()
    result = await thread.run(
        [
            TextInput("All of it."),
            ImageInput(DATA_URL),
            LocalImageInput(str(file)),
            SkillInput("tally", skill),
            MentionInput("note", str(tmp_path / "note.md")),
        ]
    )
    message = result.items[0]
    assert isinstance(message, UserMessageThreadItem)
    kinds = [getattr(part, "type", None) for part in message.content]
    assert kinds == ["text", "image", "localImage", "skill", "mention"]


async def test_an_external_message_has_a_tools_voice(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    contents: list[Any] = ["You have mail.", [{"type": "input_text", "text": "You have mail."}]]
    thread = await codex.thread_start()
    for content in contents:
        result = await thread.run(ExternalMessage("mailer", content, namespace="post"))
        said = model.requests[-1].input[-1]
        assert (said["type"], said["output"]) == ("function_call_output", content)
        assert (said["name"], said["namespace"]) == ("mailer", "post")
        assert model.requests[-1].user_texts == []
        assert isinstance(result.items[0], FunctionCallOutputThreadItem)
        assert result.final_response == "Seen."


async def test_an_output_schema_reaches_the_model(codex: AsyncCodex, model: ScriptedModel) -> None:
    schema = {
        "type": "object",
        "properties": {"answer": {"type": "integer"}},
        "required": ["answer"],
        "additionalProperties": False,
    }
    thread = await codex.thread_start()
    await thread.run("Count.", output_schema=schema)
    wanted = model.requests[-1].body["text"]["format"]
    assert wanted["schema"] == schema
    assert (wanted["type"], wanted["strict"]) == ("json_schema", True)
    await thread.run("Talk.")
    assert "format" not in model.requests[-1].body.get("text", {})  # it is not for later turns


TRICKY = 'a\u2028b\u2029c\u0085d\x7fe\x01f\t\r\ng \u202e\U0001f600\u0301 \ufeff\uffff "\\ end'


async def test_unusual_characters_travel_unharmed_both_ways(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    model.script(text(TRICKY, deltas=len(TRICKY)))
    thread = await codex.thread_start()
    async with thread.turn(TRICKY) as turn:
        payloads = [event.payload async for event in turn.stream()]
        result = await turn.result()
    deltas = [each.delta for each in payloads if isinstance(each, AgentMessageDeltaNotification)]
    assert "".join(deltas) == TRICKY
    assert result.final_response == TRICKY
    assert model.requests[-1].user_texts == [TRICKY]


async def test_a_prompt_and_an_answer_may_be_long(codex: AsyncCodex, model: ScriptedModel) -> None:
    prompt = ("0123456789abcde\n" * (1 << 16))[: 1 << 20]
    answer = "grün" * 1_250_000
    model.script(text(answer, deltas=4))
    thread = await codex.thread_start()
    result = await thread.run(prompt)
    assert result.final_response == answer
    assert model.requests[-1].user_texts == [prompt]


async def test_a_prompt_longer_than_the_server_accepts_is_not_sent(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    with pytest.raises(ValueError, match="1048577 characters"):
        await thread.run("x" * (1 << 20) + "y")
    with pytest.raises(ValueError, match="1048577 characters"):
        thread.turn([TextInput("x" * (1 << 20)), TextInput("y")])
    await thread.run("Short.")
    assert model.requests[0].user_texts == ["Short."]


async def test_characters_outside_the_basic_plane_count_once(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    prompt = "\U0001f600" * ((1 << 19) + 1)  # in UTF-16 units it would be too long
    thread = await codex.thread_start()
    await thread.run(prompt)
    assert model.requests[-1].user_texts == [prompt]


async def test_a_lone_surrogate_is_refused_with_its_path_and_nothing_is_sent(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    with pytest.raises(ValueError, match=r"surrogate.*input\[0\]\.text"):
        await thread.run("half \ud83d")
    with pytest.raises(ValueError, match=r"surrogate.*input\[1\]\.name"):
        await thread.run([TextInput("fine"), MentionInput("\udc80", "/x")])
    assert (await thread.run("Whole.")).final_response == "Seen."
    assert [request.user_texts for request in model.requests] == [["Whole."]]


async def test_what_is_no_input_is_refused_before_it_is_sent(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    number: Any = 7
    strange: list[Any] = [number, None, [TextInput("a"), None], TextInput(number), [["a"]]]
    for given in strange:
        with pytest.raises(TypeError, match="input"):
            thread.turn(given)
    empty: list[Any] = [[], ExternalMessage("", "x"), ExternalMessage(" ", "x")]
    for given in empty:
        with pytest.raises(ValueError, match="empty"):
            thread.turn(given)
    await thread.run("Sense.")
    assert [request.user_texts for request in model.requests] == [["Sense."]]


async def test_an_external_message_in_a_form_that_the_server_refuses_is_an_error(
    codex: AsyncCodex, model: ScriptedModel
) -> None:
    thread = await codex.thread_start()
    with pytest.raises(InvalidRequestError):
        await thread.run(ExternalMessage("mailer", [{"type": "smoke", "colour": "white"}]))
    assert (await thread.run("Still there?")).final_response == "Seen."
