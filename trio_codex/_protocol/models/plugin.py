"""The models of the domain ``plugin``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AppSummary": ("", "EXPERIMENTAL - app metadata summary for plugin responses.", ("id str", "name str",), ("category str", "description str", "install_url str",), ()),
    "AppTemplateSummary": ("", "", ("materialized_app_ids list[str]", "name str", "template_id str",), ("canonical_connector_id str", "category str", "description str", "logo_url str", "logo_url_dark str", "reason AppTemplateUnavailableReason",), ()),
    "DailyScheduledTaskSchedule": ("v", "", ("time str",), (), ("type =daily",)),
    "GitPluginSource": ("v", "", ("url str",), ("path str", "ref_name str", "sha str",), ("type =git",)),
    "HourlyScheduledTaskSchedule": ("v", "", ("interval_hours int",), ("days list[ScheduledTaskWeekday]",), ("type =hourly",)),
    "LocalPluginSource": ("v", "", ("path AbsolutePathBuf",), (), ("type =local",)),
    "MarketplaceInterface": ("", "", (), ("display_name str",), ()),
    "MarketplaceLoadErrorInfo": ("", "", ("marketplace_path AbsolutePathBuf", "message str",), (), ()),
    "NpmPluginSource": ("v", "Attributes:\n  registry: Optional HTTPS registry URL. Authentication stays in the user's npm config.\n  version: Optional npm version or version range.", ("package str",), ("registry str", "version str",), ("type =npm",)),
    "PluginDetail": ("", "Attributes:\n  onboarding_skill: The declared onboarding skill, when the plugin and visible skill are enabled.", ("app_templates list[AppTemplateSummary]", "apps list[AppSummary]", "hooks list[PluginHookSummary]", "marketplace_name str", "mcp_servers list[str]", "skills list[SkillSummary]", "summary PluginSummary",), ("description str", "marketplace_path AbsolutePathBuf", "onboarding_skill SkillSummary", "scheduled_tasks list[ScheduledTaskSummary]", "share_url str",), ()),
    "PluginHookSummary": ("", "", ("event_name HookEventName", "key str",), (), ()),
    "PluginInstallParams": ("", "Attributes:\n  install_attempt_id: Client-generated identifier used to correlate one installation attempt.", ("plugin_name str",), ("install_attempt_id str", "marketplace_path AbsolutePathBuf", "remote_marketplace_name str",), ()),
    "PluginInstallResponse": ("", "", ("apps_needing_auth list[AppSummary]", "auth_policy PluginAuthPolicy",), (), ()),
    "PluginInstalledParams": ("", "Attributes:\n  cwds: Optional working directories used to discover repo marketplaces.\n  install_suggestion_plugin_names: Additional uninstalled plugin names that should be returned when present locally. This is used by mention surfaces that intentionally expose install entrypoints.", (), ("cwds list[AbsolutePathBuf]", "install_suggestion_plugin_names list[str]",), ()),
    "PluginInstalledResponse": ("", "", ("marketplaces list[PluginMarketplaceEntry]",), ("marketplace_load_errors list[MarketplaceLoadErrorInfo]",), ()),
    "PluginInterface": ("", "Attributes:\n  composer_icon: Local composer icon path, resolved from the installed plugin package.\n  composer_icon_url: Remote composer icon URL from the plugin catalog.\n  default_prompt: Starter prompts for the plugin. Capped at 3 entries with a maximum of 128 characters per entry.\n  logo: Local logo path, resolved from the installed plugin package.\n  logo_dark: Local dark-mode logo path, resolved from the installed plugin package.\n  logo_url: Remote logo URL from the plugin catalog.\n  logo_url_dark: Remote dark-mode logo URL from the plugin catalog.\n  screenshot_urls: Remote screenshot URLs from the plugin catalog.\n  screenshots: Local screenshot paths, resolved from the installed plugin package.", ("capabilities list[str]", "screenshot_urls list[str]", "screenshots list[AbsolutePathBuf]",), ("brand_color str", "category str", "composer_icon AbsolutePathBuf", "composer_icon_url str", "default_prompt list[str]", "developer_name str", "display_name str", "logo AbsolutePathBuf", "logo_dark AbsolutePathBuf", "logo_url str", "logo_url_dark str", "long_description str", "privacy_policy_url str", "short_description str", "terms_of_service_url str", "website_url str",), ()),
    "PluginListParams": ("", "Attributes:\n  cwds: Optional working directories used to discover repo marketplaces. When omitted, only home-scoped marketplaces and the official curated marketplace are considered.\n  force_refetch: Whether the client requests a fresh remote plugin catalog fetch.\n  marketplace_kinds: Optional marketplace kind filter. When omitted, only local marketplaces are queried, plus the default remote catalog when enabled by feature flag.", (), ("cwds list[AbsolutePathBuf]", "force_refetch bool", "marketplace_kinds list[PluginListMarketplaceKind]",), ()),
    "PluginListResponse": ("", "", ("marketplaces list[PluginMarketplaceEntry]",), ("featured_plugin_ids list[str]", "marketplace_load_errors list[MarketplaceLoadErrorInfo]",), ()),
    "PluginMarketplaceEntry": ("", "Attributes:\n  path: Local marketplace file path when the marketplace is backed by a local file. Remote-only catalog marketplaces do not have a local path.", ("name str", "plugins list[PluginSummary]",), ("interface MarketplaceInterface", "path AbsolutePathBuf",), ()),
    "PluginReadParams": ("", "", ("plugin_name str",), ("marketplace_path AbsolutePathBuf", "remote_marketplace_name str",), ()),
    "PluginReadResponse": ("", "", ("plugin PluginDetail",), (), ()),
    "PluginReconcileChangedPlugin": ("", "Runtime categories affected by this change, not just capabilities currently present. Flags describe declarations before runtime policy filtering. Updates OR the old and new bundle flags; enablement changes and cached reinstalls use the cached bundle; removals retain the old bundle's flags.\n\nAttributes:\n  has_skills: Whether either bundle declares skill roots; not a validated inventory of enabled skills.\n  id: Local plugin ID (`name@marketplace`), matching `PluginSummary.id`.", ("has_apps bool", "has_hooks bool", "has_mcps bool", "has_skills bool", "id str",), (), ()),
    "PluginReconcileParams": ("", "Attributes:\n  reason: Optional client-provided reason recorded with the reconciliation attempt.", (), ("reason str",), ()),
    "PluginReconcileResponse": ("", "Bundle and installed-state changes observed by this pass, not a runtime-readiness acknowledgement or a cumulative diff since the client's last request. Other metadata-only changes are not listed.\n\nAttributes:\n  changed_plugins: Plugins affected by bundle changes, enablement changes, or removals. Installed-state changes compare against the previous cached snapshot, including cached reinstalls. Removal hints survive cache cleanup failures; unchanged plugins are omitted.\n  failed_materialization_remote_plugin_ids: Subset of failures for which the requested bundle could not be materialized. A previously cached version may still be available.\n  failed_remote_plugin_ids: Backend remote plugin IDs whose bundle or identity update failed.", ("changed_plugins list[PluginReconcileChangedPlugin]", "failed_materialization_remote_plugin_ids list[str]", "failed_remote_plugin_ids list[str]",), (), ()),
    "PluginSearchParams": ("", "", ("search_term str",), ("cursor str", "cwds list[AbsolutePathBuf]", "limit int", "scope PluginSearchScope",), ()),
    "PluginSearchResponse": ("", "", ("data list[PluginSearchResult]",), ("next_cursor str",), ()),
    "PluginSearchResult": ("", "", ("marketplace_name str", "plugin PluginSummary",), ("marketplace_path AbsolutePathBuf",), ()),
    "PluginShareCheckoutParams": ("", "", ("remote_plugin_id str",), (), ()),
    "PluginShareCheckoutResponse": ("", "", ("marketplace_name str", "marketplace_path AbsolutePathBuf", "plugin_id str", "plugin_name str", "plugin_path AbsolutePathBuf", "remote_plugin_id str",), ("remote_version str",), ()),
    "PluginShareContext": ("", "Attributes:\n  remote_version: Version of the remote shared plugin release when available.", ("remote_plugin_id str",), ("can_publish_to_workspace bool", "creator_account_user_id str", "creator_name str", "discoverability PluginShareDiscoverability", "remote_version str", "share_principals list[PluginSharePrincipal]", "share_url str",), ()),
    "PluginShareDeleteParams": ("", "", ("remote_plugin_id str",), (), ()),
    "PluginShareDeleteResponse": ("", "", (), (), ()),
    "PluginShareListItem": ("", "", ("plugin PluginSummary",), ("local_plugin_path AbsolutePathBuf",), ()),
    "PluginShareListParams": ("", "", (), (), ()),
    "PluginShareListResponse": ("", "", ("data list[PluginShareListItem]",), (), ()),
    "PluginSharePrincipal": ("", "", ("name str", "principal_id str", "principal_type PluginSharePrincipalType", "role PluginSharePrincipalRole",), (), ()),
    "PluginShareSaveParams": ("", "", ("plugin_path AbsolutePathBuf",), ("discoverability PluginShareDiscoverability", "remote_plugin_id str", "share_targets list[PluginShareTarget]",), ()),
    "PluginShareSaveResponse": ("", "", ("remote_plugin_id str", "share_url str",), ("can_publish_to_workspace bool",), ()),
    "PluginShareTarget": ("", "", ("principal_id str", "principal_type PluginSharePrincipalType", "role PluginShareTargetRole",), (), ()),
    "PluginShareUpdateTargetsParams": ("", "", ("discoverability PluginShareUpdateDiscoverability", "remote_plugin_id str", "share_targets list[PluginShareTarget]",), (), ()),
    "PluginShareUpdateTargetsResponse": ("", "", ("discoverability PluginShareDiscoverability", "principals list[PluginSharePrincipal]",), (), ()),
    "PluginSkillReadParams": ("", "", ("remote_marketplace_name str", "remote_plugin_id str", "skill_name str",), (), ()),
    "PluginSkillReadResponse": ("", "", (), ("contents str",), ()),
    "PluginSummary": ("", "Attributes:\n  availability: Availability state for installing and using the plugin.\n  disabled_reason: Why the remote plugin is unavailable, when provided by plugin-service.\n  eligible_plan_types: Raw plugin-service plan identifiers eligible to install the plugin.\n  installed_at: Unix timestamp in seconds when the remote plugin was installed, when available.\n  local_version: Version of the locally materialized plugin package when available.\n  remote_plugin_id: Backend remote plugin identifier when available.\n  share_context: Remote sharing context associated with this plugin when available.\n  version: Version advertised by the remote marketplace backend when available.", ("auth_policy PluginAuthPolicy", "enabled bool", "id str", "install_policy PluginInstallPolicy", "installed bool", "name str", "source PluginSource",), ("availability PluginAvailability", "disabled_reason PluginDisabledReason", "eligible_plan_types list[str]", "install_policy_source PluginInstallPolicySource", "installed_at int", "interface PluginInterface", "keywords list[str]", "local_version str", "must_show_installation_interstitial bool", "remote_plugin_id str", "share_context PluginShareContext", "version str",), ()),
    "PluginUninstallParams": ("", "", ("plugin_id str",), (), ()),
    "PluginUninstallResponse": ("", "", (), (), ()),
    "RemotePluginSource": ("v", "The plugin is available in the remote catalog. Download metadata is kept server-side and is not exposed through the app-server API.", (), (), ("type =remote",)),
    "ScheduledTaskSummary": ("", "", ("key str", "name str", "prompt str", "schedule ScheduledTaskSchedule",), (), ()),
    "SkillSummary": ("", "", ("description str", "enabled bool", "name str",), ("interface SkillInterface", "path LegacyAppPathString", "short_description str",), ()),
    "WeekdaysScheduledTaskSchedule": ("v", "", ("time str",), (), ("type =weekdays",)),
    "WeeklyScheduledTaskSchedule": ("v", "", ("days list[ScheduledTaskWeekday]", "time str",), (), ("type =weekly",)),
}

ENUMS = {
    "AppTemplateUnavailableReason": ("", "", {"not_configured_for_workspace": "NOT_CONFIGURED_FOR_WORKSPACE", "no_active_workspace": "NO_ACTIVE_WORKSPACE"}),
    "PluginAuthPolicy": ("", "", {"on_install": "ON_INSTALL", "on_use": "ON_USE"}),
    "PluginAvailability": ("", "", {"disabled_by_admin": "DISABLED_BY_ADMIN", "available": "AVAILABLE"}),
    "PluginDisabledReason": ("", "", {"disabled_by_admin": "disabled_by_admin", "plan_not_eligible": "plan_not_eligible", "required_app_unavailable": "required_app_unavailable", "unknown": "unknown"}),
    "PluginInstallPolicy": ("", "", {"not_available": "NOT_AVAILABLE", "available": "AVAILABLE", "installed_by_default": "INSTALLED_BY_DEFAULT"}),
    "PluginInstallPolicySource": ("", "", {"workspace_setting": "WORKSPACE_SETTING", "implicit_canonical_app": "IMPLICIT_CANONICAL_APP"}),
    "PluginListMarketplaceKind": ("", "", {"local": "local", "vertical": "vertical", "workspace_directory": "workspace-directory", "shared_with_me": "shared-with-me", "created_by_me_remote": "created-by-me-remote"}),
    "PluginSearchScope": ("", "", {"global_": "global", "workspace": "workspace", "personal": "personal"}),
    "PluginShareDiscoverability": ("", "", {"listed": "LISTED", "unlisted": "UNLISTED", "private": "PRIVATE"}),
    "PluginSharePrincipalRole": ("", "", {"reader": "reader", "editor": "editor", "owner": "owner"}),
    "PluginSharePrincipalType": ("", "", {"user": "user", "group": "group", "workspace": "workspace"}),
    "PluginShareTargetRole": ("", "", {"reader": "reader", "editor": "editor"}),
    "PluginShareUpdateDiscoverability": ("", "", {"unlisted": "UNLISTED", "private": "PRIVATE", "listed": "LISTED"}),
    "ScheduledTaskWeekday": ("", "", {"mo": "MO", "tu": "TU", "we": "WE", "th": "TH", "fr": "FR", "sa": "SA", "su": "SU"}),
}

UNIONS = {
    "PluginSource": ("", "type", {"local": "LocalPluginSource", "git": "GitPluginSource", "npm": "NpmPluginSource", "remote": "RemotePluginSource"}, None),
    "ScheduledTaskSchedule": ("", "type", {"hourly": "HourlyScheduledTaskSchedule", "daily": "DailyScheduledTaskSchedule", "weekdays": "WeekdaysScheduledTaskSchedule", "weekly": "WeeklyScheduledTaskSchedule"}, None),
}

ALIASES = {
}

def read_AppSummary(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or (category_ := get("category")) is not None and type(category_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (install_url_ := get("installUrl")) is not None and type(install_url_) is not str):
        raise Misfit
    return new_AppSummary(id_, name_, category_, description_, install_url_)

def read_AppTemplateSummary(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((template_id_ := raw["templateId"])) is not str
            or (canonical_connector_id_ := get("canonicalConnectorId")) is not None and type(canonical_connector_id_) is not str
            or (category_ := get("category")) is not None and type(category_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (logo_url_ := get("logoUrl")) is not None and type(logo_url_) is not str
            or (logo_url_dark_ := get("logoUrlDark")) is not None and type(logo_url_dark_) is not str):
        raise Misfit
    return new_AppTemplateSummary([str_(i0) for i0 in list_(raw["materializedAppIds"])], name_, template_id_, canonical_connector_id_, category_, description_, logo_url_, logo_url_dark_, None if (reason_ := get("reason")) is None else enum_AppTemplateUnavailableReason[reason_])

def read_DailyScheduledTaskSchedule(raw):
    if (type((time_ := raw["time"])) is not str
            or raw["type"] != "daily"):
        raise Misfit
    return new_DailyScheduledTaskSchedule(time_)

def read_GitPluginSource(raw):
    get = raw.get
    if (type((url_ := raw["url"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (ref_name_ := get("refName")) is not None and type(ref_name_) is not str
            or (sha_ := get("sha")) is not None and type(sha_) is not str
            or raw["type"] != "git"):
        raise Misfit
    return new_GitPluginSource(url_, path_, ref_name_, sha_)

def read_HourlyScheduledTaskSchedule(raw):
    get = raw.get
    if (type((interval_hours_ := raw["intervalHours"])) is not int
            or raw["type"] != "hourly"):
        raise Misfit
    return new_HourlyScheduledTaskSchedule(interval_hours_, None if (days_ := get("days")) is None else [enum_ScheduledTaskWeekday[i0] for i0 in list_(days_)])

def read_LocalPluginSource(raw):
    if (type((path_ := raw["path"])) is not str
            or raw["type"] != "local"):
        raise Misfit
    return new_LocalPluginSource(path_)

def read_MarketplaceInterface(raw):
    get = raw.get
    if (type(raw) is not dict
            or (display_name_ := get("displayName")) is not None and type(display_name_) is not str):
        raise Misfit
    return new_MarketplaceInterface(display_name_)

def read_MarketplaceLoadErrorInfo(raw):
    if (type((marketplace_path_ := raw["marketplacePath"])) is not str
            or type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_MarketplaceLoadErrorInfo(marketplace_path_, message_)

def read_NpmPluginSource(raw):
    get = raw.get
    if (type((package_ := raw["package"])) is not str
            or (registry_ := get("registry")) is not None and type(registry_) is not str
            or (version_ := get("version")) is not None and type(version_) is not str
            or raw["type"] != "npm"):
        raise Misfit
    return new_NpmPluginSource(package_, registry_, version_)

def read_PluginDetail(raw):
    get = raw.get
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (marketplace_path_ := get("marketplacePath")) is not None and type(marketplace_path_) is not str
            or (share_url_ := get("shareUrl")) is not None and type(share_url_) is not str):
        raise Misfit
    return new_PluginDetail([read_AppTemplateSummary(i0) for i0 in list_(raw["appTemplates"])], [read_AppSummary(i0) for i0 in list_(raw["apps"])], [read_PluginHookSummary(i0) for i0 in list_(raw["hooks"])], marketplace_name_, [str_(i0) for i0 in list_(raw["mcpServers"])], [read_SkillSummary(i0) for i0 in list_(raw["skills"])], read_PluginSummary(raw["summary"]), description_, marketplace_path_, None if (onboarding_skill_ := get("onboardingSkill")) is None else read_SkillSummary(onboarding_skill_), None if (scheduled_tasks_ := get("scheduledTasks")) is None else [read_ScheduledTaskSummary(i0) for i0 in list_(scheduled_tasks_)], share_url_)

def read_PluginHookSummary(raw):
    if (type((key_ := raw["key"])) is not str):
        raise Misfit
    return new_PluginHookSummary(enum_HookEventName[raw["eventName"]], key_)

def read_PluginInstallParams(raw):
    get = raw.get
    if (type((plugin_name_ := raw["pluginName"])) is not str
            or (install_attempt_id_ := get("installAttemptId")) is not None and type(install_attempt_id_) is not str
            or (marketplace_path_ := get("marketplacePath")) is not None and type(marketplace_path_) is not str
            or (remote_marketplace_name_ := get("remoteMarketplaceName")) is not None and type(remote_marketplace_name_) is not str):
        raise Misfit
    return new_PluginInstallParams(plugin_name_, install_attempt_id_, marketplace_path_, remote_marketplace_name_)

def read_PluginInstallResponse(raw):
    return new_PluginInstallResponse([read_AppSummary(i0) for i0 in list_(raw["appsNeedingAuth"])], enum_PluginAuthPolicy[raw["authPolicy"]])

def read_PluginInstalledParams(raw):
    get = raw.get
    return new_PluginInstalledParams(None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)], None if (install_suggestion_plugin_names_ := get("installSuggestionPluginNames")) is None else [str_(i0) for i0 in list_(install_suggestion_plugin_names_)])

def read_PluginInstalledResponse(raw):
    get = raw.get
    return new_PluginInstalledResponse([read_PluginMarketplaceEntry(i0) for i0 in list_(raw["marketplaces"])], None if (marketplace_load_errors_ := get("marketplaceLoadErrors")) is None else [read_MarketplaceLoadErrorInfo(i0) for i0 in list_(marketplace_load_errors_)])

def read_PluginInterface(raw):
    get = raw.get
    if ((brand_color_ := get("brandColor")) is not None and type(brand_color_) is not str
            or (category_ := get("category")) is not None and type(category_) is not str
            or (composer_icon_ := get("composerIcon")) is not None and type(composer_icon_) is not str
            or (composer_icon_url_ := get("composerIconUrl")) is not None and type(composer_icon_url_) is not str
            or (developer_name_ := get("developerName")) is not None and type(developer_name_) is not str
            or (display_name_ := get("displayName")) is not None and type(display_name_) is not str
            or (logo_ := get("logo")) is not None and type(logo_) is not str
            or (logo_dark_ := get("logoDark")) is not None and type(logo_dark_) is not str
            or (logo_url_ := get("logoUrl")) is not None and type(logo_url_) is not str
            or (logo_url_dark_ := get("logoUrlDark")) is not None and type(logo_url_dark_) is not str
            or (long_description_ := get("longDescription")) is not None and type(long_description_) is not str
            or (privacy_policy_url_ := get("privacyPolicyUrl")) is not None and type(privacy_policy_url_) is not str
            or (short_description_ := get("shortDescription")) is not None and type(short_description_) is not str
            or (terms_of_service_url_ := get("termsOfServiceUrl")) is not None and type(terms_of_service_url_) is not str
            or (website_url_ := get("websiteUrl")) is not None and type(website_url_) is not str):
        raise Misfit
    return new_PluginInterface([str_(i0) for i0 in list_(raw["capabilities"])], [str_(i0) for i0 in list_(raw["screenshotUrls"])], [str_(i0) for i0 in list_(raw["screenshots"])], brand_color_, category_, composer_icon_, composer_icon_url_, None if (default_prompt_ := get("defaultPrompt")) is None else [str_(i0) for i0 in list_(default_prompt_)], developer_name_, display_name_, logo_, logo_dark_, logo_url_, logo_url_dark_, long_description_, privacy_policy_url_, short_description_, terms_of_service_url_, website_url_)

def read_PluginListParams(raw):
    get = raw.get
    if ((force_refetch_ := get("forceRefetch")) is not None and type(force_refetch_) is not bool):
        raise Misfit
    return new_PluginListParams(None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)], force_refetch_, None if (marketplace_kinds_ := get("marketplaceKinds")) is None else [enum_PluginListMarketplaceKind[i0] for i0 in list_(marketplace_kinds_)])

def read_PluginListResponse(raw):
    get = raw.get
    return new_PluginListResponse([read_PluginMarketplaceEntry(i0) for i0 in list_(raw["marketplaces"])], None if (featured_plugin_ids_ := get("featuredPluginIds")) is None else [str_(i0) for i0 in list_(featured_plugin_ids_)], None if (marketplace_load_errors_ := get("marketplaceLoadErrors")) is None else [read_MarketplaceLoadErrorInfo(i0) for i0 in list_(marketplace_load_errors_)])

def read_PluginMarketplaceEntry(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str):
        raise Misfit
    return new_PluginMarketplaceEntry(name_, [read_PluginSummary(i0) for i0 in list_(raw["plugins"])], None if (interface_ := get("interface")) is None else read_MarketplaceInterface(interface_), path_)

def read_PluginReadParams(raw):
    get = raw.get
    if (type((plugin_name_ := raw["pluginName"])) is not str
            or (marketplace_path_ := get("marketplacePath")) is not None and type(marketplace_path_) is not str
            or (remote_marketplace_name_ := get("remoteMarketplaceName")) is not None and type(remote_marketplace_name_) is not str):
        raise Misfit
    return new_PluginReadParams(plugin_name_, marketplace_path_, remote_marketplace_name_)

def read_PluginReadResponse(raw):
    return new_PluginReadResponse(read_PluginDetail(raw["plugin"]))

def read_PluginReconcileChangedPlugin(raw):
    if (type((has_apps_ := raw["hasApps"])) is not bool
            or type((has_hooks_ := raw["hasHooks"])) is not bool
            or type((has_mcps_ := raw["hasMcps"])) is not bool
            or type((has_skills_ := raw["hasSkills"])) is not bool
            or type((id_ := raw["id"])) is not str):
        raise Misfit
    return new_PluginReconcileChangedPlugin(has_apps_, has_hooks_, has_mcps_, has_skills_, id_)

def read_PluginReconcileParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_PluginReconcileParams(reason_)

def read_PluginReconcileResponse(raw):
    return new_PluginReconcileResponse([read_PluginReconcileChangedPlugin(i0) for i0 in list_(raw["changedPlugins"])], [str_(i0) for i0 in list_(raw["failedMaterializationRemotePluginIds"])], [str_(i0) for i0 in list_(raw["failedRemotePluginIds"])])

def read_PluginSearchParams(raw):
    get = raw.get
    if (type((search_term_ := raw["searchTerm"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_PluginSearchParams(search_term_, cursor_, None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)], limit_, None if (scope_ := get("scope")) is None else enum_PluginSearchScope[scope_])

def read_PluginSearchResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_PluginSearchResponse([read_PluginSearchResult(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_PluginSearchResult(raw):
    get = raw.get
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str
            or (marketplace_path_ := get("marketplacePath")) is not None and type(marketplace_path_) is not str):
        raise Misfit
    return new_PluginSearchResult(marketplace_name_, read_PluginSummary(raw["plugin"]), marketplace_path_)

def read_PluginShareCheckoutParams(raw):
    if (type((remote_plugin_id_ := raw["remotePluginId"])) is not str):
        raise Misfit
    return new_PluginShareCheckoutParams(remote_plugin_id_)

def read_PluginShareCheckoutResponse(raw):
    get = raw.get
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str
            or type((marketplace_path_ := raw["marketplacePath"])) is not str
            or type((plugin_id_ := raw["pluginId"])) is not str
            or type((plugin_name_ := raw["pluginName"])) is not str
            or type((plugin_path_ := raw["pluginPath"])) is not str
            or type((remote_plugin_id_ := raw["remotePluginId"])) is not str
            or (remote_version_ := get("remoteVersion")) is not None and type(remote_version_) is not str):
        raise Misfit
    return new_PluginShareCheckoutResponse(marketplace_name_, marketplace_path_, plugin_id_, plugin_name_, plugin_path_, remote_plugin_id_, remote_version_)

def read_PluginShareContext(raw):
    get = raw.get
    if (type((remote_plugin_id_ := raw["remotePluginId"])) is not str
            or (can_publish_to_workspace_ := get("canPublishToWorkspace")) is not None and type(can_publish_to_workspace_) is not bool
            or (creator_account_user_id_ := get("creatorAccountUserId")) is not None and type(creator_account_user_id_) is not str
            or (creator_name_ := get("creatorName")) is not None and type(creator_name_) is not str
            or (remote_version_ := get("remoteVersion")) is not None and type(remote_version_) is not str
            or (share_url_ := get("shareUrl")) is not None and type(share_url_) is not str):
        raise Misfit
    return new_PluginShareContext(remote_plugin_id_, can_publish_to_workspace_, creator_account_user_id_, creator_name_, None if (discoverability_ := get("discoverability")) is None else enum_PluginShareDiscoverability[discoverability_], remote_version_, None if (share_principals_ := get("sharePrincipals")) is None else [read_PluginSharePrincipal(i0) for i0 in list_(share_principals_)], share_url_)

def read_PluginShareDeleteParams(raw):
    if (type((remote_plugin_id_ := raw["remotePluginId"])) is not str):
        raise Misfit
    return new_PluginShareDeleteParams(remote_plugin_id_)

def read_PluginShareDeleteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_PluginShareDeleteResponse()

def read_PluginShareListItem(raw):
    get = raw.get
    if ((local_plugin_path_ := get("localPluginPath")) is not None and type(local_plugin_path_) is not str):
        raise Misfit
    return new_PluginShareListItem(read_PluginSummary(raw["plugin"]), local_plugin_path_)

def read_PluginShareListParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_PluginShareListParams()

def read_PluginShareListResponse(raw):
    return new_PluginShareListResponse([read_PluginShareListItem(i0) for i0 in list_(raw["data"])])

def read_PluginSharePrincipal(raw):
    if (type((name_ := raw["name"])) is not str
            or type((principal_id_ := raw["principalId"])) is not str):
        raise Misfit
    return new_PluginSharePrincipal(name_, principal_id_, enum_PluginSharePrincipalType[raw["principalType"]], enum_PluginSharePrincipalRole[raw["role"]])

def read_PluginShareSaveParams(raw):
    get = raw.get
    if (type((plugin_path_ := raw["pluginPath"])) is not str
            or (remote_plugin_id_ := get("remotePluginId")) is not None and type(remote_plugin_id_) is not str):
        raise Misfit
    return new_PluginShareSaveParams(plugin_path_, None if (discoverability_ := get("discoverability")) is None else enum_PluginShareDiscoverability[discoverability_], remote_plugin_id_, None if (share_targets_ := get("shareTargets")) is None else [read_PluginShareTarget(i0) for i0 in list_(share_targets_)])

def read_PluginShareSaveResponse(raw):
    get = raw.get
    if (type((remote_plugin_id_ := raw["remotePluginId"])) is not str
            or type((share_url_ := raw["shareUrl"])) is not str
            or (can_publish_to_workspace_ := get("canPublishToWorkspace")) is not None and type(can_publish_to_workspace_) is not bool):
        raise Misfit
    return new_PluginShareSaveResponse(remote_plugin_id_, share_url_, can_publish_to_workspace_)

def read_PluginShareTarget(raw):
    if (type((principal_id_ := raw["principalId"])) is not str):
        raise Misfit
    return new_PluginShareTarget(principal_id_, enum_PluginSharePrincipalType[raw["principalType"]], enum_PluginShareTargetRole[raw["role"]])

def read_PluginShareUpdateTargetsParams(raw):
    get = raw.get
    if (type((remote_plugin_id_ := raw["remotePluginId"])) is not str):
        raise Misfit
    return new_PluginShareUpdateTargetsParams(enum_PluginShareUpdateDiscoverability[raw["discoverability"]], remote_plugin_id_, [read_PluginShareTarget(i0) for i0 in list_(raw["shareTargets"])])

def read_PluginShareUpdateTargetsResponse(raw):
    return new_PluginShareUpdateTargetsResponse(enum_PluginShareDiscoverability[raw["discoverability"]], [read_PluginSharePrincipal(i0) for i0 in list_(raw["principals"])])

def read_PluginSkillReadParams(raw):
    if (type((remote_marketplace_name_ := raw["remoteMarketplaceName"])) is not str
            or type((remote_plugin_id_ := raw["remotePluginId"])) is not str
            or type((skill_name_ := raw["skillName"])) is not str):
        raise Misfit
    return new_PluginSkillReadParams(remote_marketplace_name_, remote_plugin_id_, skill_name_)

def read_PluginSkillReadResponse(raw):
    get = raw.get
    if (type(raw) is not dict
            or (contents_ := get("contents")) is not None and type(contents_) is not str):
        raise Misfit
    return new_PluginSkillReadResponse(contents_)

def read_PluginSummary(raw):
    get = raw.get
    if (type((enabled_ := raw["enabled"])) is not bool
            or type((id_ := raw["id"])) is not str
            or type((installed_ := raw["installed"])) is not bool
            or type((name_ := raw["name"])) is not str
            or (installed_at_ := get("installedAt")) is not None and type(installed_at_) is not int
            or (local_version_ := get("localVersion")) is not None and type(local_version_) is not str
            or (must_show_installation_interstitial_ := get("mustShowInstallationInterstitial")) is not None and type(must_show_installation_interstitial_) is not bool
            or (remote_plugin_id_ := get("remotePluginId")) is not None and type(remote_plugin_id_) is not str
            or (version_ := get("version")) is not None and type(version_) is not str):
        raise Misfit
    return new_PluginSummary(enum_PluginAuthPolicy[raw["authPolicy"]], enabled_, id_, enum_PluginInstallPolicy[raw["installPolicy"]], installed_, name_, read_PluginSource(raw["source"]), None if (availability_ := get("availability")) is None else enum_PluginAvailability[availability_], None if (disabled_reason_ := get("disabledReason")) is None else enum_PluginDisabledReason[disabled_reason_], None if (eligible_plan_types_ := get("eligiblePlanTypes")) is None else [str_(i0) for i0 in list_(eligible_plan_types_)], None if (install_policy_source_ := get("installPolicySource")) is None else enum_PluginInstallPolicySource[install_policy_source_], installed_at_, None if (interface_ := get("interface")) is None else read_PluginInterface(interface_), None if (keywords_ := get("keywords")) is None else [str_(i0) for i0 in list_(keywords_)], local_version_, must_show_installation_interstitial_, remote_plugin_id_, None if (share_context_ := get("shareContext")) is None else read_PluginShareContext(share_context_), version_)

def read_PluginUninstallParams(raw):
    if (type((plugin_id_ := raw["pluginId"])) is not str):
        raise Misfit
    return new_PluginUninstallParams(plugin_id_)

def read_PluginUninstallResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_PluginUninstallResponse()

def read_RemotePluginSource(raw):
    if (raw["type"] != "remote"):
        raise Misfit
    return new_RemotePluginSource()

def read_ScheduledTaskSummary(raw):
    if (type((key_ := raw["key"])) is not str
            or type((name_ := raw["name"])) is not str
            or type((prompt_ := raw["prompt"])) is not str):
        raise Misfit
    return new_ScheduledTaskSummary(key_, name_, prompt_, read_ScheduledTaskSchedule(raw["schedule"]))

def read_SkillSummary(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((enabled_ := raw["enabled"])) is not bool
            or type((name_ := raw["name"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (short_description_ := get("shortDescription")) is not None and type(short_description_) is not str):
        raise Misfit
    return new_SkillSummary(description_, enabled_, name_, None if (interface_ := get("interface")) is None else read_SkillInterface(interface_), path_, short_description_)

def read_WeekdaysScheduledTaskSchedule(raw):
    if (type((time_ := raw["time"])) is not str
            or raw["type"] != "weekdays"):
        raise Misfit
    return new_WeekdaysScheduledTaskSchedule(time_)

def read_WeeklyScheduledTaskSchedule(raw):
    if (type((time_ := raw["time"])) is not str
            or raw["type"] != "weekly"):
        raise Misfit
    return new_WeeklyScheduledTaskSchedule([enum_ScheduledTaskWeekday[i0] for i0 in list_(raw["days"])], time_)

link(globals(), """
enum_HookEventName read_SkillInterface
""")
