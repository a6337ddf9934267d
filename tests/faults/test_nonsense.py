"""A server that speaks nonsense: what makes sense arrives, the rest is told, nothing hangs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import trio
import trio.testing

from tests.faults.conftest import Lab, initialize_steps, refused
from trio_codex import (
    AsyncCodex,
    CodexConfig,
    JsonRpcError,
    ProtocolError,
    TransportClosedError,
)
from trio_codex.testing import FakeServer, wire
from trio_codex.types import UnknownNotification

EMPTY_LIST: dict[str, Any] = {"data": [], "nextCursor": None}

GARBAGE = {
    "text": b"npm WARN something else",
    "half an object": b'{"method":"turn/started"',
    "NUL": b"\0\0\0",
    "binary": bytes(range(128, 256)),
    "invalid UTF-8 in a string": b'{"method":"x","params":"\xff\xfe"}',
    "an array": b"[1,2,3]",
    "a number": b"5",
    "null": b"null",
    "an empty object": b"{}",
    "a method that is no string": b'{"method":5,"params":{}}',
    "an id that is an object": b'{"id":{},"result":{}}',
    "an answer without a result": b'{"id":77}',
    "an answer to what was never asked": b'{"id":4711,"result":{}}',
    "an answer to a string id": b'{"id":"x","result":{}}',
    "a refusal to what was never asked": b'{"id":4711,"error":{"code":1,"message":"no"}}',
    "a refusal of nothing": b'{"id":null,"error":{"code":-32700,"message":"parse"}}',
    "a float id": b'{"id":1.5,"result":{}}',
    "a huge id": b'{"id":99999999999999999999999,"result":{}}',
    "deep nesting": b"[" * 100_000 + b"]" * 100_000,
    "deep nesting in params": b'{"method":"x","params":' + b"[" * 5000 + b"]" * 5000 + b"}",
    "a lone surrogate": b'{"method":"x","params":"\\ud800"}',
    "NaN": b'{"method":"x","params":NaN}',
    "a number too large": b'{"method":"x","params":1e999}',
    "a carriage return": b"\r",
}


@pytest.fixture
def fake() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    fake.on("model/list", EMPTY_LIST)
    return fake


@pytest.fixture
async def codex(fake: FakeServer) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        yield codex


@pytest.mark.parametrize("kind", GARBAGE)
async def test_garbage_between_messages_is_told_and_harms_nobody(
    fake: FakeServer, codex: AsyncCodex, kind: str
) -> None:
    line = GARBAGE[kind]
    async with codex.notifications() as events:
        fake.send_line(line)
        fake.notify(*wire.rate_limits())
        told = (await anext(events)).payload
        assert isinstance(told, UnknownNotification)
        assert told.problem
        assert (await anext(events)).method == "account/rateLimits/updated"
        assert (await codex.models()).data == []


async def test_garbage_in_the_middle_of_a_turn_does_not_disturb_it(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    def start_turn(request: Any) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        for line in GARBAGE.values():
            fake.send_line(line)
        text = fake.say("thread-1", "turn-1", ["Hello", " ", "world"])
        for line in GARBAGE.values():
            fake.send_raw(line + b"\n")
        fake.end_turn("thread-1", "turn-1", text=text)

    fake.on("turn/start", start_turn)
    thread = await codex.thread_start()
    assert (await thread.run("Hi")).final_response == "Hello world"


async def test_an_empty_line_means_nothing(fake: FakeServer, codex: AsyncCodex) -> None:
    async with codex.notifications() as events:
        fake.send_raw(b"\n\n")
        fake.notify(*wire.rate_limits())
        event = await anext(events)
        while event.method == "":
            event = await anext(events)
        assert event.method == "account/rateLimits/updated"


async def test_a_very_long_line_in_very_many_chunks_arrives(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    text = "é\u2028x" * 700_000
    message = {"method": "warning", "params": {"threadId": None, "message": text}}
    line = json.dumps(message, ensure_ascii=False).encode() + b"\n"
    async with codex.notifications("warning") as events:
        for start in range(0, len(line), 4093):
            fake.send_raw(line[start : start + 4093])
        assert (await anext(events)).payload.message == text  # type: ignore[union-attr]


async def test_a_line_over_the_limit_ends_the_connection_and_says_which_option() -> None:
    fake = FakeServer()
    config = CodexConfig(transport=fake.connect, max_line_bytes=1000)
    async with AsyncCodex(config) as codex:
        fake.on("model/list", lambda _: fake.send_raw(b"x" * 2000))
        with refused(TransportClosedError, "1000 bytes", "max_line_bytes"):
            await codex.models()
        with refused(TransportClosedError, "max_line_bytes"):
            await codex.models()


async def test_half_a_line_and_then_the_end_is_the_end(fake: FakeServer, codex: AsyncCodex) -> None:
    def half(_: Any) -> None:
        fake.send_raw(b'{"id":2,"resu')
        fake.die(5, "I fell")

    fake.on("model/list", half)
    with refused(TransportClosedError, "exit status 5", "I fell"):
        await codex.models()


async def test_a_whole_answer_without_its_newline_before_the_end_counts(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    def last(request: Any) -> None:
        answer = {"id": request.id, "result": EMPTY_LIST}
        fake.send_raw(json.dumps(answer).encode())
        fake.die(0)

    fake.on("model/list", last)
    assert (await codex.models()).data == []
    with refused(TransportClosedError):
        await codex.wait_closed()


@pytest.mark.parametrize("result", [None, 5, [], {}, {"data": 5}, {"data": [{"id": 1}]}])
async def test_an_answer_that_does_not_fit_is_a_protocol_error_with_the_path(
    fake: FakeServer, codex: AsyncCodex, result: Any
) -> None:
    fake.on("model/list", lambda request: fake.answer(request, result))
    with refused(ProtocolError, "model/list", "$"):
        await codex.models()
    fake.on("model/list", EMPTY_LIST)
    assert (await codex.models()).data == []


async def test_an_answer_to_a_turn_start_that_names_no_turn_is_a_protocol_error(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    thread = await codex.thread_start()
    results: list[Any] = [None, {}, {"turn": {}}, {"turn": {"id": 5}}]

    def start_turn(request: Any) -> None:
        fake.answer(request, results.pop())

    fake.on("turn/start", start_turn)
    while results:
        with refused(ProtocolError, "turn/start"):
            await thread.run("Hi")


async def test_an_answer_given_twice_is_taken_once(fake: FakeServer, codex: AsyncCodex) -> None:
    def twice(request: Any) -> None:
        fake.answer(request, EMPTY_LIST)
        fake.answer(request, {"data": 5})
        fake.refuse(request, -32603, "no")

    fake.on("model/list", twice)
    assert (await codex.models()).data == []
    assert (await codex.models()).data == []


@pytest.mark.parametrize(
    "error", [{}, {"code": "x"}, {"code": 1, "message": None}, {"code": 1.5, "message": "m"}]
)
async def test_a_refusal_without_shape_is_a_refusal_all_the_same(
    fake: FakeServer, codex: AsyncCodex, error: Any
) -> None:
    fake.on("model/list", lambda request: fake.send_message({"id": request.id, "error": error}))
    with refused(JsonRpcError, "refusal"):
        await codex.models()


@pytest.mark.parametrize("error", ["no", 5, [], True])
async def test_a_refusal_that_is_no_object_still_reaches_who_asked(
    fake: FakeServer, codex: AsyncCodex, error: Any
) -> None:
    fake.on("model/list", lambda request: fake.send_message({"id": request.id, "error": error}))
    with trio.fail_after(60), refused(JsonRpcError, "refusal"):
        await codex.models()


@pytest.mark.parametrize("method", ["item/tool/brandNew", "x", ""])
async def test_an_unknown_question_is_answered_so_that_the_server_need_not_wait(
    fake: FakeServer, codex: AsyncCodex, method: str
) -> None:
    answer = await fake.ask(method, {"threadId": "thread-1"})
    assert answer.error is not None
    assert (await codex.models()).data == []


async def test_bytes_that_are_no_text_from_a_real_process_are_survived(lab: Lab) -> None:
    garbage = [f"raw {chr(0xDC80 + byte)}\n" for byte in (0, 0x7F)]
    script = {
        "initialize": [*garbage, *initialize_steps(), *garbage],
        "model/list": [*garbage, "raw \0\0\n", {"id": "$id", "result": EMPTY_LIST}, *garbage],
    }
    async with AsyncCodex(lab.stub(script)) as codex:
        assert (await codex.models()).data == []
        assert (await codex.models()).data == []
