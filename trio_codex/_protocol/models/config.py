"""The models of the domain ``config``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AnalyticsConfig": ("o", "", (), ("enabled bool",), ()),
    "AppsConfig": ("", "", (), ("field_default/_default AppsDefaultConfig",), ()),
    "AppsDefaultConfig": ("", "", (), ("approvals_reviewer/approvals_reviewer ApprovalsReviewer", "default_tools_approval_mode/default_tools_approval_mode AppToolApproval", "destructive_enabled/destructive_enabled bool", "enabled bool", "open_world_enabled/open_world_enabled bool",), ()),
    "BrowserUseConfig": ("", "", (), ("allow_history_access/allow_history_access bool", "default_origin_policy/default_origin_policy BrowserUseOriginPolicyConfig", "origins dict[str, BrowserUseOriginPolicyConfig]",), ()),
    "BrowserUseOriginPolicyConfig": ("", "", (), ("access AllowDenyRequirement", "downloads AllowDenyRequirement", "full_cdp_access/full_cdp_access AllowDenyRequirement", "uploads AllowDenyRequirement",), ()),
    "ComputerUseConfig": ("", "", (), ("default_app_access/default_app_access AllowDenyRequirement", "macos ComputerUseMacosConfig", "windows ComputerUseWindowsConfig",), ()),
    "ComputerUseMacosConfig": ("", "", (), ("bundle_ids/bundle_ids dict[str, AllowDenyRequirement]",), ()),
    "ComputerUseWindowsConfig": ("", "", (), ("aumids dict[str, AllowDenyRequirement]", "exes list[ComputerUseWindowsExeConfig]",), ()),
    "ComputerUseWindowsExeConfig": ("", "", ("access AllowDenyRequirement", "product_name/product_name str", "publisher_name/publisher_name str",), ("binary_name/binary_name str",), ()),
    "Config": ("o", "Attributes:\n  approvals_reviewer: [UNSTABLE] Optional default for where approval requests are routed for review.", (), ("analytics AnalyticsConfig", "approval_policy/approval_policy AskForApproval", "approvals_reviewer/approvals_reviewer ApprovalsReviewer", "apps AppsConfig", "browser_use/browser_use BrowserUseConfig", "compact_prompt/compact_prompt str", "computer_use/computer_use ComputerUseConfig", "desktop dict[str, Any]", "developer_instructions/developer_instructions str", "forced_chatgpt_workspace_id/forced_chatgpt_workspace_id ForcedChatgptWorkspaceIds", "forced_login_method/forced_login_method ForcedLoginMethod", "instructions str", "model str", "model_auto_compact_token_limit/model_auto_compact_token_limit int", "model_auto_compact_token_limit_scope/model_auto_compact_token_limit_scope AutoCompactTokenLimitScope", "model_context_window/model_context_window int", "model_provider/model_provider str", "model_reasoning_effort/model_reasoning_effort ReasoningEffort", "model_reasoning_summary/model_reasoning_summary ReasoningSummary", "model_verbosity/model_verbosity Verbosity", "review_model/review_model str", "sandbox_mode/sandbox_mode SandboxMode", "sandbox_workspace_write/sandbox_workspace_write SandboxWorkspaceWrite", "service_tier/service_tier str", "tools ToolsV2", "web_search/web_search WebSearchMode",), ()),
    "ConfigBatchWriteParams": ("", "Attributes:\n  file_path: Path to the config file to write; defaults to the user's `config.toml` when omitted.\n  reload_user_config: When true, hot-reload updated runtime settings into loaded threads after writing. Session-static model, reasoning-effort, Plan-mode reasoning-effort, and service-tier defaults are not reloaded. The deprecated personality setting is also not reloaded.", ("edits list[ConfigEdit]",), ("expected_version str", "file_path str", "reload_user_config bool",), ()),
    "ConfigEdit": ("", "", ("key_path str", "merge_strategy MergeStrategy", "value Any",), (), ()),
    "ConfigLayer": ("", "", ("config Any", "name ConfigLayerSource", "version str",), ("disabled_reason str",), ()),
    "ConfigLayerMetadata": ("", "", ("name ConfigLayerSource", "version str",), (), ()),
    "ConfigReadParams": ("", "Attributes:\n  cwd: Optional working directory to resolve project config layers. If specified, return the effective config as seen from that directory (i.e., including any project layers between `cwd` and the project/repo root).", (), ("cwd str", "include_layers bool",), ()),
    "ConfigReadResponse": ("", "", ("config Config", "origins dict[str, ConfigLayerMetadata]",), ("layers list[ConfigLayer]",), ()),
    "ConfigValueWriteParams": ("", "Attributes:\n  file_path: Path to the config file to write; defaults to the user's `config.toml` when omitted.", ("key_path str", "merge_strategy MergeStrategy", "value Any",), ("expected_version str", "file_path str",), ()),
    "ConfigWriteResponse": ("", "Attributes:\n  file_path: Canonical path to the config file that was written.", ("file_path AbsolutePathBuf", "status WriteStatus", "version str",), ("overridden_metadata OverriddenMetadata",), ()),
    "EnterpriseManagedConfigLayerSource": ("v", "Enterprise-managed config layer delivered by the cloud config bundle.\n\nAttributes:\n  id: Stable identifier for the delivered layer.\n  name: Admin-facing name for the delivered layer. This is surfaced in diagnostics so users know which cloud layer needs administrator attention.", ("id str", "name str",), (), ("type =enterpriseManaged",)),
    "LegacyManagedConfigTomlFromFileConfigLayerSource": ("v", "`managed_config.toml` was designed to be a config that was loaded as the last layer on top of everything else. This scheme did not quite work out as intended, but we keep this variant as a \"best effort\" while we phase out `managed_config.toml` in favor of `requirements.toml`.", ("file AbsolutePathBuf",), (), ("type =legacyManagedConfigTomlFromFile",)),
    "LegacyManagedConfigTomlFromMdmConfigLayerSource": ("v", "", (), (), ("type =legacyManagedConfigTomlFromMdm",)),
    "McpServerRefreshResponse": ("", "", (), (), ()),
    "MdmConfigLayerSource": ("v", "Managed preferences layer delivered by MDM (macOS only).", ("domain str", "key str",), (), ("type =mdm",)),
    "OverriddenMetadata": ("", "", ("effective_value Any", "message str", "overriding_layer ConfigLayerMetadata",), (), ()),
    "PackagedDefaultsConfigLayerSource": ("v", "Default configuration supplied with the installed Codex package.\n\nAttributes:\n  file: Path to the packaged default configuration file.", ("file AbsolutePathBuf",), (), ("type =packagedDefaults",)),
    "ProjectConfigLayerSource": ("v", "Path to a .codex/ folder within a project. There could be multiple of these between `cwd` and the project/repo root.", ("dot_codex_folder AbsolutePathBuf",), (), ("type =project",)),
    "SandboxWorkspaceWrite": ("", "", (), ("exclude_slash_tmp/exclude_slash_tmp bool", "exclude_tmpdir_env_var/exclude_tmpdir_env_var bool", "network_access/network_access bool", "writable_roots/writable_roots list[str]",), ()),
    "SessionFlagsConfigLayerSource": ("v", "Session-layer overrides supplied via `-c`/`--config`.", (), (), ("type =sessionFlags",)),
    "SystemConfigLayerSource": ("v", "Managed config layer from a file (usually `managed_config.toml`).\n\nAttributes:\n  file: This is the path to the system config.toml file, though it is not guaranteed to exist.", ("file AbsolutePathBuf",), (), ("type =system",)),
    "ToolsV2": ("", "", (), ("web_search/web_search WebSearchToolConfig",), ()),
    "UserConfigLayerSource": ("v", "User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected to be: - writable by the user - generally outside the workspace directory\n\nAttributes:\n  file: This is the path to the user's config.toml file, though it is not guaranteed to exist.\n  profile: Name of the selected profile-v2 config layered on top of the base user config, when this layer represents one.", ("file AbsolutePathBuf",), ("profile str",), ("type =user",)),
    "WebSearchLocation": ("", "", (), ("city str", "country str", "region str", "timezone str",), ()),
    "WebSearchToolConfig": ("", "", (), ("allowed_domains/allowed_domains list[str]", "context_size/context_size WebSearchContextSize", "location WebSearchLocation",), ()),
}

ENUMS = {
    "AppToolApproval": ("", "", {"auto": "auto", "prompt": "prompt", "writes": "writes", "approve": "approve"}),
    "AutoCompactTokenLimitScope": ("", "Selects which part of the active context is charged against `model_auto_compact_token_limit`.", {"total": "total", "body_after_prefix": "body_after_prefix"}),
    "MergeStrategy": ("", "", {"replace": "replace", "upsert": "upsert"}),
    "Verbosity": ("", "Controls output length/detail on GPT-5 models via the Responses API. Serialized with lowercase values to match the OpenAI API.", {"low": "low", "medium": "medium", "high": "high"}),
    "WebSearchContextSize": ("", "", {"low": "low", "medium": "medium", "high": "high"}),
    "WriteStatus": ("", "", {"ok": "ok", "ok_overridden": "okOverridden"}),
}

UNIONS = {
    "ConfigLayerSource": ("", "type", {"packagedDefaults": "PackagedDefaultsConfigLayerSource", "mdm": "MdmConfigLayerSource", "system": "SystemConfigLayerSource", "enterpriseManaged": "EnterpriseManagedConfigLayerSource", "user": "UserConfigLayerSource", "project": "ProjectConfigLayerSource", "sessionFlags": "SessionFlagsConfigLayerSource", "legacyManagedConfigTomlFromFile": "LegacyManagedConfigTomlFromFileConfigLayerSource", "legacyManagedConfigTomlFromMdm": "LegacyManagedConfigTomlFromMdmConfigLayerSource"}, None),
}

ALIASES = {
    "ForcedChatgptWorkspaceIds": ("Backward-compatible API shape for ChatGPT workspace login restrictions.", "str | list[str]"),
}

def read_AnalyticsConfig(raw):
    get = raw.get
    if (type(raw) is not dict
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool):
        raise Misfit
    return new_AnalyticsConfig(enabled_, {k: v for k, v in raw.items() if k not in {"enabled"}})

def read_AppsConfig(raw):
    get = raw.get
    return new_AppsConfig(None if (field_default_ := get("_default")) is None else read_AppsDefaultConfig(field_default_))

def read_AppsDefaultConfig(raw):
    get = raw.get
    if ((destructive_enabled_ := get("destructive_enabled")) is not None and type(destructive_enabled_) is not bool
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool
            or (open_world_enabled_ := get("open_world_enabled")) is not None and type(open_world_enabled_) is not bool):
        raise Misfit
    return new_AppsDefaultConfig(None if (approvals_reviewer_ := get("approvals_reviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (default_tools_approval_mode_ := get("default_tools_approval_mode")) is None else enum_AppToolApproval[default_tools_approval_mode_], destructive_enabled_, enabled_, open_world_enabled_)

def read_BrowserUseConfig(raw):
    get = raw.get
    if ((allow_history_access_ := get("allow_history_access")) is not None and type(allow_history_access_) is not bool):
        raise Misfit
    return new_BrowserUseConfig(allow_history_access_, None if (default_origin_policy_ := get("default_origin_policy")) is None else read_BrowserUseOriginPolicyConfig(default_origin_policy_), None if (origins_ := get("origins")) is None else {k: read_BrowserUseOriginPolicyConfig(i0) for k, i0 in dict_(origins_).items()})

def read_BrowserUseOriginPolicyConfig(raw):
    get = raw.get
    return new_BrowserUseOriginPolicyConfig(None if (access_ := get("access")) is None else enum_AllowDenyRequirement[access_], None if (downloads_ := get("downloads")) is None else enum_AllowDenyRequirement[downloads_], None if (full_cdp_access_ := get("full_cdp_access")) is None else enum_AllowDenyRequirement[full_cdp_access_], None if (uploads_ := get("uploads")) is None else enum_AllowDenyRequirement[uploads_])

def read_ComputerUseConfig(raw):
    get = raw.get
    return new_ComputerUseConfig(None if (default_app_access_ := get("default_app_access")) is None else enum_AllowDenyRequirement[default_app_access_], None if (macos_ := get("macos")) is None else read_ComputerUseMacosConfig(macos_), None if (windows_ := get("windows")) is None else read_ComputerUseWindowsConfig(windows_))

def read_ComputerUseMacosConfig(raw):
    get = raw.get
    return new_ComputerUseMacosConfig(None if (bundle_ids_ := get("bundle_ids")) is None else {k: enum_AllowDenyRequirement[i0] for k, i0 in dict_(bundle_ids_).items()})

def read_ComputerUseWindowsConfig(raw):
    get = raw.get
    return new_ComputerUseWindowsConfig(None if (aumids_ := get("aumids")) is None else {k: enum_AllowDenyRequirement[i0] for k, i0 in dict_(aumids_).items()}, None if (exes_ := get("exes")) is None else [read_ComputerUseWindowsExeConfig(i0) for i0 in list_(exes_)])

def read_ComputerUseWindowsExeConfig(raw):
    get = raw.get
    if (type((product_name_ := raw["product_name"])) is not str
            or type((publisher_name_ := raw["publisher_name"])) is not str
            or (binary_name_ := get("binary_name")) is not None and type(binary_name_) is not str):
        raise Misfit
    return new_ComputerUseWindowsExeConfig(enum_AllowDenyRequirement[raw["access"]], product_name_, publisher_name_, binary_name_)

def read_Config(raw):
    get = raw.get
    if ((compact_prompt_ := get("compact_prompt")) is not None and type(compact_prompt_) is not str
            or (developer_instructions_ := get("developer_instructions")) is not None and type(developer_instructions_) is not str
            or (instructions_ := get("instructions")) is not None and type(instructions_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (model_auto_compact_token_limit_ := get("model_auto_compact_token_limit")) is not None and type(model_auto_compact_token_limit_) is not int
            or (model_context_window_ := get("model_context_window")) is not None and type(model_context_window_) is not int
            or (model_provider_ := get("model_provider")) is not None and type(model_provider_) is not str
            or (review_model_ := get("review_model")) is not None and type(review_model_) is not str
            or (service_tier_ := get("service_tier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_Config(None if (analytics_ := get("analytics")) is None else read_AnalyticsConfig(analytics_), None if (approval_policy_ := get("approval_policy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvals_reviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (apps_ := get("apps")) is None else read_AppsConfig(apps_), None if (browser_use_ := get("browser_use")) is None else read_BrowserUseConfig(browser_use_), compact_prompt_, None if (computer_use_ := get("computer_use")) is None else read_ComputerUseConfig(computer_use_), None if (desktop_ := get("desktop")) is None else dict_(desktop_), developer_instructions_, None if (forced_chatgpt_workspace_id_ := get("forced_chatgpt_workspace_id")) is None else read_ForcedChatgptWorkspaceIds(forced_chatgpt_workspace_id_), None if (forced_login_method_ := get("forced_login_method")) is None else enum_ForcedLoginMethod[forced_login_method_], instructions_, model_, model_auto_compact_token_limit_, None if (model_auto_compact_token_limit_scope_ := get("model_auto_compact_token_limit_scope")) is None else enum_AutoCompactTokenLimitScope[model_auto_compact_token_limit_scope_], model_context_window_, model_provider_, None if (model_reasoning_effort_ := get("model_reasoning_effort")) is None else enum_ReasoningEffort[model_reasoning_effort_], None if (model_reasoning_summary_ := get("model_reasoning_summary")) is None else enum_ReasoningSummary[model_reasoning_summary_], None if (model_verbosity_ := get("model_verbosity")) is None else enum_Verbosity[model_verbosity_], review_model_, None if (sandbox_mode_ := get("sandbox_mode")) is None else enum_SandboxMode[sandbox_mode_], None if (sandbox_workspace_write_ := get("sandbox_workspace_write")) is None else read_SandboxWorkspaceWrite(sandbox_workspace_write_), service_tier_, None if (tools_ := get("tools")) is None else read_ToolsV2(tools_), None if (web_search_ := get("web_search")) is None else enum_WebSearchMode[web_search_], {k: v for k, v in raw.items() if k not in {"analytics", "approval_policy", "approvals_reviewer", "apps", "browser_use", "compact_prompt", "computer_use", "desktop", "developer_instructions", "forced_chatgpt_workspace_id", "forced_login_method", "instructions", "model", "model_auto_compact_token_limit", "model_auto_compact_token_limit_scope", "model_context_window", "model_provider", "model_reasoning_effort", "model_reasoning_summary", "model_verbosity", "review_model", "sandbox_mode", "sandbox_workspace_write", "service_tier", "tools", "web_search"}})

def read_ConfigBatchWriteParams(raw):
    get = raw.get
    if ((expected_version_ := get("expectedVersion")) is not None and type(expected_version_) is not str
            or (file_path_ := get("filePath")) is not None and type(file_path_) is not str
            or (reload_user_config_ := get("reloadUserConfig")) is not None and type(reload_user_config_) is not bool):
        raise Misfit
    return new_ConfigBatchWriteParams([read_ConfigEdit(i0) for i0 in list_(raw["edits"])], expected_version_, file_path_, reload_user_config_)

def read_ConfigEdit(raw):
    if (type((key_path_ := raw["keyPath"])) is not str):
        raise Misfit
    return new_ConfigEdit(key_path_, enum_MergeStrategy[raw["mergeStrategy"]], raw["value"])

def read_ConfigLayer(raw):
    get = raw.get
    if (type((version_ := raw["version"])) is not str
            or (disabled_reason_ := get("disabledReason")) is not None and type(disabled_reason_) is not str):
        raise Misfit
    return new_ConfigLayer(raw["config"], read_ConfigLayerSource(raw["name"]), version_, disabled_reason_)

def read_ConfigLayerMetadata(raw):
    if (type((version_ := raw["version"])) is not str):
        raise Misfit
    return new_ConfigLayerMetadata(read_ConfigLayerSource(raw["name"]), version_)

def read_ConfigReadParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (include_layers_ := get("includeLayers")) is not None and type(include_layers_) is not bool):
        raise Misfit
    return new_ConfigReadParams(cwd_, include_layers_)

def read_ConfigReadResponse(raw):
    get = raw.get
    return new_ConfigReadResponse(read_Config(raw["config"]), {k: read_ConfigLayerMetadata(i0) for k, i0 in dict_(raw["origins"]).items()}, None if (layers_ := get("layers")) is None else [read_ConfigLayer(i0) for i0 in list_(layers_)])

def read_ConfigValueWriteParams(raw):
    get = raw.get
    if (type((key_path_ := raw["keyPath"])) is not str
            or (expected_version_ := get("expectedVersion")) is not None and type(expected_version_) is not str
            or (file_path_ := get("filePath")) is not None and type(file_path_) is not str):
        raise Misfit
    return new_ConfigValueWriteParams(key_path_, enum_MergeStrategy[raw["mergeStrategy"]], raw["value"], expected_version_, file_path_)

def read_ConfigWriteResponse(raw):
    get = raw.get
    if (type((file_path_ := raw["filePath"])) is not str
            or type((version_ := raw["version"])) is not str):
        raise Misfit
    return new_ConfigWriteResponse(file_path_, enum_WriteStatus[raw["status"]], version_, None if (overridden_metadata_ := get("overriddenMetadata")) is None else read_OverriddenMetadata(overridden_metadata_))

def read_EnterpriseManagedConfigLayerSource(raw):
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or raw["type"] != "enterpriseManaged"):
        raise Misfit
    return new_EnterpriseManagedConfigLayerSource(id_, name_)

def read_LegacyManagedConfigTomlFromFileConfigLayerSource(raw):
    if (type((file_ := raw["file"])) is not str
            or raw["type"] != "legacyManagedConfigTomlFromFile"):
        raise Misfit
    return new_LegacyManagedConfigTomlFromFileConfigLayerSource(file_)

def read_LegacyManagedConfigTomlFromMdmConfigLayerSource(raw):
    if (raw["type"] != "legacyManagedConfigTomlFromMdm"):
        raise Misfit
    return new_LegacyManagedConfigTomlFromMdmConfigLayerSource()

def read_McpServerRefreshResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_McpServerRefreshResponse()

def read_MdmConfigLayerSource(raw):
    if (type((domain_ := raw["domain"])) is not str
            or type((key_ := raw["key"])) is not str
            or raw["type"] != "mdm"):
        raise Misfit
    return new_MdmConfigLayerSource(domain_, key_)

def read_OverriddenMetadata(raw):
    if (type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_OverriddenMetadata(raw["effectiveValue"], message_, read_ConfigLayerMetadata(raw["overridingLayer"]))

def read_PackagedDefaultsConfigLayerSource(raw):
    if (type((file_ := raw["file"])) is not str
            or raw["type"] != "packagedDefaults"):
        raise Misfit
    return new_PackagedDefaultsConfigLayerSource(file_)

def read_ProjectConfigLayerSource(raw):
    if (type((dot_codex_folder_ := raw["dotCodexFolder"])) is not str
            or raw["type"] != "project"):
        raise Misfit
    return new_ProjectConfigLayerSource(dot_codex_folder_)

def read_SandboxWorkspaceWrite(raw):
    get = raw.get
    if ((exclude_slash_tmp_ := get("exclude_slash_tmp")) is not None and type(exclude_slash_tmp_) is not bool
            or (exclude_tmpdir_env_var_ := get("exclude_tmpdir_env_var")) is not None and type(exclude_tmpdir_env_var_) is not bool
            or (network_access_ := get("network_access")) is not None and type(network_access_) is not bool):
        raise Misfit
    return new_SandboxWorkspaceWrite(exclude_slash_tmp_, exclude_tmpdir_env_var_, network_access_, None if (writable_roots_ := get("writable_roots")) is None else [str_(i0) for i0 in list_(writable_roots_)])

def read_SessionFlagsConfigLayerSource(raw):
    if (raw["type"] != "sessionFlags"):
        raise Misfit
    return new_SessionFlagsConfigLayerSource()

def read_SystemConfigLayerSource(raw):
    if (type((file_ := raw["file"])) is not str
            or raw["type"] != "system"):
        raise Misfit
    return new_SystemConfigLayerSource(file_)

def read_ToolsV2(raw):
    get = raw.get
    return new_ToolsV2(None if (web_search_ := get("web_search")) is None else read_WebSearchToolConfig(web_search_))

def read_UserConfigLayerSource(raw):
    get = raw.get
    if (type((file_ := raw["file"])) is not str
            or (profile_ := get("profile")) is not None and type(profile_) is not str
            or raw["type"] != "user"):
        raise Misfit
    return new_UserConfigLayerSource(file_, profile_)

def read_WebSearchLocation(raw):
    get = raw.get
    if (type(raw) is not dict
            or (city_ := get("city")) is not None and type(city_) is not str
            or (country_ := get("country")) is not None and type(country_) is not str
            or (region_ := get("region")) is not None and type(region_) is not str
            or (timezone_ := get("timezone")) is not None and type(timezone_) is not str):
        raise Misfit
    return new_WebSearchLocation(city_, country_, region_, timezone_)

def read_WebSearchToolConfig(raw):
    get = raw.get
    return new_WebSearchToolConfig(None if (allowed_domains_ := get("allowed_domains")) is None else [str_(i0) for i0 in list_(allowed_domains_)], None if (context_size_ := get("context_size")) is None else enum_WebSearchContextSize[context_size_], None if (location_ := get("location")) is None else read_WebSearchLocation(location_))

link(globals(), """
enum_AllowDenyRequirement enum_ApprovalsReviewer enum_ForcedLoginMethod enum_ReasoningEffort
enum_ReasoningSummary enum_SandboxMode enum_WebSearchMode read_AskForApproval
read_ForcedChatgptWorkspaceIds
""")
