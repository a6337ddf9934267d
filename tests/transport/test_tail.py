"""Last words: bounded, readable, and without anybody's keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._transport.redact import MARK, redact, secrets_of
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


@pytest.mark.parametrize(
    "line",
    [
        "Authorization: Bearer SECRET",
        "authorization: Basic c2VjcmV0 SECRET",
        '{"Authorization":"Bearer SECRET"}',
        "bearer   SECRET rejected",
        "api_key=SECRET&x=1",
        "API-KEY: SECRET",
        'apiKey: "SECRET"',
        '"refresh_token": "SECRET",',
        "'access_token': 'SECRET'",
        r"{\"refresh_token\":\"SECRET\"}",
        'Auth { accessToken: Some("SECRET") }',
        "OPENAI_API_KEY=SECRET",
        'password = "with \\"quotes\\" SECRET"',
        "https://me:SECRET@example.org/path",
        "GET /auth/callback?code=SECRET&state=SECRET HTTP/1.1",
        "Set-Cookie: SECRET",
        "-----BEGIN RSA PRIVATE KEY-----\nSECRET\n-----END RSA PRIVATE KEY-----",
    ],
)
@pytest.mark.parametrize("secret", ["sk-proj-Abc_123456789", "c0rrect.horse+battery~staple="])
def test_secrets_are_recognised_by_what_stands_around_them(line: str, secret: str) -> None:
    shown = redact(line.replace("SECRET", secret))
    assert secret not in shown
    assert secret[-8:] not in shown
    assert MARK in shown


@pytest.mark.parametrize(
    "secret",
    [
        "sk-abcdef1234567890",
        "ghp_0123456789abcdef0123",
        "github_pat_11AA_bb",
        "eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImEifQ.",
        "eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImEifQ.c2ln-_",
        "AKIAABCDEFGHIJKLMNOP",
    ],
)
def test_secrets_are_recognised_by_their_own_look(secret: str) -> None:
    assert redact(f"<{secret}> and {secret}, twice") == f"<{MARK}> and {MARK}, twice"


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-22T13:54:58Z ERROR codex_app_server: Codex could not find bubblewrap on PATH.",
        "Invalid request: missing field `threadId`",
        "total_tokens: 15, max_output_tokens=100",
        "task-runner and disk-usage at https://example.org:8080/a@b",
        "the bearer of bad news; keyboard: us; monkey=banana",
        "thread 0199a213-81c0-7800-8aa1-bbab2a035a53 not found",
    ],
)
def test_ordinary_lines_stay_as_they_are(line: str) -> None:
    assert redact(line) == line


def test_the_values_of_secret_variables_are_known_and_the_longest_goes_first() -> None:
    secrets = secrets_of(
        {
            "OPENAI_API_KEY": "open sesame",
            "MY_TOKEN": "open sesame please",
            "db_password": "hunter2hunter2",
            "SIGNING_KEY": "line one of it\nline two of it",
            "HOME": "/home/me/somewhere",
            "TOKENIZERS_PARALLELISM": "false",
            "EMPTY_SECRET": "",
        }
    )
    assert secrets[0] == "open sesame please"
    assert set(secrets) == {
        "open sesame",
        "open sesame please",
        "hunter2hunter2",
        "line one of it",
        "line two of it",
    }
    assert tail_of(b"got open sesame please!", secrets=secrets) == f"got {MARK}!"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    ["eyJaaaa-", "eyJaaaa.", "token=\"", "token=\\\"", "://a", "-----BEGIN A", "sk-", "bearer ",
     "\x1b[", "\x1b]", "?code=", "a", "Authorization:", "token" + " " * 9, "\\", "\r"],
)  # fmt: skip
def test_no_text_makes_it_slow(piece: str) -> None:
    """Two windows full of what almost matches: a pattern that reads twice would take minutes."""
    tail_of(piece.encode() * (2 * WINDOW // len(piece)))
