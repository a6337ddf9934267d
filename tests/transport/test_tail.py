"""Last words: bounded, readable, and without anybody's keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._display import MARK
from trio_codex._transport.tail import CHARS, LINE_CHARS, LINES, WINDOW, Tail


def tail_of(*chunks: bytes, secrets: tuple[str, ...] = ()) -> str:
    tail = Tail(secrets)
    for chunk in chunks:
        tail.feed(chunk)
    return tail.text()


def test_nothing_said_is_nothing_shown() -> None:
    assert tail_of() == ""


def test_colours_titles_and_controls_are_stripped_and_carriage_returns_break_lines() -> None:
    said = b"\x1b[2m12:00\x1b[0m \x1b[1;31mERROR\x1b[0m a\x00b\x7f\x07\r\n"
    assert tail_of(said, b"\x1b]0;title\x07x\r50%\r100%\n") == "12:00 ERROR ab\nx\n50%\n100%"


def test_a_character_split_between_two_reads_is_whole() -> None:
    euro = "€".encode()
    assert tail_of(euro[:1], euro[1:]) == "€"
    assert tail_of(b"\xff!") == "\N{REPLACEMENT CHARACTER}!"


def test_only_the_last_lines_are_shown() -> None:
    said = b"".join(b"%d\n" % number for number in range(1000))
    assert tail_of(said).split("\n") == [str(number) for number in range(1000 - LINES, 1000)]


def test_long_lines_are_cut_at_their_end_and_the_whole_is_bounded() -> None:
    shown = tail_of(b"x" * 5000 + b"\n" + b"y\n")
    assert shown == "x" * LINE_CHARS + "…\ny"
    assert len(tail_of((b"z" * 2000 + b"\n") * 20)) <= CHARS


def test_a_line_whose_beginning_is_lost_is_not_shown() -> None:
    shown = tail_of(b"sk-", b"secret" * WINDOW, b"\nlast\n")
    assert shown == "last"
    assert "secret" not in tail_of(b"sk-", b"secret" * WINDOW)


@given(st.lists(st.binary(max_size=300), max_size=30))
def test_any_bytes_give_bounded_printable_text(chunks: list[bytes]) -> None:
    shown = tail_of(*chunks)
    assert len(shown) <= CHARS
    assert not any(ord(char) < 32 and char not in "\n\t" for char in shown)
    assert shown == tail_of(b"".join(chunks))


def test_keys_are_left_out_by_their_looks_and_by_their_values() -> None:
    said = b"api_key=sk-abcdef1234567890\ngot open sesame!"
    assert tail_of(said, secrets=("open sesame",)) == f"api_key={MARK}\ngot {MARK}!"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    ["eyJaaaa-", "eyJaaaa.", "token=\"", "token=\\\"", "://a", "-----BEGIN A", "sk-", "bearer ",
     "\x1b[", "\x1b]", "?code=", "a", "Authorization:", "token" + " " * 9, "\\", "\r"],
)  # fmt: skip
def test_no_text_makes_it_slow(piece: str) -> None:
    """Two windows full of what almost matches: a pattern that reads twice would take minutes."""
    tail_of(piece.encode() * (2 * WINDOW // len(piece)))
