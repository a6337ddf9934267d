"""From the schema that a runtime prints to the protocol as values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias, TypeGuard

import attrs

from trio_codex._tools import words
from trio_codex._tools.answers import closest
from trio_codex._tools.shapes import (
    Alias,
    Const,
    Definition,
    Either,
    Enum,
    Field,
    ListOf,
    MapOf,
    Method,
    Model,
    Name,
    Nullable,
    Protocol,
    Scalar,
    Type,
    Union,
)

Schema: TypeAlias = Any  # a JSON Schema: an object, or true

# The envelopes of JSON-RPC: the peer reads them, nobody holds them.
ENVELOPES = ("ClientRequest", "ServerRequest", "ServerNotification", "ClientNotification")

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_ANY = Scalar("Any")

# What `trio_codex.types` has besides the definitions, and what stubs import.
RESERVED = {
    *("Any", "JsonObject", "Literal", "Notification", "NotificationPayload", "OpenEnum"),
    *("ProtocolModel", "ProtocolVariant", "ServerRequestPayload", "TypeAlias"),
    *("UnknownNotification", "UnknownRequest", "UnknownVariant", "VariantEnum"),
}

# Strings that the schema leaves open and the official SDK gives well-known values: enums here too.
WELL_KNOWN = {
    "ReasoningEffort": ("none", "minimal", "low", "medium", "high", "xhigh", "max", "ultra"),
    "ThreadSource": ("user", "subagent", "memory_consolidation"),
}


def parse(stable: Schema, experimental: Schema, version: str) -> Protocol:
    """Read both bundles that a runtime prints: without and with experimental parts."""
    reader = _Reader(experimental["definitions"])
    reader.read_all()
    known = {method for kind in ENVELOPES for method, _ in _methods(stable["definitions"], kind)}
    entries = [_methods(experimental["definitions"], kind) for kind in ENVELOPES[:3]]
    reader.claim_answers([*entries[0], *entries[1]])
    client, server, notifications = (
        tuple(reader.method(method, entry, method not in known) for method, entry in listed)
        for listed in entries
    )
    return Protocol(
        version=version,
        definitions=dict(sorted(reader.definitions.items())),
        synonyms=reader.free_synonyms(),
        client_requests=client,
        server_requests=server,
        notifications=notifications,
        experimental_fields=_experimental_fields(stable, experimental),
    )


def _methods(definitions: Schema, kind: str) -> list[tuple[str, Schema]]:
    entries = definitions.get(kind, {}).get("oneOf", [])
    return [(entry["properties"]["method"]["enum"][0], entry) for entry in entries]


def _experimental_fields(stable: Schema, experimental: Schema) -> dict[str, frozenset[str]]:
    """Per definition, the properties that only the experimental schema has."""
    plain = dict(_definitions(stable["definitions"]))
    found: dict[str, frozenset[str]] = {}
    for name, schema in _definitions(experimental["definitions"]):
        if name in plain:
            more = set(schema.get("properties", ())) - set(plain[name].get("properties", ()))
            if more:
                found[name] = frozenset(more)
    return found


def _definitions(bundle: Schema) -> Iterator[tuple[str, Schema]]:
    """All definitions under the names that we give them.

    The bundle nests those of protocol version 2 in a namespace. Where both levels have a name and
    disagree, the older one gets its version as a suffix.
    """
    newest: dict[str, Schema] = {}
    for namespace, schema in bundle.items():
        if _is_namespace(namespace):
            newest.update(schema)
    for name, schema in bundle.items():
        if _is_namespace(name) or name in ENVELOPES or name.startswith("JSONRPC"):
            continue
        if name not in newest:
            yield _ours(name), schema
        elif _bare(schema) != _bare(newest[name]):
            yield name + "V1", schema
    for name, schema in newest.items():
        yield _ours(name), schema


def _is_namespace(name: str) -> bool:
    return name[:1] == "v" and name[1:].isdigit()


def _bare(schema: Schema) -> Schema:
    return {k: v for k, v in schema.items() if k not in ("$schema", "title", "description")}


def _is_object_schema(schema: Schema) -> TypeGuard[dict[str, Any]]:
    """Whether a schema says anything: it may be just ``true``."""
    return isinstance(schema, dict)


def _doc(schema: Schema) -> str:
    return str(schema.get("description", "")) if _is_object_schema(schema) else ""


@attrs.define
class _Reader:
    """Collects definitions; what the schema nests without a name gets one here."""

    bundle: Schema
    definitions: dict[str, Definition] = attrs.field(factory=dict[str, Definition])
    synonyms: dict[str, str] = attrs.field(factory=dict[str, str])
    taken: set[str] = attrs.field(factory=set[str])
    nested_schemas: dict[str, Schema] = attrs.field(factory=dict[str, Schema])
    answered: set[str] = attrs.field(factory=set[str])

    def read_all(self) -> None:
        named = dict(_definitions(self.bundle))
        self.taken.update(named)
        for name, schema in named.items():
            self.define(name, schema)
        self.mark_variants()

    def free_synonyms(self) -> dict[str, str]:
        return {k: v for k, v in sorted(self.synonyms.items()) if k not in self.definitions}

    def mark_variants(self) -> None:
        names: set[str] = set()
        for definition in self.definitions.values():
            if isinstance(definition, Union):
                names.update(name for _, models in definition.variants for name in models)
                names.update([definition.enum] if definition.enum else ())
        for name in names:
            definition = self.definitions[name]
            if isinstance(definition, Model | Enum):
                self.definitions[name] = attrs.evolve(definition, variant=True)

    # Definitions

    def define(self, name: str, schema: Schema) -> None:
        self.definitions[name] = self.definition(name, schema)

    def definition(self, name: str, schema: Schema) -> Definition:
        options = schema.get("oneOf") or schema.get("anyOf")
        if options:
            return self.choice(name, schema, options)
        if schema.get("type") == "string" and ("enum" in schema or name in WELL_KNOWN):
            return Enum(name, _doc(schema), _members([{"enum": WELL_KNOWN.get(name), **schema}]))
        if schema.get("type") == "object" and (
            "properties" in schema or not isinstance(schema.get("additionalProperties"), dict)
        ):
            return self.model(name, schema)
        return Alias(name, _doc(schema), self.type(schema, name))

    def model(self, name: str, schema: Schema, *more: Schema) -> Model:
        fields: dict[str, Field] = {}
        for part in (schema, *more):
            required = part.get("required", ())
            for wire, inner in part.get("properties", {}).items():
                kind = self.type(inner, words.pascal(wire), name)
                fields[wire] = Field(
                    words.field_name(wire), wire, kind, wire in required, _doc(inner)
                )
        doc = next((text for part in (*more, schema) if (text := _doc(part))), "")
        is_open = schema.get("additionalProperties") is True
        return Model(name, doc, tuple(fields.values()), is_open)

    def choice(self, name: str, schema: Schema, options: list[Schema]) -> Definition:
        options = [option for option in _flat(options) if option.get("type") != "null"]
        strings = [o for o in options if "enum" in o and o.get("type") == "string"]
        objects = [o for o in options if _is_object(o)]
        references = [o for o in options if "$ref" in o]
        if len(strings) == len(options):
            if any(len(option["enum"]) > 1 for option in strings) and len(strings) > 1:
                self.synonyms[name + "Value"] = name
            return Enum(name, _doc(schema), _members(strings))
        if objects and not references:
            return self.union(name, schema, strings, objects)
        if len(references) == len(options) > 1:
            leaves = tuple(("", (leaf,)) for leaf in self.leaves(references))
            return Union(name, _doc(schema), None, leaves)
        return Alias(name, _doc(schema), self.either(name, schema))

    def leaves(self, references: list[Schema]) -> Iterator[str]:
        for reference in references:
            name = _target(reference)
            self.define(name, self.resolve(reference))
            definition = self.definitions[name]
            if isinstance(definition, Union):
                for _, models in definition.variants:
                    yield from models
            else:
                yield name

    def resolve(self, reference: Schema) -> Schema:
        schema: Schema = {"definitions": self.bundle}
        for key in reference["$ref"].removeprefix("#/").split("/"):
            schema = schema[key]
        return schema

    def union(
        self, name: str, schema: Schema, strings: list[Schema], objects: list[Schema]
    ) -> Union:
        enum = name + "Value" if strings else None
        if enum:
            self.taken.add(enum)
            self.definitions[enum] = Enum(enum, _doc(schema), _members(strings))
        key = _tag_key(objects)
        if key is None and all(_sole_key(o) for o in objects):
            key = ""
        variants: list[tuple[str, tuple[str, ...]]] = []
        for option in objects:
            tag = _tag(option, key)
            variants.append((tag, tuple(self.variants(name, schema, option, tag))))
        return Union(name, _doc(schema), key, tuple(variants), enum)

    def variants(self, union: str, schema: Schema, option: Schema, tag: str) -> Iterator[str]:
        """The models of one tag: usually one, several where the option itself is a choice."""
        shared = {k: v for k, v in schema.items() if k in ("properties", "required")}
        choices: list[Schema] = option.get("anyOf") or option.get("oneOf") or [{}]
        for index, inner in enumerate(choices):
            # the first of several bears the name of the whole, as in the official SDK
            given = option.get("title") if index == 0 else inner.get("title")
            name = words.title(given) if given else ""
            if not name:
                numbered = self.numbered(union)
                name = self.free(words.pascal(tag) + union) if tag else numbered
                self.synonyms.setdefault(numbered, name)
            self.taken.add(name)
            self.definitions[name] = self.model(name, option, shared, inner)
            yield name

    def numbered(self, union: str) -> str:
        number = 1
        while union + str(number) in self.taken or union + str(number) in self.synonyms:
            number += 1
        return union + str(number)

    def free(self, name: str) -> str:
        number, found = 2, name
        while found in self.taken:
            found, number = f"{name}{number}", number + 1
        return found

    # Types

    def type(self, schema: Schema, name: str, parent: str = "") -> Type:
        if not _is_object_schema(schema):
            return _ANY
        if "$ref" in schema:
            return Name(_target(schema))
        if "allOf" in schema and len(schema["allOf"]) == 1:
            return self.type(schema["allOf"][0], name, parent)
        if "anyOf" in schema or "oneOf" in schema:
            return self.either(name, schema, parent)
        kinds: Any = schema.get("type")
        if kinds is None or isinstance(kinds, str):
            return self.plain(kinds, schema, name, parent)
        rest = [kind for kind in kinds if kind != "null"]
        if len(rest) != 1:
            return _ANY
        return Nullable(self.type({**schema, "type": rest[0]}, name, parent))

    def plain(self, kind: Any, schema: Schema, name: str, parent: str) -> Type:
        if kind == "string" and "enum" in schema:
            if len(schema["enum"]) == 1:
                return Const(schema["enum"][0])
            return self.nested(name, schema, parent)
        if kind in _SCALARS:
            return Scalar(_SCALARS[kind])
        if kind == "array":
            return ListOf(self.type(schema.get("items", True), name, parent))
        if kind == "object" and "properties" in schema:
            return self.nested(name, schema, parent)
        if kind == "object":
            return MapOf(self.type(schema.get("additionalProperties", True), name, parent))
        return Nullable(_ANY) if kind == "null" else _ANY

    def nested(self, name: str, schema: Schema, parent: str) -> Type:
        """Name what the schema nests: after its property, or its parent too if that is taken."""
        if name in self.taken and _bare(schema) != self.nested_schemas.get(name):
            name = self.free(parent + name)
        self.nested_schemas.setdefault(name, _bare(schema))
        self.taken.add(name)
        self.define(name, schema)
        return Name(name)

    def either(self, name: str, schema: Schema, parent: str = "") -> Type:
        options = _flat(schema.get("anyOf") or schema["oneOf"])
        rest = [option for option in options if option.get("type") != "null"]
        types = [self.type(option, name, parent) for option in rest]
        inner = types[0] if len(types) == 1 else Either(tuple(types))
        return Nullable(inner) if len(rest) < len(options) else inner

    # Methods

    def claim_answers(self, entries: list[tuple[str, Schema]]) -> None:
        """Note which answers belong to methods by name, so that no other method is given them."""
        for method, entry in entries:
            self.answered.update(self.named_answers(method, _params(entry)[0]))

    def named_answers(self, method: str, params: str | None) -> list[str]:
        names = [params.removesuffix("Params") + "Response"] if params else []
        return [n for n in (*names, words.pascal(method) + "Response") if n in self.definitions]

    def method(self, method: str, entry: Schema, experimental: bool) -> Method:
        params, optional = _params(entry)
        return Method(
            method=method,
            doc=_doc(entry),
            params=params,
            params_optional=optional,
            response=self.response(method, params),
            experimental=experimental,
        )

    def response(self, method: str, params: str | None) -> str | None:
        """The name of a method's answer, which the schema does not tell.

        First the name of its parameters with another ending, then the method's own words, then of
        those answers that no method has by name the closest in words; None if nothing is close.
        """
        named = self.named_answers(method, params)
        if named:
            return named[0]
        left = [name for name in self.definitions if name.endswith("Response")]
        asked = [words.pascal(method), (params or "").removesuffix("Params")]
        return closest(asked, [name for name in left if name not in self.answered])


def _params(entry: Schema) -> tuple[str | None, bool]:
    """The definition of a method's parameters, and whether they may be left out."""
    schema = entry["properties"].get("params", {"type": "null"})
    options = _flat(schema["anyOf"]) if "anyOf" in schema else [schema]
    target = next((_target(option) for option in options if "$ref" in option), None)
    return target, any(option.get("type") == "null" for option in options)


def _members(options: list[Schema]) -> tuple[tuple[str, str, str], ...]:
    seen: dict[str, tuple[str, str, str]] = {}
    for option in options:
        for value in option["enum"]:
            name = words.identifier(words.snake(value) or "empty")
            while name in seen:
                name += "_"
            seen[name] = (name, value, _doc(option) if len(option["enum"]) == 1 else "")
    return tuple(seen.values())


def _flat(options: list[Schema]) -> list[Schema]:
    """Choices of choices as one list."""
    flat: list[Schema] = []
    for option in options:
        if set(option) - {"description"} in ({"anyOf"}, {"oneOf"}):
            flat.extend(_flat(option.get("anyOf") or option["oneOf"]))
        else:
            flat.append(option)
    return flat


def _is_object(option: Schema) -> bool:
    return option.get("type") == "object" and "properties" in option


def _target(reference: Schema) -> str:
    return _ours(str(reference["$ref"]).rsplit("/", 1)[-1])


def _ours(name: str) -> str:
    """The name that we give a definition: its own, unless that is one of ours."""
    return name + "Model" if name in RESERVED else name


def _consts(option: Schema) -> dict[str, str]:
    return {
        wire: inner["enum"][0]
        for wire, inner in option["properties"].items()
        if _is_object_schema(inner) and len(inner.get("enum", ())) == 1
    }


def _tag_key(objects: list[Schema]) -> str | None:
    """The property that every option has with one value each."""
    common = [wire for wire in _consts(objects[0]) if all(wire in _consts(o) for o in objects)]
    return common[0] if common else None


def _sole_key(option: Schema) -> str | None:
    required = option.get("required", ())
    return required[0] if len(required) == 1 and len(option["properties"]) == 1 else None


def _tag(option: Schema, key: str | None) -> str:
    if key is None:
        return ""
    return _consts(option)[key] if key else _sole_key(option) or ""
