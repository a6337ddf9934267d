"""The models of the protocol, for annotations and matching; each is made when first touched.

What type checkers see of them is in the stub beside this file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trio_codex._protocol import tables
from trio_codex._protocol.making import define, union
from trio_codex._protocol.models import SYNONYMS
from trio_codex._protocol.rows import MODULE_OF
from trio_codex._protocol.values import Notification as Notification
from trio_codex._protocol.values import OpenEnum as OpenEnum
from trio_codex._protocol.values import ProtocolModel as ProtocolModel
from trio_codex._protocol.values import ProtocolVariant as ProtocolVariant
from trio_codex._protocol.values import ServerInfo as ServerInfo
from trio_codex._protocol.values import UnknownNotification as UnknownNotification
from trio_codex._protocol.values import UnknownRequest as UnknownRequest
from trio_codex._protocol.values import UnknownVariant as UnknownVariant

JsonObject = dict[str, Any]

_PAYLOADS: dict[str, tuple[Mapping[str, Any], type]] = {
    "NotificationPayload": (tables.NOTIFICATIONS, UnknownNotification),
    "ServerRequestPayload": (tables.SERVER_REQUESTS, UnknownRequest),
}

_HERE = [
    "JsonObject",
    "Notification",
    "OpenEnum",
    "ProtocolModel",
    "ProtocolVariant",
    "ServerInfo",
    "UnknownNotification",
    "UnknownRequest",
    "UnknownVariant",
]


def __getattr__(name: str) -> Any:
    if name == "__all__":
        found: Any = __dir__()
    elif name in _PAYLOADS:
        specs, unknown = _PAYLOADS[name]
        found = union([spec.model for spec in specs.values() if spec.model], unknown)
    elif name in MODULE_OF or name in SYNONYMS:
        found = define(name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*_HERE, *_PAYLOADS, *MODULE_OF, *SYNONYMS])
