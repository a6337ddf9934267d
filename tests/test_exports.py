"""The public API, written down once and compared.

After a change that is meant: ``python tests/test_exports.py`` writes ``tests/data/public_api.txt``
anew, and the difference is read in review.
"""

from __future__ import annotations

import enum
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from tests.parity.surface import set_in_init

DATA = Path(__file__).resolve().parent / "data"
WRITTEN_DOWN = DATA / "public_api.txt"
# `types` and `protocol` are not listed: they are generated, and compared with the schema instead.
MODULES = ("trio_codex", "trio_codex.errors", "trio_codex.testing")
PROTOCOLS = {
    *("__aenter__", "__aiter__", "__anext__", "__await__"),
    *("__enter__", "__iter__", "__next__"),
}


def public_names(module: Any) -> list[str]:
    exported: list[str] = getattr(module, "__all__", [])
    if exported:
        return sorted(exported)
    names = dir(module)
    return [
        name
        for name in names
        if getattr(getattr(module, name), "__module__", "").startswith("trio_codex")
        and name[0] != "_"
    ]


def describe(name: str, value: Any) -> Iterator[str]:
    """One line for each thing that a user can name: its kind, its parameters, their types."""
    if isinstance(value, type):
        bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
        yield f"{name}: class({bases})"
        yield from describe_members(name, value)
    elif inspect.isroutine(value):
        yield f"{name}{signature(value)}"
    else:
        yield (
            f"{name}: {value!r}" if isinstance(value, tuple) else f"{name}: {type(value).__name__}"
        )


def describe_members(name: str, cls: type[Any]) -> Iterator[str]:
    if issubclass(cls, enum.Enum):
        yield from (f"{name}.{member.name} = {member.value!r}" for member in cls)
        return
    if "__init__" in vars(cls):
        yield f"{name}{signature(cls)}"
    for member in sorted(vars(cls)):
        value = inspect.getattr_static(cls, member)
        if member.startswith("_") and member not in PROTOCOLS:
            continue
        if isinstance(value, property):
            returned = inspect.signature(value.fget).return_annotation if value.fget else "?"
            yield f"{name}.{member}: {annotation(returned)}"
        elif inspect.isroutine(value):
            yield f"{name}.{member}{signature(getattr(cls, member))}"
    if attrs.has(cls):
        for field in attrs.fields(cls):
            if not field.name.startswith("_"):
                yield f"{name}.{field.name}: {annotation(field.type)}"
    else:
        yield from (f"{name}.{attribute}" for attribute in sorted(set_in_init(cls, "trio_codex")))


def signature(function: Any) -> str:
    found = inspect.signature(function)
    rendered = [
        parameter.replace(annotation=AsWritten(annotation(parameter.annotation)))
        if parameter.annotation is not parameter.empty
        else parameter
        for parameter in found.parameters.values()
    ]
    arrow = "" if found.return_annotation is found.empty else annotation(found.return_annotation)
    plain = found.replace(parameters=rendered, return_annotation=found.empty)
    prefix = "async " if inspect.iscoroutinefunction(function) else ""
    return f"{prefix and ': async '}{plain}{arrow and ' -> ' + arrow}"


class AsWritten:
    """An annotation that `inspect` prints as the source has it, without quotes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def annotation(value: Any) -> str:
    if isinstance(value, str):
        return value
    return inspect.formatannotation(value).replace("typing.", "")


def public_api() -> str:
    lines: list[str] = []
    for module_name in MODULES:
        module = importlib.import_module(module_name)
        for name in public_names(module):
            lines.extend(describe(f"{module_name}.{name}", getattr(module, name)))
    return "\n".join(sorted(lines)) + "\n"


def test_the_public_api_is_what_was_written_down() -> None:
    assert public_api() == WRITTEN_DOWN.read_text("utf-8"), (
        "if this change is meant, run `python tests/test_exports.py` and commit what it writes"
    )


def test_all_names_of_the_package_exist() -> None:
    module = importlib.import_module("trio_codex")
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


if __name__ == "__main__":
    WRITTEN_DOWN.write_text(public_api(), "utf-8")
    print(f"Wrote {WRITTEN_DOWN}.")
