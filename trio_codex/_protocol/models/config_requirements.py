"""The models of the domain ``config_requirements``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AgentConfiguredHookHandler": ("v", "", (), (), ("type =agent",)),
    "ApplicationNetworkRequirements": ("", "Attributes:\n  enabled: When enabled, only explicitly allowed exact domains may be contacted.", ("domains dict[str, NetworkDomainPermission]", "enabled bool",), (), ()),
    "ApplicationRequirements": ("", "", (), ("network ApplicationNetworkRequirements",), ()),
    "AutoReviewRequirements": ("", "", (), ("ignore_rules list[str]", "required_on_models list[str]",), ()),
    "BrowserUseExtensionRequirements": ("", "", (), ("request_headers list[RequestHeader]",), ()),
    "BrowserUseOriginPolicy": ("", "", (), ("access AllowDenyRequirement", "access_approval_lifetime BrowserUseAccessApprovalLifetime", "auto_review AllowDenyRequirement", "downloads AllowDenyRequirement", "full_cdp_access AllowDenyRequirement", "persistent_approval bool", "uploads AllowDenyRequirement",), ()),
    "BrowserUseRequirements": ("", "", (), ("allow_global_persistent_approval bool", "allow_history_access bool", "allow_webmcp bool", "default_origin_policy BrowserUseOriginPolicy", "disable_auto_review bool", "extension BrowserUseExtensionRequirements", "origins dict[str, BrowserUseOriginPolicy]",), ()),
    "CommandConfiguredHookHandler": ("v", "Attributes:\n  additional_context_limit: Approximate token threshold for spilling this hook's `additionalContext` to disk. `null` uses 2,500 tokens; `0` disables spilling for this hook. The threshold is evaluated against the original context; a spilled preview also includes recovery metadata.", ("async_ bool", "command str",), ("additional_context_limit int", "command_windows str", "status_message str", "timeout_sec int",), ("type =command",)),
    "ComputerUseMacosRequirements": ("", "", (), ("bundle_ids dict[str, AllowDenyRequirement]",), ()),
    "ComputerUseRequirements": ("", "", (), ("allow_locked_computer_use bool", "allow_persistent_approval bool", "default_app_access AllowDenyRequirement", "macos ComputerUseMacosRequirements", "windows ComputerUseWindowsRequirements",), ()),
    "ComputerUseWindowsExeRequirement": ("", "", ("access AllowDenyRequirement", "product_name str", "publisher_name str",), ("binary_name str",), ()),
    "ComputerUseWindowsRequirements": ("", "", (), ("aumids dict[str, AllowDenyRequirement]", "exes list[ComputerUseWindowsExeRequirement]",), ()),
    "ConfigRequirements": ("", "Attributes:\n  allowed_login_methods: Effective login methods after managed, forced-login, and workspace restrictions. An empty list permits no login method. Older servers may omit this field.\n  model_provider: Exact provider selection required by managed policy.\n  model_providers: Complete required provider definitions, using config.toml field names.", (), ("additional_developer_instructions str", "allow_appshots bool", "allow_browser_and_computer_use bool", "allow_login_shell bool", "allow_managed_hooks_only bool", "allow_remote_control bool", "allowed_approval_policies list[AskForApproval]", "allowed_approvals_reviewers list[ApprovalsReviewer]", "allowed_login_methods list[ForcedLoginMethod]", "allowed_permission_profiles dict[str, bool]", "allowed_sandbox_modes list[SandboxMode]", "allowed_web_search_modes list[WebSearchMode]", "allowed_windows_sandbox_implementations list[WindowsSandboxImplementation]", "application ApplicationRequirements", "auto_review AutoReviewRequirements", "browser_use BrowserUseRequirements", "chatgpt_base_url str", "check_for_update_on_startup bool", "cli_auth_credentials_store CliAuthCredentialsStoreMode", "computer_use ComputerUseRequirements", "default_permissions str", "enforce_residency ResidencyRequirement", "feature_requirements dict[str, bool]", "feedback FeedbackRequirements", "hooks ManagedHooksRequirements", "in_app_browser InAppBrowserRequirements", "log_dir str", "model_catalog_json str", "model_provider str", "model_providers dict[str, Any]", "models ModelsRequirements", "network NetworkRequirements", "sqlite_home str",), ()),
    "ConfigRequirementsReadResponse": ("", "Attributes:\n  requirements: Null if no requirements are configured (e.g. no requirements.toml/MDM entries).\n  supports_independent_speed_modes: Whether Fast and Ultra Fast requirements are enforced independently. Older servers omit this field and use Fast mode as a shared speed gate.", (), ("requirements ConfigRequirements", "supports_independent_speed_modes bool",), ()),
    "ConfiguredHookMatcherGroup": ("", "", ("hooks list[ConfiguredHookHandler]",), ("matcher str",), ()),
    "FeedbackRequirements": ("", "", (), ("enabled bool",), ()),
    "InAppBrowserRequirements": ("", "", (), ("allow_external_browser_settings_import bool",), ()),
    "ManagedHooksRequirements": ("", "", ("permission_request/PermissionRequest list[ConfiguredHookMatcherGroup]", "post_compact/PostCompact list[ConfiguredHookMatcherGroup]", "post_tool_use/PostToolUse list[ConfiguredHookMatcherGroup]", "pre_compact/PreCompact list[ConfiguredHookMatcherGroup]", "pre_tool_use/PreToolUse list[ConfiguredHookMatcherGroup]", "session_start/SessionStart list[ConfiguredHookMatcherGroup]", "stop/Stop list[ConfiguredHookMatcherGroup]", "subagent_start/SubagentStart list[ConfiguredHookMatcherGroup]", "subagent_stop/SubagentStop list[ConfiguredHookMatcherGroup]", "user_prompt_submit/UserPromptSubmit list[ConfiguredHookMatcherGroup]",), ("interrupt/Interrupt list[ConfiguredHookMatcherGroup]", "session_end/SessionEnd list[ConfiguredHookMatcherGroup]", "managed_dir str", "windows_managed_dir str",), ()),
    "McpToolConfiguredHookHandler": ("v", "", ("input dict[str, Any]", "server str", "tool str",), ("status_message str", "timeout_sec int",), ("type =mcp_tool",)),
    "ModelsRequirements": ("", "", (), ("new_thread NewThreadModelDefaults",), ()),
    "NetworkRequirements": ("", "Attributes:\n  allow_unix_sockets: Legacy compatibility view derived from `unix_sockets`.\n  allowed_domains: Legacy compatibility view derived from `domains`.\n  denied_domains: Legacy compatibility view derived from `domains`.\n  domains: Canonical network permission map for `experimental_network`.\n  managed_allowed_domains_only: When true, only managed allowlist entries are respected while managed network enforcement is active.\n  unix_sockets: Canonical unix socket permission map for `experimental_network`.", (), ("allow_local_binding bool", "allow_unix_sockets list[str]", "allow_upstream_proxy bool", "allowed_domains list[str]", "dangerously_allow_all_unix_sockets bool", "dangerously_allow_non_loopback_proxy bool", "denied_domains list[str]", "domains dict[str, NetworkDomainPermission]", "enabled bool", "http_port int", "managed_allowed_domains_only bool", "socks_port int", "unix_sockets dict[str, NetworkUnixSocketPermission]",), ()),
    "NewThreadModelDefaults": ("", "", (), ("model str", "model_reasoning_effort ReasoningEffort", "service_tier str",), ()),
    "PromptConfiguredHookHandler": ("v", "", (), (), ("type =prompt",)),
    "RequestHeader": ("", "", ("name str", "value str",), (), ()),
}

ENUMS = {
    "BrowserUseAccessApprovalLifetime": ("", "", {"turn": "turn", "thread": "thread"}),
    "CliAuthCredentialsStoreMode": ("", "", {"file": "file", "keyring": "keyring", "auto": "auto", "ephemeral": "ephemeral"}),
    "NetworkDomainPermission": ("", "", {"allow": "allow", "deny": "deny"}),
    "NetworkUnixSocketPermission": ("", "", {"allow": "allow", "deny": "deny"}),
    "ResidencyRequirement": ("", "", {"us": "us"}),
    "WindowsSandboxImplementation": ("", "", {"elevated": "elevated", "unelevated": "unelevated", "mxc": "mxc"}),
}

UNIONS = {
    "ConfiguredHookHandler": ("", "type", {"command": "CommandConfiguredHookHandler", "mcp_tool": "McpToolConfiguredHookHandler", "prompt": "PromptConfiguredHookHandler", "agent": "AgentConfiguredHookHandler"}, None),
}

ALIASES = {
}

def read_AgentConfiguredHookHandler(raw):
    if (raw["type"] != "agent"):
        raise Misfit
    return new_AgentConfiguredHookHandler()

def read_ApplicationNetworkRequirements(raw):
    if (type((enabled_ := raw["enabled"])) is not bool):
        raise Misfit
    return new_ApplicationNetworkRequirements({k: enum_NetworkDomainPermission[i0] for k, i0 in dict_(raw["domains"]).items()}, enabled_)

def read_ApplicationRequirements(raw):
    get = raw.get
    return new_ApplicationRequirements(None if (network_ := get("network")) is None else read_ApplicationNetworkRequirements(network_))

def read_AutoReviewRequirements(raw):
    get = raw.get
    return new_AutoReviewRequirements(None if (ignore_rules_ := get("ignoreRules")) is None else [str_(i0) for i0 in list_(ignore_rules_)], None if (required_on_models_ := get("requiredOnModels")) is None else [str_(i0) for i0 in list_(required_on_models_)])

def read_BrowserUseExtensionRequirements(raw):
    get = raw.get
    return new_BrowserUseExtensionRequirements(None if (request_headers_ := get("requestHeaders")) is None else [read_RequestHeader(i0) for i0 in list_(request_headers_)])

def read_BrowserUseOriginPolicy(raw):
    get = raw.get
    if ((persistent_approval_ := get("persistentApproval")) is not None and type(persistent_approval_) is not bool):
        raise Misfit
    return new_BrowserUseOriginPolicy(None if (access_ := get("access")) is None else enum_AllowDenyRequirement[access_], None if (access_approval_lifetime_ := get("accessApprovalLifetime")) is None else enum_BrowserUseAccessApprovalLifetime[access_approval_lifetime_], None if (auto_review_ := get("autoReview")) is None else enum_AllowDenyRequirement[auto_review_], None if (downloads_ := get("downloads")) is None else enum_AllowDenyRequirement[downloads_], None if (full_cdp_access_ := get("fullCdpAccess")) is None else enum_AllowDenyRequirement[full_cdp_access_], persistent_approval_, None if (uploads_ := get("uploads")) is None else enum_AllowDenyRequirement[uploads_])

def read_BrowserUseRequirements(raw):
    get = raw.get
    if ((allow_global_persistent_approval_ := get("allowGlobalPersistentApproval")) is not None and type(allow_global_persistent_approval_) is not bool
            or (allow_history_access_ := get("allowHistoryAccess")) is not None and type(allow_history_access_) is not bool
            or (allow_webmcp_ := get("allowWebmcp")) is not None and type(allow_webmcp_) is not bool
            or (disable_auto_review_ := get("disableAutoReview")) is not None and type(disable_auto_review_) is not bool):
        raise Misfit
    return new_BrowserUseRequirements(allow_global_persistent_approval_, allow_history_access_, allow_webmcp_, None if (default_origin_policy_ := get("defaultOriginPolicy")) is None else read_BrowserUseOriginPolicy(default_origin_policy_), disable_auto_review_, None if (extension_ := get("extension")) is None else read_BrowserUseExtensionRequirements(extension_), None if (origins_ := get("origins")) is None else {k: read_BrowserUseOriginPolicy(i0) for k, i0 in dict_(origins_).items()})

def read_CommandConfiguredHookHandler(raw):
    get = raw.get
    if (type((async_ := raw["async"])) is not bool
            or type((command_ := raw["command"])) is not str
            or (additional_context_limit_ := get("additionalContextLimit")) is not None and type(additional_context_limit_) is not int
            or (command_windows_ := get("commandWindows")) is not None and type(command_windows_) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or (timeout_sec_ := get("timeoutSec")) is not None and type(timeout_sec_) is not int
            or raw["type"] != "command"):
        raise Misfit
    return new_CommandConfiguredHookHandler(async_, command_, additional_context_limit_, command_windows_, status_message_, timeout_sec_)

def read_ComputerUseMacosRequirements(raw):
    get = raw.get
    return new_ComputerUseMacosRequirements(None if (bundle_ids_ := get("bundleIds")) is None else {k: enum_AllowDenyRequirement[i0] for k, i0 in dict_(bundle_ids_).items()})

def read_ComputerUseRequirements(raw):
    get = raw.get
    if ((allow_locked_computer_use_ := get("allowLockedComputerUse")) is not None and type(allow_locked_computer_use_) is not bool
            or (allow_persistent_approval_ := get("allowPersistentApproval")) is not None and type(allow_persistent_approval_) is not bool):
        raise Misfit
    return new_ComputerUseRequirements(allow_locked_computer_use_, allow_persistent_approval_, None if (default_app_access_ := get("defaultAppAccess")) is None else enum_AllowDenyRequirement[default_app_access_], None if (macos_ := get("macos")) is None else read_ComputerUseMacosRequirements(macos_), None if (windows_ := get("windows")) is None else read_ComputerUseWindowsRequirements(windows_))

def read_ComputerUseWindowsExeRequirement(raw):
    get = raw.get
    if (type((product_name_ := raw["productName"])) is not str
            or type((publisher_name_ := raw["publisherName"])) is not str
            or (binary_name_ := get("binaryName")) is not None and type(binary_name_) is not str):
        raise Misfit
    return new_ComputerUseWindowsExeRequirement(enum_AllowDenyRequirement[raw["access"]], product_name_, publisher_name_, binary_name_)

def read_ComputerUseWindowsRequirements(raw):
    get = raw.get
    return new_ComputerUseWindowsRequirements(None if (aumids_ := get("aumids")) is None else {k: enum_AllowDenyRequirement[i0] for k, i0 in dict_(aumids_).items()}, None if (exes_ := get("exes")) is None else [read_ComputerUseWindowsExeRequirement(i0) for i0 in list_(exes_)])

def read_ConfigRequirements(raw):
    get = raw.get
    if ((additional_developer_instructions_ := get("additionalDeveloperInstructions")) is not None and type(additional_developer_instructions_) is not str
            or (allow_appshots_ := get("allowAppshots")) is not None and type(allow_appshots_) is not bool
            or (allow_browser_and_computer_use_ := get("allowBrowserAndComputerUse")) is not None and type(allow_browser_and_computer_use_) is not bool
            or (allow_login_shell_ := get("allowLoginShell")) is not None and type(allow_login_shell_) is not bool
            or (allow_managed_hooks_only_ := get("allowManagedHooksOnly")) is not None and type(allow_managed_hooks_only_) is not bool
            or (allow_remote_control_ := get("allowRemoteControl")) is not None and type(allow_remote_control_) is not bool
            or (chatgpt_base_url_ := get("chatgptBaseUrl")) is not None and type(chatgpt_base_url_) is not str
            or (check_for_update_on_startup_ := get("checkForUpdateOnStartup")) is not None and type(check_for_update_on_startup_) is not bool
            or (default_permissions_ := get("defaultPermissions")) is not None and type(default_permissions_) is not str
            or (log_dir_ := get("logDir")) is not None and type(log_dir_) is not str
            or (model_catalog_json_ := get("modelCatalogJson")) is not None and type(model_catalog_json_) is not str
            or (model_provider_ := get("modelProvider")) is not None and type(model_provider_) is not str
            or (sqlite_home_ := get("sqliteHome")) is not None and type(sqlite_home_) is not str):
        raise Misfit
    return new_ConfigRequirements(additional_developer_instructions_, allow_appshots_, allow_browser_and_computer_use_, allow_login_shell_, allow_managed_hooks_only_, allow_remote_control_, None if (allowed_approval_policies_ := get("allowedApprovalPolicies")) is None else [read_AskForApproval(i0) for i0 in list_(allowed_approval_policies_)], None if (allowed_approvals_reviewers_ := get("allowedApprovalsReviewers")) is None else [enum_ApprovalsReviewer[i0] for i0 in list_(allowed_approvals_reviewers_)], None if (allowed_login_methods_ := get("allowedLoginMethods")) is None else [enum_ForcedLoginMethod[i0] for i0 in list_(allowed_login_methods_)], None if (allowed_permission_profiles_ := get("allowedPermissionProfiles")) is None else {k: bool_(i0) for k, i0 in dict_(allowed_permission_profiles_).items()}, None if (allowed_sandbox_modes_ := get("allowedSandboxModes")) is None else [enum_SandboxMode[i0] for i0 in list_(allowed_sandbox_modes_)], None if (allowed_web_search_modes_ := get("allowedWebSearchModes")) is None else [enum_WebSearchMode[i0] for i0 in list_(allowed_web_search_modes_)], None if (allowed_windows_sandbox_implementations_ := get("allowedWindowsSandboxImplementations")) is None else [enum_WindowsSandboxImplementation[i0] for i0 in list_(allowed_windows_sandbox_implementations_)], None if (application_ := get("application")) is None else read_ApplicationRequirements(application_), None if (auto_review_ := get("autoReview")) is None else read_AutoReviewRequirements(auto_review_), None if (browser_use_ := get("browserUse")) is None else read_BrowserUseRequirements(browser_use_), chatgpt_base_url_, check_for_update_on_startup_, None if (cli_auth_credentials_store_ := get("cliAuthCredentialsStore")) is None else enum_CliAuthCredentialsStoreMode[cli_auth_credentials_store_], None if (computer_use_ := get("computerUse")) is None else read_ComputerUseRequirements(computer_use_), default_permissions_, None if (enforce_residency_ := get("enforceResidency")) is None else enum_ResidencyRequirement[enforce_residency_], None if (feature_requirements_ := get("featureRequirements")) is None else {k: bool_(i0) for k, i0 in dict_(feature_requirements_).items()}, None if (feedback_ := get("feedback")) is None else read_FeedbackRequirements(feedback_), None if (hooks_ := get("hooks")) is None else read_ManagedHooksRequirements(hooks_), None if (in_app_browser_ := get("inAppBrowser")) is None else read_InAppBrowserRequirements(in_app_browser_), log_dir_, model_catalog_json_, model_provider_, None if (model_providers_ := get("modelProviders")) is None else dict_(model_providers_), None if (models_ := get("models")) is None else read_ModelsRequirements(models_), None if (network_ := get("network")) is None else read_NetworkRequirements(network_), sqlite_home_)

def read_ConfigRequirementsReadResponse(raw):
    get = raw.get
    if ((supports_independent_speed_modes_ := get("supportsIndependentSpeedModes")) is not None and type(supports_independent_speed_modes_) is not bool):
        raise Misfit
    return new_ConfigRequirementsReadResponse(None if (requirements_ := get("requirements")) is None else read_ConfigRequirements(requirements_), supports_independent_speed_modes_)

def read_ConfiguredHookMatcherGroup(raw):
    get = raw.get
    if ((matcher_ := get("matcher")) is not None and type(matcher_) is not str):
        raise Misfit
    return new_ConfiguredHookMatcherGroup([read_ConfiguredHookHandler(i0) for i0 in list_(raw["hooks"])], matcher_)

def read_FeedbackRequirements(raw):
    get = raw.get
    if (type(raw) is not dict
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool):
        raise Misfit
    return new_FeedbackRequirements(enabled_)

def read_InAppBrowserRequirements(raw):
    get = raw.get
    if (type(raw) is not dict
            or (allow_external_browser_settings_import_ := get("allowExternalBrowserSettingsImport")) is not None and type(allow_external_browser_settings_import_) is not bool):
        raise Misfit
    return new_InAppBrowserRequirements(allow_external_browser_settings_import_)

def read_ManagedHooksRequirements(raw):
    get = raw.get
    if ((managed_dir_ := get("managedDir")) is not None and type(managed_dir_) is not str
            or (windows_managed_dir_ := get("windowsManagedDir")) is not None and type(windows_managed_dir_) is not str):
        raise Misfit
    return new_ManagedHooksRequirements([read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["PermissionRequest"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["PostCompact"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["PostToolUse"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["PreCompact"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["PreToolUse"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["SessionStart"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["Stop"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["SubagentStart"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["SubagentStop"])], [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(raw["UserPromptSubmit"])], None if (interrupt_ := get("Interrupt")) is None else [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(interrupt_)], None if (session_end_ := get("SessionEnd")) is None else [read_ConfiguredHookMatcherGroup(i0) for i0 in list_(session_end_)], managed_dir_, windows_managed_dir_)

def read_McpToolConfiguredHookHandler(raw):
    get = raw.get
    if (type((server_ := raw["server"])) is not str
            or type((tool_ := raw["tool"])) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or (timeout_sec_ := get("timeoutSec")) is not None and type(timeout_sec_) is not int
            or raw["type"] != "mcp_tool"):
        raise Misfit
    return new_McpToolConfiguredHookHandler(dict_(raw["input"]), server_, tool_, status_message_, timeout_sec_)

def read_ModelsRequirements(raw):
    get = raw.get
    return new_ModelsRequirements(None if (new_thread_ := get("newThread")) is None else read_NewThreadModelDefaults(new_thread_))

def read_NetworkRequirements(raw):
    get = raw.get
    if ((allow_local_binding_ := get("allowLocalBinding")) is not None and type(allow_local_binding_) is not bool
            or (allow_upstream_proxy_ := get("allowUpstreamProxy")) is not None and type(allow_upstream_proxy_) is not bool
            or (dangerously_allow_all_unix_sockets_ := get("dangerouslyAllowAllUnixSockets")) is not None and type(dangerously_allow_all_unix_sockets_) is not bool
            or (dangerously_allow_non_loopback_proxy_ := get("dangerouslyAllowNonLoopbackProxy")) is not None and type(dangerously_allow_non_loopback_proxy_) is not bool
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool
            or (http_port_ := get("httpPort")) is not None and type(http_port_) is not int
            or (managed_allowed_domains_only_ := get("managedAllowedDomainsOnly")) is not None and type(managed_allowed_domains_only_) is not bool
            or (socks_port_ := get("socksPort")) is not None and type(socks_port_) is not int):
        raise Misfit
    return new_NetworkRequirements(allow_local_binding_, None if (allow_unix_sockets_ := get("allowUnixSockets")) is None else [str_(i0) for i0 in list_(allow_unix_sockets_)], allow_upstream_proxy_, None if (allowed_domains_ := get("allowedDomains")) is None else [str_(i0) for i0 in list_(allowed_domains_)], dangerously_allow_all_unix_sockets_, dangerously_allow_non_loopback_proxy_, None if (denied_domains_ := get("deniedDomains")) is None else [str_(i0) for i0 in list_(denied_domains_)], None if (domains_ := get("domains")) is None else {k: enum_NetworkDomainPermission[i0] for k, i0 in dict_(domains_).items()}, enabled_, http_port_, managed_allowed_domains_only_, socks_port_, None if (unix_sockets_ := get("unixSockets")) is None else {k: enum_NetworkUnixSocketPermission[i0] for k, i0 in dict_(unix_sockets_).items()})

def read_NewThreadModelDefaults(raw):
    get = raw.get
    if ((model_ := get("model")) is not None and type(model_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_NewThreadModelDefaults(model_, None if (model_reasoning_effort_ := get("modelReasoningEffort")) is None else enum_ReasoningEffort[model_reasoning_effort_], service_tier_)

def read_PromptConfiguredHookHandler(raw):
    if (raw["type"] != "prompt"):
        raise Misfit
    return new_PromptConfiguredHookHandler()

def read_RequestHeader(raw):
    if (type((name_ := raw["name"])) is not str
            or type((value_ := raw["value"])) is not str):
        raise Misfit
    return new_RequestHeader(name_, value_)

link(globals(), """
enum_AllowDenyRequirement enum_ApprovalsReviewer enum_ForcedLoginMethod enum_ReasoningEffort
enum_SandboxMode enum_WebSearchMode read_AskForApproval
""")
