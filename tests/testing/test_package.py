"""The package can be used without what only some of its users need."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

from trio_codex.testing import codex_config


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_it_needs_neither_pytest_nor_a_runtime() -> None:
    code = """
import sys
for name in ("pytest", "pytest_trio", "codex_cli_bin"):
    sys.modules[name] = None
import trio, trio_codex.testing as testing
fake = testing.FakeServer()
fake.converse()
print(type(trio.run(fake.connect)).__name__)
"""
    assert run(code) == "FakeTransport\n"


def test_the_client_does_not_import_it() -> None:
    code = """
import sys, trio_codex
print([name for name in sys.modules if name.startswith("trio_codex.testing")])
"""
    assert run(code) == "[]\n"


def test_the_configuration_is_written_and_pointed_to(tmp_path: Path) -> None:
    home = tmp_path / "a" / "b"
    config = codex_config(
        "http://127.0.0.1:1/v1",
        home,
        approval_policy="on-request",
        sandbox_mode="read-only",
        codex_bin="/bin/codex",
        extra_toml='features.x = true\n[tools]\nname = "y"\n',
        env={"EXTRA": "1", "RUST_LOG": "info"},
        start_timeout=7.0,
    )
    assert (config.codex_bin, config.start_timeout) == ("/bin/codex", 7.0)
    assert config.env is not None
    assert config.env["CODEX_HOME"] == config.env["HOME"] == str(home)
    assert (config.env["EXTRA"], config.env["RUST_LOG"]) == ("1", "info")
    assert Path(config.env["TMPDIR"]).is_dir()
    written = tomllib.loads((home / "config.toml").read_text("utf-8"))
    assert written["approval_policy"] == "on-request"
    assert written["sandbox_mode"] == "read-only"
    assert written["features"] == {"plugins": False, "x": True}
    assert written["tools"] == {"name": "y"}
    provider = written["model_providers"][written["model_provider"]]
    assert provider["base_url"] == "http://127.0.0.1:1/v1"
