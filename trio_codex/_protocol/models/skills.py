"""The models of the domain ``skills``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "SkillDependencies": ("", "", ("tools list[SkillToolDependency]",), (), ()),
    "SkillErrorInfo": ("", "", ("message str", "path str",), (), ()),
    "SkillMetadata": ("", "Attributes:\n  plugin_id: Owning plugin ID, matching `PluginSummary.id`, when known.\n  short_description: Legacy short_description from SKILL.md. Prefer SKILL.json interface.short_description.", ("description str", "enabled bool", "name str", "path LegacyAppPathString", "scope SkillScope",), ("dependencies SkillDependencies", "interface SkillInterface", "plugin_id str", "short_description str",), ()),
    "SkillToolDependency": ("", "", ("type str", "value str",), ("command str", "description str", "transport str", "url str",), ()),
    "SkillsChangedNotification": ("", "Notification emitted when watched local skill files change.\n\nTreat this as an invalidation signal and re-run `skills/list` with the client's current parameters when refreshed skill metadata is needed.", (), (), ()),
    "SkillsConfigWriteParams": ("", "Attributes:\n  name: Name-based selector.\n  path: Path-based selector.", ("enabled bool",), ("name str", "path AbsolutePathBuf",), ()),
    "SkillsConfigWriteResponse": ("", "", ("effective_enabled bool",), (), ()),
    "SkillsExtraRootsSetParams": ("", "", ("extra_roots list[AbsolutePathBuf]",), (), ()),
    "SkillsExtraRootsSetResponse": ("", "", (), (), ()),
    "SkillsListEntry": ("", "", ("cwd str", "errors list[SkillErrorInfo]", "skills list[SkillMetadata]",), (), ()),
    "SkillsListParams": ("", "Attributes:\n  cwds: When empty, defaults to the current session working directory.\n  force_reload: When true, bypass the skills cache and re-scan skills from disk.", (), ("cwds list[str]", "force_reload bool",), ()),
    "SkillsListResponse": ("", "", ("data list[SkillsListEntry]",), (), ()),
}

ENUMS = {
    "SkillScope": ("", "", {"user": "user", "repo": "repo", "system": "system", "admin": "admin"}),
}

UNIONS = {
}

ALIASES = {
}

def read_SkillDependencies(raw):
    return new_SkillDependencies([read_SkillToolDependency(i0) for i0 in list_(raw["tools"])])

def read_SkillErrorInfo(raw):
    if (type((message_ := raw["message"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_SkillErrorInfo(message_, path_)

def read_SkillMetadata(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((enabled_ := raw["enabled"])) is not bool
            or type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (short_description_ := get("shortDescription")) is not None and type(short_description_) is not str):
        raise Misfit
    return new_SkillMetadata(description_, enabled_, name_, path_, enum_SkillScope[raw["scope"]], None if (dependencies_ := get("dependencies")) is None else read_SkillDependencies(dependencies_), None if (interface_ := get("interface")) is None else read_SkillInterface(interface_), plugin_id_, short_description_)

def read_SkillToolDependency(raw):
    get = raw.get
    if (type((type_ := raw["type"])) is not str
            or type((value_ := raw["value"])) is not str
            or (command_ := get("command")) is not None and type(command_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (transport_ := get("transport")) is not None and type(transport_) is not str
            or (url_ := get("url")) is not None and type(url_) is not str):
        raise Misfit
    return new_SkillToolDependency(type_, value_, command_, description_, transport_, url_)

def read_SkillsChangedNotification(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_SkillsChangedNotification()

def read_SkillsConfigWriteParams(raw):
    get = raw.get
    if (type((enabled_ := raw["enabled"])) is not bool
            or (name_ := get("name")) is not None and type(name_) is not str
            or (path_ := get("path")) is not None and type(path_) is not str):
        raise Misfit
    return new_SkillsConfigWriteParams(enabled_, name_, path_)

def read_SkillsConfigWriteResponse(raw):
    if (type((effective_enabled_ := raw["effectiveEnabled"])) is not bool):
        raise Misfit
    return new_SkillsConfigWriteResponse(effective_enabled_)

def read_SkillsExtraRootsSetParams(raw):
    return new_SkillsExtraRootsSetParams([str_(i0) for i0 in list_(raw["extraRoots"])])

def read_SkillsExtraRootsSetResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_SkillsExtraRootsSetResponse()

def read_SkillsListEntry(raw):
    if (type((cwd_ := raw["cwd"])) is not str):
        raise Misfit
    return new_SkillsListEntry(cwd_, [read_SkillErrorInfo(i0) for i0 in list_(raw["errors"])], [read_SkillMetadata(i0) for i0 in list_(raw["skills"])])

def read_SkillsListParams(raw):
    get = raw.get
    if ((force_reload_ := get("forceReload")) is not None and type(force_reload_) is not bool):
        raise Misfit
    return new_SkillsListParams(None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)], force_reload_)

def read_SkillsListResponse(raw):
    return new_SkillsListResponse([read_SkillsListEntry(i0) for i0 in list_(raw["data"])])

link(globals(), """
read_SkillInterface
""")
