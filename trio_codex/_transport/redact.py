"""What must not be shown of log lines: keys, tokens, passwords. Rather too much than too little."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

MARK = "[redacted]"
SHORTEST_SECRET = 8  # below this a value ("true", "1", "none") is a switch and no secret

_SECRET_NAMES = ("KEY", "TOKEN", "SECRET", "PASSW", "PASSPHRASE", "CREDENTIAL")

# Each begins with something literal and ends with a class that needs no end: no text is read twice.
_RULES: tuple[tuple[str, str], ...] = (
    (r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z ]*-----)?", MARK),
    (r"(?<![\w-])eyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)*", MARK),  # a JSON web token
    (
        r"\b(?:sk-|sk_live_|sk_test_|gh[pousr]_|github_pat_|glpat-|xox[a-z]-|hf_)[\w-]{4,}"
        r"|\bAKIA[0-9A-Z]{12,}|\bAIza[\w-]{20,}",
        MARK,
    ),
    (r"(?i)(authorization\\?[\"']?\s{0,8}[:=]\s{0,8})[^\n]+", rf"\1{MARK}"),
    (r"(?i)\b(bearer\s{1,8})[\w.~+/=-]{8,}", rf"\1{MARK}"),
    (r"(://)[^/\s:@]*:[^/\s@]+@", rf"\1{MARK}@"),
    (r"(?i)([?&](?:code|state|sig|signature|key)=)[^&\s\"']+", rf"\1{MARK}"),
    (
        r"(?i)((?:api[_-]?key|access[_-]?key|private[_-]?key|token|secret|password|passwd|passphrase"
        r"|credentials?|code[_-]?verifier|cookie)\\?[\"']?\s{0,8}[:=]\s{0,8}(?:Some\()?)"
        r"(?:\\\"[^\"\n]*|\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|[^\s&\"'<>]+)",
        rf"\1{MARK}",
    ),
)


@cache  # not at import: most servers die without last words, and this takes milliseconds
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in _RULES)


def names_secret(name: str) -> bool:
    """Whether what is called so is likely to be secret."""
    return any(word in name.upper() for word in _SECRET_NAMES)


def secrets_of(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The values in an environment whose names say that they are secret, the longest first."""
    found = {
        part
        for name, value in environ.items()
        if names_secret(name)
        for part in value.splitlines()  # a PEM key has many lines, and logs show them one by one
        if len(part) >= SHORTEST_SECRET
    }
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """``text`` without the given secrets, and without whatever looks like one."""
    for secret in secrets:  # first: a rule below might cut one in two
        text = text.replace(secret, MARK)
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return text
