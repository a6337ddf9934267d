"""What a shell does itself is no program with plain words: it may read them as code."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trio_codex import AllowList
from trio_codex._state.argv import argv_of

LISTS = {
    "bash": "compgen -b",
    "zsh": "print -l ${(k)builtins}",
    "ksh": "builtin",
    "fish": "builtin -n",
}
SHELLS = [name for name in ("bash", "dash", "zsh", "ksh", "mksh") if shutil.which(name)]
if os.name == "nt":
    SHELLS = []
PLAIN = {":", "[", "cd", "echo", "false", "kill", "printf", "pwd", "test", "true", "type", "which"}
"""Builtins that were looked at: they take their words as they are, if there is no bracket."""

CODE = [
    "getln 'a[$(x)]'",
    "set -A 'a[$(x)]' 1",
    "set -A a",
    "print -v 'a[$(x)]' b",
    "print -P '$(x)'",
    "read 'a[$(x)]'",
    "read -r a",
    "typeset 'a[$(x)]=1'",
    "declare 'a[$(x)]=1'",
    "local 'a[$(x)]=1'",
    "export 'a[$(x)]=1'",
    "readonly 'a[$(x)]=1'",
    "integer 'a[$(x)]'",
    "float 'a[$(x)]'",
    "private 'a[$(x)]'",
    "let 'a[$(x)]'",
    "let 1",
    "test -v 'a[$(x)]'",
    "test 'a[$(x)]' -eq 1",
    "'[' -v 'a[$(x)]' ']'",
    "'[[' -v a ']]'",
    "printf -v 'a[$(x)]' b",
    "printf %d 'a[$(x)]=1'",
    "unset 'a[$(x)]'",
    "wait -p 'a[$(x)]'",
    "wait -n",
    "mapfile -C x -c 1",
    "readarray -C x -c 1",
    "getopts a 'a[$(x)]'",
    "trap x EXIT",
    "eval x",
    "exec x",
    "source x",
    ". x",
    "command x",
    "builtin eval x",
    "enable -f /x.so x",
    "hash -p /x ls",
    "alias ls=x",
    "bind -x '\"a\":x'",
    "complete -C x ls",
    "compgen -C x",
    "fc -s",
    "r",
    "exit 'a[$(x)]=1'",
    "return 'a[$(x)]'",
    "shift 'a[$(x)]'",
    "ulimit 'a[$(x)]'",
    "zmodload zsh/files",
    "sched 00:00 x",
    "emulate sh -c x",
    "autoload x",
    "zle -N x",
    "vared 'a[$(x)]'",
    "zparseopts a",
    "zstyle -e a b x",
    "noglob x",
    "nocorrect x",
    "time x",
    "coproc x",
    "- x",
    "'-' x",
    "repeat 1 x",
    "\\eval x",
    "'ev'al x",
]


@pytest.mark.parametrize("shell", ["sh", "zsh"])
@pytest.mark.parametrize("script", CODE)
def test_what_may_read_its_words_as_code_has_none(shell: str, script: str) -> None:
    assert argv_of([f"/usr/bin/{shell}", "-lc", script]) is None


ONLY_OF_ZSH = {"print", "getln", "integer", "float", "private", "sched", "emulate", "autoload", "r"}
ONLY_OF_ZSH |= {"zmodload", "zle", "vared", "zparseopts", "zstyle"}


@pytest.mark.parametrize("shell", ["bash", "dash"])
@pytest.mark.parametrize("script", CODE)
def test_a_program_may_be_called_like_what_only_another_shell_does_itself(
    shell: str, script: str
) -> None:
    argv = argv_of([f"/usr/bin/{shell}", "-lc", script])
    assert (argv is not None) is (script.split()[0] in ONLY_OF_ZSH)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("printf %s a", ["printf", "%s", "a"]),
        ("test -f a", ["test", "-f", "a"]),
        ("echo -n 'a[$(x)]'", ["echo", "-n", "a[$(x)]"]),
        ("/usr/bin/printf -v 'a[1]'", ["/usr/bin/printf", "-v", "a[1]"]),
        ("./eval x", ["./eval", "x"]),
        ("make --jobs=2 A=b", ["make", "--jobs=2", "A=b"]),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "dash", "sh", "zsh"])
def test_what_takes_its_words_as_they_are_has_them(
    shell: str, script: str, words: list[str]
) -> None:
    assert argv_of([shell, "-c", script]) == words


@pytest.mark.parametrize("shell", [name for name in SHELLS if name in LISTS])
def test_all_that_a_shell_does_itself_is_known(shell: str) -> None:
    done = subprocess.run([shell, "-c", LISTS[shell]], capture_output=True, text=True, check=True)
    names = {name for name in done.stdout.split() if "/" not in name}
    # What of a Korn shell is a program elsewhere takes its words as that does.
    plain = PLAIN | ({"sleep"} if shell == "ksh" else set())
    as_which = shell if shell in ("bash", "zsh") else "sh"
    found = {name for name in names if argv_of([as_which, "-c", f"'{name}' x"]) is not None}
    assert len(names) > 30
    assert found <= plain


PAYLOADS = [
    "a[$(>ran)]",
    "$(>ran)",
    "`>ran`",
    "x[`>ran`]=1",
    "$((a[$(>ran)]))",
    ";>ran",
    "=$(>ran)",
]
OPTIONS = ["", "-v", "-n", "-t", "-p", "%d", "'%*d'", "1 -eq"]


@pytest.mark.parametrize("shell", SHELLS)
def test_no_word_of_what_has_words_is_run(shell: str, tmp_path: Path) -> None:
    scripts = [
        f"'{name}' {option} {shlex.quote(payload)} {after}".strip()
        for name in sorted(PLAIN - {"kill"})  # which might meet somebody
        for option in OPTIONS
        for payload in PAYLOADS
        for after in ("-eq 1", "]" if name == "[" else "")
    ]
    as_which = shell if shell in ("bash", "dash", "zsh") else "sh"
    plain = [script for script in scripts if argv_of([as_which, "-c", script]) is not None]
    assert len(plain) > 300
    file = tmp_path / "scripts"
    file.write_text(
        "".join(f"( {script} )\n[ -e ran ] && exit 3\n" for script in plain) + "exit 0\n"
    )
    done = subprocess.run(
        [shell, str(file)], cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    assert done.returncode == 0
    assert not (tmp_path / "ran").exists()


ZSH_OPTIONS = (
    "extendedglob rcquotes kshglob magicequalsubst braceccl globsubst shwordsplit banghist"
)
ATOMS = [
    *"abHE1_./:,+@%=~^-#!?*[]{}'\"\\ \t$&;|<>()",
    "é",
    "''",
    "'a b'",
    "'it'\"'\"'s'",
    "=ls",
    "a=",
]
ATOMS += [
    "''=ls",
    "a==ls",
    "a:=ls",
    "a=''",
    "'a''b'",
    "@(a)",
    "a~b",
    "a^b",
    "{a,b}",
    "<1-5>",
    '"!a"',
]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh to compare with")
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    line=st.lists(st.sampled_from(ATOMS), max_size=7).map("".join),
    options=st.lists(st.sampled_from(ZSH_OPTIONS.split()), unique=True),
)
def test_options_of_zsh_change_no_word(line: str, options: list[str]) -> None:
    script = f"show {line}"
    words = argv_of(["zsh", "-c", script])
    if words is None:
        return
    shown = f'show() {{ builtin print -rN -- "$@"; }}\n{script}'
    given = [part for option in options for part in ("-o", option)]
    done = subprocess.run(
        ["zsh", "-f", *given, "-c", shown],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={"LC_ALL": "C.UTF-8", "HOME": "/home", "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.decode().split("\0")[:-1] == (words[1:] or [""])


def test_a_rule_that_no_program_can_have_is_refused() -> None:
    for rule in ("eval x", "export A", ". x", "A=b make"):
        with pytest.raises(ValueError, match="simple command"):
            AllowList(commands=[rule])
    AllowList(commands=["echo", "log --oneline", "test -f"])
