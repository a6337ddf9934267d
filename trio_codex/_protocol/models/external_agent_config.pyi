"""The models of the domain ``external_agent_config``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"CommandMigration", "ExternalAgentConfigDetectParams", "ExternalAgentConfigDetectResponse",
"ExternalAgentConfigImportCompletedNotification", "ExternalAgentConfigImportHistoriesReadResponse",
"ExternalAgentConfigImportHistory", "ExternalAgentConfigImportHistoryRecordParams",
"ExternalAgentConfigImportHistoryRecordResponse",
"ExternalAgentConfigImportHistoryRecordSuccessParams",
"ExternalAgentConfigImportHistoryRecordTypeResultParams",
"ExternalAgentConfigImportItemTypeFailure", "ExternalAgentConfigImportItemTypeSuccess",
"ExternalAgentConfigImportParams", "ExternalAgentConfigImportProgressNotification",
"ExternalAgentConfigImportResponse", "ExternalAgentConfigImportTypeResult",
"ExternalAgentConfigMigrationItem", "ExternalAgentConfigMigrationItemType",
"ExternalAgentDetectedConnectorCandidate", "ExternalAgentDetectedConnectorSource",
"ExternalAgentImportedConnectorCandidate", "ExternalAgentImportedConnectorSource", "HookMigration",
"McpServerMigration", "MigrationDetails", "PluginsMigration", "SessionMigration", "SkillMigration",
"SubagentMigration",
]

@attrs.define(kw_only=True)
class CommandMigration(ProtocolModel):
    name: str

@attrs.define(kw_only=True)
class ExternalAgentConfigDetectParams(ProtocolModel):
    cwds: list[str] | None = None
    """Zero or more working directories to include for repo-scoped detection."""
    include_home: bool | None = None
    """If true, include detection under the user's home directory."""
    max_session_age_days: int | None = None
    """Maximum age in days for detected sessions. Missing values use the default limit."""
    max_sessions: int | None = None
    """Maximum number of sessions to detect. Missing values use the default limit."""
    migration_source: str | None = None
    """Optional migration-source selector. Missing or unrecognized values use the default source.
    """
    source: str | None = None
    """Deprecated field retained for compatibility. This field is ignored; use `migrationSource` to
    select the migration source.
    """

@attrs.define(kw_only=True)
class ExternalAgentConfigDetectResponse(ProtocolModel):
    items: list[ExternalAgentConfigMigrationItem]
    connectors: list[ExternalAgentDetectedConnectorCandidate] | None = None

@attrs.define(kw_only=True)
class ExternalAgentConfigImportCompletedNotification(ProtocolModel):
    import_id: str
    item_type_results: list[ExternalAgentConfigImportTypeResult]

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistoriesReadResponse(ProtocolModel):
    connectors: list[ExternalAgentImportedConnectorCandidate]
    data: list[ExternalAgentConfigImportHistory]

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistory(ProtocolModel):
    completed_at_ms: int
    failures: list[ExternalAgentConfigImportItemTypeFailure]
    import_id: str
    successes: list[ExternalAgentConfigImportItemTypeSuccess]
    provider_id: str | None = None

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistoryRecordParams(ProtocolModel):
    item_type_results: list[ExternalAgentConfigImportHistoryRecordTypeResultParams]
    """Completed results grouped by imported item type."""
    provider_id: str
    """Opaque provider identifier for the externally completed import."""

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistoryRecordResponse(ProtocolModel):
    import_id: str

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistoryRecordSuccessParams(ProtocolModel):
    item_type: ExternalAgentConfigMigrationItemType
    cwd: str | None = None
    source: str | None = None
    target: str | None = None
    title: str | None = None
    """Original title for an imported session, when available."""

@attrs.define(kw_only=True)
class ExternalAgentConfigImportHistoryRecordTypeResultParams(ProtocolModel):
    failures: list[ExternalAgentConfigImportItemTypeFailure]
    item_type: ExternalAgentConfigMigrationItemType
    successes: list[ExternalAgentConfigImportHistoryRecordSuccessParams]

@attrs.define(kw_only=True)
class ExternalAgentConfigImportItemTypeFailure(ProtocolModel):
    failure_stage: str
    item_type: ExternalAgentConfigMigrationItemType
    message: str
    cwd: str | None = None
    error_type: str | None = None
    source: str | None = None
    sub_error_type: str | None = None

@attrs.define(kw_only=True)
class ExternalAgentConfigImportItemTypeSuccess(ProtocolModel):
    item_type: ExternalAgentConfigMigrationItemType
    cwd: str | None = None
    source: str | None = None
    target: str | None = None
    title: str | None = None
    """Original title for an imported session; null for other item types."""

@attrs.define(kw_only=True)
class ExternalAgentConfigImportParams(ProtocolModel):
    migration_items: list[ExternalAgentConfigMigrationItem]
    migration_source: str | None = None
    """Migration-source selector used to produce the migration items. Pass the same value to
    detection and import; missing or unrecognized values use the default source.
    """
    provider_id: str | None = None
    """Opaque provider identifier supplied by the caller for analytics attribution and import
    history display. This does not select the migration source.
    """
    source: str | None = None
    """Optional identifier for the product that initiated the import."""

@attrs.define(kw_only=True)
class ExternalAgentConfigImportProgressNotification(ProtocolModel):
    import_id: str
    item_type_results: list[ExternalAgentConfigImportTypeResult]

@attrs.define(kw_only=True)
class ExternalAgentConfigImportResponse(ProtocolModel):
    import_id: str

@attrs.define(kw_only=True)
class ExternalAgentConfigImportTypeResult(ProtocolModel):
    failures: list[ExternalAgentConfigImportItemTypeFailure]
    item_type: ExternalAgentConfigMigrationItemType
    successes: list[ExternalAgentConfigImportItemTypeSuccess]

@attrs.define(kw_only=True)
class ExternalAgentConfigMigrationItem(ProtocolModel):
    description: str
    item_type: ExternalAgentConfigMigrationItemType
    cwd: str | None = None
    """Null or empty means home-scoped migration; non-empty means repo-scoped migration."""
    details: MigrationDetails | None = None

class ExternalAgentConfigMigrationItemType(OpenEnum):
    agents_md = "AGENTS_MD"
    config = "CONFIG"
    skills = "SKILLS"
    plugins = "PLUGINS"
    mcp_server_config = "MCP_SERVER_CONFIG"
    subagents = "SUBAGENTS"
    hooks = "HOOKS"
    commands = "COMMANDS"
    memory = "MEMORY"
    sessions = "SESSIONS"

@attrs.define(kw_only=True)
class ExternalAgentDetectedConnectorCandidate(ProtocolModel):
    name: str
    session_count: int
    source: ExternalAgentDetectedConnectorSource

class ExternalAgentDetectedConnectorSource(OpenEnum):
    remote_mcp_servers_config = "remoteMcpServersConfig"
    session_tool_use = "sessionToolUse"

@attrs.define(kw_only=True)
class ExternalAgentImportedConnectorCandidate(ProtocolModel):
    name: str
    session_count: int
    source: ExternalAgentImportedConnectorSource

class ExternalAgentImportedConnectorSource(OpenEnum):
    remote_mcp_servers_config = "remoteMcpServersConfig"

@attrs.define(kw_only=True)
class HookMigration(ProtocolModel):
    name: str

@attrs.define(kw_only=True)
class McpServerMigration(ProtocolModel):
    name: str

@attrs.define(kw_only=True)
class MigrationDetails(ProtocolModel):
    commands: list[CommandMigration] | None = None
    hooks: list[HookMigration] | None = None
    mcp_servers: list[McpServerMigration] | None = None
    memory: list[str] | None = None
    plugins: list[PluginsMigration] | None = None
    sessions: list[SessionMigration] | None = None
    skills: list[SkillMigration] | None = None
    subagents: list[SubagentMigration] | None = None

@attrs.define(kw_only=True)
class PluginsMigration(ProtocolModel):
    marketplace_name: str
    plugin_names: list[str]

@attrs.define(kw_only=True)
class SessionMigration(ProtocolModel):
    cwd: str
    path: str
    title: str | None = None

@attrs.define(kw_only=True)
class SkillMigration(ProtocolModel):
    name: str

@attrs.define(kw_only=True)
class SubagentMigration(ProtocolModel):
    name: str
