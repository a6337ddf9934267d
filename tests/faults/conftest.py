"""What tests of faults share: a border watch, servers by script, a look at what is left."""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

from trio_codex import CodexConfig, CodexError, errors
from trio_codex._transport.locate import find_runtime
from trio_codex.testing import wire

BRAND = "TRIO_CODEX_FAULTS_BRAND"
STUB = Path(__file__).with_name("stub.py")
USER_AGENT = "stub/0.163.0 (Linux) stub"

Script = dict[str, list[Any]]


@attrs.define
class Refused:
    """What came out of the block."""

    error: Any = None

    @property
    def text(self) -> str:
        return str(self.error)


@contextmanager
def refused(kind: type[Exception], *words: str) -> Iterator[Refused]:
    """The block must end with exactly this kind of error, in words that are fit for a user."""
    caught = Refused()
    try:
        yield caught
    except Exception as error:
        caught.error = error
    found = caught.error
    assert type(found) is kind, f"{found!r} crossed the border, not {kind.__name__}"
    may_cross(found)
    for word in words:
        assert word in str(found), f"{word!r} is not in {str(found)!r}"


def may_cross(error: BaseException) -> None:
    """Assert that this error is of a kind, and in words, that may cross our border."""
    ours = isinstance(error, CodexError) and type(error).__module__ == errors.__name__
    assert ours or type(error) in (TypeError, ValueError), f"{error!r} crossed the border"
    inner_words = ("cattrs", "msgspec", "ResourceError", "BrokenPipe", "Errno", "nursery stack")
    for word in inner_words:
        assert word not in str(error), f"{word} in {error!s}"


def initialize_steps(user_agent: str = USER_AGENT) -> list[Any]:
    """The steps of a handshake that succeeds."""
    return [{"id": "$id", "result": wire.initialize_result(user_agent)}]


def hanging_turns() -> Script:
    """A server whose turns go on until they are interrupted."""
    completed = wire.turn_ending("thread-1", "turn-1", "interrupted")
    return {
        "initialize": initialize_steps(),
        "thread/start": [{"id": "$id", "result": wire.thread_start_result("thread-1")}],
        "turn/start": [
            {"id": "$id", "result": wire.turn_start_result("turn-1")},
            *(notified(*event) for event in wire.turn_beginning("thread-1", "turn-1", "Hi")),
        ],
        "turn/interrupt": [
            {"id": "$id", "result": {}},
            *(notified(*event) for event in completed),
        ],
    }


def notified(method: str, params: Any) -> dict[str, Any]:
    return {"method": method, "params": params}


class Lab:
    """Makes configurations whose servers are branded, and knows what these servers were told."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.brand = uuid.uuid4().hex
        self.log = place / "heard.jsonl"

    @property
    def environ(self) -> dict[str, str]:
        return {BRAND: self.brand}

    def stub(self, script: Script, **fields: Any) -> CodexConfig:
        """A stub server that follows this script."""
        path = self.place / f"script-{uuid.uuid4().hex}.json"
        path.write_text(json.dumps(script))
        command = (sys.executable, "-I", "-S", str(STUB), str(path), str(self.log))
        return CodexConfig(launch_args_override=command, env=self.environ, **fields)

    def program(self, text: str, *, mode: int = 0o755) -> str:
        """A file with this text, executable by default."""
        path = self.place / "codex"
        path.write_text(text)
        path.chmod(mode)
        return str(path)

    def heard(self) -> list[Any]:
        """All messages that stub servers received."""
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def methods(self) -> list[str]:
        return [message.get("method", "answer") for message in self.heard()]

    def processes(self) -> list[int]:
        """The living processes that this test's clients started, and what these started."""
        needle = f"{BRAND}={self.brand}".encode()
        found: list[int] = []
        for name in filter(str.isdecimal, os.listdir("/proc")):
            try:
                if needle in Path(f"/proc/{name}/environ").read_bytes():
                    found.append(int(name))
            except OSError:
                continue
        return [pid for pid in found if pid != os.getpid()]


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    """A lab; at the end of the test all its processes must be gone."""
    lab = Lab(tmp_path)
    yield lab
    assert lab.processes() == []


@pytest.fixture
def runtime(codex_bin: str | None) -> str:
    """The real codex program; tests that need it are skipped without."""
    return find_runtime(codex_bin, os.environ).path
