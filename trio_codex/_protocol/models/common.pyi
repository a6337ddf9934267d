"""The models of the domain ``common``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"AbsolutePathBuf", "ActiveTurnNotSteerable", "ActiveTurnNotSteerableCodexErrorInfo",
"AddPatchChangeKind", "AgentMessageDelivery", "AgentMessageThreadItem", "AllowDenyRequirement",
"ApprovalsReviewer", "ApprovedExecpolicyAmendment", "ApprovedExecpolicyAmendmentReviewDecision",
"AskForApproval", "AskForApprovalValue", "AsyncUserInputQuestion", "AudioUserInput", "ByteRange",
"CodexErrorInfo", "CodexErrorInfoValue", "CollabAgentState", "CollabAgentStatus", "CollabAgentTool",
"CollabAgentToolCallStatus", "CollabAgentToolCallThreadItem", "CollaborationMode", "CommandAction",
"CommandExecutionSource", "CommandExecutionStatus", "CommandExecutionThreadItem",
"ContextCompactionThreadItem", "CustomMultiAgentMode", "CyberAccessProgram",
"DangerFullAccessSandboxPolicy", "DeletePatchChangeKind", "Denied", "DeniedReviewDecision",
"DynamicToolCallOutputContentItem", "DynamicToolCallStatus", "DynamicToolCallThreadItem",
"EncryptedContentFunctionCallOutputContentItem", "EnteredReviewModeThreadItem",
"ExitedReviewModeThreadItem", "ExternalSandboxSandboxPolicy", "FileChangeThreadItem",
"FileIdFunctionCallOutputContentItem", "FileIdUserInput", "FileUpdateChange",
"FindInPageWebSearchAction", "ForcedLoginMethod", "FunctionCallOutputBody",
"FunctionCallOutputContentItem", "FunctionCallOutputThreadItem", "Granular",
"GranularAskForApproval", "HookEventName", "HookPromptFragment", "HookPromptThreadItem",
"HookSource", "HttpConnectionFailed", "HttpConnectionFailedCodexErrorInfo", "ImageDetail",
"ImageGenerationFailure", "ImageGenerationThreadItem", "ImageUserInput", "ImageViewThreadItem",
"InputAudioDynamicToolCallOutputContentItem", "InputAudioFunctionCallOutputContentItem",
"InputImageDynamicToolCallOutputContentItem", "InputImageFunctionCallOutputContentItem",
"InputTextDynamicToolCallOutputContentItem", "InputTextFunctionCallOutputContentItem",
"LegacyAppPathString", "ListFilesCommandAction", "LocalAudioUserInput", "LocalImageUserInput",
"McpAppDisplayMode", "McpAppUi", "McpToolCallAppContext", "McpToolCallError", "McpToolCallResult",
"McpToolCallStatus", "McpToolCallThreadItem", "MemoryCitation", "MemoryCitationEntry",
"MentionUserInput", "MessagePhase", "MisalignmentErrorDetails", "MisalignmentSteer", "ModeKind",
"MultiAgentMode", "MultiAgentModeValue", "NetworkAccess", "NetworkPolicyAmendment",
"NetworkPolicyAmendmentReviewDecision",
"NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment", "NetworkPolicyRuleAction",
"NonSteerableTurnKind", "OpenPageWebSearchAction", "OtherWebSearchAction", "PatchApplyStatus",
"PatchChangeKind", "Personality", "PlanThreadItem", "ReadCommandAction", "ReadOnlySandboxPolicy",
"ReasoningEffort", "ReasoningSummary", "ReasoningSummaryValue", "ReasoningThreadItem", "RequestId",
"ResponseStreamConnectionFailed", "ResponseStreamConnectionFailedCodexErrorInfo",
"ResponseStreamDisconnected", "ResponseStreamDisconnectedCodexErrorInfo",
"ResponseTooManyFailedAttempts", "ResponseTooManyFailedAttemptsCodexErrorInfo", "ReviewDecision",
"ReviewDecisionValue", "SandboxMode", "SandboxPolicy", "SearchCommandAction",
"SearchWebSearchAction", "Settings", "SkillInterface", "SkillUserInput", "SleepThreadItem",
"SortDirection", "SubAgentActivityKind", "SubAgentActivityThreadItem", "TextElement",
"TextUserInput", "ThreadId", "ThreadItem", "ThreadSection", "ThreadSectionAppearance", "Turn",
"TurnEnvironmentParams", "TurnError", "TurnItemsView", "TurnStatus", "UnknownCommandAction",
"UpdatePatchChangeKind", "UsageLimitExceededImageGenerationFailure", "UserInput",
"UserMessageThreadItem", "WebSearchAction", "WebSearchMode", "WebSearchThreadItem",
"WorkspaceWriteSandboxPolicy",
]

AbsolutePathBuf: TypeAlias = str
"""A path that is guaranteed to be absolute and normalized (though it is not guaranteed to be
canonicalized or exist on the filesystem).

IMPORTANT: When deserializing an `AbsolutePathBuf`, a base path must be set using
[AbsolutePathBufGuard::new]. If no base path is set, the deserialization will fail unless the
path being deserialized is already absolute.
"""

@attrs.define(kw_only=True)
class ActiveTurnNotSteerable(ProtocolModel):
    turn_kind: NonSteerableTurnKind

@attrs.define(kw_only=True)
class ActiveTurnNotSteerableCodexErrorInfo(ProtocolVariant):
    """Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot
    accept same-turn steering, for example `/review` or manual `/compact`.
    """
    active_turn_not_steerable: ActiveTurnNotSteerable

@attrs.define(kw_only=True)
class AddPatchChangeKind(ProtocolVariant):
    type: Literal["add"] = ...

class AgentMessageDelivery(OpenEnum):
    async_ = "async"

@attrs.define(kw_only=True)
class AgentMessageThreadItem(ProtocolVariant):
    id: str
    text: str
    delivery: AgentMessageDelivery | None = None
    memory_citation: MemoryCitation | None = None
    phase: MessagePhase | None = None
    questions: list[AsyncUserInputQuestion] | None = None
    type: Literal["agentMessage"] = ...

class AllowDenyRequirement(OpenEnum):
    allow = "allow"
    deny = "deny"

class ApprovalsReviewer(OpenEnum):
    """Configures who approval requests are routed to for review. Examples include sandbox escapes,
    blocked network access, MCP approval prompts, and ARC escalations. Defaults to `user`.
    `auto_review` uses a carefully prompted subagent to gather relevant context and apply a
    risk-based decision framework before approving or denying the request. The legacy value
    `guardian_subagent` is accepted for compatibility.
    """
    user = "user"
    auto_review = "auto_review"
    guardian_subagent = "guardian_subagent"

@attrs.define(kw_only=True)
class ApprovedExecpolicyAmendment(ProtocolModel):
    proposed_execpolicy_amendment: list[str]

@attrs.define(kw_only=True)
class ApprovedExecpolicyAmendmentReviewDecision(ProtocolVariant):
    """User has approved this command and wants to apply the proposed execpolicy amendment so
    future matching commands are permitted.
    """
    approved_execpolicy_amendment: ApprovedExecpolicyAmendment

AskForApproval: TypeAlias = AskForApprovalValue | GranularAskForApproval | UnknownVariant

class AskForApprovalValue(VariantEnum):
    untrusted = "untrusted"
    on_request = "on-request"
    never = "never"

@attrs.define(kw_only=True)
class AsyncUserInputQuestion(ProtocolModel):
    title: str
    options: list[str] | None = None

@attrs.define(kw_only=True)
class AudioUserInput(ProtocolVariant):
    url: str
    type: Literal["audio"] = ...

@attrs.define(kw_only=True)
class ByteRange(ProtocolModel):
    end: int
    start: int

CodexErrorInfo: TypeAlias = CodexErrorInfoValue | HttpConnectionFailedCodexErrorInfo | ResponseStreamConnectionFailedCodexErrorInfo | ResponseStreamDisconnectedCodexErrorInfo | ResponseTooManyFailedAttemptsCodexErrorInfo | ActiveTurnNotSteerableCodexErrorInfo | UnknownVariant
"""This translation layer make sure that we expose codex error code in camel case.

When an upstream HTTP status is available (for example, from the Responses API or a provider),
it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.
"""

class CodexErrorInfoValue(VariantEnum):
    """This translation layer make sure that we expose codex error code in camel case.

    When an upstream HTTP status is available (for example, from the Responses API or a
    provider), it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.
    """
    context_window_exceeded = "contextWindowExceeded"
    session_budget_exceeded = "sessionBudgetExceeded"
    usage_limit_exceeded = "usageLimitExceeded"
    rate_limit_exceeded = "rateLimitExceeded"
    flex_unavailable = "flexUnavailable"
    server_overloaded = "serverOverloaded"
    cyber_policy = "cyberPolicy"
    misalignment_policy_violation = "misalignmentPolicyViolation"
    too_many_denials = "tooManyDenials"
    internal_server_error = "internalServerError"
    unauthorized = "unauthorized"
    bad_request = "badRequest"
    thread_rollback_failed = "threadRollbackFailed"
    sandbox_error = "sandboxError"
    other = "other"

@attrs.define(kw_only=True)
class CollabAgentState(ProtocolModel):
    status: CollabAgentStatus
    message: str | None = None

class CollabAgentStatus(OpenEnum):
    pending_init = "pendingInit"
    running = "running"
    interrupted = "interrupted"
    completed = "completed"
    errored = "errored"
    shutdown = "shutdown"
    not_found = "notFound"

class CollabAgentTool(OpenEnum):
    spawn_agent = "spawnAgent"
    send_input = "sendInput"
    resume_agent = "resumeAgent"
    wait = "wait"
    close_agent = "closeAgent"
    send_message = "sendMessage"
    followup_task = "followupTask"
    interrupt_agent = "interruptAgent"
    list_agents = "listAgents"

class CollabAgentToolCallStatus(OpenEnum):
    in_progress = "inProgress"
    completed = "completed"
    failed = "failed"
    interrupted = "interrupted"

@attrs.define(kw_only=True)
class CollabAgentToolCallThreadItem(ProtocolVariant):
    agents_states: dict[str, CollabAgentState]
    """Last known status of the target agents, when available."""
    id: str
    """Unique identifier for this collab tool call."""
    receiver_thread_ids: list[str]
    """Thread ID of the receiving agent, when applicable. In case of spawn operation, this
    corresponds to the newly spawned agent.
    """
    sender_thread_id: str
    """Thread ID of the agent issuing the collab request."""
    status: CollabAgentToolCallStatus
    """Current status of the collab tool call."""
    tool: CollabAgentTool
    """Name of the collab tool that was invoked."""
    model: str | None = None
    """Model requested for the spawned agent, when applicable."""
    prompt: str | None = None
    """Prompt text sent as part of the collab tool call, when available."""
    reasoning_effort: ReasoningEffort | None = None
    """Reasoning effort requested for the spawned agent, when applicable."""
    type: Literal["collabAgentToolCall"] = ...

@attrs.define(kw_only=True)
class CollaborationMode(ProtocolModel):
    """Collaboration mode for a Codex session."""
    mode: ModeKind
    settings: Settings

CommandAction: TypeAlias = ReadCommandAction | ListFilesCommandAction | SearchCommandAction | UnknownCommandAction | UnknownVariant

class CommandExecutionSource(OpenEnum):
    agent = "agent"
    user_shell = "userShell"
    unified_exec_startup = "unifiedExecStartup"
    unified_exec_interaction = "unifiedExecInteraction"

class CommandExecutionStatus(OpenEnum):
    in_progress = "inProgress"
    completed = "completed"
    failed = "failed"
    declined = "declined"

@attrs.define(kw_only=True)
class CommandExecutionThreadItem(ProtocolVariant):
    command: str
    """The command to be executed."""
    command_actions: list[CommandAction]
    """A best-effort parsing of the command to understand the action(s) it will perform. This
    returns a list of CommandAction objects because a single shell command may be composed of
    many commands piped together.
    """
    cwd: LegacyAppPathString
    """The command's working directory."""
    id: str
    status: CommandExecutionStatus
    aggregated_output: str | None = None
    """The command's output, aggregated from stdout and stderr."""
    duration_ms: int | None = None
    """The duration of the command execution in milliseconds."""
    exit_code: int | None = None
    """The command's exit code."""
    plugin_id: str | None = None
    """Trusted first-party plugin id when this command resolves to one plugin script."""
    process_id: str | None = None
    """Identifier for the underlying PTY process (when available)."""
    script_path: str | None = None
    """Safe plugin-relative path when this command resolves to one plugin script."""
    source: CommandExecutionSource | None = None
    type: Literal["commandExecution"] = ...

@attrs.define(kw_only=True)
class ContextCompactionThreadItem(ProtocolVariant):
    id: str
    type: Literal["contextCompaction"] = ...

@attrs.define(kw_only=True)
class CustomMultiAgentMode(ProtocolVariant):
    custom: str

class CyberAccessProgram(OpenEnum):
    """Requested cyber treatment for an OpenAI model turn. Authorization and model-tier
    restrictions remain server-owned.
    """
    standard = "standard"
    daybreak_blue = "daybreakBlue"
    daybreak_red = "daybreakRed"

@attrs.define(kw_only=True)
class DangerFullAccessSandboxPolicy(ProtocolVariant):
    type: Literal["dangerFullAccess"] = ...

@attrs.define(kw_only=True)
class DeletePatchChangeKind(ProtocolVariant):
    type: Literal["delete"] = ...

@attrs.define(kw_only=True)
class Denied(ProtocolModel):
    rejection: str

@attrs.define(kw_only=True)
class DeniedReviewDecision(ProtocolVariant):
    """User has denied this command and the agent should not execute it, but it should continue the
    session and try something else.
    """
    denied: Denied

DynamicToolCallOutputContentItem: TypeAlias = InputTextDynamicToolCallOutputContentItem | InputImageDynamicToolCallOutputContentItem | InputAudioDynamicToolCallOutputContentItem | UnknownVariant

class DynamicToolCallStatus(OpenEnum):
    in_progress = "inProgress"
    completed = "completed"
    failed = "failed"

@attrs.define(kw_only=True)
class DynamicToolCallThreadItem(ProtocolVariant):
    arguments: Any
    id: str
    status: DynamicToolCallStatus
    tool: str
    content_items: list[DynamicToolCallOutputContentItem] | None = None
    duration_ms: int | None = None
    """The duration of the dynamic tool call in milliseconds."""
    namespace: str | None = None
    success: bool | None = None
    type: Literal["dynamicToolCall"] = ...

@attrs.define(kw_only=True)
class EncryptedContentFunctionCallOutputContentItem(ProtocolVariant):
    encrypted_content: str
    type: Literal["encrypted_content"] = ...

@attrs.define(kw_only=True)
class EnteredReviewModeThreadItem(ProtocolVariant):
    id: str
    review: str
    type: Literal["enteredReviewMode"] = ...

@attrs.define(kw_only=True)
class ExitedReviewModeThreadItem(ProtocolVariant):
    id: str
    review: str
    type: Literal["exitedReviewMode"] = ...

@attrs.define(kw_only=True)
class ExternalSandboxSandboxPolicy(ProtocolVariant):
    network_access: NetworkAccess | None = None
    type: Literal["externalSandbox"] = ...

@attrs.define(kw_only=True)
class FileChangeThreadItem(ProtocolVariant):
    changes: list[FileUpdateChange]
    id: str
    status: PatchApplyStatus
    type: Literal["fileChange"] = ...

@attrs.define(kw_only=True)
class FileIdFunctionCallOutputContentItem(ProtocolVariant):
    file_id: str
    detail: ImageDetail | None = None
    type: Literal["input_image"] = ...

@attrs.define(kw_only=True)
class FileIdUserInput(ProtocolVariant):
    file_id: str
    detail: ImageDetail | None = None
    type: Literal["image"] = ...

@attrs.define(kw_only=True)
class FileUpdateChange(ProtocolModel):
    diff: str
    kind: PatchChangeKind
    path: str

@attrs.define(kw_only=True)
class FindInPageWebSearchAction(ProtocolVariant):
    pattern: str | None = None
    type: Literal["findInPage"] = ...
    url: str | None = None

class ForcedLoginMethod(OpenEnum):
    chatgpt = "chatgpt"
    api = "api"

FunctionCallOutputBody: TypeAlias = str | list[FunctionCallOutputContentItem]

FunctionCallOutputContentItem: TypeAlias = InputTextFunctionCallOutputContentItem | InputImageFunctionCallOutputContentItem | FileIdFunctionCallOutputContentItem | InputAudioFunctionCallOutputContentItem | EncryptedContentFunctionCallOutputContentItem | UnknownVariant
"""Responses API compatible content items that can be returned by a tool call. This is a subset of
ContentItem with the types we support as function call outputs.
"""

@attrs.define(kw_only=True)
class FunctionCallOutputThreadItem(ProtocolVariant):
    id: str
    name: str
    output: FunctionCallOutputBody
    namespace: str | None = None
    type: Literal["functionCallOutput"] = ...

@attrs.define(kw_only=True)
class Granular(ProtocolModel):
    mcp_elicitations: bool
    rules: bool
    sandbox_approval: bool
    request_permissions: bool | None = None
    skill_approval: bool | None = None

@attrs.define(kw_only=True)
class GranularAskForApproval(ProtocolVariant):
    granular: Granular

class HookEventName(OpenEnum):
    pre_tool_use = "preToolUse"
    permission_request = "permissionRequest"
    post_tool_use = "postToolUse"
    pre_compact = "preCompact"
    post_compact = "postCompact"
    session_start = "sessionStart"
    session_end = "sessionEnd"
    user_prompt_submit = "userPromptSubmit"
    subagent_start = "subagentStart"
    subagent_stop = "subagentStop"
    stop = "stop"
    interrupt = "interrupt"

@attrs.define(kw_only=True)
class HookPromptFragment(ProtocolModel):
    hook_run_id: str
    text: str

@attrs.define(kw_only=True)
class HookPromptThreadItem(ProtocolVariant):
    fragments: list[HookPromptFragment]
    id: str
    type: Literal["hookPrompt"] = ...

class HookSource(OpenEnum):
    system = "system"
    user = "user"
    project = "project"
    mdm = "mdm"
    session_flags = "sessionFlags"
    plugin = "plugin"
    cloud_requirements = "cloudRequirements"
    cloud_managed_config = "cloudManagedConfig"
    legacy_managed_config_file = "legacyManagedConfigFile"
    legacy_managed_config_mdm = "legacyManagedConfigMdm"
    unknown = "unknown"

@attrs.define(kw_only=True)
class HttpConnectionFailed(ProtocolModel):
    http_status_code: int | None = None

@attrs.define(kw_only=True)
class HttpConnectionFailedCodexErrorInfo(ProtocolVariant):
    http_connection_failed: HttpConnectionFailed

class ImageDetail(OpenEnum):
    auto = "auto"
    low = "low"
    high = "high"
    original = "original"

ImageGenerationFailure: TypeAlias = UsageLimitExceededImageGenerationFailure | UnknownVariant

@attrs.define(kw_only=True)
class ImageGenerationThreadItem(ProtocolVariant):
    id: str
    result: str
    status: str
    failure: ImageGenerationFailure | None = None
    revised_prompt: str | None = None
    saved_path: AbsolutePathBuf | None = None
    transparent_background: bool | None = None
    type: Literal["imageGeneration"] = ...

@attrs.define(kw_only=True)
class ImageUserInput(ProtocolVariant):
    url: str
    detail: ImageDetail | None = None
    type: Literal["image"] = ...

@attrs.define(kw_only=True)
class ImageViewThreadItem(ProtocolVariant):
    id: str
    path: LegacyAppPathString
    type: Literal["imageView"] = ...

@attrs.define(kw_only=True)
class InputAudioDynamicToolCallOutputContentItem(ProtocolVariant):
    audio_url: str
    type: Literal["inputAudio"] = ...

@attrs.define(kw_only=True)
class InputAudioFunctionCallOutputContentItem(ProtocolVariant):
    audio_url: str
    type: Literal["input_audio"] = ...

@attrs.define(kw_only=True)
class InputImageDynamicToolCallOutputContentItem(ProtocolVariant):
    image_url: str
    type: Literal["inputImage"] = ...

@attrs.define(kw_only=True)
class InputImageFunctionCallOutputContentItem(ProtocolVariant):
    image_url: str
    detail: ImageDetail | None = None
    type: Literal["input_image"] = ...

@attrs.define(kw_only=True)
class InputTextDynamicToolCallOutputContentItem(ProtocolVariant):
    text: str
    type: Literal["inputText"] = ...

@attrs.define(kw_only=True)
class InputTextFunctionCallOutputContentItem(ProtocolVariant):
    text: str
    type: Literal["input_text"] = ...

LegacyAppPathString: TypeAlias = str

@attrs.define(kw_only=True)
class ListFilesCommandAction(ProtocolVariant):
    command: str
    path: str | None = None
    type: Literal["listFiles"] = ...

@attrs.define(kw_only=True)
class LocalAudioUserInput(ProtocolVariant):
    path: str
    type: Literal["localAudio"] = ...

@attrs.define(kw_only=True)
class LocalImageUserInput(ProtocolVariant):
    path: str
    detail: ImageDetail | None = None
    type: Literal["localImage"] = ...

class McpAppDisplayMode(OpenEnum):
    inline = "inline"
    fullscreen = "fullscreen"

@attrs.define(kw_only=True)
class McpAppUi(ProtocolModel):
    """UI resource and display preference for model invocations, captured from the tool descriptor.
    """
    preferred_model_display_mode: McpAppDisplayMode
    resource_uri: str

@attrs.define(kw_only=True)
class McpToolCallAppContext(ProtocolModel):
    connector_id: str
    action_name: str | None = None
    app_name: str | None = None
    link_id: str | None = None
    resource_uri: str | None = None

@attrs.define(kw_only=True)
class McpToolCallError(ProtocolModel):
    message: str

@attrs.define(kw_only=True)
class McpToolCallResult(ProtocolModel):
    content: list[Any]
    field_meta: Any = None
    structured_content: Any = None

class McpToolCallStatus(OpenEnum):
    in_progress = "inProgress"
    completed = "completed"
    failed = "failed"

@attrs.define(kw_only=True)
class McpToolCallThreadItem(ProtocolVariant):
    arguments: Any
    id: str
    server: str
    status: McpToolCallStatus
    tool: str
    app_context: McpToolCallAppContext | None = None
    duration_ms: int | None = None
    """The duration of the MCP tool call in milliseconds."""
    error: McpToolCallError | None = None
    mcp_app_resource_uri: str | None = None
    """Legacy compatibility field; prefer `mcpAppUi.resourceUri` when available."""
    mcp_app_ui: McpAppUi | None = None
    """Presentation captured from the invoked descriptor; absent in older history."""
    plugin_id: str | None = None
    read_only_hint: bool | None = None
    result: McpToolCallResult | None = None
    type: Literal["mcpToolCall"] = ...

@attrs.define(kw_only=True)
class MemoryCitation(ProtocolModel):
    entries: list[MemoryCitationEntry]
    thread_ids: list[str]

@attrs.define(kw_only=True)
class MemoryCitationEntry(ProtocolModel):
    line_end: int
    line_start: int
    note: str
    path: str

@attrs.define(kw_only=True)
class MentionUserInput(ProtocolVariant):
    name: str
    path: str
    type: Literal["mention"] = ...

class MessagePhase(OpenEnum):
    """Classifies assistant text as commentary, a partial answer, or a terminal answer.

    Providers do not emit this consistently, so callers must treat `None` as "phase unknown" and
    keep compatibility behavior for legacy models.
    """
    commentary = "commentary"
    """Mid-turn assistant text (for example preamble/progress narration).

    Additional tool calls or assistant output may follow before turn completion.
    """
    partial_answer = "partial_answer"
    """Stable answer text that may be followed by more assistant output or tools."""
    final_answer = "final_answer"
    """The assistant's declared terminal answer text for the current turn."""

@attrs.define(kw_only=True)
class MisalignmentErrorDetails(ProtocolModel):
    detailed_explanation: str | None = None
    """A substantive localized explanation is required before offering continuation."""
    error_type: str | None = None
    """Open-ended classification; clients must accept categories added by Responses."""
    review_target: str | None = None
    """Opaque server-issued block target. Presence alone does not enable target-based continuation.
    """
    steer: MisalignmentSteer | None = None
    """Instruction to submit as the next turn's user input if continuation is confirmed."""

@attrs.define(kw_only=True)
class MisalignmentSteer(ProtocolModel):
    message: str

class ModeKind(OpenEnum):
    """Initial collaboration mode to use when the TUI starts."""
    plan = "plan"
    default = "default"

MultiAgentMode: TypeAlias = MultiAgentModeValue | CustomMultiAgentMode | UnknownVariant
"""Controls the effective multi-agent delegation instructions for a turn. `custom` means the
configured mode hint defines the policy instead of a built-in policy.
"""

class MultiAgentModeValue(VariantEnum):
    """Controls the effective multi-agent delegation instructions for a turn. `custom` means the
    configured mode hint defines the policy instead of a built-in policy.
    """
    explicit_request_only = "explicitRequestOnly"
    proactive = "proactive"

class NetworkAccess(OpenEnum):
    restricted = "restricted"
    enabled = "enabled"

@attrs.define(kw_only=True)
class NetworkPolicyAmendment(ProtocolModel):
    action: NetworkPolicyRuleAction
    host: str

@attrs.define(kw_only=True)
class NetworkPolicyAmendmentReviewDecision(ProtocolVariant):
    """User chose to persist a network policy rule (allow/deny) for future requests to the same
    host.
    """
    network_policy_amendment: NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment

@attrs.define(kw_only=True)
class NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment(ProtocolModel):
    network_policy_amendment: NetworkPolicyAmendment

class NetworkPolicyRuleAction(OpenEnum):
    allow = "allow"
    deny = "deny"

class NonSteerableTurnKind(OpenEnum):
    review = "review"
    compact = "compact"

@attrs.define(kw_only=True)
class OpenPageWebSearchAction(ProtocolVariant):
    type: Literal["openPage"] = ...
    url: str | None = None

@attrs.define(kw_only=True)
class OtherWebSearchAction(ProtocolVariant):
    type: Literal["other"] = ...

class PatchApplyStatus(OpenEnum):
    in_progress = "inProgress"
    completed = "completed"
    failed = "failed"
    declined = "declined"

PatchChangeKind: TypeAlias = AddPatchChangeKind | DeletePatchChangeKind | UpdatePatchChangeKind | UnknownVariant

class Personality(OpenEnum):
    """Deprecated: `friendly` and `pragmatic` no longer select a style."""
    none = "none"
    friendly = "friendly"
    pragmatic = "pragmatic"

@attrs.define(kw_only=True)
class PlanThreadItem(ProtocolVariant):
    """EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may
    not match the concatenation of `PlanDelta` text.
    """
    id: str
    text: str
    type: Literal["plan"] = ...

@attrs.define(kw_only=True)
class ReadCommandAction(ProtocolVariant):
    command: str
    name: str
    path: LegacyAppPathString
    type: Literal["read"] = ...

@attrs.define(kw_only=True)
class ReadOnlySandboxPolicy(ProtocolVariant):
    network_access: bool | None = None
    type: Literal["readOnly"] = ...

class ReasoningEffort(OpenEnum):
    """A non-empty reasoning effort value advertised by the model."""
    none = "none"
    minimal = "minimal"
    low = "low"
    medium = "medium"
    high = "high"
    xhigh = "xhigh"
    max = "max"
    ultra = "ultra"

class ReasoningSummary(OpenEnum):
    """A summary of the reasoning performed by the model. This can be useful for debugging and
    understanding the model's reasoning process. See
    https://platform.openai.com/docs/guides/reasoning?api-mode=responses#reasoning-summaries
    """
    auto = "auto"
    concise = "concise"
    detailed = "detailed"
    none = "none"
    """Option to disable reasoning summaries."""

@attrs.define(kw_only=True)
class ReasoningThreadItem(ProtocolVariant):
    id: str
    content: list[str] | None = None
    summary: list[str] | None = None
    type: Literal["reasoning"] = ...

RequestId: TypeAlias = str | int

@attrs.define(kw_only=True)
class ResponseStreamConnectionFailed(ProtocolModel):
    http_status_code: int | None = None

@attrs.define(kw_only=True)
class ResponseStreamConnectionFailedCodexErrorInfo(ProtocolVariant):
    """Failed to connect to the response SSE stream."""
    response_stream_connection_failed: ResponseStreamConnectionFailed

@attrs.define(kw_only=True)
class ResponseStreamDisconnected(ProtocolModel):
    http_status_code: int | None = None

@attrs.define(kw_only=True)
class ResponseStreamDisconnectedCodexErrorInfo(ProtocolVariant):
    """The response SSE stream disconnected in the middle of a turn before completion."""
    response_stream_disconnected: ResponseStreamDisconnected

@attrs.define(kw_only=True)
class ResponseTooManyFailedAttempts(ProtocolModel):
    http_status_code: int | None = None

@attrs.define(kw_only=True)
class ResponseTooManyFailedAttemptsCodexErrorInfo(ProtocolVariant):
    """Reached the retry limit for responses."""
    response_too_many_failed_attempts: ResponseTooManyFailedAttempts

ReviewDecision: TypeAlias = ReviewDecisionValue | ApprovedExecpolicyAmendmentReviewDecision | NetworkPolicyAmendmentReviewDecision | DeniedReviewDecision | UnknownVariant
"""User's decision in response to an ExecApprovalRequest."""

class ReviewDecisionValue(VariantEnum):
    """User's decision in response to an ExecApprovalRequest."""
    approved = "approved"
    """User has approved this command and the agent should execute it."""
    approved_for_session = "approved_for_session"
    """User has approved this request and wants future prompts in the same session-scoped approval
    cache to be automatically approved for the remainder of the session.
    """
    approved_mcp_policy_amendment = "approved_mcp_policy_amendment"
    """User has approved this MCP tool call and wants to amend its policy so matching future calls
    are automatically approved across sessions.
    """
    timed_out = "timed_out"
    """Automatic approval review timed out before reaching a decision."""
    abort = "abort"
    """User has denied this command and the agent should not do anything until the user's next
    command.
    """

class SandboxMode(OpenEnum):
    read_only = "read-only"
    workspace_write = "workspace-write"
    danger_full_access = "danger-full-access"

SandboxPolicy: TypeAlias = DangerFullAccessSandboxPolicy | ReadOnlySandboxPolicy | ExternalSandboxSandboxPolicy | WorkspaceWriteSandboxPolicy | UnknownVariant

@attrs.define(kw_only=True)
class SearchCommandAction(ProtocolVariant):
    command: str
    path: str | None = None
    query: str | None = None
    type: Literal["search"] = ...

@attrs.define(kw_only=True)
class SearchWebSearchAction(ProtocolVariant):
    queries: list[str] | None = None
    query: str | None = None
    type: Literal["search"] = ...

@attrs.define(kw_only=True)
class Settings(ProtocolModel):
    """Settings for a collaboration mode."""
    model: str
    developer_instructions: str | None = None
    reasoning_effort: ReasoningEffort | None = None

@attrs.define(kw_only=True)
class SkillInterface(ProtocolModel):
    brand_color: str | None = None
    default_prompt: str | None = None
    display_name: str | None = None
    icon_large: AbsolutePathBuf | None = None
    icon_large_url: str | None = None
    """Remote large icon URL from the plugin catalog."""
    icon_small: AbsolutePathBuf | None = None
    icon_small_url: str | None = None
    """Remote small icon URL from the plugin catalog."""
    short_description: str | None = None

@attrs.define(kw_only=True)
class SkillUserInput(ProtocolVariant):
    name: str
    path: str
    type: Literal["skill"] = ...

@attrs.define(kw_only=True)
class SleepThreadItem(ProtocolVariant):
    """Display item emitted by the interruptible `clock.sleep` tool."""
    duration_ms: int
    id: str
    type: Literal["sleep"] = ...

class SortDirection(OpenEnum):
    asc = "asc"
    desc = "desc"

class SubAgentActivityKind(OpenEnum):
    started = "started"
    interacted = "interacted"
    interrupted = "interrupted"
    completed = "completed"

@attrs.define(kw_only=True)
class SubAgentActivityThreadItem(ProtocolVariant):
    agent_path: str
    agent_thread_id: str
    id: str
    kind: SubAgentActivityKind
    model: str | None = None
    """Resolved model at sub-agent creation; absent from older records and other activities."""
    reasoning_effort: ReasoningEffort | None = None
    """Resolved reasoning effort at sub-agent creation, when known."""
    type: Literal["subAgentActivity"] = ...

@attrs.define(kw_only=True)
class TextElement(ProtocolModel):
    byte_range: ByteRange
    """Byte range in the parent `text` buffer that this element occupies."""
    placeholder: str | None = None
    """Optional human-readable placeholder for the element, displayed in the UI."""

@attrs.define(kw_only=True)
class TextUserInput(ProtocolVariant):
    text: str
    text_elements: list[TextElement] | None = None
    """UI-defined spans within `text` used to render or persist special elements."""
    type: Literal["text"] = ...

ThreadId: TypeAlias = str

ThreadItem: TypeAlias = UserMessageThreadItem | HookPromptThreadItem | AgentMessageThreadItem | FunctionCallOutputThreadItem | PlanThreadItem | ReasoningThreadItem | CommandExecutionThreadItem | FileChangeThreadItem | McpToolCallThreadItem | DynamicToolCallThreadItem | CollabAgentToolCallThreadItem | SubAgentActivityThreadItem | WebSearchThreadItem | ImageViewThreadItem | SleepThreadItem | ImageGenerationThreadItem | EnteredReviewModeThreadItem | ExitedReviewModeThreadItem | ContextCompactionThreadItem | UnknownVariant

@attrs.define(kw_only=True)
class ThreadSection(ProtocolModel):
    """An independently persisted, user-visible thread section."""
    id: str
    """Opaque UUIDv7 identity that remains stable when the section is renamed."""
    name: str
    """The current user-visible section name."""
    appearance: ThreadSectionAppearance | None = None
    """Optional appearance synchronized across clients."""

@attrs.define(kw_only=True)
class ThreadSectionAppearance(ProtocolModel):
    """Extensible visual presentation for a custom thread section."""
    color: str | None = None
    icon: str | None = None

@attrs.define(kw_only=True)
class Turn(ProtocolModel):
    id: str
    """Identifier for this turn. Codex-generated turn IDs are UUIDv7."""
    items: list[ThreadItem]
    """Thread items currently included in this turn payload."""
    status: TurnStatus
    completed_at: int | None = None
    """Unix timestamp (in seconds) when the turn completed."""
    duration_ms: int | None = None
    """Duration between turn start and completion in milliseconds, if known."""
    error: TurnError | None = None
    """Error associated with a failed or interrupted turn."""
    items_view: TurnItemsView | None = None
    """Describes how much of `items` has been loaded for this turn."""
    root_turn_id: str | None = None
    """ID of the first turn in the chain of work that led to this turn. Pass this as `rootTurnId`
    when starting work on behalf of this turn. May be null in older history or a `review/start`
    response.
    """
    started_at: int | None = None
    """Unix timestamp (in seconds) when the turn started."""

@attrs.define(kw_only=True)
class TurnEnvironmentParams(ProtocolModel):
    cwd: LegacyAppPathString
    environment_id: str
    runtime_workspace_roots: list[LegacyAppPathString] | None = None
    """Environment-native runtime workspace roots. Omitted defaults to `cwd`."""

@attrs.define(kw_only=True)
class TurnError(ProtocolModel):
    message: str
    additional_details: str | None = None
    codex_error_info: CodexErrorInfo | None = None
    misalignment: MisalignmentErrorDetails | None = None
    """Optional public explanation and continuation instruction for a misalignment block."""

class TurnItemsView(OpenEnum):
    not_loaded = "notLoaded"
    """`items` was not loaded for this turn. The field is intentionally empty."""
    summary = "summary"
    """`items` contains only a display summary for this turn."""
    full = "full"
    """`items` contains every ThreadItem available from persisted app-server history for this turn.
    """

class TurnStatus(OpenEnum):
    completed = "completed"
    interrupted = "interrupted"
    failed = "failed"
    in_progress = "inProgress"

@attrs.define(kw_only=True)
class UnknownCommandAction(ProtocolVariant):
    command: str
    type: Literal["unknown"] = ...

@attrs.define(kw_only=True)
class UpdatePatchChangeKind(ProtocolVariant):
    move_path: str | None = None
    type: Literal["update"] = ...

@attrs.define(kw_only=True)
class UsageLimitExceededImageGenerationFailure(ProtocolVariant):
    limit_id: str
    resets_at: int | None = None
    type: Literal["usageLimitExceeded"] = ...

UserInput: TypeAlias = TextUserInput | ImageUserInput | FileIdUserInput | LocalImageUserInput | AudioUserInput | LocalAudioUserInput | SkillUserInput | MentionUserInput | UnknownVariant

@attrs.define(kw_only=True)
class UserMessageThreadItem(ProtocolVariant):
    content: list[UserInput]
    id: str
    client_id: str | None = None
    type: Literal["userMessage"] = ...

WebSearchAction: TypeAlias = SearchWebSearchAction | OpenPageWebSearchAction | FindInPageWebSearchAction | OtherWebSearchAction | UnknownVariant

class WebSearchMode(OpenEnum):
    disabled = "disabled"
    cached = "cached"
    indexed = "indexed"
    live = "live"

@attrs.define(kw_only=True)
class WebSearchThreadItem(ProtocolVariant):
    id: str
    query: str
    action: WebSearchAction | None = None
    results: list[Any] | None = None
    """Structured search results returned out-of-band by standalone web search.

    These stay as opaque JSON at the extension/app-server boundary so new result fields and
    result types can pass through without a Codex release.
    """
    type: Literal["webSearch"] = ...

@attrs.define(kw_only=True)
class WorkspaceWriteSandboxPolicy(ProtocolVariant):
    exclude_slash_tmp: bool | None = None
    exclude_tmpdir_env_var: bool | None = None
    network_access: bool | None = None
    type: Literal["workspaceWrite"] = ...
    writable_roots: list[AbsolutePathBuf] | None = None

ReasoningSummaryValue = ReasoningSummary
