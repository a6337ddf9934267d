"""The models of the domain ``misc``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum, ServerIdentity
from trio_codex._protocol.models.account import GetAccountRateLimitsParams, GetAccountTokenUsageParams
from trio_codex._protocol.models.common import AbsolutePathBuf, ApprovalsReviewer, HookEventName, HookSource, ModeKind, ReasoningEffort, RequestId, ReviewDecision, SandboxPolicy, ThreadId, ThreadSection, ThreadSectionAppearance, Turn, TurnError
from trio_codex._protocol.models.config import AppToolApproval
from trio_codex._protocol.models.mcp_server import McpElicitationLegacyTitledEnumSchema, McpElicitationTitledMultiSelectEnumSchema, McpElicitationTitledSingleSelectEnumSchema, McpElicitationUntitledMultiSelectEnumSchema, McpElicitationUntitledSingleSelectEnumSchema
from trio_codex._protocol.models.remote_control import RemoteControlDisableParams, RemoteControlEnableParams
from trio_codex._protocol.models.thread import ResponseItem, TokenUsageBreakdown
from trio_codex._protocol.models.user_verification import UserVerificationUnavailableReason
__all__ = [
"AddFileChange", "AgentHookMetadata", "AppConfig", "AppLinkConfig", "AppLinksConfig",
"AppToolConfig", "AppToolsConfig", "ApplyPatchApprovalParams", "ApplyPatchApprovalResponse",
"AttestationGenerateParams", "AttestationGenerateResponse", "AuthRecoveryNotification",
"BaseBranchReviewTarget", "CancelledUserVerificationErrorDetails", "ClientInfo",
"CollaborationModeListParams", "CollaborationModeListResponse", "CollaborationModeMask",
"CommandExecOutputDeltaNotification", "CommandExecOutputStream", "CommandExecParams",
"CommandExecResizeParams", "CommandExecResizeResponse", "CommandExecResponse",
"CommandExecTerminalSize", "CommandExecTerminateParams", "CommandExecTerminateResponse",
"CommandExecWriteParams", "CommandExecWriteResponse", "CommandHookMetadata", "CommitReviewTarget",
"ConfigWarningNotification", "CurrentTimeReadParams", "CurrentTimeReadResponse",
"CustomReviewTarget", "DeleteFileChange", "DeprecationNoticeNotification", "EnvironmentAddParams",
"EnvironmentAddResponse", "EnvironmentInfoParams", "EnvironmentInfoResponse",
"EnvironmentShellInfo", "EnvironmentSkillsParams", "EnvironmentStatusKind",
"EnvironmentStatusParams", "EnvironmentStatusResponse", "ErrorNotification",
"ExecCommandApprovalParams", "ExecCommandApprovalResponse", "ExperimentalFeature",
"ExperimentalFeatureEnablementSetParams", "ExperimentalFeatureEnablementSetResponse",
"ExperimentalFeatureListParams", "ExperimentalFeatureListResponse", "ExperimentalFeatureStage",
"FailedUserVerificationErrorDetails", "FeedbackUploadParams", "FeedbackUploadResponse",
"FileChange", "GuardianWarningNotification", "HookCompletedNotification", "HookErrorInfo",
"HookExecutionMode", "HookHandlerType", "HookMetadata", "HookMetadata1", "HookMetadata2",
"HookOutputEntry", "HookOutputEntryKind", "HookRunStatus", "HookRunSummary", "HookScope",
"HookStartedNotification", "HookTrustStatus", "HooksListEntry", "HooksListParams",
"HooksListResponse", "InitializeCapabilities", "InitializeParams", "InitializeResponse",
"InvalidRequestUserVerificationErrorDetails", "ListFilesParsedCommand", "ListMcpServerStatusParams",
"ListMcpServerStatusResponse", "MarketplaceAddParams", "MarketplaceAddResponse",
"MarketplaceRemoveParams", "MarketplaceRemoveResponse", "MarketplaceUpgradeErrorInfo",
"MarketplaceUpgradeParams", "MarketplaceUpgradeResponse", "McpAuthStatus",
"McpElicitationEnumSchema", "McpElicitationMultiSelectEnumSchema",
"McpElicitationSingleSelectEnumSchema", "McpServerConnectionStatus", "McpServerInfo",
"McpServerStatus", "McpServerStatusDetail", "McpToolHookMetadata", "MemoryResetResponse",
"MemoryStatusParams", "MemoryStatusResponse", "MockExperimentalMethodParams",
"MockExperimentalMethodResponse", "ModelProviderCapabilitiesReadParams",
"ModelProviderCapabilitiesReadResponse", "NullableGetAccountRateLimitsParams",
"NullableGetAccountTokenUsageParams", "NullableRemoteControlDisableParams",
"NullableRemoteControlEnableParams", "ParsedCommand", "PathUri", "PermissionProfileListParams",
"PermissionProfileListResponse", "PermissionProfileSummary", "PromptHookMetadata",
"RawResponseCompletedNotification", "RawResponseItemCompletedNotification", "ReadParsedCommand",
"Resource", "ResourceTemplate", "ResponseUsageMetadata", "ReviewDelivery", "ReviewStartParams",
"ReviewStartResponse", "ReviewTarget", "RolloutCompressResponse", "SearchParsedCommand",
"ServerDiagnosticsGauge", "ServerDiagnosticsParams", "ServerDiagnosticsProcess",
"ServerDiagnosticsResponse", "ServerRequestResolvedNotification",
"StrictReviewRequiredNotification", "TextPosition", "TextRange", "ThreadSectionCreateParams",
"ThreadSectionCreateResponse", "ThreadSectionDeleteParams", "ThreadSectionDeleteResponse",
"ThreadSectionListParams", "ThreadSectionListResponse", "ThreadSectionUpdateParams",
"ThreadSectionUpdateResponse", "Tool", "ToolExposureSurface",
"UnavailableUserVerificationErrorDetails", "UncommittedChangesReviewTarget", "UnknownParsedCommand",
"UpdateFileChange", "UserVerificationCancellationReason", "UserVerificationErrorDetails",
"UserVerificationFailureReason", "UserVerificationInvalidRequestReason", "UserVerificationRpcError",
"W3cTraceContext", "WarningNotification", "WindowsSandboxReadiness",
"WindowsSandboxReadinessResponse", "WindowsSandboxSetupCompletedNotification",
"WindowsSandboxSetupMode", "WindowsSandboxSetupStartParams", "WindowsSandboxSetupStartResponse",
"WindowsWorldWritableWarningNotification",
]

@attrs.define(kw_only=True)
class AddFileChange(ProtocolVariant):
    content: str
    type: Literal["add"] = ...

@attrs.define(kw_only=True)
class AgentHookMetadata(ProtocolVariant):
    current_hash: str
    display_order: int
    enabled: bool
    event_name: HookEventName
    is_managed: bool
    key: str
    source: HookSource
    source_path: AbsolutePathBuf
    timeout_sec: int
    trust_status: HookTrustStatus
    handler_type: Literal["agent"] = ...
    additional_context_limit: int | None = None
    """Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables
    spilling.
    """
    matcher: str | None = None
    plugin_id: str | None = None
    status_message: str | None = None

@attrs.define(kw_only=True)
class AppConfig(ProtocolModel):
    approvals_reviewer: ApprovalsReviewer | None = None
    default_tools_approval_mode: AppToolApproval | None = None
    default_tools_enabled: bool | None = None
    destructive_enabled: bool | None = None
    enabled: bool | None = None
    links: AppLinksConfig | None = None
    """Per-account approval settings keyed by link ID."""
    omit_tools_from: list[ToolExposureSurface] | None = None
    """Additional model-facing surfaces omitted for this connector's tools."""
    open_world_enabled: bool | None = None
    tools: AppToolsConfig | None = None

@attrs.define(kw_only=True)
class AppLinkConfig(ProtocolModel):
    """Approval settings for a connected account within an app."""
    approvals_reviewer: ApprovalsReviewer | None = None
    default_tools_approval_mode: AppToolApproval | None = None

@attrs.define(kw_only=True)
class AppLinksConfig(ProtocolModel):
    """Account settings for a single app."""

@attrs.define(kw_only=True)
class AppToolConfig(ProtocolModel):
    approval_mode: AppToolApproval | None = None
    enabled: bool | None = None

@attrs.define(kw_only=True)
class AppToolsConfig(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ApplyPatchApprovalParams(ProtocolModel):
    call_id: str
    """Use to correlate this with [codex_protocol::protocol::PatchApplyBeginEvent] and
    [codex_protocol::protocol::PatchApplyEndEvent].
    """
    conversation_id: ThreadId
    file_changes: dict[str, FileChange]
    grant_root: str | None = None
    """When set, the agent is asking the user to allow writes under this root for the remainder of
    the session (unclear if this is honored today).
    """
    reason: str | None = None
    """Optional explanatory reason (e.g. request for extra write access)."""

@attrs.define(kw_only=True)
class ApplyPatchApprovalResponse(ProtocolModel):
    decision: ReviewDecision

@attrs.define(kw_only=True)
class AttestationGenerateParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class AttestationGenerateResponse(ProtocolModel):
    token: str
    """Opaque client attestation token."""

@attrs.define(kw_only=True)
class AuthRecoveryNotification(ProtocolModel):
    message: str
    provider: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class BaseBranchReviewTarget(ProtocolVariant):
    """Review changes between the current branch and the given base branch."""
    branch: str
    type: Literal["baseBranch"] = ...

@attrs.define(kw_only=True)
class CancelledUserVerificationErrorDetails(ProtocolVariant):
    reason: UserVerificationCancellationReason
    type: Literal["cancelled"] = ...

@attrs.define(kw_only=True)
class ClientInfo(ProtocolModel):
    name: str
    version: str
    title: str | None = None

@attrs.define(kw_only=True)
class CollaborationModeListParams(ProtocolModel):
    """EXPERIMENTAL - list collaboration mode presets."""

@attrs.define(kw_only=True)
class CollaborationModeListResponse(ProtocolModel):
    """EXPERIMENTAL - collaboration mode presets response."""
    data: list[CollaborationModeMask]

@attrs.define(kw_only=True)
class CollaborationModeMask(ProtocolModel):
    """EXPERIMENTAL - collaboration mode preset metadata for clients."""
    name: str
    mode: ModeKind | None = None
    model: str | None = None
    reasoning_effort: ReasoningEffort | None = None

@attrs.define(kw_only=True)
class CommandExecOutputDeltaNotification(ProtocolModel):
    """Base64-encoded output chunk emitted for a streaming `command/exec` request.

    These notifications are connection-scoped. If the originating connection closes, the server
    terminates the process.
    """
    cap_reached: bool
    """`true` on the final streamed chunk for a stream when `outputBytesCap` truncated later output
    on that stream.
    """
    delta_base64: str
    """Base64-encoded output bytes."""
    process_id: str
    """Client-supplied, connection-scoped `processId` from the original `command/exec` request."""
    stream: CommandExecOutputStream
    """Output stream for this chunk."""

class CommandExecOutputStream(OpenEnum):
    """Stream label for `command/exec/outputDelta` notifications."""
    stdout = "stdout"
    """stdout stream. PTY mode multiplexes terminal output here."""
    stderr = "stderr"
    """stderr stream."""

@attrs.define(kw_only=True)
class CommandExecParams(ProtocolModel):
    """Run a standalone command (argv vector) in the server sandbox without creating a thread or
    turn.

    The final `command/exec` response is deferred until the process exits and is sent only after
    all `command/exec/outputDelta` notifications for that connection have been emitted.
    """
    command: list[str]
    """Command argv vector. Empty arrays are rejected."""
    cwd: str | None = None
    """Optional working directory. Defaults to the server cwd."""
    disable_output_cap: bool | None = None
    """Disable stdout/stderr capture truncation for this request.

    Cannot be combined with `outputBytesCap`.
    """
    disable_timeout: bool | None = None
    """Disable the timeout entirely for this request.

    Cannot be combined with `timeoutMs`.
    """
    env: dict[str, str | None] | None = None
    """Optional environment overrides merged into the server-computed environment.

    Matching names override inherited values. Set a key to `null` to unset an inherited
    variable.
    """
    output_bytes_cap: int | None = None
    """Optional per-stream stdout/stderr capture cap in bytes.

    When omitted, the server default applies. Cannot be combined with `disableOutputCap`.
    """
    permission_profile: str | None = None
    """Optional active permissions profile id for this command.

    Defaults to the user's configured permissions when omitted. Cannot be combined with
    `sandboxPolicy`.
    """
    process_id: str | None = None
    """Optional client-supplied, connection-scoped process id.

    Required for `tty`, `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`,
    `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution
    gets an internal id that is not exposed to the client.
    """
    sandbox_policy: SandboxPolicy | None = None
    """Optional sandbox policy for this command.

    Uses the same shape as thread/turn execution sandbox configuration and defaults to the
    user's configured policy when omitted. Cannot be combined with `permissionProfile`.
    """
    size: CommandExecTerminalSize | None = None
    """Optional initial PTY size in character cells. Only valid when `tty` is true."""
    stream_stdin: bool | None = None
    """Allow follow-up `command/exec/write` requests to write stdin bytes.

    Requires a client-supplied `processId`.
    """
    stream_stdout_stderr: bool | None = None
    """Stream stdout/stderr via `command/exec/outputDelta` notifications.

    Streamed bytes are not duplicated into the final response and require a client-supplied
    `processId`.
    """
    timeout_ms: int | None = None
    """Optional timeout in milliseconds.

    When omitted, the server default applies. Cannot be combined with `disableTimeout`.
    """
    tty: bool | None = None
    """Enable PTY mode.

    This implies `streamStdin` and `streamStdoutStderr`.
    """

@attrs.define(kw_only=True)
class CommandExecResizeParams(ProtocolModel):
    """Resize a running PTY-backed `command/exec` session."""
    process_id: str
    """Client-supplied, connection-scoped `processId` from the original `command/exec` request."""
    size: CommandExecTerminalSize
    """New PTY size in character cells."""

@attrs.define(kw_only=True)
class CommandExecResizeResponse(ProtocolModel):
    """Empty success response for `command/exec/resize`."""

@attrs.define(kw_only=True)
class CommandExecResponse(ProtocolModel):
    """Final buffered result for `command/exec`."""
    exit_code: int
    """Process exit code."""
    stderr: str
    """Buffered stderr capture.

    Empty when stderr was streamed via `command/exec/outputDelta`.
    """
    stdout: str
    """Buffered stdout capture.

    Empty when stdout was streamed via `command/exec/outputDelta`.
    """

@attrs.define(kw_only=True)
class CommandExecTerminalSize(ProtocolModel):
    """PTY size in character cells for `command/exec` PTY sessions."""
    cols: int
    """Terminal width in character cells."""
    rows: int
    """Terminal height in character cells."""

@attrs.define(kw_only=True)
class CommandExecTerminateParams(ProtocolModel):
    """Terminate a running `command/exec` session."""
    process_id: str
    """Client-supplied, connection-scoped `processId` from the original `command/exec` request."""

@attrs.define(kw_only=True)
class CommandExecTerminateResponse(ProtocolModel):
    """Empty success response for `command/exec/terminate`."""

@attrs.define(kw_only=True)
class CommandExecWriteParams(ProtocolModel):
    """Write stdin bytes to a running `command/exec` session, close stdin, or both."""
    process_id: str
    """Client-supplied, connection-scoped `processId` from the original `command/exec` request."""
    close_stdin: bool | None = None
    """Close stdin after writing `deltaBase64`, if present."""
    delta_base64: str | None = None
    """Optional base64-encoded stdin bytes to write."""

@attrs.define(kw_only=True)
class CommandExecWriteResponse(ProtocolModel):
    """Empty success response for `command/exec/write`."""

@attrs.define(kw_only=True)
class CommandHookMetadata(ProtocolVariant):
    command: str
    current_hash: str
    display_order: int
    enabled: bool
    event_name: HookEventName
    is_managed: bool
    key: str
    source: HookSource
    source_path: AbsolutePathBuf
    timeout_sec: int
    trust_status: HookTrustStatus
    async_: bool | None = None
    handler_type: Literal["command"] = ...
    additional_context_limit: int | None = None
    """Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables
    spilling.
    """
    matcher: str | None = None
    plugin_id: str | None = None
    status_message: str | None = None

@attrs.define(kw_only=True)
class CommitReviewTarget(ProtocolVariant):
    """Review the changes introduced by a specific commit."""
    sha: str
    title: str | None = None
    """Optional human-readable label (e.g., commit subject) for UIs."""
    type: Literal["commit"] = ...

@attrs.define(kw_only=True)
class ConfigWarningNotification(ProtocolModel):
    summary: str
    """Concise summary of the warning."""
    details: str | None = None
    """Optional extra guidance or error details."""
    path: str | None = None
    """Optional path to the config file that triggered the warning."""
    range: TextRange | None = None
    """Optional range for the error location inside the config file."""

@attrs.define(kw_only=True)
class CurrentTimeReadParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class CurrentTimeReadResponse(ProtocolModel):
    current_time_at: int
    """Current time as whole Unix seconds."""

@attrs.define(kw_only=True)
class CustomReviewTarget(ProtocolVariant):
    """Arbitrary instructions, equivalent to the old free-form prompt."""
    instructions: str
    type: Literal["custom"] = ...

@attrs.define(kw_only=True)
class DeleteFileChange(ProtocolVariant):
    content: str
    type: Literal["delete"] = ...

@attrs.define(kw_only=True)
class DeprecationNoticeNotification(ProtocolModel):
    summary: str
    """Concise summary of what is deprecated."""
    details: str | None = None
    """Optional extra guidance, such as migration steps or rationale."""

@attrs.define(kw_only=True)
class EnvironmentAddParams(ProtocolModel):
    environment_id: str
    exec_server_url: str
    auth_bearer_token: str | None = None
    """Optional raw bearer token for executor authentication, including reconnects. Requires a
    secure transport or a loopback destination.
    """
    connect_timeout_ms: int | None = None
    """Optional WebSocket connection timeout. The server default applies when omitted."""
    skills: EnvironmentSkillsParams | None = None
    """Required skills supplied by this environment, checked before model inference."""
    websocket_request_id: str | None = None
    """Optional X-Request-ID for the direct WebSocket upgrade, including reconnects. Requires a
    secure transport or a loopback destination.
    """

@attrs.define(kw_only=True)
class EnvironmentAddResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class EnvironmentInfoParams(ProtocolModel):
    environment_id: str

@attrs.define(kw_only=True)
class EnvironmentInfoResponse(ProtocolModel):
    shell: EnvironmentShellInfo
    cwd: PathUri | None = None
    """Default working directory reported by the environment, as a canonical file URI."""

@attrs.define(kw_only=True)
class EnvironmentShellInfo(ProtocolModel):
    name: str
    """Stable shell name, for example `zsh`, `bash`, `powershell`, `sh`, or `cmd`."""
    path: str
    """Target-native shell executable path or command name."""

@attrs.define(kw_only=True)
class EnvironmentSkillsParams(ProtocolModel):
    required: list[str] | None = None
    """Exact catalog names that must be available from this environment."""

class EnvironmentStatusKind(OpenEnum):
    """Current status observed by app-server without starting or recovering an environment.

    For a currently ready remote environment, app-server asks the existing exec-server
    connection for `environment/status` without allowing recovery.
    """
    ready = "ready"
    """The environment is local, or an already-connected remote exec-server answered
    `environment/status` over its existing initialized connection.
    """
    pending = "pending"
    """The configured environment has no ready connection and no observed connection failure. This
    includes lazy environments that have never been started and initial startup that has not
    finished.
    """
    disconnected = "disconnected"
    """A connection attempt, prior connection, or fail-fast `environment/status` probe observed a
    failure. This does not promise the failure is terminal: later normal environment use may
    recover it. This call does not trigger recovery; `error` contains the observed reason.
    """
    unknown = "unknown"
    """The requested environment id is not configured in app-server."""

@attrs.define(kw_only=True)
class EnvironmentStatusParams(ProtocolModel):
    """Parameters for reading the current status of one configured environment."""
    environment_id: str
    """Environment id to inspect."""

@attrs.define(kw_only=True)
class EnvironmentStatusResponse(ProtocolModel):
    """Current status for the requested environment."""
    status: EnvironmentStatusKind
    """Current status observed without starting or recovering the environment."""
    error: str | None = None
    """Human-readable detail for `disconnected` and `unknown`; omitted for other statuses."""

@attrs.define(kw_only=True)
class ErrorNotification(ProtocolModel):
    error: TurnError
    thread_id: str
    turn_id: str
    will_retry: bool

@attrs.define(kw_only=True)
class ExecCommandApprovalParams(ProtocolModel):
    call_id: str
    """Use to correlate this with [codex_protocol::protocol::ExecCommandBeginEvent] and
    [codex_protocol::protocol::ExecCommandEndEvent].
    """
    command: list[str]
    conversation_id: ThreadId
    cwd: str
    parsed_cmd: list[ParsedCommand]
    approval_id: str | None = None
    """Identifier for this specific approval callback."""
    reason: str | None = None

@attrs.define(kw_only=True)
class ExecCommandApprovalResponse(ProtocolModel):
    decision: ReviewDecision

@attrs.define(kw_only=True)
class ExperimentalFeature(ProtocolModel):
    default_enabled: bool
    """Whether this feature is enabled by default."""
    enabled: bool
    """Whether this feature is currently enabled in the loaded config."""
    name: str
    """Stable key used in config.toml and CLI flag toggles."""
    stage: ExperimentalFeatureStage
    """Lifecycle stage of this feature flag."""
    announcement: str | None = None
    """Announcement copy shown to users when the feature is introduced. Null when this feature is
    not in beta.
    """
    description: str | None = None
    """Short summary describing what the feature does. Null when this feature is not in beta."""
    display_name: str | None = None
    """User-facing display name shown in the experimental features UI. Null when this feature is
    not in beta.
    """

@attrs.define(kw_only=True)
class ExperimentalFeatureEnablementSetParams(ProtocolModel):
    enablement: dict[str, bool]
    """Process-wide runtime feature enablement keyed by canonical feature name.

    Only named features are updated. Omitted features are left unchanged. Send an empty map for
    a no-op.
    """

@attrs.define(kw_only=True)
class ExperimentalFeatureEnablementSetResponse(ProtocolModel):
    enablement: dict[str, bool]
    """Feature enablement entries updated by this request."""

@attrs.define(kw_only=True)
class ExperimentalFeatureListParams(ProtocolModel):
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Optional page size; defaults to a reasonable server-side value."""
    thread_id: str | None = None
    """Optional loaded thread id. Pass this when showing feature state for an existing thread so
    enablement is computed from that thread's refreshed config, including project-local config
    for the thread's cwd.
    """

@attrs.define(kw_only=True)
class ExperimentalFeatureListResponse(ProtocolModel):
    data: list[ExperimentalFeature]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

class ExperimentalFeatureStage(OpenEnum):
    beta = "beta"
    """Feature is available for user testing and feedback."""
    under_development = "underDevelopment"
    """Feature is still being built and not ready for broad use."""
    stable = "stable"
    """Feature is production-ready."""
    deprecated = "deprecated"
    """Feature is deprecated and should be avoided."""
    removed = "removed"
    """Feature flag is retained only for backwards compatibility."""

@attrs.define(kw_only=True)
class FailedUserVerificationErrorDetails(ProtocolVariant):
    reason: UserVerificationFailureReason
    type: Literal["failed"] = ...

@attrs.define(kw_only=True)
class FeedbackUploadParams(ProtocolModel):
    classification: str
    extra_log_files: list[str] | None = None
    include_logs: bool | None = None
    reason: str | None = None
    tags: dict[str, str] | None = None
    thread_id: str | None = None

@attrs.define(kw_only=True)
class FeedbackUploadResponse(ProtocolModel):
    thread_id: str
    prompt_hash: str | None = None
    """Whitespace-normalized SHA-256 of the session base instructions, matching the uploaded
    `prompt_hash` tag. Does not include later developer messages. Null when the reported rollout
    has no prompt metadata.
    """

FileChange: TypeAlias = AddFileChange | DeleteFileChange | UpdateFileChange | UnknownVariant

@attrs.define(kw_only=True)
class GuardianWarningNotification(ProtocolModel):
    message: str
    """Concise guardian warning message for the user."""
    thread_id: str
    """Thread target for the guardian warning."""

@attrs.define(kw_only=True)
class HookCompletedNotification(ProtocolModel):
    run: HookRunSummary
    thread_id: str
    turn_id: str | None = None

@attrs.define(kw_only=True)
class HookErrorInfo(ProtocolModel):
    message: str
    path: str

class HookExecutionMode(OpenEnum):
    sync = "sync"
    async_ = "async"

class HookHandlerType(OpenEnum):
    command = "command"
    mcp_tool = "mcpTool"
    prompt = "prompt"
    agent = "agent"

HookMetadata: TypeAlias = CommandHookMetadata | McpToolHookMetadata | PromptHookMetadata | AgentHookMetadata | UnknownVariant

@attrs.define(kw_only=True)
class HookOutputEntry(ProtocolModel):
    kind: HookOutputEntryKind
    text: str

class HookOutputEntryKind(OpenEnum):
    warning = "warning"
    stop = "stop"
    feedback = "feedback"
    context = "context"
    error = "error"

class HookRunStatus(OpenEnum):
    running = "running"
    completed = "completed"
    failed = "failed"
    blocked = "blocked"
    stopped = "stopped"

@attrs.define(kw_only=True)
class HookRunSummary(ProtocolModel):
    display_order: int
    entries: list[HookOutputEntry]
    event_name: HookEventName
    execution_mode: HookExecutionMode
    handler_type: HookHandlerType
    id: str
    scope: HookScope
    source_path: AbsolutePathBuf
    started_at: int
    status: HookRunStatus
    completed_at: int | None = None
    duration_ms: int | None = None
    source: HookSource | None = None
    status_message: str | None = None

class HookScope(OpenEnum):
    thread = "thread"
    turn = "turn"

@attrs.define(kw_only=True)
class HookStartedNotification(ProtocolModel):
    run: HookRunSummary
    thread_id: str
    turn_id: str | None = None

class HookTrustStatus(OpenEnum):
    managed = "managed"
    untrusted = "untrusted"
    trusted = "trusted"
    modified = "modified"

@attrs.define(kw_only=True)
class HooksListEntry(ProtocolModel):
    cwd: str
    errors: list[HookErrorInfo]
    hooks: list[HookMetadata]
    warnings: list[str]

@attrs.define(kw_only=True)
class HooksListParams(ProtocolModel):
    cwds: list[str] | None = None
    """When empty, defaults to the current session working directory."""

@attrs.define(kw_only=True)
class HooksListResponse(ProtocolModel):
    data: list[HooksListEntry]

@attrs.define(kw_only=True)
class InitializeCapabilities(ProtocolModel):
    """Client-declared capabilities negotiated during initialize."""
    experimental_api: bool | None = None
    """Opt into receiving experimental API methods and fields."""
    explicit_gateway_oauth: bool | None = None
    """Use explicit gateway OAuth login instead of automatic browser authorization. Applies to this
    app-server's gateway runtime; later connections cannot undo it.
    """
    extensions: dict[str, Any] | None = None
    """MCP extension settings declared by the app-server client."""
    mcp_server_openai_form_elicitation: bool | None = None
    """Legacy opt-in for the `openai/form` MCP extension.

    New clients should declare `openai/form` in [`Self::extensions`].
    """
    opt_out_notification_methods: list[str] | None = None
    """Exact notification method names that should be suppressed for this connection (for example
    `thread/started`).
    """
    request_attestation: bool | None = None
    """Opt into `attestation/generate` requests for upstream `x-oai-attestation`."""

@attrs.define(kw_only=True)
class InitializeParams(ProtocolModel):
    client_info: ClientInfo
    capabilities: InitializeCapabilities | None = None

@attrs.define(kw_only=True)
class InitializeResponse(ServerIdentity):
    codex_home: AbsolutePathBuf
    """Absolute path to the server's $CODEX_HOME directory."""
    platform_family: str
    """Platform family for the running app-server target, for example `"unix"` or `"windows"`."""
    platform_os: str
    """Operating system for the running app-server target, for example `"macos"`, `"linux"`, or
    `"windows"`.
    """
    user_agent: str

@attrs.define(kw_only=True)
class InvalidRequestUserVerificationErrorDetails(ProtocolVariant):
    reason: UserVerificationInvalidRequestReason
    type: Literal["invalidRequest"] = ...

@attrs.define(kw_only=True)
class ListFilesParsedCommand(ProtocolVariant):
    cmd: str
    path: str | None = None
    type: Literal["list_files"] = ...

@attrs.define(kw_only=True)
class ListMcpServerStatusParams(ProtocolModel):
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    detail: McpServerStatusDetail | None = None
    """Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when
    omitted.
    """
    limit: int | None = None
    """Optional page size; defaults to a server-defined value."""
    server_name: str | None = None
    """Limit discovery to one server. With a thread ID, reuse that thread's MCP connection."""
    thread_id: str | None = None

@attrs.define(kw_only=True)
class ListMcpServerStatusResponse(ProtocolModel):
    data: list[McpServerStatus]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class MarketplaceAddParams(ProtocolModel):
    source: str
    ref_name: str | None = None
    sparse_paths: list[str] | None = None

@attrs.define(kw_only=True)
class MarketplaceAddResponse(ProtocolModel):
    already_added: bool
    installed_root: AbsolutePathBuf
    marketplace_name: str

@attrs.define(kw_only=True)
class MarketplaceRemoveParams(ProtocolModel):
    marketplace_name: str

@attrs.define(kw_only=True)
class MarketplaceRemoveResponse(ProtocolModel):
    marketplace_name: str
    installed_root: AbsolutePathBuf | None = None

@attrs.define(kw_only=True)
class MarketplaceUpgradeErrorInfo(ProtocolModel):
    marketplace_name: str
    message: str

@attrs.define(kw_only=True)
class MarketplaceUpgradeParams(ProtocolModel):
    marketplace_name: str | None = None

@attrs.define(kw_only=True)
class MarketplaceUpgradeResponse(ProtocolModel):
    errors: list[MarketplaceUpgradeErrorInfo]
    selected_marketplaces: list[str]
    upgraded_roots: list[AbsolutePathBuf]

class McpAuthStatus(OpenEnum):
    unknown = "unknown"
    unsupported = "unsupported"
    not_logged_in = "notLoggedIn"
    bearer_token = "bearerToken"
    o_auth = "oAuth"

McpElicitationEnumSchema: TypeAlias = McpElicitationUntitledSingleSelectEnumSchema | McpElicitationTitledSingleSelectEnumSchema | McpElicitationUntitledMultiSelectEnumSchema | McpElicitationTitledMultiSelectEnumSchema | McpElicitationLegacyTitledEnumSchema | UnknownVariant

McpElicitationMultiSelectEnumSchema: TypeAlias = McpElicitationUntitledMultiSelectEnumSchema | McpElicitationTitledMultiSelectEnumSchema | UnknownVariant

McpElicitationSingleSelectEnumSchema: TypeAlias = McpElicitationUntitledSingleSelectEnumSchema | McpElicitationTitledSingleSelectEnumSchema | UnknownVariant

class McpServerConnectionStatus(OpenEnum):
    not_started = "notStarted"
    starting = "starting"
    connected = "connected"
    authentication_required = "authenticationRequired"
    failed = "failed"
    cancelled = "cancelled"
    disabled = "disabled"

@attrs.define(kw_only=True)
class McpServerInfo(ProtocolModel):
    """Presentation metadata advertised by an initialized MCP server."""
    name: str
    version: str
    description: str | None = None
    icons: list[Any] | None = None
    title: str | None = None
    website_url: str | None = None

@attrs.define(kw_only=True)
class McpServerStatus(ProtocolModel):
    auth_status: McpAuthStatus
    name: str
    resource_templates: list[ResourceTemplate]
    resources: list[Resource]
    tools: dict[str, Tool]
    http_origin: str | None = None
    """HTTP origin of the effective configured endpoint, including plugin servers. Excludes
    credentials, path, query, and fragment; null for non-HTTP transports.
    """
    plugin_id: str | None = None
    runtime_status: McpServerConnectionStatus | None = None
    """Current thread-runtime connection state; null when unavailable or the configuration changed.
    """
    server_capabilities: Any = None
    """Capabilities advertised by the initialized MCP server; null when unavailable."""
    server_info: McpServerInfo | None = None
    tools_error: str | None = None
    """Tool discovery failed and no catalog was returned. Null when a catalog is returned,
    including cached or empty catalogs.
    """

class McpServerStatusDetail(OpenEnum):
    full = "full"
    tools_and_auth_only = "toolsAndAuthOnly"

@attrs.define(kw_only=True)
class McpToolHookMetadata(ProtocolVariant):
    server: str
    tool: str
    current_hash: str
    display_order: int
    enabled: bool
    event_name: HookEventName
    is_managed: bool
    key: str
    source: HookSource
    source_path: AbsolutePathBuf
    timeout_sec: int
    trust_status: HookTrustStatus
    handler_type: Literal["mcpTool"] = ...
    additional_context_limit: int | None = None
    """Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables
    spilling.
    """
    matcher: str | None = None
    plugin_id: str | None = None
    status_message: str | None = None

@attrs.define(kw_only=True)
class MemoryResetResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class MemoryStatusParams(ProtocolModel):
    min_consolidated_threads: int | None = None
    """Required distinct consolidated threads. Defaults to 20; supported range is 1..=4096."""

@attrs.define(kw_only=True)
class MemoryStatusResponse(ProtocolModel):
    v2_consolidated_threads: int
    v2_ready: bool

@attrs.define(kw_only=True)
class MockExperimentalMethodParams(ProtocolModel):
    value: str | None = None
    """Test-only payload field."""

@attrs.define(kw_only=True)
class MockExperimentalMethodResponse(ProtocolModel):
    echoed: str | None = None
    """Echoes the input `value`."""

@attrs.define(kw_only=True)
class ModelProviderCapabilitiesReadParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ModelProviderCapabilitiesReadResponse(ProtocolModel):
    image_generation: bool
    web_search: bool

NullableGetAccountRateLimitsParams: TypeAlias = GetAccountRateLimitsParams | None

NullableGetAccountTokenUsageParams: TypeAlias = GetAccountTokenUsageParams | None

NullableRemoteControlDisableParams: TypeAlias = RemoteControlDisableParams | None

NullableRemoteControlEnableParams: TypeAlias = RemoteControlEnableParams | None

ParsedCommand: TypeAlias = ReadParsedCommand | ListFilesParsedCommand | SearchParsedCommand | UnknownParsedCommand | UnknownVariant

PathUri: TypeAlias = str

@attrs.define(kw_only=True)
class PermissionProfileListParams(ProtocolModel):
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    cwd: str | None = None
    """Optional working directory to resolve project config layers."""
    limit: int | None = None
    """Optional page size; defaults to the full result set."""

@attrs.define(kw_only=True)
class PermissionProfileListResponse(ProtocolModel):
    data: list[PermissionProfileSummary]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class PermissionProfileSummary(ProtocolModel):
    allowed: bool
    """Whether the effective requirements allow selecting this profile."""
    id: str
    """Available permission profile identifier."""
    description: str | None = None
    """Optional user-facing description for display in clients."""

@attrs.define(kw_only=True)
class PromptHookMetadata(ProtocolVariant):
    current_hash: str
    display_order: int
    enabled: bool
    event_name: HookEventName
    is_managed: bool
    key: str
    source: HookSource
    source_path: AbsolutePathBuf
    timeout_sec: int
    trust_status: HookTrustStatus
    handler_type: Literal["prompt"] = ...
    additional_context_limit: int | None = None
    """Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables
    spilling.
    """
    matcher: str | None = None
    plugin_id: str | None = None
    status_message: str | None = None

@attrs.define(kw_only=True)
class RawResponseCompletedNotification(ProtocolModel):
    """Internal-only notification containing the exact usage from one upstream Responses API
    completion.
    """
    response_id: str
    thread_id: str
    turn_id: str
    usage: TokenUsageBreakdown | None = None
    usage_metadata: ResponseUsageMetadata | None = None

@attrs.define(kw_only=True)
class RawResponseItemCompletedNotification(ProtocolModel):
    item: ResponseItem
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ReadParsedCommand(ProtocolVariant):
    cmd: str
    name: str
    path: str
    """(Best effort) Path to the file being read by the command. When possible, this is an absolute
    path, though when relative, it should be resolved against the `cwd`` that will be used to
    run the command to derive the absolute path.
    """
    type: Literal["read"] = ...

@attrs.define(kw_only=True)
class Resource(ProtocolModel):
    """A known resource that the server is capable of reading."""
    name: str
    uri: str
    field_meta: Any = None
    annotations: Any = None
    description: str | None = None
    icons: list[Any] | None = None
    mime_type: str | None = None
    size: int | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class ResourceTemplate(ProtocolModel):
    """A template description for resources available on the server."""
    name: str
    uri_template: str
    annotations: Any = None
    description: str | None = None
    mime_type: str | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class ResponseUsageMetadata(ProtocolModel):
    """Usage metadata reported for one upstream response."""
    amount: str | None = None
    metadata: Any = None

class ReviewDelivery(OpenEnum):
    inline = "inline"
    detached = "detached"

@attrs.define(kw_only=True)
class ReviewStartParams(ProtocolModel):
    target: ReviewTarget
    thread_id: str
    delivery: ReviewDelivery | None = None
    """Where to run the review: inline (default) on the current thread or detached on a new thread
    (returned in `reviewThreadId`). Detached delivery is deprecated and emits
    `deprecationNotice`. Use `thread/start` followed by an inline review for a separate review
    thread.
    """

@attrs.define(kw_only=True)
class ReviewStartResponse(ProtocolModel):
    review_thread_id: str
    """Identifies the thread where the review runs.

    For inline reviews, this is the original thread id. For detached reviews, this is the id of
    the new review thread.
    """
    turn: Turn

ReviewTarget: TypeAlias = UncommittedChangesReviewTarget | BaseBranchReviewTarget | CommitReviewTarget | CustomReviewTarget | UnknownVariant

@attrs.define(kw_only=True)
class RolloutCompressResponse(ProtocolModel):
    """Acknowledges the compression trigger, not completion. Existing maintenance locks and
    cooldowns can cause the background pass to skip without doing work.
    """

@attrs.define(kw_only=True)
class SearchParsedCommand(ProtocolVariant):
    cmd: str
    path: str | None = None
    query: str | None = None
    type: Literal["search"] = ...

@attrs.define(kw_only=True)
class ServerDiagnosticsGauge(ProtocolModel):
    name: str
    value: int

@attrs.define(kw_only=True)
class ServerDiagnosticsParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ServerDiagnosticsProcess(ProtocolModel):
    id: int
    physical_footprint_bytes: int | None = None
    resident_memory_bytes: int | None = None

@attrs.define(kw_only=True)
class ServerDiagnosticsResponse(ProtocolModel):
    gauges: list[ServerDiagnosticsGauge]
    process: ServerDiagnosticsProcess

@attrs.define(kw_only=True)
class ServerRequestResolvedNotification(ProtocolModel):
    request_id: RequestId
    thread_id: str

@attrs.define(kw_only=True)
class StrictReviewRequiredNotification(ProtocolModel):
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this review started."""
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class TextPosition(ProtocolModel):
    column: int
    """1-based column number (in Unicode scalar values)."""
    line: int
    """1-based line number."""

@attrs.define(kw_only=True)
class TextRange(ProtocolModel):
    end: TextPosition
    start: TextPosition

@attrs.define(kw_only=True)
class ThreadSectionCreateParams(ProtocolModel):
    """Parameters for creating an independently persisted thread section."""
    name: str
    """The user-visible name of the section."""
    appearance: ThreadSectionAppearance | None = None

@attrs.define(kw_only=True)
class ThreadSectionCreateResponse(ProtocolModel):
    """The independently persisted section created by the server."""
    section: ThreadSection

@attrs.define(kw_only=True)
class ThreadSectionDeleteParams(ProtocolModel):
    """Parameters for deleting an independently persisted thread section."""
    section_id: str
    """The stable, server-generated identity of the section to delete."""

@attrs.define(kw_only=True)
class ThreadSectionDeleteResponse(ProtocolModel):
    """Successful deletion does not return additional section data."""

@attrs.define(kw_only=True)
class ThreadSectionListParams(ProtocolModel):
    """Parameters for listing independently persisted thread sections."""
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Maximum number of sections to return."""

@attrs.define(kw_only=True)
class ThreadSectionListResponse(ProtocolModel):
    """One page of independently persisted thread sections."""
    data: list[ThreadSection]
    next_cursor: str | None = None
    """Opaque cursor for the next page, or `null` when no sections remain."""

@attrs.define(kw_only=True)
class ThreadSectionUpdateParams(ProtocolModel):
    """Parameters for updating an independently persisted thread section."""
    name: str
    """The updated user-visible name of the section."""
    section_id: str
    """The stable, server-generated identity of the section to update."""
    appearance: ThreadSectionAppearance | None = None
    """Omit to preserve appearance, use `null` to clear it, or provide a replacement."""

@attrs.define(kw_only=True)
class ThreadSectionUpdateResponse(ProtocolModel):
    """The independently persisted section after its name is updated."""
    section: ThreadSection

@attrs.define(kw_only=True)
class Tool(ProtocolModel):
    """Definition for a tool the client can call."""
    input_schema: Any
    name: str
    field_meta: Any = None
    annotations: Any = None
    description: str | None = None
    icons: list[Any] | None = None
    output_schema: Any = None
    title: str | None = None

class ToolExposureSurface(OpenEnum):
    """A model-facing surface on which a tool can be exposed."""
    code_mode = "code_mode"
    """Nested tools available to Code Mode scripts."""
    deferred = "deferred"
    """Tools discovered later through tool search."""
    direct = "direct"
    """Tools present in the model's initial tool list."""

@attrs.define(kw_only=True)
class UnavailableUserVerificationErrorDetails(ProtocolVariant):
    reason: UserVerificationUnavailableReason
    type: Literal["unavailable"] = ...

@attrs.define(kw_only=True)
class UncommittedChangesReviewTarget(ProtocolVariant):
    """Review the working tree: staged, unstaged, and untracked files."""
    type: Literal["uncommittedChanges"] = ...

@attrs.define(kw_only=True)
class UnknownParsedCommand(ProtocolVariant):
    cmd: str
    type: Literal["unknown"] = ...

@attrs.define(kw_only=True)
class UpdateFileChange(ProtocolVariant):
    unified_diff: str
    move_path: str | None = None
    type: Literal["update"] = ...

class UserVerificationCancellationReason(OpenEnum):
    user_cancelled = "userCancelled"
    interrupted = "interrupted"

UserVerificationErrorDetails: TypeAlias = InvalidRequestUserVerificationErrorDetails | UnavailableUserVerificationErrorDetails | CancelledUserVerificationErrorDetails | FailedUserVerificationErrorDetails | UnknownVariant
"""Closed error categories; native diagnostic payloads must not cross this boundary."""

class UserVerificationFailureReason(OpenEnum):
    authentication_failed = "authenticationFailed"
    timeout = "timeout"
    provider_error = "providerError"
    service_error = "serviceError"

class UserVerificationInvalidRequestReason(OpenEnum):
    invalid_params = "invalidParams"

@attrs.define(kw_only=True)
class UserVerificationRpcError(ProtocolModel):
    """The error object inside the normal JSON-RPC envelope."""
    code: int
    data: UserVerificationErrorDetails
    message: str

@attrs.define(kw_only=True)
class W3cTraceContext(ProtocolModel):
    traceparent: str | None = None
    tracestate: str | None = None

@attrs.define(kw_only=True)
class WarningNotification(ProtocolModel):
    message: str
    """Concise warning message for the user."""
    thread_id: str | None = None
    """Optional thread target when the warning applies to a specific thread."""

class WindowsSandboxReadiness(OpenEnum):
    ready = "ready"
    not_configured = "notConfigured"
    update_required = "updateRequired"

@attrs.define(kw_only=True)
class WindowsSandboxReadinessResponse(ProtocolModel):
    status: WindowsSandboxReadiness

@attrs.define(kw_only=True)
class WindowsSandboxSetupCompletedNotification(ProtocolModel):
    mode: WindowsSandboxSetupMode
    success: bool
    error: str | None = None

class WindowsSandboxSetupMode(OpenEnum):
    elevated = "elevated"
    unelevated = "unelevated"

@attrs.define(kw_only=True)
class WindowsSandboxSetupStartParams(ProtocolModel):
    mode: WindowsSandboxSetupMode
    cwd: AbsolutePathBuf | None = None

@attrs.define(kw_only=True)
class WindowsSandboxSetupStartResponse(ProtocolModel):
    started: bool

@attrs.define(kw_only=True)
class WindowsWorldWritableWarningNotification(ProtocolModel):
    extra_count: int
    failed_scan: bool
    sample_paths: list[str]

HookMetadata1 = CommandHookMetadata

HookMetadata2 = McpToolHookMetadata
