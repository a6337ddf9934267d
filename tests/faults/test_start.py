"""A server that cannot be started, or is none: each case has its own sentence and its remedy."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from tests.faults.conftest import Lab, initialize_steps, refused
from trio_codex import AsyncCodex, ClosedError, CodexConfig, CodexConfigError, StartError
from trio_codex.testing import FakeServer


async def enter(config: CodexConfig) -> None:
    async with AsyncCodex(config):
        raise AssertionError("the block must not be reached")


async def test_without_any_runtime_the_error_names_the_three_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "codex_cli_bin", None)
    with refused(CodexConfigError, "codex_bin", "openai-codex-cli-bin", "PATH", "pip install"):
        await enter(CodexConfig(env={"PATH": ""}))


async def test_a_program_that_is_not_there_is_named(lab: Lab) -> None:
    missing = str(lab.place / "nowhere")
    with refused(CodexConfigError, missing, "There is no program", "codex_bin"):
        await enter(CodexConfig(codex_bin=missing))


async def test_a_directory_is_not_a_program(lab: Lab) -> None:
    with refused(CodexConfigError, str(lab.place), "is a directory"):
        await enter(CodexConfig(codex_bin=str(lab.place)))


async def test_a_program_without_permission_to_run_says_chmod(lab: Lab) -> None:
    program = lab.program("#!/bin/sh\n", mode=0o644)
    with refused(CodexConfigError, program, "not executable", "chmod"):
        await enter(CodexConfig(codex_bin=program))


async def test_a_file_that_is_no_program_is_refused(lab: Lab) -> None:
    program = lab.program("just text\n")
    with refused(CodexConfigError, program):
        await enter(CodexConfig(codex_bin=program))


async def test_a_program_without_its_interpreter_is_refused(lab: Lab) -> None:
    program = lab.program("#!/nowhere/interpreter\n")
    with refused(CodexConfigError, program, "interpreter"):
        await enter(CodexConfig(codex_bin=program))


async def test_an_empty_command_line_is_refused() -> None:
    with refused(CodexConfigError, "empty"):
        await enter(CodexConfig(launch_args_override=()))


async def test_a_working_directory_that_is_not_there_is_blamed_and_not_the_program(
    lab: Lab,
) -> None:
    nowhere = str(lab.place / "nowhere")
    with refused(CodexConfigError, nowhere, "directory", "CodexConfig.cwd"):
        await enter(lab.stub({"initialize": initialize_steps()}, cwd=nowhere))


async def test_a_program_that_prints_text_and_exits_is_shown_with_its_text(lab: Lab) -> None:
    program = lab.program("#!/bin/sh\necho usage: something else\n")
    with refused(StartError, "ended before it answered initialize", "usage: something else"):
        await enter(CodexConfig(codex_bin=program, env=lab.environ))


async def test_the_last_words_and_the_status_of_a_program_that_exits_are_shown(lab: Lab) -> None:
    program = lab.program("#!/bin/sh\necho I cannot go on >&2\nexit 7\n")
    with refused(StartError, "I cannot go on", "exit status 7") as caught:
        await enter(CodexConfig(codex_bin=program, env=lab.environ))
    assert caught.error.exit_status == 7
    assert caught.error.stderr == "I cannot go on"


async def test_a_program_that_closes_stdout_and_exits_a_little_later_still_has_its_status(
    lab: Lab,
) -> None:
    program = lab.program("#!/bin/sh\nexec >&- 2>&-\nsleep 0.2\nexit 7\n")
    with refused(StartError, "exit status 7"):
        await enter(CodexConfig(codex_bin=program, env=lab.environ))


async def test_a_program_that_stays_silent_is_given_up_after_start_timeout(lab: Lab) -> None:
    config = lab.stub({"": ["stderr still thinking\n"]}, start_timeout=0.5)
    with refused(StartError, "0.5 seconds", "start_timeout", "still thinking"):
        await enter(config)


async def test_a_program_that_only_echoes_is_no_app_server(lab: Lab) -> None:
    program = lab.program("#!/bin/sh\nexec cat\n")
    with refused(StartError, "initialize"):
        await enter(CodexConfig(codex_bin=program, env=lab.environ, start_timeout=0.5))


async def test_a_refused_handshake_gives_the_servers_words(lab: Lab) -> None:
    refusal = {"id": "$id", "error": {"code": -32600, "message": "not today"}}
    with refused(StartError, "not today"):
        await enter(lab.stub({"initialize": [refusal]}))


async def test_text_before_the_handshake_does_not_matter(lab: Lab) -> None:
    config = lab.stub({"": ["raw Welcome!\n\n"], "initialize": initialize_steps()})
    async with AsyncCodex(config) as codex:
        assert codex.metadata.user_agent.startswith("stub/")


@pytest.mark.parametrize(
    "nonsense",
    [
        [{"id": "$id", "result": {}}],
        [{"id": "$id", "result": None}],
        [{"id": "$id", "result": [1, 2]}],
        [{"id": "$id", "result": {"userAgent": 5}}],
    ],
)
async def test_an_answer_to_initialize_that_is_nonsense_is_shown(
    lab: Lab, nonsense: list[Any]
) -> None:
    with refused(StartError, "initialize"):
        await enter(lab.stub({"initialize": nonsense}))


async def test_an_answer_that_is_not_even_json_is_shown(lab: Lab) -> None:
    config = lab.stub({"initialize": ["raw HTTP/1.1 400 Bad Request\n"]}, start_timeout=0.5)
    with refused(StartError, "HTTP/1.1 400 Bad Request"):
        await enter(config)


async def test_a_runtime_that_is_too_old_is_refused_with_both_versions(lab: Lab) -> None:
    config = lab.stub({"initialize": initialize_steps("trio_codex/0.153.4 (Linux) x")})
    with refused(CodexConfigError, "0.153.4", "0.154.0", "allow_unsupported_runtime"):
        await enter(config)


async def test_a_runtime_that_is_too_old_may_be_allowed(lab: Lab) -> None:
    config = lab.stub(
        {"initialize": initialize_steps("trio_codex/0.153.4 (Linux) x")},
        allow_unsupported_runtime=True,
    )
    async with AsyncCodex(config) as codex:
        assert "0.153.4" in codex.metadata.user_agent


async def test_a_transport_of_the_user_that_fails_raises_what_it_raised() -> None:
    fake = FakeServer()
    fake.connect_error = CodexConfigError("no way there")
    with refused(CodexConfigError, "no way there"):
        await enter(CodexConfig(transport=fake.connect))


async def test_a_transport_of_the_user_that_has_a_bug_is_a_start_error() -> None:
    fake = FakeServer()
    fake.connect_error = OSError("wires cut")
    with refused(StartError, "wires cut") as caught:
        await enter(CodexConfig(transport=fake.connect))
    assert caught.error.__cause__ is fake.connect_error


async def test_a_block_that_could_not_be_entered_starts_no_server_later(lab: Lab) -> None:
    codex = AsyncCodex(lab.stub({"initialize": ["exit 1"]}))
    with refused(StartError):
        await codex.__aenter__()
    with refused(ClosedError, "closed"):
        await codex.models()
    with refused(ClosedError, "one block"):
        await codex.__aenter__()
    await codex.close()
    assert lab.methods() == ["initialize"]


async def test_invalid_overrides_reach_the_user_in_the_words_of_the_real_server(
    lab: Lab, runtime: str
) -> None:
    home = lab.place / "home"
    home.mkdir()
    config = CodexConfig(
        codex_bin=runtime,
        config_overrides=("approval_policy=nonsense",),
        env={**lab.environ, "CODEX_HOME": str(home), "HOME": str(home)},
    )
    with refused(StartError, "nonsense", "exit status 1"):
        await enter(config)


async def test_a_codex_home_that_is_not_there_reaches_the_user(lab: Lab, runtime: str) -> None:
    nowhere = str(lab.place / "nowhere")
    config = CodexConfig(codex_bin=runtime, env={**lab.environ, "CODEX_HOME": nowhere})
    with refused(StartError, nowhere, "exit status 1"):
        await enter(config)
