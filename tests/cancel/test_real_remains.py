"""What the real app-server has started does not outlive it, whatever ended it; strangers do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import attrs
import pytest
import trio

from tests.cancel.real import asked, cmdline, linux, servers, until
from trio_codex import AsyncCodex, CodexConfig, TransportClosedError
from trio_codex.testing import ScriptedModel, hang, sequence, shell, text
from trio_codex.testing import codex_config as configure

pytestmark = linux

# Deaf to the end of its stdin and to every signal that can be ignored.
MCP_SERVER = """\
import json, os, signal, sys, time
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
    signal.signal(number, signal.SIG_IGN)
with open(sys.argv[1], "w") as file:
    file.write(str(os.getpid()) + "\\n")
for line in sys.stdin:
    asked = json.loads(line)
    result = {"tools": []}
    if asked["method"] == "initialize":
        version = asked["params"]["protocolVersion"]
        result = {"protocolVersion": version, "capabilities": {"tools": {}},
                  "serverInfo": {"name": "deaf", "version": "1"}}
    if "id" in asked:
        print(json.dumps({"jsonrpc": "2.0", "id": asked["id"], "result": result}), flush=True)
while True:
    time.sleep(1)
"""
DEAF = "trap '' TERM HUP INT; echo $$ > {file}; while :; do sleep 1; done"
# When a command ends, the server ends its group: whoever is to leave that must have left by then.
WAIT = "; while [ ! -s {file} ]; do sleep 0.05; done"
COMMANDS = {
    "plain": "echo $$ > {file}; exec sleep 1000",
    "deaf": DEAF,
    "session": f"setsid sh -c 'echo $$ > {{file}}; exec sleep 1000' & {WAIT[2:]}",
    "daemon": f"(setsid sh -c 'echo $$ > {{file}}; exec sleep 1000' </dev/null >/dev/null 2>&1 &) {WAIT}",
}


@attrs.frozen
class Process:
    pid: int
    began: str

    @property
    def alive(self) -> bool:
        found = look(self.pid)
        return found is not None and found[1] == self.began and found[0] not in "ZX"


def look(pid: int) -> tuple[str, str] | None:
    """Its state, and when it began."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return fields[0], fields[19]


@attrs.frozen
class Place:
    """Where each that was started writes its number."""

    folder: Path

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.pid"

    async def process(self, name: str) -> Process:
        await until(lambda: self.file(name).exists() and "\n" in self.file(name).read_text())
        pid = int(self.file(name).read_text())
        found = look(pid)
        assert found is not None, f"{name} has ended by itself"
        return Process(pid, found[1])


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "numbers"
    folder.mkdir()
    (folder / "mcp.py").write_text(MCP_SERVER)
    return Place(folder)


def config_with_mcp(
    model: ScriptedModel, home: Path, place: Place, name: str = "mcp", policy: str = ""
) -> CodexConfig:
    program = str(place.folder / "mcp.py")
    table = f"""\
{policy}
[mcp_servers.deaf]
command = {sys.executable!r}
args = [{program!r}, {str(place.file(name))!r}]
"""
    return configure(model, home, extra_toml=table, close_timeout=2.0)


@pytest.fixture
def stranger(place: Place) -> Iterator[Process]:
    """It looks like one of them, and was started by the test."""
    words = [sys.executable, str(place.folder / "mcp.py"), str(place.file("stranger"))]
    process = subprocess.Popen(words, start_new_session=True, stdin=subprocess.PIPE)
    found = look(process.pid)
    assert found is not None
    try:
        yield Process(process.pid, found[1])
    finally:
        process.kill()
        process.communicate()


def server() -> int:
    (found,) = [pid for pid in servers() if "app-server" in cmdline(pid)]
    return found


def runs(place: Place, *names: str) -> object:
    return sequence(
        *(
            shell(COMMANDS[name].format(file=place.file(name)), yield_time_ms=250, call_id=name)
            for name in names
        )
    )


@asynccontextmanager
async def family(
    config: CodexConfig, model: ScriptedModel, place: Place, *names: str
) -> AsyncIterator[tuple[AsyncCodex, dict[str, Process]]]:
    """A client whose server has an MCP server and these commands."""
    model.script(runs(place, *names), text("done"))  # type: ignore[arg-type]
    async with AsyncCodex(config) as codex:
        await (await codex.thread_start()).run("work")
        yield codex, {name: await place.process(name) for name in (*names, "mcp")}


async def killed_while_the_block_sleeps(codex: AsyncCodex, model: ScriptedModel) -> None:
    os.kill(server(), signal.SIGKILL)
    with pytest.raises(TransportClosedError):
        await codex.wait_closed()


async def killed_while_a_turn_runs(codex: AsyncCodex, model: ScriptedModel) -> None:
    model.script(hang())
    turn = await (await codex.thread_start()).turn("more")
    await asked(model)
    os.kill(server(), signal.SIGKILL)
    with pytest.raises(TransportClosedError):
        await turn.result()


async def killed_at_the_end(codex: AsyncCodex, model: ScriptedModel) -> None:
    os.kill(server(), signal.SIGKILL)


async def it_leaves_by_itself(codex: AsyncCodex, model: ScriptedModel) -> None:
    pass


async def it_does_not_leave(codex: AsyncCodex, model: ScriptedModel) -> None:
    os.kill(server(), signal.SIGSTOP)


async def the_block_is_cancelled(codex: AsyncCodex, model: ScriptedModel) -> None:
    with trio.CancelScope() as scope:
        scope.cancel()
        await codex.close()


ENDS = (
    killed_while_the_block_sleeps,
    killed_while_a_turn_runs,
    killed_at_the_end,
    it_leaves_by_itself,
    it_does_not_leave,
    the_block_is_cancelled,
)


@pytest.mark.parametrize("end", ENDS)
async def test_nothing_that_a_server_started_outlives_the_block(
    end: Callable[[AsyncCodex, ScriptedModel], Awaitable[None]],
    scripted_model: ScriptedModel,
    codex_home: Path,
    place: Place,
    stranger: Process,
) -> None:
    config = config_with_mcp(scripted_model, codex_home, place)
    found: dict[str, Process] = {}
    with suppress(TransportClosedError):  # if nobody was told
        async with family(config, scripted_model, place, *COMMANDS) as (codex, found):
            assert {name for name, process in found.items() if not process.alive} == set()
            await asked_all(scripted_model)
            await end(codex, scripted_model)
    assert found.keys() == {*COMMANDS, "mcp"}
    assert {name for name, process in found.items() if process.alive} == set()
    assert stranger.alive


async def asked_all(model: ScriptedModel) -> None:
    """The model's requests so far are of no interest."""
    for _ in range(2):
        await asked(model)


async def test_a_command_without_its_mark_is_known_by_descent_when_the_server_leaves(
    scripted_model: ScriptedModel, codex_home: Path, place: Place
) -> None:
    policy = 'shell_environment_policy.inherit = "core"'
    config = config_with_mcp(scripted_model, codex_home, place, policy=policy)
    async with family(config, scripted_model, place, "plain", "deaf") as (_, found):
        environment = Path(f"/proc/{found['deaf'].pid}/environ").read_bytes()
        assert b"TRIO_CODEX_MARK_" not in environment
    assert {name for name, process in found.items() if process.alive} == set()


async def test_what_another_server_of_this_program_started_is_left_alone(
    scripted_model: ScriptedModel, tmp_path: Path, place: Place
) -> None:
    other = config_with_mcp(scripted_model, tmp_path / "other", place, "other")
    mine = config_with_mcp(scripted_model, tmp_path / "mine", place)
    async with AsyncCodex(other) as codex:
        await codex.thread_start()
        elder = server()
        neighbour = await place.process("other")
        with suppress(TransportClosedError):
            async with family(mine, scripted_model, place, "deaf", "daemon") as (_, found):
                (younger,) = {
                    pid for pid in servers() if "app-server" in cmdline(pid) and pid != elder
                }
                os.kill(younger, signal.SIGKILL)
        assert {name for name, process in found.items() if process.alive} == set()
        assert neighbour.alive
        await codex.models()
    assert not neighbour.alive


NESTED = """
import os, sys, trio
from trio_codex import AsyncCodex, CodexConfig

async def main():
    home, file = sys.argv[1:]
    places = {"HOME": home, "CODEX_HOME": home}
    async with AsyncCodex(CodexConfig(codex_bin=os.environ.get("TRIO_CODEX_BIN"), env=places)) as codex:
        await codex.thread_start()
        with open(file, "w") as numbers:
            numbers.write(str(os.getpid()) + "\\n")
        await trio.sleep_forever()

trio.run(main)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, None])
async def test_a_server_within_a_server_goes_with_the_outer_one(
    number: signal.Signals | None,
    scripted_model: ScriptedModel,
    tmp_path: Path,
    place: Place,
) -> None:
    inner_home = tmp_path / "inner"
    config_with_mcp(scripted_model, inner_home, place, "inner mcp")
    program = place.folder / "nested.py"
    program.write_text(NESTED)
    outer = config_with_mcp(scripted_model, tmp_path / "outer", place)
    words = [sys.executable, str(program), str(inner_home), str(place.file("inner"))]
    command = f"PYTHONPATH={Path(__file__).parents[2]} {' '.join(words)}"
    scripted_model.script(shell(command, yield_time_ms=250), text("done"))
    found: dict[str, Process] = {}
    with suppress(TransportClosedError):
        async with AsyncCodex(outer) as codex:
            outermost = server()
            await (await codex.thread_start()).run("work")
            for name in ("mcp", "inner", "inner mcp"):
                found[name] = await place.process(name)
            if number is not None:
                os.kill(outermost, number)
    assert found.keys() == {"mcp", "inner", "inner mcp"}
    assert {name for name, process in found.items() if process.alive} == set()
