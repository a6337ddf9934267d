"""What a schema says, as values: types, models, enums, unions and methods."""

from __future__ import annotations

from typing import TypeAlias

import attrs


@attrs.frozen
class Scalar:
    name: str
    """``str``, ``int``, ``float``, ``bool`` or ``Any``."""


@attrs.frozen
class Const:
    """A property that has one value only: the tag of a union's variant."""

    value: str


@attrs.frozen
class ListOf:
    item: Type


@attrs.frozen
class MapOf:
    item: Type


@attrs.frozen
class Name:
    name: str


@attrs.frozen
class Either:
    """One of several, told apart by the kind of JSON value."""

    options: tuple[Type, ...]


@attrs.frozen
class Nullable:
    inner: Type


Type: TypeAlias = Scalar | Const | ListOf | MapOf | Name | Either | Nullable


@attrs.frozen
class Field:
    name: str
    wire: str
    type: Type
    required: bool
    doc: str = ""


@attrs.frozen
class Model:
    name: str
    doc: str
    fields: tuple[Field, ...]
    open: bool = False
    variant: bool = False

    def consts(self) -> dict[str, str]:
        return {f.wire: f.type.value for f in self.fields if isinstance(f.type, Const)}


@attrs.frozen
class Enum:
    name: str
    doc: str
    members: tuple[tuple[str, str, str], ...]
    """(Python name, wire value, description) of each."""
    variant: bool = False


@attrs.frozen
class Union:
    """Variants told apart by a tag (``key``), their only key (``key`` is empty), or shape."""

    name: str
    doc: str
    key: str | None
    variants: tuple[tuple[str, tuple[str, ...]], ...]
    """(tag, models); several models of one tag are told apart by their required keys."""
    enum: str | None = None
    """The enum of the variants that are bare strings."""


@attrs.frozen
class Alias:
    name: str
    doc: str
    type: Type


Definition: TypeAlias = Model | Enum | Union | Alias


@attrs.frozen
class Method:
    method: str
    doc: str
    params: str | None
    """Name of the parameters' definition; None if there are none."""
    params_optional: bool
    response: str | None
    experimental: bool


@attrs.frozen
class Protocol:
    version: str
    definitions: dict[str, Definition]
    synonyms: dict[str, str]
    """Further names of definitions, as the official SDK has them."""
    client_requests: tuple[Method, ...]
    server_requests: tuple[Method, ...]
    notifications: tuple[Method, ...]
    experimental_fields: dict[str, frozenset[str]]
    """Wire names of the properties of each parameter definition that the stable schema lacks."""
