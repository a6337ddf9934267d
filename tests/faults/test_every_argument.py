"""Every argument of every public method: of a wrong type, it is refused, and nobody else notices."""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import trio
import trio.testing
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import trio_codex
from trio_codex import AsyncCodex, AsyncThread, Codex, CodexConfig, Thread, protocol
from trio_codex._facade.arguments import ARGUMENTS
from trio_codex.testing import FakeRequest, FakeServer, wire

NEEDED: dict[str, Any] = {
    "input": "Hi",
    "thread_id": "thread-1",
    "name": "name",
    "api_key": "key",
    "access_token": "token",
    "chatgpt_account_id": "account",
    "op": lambda: None,
}
"""What is given for the parameters that must be given."""
MADE_BY_US = {"self", "portal", "twin", "connection"}
HOLDERS = ("AsyncCodex", "AsyncThread", "AsyncTurnHandle")
MAKERS = (
    *("AsyncCodex", "CodexConfig", "Responder", "SyncResponder", "DenyAll", "AllowList", "Ask"),
    *("Audit", "tool", "retry_on_overload", "async_retry_on_overload"),
)
"""What a program makes or calls without a server. Input is looked at where it is sent."""


class Odd:
    """What no parameter is."""

    def __repr__(self) -> str:
        return "sk-this-is-a-key"


WRONG = st.one_of(
    st.builds(Odd),
    st.builds(Odd).map(lambda odd: [odd]),
    st.builds(Odd).map(lambda odd: {"a": odd}),
    st.builds(Odd).map(lambda odd: {odd: "a"}),
    st.just(complex(1, 2)),
    st.just(float("nan")),
    st.just(b"bytes"),
    st.just({1, 2}),
)


def parameters(cls: str) -> Iterator[tuple[str, str]]:
    for name, method in inspect.getmembers(getattr(trio_codex, cls), inspect.isfunction):
        if not name.startswith("_"):
            found = inspect.signature(method).parameters.values()
            yield from ((name, one.name) for one in found if one.name not in MADE_BY_US)


def arguments(method: Callable[..., Any], name: str, value: Any) -> tuple[list[Any], Any]:
    found = inspect.signature(method).parameters
    if found[name].kind is inspect.Parameter.VAR_POSITIONAL:
        return [value], {}
    needed = {
        one.name: NEEDED.get(one.name)
        for one in found.values()
        if one.default is one.empty and one.kind is not one.VAR_POSITIONAL
    }
    return [], {**needed, name: value}


def server() -> FakeServer:
    fake = FakeServer()
    fake.converse()
    fake.on("turn/start", held)
    held.fake = fake  # type: ignore[attr-defined]
    return fake


def held(request: FakeRequest) -> None:
    fake: FakeServer = held.fake  # type: ignore[attr-defined]
    fake.answer(request, wire.turn_start_result("turn-1"))
    fake.begin_turn("thread-1", "turn-1")


@pytest.mark.parametrize(
    ("cls", "method", "name"),
    [(cls, *one) for cls in HOLDERS for one in parameters(cls)],
)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=WRONG)
def test_a_wrong_argument_is_refused_before_anything_is_sent(
    cls: str, method: str, name: str, value: Any
) -> None:
    async def play() -> None:
        fake = server()
        results: list[Any] = []
        async with AsyncCodex(CodexConfig(transport=fake.connect)) as codex:
            thread: AsyncThread = await codex.thread_start()

            async def other() -> None:
                results.append(await thread.run("Hi"))

            async with trio.open_nursery() as nursery:
                nursery.start_soon(other)
                await trio.testing.wait_all_tasks_blocked()
                holders = {"AsyncCodex": codex, "AsyncThread": thread}
                if cls == "AsyncTurnHandle":
                    holders[cls] = await thread.turn("Hi")
                sent = len(fake.received)
                called = getattr(holders[cls], method)
                given, named = arguments(called, name, value)
                with pytest.raises((TypeError, ValueError)) as caught:
                    made = called(*given, **named)
                    if inspect.isawaitable(made):
                        await made
                assert "sk-this-is-a-key" not in str(caught.value)
                assert len(fake.received) == sent
                fake.end_turn("thread-1", "turn-1", text="done")
        assert [result.final_response for result in results] == ["done"]

    trio.run(play)


def made_without_a_server() -> Iterator[tuple[str, str]]:
    for name in MAKERS:
        found = inspect.signature(getattr(trio_codex, name)).parameters.values()
        yield from ((name, one.name) for one in found)


@pytest.mark.parametrize(("maker", "name"), list(made_without_a_server()))
@settings(max_examples=12, deadline=None)
@given(value=WRONG)
def test_what_needs_no_server_refuses_a_wrong_argument_at_once(
    maker: str, name: str, value: Any
) -> None:
    assume(not isinstance(value, dict) or name not in ("commands", "roots", "hosts", "ignore_keys"))
    make = getattr(trio_codex, maker)
    needed = {"op": lambda: None, "responder": trio_codex.DenyAll(), "log": io.StringIO()}
    found = inspect.signature(make).parameters
    named = {one: needed[one] for one in found if one in needed} | {name: value}
    positional = [
        named.pop(one)
        for one in found
        if one in named and found[one].kind is found[one].POSITIONAL_ONLY
    ]
    with pytest.raises((TypeError, ValueError, trio_codex.CodexConfigError)) as caught:
        made = make(*positional, **named)
        if inspect.iscoroutine(made):
            made.send(None)  # an async function looks at its arguments first
    assert "sk-this-is-a-key" not in str(caught.value)


@pytest.mark.parametrize("cls", ["Codex", "Thread"])
def test_the_synchronous_client_refuses_the_same(cls: str) -> None:
    fake = server()
    with Codex(CodexConfig(transport=fake.connect)) as codex:
        thread: Thread = codex.thread_start()
        turn = thread.turn("Hi")
        sent = len(fake.received)
        for method, name in parameters(cls):
            called = getattr(codex if cls == "Codex" else thread, method)
            for value in (Odd(), [Odd()], complex(1, 2), {1, 2}):
                given, named = arguments(called, name, value)
                with pytest.raises((TypeError, ValueError)) as caught:
                    called(*given, **named)
                assert "sk-this-is-a-key" not in str(caught.value)
        assert len(fake.received) == sent
        # The fake lives in the client's own Trio run, which is another thread's.
        codex._portal.post(lambda: fake.end_turn("thread-1", "turn-1", text="done"))
        assert turn.result().final_response == "done"


def test_the_one_that_hung_is_refused() -> None:
    fake = server()
    with Codex(CodexConfig(transport=fake.connect)) as codex:
        thread: Any = codex.thread_start()
        with pytest.raises(TypeError, match=r"run\(\): end_background_terminals must be True"):
            thread.run("x", end_background_terminals="yes")


@pytest.mark.parametrize("cls", HOLDERS)
def test_every_parameter_is_in_the_table_or_looked_at_by_its_method(cls: str) -> None:
    better = {"input", "responder", "tools", "output_type"}
    tables = (cls, "AsyncAccount")
    for method, name in parameters(cls):
        rows = next(
            (ARGUMENTS[f"{t}.{method}"] for t in tables if f"{t}.{method}" in ARGUMENTS), ()
        )
        assert name in better or name in {row[0] for row in rows}, f"{cls}.{method}: {name}"


@pytest.mark.parametrize("name", protocol.__all__)
def test_a_request_of_the_protocol_refuses_what_its_schema_does_not_take(name: str) -> None:
    make = getattr(protocol, name)
    for one in inspect.signature(make).parameters.values():
        if one.annotation == "Any":
            continue
        with pytest.raises(TypeError) as caught:
            make(**{**dict.fromkeys(_needed(make), "x"), one.name: Odd()})
        assert "sk-this-is-a-key" not in str(caught.value)


def _needed(make: Callable[..., Any]) -> list[str]:
    found = inspect.signature(make).parameters.values()
    return [one.name for one in found if one.default is one.empty]
