"""The schema that a runtime printed, kept here with its version and sha256."""

from __future__ import annotations

import hashlib
import json
import lzma
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import attrs

HERE = Path(__file__).resolve().parent / "schema"
BUNDLE = "codex_app_server_protocol.schemas.json"


@attrs.frozen
class Pinned:
    """What one runtime printed, without and with the experimental parts."""

    version: str
    stable: Any
    experimental: Any

    def text(self) -> bytes:
        """Both as one JSON document, always the same bytes."""
        both = {"stable": self.stable, "experimental": self.experimental}
        return json.dumps(both, separators=(",", ":"), sort_keys=True).encode()


def read(directory: Path = HERE) -> Pinned:
    """The schema kept here.

    Raises:
      ValueError: it is not the one that was pinned.
    """
    pin = json.loads((directory / "pin.json").read_text())
    text = lzma.decompress((directory / "schema.json.xz").read_bytes())
    if hashlib.sha256(text).hexdigest() != pin["sha256"]:
        raise ValueError(f"{directory} does not hold the schema that its pin.json names")
    both = json.loads(text)
    return Pinned(pin["version"], both["stable"], both["experimental"])


def write(schema: Pinned, directory: Path = HERE) -> None:
    """Keep a schema here."""
    text = schema.text()
    pin = {"version": schema.version, "sha256": hashlib.sha256(text).hexdigest()}
    directory.mkdir(exist_ok=True)
    (directory / "schema.json.xz").write_bytes(lzma.compress(text, preset=9))
    (directory / "pin.json").write_text(json.dumps(pin, indent=2) + "\n")


def from_runtime(codex_bin: Path) -> Pinned:
    """Have a runtime print its schema; it sees no configuration and leaves nothing behind."""
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, "CODEX_HOME": scratch}

        def run(*arguments: str) -> str:
            command = [str(codex_bin), *arguments]
            done = subprocess.run(command, check=True, env=environment, capture_output=True)
            return done.stdout.decode()

        version = run("--version").split()[-1]
        for name, more in (("stable", []), ("experimental", ["--experimental"])):
            run("app-server", "generate-json-schema", "--out", f"{scratch}/{name}", *more)
        return attrs.evolve(from_directory(Path(scratch)), version=version)


def from_directory(directory: Path) -> Pinned:
    """A schema as printed; one without ``stable/`` and ``experimental/`` stands for both."""
    stable, experimental = directory / "stable", directory / "experimental"
    if not stable.is_dir():
        stable = experimental = directory
    return Pinned(
        "unknown", *(json.loads((path / BUNDLE).read_text()) for path in (stable, experimental))
    )
