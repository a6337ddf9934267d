"""A call: one client request as a value, with the way to read its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@attrs.frozen
class Call(Generic[T]):
    """One request to the app-server, ready to send as often as you like.

    Made by the constructors of ``trio_codex.protocol``; performed by ``AsyncCodex.call``.
    """

    method: str
    """The wire method, for example ``"model/list"``."""
    params: dict[str, Any] | None = attrs.field(repr=False)  # there may be an API key in it
    """The parameters as plain JSON values, camelCase, without what was left out."""
    parse: Callable[[Any], T] = attrs.field(repr=False)
    """Turns the answer's plain JSON into its model; raises ProtocolError with the path."""
