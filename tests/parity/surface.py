"""What users can name of an SDK, as facts.

A fact is a name and what is to be said of it, so that two SDKs compare as two dictionaries::

    "AsyncCodex.models()": "coroutine function → ModelListResponse"
    "AsyncCodex.models(include_hidden)": "keyword, bool = False"

``python -m tests.parity.surface openai_codex`` prints them as JSON, wherever that is installed, with
nothing but the standard library. Of the models in ``types`` it takes those that are named, or all
that are exported, and what their fields lead to.
"""

from __future__ import annotations

import ast
import dataclasses
import enum
import importlib
import inspect
import json
import re
import sys
import textwrap
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

from tests.parity.spelling import options, spelled

Fact = tuple[str, str]
BLOCKS = {"__enter__": "with", "__aenter__": "async with"}
FOUNDATIONS = {"builtins", "enum", "pydantic", "typing", "abc"}
"""Packages of base classes whose members no SDK promises."""


def surface(package: str, models: Iterable[str] = ()) -> dict[str, str]:
    """The facts of a package, and of these models in its ``types``, all that it exports if none."""
    module = importlib.import_module(package)
    facts = {"__version__": _version(module.__version__)}
    for name in sorted({*module.__all__} - {"__version__"}):
        facts.update(_thing(name, getattr(module, name), module))
    home = importlib.import_module(f"{package}.types")
    waiting = [(name, home) for name in models or home.__all__]
    while waiting:
        name, home = waiting.pop()
        value = getattr(home, name, None)
        if f"types.{name}" not in facts and _leads_on(name, value, package):
            found = dict(_thing(f"types.{name}", value, module))
            facts.update(found)
            waiting += _mentioned(found, value, home)
    return facts


def _version(version: str) -> str:
    return "version" if re.fullmatch(r"\d+(\.\d+)+((a|b|rc)\d+)?", version) else repr(version)


def _leads_on(name: str, value: Any, package: str) -> bool:
    """Whether a word of an annotation is a model, or a name of our own for something else."""
    if isinstance(value, type):
        return value.__module__.startswith(package) or value.__name__ != name
    return options(value) != [value] or name == "JsonObject"


def _mentioned(facts: dict[str, str], value: Any, home: Any) -> Iterator[tuple[str, Any]]:
    """The names that annotations of a thing mention, each with the module that knows it."""
    for part in [value, *options(value)]:
        if isinstance(part, type) and hasattr(sys.modules[part.__module__], part.__name__):
            home = sys.modules[part.__module__]
            yield part.__name__, home
    for word in re.findall(r"\w+", " ".join([*facts, *facts.values()])):
        yield word, home


# Kinds of things


def _thing(name: str, value: Any, module: types.ModuleType) -> Iterator[Fact]:
    if isinstance(value, type) and issubclass(value, enum.Enum):
        yield name, "enum"
        if issubclass(value, str):
            yield f"{name}: str", "what it is too"
        yield from ((f"{name}.{member.name}", repr(member.value)) for member in value)
    elif getattr(value, "__pydantic_root_model__", False):
        yield from _root_model(name, value)
    elif isinstance(value, type) and value.__module__.startswith(module.__name__):
        yield from _class(name, value, module)
    elif inspect.isroutine(value):
        yield from _callable(name, value, module)
    else:
        yield from _alias(name, value)


def _alias(name: str, value: Any) -> Iterator[Fact]:
    variants = options(value)
    if variants == [value]:
        yield name, f"alias of {spelled(value)}"
    else:
        yield name, "union"
        yield from ((f"{name}: {spelled(each).partition('[')[0]}", "variant") for each in variants)
        if all(isinstance(each, type) and hasattr(each, "root") for each in variants):
            yield f"{name}.root", "attribute"


def _root_model(name: str, model: Any) -> Iterator[Fact]:
    """A wrapper of a value, in the official SDK: what is wrapped, and that one has to say so."""
    inner = model.model_fields["root"].annotation
    yield from ((n, fact) for n, fact in _alias(name, inner) if n != f"{name}.root")
    if hasattr(inner, "model_fields"):
        yield name, "union"
        yield f"{name}: {spelled(inner)}", "variant"
    yield f"{name}.root", "attribute"
    yield f"{name}(root)", "keyword"


def _class(name: str, cls: Any, module: types.ModuleType) -> Iterator[Fact]:
    yield name, _kind(cls)
    own = [base for base in cls.__mro__ if base.__module__.partition(".")[0] not in FOUNDATIONS]
    members = {key: base for base in reversed(own) for key in vars(base)}
    for key, base in sorted(members.items()):
        value = inspect.getattr_static(base, key)
        if key in BLOCKS:
            yield f"{name}.{key}()", BLOCKS[key]
        elif isinstance(value, property) and key[0] != "_":
            hint = inspect.signature(value.fget).return_annotation if value.fget else "Any"
            yield f"{name}.{key}", f"attribute {spelled(hint)}"
        elif inspect.isroutine(value) and key[0] != "_":
            yield from _callable(f"{name}.{key}", getattr(cls, key), module)
    if name.startswith("types."):
        yield from _fields(name, cls)
    else:
        for attribute, hint in (_annotated(cls) or set_in_init(cls, module.__name__)).items():
            if attribute[0] != "_":
                yield f"{name}.{attribute}", f"attribute {spelled(hint)}"
        if any("__init__" in vars(base) for base in own):
            yield from _constructor(name, cls, module)


def _kind(cls: Any) -> str:
    if issubclass(cls, BaseException):
        above = [base.__name__ for base in cls.__mro__[1:] if base not in (BaseException, object)]
        return f"exception below {', '.join(above)}"
    if hasattr(cls, "model_fields"):
        return "pydantic model"
    if dataclasses.is_dataclass(cls):
        return "dataclass"
    kind = "attrs class" if hasattr(cls, "__attrs_attrs__") else "class"
    return f"frozen {kind}" if "frozen" in cls.__setattr__.__name__ else kind


# What classes hold


def _annotated(cls: Any) -> dict[str, Any]:
    """The fields of a dataclass or attrs class, with their types."""
    if dataclasses.is_dataclass(cls):
        return {field.name: field.type for field in dataclasses.fields(cls)}
    return {field.name: field.type for field in getattr(cls, "__attrs_attrs__", ())}


def _fields(name: str, cls: Any) -> Iterator[Fact]:
    """The fields of a model: what can be read from them, and which may be missing."""
    if hasattr(cls, "model_fields"):
        for field, info in cls.model_fields.items():
            yield f"{name}.{field}", _field(info.annotation, required=info.is_required())
    elif dataclasses.is_dataclass(cls):
        for each in dataclasses.fields(cls):
            yield f"{name}.{each.name}", _field(each.type, required=True)
    else:
        for each in getattr(cls, "__attrs_attrs__", ()):
            yield f"{name}.{each.name}", _field(each.type, required=each.default is not None)


def _field(hint: Any, *, required: bool) -> str:
    text = spelled(hint)
    if text.startswith("Literal[") and "," not in text:
        return f"always {text[8:-1]}"
    return f"attribute {text}" if required else f"attribute {text}, optional"


def set_in_init(cls: type[Any], package: str) -> dict[str, str]:
    """The public attributes that ``__init__`` of a plain class sets on ``self``, and their types."""
    found: dict[str, str] = {}
    for base in cls.__mro__:
        if "__init__" in vars(base) and base.__module__.startswith(package):
            (function,) = ast.parse(textwrap.dedent(inspect.getsource(vars(base)["__init__"]))).body
            assert isinstance(function, ast.FunctionDef)
            given = [*function.args.args, *function.args.kwonlyargs]
            hints = {arg.arg: ast.unparse(arg.annotation) for arg in given if arg.annotation}
            for node in ast.walk(function):
                if isinstance(node, ast.AnnAssign):
                    found.update({n: ast.unparse(node.annotation) for n in _on_self(node.target)})
                elif isinstance(node, ast.Assign):
                    hint = hints.get(ast.unparse(node.value), "Any")
                    targets = (name for target in node.targets for name in _on_self(target))
                    found.update(dict.fromkeys(targets, hint))
    return found


def _on_self(target: ast.expr) -> Iterator[str]:
    for node in ast.walk(target):
        match node:
            case ast.Attribute(ast.Name("self"), name) if not name.startswith("_"):
                yield name
            case _:
                pass


# What can be called


def _constructor(name: str, cls: Any, module: types.ModuleType) -> Iterator[Fact]:
    parameters = inspect.signature(cls).parameters
    # One with a private parameter is not for users.
    if not any(parameter.startswith("_") for parameter in parameters):
        yield f"{name}()", "constructor"
        yield from _parameters(name, parameters.values(), module)


def _callable(name: str, function: Any, module: types.ModuleType) -> Iterator[Fact]:
    signature = inspect.signature(function)
    # The first of overloads is the one for callers who know of no others.
    first = next(iter(typing.get_overloads(function)), function)
    returned = spelled(inspect.signature(first).return_annotation)
    yield f"{name}()", _returns(function, returned, module)
    yield from _parameters(name, signature.parameters.values(), module)


def _parameters(
    name: str, parameters: Iterable[inspect.Parameter], module: types.ModuleType
) -> Iterator[Fact]:
    shown = [parameter for parameter in parameters if parameter.name not in ("self", "cls")]
    for number, parameter in enumerate(shown, 1):
        match parameter.kind:
            case inspect.Parameter.POSITIONAL_OR_KEYWORD:
                kind = f"parameter {number}"
            case inspect.Parameter.KEYWORD_ONLY:
                kind = "keyword"
            case other:
                kind = other.description
        default = parameter.default
        ending = "" if default is parameter.empty else f" = {_value(default, module)}"
        yield f"{name}({parameter.name})", f"{kind}, {spelled(parameter.annotation)}{ending}"


def _value(value: Any, module: types.ModuleType) -> str:
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    return "__version__" if value == module.__version__ else repr(value)


def _returns(function: Any, text: str, module: types.ModuleType) -> str:
    """What a call gives: the object itself, or what is got by awaiting or iterating over it."""
    if inspect.iscoroutinefunction(function):
        return f"coroutine function → {text}"
    head, _, arguments = text.partition("[")
    if head in ("Iterator", "AsyncIterator"):
        return f"{head} of {arguments[:-1]}"
    cls: Any = getattr(module, head, None)
    for method, kind in (("__anext__", "AsyncIterator"), ("__next__", "Iterator")):
        if hasattr(cls, method):
            return f"{kind} of {spelled(inspect.signature(getattr(cls, method)).return_annotation)}"
    if hasattr(cls, "__await__"):
        generator = spelled(inspect.signature(cls.__await__).return_annotation)
        result = arguments[:-1] or generator.removesuffix("]").rpartition(", ")[2]
        block = ", for async with too" if hasattr(cls, "__aenter__") else ""
        return f"function → awaitable {result}{block}"
    return f"function → {text}"


if __name__ == "__main__":
    json.dump(surface(sys.argv[1], sys.argv[2:]), sys.stdout)
