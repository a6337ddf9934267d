"""Plain JSON to models and back: the one place where cattrs is set up.

Speed is in the generated readers; cattrs is asked only for types that are not of the protocol
(``list[Turn]``, a user's own attrs class with protocol models in it), and imported only then.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, cast

from trio_codex._protocol import making, tables
from trio_codex._protocol.call import Call
from trio_codex._protocol.explain import explain
from trio_codex._protocol.making import MISFITS, Reader
from trio_codex._protocol.values import (
    Model,
    Notification,
    OpenEnum,
    UnknownNotification,
    UnknownRequest,
    UnknownVariant,
)
from trio_codex.errors import ProtocolError

if TYPE_CHECKING:
    import cattrs

T = TypeVar("T")


# From plain JSON


def structure(raw: Any, model: type[T]) -> T:
    """Make a value of a model, an enum, a union or a container of them from plain JSON.

    Raises:
      ProtocolError: the data does not fit; the message has the path.
    """
    name = _protocol_name(model)
    if name is not None:
        return cast("T", _read(name, raw, name))
    return _structure_with_cattrs(raw, model)


def _protocol_name(model: Any) -> str | None:
    if isinstance(model, type) and issubclass(model, Model | OpenEnum):
        return model.__name__
    return None


def _read(name: str, raw: Any, speaker: str) -> Any:
    try:
        value = making.reader(name)(raw)
    except MISFITS as error:
        problem = explain(name, raw) or f"does not fit {name}: {error!r}"
        raise ProtocolError(f"{speaker}: {problem}") from None
    if type(value) is UnknownVariant and value.tag in making.row(name)[1][2]:
        # an answer that is a known variant and breaks its rules has no larger whole to save
        raise ProtocolError(f"{speaker}: {value.problem}")
    return value


def _structure_with_cattrs(raw: Any, model: type[T]) -> T:
    try:
        return converter().structure(raw, model)
    except ProtocolError:
        raise
    except Exception as error:  # whatever a user's own hooks raise
        from cattrs import transform_error

        raise ProtocolError(f"{model}: {'; '.join(transform_error(error))}") from error


@functools.cache
def converter() -> cattrs.Converter:
    """The converter that knows the protocol's models, unions and enums."""
    import cattrs

    made = cattrs.Converter()

    def hook(model: Any) -> Callable[[Any, Any], Any]:
        name = cast("str", _name_of(model))
        return lambda raw, _: _read(name, raw, name)

    made.register_structure_hook_factory(lambda model: _name_of(model) is not None, hook)
    made.register_unstructure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Model | OpenEnum | UnknownVariant),
        to_wire,
    )
    return made


def _name_of(model: Any) -> str | None:
    """The protocol's name of a class or a union of variants."""
    name = _protocol_name(model)
    if name is None and hasattr(model, "__args__") and UnknownVariant in model.__args__:
        name = _union_names().get(frozenset(model.__args__) - {type(None)})
    return name


@functools.cache
def _union_names() -> dict[frozenset[Any], str]:
    """Unions by their members; only those whose members have been touched can be asked for."""
    return {
        frozenset(making.define(name).__args__): name
        for name in making.MODULE_OF
        if making.row(name)[0] == "UNIONS"
    }


_NOTIFICATION_READERS: dict[str, Reader] = {}


def notification(method: str, params: Any) -> Notification:
    """Make an event from its wire form. Never raises: what does not fit is an ``UnknownNotification``."""
    try:
        return Notification(method, _NOTIFICATION_READERS[method](params))
    except MISFITS:
        return Notification(method, _slow_notification(method, params))


def _slow_notification(method: str, params: Any) -> Any:
    """The first event of its method, and those that do not fit."""
    spec = tables.NOTIFICATIONS.get(method) if type(method) is str else None
    if spec is None:
        return UnknownNotification(method, params, "no such notification in our schema")
    if spec.model is None:
        return UnknownNotification(method, params, "our schema does not tell its parameters")
    read = _NOTIFICATION_READERS.setdefault(method, making.reader(spec.model))
    try:
        return read(params)
    except MISFITS as error:
        problem = _problem(spec.model, params, error)
        return UnknownNotification(method, params, problem)


def question(method: str, params: Any) -> Any:
    """Make the parameters of a server's request. Never raises: what does not fit is an ``UnknownRequest``."""
    spec = tables.SERVER_REQUESTS.get(method) if type(method) is str else None
    if spec is None or spec.model is None:
        return UnknownRequest(method, params, "no such server request in our schema")
    try:
        value = making.reader(spec.model)(params)
    except MISFITS as error:
        return UnknownRequest(method, params, _problem(spec.model, params, error))
    if type(value) is UnknownVariant:
        return UnknownRequest(method, params, value.problem)
    return value


def _problem(name: str, raw: Any, error: BaseException) -> str:
    try:
        return explain(name, raw) or f"does not fit {name}: {error!r}"
    except RecursionError:
        return "nested too deeply"


# Calls


def call(method: str, response: str | None, params: dict[str, Any] | None) -> Call[Any]:
    """The call of a method; parameters that are None are left out."""
    if params is not None:
        params = {
            name: value if type(value) is str else to_wire(value, f"$.{name}")
            for name, value in params.items()
            if value is not None
        }
    return Call(method, params, _parser(method, response))


@functools.cache
def _parser(method: str, response: str | None) -> Callable[[Any], Any]:
    if response is None:
        return _as_it_is
    name = response
    return lambda raw: _read(name, raw, method)


def _as_it_is(raw: Any) -> Any:
    return raw


# To plain JSON


class _NotJson(Exception):
    """Something that JSON cannot say."""


def to_wire(value: Any, path: str = "$") -> Any:
    """Turn models, enums and containers of them into plain JSON with the names of the wire.

    Optional fields that are None are left out; plain JSON stays as it is.

    Raises:
      TypeError: something in it cannot be JSON; the message has the path.
    """
    try:
        return _wire(value)
    except _NotJson:
        raise TypeError(_find_not_json(value, path)) from None
    except RecursionError:
        raise TypeError(f"nested too deeply, or in itself @ {path}") from None


def _wire(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN or value is None:
        return value
    if kind is float and math.isfinite(value):
        return value
    if kind is dict:
        return {_wire_key(key): _wire(item) for key, item in value.items()}
    if kind is list or kind is tuple:
        return [_wire(item) for item in value]
    if isinstance(value, Model):
        return _wire_model(value)
    return _wire_other(value)


_PLAIN = frozenset({str, int, bool})


def _wire_key(key: Any) -> str:
    if type(key) is str:
        return key
    if isinstance(key, str):
        return str.__str__(key)
    raise _NotJson


def _wire_model(value: Model) -> dict[str, Any]:
    wired: dict[str, Any] = {}
    always, optional, extra = _wire_names(type(value).__name__)
    for name, wire in always:
        wired[wire] = _wire(getattr(value, name))
    for name, wire in optional:
        item = getattr(value, name)
        if item is not None:
            wired[wire] = _wire(item)
    if extra is not None:
        for key, item in getattr(value, extra).items():
            wired.setdefault(_wire_key(key), _wire(item))
    return wired


@functools.cache
def _wire_names(name: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], str | None]:
    """(Python name, wire name) of the fields that are always sent, and of the others; and the field for more."""
    _, (flags, _, _, _, consts) = making.row(name)
    fields = making.specs(name)
    always = [(spec.name, spec.wire) for spec in fields if spec.required]
    always += [(spec.name, spec.wire) for spec in map(making.constant, consts)]
    optional = [(spec.name, spec.wire) for spec in fields if not spec.required]
    return always, optional, making.extra_name(name) if "o" in flags else None


def _wire_other(value: Any) -> Any:
    if isinstance(value, Enum):
        return _wire(value.value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, UnknownVariant):
        return _wire(value.raw)
    if isinstance(value, Mapping):
        return {_wire_key(key): _wire(item) for key, item in value.items()}
    raise _NotJson


def _find_not_json(value: Any, path: str) -> str:
    """The complaint about the first thing inside a value that JSON cannot say."""
    for step, item in _children(value):
        try:
            _wire(item)
        except _NotJson:
            return _find_not_json(item, path + step)
    return f"{value!r} of type {type(value).__name__} cannot be JSON @ {path}"


def _children(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Model):
        return [(f".{name}", getattr(value, name)) for name in value.__slots__]
    if isinstance(value, UnknownVariant):
        return [(".raw", value.raw)]
    if isinstance(value, Mapping):
        return [(f"[{key!r}]", item) for key, item in value.items()]
    if isinstance(value, list | tuple):
        return [(f"[{index}]", item) for index, item in enumerate(value)]
    return []
