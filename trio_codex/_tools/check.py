"""Everything that must hold before a change is merged: ``python -m trio_codex._tools.check``.

Each check is a function below that runs programs; its docstring's first line is what it proves.
All of them run, also after a failure, and the end names those that failed. Give names to run only
those: ``python -m trio_codex._tools.check style types``. With ``--jobs 2`` two run side by side, and
each shows what it says when it has ended.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WIDTH = 100


class CheckFailedError(Exception):
    """A check did not pass; the message says in one line which part of it."""


def style() -> None:
    """The code is formatted, and ruff finds no fault with it."""
    _python("-m", "ruff", "check", ".")
    _python("-m", "ruff", "format", "--check", ".")


def types() -> None:
    """mypy and pyright, both strict, find no fault."""
    _python("-m", "mypy")
    # Told which Python: by itself it would take the first on PATH, which need not be ours.
    _python("-m", "pyright", "--pythonpath", sys.executable)


def generated() -> None:
    """Generated files are what their generator writes."""
    _python("-m", "trio_codex._tools.generate", "--check")


def tests() -> None:
    """The tests pass, in random order, without a warning, and cover the hand-written branches."""
    with tempfile.TemporaryDirectory(prefix="trio-codex-coverage-") as folder:
        data = {"COVERAGE_FILE": str(Path(folder, "coverage"))}
        _python("-m", "coverage", "run", "-m", "pytest", env=data)
        _covered(data)


def coverage() -> None:
    """The tests that have just been run, measured as ``.ci/run`` does it, cover those branches."""
    _covered({})


def _covered(data: Mapping[str, str]) -> None:
    _python("-m", "coverage", "combine", "--quiet", env=data)
    _python("-m", "coverage", "report", env=data)


def docs() -> None:
    """The documentation builds, every reference in it leads somewhere, its programs run."""
    with tempfile.TemporaryDirectory(prefix="trio-codex-docs-") as folder:
        # The pages are read once, for both.
        options = ("-n", "-W", "--keep-going", "-q", "-d", Path(folder, "read"))
        for builder in ("html", "doctest"):
            _python("-m", "sphinx", *options, "-b", builder, "docs", Path(folder, builder))


def package() -> None:
    """Wheel and sdist build, install and import elsewhere; every public type is known."""
    with tempfile.TemporaryDirectory(prefix="trio-codex-package-") as name:
        folder = Path(name)
        _python("-m", "build", "--outdir", folder / "dist", ".")
        for pattern in ("*.tar.gz", "*.whl"):
            (archive,) = (folder / "dist").glob(pattern)
            python = _environment(folder / archive.suffix.strip("."))
            _pip(python, archive)
            _run(python, "-c", "import trio_codex as t; print(t.__file__)", cwd=folder)
            _run(_beside(python, "trio-codex"), "--version", cwd=folder)
        # As users have it: from the wheel, found by py.typed; what the wheel lacks is missed.
        # For this, pyright looks at no option: it takes the first Python on PATH.
        path = f"{python.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        verify = ("--verifytypes", "trio_codex", "--ignoreexternal")
        _python("-m", "pyright", *verify, cwd=folder, env={"PATH": path})


def oldest() -> None:
    """The tests pass on the oldest Python here, with the oldest dependencies we allow."""
    with tempfile.TemporaryDirectory(prefix="trio-codex-oldest-") as name:
        python = _environment(Path(name, "venv"), interpreter=_oldest_python())
        constraints = Path(name, "oldest.txt")
        constraints.write_text("\n".join(lowest_versions()) + "\n", encoding="utf-8")
        # Editable: run from here, the tests import the checkout anyhow.
        _pip(python, "--constraint", constraints, "--editable", ".[test]")
        # What the real server, a browser and whole programs do was tried above, and is not up to
        # our libraries.
        spared = ("bench", "browser", "elicitation", "examples", "parity", "real", "smoke")
        ignored = (f"--ignore=tests/{folder}" for folder in spared)
        # Nor is how many examples Hypothesis tries.
        _run(python, "-m", "pytest", "--hypothesis-profile=few", *ignored)


def bench() -> None:
    """The benchmarks still run, in their short form; no time is asserted."""
    # Without the official SDK: it is large, and comparing is not what this is for.
    _python("-m", "tests.bench", "--short", "--no-peer")


ALL = (style, types, generated, tests, docs, package, oldest, bench)
CHECKS: Mapping[str, Callable[[], None]] = {check.__name__: check for check in (*ALL, coverage)}


def lowest_versions() -> list[str]:
    """Pip constraints that pin each library that we stand on to its lower bound.

    Not the Codex runtime: servers differ in what they say, and ``python -m tests.smoke`` tries them.
    """
    with open(ROOT / "pyproject.toml", "rb") as file:
        project = tomllib.load(file)["project"]
    extras = project["optional-dependencies"]
    bounds = [*project["dependencies"], *extras["cli"]]
    return [bound.replace(">=", "==") for bound in bounds]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks that were named, or all; 0 if every one passed."""
    listing = "\n".join(f"  {name:<10} {_purpose(check)}" for name, check in CHECKS.items())
    parser = argparse.ArgumentParser(
        prog="python -m trio_codex._tools.check",
        description=f"Run the checks that a change must pass. There are:\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="check", help="which to run (default: all)")
    parser.add_argument("--jobs", type=int, default=1, help="so many side by side (default: 1)")
    parser.add_argument(
        "--tests-done", action="store_true", help="coverage in place of tests, which have been run"
    )
    given = parser.parse_args(arguments)
    names = given.names or [check.__name__ for check in ALL]
    if given.tests_done:
        names = ["coverage" if name == "tests" else name for name in names]
    if unknown := [name for name in names if name not in CHECKS]:
        parser.error(f"no such check: {', '.join(unknown)}")
    if given.jobs == 1:
        return _report([_perform(name) for name in names])
    with ThreadPoolExecutor(given.jobs) as pool:
        # The longest first: what is begun last must not be what the others wait for.
        names.sort(key="oldest".__ne__)
        return _report(list(pool.map(_perform_quietly, names)))


def _perform_quietly(name: str) -> tuple[str, float, str]:
    """As ``_perform``, in a process of its own, whose words are shown when it has ended."""
    start = time.monotonic()
    command = [sys.executable, "-m", "trio_codex._tools.check", name]
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said = done.stdout.decode(errors="replace").partition("\n── summary")[0]
    print(said.rstrip(), flush=True)
    reason = "see above" if done.returncode else ""
    return name, time.monotonic() - start, reason


def _perform(name: str) -> tuple[str, float, str]:
    """Run one check: its name, its seconds, and why it failed ("" if it passed)."""
    check = CHECKS[name]
    print(f"\n── {name}: {_purpose(check)} ".ljust(WIDTH, "─"), flush=True)
    start = time.monotonic()
    try:
        check()
    except CheckFailedError as error:
        reason = str(error)
        print(f"FAILED: {reason}", flush=True)
    else:
        reason = ""
    return name, time.monotonic() - start, reason


def _report(outcomes: Sequence[tuple[str, float, str]]) -> int:
    print("\n── summary ".ljust(WIDTH, "─"))
    for name, seconds, reason in outcomes:
        verdict = "FAILED" if reason else "passed"
        print(f"{verdict:<7} {name:<10} {seconds:6.1f} s  {reason}".rstrip())
    failed = [name for name, _, reason in outcomes if reason]
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def _purpose(check: Callable[[], None]) -> str:
    return (check.__doc__ or "").partition("\n")[0]


def _python(*arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    _run(sys.executable, *arguments, cwd=cwd, env=env)


def _pip(python: Path, *arguments: str | Path) -> None:
    _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments)


def _run(*command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run a program with its output shown; anything but exit code 0 fails the check."""
    words = [str(word) for word in command]
    shown = " ".join(words).replace(sys.executable, "python")
    print(f"$ {shown}", flush=True)
    try:
        # No stdin: nothing here may ask, or it would wait for ever where nobody looks.
        done = subprocess.run(
            words, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise CheckFailedError(f"cannot run {shown}: {error}") from error
    if done.returncode:
        raise CheckFailedError(f"{shown} (exit code {done.returncode})")


def _environment(folder: Path, *, interpreter: str | None = None) -> Path:
    """Make a fresh virtual environment with pip; the path of its Python."""
    if interpreter is None:
        venv.create(folder, with_pip=True)
    else:
        _run(interpreter, "-m", "venv", folder)
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _beside(python: Path, program: str) -> Path:
    return python.with_name(f"{program}.exe" if os.name == "nt" else program)


def _oldest_python() -> str:
    """The oldest supported Python that can be started here; at the latest, our own."""
    for minor in range(11, sys.version_info.minor):
        name = f"python3.{minor}"
        # A name on PATH may be a pyenv shim without a Python, or a Python without venv.
        if shutil.which(name) and _succeeds(name, "-c", "import ensurepip, venv"):
            return name
    return sys.executable


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


if __name__ == "__main__":
    raise SystemExit(main())
