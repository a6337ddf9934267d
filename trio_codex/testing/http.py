"""Just enough of HTTP/1.1 for a model's API and a login issuer: read one request, write one answer, close.

Written by hand because that is all there is to it: the app-server and browsers send a head, and
``content-length`` if there is a body.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

import attrs
import trio

MAX_HEAD = 64 * 1024
MAX_BODY = 256 * 1024 * 1024


class BadRequest(Exception):
    """What arrived is not a request that we can read."""


@attrs.frozen
class Request:
    """One HTTP request; the names of its headers in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


async def read_request(stream: trio.abc.ReceiveStream) -> Request | None:
    """The request on this connection, or None if it was closed without one.

    Raises:
      BadRequest: that is no request, or too long a one.
    """
    buffer = bytearray()
    while (end := buffer.find(b"\r\n\r\n")) < 0:
        if len(buffer) > MAX_HEAD:
            raise BadRequest("the head of the request is too long")
        chunk = await stream.receive_some()
        if not chunk:
            return None
        buffer += chunk
    method, path, headers = _head(bytes(buffer[:end]))
    length = int(headers.get("content-length", "0"))
    if length > MAX_BODY:
        raise BadRequest("the body of the request is too long")
    del buffer[: end + 4]
    while len(buffer) < length:
        chunk = await stream.receive_some(65536)
        if not chunk:
            return None
        buffer += chunk
    return Request(method, path, headers, bytes(buffer))


def _head(head: bytes) -> tuple[str, str, dict[str, str]]:
    first, *lines = head.decode("latin-1").split("\r\n")
    try:
        method, path, _version = first.split(" ")
    except ValueError:
        raise BadRequest(f"not a request line: {first[:200]}") from None
    pairs = (line.partition(":") for line in lines)
    return method, path, {name.strip().lower(): value.strip() for name, _, value in pairs}


def whole(
    status: int,
    body: bytes,
    headers: tuple[tuple[str, str], ...] = (),
    content_type: str = "application/json",
) -> bytes:
    """A complete answer, with a JSON body unless told otherwise."""
    fixed = (("content-type", content_type), ("content-length", str(len(body))))
    return _answer_head(status, (*fixed, *headers)) + body


def stream_head() -> bytes:
    """The head of a stream of server-sent events, sent in chunks."""
    return _answer_head(
        200, (("content-type", "text/event-stream"), ("transfer-encoding", "chunked"))
    )


def event_chunk(event: dict[str, Any]) -> bytes:
    """One server-sent event as one chunk."""
    data = f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode()
    return b"%x\r\n%b\r\n" % (len(data), data)


STREAM_END = b"0\r\n\r\n"


def _answer_head(status: int, headers: tuple[tuple[str, str], ...]) -> bytes:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "Scripted"
    lines = [f"HTTP/1.1 {status} {phrase}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, "connection: close", "", ""]).encode()
