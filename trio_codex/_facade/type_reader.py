"""Type hints to shapes, and why a type has none."""

from __future__ import annotations

import collections
import collections.abc as abc
import enum
import inspect
import typing
from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import combinations
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, cast, get_args, get_origin

import msgspec

from trio_codex._facade.class_fields import (
    UnfitError,
    is_class_with_fields,
    parameters_of_class,
    substituted,
    type_arguments,
)
from trio_codex._facade.class_shapes import Field, Fields, OneOf, differ
from trio_codex._facade.type_shapes import (
    Anything,
    Chosen,
    Defs,
    Dict,
    Fixed,
    Limited,
    Many,
    Plain,
    Shape,
    all_kinds,
    kinds_of,
)

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_LISTS: dict[Any, Any] = {
    **dict.fromkeys((list, abc.Sequence, abc.MutableSequence, abc.Collection), list),
    **dict.fromkeys((set, abc.Set, abc.MutableSet), set),
    frozenset: frozenset,
    collections.deque: collections.deque,
}
_DICTS = (dict, abc.Mapping, abc.MutableMapping)
# What msgspec reads for these, with a time zone or without one, and says nothing of in the latter
# case: a model is to give all of it.
_FORMATS = {"DateTimeType": "date-time", "TimeType": "time"}
_REMEDY = "make it of texts, numbers, lists and classes, or let a converter take those"
_INSTEAD: dict[Any, str] = {
    msgspec.Raw: "Any",
    cast("Any", typing).Self: "the name of the class",
}
# Their limits would be passed over in silence.
_STRANGERS = ("annotated_types", "pydantic")


class Reader:
    """Reads types. With ``all_required`` every field must be given, those with defaults, too."""

    def __init__(self, *, all_required: bool, names: Mapping[str, Any] | None = None) -> None:
        self._all_required = all_required
        self._names = names or {}
        self._classes: dict[Any, Fields] = {}
        self._unions: list[tuple[Any, list[Fields]]] = []
        self._aliases: list[Any] = []
        """Those that are being read."""

    def read(self, hint: Any) -> Shape:
        """The shape of a type.

        Raises:
          TypeError: it has none; the message names what is wrong in it.
        """
        try:
            shape = self._read(hint)
            self._check_unions()
        except (UnfitError, RecursionError) as error:
            raise TypeError(f"{name_of(hint)} has no JSON Schema: {error}") from error
        return shape

    def _read(self, hint: Any) -> Shape:
        alias = alias_of(hint)
        if alias is None:
            return self._read_bare(_bare(hint))
        if alias in self._aliases:
            raise UnfitError(f"the alias {alias} is in itself: make it a class, which may be")
        self._aliases.append(alias)
        try:
            return self._read(_unfolded(hint, alias))
        finally:
            self._aliases.pop()

    def _read_bare(self, hint: Any) -> Shape:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._limited(arguments[0], hint.__metadata__)
        if origin in (Union, UnionType):
            return self._union(hint, arguments)
        if hint is Any:
            return Anything()
        if isinstance(hint, TypeVar):
            return self._read(_bound(hint))
        cls = origin or hint
        if not _is_hashable(cls):
            return _plain(hint)  # it is no type
        if cls in _LISTS:
            return self._many(_LISTS[cls], arguments)
        if cls is tuple:
            return self._tuple(arguments, is_bare=origin is None)
        if cls in _DICTS:
            key, item = arguments or (str, Any)
            keys: Any = dict.__class_getitem__((key, None))
            return Dict(keys, _said_of_key(key, keys), self._read(item))
        if isinstance(cls, type) and is_class_with_fields(cast("type[Any]", cls)):
            return self._fields(hint, cast("type[Any]", cls))
        return _plain(hint)

    def _many(self, make: Any, arguments: tuple[Any, ...]) -> Shape:
        item = self._read(arguments[0] if arguments else Any)
        unique = make in (set, frozenset)
        if unique and not isinstance(item, Anything) and item.kinds & {"array", "object"}:
            raise UnfitError("what is in a set must be plain: make it a list")
        return Many(make, item, unique)

    def _tuple(self, arguments: tuple[Any, ...], *, is_bare: bool) -> Shape:
        if is_bare:
            return Many(tuple, Anything(), unique=False)
        if arguments[-1:] == (...,):
            return Many(tuple, self._read(arguments[0]), unique=False)
        return Fixed(tuple(self._read(one) for one in arguments))

    def _limited(self, hint: Any, metadata: Iterable[Any]) -> Shape:
        metas = [one for one in metadata if isinstance(one, msgspec.Meta)]
        for one in metadata:
            if type(one).__module__.partition(".")[0] in _STRANGERS:
                raise UnfitError(f"{one!r} is not looked at: say it by msgspec.Meta(…)")
        if not metas:
            return self._read(hint)
        inner = self._read(hint)
        if isinstance(inner, Plain) and "enum" not in inner.said:
            return _plain(Annotated[(hint, *metas)])
        if isinstance(inner, OneOf) and any(_limits(meta) for meta in metas):
            raise UnfitError(
                f"{name_of(hint)} has a limit of one of its types: give it to that, as in"
                " Annotated[str, Meta(…)] | None"
            )
        holder: Any = {frozenset({"array"}): list, frozenset({"object"}): dict}.get(inner.kinds)
        try:
            said = msgspec.json.schema(Annotated[(holder or Any, *metas)])
        except TypeError as error:
            raise UnfitError(f"{name_of(hint)}: {_last_line(error)}") from error
        said.pop("type", None)
        if isinstance(inner, Plain):
            return Plain(inner.hint, {**inner.said, **said})
        return Limited(inner, said, None if holder is None else Annotated[(holder, *metas)])

    def _union(self, hint: Any, members: tuple[Any, ...]) -> Shape:
        options = [(member, self._read(member)) for member in _flat(members)]
        plain = [(member, one) for member, one in options if isinstance(one, Plain | Chosen)]
        others = [one for _, one in options if not isinstance(one, Plain | Chosen)]
        if any(isinstance(one, Anything) for one in others):
            return Anything()
        plainly = _joined([member for member, _ in plain]) if plain else None
        if plainly is not None:
            _check_decodable(plainly)
        classes = [one for one in others if isinstance(one, Fields)]
        rest = [one for one in others if not isinstance(one, Fields)]
        kinds = [kind for one in [*rest, *classes[:1]] for kind in one.kinds]
        if len(kinds) > len(set(kinds)) or set(kinds) & all_kinds(one for _, one in plain):
            raise UnfitError(
                f"the options of {name_of(hint)} cannot be told apart: put each into a class of"
                " its own"
            )
        self._unions.append((hint, classes))
        return OneOf(tuple(one for _, one in plain), plainly, tuple(others))

    def _fields(self, hint: Any, cls: Any) -> Fields:
        try:
            if hint in self._classes:
                return self._classes[hint]
        except TypeError as error:  # an argument that cannot be hashed
            raise UnfitError(f"{name_of(hint)} cannot be looked up: {error}") from error
        made = self._classes[hint] = Fields(hint, name_of(hint), _docstring(cls), cls)
        arguments = type_arguments(hint)
        fields: list[Field] = []
        if issubclass(cls, msgspec.Struct) and cls.__struct_config__.tag is not None:
            config = cls.__struct_config__
            tag = _plain(typing.Literal[config.tag])
            fields.append(Field(cast("str", config.tag_field), None, tag, required=True))
        aliases, self._aliases = self._aliases, []  # in a class, one may be in itself
        for one in parameters_of_class(cls, arguments, self._names):
            try:
                shape = self._read(substituted(one.hint, arguments))
            except UnfitError as error:
                raise UnfitError(f"{made.title}.{one.name}: {error}") from error
            required = one.required or self._all_required
            fields.append(Field(one.name, one.keyword, shape, required, one.default))
        names = [field.name for field in fields]
        if len(set(names)) < len(names):
            raise UnfitError(f"{made.title} has two fields of one name in JSON: {names}")
        made.fields += fields
        self._aliases = aliases
        return made

    def _check_unions(self) -> None:
        # When all fields are known: a class may be in a union that is in one of its own fields.
        for hint, classes in self._unions:
            for one, other in combinations(classes, 2):
                if not differ(one, other):
                    raise UnfitError(
                        f"{one.title} and {other.title} in {name_of(hint)} cannot be told apart:"
                        f" give each a field like kind: Literal[{one.title!r}]"
                    )


def described(shape: Shape) -> JsonObject:
    """The JSON Schema of a shape, its root unfolded; what it refers to is in ``$defs``."""
    defs = Defs()
    if not isinstance(shape, Fields):
        schema = shape.schema(defs)
        return {**schema, "$defs": defs.schemas} if defs.schemas else schema
    reference: str = shape.schema(defs)["$ref"]
    name = reference.rpartition("/")[2]
    root = defs.schemas[name]
    others = defs.schemas
    if f"'{reference}'" not in str(others):  # what refers to itself stays in both places
        others = {other: said for other, said in others.items() if other != name}
    return {**root, "$defs": others} if others else dict(root)


def name_of(hint: Any) -> str:
    """What to call a type in a message, and in a schema."""
    if get_origin(hint) is not None and isinstance(get_origin(hint), type):
        origin = get_origin(hint)
        if is_class_with_fields(origin):
            return f"{origin.__name__}[{', '.join(map(name_of, get_args(hint)))}]"
    return hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else repr(hint)


def _is_hashable(one: object) -> bool:
    return isinstance(one, abc.Hashable)


def _bare(hint: Any) -> Any:
    """A type without what only names it, or tells checkers how a field may be used."""
    while True:
        if hasattr(hint, "__supertype__"):  # of a NewType
            hint = hint.__supertype__
        elif (alias := alias_of(hint)) is not None:
            hint = _unfolded(hint, alias)
        elif get_origin(hint) in (typing.Final, typing.Required, typing.NotRequired) or (
            getattr(get_origin(hint), "__name__", getattr(get_origin(hint), "_name", ""))
            == "ReadOnly"
        ):
            (hint,) = get_args(hint)
        elif isinstance(hint, msgspec.UnsetType) or hint is msgspec.UnsetType:
            raise UnfitError("UnsetType is not looked at: leave it out, or make it Optional")
        else:
            return NoneType if hint is None else hint


def alias_of(hint: Any) -> Any:
    """The alias that this is, or is made of; None if it is none. They are new in Python 3.12."""
    for one in (hint, get_origin(hint)):
        if type(one).__name__ == "TypeAliasType":
            return one
    return None


def _unfolded(hint: Any, alias: Any) -> Any:
    """What the alias stands for, with the types in it that it is given."""
    pairs = zip(alias.__type_params__, get_args(hint), strict=False)
    try:
        value = alias.__value__
    except Exception as error:  # foreign code: it is an expression
        raise UnfitError(f"the alias {alias} cannot be resolved: {error}") from error
    return substituted(value, dict(pairs))


def _flat(members: Iterable[Any]) -> list[Any]:
    """The members of a union, and of the unions that its members stand for."""
    found: list[Any] = []
    for member in members:
        bare = _bare(member)
        inner = get_args(bare) if get_origin(bare) in (Union, UnionType) else ()
        found += _flat(inner) if inner else [bare]
    return found


def _joined(members: Iterable[Any]) -> Any:
    """The union of these; of one, that."""
    return reduce(lambda one, other: one | other, members)


def _bound(variable: TypeVar) -> Any:
    """What a type variable stands for that nobody has said anything of."""
    if variable.__constraints__:
        return _joined(variable.__constraints__)
    default = getattr(variable, "__default__", None)
    has_default = getattr(variable, "has_default", lambda: False)()
    return default if has_default else variable.__bound__ or Any


def _said_of_key(key: Any, keys: Any) -> JsonObject:
    """The schema of the names in a dict; nothing where any text will do."""
    try:
        msgspec.convert({}, keys, str_keys=True)
        said = dict(_plain(key).said)
    except TypeError as error:
        raise UnfitError(f"a dict with {name_of(key)} as keys: {_last_line(error)}") from error
    kinds = kinds_of(said)
    if not kinds & {"string", "integer", "number"}:  # nothing that a model writes could be one
        raise UnfitError(f"a dict with {name_of(key)} as keys: make them texts or whole numbers")
    if kinds == frozenset({"number"}):
        return {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$"}
    if kinds == frozenset({"integer"}) and "enum" not in said:
        return {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)$"}
    if "enum" in said:
        return {"enum": [str(value) for value in said["enum"]]}
    return {} if said == {"type": "string"} or kinds != frozenset({"string"}) else said


def _plain(hint: Any) -> Plain | Chosen:
    try:
        if isinstance(hint, type) and issubclass(hint, enum.Enum):
            (said,) = msgspec.json.schema(hint)["$defs"].values()
            return Chosen(hint, said)
        if _is_hashable(cast("object", hint)) and hint in _INSTEAD:
            raise UnfitError(f"{name_of(hint)} is not looked at: write {_INSTEAD[hint]}")
        if get_origin(hint) is typing.Literal:
            return _literal(hint)
        said = msgspec.json.schema(hint)
        kind = type(_without_metadata(msgspec.inspect.type_info(hint))).__name__
    except UnfitError:
        raise
    except TypeError as error:
        raise UnfitError(f"{_last_line(error)}: {_REMEDY}") from error
    except Exception as error:  # foreign code: what is no type at all may do anything
        raise UnfitError(f"{name_of(hint)} is no type: {_REMEDY}") from error
    if kind in _FORMATS:
        said.setdefault("format", _FORMATS[kind])
    if "$ref" in said:  # an enum with words or limits around it
        said = {**said["$defs"].popitem()[1], **{k: said[k] for k in said if k[0] != "$"}}
    return Plain(hint, said)


def _literal(hint: Any) -> Plain:
    """Not asked of msgspec: its version 0.19 cannot sort values of several types."""
    _check_decodable(hint)
    return Plain(hint, {"enum": list(get_args(hint))})


def _check_decodable(hint: Any) -> None:
    try:
        msgspec.json.Decoder(hint)
    except TypeError as error:
        raise UnfitError(f"{_last_line(error)}: {_REMEDY}") from error


def _limits(meta: msgspec.Meta) -> bool:
    names = ("gt", "ge", "lt", "le", "multiple_of", "pattern", "min_length", "max_length", "tz")
    return any(getattr(meta, name) is not None for name in names)


def _without_metadata(info: Any) -> Any:
    while isinstance(info, msgspec.inspect.Metadata):
        info = info.type
    return info


def _last_line(error: Exception) -> str:
    return str(error).rpartition("\n")[2]  # the advice before it is for users of msgspec


def _docstring(cls: type) -> str | None:
    """The docstring that somebody wrote for this very class."""
    words = vars(cls).get("__doc__")
    if not words or not isinstance(words, str):
        return None
    is_made = words.startswith((f"{cls.__name__}(", f"{cls.__name__}:"))
    return None if is_made else inspect.cleandoc(words)
