"""Transcripts: what is recorded can be played again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing

from trio_codex.testing import FakeServer, Replayer, recording
from trio_codex.testing.pipe import FakeTransport

RECORDINGS = Path(__file__).parent.parent / "recordings"


def entries(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]


def write(path: Path, *lines: Any) -> Path:
    path.write_text("".join(json.dumps({"at": 0, **line}) + "\n" for line in lines), "utf-8")
    return path


def client_says(**message: Any) -> Any:
    return {"from": "client", "message": message}


def server_says(**message: Any) -> Any:
    return {"from": "server", "message": message}


def send(transport: Any, **message: Any) -> None:
    transport.send_nowait(json.dumps(message).encode() + b"\n")


async def hear(transport: Any) -> list[Any]:
    """What can be heard before the client has to speak again."""
    heard = b""
    with trio.move_on_after(1):
        while data := await transport.receive():
            heard += data
    return [json.loads(line) for line in heard.split(b"\n")[:-1]]


async def test_both_directions_are_written_down_line_by_line(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    fake = FakeServer(handshake=False)
    path = tmp_path / "transcript.jsonl"
    transport = await recording(fake.connect, path)()
    transport.send_nowait(b'{"method":"a",')
    await trio.sleep(2)
    await transport.send(b'"id":1}\n')
    fake.send_raw(b'{"id":1,"res')
    fake.send_raw(b'ult":"\xe2\x80\xa8"}\nno\xff JSON\n')
    assert await transport.receive() == b'{"id":1,"res'
    await transport.receive()
    fake.die(3, "ouch")
    assert await transport.receive() == b""
    await transport.attend()
    await transport.close(1)
    assert entries(path) == [
        {"at": 2.0, "from": "client", "message": {"method": "a", "id": 1}},
        {"at": 2.0, "from": "server", "message": {"id": 1, "result": "\u2028"}},
        {"at": 2.0, "from": "server", "raw": "no\xff JSON"},
        {"at": 2.0, "from": "server", "end": {"exit_status": 3, "stderr": "ouch"}},
    ]


async def test_what_is_said_after_the_close_is_not_written(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    fake = FakeServer()
    path = tmp_path / "transcript.jsonl"
    transport = await recording(fake.connect, path)()
    fake.send_line(b"{}")
    await transport.close(1)
    assert await transport.receive() == b"{}\n"
    assert [entry["end"]["exit_status"] for entry in entries(path)] == [0]


async def test_a_replay_waits_for_the_client_and_maps_its_ids(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    path = write(
        tmp_path / "t.jsonl",
        server_says(method="first", params={}),
        client_says(method="a", id=1),
        server_says(method="item/tool/call", id=1, params={}),
        server_says(id=1, result="for a"),
        client_says(id=1, result="done"),
        server_says(method="last", params={}),
        {"from": "server", "raw": "[]"},
        {"from": "server", "end": {"exit_status": 4, "stderr": "bye"}},
    )
    replayer = Replayer(path)
    transport = await replayer()
    assert [message["method"] for message in await hear(transport)] == ["first"]
    send(transport, method="a", id="mine")
    question, answer = await hear(transport)
    assert question["id"] == 1
    assert answer == {"id": "mine", "result": "for a"}
    send(transport, id=1, result="else")
    assert await hear(transport) == [{"method": "last", "params": {}}, []]
    assert transport.epitaph().exit_status == 4
    assert replayer.rest == []
    assert replayer.problems == []


async def test_a_replay_matches_by_thread_and_forgives_another_order(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    path = write(
        tmp_path / "t.jsonl",
        client_says(method="turn/start", id=1, params={"threadId": "A"}),
        client_says(method="turn/start", id=2, params={"threadId": "B"}),
        server_says(id=1, result="A"),
        server_says(id=2, result="B"),
    )
    transport = await Replayer(path)()
    send(transport, method="turn/start", id=1, params={"threadId": "B"})
    assert await hear(transport) == []
    send(transport, method="turn/start", id=2, params={"threadId": "A"})
    assert await hear(transport) == [{"id": 2, "result": "A"}, {"id": 1, "result": "B"}]


async def test_what_is_not_in_the_transcript_is_refused_and_noted(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    replayer = Replayer(write(tmp_path / "t.jsonl", client_says(method="a", id=1)))
    transport = await replayer()
    send(transport, method="b", id=5)
    [refusal] = await hear(transport)
    assert refusal["id"] == 5
    assert refusal["error"]["message"] == "t.jsonl has no (further) b"
    send(transport, id=0, result={})
    assert len(replayer.problems) == 2
    assert len(replayer.rest) == 1


async def test_nonsense_in_a_transcript_is_an_error(
    autojump_clock: trio.testing.MockClock, tmp_path: Path
) -> None:
    path = write(tmp_path / "t.jsonl", {"from": "server", "word": 1})
    with pytest.raises(ValueError, match=r"t.jsonl: not an entry"):
        await Replayer(path)()


@pytest.mark.parametrize("path", sorted(RECORDINGS.glob("*.jsonl")), ids=lambda path: path.stem)
async def test_a_recording_of_the_real_server_plays_to_its_end(
    autojump_clock: trio.testing.MockClock, path: Path
) -> None:
    replayer = Replayer(path)
    transport = await replayer()
    assert isinstance(transport, FakeTransport)
    recorded = entries(path)
    for entry in recorded:
        if entry["from"] == "client":
            send(transport, **entry["message"])
    spoken = [entry for entry in recorded if entry["from"] == "server" and "message" in entry]
    said = [entry["message"] for entry in spoken]
    assert await hear(transport) == said
    assert replayer.problems == []
    assert replayer.rest == []
