"""Every question and its answer are written down, before the answer is given."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trio

from tests.responders.questions import (
    command,
    current_time,
    legacy_command,
    tokens,
    tool_call,
    user_input,
)
from trio_codex import AllowList, Audit, CommandApprovalRequest, Responder, SyncResponder
from trio_codex._facade.responder import KINDS


def lines(log: io.StringIO | Path) -> list[dict[str, Any]]:
    text = log.getvalue() if isinstance(log, io.StringIO) else log.read_text("utf-8")
    assert text.endswith("\n") or not text
    return [json.loads(line) for line in text.splitlines()]


async def yes(request: CommandApprovalRequest) -> Any:
    return request.accept()


async def never(request: object) -> Any:
    await trio.sleep_forever()


async def test_a_question_and_its_answer_are_one_line(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async def ponder(request: CommandApprovalRequest) -> Any:
        await trio.sleep(2.5)
        return request.accept_for_session()

    log = io.StringIO()
    request = command("/bin/bash -lc 'echo ü'")
    answer = await Audit(Responder(command_approval=ponder), log).command_approval(request)
    assert (answer.choice, answer.request) == ("accept_for_session", request)
    (line,) = lines(log)
    assert line.pop("time").endswith("+00:00")
    assert line.pop("params")["command"] == "/bin/bash -lc 'echo ü'"
    assert line == {
        "kind": "command_approval",
        "method": "item/commandExecution/requestApproval",
        "thread": "t",
        "turn": "u",
        "item": "i",
        "outcome": "answered",
        "choice": "accept_for_session",
        "answer": {"decision": "acceptForSession"},
        "reason": None,
        "error": None,
        "seconds": 2.5,
    }


async def test_the_reason_of_a_no_is_written_down() -> None:
    log = io.StringIO()
    audit = Audit(AllowList(commands=["make"]), log)
    await audit.command_approval(command("rm x"))
    await audit.command_approval(legacy_command("bash", "-c", "rm x; make"))
    assert [line["choice"] for line in lines(log)] == ["decline", "decline"]
    assert lines(log)[0]["reason"] == "the program 'rm' is not allowed with these arguments"
    assert "single commands" in lines(log)[1]["reason"]


async def test_a_method_that_is_not_async_runs_in_a_worker_thread() -> None:
    class Worker(SyncResponder):
        def command_approval(self, request: CommandApprovalRequest) -> Any:
            assert threading.current_thread() is not threading.main_thread()
            return request.cancel()

    log = io.StringIO()
    await Audit(Worker(), log).command_approval(command())
    assert lines(log)[0]["choice"] == "cancel"


async def test_an_audit_of_an_audit_writes_twice() -> None:
    inner, outer = io.StringIO(), io.StringIO()
    await Audit(Audit(Responder(command_approval=yes), inner), outer).command_approval(command())
    assert lines(inner)[0]["choice"] == lines(outer)[0]["choice"] == "accept"


async def test_what_nobody_answers_is_written_down_too() -> None:
    log = io.StringIO()
    audit = Audit(Responder(), log)
    assert [kind for kind in KINDS if not audit.answers(kind)] == ["attestation"]
    await audit.tool_call(tool_call(lamp="on"))
    await audit.current_time(current_time())
    assert [line["choice"] for line in lines(log)] == ["decline", "decline"]
    assert (
        lines(log)[1]["answer"]["error"]["message"] == "the client does not serve currentTime/read"
    )


async def test_a_question_that_is_withdrawn_has_no_answer() -> None:
    log = io.StringIO()
    audit = Audit(Responder(command_approval=never), log)
    with trio.CancelScope() as scope:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(audit.command_approval, command())
            await trio.testing.wait_all_tasks_blocked()
            scope.cancel()
    (line,) = lines(log)
    assert (line["outcome"], line["choice"], line["answer"]) == ("withdrawn", None, None)


async def test_a_question_that_took_too_long_is_declined(
    autojump_clock: trio.testing.MockClock,
) -> None:
    log = io.StringIO()
    audit = Audit(Responder(command_approval=never), log)
    with trio.move_on_after(60):
        await audit.command_approval(command())
    (line,) = lines(log)
    assert (line["outcome"], line["choice"], line["seconds"]) == ("timed_out", "decline", 60)
    assert line["answer"] == {"decision": "decline"}


async def test_the_timeouts_are_those_of_the_other_responder() -> None:
    timeouts = {"command_approval": 5.0}
    assert Audit(Responder(timeouts=timeouts), io.StringIO()).timeouts == timeouts


async def test_what_is_raised_is_written_down_and_goes_on() -> None:
    def fail(request: CommandApprovalRequest) -> Any:
        raise LookupError("no such token=hunter2hunter2")

    log = io.StringIO()
    with pytest.raises(LookupError):
        await Audit(Responder(command_approval=fail), log).command_approval(command())
    (line,) = lines(log)
    assert (line["outcome"], line["choice"]) == ("raised", "decline")
    assert line["error"] == "LookupError: no such token=[redacted]"


async def test_no_answer_at_all_is_an_error_of_the_responder() -> None:
    def answer(request: CommandApprovalRequest) -> Any:
        return True

    log = io.StringIO()
    with pytest.raises(TypeError, match="must return an answer"):
        await Audit(Responder(command_approval=answer), log).command_approval(command())
    assert lines(log)[0]["outcome"] == "raised"


async def test_an_error_beside_a_cancellation_is_an_error() -> None:
    async def fail(request: object) -> Any:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio.sleep_forever)
            try:
                await trio.sleep_forever()
            finally:
                raise LookupError("after all")

    log = io.StringIO()
    audit = Audit(Responder(command_approval=fail), log)
    with pytest.raises(ExceptionGroup), trio.CancelScope() as scope:
        scope.cancel()
        await audit.command_approval(command())
    assert lines(log)[0]["outcome"] == "raised"


@pytest.mark.parametrize("answering", [yes, never])
async def test_an_answer_that_cannot_be_written_down_is_not_given(answering: Any) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    audit = Audit(Responder(command_approval=answering), Full())
    with pytest.raises(OSError, match="No space"), trio.move_on_after(0.01):
        await audit.command_approval(command())


async def test_secrets_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_PASSWORD", "correct horse")

    class Keys(Responder):
        async def chatgpt_tokens_refresh(self, request: Any) -> Any:
            return request.tokens("abc-very-secret", chatgpt_account_id="account")

        async def user_input(self, request: Any) -> Any:
            return request.answer({"pin": "1234", "name": "Ada"})

    log = io.StringIO()
    audit = Audit(Keys(command_approval=yes), log)
    await audit.command_approval(command("/bin/bash -lc 'login sk-abcdefgh correct horse'"))
    await audit.chatgpt_tokens_refresh(tokens())
    question = {"header": "", "question": "?"}
    await audit.user_input(
        user_input({**question, "id": "pin", "isSecret": True}, {**question, "id": "name"})
    )
    for secret in ("sk-abcdefgh", "correct horse", "very-secret", "1234"):
        assert secret not in log.getvalue()
    assert lines(log)[1]["answer"]["chatgptAccountId"] == "account"
    assert lines(log)[2]["answer"]["answers"] == {"pin": "[redacted]", "name": {"answers": ["Ada"]}}


async def test_a_path_is_opened_anew_for_each_line(tmp_path: Path) -> None:
    path = tmp_path / "log"
    audit = Audit(Responder(command_approval=yes), path)
    assert lines(path) == []
    await audit.command_approval(command("first"))
    path.rename(tmp_path / "old")
    await audit.command_approval(command("second"))
    assert [line["params"]["command"] for line in lines(path)] == ["second"]
    assert [line["params"]["command"] for line in lines(tmp_path / "old")] == ["first"]


def test_a_path_that_cannot_be_written_to_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Audit(Responder(), tmp_path / "nowhere" / "log")


@pytest.mark.parametrize("bad", [(None, "log"), (7, "log"), (Responder(), 7), (Responder(), None)])
def test_no_responder_and_no_file_are_refused(bad: tuple[Any, Any]) -> None:
    with pytest.raises(TypeError):
        Audit(*bad)


async def test_lines_of_several_programs_threads_and_tasks_do_not_mix(tmp_path: Path) -> None:
    path = tmp_path / "log"
    many = command("x" * 20_000)

    async def ask(audit: Audit) -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(20):
                nursery.start_soon(audit.command_approval, many)

    def program() -> None:
        trio.run(ask, Audit(Responder(command_approval=yes), path))

    def shared(audit: Audit) -> Callable[[], None]:
        return lambda: trio.run(ask, audit)

    audit = Audit(Responder(command_approval=yes), path)
    async with trio.open_nursery() as nursery:
        for work in (program, program, shared(audit), shared(audit)):
            nursery.start_soon(trio.to_thread.run_sync, work)
    assert [len(line["params"]["command"]) for line in lines(path)] == [20_000] * 80
