"""Everything is copied in every way while a turn runs: nothing is harmed, and no file gets a prompt."""

from __future__ import annotations

import copy
import dataclasses
import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio

from tests.cancel.stage import session_of
from tests.sync.conftest import config, model
from trio_codex import AsyncCodex, Audit, Codex, CodexConfig, Responder, tool
from trio_codex.testing import ScriptedModel, text

FILES = 40
"""So many are opened by the program meanwhile: more than there are numbers that could be freed."""


@dataclasses.dataclass
class State:
    """What a program keeps."""

    held: Any


@attrs.define
class Other:
    held: Any


WAYS: dict[str, Callable[[Any], object]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "deepcopy in a list": lambda held: copy.deepcopy([1, held]),
    "asdict": lambda held: dataclasses.asdict(State(held)),
    "deepcopy of attrs": lambda held: copy.deepcopy(Other(held)),
    "replace and deepcopy": lambda held: copy.deepcopy(dataclasses.replace(State(held))),
    "pickle": pickle.dumps,
    "pickle, the oldest way": lambda held: pickle.dumps(held, 0),
}


def attack(held: object) -> None:
    """Each way is refused, in words that name what was to be copied."""
    for way in WAYS.values():
        with pytest.raises(TypeError, match=r"cannot be (copied|pickled)"):
            way(held)


def attack_method(method: Any) -> None:
    """The same for a method of it. A plain copy of a method is a method of the same object."""
    for name, way in WAYS.items():
        if name == "copy":
            assert copy.copy(method).__self__ is method.__self__
        else:
            with pytest.raises(TypeError, match=r"cannot be (copied|pickled)"):
                way(method)


@contextmanager
def own_files(place: Path) -> Iterator[Callable[[], None]]:
    """Opens files of the program's own when it is called; at the end, nobody else has written."""
    with ExitStack() as stack:
        files: list[Any] = []

        def open_some() -> None:
            gc.collect()  # what is left of a copy would close its descriptors now
            for _ in range(FILES):
                path = place / f"own-{len(files)}"
                files.append(stack.enter_context(path.open("w+b")))

        yield open_some
        for file in files:
            os.fstat(file.fileno())  # it is still open
            file.seek(0)
            assert file.read() == b""


async def test_an_asynchronous_client_survives_it(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    release = trio.Event()
    scripted_model.default = text("One two.", gate=release)
    audit = Audit(Responder(command_approval=ask_nobody), tmp_path / "log")
    with own_files(tmp_path) as open_some:
        async with AsyncCodex(codex_config, responder=audit) as codex:
            thread = await codex.thread_start()
            async with thread.turn("Count.") as turn, codex.notifications() as events:
                await scripted_model.next_request()
                stream = turn.stream()
                session = session_of(codex)
                held: list[Any] = [codex, thread, turn, stream, stream.batches(), events]
                held += [thread.turn("more"), codex.login_chatgpt(), events.batches()]
                held += [codex._connection, session, session._carrier._transport, session.turns]
                held += [codex._connection.responder]
                for one in held:
                    attack(one)
                for method in (codex.models, thread.run, turn.interrupt, stream.__anext__):
                    attack_method(method)
                with pytest.raises(TypeError, match="an AsyncThread cannot be copied: keep its id"):
                    copy.deepcopy(tool(thread.set_name))
                open_some()
                release.set()
                assert [event.method async for event in stream][-1] == "turn/completed"
                assert (await turn.result()).final_response == "One two."
            assert (await thread.run("Again.")).final_response


async def ask_nobody(request: Any) -> Any:
    return request.decline()


def test_a_synchronous_client_survives_it(
    config: CodexConfig, model: ScriptedModel, tmp_path: Path
) -> None:
    model.default = text("One two.")
    with own_files(tmp_path) as open_some, Codex(config) as codex:
        thread = codex.thread_start()
        with thread.turn("Count.") as turn, codex.notifications() as events:
            stream = turn.stream()
            for one in (codex, thread, turn, stream, stream.batches(), events, codex._portal):
                attack(one)
            for method in (codex.models, thread.run, turn.interrupt, stream.__next__):
                attack_method(method)
            open_some()
            assert [event.method for event in stream][-1] == "turn/completed"
        open_some()
        assert thread.run("Again.").final_response


__all__ = ["config", "model"]  # fixtures
