"""Writes the tables of methods: their models, and what an event is about."""

from __future__ import annotations

from trio_codex._tools.emit_models import DO_NOT_EDIT
from trio_codex._tools.shapes import (
    Definition,
    Field,
    Method,
    Model,
    Name,
    Protocol,
    Scalar,
    Union,
)

SUBJECTS = ("thread", "turn", "item", "login")
# Older names of the same ids.
OLDER = {"thread": "conversationId"}


def tables(protocol: Protocol) -> str:
    """The source of ``tables.py``."""
    lines = [
        f'"""Every method of the protocol, and where in an event the ids are. {DO_NOT_EDIT}"""',
        "",
        "# One line for each method.",
        "# fmt: off",
        "# ruff: noqa: E501",
        "",
        "from collections.abc import Mapping",
        "",
        "from trio_codex._protocol.spec import (",
        "    ClientRequestSpec,",
        "    NotificationSpec,",
        "    ServerRequestSpec,",
        ")",
        "",
        "_C = ClientRequestSpec",
        "_N = NotificationSpec",
        "_S = ServerRequestSpec",
        "",
        "CLIENT_REQUESTS: Mapping[str, ClientRequestSpec] = {",
        *[_client(method) for method in protocol.client_requests],
        "}",
        "",
        "SERVER_REQUESTS: Mapping[str, ServerRequestSpec] = {",
        *[_server(method, protocol.definitions) for method in protocol.server_requests],
        "}",
        "",
        "NOTIFICATIONS: Mapping[str, NotificationSpec] = {",
        *[_notification(method, protocol.definitions) for method in protocol.notifications],
        "}",
        "",
        "Spec = ClientRequestSpec | ServerRequestSpec | NotificationSpec",
        "",
        "",
        "def spec_of(method: str) -> Spec | None:",
        '    """What the protocol says about a method; None if it does not know it."""',
        "    events, questions = NOTIFICATIONS.get(method), SERVER_REQUESTS.get(method)",
        "    return events or questions or CLIENT_REQUESTS.get(method)",
    ]
    return "\n".join(lines) + "\n"


def _name(name: str | None) -> str:
    return f'"{name}"' if name else "None"


def _head(kind: str, method: Method, *names: str | None) -> str:
    listed = ", ".join(_name(name) for name in names)
    return f'    "{method.method}": {kind}("{method.method}", {listed}, {method.experimental}'


def _client(method: Method) -> str:
    return _head("_C", method, method.params, method.response) + "),"


def _server(method: Method, definitions: dict[str, Definition]) -> str:
    subjects = _subjects(method, definitions)
    return _head("_S", method, method.params, method.response) + subjects + "),"


def _notification(method: Method, definitions: dict[str, Definition]) -> str:
    head = _head("_N", method, method.params) + _subjects(method, definitions)
    fields = _fields(definitions, method.params)
    if not any(f.wire == "delta" and f.required and f.type == Scalar("str") for f in fields):
        return head + "),"
    key = "".join(f'"{field.wire}", ' for field in fields if field.wire != "delta").rstrip()
    return f"{head}, delta=True, key=({key})),"


def _subjects(method: Method, definitions: dict[str, Definition]) -> str:
    """Keyword arguments with the paths of the ids, for those that there are."""
    found = ""
    for subject in SUBJECTS:
        path = _path(definitions, method.params, subject)
        if path:
            found += f", {subject}=(" + ", ".join(f'"{step}"' for step in path)
            found += ",)" if len(path) == 1 else ")"
    return found


def _path(definitions: dict[str, Definition], params: str | None, subject: str) -> tuple[str, ...]:
    fields = {field.wire: field for field in _fields(definitions, params)}
    for wire in (subject + "Id", OLDER.get(subject, "")):
        if wire in fields:
            return (wire,)
    inner = fields.get(subject)
    if inner is None or not isinstance(inner.type, Name):
        return ()
    has_id = any(field.wire == "id" for field in _fields(definitions, inner.type.name))
    return (subject, "id") if has_id else ()


def _fields(definitions: dict[str, Definition], name: str | None) -> list[Field]:
    """The fields of a model, or those that all variants of a union have."""
    definition = definitions.get(name or "")
    if isinstance(definition, Model):
        return list(definition.fields)
    if isinstance(definition, Union):
        first, *rest = [n for _, models in definition.variants for n in models]
        others = [{f.wire for f in _fields(definitions, n)} for n in rest]
        return [f for f in _fields(definitions, first) if all(f.wire in o for o in others)]
    return []
