"""Record the shapes that the stub speaks: ``python -m tests.bench.record CODEX > shapes.txt``.

A shape is one line of the real app-server with its name in front, and placeholders where the stub
has values of its own.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from tests.bench.loopback_model import HANG, item, message, model, sse

Message: TypeAlias = dict[str, Any]

WORDS = "The quick look at every file says that this one is the culprit. "
COMMAND = "for i in $(seq 300); do echo line $i of the output; done"
PATCH = "*** Begin Patch\n*** Add File: h.txt\n+hi\n*** End Patch\n"
REPLIES = [
    message(["Hello ", "world"]),
    sse(
        item(type="reasoning", id="rs", summary=[{"type": "summary_text", "text": WORDS * 3}]),
        item(
            type="function_call",
            call_id="call-1",
            name="exec_command",
            arguments=json.dumps({"cmd": COMMAND}),
        ),
    ),
    sse(item(type="custom_tool_call", call_id="call-2", name="apply_patch", input=PATCH)),
    message([WORDS * 24], "msg-2"),
    HANG,
]


class Server:
    """The real app-server, spoken to one question at a time."""

    def __init__(self, codex: str, home: Path) -> None:
        (home / "work").mkdir()
        self.process = subprocess.Popen(
            [codex, "app-server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=home / "work",
            env={**os.environ, "CODEX_HOME": str(home / "codex"), "HOME": str(home)},
        )

        self.lines: list[tuple[str, Message]] = []
        """All it said, each line with the name of its shape."""

    def ask(self, method: str, **params: Any) -> Message:
        """Its answer."""
        assert self.process.stdin
        line = json.dumps({"id": 1, "method": method, "params": params}) + "\n"
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        answer = self.until(lambda said: "id" in said)
        self.lines.append((method if "result" in answer else "error", answer))
        return answer

    def until(self, last: Callable[[Message], bool]) -> Message:
        """Listen up to the message that is meant; notifications are kept by name."""
        assert self.process.stdout
        for line in self.process.stdout:
            said: Message = json.loads(line)
            if "id" not in said:
                self.lines.append((name_of(said), said))
            if last(said):
                return said
        raise SystemExit("the app-server ended early")


def name_of(notification: Message) -> str:
    """Its method, and what tells apart the shapes of one method."""
    match notification["params"]:
        case {"item": {"type": kind}} | {"status": {"type": kind}} | {"turn": {"status": kind}}:
            return f"{notification['method']}/{kind}"
    return str(notification["method"])


def converse(server: Server) -> str:
    """Make it say everything at least once; the id of its thread."""
    server.ask(
        "initialize",
        clientInfo={"name": "bench", "version": "1"},
        capabilities={"experimentalApi": True},
    )
    server.ask("model/list")
    server.ask("account/read", refreshToken=False)
    thread: str = server.ask("thread/start")["result"]["thread"]["id"]

    def turn(text: str, last: str = "turn/completed") -> str:
        text_input = {"type": "text", "text": text}
        answer = server.ask("turn/start", threadId=thread, input=[text_input])
        server.until(lambda said: said.get("method") == last)
        return str(answer["result"]["turn"]["id"])

    turn("Say hello.")
    turn("Look at the files, then say what you see.")
    server.ask("thread/read", threadId=thread)
    full = server.ask("thread/read", threadId=thread, includeTurns=True)
    server.lines.append(("history", full))
    running = turn("Never answer.", "item/completed")
    server.ask("turn/interrupt", threadId=thread, turnId=running)
    server.until(lambda said: said.get("method") == "turn/completed")
    server.ask("turn/interrupt", threadId=thread, turnId=running[::-1])
    return thread


def compact(value: object) -> str:
    """JSON as the server writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def shapes(lines: list[tuple[str, Message]]) -> Iterator[tuple[str, str]]:
    """Each name once; an answer with turns in three parts, the middle one to be repeated."""
    for name, said in dict(reversed(lines)).items():
        if name == "history":
            turns = said["result"]["thread"]["turns"]
            head, tail = compact(said).split(compact(turns))
            yield "history/head", head + "["
            yield "history/turn", compact(turns[1])
            yield "history/tail", "]" + tail
        else:
            yield name, compact(said)


def with_placeholders(name: str, line: str, home: Path, thread: str) -> str:
    """The line with ``@X@`` in place of what the stub fills in, and nothing of this machine."""
    line = line.replace(str(home), "/home/user").replace(thread, "@THREAD@")
    line = re.sub(r'"serverName":"[^"]*"', '"serverName":"host"', line)
    line = re.sub(r'"emittedAtMs":\d+', '"emittedAtMs":@NOW@', line)
    line = re.sub(r'"(rootTurnId|turnId)":"[^"]*"', r'"\1":"@TURN@"', line)
    line = re.sub(r'"turn":\{"id":"[^"]*"', '"turn":{"id":"@TURN@"', line)
    if name == "history/turn":
        line = re.sub(r'^\{"id":"[^"]*"', '{"id":"@TURN@"', line)
    else:
        line = line.replace('"Hello world"', '"@TEXT@"').replace('"Hello "', '"@TEXT@"')
    if name == "error":
        line = re.sub(r'"message":"[^"]*"', '"message":"@TEXT@"', line)
    return re.sub(r'^\{"id":1,|"id":1\}$', lambda m: m[0].replace("1", "@ID@"), line)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, model(REPLIES) as server:
        home = Path(folder)
        server.write_config(home / "codex")
        app_server = Server(sys.argv[1], home)
        try:
            thread = converse(app_server)
        finally:
            app_server.process.kill()
            app_server.process.wait()
    for name, line in sorted(shapes(app_server.lines)):
        print(name, with_placeholders(name, line, home, thread), sep="\t")


if __name__ == "__main__":
    main()
