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

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"trio_codex {__version__}"
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

nitpicky = True
# Names of others: they cannot be looked up, because building must work without a network.
nitpick_ignore_regex = [
    ("py:.*", r"(trio|attrs?|collections|types|typing|pathlib|enum|abc|contextlib)\..*"),
    ("py:class", r"[a-z]\w*"),  # int, str, dict, …
    ("py:obj", r"(typing|collections)\..*"),
    ("py:exc", r"(TypeError|ValueError|OSError|BrokenPipeError|StopAsyncIteration)"),
    ("py:class", r"(Any|Literal|Path|Self|Enum|Exception|Sequence|Mapping|Callable|Awaitable)"),
    ("py:class", r"(AsyncIterator|Generator|TracebackType|TypeVar|T)"),
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


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("missing-reference", resolve_public)
    return {"parallel_read_safe": True}
