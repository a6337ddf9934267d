"""What a turn can be given to work on, and how it looks on the wire."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from trio_codex._display import kind_of
from trio_codex._facade.checking import check

if TYPE_CHECKING:
    from trio_codex.types import FunctionCallOutputContentItem, JsonObject

MAX_CHARACTERS = 1 << 20
"""What the server accepts as text in one input; it refuses more."""


@attrs.define
class TextInput:
    """Text from the user."""

    text: str


_IMAGE = re.compile(r"data:image/[\w.+-]+;base64,[A-Za-z0-9+/]+={0,2}")


@attrs.define
class ImageInput:
    """An image as a data URL, ``data:image/png;base64,…``; see ``from_bytes``."""

    url: str

    @classmethod
    def from_bytes(cls, data: bytes, media_type: str = "image/png") -> ImageInput:
        """The image that these bytes are, for example the content of a PNG file."""
        check("ImageInput.from_bytes", locals())
        return cls(f"data:{media_type};base64,{b64encode(data).decode()}")


@attrs.define
class LocalImageInput:
    """An image in a file that the server can read."""

    path: str


@attrs.define
class SkillInput:
    """A skill, by name and the path of its file."""

    name: str
    path: str


@attrs.define
class MentionInput:
    """A resource that the user mentions, by name and path."""

    name: str
    path: str


@attrs.define
class ExternalMessage:
    """Content from another agent, tool or program: it has a tool's authority, not a user's.

    It is the whole input of its turn and approves nothing.
    """

    tool_name: str
    content: str | Sequence[JsonObject | FunctionCallOutputContentItem]
    namespace: str | None = None


InputItem: TypeAlias = TextInput | ImageInput | LocalImageInput | SkillInput | MentionInput
Input: TypeAlias = list[InputItem] | InputItem
RunInput: TypeAlias = Input | str | ExternalMessage


def wire_input(given: Input | str) -> list[dict[str, Any]]:
    """The input as a list of wire items.

    Raises:
      TypeError: an item is of no kind that can be input; the message names it.
      ValueError: no items, more text than the server accepts, or an image that is none.
    """
    items: list[Any] = given if isinstance(given, list) else [given]
    if not items:
        raise ValueError("the input is empty: give text or at least one item")
    wired = [_wire_item(item, index) for index, item in enumerate(items)]
    characters = sum(len(item.get("text", "")) for item in wired)
    if characters > MAX_CHARACTERS:
        raise ValueError(
            f"the input has {characters} characters of text; the server accepts {MAX_CHARACTERS}"
        )
    return wired


def wire_tool_output(message: ExternalMessage) -> dict[str, Any]:
    """The external message as the output of a tool.

    Raises:
      TypeError: something in it is of another type.
      ValueError: the tool's name is empty, or an image is none.
    """
    from trio_codex._protocol.codec import to_wire

    if not _says_something(message.tool_name):
        raise ValueError("ExternalMessage.tool_name must be a non-empty string")
    if not isinstance(cast("object", message.namespace), str | None):
        raise TypeError(
            f"ExternalMessage.namespace must be str or None, not {kind_of(message.namespace)}"
        )
    content = to_wire(message.content)
    _check_content(content)
    output: dict[str, Any] = {"name": message.tool_name, "output": content}
    if message.namespace is not None:
        output["namespace"] = message.namespace
    return output


def check_image(url: str, where: str) -> None:
    """Refuse what is no image.

    The server (0.163.0) passes most texts on, for example the path of a file. The model's service
    refuses the turn then, and each one after it on that thread and its forks.

    Raises:
      ValueError: it is no data URL of an image.
    """
    if not _IMAGE.fullmatch(url):
        raise ValueError(
            f"{where} must be a URL like data:image/png;base64,…; ImageInput.from_bytes makes one,"
            " and LocalImageInput takes the path of a file"
        )


def _check_content(content: object) -> None:
    if not isinstance(content, str | list):
        raise TypeError(f"ExternalMessage.content must be str or a list, not {kind_of(content)}")
    if isinstance(content, list):
        for index, item in enumerate(cast("list[object]", content)):
            if not isinstance(item, dict):
                raise TypeError(
                    f"ExternalMessage.content[{index}] must be a dict, or a model of the protocol,"
                    f" not {kind_of(item)}"
                )
            url: Any = cast("JsonObject", item).get("image_url")
            if isinstance(url, str):
                check_image(url, f"ExternalMessage.content[{index}]: image_url")


def _says_something(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _wire_item(item: Any, index: int) -> dict[str, Any]:
    wired: dict[str, Any]
    match item:
        case str():
            wired = {"type": "text", "text": item}
        case TextInput(text=text):
            wired = {"type": "text", "text": text}
        case ImageInput(url=url):
            wired = {"type": "image", "url": url}
        case LocalImageInput(path=path):
            wired = {"type": "localImage", "path": path}
        case SkillInput(name=name, path=path):
            wired = {"type": "skill", "name": name, "path": path}
        case MentionInput(name=name, path=path):
            wired = {"type": "mention", "name": name, "path": path}
        case _:
            raise TypeError(
                f"input[{index}] is a {type(item).__name__}; it must be str, TextInput,"
                " ImageInput, LocalImageInput, SkillInput or MentionInput"
            )
    for name, value in wired.items():
        if not isinstance(value, str):
            raise TypeError(f"input[{index}].{name} must be str, not {type(value).__name__}")
    if isinstance(item, ImageInput):
        check_image(item.url, f"input[{index}].url")
    return wired
