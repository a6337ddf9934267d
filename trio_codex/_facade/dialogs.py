"""What is said at a terminal for each kind of question, and which answer a line of input makes.

Everything that comes from the agent is indented and shown without anything that could steer the
terminal, so that it cannot pass for a question of ours.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from trio_codex._display import lines_of
from trio_codex._facade.question import AMBIGUOUS
from trio_codex._state.forms import Field, choose, fields_of

if TYPE_CHECKING:
    from trio_codex._facade.approvals import (
        CommandApprovalRequest,
        FileChangeApprovalRequest,
        PermissionsApprovalRequest,
    )
    from trio_codex._facade.inquiries import ElicitationRequest, UserInputRequest
    from trio_codex._facade.question import Answer, Request
    from trio_codex._facade.terminal import Sitting
    from trio_codex.types import ToolRequestUserInputQuestion

COMMANDS = {
    None: "May this command run, outside of the sandbox?",
    "command": "May this command run, outside of the sandbox?",
    "writeStdin": "May this be typed into a program that runs already?",
}
MOST_LINES = 10
LONGEST_LINE = 500
NOBODY = "there was no answer at the terminal"


def show_unknown(sitting: Sitting, request: Request) -> None:
    """What a question asks for besides, and this version does not know; a yes is one to that, too."""
    parts = {part.path: part.value for part in request.unknown_parts()}
    if parts:
        sitting.say(
            "\n! This version does not know a part of what is asked. A yes is one to it, too:"
        )
        show_json(sitting, parts)


def ask_command(sitting: Sitting, request: CommandApprovalRequest) -> Answer[Any]:
    """May this run, or that host be reached?"""
    if request.network is not None:
        sitting.say("\n? May this host be reached?")
        show(sitting, f"{request.network.protocol.value} {request.network.host}")
    else:
        kind = getattr(request.params, "kind", None)
        sitting.say(f"\n? {COMMANDS.get(kind, 'May this be done, whatever it is?')}")
        show(sitting, f"$ {request.command}" if kind in (None, "command") else request.command)
    show(sitting, request.cwd and f"in {request.cwd}")
    extra = getattr(request.params, "additional_permissions", None)
    if extra is not None:
        sitting.say("  with these permissions:")
        show_json(sitting, extra)
    return _decide(sitting, request)


def ask_file_change(sitting: Sitting, request: FileChangeApprovalRequest) -> Answer[Any]:
    """May these files be changed?"""
    sitting.say("\n? May these files be changed?")
    if request.changes is None:
        sitting.say("  (which files, and how, is not known here)")
    for change in request.changes or ():
        target = getattr(change.kind, "move_path", None)
        kind = getattr(change.kind, "type", None) or getattr(change.kind, "tag", "change")
        show(sitting, f"{kind} {change.path}" + (f" → {target}" if target else ""))
        show(sitting, change.diff.rstrip("\n"), "    │ ", "    │ ")
    if request.grant_root is not None:
        sitting.say("  and from now on everything in")
        show(sitting, request.grant_root)
    return _decide(sitting, request)


def ask_permissions(sitting: Sitting, request: PermissionsApprovalRequest) -> Answer[Any]:
    """May the turn have these permissions?"""
    sitting.say("\n? May the agent have these permissions, for this turn?")
    show_json(sitting, request.permissions)
    show_reason(sitting, request.reason)
    answers = {"y": request.accept, "s": request.accept_for_session, "n": request.decline}
    return _choose(sitting, request, answers)


def ask_user(sitting: Sitting, request: UserInputRequest) -> Answer[Any]:
    """What do you say?"""
    sitting.say("\n? The agent asks; an empty line is no answer, Ctrl-D ends the questions.")
    answers: dict[str, str] = {}
    for question in request.questions:
        show(sitting, f"{question.header}: {question.question}".removeprefix(": "))
        for number, option in enumerate(question.options or (), 1):
            show(sitting, f"{number}) {option.label}: {option.description}".rstrip(": "), "    ")
        line = _read(sitting, partial(_meaning, question), hidden=bool(question.is_secret))
        if line is None:
            return request.decline(NOBODY)
        if line != "":
            answers[question.id] = line
    return request.answer(answers)


def _meaning(question: ToolRequestUserInputQuestion, line: str) -> str:
    options = [(option.label, option.label) for option in question.options or ()]
    try:
        return str(choose(options, line.strip())) if options else line
    except ValueError:
        if question.is_other:
            return line
        raise


def ask_for_server(sitting: Sitting, request: ElicitationRequest) -> Answer[Any]:
    """What do you tell an MCP server?"""
    answers: dict[str, Callable[[], Answer[Any]]] = {"y": request.accept}
    if request.is_tool_approval:
        sitting.say("\n? May a tool of an MCP server run?")
    elif request.mode == "url":
        sitting.say("\n? An MCP server asks you to open this page; yes means that you agree.")
    elif request.mode == "form":
        sitting.say("\n? An MCP server has questions; do you answer them?")
    else:
        sitting.say("\n? An MCP server asks something that cannot be answered at a terminal: no.")
        return request.decline(f"a terminal has no {request.mode!r}")
    show(sitting, f"{request.server_name}: {request.message}")
    show(sitting, request.url)
    if request.is_tool_approval:
        show_json(sitting, request.meta.get("tool_params"))
        answers["s"] = request.accept_for_session
    elif request.mode == "form":
        answers["y"] = lambda: _fill_in(sitting, request)
    return _choose(sitting, request, {**answers, "n": request.decline, "c": request.cancel})


def say_ambiguous(sitting: Sitting, request: Request) -> Answer[Any]:
    """No: what a person would see might not be what a yes would be taken for."""
    sitting.say(f"\n  (a question of the agent is declined: {AMBIGUOUS})")
    return request.decline(AMBIGUOUS)


def show(sitting: Sitting, text: str | None, margin: str = "  ", more: str | None = None) -> None:
    """Something of theirs; lines after the first get a bar, or what ``more`` says."""
    if text:
        for line in lines_of(text, margin, margin=margin, more=more, columns=sitting.columns):
            sitting.say(line)


def show_reason(sitting: Sitting, reason: str | None) -> None:
    """Why they want it: not so much that what they want leaves the screen."""
    if reason:
        lines = reason.split("\n")
        rest = len(lines) - MOST_LINES
        short = "\n".join(line[:LONGEST_LINE] for line in lines[:MOST_LINES])
        show(sitting, f"because: {short}" + (f"\n… and {rest} lines more" if rest > 0 else ""))


def show_json(sitting: Sitting, value: Any) -> None:
    """Some value of theirs."""
    from trio_codex._protocol.codec import to_wire

    plain = to_wire(value)
    if plain:
        show(sitting, json.dumps(plain, indent=2, ensure_ascii=False), more="  ")


WORDS = {"y": "yes", "s": "yes for this session", "n": "no", "c": "no, and stop"}


def _decide(
    sitting: Sitting, request: CommandApprovalRequest | FileChangeApprovalRequest
) -> Answer[Any]:
    show_reason(sitting, request.reason)
    answers: dict[str, Callable[[], Answer[Any]]] = {
        "y": request.accept,
        "s": request.accept_for_session,
        "n": request.decline,
        "c": request.cancel,
    }
    return _choose(sitting, request, answers)


def _choose(
    sitting: Sitting, request: Request, answers: Mapping[str, Callable[[], Answer[Any]]]
) -> Answer[Any]:
    prompt = ", ".join(f"{key} = {WORDS[key]}" for key in answers)
    while (line := sitting.ask(f"  {prompt}: ")) is not None:
        word = line.strip().lower()
        key = {"yes": "y", "no": "n"}.get(word, word)
        if key in answers:
            try:
                return answers[key]()
            except ValueError as problem:  # the server takes no such answer
                show(sitting, f"({problem})")
    return request.decline(NOBODY)


def _read(sitting: Sitting, read: Callable[[str], Any], *, hidden: bool = False) -> Any:
    """What a line means, asked until it means something; "" for an empty one, None for none."""
    while (line := sitting.ask("  > ", hidden=hidden)) is not None:
        if not line.strip():
            return ""
        try:
            return read(line)
        except ValueError as problem:
            show(sitting, f"({problem})")
    return None


def _fill_in(sitting: Sitting, request: ElicitationRequest) -> Answer[Any]:
    content: dict[str, Any] = {}
    for field in fields_of(request.schema):
        _present(sitting, field)
        default = field.schema.get("default")
        while True:
            value = _read(sitting, field.read)
            if value is None:
                return request.decline(NOBODY)
            if value != "" or default is not None or not field.is_required:
                break
            sitting.say("  (this is required)")
        value = default if value == "" else value
        if value is not None:
            content[field.name] = value
    return request.accept(content)


def _present(sitting: Sitting, field: Field) -> None:
    default = field.schema.get("default")
    notes = ["required"] if field.is_required and default is None else []
    notes += [] if default is None else [f"empty for {default!r}"]
    notes += ["several, with commas"] if field.takes_several else []
    kind = {"boolean": "yes or no", "integer": "a whole number", "number": "a number"}
    notes += [kind[field.schema["type"]]] if field.schema.get("type") in kind else []
    show(sitting, field.title + (f" ({', '.join(notes)})" if notes else ""))
    show(sitting, field.about, "    ")
    for number, (_, name) in enumerate(field.options, 1):
        show(sitting, f"{number}) {name}", "    ")
