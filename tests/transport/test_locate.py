"""Which program is run, in which order it is looked for, and what is said when there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from trio_codex._transport.locate import MODULE, Runtime, command_for, environment_for, find_runtime
from trio_codex.errors import CodexConfigError


def program(path: Path, mode: int = 0o755) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(mode)
    return str(path)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "path").mkdir()
    return {"PATH": str(tmp_path / "path")}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a runtime package can be put; there is none until then, whatever is installed."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setitem(sys.modules, MODULE, None)  # so that what is imported here is undone
    monkeypatch.delitem(sys.modules, MODULE)
    monkeypatch.setattr(sys, "path", [str(site), *_without_package()])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    return site / MODULE


def _without_package() -> list[str]:
    return [entry for entry in sys.path if not os.path.isdir(os.path.join(entry, MODULE))]


def install(package: Path, code: str) -> None:
    package.mkdir()
    (package / "__init__.py").write_text(code)


INSTALLED = """
from pathlib import Path
here = Path(__file__).parent
def bundled_codex_path(): return here / "bin" / "codex"
def bundled_path_dir(): return here / "tools"
"""


def test_the_chosen_program_comes_first(tmp_path: Path, environ: dict[str, str]) -> None:
    path = program(tmp_path / "mine")
    assert find_runtime(path, environ) == Runtime(path, ())


def test_a_relative_choice_is_ours_and_not_the_servers(
    tmp_path: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path / "bin" / "codex")
    monkeypatch.chdir(tmp_path)
    assert find_runtime("bin/codex", environ).path == path


def test_a_bare_name_is_looked_up_on_path(tmp_path: Path, environ: dict[str, str]) -> None:
    path = program(tmp_path / "path" / "codex-nightly")
    assert find_runtime("codex-nightly", environ).path == path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no executable bit")
def test_a_bad_choice_is_refused_and_nothing_else_is_tried(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    program(tmp_path / "path" / "codex")
    dull = program(tmp_path / "dull", 0o644)
    for choice, reason in [
        (str(tmp_path / "missing"), "There is no program at"),
        ("no-such-name", "There is no program at"),
        (str(tmp_path), "is a directory"),
        (dull, "not executable"),
    ]:
        with pytest.raises(CodexConfigError, match=reason):
            find_runtime(choice, environ)


def test_the_package_comes_before_path(
    tmp_path: Path, environ: dict[str, str], package: Path
) -> None:
    program(tmp_path / "path" / "codex")
    install(package, INSTALLED)
    path = program(package / "bin" / "codex")
    assert find_runtime(None, environ) == Runtime(path, (str(package / "tools"),))


def test_a_package_without_tools_is_fine(environ: dict[str, str], package: Path) -> None:
    install(package, INSTALLED.replace('here / "tools"', "None"))
    path = program(package / "bin" / "codex")
    assert find_runtime(None, environ) == Runtime(path)


def test_an_old_package_that_knows_no_tools_is_fine(environ: dict[str, str], package: Path) -> None:
    install(package, INSTALLED.replace("bundled_path_dir", "something_else"))
    path = program(package / "bin" / "codex")
    assert find_runtime(None, environ) == Runtime(path)


@pytest.mark.parametrize(
    "code",
    [
        INSTALLED,
        "def bundled_codex_path(): raise FileNotFoundError('no binary')",
        "",
        "import no_such_module_at_all",
        "from os import no_such_name",
    ],
)
def test_a_broken_package_is_an_error_and_not_passed_over(
    code: str, tmp_path: Path, environ: dict[str, str], package: Path
) -> None:
    program(tmp_path / "path" / "codex")
    install(package, code)
    with pytest.raises(CodexConfigError, match="--force-reinstall openai-codex-cli-bin"):
        find_runtime(None, environ)


def test_path_comes_last(tmp_path: Path, environ: dict[str, str], package: Path) -> None:
    path = program(tmp_path / "path" / "codex")
    assert find_runtime(None, environ) == Runtime(path)


def test_without_any_the_error_names_all_three_places_and_the_remedy(
    environ: dict[str, str], package: Path
) -> None:
    with pytest.raises(CodexConfigError) as caught:
        find_runtime(None, environ)
    for word in ("codex_bin", "openai-codex-cli-bin", "PATH", "pip install 'trio-codex[runtime]'"):
        assert word in str(caught.value)


def test_the_command_line_has_the_overrides_before_the_subcommand() -> None:
    assert command_for("/bin/codex") == ("/bin/codex", "app-server", "--listen", "stdio://")
    assert command_for("codex", ["a=1", 'b="c d"']) == (
        *("codex", "--config", "a=1", "--config", 'b="c d"'),
        *("app-server", "--listen", "stdio://"),
    )


def test_the_environment_is_ours_changed_with_the_tools_first_on_path() -> None:
    base = {"A": "1", "B": "2", "PATH": os.pathsep.join(["/bin", "/tools", "", "/usr/bin"])}
    environ = environment_for(base, {"B": "3"}, ["/tools"])
    assert environ == {
        "A": "1",
        "B": "3",
        "PATH": os.pathsep.join(["/tools", "/bin", "/usr/bin"]),
    }
    assert base["B"] == "2"
    assert environment_for({}, None) == {}
    assert environment_for({}, None, ["/tools"]) == {"PATH": "/tools"}


def test_windows_knows_one_path_however_it_is_spelt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trio_codex._transport.locate.os.name", "nt")
    base = {"Path": "/bin"}
    assert environment_for(base, None, ["/t"]) == {"Path": os.pathsep.join(["/t", "/bin"])}
    assert environment_for(base, {"PATH": "/x"}, ["/t"]) == {"PATH": os.pathsep.join(["/t", "/x"])}
    assert environment_for({}, None, ["/t"]) == {"PATH": "/t"}
