"""What an answer must not go beyond: the form that asks for it, the permissions asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    """Refuse what a form of MCP, which is flat, does not allow.

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
    for name in schema.get("required") or ():
        if name not in content:
            raise ValueError(f"the form requires {name!r}")
    for name, value in content.items():
        if name not in fields:
            raise ValueError(f"the form has no {name!r}; it has {list(fields)}")
        _check_field(name, fields[name], value)


def _check_field(name: str, field: Any, value: Any) -> None:
    kind = field.get("type") if is_object(field) else None
    kinds = _KINDS.get(kind) if isinstance(kind, str) else None
    is_number_by_accident = isinstance(value, bool) and kind != "boolean"
    if kinds is not None and (not isinstance(value, kinds) or is_number_by_accident):
        raise ValueError(f"{name} must be a {kind}, not {value!r}")
    choices = field.get("enum") if is_object(field) else None
    if is_array(choices) and value not in choices:
        raise ValueError(f"{name} must be one of {choices}, not {value!r}")


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
                raise ValueError(f"{path}[{index}] was not asked for: {value!r}")
    else:
        raise ValueError(f"{path} was not asked for: {granted!r}")
