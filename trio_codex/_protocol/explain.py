"""Why data does not fit: the slow, exact walk that is taken only when a reader has failed."""

from __future__ import annotations

from typing import Any

from trio_codex._protocol import making
from trio_codex._protocol.making import MODULE_OF, SCALARS, Misfit, row, specs, split


def explain(kind: str, raw: Any, path: str = "$") -> str | None:
    """The first reason why plain JSON does not fit an annotation, with its path; None if it fits."""
    options = split(kind)
    if len(options) > 1:
        if raw is None and "None" in options:
            return None
        problems = [explain(option, raw, path) for option in options if option != "None"]
        return None if None in problems else problems[0] if len(problems) == 1 else _expected(kind, raw, path)
    if kind == "Any" or (kind == "None" and raw is None):
        return None
    if kind.startswith("list["):
        return _explain_list(kind[5:-1], raw, path)
    if kind.startswith("dict["):
        return _explain_dict(kind[10:-1], raw, path)
    if kind in MODULE_OF:
        return _explain_named(kind, raw, path)
    return None if _is_scalar(kind, raw) else _expected(kind, raw, path)


def _expected(kind: str, raw: Any, path: str) -> str:
    return f"expected {kind}, got {type(raw).__name__} @ {path}"


def _is_scalar(kind: str, raw: Any) -> bool:
    return type(raw) is SCALARS.get(kind) or (kind == "float" and type(raw) is int)


def _explain_list(kind: str, raw: Any, path: str) -> str | None:
    if type(raw) is not list:
        return _expected("list", raw, path)
    problems = (explain(kind, item, f"{path}[{index}]") for index, item in enumerate(raw))
    return next(filter(None, problems), None)


def _explain_dict(kind: str, raw: Any, path: str) -> str | None:
    if type(raw) is not dict:
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
    try:
        making.reader(name)(raw)  # what no variant fits becomes a value, unless it is no object at all
    except making.MISFITS:
        return _explain_no_variant(data, raw, path)
    return None


def _explain_no_variant(data: Any, raw: Any, path: str) -> str:
    _, key, _, enum = data
    if type(raw) is not dict:
        return _expected("str or object" if enum else "object", raw, path)
    if not key:
        return f"expected one key, got none @ {path}"
    if key not in raw:
        return f"required field missing @ {_member(path, key)}"
    return _expected("str", raw[key], _member(path, key))


def explain_model(name: str, raw: Any, path: str = "$") -> str | None:
    """As `explain`, for a model by name."""
    if type(raw) is not dict:
        return _expected("object", raw, path)
    _, (_, _, _, _, consts) = row(name)
    for text in consts:
        spec = making.constant(text)
        if spec.wire not in raw:
            return f"required field missing @ {_member(path, spec.wire)}"
        if raw[spec.wire] != spec.type:
            return f"expected {spec.type!r}, got {raw[spec.wire]!r} @ {_member(path, spec.wire)}"
    for field in specs(name):
        if field.wire not in raw:
            if field.required:
                return f"required field missing @ {_member(path, field.wire)}"
            continue
        kind = field.type if field.required else field.type + " | None"
        if problem := explain(kind, raw[field.wire], _member(path, field.wire)):
            return problem
    return None


def explain_variant(union: str, raw: Any) -> tuple[str | None, str]:
    """The tag of a value that no variant fits, and why; Misfit if it is not even an object with a tag."""
    _, (_, key, variants, _) = row(union)
    if type(raw) is not dict:
        raise Misfit
    if key is None:
        return None, f"no variant of {union} has this shape"
    tag = raw.get(key) if key else next((k for k in raw if k in variants), next(iter(raw), None))
    if type(tag) is not str:
        raise Misfit
    if tag not in variants:
        return tag, f"{union} has no variant {tag!r}"
    models = variants[tag].split()
    fitting = [model for model in models if making.fits_shape(model, raw)]
    problem = explain_model((fitting or models)[0], raw) if fitting or len(models) == 1 else None
    return tag, problem or f"no variant of {union} named {tag!r} has this shape"
