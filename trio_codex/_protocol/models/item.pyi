"""The models of the domain ``item``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, CommandAction, DynamicToolCallOutputContentItem, FileUpdateChange, LegacyAppPathString, NetworkPolicyAmendment, ThreadItem
__all__ = [
"AcceptWithExecpolicyAmendment", "AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision",
"AdditionalFileSystemPermissions", "AdditionalNetworkPermissions", "AdditionalPermissionProfile",
"AgentMessageDeltaNotification", "ApplyNetworkPolicyAmendment",
"ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision",
"ApplyPatchGuardianApprovalReviewAction", "AutoReviewDecisionSource",
"CommandExecutionApprovalDecision", "CommandExecutionApprovalDecisionValue",
"CommandExecutionApprovalKind", "CommandExecutionOutputDeltaNotification",
"CommandExecutionRequestApprovalParams", "CommandExecutionRequestApprovalResponse",
"CommandGuardianApprovalReviewAction", "DynamicToolCallParams", "DynamicToolCallResponse",
"ExecveGuardianApprovalReviewAction", "FileChangeApprovalDecision",
"FileChangeOutputDeltaNotification", "FileChangePatchUpdatedNotification",
"FileChangeRequestApprovalParams", "FileChangeRequestApprovalResponse", "FileSystemAccessMode",
"FileSystemPath", "FileSystemSandboxEntry", "FileSystemSpecialPath", "FileSystemSpecialPath1",
"GlobPatternFileSystemPath", "GrantedPermissionProfile", "GuardianApprovalReview",
"GuardianApprovalReviewAction", "GuardianApprovalReviewStatus", "GuardianCommandSource",
"GuardianRiskLevel", "GuardianUserAuthorization", "ItemCompletedNotification",
"ItemGuardianApprovalReviewCompletedNotification", "ItemGuardianApprovalReviewStartedNotification",
"ItemStartedNotification", "KindFileSystemSpecialPath", "McpToolCallGuardianApprovalReviewAction",
"McpToolCallProgressNotification", "MinimalFileSystemSpecialPath",
"NetworkAccessGuardianApprovalReviewAction", "NetworkApprovalContext", "NetworkApprovalProtocol",
"PathFileSystemPath", "PermissionGrantScope", "PermissionsRequestApprovalParams",
"PermissionsRequestApprovalResponse", "PlanDeltaNotification",
"ReasoningSummaryPartAddedNotification", "ReasoningSummaryTextDeltaNotification",
"ReasoningTextDeltaNotification", "RequestPermissionProfile",
"RequestPermissionsGuardianApprovalReviewAction", "RootFileSystemSpecialPath",
"SlashTmpFileSystemSpecialPath", "SpecialFileSystemPath", "TerminalInteractionNotification",
"TmpdirFileSystemSpecialPath", "ToolRequestUserInputAnswer", "ToolRequestUserInputOption",
"ToolRequestUserInputParams", "ToolRequestUserInputQuestion", "ToolRequestUserInputResponse",
"UnknownFileSystemSpecialPath", "WriteStdinGuardianApprovalReviewAction",
]

@attrs.define(kw_only=True)
class AcceptWithExecpolicyAmendment(ProtocolModel):
    execpolicy_amendment: list[str]

@attrs.define(kw_only=True)
class AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision(ProtocolVariant):
    """User approved the command, and wants to apply the proposed execpolicy amendment so future
    matching commands can run without prompting.
    """
    accept_with_execpolicy_amendment: AcceptWithExecpolicyAmendment

@attrs.define(kw_only=True)
class AdditionalFileSystemPermissions(ProtocolModel):
    entries: list[FileSystemSandboxEntry] | None = None
    glob_scan_max_depth: int | None = None
    read: list[LegacyAppPathString] | None = None
    """This will be removed in favor of `entries`."""
    write: list[LegacyAppPathString] | None = None
    """This will be removed in favor of `entries`."""

@attrs.define(kw_only=True)
class AdditionalNetworkPermissions(ProtocolModel):
    enabled: bool | None = None

@attrs.define(kw_only=True)
class AdditionalPermissionProfile(ProtocolModel):
    file_system: AdditionalFileSystemPermissions | None = None
    network: AdditionalNetworkPermissions | None = None
    """Partial overlay used for per-command permission requests."""

@attrs.define(kw_only=True)
class AgentMessageDeltaNotification(ProtocolModel):
    delta: str
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ApplyNetworkPolicyAmendment(ProtocolModel):
    network_policy_amendment: NetworkPolicyAmendment

@attrs.define(kw_only=True)
class ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision(ProtocolVariant):
    """User chose a persistent network policy rule (allow/deny) for this host."""
    apply_network_policy_amendment: ApplyNetworkPolicyAmendment

@attrs.define(kw_only=True)
class ApplyPatchGuardianApprovalReviewAction(ProtocolVariant):
    cwd: LegacyAppPathString
    files: list[LegacyAppPathString]
    type: Literal["applyPatch"] = ...

class AutoReviewDecisionSource(OpenEnum):
    """[UNSTABLE] Source that produced a terminal approval auto-review decision."""
    agent = "agent"
    """[UNSTABLE] Source that produced a terminal approval auto-review decision."""

CommandExecutionApprovalDecision: TypeAlias = CommandExecutionApprovalDecisionValue | AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision | ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision | UnknownVariant

class CommandExecutionApprovalDecisionValue(VariantEnum):
    accept = "accept"
    """User approved the command."""
    accept_for_session = "acceptForSession"
    """User approved the command and future prompts in the same session-scoped approval cache
    should run without prompting.
    """
    decline = "decline"
    """User denied the command. The agent will continue the turn."""
    cancel = "cancel"
    """User denied the command. The turn will also be immediately interrupted."""

class CommandExecutionApprovalKind(OpenEnum):
    """Distinguishes a command approval from input sent to an existing terminal."""
    command = "command"
    write_stdin = "writeStdin"

@attrs.define(kw_only=True)
class CommandExecutionOutputDeltaNotification(ProtocolModel):
    delta: str
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class CommandExecutionRequestApprovalParams(ProtocolModel):
    item_id: str
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this approval request started."""
    thread_id: str
    turn_id: str
    additional_permissions: AdditionalPermissionProfile | None = None
    """Optional additional permissions requested for this command."""
    approval_id: str | None = None
    """Unique identifier for this specific approval callback.

    For regular shell/unified_exec approvals, this is null.

    For zsh-exec-bridge subcommand approvals, multiple callbacks can belong to one parent
    `itemId`, so `approvalId` is a distinct opaque callback id (a UUID) used to disambiguate
    routing. Stdin approvals also use a distinct callback id; inspect `kind` to distinguish
    them.
    """
    available_decisions: list[CommandExecutionApprovalDecision] | None = None
    """Ordered list of decisions the client may present for this prompt."""
    command: str | None = None
    """The command to be executed."""
    command_actions: list[CommandAction] | None = None
    """Best-effort parsed command actions for friendly display."""
    cwd: LegacyAppPathString | None = None
    """The command's working directory."""
    environment_id: str | None = None
    """Environment in which the command will run."""
    kind: CommandExecutionApprovalKind | None = None
    """Kind of action under review. Defaults to `command` for older servers."""
    network_approval_context: NetworkApprovalContext | None = None
    """Optional context for a managed-network approval prompt."""
    proposed_execpolicy_amendment: list[str] | None = None
    """Optional proposed execpolicy amendment to allow similar commands without prompting."""
    proposed_network_policy_amendments: list[NetworkPolicyAmendment] | None = None
    """Optional proposed network policy amendments (allow/deny host) for future requests."""
    reason: str | None = None
    """Optional explanatory reason (e.g. request for network access)."""

@attrs.define(kw_only=True)
class CommandExecutionRequestApprovalResponse(ProtocolModel):
    decision: CommandExecutionApprovalDecision

@attrs.define(kw_only=True)
class CommandGuardianApprovalReviewAction(ProtocolVariant):
    command: str
    cwd: LegacyAppPathString
    source: GuardianCommandSource
    type: Literal["command"] = ...

@attrs.define(kw_only=True)
class DynamicToolCallParams(ProtocolModel):
    arguments: Any
    call_id: str
    thread_id: str
    tool: str
    turn_id: str
    namespace: str | None = None

@attrs.define(kw_only=True)
class DynamicToolCallResponse(ProtocolModel):
    content_items: list[DynamicToolCallOutputContentItem]
    success: bool

@attrs.define(kw_only=True)
class ExecveGuardianApprovalReviewAction(ProtocolVariant):
    argv: list[str]
    cwd: AbsolutePathBuf
    program: str
    source: GuardianCommandSource
    type: Literal["execve"] = ...

class FileChangeApprovalDecision(OpenEnum):
    accept = "accept"
    """User approved the file changes."""
    accept_for_session = "acceptForSession"
    """User approved the file changes and future changes to the same files should run without
    prompting.
    """
    decline = "decline"
    """User denied the file changes. The agent will continue the turn."""
    cancel = "cancel"
    """User denied the file changes. The turn will also be immediately interrupted."""

@attrs.define(kw_only=True)
class FileChangeOutputDeltaNotification(ProtocolModel):
    """Deprecated legacy notification for `apply_patch` textual output.

    The server no longer emits this notification.
    """
    delta: str
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class FileChangePatchUpdatedNotification(ProtocolModel):
    changes: list[FileUpdateChange]
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class FileChangeRequestApprovalParams(ProtocolModel):
    item_id: str
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this approval request started."""
    thread_id: str
    turn_id: str
    grant_root: str | None = None
    """[UNSTABLE] When set, the agent is asking the user to allow writes under this root for the
    remainder of the session (unclear if this is honored today).
    """
    reason: str | None = None
    """Optional explanatory reason (e.g. request for extra write access)."""

@attrs.define(kw_only=True)
class FileChangeRequestApprovalResponse(ProtocolModel):
    decision: FileChangeApprovalDecision

class FileSystemAccessMode(OpenEnum):
    read = "read"
    write = "write"
    deny = "deny"

FileSystemPath: TypeAlias = PathFileSystemPath | GlobPatternFileSystemPath | SpecialFileSystemPath | UnknownVariant

@attrs.define(kw_only=True)
class FileSystemSandboxEntry(ProtocolModel):
    access: FileSystemAccessMode
    path: FileSystemPath

FileSystemSpecialPath: TypeAlias = RootFileSystemSpecialPath | MinimalFileSystemSpecialPath | KindFileSystemSpecialPath | TmpdirFileSystemSpecialPath | SlashTmpFileSystemSpecialPath | UnknownFileSystemSpecialPath | UnknownVariant

@attrs.define(kw_only=True)
class GlobPatternFileSystemPath(ProtocolVariant):
    pattern: str
    type: Literal["glob_pattern"] = ...

@attrs.define(kw_only=True)
class GrantedPermissionProfile(ProtocolModel):
    file_system: AdditionalFileSystemPermissions | None = None
    network: AdditionalNetworkPermissions | None = None

@attrs.define(kw_only=True)
class GuardianApprovalReview(ProtocolModel):
    """[UNSTABLE] Temporary approval auto-review payload used by `item/autoApprovalReview/*`
    notifications. This shape is expected to change soon.
    """
    status: GuardianApprovalReviewStatus
    rationale: str | None = None
    risk_level: GuardianRiskLevel | None = None
    user_authorization: GuardianUserAuthorization | None = None

GuardianApprovalReviewAction: TypeAlias = CommandGuardianApprovalReviewAction | ExecveGuardianApprovalReviewAction | WriteStdinGuardianApprovalReviewAction | ApplyPatchGuardianApprovalReviewAction | NetworkAccessGuardianApprovalReviewAction | McpToolCallGuardianApprovalReviewAction | RequestPermissionsGuardianApprovalReviewAction | UnknownVariant

class GuardianApprovalReviewStatus(OpenEnum):
    """[UNSTABLE] Lifecycle state for an approval auto-review."""
    in_progress = "inProgress"
    approved = "approved"
    denied = "denied"
    timed_out = "timedOut"
    aborted = "aborted"

class GuardianCommandSource(OpenEnum):
    shell = "shell"
    unified_exec = "unifiedExec"

class GuardianRiskLevel(OpenEnum):
    """[UNSTABLE] Risk level assigned by approval auto-review."""
    low = "low"
    medium = "medium"
    high = "high"
    critical = "critical"

class GuardianUserAuthorization(OpenEnum):
    """[UNSTABLE] Authorization level assigned by approval auto-review."""
    unknown = "unknown"
    low = "low"
    medium = "medium"
    high = "high"

@attrs.define(kw_only=True)
class ItemCompletedNotification(ProtocolModel):
    completed_at_ms: int
    """Unix timestamp (in milliseconds) when this item lifecycle completed."""
    item: ThreadItem
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ItemGuardianApprovalReviewCompletedNotification(ProtocolModel):
    """[UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected
    to change soon.
    """
    action: GuardianApprovalReviewAction
    completed_at_ms: int
    """Unix timestamp (in milliseconds) when this review completed."""
    decision_source: AutoReviewDecisionSource
    review: GuardianApprovalReview
    review_id: str
    """Stable identifier for this review."""
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this review started."""
    thread_id: str
    turn_id: str
    target_item_id: str | None = None
    """Identifier for the reviewed item or tool call when one exists.

    In most cases, one review maps to one target item. The exceptions are - execve reviews,
    where a single command may contain multiple execve calls to review (only possible when using
    the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item
    and have a separate approval ID in the action payload - network policy reviews, where there
    is no target item

    A network call is triggered by a CommandExecution item, so having a target_item_id set to
    the CommandExecution item would be misleading because the review is about the network call,
    not the command execution. Therefore, target_item_id is set to None for network policy
    reviews.
    """

@attrs.define(kw_only=True)
class ItemGuardianApprovalReviewStartedNotification(ProtocolModel):
    """[UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected
    to change soon.
    """
    action: GuardianApprovalReviewAction
    review: GuardianApprovalReview
    review_id: str
    """Stable identifier for this review."""
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this review started."""
    thread_id: str
    turn_id: str
    target_item_id: str | None = None
    """Identifier for the reviewed item or tool call when one exists.

    In most cases, one review maps to one target item. The exceptions are - execve reviews,
    where a single command may contain multiple execve calls to review (only possible when using
    the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item
    and have a separate approval ID in the action payload - network policy reviews, where there
    is no target item

    A network call is triggered by a CommandExecution item, so having a target_item_id set to
    the CommandExecution item would be misleading because the review is about the network call,
    not the command execution. Therefore, target_item_id is set to None for network policy
    reviews.
    """

@attrs.define(kw_only=True)
class ItemStartedNotification(ProtocolModel):
    item: ThreadItem
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this item lifecycle started."""
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class KindFileSystemSpecialPath(ProtocolVariant):
    kind: Literal["project_roots"] = ...
    subpath: LegacyAppPathString | None = None

@attrs.define(kw_only=True)
class McpToolCallGuardianApprovalReviewAction(ProtocolVariant):
    server: str
    tool_name: str
    connector_id: str | None = None
    connector_name: str | None = None
    tool_title: str | None = None
    type: Literal["mcpToolCall"] = ...

@attrs.define(kw_only=True)
class McpToolCallProgressNotification(ProtocolModel):
    item_id: str
    message: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class MinimalFileSystemSpecialPath(ProtocolVariant):
    kind: Literal["minimal"] = ...

@attrs.define(kw_only=True)
class NetworkAccessGuardianApprovalReviewAction(ProtocolVariant):
    host: str
    port: int
    protocol: NetworkApprovalProtocol
    target: str
    type: Literal["networkAccess"] = ...

@attrs.define(kw_only=True)
class NetworkApprovalContext(ProtocolModel):
    host: str
    protocol: NetworkApprovalProtocol

class NetworkApprovalProtocol(OpenEnum):
    http = "http"
    https = "https"
    socks5_tcp = "socks5Tcp"
    socks5_udp = "socks5Udp"

@attrs.define(kw_only=True)
class PathFileSystemPath(ProtocolVariant):
    path: LegacyAppPathString
    type: Literal["path"] = ...

class PermissionGrantScope(OpenEnum):
    turn = "turn"
    session = "session"

@attrs.define(kw_only=True)
class PermissionsRequestApprovalParams(ProtocolModel):
    cwd: LegacyAppPathString
    item_id: str
    permissions: RequestPermissionProfile
    started_at_ms: int
    """Unix timestamp (in milliseconds) when this approval request started."""
    thread_id: str
    turn_id: str
    environment_id: str | None = None
    reason: str | None = None

@attrs.define(kw_only=True)
class PermissionsRequestApprovalResponse(ProtocolModel):
    permissions: GrantedPermissionProfile
    scope: PermissionGrantScope | None = None
    strict_auto_review: bool | None = None
    """Review every subsequent command in this turn before normal sandboxed execution."""

@attrs.define(kw_only=True)
class PlanDeltaNotification(ProtocolModel):
    """EXPERIMENTAL - proposed plan streaming deltas for plan items. Clients should not assume
    concatenated deltas match the completed plan item content.
    """
    delta: str
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ReasoningSummaryPartAddedNotification(ProtocolModel):
    item_id: str
    summary_index: int
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ReasoningSummaryTextDeltaNotification(ProtocolModel):
    delta: str
    item_id: str
    summary_index: int
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ReasoningTextDeltaNotification(ProtocolModel):
    content_index: int
    delta: str
    item_id: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class RequestPermissionProfile(ProtocolModel):
    file_system: AdditionalFileSystemPermissions | None = None
    network: AdditionalNetworkPermissions | None = None

@attrs.define(kw_only=True)
class RequestPermissionsGuardianApprovalReviewAction(ProtocolVariant):
    permissions: RequestPermissionProfile
    reason: str | None = None
    type: Literal["requestPermissions"] = ...

@attrs.define(kw_only=True)
class RootFileSystemSpecialPath(ProtocolVariant):
    kind: Literal["root"] = ...

@attrs.define(kw_only=True)
class SlashTmpFileSystemSpecialPath(ProtocolVariant):
    kind: Literal["slash_tmp"] = ...

@attrs.define(kw_only=True)
class SpecialFileSystemPath(ProtocolVariant):
    value: FileSystemSpecialPath
    type: Literal["special"] = ...

@attrs.define(kw_only=True)
class TerminalInteractionNotification(ProtocolModel):
    item_id: str
    process_id: str
    stdin: str
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class TmpdirFileSystemSpecialPath(ProtocolVariant):
    kind: Literal["tmpdir"] = ...

@attrs.define(kw_only=True)
class ToolRequestUserInputAnswer(ProtocolModel):
    """EXPERIMENTAL. Captures a user's answer to a request_user_input question."""
    answers: list[str]

@attrs.define(kw_only=True)
class ToolRequestUserInputOption(ProtocolModel):
    """EXPERIMENTAL. Defines a single selectable option for request_user_input."""
    description: str
    label: str

@attrs.define(kw_only=True)
class ToolRequestUserInputParams(ProtocolModel):
    """EXPERIMENTAL. Params sent with a request_user_input event."""
    is_blocking: bool
    item_id: str
    questions: list[ToolRequestUserInputQuestion]
    thread_id: str
    turn_id: str
    auto_resolution_ms: int | None = None
    """@deprecated Use `isBlocking` to decide whether the request should block."""

@attrs.define(kw_only=True)
class ToolRequestUserInputQuestion(ProtocolModel):
    """EXPERIMENTAL. Represents one request_user_input question and its required options."""
    header: str
    id: str
    question: str
    is_other: bool | None = None
    is_secret: bool | None = None
    options: list[ToolRequestUserInputOption] | None = None

@attrs.define(kw_only=True)
class ToolRequestUserInputResponse(ProtocolModel):
    """EXPERIMENTAL. Response payload mapping question ids to answers."""
    answers: dict[str, ToolRequestUserInputAnswer]

@attrs.define(kw_only=True)
class UnknownFileSystemSpecialPath(ProtocolVariant):
    path: str
    kind: Literal["unknown"] = ...
    subpath: LegacyAppPathString | None = None

@attrs.define(kw_only=True)
class WriteStdinGuardianApprovalReviewAction(ProtocolVariant):
    """A child approval for input to an existing command execution item."""
    approval_id: str
    cwd: LegacyAppPathString
    process_id: str
    stdin: str
    type: Literal["writeStdin"] = ...

FileSystemSpecialPath1 = UnknownFileSystemSpecialPath
