"""The models of the domain ``thread``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import AbsolutePathBuf, ApprovalsReviewer, AskForApproval, CollaborationMode, FunctionCallOutputBody, ImageDetail, LegacyAppPathString, MessagePhase, MultiAgentMode, Personality, ReasoningEffort, ReasoningSummary, SandboxMode, SandboxPolicy, SortDirection, ThreadId, ThreadItem, ThreadSection, Turn, TurnEnvironmentParams, TurnError, TurnItemsView, TurnStatus, UserInput
__all__ = [
"ActivePermissionProfile", "ActiveThreadStatus", "AdditionalToolsResponseItem",
"AgentMessageInputContent", "AgentMessageResponseItem", "AgentPath",
"BemItemPromotedThreadRealtimeItem", "CapabilityRootLocation", "CodexResponseHandoffMode",
"CompactionResponseItem", "CompactionTriggerResponseItem", "CompletedThreadPredictionResult",
"ConfigurationReasoning", "ConfigurationUpdateResponseItem", "ContentItem",
"ContextCompactedNotification", "ContextCompactionResponseItem", "ConversationTextRole",
"CustomSessionSource", "CustomToolCallOutputResponseItem", "CustomToolCallResponseItem",
"DynamicToolNamespaceTool", "DynamicToolSpec", "EncryptedContentAgentMessageInputContent",
"EnvironmentCapabilityRootLocation", "EnvironmentConnectionNotification", "ExecLocalShellAction",
"ExistingCallThreadRealtimeStartTransport", "FailedThreadPredictionResult", "FileIdContentItem",
"FindInPageResponsesApiWebSearchAction", "FunctionCallOutputResponseItem",
"FunctionCallResponseItem", "FunctionDynamicToolNamespaceTool", "FunctionDynamicToolSpec",
"GitInfo", "IdleThreadStatus", "ImageGenerationCallResponseItem",
"InlineMarkdownThreadRealtimeBemItemPresentation",
"InlineVisualizationThreadRealtimeBemItemPresentation", "InputAudioContentItem",
"InputImageContentItem", "InputTextAgentMessageInputContent", "InputTextContentItem",
"InternalChatMessageMetadataPassthrough", "ItemThreadItemsListAnchor", "ItemThreadTimelineEntry",
"LocalShellAction", "LocalShellCallResponseItem", "LocalShellStatus", "MessageResponseItem",
"NamespaceDynamicToolSpec", "NotLoadedThreadStatus", "OpenPageResponsesApiWebSearchAction",
"OtherResponseItem", "OtherResponsesApiWebSearchAction", "OtherSubAgentSource",
"OutputTextContentItem", "QueuedSubmission", "ReadThreadReadStateOperation",
"RealtimeConversationVersion", "RealtimeOutputModality", "RealtimeSessionClosedThreadRealtimeItem",
"RealtimeSessionStartedThreadRealtimeItem", "RealtimeThreadTimelineEntry", "RealtimeVoice",
"RealtimeVoicesList", "ReasoningItemContent", "ReasoningItemReasoningSummary",
"ReasoningResponseItem", "ReasoningTextReasoningItemContent", "ResponseItem",
"ResponsesApiWebSearchAction", "SearchResponsesApiWebSearchAction", "SelectedCapabilityRoot",
"SessionSource", "SessionSourceValue", "SubAgentSessionSource", "SubAgentSource",
"SubAgentSourceValue", "SummaryTextReasoningItemReasoningSummary", "SystemErrorThreadStatus",
"TextReasoningItemContent", "Thread", "ThreadActiveFlag", "ThreadApproveGuardianDeniedActionParams",
"ThreadApproveGuardianDeniedActionResponse", "ThreadArchiveParams", "ThreadArchiveResponse",
"ThreadArchivedNotification", "ThreadAttachment", "ThreadAttachmentAddOutcome",
"ThreadAttachmentAddParams", "ThreadAttachmentAddResponse", "ThreadAttachmentListParams",
"ThreadAttachmentListResponse", "ThreadAttachmentOperation", "ThreadAttachmentOwner",
"ThreadAttachmentOwnerListParams", "ThreadAttachmentOwnerListResponse",
"ThreadAttachmentRemoveParams", "ThreadAttachmentRemoveResponse",
"ThreadAttachmentUpdatedNotification", "ThreadBackgroundTerminal",
"ThreadBackgroundTerminalsCleanParams", "ThreadBackgroundTerminalsCleanResponse",
"ThreadBackgroundTerminalsListParams", "ThreadBackgroundTerminalsListResponse",
"ThreadBackgroundTerminalsTerminateParams", "ThreadBackgroundTerminalsTerminateResponse",
"ThreadClosedNotification", "ThreadCompactStartParams", "ThreadCompactStartResponse",
"ThreadDecrementElicitationParams", "ThreadDecrementElicitationResponse", "ThreadDeleteParams",
"ThreadDeleteResponse", "ThreadDeletedNotification", "ThreadEnvironment", "ThreadExtra",
"ThreadForkParams", "ThreadForkResponse", "ThreadGoal", "ThreadGoalClearParams",
"ThreadGoalClearResponse", "ThreadGoalClearedNotification", "ThreadGoalGetParams",
"ThreadGoalGetResponse", "ThreadGoalMutationOrigin", "ThreadGoalSetParams", "ThreadGoalSetResponse",
"ThreadGoalStatus", "ThreadGoalUpdatedNotification", "ThreadHistoryMode",
"ThreadIncrementElicitationParams", "ThreadIncrementElicitationResponse", "ThreadInjectItemsParams",
"ThreadInjectItemsResponse", "ThreadItemEntry", "ThreadItemsListAnchor", "ThreadItemsListCursor",
"ThreadItemsListParams", "ThreadItemsListResponse", "ThreadItemsReadParams",
"ThreadItemsReadResponse", "ThreadListCwdFilter", "ThreadListParams", "ThreadListResponse",
"ThreadLoadedListParams", "ThreadLoadedListResponse", "ThreadMemoryMode",
"ThreadMemoryModeSetParams", "ThreadMemoryModeSetResponse", "ThreadMetadataGitInfoUpdateParams",
"ThreadMetadataUpdateParams", "ThreadMetadataUpdateResponse", "ThreadNameUpdatedNotification",
"ThreadPredictionRequestParams", "ThreadPredictionRequestResponse", "ThreadPredictionResult",
"ThreadPredictionUpdatedNotification", "ThreadProjectUpdatedNotification", "ThreadQueueAddParams",
"ThreadQueueAddResponse", "ThreadQueueChangedNotification", "ThreadQueueDeleteParams",
"ThreadQueueDeleteResponse", "ThreadQueueListParams", "ThreadQueueListResponse",
"ThreadQueueReorderParams", "ThreadQueueReorderResponse", "ThreadQueueStartParams",
"ThreadQueueStartResponse", "ThreadQueueUpdateParams", "ThreadQueueUpdateResponse",
"ThreadReadParams", "ThreadReadResponse", "ThreadReadState", "ThreadReadStateChangedNotification",
"ThreadReadStateOperation", "ThreadReadStateUpdateParams", "ThreadReadStateUpdateResponse",
"ThreadRealtimeAppendAudioParams", "ThreadRealtimeAppendAudioResponse",
"ThreadRealtimeAppendSpeechParams", "ThreadRealtimeAppendSpeechResponse",
"ThreadRealtimeAppendTextParams", "ThreadRealtimeAppendTextResponse", "ThreadRealtimeAudioChunk",
"ThreadRealtimeBemItemPresentation", "ThreadRealtimeClosedNotification",
"ThreadRealtimeErrorNotification", "ThreadRealtimeInitialItem", "ThreadRealtimeItem",
"ThreadRealtimeItemAddedNotification", "ThreadRealtimeItemCompletedNotification",
"ThreadRealtimeItemStartedNotification", "ThreadRealtimeItemTranscriptDeltaNotification",
"ThreadRealtimeListVoicesParams", "ThreadRealtimeListVoicesResponse",
"ThreadRealtimeOutputAudioDeltaNotification", "ThreadRealtimeSdpNotification",
"ThreadRealtimeSessionOutcome", "ThreadRealtimeStartParams", "ThreadRealtimeStartResponse",
"ThreadRealtimeStartTransport", "ThreadRealtimeStartedNotification", "ThreadRealtimeStopParams",
"ThreadRealtimeStopResponse", "ThreadRealtimeTranscriptDeltaNotification",
"ThreadRealtimeTranscriptDoneNotification", "ThreadRealtimeTranscriptRole",
"ThreadResumeInitialTurnsPageParams", "ThreadResumeParams", "ThreadResumeResponse",
"ThreadRevertParams", "ThreadRevertResponse", "ThreadRevertedNotification",
"ThreadSearchOccurrence", "ThreadSearchOccurrencesParams", "ThreadSearchOccurrencesResponse",
"ThreadSearchParams", "ThreadSearchResponse", "ThreadSearchResult", "ThreadSearchSortKey",
"ThreadSearchTextRange", "ThreadSectionMoveParams", "ThreadSectionMoveResponse",
"ThreadSetNameParams", "ThreadSetNameResponse", "ThreadSettings", "ThreadSettingsUpdateParams",
"ThreadSettingsUpdateResponse", "ThreadSettingsUpdatedNotification", "ThreadShellCommandParams",
"ThreadShellCommandResponse", "ThreadSortKey", "ThreadSource", "ThreadSourceKind", "ThreadSpawn",
"ThreadSpawnSubAgentSource", "ThreadStartParams", "ThreadStartResponse", "ThreadStartSource",
"ThreadStartThreadUnreadPosition", "ThreadStartedNotification", "ThreadStatus",
"ThreadStatusChangedNotification", "ThreadTimelineEntry", "ThreadTimelineListParams",
"ThreadTimelineListResponse", "ThreadTokenUsage", "ThreadTokenUsageUpdatedNotification",
"ThreadTurnsListParams", "ThreadTurnsListResponse", "ThreadUnarchiveParams",
"ThreadUnarchiveResponse", "ThreadUnarchivedNotification", "ThreadUnreadPosition",
"ThreadUnsubscribeParams", "ThreadUnsubscribeResponse", "ThreadUnsubscribeStatus",
"TokenUsageBreakdown", "ToolSearchCallResponseItem", "ToolSearchOutputResponseItem",
"TranscriptSegmentThreadRealtimeItem", "TurnCompletedThreadTimelineEntry",
"TurnStartedThreadTimelineEntry", "TurnThreadUnreadPosition", "TurnsPage",
"UnreadThreadReadStateOperation", "WebSearchCallResponseItem", "WebrtcThreadRealtimeStartTransport",
"WebsocketThreadRealtimeStartTransport", "WholeItemThreadRealtimeBemItemPresentation",
]

@attrs.define(kw_only=True)
class ActivePermissionProfile(ProtocolModel):
    id: str
    """Identifier from `default_permissions` or the implicit built-in default, such as `:workspace`
    or a user-defined `[permissions.<id>]` profile.
    """
    extends: str | None = None
    """Parent profile identifier from the selected permissions profile's `extends` setting, when
    present.
    """

@attrs.define(kw_only=True)
class ActiveThreadStatus(ProtocolVariant):
    active_flags: list[ThreadActiveFlag]
    type: Literal["active"] = ...

@attrs.define(kw_only=True)
class AdditionalToolsResponseItem(ProtocolVariant):
    role: str
    tools: list[Any]
    id: str | None = None
    type: Literal["additional_tools"] = ...

AgentMessageInputContent: TypeAlias = InputTextAgentMessageInputContent | EncryptedContentAgentMessageInputContent | UnknownVariant

@attrs.define(kw_only=True)
class AgentMessageResponseItem(ProtocolVariant):
    author: str
    content: list[AgentMessageInputContent]
    recipient: str
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["agent_message"] = ...

AgentPath: TypeAlias = str

@attrs.define(kw_only=True)
class BemItemPromotedThreadRealtimeItem(ProtocolVariant):
    item_id: str
    presentation: ThreadRealtimeBemItemPresentation
    turn_id: str
    id: str
    realtime_session_id: str
    type: Literal["bemItemPromoted"] = ...

CapabilityRootLocation: TypeAlias = EnvironmentCapabilityRootLocation | UnknownVariant
"""Location used to resolve a selected capability root."""

class CodexResponseHandoffMode(OpenEnum):
    thinking = "thinking"
    commentary = "commentary"
    bem_tags = "bemTags"

@attrs.define(kw_only=True)
class CompactionResponseItem(ProtocolVariant):
    encrypted_content: str
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["compaction"] = ...

@attrs.define(kw_only=True)
class CompactionTriggerResponseItem(ProtocolVariant):
    type: Literal["compaction_trigger"] = ...

@attrs.define(kw_only=True)
class CompletedThreadPredictionResult(ProtocolVariant):
    text: str | None = None
    type: Literal["completed"] = ...

@attrs.define(kw_only=True)
class ConfigurationReasoning(ProtocolModel):
    """Reasoning settings interpreted by the backend for the routed model."""
    effort: ReasoningEffort

@attrs.define(kw_only=True)
class ConfigurationUpdateResponseItem(ProtocolVariant):
    """A durable input control interpreted by the backend at its position in history."""
    reasoning: ConfigurationReasoning
    type: Literal["configuration_update"] = ...

ContentItem: TypeAlias = InputTextContentItem | InputImageContentItem | FileIdContentItem | InputAudioContentItem | OutputTextContentItem | UnknownVariant

@attrs.define(kw_only=True)
class ContextCompactedNotification(ProtocolModel):
    """Deprecated: Use `ContextCompaction` item type instead."""
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ContextCompactionResponseItem(ProtocolVariant):
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["context_compaction"] = ...

class ConversationTextRole(OpenEnum):
    user = "user"
    developer = "developer"
    assistant = "assistant"

@attrs.define(kw_only=True)
class CustomSessionSource(ProtocolVariant):
    custom: str

@attrs.define(kw_only=True)
class CustomToolCallOutputResponseItem(ProtocolVariant):
    call_id: str
    output: FunctionCallOutputBody
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    name: str | None = None
    type: Literal["custom_tool_call_output"] = ...

@attrs.define(kw_only=True)
class CustomToolCallResponseItem(ProtocolVariant):
    call_id: str
    input: str
    name: str
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    namespace: str | None = None
    status: str | None = None
    type: Literal["custom_tool_call"] = ...

DynamicToolNamespaceTool: TypeAlias = FunctionDynamicToolNamespaceTool | UnknownVariant

DynamicToolSpec: TypeAlias = FunctionDynamicToolSpec | NamespaceDynamicToolSpec | UnknownVariant

@attrs.define(kw_only=True)
class EncryptedContentAgentMessageInputContent(ProtocolVariant):
    encrypted_content: str
    type: Literal["encrypted_content"] = ...

@attrs.define(kw_only=True)
class EnvironmentCapabilityRootLocation(ProtocolVariant):
    """A path owned by an execution environment."""
    environment_id: str
    path: str
    """Absolute path for the root in the selected environment."""
    type: Literal["environment"] = ...

@attrs.define(kw_only=True)
class EnvironmentConnectionNotification(ProtocolModel):
    environment_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ExecLocalShellAction(ProtocolVariant):
    command: list[str]
    env: dict[str, str] | None = None
    timeout_ms: int | None = None
    type: Literal["exec"] = ...
    user: str | None = None
    working_directory: str | None = None

@attrs.define(kw_only=True)
class ExistingCallThreadRealtimeStartTransport(ProtocolVariant):
    call_id: str
    """Identifier of a realtime call already created and negotiated by the client."""
    type: Literal["existingCall"] = ...

@attrs.define(kw_only=True)
class FailedThreadPredictionResult(ProtocolVariant):
    type: Literal["failed"] = ...

@attrs.define(kw_only=True)
class FileIdContentItem(ProtocolVariant):
    file_id: str
    detail: ImageDetail | None = None
    type: Literal["input_image"] = ...

@attrs.define(kw_only=True)
class FindInPageResponsesApiWebSearchAction(ProtocolVariant):
    pattern: str | None = None
    type: Literal["find_in_page"] = ...
    url: str | None = None

@attrs.define(kw_only=True)
class FunctionCallOutputResponseItem(ProtocolVariant):
    output: FunctionCallOutputBody
    call_id: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    name: str | None = None
    namespace: str | None = None
    type: Literal["function_call_output"] = ...

@attrs.define(kw_only=True)
class FunctionCallResponseItem(ProtocolVariant):
    arguments: str
    call_id: str
    name: str
    encrypted_content: str | None = None
    encrypted_function_args: list[str] | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    namespace: str | None = None
    status: str | None = None
    type: Literal["function_call"] = ...

@attrs.define(kw_only=True)
class FunctionDynamicToolNamespaceTool(ProtocolVariant):
    description: str
    input_schema: Any
    name: str
    defer_loading: bool | None = None
    type: Literal["function"] = ...

@attrs.define(kw_only=True)
class FunctionDynamicToolSpec(ProtocolVariant):
    description: str
    input_schema: Any
    name: str
    defer_loading: bool | None = None
    type: Literal["function"] = ...

@attrs.define(kw_only=True)
class GitInfo(ProtocolModel):
    branch: str | None = None
    origin_url: str | None = None
    sha: str | None = None

@attrs.define(kw_only=True)
class IdleThreadStatus(ProtocolVariant):
    type: Literal["idle"] = ...

@attrs.define(kw_only=True)
class ImageGenerationCallResponseItem(ProtocolVariant):
    result: str
    status: str
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    revised_prompt: str | None = None
    type: Literal["image_generation_call"] = ...

@attrs.define(kw_only=True)
class InlineMarkdownThreadRealtimeBemItemPresentation(ProtocolVariant):
    type: Literal["inlineMarkdown"] = ...

@attrs.define(kw_only=True)
class InlineVisualizationThreadRealtimeBemItemPresentation(ProtocolVariant):
    index: int
    type: Literal["inlineVisualization"] = ...

@attrs.define(kw_only=True)
class InputAudioContentItem(ProtocolVariant):
    audio_url: str
    type: Literal["input_audio"] = ...

@attrs.define(kw_only=True)
class InputImageContentItem(ProtocolVariant):
    image_url: str
    detail: ImageDetail | None = None
    type: Literal["input_image"] = ...

@attrs.define(kw_only=True)
class InputTextAgentMessageInputContent(ProtocolVariant):
    text: str
    type: Literal["input_text"] = ...

@attrs.define(kw_only=True)
class InputTextContentItem(ProtocolVariant):
    text: str
    type: Literal["input_text"] = ...

@attrs.define(kw_only=True)
class InternalChatMessageMetadataPassthrough(ProtocolModel):
    """Internal Responses API passthrough metadata copied into underlying chat messages.

    Responses API strongly types this payload. Do not modify it without first getting API
    approval and making the corresponding Responses API change.
    """
    turn_id: str | None = None

@attrs.define(kw_only=True)
class ItemThreadItemsListAnchor(ProtocolVariant):
    item_id: str
    type: Literal["item"] = ...

@attrs.define(kw_only=True)
class ItemThreadTimelineEntry(ProtocolVariant):
    item: ThreadItem
    position: int
    turn_id: str
    type: Literal["item"] = ...

LocalShellAction: TypeAlias = ExecLocalShellAction | UnknownVariant

@attrs.define(kw_only=True)
class LocalShellCallResponseItem(ProtocolVariant):
    action: LocalShellAction
    status: LocalShellStatus
    call_id: str | None = None
    """Set when using the Responses API."""
    encrypted_content: str | None = None
    id: str | None = None
    """Legacy id field retained for compatibility with older payloads."""
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["local_shell_call"] = ...

class LocalShellStatus(OpenEnum):
    completed = "completed"
    in_progress = "in_progress"
    incomplete = "incomplete"

@attrs.define(kw_only=True)
class MessageResponseItem(ProtocolVariant):
    content: list[ContentItem]
    role: str
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    phase: MessagePhase | None = None
    status: str | None = None
    type: Literal["message"] = ...

@attrs.define(kw_only=True)
class NamespaceDynamicToolSpec(ProtocolVariant):
    description: str
    name: str
    tools: list[DynamicToolNamespaceTool]
    type: Literal["namespace"] = ...

@attrs.define(kw_only=True)
class NotLoadedThreadStatus(ProtocolVariant):
    type: Literal["notLoaded"] = ...

@attrs.define(kw_only=True)
class OpenPageResponsesApiWebSearchAction(ProtocolVariant):
    type: Literal["open_page"] = ...
    url: str | None = None

@attrs.define(kw_only=True)
class OtherResponseItem(ProtocolVariant):
    type: Literal["other"] = ...

@attrs.define(kw_only=True)
class OtherResponsesApiWebSearchAction(ProtocolVariant):
    type: Literal["other"] = ...

@attrs.define(kw_only=True)
class OtherSubAgentSource(ProtocolVariant):
    other: str

@attrs.define(kw_only=True)
class OutputTextContentItem(ProtocolVariant):
    text: str
    annotations: list[Any] | None = None
    logprobs: list[Any] | None = None
    type: Literal["output_text"] = ...

@attrs.define(kw_only=True)
class QueuedSubmission(ProtocolModel):
    client_user_message_id: str
    id: str
    input: list[UserInput]

@attrs.define(kw_only=True)
class ReadThreadReadStateOperation(ProtocolVariant):
    type: Literal["read"] = ...

class RealtimeConversationVersion(OpenEnum):
    v1 = "v1"
    v2 = "v2"
    v3 = "v3"

class RealtimeOutputModality(OpenEnum):
    text = "text"
    audio = "audio"

@attrs.define(kw_only=True)
class RealtimeSessionClosedThreadRealtimeItem(ProtocolVariant):
    outcome: ThreadRealtimeSessionOutcome
    id: str
    realtime_session_id: str
    type: Literal["realtimeSessionClosed"] = ...

@attrs.define(kw_only=True)
class RealtimeSessionStartedThreadRealtimeItem(ProtocolVariant):
    id: str
    realtime_session_id: str
    type: Literal["realtimeSessionStarted"] = ...

@attrs.define(kw_only=True)
class RealtimeThreadTimelineEntry(ProtocolVariant):
    item: ThreadRealtimeItem
    position: int
    type: Literal["realtime"] = ...

class RealtimeVoice(OpenEnum):
    alloy = "alloy"
    arbor = "arbor"
    ash = "ash"
    aube = "aube"
    ballad = "ballad"
    breeze = "breeze"
    bubbie = "bubbie"
    cedar = "cedar"
    coral = "coral"
    cove = "cove"
    echo = "echo"
    ember = "ember"
    haetsal = "haetsal"
    hanul = "hanul"
    himari = "himari"
    juniper = "juniper"
    leher = "leher"
    maple = "maple"
    marin = "marin"
    miko = "miko"
    neer = "neer"
    porto = "porto"
    rindo = "rindo"
    rio = "rio"
    rivage = "rivage"
    sage = "sage"
    selva = "selva"
    shimmer = "shimmer"
    sol = "sol"
    sonna = "sonna"
    spruce = "spruce"
    tinta = "tinta"
    vale = "vale"
    verse = "verse"
    viola = "viola"

@attrs.define(kw_only=True)
class RealtimeVoicesList(ProtocolModel):
    default_v1: RealtimeVoice
    default_v2: RealtimeVoice
    v1: list[RealtimeVoice]
    v2: list[RealtimeVoice]
    v3: list[RealtimeVoice] | None = None

ReasoningItemContent: TypeAlias = ReasoningTextReasoningItemContent | TextReasoningItemContent | UnknownVariant

ReasoningItemReasoningSummary: TypeAlias = SummaryTextReasoningItemReasoningSummary | UnknownVariant

@attrs.define(kw_only=True)
class ReasoningResponseItem(ProtocolVariant):
    summary: list[ReasoningItemReasoningSummary]
    content: list[ReasoningItemContent] | None = None
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["reasoning"] = ...

@attrs.define(kw_only=True)
class ReasoningTextReasoningItemContent(ProtocolVariant):
    text: str
    type: Literal["reasoning_text"] = ...

ResponseItem: TypeAlias = AdditionalToolsResponseItem | MessageResponseItem | AgentMessageResponseItem | ReasoningResponseItem | LocalShellCallResponseItem | FunctionCallResponseItem | ToolSearchCallResponseItem | FunctionCallOutputResponseItem | CustomToolCallResponseItem | CustomToolCallOutputResponseItem | ToolSearchOutputResponseItem | WebSearchCallResponseItem | ImageGenerationCallResponseItem | CompactionResponseItem | ConfigurationUpdateResponseItem | CompactionTriggerResponseItem | ContextCompactionResponseItem | OtherResponseItem | UnknownVariant

ResponsesApiWebSearchAction: TypeAlias = SearchResponsesApiWebSearchAction | OpenPageResponsesApiWebSearchAction | FindInPageResponsesApiWebSearchAction | OtherResponsesApiWebSearchAction | UnknownVariant

@attrs.define(kw_only=True)
class SearchResponsesApiWebSearchAction(ProtocolVariant):
    queries: list[str] | None = None
    query: str | None = None
    type: Literal["search"] = ...

@attrs.define(kw_only=True)
class SelectedCapabilityRoot(ProtocolModel):
    """A user-selected root that can expose one or more runtime capabilities."""
    id: str
    """Stable identifier supplied by the capability selection platform."""
    location: CapabilityRootLocation
    """Where the selected root can be resolved."""

SessionSource: TypeAlias = SessionSourceValue | CustomSessionSource | SubAgentSessionSource | UnknownVariant

class SessionSourceValue(VariantEnum):
    cli = "cli"
    vscode = "vscode"
    exec = "exec"
    app_server = "appServer"
    unknown = "unknown"

@attrs.define(kw_only=True)
class SubAgentSessionSource(ProtocolVariant):
    sub_agent: SubAgentSource

SubAgentSource: TypeAlias = SubAgentSourceValue | ThreadSpawnSubAgentSource | OtherSubAgentSource | UnknownVariant

class SubAgentSourceValue(VariantEnum):
    review = "review"
    compact = "compact"
    memory_consolidation = "memory_consolidation"

@attrs.define(kw_only=True)
class SummaryTextReasoningItemReasoningSummary(ProtocolVariant):
    text: str
    type: Literal["summary_text"] = ...

@attrs.define(kw_only=True)
class SystemErrorThreadStatus(ProtocolVariant):
    type: Literal["systemError"] = ...

@attrs.define(kw_only=True)
class TextReasoningItemContent(ProtocolVariant):
    text: str
    type: Literal["text"] = ...

@attrs.define(kw_only=True)
class Thread(ProtocolModel):
    cli_version: str
    """Version of the CLI that created the thread."""
    created_at: int
    """Unix timestamp (in seconds) when the thread was created."""
    cwd: AbsolutePathBuf
    """Working directory captured for the thread."""
    ephemeral: bool
    """Whether the thread is ephemeral and should not be materialized on disk."""
    id: str
    """Identifier for this thread. Codex-generated thread IDs are UUIDv7."""
    model_provider: str
    """Model provider used for this thread (for example, 'openai')."""
    preview: str
    """Usually the first user message in the thread, if available."""
    project_id: str | None
    """Canonical project assignment owned by app-server, if any."""
    session_id: str
    """Session id shared by threads that belong to the same session tree."""
    source: SessionSource
    """Origin of the thread (CLI, VSCode, codex exec, codex app-server, etc.)."""
    status: ThreadStatus
    """Current runtime status for the thread."""
    turns: list[Turn]
    """Only populated on `thread/resume`, `thread/fork`, and `thread/read` (when `includeTurns` is
    true) responses. For all other responses and notifications returning a Thread, the turns
    field will be an empty list.
    """
    updated_at: int
    """Unix timestamp (in seconds) when the thread was last updated."""
    agent_nickname: str | None = None
    """Optional random unique nickname assigned to an AgentControl-spawned sub-agent."""
    agent_role: str | None = None
    """Optional role (agent_role) assigned to an AgentControl-spawned sub-agent."""
    can_accept_direct_input: bool | None = None
    """Whether the app server accepts direct turn input for this loaded thread. `None` means the
    capability is unavailable, such as for an unloaded stored thread.
    """
    daybreak_enabled: bool | None = None
    """Saved Daybreak choice, independent of turn execution. Null if unset."""
    environments: list[ThreadEnvironment] | None = None
    """Current environments for a loaded thread, in priority order, primary first. `null` means the
    thread is not loaded or the server does not expose its selection. An empty list means no
    environments are selected. This does not report connection status.
    """
    extra: ThreadExtra | None = None
    """Optional implementation-specific thread data."""
    forked_from_id: str | None = None
    """Source thread id when this thread was created by forking another thread."""
    git_info: GitInfo | None = None
    """Optional Git metadata captured when the thread was created."""
    history_mode: ThreadHistoryMode | None = None
    """Persisted thread history contract selected when this thread was created."""
    model: str | None = None
    """Current configured model when loaded, otherwise the latest persisted model. Null when
    unavailable. This is not per-turn execution telemetry.
    """
    name: str | None = None
    """Optional user-facing thread title."""
    originator: str | None = None
    """Originator recorded when the thread was created, independent of its current client or
    executor. Null when the recorded originator is unavailable.
    """
    parent_thread_id: str | None = None
    """The ID of the parent thread. This will only be set if this thread is a subagent."""
    path: str | None = None
    """[UNSTABLE] Path to the thread on disk."""
    reasoning_effort: ReasoningEffort | None = None
    """Current configured reasoning effort when loaded, otherwise the latest persisted effort. Null
    when unset or unavailable. This is not per-turn execution telemetry.
    """
    recency_at: int | None = None
    """Unix timestamp (in seconds) used for thread recency ordering."""
    section: ThreadSection | None = None
    """The independently persisted section selected for this thread, if any."""
    section_entered_at: int | None = None
    """Unix timestamp in seconds when the thread entered its current section."""
    thread_source: ThreadSource | None = None
    """Optional analytics source classification for this thread."""

class ThreadActiveFlag(OpenEnum):
    waiting_on_approval = "waitingOnApproval"
    waiting_on_user_input = "waitingOnUserInput"

@attrs.define(kw_only=True)
class ThreadApproveGuardianDeniedActionParams(ProtocolModel):
    event: Any
    """Serialized `codex_protocol::protocol::GuardianAssessmentEvent`."""
    thread_id: str

@attrs.define(kw_only=True)
class ThreadApproveGuardianDeniedActionResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadArchiveParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadArchiveResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadArchivedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadAttachment(ProtocolModel):
    """An independently persisted attachment associated with a thread."""
    attachment_type: str
    created_at: int
    id: str
    identity_key: str
    payload: Any

class ThreadAttachmentAddOutcome(OpenEnum):
    """Result of attempting to associate an attachment with a thread."""
    created = "created"
    existing = "existing"

@attrs.define(kw_only=True)
class ThreadAttachmentAddParams(ProtocolModel):
    """Parameters for creating or locating an attachment on its owning thread."""
    attachment_type: str
    identity_key: str
    payload: Any
    thread_id: str

@attrs.define(kw_only=True)
class ThreadAttachmentAddResponse(ProtocolModel):
    """The created or existing attachment."""
    attachment: ThreadAttachment
    outcome: ThreadAttachmentAddOutcome

@attrs.define(kw_only=True)
class ThreadAttachmentListParams(ProtocolModel):
    """Parameters for listing attachments from one thread."""
    thread_id: str
    cursor: str | None = None
    limit: int | None = None

@attrs.define(kw_only=True)
class ThreadAttachmentListResponse(ProtocolModel):
    """One page of attachments associated with the requested thread."""
    data: list[ThreadAttachment]
    next_cursor: str | None = None

class ThreadAttachmentOperation(OpenEnum):
    """The persisted attachment change represented by a notification."""
    created = "created"
    deleted = "deleted"

@attrs.define(kw_only=True)
class ThreadAttachmentOwner(ProtocolModel):
    """A thread that currently owns an attachment with the requested identity."""
    archived: bool
    """Whether the owning thread is archived, not whether it is currently executing a turn."""
    thread_id: str

@attrs.define(kw_only=True)
class ThreadAttachmentOwnerListParams(ProtocolModel):
    """Parameters for reverse lookup by attachment identity within this server's store."""
    attachment_type: str
    identity_key: str
    archived: bool | None = None
    """Omitted or null returns all matches; false returns non-archived threads only."""
    cursor: str | None = None
    limit: int | None = None

@attrs.define(kw_only=True)
class ThreadAttachmentOwnerListResponse(ProtocolModel):
    """One page of matching owners, including threads without their own user messages."""
    data: list[ThreadAttachmentOwner]
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class ThreadAttachmentRemoveParams(ProtocolModel):
    """Parameters for deleting an attachment by its stable thread-local identity."""
    attachment_type: str
    identity_key: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadAttachmentRemoveResponse(ProtocolModel):
    """Successful deletion does not return additional attachment data."""

@attrs.define(kw_only=True)
class ThreadAttachmentUpdatedNotification(ProtocolModel):
    """Notification published after a thread attachment is created or deleted."""
    attachment_id: str
    attachment_type: str
    identity_key: str
    operation: ThreadAttachmentOperation
    thread_id: str

@attrs.define(kw_only=True)
class ThreadBackgroundTerminal(ProtocolModel):
    command: str
    cwd: LegacyAppPathString
    item_id: str
    process_id: str
    cpu_percent: float | None = None
    os_pid: int | None = None
    rss_kb: int | None = None

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsCleanParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsCleanResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsListParams(ProtocolModel):
    thread_id: str
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Optional page size."""

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsListResponse(ProtocolModel):
    data: list[ThreadBackgroundTerminal]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsTerminateParams(ProtocolModel):
    process_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadBackgroundTerminalsTerminateResponse(ProtocolModel):
    terminated: bool

@attrs.define(kw_only=True)
class ThreadClosedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadCompactStartParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadCompactStartResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadDecrementElicitationParams(ProtocolModel):
    """Parameters for `thread/decrement_elicitation`."""
    thread_id: str
    """Thread whose out-of-band elicitation counter should be decremented."""

@attrs.define(kw_only=True)
class ThreadDecrementElicitationResponse(ProtocolModel):
    """Response for `thread/decrement_elicitation`."""
    count: int
    """Current out-of-band elicitation count after the decrement."""
    paused: bool
    """Whether timeout accounting remains paused after applying the decrement."""

@attrs.define(kw_only=True)
class ThreadDeleteParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadDeleteResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadDeletedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadEnvironment(ProtocolModel):
    """An environment selected by a loaded thread, independent of connection status."""
    cwd: LegacyAppPathString
    environment_id: str
    runtime_workspace_roots: list[LegacyAppPathString]

@attrs.define(kw_only=True)
class ThreadExtra(ProtocolModel):
    """Extra app-server data for a thread."""

@attrs.define(kw_only=True)
class ThreadForkParams(ProtocolModel):
    """There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id
    and fork it into a new thread. 2. By path: load the thread from disk by path and fork it
    into a new thread.

    If using a non-empty path, the thread_id param will be ignored. Empty string path values are
    treated as absent.

    Prefer using thread_id whenever possible.
    """
    thread_id: str
    approval_policy: AskForApproval | None = None
    approvals_reviewer: ApprovalsReviewer | None = None
    """Override where approval requests are routed for review on this thread and subsequent turns.
    """
    base_instructions: str | None = None
    before_turn_id: str | None = None
    """Optional turn id to fork before, excluding that turn and all later turns. Cannot be combined
    with `last_turn_id`.
    """
    config: dict[str, Any] | None = None
    cwd: str | None = None
    defer_goal_continuation: bool | None = None
    """When true, carry the source thread's current goal into the fork without starting its initial
    automatic continuation. The next explicit turn owns the goal lifecycle, and normal automatic
    continuation resumes after it.
    """
    developer_instructions: str | None = None
    ephemeral: bool | None = None
    exclude_turns: bool | None = None
    """When true, return only thread metadata and live fork state without populating
    `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately
    after forking. Full-history hydration is deprecated for paginated threads; use this with
    `thread/turns/list` and `thread/items/list` instead.
    """
    experimental_prediction_mode: bool | None = None
    """Start from the loaded parent's effective config, tools, environments, and persisted history
    to maximize prompt-cache reuse. Requires a loaded, persisted parent and `ephemeral: true`.
    Enables `features.reasoning_effort_override` on the fork. Cannot be combined with
    configuration overrides, `path`, `lastTurnId`, or `beforeTurnId`.
    """
    last_turn_id: str | None = None
    """Optional last turn id to fork through, inclusive.

    When specified, turns after `last_turn_id` are omitted from the fork. The referenced turn
    cannot be in progress.
    """
    model: str | None = None
    """Configuration overrides for the forked thread, if any."""
    model_provider: str | None = None
    path: str | None = None
    """[UNSTABLE] Specify the rollout path to fork from. If specified, the thread_id param will be
    ignored.
    """
    permissions: str | None = None
    """Named profile id for the forked thread. Cannot be combined with `sandbox`."""
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Replace the thread's runtime workspace roots. Paths must be absolute."""
    sandbox: SandboxMode | None = None
    service_tier: str | None = None
    thread_source: ThreadSource | None = None
    """Optional client-supplied analytics source classification for this forked thread."""

@attrs.define(kw_only=True)
class ThreadForkResponse(ProtocolModel):
    approval_policy: AskForApproval
    approvals_reviewer: ApprovalsReviewer
    """Reviewer currently used for approval requests on this thread."""
    cwd: AbsolutePathBuf
    model: str
    model_provider: str
    sandbox: SandboxPolicy
    """Legacy sandbox policy retained for compatibility. Experimental clients should prefer
    `activePermissionProfile` for profile provenance.
    """
    thread: Thread
    active_permission_profile: ActivePermissionProfile | None = None
    """Named or implicit built-in profile that produced the active permissions, when known."""
    disabled_plugin_ids: list[str] | None = None
    """Saved list of disabled plugin IDs. Does not yet filter plugin capabilities."""
    instruction_sources: list[LegacyAppPathString] | None = None
    """Environment-native paths to instruction source files currently loaded for this thread."""
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior."""
    reasoning_effort: ReasoningEffort | None = None
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Thread-scoped runtime workspace roots used to materialize `:workspace_roots`."""
    service_tier: str | None = None

@attrs.define(kw_only=True)
class ThreadGoal(ProtocolModel):
    created_at: int
    objective: str
    status: ThreadGoalStatus
    thread_id: str
    time_used_seconds: int
    tokens_used: int
    updated_at: int
    token_budget: int | None = None

@attrs.define(kw_only=True)
class ThreadGoalClearParams(ProtocolModel):
    thread_id: str
    origin: ThreadGoalMutationOrigin | None = None
    """Missing provenance does not supply user authorization."""

@attrs.define(kw_only=True)
class ThreadGoalClearResponse(ProtocolModel):
    cleared: bool

@attrs.define(kw_only=True)
class ThreadGoalClearedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadGoalGetParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadGoalGetResponse(ProtocolModel):
    goal: ThreadGoal | None = None

class ThreadGoalMutationOrigin(OpenEnum):
    """Distinguishes explicit user actions from automatic goal lifecycle mutations."""
    user = "user"
    automatic = "automatic"

@attrs.define(kw_only=True)
class ThreadGoalSetParams(ProtocolModel):
    thread_id: str
    objective: str | None = None
    origin: ThreadGoalMutationOrigin | None = None
    """Missing provenance does not supply user authorization."""
    status: ThreadGoalStatus | None = None
    token_budget: int | None = None

@attrs.define(kw_only=True)
class ThreadGoalSetResponse(ProtocolModel):
    goal: ThreadGoal

class ThreadGoalStatus(OpenEnum):
    active = "active"
    paused = "paused"
    blocked = "blocked"
    usage_limited = "usageLimited"
    budget_limited = "budgetLimited"
    complete = "complete"

@attrs.define(kw_only=True)
class ThreadGoalUpdatedNotification(ProtocolModel):
    goal: ThreadGoal
    thread_id: str
    turn_id: str | None = None

class ThreadHistoryMode(OpenEnum):
    legacy = "legacy"
    paginated = "paginated"

@attrs.define(kw_only=True)
class ThreadIncrementElicitationParams(ProtocolModel):
    """Parameters for `thread/increment_elicitation`."""
    thread_id: str
    """Thread whose out-of-band elicitation counter should be incremented."""

@attrs.define(kw_only=True)
class ThreadIncrementElicitationResponse(ProtocolModel):
    """Response for `thread/increment_elicitation`."""
    count: int
    """Current out-of-band elicitation count after the increment."""
    paused: bool
    """Whether timeout accounting is paused after applying the increment."""

@attrs.define(kw_only=True)
class ThreadInjectItemsParams(ProtocolModel):
    items: list[Any]
    """Raw Responses API items to append to the thread's model-visible history."""
    thread_id: str

@attrs.define(kw_only=True)
class ThreadInjectItemsResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadItemEntry(ProtocolModel):
    item: ThreadItem
    turn_id: str
    """Turn containing this item."""
    completed_at_ms: int | None = None
    """Unix timestamp (milliseconds) when the item completed, if recorded by the producer."""
    started_at_ms: int | None = None
    """Unix timestamp (milliseconds) when the item started, if recorded by the producer."""

ThreadItemsListAnchor: TypeAlias = ItemThreadItemsListAnchor | UnknownVariant
"""An exclusive item position within the requested visible turn."""

ThreadItemsListCursor: TypeAlias = str | ThreadItemsListAnchor
"""Starting position for an item-history page."""

@attrs.define(kw_only=True)
class ThreadItemsListParams(ProtocolModel):
    thread_id: str
    cursor: ThreadItemsListCursor | None = None
    """Opaque continuation cursor or an exclusive item anchor in the requested visible turn. An
    item anchor requires a non-empty `turnId`; ascending (the default) returns items after it,
    and descending returns items before it. Continue with the returned string cursor.
    """
    limit: int | None = None
    """Optional item page size."""
    sort_direction: SortDirection | None = None
    """Optional item pagination direction; defaults to ascending."""
    turn_id: str | None = None
    """Optional turn id to filter by. When omitted, returns items across the thread."""

@attrs.define(kw_only=True)
class ThreadItemsListResponse(ProtocolModel):
    data: list[ThreadItemEntry]
    backwards_cursor: str | None = None
    """Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated
    when the page contains at least one item.
    """
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. if None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class ThreadItemsReadParams(ProtocolModel):
    """EXPERIMENTAL - retrieve a bounded set of persisted items from one turn."""
    item_ids: list[str]
    """Item IDs to retrieve. Supply 1 to 100 IDs."""
    thread_id: str
    turn_id: str

@attrs.define(kw_only=True)
class ThreadItemsReadResponse(ProtocolModel):
    """EXPERIMENTAL - persisted items returned in canonical stored order."""
    data: list[ThreadItemEntry]

ThreadListCwdFilter: TypeAlias = str | list[str]

@attrs.define(kw_only=True)
class ThreadListParams(ProtocolModel):
    ancestor_thread_id: str | None = None
    """Optional ancestor thread filter. Returns spawned descendants at any depth, excluding the
    ancestor itself. Mutually exclusive with `parentThreadId`.
    """
    archived: bool | None = None
    """Optional archived filter; when set to true, only archived threads are returned. If false or
    null, only non-archived threads are returned.
    """
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    cwd: ThreadListCwdFilter | None = None
    """Optional cwd filter or filters; when set, only threads whose session cwd exactly matches one
    of these paths are returned.
    """
    excluded_thread_ids: list[str] | None = None
    """Thread IDs to exclude before applying the result limit. Up to 100 entries; invalid IDs or a
    larger list are rejected, never truncated. Send the same exclusions on each page. Omitted,
    null, or empty means no exclusions.
    """
    limit: int | None = None
    """Optional page size; defaults to a reasonable server-side value."""
    model_providers: list[str] | None = None
    """Optional provider filter; when set, only sessions recorded under these providers are
    returned. When present but empty, includes all providers.
    """
    originators: list[str] | None = None
    """Optional originator allowlist, matching any supplied value exactly. Supported by hosted
    backends only; the local app-server rejects a nonempty list. Omitted or empty lists leave
    originators unrestricted.
    """
    parent_thread_id: str | None = None
    """Optional direct parent thread filter. Mutually exclusive with `ancestorThreadId`."""
    project_id: str | None = None
    """Omit to include every project, set to null for unassigned threads, or provide a project ID
    to return only threads in that project.
    """
    search_term: str | None = None
    """Optional substring filter for the extracted thread title."""
    section_id: str | None = None
    """Omit to include every section, set to `null` for unsectioned threads, or provide a section
    ID to return only threads in that section.
    """
    sort_direction: SortDirection | None = None
    """Optional sort direction; defaults to descending (newest first)."""
    sort_key: ThreadSortKey | None = None
    """Optional sort key; defaults to created_at."""
    source_kinds: list[ThreadSourceKind] | None = None
    """Optional source filter; when set, only sessions from these source kinds are returned. When
    omitted or empty, defaults to interactive sources.
    """
    use_state_db_only: bool | None = None
    """If true, return from the state DB without scanning JSONL rollouts to repair thread metadata.
    Omitted or false preserves scan-and-repair behavior.
    """

@attrs.define(kw_only=True)
class ThreadListResponse(ProtocolModel):
    data: list[Thread]
    backwards_cursor: str | None = None
    """Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated
    when the page contains at least one thread. Use it with the opposite `sortDirection`; for
    timestamp sorts it anchors at the start of the page timestamp so same-second updates are not
    skipped.
    """
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. if None, there are
    no more items to return.
    """
    read_states: dict[str, ThreadReadState] | None = None
    """Local receipts for eligible threads on this page, keyed by thread ID. Null means durable
    read state is unavailable; an absent key means that row is ineligible.
    """

@attrs.define(kw_only=True)
class ThreadLoadedListParams(ProtocolModel):
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Optional page size; defaults to no limit."""

@attrs.define(kw_only=True)
class ThreadLoadedListResponse(ProtocolModel):
    data: list[str]
    """Thread ids for sessions currently loaded in memory."""
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. if None, there are
    no more items to return.
    """

class ThreadMemoryMode(OpenEnum):
    enabled = "enabled"
    disabled = "disabled"

@attrs.define(kw_only=True)
class ThreadMemoryModeSetParams(ProtocolModel):
    mode: ThreadMemoryMode
    thread_id: str

@attrs.define(kw_only=True)
class ThreadMemoryModeSetResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadMetadataGitInfoUpdateParams(ProtocolModel):
    branch: str | None = None
    """Omit to leave the stored branch unchanged, set to `null` to clear it, or provide a non-empty
    string to replace it.
    """
    origin_url: str | None = None
    """Omit to leave the stored origin URL unchanged, set to `null` to clear it, or provide a non-
    empty string to replace it.
    """
    sha: str | None = None
    """Omit to leave the stored commit unchanged, set to `null` to clear it, or provide a non-empty
    string to replace it.
    """

@attrs.define(kw_only=True)
class ThreadMetadataUpdateParams(ProtocolModel):
    thread_id: str
    daybreak_enabled: bool | None = None
    """Save the client's Daybreak choice for this persistent thread. Omitted or null leaves it
    unchanged. This does not select a turn's `cyberAccessProgram` or grant access.
    """
    git_info: ThreadMetadataGitInfoUpdateParams | None = None
    """Patch the stored Git metadata for this thread. Omit a field to leave it unchanged, set it to
    `null` to clear it, or provide a string to replace the stored value.
    """
    project_id: str | None = None
    """Omit to leave the project unchanged, use an empty string to clear it, or provide an existing
    project ID to assign it.
    """

@attrs.define(kw_only=True)
class ThreadMetadataUpdateResponse(ProtocolModel):
    thread: Thread

@attrs.define(kw_only=True)
class ThreadNameUpdatedNotification(ProtocolModel):
    thread_id: str
    thread_name: str | None = None

@attrs.define(kw_only=True)
class ThreadPredictionRequestParams(ProtocolModel):
    source_turn_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadPredictionRequestResponse(ProtocolModel):
    ...

ThreadPredictionResult: TypeAlias = CompletedThreadPredictionResult | FailedThreadPredictionResult | UnknownVariant

@attrs.define(kw_only=True)
class ThreadPredictionUpdatedNotification(ProtocolModel):
    result: ThreadPredictionResult
    source_turn_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadProjectUpdatedNotification(ProtocolModel):
    project_id: str | None
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueAddParams(ProtocolModel):
    client_user_message_id: str
    input: list[UserInput]
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueAddResponse(ProtocolModel):
    queued_submission: QueuedSubmission

@attrs.define(kw_only=True)
class ThreadQueueChangedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueDeleteParams(ProtocolModel):
    queued_submission_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueDeleteResponse(ProtocolModel):
    deleted: bool

@attrs.define(kw_only=True)
class ThreadQueueListParams(ProtocolModel):
    thread_id: str
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Optional page size; defaults to the standard thread-list page size."""

@attrs.define(kw_only=True)
class ThreadQueueListResponse(ProtocolModel):
    data: list[QueuedSubmission]
    next_cursor: str | None = None
    """Opaque cursor for the next page, or `null` when no submissions remain."""

@attrs.define(kw_only=True)
class ThreadQueueReorderParams(ProtocolModel):
    queued_submission_ids: list[str]
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueReorderResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadQueueStartParams(ProtocolModel):
    thread_id: str
    queued_submission_id: str | None = None

@attrs.define(kw_only=True)
class ThreadQueueStartResponse(ProtocolModel):
    turn: Turn

@attrs.define(kw_only=True)
class ThreadQueueUpdateParams(ProtocolModel):
    input: list[UserInput]
    queued_submission_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadQueueUpdateResponse(ProtocolModel):
    queued_submission: QueuedSubmission

@attrs.define(kw_only=True)
class ThreadReadParams(ProtocolModel):
    thread_id: str
    include_turns: bool | None = None
    """When true, include turns and their items from rollout history. Full-history hydration is
    deprecated for paginated threads; prefer a metadata-only read and page with
    `thread/turns/list` and `thread/items/list`.
    """

@attrs.define(kw_only=True)
class ThreadReadResponse(ProtocolModel):
    thread: Thread
    read_state: ThreadReadState | None = None
    """Local receipt. Null means this thread's durable read state is unavailable."""

@attrs.define(kw_only=True)
class ThreadReadState(ProtocolModel):
    """The first unread position in a durable local thread. A null position means read. The opaque
    revision guards edits against activity or marks the caller has not seen.
    """
    revision: str
    first_unread: ThreadUnreadPosition | None = None

@attrs.define(kw_only=True)
class ThreadReadStateChangedNotification(ProtocolModel):
    read_state: ThreadReadState
    thread_id: str

ThreadReadStateOperation: TypeAlias = ReadThreadReadStateOperation | UnreadThreadReadStateOperation | UnknownVariant

@attrs.define(kw_only=True)
class ThreadReadStateUpdateParams(ProtocolModel):
    expected_revision: str
    """Revision of the row or transcript actually seen. Conflicts require a fresh user action."""
    operation: ThreadReadStateOperation
    thread_id: str

@attrs.define(kw_only=True)
class ThreadReadStateUpdateResponse(ProtocolModel):
    read_state: ThreadReadState

@attrs.define(kw_only=True)
class ThreadRealtimeAppendAudioParams(ProtocolModel):
    """EXPERIMENTAL - append audio input to thread realtime."""
    audio: ThreadRealtimeAudioChunk
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeAppendAudioResponse(ProtocolModel):
    """EXPERIMENTAL - response for appending realtime audio input."""

@attrs.define(kw_only=True)
class ThreadRealtimeAppendSpeechParams(ProtocolModel):
    """EXPERIMENTAL - append speakable text to thread realtime."""
    text: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeAppendSpeechResponse(ProtocolModel):
    """EXPERIMENTAL - response for appending realtime speech."""

@attrs.define(kw_only=True)
class ThreadRealtimeAppendTextParams(ProtocolModel):
    """EXPERIMENTAL - append text input to thread realtime."""
    text: str
    thread_id: str
    role: ConversationTextRole | None = None

@attrs.define(kw_only=True)
class ThreadRealtimeAppendTextResponse(ProtocolModel):
    """EXPERIMENTAL - response for appending realtime text input."""

@attrs.define(kw_only=True)
class ThreadRealtimeAudioChunk(ProtocolModel):
    """EXPERIMENTAL - thread realtime audio chunk."""
    data: str
    num_channels: int
    sample_rate: int
    item_id: str | None = None
    samples_per_channel: int | None = None

ThreadRealtimeBemItemPresentation: TypeAlias = WholeItemThreadRealtimeBemItemPresentation | InlineMarkdownThreadRealtimeBemItemPresentation | InlineVisualizationThreadRealtimeBemItemPresentation | UnknownVariant
"""EXPERIMENTAL - how an existing agent item appears in a realtime conversation."""

@attrs.define(kw_only=True)
class ThreadRealtimeClosedNotification(ProtocolModel):
    """EXPERIMENTAL - emitted when thread realtime transport closes."""
    thread_id: str
    reason: str | None = None

@attrs.define(kw_only=True)
class ThreadRealtimeErrorNotification(ProtocolModel):
    """EXPERIMENTAL - emitted when thread realtime encounters an error."""
    message: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeInitialItem(ProtocolModel):
    """EXPERIMENTAL - role-bearing text item included when a realtime V3 session starts."""
    role: ConversationTextRole
    text: str

ThreadRealtimeItem: TypeAlias = RealtimeSessionStartedThreadRealtimeItem | TranscriptSegmentThreadRealtimeItem | BemItemPromotedThreadRealtimeItem | RealtimeSessionClosedThreadRealtimeItem | UnknownVariant
"""EXPERIMENTAL - a thread-scoped realtime item in the canonical timeline."""

@attrs.define(kw_only=True)
class ThreadRealtimeItemAddedNotification(ProtocolModel):
    """EXPERIMENTAL - raw non-audio thread realtime item emitted by the backend."""
    item: Any
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeItemCompletedNotification(ProtocolModel):
    """EXPERIMENTAL - a realtime timeline item published after canonical commit."""
    item: ThreadRealtimeItem
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeItemStartedNotification(ProtocolModel):
    """EXPERIMENTAL - a realtime timeline item started before its content streams."""
    item: ThreadRealtimeItem
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeItemTranscriptDeltaNotification(ProtocolModel):
    """EXPERIMENTAL - text appended to an active realtime transcript item."""
    delta: str
    item_id: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeListVoicesParams(ProtocolModel):
    """EXPERIMENTAL - list voices supported by thread realtime."""

@attrs.define(kw_only=True)
class ThreadRealtimeListVoicesResponse(ProtocolModel):
    """EXPERIMENTAL - response for listing supported realtime voices."""
    voices: RealtimeVoicesList

@attrs.define(kw_only=True)
class ThreadRealtimeOutputAudioDeltaNotification(ProtocolModel):
    """EXPERIMENTAL - streamed output audio emitted by thread realtime."""
    audio: ThreadRealtimeAudioChunk
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeSdpNotification(ProtocolModel):
    """EXPERIMENTAL - emitted with the remote SDP for a WebRTC realtime session."""
    sdp: str
    thread_id: str

class ThreadRealtimeSessionOutcome(OpenEnum):
    ended = "ended"
    failed = "failed"

@attrs.define(kw_only=True)
class ThreadRealtimeStartParams(ProtocolModel):
    """EXPERIMENTAL - start a thread-scoped realtime session."""
    output_modality: RealtimeOutputModality
    """Selects text or audio output for the realtime session. Transport and voice stay independent
    so clients can choose how they connect separately from what the model emits.
    """
    thread_id: str
    backend_reasoning_status: bool | None = None
    """Relays public reasoning summaries as quiet context for realtime V3 delegations. Defaults to
    false.
    """
    client_managed_handoffs: bool | None = None
    """Leaves Codex response handoffs to the client's explicit append calls instead of forwarding
    them automatically. Defaults to false.
    """
    codex_response_handoff_channel_prefixes: dict[str, list[str]] | None = None
    """Overrides BEM channel prefixes by `analysis`, `commentary`, or `final`. Omitted channels
    retain their default uppercase bracketed prefixes.
    """
    codex_response_handoff_mode: CodexResponseHandoffMode | None = None
    """Selects how automatic Codex responses are routed in Frameless Bidi sessions. Omitted values
    default to `thinking`. Realtime V1 and V2 ignore this setting.
    """
    codex_response_item_prefix: str | None = None
    """Optional prefix added to automatic Codex response items when `codexResponsesAsItems` is
    true.
    """
    codex_responses_as_items: bool | None = None
    """Sends automatic Codex responses as realtime conversation items instead of handoff appends.
    """
    delegation_ack_filler: bool | None = None
    """Controls whether a realtime V3 delegation produces an acknowledgement filler. Omitted values
    preserve the Realtime API's default behavior.
    """
    flush_transcript_tail_on_session_end: bool | None = None
    """Routes any transcript tail remaining at session end through Codex. Defaults to false. TODO:
    Remove this rollout knob once transcript-tail flushing is always enabled.
    """
    include_startup_context: bool | None = None
    """Set to false to start without Codex's startup context. Omitted or null includes it."""
    initial_items: list[ThreadRealtimeInitialItem] | None = None
    """Adds complete role-bearing text items to the initial Frameless Bidi session history. This is
    only supported by realtime V3 and is sent during session startup. Requests are limited to
    128 items and 8,192 estimated text tokens in total.
    """
    model: str | None = None
    """Overrides the configured realtime model for this session only."""
    prompt: str | None = None
    realtime_end_instructions: str | None = None
    """Developer instructions given to the backing Codex model when this realtime session ends."""
    realtime_session_id: str | None = None
    realtime_start_instructions: str | None = None
    """Developer instructions given to the backing Codex model when this realtime session starts.
    """
    transport: ThreadRealtimeStartTransport | None = None
    version: RealtimeConversationVersion | None = None
    """Overrides the configured realtime protocol version for this session only."""
    voice: RealtimeVoice | None = None

@attrs.define(kw_only=True)
class ThreadRealtimeStartResponse(ProtocolModel):
    """EXPERIMENTAL - response for starting thread realtime."""

ThreadRealtimeStartTransport: TypeAlias = WebsocketThreadRealtimeStartTransport | WebrtcThreadRealtimeStartTransport | ExistingCallThreadRealtimeStartTransport | UnknownVariant
"""EXPERIMENTAL - transport used by thread realtime."""

@attrs.define(kw_only=True)
class ThreadRealtimeStartedNotification(ProtocolModel):
    """EXPERIMENTAL - emitted when thread realtime startup is accepted."""
    thread_id: str
    version: RealtimeConversationVersion
    realtime_session_id: str | None = None

@attrs.define(kw_only=True)
class ThreadRealtimeStopParams(ProtocolModel):
    """EXPERIMENTAL - stop thread realtime."""
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeStopResponse(ProtocolModel):
    """EXPERIMENTAL - response for stopping thread realtime."""

@attrs.define(kw_only=True)
class ThreadRealtimeTranscriptDeltaNotification(ProtocolModel):
    """EXPERIMENTAL - flat transcript delta emitted whenever realtime transcript text changes."""
    delta: str
    """Live transcript delta from the realtime event."""
    role: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRealtimeTranscriptDoneNotification(ProtocolModel):
    """EXPERIMENTAL - final transcript text emitted when realtime completes a transcript part."""
    role: str
    text: str
    """Final complete text for the transcript part."""
    thread_id: str

class ThreadRealtimeTranscriptRole(OpenEnum):
    user = "user"
    assistant = "assistant"

@attrs.define(kw_only=True)
class ThreadResumeInitialTurnsPageParams(ProtocolModel):
    items_view: TurnItemsView | None = None
    """How much item detail to include for each returned turn; defaults to summary."""
    limit: int | None = None
    """Optional turn page size."""
    sort_direction: SortDirection | None = None
    """Optional turn pagination direction; defaults to descending."""

@attrs.define(kw_only=True)
class ThreadResumeParams(ProtocolModel):
    """There are three ways to resume a thread: 1. By thread_id: load the thread from disk by
    thread_id and resume it. 2. By history: instantiate the thread from memory and resume it. 3.
    By path: load the thread from disk by path and resume it.

    For non-running threads, the precedence is: history > non-empty path > thread_id. If using
    history or a non-empty path for a non-running thread, the thread_id param will be ignored.

    If thread_id identifies a running thread, app-server rejoins that thread and treats a non-
    empty path as a consistency check against the active rollout path. Empty string path values
    are treated as absent.

    Prefer using thread_id whenever possible.
    """
    thread_id: str
    approval_policy: AskForApproval | None = None
    approvals_reviewer: ApprovalsReviewer | None = None
    """Override where approval requests are routed for review on this thread and subsequent turns.
    """
    base_instructions: str | None = None
    config: dict[str, Any] | None = None
    cwd: str | None = None
    developer_instructions: str | None = None
    exclude_turns: bool | None = None
    """When true, return only thread metadata and live-resume state without populating
    `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately
    after resuming. Full-history hydration is deprecated for paginated threads; use this with
    `thread/turns/list` and `thread/items/list` instead.
    """
    history: list[ResponseItem] | None = None
    """[UNSTABLE] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will be resumed with the
    provided history instead of loaded from disk.
    """
    initial_turns_page: ThreadResumeInitialTurnsPageParams | None = None
    """When present, include a `thread/turns/list` page in the resume response so clients can
    bootstrap recent turns without a second request.
    """
    model: str | None = None
    """Configuration overrides for the resumed thread, if any."""
    model_provider: str | None = None
    path: str | None = None
    """[UNSTABLE] Specify the rollout path to resume from. If specified for a non-running thread,
    the thread_id param will be ignored. If thread_id identifies a running thread, the path must
    match the active rollout path.
    """
    permissions: str | None = None
    """Named profile id for the resumed thread. Cannot be combined with `sandbox`."""
    personality: Personality | None = None
    """@deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not
    rewrite the thread's existing instructions.
    """
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Replace the thread's runtime workspace roots. Paths must be absolute."""
    sandbox: SandboxMode | None = None
    service_tier: str | None = None

@attrs.define(kw_only=True)
class ThreadResumeResponse(ProtocolModel):
    approval_policy: AskForApproval
    approvals_reviewer: ApprovalsReviewer
    """Reviewer currently used for approval requests on this thread."""
    cwd: AbsolutePathBuf
    model: str
    model_provider: str
    sandbox: SandboxPolicy
    """Legacy sandbox policy retained for compatibility. Experimental clients should prefer
    `activePermissionProfile` for profile provenance.
    """
    thread: Thread
    active_permission_profile: ActivePermissionProfile | None = None
    """Named or implicit built-in profile that produced the active permissions, when known."""
    collaboration_mode: CollaborationMode | None = None
    """Effective collaboration mode. Absent when resuming from an older server."""
    disabled_plugin_ids: list[str] | None = None
    """Saved list of disabled plugin IDs. Does not yet filter plugin capabilities."""
    initial_turns_page: TurnsPage | None = None
    """`thread/turns/list` page returned when requested by `initialTurnsPage`."""
    instruction_sources: list[LegacyAppPathString] | None = None
    """Environment-native paths to instruction source files currently loaded for this thread."""
    items_backwards_cursor: str | None = None
    """Opaque cursor for hydrating paginated items backwards.

    Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page
    includes the item identified by the cursor.
    """
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior."""
    reasoning_effort: ReasoningEffort | None = None
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Thread-scoped runtime workspace roots used to materialize `:workspace_roots`."""
    service_tier: str | None = None
    turns_backwards_cursor: str | None = None
    """Opaque cursor for hydrating paginated turns backwards.

    Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page
    includes the turn identified by the cursor.
    """

@attrs.define(kw_only=True)
class ThreadRevertParams(ProtocolModel):
    """Replace a paginated thread's durable history with the prefix before one turn.

    This only changes persisted conversation history. It does not revert local file changes.
    """
    before_turn_id: str
    """Turn excluded from the replacement history, together with every later turn."""
    thread_id: str

@attrs.define(kw_only=True)
class ThreadRevertResponse(ProtocolModel):
    thread: Thread
    """Updated loaded thread metadata. `turns` is always empty; hydrate retained history through
    `thread/turns/list`.
    """
    items_backwards_cursor: str | None = None
    """Opaque cursor for hydrating paginated items backwards.

    Pass this as `cursor` to `thread/items/list` with `sortDirection: "desc"`. The first page
    includes the item identified by the cursor.
    """
    turns_backwards_cursor: str | None = None
    """Opaque cursor for hydrating paginated turns backwards.

    Pass this as `cursor` to `thread/turns/list` with `sortDirection: "desc"`. The first page
    includes the turn identified by the cursor.
    """

@attrs.define(kw_only=True)
class ThreadRevertedNotification(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadSearchOccurrence(ProtocolModel):
    """One visible message occurrence returned by [`ThreadSearchOccurrencesResponse`]."""
    item_id: str
    snippet: str
    snippet_match_range: ThreadSearchTextRange
    """Match range within `snippet`, in UTF-16 code units."""
    turn_cursor: str
    """Opaque inclusive cursor accepted by `thread/turns/list` for this turn."""
    turn_id: str

@attrs.define(kw_only=True)
class ThreadSearchOccurrencesParams(ProtocolModel):
    """Parameters for searching visible message occurrences within one paginated thread."""
    search_term: str
    """Case-insensitive literal substring to find in visible user messages and both partial and
    final assistant answers.
    """
    thread_id: str
    cursor: str | None = None
    """Opaque cursor returned by a previous call for the same thread and search term."""
    limit: int | None = None
    """Optional occurrence page size."""

@attrs.define(kw_only=True)
class ThreadSearchOccurrencesResponse(ProtocolModel):
    data: list[ThreadSearchOccurrence]
    """Occurrences in chronological message order."""
    next_cursor: str | None = None
    """Opaque cursor to continue after the last returned occurrence."""

@attrs.define(kw_only=True)
class ThreadSearchParams(ProtocolModel):
    search_term: str
    """Required substring/full-text query for thread search."""
    archived: bool | None = None
    """Optional archived filter; when set to true, only archived threads are returned. If false or
    null, only non-archived threads are returned.
    """
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    limit: int | None = None
    """Optional page size; defaults to a reasonable server-side value."""
    sort_direction: SortDirection | None = None
    """Optional sort direction; defaults to descending (newest first)."""
    sort_key: ThreadSearchSortKey | None = None
    """Optional sort key; defaults to created_at."""
    source_kinds: list[ThreadSourceKind] | None = None
    """Optional source filter; when set, only sessions from these source kinds are returned. When
    omitted or empty, defaults to interactive sources.
    """

@attrs.define(kw_only=True)
class ThreadSearchResponse(ProtocolModel):
    data: list[ThreadSearchResult]
    backwards_cursor: str | None = None
    """Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated
    when the page contains at least one thread. Use it with the opposite `sortDirection`; for
    timestamp sorts it anchors at the start of the page timestamp so same-second updates are not
    skipped.
    """
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. if None, there are
    no more items to return.
    """

@attrs.define(kw_only=True)
class ThreadSearchResult(ProtocolModel):
    snippet: str
    thread: Thread

class ThreadSearchSortKey(OpenEnum):
    created_at = "created_at"
    updated_at = "updated_at"
    recency_at = "recency_at"

@attrs.define(kw_only=True)
class ThreadSearchTextRange(ProtocolModel):
    """UTF-16 code-unit range within `snippet`."""
    end: int
    """Exclusive UTF-16 code-unit offset."""
    start: int
    """Inclusive UTF-16 code-unit offset."""

@attrs.define(kw_only=True)
class ThreadSectionMoveParams(ProtocolModel):
    """Parameters for moving a thread within a server-owned section ordering."""
    section_id: str | None
    """Destination section, or `null` to remove the thread from its section."""
    thread_id: str
    """Thread to move into, within, or out of a section."""
    before_thread_id: str | None = None
    """Existing thread to insert before; omission or null appends to the section."""

@attrs.define(kw_only=True)
class ThreadSectionMoveResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadSetNameParams(ProtocolModel):
    name: str
    thread_id: str

@attrs.define(kw_only=True)
class ThreadSetNameResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadSettings(ProtocolModel):
    approval_policy: AskForApproval
    approvals_reviewer: ApprovalsReviewer
    collaboration_mode: CollaborationMode
    cwd: AbsolutePathBuf
    model: str
    model_provider: str
    sandbox_policy: SandboxPolicy
    active_permission_profile: ActivePermissionProfile | None = None
    disabled_plugin_ids: list[str] | None = None
    """Saved list of disabled plugin IDs. Does not yet filter plugin capabilities."""
    effort: ReasoningEffort | None = None
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Always `explicitRequestOnly`. Use `effort` for Ultra behavior."""
    personality: Personality | None = None
    """@deprecated Reports the saved setting; `friendly` and `pragmatic` no longer select a style.
    """
    service_tier: str | None = None
    summary: ReasoningSummary | None = None

@attrs.define(kw_only=True)
class ThreadSettingsUpdateParams(ProtocolModel):
    thread_id: str
    approval_policy: AskForApproval | None = None
    """Override the approval policy for subsequent turns."""
    approvals_reviewer: ApprovalsReviewer | None = None
    """Override where approval requests are routed for subsequent turns."""
    collaboration_mode: CollaborationMode | None = None
    """EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns.

    For `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in
    instructions for the selected mode".
    """
    cwd: str | None = None
    """Override the working directory for subsequent turns."""
    disabled_plugin_ids: list[str] | None = None
    """Replace this thread's disabled plugin IDs. Omitted/null preserves the list; [] clears it."""
    effort: ReasoningEffort | None = None
    """Override the reasoning effort for subsequent turns."""
    model: str | None = None
    """Override the model for subsequent turns."""
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent behavior."""
    permissions: str | None = None
    """Select a named permissions profile id for subsequent turns. Cannot be combined with
    `sandboxPolicy`.
    """
    personality: Personality | None = None
    """@deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not
    rewrite the thread's existing instructions.
    """
    sandbox_policy: SandboxPolicy | None = None
    """Override the sandbox policy for subsequent turns."""
    service_tier: str | None = None
    """Override the service tier for subsequent turns. `null` clears the current service tier;
    omission leaves it unchanged.
    """
    summary: ReasoningSummary | None = None
    """Override the reasoning summary for subsequent turns."""

@attrs.define(kw_only=True)
class ThreadSettingsUpdateResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class ThreadSettingsUpdatedNotification(ProtocolModel):
    thread_id: str
    thread_settings: ThreadSettings

@attrs.define(kw_only=True)
class ThreadShellCommandParams(ProtocolModel):
    command: str
    """Shell command string evaluated by the thread's configured shell. Unlike `command/exec`, this
    intentionally preserves shell syntax such as pipes, redirects, and quoting. This runs
    unsandboxed with full access rather than inheriting the thread sandbox policy.
    """
    thread_id: str
    timeout_ms: int | None = None
    """Maximum execution time in milliseconds. Defaults to one hour when omitted or null. Must be
    non-negative; zero requests an immediate timeout, not unlimited execution. Does not affect
    the immediate RPC acknowledgement.
    """

@attrs.define(kw_only=True)
class ThreadShellCommandResponse(ProtocolModel):
    ...

class ThreadSortKey(OpenEnum):
    created_at = "created_at"
    updated_at = "updated_at"
    recency_at = "recency_at"
    section_position = "section_position"

class ThreadSource(OpenEnum):
    user = "user"
    subagent = "subagent"
    memory_consolidation = "memory_consolidation"

class ThreadSourceKind(OpenEnum):
    cli = "cli"
    vscode = "vscode"
    exec = "exec"
    app_server = "appServer"
    sub_agent = "subAgent"
    sub_agent_review = "subAgentReview"
    sub_agent_compact = "subAgentCompact"
    sub_agent_thread_spawn = "subAgentThreadSpawn"
    sub_agent_other = "subAgentOther"
    unknown = "unknown"

@attrs.define(kw_only=True)
class ThreadSpawn(ProtocolModel):
    depth: int
    parent_thread_id: ThreadId
    agent_nickname: str | None = None
    agent_path: AgentPath | None = None
    agent_role: str | None = None

@attrs.define(kw_only=True)
class ThreadSpawnSubAgentSource(ProtocolVariant):
    thread_spawn: ThreadSpawn

@attrs.define(kw_only=True)
class ThreadStartParams(ProtocolModel):
    allow_provider_model_fallback: bool | None = None
    """Allow a provider with an authoritative static model catalog to replace an unavailable
    requested model with its default.
    """
    approval_policy: AskForApproval | None = None
    approvals_reviewer: ApprovalsReviewer | None = None
    """Override where approval requests are routed for review on this thread and subsequent turns.
    """
    base_instructions: str | None = None
    config: dict[str, Any] | None = None
    cwd: str | None = None
    daybreak_enabled: bool | None = None
    """Initial Daybreak choice for this persistent thread. Omitted or null leaves it unset. This
    does not select a turn's `cyberAccessProgram` or grant access. Not supported for ephemeral
    threads.
    """
    developer_instructions: str | None = None
    dynamic_tools: list[DynamicToolSpec] | None = None
    environments: list[TurnEnvironmentParams] | None = None
    """Optional sticky environments for this thread.

    Omitted selects the default environment when environment access is enabled. Empty disables
    environment access for turns that do not provide a turn override. Non-empty selects the
    first environment as the current turn environment.
    """
    ephemeral: bool | None = None
    experimental_raw_events: bool | None = None
    """If true, opt into emitting raw Responses API items on the event stream. This is for internal
    use only (e.g. Codex Cloud).
    """
    history_mode: ThreadHistoryMode | None = None
    """Persisted thread history contract to use for this new thread."""
    mock_experimental_field: str | None = None
    """Test-only experimental field used to validate experimental gating and schema filtering
    behavior in a stable way.
    """
    model: str | None = None
    model_provider: str | None = None
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Ignored. Use Ultra reasoning effort for proactive multi-agent behavior."""
    permissions: str | None = None
    """Named profile id for this thread. Cannot be combined with `sandbox`."""
    personality: Personality | None = None
    """@deprecated `friendly` and `pragmatic` no longer select a style."""
    project_id: str | None = None
    """Optional project identity for this new thread. Durable threads persist the assignment;
    ephemeral threads expose it only in live responses.
    """
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Replace the thread's runtime workspace roots. Paths must be absolute."""
    sandbox: SandboxMode | None = None
    selected_capability_roots: list[SelectedCapabilityRoot] | None = None
    """Capability roots selected for this thread by the hosting platform."""
    service_name: str | None = None
    service_tier: str | None = None
    session_start_source: ThreadStartSource | None = None
    thread_source: ThreadSource | None = None
    """Optional client-supplied analytics source classification for this thread."""

@attrs.define(kw_only=True)
class ThreadStartResponse(ProtocolModel):
    approval_policy: AskForApproval
    approvals_reviewer: ApprovalsReviewer
    """Reviewer currently used for approval requests on this thread."""
    cwd: AbsolutePathBuf
    model: str
    model_provider: str
    sandbox: SandboxPolicy
    """Legacy sandbox policy retained for compatibility. Experimental clients should prefer
    `activePermissionProfile` for profile provenance.
    """
    thread: Thread
    active_permission_profile: ActivePermissionProfile | None = None
    """Named or implicit built-in profile that produced the active permissions, when known."""
    disabled_plugin_ids: list[str] | None = None
    """Saved list of disabled plugin IDs. Does not yet filter plugin capabilities."""
    instruction_sources: list[LegacyAppPathString] | None = None
    """Environment-native paths to instruction source files currently loaded for this thread."""
    multi_agent_mode: MultiAgentMode | None = None
    """@deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior."""
    reasoning_effort: ReasoningEffort | None = None
    runtime_workspace_roots: list[AbsolutePathBuf] | None = None
    """Thread-scoped runtime workspace roots used to materialize `:workspace_roots`."""
    service_tier: str | None = None

class ThreadStartSource(OpenEnum):
    startup = "startup"
    clear = "clear"

@attrs.define(kw_only=True)
class ThreadStartThreadUnreadPosition(ProtocolVariant):
    """Explicitly marked unread, including when the thread has no turns."""
    type: Literal["threadStart"] = ...

@attrs.define(kw_only=True)
class ThreadStartedNotification(ProtocolModel):
    thread: Thread

ThreadStatus: TypeAlias = NotLoadedThreadStatus | IdleThreadStatus | SystemErrorThreadStatus | ActiveThreadStatus | UnknownVariant

@attrs.define(kw_only=True)
class ThreadStatusChangedNotification(ProtocolModel):
    status: ThreadStatus
    thread_id: str

ThreadTimelineEntry: TypeAlias = ItemThreadTimelineEntry | RealtimeThreadTimelineEntry | TurnStartedThreadTimelineEntry | TurnCompletedThreadTimelineEntry | UnknownVariant
"""EXPERIMENTAL - one item or turn boundary in canonical rollout order."""

@attrs.define(kw_only=True)
class ThreadTimelineListParams(ProtocolModel):
    """EXPERIMENTAL - list ordinary and realtime thread history in rollout order."""
    thread_id: str
    cursor: str | None = None
    limit: int | None = None

@attrs.define(kw_only=True)
class ThreadTimelineListResponse(ProtocolModel):
    """EXPERIMENTAL - a bounded timeline page with its resolved opening voice state."""
    data: list[ThreadTimelineEntry]
    active_realtime_session_at_page_start: str | None = None
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class ThreadTokenUsage(ProtocolModel):
    last: TokenUsageBreakdown
    total: TokenUsageBreakdown
    model_context_window: int | None = None

@attrs.define(kw_only=True)
class ThreadTokenUsageUpdatedNotification(ProtocolModel):
    thread_id: str
    token_usage: ThreadTokenUsage
    turn_id: str

@attrs.define(kw_only=True)
class ThreadTurnsListParams(ProtocolModel):
    thread_id: str
    cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last turn."""
    items_view: TurnItemsView | None = None
    """How much item detail to include for each returned turn; defaults to summary."""
    limit: int | None = None
    """Optional turn page size."""
    sort_direction: SortDirection | None = None
    """Optional turn pagination direction; defaults to descending."""

@attrs.define(kw_only=True)
class ThreadTurnsListResponse(ProtocolModel):
    data: list[Turn]
    backwards_cursor: str | None = None
    """Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated
    when the page contains at least one turn. Use it with the opposite `sortDirection` to
    include the anchor turn again and catch updates to that turn.
    """
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last turn. if None, there are
    no more turns to return.
    """

@attrs.define(kw_only=True)
class ThreadUnarchiveParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadUnarchiveResponse(ProtocolModel):
    thread: Thread

@attrs.define(kw_only=True)
class ThreadUnarchivedNotification(ProtocolModel):
    thread_id: str

ThreadUnreadPosition: TypeAlias = ThreadStartThreadUnreadPosition | TurnThreadUnreadPosition | UnknownVariant

@attrs.define(kw_only=True)
class ThreadUnsubscribeParams(ProtocolModel):
    thread_id: str

@attrs.define(kw_only=True)
class ThreadUnsubscribeResponse(ProtocolModel):
    status: ThreadUnsubscribeStatus

class ThreadUnsubscribeStatus(OpenEnum):
    not_loaded = "notLoaded"
    not_subscribed = "notSubscribed"
    unsubscribed = "unsubscribed"

@attrs.define(kw_only=True)
class TokenUsageBreakdown(ProtocolModel):
    cached_input_tokens: int
    input_tokens: int
    output_tokens: int
    reasoning_output_tokens: int
    total_tokens: int
    cache_write_input_tokens: int | None = None

@attrs.define(kw_only=True)
class ToolSearchCallResponseItem(ProtocolVariant):
    arguments: Any
    execution: str
    call_id: str | None = None
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    status: str | None = None
    type: Literal["tool_search_call"] = ...

@attrs.define(kw_only=True)
class ToolSearchOutputResponseItem(ProtocolVariant):
    execution: str
    status: str
    tools: list[Any]
    call_id: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    type: Literal["tool_search_output"] = ...

@attrs.define(kw_only=True)
class TranscriptSegmentThreadRealtimeItem(ProtocolVariant):
    role: ThreadRealtimeTranscriptRole
    text: str
    id: str
    realtime_session_id: str
    type: Literal["transcriptSegment"] = ...

@attrs.define(kw_only=True)
class TurnCompletedThreadTimelineEntry(ProtocolVariant):
    position: int
    status: TurnStatus
    turn_id: str
    completed_at: int | None = None
    duration_ms: int | None = None
    error: TurnError | None = None
    started_at: int | None = None
    type: Literal["turnCompleted"] = ...

@attrs.define(kw_only=True)
class TurnStartedThreadTimelineEntry(ProtocolVariant):
    position: int
    turn_id: str
    started_at: int | None = None
    type: Literal["turnStarted"] = ...

@attrs.define(kw_only=True)
class TurnThreadUnreadPosition(ProtocolVariant):
    """The earliest completed result needing attention."""
    turn_id: str
    type: Literal["turn"] = ...

@attrs.define(kw_only=True)
class TurnsPage(ProtocolModel):
    data: list[Turn]
    backwards_cursor: str | None = None
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class UnreadThreadReadStateOperation(ProtocolVariant):
    type: Literal["unread"] = ...

@attrs.define(kw_only=True)
class WebSearchCallResponseItem(ProtocolVariant):
    action: ResponsesApiWebSearchAction | None = None
    encrypted_content: str | None = None
    id: str | None = None
    internal_chat_message_metadata_passthrough: InternalChatMessageMetadataPassthrough | None = None
    status: str | None = None
    type: Literal["web_search_call"] = ...

@attrs.define(kw_only=True)
class WebrtcThreadRealtimeStartTransport(ProtocolVariant):
    sdp: str
    """SDP offer generated by a WebRTC RTCPeerConnection after configuring audio and the realtime
    events data channel.
    """
    type: Literal["webrtc"] = ...

@attrs.define(kw_only=True)
class WebsocketThreadRealtimeStartTransport(ProtocolVariant):
    type: Literal["websocket"] = ...

@attrs.define(kw_only=True)
class WholeItemThreadRealtimeBemItemPresentation(ProtocolVariant):
    type: Literal["wholeItem"] = ...
