"""The same on a terminal of the system: what is typed too early, withdrawn, or secret."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any, TextIO

import attrs
import pytest
import trio

from tests.responders.questions import command, user_input
from trio_codex import Ask

if sys.platform == "win32":
    pytest.skip("there are no such terminals", allow_module_level=True)

import pty
import termios


@attrs.define
class Person:
    """Sits at the other side of a terminal."""

    master: int
    input: TextIO
    output: TextIO
    _seen: str = ""

    @property
    def responder(self) -> Ask:
        return Ask(input=self.input, output=self.output)

    @property
    def sees_typing(self) -> bool:
        return bool(termios.tcgetattr(self.input.fileno())[3] & termios.ECHO)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def hang_up(self) -> None:
        os.close(self.master)
        self.master = -1

    async def wait_for(self, text: str) -> str:
        """What has come onto the screen since the last time, up to that text."""
        while text not in self._seen:
            await trio.lowlevel.wait_readable(self.master)
            self._seen += os.read(self.master, 65536).decode()
        before, _, self._seen = self._seen.partition(text)
        return before + text

    async def answers(self, typed: str, prompt: str = "stop: ") -> str:
        """Waits for the prompt, then types; what was on the screen until then."""
        said = await self.wait_for(prompt)
        self.type(typed)
        return said


@pytest.fixture
def person() -> Iterator[Person]:
    master, slave = pty.openpty()
    with (
        os.fdopen(slave, "r", encoding="utf-8") as input,
        os.fdopen(os.dup(slave), "w", encoding="utf-8") as output,
    ):
        person = Person(master, input, output)
        yield person
    if person.master >= 0:
        person.hang_up()


@attrs.define
class Asked:
    """Questions that are open, and what became of them."""

    nursery: trio.Nursery
    answers: list[Any] = attrs.field(factory=list[Any])

    def ask(self, question: Any) -> trio.CancelScope:
        scope = trio.CancelScope()
        self.nursery.start_soon(self._ask, question, scope)
        return scope

    async def _ask(self, question: Any, scope: trio.CancelScope) -> None:
        with scope:
            self.answers.append(await question())


async def test_a_line_answers(person: Person) -> None:
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(person.responder.command_approval, command("echo ü")))
        assert "$ echo ü\r\n" in await person.answers("y\n")
    assert [answer.choice for answer in asked.answers] == ["accept"]


async def test_what_was_typed_before_the_question_came_does_not_answer_it(person: Person) -> None:
    person.type("y\ny\ny")
    await person.wait_for("y\r\ny\r\ny")  # the terminal has taken it
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(person.responder.command_approval, command()))
        await person.answers("n\n")
    assert [answer.choice for answer in asked.answers] == ["decline"]


async def test_a_question_that_is_withdrawn_says_so_and_takes_no_answer(person: Person) -> None:
    responder = person.responder
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        first = asked.ask(partial(responder.command_approval, command("first")))
        assert "first" in await person.answers("y")  # without the end of the line
        await person.wait_for("y")
        first.cancel()
        await person.wait_for("(the question was withdrawn)")
        asked.ask(partial(responder.command_approval, command("second")))
        assert "second" in await person.answers("\n")
        assert "y = yes" in await person.answers("n\n")
    assert [answer.choice for answer in asked.answers] == ["decline"]


async def test_a_question_that_is_withdrawn_before_its_turn_is_not_shown(person: Person) -> None:
    responder = person.responder
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(responder.command_approval, command("first")))
        await person.wait_for("stop: ")
        second = asked.ask(partial(responder.command_approval, command("second")))
        await trio.testing.wait_all_tasks_blocked()
        asked.ask(partial(responder.command_approval, command("third")))
        await trio.testing.wait_all_tasks_blocked()
        second.cancel()
        person.type("y\n")
        said = await person.answers("y\n")
    assert "second" not in said
    assert "third" in said
    assert [answer.choice for answer in asked.answers] == ["accept", "accept"]


async def test_programs_in_several_threads_share_the_terminal(person: Person) -> None:
    choices: list[str] = []

    async def ask() -> None:
        choices.append((await person.responder.command_approval(command())).choice)

    def program() -> None:
        trio.run(ask)

    async with trio.open_nursery() as nursery:
        for _ in range(2):
            nursery.start_soon(trio.to_thread.run_sync, program)
        for _ in range(2):
            await person.answers("y\n")
    assert choices == ["accept", "accept"]


SECRET = user_input({"id": "pin", "header": "", "question": "Pin?", "isSecret": True})


async def test_a_secret_is_not_shown_while_it_is_typed(person: Person) -> None:
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(person.responder.user_input, SECRET))
        await person.wait_for("> ")
        assert not person.sees_typing
        person.type("1234\n")
    assert asked.answers[0].result == {"answers": {"pin": {"answers": ["1234"]}}}
    assert person.sees_typing
    person.output.write("#")
    person.output.flush()
    assert "1234" not in await person.wait_for("#")


async def test_typing_is_shown_again_when_a_secret_is_not_wanted_any_more(person: Person) -> None:
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        scope = asked.ask(partial(person.responder.user_input, SECRET))
        await person.wait_for("> ")
        scope.cancel()
    assert person.sees_typing
    await person.wait_for("withdrawn")


async def test_the_end_of_the_input_declines(person: Person) -> None:
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(person.responder.command_approval, command()))
        await person.answers("\x04")
    assert [answer.choice for answer in asked.answers] == ["decline"]


async def test_a_line_may_come_in_pieces(person: Person) -> None:
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(person.responder.command_approval, command()))
        await person.answers("ye\x04")
        await person.wait_for("ye")
        person.type("s\n")
    assert [answer.choice for answer in asked.answers] == ["accept"]


async def test_a_terminal_that_goes_away_declines(person: Person) -> None:
    responder = Ask(input=person.input, output=io.StringIO())
    async with trio.open_nursery() as nursery:
        asked = Asked(nursery)
        asked.ask(partial(responder.command_approval, command()))
        await trio.testing.wait_all_tasks_blocked()
        person.hang_up()
    assert [answer.choice for answer in asked.answers] == ["decline"]
