"""Which files lie below folders that were allowed, whatever they are called on the way there."""

from __future__ import annotations

import contextlib
import os
import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from trio_codex._display import kind_of

GUARDED = frozenset({".git", ".codex", ".agents"})
"""What is in folders of these names decides which programs run later: hooks, configuration."""


MOST_LINKS = 40


class Roots:
    """Some folders. What they are is settled now, whoever puts a link in their place later."""

    def __init__(self, paths: Iterable[str | os.PathLike[str]]) -> None:
        if isinstance(paths, str | bytes | os.PathLike):
            raise TypeError(f"roots must be a list of paths, not {kind_of(paths)}")
        self._roots = [Path(_resolve(_checked(path))) for path in paths]

    def hold(self, path: str) -> bool:
        """Whether this is one of the folders, or below one of them and not in a guarded folder.

        Symbolic links and ``..`` are followed, also on the way to a file that does not exist yet. A
        relative path is nowhere: nobody knows relative to what. Nor is one that leads through
        ``/proc``, where links lead elsewhere for each process.
        """
        if not os.path.isabs(path) or _depends_on_who_looks(path):
            return False
        try:
            # Some follow a link before they go up from it, others take the name before `..` away.
            reals = {Path(_resolve(path)), Path(_resolve(os.path.normpath(path)))}
        except (OSError, ValueError):  # a name that no file can have
            return False
        return all(any(_is_below(real, root) for root in self._roots) for real in reals)


def is_one_file(path: str) -> bool:
    """Whether a regular file is there, and is called nothing else; a link to one is none.

    What is written to a file with several names may be what a guarded one contains.
    """
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(found.st_mode) and found.st_nlink == 1


def _checked(path: str | os.PathLike[str]) -> str:
    text = os.fspath(path)
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"a root is a str or a path of str, not {kind_of(path)}")
    if not text or "\0" in text:
        raise ValueError("roots: a path must not be empty, nor have a NUL in it")
    return text


def _resolve(path: str) -> str:
    return os.path.realpath(path)


def _depends_on_who_looks(path: str) -> bool:
    """Whether the way leads through ``/proc``, or through more links than any system follows."""
    if os.name != "posix":
        return False
    there, names, links = "/", path.split("/")[::-1], 0
    while names:
        name = names.pop()
        if name == "..":
            there = os.path.dirname(there)
        elif name not in ("", "."):
            there = os.path.join(there, name)
            if Path(there).is_relative_to("/proc"):
                return True
            with contextlib.suppress(OSError, ValueError):
                target = os.readlink(there)
                there = "/" if target[:1] == "/" else os.path.dirname(there)
                names += target.split("/")[::-1]
                links += 1
        if links > MOST_LINKS:
            return True
    return False


def _is_below(real: Path, root: Path) -> bool:
    if not real.is_relative_to(root):
        return False
    return GUARDED.isdisjoint(_bare(part) for part in real.relative_to(root).parts)


def _bare(name: str) -> str:
    """What some file system takes this name for: case, marks that are not seen, dots at the end."""
    seen = "".join(char for char in name if unicodedata.category(char) != "Cf")
    return seen.casefold().partition(":")[0].rstrip(". ")
