"""Writes ``trio_codex/protocol.py``: one constructor for each request that a client can make."""

from __future__ import annotations

import textwrap

from trio_codex._tools import words
from trio_codex._tools.emit_models import DO_NOT_EDIT, annotation
from trio_codex._tools.layout import names_in
from trio_codex._tools.shapes import (
    Alias,
    Const,
    Definition,
    Either,
    Enum,
    Field,
    ListOf,
    MapOf,
    Method,
    Model,
    Name,
    Nullable,
    Protocol,
    Scalar,
    Type,
    Union,
)

OPENING = f'''\
"""Every request that a client can make, one constructor each. {DO_NOT_EDIT}

A constructor returns a ``Call``: send it with ``await codex.call(...)``. Where a model is expected,
the plain JSON object with the names of the wire does as well. What is None is not sent. They raise
TypeError for what cannot be JSON.
"""

# Lines as long as their names.
# fmt: off
# ruff: noqa: E501, I001, RUF002
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from trio_codex._protocol.calling import call, call_with

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex.types import (
'''


def calls(protocol: Protocol) -> str:
    """The source of ``protocol.py``."""
    writer = _CallWriter(protocol)
    functions = [writer.function(method) for method in protocol.client_requests]
    names = sorted(
        words.identifier(words.snake(method.method)) for method in protocol.client_requests
    )
    imports = "".join(f"        {name},\n" for name in sorted(writer.used, key=_isort_key))
    listed = "".join(f'    "{name}",\n' for name in names)
    return (
        f"{OPENING}{imports}    )\n\n__all__ = [\n{listed}]\n\n\n" + "\n\n\n".join(functions) + "\n"
    )


def _isort_key(name: str) -> tuple[bool, str]:
    return (not name.isupper(), name)


class _CallWriter:
    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.used: set[str] = {"JsonObject"}

    def function(self, method: Method) -> str:
        name = words.identifier(words.snake(method.method))
        answer = self.annotation(Name(method.response)) if method.response else "Any"
        params = self.protocol.definitions.get(method.params or "")
        if params is None:
            signature, body = "()", "None"
        elif isinstance(params, Model):
            kinds = "".join(self.kind(field) for field in _ordered(params))
            signature = self.keywords(params)
            body = f'{_wire(params)}, "{kinds}"{_nullable(params)}' if kinds else _wire(params)
        else:
            signature, body = f"(params: {self.input(Name(params.name))})", "params"
        doc = self.doc(method, params)
        response = f'"{method.response}"' if method.response else "None"
        head = f"def {name}{signature} -> Call[{answer}]:"
        if signature.startswith("(params"):
            assert params is not None
            kind = f"!{self.letters(Name(params.name))}"
            sent = f'    return call_with("{method.method}", {response}, params, "{kind}")'
        else:
            sent = f'    return call("{method.method}", {response}, {body})'
        return "\n".join([head, *doc, sent])

    def keywords(self, model: Model) -> str:
        fields = _ordered(model)
        if not fields:
            return "()"
        lines = [f"    {self.parameter(field)},\n" for field in fields]
        return "(\n    *,\n" + "".join(lines) + ")"

    def parameter(self, field: Field) -> str:
        text = self.input(field.type)
        if field.required:
            return f"{field.name}: {text}"
        if not isinstance(field.type, Nullable) and text != "Any":
            text += " | None"
        return f"{field.name}: {text} = None"

    def input(self, kind: Type) -> str:
        """The annotation of a parameter: wider than that of the field that it goes to."""
        match kind:
            case Name(name) if self.takes_json(self.protocol.definitions[name]):
                return f"{self.annotation(kind)} | JsonObject"
            case ListOf(item):
                return f"Sequence[{self.input(item)}]"
            case MapOf(item):
                return f"Mapping[str, {self.input(item)}]"
            case Nullable(inner):
                return f"{self.input(inner)} | None" if inner != Scalar("Any") else "Any"
            case Either(options):
                return " | ".join(self.input(option) for option in options)
            case _:
                return self.annotation(kind)

    def kind(self, field: Field) -> str:
        """What it may be, in the letters of ``_protocol/fits``."""
        kind = field.type
        if isinstance(kind, Nullable):
            return self.letters(kind.inner)
        is_needed = field.required and kind != Scalar("Any")
        return ("!" if is_needed else "") + self.letters(kind)

    def letters(self, kind: Type) -> str:
        match kind:
            case Scalar(name):
                return "*" if name == "Any" else name[0]
            case Const():
                return "s"
            case ListOf(item):
                return f"[{self.letters(item)}"
            case MapOf(item):
                return "{" + self.letters(item)
            case Nullable(inner):
                return f"?{self.letters(inner)}"
            case Either(options):
                first, *more = [self.letters(option) for option in options]
                return "|" * len(more) + first + "".join(more)
            case Name(name):
                definition = self.protocol.definitions[name]
                match definition:
                    case Enum():
                        return "e"
                    case Alias():
                        return self.letters(definition.type)
                    case Union(enum=str()):
                        return "u"
                    case _:
                        return "o"

    def takes_json(self, definition: Definition) -> bool:
        return not isinstance(definition, Enum | Alias)

    def annotation(self, kind: Type) -> str:
        self.used.update(names_in(kind))
        return annotation(kind)

    def doc(self, method: Method, params: Definition | None) -> list[str]:
        answer = f" Answered with ``{method.response}``." if method.response else ""
        marks = " Experimental." if method.experimental else ""
        about = " ".join(method.doc.split()) or (
            " ".join(params.doc.split()) if isinstance(params, Model) else ""
        )
        first = f"``{method.method}``.{marks}{answer}"
        lines = [first, *(["", *textwrap.wrap(about, 96)] if about else [])]
        if isinstance(params, Model):
            lines += self.arguments(params)
        text = [line.replace("\\", "\\\\").replace('"""', "'''") for line in lines]
        if len(text) == 1:
            return [f'    """{text[0]}"""']
        return [f'    """{text[0]}', *[f"    {line}".rstrip() for line in text[1:]], '    """']

    def arguments(self, params: Model) -> list[str]:
        experimental = self.protocol.experimental_fields.get(params.name, frozenset())
        lines: list[str] = []
        for field in _ordered(params):
            doc = " ".join(field.doc.split())
            if field.wire in experimental:
                doc = f"Experimental. {doc}".strip()
            if doc:
                lines += textwrap.wrap(
                    f"{field.name}: {doc}", 96, initial_indent="  ", subsequent_indent="    "
                )
        return ["", "Args:", *lines] if lines else []


def _ordered(model: Model) -> list[Field]:
    fields = [field for field in model.fields if not isinstance(field.type, Const)]
    return sorted(fields, key=lambda field: not field.required)


def _nullable(model: Model) -> str:
    """The argument that names what is sent even if it is null."""
    names = [
        field.wire
        for field in _ordered(model)
        if field.required and (isinstance(field.type, Nullable) or field.type == Scalar("Any"))
    ]
    return ", (" + "".join(f'"{name}", ' for name in names).rstrip() + ")" if names else ""


def _wire(model: Model) -> str:
    fields = _ordered(model)
    if not fields:
        return "{}"
    lines = "".join(f'        "{field.wire}": {field.name},\n' for field in fields)
    return "{\n" + lines + "    }"
