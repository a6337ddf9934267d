"""The models of the domain ``fuzzy_file_search``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
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
class FuzzyFileSearchParams(ProtocolModel):
    query: str
    roots: list[str]
    cancellation_token: str | None = None

@attrs.define(kw_only=True)
class FuzzyFileSearchResponse(ProtocolModel):
    files: list[FuzzyFileSearchResult]

@attrs.define(kw_only=True)
class FuzzyFileSearchResult(ProtocolModel):
    """Superset of [`codex_file_search::FileMatch`]"""
    file_name: str
    match_type: FuzzyFileSearchMatchType
    path: str
    root: str
    score: int
    indices: list[int] | None = None

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionCompletedNotification(ProtocolModel):
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStartParams(ProtocolModel):
    roots: list[str]
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStartResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStopParams(ProtocolModel):
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionStopResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdateParams(ProtocolModel):
    query: str
    session_id: str

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdateResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class FuzzyFileSearchSessionUpdatedNotification(ProtocolModel):
    files: list[FuzzyFileSearchResult]
    query: str
    session_id: str
