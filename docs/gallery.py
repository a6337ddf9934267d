"""Shows the programs in ``examples/``, in the order of the table in its README."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import nested_parse_with_titles

if TYPE_CHECKING:
    from sphinx.application import Sphinx

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ROW = re.compile(r"^\| (.+?) \| \[(\w+\.py)\]\(\2\) \| (?:\[(\w+\.py)\]\(\3\))? *\|$", re.MULTILINE)


class Gallery(SphinxDirective):
    """A section for each program: what it shows, its source, and its twin without Trio."""

    def run(self) -> list[nodes.Node]:
        """Called by docutils.

        Raises:
          ValueError: the table does not list every program.
        """
        rows = ROW.findall((EXAMPLES / "README.md").read_text("utf-8"))
        listed = {name for _, *names in rows for name in names if name}
        if unlisted := {path.name for path in EXAMPLES.glob("*.py")} ^ listed:
            raise ValueError(f"examples/README.md: {sorted(unlisted)}")
        self.env.note_dependency(str(EXAMPLES / "README.md"))
        made = nodes.section()
        for row in rows:
            nested_parse_with_titles(self.state, StringList(entry(*row)), made)
        return list(made.children)


def entry(shows: str, program: str, twin: str) -> list[str]:
    """The section of one program, in the Markdown of these pages."""
    docstring = ast.parse((EXAMPLES / program).read_text("utf-8")).body[0]
    title = program.removesuffix(".py").replace("_", " ").capitalize()
    also = f" Without Trio: {{download}}`{twin} <../examples/{twin}>`." if twin else ""
    return [
        f"## {title}",
        "",
        f"{shows}.{also}",
        "",
        f"```{{literalinclude}} ../examples/{program}",
        ":language: python",
        f":lines: {(docstring.end_lineno or 0) + 2}-",
        "```",
        "",
    ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("gallery", Gallery)
    return {"parallel_read_safe": True}
