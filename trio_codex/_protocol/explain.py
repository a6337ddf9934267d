"""Why data does not fit: the slow, exact walk that is taken only when a reader has failed."""

from __future__ import annotations

from typing import Any, TypeGuard

from trio_codex._protocol.readers import Misfit, fits_shape
from trio_codex._protocol.rows import (
    MODULE_OF,
    SCALARS,
    Spec,
    constants,
    item_of,
    options,
    row,
    specs,
    value_of,
)


def explain(kind: str, raw: Any, path: str = "$") -> str | None:
    """The first reason why plain JSON does not fit an annotation, with its path; or None."""
    several = options(kind)
    if len(several) > 1:
        return _explain_union(several, raw, path)
    if kind.startswith("="):
        return None if raw == kind[1:] else f"expected {kind[1:]!r}, got {raw!r} @ {path}"
    if kind == "Any" or (kind == "None" and raw is None):
        return None
    if item := item_of(kind):
        return _explain_list(item, raw, path)
    if value := value_of(kind):
        return _explain_dict(value, raw, path)
    if kind in MODULE_OF:
        return _explain_named(kind, raw, path)
    return None if _is_scalar(kind, raw) else _expected(kind, raw, path)


def _explain_union(several: list[str], raw: Any, path: str) -> str | None:
    if raw is None and "None" in several:
        return None
    rest = [option for option in several if option != "None"]
    problems = [explain(option, raw, path) for option in rest]
    if None in problems:
        return None
    if len(problems) > 1:  # what lies deepest is what was meant
        problems.sort(key=lambda problem: len(str(problem).partition(" @ ")[2]))
        if str(problems[-1]).endswith(f" @ {path}"):
            return _expected(" or ".join(rest), raw, path)
    return problems[-1]


def is_object(raw: Any) -> TypeGuard[dict[str, Any]]:
    return type(raw) is dict


def is_array(raw: Any) -> TypeGuard[list[Any]]:
    return type(raw) is list


def _expected(kind: str, raw: Any, path: str) -> str:
    found = _JSON_WORDS.get(type(raw).__name__, type(raw).__name__)
    return f"expected {kind}, got {found} @ {path}"


_JSON_WORDS = {"dict": "object", "NoneType": "null"}


def _is_scalar(kind: str, raw: Any) -> bool:
    return type(raw) is SCALARS.get(kind) or (kind == "float" and type(raw) is int)


def _explain_list(kind: str, raw: Any, path: str) -> str | None:
    if not is_array(raw):
        return _expected("list", raw, path)
    problems = (explain(kind, item, f"{path}[{index}]") for index, item in enumerate(raw))
    return next(filter(None, problems), None)


def _explain_dict(kind: str, raw: Any, path: str) -> str | None:
    if not is_object(raw):
        return _expected("object", raw, path)
    problems = (explain(kind, item, _member(path, key)) for key, item in raw.items())
    return next(filter(None, problems), None)


def _member(path: str, key: str) -> str:
    return f"{path}.{key}" if key.isidentifier() else f"{path}[{key!r}]"


def _explain_named(name: str, raw: Any, path: str) -> str | None:
    kind, data = row(name)
    if kind == "ENUMS":
        return None if type(raw) is str else _expected("str", raw, path)
    if kind == "ALIASES":
        return explain(data[1], raw, path)
    if kind == "MODELS":
        return explain_model(name, raw, path)
    if is_object(raw) or (type(raw) is str and data[3]):
        return None  # what no variant fits becomes a value that says why
    return _expected("str or object" if data[3] else "object", raw, path)


def explain_model(name: str, raw: Any, path: str = "$") -> str | None:
    """As `explain`, for a model by name."""
    if not is_object(raw):
        return _expected("object", raw, path)
    for field in (*constants(name), *specs(name)):
        if problem := _explain_field(field, raw, path):
            return problem
    return None


def _explain_field(field: Spec, raw: dict[str, Any], path: str) -> str | None:
    inner = _member(path, field.wire)
    if field.wire not in raw:
        return f"required field missing @ {inner}" if field.required else None
    return explain(field.type if field.required else field.type + " | None", raw[field.wire], inner)


def explain_variant(union: str, raw: Any) -> tuple[str | None, str]:
    """The tag of an object that no variant fits, and why; Misfit if it is no object."""
    if not is_object(raw):
        raise Misfit
    _, (_, key, variants, _) = row(union)
    tag = _tag(key, raw, variants)
    if key and tag is None:
        return None, _explain_field(Spec(key, key, "str", True), raw, "$") or ""
    if tag is None:
        return None, f"{union} has no variant of this shape"
    if tag not in variants:
        return tag, f"{union} has no variant {tag!r}"
    models = variants[tag].split()
    fitting = [model for model in models if fits_shape(model, raw)] or models
    if len(fitting) > 1:
        return tag, f"{union} has no variant {tag!r} of this shape"
    return tag, explain_model(fitting[0], raw) or f"does not fit {fitting[0]}"


def _tag(key: str | None, raw: dict[str, Any], variants: dict[str, str]) -> str | None:
    if key is None:
        return None
    if key:
        tag = raw.get(key)
        return tag if isinstance(tag, str) else None
    return next((name for name in raw if name in variants), next(iter(raw), None))
