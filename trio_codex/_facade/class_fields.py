"""What a class takes when a value of it is made: the parameters of its ``__init__``, with their types.

The class decides. A field that ``__init__`` does not take is none; a converter's parameter says what
is given to it; a hand-written ``__init__`` is taken at its word.
"""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
import msgspec
from msgspec.structs import FieldInfo

from trio_codex._facade.class_shapes import UNTOLD


@attrs.frozen
class Parameter:
    """What is given, under which name in JSON and which in the call."""

    name: str
    keyword: str
    hint: Any
    required: bool
    default: Any = UNTOLD


class UnfitError(TypeError):
    """A class of which no value can be made from JSON; the message says what to change."""


def is_class_with_fields(cls: Any) -> bool:
    """Whether this is a class of fields."""
    return (
        attrs.has(cls)
        or dataclasses.is_dataclass(cls)
        or typing.is_typeddict(cls)
        or issubclass(cls, msgspec.Struct)
        or is_named_tuple(cls)
    )


def is_named_tuple(cls: Any) -> bool:
    """Whether it was made by ``NamedTuple`` or ``namedtuple``."""
    return hasattr(cls, "_fields") and issubclass(cls, tuple)


def parameters_of_class(
    cls: type[Any], arguments: Mapping[Any, Any], names: Mapping[str, Any]
) -> list[Parameter]:
    """What a value of the class is made from.

    ``arguments`` says what type variables stand for; ``names`` are in sight beside those of the module.

    Raises:
      UnfitError: a parameter that cannot be given by name, or has no type.
    """
    # A class may name itself, also where it is local to a function.
    hints = _resolved(cls, cls, {cls.__name__: cls, **names})
    if typing.is_typeddict(cls):
        found = list(_of_typed_dict(cls, hints))
    elif issubclass(cls, msgspec.Struct):
        found = [_of_struct(field, hints) for field in msgspec.structs.fields(cls)]
    elif is_named_tuple(cls):
        found = list(_of_signature(cls, inspect.signature(cls), hints))
    elif _has_own_init(cls):
        init = cast("Any", cls).__init__
        hints |= _resolved(cls, init, {cls.__name__: cls, **names})
        found = list(_of_signature(cls, inspect.signature(cls), hints))
    elif attrs.has(cls):
        found = [_of_attribute(cls, field, hints) for field in attrs.fields(cls) if field.init]
    else:
        found = list(_of_signature(cls, inspect.signature(cls), hints))
    own = {**type_arguments(cls), **arguments}
    return [attrs.evolve(one, hint=substituted(one.hint, own)) for one in found]


def type_arguments(hint: Any) -> dict[Any, Any]:
    """What each type variable of a generic class and its bases stands for."""
    found: dict[Any, Any] = {}
    origin = get_origin(hint)
    if origin is not None and isinstance(origin, type):
        found.update(zip(getattr(origin, "__parameters__", ()), get_args(hint), strict=False))
        hint = origin
    for base in getattr(hint, "__orig_bases__", ()):
        inherited = type_arguments(base)
        found = {name: substituted(value, found) for name, value in inherited.items()} | found
    return found


def substituted(hint: Any, arguments: Mapping[Any, Any]) -> Any:
    """The type with these in place of its type variables; others stay."""
    if isinstance(hint, TypeVar):
        return arguments.get(hint, hint)
    # A generic class itself has parameters, too; only what is made of it can be filled in.
    free: tuple[Any, ...] = () if get_origin(hint) is None else getattr(hint, "__parameters__", ())
    if not any(name in arguments for name in free):
        return hint
    return hint[tuple(arguments.get(name, name) for name in free)]


def _resolved(cls: type[Any], holder: Any, names: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return get_type_hints(holder, localns=dict(names), include_extras=True)
    except Exception as error:  # foreign code: an annotation is an expression
        raise UnfitError(f"a type hint of {cls.__name__} cannot be resolved: {error}") from error


def _has_own_init(cls: type[Any]) -> bool:
    """Whether somebody wrote its ``__init__`` by hand, in it or in a class that it is made of."""
    owner: Any = next(base for base in cls.__mro__ if "__init__" in vars(base))
    if dataclasses.is_dataclass(owner):
        params = vars(owner).get("__dataclass_params__")
        return params is None or not params.init
    code: Any = getattr(owner.__init__, "__code__", None)
    return code is None or not code.co_filename.startswith("<attrs generated")


def _of_signature(
    cls: type[Any], signature: inspect.Signature, hints: Mapping[str, Any]
) -> Iterator[Parameter]:
    for name, parameter in signature.parameters.items():
        about = f"{cls.__name__}.{name}"
        if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
            raise UnfitError(
                f"{about} is {parameter.kind.description} in its __init__: a model gives each by its name"
            )
        if name not in hints:
            raise UnfitError(f"{about} has no type hint: give it one")
        hint: Any = hints[name]
        if isinstance(hint, dataclasses.InitVar):
            hint = cast("Any", hint).type
        required = parameter.default is parameter.empty
        # What stands for a factory in a dataclass's signature has no JSON, and is not told.
        yield Parameter(name, name, hint, required, UNTOLD if required else parameter.default)


def _of_typed_dict(cls: type, hints: Mapping[str, Any]) -> Iterator[Parameter]:
    required: frozenset[str] = cast("Any", cls).__required_keys__
    for name, hint in hints.items():
        is_required = name in required
        while get_origin(hint) in (typing.Required, typing.NotRequired):
            # From a module of annotations that are text, the class itself could not see these.
            is_required = get_origin(hint) is typing.Required
            (hint,) = get_args(hint)
        yield Parameter(name, name, hint, is_required)


def _of_struct(field: FieldInfo, hints: Mapping[str, Any]) -> Parameter:
    default = field.default if field.default is not msgspec.NODEFAULT else UNTOLD
    hint = hints.get(field.name, field.type)
    return Parameter(field.encode_name, field.name, hint, field.required, default)


def _of_attribute(cls: type, field: attrs.Attribute[Any], hints: Mapping[str, Any]) -> Parameter:
    hint = hints.get(field.name, field.type)
    converter: Any = getattr(field, "converter")  # noqa: B009 - its type is of no use to checkers
    if converter is not None:
        hint = _taken_by(converter, hint)
    if hint is None:
        raise UnfitError(f"{cls.__name__}.{field.name} has no type hint: give it one")
    name = field.alias or field.name
    required = field.default is attrs.NOTHING
    is_told = not required and not isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
    return Parameter(name, name, hint, required, field.default if is_told else UNTOLD)


def _taken_by(converter: Callable[..., Any] | attrs.Converter[Any, Any], otherwise: Any) -> Any:
    """The type that a converter takes; the field's own where it does not say, or says any."""
    function: Any = getattr(converter, "converter", converter)
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # some that are not written in Python
        return otherwise
    raw = parameters[0].annotation if parameters else inspect.Parameter.empty
    if raw is inspect.Parameter.empty:
        return otherwise
    scope = getattr(inspect.unwrap(function), "__globals__", {})
    try:
        hints = get_type_hints(SimpleNamespace(__annotations__={"it": raw}), scope, None, True)
    except Exception:  # foreign code: an annotation is an expression
        return otherwise
    return otherwise if hints["it"] in (Any, object) else hints["it"]
