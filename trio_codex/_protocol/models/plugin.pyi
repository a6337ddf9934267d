"""The models of the domain ``plugin``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, HookEventName, LegacyAppPathString, SkillInterface
__all__ = [
"AppSummary", "AppTemplateSummary", "AppTemplateUnavailableReason", "DailyScheduledTaskSchedule",
"GitPluginSource", "HourlyScheduledTaskSchedule", "LocalPluginSource", "MarketplaceInterface",
"MarketplaceLoadErrorInfo", "NpmPluginSource", "PluginAuthPolicy", "PluginAvailability",
"PluginDetail", "PluginDisabledReason", "PluginHookSummary", "PluginInstallParams",
"PluginInstallPolicy", "PluginInstallPolicySource", "PluginInstallResponse",
"PluginInstalledParams", "PluginInstalledResponse", "PluginInterface", "PluginListMarketplaceKind",
"PluginListParams", "PluginListResponse", "PluginMarketplaceEntry", "PluginReadParams",
"PluginReadResponse", "PluginReconcileChangedPlugin", "PluginReconcileParams",
"PluginReconcileResponse", "PluginSearchParams", "PluginSearchResponse", "PluginSearchResult",
"PluginSearchScope", "PluginShareCheckoutParams", "PluginShareCheckoutResponse",
"PluginShareContext", "PluginShareDeleteParams", "PluginShareDeleteResponse",
"PluginShareDiscoverability", "PluginShareListItem", "PluginShareListParams",
"PluginShareListResponse", "PluginSharePrincipal", "PluginSharePrincipalRole",
"PluginSharePrincipalType", "PluginShareSaveParams", "PluginShareSaveResponse", "PluginShareTarget",
"PluginShareTargetRole", "PluginShareUpdateDiscoverability", "PluginShareUpdateTargetsParams",
"PluginShareUpdateTargetsResponse", "PluginSkillReadParams", "PluginSkillReadResponse",
"PluginSource", "PluginSummary", "PluginUninstallParams", "PluginUninstallResponse",
"RemotePluginSource", "ScheduledTaskSchedule", "ScheduledTaskSummary", "ScheduledTaskWeekday",
"SkillSummary", "WeekdaysScheduledTaskSchedule", "WeeklyScheduledTaskSchedule",
]

@attrs.define(kw_only=True)
class AppSummary(ProtocolModel):
    """EXPERIMENTAL - app metadata summary for plugin responses."""
    id: str
    name: str
    category: str | None = None
    description: str | None = None
    install_url: str | None = None

@attrs.define(kw_only=True)
class AppTemplateSummary(ProtocolModel):
    materialized_app_ids: list[str]
    name: str
    template_id: str
    canonical_connector_id: str | None = None
    category: str | None = None
    description: str | None = None
    logo_url: str | None = None
    logo_url_dark: str | None = None
    reason: AppTemplateUnavailableReason | None = None

class AppTemplateUnavailableReason(OpenEnum):
    not_configured_for_workspace = "NOT_CONFIGURED_FOR_WORKSPACE"
    no_active_workspace = "NO_ACTIVE_WORKSPACE"

@attrs.define(kw_only=True)
class DailyScheduledTaskSchedule(ProtocolVariant):
    time: str
    type: Literal["daily"] = ...

@attrs.define(kw_only=True)
class GitPluginSource(ProtocolVariant):
    url: str
    path: str | None = None
    ref_name: str | None = None
    sha: str | None = None
    type: Literal["git"] = ...

@attrs.define(kw_only=True)
class HourlyScheduledTaskSchedule(ProtocolVariant):
    interval_hours: int
    days: list[ScheduledTaskWeekday] | None = None
    type: Literal["hourly"] = ...

@attrs.define(kw_only=True)
class LocalPluginSource(ProtocolVariant):
    path: AbsolutePathBuf
    type: Literal["local"] = ...

@attrs.define(kw_only=True)
class MarketplaceInterface(ProtocolModel):
    display_name: str | None = None

@attrs.define(kw_only=True)
class MarketplaceLoadErrorInfo(ProtocolModel):
    marketplace_path: AbsolutePathBuf
    message: str

@attrs.define(kw_only=True)
class NpmPluginSource(ProtocolVariant):
    package: str
    registry: str | None = None
    """Optional HTTPS registry URL. Authentication stays in the user's npm config."""
    type: Literal["npm"] = ...
    version: str | None = None
    """Optional npm version or version range."""

class PluginAuthPolicy(OpenEnum):
    on_install = "ON_INSTALL"
    on_use = "ON_USE"

class PluginAvailability(OpenEnum):
    disabled_by_admin = "DISABLED_BY_ADMIN"
    available = "AVAILABLE"
    """Plugin-service currently sends `"ENABLED"` for available remote plugins. Codex app-server
    exposes `"AVAILABLE"` in its API; the alias keeps decoding compatible with that upstream
    response.
    """

@attrs.define(kw_only=True)
class PluginDetail(ProtocolModel):
    app_templates: list[AppTemplateSummary]
    apps: list[AppSummary]
    hooks: list[PluginHookSummary]
    marketplace_name: str
    mcp_servers: list[str]
    skills: list[SkillSummary]
    summary: PluginSummary
    description: str | None = None
    marketplace_path: AbsolutePathBuf | None = None
    onboarding_skill: SkillSummary | None = None
    """The declared onboarding skill, when the plugin and visible skill are enabled."""
    scheduled_tasks: list[ScheduledTaskSummary] | None = None
    share_url: str | None = None

class PluginDisabledReason(OpenEnum):
    disabled_by_admin = "disabled_by_admin"
    plan_not_eligible = "plan_not_eligible"
    required_app_unavailable = "required_app_unavailable"
    unknown = "unknown"

@attrs.define(kw_only=True)
class PluginHookSummary(ProtocolModel):
    event_name: HookEventName
    key: str

@attrs.define(kw_only=True)
class PluginInstallParams(ProtocolModel):
    plugin_name: str
    install_attempt_id: str | None = None
    """Client-generated identifier used to correlate one installation attempt."""
    marketplace_path: AbsolutePathBuf | None = None
    remote_marketplace_name: str | None = None

class PluginInstallPolicy(OpenEnum):
    not_available = "NOT_AVAILABLE"
    available = "AVAILABLE"
    installed_by_default = "INSTALLED_BY_DEFAULT"

class PluginInstallPolicySource(OpenEnum):
    workspace_setting = "WORKSPACE_SETTING"
    implicit_canonical_app = "IMPLICIT_CANONICAL_APP"

@attrs.define(kw_only=True)
class PluginInstallResponse(ProtocolModel):
    apps_needing_auth: list[AppSummary]
    auth_policy: PluginAuthPolicy

@attrs.define(kw_only=True)
class PluginInstalledParams(ProtocolModel):
    cwds: list[AbsolutePathBuf] | None = None
    """Optional working directories used to discover repo marketplaces."""
    install_suggestion_plugin_names: list[str] | None = None
    """Additional uninstalled plugin names that should be returned when present locally. This is
    used by mention surfaces that intentionally expose install entrypoints.
    """

@attrs.define(kw_only=True)
class PluginInstalledResponse(ProtocolModel):
    marketplaces: list[PluginMarketplaceEntry]
    marketplace_load_errors: list[MarketplaceLoadErrorInfo] | None = None

@attrs.define(kw_only=True)
class PluginInterface(ProtocolModel):
    capabilities: list[str]
    screenshot_urls: list[str]
    """Remote screenshot URLs from the plugin catalog."""
    screenshots: list[AbsolutePathBuf]
    """Local screenshot paths, resolved from the installed plugin package."""
    brand_color: str | None = None
    category: str | None = None
    composer_icon: AbsolutePathBuf | None = None
    """Local composer icon path, resolved from the installed plugin package."""
    composer_icon_url: str | None = None
    """Remote composer icon URL from the plugin catalog."""
    default_prompt: list[str] | None = None
    """Starter prompts for the plugin. Capped at 3 entries with a maximum of 128 characters per
    entry.
    """
    developer_name: str | None = None
    display_name: str | None = None
    logo: AbsolutePathBuf | None = None
    """Local logo path, resolved from the installed plugin package."""
    logo_dark: AbsolutePathBuf | None = None
    """Local dark-mode logo path, resolved from the installed plugin package."""
    logo_url: str | None = None
    """Remote logo URL from the plugin catalog."""
    logo_url_dark: str | None = None
    """Remote dark-mode logo URL from the plugin catalog."""
    long_description: str | None = None
    privacy_policy_url: str | None = None
    short_description: str | None = None
    terms_of_service_url: str | None = None
    website_url: str | None = None

class PluginListMarketplaceKind(OpenEnum):
    local = "local"
    vertical = "vertical"
    workspace_directory = "workspace-directory"
    shared_with_me = "shared-with-me"
    created_by_me_remote = "created-by-me-remote"

@attrs.define(kw_only=True)
class PluginListParams(ProtocolModel):
    cwds: list[AbsolutePathBuf] | None = None
    """Optional working directories used to discover repo marketplaces. When omitted, only home-
    scoped marketplaces and the official curated marketplace are considered.
    """
    force_refetch: bool | None = None
    """Whether the client requests a fresh remote plugin catalog fetch."""
    marketplace_kinds: list[PluginListMarketplaceKind] | None = None
    """Optional marketplace kind filter. When omitted, only local marketplaces are queried, plus
    the default remote catalog when enabled by feature flag.
    """

@attrs.define(kw_only=True)
class PluginListResponse(ProtocolModel):
    marketplaces: list[PluginMarketplaceEntry]
    featured_plugin_ids: list[str] | None = None
    marketplace_load_errors: list[MarketplaceLoadErrorInfo] | None = None

@attrs.define(kw_only=True)
class PluginMarketplaceEntry(ProtocolModel):
    name: str
    plugins: list[PluginSummary]
    interface: MarketplaceInterface | None = None
    path: AbsolutePathBuf | None = None
    """Local marketplace file path when the marketplace is backed by a local file. Remote-only
    catalog marketplaces do not have a local path.
    """

@attrs.define(kw_only=True)
class PluginReadParams(ProtocolModel):
    plugin_name: str
    marketplace_path: AbsolutePathBuf | None = None
    remote_marketplace_name: str | None = None

@attrs.define(kw_only=True)
class PluginReadResponse(ProtocolModel):
    plugin: PluginDetail

@attrs.define(kw_only=True)
class PluginReconcileChangedPlugin(ProtocolModel):
    """Runtime categories affected by this change, not just capabilities currently present. Flags
    describe declarations before runtime policy filtering. Updates OR the old and new bundle
    flags; enablement changes and cached reinstalls use the cached bundle; removals retain the
    old bundle's flags.
    """
    has_apps: bool
    has_hooks: bool
    has_mcps: bool
    has_skills: bool
    """Whether either bundle declares skill roots; not a validated inventory of enabled skills."""
    id: str
    """Local plugin ID (`name@marketplace`), matching `PluginSummary.id`."""

@attrs.define(kw_only=True)
class PluginReconcileParams(ProtocolModel):
    reason: str | None = None
    """Optional client-provided reason recorded with the reconciliation attempt."""

@attrs.define(kw_only=True)
class PluginReconcileResponse(ProtocolModel):
    """Bundle and installed-state changes observed by this pass, not a runtime-readiness
    acknowledgement or a cumulative diff since the client's last request. Other metadata-only
    changes are not listed.
    """
    changed_plugins: list[PluginReconcileChangedPlugin]
    """Plugins affected by bundle changes, enablement changes, or removals. Installed-state changes
    compare against the previous cached snapshot, including cached reinstalls. Removal hints
    survive cache cleanup failures; unchanged plugins are omitted.
    """
    failed_materialization_remote_plugin_ids: list[str]
    """Subset of failures for which the requested bundle could not be materialized. A previously
    cached version may still be available.
    """
    failed_remote_plugin_ids: list[str]
    """Backend remote plugin IDs whose bundle or identity update failed."""

@attrs.define(kw_only=True)
class PluginSearchParams(ProtocolModel):
    search_term: str
    cursor: str | None = None
    cwds: list[AbsolutePathBuf] | None = None
    limit: int | None = None
    scope: PluginSearchScope | None = None

@attrs.define(kw_only=True)
class PluginSearchResponse(ProtocolModel):
    data: list[PluginSearchResult]
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class PluginSearchResult(ProtocolModel):
    marketplace_name: str
    plugin: PluginSummary
    marketplace_path: AbsolutePathBuf | None = None

class PluginSearchScope(OpenEnum):
    global_ = "global"
    workspace = "workspace"
    personal = "personal"

@attrs.define(kw_only=True)
class PluginShareCheckoutParams(ProtocolModel):
    remote_plugin_id: str

@attrs.define(kw_only=True)
class PluginShareCheckoutResponse(ProtocolModel):
    marketplace_name: str
    marketplace_path: AbsolutePathBuf
    plugin_id: str
    plugin_name: str
    plugin_path: AbsolutePathBuf
    remote_plugin_id: str
    remote_version: str | None = None

@attrs.define(kw_only=True)
class PluginShareContext(ProtocolModel):
    remote_plugin_id: str
    can_publish_to_workspace: bool | None = None
    creator_account_user_id: str | None = None
    creator_name: str | None = None
    discoverability: PluginShareDiscoverability | None = None
    remote_version: str | None = None
    """Version of the remote shared plugin release when available."""
    share_principals: list[PluginSharePrincipal] | None = None
    share_url: str | None = None

@attrs.define(kw_only=True)
class PluginShareDeleteParams(ProtocolModel):
    remote_plugin_id: str

@attrs.define(kw_only=True)
class PluginShareDeleteResponse(ProtocolModel):
    ...

class PluginShareDiscoverability(OpenEnum):
    listed = "LISTED"
    unlisted = "UNLISTED"
    private = "PRIVATE"

@attrs.define(kw_only=True)
class PluginShareListItem(ProtocolModel):
    plugin: PluginSummary
    local_plugin_path: AbsolutePathBuf | None = None

@attrs.define(kw_only=True)
class PluginShareListParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class PluginShareListResponse(ProtocolModel):
    data: list[PluginShareListItem]

@attrs.define(kw_only=True)
class PluginSharePrincipal(ProtocolModel):
    name: str
    principal_id: str
    principal_type: PluginSharePrincipalType
    role: PluginSharePrincipalRole

class PluginSharePrincipalRole(OpenEnum):
    reader = "reader"
    editor = "editor"
    owner = "owner"

class PluginSharePrincipalType(OpenEnum):
    user = "user"
    group = "group"
    workspace = "workspace"

@attrs.define(kw_only=True)
class PluginShareSaveParams(ProtocolModel):
    plugin_path: AbsolutePathBuf
    discoverability: PluginShareDiscoverability | None = None
    remote_plugin_id: str | None = None
    share_targets: list[PluginShareTarget] | None = None

@attrs.define(kw_only=True)
class PluginShareSaveResponse(ProtocolModel):
    remote_plugin_id: str
    share_url: str
    can_publish_to_workspace: bool | None = None

@attrs.define(kw_only=True)
class PluginShareTarget(ProtocolModel):
    principal_id: str
    principal_type: PluginSharePrincipalType
    role: PluginShareTargetRole

class PluginShareTargetRole(OpenEnum):
    reader = "reader"
    editor = "editor"

class PluginShareUpdateDiscoverability(OpenEnum):
    unlisted = "UNLISTED"
    private = "PRIVATE"
    listed = "LISTED"

@attrs.define(kw_only=True)
class PluginShareUpdateTargetsParams(ProtocolModel):
    discoverability: PluginShareUpdateDiscoverability
    remote_plugin_id: str
    share_targets: list[PluginShareTarget]

@attrs.define(kw_only=True)
class PluginShareUpdateTargetsResponse(ProtocolModel):
    discoverability: PluginShareDiscoverability
    principals: list[PluginSharePrincipal]

@attrs.define(kw_only=True)
class PluginSkillReadParams(ProtocolModel):
    remote_marketplace_name: str
    remote_plugin_id: str
    skill_name: str

@attrs.define(kw_only=True)
class PluginSkillReadResponse(ProtocolModel):
    contents: str | None = None

PluginSource: TypeAlias = LocalPluginSource | GitPluginSource | NpmPluginSource | RemotePluginSource | UnknownVariant

@attrs.define(kw_only=True)
class PluginSummary(ProtocolModel):
    auth_policy: PluginAuthPolicy
    enabled: bool
    id: str
    install_policy: PluginInstallPolicy
    installed: bool
    name: str
    source: PluginSource
    availability: PluginAvailability | None = None
    """Availability state for installing and using the plugin."""
    disabled_reason: PluginDisabledReason | None = None
    """Why the remote plugin is unavailable, when provided by plugin-service."""
    eligible_plan_types: list[str] | None = None
    """Raw plugin-service plan identifiers eligible to install the plugin."""
    install_policy_source: PluginInstallPolicySource | None = None
    installed_at: int | None = None
    """Unix timestamp in seconds when the remote plugin was installed, when available."""
    interface: PluginInterface | None = None
    keywords: list[str] | None = None
    local_version: str | None = None
    """Version of the locally materialized plugin package when available."""
    must_show_installation_interstitial: bool | None = None
    remote_plugin_id: str | None = None
    """Backend remote plugin identifier when available."""
    share_context: PluginShareContext | None = None
    """Remote sharing context associated with this plugin when available."""
    version: str | None = None
    """Version advertised by the remote marketplace backend when available."""

@attrs.define(kw_only=True)
class PluginUninstallParams(ProtocolModel):
    plugin_id: str

@attrs.define(kw_only=True)
class PluginUninstallResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class RemotePluginSource(ProtocolVariant):
    """The plugin is available in the remote catalog. Download metadata is kept server-side and is
    not exposed through the app-server API.
    """
    type: Literal["remote"] = ...

ScheduledTaskSchedule: TypeAlias = HourlyScheduledTaskSchedule | DailyScheduledTaskSchedule | WeekdaysScheduledTaskSchedule | WeeklyScheduledTaskSchedule | UnknownVariant

@attrs.define(kw_only=True)
class ScheduledTaskSummary(ProtocolModel):
    key: str
    name: str
    prompt: str
    schedule: ScheduledTaskSchedule

class ScheduledTaskWeekday(OpenEnum):
    mo = "MO"
    tu = "TU"
    we = "WE"
    th = "TH"
    fr = "FR"
    sa = "SA"
    su = "SU"

@attrs.define(kw_only=True)
class SkillSummary(ProtocolModel):
    description: str
    enabled: bool
    name: str
    interface: SkillInterface | None = None
    path: LegacyAppPathString | None = None
    short_description: str | None = None

@attrs.define(kw_only=True)
class WeekdaysScheduledTaskSchedule(ProtocolVariant):
    time: str
    type: Literal["weekdays"] = ...

@attrs.define(kw_only=True)
class WeeklyScheduledTaskSchedule(ProtocolVariant):
    days: list[ScheduledTaskWeekday]
    time: str
    type: Literal["weekly"] = ...
