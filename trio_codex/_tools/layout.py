"""Which generated module a definition goes to: by the domain of the methods that lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from trio_codex._tools import words
from trio_codex._tools.shapes import (
    Alias,
    Definition,
    Either,
    ListOf,
    MapOf,
    Model,
    Name,
    Nullable,
    Protocol,
    Type,
    Union,
)

SHARED = "common"
REST = "misc"
SMALLEST = 12


def domains(protocol: Protocol) -> dict[str, tuple[str, ...]]:
    """Module names, each with the sorted names of its definitions.

    A definition that methods of one domain lead to belongs to that domain, one that several need is
    common. Domains that would be tiny go together.
    """
    reached: dict[str, set[str]] = {name: set() for name in protocol.definitions}
    for domain, root in _roots(protocol):
        for name in closure(protocol.definitions, root):
            reached[name].add(domain)
    _keep_unions_whole(protocol, reached)
    modules: dict[str, list[str]] = {}
    for name, found in sorted(reached.items()):
        module = SHARED if len(found) > 1 else next(iter(found), REST)
        modules.setdefault(module, []).append(name)
    for module in [m for m, names in modules.items() if len(names) < SMALLEST and m != SHARED]:
        if module != REST:
            modules.setdefault(REST, []).extend(modules.pop(module))
    return {module: tuple(sorted(names)) for module, names in sorted(modules.items())}


def _roots(protocol: Protocol) -> Iterator[tuple[str, str]]:
    methods = protocol.client_requests + protocol.server_requests + protocol.notifications
    for method in methods:
        domain = words.identifier(words.snake(method.method.split("/")[0]))
        for root in (method.params, method.response):
            if root is not None:
                yield domain, root


def _keep_unions_whole(protocol: Protocol, reached: dict[str, set[str]]) -> None:
    """The reader of a union calls those of its variants: they live in one module."""
    changed = True
    while changed:
        changed = False
        for definition in protocol.definitions.values():
            if isinstance(definition, Union):
                for name in parts(definition):
                    if not reached[name] >= reached[definition.name]:
                        reached[name] |= reached[definition.name]
                        changed = True


def closure(definitions: dict[str, Definition], root: str) -> set[str]:
    """A definition and all that it is made of."""
    found: set[str] = set()
    todo = [root]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo.extend(parts(definitions[name]))
    return found


def parts(definition: Definition) -> Iterator[str]:
    """The names that a definition mentions."""
    if isinstance(definition, Model):
        for field in definition.fields:
            yield from names_in(field.type)
    elif isinstance(definition, Alias):
        yield from names_in(definition.type)
    elif isinstance(definition, Union):
        yield from [definition.enum] if definition.enum else []
        for _, models in definition.variants:
            yield from models


def names_in(kind: Type) -> Iterator[str]:
    if isinstance(kind, Name):
        yield kind.name
    elif isinstance(kind, ListOf | MapOf):
        yield from names_in(kind.item)
    elif isinstance(kind, Nullable):
        yield from names_in(kind.inner)
    elif isinstance(kind, Either):
        for option in kind.options:
            yield from names_in(option)
