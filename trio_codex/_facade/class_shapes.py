"""The shapes of classes, and of unions that may have several of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from trio_codex._facade.type_shapes import (
    Chosen,
    Defs,
    Misfit,
    Plain,
    Shape,
    all_kinds,
    expect_dict,
    fit_at,
    kind_name,
    kinds_of_value,
    told_default,
)

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

UNTOLD: Any = object()
"""In place of a default: there is none, or none that a model could be told."""


@attrs.frozen(eq=False)
class Field:
    """A field of a class, as whoever makes a value of it gives it."""

    name: str
    """In JSON."""
    keyword: str | None
    """In the call; None for what is only looked at, such as a tag."""
    shape: Shape
    required: bool
    default: Any = UNTOLD

    def schema(self, defs: Defs) -> JsonObject:
        said = self.shape.schema(defs)
        return said | ({} if self.default is UNTOLD else told_default(self.shape, self.default))


@attrs.define(eq=False)
class Fields:
    """An object: a class whose values are made by calling it with what is in its fields."""

    key: object
    """What is the same for the same type only."""
    title: str
    description: str | None
    make: Callable[..., Any]
    fields: list[Field] = attrs.field(factory=list[Field])
    """Put in when the class is known as a whole: it may be in a field of itself."""

    kinds = frozenset({"object"})

    def schema(self, defs: Defs) -> JsonObject:
        return defs.reference(self.key, self.title, lambda: self.unfolded(defs))

    def unfolded(self, defs: Defs) -> JsonObject:
        """The schema itself, where ``schema`` refers to it."""
        said: JsonObject = {"title": self.title}
        if self.description:
            said["description"] = self.description
        return said | {
            "type": "object",
            "properties": {field.name: field.schema(defs) for field in self.fields},
            "required": [field.name for field in self.fields if field.required],
            "additionalProperties": False,
        }

    def fit(self, value: Any) -> Any:
        given = expect_dict(value)
        found: dict[str, Any] = {}
        for field in self.fields:
            if field.name in given:
                fitting = fit_at(field.shape, given[field.name], f".{field.name}")
                if field.keyword is not None:
                    found[field.keyword] = fitting
            elif field.required:
                raise Misfit("missing", f".{field.name}")
        names = {field.name for field in self.fields}
        for name in given:
            if name not in names:
                raise Misfit(f"no such field: {self.title} has {sorted(names)}", f".{name}")
        try:
            return self.make(**found)
        except Exception as error:  # foreign code: converters, validators, __init__
            raise Misfit(_words(error)) from error


@attrs.frozen(eq=False)
class OneOf:
    """A union. What is no object is told apart by its kind, objects by trying one after the other.

    ``type_reader`` sees to it that no value fits two of them.
    """

    plain: tuple[Shape, ...]
    """Those without parts, each for its schema."""
    plainly: Any
    """All of them as one type, for msgspec; None if there are none."""
    others: tuple[Shape, ...]

    @property
    def kinds(self) -> frozenset[str]:
        return all_kinds((*self.plain, *self.others))

    def schema(self, defs: Defs) -> JsonObject:
        options = (*self.others, *self.plain)
        return {"anyOf": [option.schema(defs) for option in options]}

    def fit(self, value: Any) -> Any:
        kinds = kinds_of_value(value)
        options = [option for option in self.others if option.kinds & kinds]
        if not options and self.plainly is not None:
            said = {"anyOf": [{"type": kind} for one in self.plain for kind in one.kinds]}
            return Plain(self.plainly, said).fit(value)
        if not options:
            raise Misfit(
                f"Expected a JSON {' or '.join(sorted(self.kinds))}, got `{kind_name(value)}`"
            )
        misfits: list[Misfit] = []
        for option in options:
            try:
                return option.fit(value)
            except Misfit as misfit:
                misfits.append(misfit)
        if len(misfits) == 1:
            raise misfits[0]
        problems = [f"{misfit.problem} @ {misfit.path or 'itself'}" for misfit in misfits]
        raise Misfit(f"it is none of these: {'; '.join(problems)}")


def differ(one: Fields, other: Fields) -> bool:
    """Whether no value fits both of them."""
    mine, theirs = ({field.name: field for field in cls.fields} for cls in (one, other))
    needed = {name for fields in (mine, theirs) for name, it in fields.items() if it.required}
    if not needed <= mine.keys() & theirs.keys():
        return True
    return any(_exclude(mine[name].shape, theirs[name].shape) for name in needed)


def _exclude(one: Shape, other: Shape) -> bool:
    if not _wide_kinds(one) & _wide_kinds(other):
        return True
    mine, theirs = _constants(one), _constants(other)
    return mine is not None and theirs is not None and not mine & theirs


def _wide_kinds(shape: Shape) -> frozenset[str]:
    """Its kinds, with an integer as the number that it is, too."""
    return frozenset("number" if kind == "integer" else kind for kind in shape.kinds)


def _constants(shape: Shape) -> frozenset[Any] | None:
    if isinstance(shape, Plain | Chosen) and "enum" in shape.said:
        return frozenset(shape.said["enum"])
    return None


def _words(error: Exception) -> str:
    name = type(error).__name__
    try:
        # attrs' validators put what they looked at behind their sentence.
        is_sentence = type(error) in (TypeError, ValueError) and len(error.args) > 1
        args: tuple[Any, ...] = error.args
        sentence = str(args[0] if is_sentence else error)
    except Exception:  # foreign code
        sentence = ""
    if not sentence:
        return name
    return sentence if isinstance(error, TypeError | ValueError) else f"{name}: {sentence}"
