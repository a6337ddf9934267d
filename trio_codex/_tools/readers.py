"""Writes the straight-line functions that make models from plain JSON."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import attrs

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
    Scalar,
    Type,
)


@attrs.frozen
class ReaderWriter:
    """Writes the readers of one generated module and notes which names of others they use."""

    definitions: dict[str, Definition]
    here: frozenset[str]
    imports: set[str] = attrs.field(factory=set[str])

    def function(self, model: Model) -> str:
        """The source of ``read_X``: a condition for what needs only a look, then the maker."""
        checks: list[str] = []
        values: list[str] = []
        for field in ordered(model):
            check, value = self.field(field)
            checks.extend([check] if check else [])
            values.append(value)
        checks.extend(
            f'raw["{wire}"] != "{value}"' for wire, value in sorted(model.consts().items())
        )
        if model.open:
            known = "{" + ", ".join(f'"{f.wire}"' for f in model.fields) + "}"
            values.append(f"{{k: v for k, v in raw.items() if k not in {known}}}")
        if not any("raw[" in line for line in checks + values) and not any(
            "get(" in v for v in values
        ):
            checks.insert(0, "type(raw) is not dict")
        lines = [f"def read_{model.name}(raw):"]
        if any("get(" in line for line in checks + values):
            lines.append("    get = raw.get")
        if checks:
            lines.append("    if (" + "\n            or ".join(checks) + "):")
            lines.append("        raise Misfit")
        lines.append(f"    return new_{model.name}({', '.join(values)})")
        return "\n".join(lines)

    def field(self, field: Field) -> tuple[str, str]:
        """A condition under which a field does not fit, or nothing; and its value."""
        kind, nullable = self.plain(field.type), not field.required
        if isinstance(kind, Nullable):
            kind, nullable = self.plain(kind.inner), True
        local = field.name.rstrip("_") + "_"
        source = f'raw["{field.wire}"]' if field.required else f'get("{field.wire}")'
        if isinstance(kind, Scalar) and kind.name == "Any":
            return "", source
        if isinstance(kind, Scalar):
            wrong = _wrong(kind, f"({local} := {source})", local, nullable)
            return wrong, local
        if nullable:
            value = self.value(kind, local, count())
            return "", f"None if ({local} := {source}) is None else {value}"
        return "", self.value(kind, source, count())

    def plain(self, kind: Type) -> Type:
        """Follow aliases to what they stand for."""
        while isinstance(kind, Name):
            target = self.definitions[kind.name]
            if not isinstance(target, Alias) or isinstance(target.type, Either):
                break
            kind = target.type
        return kind

    def value(self, kind: Type, source: str, fresh: Iterator[int]) -> str:
        """An expression that turns ``source`` into a value of ``kind``, or raises."""
        kind = self.plain(kind)
        match kind:
            case Scalar("Any"):
                return source
            case Scalar(name):
                return f"{name}_({source})"
            case Nullable(inner):
                item = f"n{next(fresh)}"
                value = self.value(inner, item, fresh)
                return f"None if ({item} := {source}) is None else {value}"
            case ListOf(inner) if self.plain(inner) == Scalar("Any"):
                return f"list_({source})"
            case MapOf(inner) if self.plain(inner) == Scalar("Any"):
                return f"dict_({source})"
            case ListOf(inner):
                item = f"i{next(fresh)}"
                return f"[{self.value(inner, item, fresh)} for {item} in list_({source})]"
            case MapOf(inner):
                item = f"i{next(fresh)}"
                value = self.value(inner, item, fresh)
                return f"{{k: {value} for k, {item} in dict_({source}).items()}}"
            case Name(name):
                return self.named(name, source)
            case _:
                raise NotImplementedError(f"a nested {kind}")

    def named(self, name: str, source: str) -> str:
        is_enum = isinstance(self.definitions[name], Enum)
        word = f"enum_{name}" if is_enum else f"read_{name}"
        if name not in self.here or isinstance(self.definitions[name], Alias):
            self.imports.add(word)
        return f"{word}[{source}]" if is_enum else f"{word}({source})"


def ordered(model: Model) -> list[Field]:
    """Fields in the order of the constructor, without constants."""
    fields = [field for field in model.fields if not isinstance(field.type, Const)]
    return sorted(fields, key=lambda field: not field.required)


def _wrong(kind: Scalar, first: str, local: str, nullable: bool) -> str:
    kinds = ["float", "int"] if kind.name == "float" else [kind.name]
    tests = [f"{first} is not None"] if nullable else []
    for name in kinds:
        tests.append(f"type({local if tests else first}) is not {name}")
    return " and ".join(tests)
