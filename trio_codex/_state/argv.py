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
    r"|repeat|foreach|end|nocorrect|noglob|\[\[|\]\]|\{|\}|!"
)
# What a shell does itself. Many of these read their words, quoted or not, as code, names of variables
# or arithmetic, in which `a[$(command)]` runs a command; others run another program, or none.
_OF_BASH = """. alias bg bind break builtin caller chdir command compgen complete compopt continue
declare dirs disown enable eval exec exit export fc fg getopts hash help history jobs let local logout
mapfile popd pushd read readarray readonly return set shift shopt source suspend times trap typeset
ulimit umask unalias unset wait"""
_OF_ZSH = """autoload bindkey bye compadd comparguments compcall compctl compdescribe compfiles
compgroups compquote compset comptags comptry compvalues disable echotc echoti emulate float functions
getln integer limit log print private pushln r rehash sched setopt ttyctl unfunction unhash unlimit
unsetopt vared whence where zcompile zformat zle zmodload zparseopts zregexparse zstyle"""
_OF_KSH = """bgset compound enum global hist nameref redirect rename stop"""
_BUILTINS = {
    "bash": frozenset(_OF_BASH.split()),
    "dash": frozenset(_OF_BASH.split()),
    "zsh": frozenset(f"{_OF_BASH} {_OF_ZSH}".split()),
    # Nobody knows which of them it is.
    "sh": frozenset(f"{_OF_BASH} {_OF_ZSH} {_OF_KSH}".split()),
}
# Of these nothing else is known to read its words so.
_SUBSCRIBERS = frozenset({"test", "[", "printf"})
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
# To zsh, which `sh` may be, it is followed by the name of a program whose path is meant: where a word
# begins, perhaps with nothing in quotes, and if an option is set, after `=` and `:` as well.
_EQUALS = re.compile(r"(?<![A-Za-z0-9_-])=")
_BLANKS = re.compile(r"[ \t]+")


def argv_of(command: str | Sequence[str]) -> list[str] | None:
    """The words of the program that a command runs, without the shell around it.

    ``/bin/bash -lc 'git status'`` runs ``["git", "status"]``. None if it is more than one simple
    command of words and quotes: operators, redirections, substitutions, variables, patterns,
    assignments, comments, line ends, and whatever shells might read in different ways. It is meant
    for comparing with what is allowed: None where there is doubt, never other words than those
    that run. What a shell does itself, without a program, has no words either, unless it takes them
    as they are: ``echo``, ``test`` and few more. What a shell's own start-up files change (aliases,
    functions, and options but for those of zsh that change how words are read) is not known here.
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
    shell = split(shell)[1]
    words: list[str] = []
    at = _skip_blanks(line, 0)
    while at < len(line):
        word = ""
        before: re.Match[str] | None = None
        while at < len(line) and line[at] not in " \t":
            piece = _PIECE.match(line, at)
            if piece is None or not _means_itself(piece, before, shell):
                return None
            word += _text(piece)
            at, before = piece.end(), piece
        words.append(word)
        at = _skip_blanks(line, at)
    return words if words and _runs_only_its_program(words, shell) else None


def _is_shell(program: str) -> bool:
    place, name = split(program)
    return name in _SHELLS and place in _PLACES


def _skip_blanks(line: str, at: int) -> int:
    blanks = _BLANKS.match(line, at)
    return at if blanks is None else blanks.end()


def _means_itself(piece: re.Match[str], before: re.Match[str] | None, shell: str) -> bool:
    """Whether a piece of a word, after another one if it is not the first, is the text in it."""
    plain = piece["plain"]
    if plain is not None:
        is_pattern = shell == "zsh" and bool({"~", "^"} & {*plain})  # if an option is set
        return not (is_pattern or _TILDE.search(plain) or _EQUALS.search(plain))
    # If another one is set, two quotes in a row are one that is quoted.
    is_quote = before is not None and before["single"] is not None and piece["single"] is not None
    return not (shell == "zsh" and is_quote)


def _text(piece: re.Match[str]) -> str:
    plain, single, double, escaped = piece.groups()
    return _ESCAPE.sub(r"\1", double) if double is not None else plain or single or escaped or ""


def _runs_only_its_program(words: list[str], shell: str) -> bool:
    program, *arguments = words
    if not program or "=" in program or program[0] in "-%" or _RESERVED.fullmatch(program):
        return False
    if program in _BUILTINS[shell]:
        return False
    return program not in _SUBSCRIBERS or not any("[" in word for word in arguments)
