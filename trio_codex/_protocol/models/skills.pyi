"""The models of the domain ``skills``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, LegacyAppPathString, SkillInterface
__all__ = [
"SkillDependencies", "SkillErrorInfo", "SkillMetadata", "SkillScope", "SkillToolDependency",
"SkillsChangedNotification", "SkillsConfigWriteParams", "SkillsConfigWriteResponse",
"SkillsExtraRootsSetParams", "SkillsExtraRootsSetResponse", "SkillsListEntry", "SkillsListParams",
"SkillsListResponse",
]

@attrs.define(kw_only=True)
class SkillDependencies(ProtocolModel):
    tools: list[SkillToolDependency]

@attrs.define(kw_only=True)
class SkillErrorInfo(ProtocolModel):
    message: str
    path: str

@attrs.define(kw_only=True)
class SkillMetadata(ProtocolModel):
    description: str
    enabled: bool
    name: str
    path: LegacyAppPathString
    scope: SkillScope
    dependencies: SkillDependencies | None = None
    interface: SkillInterface | None = None
    plugin_id: str | None = None
    """Owning plugin ID, matching `PluginSummary.id`, when known."""
    short_description: str | None = None
    """Legacy short_description from SKILL.md. Prefer SKILL.json interface.short_description."""

class SkillScope(OpenEnum):
    user = "user"
    repo = "repo"
    system = "system"
    admin = "admin"

@attrs.define(kw_only=True)
class SkillToolDependency(ProtocolModel):
    type: str
    value: str
    command: str | None = None
    description: str | None = None
    transport: str | None = None
    url: str | None = None

@attrs.define(kw_only=True)
class SkillsChangedNotification(ProtocolModel):
    """Notification emitted when watched local skill files change.

    Treat this as an invalidation signal and re-run `skills/list` with the client's current
    parameters when refreshed skill metadata is needed.
    """

@attrs.define(kw_only=True)
class SkillsConfigWriteParams(ProtocolModel):
    enabled: bool
    name: str | None = None
    """Name-based selector."""
    path: AbsolutePathBuf | None = None
    """Path-based selector."""

@attrs.define(kw_only=True)
class SkillsConfigWriteResponse(ProtocolModel):
    effective_enabled: bool

@attrs.define(kw_only=True)
class SkillsExtraRootsSetParams(ProtocolModel):
    extra_roots: list[AbsolutePathBuf]

@attrs.define(kw_only=True)
class SkillsExtraRootsSetResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class SkillsListEntry(ProtocolModel):
    cwd: str
    errors: list[SkillErrorInfo]
    skills: list[SkillMetadata]

@attrs.define(kw_only=True)
class SkillsListParams(ProtocolModel):
    cwds: list[str] | None = None
    """When empty, defaults to the current session working directory."""
    force_reload: bool | None = None
    """When true, bypass the skills cache and re-scan skills from disk."""

@attrs.define(kw_only=True)
class SkillsListResponse(ProtocolModel):
    data: list[SkillsListEntry]
