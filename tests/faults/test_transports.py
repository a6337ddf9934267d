"""A transport of the user's that raises, whatever and wherever: the client's end is bounded."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs
import pytest
import trio
import trio.testing

from trio_codex import AsyncCodex, Codex, CodexConfig, StartError, TransportClosedError
from trio_codex._transport.transport import Epitaph, Transport
from trio_codex.testing import FakeServer
from trio_codex.testing.leaks import no_task_left

Clock: TypeAlias = trio.testing.MockClock

WRONG = (RuntimeError, OSError, KeyboardInterrupt, SystemExit, GeneratorExit)
METHODS = ("receive", "send_nowait", "send", "attend", "close", "epitaph")
ALL_IS_OVER = 200.0
"""Seconds of the jumping clock: more than all times of a client together."""


@attrs.define
class Saboteur:
    """The transport of a fake server; one of its methods raises at its call with this number."""

    inner: Transport
    method: str
    wrong: BaseException
    number: int
    always: bool = False
    calls: int = 0

    @property
    def fell(self) -> bool:
        return self.calls > self.number

    def _reached(self, method: str) -> None:
        if method != self.method:
            return
        self.calls += 1
        if self.calls == self.number + 1 or (self.always and self.fell):
            raise self.wrong

    async def receive(self) -> bytes:
        self._reached("receive")
        return await self.inner.receive()

    def send_nowait(self, data: bytes) -> int:
        self._reached("send_nowait")
        return 0 if self.method == "send" else self.inner.send_nowait(data)

    async def send(self, data: bytes) -> None:
        self._reached("send")
        await self.inner.send(data)

    async def attend(self) -> None:
        self._reached("attend")
        await self.inner.attend()

    async def close(self, grace: float) -> None:
        self._reached("close")
        await self.inner.close(grace)

    def epitaph(self) -> Epitaph:
        self._reached("epitaph")
        return self.inner.epitaph()


async def use(codex: AsyncCodex, fake: FakeServer) -> None:
    await codex.models()
    thread = await codex.thread_start()
    assert (await thread.run("Hello")).final_response == "Hello world"
    fake.die(3)
    with pytest.raises(TransportClosedError):
        await codex.models()


def fake_server() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    fake.on("model/list", {"data": [], "nextCursor": None})
    return fake


def may_come_out(error: BaseException | None, saboteur: Saboteur) -> None:
    """The error of the client that was caused by it; or itself, if it must end the program."""
    if error is None or error is saboteur.wrong:
        assert not isinstance(saboteur.wrong, Exception) or error is None
        return
    assert isinstance(error, TransportClosedError | StartError), repr(error)


@pytest.mark.parametrize("always", [False, True])
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("wrong", WRONG)
async def test_whatever_a_transport_raises_wherever_the_block_ends(
    wrong: type[BaseException], method: str, always: bool, autojump_clock: Clock
) -> None:
    number = 0
    while True:
        fake = fake_server()
        saboteur = Saboteur(await fake.connect(), method, wrong("sabotage"), number, always)

        async def connect(saboteur: Saboteur = saboteur) -> Transport:
            return saboteur

        error: BaseException | None = None
        with trio.fail_after(ALL_IS_OVER):
            async with no_task_left():
                try:
                    async with AsyncCodex(CodexConfig(transport=connect)) as codex:
                        await use(codex, fake)
                except BaseException as caught:
                    error = caught
        may_come_out(error, saboteur)
        if not saboteur.fell:
            break
        number += 1
    assert number > 0 or (method == "epitaph" and always)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("wrong", WRONG)
async def test_in_a_nursery_of_the_users_it_leaves_the_nursery_alone(
    wrong: type[BaseException], method: str, autojump_clock: Clock
) -> None:
    for number in range(2):
        fake = fake_server()
        saboteur = Saboteur(await fake.connect(), method, wrong("sabotage"), number)

        async def connect(saboteur: Saboteur = saboteur) -> Transport:
            return saboteur

        with trio.fail_after(ALL_IS_OVER):
            async with no_task_left(), trio.open_nursery() as nursery:
                codex = AsyncCodex(CodexConfig(transport=connect), nursery=nursery)
                error: BaseException | None = None
                try:
                    await use(codex, fake)
                except BaseException as caught:
                    error = caught
                may_come_out(error, saboteur)
                try:
                    await codex.close()
                except BaseException as caught:
                    may_come_out(caught, saboteur)


@pytest.mark.parametrize("wrong", WRONG)
async def test_who_waits_is_told_that_the_transport_failed_and_by_what(
    wrong: type[BaseException], autojump_clock: Clock
) -> None:
    fake = fake_server()
    saboteur = Saboteur(await fake.connect(), "receive", wrong("sabotage"), 1)

    async def connect() -> Transport:
        return saboteur

    codex = AsyncCodex(CodexConfig(transport=connect))
    ends: BaseException | None = None
    try:
        async with codex:
            with pytest.raises(TransportClosedError, match="receiving failed") as caught:
                await codex.models()
            assert caught.value.__cause__ is saboteur.wrong
    except BaseException as error:
        ends = error
    asks_the_program_to_end = wrong in (KeyboardInterrupt, SystemExit)
    assert ends is (saboteur.wrong if asks_the_program_to_end else None)


async def test_what_the_block_raises_goes_before_what_the_transport_raised(
    autojump_clock: Clock,
) -> None:
    fake = fake_server()
    saboteur = Saboteur(await fake.connect(), "receive", SystemExit(3), 1)

    async def connect() -> Transport:
        return saboteur

    with pytest.raises(KeyError, match="own"):
        async with AsyncCodex(CodexConfig(transport=connect)) as codex:
            with pytest.raises(TransportClosedError):
                await codex.models()
            raise KeyError("own")
    assert saboteur.fell


async def test_a_start_that_fails_by_its_transport_says_so(autojump_clock: Clock) -> None:
    fake = fake_server()
    saboteur = Saboteur(await fake.connect(), "receive", SystemExit(3), 0)

    async def connect() -> Transport:
        return saboteur

    with pytest.raises(StartError, match="receiving failed") as caught:
        async with AsyncCodex(CodexConfig(transport=connect)):
            raise AssertionError("the block was entered")
    assert caught.value.__cause__ is saboteur.wrong


async def test_a_close_that_fails_comes_out_of_the_block(autojump_clock: Clock) -> None:
    fake = fake_server()
    saboteur = Saboteur(await fake.connect(), "close", OSError("stuck"), 0, always=True)

    async def connect() -> Transport:
        return saboteur

    with pytest.raises(TransportClosedError, match="closing failed") as caught:
        async with AsyncCodex(CodexConfig(transport=connect)) as codex:
            await codex.models()
    assert caught.value.__cause__ is saboteur.wrong


async def test_a_close_that_never_returns_is_given_up(autojump_clock: Clock) -> None:
    fake = fake_server()
    inner = await fake.connect()

    class Endless(Saboteur):
        async def close(self, grace: float) -> None:
            await trio.sleep_forever()

    async def connect() -> Transport:
        return Endless(inner, "", KeyError(), 0)

    with pytest.raises(TransportClosedError, match="has not returned"), trio.fail_after(100):
        async with no_task_left(), AsyncCodex(CodexConfig(transport=connect)) as codex:
            await codex.models()


@pytest.mark.parametrize("taken", [-1, 10**6, None, "all"])
async def test_a_number_of_bytes_that_cannot_be_is_a_failure(
    taken: Any, autojump_clock: Clock
) -> None:
    fake = fake_server()
    inner = await fake.connect()

    class Boastful(Saboteur):
        def send_nowait(self, data: bytes) -> int:
            return taken if b"model/list" in data else self.inner.send_nowait(data)

    async def connect() -> Transport:
        return Boastful(inner, "", KeyError(), 0)

    async with no_task_left(), AsyncCodex(CodexConfig(transport=connect)) as codex:
        with pytest.raises(TransportClosedError, match="sending failed"):
            await codex.models()


async def test_after_a_failure_nothing_is_sent_twice(autojump_clock: Clock) -> None:
    """How much was taken before it, nobody knows."""
    fake = fake_server()
    inner = await fake.connect()
    wires: list[bytes] = []

    class Torn(Saboteur):
        def send_nowait(self, data: bytes) -> int:
            if b"model/list" in data:
                wires.append(data)
                raise OSError("torn")
            return self.inner.send_nowait(data)

    async def connect() -> Transport:
        return Torn(inner, "", KeyError(), 0)

    async with AsyncCodex(CodexConfig(transport=connect)) as codex:
        with pytest.raises(TransportClosedError, match="torn"):
            await codex.models()
    assert len(wires) == 1


@pytest.mark.parametrize("made", [None, "a transport", object()])
async def test_what_is_no_transport_is_an_error_of_the_start(
    made: Any, autojump_clock: Clock
) -> None:
    async def connect() -> Transport:
        return made  # type: ignore[no-any-return]

    with pytest.raises((StartError, TransportClosedError)), trio.fail_after(ALL_IS_OVER):
        async with no_task_left(), AsyncCodex(CodexConfig(transport=connect)):
            raise AssertionError("the block was entered")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("wrong", WRONG)
def test_the_synchronous_client_ends_as_well(wrong: type[BaseException], method: str) -> None:
    for number in range(2):
        fake = fake_server()

        async def connect(number: int = number, fake: FakeServer = fake) -> Transport:
            return Saboteur(await fake.connect(), method, wrong("sabotage"), number)

        try:
            with Codex(CodexConfig(transport=connect, close_timeout=0.1)) as codex:
                codex.thread_start()
        except (TransportClosedError, StartError, wrong):
            continue
