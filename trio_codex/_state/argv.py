"""From a command line to the words of the one program that it runs, or None if it does more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from posixpath import split

_SHELLS = frozenset({"bash", "sh", "zsh", "dash"})
# A shell from elsewhere may be any program; it is left standing as the program that runs.
_PLACES = frozenset(
    {"", "/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/run/current-system/sw/bin"}
)
# Of bash and zsh; written with quotes they would be programs, but nobody does that.
_RESERVED = re.compile(
    "if|then|elif|else|fi|case|esac|for|select|while|until|do|done|in|function|time|coproc"
    "|repeat|foreach|end|nocorrect|noglob"
)
# Builtins to which `a[$(command)]` is the element of an array: quoted or not, the command runs.
_SUBSCRIBERS = re.compile(
    r"test|\[|printf|print|read|unset|declare|typeset|local|export|readonly|mapfile|readarray"
    "|getopts|wait|let|integer|float"
)
# In quotes, too: shells treat some of these as marks of their own, and no terminal shows them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
# In a few old encodings a backslash after such a character is a part of it.
_SWALLOWS = re.compile(r"[^\x00-\x7f]\\")
# What means itself, unquoted and wherever it stands; what depends on its place is looked at below.
_PIECE = re.compile(
    r"(?P<plain>[A-Za-z0-9_./:,+@%=~^-]+)"
    r"|'(?P<single>[^']*)'"
    r'|"(?P<double>(?:[^"\\$`]|\\[^\n])*)"'
    r"|\\(?P<escaped>[ -~])"
)
_ESCAPE = re.compile(r'\\([$`"\\])')
# A tilde is a home directory at the start, and after `=` and `:` of what may be an assignment.
_TILDE = re.compile(r"(?<![A-Za-z0-9@~^])~")
_BLANKS = re.compile(r"[ \t]+")


def argv_of(command: str | Sequence[str]) -> list[str] | None:
    """The words of the program that a command runs, without the shell around it.

    ``/bin/bash -lc 'git status'`` runs ``["git", "status"]``. None if it is more than one simple
    command of words and quotes: operators, redirections, substitutions, variables, patterns,
    assignments, comments, line ends, and whatever shells might read in different ways. It is meant
    for comparing with what is allowed: None where there is doubt, never other words than those
    that run. What a shell's own start-up files change (aliases, options) is not known here.
    """
    words = words_of(command) if isinstance(command, str) else list(command)
    match words:
        case [shell, "-c" | "-lc", script] if _is_shell(shell):
            return None if _SWALLOWS.search(script) else words_of(script, shell)
        case _:
            return words or None


def words_of(line: str, shell: str = "sh") -> list[str] | None:
    """The words of one simple command, as that shell reads them; None if it is not just that."""
    if _CONTROLS.search(line):
        return None
    words: list[str] = []
    at = _skip_blanks(line, 0)
    while at < len(line):
        word = ""
        start = at
        while at < len(line) and line[at] not in " \t":
            piece = _PIECE.match(line, at)
            if piece is None or not _means_itself(piece, at == start, shell):
                return None
            word += _text(piece)
            at = piece.end()
        words.append(word)
        at = _skip_blanks(line, at)
    return words if words and _runs_only_its_program(words) else None


def _is_shell(program: str) -> bool:
    place, name = split(program)
    return name in _SHELLS and place in _PLACES


def _skip_blanks(line: str, at: int) -> int:
    blanks = _BLANKS.match(line, at)
    return at if blanks is None else blanks.end()


def _means_itself(piece: re.Match[str], is_first: bool, shell: str) -> bool:
    plain = piece["plain"]
    if plain is None:
        return True
    if shell.endswith("zsh") and ("~" in plain or "^" in plain):
        return False  # patterns, if one of its options is set
    if is_first and plain.startswith("="):
        return False  # to zsh, the path of a program
    return not _TILDE.search(plain)


def _text(piece: re.Match[str]) -> str:
    plain, single, double, escaped = piece.groups()
    return _ESCAPE.sub(r"\1", double) if double is not None else plain or single or escaped or ""


def _runs_only_its_program(words: list[str]) -> bool:
    program, *arguments = words
    if not program or "=" in program or program[0] in "-%" or _RESERVED.fullmatch(program):
        return False
    return not _SUBSCRIBERS.fullmatch(program) or not any("[" in word for word in arguments)
