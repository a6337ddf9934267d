"""Where the programs on these pages run: the real app-server, and a model that knows its lines.

``sphinx -b doctest`` calls ``open`` before the programs of a page and ``close`` after them. Between
the two, a plain ``AsyncCodex()`` or ``Codex()`` finds a home of its own, in a folder of its own.
"""

from __future__ import annotations

import os
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import trio
from lines import LINES

from trio_codex.testing import ScriptedModel, codex_config

if TYPE_CHECKING:
    from trio_codex.testing.model import ModelRequest

PATIENCE = 30.0
"""Seconds until a model that does not begin, or does not end, is an error."""

_open = ExitStack()


def open() -> None:
    """Make a home and a folder, start the model, and point the environment at them."""
    place = Path(_open.enter_context(tempfile.TemporaryDirectory(prefix="trio-codex-pages-")))
    model = _open.enter_context(_Model())
    config = codex_config(model.base_url, place / "home")
    (place / "work").mkdir()
    (place / "work" / "README.md").write_text("# Shop\n", encoding="utf-8")
    _open.callback(_restore, dict(os.environ), os.getcwd())
    os.environ.update(config.env or {})
    if program := os.environ.get("TRIO_CODEX_BIN"):  # as the tests have it
        (place / "bin").mkdir()
        (place / "bin" / "codex").symlink_to(program)
        os.environ["PATH"] = f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"
    os.chdir(place / "work")


def close() -> None:
    """Take it all down.

    Raises:
      AssertionError: a program said something to the model that ``lines.py`` does not know.
    """
    _open.close()


def _restore(environ: dict[str, str], folder: str) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)


class _Model:
    """A scripted model in a thread of its own, as the programs run Trio, or not, in ours."""

    def __init__(self) -> None:
        self.base_url = ""
        self._model = ScriptedModel(default=self._answer)
        self._scope = trio.CancelScope()
        self._ready = threading.Event()
        self._token: trio.lowlevel.TrioToken | None = None
        self._thread = threading.Thread(target=trio.run, args=(self._run,), daemon=True)
        self._asked: dict[tuple[str | None, str], int] = {}

    def __enter__(self) -> _Model:
        self._thread.start()
        assert self._ready.wait(PATIENCE), "the scripted model did not start"
        return self

    def __exit__(self, *_: object) -> None:
        assert self._token is not None
        self._token.run_sync_soon(self._scope.cancel)
        self._thread.join(PATIENCE)
        assert not self._model.problems, self._model.problems

    async def _run(self) -> None:
        with self._scope:
            async with self._model as model:
                self.base_url = model.base_url
                self._token = trio.lowlevel.current_trio_token()
                self._ready.set()
                await trio.sleep_forever()

    def _answer(self, request: ModelRequest) -> Any:
        """The next of the replies to what the thread's user said last; the last one is repeated."""
        said = request.user_texts[-1]
        number = self._asked.get((request.thread_id, said), 0)
        self._asked[request.thread_id, said] = number + 1
        replies = LINES[said]
        return replies[min(number, len(replies) - 1)]
