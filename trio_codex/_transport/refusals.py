"""Why the system would not start a program, in a sentence that says what to do about it."""

from __future__ import annotations

import errno
import os

_POINT = (
    "Set CodexConfig.codex_bin to the codex program, or leave it out to use the installed runtime."
)


def explain(error: OSError, program: str, cwd: str | None) -> str:
    """The sentence for an ``OSError`` that starting ``program`` in ``cwd`` gave."""
    if cwd is not None and (trouble := _directory_trouble(cwd)):
        return (
            f"The server's working directory {cwd!r} {trouble}. "
            "Set CodexConfig.cwd to a directory that it may enter."
        )
    if (trouble := program_trouble(program)) is not None:
        return trouble
    match error.errno:
        case errno.ENOENT if os.path.dirname(program):
            return (
                f"{program!r} exists but cannot be started: the interpreter in its first line, "
                f"or the loader that it was linked for, is missing. {_POINT}"
            )
        case errno.ENOENT:
            return f"There is no program {program!r} on PATH. {_POINT}"
        case errno.ENOEXEC:
            return (
                f"{program!r} is neither a program for this machine nor a script with #! in front: "
                f"{error.strerror}. {_POINT}"
            )
        case errno.EACCES | errno.EPERM:
            return (
                f"{program!r} may not be executed here: {error.strerror}. "
                "Check its permissions and how its file system is mounted."
            )
        case errno.E2BIG:
            return (
                "The server's command line and environment are longer than the system allows. "
                "Shorten CodexConfig.config_overrides or CodexConfig.env."
            )
        case errno.EMFILE | errno.ENFILE | errno.EAGAIN | errno.ENOMEM:
            return (
                f"The system refused a new process: {error.strerror}. "
                "Close other clients or files, or raise the limit (ulimit -n, ulimit -u)."
            )
        case _:
            return f"{program!r} cannot be started: {error.strerror or error}. {_POINT}"


def lost_first_start(stderr: str) -> bool:
    """Whether these are the last words of a server that made its home at the same time as another.

    Of several servers that start in a fresh CODEX_HOME one makes the databases, and others die of
    it (seen on 0.163.0; exit status 1 is all else that tells). Once they are made, all can start.
    """
    return "failed to initialize sqlite state runtime" in stderr


def program_trouble(program: str) -> str | None:
    """Why a program that is named by its path cannot be one; None if nothing speaks against it."""
    if not os.path.dirname(program):
        return None  # a bare name: it is looked for on PATH
    if not os.path.lexists(program):
        return f"There is no program at {program!r}. {_POINT}"
    if not os.path.exists(program):
        return f"{program!r} is a symbolic link to nowhere. {_POINT}"
    if os.path.isdir(program):
        return f"{program!r} is a directory, not a program. {_POINT}"
    if not os.access(program, os.X_OK):
        return f"{program!r} is not executable. Make it so (chmod +x). {_POINT}"
    return None


def _directory_trouble(path: str) -> str | None:
    if not os.path.exists(path):
        return "does not exist"
    if not os.path.isdir(path):
        return "is not a directory"
    if not os.access(path, os.X_OK):
        return "may not be entered"
    return None
