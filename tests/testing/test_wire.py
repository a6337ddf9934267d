"""The shapes of the fake app-server are those that the real one was recorded with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from trio_codex.testing import wire

RECORDINGS = Path(__file__).parent.parent / "recordings"
Json = dict[str, Any]


def recorded() -> Iterator[Json]:
    for path in sorted(RECORDINGS.glob("*.jsonl")):
        calls: dict[int, str] = {}
        for line in path.read_text("utf-8").split("\n")[:-1]:
            entry = json.loads(line)
            message = entry.get("message", {})
            if entry["from"] == "client":
                calls[message.get("id")] = message.get("method")
            elif "result" in message:
                yield {"method": f"answer to {calls[message['id']]}", "params": message["result"]}
            elif "method" in message:
                yield message


def shape(value: Any) -> Any:
    """Which keys there are, and of what kind their values; the length of lists does not matter."""
    match value:
        case dict():
            return {key: shape(inner) for key, inner in sorted(value.items())}
        case list():
            return [shape(inner) for inner in value[:1]]
        case None:
            return None
        case _:
            return type(value).__name__


SHAPES = {
    (message["method"], json.dumps(shape(message["params"]))): message for message in recorded()
}


def story(status: wire.TurnStatus) -> list[wire.Notification]:
    said = wire.agent_message("hi")
    text = "hi" if status == "completed" else None
    return [
        wire.thread_started("t"),
        *wire.turn_beginning("t", "u", "hello"),
        wire.item_started("t", "u", wire.agent_message("")),
        wire.text_delta("t", "u", "hi"),
        *([] if status == "interrupted" else [wire.item_completed("t", "u", said)]),
        *wire.turn_ending("t", "u", status, text=text),
    ]


FAKES = [
    ("answer to initialize", wire.initialize_result("x")),
    ("answer to thread/start", wire.thread_start_result("t")),
    ("answer to turn/start", wire.turn_start_result("u")),
    *story("completed"),
    *story("interrupted"),
    *story("failed"),
]


@pytest.mark.parametrize(("method", "params"), FAKES)
def test_the_real_server_writes_it_with_the_same_keys(method: str, params: Json) -> None:
    fake = json.dumps(shape(params))
    real = [known for name, known in SHAPES if name == method]
    assert fake in real, f"{method}: {fake}\nis none of\n" + "\n".join(real)


@pytest.mark.parametrize(
    ("recording", "status"),
    [("simple_turn", "completed"), ("interrupted_turn", "interrupted"), ("failed_turn", "failed")],
)
def test_the_real_server_says_it_in_the_same_order(recording: str, status: Any) -> None:
    lines = (RECORDINGS / f"{recording}.jsonl").read_text("utf-8").split("\n")[:-1]
    said = [json.loads(line).get("message", {}).get("method") for line in lines]
    start = said.index("thread/status/changed")
    real = [method for method in said[start:] if method and method != "turn/interrupt"]
    fake = [method for method, _ in story(status)[1:]]
    assert without_repeats(real) == without_repeats(fake)


def without_repeats(methods: list[str]) -> list[str]:
    return [
        method for index, method in enumerate(methods) if [method] != methods[index - 1 : index]
    ]
