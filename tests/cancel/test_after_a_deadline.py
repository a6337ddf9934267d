"""What the handle of a turn knows after a deadline has cut it off, at the real app-server."""

from __future__ import annotations

import pytest
import trio

from tests.cancel.real import asked
from trio_codex import AsyncCodex, Codex, CodexConfig, CodexError
from trio_codex.testing import ScriptedModel, Usage, hang, http_error, shell, text


async def test_the_handle_tells_what_an_interrupted_turn_did_and_cost(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(shell("echo one").with_usage(Usage(31, output_tokens=11)), hang())
    thread = await codex.thread_start()
    async with thread.turn("work") as turn:
        async with trio.open_nursery() as nursery:

            async def wait() -> None:
                await turn.result()

            nursery.start_soon(wait)
            await asked(scripted_model)
            await asked(scripted_model)  # the command is done, and its result is told
            nursery.cancel_scope.cancel()
        with trio.fail_after(30):
            result = await turn.result()
            protocol_turn = await turn.run()
    assert result.status.value == protocol_turn.status.value == "interrupted"
    names = [type(item).__name__ for item in result.items]
    assert names == ["UserMessageThreadItem", "CommandExecutionThreadItem"]
    assert result.items == protocol_turn.items
    assert result.final_response is None
    assert result.usage is not None
    assert result.usage.total.total_tokens == 42


async def test_a_turn_that_was_over_in_time_gives_its_answer_again(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("done"))
    thread = await codex.thread_start()
    async with thread.turn("work") as turn:
        with trio.CancelScope():
            await turn.result()
        result = await turn.result()
    assert (result.status.value, result.final_response) == ("completed", "done")


async def test_a_failed_turn_raises_why_again(
    codex: AsyncCodex, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(http_error(400, message="no"))
    thread = await codex.thread_start()
    turn = await thread.turn("work")
    for _ in range(2):
        with pytest.raises(CodexError, match="no"):
            await turn.result()


async def test_the_synchronous_handle_knows_it_after_an_interrupt(
    codex_config: CodexConfig, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(shell("echo one").with_usage(Usage(31, output_tokens=11)), hang())

    def program() -> tuple[str, int, int]:
        with Codex(codex_config) as codex:
            turn = codex.thread_start().turn("work")
            trio.from_thread.run(asked, scripted_model)
            trio.from_thread.run(asked, scripted_model)
            turn.interrupt()
            result = turn.result()
            assert result.usage is not None
            return result.status.value, len(result.items), result.usage.total.total_tokens

    assert await trio.to_thread.run_sync(program) == ("interrupted", 2, 42)
