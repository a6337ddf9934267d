"""Each example runs as users run it, and prints what its last comment says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.scripts import NEEDS_LOGIN_PORTS, SCRIPTS
from tests.examples.stage import EXAMPLES, SYNC, Example, Scene, Stage
from trio_codex.testing import text

FILES = [Example(path) for path in sorted(EXAMPLES.glob("*.py"))]
TOPICS = {example.topic for example in FILES}
# Tasks are what these are about: there is nothing to show without Trio.
ASYNC_ONLY = {"fan_out", "first_answer", "supervisor", "progress"}


def name(example: Example) -> str:
    return example.name


@pytest.mark.parametrize("example", FILES, ids=name)
async def test_an_example_prints_what_it_says(
    example: Example, stage: Stage, request: pytest.FixtureRequest
) -> None:
    if example.topic in NEEDS_LOGIN_PORTS:
        request.getfixturevalue("login_ports")
    scene = Scene(stage, example)
    await SCRIPTS[example.topic](scene)
    if not example.keeps(scene.printed):
        assert scene.printed == example.promise  # never true: for the difference that it shows
    assert scene.model.unused == 0


async def test_in_a_terminal_each_turn_of_the_progress_keeps_its_line(stage: Stage) -> None:
    scene = Scene(stage, Example(EXAMPLES / "progress.py"))
    scene.model.default = text("Fine.")
    async with scene.running(terminal=True):
        pass
    *_, last = scene.printed.split("\x1b[3F")
    lines = [line.removeprefix("\x1b[K") for line in last.splitlines()]
    assert lines == ["docs   completed", "tests  completed", "names  completed"]


def test_what_an_example_promises_is_taken_at_its_word(tmp_path: Path) -> None:
    example = Example(tmp_path / "example.py")
    example.path.write_text("1\n\n# It prints, for example:\n#\n#   one … (three)\n#\n#   four\n")
    assert example.keeps("one or two (three)\n\nfour\n")
    for other in (
        "one or two (three)\nfour\n",
        "one or two (three)\n\nfour",
        "one  (three)\n\nfour\n",
        "one\n (three)\n\nfour\n",
        "one or two three\n\nfour\n",
        "one or two (three)\n\nfour\nfive\n",
    ):
        assert not example.keeps(other)


def test_every_example_has_a_script_and_every_script_an_example() -> None:
    assert set(SCRIPTS) == TOPICS
    assert set(SCRIPTS) >= NEEDS_LOGIN_PORTS


def test_each_topic_is_there_with_trio_and_without() -> None:
    names = {example.name for example in FILES}
    assert names >= TOPICS
    assert names - TOPICS == {f"{topic}{SYNC}" for topic in TOPICS - ASYNC_ONLY}


def test_the_list_has_each_of_them_with_its_sentence() -> None:
    rows = (EXAMPLES / "README.md").read_text("utf-8").split("| --- | --- | --- |\n")[1]
    listed = [row.split(" | ") for row in rows.partition("\n\n")[0].splitlines()]
    for example in FILES:
        assert f"[{example.name}.py]({example.name}.py)" in rows
    for sentence, link, _ in listed:
        example = Example(EXAMPLES / link.partition("]")[0].lstrip("["))
        assert sentence == f"| {example.opening.removesuffix('.')}"
    assert len(listed) == len(TOPICS)


@pytest.mark.parametrize("topic", sorted(TOPICS - ASYNC_ONLY))
def test_with_trio_and_without_an_example_prints_the_same(topic: str) -> None:
    twins = [example for example in FILES if example.topic == topic]
    assert len({example.promise for example in twins}) == 1


@pytest.mark.parametrize("example", FILES, ids=name)
def test_an_example_opens_with_one_sentence_on_what_it_shows(example: Example) -> None:
    assert example.opening.endswith(".")
    assert ". " not in example.opening


@pytest.mark.parametrize("example", FILES, ids=name)
def test_an_example_teaches_no_bad_habits(example: Example) -> None:
    assert "sleep(" not in example.source  # what one waits for can be waited for
    assert "trio_codex._" not in example.source
    assert "trio_codex.testing" not in example.source
