"""What a tool returned, raised or was given wrongly, in words and images that a model can read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import msgspec

from trio_codex._facade.inputs import (
    ImageInput,
    LocalImageInput,
    MentionInput,
    SkillInput,
    TextInput,
    check_image,
)

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

_INPUTS = (TextInput, ImageInput, LocalImageInput, SkillInput, MentionInput)

LONGEST = 2_000
"""Characters of what an error says; the rest is cut off."""
MOST = 5
"""So many errors of a group are told."""


def success(result: Any) -> JsonObject:
    """The answer to a call that returned.

    Raises:
      TypeError, ValueError: the result cannot be sent.
    """
    return {"contentItems": _content(result), "success": True}


def failure(words: str) -> JsonObject:
    """The answer to a call that failed."""
    text = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    sendable = text.encode("utf-8", "replace").decode()  # lone surrogates are not
    return {"contentItems": [{"type": "inputText", "text": sendable}], "success": False}


def told(error: BaseException) -> str:
    """An exception in words, without a traceback; of a group, the exceptions in it."""
    leaves = list(_leaves(error))
    words = [_words(leaf) for leaf in leaves[:MOST]]
    if len(leaves) > MOST:
        words.append(f"and {len(leaves) - MOST} more")
    return "; ".join(words)


def _content(result: Any) -> list[JsonObject]:
    if isinstance(result, list | tuple):
        parts = cast(list[Any], result)
        if any(isinstance(part, _INPUTS) for part in parts):
            return [_item(part) for part in parts]
    return [_item(result)]


def _item(result: Any) -> JsonObject:
    if isinstance(result, ImageInput):
        check_image(result.url, "an image")
        return {"type": "inputImage", "imageUrl": result.url}
    if isinstance(result, _INPUTS) and not isinstance(result, ImageInput | TextInput):
        raise TypeError(
            f"a {type(result).__name__} is input for a turn and no result: return text, or"
            " ImageInput.from_bytes(…)"
        )
    if result is None:
        text = "done"  # an empty answer reads like a mistake
    elif isinstance(result, TextInput):
        text = result.text
    elif isinstance(result, str):
        text = str.__str__(result)  # of an enum its value
        text.encode()  # a lone surrogate would be no answer at all
    else:
        text = _json(result)
    return {"type": "inputText", "text": text}


def _json(result: Any) -> str:
    text = msgspec.json.encode(result).decode()
    if "null" in text:  # so does it write what JSON has no word for
        _refuse_no_numbers(msgspec.to_builtins(result, str_keys=True))
    return text


def _refuse_no_numbers(value: Any) -> None:
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{value} has no JSON: return None, or say it in words")
    parts: Any = ()
    if isinstance(value, dict):
        parts = value.values()  # pyright: ignore[reportUnknownVariableType]
    elif isinstance(value, list | tuple):
        parts = value  # pyright: ignore[reportUnknownVariableType]
    for part in parts:
        _refuse_no_numbers(part)


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for inner in cast(BaseExceptionGroup[BaseException], error).exceptions:
            yield from _leaves(inner)
    else:
        yield error


def _words(error: BaseException) -> str:
    name = type(error).__name__
    try:
        message = str(error)
    except Exception:  # foreign code
        message = ""
    return f"{name}: {message}" if message else name
