"""The models of the domain ``app``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"AppBranding", "AppInfo", "AppListUpdatedNotification", "AppMetadata", "AppReview", "AppScreenshot",
"AppToolSummary", "AppsInstalledParams", "AppsInstalledResponse", "AppsListParams",
"AppsListResponse", "AppsReadParams", "AppsReadResponse", "ConnectorMetadata", "InstalledApp",
]

@attrs.define(kw_only=True)
class AppBranding(ProtocolModel):
    """EXPERIMENTAL - app metadata returned by app-list APIs."""
    is_discoverable_app: bool
    category: str | None = None
    developer: str | None = None
    privacy_policy: str | None = None
    terms_of_service: str | None = None
    website: str | None = None

@attrs.define(kw_only=True)
class AppInfo(ProtocolModel):
    """EXPERIMENTAL - app metadata returned by app-list APIs."""
    id: str
    name: str
    app_metadata: AppMetadata | None = None
    branding: AppBranding | None = None
    description: str | None = None
    distribution_channel: str | None = None
    icon_assets: dict[str, str] | None = None
    icon_dark_assets: dict[str, str] | None = None
    install_url: str | None = None
    is_accessible: bool | None = None
    is_enabled: bool | None = None
    """Whether this app is enabled in config.toml. Example: ```toml [apps.bad_app] enabled = false
    ```
    """
    labels: dict[str, str] | None = None
    logo_url: str | None = None
    logo_url_dark: str | None = None
    plugin_display_names: list[str] | None = None

@attrs.define(kw_only=True)
class AppListUpdatedNotification(ProtocolModel):
    """EXPERIMENTAL - notification emitted when the app list changes."""
    data: list[AppInfo]

@attrs.define(kw_only=True)
class AppMetadata(ProtocolModel):
    categories: list[str] | None = None
    developer: str | None = None
    first_party_requires_install: bool | None = None
    review: AppReview | None = None
    screenshots: list[AppScreenshot] | None = None
    seo_description: str | None = None
    show_in_composer_when_unlinked: bool | None = None
    sub_categories: list[str] | None = None
    version: str | None = None
    version_id: str | None = None
    version_notes: str | None = None

@attrs.define(kw_only=True)
class AppReview(ProtocolModel):
    status: str

@attrs.define(kw_only=True)
class AppScreenshot(ProtocolModel):
    user_prompt: str
    file_id: str | None = None
    url: str | None = None

@attrs.define(kw_only=True)
class AppToolSummary(ProtocolModel):
    """EXPERIMENTAL - metadata returned by app/read."""
    description: str
    name: str
    disabled_reason: str | None = None
    is_enabled: bool | None = None
    is_read_only: bool | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class AppsInstalledParams(ProtocolModel):
    """Read the committed installed connector runtime snapshot."""
    force_refresh: bool | None = None
    """When true and Apps are permitted, refresh and publish the hosted connector runtime tool
    snapshot first.
    """
    thread_id: str | None = None
    """Optional loaded thread id used to evaluate effective app configuration."""

@attrs.define(kw_only=True)
class AppsInstalledResponse(ProtocolModel):
    """The installed connectors in one committed runtime snapshot."""
    apps: list[InstalledApp]

@attrs.define(kw_only=True)
class AppsListParams(ProtocolModel):
    """EXPERIMENTAL - list available apps/connectors."""
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    force_refetch: bool | None = None
    """When true, bypass app caches and fetch the latest data from sources."""
    limit: int | None = None
    """Optional page size; defaults to a reasonable server-side value."""
    thread_id: str | None = None
    """Optional thread id used to evaluate app feature gating from that thread's config."""

@attrs.define(kw_only=True)
class AppsListResponse(ProtocolModel):
    """EXPERIMENTAL - app list response."""
    data: list[AppInfo]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class AppsReadParams(ProtocolModel):
    """EXPERIMENTAL - read metadata for specific apps/connectors."""
    app_ids: list[str]
    """App ids to read. The server accepts at most 100 ids and deduplicates repeated ids while
    preserving their first-request order.
    """
    include_tools: bool | None = None
    """When true, include display-only public tool summaries in the returned metadata."""
    thread_id: str | None = None
    """Optional loaded thread id used to evaluate effective app configuration."""

@attrs.define(kw_only=True)
class AppsReadResponse(ProtocolModel):
    """EXPERIMENTAL - app/read response."""
    apps: list[ConnectorMetadata]
    missing_app_ids: list[str]

@attrs.define(kw_only=True)
class ConnectorMetadata(ProtocolModel):
    """EXPERIMENTAL - metadata returned by app/read."""
    id: str
    name: str
    description: str | None = None
    distribution_channel: str | None = None
    icon_url: str | None = None
    icon_url_dark: str | None = None
    install_url: str | None = None
    plugin_display_names: list[str] | None = None
    tool_summaries: list[AppToolSummary] | None = None

@attrs.define(kw_only=True)
class InstalledApp(ProtocolModel):
    """Installed connector runtime state."""
    callable: bool
    """Whether the connector is enabled and has a non-synthetic, model-visible tool allowed by
    effective MCP and app/tool policy in the committed runtime snapshot.
    """
    enabled: bool
    """Effective enabled state after applying global, workspace, local, and managed configuration
    at read time.
    """
    id: str
    runtime_name: str | None = None
    """Best-effort name carried by the runtime tool catalog. Canonical app metadata remains owned
    by `app/read`.
    """
