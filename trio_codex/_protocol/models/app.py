"""The models of the domain ``app``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AppBranding": ("", "EXPERIMENTAL - app metadata returned by app-list APIs.", ("is_discoverable_app bool",), ("category str", "developer str", "privacy_policy str", "terms_of_service str", "website str",), ()),
    "AppInfo": ("", "EXPERIMENTAL - app metadata returned by app-list APIs.\n\nAttributes:\n  is_enabled: Whether this app is enabled in config.toml. Example: ```toml [apps.bad_app] enabled = false ```", ("id str", "name str",), ("app_metadata AppMetadata", "branding AppBranding", "description str", "distribution_channel str", "icon_assets dict[str, str]", "icon_dark_assets dict[str, str]", "install_url str", "is_accessible bool", "is_enabled bool", "labels dict[str, str]", "logo_url str", "logo_url_dark str", "plugin_display_names list[str]",), ()),
    "AppListUpdatedNotification": ("", "EXPERIMENTAL - notification emitted when the app list changes.", ("data list[AppInfo]",), (), ()),
    "AppMetadata": ("", "", (), ("categories list[str]", "developer str", "first_party_requires_install bool", "review AppReview", "screenshots list[AppScreenshot]", "seo_description str", "show_in_composer_when_unlinked bool", "sub_categories list[str]", "version str", "version_id str", "version_notes str",), ()),
    "AppReview": ("", "", ("status str",), (), ()),
    "AppScreenshot": ("", "", ("user_prompt str",), ("file_id str", "url str",), ()),
    "AppToolSummary": ("", "EXPERIMENTAL - metadata returned by app/read.", ("description str", "name str",), ("disabled_reason str", "is_enabled bool", "is_read_only bool", "title str",), ()),
    "AppsInstalledParams": ("", "Read the committed installed connector runtime snapshot.\n\nAttributes:\n  force_refresh: When true and Apps are permitted, refresh and publish the hosted connector runtime tool snapshot first.\n  thread_id: Optional loaded thread id used to evaluate effective app configuration.", (), ("force_refresh bool", "thread_id str",), ()),
    "AppsInstalledResponse": ("", "The installed connectors in one committed runtime snapshot.", ("apps list[InstalledApp]",), (), ()),
    "AppsListParams": ("", "EXPERIMENTAL - list available apps/connectors.\n\nAttributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  force_refetch: When true, bypass app caches and fetch the latest data from sources.\n  limit: Optional page size; defaults to a reasonable server-side value.\n  thread_id: Optional thread id used to evaluate app feature gating from that thread's config.", (), ("cursor str", "force_refetch bool", "limit int", "thread_id str",), ()),
    "AppsListResponse": ("", "EXPERIMENTAL - app list response.\n\nAttributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[AppInfo]",), ("next_cursor str",), ()),
    "AppsReadParams": ("", "EXPERIMENTAL - read metadata for specific apps/connectors.\n\nAttributes:\n  app_ids: App ids to read. The server accepts at most 100 ids and deduplicates repeated ids while preserving their first-request order.\n  include_tools: When true, include display-only public tool summaries in the returned metadata.\n  thread_id: Optional loaded thread id used to evaluate effective app configuration.", ("app_ids list[str]",), ("include_tools bool", "thread_id str",), ()),
    "AppsReadResponse": ("", "EXPERIMENTAL - app/read response.", ("apps list[ConnectorMetadata]", "missing_app_ids list[str]",), (), ()),
    "ConnectorMetadata": ("", "EXPERIMENTAL - metadata returned by app/read.", ("id str", "name str",), ("description str", "distribution_channel str", "icon_url str", "icon_url_dark str", "install_url str", "plugin_display_names list[str]", "tool_summaries list[AppToolSummary]",), ()),
    "InstalledApp": ("", "Installed connector runtime state.\n\nAttributes:\n  callable: Whether the connector is enabled and has a non-synthetic, model-visible tool allowed by effective MCP and app/tool policy in the committed runtime snapshot.\n  enabled: Effective enabled state after applying global, workspace, local, and managed configuration at read time.\n  runtime_name: Best-effort name carried by the runtime tool catalog. Canonical app metadata remains owned by `app/read`.", ("callable bool", "enabled bool", "id str",), ("runtime_name str",), ()),
}

ENUMS = {
}

UNIONS = {
}

ALIASES = {
}

def read_AppBranding(raw):
    get = raw.get
    if (type((is_discoverable_app_ := raw["isDiscoverableApp"])) is not bool
            or (category_ := get("category")) is not None and type(category_) is not str
            or (developer_ := get("developer")) is not None and type(developer_) is not str
            or (privacy_policy_ := get("privacyPolicy")) is not None and type(privacy_policy_) is not str
            or (terms_of_service_ := get("termsOfService")) is not None and type(terms_of_service_) is not str
            or (website_ := get("website")) is not None and type(website_) is not str):
        raise Misfit
    return new_AppBranding(is_discoverable_app_, category_, developer_, privacy_policy_, terms_of_service_, website_)

def read_AppInfo(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (distribution_channel_ := get("distributionChannel")) is not None and type(distribution_channel_) is not str
            or (install_url_ := get("installUrl")) is not None and type(install_url_) is not str
            or (is_accessible_ := get("isAccessible")) is not None and type(is_accessible_) is not bool
            or (is_enabled_ := get("isEnabled")) is not None and type(is_enabled_) is not bool
            or (logo_url_ := get("logoUrl")) is not None and type(logo_url_) is not str
            or (logo_url_dark_ := get("logoUrlDark")) is not None and type(logo_url_dark_) is not str):
        raise Misfit
    return new_AppInfo(id_, name_, None if (app_metadata_ := get("appMetadata")) is None else read_AppMetadata(app_metadata_), None if (branding_ := get("branding")) is None else read_AppBranding(branding_), description_, distribution_channel_, None if (icon_assets_ := get("iconAssets")) is None else {k: str_(i0) for k, i0 in dict_(icon_assets_).items()}, None if (icon_dark_assets_ := get("iconDarkAssets")) is None else {k: str_(i0) for k, i0 in dict_(icon_dark_assets_).items()}, install_url_, is_accessible_, is_enabled_, None if (labels_ := get("labels")) is None else {k: str_(i0) for k, i0 in dict_(labels_).items()}, logo_url_, logo_url_dark_, None if (plugin_display_names_ := get("pluginDisplayNames")) is None else [str_(i0) for i0 in list_(plugin_display_names_)])

def read_AppListUpdatedNotification(raw):
    return new_AppListUpdatedNotification([read_AppInfo(i0) for i0 in list_(raw["data"])])

def read_AppMetadata(raw):
    get = raw.get
    if ((developer_ := get("developer")) is not None and type(developer_) is not str
            or (first_party_requires_install_ := get("firstPartyRequiresInstall")) is not None and type(first_party_requires_install_) is not bool
            or (seo_description_ := get("seoDescription")) is not None and type(seo_description_) is not str
            or (show_in_composer_when_unlinked_ := get("showInComposerWhenUnlinked")) is not None and type(show_in_composer_when_unlinked_) is not bool
            or (version_ := get("version")) is not None and type(version_) is not str
            or (version_id_ := get("versionId")) is not None and type(version_id_) is not str
            or (version_notes_ := get("versionNotes")) is not None and type(version_notes_) is not str):
        raise Misfit
    return new_AppMetadata(None if (categories_ := get("categories")) is None else [str_(i0) for i0 in list_(categories_)], developer_, first_party_requires_install_, None if (review_ := get("review")) is None else read_AppReview(review_), None if (screenshots_ := get("screenshots")) is None else [read_AppScreenshot(i0) for i0 in list_(screenshots_)], seo_description_, show_in_composer_when_unlinked_, None if (sub_categories_ := get("subCategories")) is None else [str_(i0) for i0 in list_(sub_categories_)], version_, version_id_, version_notes_)

def read_AppReview(raw):
    if (type((status_ := raw["status"])) is not str):
        raise Misfit
    return new_AppReview(status_)

def read_AppScreenshot(raw):
    get = raw.get
    if (type((user_prompt_ := raw["userPrompt"])) is not str
            or (file_id_ := get("fileId")) is not None and type(file_id_) is not str
            or (url_ := get("url")) is not None and type(url_) is not str):
        raise Misfit
    return new_AppScreenshot(user_prompt_, file_id_, url_)

def read_AppToolSummary(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((name_ := raw["name"])) is not str
            or (disabled_reason_ := get("disabledReason")) is not None and type(disabled_reason_) is not str
            or (is_enabled_ := get("isEnabled")) is not None and type(is_enabled_) is not bool
            or (is_read_only_ := get("isReadOnly")) is not None and type(is_read_only_) is not bool
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_AppToolSummary(description_, name_, disabled_reason_, is_enabled_, is_read_only_, title_)

def read_AppsInstalledParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (force_refresh_ := get("forceRefresh")) is not None and type(force_refresh_) is not bool
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_AppsInstalledParams(force_refresh_, thread_id_)

def read_AppsInstalledResponse(raw):
    return new_AppsInstalledResponse([read_InstalledApp(i0) for i0 in list_(raw["apps"])])

def read_AppsListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (force_refetch_ := get("forceRefetch")) is not None and type(force_refetch_) is not bool
            or (limit_ := get("limit")) is not None and type(limit_) is not int
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_AppsListParams(cursor_, force_refetch_, limit_, thread_id_)

def read_AppsListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_AppsListResponse([read_AppInfo(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_AppsReadParams(raw):
    get = raw.get
    if ((include_tools_ := get("includeTools")) is not None and type(include_tools_) is not bool
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_AppsReadParams([str_(i0) for i0 in list_(raw["appIds"])], include_tools_, thread_id_)

def read_AppsReadResponse(raw):
    return new_AppsReadResponse([read_ConnectorMetadata(i0) for i0 in list_(raw["apps"])], [str_(i0) for i0 in list_(raw["missingAppIds"])])

def read_ConnectorMetadata(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (distribution_channel_ := get("distributionChannel")) is not None and type(distribution_channel_) is not str
            or (icon_url_ := get("iconUrl")) is not None and type(icon_url_) is not str
            or (icon_url_dark_ := get("iconUrlDark")) is not None and type(icon_url_dark_) is not str
            or (install_url_ := get("installUrl")) is not None and type(install_url_) is not str):
        raise Misfit
    return new_ConnectorMetadata(id_, name_, description_, distribution_channel_, icon_url_, icon_url_dark_, install_url_, None if (plugin_display_names_ := get("pluginDisplayNames")) is None else [str_(i0) for i0 in list_(plugin_display_names_)], None if (tool_summaries_ := get("toolSummaries")) is None else [read_AppToolSummary(i0) for i0 in list_(tool_summaries_)])

def read_InstalledApp(raw):
    get = raw.get
    if (type((callable_ := raw["callable"])) is not bool
            or type((enabled_ := raw["enabled"])) is not bool
            or type((id_ := raw["id"])) is not str
            or (runtime_name_ := get("runtimeName")) is not None and type(runtime_name_) is not str):
        raise Misfit
    return new_InstalledApp(callable_, enabled_, id_, runtime_name_)

link(globals())
