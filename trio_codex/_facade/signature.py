"""What a function's signature and docstring say to a model: its parameters as JSON Schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast, get_type_hints

import attrs

from trio_codex._facade.class_fields import type_parameters
from trio_codex._facade.docstrings import docstring_of
from trio_codex._facade.tool_schema import for_tool
from trio_codex._facade.type_reader import Reader
from trio_codex._facade.type_shapes import Defs, Misfit, Shape, told_default

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_BY_NAME = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


class ArgumentsError(Exception):
    """The model's arguments do not fit; the message tells it where and why."""


@attrs.frozen
class Parameters:
    """The parameters of a function, all of which can be given by name."""

    shapes: dict[str, Shape]
    required: list[str]
    """Those without a default."""
    schema: JsonObject

    def structured(self, arguments: Any) -> dict[str, Any]:
        """Keyword arguments for the function, from the model's.

        Raises:
          ArgumentsError: they do not fit; all that is wrong with them is told at once.
        """
        if not isinstance(arguments, dict | None):
            raise ArgumentsError(f"$: they must be an object, not {type(arguments).__name__}")
        given = cast(dict[str, Any], arguments or {})
        problems: list[str] = []
        found: dict[str, Any] = {}
        for name, shape in self.shapes.items():
            if name in given:
                try:
                    found[name] = shape.fit(given[name])
                except Misfit as misfit:
                    problems.append(f"$.{name}{misfit.path}: {misfit.problem}")
                except RecursionError:
                    problems.append(f"$.{name}: it is nested too deeply")
            elif name in self.required:
                problems.append(f"$.{name}: missing")
        problems.extend(f"$.{name}: no such parameter" for name in given if name not in self.shapes)
        if problems:
            raise ArgumentsError("; ".join(problems))
        return found


def parameters_of(function: Callable[..., Any], names: Mapping[str, Any]) -> Parameters:
    """The parameters of a function; ``names`` are those in sight where it was written.

    Raises:
      TypeError: one that a model cannot be told about; the message names it.
    """
    try:
        found = inspect.signature(function).parameters
    except ValueError as error:  # some that are not written in Python
        raise TypeError(str(error)) from error
    reader = Reader(all_required=False, names=names)
    shapes: dict[str, Shape] = {}
    for name, parameter in found.items():
        hint = _hint(function, parameter, names)
        try:
            shapes[name] = reader.read(hint)
        except TypeError as error:
            raise TypeError(f"parameter {name!r}: {error}") from error
    required = [name for name, item in found.items() if item.default is item.empty]
    defs = Defs()
    properties = {name: shape.schema(defs) for name, shape in shapes.items()}
    for name, words in docstring_of(function).parameters.items():
        if name in properties:
            properties[name].setdefault("description", words)
    for name in shapes.keys() - set(required):
        properties[name].update(told_default(shapes[name], found[name].default))
    schema: JsonObject = {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    if defs.schemas:
        schema["$defs"] = defs.schemas
    return Parameters(shapes, required, for_tool(schema))


def _hint(
    function: Callable[..., Any], parameter: inspect.Parameter, names: Mapping[str, Any]
) -> Any:
    about = f"parameter {parameter.name!r}"
    if parameter.kind not in _BY_NAME:
        raise TypeError(f"{about} is {parameter.kind.description}: a model gives each by its name")
    if parameter.annotation is parameter.empty:
        is_of_a_class = parameter.name in ("self", "cls")
        remedy = ": make the tool of the bound method, tool(instance.method)"
        raise TypeError(f"{about} has no type hint{remedy if is_of_a_class else ''}")
    written = inspect.unwrap(function)
    scope = getattr(written, "__globals__", {})
    names = {**names, **type_parameters(written)}
    holder = SimpleNamespace(__annotations__={"it": parameter.annotation})
    try:
        return get_type_hints(holder, scope, dict(names), include_extras=True)["it"]
    except Exception as error:  # foreign code: an annotation is an expression
        raise TypeError(f"{about}: its type hint cannot be resolved: {error}") from error
