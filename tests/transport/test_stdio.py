"""A server on pipes: how it is started, spoken with and heard."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
import trio
import trio.testing

from trio_codex._transport.locate import command_for, find_runtime
from trio_codex._transport.refusals import explain
from trio_codex._transport.stdio import open_stdio
from trio_codex._transport.tail import CHARS
from trio_codex.errors import CodexConfigError

from .conftest import Lab, hear, linux, listen

pytestmark = linux


async def test_bytes_go_there_and_back_unchanged(lab: Lab) -> None:
    server = await lab.start(["cat"])
    everything = bytes(range(256)) * 40
    assert server.send_nowait(everything) == len(everything)
    heard = b""
    while len(heard) < len(everything):
        heard += await server.receive()
    assert heard == everything
    await server.close(5)
    assert server.epitaph().exit_status == 0


async def test_what_does_not_fit_is_sent_by_waiting(lab: Lab) -> None:
    server = await lab.start(["cat"])
    data = os.urandom(3_000_000)

    async def speak() -> None:
        taken = server.send_nowait(data)
        assert 0 < taken < len(data)
        await server.send(data[taken:])
        assert server.send_nowait(b"") == 0

    heard = bytearray()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(speak)
        while len(heard) < len(data):
            heard += await server.receive()
    assert heard == data
    await server.close(5)


async def test_a_full_pipe_takes_nothing_and_a_wait_for_it_can_be_cancelled(lab: Lab) -> None:
    server = await lab.start(["sleep", "1000"])
    while server.send_nowait(bytes(4096)):
        pass
    assert server.send_nowait(b"x") == 0
    with trio.move_on_after(0.01) as scope:
        await server.send(b"x")
    assert scope.cancelled_caught
    await server.close(0)


async def test_a_server_that_left_does_not_listen(lab: Lab) -> None:
    # Stdin first: else the end of its stdout could be heard while its stdin is still open.
    server = await lab.shell("exec 0<&-")
    assert await listen(server) == b""
    with pytest.raises(BrokenPipeError):
        server.send_nowait(b"hello?")
    with pytest.raises(BrokenPipeError):
        await server.send(b"hello?")
    await server.close(5)


async def test_after_close_nothing_is_taken_and_nothing_heard(lab: Lab) -> None:
    server = await lab.start(["cat"])
    await server.close(5)
    assert await server.receive() == b""
    assert await server.receive() == b""
    with pytest.raises(BrokenPipeError):
        server.send_nowait(b"hello?")
    with pytest.raises(BrokenPipeError):
        await server.send(b"hello?")
    await server.attend()


async def test_the_last_words_of_a_server_that_exits_at_once_are_kept(lab: Lab) -> None:
    lab.environ["SOME_API_KEY"] = "correct horse battery"
    server = await lab.shell(
        "printf '\\033[31mError:\\033[0m no such flag; key is correct horse battery\\n' >&2; exit 2"
    )
    assert await listen(server) == b""
    await server.close(5)  # nobody ran attend()
    epitaph = server.epitaph()
    assert epitaph.exit_status == 2
    assert epitaph.stderr == "Error: no such flag; key is [redacted]"


async def test_the_exit_status_is_known_before_close_once_the_process_is_gone(lab: Lab) -> None:
    server = await lab.shell("read line; exit 7")
    assert server.epitaph().exit_status is None
    server.send_nowait(b"go\n")
    assert await listen(server) == b""
    with trio.fail_after(5):
        # Silence comes a moment before death.
        while server.epitaph().exit_status is None:  # noqa: ASYNC110
            await trio.sleep(0.001)
    assert server.epitaph().exit_status == 7
    await server.close(5)
    assert server.epitaph().exit_status == 7


async def test_a_server_that_hangs_up_but_lives_is_silent_and_can_be_ended(lab: Lab) -> None:
    server = await lab.python("import os, time; os.close(1); time.sleep(1000)")
    assert await server.receive() == b""
    await server.close(0)
    assert server.epitaph().exit_status == -15


async def test_a_flood_of_stderr_stops_neither_the_server_nor_fills_memory(lab: Lab) -> None:
    server = await lab.python(
        "import os\n"
        "line = b'x' * 99 + b'\\n'\n"
        "for _ in range(1000): os.write(2, line * 1000)\n"
        "os.write(2, b'the end\\n')\n"
        "os.write(1, b'done')"
    )
    async with trio.open_nursery() as nursery:
        nursery.start_soon(server.attend)
        assert await listen(server) == b"done"
        await server.close(5)
    epitaph = server.epitaph()
    assert epitaph.exit_status == 0
    assert epitaph.stderr.endswith("x\nthe end")
    assert len(epitaph.stderr) <= CHARS


async def test_stderr_without_a_newline_is_bounded_too(lab: Lab) -> None:
    server = await lab.python("import os\nfor _ in range(100): os.write(2, b'sk-secret' * 10_000)")
    await server.attend()
    await server.close(5)
    assert "secret" not in server.epitaph().stderr
    assert "a line of more than" in server.epitaph().stderr


async def test_directory_and_environment_are_the_given_ones(lab: Lab, tmp_path: Path) -> None:
    lab.environ["FRUIT"] = "apple"
    server = await lab.start(["/bin/sh", "-c", "pwd; echo $FRUIT"], cwd=str(tmp_path))
    assert await listen(server) == f"{tmp_path}\napple\n".encode()
    await server.close(5)


async def test_without_an_environment_the_server_gets_ours(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRUIT", "plum")
    server = await open_stdio(["/bin/sh", "-c", "echo $FRUIT"])
    assert await listen(server) == b"plum\n"
    await server.close(5)


def file_with(path: Path, content: str, mode: int) -> str:
    path.write_text(content)
    path.chmod(mode)
    return str(path)


async def test_a_refused_start_says_why_and_what_to_do(lab: Lab, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("nowhere")
    plain = file_with(tmp_path / "plain", "hello", 0o644)
    text = file_with(tmp_path / "text", "hello", 0o755)
    script = file_with(tmp_path / "script", "#!/no/such/interpreter\n", 0o755)
    for program, reason in [
        (str(tmp_path / "missing"), "There is no program at"),
        ("no-such-codex", "There is no program 'no-such-codex' on PATH"),
        (str(tmp_path), "is a directory"),
        (str(link), "symbolic link to nowhere"),
        (plain, "not executable"),
        (text, "neither a program for this machine"),
        (script, "the interpreter in its first line"),
    ]:
        with pytest.raises(CodexConfigError, match=reason) as caught:
            await lab.start([program])
        assert "CodexConfig.codex_bin" in str(caught.value)
        assert isinstance(caught.value.__cause__, OSError)
    with pytest.raises(CodexConfigError, match="command line is empty"):
        await lab.start([])
    with pytest.raises(CodexConfigError, match="longer than the system allows"):
        await lab.start(["true", "x" * 10_000_000])


async def test_a_bad_working_directory_is_not_blamed_on_the_program(
    lab: Lab, tmp_path: Path
) -> None:
    plain = file_with(tmp_path / "plain", "", 0o644)
    for cwd, reason in [(str(tmp_path / "gone"), "does not exist"), (plain, "not a directory")]:
        with pytest.raises(CodexConfigError, match=rf"working directory .* {reason}"):
            await lab.start(["true"], cwd=cwd)


def test_errors_that_are_hard_to_provoke_have_their_sentences_too() -> None:
    def sentence(number: int) -> str:
        return explain(OSError(number, os.strerror(number)), sys.executable, None)

    assert "may not be executed here" in sentence(errno.EACCES)
    assert "raise the limit" in sentence(errno.EMFILE)
    assert os.strerror(errno.EIO) in sentence(errno.EIO)


async def test_a_start_that_is_cancelled_at_any_moment_leaves_no_process(lab: Lab) -> None:
    class Cancel(trio.abc.Instrument):
        def __init__(self, step: int) -> None:
            self.left, self.scope, self.task = (
                step,
                trio.CancelScope(),
                trio.lowlevel.current_task(),
            )

        def before_task_step(self, task: trio.lowlevel.Task) -> None:
            if task is self.task:
                self.left -= 1
                if self.left == 0:
                    self.scope.cancel()

    outcomes: list[bool] = []
    for step in range(6):
        cancel = Cancel(step)
        trio.lowlevel.add_instrument(cancel)
        server = None
        with cancel.scope:
            if step == 0:
                cancel.scope.cancel()
            server = await lab.start(["sleep", "1000"])
        trio.lowlevel.remove_instrument(cancel)
        outcomes.append(server is not None)
        if server is None:
            assert lab.processes() == []
        else:
            await server.close(0)
    assert False in outcomes
    assert outcomes[-1]


@pytest.fixture
def codex(tmp_path: Path, lab: Lab, codex_bin: str | None) -> tuple[str, ...]:
    runtime = find_runtime(codex_bin, os.environ)
    lab.environ |= {"HOME": str(tmp_path), "CODEX_HOME": str(tmp_path)}
    return command_for(runtime.path, ["features.plugins=false"])


async def test_the_real_server_answers_and_leaves_when_its_stdin_ends(
    lab: Lab, codex: tuple[str, ...]
) -> None:
    server = await lab.start(codex)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(server.attend)
        server.send_nowait(
            b'{"id":1,"method":"initialize","params":{"clientInfo":{"name":"x","version":"1"}}}\n'
        )
        assert b'"userAgent":"x/' in await hear(server, b"\n")
        nursery.start_soon(listen, server)
        await server.close(20)
    assert server.epitaph().exit_status == 0


async def test_the_real_server_says_on_stderr_why_it_will_not_start(
    lab: Lab, codex: tuple[str, ...]
) -> None:
    server = await lab.start((*codex, "--no-such-flag"))
    assert await listen(server) == b""
    await server.close(20)
    assert server.epitaph().exit_status == 2
    assert "--no-such-flag" in server.epitaph().stderr
