"""The last words of a process: the end of its stderr, of bounded size, fit to be shown."""

from __future__ import annotations

import re

from trio_codex._display import redact

WINDOW = 64 * 1024
"""How many bytes are kept; of older ones not even the line they belong to is shown."""
LINES = 64
CHARS = 8 * 1024
LINE_CHARS = 1024

_ANSI = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursor
    r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # titles, links
    r"|\x1b[ -/]*[0-~]"
)


class Tail:
    """Takes bytes for ever in constant memory; ``text()`` is the end of them."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        self._secrets = secrets
        self._bytes = bytearray()
        self._lost = False

    def feed(self, data: bytes | bytearray) -> None:
        self._bytes += data
        if len(self._bytes) > 2 * WINDOW:  # twice: so that few feeds move what is kept
            del self._bytes[:-WINDOW]
            self._lost = True

    def text(self) -> str:
        """At most the last 64 lines and 8192 characters, redacted, without colours and controls."""
        lines = self._whole_lines()
        kept: list[str] = []
        room = CHARS
        for line in reversed(lines[-LINES:]):
            shown = line if len(line) <= LINE_CHARS else f"{line[:LINE_CHARS]}…"
            room -= len(shown) + 1
            if room < 0:
                break
            kept.append(shown)
        return "\n".join(reversed(kept))

    def _whole_lines(self) -> list[str]:
        data = bytes(self._bytes)
        if (
            self._lost
        ):  # half a line may begin with the second half of a key, which nothing could recognise
            head, newline, data = data.partition(b"\n")
            data = data if newline else b"[a line of more than %d bytes]" % len(head)
        text = re.sub(_ANSI, "", data.decode("utf-8", "replace"))
        text = re.sub(r"\r\n?", "\n", text)
        text = re.sub(r"[^\n\t -~\xa0-\U0010ffff]", "", text)  # controls, before they hide a key
        text = redact(text, self._secrets)
        return [line for line in map(str.rstrip, text.split("\n")) if line]
