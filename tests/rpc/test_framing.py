"""Bytes to lines: however the pipe cuts them, the lines are the same."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._rpc.framing import LineSplitter
from trio_codex.errors import ProtocolError

WIDE = 1 << 20


@st.composite
def cuts(draw: st.DrawFn, stream: bytes) -> list[bytes]:
    """The stream in chunks, some of which may be empty."""
    places = sorted(draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    edges = [0, *places, len(stream)]
    return [stream[a:b] for a, b in pairwise(edges)]


def lines_of(chunks: list[bytes], limit: int = WIDE) -> tuple[list[bytes], bytes]:
    splitter = LineSplitter(limit)
    lines = [line for chunk in chunks for line in splitter.feed(chunk)]
    return lines, splitter.end()


@given(
    st.lists(st.sampled_from([b"a", b"\n", b"\r\n", b"\n\n", b"{}", b"\xe2\x80\xa8"])), st.data()
)
def test_any_split_of_a_stream_gives_the_same_lines(
    parts: list[bytes], data: st.DataObject
) -> None:
    stream = b"".join(parts)
    *whole, rest = stream.split(b"\n")
    assert lines_of(data.draw(cuts(stream))) == (whole, rest)


@given(st.lists(st.text()), st.data())
def test_text_comes_through_wherever_its_bytes_were_cut(
    texts: list[str], data: st.DataObject
) -> None:
    stream = b"".join(json.dumps(text, ensure_ascii=False).encode() + b"\n" for text in texts)
    lines, rest = lines_of(data.draw(cuts(stream)))
    assert [json.loads(line) for line in lines] == texts
    assert rest == b""


def test_byte_by_byte_is_a_split_like_any_other() -> None:
    stream = '{"text":"é\u2028€"}\n\n{}\r\nrest'.encode()
    chunks = [stream[i : i + 1] for i in range(len(stream))]
    assert lines_of(chunks) == ([*stream.split(b"\n")[:-1]], b"rest")


@pytest.mark.parametrize(
    "separator", ["\u2028", "\u2029", "\u0085", "\u000b", "\u000c", "\u001c", "\r"]
)
def test_only_a_newline_ends_a_line(separator: str) -> None:
    line = f'"a{separator}b"'.encode()
    assert lines_of([line + b"\n"]) == ([line], b"")


def test_a_carriage_return_before_the_newline_stays_for_json_to_ignore() -> None:
    lines, _ = lines_of([b'{"a":1}\r', b"\n"])
    assert [json.loads(line) for line in lines] == [{"a": 1}]


def test_an_empty_chunk_changes_nothing() -> None:
    assert lines_of([b"", b"a", b"", b"\n", b""]) == ([b"a"], b"")


def test_what_follows_the_last_newline_is_given_once() -> None:
    splitter = LineSplitter(WIDE)
    assert splitter.feed(b"one\ntw") == [b"one"]
    assert splitter.feed(b"o") == []
    assert splitter.end() == b"two"
    assert splitter.end() == b""
    assert splitter.feed(b"three\n") == [b"three"]


@given(st.integers(1, 40), st.data())
def test_a_line_as_long_as_the_limit_passes_however_it_is_cut(
    limit: int, data: st.DataObject
) -> None:
    stream = b"x" * limit + b"\n" + b"y" * limit
    assert lines_of(data.draw(cuts(stream)), limit) == ([b"x" * limit], b"y" * limit)


@given(st.integers(1, 40), st.booleans(), st.integers(0, 3), st.integers(0, 3), st.data())
def test_a_longer_line_is_refused_however_it_is_cut(
    limit: int, ended: bool, before: int, after: int, data: st.DataObject
) -> None:
    stream = b"a\n" * before + b"x" * (limit + 1)
    if ended:
        stream += b"\n" + b"b\n" * after
    with pytest.raises(ProtocolError, match=rf"more than {limit} bytes .*max_line_bytes"):
        lines_of(data.draw(cuts(stream)), limit)


def test_a_line_without_end_is_refused_before_it_fills_the_memory() -> None:
    splitter = LineSplitter(1000)
    for _ in range(10):
        splitter.feed(b"x" * 100)
    with pytest.raises(ProtocolError):
        splitter.feed(b"x")


def test_a_line_of_megabytes_in_small_chunks_comes_whole() -> None:
    line = b"x" * 5_000_000
    chunks = [line[i : i + 65536] for i in range(0, len(line), 65536)]
    assert lines_of([*chunks, b"\n"], 5_000_000) == ([line], b"")
