"""The reader is everybody's: whatever is raised in it belongs to one, and all others go on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import attrs
import pytest
import trio
import trio.testing

from trio_codex import (
    AsyncCodex,
    AsyncThread,
    Codex,
    CodexConfig,
    CodexError,
    ProtocolError,
    TurnResult,
)
from trio_codex._facade.desk import Desk
from trio_codex._rpc.peer import Peer
from trio_codex._session import switchboard, turn_start
from trio_codex._session.agents import Agents
from trio_codex._session.inbox import Inbox
from trio_codex._session.live_turn import LiveTurn
from trio_codex._session.logins import LoginAttempt, Logins
from trio_codex._session.questions import Questions
from trio_codex._session.requests import Requests
from trio_codex._session.session import Session
from trio_codex._session.thread_answer import ThreadAnswer
from trio_codex._session.turn_order import Ticket, TurnOrder
from trio_codex._session.turn_start import TurnStart
from trio_codex._state.fold import TurnFold
from trio_codex._state.mailbox import Mailbox
from trio_codex._state.routes import Routes
from trio_codex._state.shortcut import Shortcut
from trio_codex.testing import FakeRequest, FakeServer, wire
from trio_codex.testing.leaks import no_task_left

Place = tuple[Any, str]
PLACES: list[Place] = [
    (Agents, "begun"),
    (Agents, "told"),
    (Agents, "over"),
    (Agents, "put_away"),
    (Desk, "adopt"),
    (Desk, "forget"),
    (Desk, "handler"),
    (Inbox, "put"),
    (Inbox, "put_text"),
    (LiveTurn, "__init__"),
    (LiveTurn, "claim"),
    (LiveTurn, "feed"),
    (LiveTurn, "flow"),
    (LoginAttempt, "__init__"),
    (LoginAttempt, "complete"),
    (Logins, "answered"),
    (Logins, "completed"),
    (Logins, "logged_out"),
    (Logins, "settled"),
    (Mailbox, "put"),
    (Mailbox, "put_text"),
    (Peer, "answer"),
    (Peer, "asked"),
    (Peer, "made"),
    (Peer, "withdraw"),
    (Questions, "asked"),
    (Questions, "thread_born"),
    (Questions, "thread_gone"),
    (Questions, "turn_over"),
    (Questions, "withdrawn"),
    (Requests, "_send"),
    (Routes, "hears"),
    (Routes, "named"),
    (Routes, "over"),
    (Routes, "settled"),
    (Session, "spawn"),
    (Shortcut, "find"),
    (Shortcut, "forget"),
    (Shortcut, "learn"),
    (Shortcut, "text"),
    (TurnFold, "feed"),
    (TurnStart, "sending"),
    (switchboard, "kinship"),
    (switchboard, "question"),
    (switchboard, "subject"),
    (ThreadAnswer, "hears"),
    (turn_start, "_turn_id"),
    (Ticket, "answered"),
    (TurnOrder, "told"),
]
"""What the reader calls. Not here: what settles a waiter, which is what the others rely on."""
KINDS = [RuntimeError, MemoryError, RecursionError, KeyboardInterrupt, SystemExit]
MOST = 40
"""So many calls of one place there are at most in the play."""


@attrs.define
class Fault:
    """Raises in one of the calls of a place, while it is armed."""

    error: BaseException
    place: Place
    before: int
    """How many calls of the place go well before."""
    armed: bool = False
    fired: bool = False

    @classmethod
    def plant(
        cls, patch: pytest.MonkeyPatch, place: Place, before: int, kind: type[BaseException]
    ) -> Fault:
        fault = cls(kind("planted"), place, before)
        owner, name = place
        original = getattr(owner, name)

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            if fault.armed and not fault.fired and in_reader():
                if fault.before == 0:
                    fault.fired = True
                    raise fault.error
                fault.before -= 1
            return original(*args, **kwargs)

        patch.setattr(owner, name, wrapped)
        return fault


def in_reader() -> bool:
    return "Session._read" in trio.lowlevel.current_task().name


def obey(fake: FakeServer) -> Callable[[FakeRequest], None]:
    def end(request: FakeRequest) -> None:
        fake.answer(request, {})
        fake.end_turn(request.params["threadId"], request.params["turnId"], "interrupted")

    return end


def login(fake: FakeServer) -> Callable[[FakeRequest], None]:
    def start(request: FakeRequest) -> None:
        fake.answer(request, {"type": "chatgpt", "loginId": "login-1", "authUrl": "http://x"})
        fake.notify(
            "account/login/completed", {"loginId": "login-1", "success": True, "error": None}
        )

    return start


@attrs.define
class Play:
    """One turn runs, and beside it there is all that a reader can be asked to take in."""

    fake: FakeServer
    codex: AsyncCodex
    thread: AsyncThread
    others_are_done: trio.Event = attrs.field(factory=trio.Event)
    """All but the one who listens for the end."""

    async def everything(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self.part, self.listen)
            async with trio.open_nursery() as others:
                for part in (self.stream, self.run, self.log_in, self.ask_much):
                    others.start_soon(self.part, part)
            self.others_are_done.set()

    async def part(self, play: Callable[[], Any]) -> None:
        try:
            await play()
        except BaseException as error:
            if not is_planted(error):
                raise

    async def stream(self) -> None:
        thread = await self.codex.thread_start()
        async with thread.turn("Hi") as turn, turn.stream() as events:
            async for _ in events:
                pass

    async def run(self) -> None:
        thread = await self.codex.thread_start()
        await thread.run("Hi")

    async def listen(self) -> None:
        async with self.codex.notifications("warning") as events:
            async for event in events:
                if event.method == "warning":
                    break

    async def log_in(self) -> None:
        async with self.codex.login_chatgpt() as login:
            await login.wait()
        await self.codex.logout()

    async def ask_much(self) -> None:
        for _ in range(3):
            await self.codex.models()


def is_planted(error: BaseException | None) -> bool:
    """Whether this is what was planted, or an error of ours that says so."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return "planted" in str(error) or (error is not None and is_planted(error.__cause__))


def server() -> FakeServer:
    fake = FakeServer()
    fake.converse()

    def start_turn(request: FakeRequest) -> None:
        thread_id = request.params["threadId"]
        turn_id = f"turn-of-{thread_id}"
        fake.answer(request, wire.turn_start_result(turn_id))
        fake.begin_turn(thread_id, turn_id)
        if thread_id == "thread-1":
            return
        agent = {"type": "subAgentActivity", "kind": "started", "id": "agent-1"}
        agent |= {"agentThreadId": f"agent-of-{thread_id}", "agentPath": "x"}
        fake.notify(*wire.item_started(thread_id, turn_id, agent))
        fake.say(thread_id, turn_id, ["a", "b", "c", "d"], f"msg-{thread_id}")
        params = {"threadId": thread_id, "turnId": turn_id, "itemId": "call-1", "startedAtMs": 1}
        command = {**params, "command": "ls", "cwd": "/", "environmentId": "local"}
        fake.ask_nowait("item/commandExecution/requestApproval", command, f"q1-{thread_id}")
        fake.ask_nowait("what/is/this", params, f"q2-{thread_id}")
        fake.notify(
            "serverRequest/resolved", {"threadId": thread_id, "requestId": f"q1-{thread_id}"}
        )
        fake.notify("thread/closed", {"threadId": thread_id})
        fake.send_line(b"nonsense")
        fake.answer(4711, {})
        fake.end_turn(thread_id, turn_id)

    fake.on("turn/start", start_turn)
    fake.on("turn/interrupt", obey(fake))
    fake.on("account/login/start", login(fake))
    fake.on("account/login/cancel", {"status": "notFound"})
    fake.on("account/logout", {})
    fake.on("model/list", {"data": [], "nextCursor": None})
    return fake


@asynccontextmanager
async def play() -> AsyncIterator[tuple[Play, list[TurnResult]]]:
    """The play with one turn that runs, and what that came to when it is left.

    With one place in flight, so that the reader also sends what waits for it.
    """
    results: list[TurnResult] = []
    fake = server()
    config = CodexConfig(transport=fake.connect, max_in_flight=1)

    async def bystander() -> None:
        results.append(await thread.run("Hi"))

    async with no_task_left(), AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(bystander)
            await trio.testing.wait_all_tasks_blocked()
            yield Play(fake, codex, thread), results
            text = fake.say("thread-1", "turn-of-thread-1", ["still ", "here"])
            fake.end_turn("thread-1", "turn-of-thread-1", text=text)


async def perform(fault: Fault) -> None:
    """The whole play with the fault in it, and then: nobody waits, and the other turn is whole."""
    try:
        async with play() as (stage, results):
            with trio.fail_after(600):
                async with trio.open_nursery() as nursery:
                    fault.armed = True
                    nursery.start_soon(stage.everything)
                    await stage.others_are_done.wait()
                    fault.armed = False
                    stage.fake.notify(
                        "warning", {"threadId": None, "message": "that was the last of it"}
                    )
    except BaseException as error:
        if not is_planted(error):
            raise
    assert [result.final_response for result in results] == ["still here"]
    started = [said for said in stage.fake.received if said.get("method") == "turn/start"]
    assert len(started) <= 3


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place[0].__name__}.{place[1]}")
def test_what_is_raised_anywhere_in_the_reader_is_one_waiters_own(place: Place) -> None:
    fired = 0
    for kind in KINDS:
        for before in range(MOST):
            with pytest.MonkeyPatch.context() as patch:
                fault = Fault.plant(patch, place, before, kind)
                clock = trio.testing.MockClock(autojump_threshold=0)
                trio.run(perform, fault, clock=clock)
            if not fault.fired:
                break
            fired += 1
            if kind is not RuntimeError and before >= 2:
                break
    assert fired, "the reader does not come here: the place is of no use"


@pytest.fixture
def fake() -> FakeServer:
    return server()


@pytest.fixture
async def codex(fake: FakeServer) -> AsyncIterator[AsyncCodex]:
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        yield codex


@pytest.mark.parametrize("place", [(Routes, "named"), (LiveTurn, "claim"), (Routes, "settled")])
async def test_a_turn_whose_start_could_not_be_taken_in_is_interrupted(
    place: Place, monkeypatch: pytest.MonkeyPatch, autojump_clock: object
) -> None:
    fake = server()
    fake.on("turn/start", lambda request: fake.answer(request, wire.turn_start_result("turn-1")))
    refusals = 2

    def interrupt(request: FakeRequest) -> None:  # as before ``turn/started``
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            fake.refuse(request, -32600, "no active turn to interrupt")
        else:
            ended.set()
            obey(fake)(request)

    ended = trio.Event()
    fake.on("turn/interrupt", interrupt)
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        thread = await codex.thread_start()
        fault = Fault.plant(monkeypatch, place, 0, RuntimeError)
        fault.armed = True
        with pytest.raises(RuntimeError, match="planted"):
            await thread.run("Hi")
        await ended.wait()


async def test_a_turn_whose_late_start_could_not_be_taken_in_is_interrupted(
    monkeypatch: pytest.MonkeyPatch, autojump_clock: object
) -> None:
    fake = server()
    fake.on("turn/start", None)
    async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
        thread = await codex.thread_start()
        with trio.move_on_after(1):
            await thread.run("Hi")
        fault = Fault.plant(monkeypatch, (Routes, "named"), 0, RuntimeError)
        fault.armed = True
        fake.on("turn/interrupt", None)
        fake.answer(await fake.expect("turn/start"), wire.turn_start_result("turn-1"))
        interrupted = await fake.expect("turn/interrupt")
        assert interrupted.params == {"threadId": "thread-1", "turnId": "turn-1"}
        obey(fake)(interrupted)


async def test_a_login_whose_start_could_not_be_taken_in_is_cancelled(
    monkeypatch: pytest.MonkeyPatch, fake: FakeServer, codex: AsyncCodex
) -> None:
    fake.on("account/login/cancel", None)
    fault = Fault.plant(monkeypatch, (Logins, "answered"), 0, RuntimeError)
    fault.armed = True
    with pytest.raises(RuntimeError, match="planted"):
        await codex.login_chatgpt()
    cancel = await fake.expect("account/login/cancel")
    assert cancel.params == {"loginId": "login-1"}
    fake.answer(cancel, {"status": "canceled"})


def nested(depth: int) -> Any:
    value: Any = {}
    for _ in range(depth):
        value = [value]
    return value


DEPTHS = [200, 900, 940, 960, 970, 980, 985, 988, 990, 992, 995, 998, 1_000, 5_000, 100_000]
"""Around 1000 Python 3.11 follows no further; later ones go to some 10 000."""


def deep(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def say_deep(fake: FakeServer, text: str, depth: int) -> None:
    fake.send_line(text.encode().replace(b"DEEP", deep(depth)))


@pytest.mark.parametrize("depth", DEPTHS)
async def test_an_answer_of_any_depth_is_told_to_who_asked(
    fake: FakeServer, codex: AsyncCodex, depth: int
) -> None:
    def answer(request: FakeRequest) -> None:
        say_deep(fake, f'{{"id":{request.id},"result":{{"data":DEEP,"nextCursor":null}}}}', depth)

    fake.on("model/list", answer)
    with trio.fail_after(30), pytest.raises(ProtocolError):
        await codex.models()
    fake.on("model/list", {"data": [], "nextCursor": None})
    assert (await codex.models()).data == []


@pytest.mark.parametrize("depth", DEPTHS)
async def test_a_turn_that_an_answer_of_any_depth_names_is_used_or_ended(
    fake: FakeServer, codex: AsyncCodex, depth: int
) -> None:
    def answer(request: FakeRequest) -> None:
        turn = '{"id":"turn-1","items":[],"status":"inProgress","error":null,"new":DEEP}'
        say_deep(fake, f'{{"result":{{"turn":{turn}}},"id":{request.id}}}', depth)
        fake.begin_turn("thread-1", "turn-1")

    fake.on("turn/start", answer)
    fake.on("turn/interrupt", None)
    thread = await codex.thread_start()
    ended: list[object] = []

    async def run() -> None:
        try:
            ended.append(await thread.run("Hi"))
        except ProtocolError as error:
            ended.append(error)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(run)
        await trio.testing.wait_all_tasks_blocked()
        if any(said.get("method") == "turn/interrupt" for said in fake.received):
            fake.answer(await fake.expect("turn/interrupt"), {})
            fake.end_turn("thread-1", "turn-1", "interrupted")
        else:
            fake.end_turn("thread-1", "turn-1", text="done")
    assert len(ended) == 1


@pytest.mark.parametrize("depth", DEPTHS)
async def test_an_end_of_any_depth_ends_its_turn(
    fake: FakeServer, codex: AsyncCodex, depth: int
) -> None:
    def start(request: FakeRequest) -> None:
        fake.answer(request, wire.turn_start_result("turn-1"))
        fake.begin_turn("thread-1", "turn-1")
        turn = '{"id":"turn-1","items":[],"status":"completed","error":null,"new":DEEP}'
        params = f'{{"threadId":"thread-1","turn":{turn}}}'
        say_deep(fake, f'{{"method":"turn/completed","params":{params}}}', depth)

    fake.on("turn/start", start)
    thread = await codex.thread_start()
    with trio.fail_after(30):
        try:
            await thread.run("Hi")
        except ProtocolError as error:
            assert "turn/completed" in str(error)


@pytest.mark.parametrize("depth", DEPTHS)
async def test_a_question_of_any_depth_is_answered(
    fake: FakeServer, codex: AsyncCodex, depth: int
) -> None:
    params = '{"threadId":"thread-1","turnId":"t","itemId":"i","startedAtMs":1,"new":DEEP}'
    method = "item/commandExecution/requestApproval"
    say_deep(fake, f'{{"method":"{method}","id":7,"params":{params}}}', depth)
    assert (await fake.answer_to(7)).result == {"decision": "decline"}
    assert (await codex.models()).data == []


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("form", ['{"code":-32600,"message":"no","data":DEEP}', '{"x":DEEP}'])
async def test_a_refusal_of_any_depth_is_told_to_who_asked(
    fake: FakeServer, codex: AsyncCodex, depth: int, form: str
) -> None:
    fake.on(
        "model/list",
        lambda request: say_deep(fake, f'{{"id":{request.id},"error":{form}}}', depth),
    )
    with trio.fail_after(30), pytest.raises(CodexError):
        await codex.models()


@pytest.mark.parametrize(
    "broken",
    [
        b'{"id":ID,"result":nonsense}',
        b'{"id":ID,"result":{"data":[}',
        b'{"id":ID,"result":"\xff',
        b'{"id":ID}',
        b'{"result":{"data":[],"id":5}, "id":ID, "and":}',
    ],
)
async def test_a_broken_answer_is_told_to_who_asked(
    fake: FakeServer, codex: AsyncCodex, broken: bytes
) -> None:
    fake.on(
        "model/list",
        lambda request: fake.send_line(broken.replace(b"ID", str(request.id).encode())),
    )
    with trio.fail_after(30), pytest.raises(ProtocolError, match="cannot be read"):
        await codex.models()
    fake.on("model/list", {"data": [], "nextCursor": None})
    assert (await codex.models()).data == []


async def test_an_argument_of_any_depth_is_refused_before_anything_is_sent(
    fake: FakeServer, codex: AsyncCodex
) -> None:
    circle: dict[str, Any] = {}
    circle["self"] = circle
    thread = await codex.thread_start()
    sent = len(fake.received)
    for value in [circle, *({"x": nested(depth)} for depth in (100, 500, 950, 990, 5_000, 50_000))]:
        with pytest.raises((TypeError, ValueError), match=r"nested|deep"):
            await codex.thread_start(config=value)
        with pytest.raises((TypeError, ValueError), match=r"nested|deep"):
            await thread.run("Hi", output_schema=value)
    for depth in (10, 500, 950, 50_000):
        value = {"a": object()}
        for _ in range(depth):
            value = {"a": value}
        with pytest.raises((TypeError, ValueError)):
            await codex.thread_start(config=value)
    assert len(fake.received) == sent
    assert (await codex.models()).data == []


def test_a_thread_of_the_synchronous_client_is_told_of_an_answer_that_is_too_deep() -> None:
    fake = server()

    def answer(request: FakeRequest) -> None:
        say_deep(fake, f'{{"id":{request.id},"result":{{"data":DEEP}}}}', 988)

    fake.on("model/list", answer)
    with Codex(CodexConfig(transport=fake.connect)) as codex:
        with pytest.raises(ProtocolError):
            codex.models()
        assert codex.thread_start().id == "thread-1"
