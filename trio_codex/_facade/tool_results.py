"""What a tool returned, raised or was given wrongly, in words and images that a model can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import msgspec

from trio_codex._facade.inputs import ImageInput

if TYPE_CHECKING:
    from trio_codex.types import JsonObject

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
        if any(isinstance(part, ImageInput) for part in parts):
            return [_item(part) for part in parts]
    return [_item(result)]


def _item(result: Any) -> JsonObject:
    if isinstance(result, ImageInput):
        if not result.url.startswith("data:image/"):
            raise ValueError("an image must be a data URL: the server refuses others")
        return {"type": "inputImage", "imageUrl": result.url}
    if result is None:
        text = "done"  # an empty answer reads like a mistake
    elif isinstance(result, str):
        text = str.__str__(result)  # of an enum its value
        text.encode()  # a lone surrogate would be no answer at all
    else:
        text = msgspec.json.encode(result).decode()
    return {"type": "inputText", "text": text}


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
