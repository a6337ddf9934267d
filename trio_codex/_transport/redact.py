"""What must not be shown of log lines: keys, tokens, passwords. Rather too much than too little."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

MARK = "[redacted]"
SHORTEST_SECRET = 8  # below this a value ("true", "1", "none") is a switch and no secret

_SECRET_NAME = re.compile(r"KEY|TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL", re.IGNORECASE)

# Each begins with something literal and ends with a class that needs no end: no text is read twice.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*-----)?"), MARK),
    (re.compile(r"\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)*"), MARK),  # a JSON web token
    (
        re.compile(
            r"\b(?:sk-|sk_live_|sk_test_|gh[pousr]_|github_pat_|glpat-|xox[a-z]-|hf_)[\w-]{4,}"
            r"|\bAKIA[0-9A-Z]{12,}|\bAIza[\w-]{20,}"
        ),
        MARK,
    ),
    (re.compile(r"(authorization\\?[\"']?\s{0,8}[:=]\s{0,8})[^\n]+", re.IGNORECASE), rf"\1{MARK}"),
    (re.compile(r"\b(bearer\s{1,8})[\w.~+/=-]{8,}", re.IGNORECASE), rf"\1{MARK}"),
    (re.compile(r"(://)[^/\s:@]*:[^/\s@]+@"), rf"\1{MARK}@"),
    (re.compile(r"([?&](?:code|state|sig|signature|key)=)[^&\s\"']+", re.IGNORECASE), rf"\1{MARK}"),
    (
        re.compile(
            r"((?:api[_-]?key|access[_-]?key|private[_-]?key|token|secret|password|passwd|passphrase"
            r"|credentials?|code[_-]?verifier|cookie)\\?[\"']?\s{0,8}[:=]\s{0,8}(?:Some\()?)"
            r"(?:\\\"[^\"\n]*|\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|[^\s&\"'<>]+)",
            re.IGNORECASE,
        ),
        rf"\1{MARK}",
    ),
)


def secrets_of(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The values in an environment whose names say that they are secret, the longest first."""
    found = {
        part
        for name, value in environ.items()
        if _SECRET_NAME.search(name)
        for part in value.splitlines()  # a PEM key has many lines, and logs show them one by one
        if len(part) >= SHORTEST_SECRET
    }
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """``text`` without the given secrets, and without whatever looks like one."""
    for secret in secrets:  # first: a rule below might cut one in two
        text = text.replace(secret, MARK)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
