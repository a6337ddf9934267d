"""What an answer must not go beyond: the form that asks for it, the permissions asked for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from trio_codex._display import kind_of, repr_of, shown
from trio_codex._rpc.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list, tuple),
}


def check_form(schema: Any, content: Mapping[str, Any] | None) -> None:
    """Refuse what a form of MCP, which is flat, does not allow. Formats are not looked at.

    Raises:
      ValueError: the message names the field.
    """
    if schema is None:
        if content is not None:
            raise ValueError("there is no form: accept it without content")
        return
    content = content or {}
    fields = schema.get("properties") if is_object(schema) else None
    fields = fields if is_object(fields) else {}
    required = schema.get("required") if is_object(schema) else None
    for name in required if is_array(required) else ():
        if name not in content:
            raise ValueError(f"the form requires {repr_of(name)}")
    for name, value in content.items():
        if name not in fields:
            raise ValueError(f"the form has no {repr_of(name)}; it has {repr_of(list(fields))}")
        _check_field(shown(name), fields[name], value)


def _check_field(name: str, field: Any, value: Any) -> None:
    if not is_object(field):
        return
    _check_kind(name, field, value)
    _check_limits(name, field, value)
    choices = _choices(field)
    if choices is not None and value not in choices:
        raise ValueError(f"{name} must be one of {repr_of(choices)}, not {kind_of(value)}")
    if is_array(value):
        for index, chosen in enumerate(value):
            _check_field(f"{name}[{index}]", field.get("items"), chosen)


def _check_kind(name: str, field: dict[str, Any], value: Any) -> None:
    kind = field.get("type")
    kinds = _KINDS.get(kind) if isinstance(kind, str) else None
    if kinds is None:
        return
    is_number_by_accident = isinstance(value, bool) and kind != "boolean"
    is_no_json = isinstance(value, float) and not math.isfinite(value)
    if not isinstance(value, kinds) or is_number_by_accident or is_no_json:
        raise ValueError(f"{name} must be of type {kind}, not {kind_of(value)}")


def _check_limits(name: str, field: dict[str, Any], value: Any) -> None:
    size: float
    if isinstance(value, str):
        size, least, most = len(value), field.get("minLength"), field.get("maxLength")
    elif is_array(value):
        size, least, most = len(value), field.get("minItems"), field.get("maxItems")
    elif isinstance(value, int | float):
        size, least, most = value, field.get("minimum"), field.get("maximum")
    else:
        return
    what, found = ("", kind_of(value)) if size is value else (" long", f"{size}")
    if isinstance(least, int | float) and size < least:
        raise ValueError(f"{name} must be at least {least}{what}, not {found}")
    if isinstance(most, int | float) and size > most:
        raise ValueError(f"{name} must be at most {most}{what}, not {found}")


def _choices(field: dict[str, Any]) -> list[Any] | None:
    """What may be chosen: named values, or with a title each; None: anything."""
    plain = field.get("enum")
    if is_array(plain):
        return list(plain)
    titled = field.get("oneOf", field.get("anyOf"))  # the latter where several may be chosen
    if is_array(titled):
        return [choice["const"] for choice in titled if is_object(choice) and "const" in choice]
    return None


def offers(offered: Any, choice: str) -> bool:
    """Whether the choice is what is offered, or one of that."""
    return choice in offered if is_array(offered) else choice == offered


def refuse_more(granted: Any, asked: Any, path: str) -> None:
    """Refuse a grant with anything in it that was not asked for.

    Raises:
      ValueError: there is; the message has the path.
    """
    if granted is None or granted is False or granted == asked:
        return
    if is_object(granted) and is_object(asked):
        for name, value in granted.items():
            refuse_more(value, asked.get(name), f"{path}.{name}")
    elif is_array(granted) and is_array(asked):
        for index, value in enumerate(granted):
            if value not in asked:
                raise ValueError(f"{path}[{index}] was not asked for: {repr_of(value)}")
        for value in asked if granted else ():
            # What is not to be touched is part of what was asked for: less of it is more.
            if is_object(value) and value.get("access") == "deny" and value not in granted:
                raise ValueError(f"{path} must go on denying {repr_of(value.get('path'))}")
    else:
        raise ValueError(f"{path} was not asked for: {repr_of(granted)}")
