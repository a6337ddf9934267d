"""Answers as values of a type: how the model is asked for one, and what is made of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs
import msgspec

from trio_codex._display import keep_from_showing, kind_of
from trio_codex._facade.strict import strict
from trio_codex._facade.type_reader import Reader, alias_of, described, name_of
from trio_codex._facade.type_shapes import Misfit, expect_dict
from trio_codex._state.result import TurnResult
from trio_codex.errors import OutputParseError

if TYPE_CHECKING:
    from trio_codex.types import JsonObject, Turn

T = TypeVar("T")

_FENCED = re.compile(
    r"\s*(?P<fence>`{3,}|~{3,})(?:json)?[ \t]*\r?\n(?P<json>.*?)\s*(?P=fence)\s*",
    re.DOTALL | re.IGNORECASE,
)
"""How models dress JSON that they are asked for."""

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
        if not _is_type(hint):
            raise TypeError(f"output_type must be a type, not {kind_of(hint)}")
        self._name = name_of(hint)
        self._shape = Reader(all_required=True).read(hint)
        schema = strict(described(self._shape), self._name)
        self._wrapped = "properties" not in schema  # an object is all that may be asked for
        self.schema: JsonObject = _wrapped(schema) if self._wrapped else schema
        """What the model's service is given."""

    def result_of(
        self, result: TurnResult, turn: Turn, secrets: Iterable[str] = ()
    ) -> TypedTurnResult[T]:
        """The result with its answer as a value.

        Raises:
          OutputParseError: there is no answer, or none of this type.
        """
        text, path = result.final_response, "$"
        cause: BaseException | None = None
        if turn.status == "interrupted":
            problem = "the turn was interrupted"
        elif text is None:
            problem = "the turn ended without an answer"
        else:
            try:
                output = self.parse(text)
                return TypedTurnResult(**attrs.asdict(result, recurse=False), output=output)
            except Misfit as misfit:
                cause, path = _of_the_type(misfit), f"${misfit.path}"
                problem = f"{misfit.problem} @ {path}"
        failure = OutputParseError(
            f"no {self._name}: {problem}", path=path, text=text, turn=turn, result=result
        )
        keep_from_showing(failure, secrets)
        raise failure from cause

    def parse(self, text: str) -> T:
        """The value that the text is, which may stand in a fence, as models write it.

        Raises:
          Misfit: it is none.
        """
        fenced = _FENCED.fullmatch(text)
        try:
            value: Any = msgspec.json.decode(text if fenced is None else fenced["json"])
            return self._of_json(value)
        except msgspec.DecodeError as error:
            raise Misfit(str(error)) from error
        except RecursionError as error:
            raise Misfit("it is nested too deeply") from error

    def _of_json(self, value: Any) -> T:
        if self._wrapped:
            wrapping = expect_dict(value)
            if wrapping.keys() != {VALUE}:
                raise Misfit(f"Expected the one field {VALUE!r}")
            value = wrapping[VALUE]
        output: T = self._shape.fit(value)
        return output


_MARKS = ("__origin__", "__args__", "__supertype__")
"""What the types that are no classes have: generic ones, unions, new types."""


def _is_type(hint: object) -> bool:
    is_special = hint is None or hint is Any or any(hasattr(hint, mark) for mark in _MARKS)
    return is_special or isinstance(hint, type) or alias_of(hint) is not None


def _of_the_type(error: BaseException | None) -> BaseException | None:
    """What code of the type itself raised, if it did. All else quotes the answer, and is said."""
    while isinstance(error, Misfit | msgspec.MsgspecError):
        error = error.__cause__
    return error


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
