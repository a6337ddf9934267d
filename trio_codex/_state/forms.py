"""The fields of an MCP server's form: how a person reads them, and what a line of theirs means."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

import attrs

from trio_codex._rpc.shapes import is_array, is_object

Option: TypeAlias = "tuple[Any, str]"

_TRUTHS = {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False}


@attrs.frozen
class Field:
    """One field of a form."""

    name: str
    schema: dict[str, Any]
    is_required: bool

    @property
    def title(self) -> str:
        """What it is called for people."""
        return str(self.schema.get("title") or self.name)

    @property
    def about(self) -> str:
        """What is said about it; may be empty."""
        return str(self.schema.get("description") or "")

    @property
    def options(self) -> list[Option]:
        """What there is to choose from, each with its name for people; none: anything."""
        items = self.schema.get("items")
        source: Any = items if self.takes_several and is_object(items) else self.schema
        titled = source.get("oneOf") or source.get("anyOf")
        if is_array(titled):
            choices = [choice for choice in titled if is_object(choice) and "const" in choice]
            return [(each["const"], str(each.get("title") or each["const"])) for each in choices]
        values, names = source.get("enum"), source.get("enumNames")
        if not is_array(values):
            return []
        if not is_array(names) or len(names) != len(values):
            names = values
        return [(value, str(name)) for value, name in zip(values, names, strict=True)]

    @property
    def takes_several(self) -> bool:
        """Whether several of the options may be chosen."""
        return self.schema.get("type") == "array"

    def read(self, line: str) -> Any:
        """The value that a line means.

        Raises:
          ValueError: none; the message says why.
        """
        if self.takes_several:
            return [choose(self.options, part.strip()) for part in line.split(",") if part.strip()]
        if self.options:
            return choose(self.options, line.strip())
        match self.schema.get("type"):
            case "boolean":
                if line.strip().lower() not in _TRUTHS:
                    raise ValueError("yes or no, please")
                return _TRUTHS[line.strip().lower()]
            case "integer" | "number" as kind:
                return self._within(_number(line.strip(), whole=kind == "integer"))
            case _:
                return self._fitting(line)

    def _within(self, number: float) -> float:
        least, most = self.schema.get("minimum"), self.schema.get("maximum")
        if (least is not None and number < least) or (most is not None and number > most):
            raise ValueError(_between("a number", least, most))
        return number

    def _fitting(self, text: str) -> str:
        least, most = self.schema.get("minLength"), self.schema.get("maxLength")
        if (least is not None and len(text) < least) or (most is not None and len(text) > most):
            raise ValueError(_between("a length", least, most))
        return text


def fields_of(schema: Any) -> list[Field]:
    """The fields of a form, in its order."""
    properties = schema.get("properties") if is_object(schema) else None
    required = schema.get("required") if is_object(schema) else None
    names: Any = required if is_array(required) else ()
    return [
        Field(name, part if is_object(part) else {}, name in names)
        for name, part in (properties.items() if is_object(properties) else ())
    ]


def choose(options: list[Option], line: str) -> Any:
    """The option of that number or name.

    Raises:
      ValueError: there is none.
    """
    if line.isdecimal() and 1 <= int(line) <= len(options):
        return options[int(line) - 1][0]
    found = [value for value, name in options if line in (value, name)]
    if not found:
        raise ValueError(f"a number from 1 to {len(options)}, please")
    return found[0]


def _number(text: str, *, whole: bool) -> float:
    try:
        number = int(text) if whole else float(text)
    except ValueError:
        raise ValueError("a whole number, please" if whole else "a number, please") from None
    if not math.isfinite(number):
        raise ValueError("a finite number, please")
    return number


def _between(what: str, least: Any, most: Any) -> str:
    if most is None:
        return f"{what} of {least} or more, please"
    return f"{what} from {least} to {most}, please" if least is not None else f"at most {most}"
