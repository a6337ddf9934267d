"""Bytes to lines. The app-server speaks one JSON object per line."""

from __future__ import annotations

from trio_codex.errors import ProtocolError


class LineSplitter:
    r"""Collects bytes, however they were cut, and gives back whole lines without their ``\n``.

    Only ``\n`` ends a line: U+2028 and its like come unescaped inside of JSON strings.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._rest: list[bytes] = []
        self._rest_size = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that ``chunk`` completes.

        Raises:
          ProtocolError: a line is longer than the limit. The splitter is of no use afterwards.
        """
        lines = chunk.split(b"\n")
        rest = lines.pop()
        if lines and self._rest:
            self._rest.append(lines[0])
            lines[0] = b"".join(self._rest)
            self._rest, self._rest_size = [], 0
        if rest:
            self._rest.append(rest)
            self._rest_size += len(rest)
        self._check(lines)
        return lines

    def end(self) -> bytes:
        """What was left without a newline when the stream ended."""
        rest = b"".join(self._rest)
        self._rest, self._rest_size = [], 0
        return rest

    def _check(self, lines: list[bytes]) -> None:
        longest = max(max(map(len, lines), default=0), self._rest_size)
        if longest > self._limit:
            raise ProtocolError(
                f"the server sent a message of more than {self._limit} bytes"
                " (CodexConfig.max_line_bytes)"
            )
