"""The models of the domain ``fuzzy_file_search``. Written by trio_codex._tools.generate; do not edit."""
# ruff: noqa
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, Model, UnknownVariant, Variant, VariantEnum
__all__ = [
"FuzzyFileSearchMatchType", "FuzzyFileSearchParams", "FuzzyFileSearchResponse",
"FuzzyFileSearchResult", "FuzzyFileSearchSessionCompletedNotification",
"FuzzyFileSearchSessionStartParams", "FuzzyFileSearchSessionStartResponse",
"FuzzyFileSearchSessionStopParams", "FuzzyFileSearchSessionStopResponse",
"FuzzyFileSearchSessionUpdateParams", "FuzzyFileSearchSessionUpdateResponse",
"FuzzyFileSearchSessionUpdatedNotification",
]

class FuzzyFileSearchMatchType(OpenEnum):
    file = "file"
    directory = "directory"

@attrs.define(kw_only=True)
class FuzzyFileSearchParams(Model):
    query: str
    roots: list[str]
    cancellation_token: str | None = None

@attrs.define(kw_only=True)
class FuzzyFileSearchResponse(Model):
    files: list[FuzzyFileSearchResult]

@attrs.define(kw_only=True)
class FuzzyFileSearchResult(Model):
    """Superset of [`codex_file_search::FileMatch`]"""
    file_name: str
    match_type: FuzzyFileSearchMatchType
    path: str
    root: str
    score: int
    indices: list[int] | None = None

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionCompletedNotification(Model):
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStartParams(Model):
    roots: list[str]
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStartResponse(Model):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStopParams(Model):
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStopResponse(Model):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdateParams(Model):
    query: str
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdateResponse(Model):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdatedNotification(Model):
    files: list[FuzzyFileSearchResult]
    query: str
    session_id: str
