"""Each field of CodexConfig has the effect that it promises."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
import trio
import trio.testing

from tests.faults.conftest import STUB, Lab, hanging_turns, initialize_steps, refused
from trio_codex import AsyncCodex, CodexConfig, StartError, __version__, protocol
from trio_codex.testing import FakeServer

TESTED_ELSEWHERE = {
    "max_line_bytes": "test_nonsense",
    "allow_unsupported_runtime": "test_start",
    "interrupt_agents": "the tests of agents",
    "max_buffered_events": "the tests of mailboxes and streams",
    "end_background_terminals": "the tests of turns, and those with the real server",
}
TESTED_HERE = {
    "codex_bin launch_args_override config_overrides cwd env client_name client_title",
    "client_version experimental_api start_timeout close_timeout interrupt_timeout max_in_flight",
    "transport",
}


def test_no_field_is_without_a_test_of_its_effect() -> None:
    here = {name for line in TESTED_HERE for name in line.split()}
    assert {field.name for field in attrs.fields(CodexConfig)} == here | TESTED_ELSEWHERE.keys()


def reporting_program(lab: Lab) -> str:
    """A program that writes down how it was run, then serves as the stub."""
    script = lab.place / "script.json"
    script.write_text(json.dumps({"initialize": initialize_steps()}))
    return lab.program(f"""#!{sys.executable} -IS
import json, os, sys
with open({str(lab.place / "report")!r}, "w") as file:
    json.dump([sys.argv, os.getcwd(), dict(os.environ)], file)
os.execv(sys.executable, [sys.executable, "-IS", {str(STUB)!r}, {str(script)!r}, {str(lab.log)!r}])
""")


async def report(lab: Lab, **fields: Any) -> Any:
    """The arguments, directory and environment that a server gets by this configuration."""
    environ = {**lab.environ, **fields.pop("env", {})}
    async with AsyncCodex(CodexConfig(env=environ, **fields)):
        pass
    return json.loads((lab.place / "report").read_text())


async def test_codex_bin_is_run_as_an_app_server_over_stdio(lab: Lab) -> None:
    arguments, directory, environ = await report(lab, codex_bin=reporting_program(lab))
    assert arguments[1:] == ["app-server", "--listen", "stdio://"]
    assert directory == os.getcwd()
    assert environ["HOME"] == os.environ["HOME"]


async def test_codex_bin_may_be_a_name_on_the_path_of_the_server(lab: Lab) -> None:
    reporting_program(lab)
    path = f"{lab.place}{os.pathsep}{os.environ['PATH']}"
    arguments, _, _ = await report(lab, codex_bin="codex", env={"PATH": path})
    assert arguments[0] == str(lab.place / "codex")


async def test_config_overrides_come_each_behind_its_own_option_and_in_order(lab: Lab) -> None:
    overrides = ("model=x", 'a.b="c d"', "model=y")
    arguments, _, _ = await report(
        lab, codex_bin=reporting_program(lab), config_overrides=overrides
    )
    words = [word for override in overrides for word in ("--config", override)]
    assert arguments[1:] == [*words, "app-server", "--listen", "stdio://"]


async def test_launch_args_override_is_the_whole_command_line(lab: Lab) -> None:
    command = (reporting_program(lab), "one", "two words", "")
    arguments, _, _ = await report(
        lab, launch_args_override=command, codex_bin="/nowhere", config_overrides=("a=b",)
    )
    assert tuple(arguments) == command


async def test_cwd_is_the_servers_directory_and_does_not_move_codex_bin(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporting_program(lab)
    (lab.place / "elsewhere").mkdir()
    monkeypatch.chdir(lab.place)
    _, directory, _ = await report(lab, codex_bin="./codex", cwd="elsewhere")
    assert directory == str(lab.place / "elsewhere")


async def test_env_comes_on_top_of_ours(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", "1")
    monkeypatch.setenv("CHANGED", "1")
    env = {"CHANGED": "2", "ADDED": "3"}
    _, _, environ = await report(lab, codex_bin=reporting_program(lab), env=env)
    assert [environ[name] for name in ("KEPT", "CHANGED", "ADDED")] == ["1", "2", "3"]
    assert os.environ["CHANGED"] == "1"


async def first_request(**fields: Any) -> Any:
    fake = FakeServer()
    async with AsyncCodex(CodexConfig(transport=fake.connect, **fields)):
        return fake.received[0]["params"]


async def test_the_server_is_told_who_we_are() -> None:
    params = await first_request()
    assert params["clientInfo"] == {
        "name": "trio_codex",
        "title": "trio_codex",
        "version": __version__,
    }
    assert params["capabilities"]["experimentalApi"] is True


async def test_the_server_is_told_who_the_user_is() -> None:
    params = await first_request(client_name="n", client_title="t", client_version="v")
    assert params["clientInfo"] == {"name": "n", "title": "t", "version": "v"}


async def test_the_experimental_api_can_be_left_alone() -> None:
    params = await first_request(experimental_api=False)
    assert params["capabilities"]["experimentalApi"] is False


async def test_the_real_server_shows_the_names_that_it_was_told(lab: Lab, runtime: str) -> None:
    home = str(lab.place)
    config = CodexConfig(
        codex_bin=runtime,
        client_name="somebody",
        env={**lab.environ, "CODEX_HOME": home, "HOME": home},
    )
    async with AsyncCodex(config) as codex:
        assert codex.metadata.user_agent.startswith("somebody/")
        assert Path(codex.metadata.codex_home) == lab.place


async def test_start_timeout_is_how_long_the_handshake_may_take(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer(handshake=False)
    began = trio.current_time()
    with refused(StartError, "7.5 seconds"):
        async with AsyncCodex(CodexConfig(transport=fake.connect, start_timeout=7.5)):
            raise AssertionError
    assert 7.5 <= trio.current_time() - began < 9.5


async def test_close_timeout_is_how_long_a_stubborn_server_may_take_twice(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer(stubborn=True)
    async with AsyncCodex(CodexConfig(transport=fake.connect, close_timeout=3)):
        began = trio.current_time()
    assert trio.current_time() - began == pytest.approx(6)


async def test_interrupt_timeout_is_how_long_leaving_a_turn_may_wait(
    autojump_clock: trio.testing.MockClock,
) -> None:
    fake = FakeServer()
    fake.converse()
    fake.on("turn/start", {"turn": {"id": "turn-1", "items": [], "status": "inProgress"}})
    fake.on("turn/interrupt", lambda _: None)
    config = CodexConfig(transport=fake.connect, interrupt_timeout=2.5)
    async with AsyncCodex(config) as codex:
        thread = await codex.thread_start()
        began = trio.current_time()
        with trio.move_on_after(1):
            await thread.run("Hi")
        assert trio.current_time() - began == pytest.approx(3.5)


@pytest.mark.parametrize("most", [1, 3, 64])
async def test_max_in_flight_is_how_many_requests_are_unanswered_at_most(most: int) -> None:
    fake = FakeServer()
    config = CodexConfig(transport=fake.connect, max_in_flight=most)
    async with AsyncCodex(config) as codex, trio.open_nursery() as nursery:
        for _ in range(most + 5):
            nursery.start_soon(codex.call, protocol.model_list())
        first = [await fake.expect("model/list") for _ in range(most)]
        await fake.expect_silence()
        for request in first:
            fake.answer(request, {"data": [], "nextCursor": None})
        for _ in range(5):
            fake.answer(await fake.expect("model/list"), {"data": [], "nextCursor": None})


async def test_a_transport_is_used_instead_of_any_process() -> None:
    fake = FakeServer()
    config = CodexConfig(transport=fake.connect, codex_bin="/nowhere", launch_args_override=("no",))
    async with AsyncCodex(config) as codex:
        assert codex.metadata.user_agent.startswith("fake/")


async def test_one_config_serves_many_clients_and_is_not_changed(lab: Lab) -> None:
    config = lab.stub(hanging_turns())
    before = attrs.asdict(config)
    for _ in range(2):
        async with AsyncCodex(config) as codex:
            await codex.thread_start()
    assert attrs.asdict(config) == before
