"""The models of the protocol, for annotations and matching; each is made when first touched.

What type checkers see of them is in the stub beside this file.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable
from typing import Any

from trio_codex._protocol import making, tables
from trio_codex._protocol.models import SYNONYMS
from trio_codex._protocol.values import (
    Model,
    Notification,
    OpenEnum,
    UnknownNotification,
    UnknownRequest,
    UnknownVariant,
    Variant,
)

JsonObject = dict[str, Any]

_PAYLOADS = {
    "NotificationPayload": (tables.NOTIFICATIONS, UnknownNotification),
    "ServerRequestPayload": (tables.SERVER_REQUESTS, UnknownRequest),
}

__all__ = sorted(
    [
        "JsonObject",
        "Model",
        "Notification",
        "OpenEnum",
        "UnknownNotification",
        "UnknownRequest",
        "UnknownVariant",
        "Variant",
        *_PAYLOADS,
        *making.MODULE_OF,
        *SYNONYMS,
    ]
)


def __getattr__(name: str) -> Any:
    if name in _PAYLOADS:
        specs, unknown = _PAYLOADS[name]
        found = _union([*(spec.model for spec in specs.values() if spec.model)]) | unknown
    elif name in making.MODULE_OF or name in SYNONYMS:
        found = making.define(name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__


def _union(names: Iterable[str]) -> Any:
    return functools.reduce(operator.or_, [making.define(name) for name in names])
