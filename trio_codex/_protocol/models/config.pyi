"""The models of the domain ``config``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, AllowDenyRequirement, ApprovalsReviewer, AskForApproval, ForcedLoginMethod, ReasoningEffort, ReasoningSummary, SandboxMode, WebSearchMode
__all__ = [
"AnalyticsConfig", "AppToolApproval", "AppsConfig", "AppsDefaultConfig",
"AutoCompactTokenLimitScope", "BrowserUseConfig", "BrowserUseOriginPolicyConfig",
"ComputerUseConfig", "ComputerUseMacosConfig", "ComputerUseWindowsConfig",
"ComputerUseWindowsExeConfig", "Config", "ConfigBatchWriteParams", "ConfigEdit", "ConfigLayer",
"ConfigLayerMetadata", "ConfigLayerSource", "ConfigReadParams", "ConfigReadResponse",
"ConfigValueWriteParams", "ConfigWriteResponse", "EnterpriseManagedConfigLayerSource",
"ForcedChatgptWorkspaceIds", "LegacyManagedConfigTomlFromFileConfigLayerSource",
"LegacyManagedConfigTomlFromMdmConfigLayerSource", "McpServerRefreshResponse",
"MdmConfigLayerSource", "MergeStrategy", "OverriddenMetadata", "PackagedDefaultsConfigLayerSource",
"ProjectConfigLayerSource", "SandboxWorkspaceWrite", "SessionFlagsConfigLayerSource",
"SystemConfigLayerSource", "ToolsV2", "UserConfigLayerSource", "Verbosity", "WebSearchContextSize",
"WebSearchLocation", "WebSearchToolConfig", "WriteStatus",
]

@attrs.define(kw_only=True)
class AnalyticsConfig(ProtocolModel):
    enabled: bool | None = None
    extra: dict[str, Any] = ...
    """Properties that the schema does not list, as they came."""

class AppToolApproval(OpenEnum):
    auto = "auto"
    prompt = "prompt"
    writes = "writes"
    approve = "approve"

@attrs.define(kw_only=True)
class AppsConfig(ProtocolModel):
    field_default: AppsDefaultConfig | None = None

@attrs.define(kw_only=True)
class AppsDefaultConfig(ProtocolModel):
    approvals_reviewer: ApprovalsReviewer | None = None
    default_tools_approval_mode: AppToolApproval | None = None
    destructive_enabled: bool | None = None
    enabled: bool | None = None
    open_world_enabled: bool | None = None

class AutoCompactTokenLimitScope(OpenEnum):
    """Selects which part of the active context is charged against
    `model_auto_compact_token_limit`.
    """
    total = "total"
    """Count the full active context against the limit."""
    body_after_prefix = "body_after_prefix"
    """Count sampled output and later growth after the carried window prefix."""

@attrs.define(kw_only=True)
class BrowserUseConfig(ProtocolModel):
    allow_history_access: bool | None = None
    default_origin_policy: BrowserUseOriginPolicyConfig | None = None
    origins: dict[str, BrowserUseOriginPolicyConfig] | None = None

@attrs.define(kw_only=True)
class BrowserUseOriginPolicyConfig(ProtocolModel):
    access: AllowDenyRequirement | None = None
    downloads: AllowDenyRequirement | None = None
    full_cdp_access: AllowDenyRequirement | None = None
    uploads: AllowDenyRequirement | None = None

@attrs.define(kw_only=True)
class ComputerUseConfig(ProtocolModel):
    default_app_access: AllowDenyRequirement | None = None
    macos: ComputerUseMacosConfig | None = None
    windows: ComputerUseWindowsConfig | None = None

@attrs.define(kw_only=True)
class ComputerUseMacosConfig(ProtocolModel):
    bundle_ids: dict[str, AllowDenyRequirement] | None = None

@attrs.define(kw_only=True)
class ComputerUseWindowsConfig(ProtocolModel):
    aumids: dict[str, AllowDenyRequirement] | None = None
    exes: list[ComputerUseWindowsExeConfig] | None = None

@attrs.define(kw_only=True)
class ComputerUseWindowsExeConfig(ProtocolModel):
    access: AllowDenyRequirement
    product_name: str
    publisher_name: str
    binary_name: str | None = None

@attrs.define(kw_only=True)
class Config(ProtocolModel):
    analytics: AnalyticsConfig | None = None
    approval_policy: AskForApproval | None = None
    approvals_reviewer: ApprovalsReviewer | None = None
    """[UNSTABLE] Optional default for where approval requests are routed for review."""
    apps: AppsConfig | None = None
    browser_use: BrowserUseConfig | None = None
    compact_prompt: str | None = None
    computer_use: ComputerUseConfig | None = None
    desktop: dict[str, Any] | None = None
    developer_instructions: str | None = None
    forced_chatgpt_workspace_id: ForcedChatgptWorkspaceIds | None = None
    forced_login_method: ForcedLoginMethod | None = None
    instructions: str | None = None
    model: str | None = None
    model_auto_compact_token_limit: int | None = None
    model_auto_compact_token_limit_scope: AutoCompactTokenLimitScope | None = None
    model_context_window: int | None = None
    model_provider: str | None = None
    model_reasoning_effort: ReasoningEffort | None = None
    model_reasoning_summary: ReasoningSummary | None = None
    model_verbosity: Verbosity | None = None
    review_model: str | None = None
    sandbox_mode: SandboxMode | None = None
    sandbox_workspace_write: SandboxWorkspaceWrite | None = None
    service_tier: str | None = None
    tools: ToolsV2 | None = None
    web_search: WebSearchMode | None = None
    extra: dict[str, Any] = ...
    """Properties that the schema does not list, as they came."""

@attrs.define(kw_only=True)
class ConfigBatchWriteParams(ProtocolModel):
    edits: list[ConfigEdit]
    expected_version: str | None = None
    file_path: str | None = None
    """Path to the config file to write; defaults to the user's `config.toml` when omitted."""
    reload_user_config: bool | None = None
    """When true, hot-reload updated runtime settings into loaded threads after writing. Session-
    static model, reasoning-effort, Plan-mode reasoning-effort, and service-tier defaults are
    not reloaded. The deprecated personality setting is also not reloaded.
    """

@attrs.define(kw_only=True)
class ConfigEdit(ProtocolModel):
    key_path: str
    merge_strategy: MergeStrategy
    value: Any

@attrs.define(kw_only=True)
class ConfigLayer(ProtocolModel):
    config: Any
    name: ConfigLayerSource
    version: str
    disabled_reason: str | None = None

@attrs.define(kw_only=True)
class ConfigLayerMetadata(ProtocolModel):
    name: ConfigLayerSource
    version: str

ConfigLayerSource: TypeAlias = PackagedDefaultsConfigLayerSource | MdmConfigLayerSource | SystemConfigLayerSource | EnterpriseManagedConfigLayerSource | UserConfigLayerSource | ProjectConfigLayerSource | SessionFlagsConfigLayerSource | LegacyManagedConfigTomlFromFileConfigLayerSource | LegacyManagedConfigTomlFromMdmConfigLayerSource | UnknownVariant

@attrs.define(kw_only=True)
class ConfigReadParams(ProtocolModel):
    cwd: str | None = None
    """Optional working directory to resolve project config layers. If specified, return the
    effective config as seen from that directory (i.e., including any project layers between
    `cwd` and the project/repo root).
    """
    include_layers: bool | None = None

@attrs.define(kw_only=True)
class ConfigReadResponse(ProtocolModel):
    config: Config
    origins: dict[str, ConfigLayerMetadata]
    layers: list[ConfigLayer] | None = None

@attrs.define(kw_only=True)
class ConfigValueWriteParams(ProtocolModel):
    key_path: str
    merge_strategy: MergeStrategy
    value: Any
    expected_version: str | None = None
    file_path: str | None = None
    """Path to the config file to write; defaults to the user's `config.toml` when omitted."""

@attrs.define(kw_only=True)
class ConfigWriteResponse(ProtocolModel):
    file_path: AbsolutePathBuf
    """Canonical path to the config file that was written."""
    status: WriteStatus
    version: str
    overridden_metadata: OverriddenMetadata | None = None

@attrs.define(kw_only=True)
class EnterpriseManagedConfigLayerSource(ProtocolVariant):
    """Enterprise-managed config layer delivered by the cloud config bundle."""
    id: str
    """Stable identifier for the delivered layer."""
    name: str
    """Admin-facing name for the delivered layer. This is surfaced in diagnostics so users know
    which cloud layer needs administrator attention.
    """
    type: Literal["enterpriseManaged"] = ...

ForcedChatgptWorkspaceIds: TypeAlias = str | list[str]
"""Backward-compatible API shape for ChatGPT workspace login restrictions."""

@attrs.define(kw_only=True)
class LegacyManagedConfigTomlFromFileConfigLayerSource(ProtocolVariant):
    """`managed_config.toml` was designed to be a config that was loaded as the last layer on top
    of everything else. This scheme did not quite work out as intended, but we keep this variant
    as a "best effort" while we phase out `managed_config.toml` in favor of `requirements.toml`.
    """
    file: AbsolutePathBuf
    type: Literal["legacyManagedConfigTomlFromFile"] = ...

@attrs.define(kw_only=True)
class LegacyManagedConfigTomlFromMdmConfigLayerSource(ProtocolVariant):
    type: Literal["legacyManagedConfigTomlFromMdm"] = ...

@attrs.define(kw_only=True)
class McpServerRefreshResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class MdmConfigLayerSource(ProtocolVariant):
    """Managed preferences layer delivered by MDM (macOS only)."""
    domain: str
    key: str
    type: Literal["mdm"] = ...

class MergeStrategy(OpenEnum):
    replace = "replace"  # type: ignore[assignment]
    upsert = "upsert"

@attrs.define(kw_only=True)
class OverriddenMetadata(ProtocolModel):
    effective_value: Any
    message: str
    overriding_layer: ConfigLayerMetadata

@attrs.define(kw_only=True)
class PackagedDefaultsConfigLayerSource(ProtocolVariant):
    """Default configuration supplied with the installed Codex package."""
    file: AbsolutePathBuf
    """Path to the packaged default configuration file."""
    type: Literal["packagedDefaults"] = ...

@attrs.define(kw_only=True)
class ProjectConfigLayerSource(ProtocolVariant):
    """Path to a .codex/ folder within a project. There could be multiple of these between `cwd`
    and the project/repo root.
    """
    dot_codex_folder: AbsolutePathBuf
    type: Literal["project"] = ...

@attrs.define(kw_only=True)
class SandboxWorkspaceWrite(ProtocolModel):
    exclude_slash_tmp: bool | None = None
    exclude_tmpdir_env_var: bool | None = None
    network_access: bool | None = None
    writable_roots: list[str] | None = None

@attrs.define(kw_only=True)
class SessionFlagsConfigLayerSource(ProtocolVariant):
    """Session-layer overrides supplied via `-c`/`--config`."""
    type: Literal["sessionFlags"] = ...

@attrs.define(kw_only=True)
class SystemConfigLayerSource(ProtocolVariant):
    """Managed config layer from a file (usually `managed_config.toml`)."""
    file: AbsolutePathBuf
    """This is the path to the system config.toml file, though it is not guaranteed to exist."""
    type: Literal["system"] = ...

@attrs.define(kw_only=True)
class ToolsV2(ProtocolModel):
    web_search: WebSearchToolConfig | None = None

@attrs.define(kw_only=True)
class UserConfigLayerSource(ProtocolVariant):
    """User config layer from $CODEX_HOME/config.toml. This layer is special in that it is expected
    to be: - writable by the user - generally outside the workspace directory
    """
    file: AbsolutePathBuf
    """This is the path to the user's config.toml file, though it is not guaranteed to exist."""
    profile: str | None = None
    """Name of the selected profile-v2 config layered on top of the base user config, when this
    layer represents one.
    """
    type: Literal["user"] = ...

class Verbosity(OpenEnum):
    """Controls output length/detail on GPT-5 models via the Responses API. Serialized with
    lowercase values to match the OpenAI API.
    """
    low = "low"
    medium = "medium"
    high = "high"

class WebSearchContextSize(OpenEnum):
    low = "low"
    medium = "medium"
    high = "high"

@attrs.define(kw_only=True)
class WebSearchLocation(ProtocolModel):
    city: str | None = None
    country: str | None = None
    region: str | None = None
    timezone: str | None = None

@attrs.define(kw_only=True)
class WebSearchToolConfig(ProtocolModel):
    allowed_domains: list[str] | None = None
    context_size: WebSearchContextSize | None = None
    location: WebSearchLocation | None = None

class WriteStatus(OpenEnum):
    ok = "ok"
    ok_overridden = "okOverridden"
