"""Puts a released runtime into a folder of its own, with the ordinary clients of its registries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs

PACKAGE = "openai-codex-cli-bin"
NPM_PACKAGE = "@openai/codex"
NEWEST = "newest"
_SUFFIX = ".exe" if sys.platform == "win32" else ""


@attrs.frozen
class Runtime:
    """An installed runtime."""

    version: str
    program: Path


def install(wanted: str, folder: Path) -> Runtime:
    """Install ``0.154.0`` or ``newest`` from PyPI, or ``npm:0.169.0`` or ``npm:newest`` from npm.

    What is in the folder already is taken as it is.

    Raises:
      LookupError: the registry has no such version, or cannot be reached; its client's words.
    """
    registry, _, version = wanted.rpartition(":")
    if registry == "npm":
        return _from_npm(version, folder)
    return _from_pypi(version, folder)


def _from_pypi(version: str, folder: Path) -> Runtime:
    requirement = PACKAGE if version == NEWEST else f"{PACKAGE}=={version}"
    if not any(folder.glob("*.dist-info")):
        _run(
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-cache-dir"),
            *("--target", str(folder), requirement),
        )
    (metadata,) = folder.glob("*.dist-info")
    found = metadata.name.removesuffix(".dist-info").rpartition("-")[2]
    (program,) = folder.glob(f"codex_cli_bin/bin/codex{_SUFFIX}")
    return Runtime(found, program)


def _from_npm(version: str, folder: Path) -> Runtime:
    chosen = "latest" if version == NEWEST else version
    if not (folder / "node_modules").exists():
        _run(
            *("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save"),
            *("--prefix", str(folder), f"{NPM_PACKAGE}@{chosen}"),
        )
    found = _run("npm", "ls", "--prefix", str(folder), NPM_PACKAGE).partition(f"{NPM_PACKAGE}@")[2]
    (program,) = folder.glob(f"node_modules/@openai/codex-*/vendor/*/**/codex{_SUFFIX}")
    return Runtime(found.split()[0], program)


def _run(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except FileNotFoundError as error:
        raise LookupError(f"{command[0]} is not installed") from error
    except subprocess.CalledProcessError as error:
        said = (error.stderr or error.stdout).strip()
        raise LookupError(f"{' '.join(command)}: {said}") from error
    return done.stdout
