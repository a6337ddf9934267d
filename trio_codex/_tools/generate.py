"""From the pinned schema, and for the synchronous client from the asynchronous one, to everything
generated: ``python -m trio_codex._tools.generate``.

Without options it writes what the pinned schema says. ``--check`` compares bytes instead and fails
on a difference. ``--schema DIR`` takes the schema from a directory with ``stable/`` and
``experimental/`` (or one print for both), ``--update --codex-bin PATH`` prints a fresh one with a
runtime and pins it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from trio_codex._tools import (
    emit_arguments,
    emit_calls,
    emit_models,
    emit_sync,
    emit_tables,
    emit_types,
    layout,
    pinned,
)
from trio_codex._tools.parse import parse
from trio_codex._tools.shapes import Protocol

PACKAGE = Path(__file__).resolve().parent.parent


def render(protocol: Protocol) -> dict[str, str]:
    """All generated files, by path inside the package."""
    modules = layout.domains(protocol)
    where = {name: module for module, names in modules.items() for name in names}
    models = "_protocol/models"
    files = {f"{models}/__init__.py": emit_models.index(modules, protocol)}
    for module, names in modules.items():
        files[f"{models}/{module}.py"] = emit_models.module(protocol, module, names)
        files[f"{models}/{module}.pyi"] = emit_models.stub(protocol, module, names, where)
    files["_protocol/tables.py"] = emit_tables.tables(protocol)
    files["protocol.py"] = emit_calls.calls(protocol)
    files["types.pyi"] = emit_types.types(protocol, list(modules))
    files["_facade/arguments.py"] = emit_arguments.arguments(PACKAGE / "_facade", protocol)
    files["_facade/sync.py"] = emit_sync.sync(PACKAGE / "_facade")
    return files


def differences(files: dict[str, str], package: Path = PACKAGE) -> list[str]:
    """Paths of generated files that are missing, differ, or should not be there."""
    found = [
        path
        for path, text in files.items()
        if not (package / path).is_file() or (package / path).read_bytes() != text.encode()
    ]
    return found + [str(path.relative_to(package)) for path in _leftovers(files, package)]


def write(files: dict[str, str], package: Path = PACKAGE) -> None:
    """Write all generated files and remove those of an earlier run that are no more."""
    for path in _leftovers(files, package):
        path.unlink()
    for name, text in files.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_bytes(text.encode())


def _leftovers(files: dict[str, str], package: Path) -> list[Path]:
    present = (package / "_protocol/models").glob("*.py*")
    return sorted(p for p in present if p.relative_to(package).as_posix() not in files)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, prog="trio_codex._tools.generate")
    parser.add_argument("--schema", type=Path, help="a directory instead of the pinned schema")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--update", action="store_true", help="pin the schema of --codex-bin")
    parser.add_argument("--codex-bin", type=Path, help="the runtime to print a schema with")
    parser.add_argument("--package", type=Path, default=PACKAGE, help="where to write")
    options = parser.parse_args(arguments)
    if options.update:
        if options.codex_bin is None:
            parser.error("--update needs --codex-bin")
        pinned.write(pinned.from_runtime(options.codex_bin))
    schema = pinned.from_directory(options.schema) if options.schema else pinned.read()
    files = render(parse(schema.stable, schema.experimental, schema.version))
    if not options.check:
        write(files, options.package)
        return 0
    stale = differences(files, options.package)
    for path in stale:
        print(f"not what the generator writes: {path}", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
