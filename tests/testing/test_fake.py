"""The fake app-server: what it promises to tests that build on it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import trio
import trio.testing

from trio_codex.testing import FakeServer
from trio_codex.testing.pipe import FakeTransport


class Client:
    """The least of a client."""

    def __init__(self, pipe: Any) -> None:
        self.pipe: FakeTransport = pipe
        self.buffer = b""

    def send(self, message: Any) -> None:
        line = json.dumps(message).encode() + b"\n"
        assert self.pipe.send_nowait(line) == len(line)

    async def receive(self) -> Any:
        while b"\n" not in self.buffer:
            chunk = await self.pipe.receive()
            assert chunk
            self.buffer += chunk
        line, _, self.buffer = self.buffer.partition(b"\n")
        return json.loads(line)


async def connected(fake: FakeServer) -> Client:
    return Client(await fake.connect())


async def test_it_shakes_hands_by_itself(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.send({"method": "initialize", "id": 1, "params": {}})
    client.send({"method": "initialized"})
    answer = await client.receive()
    assert answer["id"] == 1
    assert answer["result"]["userAgent"].startswith("fake/0.163.0 (")
    await fake.expect_silence()
    assert [message["method"] for message in fake.received] == ["initialize", "initialized"]


async def test_the_handshake_can_be_left_to_the_test(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer(handshake=False)
    client = await connected(fake)
    client.send({"method": "initialize", "id": "a", "params": {"x": 1}})
    request = await fake.expect("initialize")
    assert (request.id, request.params) == ("a", {"x": 1})
    fake.refuse(request, -32600, "Already initialized", data=[1])
    problem = {"code": -32600, "message": "Already initialized", "data": [1]}
    assert await client.receive() == {"id": "a", "error": problem}


async def test_expect_names_what_came_instead(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.send({"method": "model/list", "id": 7, "params": {}})
    with pytest.raises(AssertionError, match=r"expected thread/start, but got .*model/list"):
        await fake.expect("thread/start")


async def test_expect_gives_up_in_a_bounded_time(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.send({"method": "initialize", "id": 1})
    with pytest.raises(AssertionError, match=r"within 5.0 s; so far the client sent: initialize"):
        await fake.expect("thread/start")


async def test_expect_can_take_a_message_out_of_order(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.send({"method": "a", "id": 1})
    client.send({"method": "b", "id": 2})
    assert (await fake.expect("b", anywhere=True)).id == 2
    assert (await fake.expect()).method == "a"
    with pytest.raises(AssertionError, match="expected c within"):
        await fake.expect("c", anywhere=True)


async def test_silence_is_checked(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    await fake.expect_silence()
    client.send({"method": "a", "id": 1})
    with pytest.raises(AssertionError, match="expected silence, but got"):
        await fake.expect_silence()


async def test_answers_may_come_late_twice_and_out_of_order(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.send({"method": "a", "id": 1})
    client.send({"method": "b", "id": 2})
    first, second = await fake.expect("a"), await fake.expect("b")
    fake.answer(second, "two")
    fake.answer(first, "one")
    fake.answer(first, "one")
    assert [(await client.receive())["result"] for _ in range(3)] == ["two", "one", "one"]


async def test_it_asks_and_hears_the_answer(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)

    async def answer() -> None:
        question = await client.receive()
        client.send({"id": question["id"], "result": {"to": question["method"]}})
        question = await client.receive()
        client.send({"id": question["id"], "error": {"code": 1, "message": "no"}})

    async with trio.open_nursery() as nursery:
        nursery.start_soon(answer)
        said = await fake.ask("item/tool/call", {})
        assert (said.id, said.result, said.error) == (0, {"to": "item/tool/call"}, None)
        said = await fake.ask("item/tool/call", {}, id="x")
        assert (said.id, said.error) == ("x", {"code": 1, "message": "no"})
    assert len(fake.answers) == 2
    with pytest.raises(AssertionError, match="expected an answer to question 1"):
        await fake.ask("item/tool/call", {})


async def test_what_is_said_together_is_read_together_and_raw_bytes_alone(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.send_line(b"{}")
    fake.send_line(b"[]")
    fake.send_raw(b"half a")
    fake.send_raw(b" line\n")
    fake.send_line(b"3")
    reads = [await client.pipe.receive() for _ in range(4)]
    assert reads == [b"{}\n[]\n", b"half a", b" line\n", b"3\n"]


async def test_a_read_is_no_larger_than_that_of_a_pipe(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.send_line(b"x" * 100_000)
    assert len(await client.pipe.receive()) == 65536
    assert len(await client.pipe.receive()) == 100_001 - 65536


async def test_a_dead_server_can_be_read_to_its_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.notify("last/words", {})
    fake.die(3, "out of memory")
    fake.notify("too/late", {})
    assert (await client.receive())["method"] == "last/words"
    assert await client.pipe.receive() == b""
    assert await client.pipe.receive() == b""
    with pytest.raises(BrokenPipeError):
        client.pipe.send_nowait(b"x")
    epitaph = client.pipe.epitaph()
    assert (epitaph.exit_status, epitaph.stderr) == (3, "out of memory")
    await client.pipe.attend()


async def test_a_server_that_hung_up_still_listens(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.hang_up()
    assert await client.pipe.receive() == b""
    client.send({"method": "a", "id": 1})
    assert (await fake.expect("a")).id == 1
    assert client.pipe.epitaph().exit_status is None


async def test_a_server_that_stopped_listening_still_speaks(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.stop_listening()
    fake.notify("a", {})
    assert (await client.receive())["method"] == "a"
    with pytest.raises(BrokenPipeError):
        await client.pipe.send(b"x")


async def test_blocked_writes_take_nothing_and_let_senders_wait(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.block_writes(after=3)
    line = b'{"method":"a","id":1}\n'
    assert client.pipe.send_nowait(line) == 3
    assert client.pipe.send_nowait(line[3:]) == 0
    with trio.move_on_after(1) as patience:
        await client.pipe.send(line[3:])
    assert patience.cancelled_caught
    async with trio.open_nursery() as nursery:
        nursery.start_soon(client.pipe.send, line[3:])
        await fake.expect_silence()
        fake.unblock_writes()
    assert (await fake.expect("a")).id == 1


async def test_a_blocked_sender_hears_of_the_death(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.block_writes()

    async def send() -> None:
        with pytest.raises(BrokenPipeError):
            await client.pipe.send(b"x")

    async with trio.open_nursery() as nursery:
        nursery.start_soon(send)
        await trio.testing.wait_all_tasks_blocked()
        fake.die()


async def test_closing_ends_a_polite_server_at_once(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    started = trio.current_time()
    await client.pipe.close(5)
    assert trio.current_time() == started
    assert fake.closed
    await fake.wait_closed()
    assert await client.pipe.receive() == b""
    assert client.pipe.epitaph().exit_status == 0
    with pytest.raises(BrokenPipeError):
        client.pipe.send_nowait(b"x")


async def test_a_stubborn_server_has_to_be_killed(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer(stubborn=True)
    client = await connected(fake)
    started = trio.current_time()
    await client.pipe.close(5)
    assert trio.current_time() == started + 10
    assert client.pipe.epitaph().exit_status == -9


async def test_it_serves_one_client_at_a_time(autojump_clock: trio.testing.MockClock) -> None:
    fake = FakeServer()
    client = await connected(fake)
    with pytest.raises(AssertionError, match="one at a time"):
        await fake.connect()
    await client.pipe.close(1)
    client = await connected(fake)
    client.send({"method": "a", "id": 1})
    await fake.expect("a")
    fake.connect_error = FileNotFoundError("no such server")
    with pytest.raises(FileNotFoundError):
        await fake.connect()


async def test_what_a_server_could_not_read_is_a_problem(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    client.pipe.send_nowait(b"nonsense\n")
    client.send([1])
    assert fake.problems[0].startswith("not JSON (")
    assert fake.problems[1].startswith("neither request, notification nor answer")


async def test_handlers_answer_as_soon_as_they_are_asked(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    client = await connected(fake)
    fake.on("model/list", {"data": []})
    client.send({"method": "model/list", "id": 1})
    assert await client.receive() == {"id": 1, "result": {"data": []}}
    fake.on("model/list", None)
    client.send({"method": "model/list", "id": 2})
    await fake.expect("model/list")


async def test_it_converses_in_the_order_of_the_real_server(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    fake.converse(["a", "b"])
    client = await connected(fake)
    client.send({"method": "thread/start", "id": 1})
    thread_id = (await client.receive())["result"]["thread"]["id"]
    assert (await client.receive())["method"] == "thread/started"
    client.send({"method": "turn/start", "id": 2, "params": {"threadId": thread_id}})
    turn_id = (await client.receive())["result"]["turn"]["id"]
    methods: list[str] = []
    text = ""
    while "turn/completed" not in methods:
        message = await client.receive()
        methods.append(message["method"])
        text += message["params"].get("delta", "")
        assert message["params"].get("turnId", turn_id) == turn_id
    assert text == "ab"
    assert methods == [
        "thread/status/changed",
        "turn/started",
        "item/started",
        "item/completed",
        "item/started",
        "item/agentMessage/delta",
        "item/agentMessage/delta",
        "item/completed",
        "thread/tokenUsage/updated",
        "account/rateLimits/updated",
        "thread/readState/changed",
        "thread/status/changed",
        "turn/completed",
    ]
