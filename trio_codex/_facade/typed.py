"""Python types for the model: their JSON Schema, and values of them from what it says.

What a type may be is what msgspec knows: attrs classes, dataclasses, msgspec Structs, TypedDicts,
enums, Literal, Optional and other unions, lists, dicts, dates and times, nested at will.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs
import msgspec

from trio_codex._facade.strict import strict
from trio_codex._state.result import TurnResult
from trio_codex.errors import OutputParseError

if TYPE_CHECKING:
    from trio_codex.types import JsonObject, Turn

T = TypeVar("T")

VALUE = "value"
"""The one field of the object that is sent in place of a type which is no object."""


@attrs.define
class TypedTurnResult(TurnResult, Generic[T]):
    """What a turn with an ``output_type`` leaves behind."""

    output: T
    """The final answer, as a value of that type."""


def schema_of(hint: Any) -> JsonObject:
    """The JSON Schema of a type, its root unfolded; what it refers to is in ``$defs``.

    Raises:
      TypeError: it has no JSON Schema; the message says why.
    """
    (schema,), defs = schemas_of([hint])
    return _unfolded(schema, defs)


def schemas_of(hints: Sequence[Any]) -> tuple[list[JsonObject], JsonObject]:
    """The JSON Schemas of types, and the ``$defs`` that these refer to.

    Raises:
      TypeError: one has no JSON Schema; the message says why.
    """
    names = ", ".join(map(name_of, hints))
    try:
        schemas, defs = msgspec.json.schema_components(hints, ref_template="#/$defs/{name}")
    except TypeError as error:
        reason = str(error).rpartition("\n")[2]  # the advice before it is for users of msgspec
        raise TypeError(f"{names} has no JSON Schema: {reason}") from error
    except Exception as error:  # foreign code: annotations are expressions
        raise TypeError(f"{names} has no JSON Schema: {error}") from error
    return list(schemas), defs


def name_of(hint: Any) -> str:
    """What to call a type in a message."""
    return hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else repr(hint)


def problem_of(error: Exception) -> tuple[str, str]:
    """Why a value was refused, and the path to what is wrong in it."""
    if not isinstance(error, msgspec.ValidationError):
        if isinstance(error, msgspec.DecodeError):
            return str(error), "$"
        return f"{type(error).__name__}: {error}", "$"  # raised by code of the type itself
    found = _PATH.fullmatch(str(error))
    return (found[1], found[2]) if found else (str(error), "$")


_PATH = re.compile(r"(.*) - at `(\$.*)`", re.DOTALL)


class OutputType(Generic[T]):
    """The type of an answer, as what is asked of the model and what is made of its words.

    Raises:
      TypeError: the model cannot be asked for a value of this type; the message says why.
    """

    def __init__(self, hint: type[T]) -> None:
        self._name = name_of(hint)
        schema = schema_of(hint)
        self._wrapped = "properties" not in schema
        asked: Any = hint
        if self._wrapped:  # an object is all that may be asked for
            asked = msgspec.defstruct("Output", [(VALUE, hint)])
            schema = schema_of(asked)
        self.schema: JsonObject = strict(schema, self._name)
        """What the model's service is given."""
        self._decode: Callable[[str], Any] = msgspec.json.Decoder(asked).decode

    def result_of(self, result: TurnResult, turn: Turn) -> TypedTurnResult[T]:
        """The result with its answer as a value.

        Raises:
          OutputParseError: there is no answer, or none of this type.
        """
        text = result.final_response
        if result.status == "interrupted":
            problem, path = "the turn was interrupted", "$"
        elif text is None:
            problem, path = "the turn ended without an answer", "$"
        else:
            try:
                output = self._parse(text)
            # Foreign code: converters and validators of the type.
            except Exception as error:
                problem, path = problem_of(error)
                if self._wrapped:
                    path = path.replace(f"$.{VALUE}", "$", 1)
                message = f"the answer is no {self._name}: {problem} @ {path}"
                raise OutputParseError(
                    message, path=path, text=text, turn=turn, result=result
                ) from error
            return TypedTurnResult(**attrs.asdict(result, recurse=False), output=output)
        message = f"no {self._name}: {problem}"
        raise OutputParseError(message, path=path, text=text, turn=turn, result=result)

    def _parse(self, text: str) -> T:
        value: Any = self._decode(text)
        output: T = value.value if self._wrapped else value
        return output


def _unfolded(schema: JsonObject, defs: JsonObject) -> JsonObject:
    """The schema with its root in place of a reference to it, and with its ``$defs``."""
    if "$ref" in schema:
        reference: str = schema["$ref"]
        name = reference.rpartition("/")[2]
        schema = {**defs[name], **{key: schema[key] for key in schema if key != "$ref"}}
        if reference not in str(defs):  # what refers to itself stays in both places
            defs = {other: defs[other] for other in defs if other != name}
    return {**schema, "$defs": defs} if defs else schema
