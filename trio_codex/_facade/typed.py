"""Answers as values of a type: how the model is asked for one, and what is made of its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs
import msgspec

from trio_codex._facade.schemas import name_of, problem_of, schema_of
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


class OutputType(Generic[T]):
    """The type of an answer, as what is asked of the model and what is made of its words.

    Raises:
      TypeError: the model cannot be asked for a value of this type; the message says why.
    """

    def __init__(self, hint: type[T]) -> None:
        self._name = name_of(hint)
        schema = strict(schema_of(hint), self._name)
        self._wrapped = "properties" not in schema  # an object is all that may be asked for
        self.schema: JsonObject = _wrapped(schema) if self._wrapped else schema
        """What the model's service is given."""
        asked: Any = msgspec.defstruct("Output", [(VALUE, hint)]) if self._wrapped else hint
        self._decode: Callable[[str], Any] = msgspec.json.Decoder(asked).decode

    def result_of(self, result: TurnResult, turn: Turn) -> TypedTurnResult[T]:
        """The result with its answer as a value.

        Raises:
          OutputParseError: there is no answer, or none of this type.
        """
        text, path, cause = result.final_response, "$", None
        if turn.status == "interrupted":
            problem = "the turn was interrupted"
        elif text is None:
            problem = "the turn ended without an answer"
        else:
            try:
                output = self._parse(text)
                return TypedTurnResult(**attrs.asdict(result, recurse=False), output=output)
            except Exception as error:  # foreign code: converters and validators of the type
                cause = error
                problem, path = self._problem(error)
        raise OutputParseError(
            f"no {self._name}: {problem}", path=path, text=text, turn=turn, result=result
        ) from cause

    def _parse(self, text: str) -> T:
        value: Any = self._decode(text)
        output: T = getattr(value, VALUE) if self._wrapped else value
        return output

    def _problem(self, error: Exception) -> tuple[str, str]:
        problem, path = problem_of(error)
        if self._wrapped:
            path = path.replace(f"$.{VALUE}", "$", 1)
        return f"{problem} @ {path}", path


def _wrapped(schema: JsonObject) -> JsonObject:
    """The schema of an object with a field for what the given one describes."""
    inner = {key: said for key, said in schema.items() if key != "$defs"}
    defs = {key: said for key, said in schema.items() if key == "$defs"}
    return {
        "type": "object",
        "properties": {VALUE: inner},
        "required": [VALUE],
        "additionalProperties": False,
        **defs,
    }
