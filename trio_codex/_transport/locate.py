"""Which codex program to run, and how its command line and environment look."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from trio_codex._transport.refusals import program_trouble
from trio_codex.errors import CodexConfigError

PACKAGE = "openai-codex-cli-bin"
MODULE = "codex_cli_bin"


class Runtime(NamedTuple):
    """A codex program, and the directories with the programs that it brings along."""

    path: str
    path_dirs: tuple[str, ...] = ()
    """To be put in front of the server's PATH."""


def find_runtime(codex_bin: str | None, environ: Mapping[str, str]) -> Runtime:
    """``codex_bin``, else the installed runtime package, else ``codex`` on the PATH of ``environ``.

    Raises:
      CodexConfigError: there is none, or what there is cannot be run; the message says what to do.
    """
    if codex_bin is not None:
        return Runtime(_chosen(codex_bin, environ))
    found = _packaged()
    if found is None:
        on_path = _which("codex", environ)
        found = None if on_path is None else Runtime(on_path)
    if found is None:
        raise CodexConfigError(
            "There is no codex program to run. CodexConfig.codex_bin names none, "
            f"the package {PACKAGE} is not installed, and there is no 'codex' on PATH. "
            "The simplest remedy: pip install 'trio-codex[runtime]'"
        )
    return found


def command_for(path: str, config_overrides: Sequence[str] = ()) -> tuple[str, ...]:
    """The command line of an app-server that speaks over stdio."""
    overrides = (word for override in config_overrides for word in ("--config", override))
    return (path, *overrides, "app-server", "--listen", "stdio://")


def environment_for(
    base: Mapping[str, str], changes: Mapping[str, str] | None, path_dirs: Iterable[str] = ()
) -> dict[str, str]:
    """The server's environment: ``base`` with ``changes``, and ``path_dirs`` first on PATH."""
    environ = {**base, **(changes or {})}
    first = list(path_dirs)
    if first:
        name = _path_name(environ, changes or {})
        rest = [
            entry
            for entry in environ.get(name, "").split(os.pathsep)
            if entry and entry not in first
        ]
        environ[name] = os.pathsep.join([*first, *rest])
    return environ


def _path_name(environ: dict[str, str], changes: Mapping[str, str]) -> str:
    if os.name != "nt":
        return "PATH"
    spellings = [name for name in environ if name.upper() == "PATH"]  # Windows knows them as one
    if not spellings:
        return "PATH"
    chosen = next((name for name in reversed(spellings) if name in changes), spellings[-1])
    for name in spellings:
        if name != chosen:
            del environ[name]
    return chosen


def _chosen(codex_bin: str, environ: Mapping[str, str]) -> str:
    if not os.path.dirname(codex_bin) and not os.path.exists(codex_bin):
        found = _which(codex_bin, environ)
        if found is not None:
            return found
    # Absolute: a relative path would be looked up in the server's directory and not in ours.
    path = os.path.abspath(codex_bin)
    trouble = program_trouble(path)
    if trouble is not None:
        raise CodexConfigError(trouble)
    return path


def _packaged() -> Runtime | None:
    try:
        package = import_module(MODULE)
    except ModuleNotFoundError as error:
        if error.name == MODULE:
            return None
        raise _broken(error) from error
    except ImportError as error:
        raise _broken(error) from error
    try:
        path = str(package.bundled_codex_path())
        directory = package.bundled_path_dir() if hasattr(package, "bundled_path_dir") else None
    except (OSError, AttributeError) as error:
        raise _broken(error) from error
    trouble = program_trouble(path)
    if trouble is not None:
        raise _broken(trouble)
    return Runtime(path, () if directory is None else (str(directory),))


def _broken(reason: object) -> CodexConfigError:
    return CodexConfigError(
        f"The installed package {PACKAGE} cannot be used: {reason} "
        f"(to mend it: pip install --force-reinstall {PACKAGE})"
    )


def _which(name: str, environ: Mapping[str, str]) -> str | None:
    from shutil import which

    found = which(name, path=environ.get("PATH", os.defpath))
    return None if found is None else os.path.abspath(found)
