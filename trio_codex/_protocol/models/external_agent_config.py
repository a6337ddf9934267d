"""The models of the domain ``external_agent_config``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "CommandMigration": ("", "", ("name str",), (), ()),
    "ExternalAgentConfigDetectParams": ("", "Attributes:\n  cwds: Zero or more working directories to include for repo-scoped detection.\n  include_home: If true, include detection under the user's home directory.\n  max_session_age_days: Maximum age in days for detected sessions. Missing values use the default limit.\n  max_sessions: Maximum number of sessions to detect. Missing values use the default limit.\n  migration_source: Optional migration-source selector. Missing or unrecognized values use the default source.\n  source: Deprecated field retained for compatibility. This field is ignored; use `migrationSource` to select the migration source.", (), ("cwds list[str]", "include_home bool", "max_session_age_days int", "max_sessions int", "migration_source str", "source str",), ()),
    "ExternalAgentConfigDetectResponse": ("", "", ("items list[ExternalAgentConfigMigrationItem]",), ("connectors list[ExternalAgentDetectedConnectorCandidate]",), ()),
    "ExternalAgentConfigImportCompletedNotification": ("", "", ("import_id str", "item_type_results list[ExternalAgentConfigImportTypeResult]",), (), ()),
    "ExternalAgentConfigImportHistoriesReadResponse": ("", "", ("connectors list[ExternalAgentImportedConnectorCandidate]", "data list[ExternalAgentConfigImportHistory]",), (), ()),
    "ExternalAgentConfigImportHistory": ("", "", ("completed_at_ms int", "failures list[ExternalAgentConfigImportItemTypeFailure]", "import_id str", "successes list[ExternalAgentConfigImportItemTypeSuccess]",), ("provider_id str",), ()),
    "ExternalAgentConfigImportHistoryRecordParams": ("", "Attributes:\n  item_type_results: Completed results grouped by imported item type.\n  provider_id: Opaque provider identifier for the externally completed import.", ("item_type_results list[ExternalAgentConfigImportHistoryRecordTypeResultParams]", "provider_id str",), (), ()),
    "ExternalAgentConfigImportHistoryRecordResponse": ("", "", ("import_id str",), (), ()),
    "ExternalAgentConfigImportHistoryRecordSuccessParams": ("", "Attributes:\n  title: Original title for an imported session, when available.", ("item_type ExternalAgentConfigMigrationItemType",), ("cwd str", "source str", "target str", "title str",), ()),
    "ExternalAgentConfigImportHistoryRecordTypeResultParams": ("", "", ("failures list[ExternalAgentConfigImportItemTypeFailure]", "item_type ExternalAgentConfigMigrationItemType", "successes list[ExternalAgentConfigImportHistoryRecordSuccessParams]",), (), ()),
    "ExternalAgentConfigImportItemTypeFailure": ("", "", ("failure_stage str", "item_type ExternalAgentConfigMigrationItemType", "message str",), ("cwd str", "error_type str", "source str", "sub_error_type str",), ()),
    "ExternalAgentConfigImportItemTypeSuccess": ("", "Attributes:\n  title: Original title for an imported session; null for other item types.", ("item_type ExternalAgentConfigMigrationItemType",), ("cwd str", "source str", "target str", "title str",), ()),
    "ExternalAgentConfigImportParams": ("", "Attributes:\n  migration_source: Migration-source selector used to produce the migration items. Pass the same value to detection and import; missing or unrecognized values use the default source.\n  provider_id: Opaque provider identifier supplied by the caller for analytics attribution and import history display. This does not select the migration source.\n  source: Optional identifier for the product that initiated the import.", ("migration_items list[ExternalAgentConfigMigrationItem]",), ("migration_source str", "provider_id str", "source str",), ()),
    "ExternalAgentConfigImportProgressNotification": ("", "", ("import_id str", "item_type_results list[ExternalAgentConfigImportTypeResult]",), (), ()),
    "ExternalAgentConfigImportResponse": ("", "", ("import_id str",), (), ()),
    "ExternalAgentConfigImportTypeResult": ("", "", ("failures list[ExternalAgentConfigImportItemTypeFailure]", "item_type ExternalAgentConfigMigrationItemType", "successes list[ExternalAgentConfigImportItemTypeSuccess]",), (), ()),
    "ExternalAgentConfigMigrationItem": ("", "Attributes:\n  cwd: Null or empty means home-scoped migration; non-empty means repo-scoped migration.", ("description str", "item_type ExternalAgentConfigMigrationItemType",), ("cwd str", "details MigrationDetails",), ()),
    "ExternalAgentDetectedConnectorCandidate": ("", "", ("name str", "session_count int", "source ExternalAgentDetectedConnectorSource",), (), ()),
    "ExternalAgentImportedConnectorCandidate": ("", "", ("name str", "session_count int", "source ExternalAgentImportedConnectorSource",), (), ()),
    "HookMigration": ("", "", ("name str",), (), ()),
    "McpServerMigration": ("", "", ("name str",), (), ()),
    "MigrationDetails": ("", "", (), ("commands list[CommandMigration]", "hooks list[HookMigration]", "mcp_servers list[McpServerMigration]", "memory list[str]", "plugins list[PluginsMigration]", "sessions list[SessionMigration]", "skills list[SkillMigration]", "subagents list[SubagentMigration]",), ()),
    "PluginsMigration": ("", "", ("marketplace_name str", "plugin_names list[str]",), (), ()),
    "SessionMigration": ("", "", ("cwd str", "path str",), ("title str",), ()),
    "SkillMigration": ("", "", ("name str",), (), ()),
    "SubagentMigration": ("", "", ("name str",), (), ()),
}

ENUMS = {
    "ExternalAgentConfigMigrationItemType": ("", "", {"agents_md": "AGENTS_MD", "config": "CONFIG", "skills": "SKILLS", "plugins": "PLUGINS", "mcp_server_config": "MCP_SERVER_CONFIG", "subagents": "SUBAGENTS", "hooks": "HOOKS", "commands": "COMMANDS", "memory": "MEMORY", "sessions": "SESSIONS"}),
    "ExternalAgentDetectedConnectorSource": ("", "", {"remote_mcp_servers_config": "remoteMcpServersConfig", "session_tool_use": "sessionToolUse"}),
    "ExternalAgentImportedConnectorSource": ("", "", {"remote_mcp_servers_config": "remoteMcpServersConfig"}),
}

UNIONS = {
}

ALIASES = {
}

def read_CommandMigration(raw):
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_CommandMigration(name_)

def read_ExternalAgentConfigDetectParams(raw):
    get = raw.get
    if ((include_home_ := get("includeHome")) is not None and type(include_home_) is not bool
            or (max_session_age_days_ := get("maxSessionAgeDays")) is not None and type(max_session_age_days_) is not int
            or (max_sessions_ := get("maxSessions")) is not None and type(max_sessions_) is not int
            or (migration_source_ := get("migrationSource")) is not None and type(migration_source_) is not str
            or (source_ := get("source")) is not None and type(source_) is not str):
        raise Misfit
    return new_ExternalAgentConfigDetectParams(None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)], include_home_, max_session_age_days_, max_sessions_, migration_source_, source_)

def read_ExternalAgentConfigDetectResponse(raw):
    get = raw.get
    return new_ExternalAgentConfigDetectResponse([read_ExternalAgentConfigMigrationItem(i0) for i0 in list_(raw["items"])], None if (connectors_ := get("connectors")) is None else [read_ExternalAgentDetectedConnectorCandidate(i0) for i0 in list_(connectors_)])

def read_ExternalAgentConfigImportCompletedNotification(raw):
    if (type((import_id_ := raw["importId"])) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportCompletedNotification(import_id_, [read_ExternalAgentConfigImportTypeResult(i0) for i0 in list_(raw["itemTypeResults"])])

def read_ExternalAgentConfigImportHistoriesReadResponse(raw):
    return new_ExternalAgentConfigImportHistoriesReadResponse([read_ExternalAgentImportedConnectorCandidate(i0) for i0 in list_(raw["connectors"])], [read_ExternalAgentConfigImportHistory(i0) for i0 in list_(raw["data"])])

def read_ExternalAgentConfigImportHistory(raw):
    get = raw.get
    if (type((completed_at_ms_ := raw["completedAtMs"])) is not int
            or type((import_id_ := raw["importId"])) is not str
            or (provider_id_ := get("providerId")) is not None and type(provider_id_) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportHistory(completed_at_ms_, [read_ExternalAgentConfigImportItemTypeFailure(i0) for i0 in list_(raw["failures"])], import_id_, [read_ExternalAgentConfigImportItemTypeSuccess(i0) for i0 in list_(raw["successes"])], provider_id_)

def read_ExternalAgentConfigImportHistoryRecordParams(raw):
    if (type((provider_id_ := raw["providerId"])) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportHistoryRecordParams([read_ExternalAgentConfigImportHistoryRecordTypeResultParams(i0) for i0 in list_(raw["itemTypeResults"])], provider_id_)

def read_ExternalAgentConfigImportHistoryRecordResponse(raw):
    if (type((import_id_ := raw["importId"])) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportHistoryRecordResponse(import_id_)

def read_ExternalAgentConfigImportHistoryRecordSuccessParams(raw):
    get = raw.get
    if ((cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (source_ := get("source")) is not None and type(source_) is not str
            or (target_ := get("target")) is not None and type(target_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportHistoryRecordSuccessParams(enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], cwd_, source_, target_, title_)

def read_ExternalAgentConfigImportHistoryRecordTypeResultParams(raw):
    return new_ExternalAgentConfigImportHistoryRecordTypeResultParams([read_ExternalAgentConfigImportItemTypeFailure(i0) for i0 in list_(raw["failures"])], enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], [read_ExternalAgentConfigImportHistoryRecordSuccessParams(i0) for i0 in list_(raw["successes"])])

def read_ExternalAgentConfigImportItemTypeFailure(raw):
    get = raw.get
    if (type((failure_stage_ := raw["failureStage"])) is not str
            or type((message_ := raw["message"])) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (error_type_ := get("errorType")) is not None and type(error_type_) is not str
            or (source_ := get("source")) is not None and type(source_) is not str
            or (sub_error_type_ := get("subErrorType")) is not None and type(sub_error_type_) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportItemTypeFailure(failure_stage_, enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], message_, cwd_, error_type_, source_, sub_error_type_)

def read_ExternalAgentConfigImportItemTypeSuccess(raw):
    get = raw.get
    if ((cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (source_ := get("source")) is not None and type(source_) is not str
            or (target_ := get("target")) is not None and type(target_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportItemTypeSuccess(enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], cwd_, source_, target_, title_)

def read_ExternalAgentConfigImportParams(raw):
    get = raw.get
    if ((migration_source_ := get("migrationSource")) is not None and type(migration_source_) is not str
            or (provider_id_ := get("providerId")) is not None and type(provider_id_) is not str
            or (source_ := get("source")) is not None and type(source_) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportParams([read_ExternalAgentConfigMigrationItem(i0) for i0 in list_(raw["migrationItems"])], migration_source_, provider_id_, source_)

def read_ExternalAgentConfigImportProgressNotification(raw):
    if (type((import_id_ := raw["importId"])) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportProgressNotification(import_id_, [read_ExternalAgentConfigImportTypeResult(i0) for i0 in list_(raw["itemTypeResults"])])

def read_ExternalAgentConfigImportResponse(raw):
    if (type((import_id_ := raw["importId"])) is not str):
        raise Misfit
    return new_ExternalAgentConfigImportResponse(import_id_)

def read_ExternalAgentConfigImportTypeResult(raw):
    return new_ExternalAgentConfigImportTypeResult([read_ExternalAgentConfigImportItemTypeFailure(i0) for i0 in list_(raw["failures"])], enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], [read_ExternalAgentConfigImportItemTypeSuccess(i0) for i0 in list_(raw["successes"])])

def read_ExternalAgentConfigMigrationItem(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str):
        raise Misfit
    return new_ExternalAgentConfigMigrationItem(description_, enum_ExternalAgentConfigMigrationItemType[raw["itemType"]], cwd_, None if (details_ := get("details")) is None else read_MigrationDetails(details_))

def read_ExternalAgentDetectedConnectorCandidate(raw):
    if (type((name_ := raw["name"])) is not str
            or type((session_count_ := raw["sessionCount"])) is not int):
        raise Misfit
    return new_ExternalAgentDetectedConnectorCandidate(name_, session_count_, enum_ExternalAgentDetectedConnectorSource[raw["source"]])

def read_ExternalAgentImportedConnectorCandidate(raw):
    if (type((name_ := raw["name"])) is not str
            or type((session_count_ := raw["sessionCount"])) is not int):
        raise Misfit
    return new_ExternalAgentImportedConnectorCandidate(name_, session_count_, enum_ExternalAgentImportedConnectorSource[raw["source"]])

def read_HookMigration(raw):
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_HookMigration(name_)

def read_McpServerMigration(raw):
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_McpServerMigration(name_)

def read_MigrationDetails(raw):
    get = raw.get
    return new_MigrationDetails(None if (commands_ := get("commands")) is None else [read_CommandMigration(i0) for i0 in list_(commands_)], None if (hooks_ := get("hooks")) is None else [read_HookMigration(i0) for i0 in list_(hooks_)], None if (mcp_servers_ := get("mcpServers")) is None else [read_McpServerMigration(i0) for i0 in list_(mcp_servers_)], None if (memory_ := get("memory")) is None else [str_(i0) for i0 in list_(memory_)], None if (plugins_ := get("plugins")) is None else [read_PluginsMigration(i0) for i0 in list_(plugins_)], None if (sessions_ := get("sessions")) is None else [read_SessionMigration(i0) for i0 in list_(sessions_)], None if (skills_ := get("skills")) is None else [read_SkillMigration(i0) for i0 in list_(skills_)], None if (subagents_ := get("subagents")) is None else [read_SubagentMigration(i0) for i0 in list_(subagents_)])

def read_PluginsMigration(raw):
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str):
        raise Misfit
    return new_PluginsMigration(marketplace_name_, [str_(i0) for i0 in list_(raw["pluginNames"])])

def read_SessionMigration(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((path_ := raw["path"])) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_SessionMigration(cwd_, path_, title_)

def read_SkillMigration(raw):
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_SkillMigration(name_)

def read_SubagentMigration(raw):
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_SubagentMigration(name_)

link(globals())
