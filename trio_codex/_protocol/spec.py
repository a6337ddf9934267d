"""What the tables of methods say about each."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str, ...]
"""Wire names that lead from the parameters to a value."""


class ClientRequestSpec(NamedTuple):
    """A request that we can make."""

    method: str
    params: str | None
    """Name of the model of the parameters; None if there are none."""
    response: str | None
    """Name of the model of the answer; None if the schema has none."""
    experimental: bool


class ServerRequestSpec(NamedTuple):
    """A question that the server may ask."""

    method: str
    model: str | None
    """Name of the model of the parameters; None if there are none."""
    response: str | None
    """Name of the model of our answer."""
    experimental: bool
    thread: Path | None = None
    turn: Path | None = None
    item: Path | None = None
    login: Path | None = None


class NotificationSpec(NamedTuple):
    """An event that the server may send, and where in it the ids of what it is about are."""

    method: str
    model: str | None
    """Name of the model of the parameters; None if there are none."""
    experimental: bool
    thread: Path | None = None
    turn: Path | None = None
    item: Path | None = None
    login: Path | None = None
    delta: bool = False
    """Whether ``delta`` is text that continues the text of an earlier event of this method."""
    key: tuple[str, ...] = ()
    """Wire names of the other fields: one delta continues another where all of them agree."""
