"""A scripted model on loopback, so that the turns of the real app-server are known and offline."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HANG = b""
"""A reply that never comes: the turn runs until it is interrupted."""

USAGE = {
    "input_tokens": 10,
    "input_tokens_details": {"cached_tokens": 0},
    "output_tokens": 5,
    "output_tokens_details": {"reasoning_tokens": 0},
    "total_tokens": 15,
}


def sse(*events: dict[str, Any]) -> bytes:
    """A whole answer of the model as server-sent events, closed by its completion."""
    created = {"type": "response.created", "response": {"id": "r1"}}
    done = {"type": "response.completed", "response": {"id": "r1", "usage": USAGE}}
    return b"".join(
        f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode()
        for event in (created, *events, done)
    )


def item(**fields: Any) -> dict[str, Any]:
    """A finished output item."""
    return {"type": "response.output_item.done", "item": fields}


def message(deltas: Iterable[str], item_id: str = "msg-1") -> bytes:
    """A message that arrives in the given pieces."""
    head = {"type": "message", "role": "assistant", "id": item_id}
    pieces = list(deltas)
    return sse(
        {"type": "response.output_item.added", "item": {**head, "content": []}},
        *({"type": "response.output_text.delta", "delta": piece} for piece in pieces),
        item(**head, content=[{"type": "output_text", "text": "".join(pieces)}]),
    )


class _Handler(BaseHTTPRequestHandler):
    server: Model

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        reply = self.server.next_reply()
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        if reply == HANG:
            self.server.closing.wait()
        else:
            self.wfile.write(reply)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Model(ThreadingHTTPServer):
    """Answers the n-th request with the n-th reply; the last one serves all that follow."""

    daemon_threads = True

    def __init__(self, replies: list[bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.closing = threading.Event()
        self._replies = replies
        self._served = 0

    def next_reply(self) -> bytes:
        reply = self._replies[min(self._served, len(self._replies) - 1)]
        self._served += 1
        return reply

    def write_config(self, codex_home: Path) -> None:
        """Point an app-server with this home at this model, and at nothing else."""
        codex_home.mkdir(parents=True, exist_ok=True)
        (codex_home / "config.toml").write_text(CONFIG.format(port=self.server_port))


@contextmanager
def model(replies: list[bytes]) -> Iterator[Model]:
    """A model that serves while the block runs."""
    with Model(replies) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()


CONFIG = """\
model = "gpt-5.5"
model_provider = "mock"
approval_policy = "never"
sandbox_mode = "danger-full-access"
[features]
plugins = false
[model_providers.mock]
name = "mock"
base_url = "http://127.0.0.1:{port}/v1"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
"""
