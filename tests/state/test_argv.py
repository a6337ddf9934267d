"""What is said of a command line is what real shells do with it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trio_codex._state.argv import argv_of, words_of

SHELLS = [path for name in ("bash", "dash", "zsh") if (path := shutil.which(name))]
# Shows its arguments as they are, each after a mark of its own; nothing else may be called.
SHOWING = '#!/bin/sh\nfor word in "$@"; do printf "<%s>\\0" "$word"; done\n'
FILES = ("a", "ab", "b", "-a", "=a", "HEAD")


@attrs.frozen
class Scratch:
    """A folder with some files, and programs `p` and `rm` that show how they were called."""

    folder: Path
    programs: Path

    def run(self, shell: str, script: str) -> tuple[list[str], str, int, list[str]]:
        """The arguments that were shown, what went to stderr, the exit code, the files then."""
        done = subprocess.run(
            [shell, "-c", script],
            cwd=self.folder,
            env={"PATH": str(self.programs), "HOME": "/home", "LC_ALL": "C.UTF-8", "v": "a b"},
            input=b"",
            capture_output=True,
            check=False,
            timeout=20,
        )
        shown = done.stdout.decode().split("\0")[:-1]
        assert all(word[0] + word[-1] == "<>" for word in shown)
        files = sorted(os.listdir(self.folder))
        return [word[1:-1] for word in shown], done.stderr.decode(), done.returncode, files


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    folder, programs = tmp_path_factory.mktemp("folder"), tmp_path_factory.mktemp("programs")
    for name in FILES:
        (folder / name).touch()
    for name in ("p", "rm"):
        (programs / name).write_text(SHOWING)
        (programs / name).chmod(0o755)
    return Scratch(folder, programs)


MARKS = [*"ab1 \t\n`;&|<>()[]{}*?~!#^=%@:,.-+_/$é'\"\\'\"\\ ", "''"]
WORDS = [
    "rm a",
    "$v",
    "$(rm a)",
    "`rm a`",
    "; rm a",
    "&& rm a",
    "|rm",
    ">c",
    "{a,b}",
    "a*",
    "~",
    "$'a'",
]
NOISE = st.lists(st.sampled_from(MARKS + WORDS), max_size=14).map("".join)
# Mostly well-formed, so that there is something to compare.
PIECES = st.one_of(
    st.text("abHEAD1_./:,+@%=~^-", min_size=1, max_size=4),
    st.text('ab ;$`"\\*\n\té!~', max_size=5).map(lambda text: f"'{text}'"),
    st.text("ab ;'*\n\té!~", max_size=5).map(lambda text: f'"{text}"'),
    st.sampled_from(
        [r"\ ", r"\;", r"\"", r"\\", '"\\$v"', r'"\\"', r'"\a"', '"\\`"', " ", "  ", "\t"]
    ),
)
LIKELY = st.lists(PIECES, max_size=8).map("".join)


@pytest.mark.skipif(os.name == "nt" or not SHELLS, reason="there is no shell to compare with")
@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("kind", [NOISE, LIKELY], ids=["noise", "likely"])
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.data(),
    before=st.sampled_from(["p ", "p ", "p ", "\\p ", "'p' ", "p", "a=b p ", "! p "]),
)
def test_a_shell_runs_what_is_said_and_nothing_else(
    scratch: Scratch, shell: str, kind: st.SearchStrategy[str], data: st.DataObject, before: str
) -> None:
    script = before + data.draw(kind)
    words = argv_of([shell, "-c", script])
    if words is not None and words[0] == "p":
        assert scratch.run(shell, script) == (words[1:], "", 0, sorted(FILES))


@pytest.mark.parametrize(
    "script",
    [
        "",
        "  ",
        "''",
        "git status; rm -rf /",
        "git status && rm -rf /",
        "git status | sh",
        "git status & rm x",
        "git status\nrm x",
        "git status\r",
        "git status # all of it",
        "#git status",
        "git $(rm x)",
        "git `rm x`",
        'git "$(rm x)"',
        'git "`rm x`"',
        "git $HOME",
        'git "$HOME"',
        "git ${x:=y}",
        "git $'a'",
        "git > x",
        "git 2>x",
        "git < x",
        "git <(rm x)",
        "git <<x",
        "git *.py",
        "git a?",
        "git [ab]",
        "git {a,b}",
        "git ~",
        "git ~root/x",
        "git a=~",
        "git a:~",
        "git !$",
        "! git status",
        "A=b git status",
        "LD_PRELOAD=./x.so git status",
        "A+=b git",
        "a[0]=b git",
        "=git status",
        "git =rm",
        "(git status)",
        "{ git status; }",
        "if git",
        "time git status",
        "coproc git",
        "noglob git",
        "- git",
        "%1",
        "git 'status",
        'git "status',
        "git status\\",
        "git \\\nstatus",
        'git "a\\\nb"',
        "git a\0b",
        "git 'a\x01b'",
        "git 'a\x7fb'",
        "git \x1b[31m",
        "git é",
        "git a\u00a0b",
        "git '\ud800'",
        "printf -v 'a[$(rm x)]' b",
        "test 'a[$(rm x)]' -eq 1",
    ],
)
def test_what_is_more_than_one_plain_program_has_no_words(script: str) -> None:
    assert argv_of(["/bin/bash", "-lc", script]) is None
    assert words_of(script) is None


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/bin/bash -lc 'git status'", ["git", "status"]),
        ("/bin/bash -lc ls", ["ls"]),
        ("bash -c 'git log -1'", ["git", "log", "-1"]),
        ("/usr/bin/zsh -lc 'git log'", ["git", "log"]),
        ("/bin/sh -c \"echo 'a b'\"", ["echo", "a b"]),
        # As the app-server writes it: echo 'it'"'"'s ü'  a
        ("/bin/bash -c \"echo 'it'\\\"'\\\"'s ü'  a\"", ["echo", "it's ü", "a"]),
        (["/bin/bash", "-lc", "git commit -m 'two\nlines'"], ["git", "commit", "-m", "two\nlines"]),
        (["git", "show", "$HOME; *"], ["git", "show", "$HOME; *"]),
        ("git show HEAD~1 HEAD^ a=b --x=y", ["git", "show", "HEAD~1", "HEAD^", "a=b", "--x=y"]),
        ("./git status", ["./git", "status"]),
        ("/usr/bin/git status", ["/usr/bin/git", "status"]),
        ("printf %s a", ["printf", "%s", "a"]),
        ("git ''", ["git", ""]),
        ('git "a\\$b\\"\\`\\\\\\n"', ["git", 'a$b"`\\\\n']),
        ("env A=b git", ["env", "A=b", "git"]),
        # Only the outermost shell is the server's; this one is a program like another.
        ("/bin/bash -lc \"bash -c 'git status'\"", ["bash", "-c", "git status"]),
        # What is called like a shell may be anything.
        ("/tmp/bash -lc 'git status'", ["/tmp/bash", "-lc", "git status"]),
        ("/bin/../tmp/bash -lc ls", ["/bin/../tmp/bash", "-lc", "ls"]),
        ("/bin/bash -ic ls", ["/bin/bash", "-ic", "ls"]),
        ("/bin/bash -lc ls x", ["/bin/bash", "-lc", "ls", "x"]),
        ("/bin/bash -lc", ["/bin/bash", "-lc"]),
    ],
)
def test_one_plain_program_has_its_words(command: str | list[str], words: list[str]) -> None:
    assert argv_of(command) == words


def test_zsh_may_take_for_patterns_what_others_do_not() -> None:
    assert argv_of(["zsh", "-c", "git show HEAD~1"]) is None
    assert argv_of(["zsh", "-c", "git show HEAD^"]) is None
    assert argv_of(["zsh", "-c", "git show 'HEAD~1'"]) == ["git", "show", "HEAD~1"]


def test_nothing_depends_on_the_encoding_that_the_shell_believes_in() -> None:
    assert argv_of(["bash", "-c", 'git "é\\\\"']) is None


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_what_is_quoted_as_python_quotes_it_comes_back_or_has_no_words(words: list[str]) -> None:
    import shlex

    found = words_of(shlex.join(words))
    assert found is None or found == words
