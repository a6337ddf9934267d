"""Where things run: the peer's scratch environment, the compiled stub, the real app-server."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
RUNTIME = "openai-codex-cli-bin"
OUR_DEPENDENCIES = ("trio", "attrs", "cattrs", "msgspec")


class Unavailable(Exception):
    """Something that a row needs is not to be had here; the message says what would help."""


def our_python() -> str:
    """The running interpreter; the checkout is compiled as an installed package would be."""
    if missing := [name for name in OUR_DEPENDENCIES if find_spec(name) is None]:
        raise Unavailable(f"{sys.executable} lacks {', '.join(missing)}: pip install them")
    for package in (CHECKOUT / "trio_codex", HERE):
        compileall.compile_dir(package, quiet=2)
    return sys.executable


def clean_environment() -> dict[str, str]:
    """Ours without what would change how Python runs."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def peer_python(version: str) -> str:
    """The interpreter of an environment with the peer in it, made once for each version."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = f"openai-codex-{version}-python{sys.version_info.major}.{sys.version_info.minor}"
    folder = cache / "trio_codex-bench" / name
    installed = folder / "installed"
    if not installed.exists():
        print(f"installing openai-codex {version} into {folder}", file=sys.stderr)
        try:
            install_peer(folder, version)
        except Unavailable as reason:
            raise Unavailable(f"{reason}; --no-peer does without") from None
        installed.touch()
    return str(python_in(folder))


def python_in(folder: Path) -> Path:
    """The interpreter of an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install_peer(folder: Path, version: str, *, runtime: bool = True) -> Path:
    """Make a fresh environment with the peer in it, and return its interpreter.

    Without ``runtime`` it comes without the app-server, which is nearly all of its size.
    """
    _quietly(sys.executable, "-m", "venv", "--clear", str(folder))
    python = str(python_in(folder))
    install = (python, "-m", "pip", "install", "--disable-pip-version-check")
    peer = f"openai-codex=={version}"
    if runtime:
        _quietly(*install, peer)
    else:
        _quietly(*install, "--no-deps", peer)
        ask = "from importlib.metadata import requires; print(*requires('openai-codex'), sep='\\n')"
        wanted = _quietly(python, "-c", ask).splitlines()
        _quietly(*install, *(each for each in wanted if not each.startswith(RUNTIME)))
    return Path(python)


def _quietly(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no reason told").splitlines()[-1]
        raise Unavailable(f"cannot install the official SDK: {last}")
    return done.stdout


def codex_binary(python: str) -> str:
    """The app-server that is installed beside the peer, else the one on PATH."""
    ask = "import codex_cli_bin; print(codex_cli_bin.bundled_codex_path())"
    found = subprocess.run([python, "-c", ask], capture_output=True, text=True)
    if found.returncode == 0:
        return found.stdout.strip()
    if on_path := shutil.which("codex"):
        return on_path
    raise Unavailable("no app-server: pip install openai-codex-cli-bin, or put codex on PATH")


def compile_stub(folder: Path) -> tuple[str, ...]:
    """The command line of the stub server."""
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc")
    if not compiler:
        raise Unavailable("no C compiler for the stub server: install one, or set CC")
    program = folder / "stub"
    subprocess.run([compiler, "-O2", "-o", str(program), str(HERE / "stub.c")], check=True)
    return str(program), str(HERE / "shapes.txt")
