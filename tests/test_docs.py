"""The programs on the pages of the documentation: they compile, and what they use exists."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import trio_codex
from trio_codex import testing, types

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
OTHERS = {"Path", "MockClock"}


def blocks() -> Iterator[object]:
    for page in PAGES:
        for number, code in enumerate(BLOCK.findall(page.read_text("utf-8")), 1):
            yield pytest.param(code, id=f"{page.name}-{number}")


def known() -> set[str]:
    return {*trio_codex.__all__, *dir(testing), *dir(types), *dir(builtins), *OTHERS}


@pytest.mark.parametrize("code", list(blocks()))
def test_a_program_on_a_page_compiles_and_uses_classes_that_exist(code: str) -> None:
    tree = ast.parse(code)
    compile(code, "page", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert {name for name in names if name[0].isupper()} <= known()
