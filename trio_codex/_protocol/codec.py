"""Plain JSON to models and back: the one place where cattrs is set up.

Speed is in the generated readers; cattrs is asked only for types that are not of the protocol
(``list[Turn]``, a user's own attrs class with protocol models in it), and imported only then.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

from trio_codex._protocol import tables
from trio_codex._protocol.call import Call
from trio_codex._protocol.explain import explain
from trio_codex._protocol.fits import refuse_misfits
from trio_codex._protocol.making import define, definition_of
from trio_codex._protocol.readers import MISFITS, Reader, reader
from trio_codex._protocol.rows import MODULE_OF, options, row
from trio_codex._protocol.values import (
    Notification,
    OpenEnum,
    ProtocolModel,
    UnknownNotification,
    UnknownRequest,
    UnknownVariant,
)
from trio_codex._protocol.wire import to_wire as to_wire
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
    name = _class_name(model)
    if name is not None:
        return cast("T", _read(name, raw, name))
    return _structure_with_cattrs(raw, model)


def _read(name: str, raw: Any, speaker: str) -> Any:
    try:
        value = reader(name)(raw)
    except MISFITS as error:
        raise ProtocolError(f"{speaker}: {_problem(name, raw, error)}") from None
    if type(value) is UnknownVariant and (value.tag is None or value.tag in row(name)[1][2]):
        # a whole answer that breaks the rules of its variant: nothing around it is worth saving
        raise ProtocolError(f"{speaker}: {value.problem}")
    return value


def _problem(name: str, raw: Any, error: BaseException) -> str:
    try:
        return explain(name, raw) or f"does not fit {name}: {error!r}"
    except RecursionError:
        return "nested too deeply"


# Types that are not ours


def _structure_with_cattrs(raw: Any, model: type[T]) -> T:
    try:
        return converter().structure(raw, model)
    except Exception as error:  # whatever hooks of a user's classes raise
        from cattrs import transform_error

        problems = transform_error(error, format_exception=_format)
        raise ProtocolError(f"{model}: {_join_paths(problems[0])}") from error


def _format(error: BaseException, _: Any) -> str:
    if isinstance(error, ProtocolError):
        return str(error).partition(": ")[2]
    from cattrs.v import format_exception

    return format_exception(error, None)


def _join_paths(problem: str) -> str:
    """One path out of that into a model of ours and that which leads to the model."""
    text, _, outer = problem.rpartition(" @ $")
    text, at, inner = text.rpartition(" @ $")
    return f"{text} @ ${outer}{inner}" if at else problem


@functools.cache
def converter() -> cattrs.Converter:
    """The one converter, which knows the protocol's classes and unions."""
    import cattrs

    made = cattrs.Converter()
    made.register_structure_hook_factory(lambda model: _name_of(model) is not None, _hook)
    made.register_unstructure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, ProtocolModel | OpenEnum), to_wire
    )
    return made


def _hook(model: Any) -> Callable[[Any, Any], Any]:
    name = cast("str", _name_of(model))
    optional = type(None) in get_args(model)
    return lambda raw, _: None if raw is None and optional else _read(name, raw, name)


def _class_name(model: Any) -> str | None:
    if isinstance(model, type) and issubclass(model, ProtocolModel | OpenEnum):
        return definition_of(model)
    return None


def _name_of(model: Any) -> str | None:
    """The protocol's name of a class, or of a union, which has no name of its own."""
    members = _members(model)
    return _unions().get(members - {"NoneType"}) if members else _class_name(model)


def _members(union: Any) -> frozenset[str]:
    return frozenset(m.__name__ if isinstance(m, type) else str(m) for m in get_args(union))


@functools.cache
def _unions() -> dict[frozenset[str], str]:
    """Names of unions by the names of their members, which need not be made for it."""
    found: dict[frozenset[str], str] = {}
    for name in MODULE_OF:
        kind, data = row(name)
        if kind == "UNIONS":
            models = " ".join(data[2].values()).split()
            enum = [data[3]] if data[3] else []
            found[frozenset([*models, *enum, "UnknownVariant"])] = name
        elif kind == "ALIASES" and len(options(data[1])) > 1:
            found.setdefault(_members(define(name)), name)
    return found


# Events and questions


_NOTIFICATION_READERS: dict[str, Reader] = {}


def notification(method: str, params: Any) -> Notification:
    """Make an event from its wire form; what does not fit is an ``UnknownNotification``."""
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
    read = _NOTIFICATION_READERS.setdefault(method, reader(spec.model))
    try:
        return read(params)
    except MISFITS as error:
        problem = _problem(spec.model, params, error)
        return UnknownNotification(method, params, problem)


def question(method: str, params: Any) -> Any:
    """Make the parameters of a server's request; what does not fit is an ``UnknownRequest``."""
    spec = tables.SERVER_REQUESTS.get(method) if type(method) is str else None
    if spec is None or spec.model is None:
        return UnknownRequest(method, params, "no such server request in our schema")
    try:
        value = reader(spec.model)(params)
    except MISFITS as error:
        return UnknownRequest(method, params, _problem(spec.model, params, error))
    if type(value) is UnknownVariant:
        return UnknownRequest(method, params, value.problem)
    return value


# Calls


def call(
    method: str,
    response: str | None,
    params: dict[str, Any] | None,
    kinds: str = "",
    nullable: tuple[str, ...] = (),
) -> Call[Any]:
    """The call of a method; parameters that are None are left out, those of ``nullable`` sent.

    Raises:
      TypeError: one is not of its kind (see ``fits``), or cannot be JSON.
    """
    if params is not None:
        refuse_misfits(method, params, kinds)
        params = {
            name: value if value.__class__ is str else to_wire(value, "$." + name)
            for name, value in params.items()
            if value is not None or name in nullable
        }
    return Call(method, params, _parser(method, response))


def call_with(method: str, response: str | None, params: Any, kind: str) -> Call[Any]:
    """The call of a method whose parameters are one value."""
    refuse_misfits(method, {"params": params}, kind)
    return Call(method, to_wire(params), _parser(method, response))


@functools.cache
def _parser(method: str, response: str | None) -> Callable[[Any], Any]:
    if response is None:
        return _as_it_is
    name = response
    return lambda raw: _read(name, raw, method)


def _as_it_is(raw: Any) -> Any:
    return raw
