"""What may be shown, logged, raised or written: text without secrets, and without what deceives.

``redact`` takes out what looks like a key, rather too much than too little; ``printable`` gives names
to what could not be seen, or would move what is. Neither promises to find everything.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import re
    from typing import TextIO

MARK = "[redacted]"
SHORTEST_SECRET = 8  # below this a value ("true", "1", "none") is a switch and no secret

_SECRET_NAMES = (
    *("KEY", "TOKEN", "SECRET", "PASSW", "PASSPHRASE", "PASSCODE", "CREDENTIAL"),
    *("AUTHORIZATION", "BEARER", "COOKIE"),
)
_SECRET_ENDS = ("PASS", "_PWD")

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
        r"(?!(?:required|expected|unexpected|missing|invalid|unknown|nested|does|must|not|no|null)\b)"
        r"(?:\\\"[^\"\n]*|\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|[^\s&\"'<>]+)",
        rf"\1{MARK}",
    ),
)


@cache  # not at import: most servers die without last words, and this takes milliseconds
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    import re

    return tuple((re.compile(pattern), replacement) for pattern, replacement in _RULES)


def names_secret(name: str) -> bool:
    """Whether what is called so is likely to be secret."""
    name = name.upper()
    return name.endswith(_SECRET_ENDS) or any(word in name for word in _SECRET_NAMES)


def secrets_of(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The values in an environment whose names say that they are secret, the longest first."""
    return _spelled(value for name, value in environ.items() if names_secret(str(name)))


def secrets_in(words: Iterable[str]) -> tuple[str, ...]:
    """The same of a command line, or of settings, with values in ``name=value``, also nested ones."""
    import re

    values: list[str] = []
    name = ""
    for word in words:
        if name and not word.startswith("-"):
            values.append(word)  # ``--token value``
        name = word if word.startswith("-") and "=" not in word and names_secret(word) else ""
        for found in re.finditer(_SETTING, word):
            if names_secret(found["name"]):
                values.append(found["double"] or found["single"] or found["bare"] or "")
    return _spelled(values)


_SETTING = (
    r"(?P<name>[\w.-]+)[\"']?\s*[=:]\s*"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s,{}\[\]\"']+))"
)


def _spelled(secrets: Iterable[Any]) -> tuple[str, ...]:
    """These as they may appear: line by line, and as JSON and URLs write them; the longest first."""
    found = {
        spelling
        for secret in secrets
        if isinstance(secret, str)  # an environment may have changed since it was looked at
        for part in secret.splitlines()  # a PEM key has many lines, and logs show them one by one
        if len(part) >= SHORTEST_SECRET
        for spelling in _spellings(part)
    }
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def _spellings(secret: str) -> Iterator[str]:
    yield secret
    if not secret.isalnum() or not secret.isascii():
        from json import dumps
        from urllib.parse import quote

        yield dumps(secret)[1:-1]
        yield dumps(secret, ensure_ascii=False)[1:-1]
        yield repr(secret)[1:-1]
        yield quote(secret, safe="", errors="replace")


class Secrets:
    """What a connection knows to be secret, by value: iterate over it, the longest first."""

    def __init__(self, find: Callable[[], Iterable[str]] = tuple) -> None:
        self._find = find
        self._found: tuple[str, ...] | None = None
        self._learnt: deque[str] = deque(maxlen=MOST_LEARNT)

    def __iter__(self) -> Iterator[str]:
        if self._found is None:  # not before it is needed: most connections show nothing
            self._found = _spelled(self._find())
        return iter(sorted({*self._found, *self._learnt}, key=lambda part: (-len(part), part)))

    def learn(self, secret: str) -> None:
        """This is one, too; of more than a few such, those that came first are forgotten."""
        self._learnt.extend(_spelled([secret]))


MOST_LEARNT = 64


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """``text`` without the given secrets, and without whatever looks like one."""
    for secret in secrets:  # first: a rule below might cut one in two
        text = text.replace(secret, MARK)
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return text


def masked(value: Any, secrets: Iterable[str] = (), name: str = "") -> Any:
    """Plain JSON as ``redact`` would have it; of what is called a secret there is nothing."""
    secrets = secrets if isinstance(secrets, tuple) else tuple(secrets)
    match value:
        case str():
            return MARK if names_secret(name) else redact(value, secrets)
        case dict():
            parts = cast("dict[Any, object]", value)
            # All that is in something secret is.
            return {
                masked(key, secrets): masked(
                    part, secrets, name if names_secret(name) else str(key)
                )
                for key, part in parts.items()
            }
        case list() | tuple():
            return [masked(part, secrets, name) for part in cast("list[object]", value)]
        case _:
            return value


def repr_of(value: object, secrets: Iterable[str] = ()) -> str:
    """The repr of plain JSON, or of anything else, fit to be shown."""
    try:
        if type(value) in (str, dict, list, tuple):
            return printable(repr(masked(value, secrets)), keep_newlines=False)
        return shown(repr(value), secrets)
    except Exception:  # foreign code, or nested too deeply
        return kind_of(value)


def keep_from_showing(error: BaseException, secrets: Iterable[str]) -> None:
    """Have an error of ours leave these out when it is shown; it keeps only those that it has."""
    said = [*_texts(error.args), *_texts([*vars(error).values()])]
    found = tuple(secret for secret in secrets if any(secret in text for text in said))
    if found:
        error.__dict__[HIDDEN] = found


HIDDEN = "_hidden"
"""The attribute of an error that says what it must not show."""


def _texts(value: object) -> Iterator[str]:
    todo, seen = [value], set[int]()  # not by recursion, and each once: it may be deep, or a circle
    while todo:
        part = todo.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        match part:
            case str():
                yield part
            case dict():
                parts = cast("dict[object, object]", part)
                todo += [*parts, *parts.values()]
            case list() | tuple():
                todo += cast("list[object]", part)
            case _:
                pass


# Invisible, though Unicode counts them among letters, marks and symbols: what is ignored by default,
# and what is drawn as nothing.
_UNSEEN = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian variation selectors
    (0x2800, 0x2800),  # braille without dots
    (0x3164, 0x3164),  # Hangul filler
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFFA0, 0xFFA0),  # Hangul filler of half the width
    (0x13441, 0x13442),  # blank hieroglyphs
    (0x16FE4, 0x16FE4),  # Khitan filler
    (0x1D159, 0x1D159),  # a note without a head
    (0xE0000, 0xE0FFF),  # tags, more variation selectors, and what is reserved for their like
)
# With these, scripts and emoji are written. They join or choose what is drawn, and move nothing.
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


@cache
def _unseen() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _UNSEEN for code in range(first, last + 1))


def printable(text: str, *, keep_newlines: bool = True, keep_joiners: bool = False) -> str:
    """The text with names like ``\\x1b`` or ``\\u202e`` in place of what could fool its reader.

    These are controls, what Unicode calls format, private use, surrogate or unassigned, separators
    other than the plain space, all that is drawn as nothing, and marks that stand on nothing or in a
    heap. Tabs stay, and newlines if wanted.
    A backslash stays as it is, so that the text cannot be had back from this.

    Args:
      text: Anybody's.
      keep_newlines: Not for what must stay in one line.
      keep_joiners: For prose: what joins letters and emoji, or chooses their looks, stays.
    """
    if text.isprintable() and (text.isascii() or max(text) < _FIRST_MARK):
        return text
    unseen = _unseen()
    kept = {"\t", *(("\n",) if keep_newlines else ()), *(_JOINERS if keep_joiners else ())}
    named: list[str] = []
    room = 0  # for marks on what stands before
    for char in text:
        is_mark = char >= _FIRST_MARK and _is_mark(char)
        is_seen = char in kept or (char.isprintable() and char not in unseen)
        named.append(char if is_seen and (room or not is_mark) else _name(char))
        room = 0 if not is_seen or char in " \t\n" else max(room - 1, 0) if is_mark else _MOST_MARKS
    return "".join(named)


_FIRST_MARK = "\u0300"
_MOST_MARKS = 4  # in no script more stand on one letter; a heap of them covers the lines above


def _is_mark(char: str) -> bool:
    import unicodedata

    return unicodedata.category(char) in ("Mn", "Me")


def _name(char: str) -> str:
    return char.encode("unicode_escape").decode()


def lines_of(
    text: str,
    mark: str = "",
    *,
    margin: str = "  ",
    more: str | None = None,
    columns: int | None = None,
) -> Iterator[str]:
    """Anybody's text as lines of a screen, none of which can pass for one of ours.

    The first begins with ``mark``. Those after a line end begin with a bar, or with ``more``. What
    does not fit into the columns goes on behind a dotted bar: a terminal would let it begin a row.
    """
    begin = mark
    for line in text.split("\n"):
        room = columns and columns - max(len(begin), len(margin) + 2)
        for row in _rows(printable(line, keep_newlines=False), room):
            yield begin + row
            begin = f"{margin}┆ "
        begin = f"{margin}│ " if more is None else more


def columns_of(stream: TextIO) -> int | None:
    """How many columns a terminal has; None for what is none."""
    import os

    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (AttributeError, OSError, ValueError):
        return None


def _rows(line: str, columns: int | None) -> Iterator[str]:
    if columns is None or (line.isascii() and "\t" not in line and len(line) <= columns):
        yield line
        return
    row, used = "", 0
    for char in line:
        width = _width(char)
        if row and used + width > columns:
            yield row
            row, used = "", 0
        row, used = row + char, used + width
    yield row


def _width(char: str) -> int:
    """The most columns that it may take."""
    import unicodedata

    if char == "\t":
        return 8
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def shown(text: str, secrets: Iterable[str] = ()) -> str:
    """Fit for errors and logs: redacted first, because a name may cut a key in two."""
    return printable(redact(text, secrets))


def _is_word(text: str) -> bool:
    letters = text.replace("_", "").replace("-", "")
    return letters.isascii() and letters.isalpha() and letters.islower()


SHORT_NUMBER = 10**6
LONGEST_WORD = 16


def kind_of(value: object, *, words: bool = False) -> str:
    """What a value is, for complaints about it: its type, and never a text, which may be a key.

    None, truth values, members of enumerations, short numbers and classes are named; with
    ``words``, for where one of a few words belongs, also a short one in lower case.
    """
    name = printable(type(value).__name__, keep_newlines=False)
    match value:
        case None | True | False:
            return str(value)
        case Enum():
            return f"{name}.{value.name}"
        case int() if -SHORT_NUMBER < value < SHORT_NUMBER:
            return f"{int(value)}"
        case float():
            return f"{float(value)}"
        case type():
            return f"the class {printable(value.__name__, keep_newlines=False)}"
        case "":
            return "an empty str"
        case str() if words and len(value) <= LONGEST_WORD and _is_word(value):
            return repr(value)
        case _:
            return name
