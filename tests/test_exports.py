"""The public API, written down once and compared; and beside it, what the official SDK promises.

After a change that is meant: ``python tests/test_exports.py`` writes ``tests/data/public_api.txt``
anew, and the difference is read in review.
"""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

DATA = Path(__file__).resolve().parent / "data"
WRITTEN_DOWN = DATA / "public_api.txt"
# `types` and `protocol` are not listed: they are generated, and compared with the schema instead.
MODULES = ("trio_codex", "trio_codex.errors", "trio_codex.testing")
# The names, methods, parameters and fields of `openai_codex` 0.163.0, as introspection shows them.
OFFICIAL: dict[str, dict[str, Any]] = json.loads((DATA / "openai_codex_0_163_0.json").read_text())

# What the official SDK has and we do not have yet, and why. What exists must leave this list.
SYNC = "the synchronous client is generated when the asynchronous one is complete"
PENDING = {
    "Codex": SYNC,
    "Thread": SYNC,
    "TurnHandle": SYNC,
    "ChatgptLoginHandle": SYNC,
    "DeviceCodeLoginHandle": SYNC,
}

# Defaults that differ from the official ones.
CHOSEN = {("AsyncCodex.thread_start", "approval_mode")}

PROTOCOLS = {"__aenter__", "__aiter__", "__anext__", "__await__"}


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
        yield from (f"{name}.{attribute}" for attribute in sorted(set_in_init(cls)))


def set_in_init(cls: type[Any]) -> set[str]:
    """The public attributes that the ``__init__`` of a plain class sets on ``self``."""
    return {
        node.attr
        for base in cls.__mro__
        if "__init__" in vars(base) and base.__module__.startswith("trio_codex")
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(vars(base)["__init__"]))))
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and not node.attr.startswith("_")
    }


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


def ours(path: str) -> Any:
    """What we have under an official name, or None."""
    value: Any = importlib.import_module("trio_codex")
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def official_callables() -> dict[str, dict[str, Any]]:
    """Everything official that takes parameters: functions, methods, constructors."""
    found: dict[str, dict[str, Any]] = {}
    for name, fact in OFFICIAL.items():
        if fact["kind"] == "function":
            found[name] = fact
        if "init" in fact:
            found[f"{name}.__init__"] = fact["init"]
        for method, shape in fact.get("methods", {}).items():
            found[f"{name}.{method}"] = shape
    return found


CALLABLES = official_callables()
UNIONS = {name for name, fact in OFFICIAL.items() if fact["kind"] == "union"}


def is_pending(path: str) -> bool:
    return path in PENDING or path.partition(".")[0] in PENDING


def test_the_public_api_is_what_was_written_down() -> None:
    assert public_api() == WRITTEN_DOWN.read_text("utf-8"), (
        "if this change is meant, run `python tests/test_exports.py` and commit what it writes"
    )


def test_all_names_of_the_package_exist() -> None:
    module = importlib.import_module("trio_codex")
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_nothing_is_pending_that_is_there_already() -> None:
    assert [path for path in PENDING if ours(path) is not None] == []


def test_what_is_pending_is_official() -> None:
    assert [path for path in PENDING if path not in OFFICIAL and path not in CALLABLES] == []


@pytest.mark.parametrize("name", sorted(name for name in OFFICIAL if not is_pending(name)))
def test_an_official_name_is_public_here(name: str) -> None:
    module = importlib.import_module("trio_codex")
    assert name in (*module.__all__, "__version__")
    assert ours(name) is not None


@pytest.mark.parametrize("path", sorted(path for path in CALLABLES if not is_pending(path)))
def test_an_official_call_works_here(path: str) -> None:
    """Positional parameters in the same order, keywords under the same names, the same defaults."""
    fact, function = CALLABLES[path], ours(path)
    assert function is not None
    if fact.get("kind") == "property":
        return
    parameters = dict(inspect.signature(function).parameters)
    parameters.pop("self", None)
    positional = fact.get("positional", [])
    assert list(parameters)[: len(positional)] == positional
    assert set(fact.get("keyword", [])) <= set(parameters)
    for name, default in fact.get("defaults", {}).items():
        if (path, name) in CHOSEN:
            continue
        mine = parameters[name].default
        assert (mine.value if isinstance(mine, enum.Enum) else mine) == default


@pytest.mark.parametrize(
    "path",
    sorted(p for p, f in CALLABLES.items() if f.get("kind") == "coroutine" and not is_pending(p)),
)
def test_what_is_awaited_officially_is_awaited_here(path: str) -> None:
    function = ours(path)
    if not inspect.iscoroutinefunction(function):
        # An object that can be awaited, and entered with `async with` too.
        returned = str(inspect.signature(function).return_annotation).partition("[")[0]
        module = importlib.import_module(function.__module__)
        assert hasattr(getattr(module, returned), "__await__")


@pytest.mark.parametrize("name", sorted(n for n, f in OFFICIAL.items() if f["kind"] == "exception"))
def test_an_official_exception_is_caught_as_its_official_parents(name: str) -> None:
    parents = tuple(ours(parent) for parent in OFFICIAL[name].get("below", []))
    assert all(issubclass(ours(name), parent) for parent in parents)


@pytest.mark.parametrize("name", sorted(n for n, f in OFFICIAL.items() if f["kind"] == "enum"))
def test_an_official_enum_has_its_members(name: str) -> None:
    members = {member.name: member.value for member in ours(name)}
    assert OFFICIAL[name]["members"].items() <= members.items()


@pytest.mark.parametrize(
    "name", sorted(n for n, f in OFFICIAL.items() if f.get("fields") and not is_pending(n))
)
def test_an_official_field_is_an_attribute_here(name: str) -> None:
    cls = ours(name)
    fields = [field.name for field in attrs.fields(cls)] if attrs.has(cls) else []
    there = {*fields, *dir(cls), *set_in_init(cls)}
    assert set(OFFICIAL[name]["fields"]) <= there


@pytest.mark.parametrize(
    "name",
    sorted(n for n in OFFICIAL if n.endswith(("Config", "Input", "Message")) and n not in UNIONS),
)
def test_what_users_construct_takes_the_same_positional_arguments(name: str) -> None:
    fields: list[str] = OFFICIAL[name]["fields"]
    assert list(inspect.signature(ours(name)).parameters)[: len(fields)] == fields


@pytest.mark.parametrize("name", sorted(n for n, f in OFFICIAL.items() if f.get("block")))
def test_what_is_entered_officially_is_entered_here(name: str) -> None:
    if not is_pending(name):
        enter = "__enter__" if OFFICIAL[name]["block"] == "with" else "__aenter__"
        assert hasattr(ours(name), enter)


if __name__ == "__main__":
    WRITTEN_DOWN.write_text(public_api(), "utf-8")
    print(f"Wrote {WRITTEN_DOWN}.")
