"""Writes the modules of models: tables and readers for Python, stubs for type checkers."""

from __future__ import annotations

import textwrap

from trio_codex._protocol.values import BASES
from trio_codex._tools import words
from trio_codex._tools.layout import names_in, parts
from trio_codex._tools.readers import ReaderWriter, ordered
from trio_codex._tools.shapes import (
    Alias,
    Const,
    Definition,
    Either,
    Enum,
    Field,
    ListOf,
    MapOf,
    Model,
    Name,
    Nullable,
    Protocol,
    Scalar,
    Type,
    Union,
)

DO_NOT_EDIT = "Written by trio_codex._tools.generate; do not edit."
OPENING = """\
# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off
"""


def annotation(kind: Type) -> str:
    """A type as an annotation."""
    match kind:
        case Scalar(name) | Name(name):
            return name
        case Const(value):
            return f'Literal["{value}"]'
        case ListOf(item):
            return f"list[{annotation(item)}]"
        case MapOf(item):
            return f"dict[str, {annotation(item)}]"
        case Nullable(inner):
            return f"{annotation(inner)} | None" if inner != Scalar("Any") else "Any"
        case Either(options):
            return " | ".join(annotation(option) for option in options)


def quoted(text: str) -> str:
    """A string literal with double quotes."""
    if not text.isprintable() or '"' in text or "\\" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'


# The runtime side


def module(protocol: Protocol, name: str, names: tuple[str, ...]) -> str:
    """The source of one module of models."""
    own = [protocol.definitions[n] for n in names]
    writer = ReaderWriter(protocol.definitions, frozenset(names))
    functions = [writer.function(d) for d in own if isinstance(d, Model)]
    tables = [
        _table("MODELS", [_model_row(d) for d in own if isinstance(d, Model)]),
        _table("ENUMS", [_enum_row(d) for d in own if isinstance(d, Enum)]),
        _table("UNIONS", [_union_row(d) for d in own if isinstance(d, Union)]),
        _table("ALIASES", [_alias_row(d) for d in own if isinstance(d, Alias)]),
    ]
    imports = textwrap.fill(
        " ".join(sorted(writer.imports)), 100, break_long_words=False, break_on_hyphens=False
    )
    ending = f'link(globals(), """\n{imports}\n""")' if imports else "link(globals())"
    head = f'"""The models of the domain ``{name}``. {DO_NOT_EDIT}"""\n\n{OPENING}'
    helpers = "Misfit, bool_, dict_, float_, int_, link, list_, str_"
    body = f"from trio_codex._protocol.readers import {helpers}"
    return "\n\n".join([head + "\n" + body, *tables, *functions, ending]) + "\n"


def _table(name: str, rows: list[str]) -> str:
    return f"{name} = {{\n" + "".join(f"    {row},\n" for row in rows) + "}"


def _model_row(model: Model) -> str:
    flags = ("v" if model.variant else "") + ("o" if model.open else "")
    required = [_field_text(f) for f in ordered(model) if f.required]
    optional = [_field_text(f) for f in ordered(model) if not f.required]
    consts = [_spec_text(f, "=" + f.type.value) for f in model.fields if isinstance(f.type, Const)]
    groups = ", ".join(_tuple(group) for group in (required, optional, consts))
    return f"{quoted(model.name)}: ({quoted(flags)}, {quoted(_class_doc(model))}, {groups})"


def _field_text(field: Field) -> str:
    kind = field.type
    if not field.required and isinstance(kind, Nullable):
        kind = kind.inner
    return _spec_text(field, annotation(kind))


def _spec_text(field: Field, kind: str) -> str:
    wire = "" if words.camel(field.name) == field.wire else "/" + field.wire
    return f"{field.name}{wire} {kind}"


def _tuple(items: list[str]) -> str:
    return "(" + "".join(f"{quoted(item)}, " for item in items).rstrip() + ")"


def _class_doc(model: Model) -> str:
    """The description of a class and of those fields that have one."""
    lines = [f"  {f.name}: {f.doc}" for f in model.fields if f.doc]
    attributes = ["Attributes:\n" + "\n".join(lines)] if lines else []
    return "\n\n".join([*([model.doc] if model.doc else []), *attributes])


def _enum_row(enum: Enum) -> str:
    values = ", ".join(f"{quoted(name)}: {quoted(value)}" for name, value, _ in enum.members)
    flag = "v" if enum.variant else ""
    return f"{quoted(enum.name)}: ({quoted(flag)}, {quoted(enum.doc)}, {{{values}}})"


def _union_row(union: Union) -> str:
    if union.key is None:
        tags = {"": " ".join(name for _, models in union.variants for name in models)}
    else:
        tags = {tag: " ".join(models) for tag, models in union.variants}
    variants = ", ".join(f"{quoted(tag)}: {quoted(models)}" for tag, models in tags.items())
    key = "None" if union.key is None else quoted(union.key)
    enum = quoted(union.enum) if union.enum else "None"
    return f"{quoted(union.name)}: ({quoted(union.doc)}, {key}, {{{variants}}}, {enum})"


def _alias_row(alias: Alias) -> str:
    return f"{quoted(alias.name)}: ({quoted(alias.doc)}, {quoted(annotation(alias.type))})"


def index(modules: dict[str, tuple[str, ...]], protocol: Protocol) -> str:
    """The source of the package: which module defines which name."""
    lines = [f'"""Which module defines which model. {DO_NOT_EDIT}"""', ""]
    lines += [f'VERSION = "{protocol.version}"', '"""The runtime that printed the schema."""', ""]
    lines.append("MODULES = {")
    for name, names in modules.items():
        lines.append(f'    "{name}": """')
        lines.append(textwrap.fill(" ".join(names), 100, break_long_words=False))
        lines.append('""",')
    lines += ["}", "", "SYNONYMS = {"]
    lines += [f'    "{name}": "{target}",' for name, target in protocol.synonyms.items()]
    return "\n".join([*lines, "}"]) + "\n"


# The stubs


def stub(protocol: Protocol, name: str, names: tuple[str, ...], where: dict[str, str]) -> str:
    """What type checkers and editors see of one module."""
    own = [protocol.definitions[n] for n in names]
    blocks = [_stub_definition(d) for d in own]
    synonyms = [f"{s} = {t}" for s, t in protocol.synonyms.items() if t in names]
    used = {part for d in own for part in parts(d)} - set(names)
    imports = [
        _import(m, sorted(u for u in used if where[u] == m)) for m in sorted(set(where.values()))
    ]
    bases = ["OpenEnum", "ProtocolModel", "ProtocolVariant", "UnknownVariant", "VariantEnum"]
    bases += [BASES[n].__name__ for n in names if n in BASES]
    lines = [
        f'"""The models of the domain ``{name}``. {DO_NOT_EDIT}"""',
        "",
        "# ruff: noqa",
        "# pyright: reportUnusedImport=false",
        "# fmt: off",
        "from typing import Any, Literal, TypeAlias",
        "import attrs",
        f"from trio_codex._protocol.values import {', '.join(bases)}",
        *[line for line in imports if line],
        _all([*names, *[s for s, t in protocol.synonyms.items() if t in names]]),
    ]
    return "\n".join(lines) + "\n\n" + "\n\n".join([*blocks, *synonyms]) + "\n"


def _all(names: list[str]) -> str:
    listed = textwrap.fill(
        ", ".join(f'"{name}"' for name in sorted(names)), 100, break_long_words=False
    )
    return f"__all__ = [\n{listed},\n]"


def _import(module_name: str, names: list[str]) -> str:
    return (
        f"from trio_codex._protocol.models.{module_name} import {', '.join(names)}" if names else ""
    )


def _stub_definition(definition: Definition) -> str:
    match definition:
        case Model():
            return _stub_model(definition)
        case Enum():
            base = "VariantEnum" if definition.variant else "OpenEnum"
            lines = [f"class {definition.name}({base}):", *_stub_doc(definition.doc)]
            for name, value, doc in definition.members:
                hides = "  # type: ignore[assignment]" if hasattr(str, name) else ""
                lines.append(f"    {name} = {quoted(value)}{hides}")
                lines.extend(_stub_doc(doc))
            return "\n".join(lines)
        case Union():
            names = [n for _, models in definition.variants for n in models]
            options = [*([definition.enum] if definition.enum else []), *dict.fromkeys(names)]
            text = " | ".join([*options, "UnknownVariant"])
            return "\n".join(
                [f"{definition.name}: TypeAlias = {text}", *_stub_doc(definition.doc, "")]
            )
        case Alias():
            text = annotation(definition.type)
            return "\n".join(
                [f"{definition.name}: TypeAlias = {text}", *_stub_doc(definition.doc, "")]
            )


def _stub_model(model: Model) -> str:
    base = "ProtocolVariant" if model.variant else "ProtocolModel"
    base = BASES[model.name].__name__ if model.name in BASES else base
    lines = ["@attrs.define(kw_only=True)", f"class {model.name}({base}):", *_stub_doc(model.doc)]
    for field in sorted(model.fields, key=lambda f: not f.required or isinstance(f.type, Const)):
        lines.append(f"    {field.name}: {_stub_type(field)}")
        lines.extend(_stub_doc(field.doc))
    if model.open:
        name = "extra_" if any(f.name == "extra" for f in model.fields) else "extra"
        lines.append(f"    {name}: dict[str, Any] = ...")
        lines.extend(_stub_doc("Properties that the schema does not list, as they came."))
    return "\n".join(lines if len(lines) > 2 else [*lines, "    ..."])


def _stub_type(field: Field) -> str:
    text = annotation(field.type)
    if isinstance(field.type, Const):
        return text + " = ..."
    if not field.required:
        text = text if isinstance(field.type, Nullable) or text == "Any" else text + " | None"
        return text + " = None"
    return text


def _stub_doc(doc: str, indent: str = "    ") -> list[str]:
    if not doc:
        return []
    text = doc.replace("\\", "\\\\").replace('"""', "'''").strip()
    if text.endswith('"'):
        text += " "
    if len(text) < 90 and "\n" not in text:
        return [f'{indent}"""{text}"""']
    wrapped = [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(paragraph, 96 - len(indent)) or [""]
    ]
    return [
        f'{indent}"""{wrapped[0]}',
        *[(indent + w).rstrip() for w in wrapped[1:]],
        f'{indent}"""',
    ]


__all__ = ["annotation", "index", "module", "names_in", "stub"]
