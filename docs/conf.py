"""How Sphinx builds these pages: Markdown in, every reference checked."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(1, str(Path(__file__).resolve().parent))

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

from sphinx.util import logging

from trio_codex import __version__, protocol
from trio_codex._protocol.rows import MODULE_OF

HERE = Path(__file__).resolve().parent

project = "trio_codex"
author = "The trio_codex developers"
project_copyright = "The trio_codex developers"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinxcontrib_trio",  # shows what is awaited, and what is used with `async with` and `async for`
    "forms",
    "models",
    "type_rows",
    "gallery",
    "rooms",
]
exclude_patterns = ["_build"]
# The programs of each page run for the real server, with a scripted model; see stage.py.
doctest_global_setup = "import stage as _stage; _stage.open()"
doctest_global_cleanup = "_stage.close()"
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = f"trio_codex {__version__}"
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
add_module_names = False  # each page says where its names are imported from
python_maximum_signature_line_length = 80  # longer: a parameter a line
autodoc_typehints = "signature"
autodoc_default_options = {"undoc-members": True}

autodoc_use_legacy_class_based = True  # what sphinxcontrib-trio and forms.py extend

nitpicky = True
# Names of others: they cannot be looked up, because building must work without a network.
OTHERS = r"(trio|os|attrs?|collections|types|typing|pathlib|enum|abc|contextlib|cattrs)\..*"
nitpick_ignore_regex = [
    ("py:.*", OTHERS),
    ("py:class", r"[a-z]\w*"),  # int, str, dict, …
    ("py:class", r"(Any|Exception|Generator|None|Path|Self|TracebackType)"),
    ("py:class", r"(.*\.)?[A-Z](_co)?"),  # type variables
    ("py:class", r"(AgentsVersion|AnyFunction|Refresh|Respond)"),  # explained where they are taken
    ("py:exc", r"(TypeError|ValueError|OSError|BrokenPipeError|StopAsyncIteration)"),
]

# Where a name may be public, in the order in which users meet them.
PUBLIC = tuple(
    f"trio_codex{module}" for module in ("", ".errors", ".testing", ".types", ".protocol")
)


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
    if name == "trio_codex.protocol":
        lines.clear()  # for whoever reads the file; the page says it in its own words
    elif name == "trio_codex.errors":
        lines[1:] = ["", "::", "", *(f"    {line}" for line in lines[1:])]
        return
    if name.startswith("trio_codex.protocol."):
        lines[:] = [from_markdown(line) for line in lines]
    for heading, field in (("Raises:", "raises"), ("Args:", "param")):
        if heading in lines:
            start = lines.index(heading)
            for number in range(start + 1, len(lines)):
                # "  Error, Other: when it is raised", perhaps going on in the next line.
                line = lines[number]
                names, colon, reason = line.strip().partition(": ")
                begins = line.startswith("  ") and not line.startswith("   ") and colon
                lines[number] = f":{field} {names}: {reason}" if begins else line
            lines[start] = ""


def from_markdown(line: str) -> str:
    """A line of the schema's own words, which are Markdown if anything, as reStructuredText."""
    code_and_words = re.split(r"(`+[^`]+`+)", line)
    return "".join(
        f"``{part.strip('`')}``" if number % 2 else re.sub(r"[`*_|]", r"\\\g<0>", part)
        for number, part in enumerate(code_and_words)
    )


def refuse_gaps(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of each public name, and each public member of one, that no page documents."""
    documented = {name for name, *_ in env.get_domain("py").get_objects()}
    for name in public_names():
        if not documented.intersection(homes(name)):
            logging.getLogger(__name__).warning("not in the reference: %s", name)


def public_names() -> list[str]:
    """What the list of the public API names, and all that is generated from the schema."""
    lines = (HERE.parent / "tests/data/public_api.txt").read_text("utf-8").splitlines()
    names = {re.split("[^A-Za-z0-9_.]", line, maxsplit=1)[0] for line in lines}
    names |= {f"trio_codex.protocol.{name}" for name in protocol.__all__}
    names |= {f"trio_codex.types.{name}" for name in MODULE_OF}
    # Made by functions and handed on as they are: nobody need look inside.
    opaque = tuple(f"trio_codex.testing.{name}." for name in ("Reply", "HttpError", "Silence"))
    return sorted(name for name in names if not name.startswith(opaque) and "__" not in name)


def homes(name: str) -> list[str]:
    """The names under which a page may document this one: in the class that defines it, too."""
    path = name.split(".")
    depth = 2 if path[1] in ("errors", "protocol", "testing", "types") else 1
    module, (top, *member) = path[1:depth], path[depth:]
    owner = getattr(importlib.import_module(".".join(["trio_codex", *module])), top)
    owners = {top, *(kind.__name__ for kind in getattr(owner, "__mro__", ()) if member)}
    places = [f"trio_codex.{path[1]}"] if module else ["trio_codex", "trio_codex.errors"]
    return [
        ".".join([place, each, *member]) for place in [*places, "trio_codex"] for each in owners
    ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", read_docstring)
    app.connect("missing-reference", resolve_public)
    app.connect("env-check-consistency", refuse_gaps)
    return {"parallel_read_safe": True}
