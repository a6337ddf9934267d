"""The models of the domain ``project``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, SortDirection
__all__ = [
"Project", "ProjectChangeType", "ProjectChangedNotification", "ProjectCreateParams",
"ProjectCreateResponse", "ProjectDeleteParams", "ProjectDeleteResponse", "ProjectImportParams",
"ProjectImportResponse", "ProjectListParams", "ProjectListResponse", "ProjectMoveParams",
"ProjectMoveResponse", "ProjectReadParams", "ProjectReadResponse", "ProjectRoot", "ProjectSortKey",
"ProjectUpdateParams", "ProjectUpdateResponse",
]

@attrs.define(kw_only=True)
class Project(ProtocolModel):
    created_at: int
    id: str
    metadata: dict[str, str]
    name: str
    position: int
    roots: list[ProjectRoot]
    updated_at: int
    recency_at: int | None = None
    """Newest non-archived member thread's recency, in Unix seconds; null when none exist."""

class ProjectChangeType(OpenEnum):
    created = "created"
    updated = "updated"
    deleted = "deleted"

@attrs.define(kw_only=True)
class ProjectChangedNotification(ProtocolModel):
    change_type: ProjectChangeType
    project_id: str

@attrs.define(kw_only=True)
class ProjectCreateParams(ProtocolModel):
    idempotency_key: str
    name: str
    roots: list[ProjectRoot]
    metadata: dict[str, str] | None = None

@attrs.define(kw_only=True)
class ProjectCreateResponse(ProtocolModel):
    project: Project

@attrs.define(kw_only=True)
class ProjectDeleteParams(ProtocolModel):
    project_id: str

@attrs.define(kw_only=True)
class ProjectDeleteResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ProjectImportParams(ProtocolModel):
    idempotency_key: str
    name: str
    roots: list[ProjectRoot]
    metadata: dict[str, str] | None = None
    threads: list[str] | None = None

@attrs.define(kw_only=True)
class ProjectImportResponse(ProtocolModel):
    project: Project

@attrs.define(kw_only=True)
class ProjectListParams(ProtocolModel):
    cursor: str | None = None
    limit: int | None = None
    sort_direction: SortDirection | None = None
    """Requires sortKey. Defaults to asc for position and desc for recencyAt."""
    sort_key: ProjectSortKey | None = None
    """Defaults to position. Recency sorting always places empty projects last."""

@attrs.define(kw_only=True)
class ProjectListResponse(ProtocolModel):
    data: list[Project]
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class ProjectMoveParams(ProtocolModel):
    project_id: str
    before_project_id: str | None = None

@attrs.define(kw_only=True)
class ProjectMoveResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ProjectReadParams(ProtocolModel):
    project_id: str

@attrs.define(kw_only=True)
class ProjectReadResponse(ProtocolModel):
    project: Project

@attrs.define(kw_only=True)
class ProjectRoot(ProtocolModel):
    path: AbsolutePathBuf

class ProjectSortKey(OpenEnum):
    position = "position"
    recency_at = "recencyAt"

@attrs.define(kw_only=True)
class ProjectUpdateParams(ProtocolModel):
    project_id: str
    metadata: dict[str, str] | None = None
    name: str | None = None
    roots: list[ProjectRoot] | None = None

@attrs.define(kw_only=True)
class ProjectUpdateResponse(ProtocolModel):
    project: Project
