"""What the model says to each example, and what a person does meanwhile. One function for each topic."""

from __future__ import annotations

import json
import signal
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import trio

from tests.examples.stage import ROOT, Scene
from trio_codex.testing import (
    ModelRequest,
    apply_patch,
    failed,
    hang,
    http_error,
    reasoning,
    sequence,
    shell,
    text,
    tool_call,
)
from trio_codex.testing.replies import Reply, TextPart

Script: TypeAlias = Callable[[Scene], Awaitable[None]]
SCRIPTS: dict[str, Script] = {}
NEEDS_LOGIN_PORTS = {"account", "login_browser"}

KEY = "sk-a-secret-of-the-tests"


def script(function: Script) -> Script:
    """This function plays the model, and the person, for the examples of its name."""
    SCRIPTS[function.__name__] = function
    return function


@script
async def quickstart(scene: Scene) -> None:
    scene.model.script(text("It converts temperatures. Start reading in convert.py."))
    await scene.run()


@script
async def turn_run(scene: Scene) -> None:
    scene.model.script(
        sequence(reasoning("Pluto is none."), text("Eight.")),
        text("Five have a name so far."),
    )
    await scene.run()
    assert scene.model.requests[1].user_texts == [
        "How many planets are there?",
        "And dwarf planets?",
    ]


@script
async def streaming(scene: Scene) -> None:
    haiku = ("The timer runs out;", "a turn folds its wings and lands.", "Nothing left behind.")
    patch = ["*** Begin Patch", "*** Add File: haiku.txt", *(f"+{line}" for line in haiku)]
    scene.model.script(
        sequence(text("Here it comes."), apply_patch("\n".join([*patch, "*** End Patch"]))),
        shell("wc -l haiku.txt"),
        text("Three lines, in haiku.txt."),
    )
    await scene.run()
    assert (scene.folder / "work" / "haiku.txt").read_text().splitlines() == list(haiku)


@script
async def thread_lifecycle(scene: Scene) -> None:
    scene.model.script(text("Bonjour !"), text("Ciao!"), text("We said hello."), text("French."))
    await scene.run()
    assert scene.model.requests[2].kind == "compaction"


@script
async def existing_thread(scene: Scene) -> None:
    scene.model.script(text("Hello Ada."), text("Ada."))
    await scene.run()
    assert scene.model.requests[1].user_texts == ["My name is Ada. Greet me.", "What is my name?"]


@script
async def images(scene: Scene) -> None:
    scene.model.script(
        text("A form that asks whether Codex may log in."),
        text("The question is gone, and a page says that it worked."),
    )
    pictures = ROOT / "docs" / "_static"
    await scene.run(str(pictures / "login-question.png"), str(pictures / "login-success.png"))
    assert [len(seen(request)) for request in scene.model.requests] == [1, 2]
    assert all(url.startswith("data:image/") for url in seen(scene.model.requests[1]))


def seen(request: ModelRequest) -> list[str]:
    """The images that the model was shown."""
    parts: list[Any] = [part for item in request.input for part in item.get("content") or []]
    return [part["image_url"] for part in parts if part["type"] == "input_image"]


@script
async def errors_and_retry(scene: Scene) -> None:
    scene.model.script(
        http_error(503, "server_is_overloaded"),
        text("Hello."),
        http_error(429, "usage_limit_reached"),
        failed("context_length_exceeded"),
    )
    await scene.run()


@script
async def models_and_parameters(scene: Scene) -> None:
    scene.model.script(text("391."), text("193."), text("17 · 23 = 20² - 3² = 391."))
    await scene.run()
    first, second, third = (request.body for request in scene.model.requests)
    assert f"chosen: {first['model']}, effort {first['reasoning']['effort']}\n" in scene.printed
    assert first["reasoning"]["summary"] == "concise"
    assert (second["model"], second["reasoning"]) == (first["model"], first["reasoning"])
    assert third["reasoning"]["effort"] != first["reasoning"]["effort"]


@script
async def turn_controls(scene: Scene) -> None:
    def lighthouse(request: ModelRequest) -> Any:
        steered = request.user_texts[-1] == "No, write a haiku about it."
        return text("The lamp turns, and waits.") if steered else hang()

    def answer(request: ModelRequest) -> Any:
        match request.user_texts[-1]:
            case "Count to a million.":
                return sequence(text("One, two, three,"), hang())
            case "How far did you get?":
                return text("To 3.")
            case _:
                return lighthouse(request)

    scene.model.default = answer
    await scene.run()


@script
async def chat(scene: Scene) -> None:
    scene.model.script(text("Hello Ada."), sequence(text("One, two,"), hang()), text("Ada."))
    async with scene.running(terminal=True) as program:
        await program.shows("you> ")
        await program.type("My name is Ada.\n")
        await program.shows("you> ", times=2)
        await program.type("Count to a million.\n")
        await program.shows("One, two,")
        program.process.send_signal(signal.SIGINT)
        await program.shows("you> ", times=3)
        await program.type("What is my name?\n")
        await program.shows("you> ", times=4)
        await program.hang_up()
    assert await scene.model.stream_closed(1) == "cut"


@script
async def fan_out(scene: Scene) -> None:
    gates: list[trio.Event] = []

    def answer(request: ModelRequest) -> Any:
        gates.append(trio.Event())
        number = int(request.user_texts[-1].split()[2])
        if number == 13:
            return sequence(after(gates[-1]), failed("server_error", "the calculator is broken"))
        return text(f"{number * number}", gate=gates[-1])

    scene.model.default = answer
    async with scene.running():
        for answered in range(20):
            asked = min(answered + 5, 20)
            assert len(await scene.model.wait_for_requests(asked)) == asked
            gates[answered].set()


@script
async def first_answer(scene: Scene) -> None:
    all_asked = trio.Event()

    def answer(request: ModelRequest) -> Any:
        if len(scene.model.requests) == 3:
            all_asked.set()
        is_first = request.body["reasoning"]["effort"] == "medium"
        return text("Yes.", gate=all_asked) if is_first else hang()

    scene.model.default = answer
    await scene.run()


@script
async def supervisor(scene: Scene) -> None:
    scene.model.script(
        text("It is in test_convert.py, and fails as it should."),
        shell("kill -9 $PPID"),  # the agent ends the server that it runs in
        text("I had mended convert.py already; the test passes."),
        text("Nothing to tidy."),
    )
    await scene.run()


@script
async def progress(scene: Scene) -> None:
    end_docs, start_tests, end_tests, start_names = (trio.Event() for _ in range(4))
    answers = {
        "Is README.md up to date?": sequence(
            reasoning("Let me see."), text("It is.", gate=end_docs)
        ),
        "Which module has no tests?": sequence(after(start_tests), text("None.", gate=end_tests)),
        "Which name says the least?": sequence(after(start_names), failed("invalid_prompt")),
    }
    scene.model.default = lambda request: answers[request.user_texts[-1]]
    async with scene.running() as program:
        await program.line("docs   writes")
        start_tests.set()
        await program.line("tests  writes")
        end_tests.set()
        await program.line("tests  completed")
        start_names.set()
        await program.line("names  failed")
        end_docs.set()


def after(gate: trio.Event) -> Reply:
    """Nothing, until the gate is open."""
    return Reply((TextPart("", 0, 0.0, gate, None, finished=False),))


@script
async def kitchen_sink(scene: Scene) -> None:
    scene.model.script(text('{"verdict": "mend", "reasons": ["It never adds 32."]}'))
    await scene.run()
    body = scene.model.requests[0].body
    assert body["text"]["format"]["schema"]["required"] == ["verdict", "reasons"]
    assert body["text"]["verbosity"] == "low"
    assert scene.model.requests[0].user_texts == ["Review this:", "return celsius * 9 / 5"]


@script
async def account(scene: Scene) -> None:
    async with scene.running(login=True) as program:
        await program.type(f"{KEY}\n")
        scene.issuer.approve(await program.line("a code to type there: "))


@script
async def login_api_key(scene: Scene) -> None:
    await scene.run(stdin=f"{KEY}\n", login=True)
    assert KEY not in scene.printed


@script
async def login_browser(scene: Scene) -> None:
    async with scene.running(login=True) as program:
        await scene.issuer.visit(await program.line("Open this page: "))


@script
async def login_device_code(scene: Scene) -> None:
    async with scene.running(login=True) as program:
        scene.issuer.approve(await program.line("Type this code: "))


@script
async def login_tokens(scene: Scene) -> None:
    first = scene.issuer.access_token()
    tokens = {"access_token": first, "account_id": scene.issuer.identity.account_id}
    (scene.folder / "tokens.json").write_text(json.dumps(tokens))
    scene.model.script(http_error(401), text("Hello."))
    await scene.run(str(scene.folder / "tokens.json"), "Say hello.", login=True)
    asked = [request.headers["authorization"] for request in scene.model.requests]
    assert asked == [f"Bearer {first}"] * 2


@script
async def ticket_tool(scene: Scene) -> None:
    scene.model.script(
        tool_call("look_up_ticket", {"number": 7}, call_id="seven"),
        tool_call("look_up_ticket", {"number": 9}, call_id="nine"),
        text("Ticket 7 is open. There is no ticket 9."),
    )
    await scene.run()
    outputs = scene.model.requests[-1].function_outputs
    assert "The lamp flickers" in json.dumps(outputs["seven"])
    assert "there is no ticket 9" in json.dumps(outputs["nine"])


@script
async def typed_extraction(scene: Scene) -> None:
    items = [
        {"product": "blue lamp", "quantity": 2, "damage": "broken"},
        {"product": "green lamp", "quantity": 1, "damage": "scratched"},
    ]
    complaint = {"customer": "A. Lovelace", "delivered": "1843-05-03", "items": items}
    scene.model.script(text(json.dumps(complaint)))
    await scene.run()
    schema = scene.model.requests[0].body["text"]["format"]["schema"]
    assert schema["required"] == ["customer", "delivered", "items"]


@script
async def review_bot(scene: Scene) -> None:
    scene.model.script(
        shell("git diff HEAD", escalated=True, justification="What has changed?"),
        shell("git push", escalated=True, justification="It is ready.", call_id="push"),
        text("The change is fine, but I was not allowed to push it."),
    )
    await scene.run()
    assert "rejected" in json.dumps(scene.model.requests[-1].function_outputs["push"])
