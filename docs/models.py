"""Lists the models of the protocol, from the tables that they are made from."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from trio_codex._protocol import tables
from trio_codex._protocol.models import MODULES, SYNONYMS
from trio_codex._protocol.rows import constants, extra_field, row, specs

if TYPE_CHECKING:
    from sphinx.application import Sphinx

TABLES: dict[str, Mapping[str, Any]] = {
    "events": tables.NOTIFICATIONS,
    "questions": tables.SERVER_REQUESTS,
}
ATTRIBUTES = re.compile(r"^  (\w+): ", re.MULTILINE)


class Models(SphinxDirective):
    """All models, enums, unions and aliases of the domains that are named, sorted by name."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Called by docutils."""
        names = sorted(name for domain in self.arguments[0].split() for name in names_of(domain))
        return [node for name in names for node in self._entry(name)]

    def _entry(self, name: str) -> list[nodes.Node]:
        kind, data = row(name)
        made = nodes.Element()
        self.env.ref_context["py:module"] = "trio_codex.types"
        self.state.nested_parse(StringList([*header(name, kind, data), ""]), 0, made)
        (content,) = made.findall(addnodes.desc_content)
        content += list(describe(name, kind, data))
        return list(made.children)


class Methods(SphinxDirective):
    """A table of wire methods, with the model of what each says and, of a question, its answer."""

    def run(self) -> list[nodes.Node]:
        """Called by docutils."""
        rows = [("Method", "Says", *(["Answered with"] if self.name == "questions" else []))]
        for spec in TABLES[self.name].values():
            models = (spec.model, spec.response) if hasattr(spec, "response") else (spec.model,)
            remark = " (experimental)" if spec.experimental else ""
            rows.append((f"``{spec.method}``{remark}", *(linked(model) for model in models)))
        lines = [".. list-table::", "   :header-rows: 1", ""]
        for cells in rows:
            lines += [f"   * - {cells[0]}", *(f"     - {text}" for text in cells[1:])]
        made = nodes.Element()
        self.state.nested_parse(StringList([*lines, ""]), 0, made)
        return list(made.children)


def linked(model: str | None) -> str:
    """A reference to a model; some methods have none."""
    return f":py:class:`~trio_codex.types.{model}`" if model else ""


def names_of(domain: str) -> list[str]:
    """The definitions of a domain; a name that is another name for one is no definition."""
    return MODULES[domain].split()


def header(name: str, kind: str, data: Any) -> list[str]:
    """The directive that says what it is."""
    match kind:
        case "MODELS":
            return [f".. py:class:: {name}({signature(name)})"]
        case "ENUMS":
            return [f".. py:class:: {name}"]
        case "UNIONS":
            variants = [model for models in data[2].values() for model in models.split()]
            union = " | ".join(filter(None, [data[3], *dict.fromkeys(variants), "UnknownVariant"]))
            return [f".. py:type:: {name}", f"   :canonical: {union}"]
        case _:
            return [f".. py:type:: {name}", f"   :canonical: {data[1]}"]


def signature(name: str) -> str:
    """The parameters with which a model is made."""
    fields = [
        f"{spec.name}: {spec.type}" if spec.required else f"{spec.name}: {spec.type} | None = None"
        for spec in specs(name)
    ]
    fields += [
        f"{spec.name}: Literal['{spec.type[1:]}'] = '{spec.type[1:]}'" for spec in constants(name)
    ]
    if extra := extra_field(name):
        fields.append(f"{extra}: dict[str, Any] = {{}}")
    return ", ".join(["*", *fields]) if fields else ""


def describe(name: str, kind: str, data: Any) -> Iterator[nodes.Node]:
    """What the schema says of it, in its own words, and what else it is called."""
    text, *attributes = ATTRIBUTES.split(
        (data[1] if kind in ("MODELS", "ENUMS") else data[0]).replace("Attributes:\n", "")
    )
    for paragraph in filter(str.strip, inspect.cleandoc(text).split("\n\n")):
        yield nodes.paragraph("", "", *words(paragraph))
    if kind == "ENUMS":
        members = [nodes.literal(member, member) for member in data[2]]
        yield nodes.paragraph("", "", nodes.Text("Members: "), *separated(members))
    if attributes:
        fields = zip(attributes[::2], attributes[1::2], strict=True)
        yield nodes.bullet_list("", *(field(name, text) for name, text in fields))
    if others := [other for other, proper in SYNONYMS.items() if proper == name]:
        known = [nodes.literal(other, other) for other in others]
        yield nodes.paragraph("", "", nodes.Text("Also known as "), *separated(known))


def separated(items: list[nodes.literal]) -> Iterator[nodes.Node]:
    """The items with commas between them, and a full stop."""
    for number, item in enumerate(items, 1):
        yield item
        yield nodes.Text("." if number == len(items) else ", ")


def field(name: str, text: str) -> nodes.list_item:
    """What the schema says of one field."""
    said = words(f": {' '.join(text.split())}")
    return nodes.list_item("", nodes.paragraph("", "", nodes.literal(name, name), *said))


def words(text: str) -> Iterator[nodes.Node]:
    """The schema's text, in which code stands between backticks."""
    for number, part in enumerate(re.split(r"`([^`]+)`", text)):
        yield nodes.literal(part, part) if number % 2 else nodes.Text(part)


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("models", Models)
    for name in TABLES:
        app.add_directive(name, Methods)
    return {"parallel_read_safe": True}
