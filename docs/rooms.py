"""Draws who imports whom, from the source itself: a picture that is made cannot be out of date."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from drawing import Graph, drawn
from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "trio_codex"


class Rooms(Directive):
    """The modules of the room that is named, or the rooms that ``:only:`` names; the highest first.

    Imports for type checkers only are drawn too: what a module is given when it is made, it knows.
    """

    optional_arguments = 1
    option_spec: ClassVar[Any] = {"only": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Called by docutils."""
        only = self.options.get("only", "").split()
        graph = modules_of(self.arguments[0]) if self.arguments else rooms(only)
        text = "\n".join(listed(graph))
        plain = addnodes.only("", nodes.literal_block(text, text, language="text"), expr="not html")
        return [nodes.raw("", drawn(graph, heights(graph), text), format="html"), plain]


def modules_of(room: str) -> Graph:
    """For each module of a room those of the same room that it imports."""
    inside = f"{PACKAGE}.{room}."
    paths = [path for path in sorted((ROOT / PACKAGE / room).glob("*.py")) if path.stem[0] != "_"]
    return {
        path.stem: {name.removeprefix(inside) for name in imports(path) if name.startswith(inside)}
        for path in paths
    }


def rooms(only: list[str]) -> Graph:
    """For each of these rooms the others of them that it imports."""
    graph: Graph = {}
    for room in only:
        home = ROOT / PACKAGE / room
        paths = sorted(home.rglob("*.py")) if home.is_dir() else [home.with_suffix(".py")]
        found = {name.split(".")[1] for path in paths for name in imports(path) if "." in name}
        graph[room] = found & set(only) - {room}
    return graph


def imports(path: Path) -> Iterator[str]:
    """The modules of ours that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_bytes(), str(path))):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module == PACKAGE:
                yield from (f"{PACKAGE}.{alias.name}" for alias in names)
            case ast.ImportFrom(module=str(module)) if module.startswith(f"{PACKAGE}."):
                yield module
            case _:
                pass


def listed(graph: Graph) -> Iterator[str]:
    """One line a name, each name above all that it imports."""
    widest = max(map(len, graph))
    order = sorted(graph, key=lambda name: (-heights(graph)[name], name))
    for name in order:
        below = sorted(graph[name], key=order.index)
        yield f"{name:<{widest}}  →  {'  '.join(below)}" if below else name


def heights(graph: Graph) -> dict[str, int]:
    """How many names are below each on the longest way down.

    Raises:
      ValueError: there is no down: a circle.
    """
    found: dict[str, int] = {}

    def measure(name: str, above: tuple[str, ...] = ()) -> int:
        if name in above:
            raise ValueError(f"a circle of imports: {' → '.join([*above, name])}")
        if name not in found:
            below = (measure(each, (*above, name)) + 1 for each in graph[name])
            found[name] = max(below, default=0)
        return found[name]

    for name in graph:
        measure(name)
    return found


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("rooms", Rooms)
    return {"parallel_read_safe": True}
