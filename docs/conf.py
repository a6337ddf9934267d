"""How Sphinx builds these pages: Markdown in, every reference checked."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

from trio_codex import __version__

project = "trio_codex"
author = "The trio_codex developers"
project_copyright = "The trio_codex developers"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"trio_codex {__version__}"
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"

nitpicky = True
# Names of others: they cannot be looked up, because building must work without a network.
OTHERS = r"(trio|attrs?|collections|types|typing|pathlib|enum|abc|contextlib|cattrs)\..*"
nitpick_ignore_regex = [
    ("py:.*", OTHERS),
    ("py:class", r"[a-z]\w*"),  # int, str, dict, …
    ("py:class", r"(Any|Exception|Generator|None|Path|Self|TracebackType)"),
    ("py:class", r"(.*\.)?[A-Z]"),  # type variables
    ("py:exc", r"(TypeError|ValueError|OSError|BrokenPipeError|StopAsyncIteration)"),
]

# Where a name may be public, in the order in which users meet them.
PUBLIC = ("trio_codex", "trio_codex.errors", "trio_codex.testing", "trio_codex.types")


def resolve_public(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, text: Element
) -> Element | None:
    """Lead a reference to where a thing is defined, or its bare name, to where it is public."""
    if node.get("refdomain") != "py":
        return None
    target: str = node["reftarget"]
    name = target.rpartition(".")[2]
    if "." in target and not target.startswith("trio_codex"):
        return None
    domain = env.get_domain("py")
    for module in PUBLIC:
        found = domain.resolve_any_xref(
            env, node["refdoc"], app.builder, f"{module}.{name}", node, text
        )
        if found:
            return found[0][1]
    # The generated models are listed by name, not page by page: text will do where one exists.
    if hasattr(importlib.import_module("trio_codex.types"), name):
        return text
    return None


def read_docstring(
    app: Sphinx, what: str, name: str, thing: object, options: object, lines: list[str]
) -> None:
    """Show the tree of errors as it is drawn, and the errors that a call raises as a list."""
    if name == "trio_codex.errors":
        lines[1:] = ["", "::", "", *(f"    {line}" for line in lines[1:])]
    elif "Raises:" in lines:
        start = lines.index("Raises:")
        for number in range(start + 1, len(lines)):
            # "  Error, Other: when it is raised", perhaps going on in the next line.
            line = lines[number]
            names, colon, reason = line.strip().partition(": ")
            begins = line.startswith("  ") and not line.startswith("   ") and colon
            lines[number] = f":raises {names}: {reason}" if begins else line
        lines[start] = ""


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", read_docstring)
    app.connect("missing-reference", resolve_public)
    return {"parallel_read_safe": True}
