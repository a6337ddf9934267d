"""The fixtures that users get, with the client that they get."""

from __future__ import annotations

from pathlib import Path

import pytest
import trio.testing

from trio_codex import AsyncCodex, CodexConfig, TransportClosedError
from trio_codex.testing import FakeServer, Replayer, ScriptedModel, recorded, text

RECORDINGS = Path(__file__).parent.parent / "recordings"


async def test_the_client_of_the_real_server_hears_the_scripted_model(
    codex: AsyncCodex, scripted_model: ScriptedModel, codex_home: Path
) -> None:
    scripted_model.script(text("Hello from the script."))
    thread = await codex.thread_start()
    result = await thread.run("Say hello.")
    assert result.final_response == "Hello from the script."
    assert scripted_model.requests[0].user_texts == ["Say hello."]
    assert scripted_model.requests[0].thread_id == thread.id
    assert (codex_home / "config.toml").exists()


async def test_the_client_converses_with_the_fake(
    fake_server: FakeServer, autojump_clock: trio.testing.MockClock
) -> None:
    fake_server.converse(["Hello", " from", " the fake."])
    async with AsyncCodex(CodexConfig(transport=fake_server.connect)) as codex:
        thread = await codex.thread_start()
        result = await thread.run("Say hello.")
        assert result.final_response == "Hello from the fake."
    assert fake_server.closed


async def test_the_client_hears_the_last_words_of_the_fake(
    fake_server: FakeServer, autojump_clock: trio.testing.MockClock
) -> None:
    fake_server.converse(["Hello."])
    async with AsyncCodex(CodexConfig(transport=fake_server.connect)) as codex:
        thread = await codex.thread_start()
        fake_server.on("turn/start", lambda request: fake_server.die(1, "no memory left"))
        with pytest.raises(TransportClosedError) as caught:
            await thread.run("Say hello.")
    assert (caught.value.exit_status, caught.value.stderr) == (1, "no memory left")


@pytest.mark.parametrize("name", ["simple_turn", "failed_turn"])
async def test_the_client_hears_a_recording(
    name: str, autojump_clock: trio.testing.MockClock
) -> None:
    replayer = Replayer(RECORDINGS / f"{name}.jsonl")
    async with AsyncCodex(CodexConfig(transport=replayer)) as codex:
        thread = await codex.thread_start()
        turn = await (await thread.turn("Say hello.")).run()
        assert turn.status.value == name.removesuffix("_turn").replace("simple", "completed")
    assert replayer.problems == []


async def test_a_conversation_of_the_client_can_be_recorded_and_replayed(
    codex_config: CodexConfig, scripted_model: ScriptedModel, tmp_path: Path
) -> None:
    async def converse(config: CodexConfig) -> str | None:
        async with AsyncCodex(config) as codex:
            return (await (await codex.thread_start()).run("Say hello.")).final_response

    scripted_model.script(text("Hello."))
    path = tmp_path / "transcript.jsonl"
    assert await converse(recorded(codex_config, path)) == "Hello."
    assert await converse(CodexConfig(transport=Replayer(path))) == "Hello."


def test_a_model_that_was_asked_too_much_fails_the_test(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["trio_codex.testing.fixtures"]')
    pytester.makepyfile(
        """
        import pytest
        @pytest.mark.trio
        async def test_asks_too_much(scripted_model):
            scripted_model.problems.append("asked too much")
        def test_speaks_badly(fake_server):
            fake_server.problems.append("spoke badly")
        """
    )
    result = pytester.runpytest_inprocess()
    result.assert_outcomes(failed=1, passed=1, errors=1)
    result.stdout.fnmatch_lines_random(["*asked too much*", "*spoke badly*"])


def test_without_a_runtime_tests_of_the_real_server_are_skipped(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRIO_CODEX_BIN", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("trio_codex.testing.fixtures.find_spec", lambda name: None)
    pytester.makeconftest('pytest_plugins = ["trio_codex.testing.fixtures"]')
    pytester.makepyfile("def test_it(codex_bin): pass")
    pytester.runpytest_inprocess().assert_outcomes(skipped=1)
    monkeypatch.setenv("TRIO_CODEX_BIN", "/my/codex")
    pytester.makepyfile("def test_it(codex_bin): assert codex_bin == '/my/codex'")
    pytester.runpytest_inprocess().assert_outcomes(passed=1)
