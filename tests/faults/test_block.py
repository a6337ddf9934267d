"""The exception that leaves a block is the block's own: never a group of ours, never another."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import trio

from tests.cancel.real import until
from tests.faults.conftest import Lab, hanging_turns, initialize_steps, refused
from trio_codex import AsyncCodex, CodexConfig, TransportClosedError, TurnFailedError
from trio_codex.testing import FakeServer, wire


class OwnError(Exception):
    """An error of the user's."""


BODIES = [OwnError("mine"), KeyboardInterrupt(), SystemExit(3), GeneratorExit(), StopIteration()]


@pytest.fixture
async def codex(lab: Lab) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(lab.stub(hanging_turns())) as codex:
        yield codex


@pytest.mark.parametrize("error", BODIES, ids=lambda error: type(error).__name__)
async def test_an_error_in_the_body_leaves_the_block_as_it_is(
    lab: Lab, error: BaseException
) -> None:
    caught: BaseException | None = None
    try:
        async with AsyncCodex(lab.stub(hanging_turns())) as codex:
            await (await codex.thread_start()).turn("Hi")
            raise error
    except BaseException as left:
        caught = left
    assert caught is error
    assert caught.__context__ is None
    assert lab.methods()[-2:] == ["turn/interrupt", "EOF"]


@pytest.mark.parametrize("error", BODIES[:3], ids=lambda error: type(error).__name__)
async def test_an_error_in_a_turn_block_leaves_it_as_it_is(
    lab: Lab, codex: AsyncCodex, error: BaseException
) -> None:
    thread = await codex.thread_start()
    caught: BaseException | None = None
    try:
        async with thread.turn("Hi") as turn, turn.stream() as events:
            async for _ in events:
                raise error
    except BaseException as left:
        caught = left
    assert caught is error
    assert lab.methods()[-1] == "turn/interrupt"


async def test_a_group_of_the_users_own_nursery_leaves_unchanged(lab: Lab) -> None:
    async def fail(message: str) -> None:
        raise OwnError(message)

    group: BaseException | None = None
    caught: BaseException | None = None
    try:
        async with AsyncCodex(lab.stub(hanging_turns())) as codex:
            thread = await codex.thread_start()
            try:
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(thread.run, "Hi")
                    nursery.start_soon(fail, "one")
            except ExceptionGroup as own:
                group = own
                raise
    except BaseException as left:
        caught = left
    assert caught is group
    assert isinstance(caught, ExceptionGroup)
    assert [str(error) for error in caught.exceptions] == ["one"]


async def test_an_error_in_the_body_wins_over_the_death_of_the_server(lab: Lab) -> None:
    script = {**hanging_turns(), "model/list": ["exit 3"]}
    with pytest.raises(OwnError) as caught:
        async with AsyncCodex(lab.stub(script)) as codex:
            with refused(TransportClosedError):
                await codex.models()
            raise OwnError
    assert caught.value.__context__ is None


async def test_the_servers_death_leaves_the_block_bare(lab: Lab) -> None:
    script = {**hanging_turns(), "model/list": ["exit 3"]}
    with refused(TransportClosedError, "exit status 3"):
        async with AsyncCodex(lab.stub(script)) as codex:
            await codex.models()


async def test_a_failed_turn_leaves_the_block_bare() -> None:
    fake = FakeServer()
    fake.converse()

    def start_turn(request: object) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))  # type: ignore[arg-type]
        fake.begin_turn("thread-1", "turn-1")
        fake.end_turn("thread-1", "turn-1", "failed", problem=wire.turn_error("no luck"))

    fake.on("turn/start", start_turn)
    with refused(TurnFailedError, "no luck"):
        async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
            await (await codex.thread_start()).run("Hi")


async def test_a_cancel_from_around_the_block_leaves_as_a_cancel(lab: Lab) -> None:
    async with trio.open_nursery() as nursery, AsyncCodex(lab.stub(hanging_turns())) as codex:
        nursery.start_soon((await codex.thread_start()).run, "Hi")
        await until(lambda: "turn/start" in lab.methods())
        nursery.cancel_scope.cancel()
        await trio.sleep_forever()
    assert nursery.cancel_scope.cancelled_caught
    assert lab.methods()[-2:] == ["turn/interrupt", "EOF"]
    assert lab.processes() == []


async def test_a_user_exception_inside_a_lazy_clients_nursery_is_alone_in_its_group(
    lab: Lab,
) -> None:
    caught: BaseException | None = None
    try:
        async with trio.open_nursery() as nursery:
            codex = AsyncCodex(lab.stub({"initialize": initialize_steps()}), nursery=nursery)
            with trio.move_on_after(0.5):
                await codex.models()
            raise OwnError("mine")
    except BaseException as left:
        caught = left
    assert isinstance(caught, ExceptionGroup)
    assert [type(error) for error in caught.exceptions] == [OwnError]
    assert lab.processes() == []
