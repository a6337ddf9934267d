"""Calls that share an id, on the real app-server: a yes to one of them may release the other."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trio

from tests.cancel.real import PATIENCE
from tests.responder.real import asking_thread
from trio_codex import AllowList, Answer, Ask, AsyncCodex, CodexConfig, Responder
from trio_codex._facade.responder import AnyResponder
from trio_codex.testing import ScriptedModel, apply_patch, sequence, shell, text
from trio_codex.testing.replies import Reply
from trio_codex.types import CommandExecutionThreadItem, FileChangeThreadItem, TurnStatus


def write(file: Path) -> Reply:
    """A long patch as a command, which the server takes for a change of files."""
    lines = "".join(f"+line {number}\n" for number in range(300))
    patch = f"*** Begin Patch\n*** Add File: {file}\n{lines}*** End Patch\n"
    return shell(f"apply_patch <<'EOF'\n{patch}EOF\n", call_id="call_0")


def touch(file: Path) -> Reply:
    return shell(f"touch {file}", escalated=True, call_id="call_0")


@pytest.fixture
def inside(folder: Path) -> Path:
    (folder / "in").mkdir()
    return folder / "in" / "file"


@pytest.fixture
def outside(folder: Path) -> Path:
    (folder / "out").mkdir()
    return folder / "out" / "file"


async def work(
    codex: AsyncCodex, model: ScriptedModel, folder: Path, responder: AnyResponder, *calls: Reply
) -> Any:
    """What a turn comes to in which the model makes these calls at once."""
    thread = await asking_thread(codex, folder, responder)
    model.script(sequence(*calls), text("I see."), thread_id=thread.id)
    with trio.fail_after(PATIENCE):
        return await thread.run("Work.")


Pair = Callable[[Path, Path], list[Reply]]
PAIRS: dict[str, Pair] = {
    "two changes": lambda inside, outside: [write(inside), write(outside)],
    "two changes, the other first": lambda inside, outside: [write(outside), write(inside)],
    "two commands": lambda inside, outside: [touch(inside), touch(outside)],
    "two commands, the other first": lambda inside, outside: [touch(outside), touch(inside)],
    "a command and a change": lambda inside, outside: [touch(inside), write(outside)],
    "a change and a command": lambda inside, outside: [write(outside), touch(inside)],
}


class Watchful(AllowList):
    """Remembers what it was asked while it did not know what about."""

    def __init__(self, folder: Path) -> None:
        super().__init__(commands=[f"touch {folder}/in/file"], roots=[folder / "in"])
        self.accepted: list[str] = []
        self.everybody = trio.Event()

    async def command_approval(self, request: Any) -> Any:
        return await self._both(request, await super().command_approval(request))

    async def file_change_approval(self, request: Any) -> Any:
        return await self._both(request, await super().file_change_approval(request))

    async def _both(self, request: Any, answer: Answer[Any]) -> Answer[Any]:
        """An answer given before the other call is known could not know of it."""
        if not request.is_ambiguous:
            await self.everybody.wait()
        self.everybody.set()
        self.accepted += [answer.choice] if answer.choice != "decline" else []
        return answer


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
async def test_an_allow_list_accepts_neither(
    codex: AsyncCodex,
    scripted_model: ScriptedModel,
    folder: Path,
    inside: Path,
    outside: Path,
    pair: Pair,
) -> None:
    responder = Watchful(folder)
    result = await work(codex, scripted_model, folder, responder, *pair(inside, outside))
    assert result.status is TurnStatus.completed
    assert responder.accepted == []
    assert not outside.exists()
    assert not inside.exists()


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
async def test_the_request_says_so_and_tells_nothing_wrong(
    codex: AsyncCodex,
    scripted_model: ScriptedModel,
    folder: Path,
    inside: Path,
    outside: Path,
    pair: Pair,
) -> None:
    doubted: list[Any] = []

    async def look(request: Any) -> Any:
        if not request.is_ambiguous:
            await trio.sleep_forever()  # until it is: then the question is declined for us
        known = (request.item, getattr(request, "argv", None), getattr(request, "paths", None))
        doubted.append(known)
        return request.decline()

    responder = Responder(command_approval=look, file_change_approval=look)
    await work(codex, scripted_model, folder, responder, *pair(inside, outside))
    assert doubted
    assert set(doubted) == {(None, None, None)}
    assert not outside.exists()
    assert not inside.exists()


async def test_nobody_at_a_terminal_is_asked_about_either(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, inside: Path, outside: Path
) -> None:
    class Person(io.StringIO):
        def isatty(self) -> bool:
            return True

        def readline(self, *_: Any) -> str:  # type: ignore[override]
            both.wait()
            return "y\n"

    class Both(Ask):
        async def file_change_approval(self, request: Any) -> Any:
            if request.is_ambiguous:
                both.set()
            return await super().file_change_approval(request)

    both, screen = threading.Event(), io.StringIO()
    responder = Both(input=Person(), output=screen)
    await work(codex, scripted_model, folder, responder, write(inside), write(outside))
    assert not outside.exists()
    assert not inside.exists()
    assert "which of them this is about is not known" in screen.getvalue()


async def test_the_same_call_twice_is_one_thing(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, inside: Path
) -> None:
    asked: list[Any] = []

    async def look(request: Any) -> Any:
        asked.append((request.is_ambiguous, request.argv))
        return request.accept()

    responder = Responder(command_approval=look)
    await work(codex, scripted_model, folder, responder, touch(inside), touch(inside))
    assert {(False, ("touch", str(inside)))} == {(doubt, tuple(argv)) for doubt, argv in asked}
    assert inside.exists()


async def test_an_id_is_as_good_as_new_when_none_of_it_is_left(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, inside: Path, outside: Path
) -> None:
    thread = await asking_thread(codex, folder, Watchful(folder))
    scripted_model.script(
        sequence(write(outside), write(inside)),
        write(inside),
        text("I see."),
        thread_id=thread.id,
    )
    with trio.fail_after(PATIENCE):
        await thread.run("Work.")
    assert not outside.exists()
    assert inside.exists()


async def test_all_items_of_one_id_are_in_the_result(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(*(shell(f"echo {n}", call_id="call_0") for n in range(3)), text("Done."))
    with trio.fail_after(PATIENCE):
        async with AsyncCodex(codex_config) as codex:
            result = await (await codex.thread_start()).run("Count.")
    commands = [item for item in result.items if isinstance(item, CommandExecutionThreadItem)]
    assert [item.aggregated_output for item in commands] == ["0\n", "1\n", "2\n"]
    assert result.final_response == "Done."
    assert len(result.items) == 5


async def test_items_of_one_id_that_are_worked_on_at_once_are_all_in_the_result(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, inside: Path, outside: Path
) -> None:
    result = await work(codex, scripted_model, folder, Responder(), write(inside), write(outside))
    changes = [item for item in result.items if isinstance(item, FileChangeThreadItem)]
    assert {item.changes[0].path for item in changes} == {str(inside), str(outside)}


async def test_a_patch_that_is_asked_about_after_the_other_has_ended_is_known(
    codex: AsyncCodex, scripted_model: ScriptedModel, folder: Path, inside: Path, outside: Path
) -> None:
    """The server takes calls of ``apply_patch`` one by one, also those that share an id."""
    seen: list[Any] = []

    async def look(request: Any) -> Any:
        seen.append((request.is_ambiguous, request.paths))
        return request.accept() if request.paths == [str(inside)] else request.decline()

    calls = [
        apply_patch(f"*** Begin Patch\n*** Add File: {file}\n+new\n*** End Patch\n", call_id="p")
        for file in (inside, outside)
    ]
    await work(codex, scripted_model, folder, Responder(file_change_approval=look), *calls)
    assert seen == [(False, [str(inside)]), (False, [str(outside)])]
    assert inside.exists()
    assert not outside.exists()
