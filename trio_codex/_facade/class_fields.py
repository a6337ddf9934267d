"""What a class takes when a value of it is made: the parameters of its ``__init__``, with their types.

The class decides. A field that ``__init__`` does not take is none; a converter's parameter says what
is given to it; a hand-written ``__init__`` is taken at its word.
"""

from __future__ import annotations

import dataclasses
import inspect
import sys
import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
import msgspec

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
    hints = Hints.of_class(cls, {cls.__name__: cls, **names})
    if typing.is_typeddict(cls):
        found = list(_of_typed_dict(cls, hints))
    elif issubclass(cls, msgspec.Struct):
        found = list(_of_struct(cls, hints))
    elif is_named_tuple(cls):
        found = list(_of_signature(cls, inspect.signature(cls), hints))
    elif _has_own_init(cls):
        hints = hints.with_init(cls, {cls.__name__: cls, **names})
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


def type_parameters(made: Any) -> dict[str, Any]:
    """Those between the brackets after the name of a class or function, by their names."""
    return {one.__name__: one for one in getattr(made, "__type_params__", ())}


def _has_own_init(cls: type[Any]) -> bool:
    """Whether somebody wrote its ``__init__`` by hand, in it or in a class that it is made of."""
    owner: Any = next(base for base in cls.__mro__ if "__init__" in vars(base))
    if "__dataclass_fields__" in vars(owner):  # one that was made says the same as they do
        fields: dict[str, dataclasses.Field[Any]] = owner.__dataclass_fields__
        said = inspect.get_annotations(owner.__init__)
        types: dict[str, Any] = {name: field.type for name, field in fields.items()}
        types["return"] = None
        return any(name not in types or types[name] != hint for name, hint in said.items())
    code: Any = getattr(owner.__init__, "__code__", None)
    return code is None or not code.co_filename.startswith("<attrs generated")


def _of_signature(
    cls: type[Any], signature: inspect.Signature, hints: Hints
) -> Iterator[Parameter]:
    for name, parameter in signature.parameters.items():
        about = f"{cls.__name__}.{name}"
        if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
            raise UnfitError(
                f"{about} is {parameter.kind.description} in its __init__: a model gives each by its name"
            )
        hint: Any = hints.get(name)
        if isinstance(hint, dataclasses.InitVar):
            hint = cast("Any", hint).type
        required = parameter.default is parameter.empty
        # What stands for a factory in a dataclass's signature has no JSON, and is not told.
        yield Parameter(name, name, hint, required, UNTOLD if required else parameter.default)


def _of_typed_dict(cls: type, hints: Hints) -> Iterator[Parameter]:
    required: frozenset[str] = cast("Any", cls).__required_keys__
    for name in hints.places:
        hint = hints.get(name)
        is_required = name in required
        while get_origin(hint) in (typing.Required, typing.NotRequired):
            # From a module of annotations that are text, the class itself could not see these.
            is_required = get_origin(hint) is typing.Required
            (hint,) = get_args(hint)
        yield Parameter(name, name, hint, is_required)


def _of_struct(cls: Any, hints: Hints) -> Iterator[Parameter]:
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    defaults: tuple[Any, ...] = cls.__struct_defaults__  # of the last ones
    without = len(cls.__struct_fields__) - len(defaults)
    for (keyword, name), default in zip(
        names, (*[msgspec.NODEFAULT] * without, *defaults), strict=True
    ):
        required = default is msgspec.NODEFAULT
        # What stands for a factory has no JSON, and is not told.
        yield Parameter(
            name, keyword, hints.get(keyword), required, UNTOLD if required else default
        )


def _of_attribute(cls: type, field: attrs.Attribute[Any], hints: Hints) -> Parameter:
    if field.type is not None and field.type is not hints.raw(field.name):
        hints = hints.replaced(field.name, field.type)  # by a field_transformer, for example
    hint = hints.get(field.name) if hints.raw(field.name) is not None else None
    converter: Any = getattr(field, "converter")  # noqa: B009 - its type is of no use to checkers
    if converter is not None:
        hint = _taken_by(converter, hint, hints.about(field.name), hints.names)
    if hint is None:
        hint = hints.get(field.name)  # says that there is none
    name = field.alias or field.name
    required = field.default is attrs.NOTHING
    is_told = not required and not isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
    return Parameter(name, name, hint, required, field.default if is_told else UNTOLD)


def _taken_by(converter: Any, otherwise: Any, about: str, names: Mapping[str, Any]) -> Any:
    """The type that a converter takes; the field's own where it does not say, or says any."""
    function: Any = getattr(converter, "converter", converter)
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # some that are not written in Python
        return otherwise
    raw = parameters[0].annotation if parameters else inspect.Parameter.empty
    if raw is inspect.Parameter.empty:
        return otherwise
    # Those of attrs that are made of others bring the types of these, and not what they see.
    scope = {**names, **getattr(inspect.unwrap(function), "__globals__", {})}
    said = _resolved(
        raw, f"{about}, as its converter takes it,", getattr(function, "__module__", ""), scope
    )
    return otherwise if said in (Any, object) or isinstance(said, TypeVar) else said


@attrs.frozen
class Hints:
    """Type hints of a class, each resolved when it is asked for: not all of them are for a model."""

    cls: type[Any]
    places: Mapping[str, tuple[Any, str, Mapping[str, Any]]]
    """As it is written, the module where it is, and what is in sight there beside that."""
    names: Mapping[str, Any]
    """What is in sight where the class is."""

    @classmethod
    def of_class(cls, it: type[Any], names: Mapping[str, Any]) -> Hints:
        """Those of its fields, each as seen from the class that has it."""
        found: dict[str, tuple[Any, str, Mapping[str, Any]]] = {}
        for base in reversed(it.__mro__):
            seen = {**names, **type_parameters(base)}
            for name, raw in inspect.get_annotations(base).items():
                found[name] = (raw, base.__module__, seen)
        return cls(it, found, {**vars(sys.modules.get(it.__module__, object)), **names})

    def with_init(self, it: Any, names: Mapping[str, Any]) -> Hints:
        """The same, and those of the parameters of its ``__init__``."""
        init = inspect.unwrap(it.__init__)
        seen = {**getattr(init, "__globals__", {}), **names}
        seen |= type_parameters(it) | type_parameters(init)
        raw = inspect.get_annotations(init)
        found = {name: (hint, it.__module__, seen) for name, hint in raw.items()}
        return attrs.evolve(self, places={**self.places, **found})

    def replaced(self, name: str, hint: Any) -> Hints:
        """The same, with this type of that field."""
        place = (hint, self.cls.__module__, self.names)
        return attrs.evolve(self, places={**self.places, name: place})

    def about(self, name: str) -> str:
        """What to call a field in a message."""
        return f"{self.cls.__name__}.{name}"

    def raw(self, name: str) -> Any:
        """As it is written; None if there is none."""
        return self.places.get(name, (None, "", {}))[0]

    def get(self, name: str) -> Any:
        """The type.

        Raises:
          UnfitError: there is none, or it cannot be found out.
        """
        if name not in self.places:
            raise UnfitError(f"{self.about(name)} has no type hint: give it one")
        raw, module, seen = self.places[name]
        return _resolved(raw, self.about(name), module, seen)


def _resolved(raw: Any, about: str, module: str, names: Mapping[str, Any]) -> Any:
    holder = type("Holder", (), {"__annotations__": {"it": raw}, "__module__": module})
    try:
        return get_type_hints(holder, localns=dict(names), include_extras=True)["it"]
    except Exception as error:  # foreign code: an annotation is an expression
        raise UnfitError(
            f"{about} has a type hint that cannot be resolved: {error}; define what it names in"
            " the module, before it is used"
        ) from error
