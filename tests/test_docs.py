"""The pages of the documentation: their programs fit the library, their links lead somewhere."""

from __future__ import annotations

import ast
import builtins
import inspect
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

import trio_codex
from trio_codex import testing, types

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "tests").rglob("*.md")),
    *sorted((ROOT / "examples").rglob("*.md")),
]
# ``{testcode}`` is run when the pages are built, ``python`` is not: it is mostly a fragment.
BLOCK = re.compile(r"^```(?:python|\{testcode\})\n(.*?)^```", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^(```+|~~~+).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\\)\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#+ +(.*?) *$", re.MULTILINE)
TARGET = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)
OTHERS = {"Any", "Path", "MockClock", "Report"}

# What a fragment may use without saying where it is from: the library, and things of the reader's.
PRELUDE = """\
import attrs, pytest, trio
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Callable
from trio.testing import MockClock
from trio_codex import protocol, types
from trio_codex.testing import *
from trio_codex import *
@attrs.define
class Report: title: str
codex: AsyncCodex
thread: AsyncThread
turn: AsyncTurnHandle
config: CodexConfig
nursery: trio.Nursery
file: Path
show: Callable[[object], None]
screen: Any
my_program: Any
my_lock_file: Path
a_client_of_a_fake_server: Callable[[], AbstractAsyncContextManager[AsyncCodex]]
"""


def blocks() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for number, code in enumerate(BLOCK.findall(page.read_text("utf-8")), 1):
            yield f"{page.relative_to(ROOT)}-{number}", code


def prelude(fragment: str) -> str:
    """What stands before a fragment: of the models only those it names, as a few share a name."""
    models = set(re.findall(r"[A-Z]\w+", fragment)) & set(dir(types)) - set(trio_codex.__all__)
    imports = "".join(f"from trio_codex.types import {model}\n" for model in sorted(models))
    return imports + PRELUDE


def known() -> set[str]:
    return {*trio_codex.__all__, *dir(testing), *dir(types), *dir(builtins), *OTHERS}


@pytest.mark.parametrize("code", [pytest.param(code, id=name) for name, code in blocks()])
def test_a_program_on_a_page_compiles_and_uses_classes_that_exist(code: str) -> None:
    tree = ast.parse(code)
    compile(code, "page", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    nodes = list(ast.walk(tree))
    own = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    own |= {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            ours = (node.module or "").startswith("trio_codex")
            (names if ours else own).update(alias.name for alias in node.names)
    assert {name for name in names if name[0].isupper()} <= known() | own


@pytest.mark.timeout(300)  # mypy reads all models, on a slow machine without its cache
def test_a_type_checker_finds_no_fault_with_the_programs_on_the_pages(tmp_path: Path) -> None:
    """So every name, method, attribute and keyword in them exists."""
    api = pytest.importorskip("mypy.api")
    for name, code in blocks():
        if not re.search("^(?:from|import) ", code, re.MULTILINE):
            code = (
                f"{prelude(code)}\nasync def fragment() -> None:\n{textwrap.indent(code, '    ')}"
            )
        (tmp_path / f"{re.sub('[^a-z0-9]', '_', name.lower())}.py").write_text(code, "utf-8")
    options = (
        "--strict",
        "--allow-untyped-defs",  # a test of a reader's may leave the types of its fixtures out
        "--allow-incomplete-defs",
        "--allow-untyped-calls",
        "--disable-error-code=union-attr",  # `event.payload.item`, where one kind is meant
        f"--cache-dir={ROOT / '.mypy_cache/pages'}",
        f"--config-file={tmp_path / 'none.ini'}",
    )
    (tmp_path / "none.ini").write_text("[mypy]\n")
    found, complaints, _ = api.run([*options, *sorted(map(str, tmp_path.glob("*.py")))])
    assert not complaints
    assert found.startswith("Success"), found


@pytest.mark.usefixtures("codex_bin")
def test_the_tests_on_the_page_about_testing_pass(tmp_path: Path) -> None:
    """As its reader would run them: in a folder with nothing but these, for the real server."""
    page = (ROOT / "docs/testing.md").read_text("utf-8")
    tests = [code for code in BLOCK.findall(page) if "async def test_" in code]
    assert len(tests) == 2
    for number, code in enumerate(tests):
        (tmp_path / f"test_{number}.py").write_text(code, "utf-8")
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["trio_codex.testing.fixtures"]\n')
    (tmp_path / "pytest.ini").write_text("[pytest]\ntrio_mode = true\nfilterwarnings = error\n")
    path = os.environ["PATH"]
    if program := os.environ.get("TRIO_CODEX_BIN"):
        (tmp_path / "codex").symlink_to(program)
        path = f"{tmp_path}{os.pathsep}{path}"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


@pytest.mark.parametrize("page", [pytest.param(p, id=str(p.relative_to(ROOT))) for p in PAGES])
def test_every_link_on_a_page_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    text = FENCED.sub("", page.read_text("utf-8"))
    broken = [link for link in LINK.findall(text) if not leads_somewhere(page, link)]
    assert not broken


def leads_somewhere(page: Path, link: str) -> bool:
    """Links to other sites are not looked at: the tests have no network."""
    if re.match("[a-z]+:", link):
        return True
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not anchor or anchor in anchors(target)


def anchors(page: Path) -> set[str]:
    """What can follow ``#``: the headings, as GitHub and MyST write them, and explicit targets."""
    text = FENCED.sub("", page.read_text("utf-8"))
    slugs = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(text))
    return {*(slug.replace(" ", "-") for slug in slugs), *TARGET.findall(text)}


def test_every_coroutine_says_what_cancelling_it_does_or_its_class_does() -> None:
    """Or what is said of a whole class says it."""
    silent = [
        f"{name}.{method}"
        for name in trio_codex.__all__
        if inspect.isclass(cls := getattr(trio_codex, name))
        for method, function in inspect.getmembers(cls, inspect.iscoroutinefunction)
        if not method.startswith("_") or method in ("__aenter__", "__anext__")
        if not any(
            "ancelled" in (inspect.getdoc(thing) or "") for thing in (function, *cls.__mro__)
        )
    ]
    assert not silent


def test_the_design_names_every_module_that_keeps_a_connection_going() -> None:
    text = (ROOT / "docs/design.md").read_text("utf-8")
    table = set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
    modules = {path.stem for path in (ROOT / "trio_codex/_session").glob("[!_]*.py")}
    assert modules <= table


def test_the_table_of_snake_case_names_has_every_keyword_of_the_client() -> None:
    rows = re.findall(
        r"^\| `([a-z]+[A-Z]\w*)`.*? \| `(\w+)` \|",
        (ROOT / "docs/faq.md").read_text("utf-8"),
        re.MULTILINE,
    )
    keywords = {
        name
        for cls in (trio_codex.AsyncCodex, trio_codex.AsyncThread)
        for _, method in inspect.getmembers(cls, inspect.isfunction)
        if not method.__name__.startswith(("_", "login"))
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.kind is parameter.KEYWORD_ONLY and "_" in name
    }
    ours = keywords - OF_OUR_OWN
    assert {python for _, python in rows} == ours | {"sandbox", "source"}


OF_OUR_OWN = {
    "end_background_terminals",
    "idle_timeout",
    "interrupt_agents",
    "output_type",
    "when_busy",
}
"""Keywords that the protocol has no name for."""
