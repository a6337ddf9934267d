"""What may be shown: no keys, and nothing that deceives whoever reads it."""

from __future__ import annotations

import io
import re
import unicodedata
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._display import (
    MARK,
    Secrets,
    columns_of,
    kind_of,
    lines_of,
    printable,
    redact,
    secrets_in,
    secrets_of,
    shown,
)


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
        "AwsCredential: required field missing @ $.type",
        "account/login/start: access token: expected str, got int",
        "thread 0199a213-81c0-7800-8aa1-bbab2a035a53 not found",
    ],
)
def test_ordinary_lines_stay_as_they_are(line: str) -> None:
    assert redact(line) == line


def test_the_values_of_secret_variables_are_known_as_they_may_be_spelled() -> None:
    secrets = secrets_of(
        {
            "OPENAI_API_KEY": "open-sesame",
            "MY_TOKEN": "open-sesame-please",
            "db_password": 'say "hunter2"',
            "DB_PASS": "hunter2hunter2",
            "SIGNING_KEY": "line-one-of-it\nline-two-of-it",
            "HOME": "/home/me/somewhere",
            "TOKENIZERS_PARALLELISM": "false",
            "EMPTY_SECRET": "",
        }
    )
    assert set(secrets) == {
        "open-sesame",
        "open-sesame-please",
        'say "hunter2"',
        'say \\"hunter2\\"',
        "say%20%22hunter2%22",
        "hunter2hunter2",
        "line-one-of-it",
        "line-two-of-it",
    }
    assert list(secrets) == sorted(secrets, key=len, reverse=True)
    assert redact("got open-sesame-please!", secrets) == f"got {MARK}!"
    assert redact('{"said": "say \\"hunter2\\"!"}', secrets) == f'{{"said": "{MARK}!"}}'


@pytest.mark.parametrize(
    "words",
    [
        ("model_providers.x.api_key=hunter2hunter2",),
        ('model_providers.x.http_headers={"X-Api-Key" = "hunter2hunter2", a = "b"}',),
        ("mcp_servers.x.env={ MY_TOKEN = 'hunter2hunter2' }",),
        ("codex", "--api-key", "hunter2hunter2", "--other"),
        ("codex", "--api-key=hunter2hunter2"),
    ],
)
def test_secrets_are_known_from_settings(words: tuple[str, ...]) -> None:
    assert secrets_in(words) == ("hunter2hunter2",)


def test_settings_without_secrets_have_none() -> None:
    assert secrets_in(("model=gpt-5", "--verbose", "hunter2hunter2", 'a.b = "long enough"')) == ()


def test_a_connection_learns_a_bounded_number_of_secrets() -> None:
    secrets = Secrets(lambda: ["of-the-start"])
    for number in range(1000):
        secrets.learn(f"token-number-{number}")
    known = list(secrets)
    assert known[-1] == "of-the-start"
    assert "token-number-999" in known
    assert len(known) < 200
    assert "token" not in repr(secrets)


def test_nothing_printable_steers_a_terminal() -> None:
    assert printable("a\x1b[31mb\x07\r\x9bc\td") == "a\\x1b[31mb\\x07\\r\\x9bc\td"
    assert printable("a\nb") == "a\nb"
    assert printable("a\nb", keep_newlines=False) == "a\\nb"


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\N{RIGHT-TO-LEFT OVERRIDE}", "\\u202e"),
        ("\N{ZERO WIDTH SPACE}", "\\u200b"),
        ("\N{ZERO WIDTH JOINER}", "\\u200d"),
        ("\N{SOFT HYPHEN}", "\\xad"),
        ("\N{LINE SEPARATOR}", "\\u2028"),
        ("\N{NO-BREAK SPACE}", "\\xa0"),
        ("\N{NEXT LINE}", "\\x85"),
        ("\N{COMBINING GRAPHEME JOINER}", "\\u034f"),
        ("\N{HANGUL FILLER}", "\\u3164"),
        ("\N{HALFWIDTH HANGUL FILLER}", "\\uffa0"),
        ("\N{HANGUL CHOSEONG FILLER}", "\\u115f"),
        ("\N{KHMER VOWEL INHERENT AA}", "\\u17b5"),
        ("\N{BRAILLE PATTERN BLANK}", "\\u2800"),
        ("\N{VARIATION SELECTOR-16}", "\\ufe0f"),
        ("\N{VARIATION SELECTOR-17}", "\\U000e0100"),
        ("\N{TAG LATIN SMALL LETTER A}", "\\U000e0061"),
        ("\ue000", "\\ue000"),
        ("\ud800", "\\ud800"),
        ("\ufdd0", "\\ufdd0"),
    ],
)
def test_what_cannot_be_seen_has_a_name(char: str, name: str) -> None:
    assert printable(f"a{char}b") == f"a{name}b"


def test_what_people_write_stays() -> None:
    text = "é\t漢字 naïve नमस्ते ✔ → “quoted” e\u0301 \\n C:\\dir"
    assert printable(text) == text


def test_prose_keeps_what_joins_letters_and_emoji() -> None:
    text = "⚠\ufe0f 👩\u200d💻 क\u094d\u200dष"
    assert printable(text, keep_joiners=True) == text
    assert printable("\u200b\u2066", keep_joiners=True) == "\\u200b\\u2066"


@given(st.text(st.characters()))
def test_any_text_becomes_one_that_is_seen_and_is_left_alone_from_then_on(text: str) -> None:
    line = printable(text, keep_newlines=False)
    bad = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}
    assert all(unicodedata.category(char) not in bad for char in line if char not in " \t")
    assert printable(line, keep_newlines=False) == line
    assert printable(text).count("\n") == text.count("\n")


def test_keys_are_taken_out_before_names_could_cut_them_in_two() -> None:
    assert shown("\x1b[1mhunter\u200b2", ["hunter\u200b2"]) == f"\\x1b[1m{MARK}"


class Colour(StrEnum):
    red = "sk-abcdef1234567890"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("sk-abcdef1234567890", "str"),
        ("swordfish", "str"),
        ("", "an empty str"),
        (b"swordfish", "bytes"),
        (["swordfish"], "list"),
        ({"swordfish": 1}, "dict"),
        (None, "None"),
        (True, "True"),
        (-1, "-1"),
        (1234567890, "int"),
        (float("nan"), "nan"),
        (0.25, "0.25"),
        (Colour.red, "Colour.red"),
        (Colour, "the class Colour"),
        (re.compile("swordfish"), "Pattern"),
    ],
)
def test_a_value_is_told_by_its_kind_and_never_by_its_text(value: object, words: str) -> None:
    assert kind_of(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("never", "'never'"),
        ("auto_review", "'auto_review'"),
        ("hunter2", "str"),
        ("Never", "str"),
        ("correct horse", "str"),
        ("abcdefghijklmnopqrst", "str"),
        ("-", "str"),
        (b"never", "bytes"),
    ],
)
def test_where_a_word_belongs_a_word_is_told(value: object, words: str) -> None:
    assert kind_of(value, words=True) == words


def test_a_number_too_long_to_be_written_is_told_too() -> None:
    assert kind_of(10**5000) == "int"


def test_a_mark_needs_something_to_stand_on_and_heaps_do_not_grow() -> None:
    assert printable("e\u0301 n\u0303o") == "e\u0301 n\u0303o"
    for start in ("", " ", "\t", "a\n", "\u200b"):
        assert "\u0301" not in printable(f"{start}\u0301x")
    assert printable("a" + "\u0316" * 50).count("\u0316") == 4
    assert printable("a\u20dd") == "a\u20dd"


HIDDEN = (
    "\u3164\u2800\u034f\ufe0f\U000e0101\U000e0041\u115f\u17b4\uffa0\u202e\u200b\u2028\u00a0\x1b\x85"
)


@given(
    st.text(alphabet="a $✓✗?!│\n\r\t中é\u0301" + HIDDEN, max_size=60),
    st.none() | st.integers(8, 40),
)
def test_no_line_of_foreign_text_can_pass_for_one_of_ours(text: str, columns: int | None) -> None:
    lines = list(lines_of(text, "$ ", columns=columns))
    assert [line[:4] in ("  │ ", "  ┆ ") for line in lines[1:]] == [True] * (len(lines) - 1)
    assert not set(HIDDEN + "\n\r") & set("".join(lines))
    rest = "".join(line[4:] if line[:4] == "  ┆ " else f"\n{line[4:]}" for line in lines[1:])
    assert lines[0] + rest == f"$ {printable(text)}"


def test_what_does_not_fit_begins_no_row_of_the_terminal() -> None:
    command = "ls" + " " * 76 + "✓ exit 0, 5 ms"
    lines = list(lines_of(command, "$ ", columns=80))
    assert [len(line) <= 80 for line in lines] == [True, True]
    assert lines[1] == "  ┆   ✓ exit 0, 5 ms"
    assert list(lines_of("中" * 5, columns=10)) == ["中" * 3, "  ┆ " + "中" * 2]
    assert list(lines_of("a\tb", columns=12)) == ["a", "  ┆ \t", "  ┆ b"]


def test_what_is_no_terminal_has_no_columns() -> None:
    assert columns_of(io.StringIO()) is None
