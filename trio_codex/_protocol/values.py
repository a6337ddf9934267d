"""What every model is made of, and the values for what we do not understand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from trio_codex._display import repr_of

if TYPE_CHECKING:
    from typing import Self

    from trio_codex.types import NotificationPayload


SECRETS = frozenset(
    {
        "access_token",
        "api_key",
        "auth_bearer_token",
        "id_token",
        "refresh_token",
        "secret",
        "secret_access_key",
        "session_token",
        "token",
    }
)
"""The fields whose text no repr shows, as reprs end up in logs. A test looks for new ones."""


class ProtocolModel:
    """The base of all objects of the protocol: slotted attrs classes, made when first touched.

    Fields that the server may leave out are None. Two are equal if they are of one class and all
    their fields are. Make them with keywords: the order of fields is no promise. Keys and tokens
    are not in their repr, nor what looks like one or is called so.
    """

    __slots__: ClassVar[tuple[str, ...]] = ()

    # Without a hash, like every mutable value: a class that says what is equal has none.
    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        names = self.__slots__
        return [getattr(self, name) for name in names] == [getattr(other, name) for name in names]

    def __repr__(self) -> str:
        items = [(name, getattr(self, name)) for name in self.__slots__]
        fields = (f"{name}={_shown(name, value)}" for name, value in items if value is not None)
        return f"{type(self).__name__}({', '.join(fields)})"


def _shown(name: str, value: Any) -> str:
    if name in SECRETS and isinstance(value, str):
        return "'***'"
    return repr_of(value) if type(value) in _PLAIN else repr(value)


_PLAIN = frozenset({str, dict, list})


class ProtocolVariant(ProtocolModel):
    """One shape of a union; it is its own ``root``, for code written for the official SDK."""

    __slots__ = ()

    @property
    def root(self) -> Self:
        return self


# Not a StrEnum: that formats as the bare value, and ported code may rely on what Enum does.
class OpenEnum(str, Enum):  # noqa: UP042
    """An enum that also takes values that only newer servers have.

    ``TurnStatus("brandNew")`` is a ``TurnStatus`` of its own: equal and hashed by its value, copied
    and pickled like others, not listed among the members, and its ``is_known`` is false. Only
    strings are taken.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if type(value) is not str:
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member  # not registered: what a server sends must not grow a class

    @property
    def is_known(self) -> bool:
        """Whether our schema lists the value."""
        return self._value_ in type(self)._value2member_map_

    # Enum copies and pickles by name in some versions of Python; an unknown value has no name.

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return type(self), (self._value_,)


class VariantEnum(OpenEnum):
    """The bare strings of a union; each is its own ``root``."""

    @property
    def root(self) -> Self:
        return self


# ProtocolModel brings equality and repr; these are made at import, which must be quick.


@attrs.define(eq=False, repr=False)
class UnknownVariant(ProtocolVariant):
    """A value of a union that our schema does not know, or that does not fit what it knows."""

    tag: str | None
    """What the value calls itself; None where the union tells variants apart by shape."""
    raw: Any
    """The value as it came, plain JSON; it is sent back unchanged."""
    problem: str
    """Why it is unknown, with the path into ``raw`` where there is one."""


@attrs.define(eq=False, repr=False)
class UnknownNotification(ProtocolModel):
    """A notification whose method or parameters our schema does not know."""

    method: str
    params: Any
    """The parameters as they came, plain JSON."""
    problem: str
    """Why it is unknown, with the path into ``params`` where there is one."""


@attrs.define(eq=False, repr=False)
class UnknownRequest(ProtocolModel):
    """A question of the server whose method or parameters our schema does not know."""

    method: str
    params: Any
    """The parameters as they came, plain JSON."""
    problem: str
    """Why it is unknown, with the path into ``params`` where there is one."""


@attrs.define(eq=False, repr=False)
class ServerInfo(ProtocolModel):
    """Who answered ``initialize``, as told by its user agent."""

    name: str
    """What the server calls itself: the name of the client that it talks to."""
    version: str
    """The version of the server, for example ``"0.163.0"``."""


class ServerIdentity(ProtocolModel):
    """What the official SDK adds to the answer to ``initialize``, under the names it has there.

    They are the only ones of its models that are not in snake_case, and the first that its users
    print.
    """

    __slots__ = ()
    user_agent: str
    platform_family: str
    platform_os: str

    @property
    def serverInfo(self) -> ServerInfo:
        """Name and version of the server."""
        name, _, rest = self.user_agent.partition("/")
        return ServerInfo(name, rest.partition(" ")[0])

    @property
    def userAgent(self) -> str:
        """The same as ``user_agent``."""
        return self.user_agent

    @property
    def platformFamily(self) -> str:
        """The same as ``platform_family``."""
        return self.platform_family

    @property
    def platformOs(self) -> str:
        """The same as ``platform_os``."""
        return self.platform_os


BASES: dict[str, type[ProtocolModel]] = {"InitializeResponse": ServerIdentity}
"""What a model is made of, where that is more than its fields."""


@attrs.define(eq=False, repr=False)
class Notification(ProtocolModel):
    """An event from the server."""

    method: str
    """The wire method, for example ``"turn/completed"``."""
    payload: NotificationPayload
    """The event's model, or ``UnknownNotification``."""
