"""Writes ``trio_codex/types.pyi``: what type checkers see of all models."""

from __future__ import annotations

from trio_codex._tools.emit_models import DO_NOT_EDIT
from trio_codex._tools.shapes import Method, Protocol

UNKNOWN = {"NotificationPayload": "UnknownNotification", "ServerRequestPayload": "UnknownRequest"}


def types(protocol: Protocol, modules: list[str]) -> str:
    """The source of ``types.pyi``."""
    lines = [
        f'"""The models, for annotations and matching. {DO_NOT_EDIT}"""',
        "",
        "from typing import Any, TypeAlias",
        "",
        "from trio_codex._protocol.models import VERSION as VERSION",
        *[f"from trio_codex._protocol.models.{name} import *" for name in modules],
        *[f"from trio_codex._protocol.values import {name} as {name}" for name in VALUES],
        "",
        "JsonObject: TypeAlias = dict[str, Any]",
        *_payload("NotificationPayload", protocol.notifications, "An event of the server."),
        *_payload("ServerRequestPayload", protocol.server_requests, "A question of the server."),
    ]
    return "\n".join(lines) + "\n"


VALUES = (
    "Notification",
    "OpenEnum",
    "ProtocolModel",
    "ProtocolVariant",
    "ServerInfo",
    "UnknownNotification",
    "UnknownRequest",
    "UnknownVariant",
)


def _payload(name: str, methods: tuple[Method, ...], doc: str) -> list[str]:
    models = sorted({method.params for method in methods if method.params})
    options = [*models, UNKNOWN[name]]
    lines = [f"{name}: TypeAlias = ("]
    lines += [f"    {'| ' if index else ''}{option}" for index, option in enumerate(options)]
    return [*lines, ")", f'"""{doc}"""']
