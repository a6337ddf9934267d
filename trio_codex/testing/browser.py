"""A browser without a window: fetches pages from loopback and follows where they send it."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import attrs
import trio

MOST_REDIRECTS = 10


@attrs.frozen
class Page:
    """What a URL showed."""

    url: str
    """Where it was in the end."""
    status: int
    headers: dict[str, str]
    """Their names in lower case."""
    body: str


async def get(url: str) -> Page:
    """What a plain HTTP URL answers, redirects not followed.

    Raises:
      OSError: nobody listens there.
      trio.BrokenResourceError: the other side hung up.
      ValueError: that is no answer.
    """
    parts = urlsplit(url)
    stream = await trio.open_tcp_stream(parts.hostname or "", parts.port or 80)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    head = f"GET {target} HTTP/1.1\r\nhost: {parts.netloc}\r\nconnection: close\r\n\r\n"
    async with stream:
        await stream.send_all(head.encode())
        answer = bytearray()
        while not _whole(answer):
            chunk = await stream.receive_some(65536)
            if not chunk:
                break
            answer += chunk
    return _page(url, bytes(answer))


async def visit(url: str) -> Page:
    """What a plain HTTP URL shows in the end, after all redirects.

    Raises:
      As ``get``.
    """
    page = await get(url)
    for _ in range(MOST_REDIRECTS):
        target = page.headers.get("location")
        if not 300 <= page.status < 400 or target is None:
            break
        page = await get(urljoin(page.url, target))
    return page


def _whole(answer: bytearray) -> bool:
    """Whether all that was announced is here; else the end of the connection tells."""
    head, blank, body = answer.partition(b"\r\n\r\n")
    if not blank:
        return False
    length = _headers(head.decode("latin-1").split("\r\n")[1:]).get("content-length")
    return length is not None and len(body) >= int(length)


def _page(url: str, answer: bytes) -> Page:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    try:
        status = int(first.split(" ")[1])
    except (IndexError, ValueError):
        raise ValueError(f"{url}: not an HTTP answer: {answer[:200]!r}") from None
    return Page(url, status, _headers(lines), body.decode("utf-8", "replace"))


def _headers(lines: list[str]) -> dict[str, str]:
    pairs = (line.partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}
