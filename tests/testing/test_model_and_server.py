"""The scripted model, as the real app-server understands it."""

from __future__ import annotations

from typing import Any

import pytest
import trio

from tests.testing.raw import Client
from trio_codex.testing import (
    ModelRequest,
    ScriptedModel,
    Usage,
    apply_patch,
    broken_stream,
    custom_tool_call,
    failed,
    hang,
    http_error,
    reasoning,
    sequence,
    shell,
    text,
    tool_call,
)
from trio_codex.testing.replies import Answer


def heard(client: Client, method: str) -> list[Any]:
    return [message["params"] for message in client.heard if message.get("method") == method]


def deltas(client: Client) -> list[str]:
    return [params["delta"] for params in heard(client, "item/agentMessage/delta")]


async def test_deltas_arrive_one_by_one_and_then_the_whole(
    client: Client, scripted_model: ScriptedModel
) -> None:
    words = "x" * 500 + "\u2028 the end"
    scripted_model.script(text(words, deltas=200, phase="final_answer"))
    turn = await client.run(await client.start(), "Talk.")
    assert len(deltas(client)) == 200
    assert "".join(deltas(client)) == words
    assert [(item["text"], item["phase"]) for item in turn["items"]] == [(words, "final_answer")]


async def test_without_deltas_the_text_comes_whole(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("all", deltas=0))
    turn = await client.run(await client.start(), "Talk.")
    assert deltas(client) == []
    assert turn["items"][0]["text"] == "all"


async def test_a_gate_lets_the_first_delta_out_and_holds_the_rest(
    client: Client, scripted_model: ScriptedModel
) -> None:
    gate = trio.Event()
    scripted_model.script(text("abcdef", deltas=3, gate=gate))
    await client.turn(await client.start(), "Talk.")
    await client.until("item/agentMessage/delta")
    request = await scripted_model.next_request()
    assert request.ending is None
    assert scripted_model.open_streams == 1
    gate.set()
    await client.until("turn/completed")
    assert deltas(client) == ["ab", "cd", "ef"]
    assert await scripted_model.stream_closed(request) == "answered"
    assert scripted_model.open_streams == 0


async def test_usage_is_what_the_reply_says(client: Client, scripted_model: ScriptedModel) -> None:
    usage = Usage(100, cached_input_tokens=40, output_tokens=30, reasoning_output_tokens=20)
    scripted_model.script(text("hi").with_usage(usage))
    await client.run(await client.start(), "Talk.")
    [update] = heard(client, "thread/tokenUsage/updated")
    assert update["tokenUsage"]["last"] == {
        "totalTokens": 130,
        "inputTokens": 100,
        "cachedInputTokens": 40,
        "cacheWriteInputTokens": 0,
        "outputTokens": 30,
        "reasoningOutputTokens": 20,
    }


async def test_reasoning_comes_with_its_summary_and_its_text(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(sequence(reasoning("because", deltas=2, raw="hm"), text("so")))
    await client.run(await client.start(), "Think.")
    summary = heard(client, "item/reasoning/summaryTextDelta")
    assert [params["delta"] for params in summary] == ["bec", "ause"]
    items = [params["item"] for params in heard(client, "item/completed")]
    assert [item["type"] for item in items] == ["userMessage", "reasoning", "agentMessage"]
    assert items[1]["summary"] == ["because"]


async def test_a_shell_command_runs_and_the_model_hears_its_output(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(shell("echo from the shell", call_id="c1"), text("done"))
    await client.run(await client.start(), "Run it.")
    requests = await scripted_model.wait_for_requests(2)
    assert "from the shell" in requests[1].function_outputs["c1"]


async def test_two_calls_in_one_reply_get_ids_of_their_own(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(sequence(shell("echo one"), shell("echo two")), text("done"))
    await client.run(await client.start(), "Run both.")
    requests = await scripted_model.wait_for_requests(2)
    outputs = [str(output) for output in requests[1].function_outputs.values()]
    assert len(outputs) == 2
    assert "one" in outputs[0]
    assert "two" in outputs[1]


async def test_a_patch_is_applied(client: Client, scripted_model: ScriptedModel) -> None:
    patch = "*** Begin Patch\n*** Add File: new.txt\n+hi\n*** End Patch\n"
    scripted_model.script(apply_patch(patch), text("done"))
    await client.run(await client.start(), "Write it.")
    assert (client.cwd / "new.txt").read_text() == "hi\n"


async def test_an_escalated_command_asks_first(
    client: Client, scripted_model: ScriptedModel
) -> None:
    call = shell("touch made", escalated=True, justification="May I?", yield_time_ms=5000)
    scripted_model.script(call, text("then not"))
    rules = {"approvalPolicy": "on-request", "sandboxPolicy": {"type": "readOnly"}}
    await client.turn(await client.start(), "Make it.", **rules)
    question = await client.until("item/commandExecution/requestApproval")
    assert question["params"]["reason"] == "May I?"
    await client.send({"id": question["id"], "result": {"decision": "decline"}})
    await client.until("turn/completed")
    assert not (client.cwd / "made").exists()


async def test_a_tool_in_a_namespace_is_called(
    client: Client, scripted_model: ScriptedModel
) -> None:
    tool = {"type": "function", "name": "look", "description": "Looks.", "inputSchema": {}}
    space = {"type": "namespace", "name": "eyes", "description": "Eyes.", "tools": [tool]}
    scripted_model.script(tool_call("look", {"at": [1]}, namespace="eyes"), text("seen"))
    await client.turn(await client.start(dynamicTools=[space]), "Look.")
    question = await client.until("item/tool/call")
    asked = question["params"]
    assert (asked["namespace"], asked["tool"], asked["arguments"]) == ("eyes", "look", {"at": [1]})
    result = {"contentItems": [{"type": "inputText", "text": "a cat"}], "success": True}
    await client.send({"id": question["id"], "result": result})
    await client.until("turn/completed")
    requests = await scripted_model.wait_for_requests(2)
    assert "a cat" in str(requests[1].function_outputs)


async def test_a_custom_tool_is_called_by_its_name(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(custom_tool_call("nothing", "x", call_id="c"), text("oh"))
    await client.run(await client.start(), "Call it.")
    requests = await scripted_model.wait_for_requests(2)
    assert requests[1].function_outputs == {"c": "unsupported custom tool call: nothing"}


FAILURES: list[tuple[Answer, Any]] = [
    (http_error(401), {"httpConnectionFailed": {"httpStatusCode": 401}}),
    (http_error(429), {"responseTooManyFailedAttempts": {"httpStatusCode": 429}}),
    (http_error(429, "usage_limit_reached"), "usageLimitExceeded"),
    (http_error(500), "internalServerError"),
    (http_error(503, "server_is_overloaded"), "serverOverloaded"),
    (http_error(599), {"httpConnectionFailed": {"httpStatusCode": 599}}),
    (failed("context_length_exceeded"), "contextWindowExceeded"),
    (failed("rate_limit_exceeded"), "rateLimitExceeded"),
    (failed("server_error"), "other"),
    (sequence(text("a"), failed("insufficient_quota")), "usageLimitExceeded"),
    (broken_stream("half"), "other"),
    (broken_stream(), "other"),
    (broken_stream(None), "other"),
]


async def test_each_failure_fails_the_turn_for_its_own_reason(
    client: Client, scripted_model: ScriptedModel
) -> None:
    for reply, info in FAILURES:
        scripted_model.script(reply)
        turn = await client.run(await client.start(), "Talk.")
        assert (turn["status"], turn["error"]["codexErrorInfo"]) == ("failed", info), reply
    assert len(scripted_model.requests) == len(FAILURES)


@pytest.mark.parametrize("reply", [hang(), hang(headers_sent=False)], ids=["headers", "nothing"])
async def test_an_interrupt_cuts_a_stream_that_hangs(
    client: Client, scripted_model: ScriptedModel, reply: Answer
) -> None:
    scripted_model.script(reply)
    thread_id = await client.start()
    turn_id = await client.turn(thread_id, "Talk.")
    await client.until("turn/started")
    request = await scripted_model.next_request()
    assert (request.thread_id, request.turn_id, request.kind) == (thread_id, turn_id, "turn")
    await client.ask("turn/interrupt", threadId=thread_id, turnId=turn_id)
    assert await scripted_model.stream_closed(request) == "cut"
    assert await scripted_model.stream_closed(0) == "cut"
    assert scripted_model.open_streams == 0


async def test_threads_have_scripts_of_their_own_before_the_common_one(
    client: Client, scripted_model: ScriptedModel
) -> None:
    one, two = await client.start(), await client.start()
    scripted_model.script(text("common"))
    scripted_model.script(text("only for two"), thread_id=two)
    assert scripted_model.unused == 2
    assert (await client.run(two, "Talk."))["items"][0]["text"] == "only for two"
    assert (await client.run(one, "Talk."))["items"][0]["text"] == "common"
    assert scripted_model.unused == 0


async def test_a_reply_may_be_a_function_of_the_request(
    client: Client, scripted_model: ScriptedModel
) -> None:
    def echo(request: ModelRequest) -> Answer:
        return text("You said: " + " / ".join(request.user_texts))

    scripted_model.default = echo
    thread_id = await client.start()
    await client.run(thread_id, "one")
    turn = await client.run(thread_id, "two")
    assert turn["items"][0]["text"] == "You said: one / two"


async def test_a_script_that_runs_out_is_a_problem(
    client: Client, scripted_model: ScriptedModel
) -> None:
    thread_id = await client.start()
    turn = await client.run(thread_id, "Talk.")
    assert turn["status"] == "failed"
    problem = f"the script ran out: nothing left for request 0, of thread {thread_id}"
    assert scripted_model.problems == [problem]
    scripted_model.problems.clear()


async def test_the_server_has_nothing_to_complain_of(
    client: Client, scripted_model: ScriptedModel
) -> None:
    scripted_model.script(text("hi"))
    await client.run(await client.start(), "Talk.")
    await client.transport.close(5)
    assert client.transport.epitaph().exit_status == 0
    assert client.transport.epitaph().stderr == ""
    methods = {message.get("method") for message in client.heard}
    assert not methods & {"warning", "configWarning", "deprecationNotice"}
