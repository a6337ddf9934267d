"""Runs the smoke suite on released runtimes: ``python -m tests.smoke [VERSION ...] [--keep DIR]``.

Each version is installed into a scratch folder (from PyPI; ``npm:VERSION`` from npm), put through
the seven steps, and removed again, one after the other: a download is about 150 MB. Without
versions: the oldest that is supported, the one that the schema is from, the newest on PyPI and, if
there is an ``npm``, the newest there. ``newest`` and ``npm:newest`` may be named too, and
``installed`` is the runtime that the client finds by itself. With ``--keep DIR`` the runtimes stay
in DIR, and what is there already is not downloaded again (``newest`` stays the newest of its day).

Prints what went wrong as it goes, and a table at the end; exits with 1 unless all went well.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import attrs
import trio

from tests.smoke.runtimes import Runtime, install
from tests.smoke.suite import STEPS, run_step

INSTALLED = "installed"
DEFAULT = ("0.154.0", "0.163.0", "newest")


@attrs.define
class Row:
    """What came of one version."""

    version: str
    steps: dict[str, str] = attrs.Factory(dict)
    """Seconds, or FAILED, by the name of the step."""
    problem: str | None = None

    @property
    def well(self) -> bool:
        return self.problem is None and "FAILED" not in self.steps.values()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.smoke", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("versions", nargs="*", metavar="VERSION")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the runtimes there")
    options = parser.parse_args(arguments)
    wanted = options.versions or [*DEFAULT, *(["npm:newest"] if shutil.which("npm") else [])]
    rows = [_try(version, options.keep) for version in wanted]
    print(_table(rows))
    return 0 if all(row.well for row in rows) else 1


def _try(wanted: str, keep: Path | None) -> Row:
    row = Row(wanted)
    try:
        with _installed(wanted, keep) as runtime:
            if runtime is not None and runtime.version not in wanted:
                row.version = f"{wanted} = {runtime.version}"
            print(f"{row.version} ...", flush=True)
            for name in STEPS:
                row.steps[name] = _perform(name, None if runtime is None else runtime.program)
    except LookupError as error:
        row.problem = str(error)
    return row


def _perform(name: str, program: Path | None) -> str:
    began = time.monotonic()
    try:
        trio.run(partial(run_step, STEPS[name], None if program is None else str(program)))
    except Exception:
        print(f"--- {name}:\n{traceback.format_exc()}", flush=True)
        return "FAILED"
    return f"{time.monotonic() - began:.1f} s"


@contextmanager
def _installed(wanted: str, keep: Path | None) -> Iterator[Runtime | None]:
    if wanted == INSTALLED:
        yield None
    elif keep is not None:
        folder = keep.absolute() / wanted.replace(":", "-")
        yield install(wanted, folder)
    else:
        with tempfile.TemporaryDirectory(prefix="codex-runtime-") as scratch:
            yield install(wanted, Path(scratch))


def _table(rows: list[Row]) -> str:
    head = ["runtime", *STEPS]
    lines = [[row.version, *(row.steps.get(name, "-") for name in STEPS)] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *lines, strict=True)]
    ruled = [head, ["-" * width for width in widths], *lines]
    text = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in ruled
    ]
    return "\n".join([*text, *(f"{row.version}: {row.problem}" for row in rows if row.problem)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
