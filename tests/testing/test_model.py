"""The scripted model by itself: its life, and what it does with requests that nobody expects."""

from __future__ import annotations

import json

import pytest
import trio

from trio_codex.testing import (
    ScriptedModel,
    Usage,
    broken_stream,
    failed,
    hang,
    http_error,
    no_task_left,
    sequence,
    text,
)
from trio_codex.testing.replies import Await, Pause, Reply, Say, Step


async def say(model: ScriptedModel, words: bytes) -> trio.SocketStream:
    port = int(model.base_url.rpartition(":")[2].partition("/")[0])
    stream = await trio.open_tcp_stream("127.0.0.1", port)
    await stream.send_all(words)
    return stream


async def hear(stream: trio.SocketStream) -> bytes:
    heard = b"".join([chunk async for chunk in stream])
    await stream.aclose()
    return heard


def post(body: bytes = b"{}") -> bytes:
    return b"POST /v1/responses HTTP/1.1\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


async def test_a_request_may_arrive_in_pieces() -> None:
    async with ScriptedModel(default=text("hi", deltas=1)) as model:
        body = json.dumps({"input": [{"role": "user", "content": []}]}).encode()
        stream = await say(model, b"POST /v1/resp")
        request = post(body).partition(b"resp")[2]
        for index in range(len(request)):
            await stream.send_all(request[index : index + 1])
        answer = await hear(stream)
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert answer.endswith(b"\r\n0\r\n\r\n")
    assert b'"delta": "hi"' in answer
    request_seen = model.requests[0]
    assert request_seen.body == json.loads(body)
    assert (request_seen.thread_id, request_seen.turn_id, request_seen.user_texts) == (
        None,
        None,
        [],
    )


async def test_an_http_error_carries_its_code_and_headers() -> None:
    async with ScriptedModel() as model:
        model.script(http_error(503, "slow_down", message="Later.", headers={"retry-after": "1"}))
        answer = await hear(await say(model, post()))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
    assert b"retry-after: 1" in head
    error = {"message": "Later.", "type": "slow_down", "code": "slow_down"}
    assert json.loads(body) == {"error": error}


async def test_a_status_without_a_name_is_no_trouble() -> None:
    async with ScriptedModel() as model:
        model.script(http_error(599))
        assert (await hear(await say(model, post()))).startswith(b"HTTP/1.1 599 ")


async def test_the_list_of_models_is_empty() -> None:
    async with ScriptedModel() as model:
        answer = await hear(await say(model, b"GET /v1/models?client_version=1 HTTP/1.1\r\n\r\n"))
        assert answer.endswith(b'{"models":[]}')
        assert model.problems == []


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (b"GET /v1/secrets HTTP/1.1\r\n\r\n", "unexpected request: GET /v1/secrets"),
        (b"nonsense\r\n\r\n", "not a request line: nonsense"),
        (b"x" * 70_000, "the head of the request is too long"),
        (
            b"POST /v1/responses HTTP/1.1\r\ncontent-length: 999999999\r\n\r\n",
            "the body of the request is too long",
        ),
        (post(b"no json"), "not JSON: no json"),
    ],
    ids=["path", "line", "head", "body", "json"],
)
async def test_what_no_app_server_would_ask_is_a_problem(words: bytes, problem: str) -> None:
    async with ScriptedModel() as model:
        stream = await say(model, words)
        try:
            await hear(stream)
        except trio.BrokenResourceError:
            await stream.aclose()  # closed on what we had not finished saying
    assert model.problems == [problem]


async def test_a_connection_that_says_nothing_or_half_is_no_problem() -> None:
    async with ScriptedModel() as model:
        for words in (b"", b"POST", post(b"{}")[:-1]):
            stream = await say(model, words or b"P")
            await stream.send_eof()
            assert await hear(stream) == b""
    assert model.problems == []
    assert model.requests == []


async def test_the_block_raises_its_own_exception_and_leaves_no_task() -> None:
    model = ScriptedModel(default=hang())

    async def block() -> None:
        async with model:
            stream = await say(model, post())
            await model.next_request()
            await stream.aclose()
            raise KeyError("mine")

    async with no_task_left():
        with pytest.raises(KeyError, match="mine"):
            await block()
    assert model.requests[0].ending == "cut"


async def test_the_block_can_be_cancelled_while_streams_hang() -> None:
    with trio.CancelScope() as scope:
        async with ScriptedModel(default=hang(headers_sent=False)) as model:
            stream = await say(model, post())
            await model.next_request()
            scope.cancel()
            await trio.sleep_forever()
    assert scope.cancelled_caught
    await stream.aclose()


async def test_a_cancelled_block_still_raises_its_own_exception() -> None:
    async def block() -> None:
        async with ScriptedModel():
            scope.cancel()
            raise KeyError("mine")

    with trio.CancelScope() as scope, pytest.raises(KeyError, match="mine"):
        await block()


async def test_a_function_in_the_script_that_fails_is_a_problem() -> None:
    def broken(request: object) -> Reply:
        raise KeyError("in the test")

    async with ScriptedModel(default=broken) as model:
        answer = await hear(await say(model, post()))
    assert answer.startswith(b"HTTP/1.1 500 ")
    assert model.problems == ["the script failed on request 0: KeyError('in the test')"]


def steps(reply: object) -> list[Step]:
    assert isinstance(reply, Reply)
    return list(reply.steps("n"))


def kinds(reply: object) -> list[str]:
    return [
        step.event["type"].rpartition("response.")[2] if isinstance(step, Say) else repr(step)
        for step in steps(reply)
    ]


def test_a_pause_comes_before_each_delta_but_the_first() -> None:
    assert kinds(text("abc", deltas=3, pause=0.5)) == [
        "created",
        "output_item.added",
        "output_text.delta",
        repr(Pause(0.5)),
        "output_text.delta",
        repr(Pause(0.5)),
        "output_text.delta",
        "output_item.done",
        "completed",
    ]


@pytest.mark.parametrize("deltas", [0, 1])
def test_a_gate_is_awaited_also_where_there_is_no_second_delta(deltas: int) -> None:
    gate = trio.Event()
    row = steps(text("abc", deltas=deltas, gate=gate))
    assert row[-3] == Await(gate)


def test_a_text_is_cut_into_no_more_pieces_than_it_has_characters() -> None:
    assert kinds(text("ab", deltas=9)).count("output_text.delta") == 2
    assert kinds(text("")).count("output_text.delta") == 0


def test_nothing_follows_what_does_not_complete() -> None:
    with pytest.raises(ValueError, match="nothing can follow Failed"):
        sequence(failed("x"), text("y"))
    with pytest.raises(ValueError, match="is not a stream"):
        sequence(text("y"), http_error(500))
    with pytest.raises(ValueError, match="is not a stream"):
        sequence(broken_stream(None))
    with pytest.raises(ValueError, match="tells its usage"):
        failed("x").with_usage(Usage())
    assert kinds(sequence()) == ["created", "completed"]


async def test_a_long_reply_is_sent_in_parts_and_a_reader_that_leaves_cuts_it() -> None:
    async with ScriptedModel(default=text("x" * 3_000_000, deltas=300)) as model:
        assert (await hear(await say(model, post()))).count(b"output_text.delta") == 2 * 300
        stream = await say(model, post())
        await stream.receive_some(1)
        await stream.aclose()
        assert await model.stream_closed(1) == "cut"
    assert await model.stream_closed(0) == "answered"
