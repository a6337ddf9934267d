"""The models of the domain ``thread``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "ActivePermissionProfile": ("", "Attributes:\n  extends: Parent profile identifier from the selected permissions profile's `extends` setting, when present.\n  id: Identifier from `default_permissions` or the implicit built-in default, such as `:workspace` or a user-defined `[permissions.<id>]` profile.", ("id str",), ("extends str",), ()),
    "ActiveThreadStatus": ("v", "", ("active_flags list[ThreadActiveFlag]",), (), ("type =active",)),
    "AdditionalToolsResponseItem": ("v", "", ("role str", "tools list[Any]",), ("id str",), ("type =additional_tools",)),
    "AgentMessageResponseItem": ("v", "", ("author str", "content list[AgentMessageInputContent]", "recipient str",), ("id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =agent_message",)),
    "BemItemPromotedThreadRealtimeItem": ("v", "", ("item_id/item_id str", "presentation ThreadRealtimeBemItemPresentation", "turn_id/turn_id str", "id str", "realtime_session_id str",), (), ("type =bemItemPromoted",)),
    "CompactionResponseItem": ("v", "", ("encrypted_content/encrypted_content str",), ("id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =compaction",)),
    "CompactionTriggerResponseItem": ("v", "", (), (), ("type =compaction_trigger",)),
    "CompletedThreadPredictionResult": ("v", "", (), ("text str",), ("type =completed",)),
    "ConfigurationReasoning": ("", "Reasoning settings interpreted by the backend for the routed model.", ("effort ReasoningEffort",), (), ()),
    "ConfigurationUpdateResponseItem": ("v", "A durable input control interpreted by the backend at its position in history.", ("reasoning ConfigurationReasoning",), (), ("type =configuration_update",)),
    "ContextCompactedNotification": ("", "Deprecated: Use `ContextCompaction` item type instead.", ("thread_id str", "turn_id str",), (), ()),
    "ContextCompactionResponseItem": ("v", "", (), ("encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =context_compaction",)),
    "CustomSessionSource": ("v", "", ("custom str",), (), ()),
    "CustomToolCallOutputResponseItem": ("v", "", ("call_id/call_id str", "output FunctionCallOutputBody",), ("id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "name str",), ("type =custom_tool_call_output",)),
    "CustomToolCallResponseItem": ("v", "", ("call_id/call_id str", "input str", "name str",), ("encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "namespace str", "status str",), ("type =custom_tool_call",)),
    "EncryptedContentAgentMessageInputContent": ("v", "", ("encrypted_content/encrypted_content str",), (), ("type =encrypted_content",)),
    "EnvironmentCapabilityRootLocation": ("v", "A path owned by an execution environment.\n\nAttributes:\n  path: Absolute path for the root in the selected environment.", ("environment_id str", "path str",), (), ("type =environment",)),
    "EnvironmentConnectionNotification": ("", "", ("environment_id str", "thread_id str",), (), ()),
    "ExecLocalShellAction": ("v", "", ("command list[str]",), ("env dict[str, str]", "timeout_ms/timeout_ms int", "user str", "working_directory/working_directory str",), ("type =exec",)),
    "ExistingCallThreadRealtimeStartTransport": ("v", "Attributes:\n  call_id: Identifier of a realtime call already created and negotiated by the client.", ("call_id str",), (), ("type =existingCall",)),
    "FailedThreadPredictionResult": ("v", "", (), (), ("type =failed",)),
    "FileIdContentItem": ("v", "", ("file_id/file_id str",), ("detail ImageDetail",), ("type =input_image",)),
    "FindInPageResponsesApiWebSearchAction": ("v", "", (), ("pattern str", "url str",), ("type =find_in_page",)),
    "FunctionCallOutputResponseItem": ("v", "", ("output FunctionCallOutputBody",), ("call_id/call_id str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "name str", "namespace str",), ("type =function_call_output",)),
    "FunctionCallResponseItem": ("v", "", ("arguments str", "call_id/call_id str", "name str",), ("encrypted_content/encrypted_content str", "encrypted_function_args/encrypted_function_args list[str]", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "namespace str", "status str",), ("type =function_call",)),
    "FunctionDynamicToolNamespaceTool": ("v", "", ("description str", "input_schema Any", "name str",), ("defer_loading bool",), ("type =function",)),
    "FunctionDynamicToolSpec": ("v", "", ("description str", "input_schema Any", "name str",), ("defer_loading bool",), ("type =function",)),
    "GitInfo": ("", "", (), ("branch str", "origin_url str", "sha str",), ()),
    "IdleThreadStatus": ("v", "", (), (), ("type =idle",)),
    "ImageGenerationCallResponseItem": ("v", "", ("result str", "status str",), ("encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "revised_prompt/revised_prompt str",), ("type =image_generation_call",)),
    "InlineMarkdownThreadRealtimeBemItemPresentation": ("v", "", (), (), ("type =inlineMarkdown",)),
    "InlineVisualizationThreadRealtimeBemItemPresentation": ("v", "", ("index int",), (), ("type =inlineVisualization",)),
    "InputAudioContentItem": ("v", "", ("audio_url/audio_url str",), (), ("type =input_audio",)),
    "InputImageContentItem": ("v", "", ("image_url/image_url str",), ("detail ImageDetail",), ("type =input_image",)),
    "InputTextAgentMessageInputContent": ("v", "", ("text str",), (), ("type =input_text",)),
    "InputTextContentItem": ("v", "", ("text str",), (), ("type =input_text",)),
    "InternalChatMessageMetadataPassthrough": ("", "Internal Responses API passthrough metadata copied into underlying chat messages.\n\nResponses API strongly types this payload. Do not modify it without first getting API approval and making the corresponding Responses API change.", (), ("turn_id/turn_id str",), ()),
    "ItemThreadItemsListAnchor": ("v", "", ("item_id str",), (), ("type =item",)),
    "ItemThreadTimelineEntry": ("v", "", ("item ThreadItem", "position int", "turn_id str",), (), ("type =item",)),
    "LocalShellCallResponseItem": ("v", "Attributes:\n  call_id: Set when using the Responses API.\n  id: Legacy id field retained for compatibility with older payloads.", ("action LocalShellAction", "status LocalShellStatus",), ("call_id/call_id str", "encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =local_shell_call",)),
    "MessageResponseItem": ("v", "", ("content list[ContentItem]", "role str",), ("encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "phase MessagePhase", "status str",), ("type =message",)),
    "NamespaceDynamicToolSpec": ("v", "", ("description str", "name str", "tools list[DynamicToolNamespaceTool]",), (), ("type =namespace",)),
    "NotLoadedThreadStatus": ("v", "", (), (), ("type =notLoaded",)),
    "OpenPageResponsesApiWebSearchAction": ("v", "", (), ("url str",), ("type =open_page",)),
    "OtherResponseItem": ("v", "", (), (), ("type =other",)),
    "OtherResponsesApiWebSearchAction": ("v", "", (), (), ("type =other",)),
    "OtherSubAgentSource": ("v", "", ("other str",), (), ()),
    "OutputTextContentItem": ("v", "", ("text str",), ("annotations list[Any]", "logprobs list[Any]",), ("type =output_text",)),
    "QueuedSubmission": ("", "", ("client_user_message_id str", "id str", "input list[UserInput]",), (), ()),
    "ReadThreadReadStateOperation": ("v", "", (), (), ("type =read",)),
    "RealtimeSessionClosedThreadRealtimeItem": ("v", "", ("outcome ThreadRealtimeSessionOutcome", "id str", "realtime_session_id str",), (), ("type =realtimeSessionClosed",)),
    "RealtimeSessionStartedThreadRealtimeItem": ("v", "", ("id str", "realtime_session_id str",), (), ("type =realtimeSessionStarted",)),
    "RealtimeThreadTimelineEntry": ("v", "", ("item ThreadRealtimeItem", "position int",), (), ("type =realtime",)),
    "RealtimeVoicesList": ("", "", ("default_v1 RealtimeVoice", "default_v2 RealtimeVoice", "v1 list[RealtimeVoice]", "v2 list[RealtimeVoice]",), ("v3 list[RealtimeVoice]",), ()),
    "ReasoningResponseItem": ("v", "", ("summary list[ReasoningItemReasoningSummary]",), ("content list[ReasoningItemContent]", "encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =reasoning",)),
    "ReasoningTextReasoningItemContent": ("v", "", ("text str",), (), ("type =reasoning_text",)),
    "SearchResponsesApiWebSearchAction": ("v", "", (), ("queries list[str]", "query str",), ("type =search",)),
    "SelectedCapabilityRoot": ("", "A user-selected root that can expose one or more runtime capabilities.\n\nAttributes:\n  id: Stable identifier supplied by the capability selection platform.\n  location: Where the selected root can be resolved.", ("id str", "location CapabilityRootLocation",), (), ()),
    "SubAgentSessionSource": ("v", "", ("sub_agent SubAgentSource",), (), ()),
    "SummaryTextReasoningItemReasoningSummary": ("v", "", ("text str",), (), ("type =summary_text",)),
    "SystemErrorThreadStatus": ("v", "", (), (), ("type =systemError",)),
    "TextReasoningItemContent": ("v", "", ("text str",), (), ("type =text",)),
    "Thread": ("", "Attributes:\n  agent_nickname: Optional random unique nickname assigned to an AgentControl-spawned sub-agent.\n  agent_role: Optional role (agent_role) assigned to an AgentControl-spawned sub-agent.\n  can_accept_direct_input: Whether the app server accepts direct turn input for this loaded thread. `None` means the capability is unavailable, such as for an unloaded stored thread.\n  cli_version: Version of the CLI that created the thread.\n  created_at: Unix timestamp (in seconds) when the thread was created.\n  cwd: Working directory captured for the thread.\n  daybreak_enabled: Saved Daybreak choice, independent of turn execution. Null if unset.\n  environments: Current environments for a loaded thread, in priority order, primary first. `null` means the thread is not loaded or the server does not expose its selection. An empty list means no environments are selected. This does not report connection status.\n  ephemeral: Whether the thread is ephemeral and should not be materialized on disk.\n  extra: Optional implementation-specific thread data.\n  forked_from_id: Source thread id when this thread was created by forking another thread.\n  git_info: Optional Git metadata captured when the thread was created.\n  history_mode: Persisted thread history contract selected when this thread was created.\n  id: Identifier for this thread. Codex-generated thread IDs are UUIDv7.\n  model: Current configured model when loaded, otherwise the latest persisted model. Null when unavailable. This is not per-turn execution telemetry.\n  model_provider: Model provider used for this thread (for example, 'openai').\n  name: Optional user-facing thread title.\n  originator: Originator recorded when the thread was created, independent of its current client or executor. Null when the recorded originator is unavailable.\n  parent_thread_id: The ID of the parent thread. This will only be set if this thread is a subagent.\n  path: [UNSTABLE] Path to the thread on disk.\n  preview: Usually the first user message in the thread, if available.\n  project_id: Canonical project assignment owned by app-server, if any.\n  reasoning_effort: Current configured reasoning effort when loaded, otherwise the latest persisted effort. Null when unset or unavailable. This is not per-turn execution telemetry.\n  recency_at: Unix timestamp (in seconds) used for thread recency ordering.\n  section: The independently persisted section selected for this thread, if any.\n  section_entered_at: Unix timestamp in seconds when the thread entered its current section.\n  session_id: Session id shared by threads that belong to the same session tree.\n  source: Origin of the thread (CLI, VSCode, codex exec, codex app-server, etc.).\n  status: Current runtime status for the thread.\n  thread_source: Optional analytics source classification for this thread.\n  turns: Only populated on `thread/resume`, `thread/fork`, and `thread/read` (when `includeTurns` is true) responses. For all other responses and notifications returning a Thread, the turns field will be an empty list.\n  updated_at: Unix timestamp (in seconds) when the thread was last updated.", ("cli_version str", "created_at int", "cwd AbsolutePathBuf", "ephemeral bool", "id str", "model_provider str", "preview str", "project_id str | None", "session_id str", "source SessionSource", "status ThreadStatus", "turns list[Turn]", "updated_at int",), ("agent_nickname str", "agent_role str", "can_accept_direct_input bool", "daybreak_enabled bool", "environments list[ThreadEnvironment]", "extra ThreadExtra", "forked_from_id str", "git_info GitInfo", "history_mode ThreadHistoryMode", "model str", "name str", "originator str", "parent_thread_id str", "path str", "reasoning_effort ReasoningEffort", "recency_at int", "section ThreadSection", "section_entered_at int", "thread_source ThreadSource",), ()),
    "ThreadApproveGuardianDeniedActionParams": ("", "Attributes:\n  event: Serialized `codex_protocol::protocol::GuardianAssessmentEvent`.", ("event Any", "thread_id str",), (), ()),
    "ThreadApproveGuardianDeniedActionResponse": ("", "", (), (), ()),
    "ThreadArchiveParams": ("", "", ("thread_id str",), (), ()),
    "ThreadArchiveResponse": ("", "", (), (), ()),
    "ThreadArchivedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadAttachment": ("", "An independently persisted attachment associated with a thread.", ("attachment_type str", "created_at int", "id str", "identity_key str", "payload Any",), (), ()),
    "ThreadAttachmentAddParams": ("", "Parameters for creating or locating an attachment on its owning thread.", ("attachment_type str", "identity_key str", "payload Any", "thread_id str",), (), ()),
    "ThreadAttachmentAddResponse": ("", "The created or existing attachment.", ("attachment ThreadAttachment", "outcome ThreadAttachmentAddOutcome",), (), ()),
    "ThreadAttachmentListParams": ("", "Parameters for listing attachments from one thread.", ("thread_id str",), ("cursor str", "limit int",), ()),
    "ThreadAttachmentListResponse": ("", "One page of attachments associated with the requested thread.", ("data list[ThreadAttachment]",), ("next_cursor str",), ()),
    "ThreadAttachmentOwner": ("", "A thread that currently owns an attachment with the requested identity.\n\nAttributes:\n  archived: Whether the owning thread is archived, not whether it is currently executing a turn.", ("archived bool", "thread_id str",), (), ()),
    "ThreadAttachmentOwnerListParams": ("", "Parameters for reverse lookup by attachment identity within this server's store.\n\nAttributes:\n  archived: Omitted or null returns all matches; false returns non-archived threads only.", ("attachment_type str", "identity_key str",), ("archived bool", "cursor str", "limit int",), ()),
    "ThreadAttachmentOwnerListResponse": ("", "One page of matching owners, including threads without their own user messages.", ("data list[ThreadAttachmentOwner]",), ("next_cursor str",), ()),
    "ThreadAttachmentRemoveParams": ("", "Parameters for deleting an attachment by its stable thread-local identity.", ("attachment_type str", "identity_key str", "thread_id str",), (), ()),
    "ThreadAttachmentRemoveResponse": ("", "Successful deletion does not return additional attachment data.", (), (), ()),
    "ThreadAttachmentUpdatedNotification": ("", "Notification published after a thread attachment is created or deleted.", ("attachment_id str", "attachment_type str", "identity_key str", "operation ThreadAttachmentOperation", "thread_id str",), (), ()),
    "ThreadBackgroundTerminal": ("", "", ("command str", "cwd LegacyAppPathString", "item_id str", "process_id str",), ("cpu_percent float", "os_pid int", "rss_kb int",), ()),
    "ThreadBackgroundTerminalsCleanParams": ("", "", ("thread_id str",), (), ()),
    "ThreadBackgroundTerminalsCleanResponse": ("", "", (), (), ()),
    "ThreadBackgroundTerminalsListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Optional page size.", ("thread_id str",), ("cursor str", "limit int",), ()),
    "ThreadBackgroundTerminalsListResponse": ("", "Attributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[ThreadBackgroundTerminal]",), ("next_cursor str",), ()),
    "ThreadBackgroundTerminalsTerminateParams": ("", "", ("process_id str", "thread_id str",), (), ()),
    "ThreadBackgroundTerminalsTerminateResponse": ("", "", ("terminated bool",), (), ()),
    "ThreadClosedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadCompactStartParams": ("", "", ("thread_id str",), (), ()),
    "ThreadCompactStartResponse": ("", "", (), (), ()),
    "ThreadDecrementElicitationParams": ("", "Parameters for `thread/decrement_elicitation`.\n\nAttributes:\n  thread_id: Thread whose out-of-band elicitation counter should be decremented.", ("thread_id str",), (), ()),
    "ThreadDecrementElicitationResponse": ("", "Response for `thread/decrement_elicitation`.\n\nAttributes:\n  count: Current out-of-band elicitation count after the decrement.\n  paused: Whether timeout accounting remains paused after applying the decrement.", ("count int", "paused bool",), (), ()),
    "ThreadDeleteParams": ("", "", ("thread_id str",), (), ()),
    "ThreadDeleteResponse": ("", "", (), (), ()),
    "ThreadDeletedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadEnvironment": ("", "An environment selected by a loaded thread, independent of connection status.", ("cwd LegacyAppPathString", "environment_id str", "runtime_workspace_roots list[LegacyAppPathString]",), (), ()),
    "ThreadExtra": ("", "Extra app-server data for a thread.", (), (), ()),
    "ThreadForkParams": ("", "There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id and fork it into a new thread. 2. By path: load the thread from disk by path and fork it into a new thread.\n\nIf using a non-empty path, the thread_id param will be ignored. Empty string path values are treated as absent.\n\nPrefer using thread_id whenever possible.\n\nAttributes:\n  approvals_reviewer: Override where approval requests are routed for review on this thread and subsequent turns.\n  before_turn_id: Optional turn id to fork before, excluding that turn and all later turns. Cannot be combined with `last_turn_id`.\n  defer_goal_continuation: When true, carry the source thread's current goal into the fork without starting its initial automatic continuation. The next explicit turn owns the goal lifecycle, and normal automatic continuation resumes after it.\n  exclude_turns: When true, return only thread metadata and live fork state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after forking. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.\n  experimental_prediction_mode: Start from the loaded parent's effective config, tools, environments, and persisted history to maximize prompt-cache reuse. Requires a loaded, persisted parent and `ephemeral: true`. Enables `features.reasoning_effort_override` on the fork. Cannot be combined with configuration overrides, `path`, `lastTurnId`, or `beforeTurnId`.\n  last_turn_id: Optional last turn id to fork through, inclusive.\n\nWhen specified, turns after `last_turn_id` are omitted from the fork. The referenced turn cannot be in progress.\n  model: Configuration overrides for the forked thread, if any.\n  path: [UNSTABLE] Specify the rollout path to fork from. If specified, the thread_id param will be ignored.\n  permissions: Named profile id for the forked thread. Cannot be combined with `sandbox`.\n  runtime_workspace_roots: Replace the thread's runtime workspace roots. Paths must be absolute.\n  thread_source: Optional client-supplied analytics source classification for this forked thread.", ("thread_id str",), ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "base_instructions str", "before_turn_id str", "config dict[str, Any]", "cwd str", "defer_goal_continuation bool", "developer_instructions str", "ephemeral bool", "exclude_turns bool", "experimental_prediction_mode bool", "last_turn_id str", "model str", "model_provider str", "path str", "permissions str", "runtime_workspace_roots list[AbsolutePathBuf]", "sandbox SandboxMode", "service_tier str", "thread_source ThreadSource",), ()),
    "ThreadForkResponse": ("", "Attributes:\n  active_permission_profile: Named or implicit built-in profile that produced the active permissions, when known.\n  approvals_reviewer: Reviewer currently used for approval requests on this thread.\n  disabled_plugin_ids: Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.\n  instruction_sources: Environment-native paths to instruction source files currently loaded for this thread.\n  multi_agent_mode: @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.\n  runtime_workspace_roots: Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.\n  sandbox: Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.", ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "cwd AbsolutePathBuf", "model str", "model_provider str", "sandbox SandboxPolicy", "thread Thread",), ("active_permission_profile ActivePermissionProfile", "disabled_plugin_ids list[str]", "instruction_sources list[LegacyAppPathString]", "multi_agent_mode MultiAgentMode", "reasoning_effort ReasoningEffort", "runtime_workspace_roots list[AbsolutePathBuf]", "service_tier str",), ()),
    "ThreadGoal": ("", "", ("created_at int", "objective str", "status ThreadGoalStatus", "thread_id str", "time_used_seconds int", "tokens_used int", "updated_at int",), ("token_budget int",), ()),
    "ThreadGoalClearParams": ("", "Attributes:\n  origin: Missing provenance does not supply user authorization.", ("thread_id str",), ("origin ThreadGoalMutationOrigin",), ()),
    "ThreadGoalClearResponse": ("", "", ("cleared bool",), (), ()),
    "ThreadGoalClearedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadGoalGetParams": ("", "", ("thread_id str",), (), ()),
    "ThreadGoalGetResponse": ("", "", (), ("goal ThreadGoal",), ()),
    "ThreadGoalSetParams": ("", "Attributes:\n  origin: Missing provenance does not supply user authorization.", ("thread_id str",), ("objective str", "origin ThreadGoalMutationOrigin", "status ThreadGoalStatus", "token_budget int",), ()),
    "ThreadGoalSetResponse": ("", "", ("goal ThreadGoal",), (), ()),
    "ThreadGoalUpdatedNotification": ("", "", ("goal ThreadGoal", "thread_id str",), ("turn_id str",), ()),
    "ThreadIncrementElicitationParams": ("", "Parameters for `thread/increment_elicitation`.\n\nAttributes:\n  thread_id: Thread whose out-of-band elicitation counter should be incremented.", ("thread_id str",), (), ()),
    "ThreadIncrementElicitationResponse": ("", "Response for `thread/increment_elicitation`.\n\nAttributes:\n  count: Current out-of-band elicitation count after the increment.\n  paused: Whether timeout accounting is paused after applying the increment.", ("count int", "paused bool",), (), ()),
    "ThreadInjectItemsParams": ("", "Attributes:\n  items: Raw Responses API items to append to the thread's model-visible history.", ("items list[Any]", "thread_id str",), (), ()),
    "ThreadInjectItemsResponse": ("", "", (), (), ()),
    "ThreadItemEntry": ("", "Attributes:\n  completed_at_ms: Unix timestamp (milliseconds) when the item completed, if recorded by the producer.\n  started_at_ms: Unix timestamp (milliseconds) when the item started, if recorded by the producer.\n  turn_id: Turn containing this item.", ("item ThreadItem", "turn_id str",), ("completed_at_ms int", "started_at_ms int",), ()),
    "ThreadItemsListParams": ("", "Attributes:\n  cursor: Opaque continuation cursor or an exclusive item anchor in the requested visible turn. An item anchor requires a non-empty `turnId`; ascending (the default) returns items after it, and descending returns items before it. Continue with the returned string cursor.\n  limit: Optional item page size.\n  sort_direction: Optional item pagination direction; defaults to ascending.\n  turn_id: Optional turn id to filter by. When omitted, returns items across the thread.", ("thread_id str",), ("cursor ThreadItemsListCursor", "limit int", "sort_direction SortDirection", "turn_id str",), ()),
    "ThreadItemsListResponse": ("", "Attributes:\n  backwards_cursor: Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one item.\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.", ("data list[ThreadItemEntry]",), ("backwards_cursor str", "next_cursor str",), ()),
    "ThreadItemsReadParams": ("", "EXPERIMENTAL - retrieve a bounded set of persisted items from one turn.\n\nAttributes:\n  item_ids: Item IDs to retrieve. Supply 1 to 100 IDs.", ("item_ids list[str]", "thread_id str", "turn_id str",), (), ()),
    "ThreadItemsReadResponse": ("", "EXPERIMENTAL - persisted items returned in canonical stored order.", ("data list[ThreadItemEntry]",), (), ()),
    "ThreadListParams": ("", "Attributes:\n  ancestor_thread_id: Optional ancestor thread filter. Returns spawned descendants at any depth, excluding the ancestor itself. Mutually exclusive with `parentThreadId`.\n  archived: Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.\n  cursor: Opaque pagination cursor returned by a previous call.\n  cwd: Optional cwd filter or filters; when set, only threads whose session cwd exactly matches one of these paths are returned.\n  excluded_thread_ids: Thread IDs to exclude before applying the result limit. Up to 100 entries; invalid IDs or a larger list are rejected, never truncated. Send the same exclusions on each page. Omitted, null, or empty means no exclusions.\n  limit: Optional page size; defaults to a reasonable server-side value.\n  model_providers: Optional provider filter; when set, only sessions recorded under these providers are returned. When present but empty, includes all providers.\n  originators: Optional originator allowlist, matching any supplied value exactly. Supported by hosted backends only; the local app-server rejects a nonempty list. Omitted or empty lists leave originators unrestricted.\n  parent_thread_id: Optional direct parent thread filter. Mutually exclusive with `ancestorThreadId`.\n  project_id: Omit to include every project, set to null for unassigned threads, or provide a project ID to return only threads in that project.\n  search_term: Optional substring filter for the extracted thread title.\n  section_id: Omit to include every section, set to `null` for unsectioned threads, or provide a section ID to return only threads in that section.\n  sort_direction: Optional sort direction; defaults to descending (newest first).\n  sort_key: Optional sort key; defaults to created_at.\n  source_kinds: Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.\n  use_state_db_only: If true, return from the state DB without scanning JSONL rollouts to repair thread metadata. Omitted or false preserves scan-and-repair behavior.", (), ("ancestor_thread_id str", "archived bool", "cursor str", "cwd ThreadListCwdFilter", "excluded_thread_ids list[str]", "limit int", "model_providers list[str]", "originators list[str]", "parent_thread_id str", "project_id str", "search_term str", "section_id str", "sort_direction SortDirection", "sort_key ThreadSortKey", "source_kinds list[ThreadSourceKind]", "use_state_db_only bool",), ()),
    "ThreadListResponse": ("", "Attributes:\n  backwards_cursor: Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.\n  read_states: Local receipts for eligible threads on this page, keyed by thread ID. Null means durable read state is unavailable; an absent key means that row is ineligible.", ("data list[Thread]",), ("backwards_cursor str", "next_cursor str", "read_states dict[str, ThreadReadState]",), ()),
    "ThreadLoadedListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Optional page size; defaults to no limit.", (), ("cursor str", "limit int",), ()),
    "ThreadLoadedListResponse": ("", "Attributes:\n  data: Thread ids for sessions currently loaded in memory.\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.", ("data list[str]",), ("next_cursor str",), ()),
    "ThreadMemoryModeSetParams": ("", "", ("mode ThreadMemoryMode", "thread_id str",), (), ()),
    "ThreadMemoryModeSetResponse": ("", "", (), (), ()),
    "ThreadMetadataGitInfoUpdateParams": ("", "Attributes:\n  branch: Omit to leave the stored branch unchanged, set to `null` to clear it, or provide a non-empty string to replace it.\n  origin_url: Omit to leave the stored origin URL unchanged, set to `null` to clear it, or provide a non-empty string to replace it.\n  sha: Omit to leave the stored commit unchanged, set to `null` to clear it, or provide a non-empty string to replace it.", (), ("branch str", "origin_url str", "sha str",), ()),
    "ThreadMetadataUpdateParams": ("", "Attributes:\n  daybreak_enabled: Save the client's Daybreak choice for this persistent thread. Omitted or null leaves it unchanged. This does not select a turn's `cyberAccessProgram` or grant access.\n  git_info: Patch the stored Git metadata for this thread. Omit a field to leave it unchanged, set it to `null` to clear it, or provide a string to replace the stored value.\n  project_id: Omit to leave the project unchanged, use an empty string to clear it, or provide an existing project ID to assign it.", ("thread_id str",), ("daybreak_enabled bool", "git_info ThreadMetadataGitInfoUpdateParams", "project_id str",), ()),
    "ThreadMetadataUpdateResponse": ("", "", ("thread Thread",), (), ()),
    "ThreadNameUpdatedNotification": ("", "", ("thread_id str",), ("thread_name str",), ()),
    "ThreadPredictionRequestParams": ("", "", ("source_turn_id str", "thread_id str",), (), ()),
    "ThreadPredictionRequestResponse": ("", "", (), (), ()),
    "ThreadPredictionUpdatedNotification": ("", "", ("result ThreadPredictionResult", "source_turn_id str", "thread_id str",), (), ()),
    "ThreadProjectUpdatedNotification": ("", "", ("project_id str | None", "thread_id str",), (), ()),
    "ThreadQueueAddParams": ("", "", ("client_user_message_id str", "input list[UserInput]", "thread_id str",), (), ()),
    "ThreadQueueAddResponse": ("", "", ("queued_submission QueuedSubmission",), (), ()),
    "ThreadQueueChangedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadQueueDeleteParams": ("", "", ("queued_submission_id str", "thread_id str",), (), ()),
    "ThreadQueueDeleteResponse": ("", "", ("deleted bool",), (), ()),
    "ThreadQueueListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Optional page size; defaults to the standard thread-list page size.", ("thread_id str",), ("cursor str", "limit int",), ()),
    "ThreadQueueListResponse": ("", "Attributes:\n  next_cursor: Opaque cursor for the next page, or `null` when no submissions remain.", ("data list[QueuedSubmission]",), ("next_cursor str",), ()),
    "ThreadQueueReorderParams": ("", "", ("queued_submission_ids list[str]", "thread_id str",), (), ()),
    "ThreadQueueReorderResponse": ("", "", (), (), ()),
    "ThreadQueueStartParams": ("", "", ("thread_id str",), ("queued_submission_id str",), ()),
    "ThreadQueueStartResponse": ("", "", ("turn Turn",), (), ()),
    "ThreadQueueUpdateParams": ("", "", ("input list[UserInput]", "queued_submission_id str", "thread_id str",), (), ()),
    "ThreadQueueUpdateResponse": ("", "", ("queued_submission QueuedSubmission",), (), ()),
    "ThreadReadParams": ("", "Attributes:\n  include_turns: When true, include turns and their items from rollout history. Full-history hydration is deprecated for paginated threads; prefer a metadata-only read and page with `thread/turns/list` and `thread/items/list`.", ("thread_id str",), ("include_turns bool",), ()),
    "ThreadReadResponse": ("", "Attributes:\n  read_state: Local receipt. Null means this thread's durable read state is unavailable.", ("thread Thread",), ("read_state ThreadReadState",), ()),
    "ThreadReadState": ("", "The first unread position in a durable local thread. A null position means read. The opaque revision guards edits against activity or marks the caller has not seen.", ("revision str",), ("first_unread ThreadUnreadPosition",), ()),
    "ThreadReadStateChangedNotification": ("", "", ("read_state ThreadReadState", "thread_id str",), (), ()),
    "ThreadReadStateUpdateParams": ("", "Attributes:\n  expected_revision: Revision of the row or transcript actually seen. Conflicts require a fresh user action.", ("expected_revision str", "operation ThreadReadStateOperation", "thread_id str",), (), ()),
    "ThreadReadStateUpdateResponse": ("", "", ("read_state ThreadReadState",), (), ()),
    "ThreadRealtimeAppendAudioParams": ("", "EXPERIMENTAL - append audio input to thread realtime.", ("audio ThreadRealtimeAudioChunk", "thread_id str",), (), ()),
    "ThreadRealtimeAppendAudioResponse": ("", "EXPERIMENTAL - response for appending realtime audio input.", (), (), ()),
    "ThreadRealtimeAppendSpeechParams": ("", "EXPERIMENTAL - append speakable text to thread realtime.", ("text str", "thread_id str",), (), ()),
    "ThreadRealtimeAppendSpeechResponse": ("", "EXPERIMENTAL - response for appending realtime speech.", (), (), ()),
    "ThreadRealtimeAppendTextParams": ("", "EXPERIMENTAL - append text input to thread realtime.", ("text str", "thread_id str",), ("role ConversationTextRole",), ()),
    "ThreadRealtimeAppendTextResponse": ("", "EXPERIMENTAL - response for appending realtime text input.", (), (), ()),
    "ThreadRealtimeAudioChunk": ("", "EXPERIMENTAL - thread realtime audio chunk.", ("data str", "num_channels int", "sample_rate int",), ("item_id str", "samples_per_channel int",), ()),
    "ThreadRealtimeClosedNotification": ("", "EXPERIMENTAL - emitted when thread realtime transport closes.", ("thread_id str",), ("reason str",), ()),
    "ThreadRealtimeErrorNotification": ("", "EXPERIMENTAL - emitted when thread realtime encounters an error.", ("message str", "thread_id str",), (), ()),
    "ThreadRealtimeInitialItem": ("", "EXPERIMENTAL - role-bearing text item included when a realtime V3 session starts.", ("role ConversationTextRole", "text str",), (), ()),
    "ThreadRealtimeItemAddedNotification": ("", "EXPERIMENTAL - raw non-audio thread realtime item emitted by the backend.", ("item Any", "thread_id str",), (), ()),
    "ThreadRealtimeItemCompletedNotification": ("", "EXPERIMENTAL - a realtime timeline item published after canonical commit.", ("item ThreadRealtimeItem", "thread_id str",), (), ()),
    "ThreadRealtimeItemStartedNotification": ("", "EXPERIMENTAL - a realtime timeline item started before its content streams.", ("item ThreadRealtimeItem", "thread_id str",), (), ()),
    "ThreadRealtimeItemTranscriptDeltaNotification": ("", "EXPERIMENTAL - text appended to an active realtime transcript item.", ("delta str", "item_id str", "thread_id str",), (), ()),
    "ThreadRealtimeListVoicesParams": ("", "EXPERIMENTAL - list voices supported by thread realtime.", (), (), ()),
    "ThreadRealtimeListVoicesResponse": ("", "EXPERIMENTAL - response for listing supported realtime voices.", ("voices RealtimeVoicesList",), (), ()),
    "ThreadRealtimeOutputAudioDeltaNotification": ("", "EXPERIMENTAL - streamed output audio emitted by thread realtime.", ("audio ThreadRealtimeAudioChunk", "thread_id str",), (), ()),
    "ThreadRealtimeSdpNotification": ("", "EXPERIMENTAL - emitted with the remote SDP for a WebRTC realtime session.", ("sdp str", "thread_id str",), (), ()),
    "ThreadRealtimeStartParams": ("", "EXPERIMENTAL - start a thread-scoped realtime session.\n\nAttributes:\n  backend_reasoning_status: Relays public reasoning summaries as quiet context for realtime V3 delegations. Defaults to false.\n  client_managed_handoffs: Leaves Codex response handoffs to the client's explicit append calls instead of forwarding them automatically. Defaults to false.\n  codex_response_handoff_channel_prefixes: Overrides BEM channel prefixes by `analysis`, `commentary`, or `final`. Omitted channels retain their default uppercase bracketed prefixes.\n  codex_response_handoff_mode: Selects how automatic Codex responses are routed in Frameless Bidi sessions. Omitted values default to `thinking`. Realtime V1 and V2 ignore this setting.\n  codex_response_item_prefix: Optional prefix added to automatic Codex response items when `codexResponsesAsItems` is true.\n  codex_responses_as_items: Sends automatic Codex responses as realtime conversation items instead of handoff appends.\n  delegation_ack_filler: Controls whether a realtime V3 delegation produces an acknowledgement filler. Omitted values preserve the Realtime API's default behavior.\n  flush_transcript_tail_on_session_end: Routes any transcript tail remaining at session end through Codex. Defaults to false. TODO: Remove this rollout knob once transcript-tail flushing is always enabled.\n  include_startup_context: Set to false to start without Codex's startup context. Omitted or null includes it.\n  initial_items: Adds complete role-bearing text items to the initial Frameless Bidi session history. This is only supported by realtime V3 and is sent during session startup. Requests are limited to 128 items and 8,192 estimated text tokens in total.\n  model: Overrides the configured realtime model for this session only.\n  output_modality: Selects text or audio output for the realtime session. Transport and voice stay independent so clients can choose how they connect separately from what the model emits.\n  realtime_end_instructions: Developer instructions given to the backing Codex model when this realtime session ends.\n  realtime_start_instructions: Developer instructions given to the backing Codex model when this realtime session starts.\n  version: Overrides the configured realtime protocol version for this session only.", ("output_modality RealtimeOutputModality", "thread_id str",), ("backend_reasoning_status bool", "client_managed_handoffs bool", "codex_response_handoff_channel_prefixes dict[str, list[str]]", "codex_response_handoff_mode CodexResponseHandoffMode", "codex_response_item_prefix str", "codex_responses_as_items bool", "delegation_ack_filler bool", "flush_transcript_tail_on_session_end bool", "include_startup_context bool", "initial_items list[ThreadRealtimeInitialItem]", "model str", "prompt str", "realtime_end_instructions str", "realtime_session_id str", "realtime_start_instructions str", "transport ThreadRealtimeStartTransport", "version RealtimeConversationVersion", "voice RealtimeVoice",), ()),
    "ThreadRealtimeStartResponse": ("", "EXPERIMENTAL - response for starting thread realtime.", (), (), ()),
    "ThreadRealtimeStartedNotification": ("", "EXPERIMENTAL - emitted when thread realtime startup is accepted.", ("thread_id str", "version RealtimeConversationVersion",), ("realtime_session_id str",), ()),
    "ThreadRealtimeStopParams": ("", "EXPERIMENTAL - stop thread realtime.", ("thread_id str",), (), ()),
    "ThreadRealtimeStopResponse": ("", "EXPERIMENTAL - response for stopping thread realtime.", (), (), ()),
    "ThreadRealtimeTranscriptDeltaNotification": ("", "EXPERIMENTAL - flat transcript delta emitted whenever realtime transcript text changes.\n\nAttributes:\n  delta: Live transcript delta from the realtime event.", ("delta str", "role str", "thread_id str",), (), ()),
    "ThreadRealtimeTranscriptDoneNotification": ("", "EXPERIMENTAL - final transcript text emitted when realtime completes a transcript part.\n\nAttributes:\n  text: Final complete text for the transcript part.", ("role str", "text str", "thread_id str",), (), ()),
    "ThreadResumeInitialTurnsPageParams": ("", "Attributes:\n  items_view: How much item detail to include for each returned turn; defaults to summary.\n  limit: Optional turn page size.\n  sort_direction: Optional turn pagination direction; defaults to descending.", (), ("items_view TurnItemsView", "limit int", "sort_direction SortDirection",), ()),
    "ThreadResumeParams": ("", "There are three ways to resume a thread: 1. By thread_id: load the thread from disk by thread_id and resume it. 2. By history: instantiate the thread from memory and resume it. 3. By path: load the thread from disk by path and resume it.\n\nFor non-running threads, the precedence is: history > non-empty path > thread_id. If using history or a non-empty path for a non-running thread, the thread_id param will be ignored.\n\nIf thread_id identifies a running thread, app-server rejoins that thread and treats a non-empty path as a consistency check against the active rollout path. Empty string path values are treated as absent.\n\nPrefer using thread_id whenever possible.\n\nAttributes:\n  approvals_reviewer: Override where approval requests are routed for review on this thread and subsequent turns.\n  exclude_turns: When true, return only thread metadata and live-resume state without populating `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately after resuming. Full-history hydration is deprecated for paginated threads; use this with `thread/turns/list` and `thread/items/list` instead.\n  history: [UNSTABLE] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will be resumed with the provided history instead of loaded from disk.\n  initial_turns_page: When present, include a `thread/turns/list` page in the resume response so clients can bootstrap recent turns without a second request.\n  model: Configuration overrides for the resumed thread, if any.\n  path: [UNSTABLE] Specify the rollout path to resume from. If specified for a non-running thread, the thread_id param will be ignored. If thread_id identifies a running thread, the path must match the active rollout path.\n  permissions: Named profile id for the resumed thread. Cannot be combined with `sandbox`.\n  personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.\n  runtime_workspace_roots: Replace the thread's runtime workspace roots. Paths must be absolute.", ("thread_id str",), ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "base_instructions str", "config dict[str, Any]", "cwd str", "developer_instructions str", "exclude_turns bool", "history list[ResponseItem]", "initial_turns_page ThreadResumeInitialTurnsPageParams", "model str", "model_provider str", "path str", "permissions str", "personality Personality", "runtime_workspace_roots list[AbsolutePathBuf]", "sandbox SandboxMode", "service_tier str",), ()),
    "ThreadResumeResponse": ("", "Attributes:\n  active_permission_profile: Named or implicit built-in profile that produced the active permissions, when known.\n  approvals_reviewer: Reviewer currently used for approval requests on this thread.\n  collaboration_mode: Effective collaboration mode. Absent when resuming from an older server.\n  disabled_plugin_ids: Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.\n  initial_turns_page: `thread/turns/list` page returned when requested by `initialTurnsPage`.\n  instruction_sources: Environment-native paths to instruction source files currently loaded for this thread.\n  items_backwards_cursor: Opaque cursor for hydrating paginated items backwards.\n\nPass this as `cursor` to `thread/items/list` with `sortDirection: \"desc\"`. The first page includes the item identified by the cursor.\n  multi_agent_mode: @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.\n  runtime_workspace_roots: Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.\n  sandbox: Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.\n  turns_backwards_cursor: Opaque cursor for hydrating paginated turns backwards.\n\nPass this as `cursor` to `thread/turns/list` with `sortDirection: \"desc\"`. The first page includes the turn identified by the cursor.", ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "cwd AbsolutePathBuf", "model str", "model_provider str", "sandbox SandboxPolicy", "thread Thread",), ("active_permission_profile ActivePermissionProfile", "collaboration_mode CollaborationMode", "disabled_plugin_ids list[str]", "initial_turns_page TurnsPage", "instruction_sources list[LegacyAppPathString]", "items_backwards_cursor str", "multi_agent_mode MultiAgentMode", "reasoning_effort ReasoningEffort", "runtime_workspace_roots list[AbsolutePathBuf]", "service_tier str", "turns_backwards_cursor str",), ()),
    "ThreadRevertParams": ("", "Replace a paginated thread's durable history with the prefix before one turn.\n\nThis only changes persisted conversation history. It does not revert local file changes.\n\nAttributes:\n  before_turn_id: Turn excluded from the replacement history, together with every later turn.", ("before_turn_id str", "thread_id str",), (), ()),
    "ThreadRevertResponse": ("", "Attributes:\n  items_backwards_cursor: Opaque cursor for hydrating paginated items backwards.\n\nPass this as `cursor` to `thread/items/list` with `sortDirection: \"desc\"`. The first page includes the item identified by the cursor.\n  thread: Updated loaded thread metadata. `turns` is always empty; hydrate retained history through `thread/turns/list`.\n  turns_backwards_cursor: Opaque cursor for hydrating paginated turns backwards.\n\nPass this as `cursor` to `thread/turns/list` with `sortDirection: \"desc\"`. The first page includes the turn identified by the cursor.", ("thread Thread",), ("items_backwards_cursor str", "turns_backwards_cursor str",), ()),
    "ThreadRevertedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadSearchOccurrence": ("", "One visible message occurrence returned by [`ThreadSearchOccurrencesResponse`].\n\nAttributes:\n  snippet_match_range: Match range within `snippet`, in UTF-16 code units.\n  turn_cursor: Opaque inclusive cursor accepted by `thread/turns/list` for this turn.", ("item_id str", "snippet str", "snippet_match_range ThreadSearchTextRange", "turn_cursor str", "turn_id str",), (), ()),
    "ThreadSearchOccurrencesParams": ("", "Parameters for searching visible message occurrences within one paginated thread.\n\nAttributes:\n  cursor: Opaque cursor returned by a previous call for the same thread and search term.\n  limit: Optional occurrence page size.\n  search_term: Case-insensitive literal substring to find in visible user messages and both partial and final assistant answers.", ("search_term str", "thread_id str",), ("cursor str", "limit int",), ()),
    "ThreadSearchOccurrencesResponse": ("", "Attributes:\n  data: Occurrences in chronological message order.\n  next_cursor: Opaque cursor to continue after the last returned occurrence.", ("data list[ThreadSearchOccurrence]",), ("next_cursor str",), ()),
    "ThreadSearchParams": ("", "Attributes:\n  archived: Optional archived filter; when set to true, only archived threads are returned. If false or null, only non-archived threads are returned.\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Optional page size; defaults to a reasonable server-side value.\n  search_term: Required substring/full-text query for thread search.\n  sort_direction: Optional sort direction; defaults to descending (newest first).\n  sort_key: Optional sort key; defaults to created_at.\n  source_kinds: Optional source filter; when set, only sessions from these source kinds are returned. When omitted or empty, defaults to interactive sources.", ("search_term str",), ("archived bool", "cursor str", "limit int", "sort_direction SortDirection", "sort_key ThreadSearchSortKey", "source_kinds list[ThreadSourceKind]",), ()),
    "ThreadSearchResponse": ("", "Attributes:\n  backwards_cursor: Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one thread. Use it with the opposite `sortDirection`; for timestamp sorts it anchors at the start of the page timestamp so same-second updates are not skipped.\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. if None, there are no more items to return.", ("data list[ThreadSearchResult]",), ("backwards_cursor str", "next_cursor str",), ()),
    "ThreadSearchResult": ("", "", ("snippet str", "thread Thread",), (), ()),
    "ThreadSearchTextRange": ("", "UTF-16 code-unit range within `snippet`.\n\nAttributes:\n  end: Exclusive UTF-16 code-unit offset.\n  start: Inclusive UTF-16 code-unit offset.", ("end int", "start int",), (), ()),
    "ThreadSectionMoveParams": ("", "Parameters for moving a thread within a server-owned section ordering.\n\nAttributes:\n  before_thread_id: Existing thread to insert before; omission or null appends to the section.\n  section_id: Destination section, or `null` to remove the thread from its section.\n  thread_id: Thread to move into, within, or out of a section.", ("section_id str | None", "thread_id str",), ("before_thread_id str",), ()),
    "ThreadSectionMoveResponse": ("", "", (), (), ()),
    "ThreadSetNameParams": ("", "", ("name str", "thread_id str",), (), ()),
    "ThreadSetNameResponse": ("", "", (), (), ()),
    "ThreadSettings": ("", "Attributes:\n  disabled_plugin_ids: Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.\n  multi_agent_mode: @deprecated Always `explicitRequestOnly`. Use `effort` for Ultra behavior.\n  personality: @deprecated Reports the saved setting; `friendly` and `pragmatic` no longer select a style.", ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "collaboration_mode CollaborationMode", "cwd AbsolutePathBuf", "model str", "model_provider str", "sandbox_policy SandboxPolicy",), ("active_permission_profile ActivePermissionProfile", "disabled_plugin_ids list[str]", "effort ReasoningEffort", "multi_agent_mode MultiAgentMode", "personality Personality", "service_tier str", "summary ReasoningSummary",), ()),
    "ThreadSettingsUpdateParams": ("", "Attributes:\n  approval_policy: Override the approval policy for subsequent turns.\n  approvals_reviewer: Override where approval requests are routed for subsequent turns.\n  collaboration_mode: EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns.\n\nFor `collaboration_mode.settings.developer_instructions`, `null` means \"use the built-in instructions for the selected mode\".\n  cwd: Override the working directory for subsequent turns.\n  disabled_plugin_ids: Replace this thread's disabled plugin IDs. Omitted/null preserves the list; [] clears it.\n  effort: Override the reasoning effort for subsequent turns.\n  model: Override the model for subsequent turns.\n  multi_agent_mode: @deprecated Ignored. Use `effort: \"ultra\"` for proactive multi-agent behavior.\n  permissions: Select a named permissions profile id for subsequent turns. Cannot be combined with `sandboxPolicy`.\n  personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.\n  sandbox_policy: Override the sandbox policy for subsequent turns.\n  service_tier: Override the service tier for subsequent turns. `null` clears the current service tier; omission leaves it unchanged.\n  summary: Override the reasoning summary for subsequent turns.", ("thread_id str",), ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "collaboration_mode CollaborationMode", "cwd str", "disabled_plugin_ids list[str]", "effort ReasoningEffort", "model str", "multi_agent_mode MultiAgentMode", "permissions str", "personality Personality", "sandbox_policy SandboxPolicy", "service_tier str", "summary ReasoningSummary",), ()),
    "ThreadSettingsUpdateResponse": ("", "", (), (), ()),
    "ThreadSettingsUpdatedNotification": ("", "", ("thread_id str", "thread_settings ThreadSettings",), (), ()),
    "ThreadShellCommandParams": ("", "Attributes:\n  command: Shell command string evaluated by the thread's configured shell. Unlike `command/exec`, this intentionally preserves shell syntax such as pipes, redirects, and quoting. This runs unsandboxed with full access rather than inheriting the thread sandbox policy.\n  timeout_ms: Maximum execution time in milliseconds. Defaults to one hour when omitted or null. Must be non-negative; zero requests an immediate timeout, not unlimited execution. Does not affect the immediate RPC acknowledgement.", ("command str", "thread_id str",), ("timeout_ms int",), ()),
    "ThreadShellCommandResponse": ("", "", (), (), ()),
    "ThreadSpawn": ("", "", ("depth int", "parent_thread_id/parent_thread_id ThreadId",), ("agent_nickname/agent_nickname str", "agent_path/agent_path AgentPath", "agent_role/agent_role str",), ()),
    "ThreadSpawnSubAgentSource": ("v", "", ("thread_spawn/thread_spawn ThreadSpawn",), (), ()),
    "ThreadStartParams": ("", "Attributes:\n  allow_provider_model_fallback: Allow a provider with an authoritative static model catalog to replace an unavailable requested model with its default.\n  approvals_reviewer: Override where approval requests are routed for review on this thread and subsequent turns.\n  daybreak_enabled: Initial Daybreak choice for this persistent thread. Omitted or null leaves it unset. This does not select a turn's `cyberAccessProgram` or grant access. Not supported for ephemeral threads.\n  environments: Optional sticky environments for this thread.\n\nOmitted selects the default environment when environment access is enabled. Empty disables environment access for turns that do not provide a turn override. Non-empty selects the first environment as the current turn environment.\n  experimental_raw_events: If true, opt into emitting raw Responses API items on the event stream. This is for internal use only (e.g. Codex Cloud).\n  history_mode: Persisted thread history contract to use for this new thread.\n  mock_experimental_field: Test-only experimental field used to validate experimental gating and schema filtering behavior in a stable way.\n  multi_agent_mode: @deprecated Ignored. Use Ultra reasoning effort for proactive multi-agent behavior.\n  permissions: Named profile id for this thread. Cannot be combined with `sandbox`.\n  personality: @deprecated `friendly` and `pragmatic` no longer select a style.\n  project_id: Optional project identity for this new thread. Durable threads persist the assignment; ephemeral threads expose it only in live responses.\n  runtime_workspace_roots: Replace the thread's runtime workspace roots. Paths must be absolute.\n  selected_capability_roots: Capability roots selected for this thread by the hosting platform.\n  thread_source: Optional client-supplied analytics source classification for this thread.", (), ("allow_provider_model_fallback bool", "approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "base_instructions str", "config dict[str, Any]", "cwd str", "daybreak_enabled bool", "developer_instructions str", "dynamic_tools list[DynamicToolSpec]", "environments list[TurnEnvironmentParams]", "ephemeral bool", "experimental_raw_events bool", "history_mode ThreadHistoryMode", "mock_experimental_field str", "model str", "model_provider str", "multi_agent_mode MultiAgentMode", "permissions str", "personality Personality", "project_id str", "runtime_workspace_roots list[AbsolutePathBuf]", "sandbox SandboxMode", "selected_capability_roots list[SelectedCapabilityRoot]", "service_name str", "service_tier str", "session_start_source ThreadStartSource", "thread_source ThreadSource",), ()),
    "ThreadStartResponse": ("", "Attributes:\n  active_permission_profile: Named or implicit built-in profile that produced the active permissions, when known.\n  approvals_reviewer: Reviewer currently used for approval requests on this thread.\n  disabled_plugin_ids: Saved list of disabled plugin IDs. Does not yet filter plugin capabilities.\n  instruction_sources: Environment-native paths to instruction source files currently loaded for this thread.\n  multi_agent_mode: @deprecated Always `explicitRequestOnly`. Use `reasoningEffort` for Ultra behavior.\n  runtime_workspace_roots: Thread-scoped runtime workspace roots used to materialize `:workspace_roots`.\n  sandbox: Legacy sandbox policy retained for compatibility. Experimental clients should prefer `activePermissionProfile` for profile provenance.", ("approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "cwd AbsolutePathBuf", "model str", "model_provider str", "sandbox SandboxPolicy", "thread Thread",), ("active_permission_profile ActivePermissionProfile", "disabled_plugin_ids list[str]", "instruction_sources list[LegacyAppPathString]", "multi_agent_mode MultiAgentMode", "reasoning_effort ReasoningEffort", "runtime_workspace_roots list[AbsolutePathBuf]", "service_tier str",), ()),
    "ThreadStartThreadUnreadPosition": ("v", "Explicitly marked unread, including when the thread has no turns.", (), (), ("type =threadStart",)),
    "ThreadStartedNotification": ("", "", ("thread Thread",), (), ()),
    "ThreadStatusChangedNotification": ("", "", ("status ThreadStatus", "thread_id str",), (), ()),
    "ThreadTimelineListParams": ("", "EXPERIMENTAL - list ordinary and realtime thread history in rollout order.", ("thread_id str",), ("cursor str", "limit int",), ()),
    "ThreadTimelineListResponse": ("", "EXPERIMENTAL - a bounded timeline page with its resolved opening voice state.", ("data list[ThreadTimelineEntry]",), ("active_realtime_session_at_page_start str", "next_cursor str",), ()),
    "ThreadTokenUsage": ("", "", ("last TokenUsageBreakdown", "total TokenUsageBreakdown",), ("model_context_window int",), ()),
    "ThreadTokenUsageUpdatedNotification": ("", "", ("thread_id str", "token_usage ThreadTokenUsage", "turn_id str",), (), ()),
    "ThreadTurnsListParams": ("", "Attributes:\n  cursor: Opaque cursor to pass to the next call to continue after the last turn.\n  items_view: How much item detail to include for each returned turn; defaults to summary.\n  limit: Optional turn page size.\n  sort_direction: Optional turn pagination direction; defaults to descending.", ("thread_id str",), ("cursor str", "items_view TurnItemsView", "limit int", "sort_direction SortDirection",), ()),
    "ThreadTurnsListResponse": ("", "Attributes:\n  backwards_cursor: Opaque cursor to pass as `cursor` when reversing `sortDirection`. This is only populated when the page contains at least one turn. Use it with the opposite `sortDirection` to include the anchor turn again and catch updates to that turn.\n  next_cursor: Opaque cursor to pass to the next call to continue after the last turn. if None, there are no more turns to return.", ("data list[Turn]",), ("backwards_cursor str", "next_cursor str",), ()),
    "ThreadUnarchiveParams": ("", "", ("thread_id str",), (), ()),
    "ThreadUnarchiveResponse": ("", "", ("thread Thread",), (), ()),
    "ThreadUnarchivedNotification": ("", "", ("thread_id str",), (), ()),
    "ThreadUnsubscribeParams": ("", "", ("thread_id str",), (), ()),
    "ThreadUnsubscribeResponse": ("", "", ("status ThreadUnsubscribeStatus",), (), ()),
    "TokenUsageBreakdown": ("", "", ("cached_input_tokens int", "input_tokens int", "output_tokens int", "reasoning_output_tokens int", "total_tokens int",), ("cache_write_input_tokens int",), ()),
    "ToolSearchCallResponseItem": ("v", "", ("arguments Any", "execution str",), ("call_id/call_id str", "encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "status str",), ("type =tool_search_call",)),
    "ToolSearchOutputResponseItem": ("v", "", ("execution str", "status str", "tools list[Any]",), ("call_id/call_id str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough",), ("type =tool_search_output",)),
    "TranscriptSegmentThreadRealtimeItem": ("v", "", ("role ThreadRealtimeTranscriptRole", "text str", "id str", "realtime_session_id str",), (), ("type =transcriptSegment",)),
    "TurnCompletedThreadTimelineEntry": ("v", "", ("position int", "status TurnStatus", "turn_id/turn_id str",), ("completed_at/completed_at int", "duration_ms/duration_ms int", "error TurnError", "started_at/started_at int",), ("type =turnCompleted",)),
    "TurnStartedThreadTimelineEntry": ("v", "", ("position int", "turn_id/turn_id str",), ("started_at/started_at int",), ("type =turnStarted",)),
    "TurnThreadUnreadPosition": ("v", "The earliest completed result needing attention.", ("turn_id str",), (), ("type =turn",)),
    "TurnsPage": ("", "", ("data list[Turn]",), ("backwards_cursor str", "next_cursor str",), ()),
    "UnreadThreadReadStateOperation": ("v", "", (), (), ("type =unread",)),
    "WebSearchCallResponseItem": ("v", "", (), ("action ResponsesApiWebSearchAction", "encrypted_content/encrypted_content str", "id str", "internal_chat_message_metadata_passthrough/internal_chat_message_metadata_passthrough InternalChatMessageMetadataPassthrough", "status str",), ("type =web_search_call",)),
    "WebrtcThreadRealtimeStartTransport": ("v", "Attributes:\n  sdp: SDP offer generated by a WebRTC RTCPeerConnection after configuring audio and the realtime events data channel.", ("sdp str",), (), ("type =webrtc",)),
    "WebsocketThreadRealtimeStartTransport": ("v", "", (), (), ("type =websocket",)),
    "WholeItemThreadRealtimeBemItemPresentation": ("v", "", (), (), ("type =wholeItem",)),
}

ENUMS = {
    "CodexResponseHandoffMode": ("", "", {"thinking": "thinking", "commentary": "commentary", "bem_tags": "bemTags"}),
    "ConversationTextRole": ("", "", {"user": "user", "developer": "developer", "assistant": "assistant"}),
    "LocalShellStatus": ("", "", {"completed": "completed", "in_progress": "in_progress", "incomplete": "incomplete"}),
    "RealtimeConversationVersion": ("", "", {"v1": "v1", "v2": "v2", "v3": "v3"}),
    "RealtimeOutputModality": ("", "", {"text": "text", "audio": "audio"}),
    "RealtimeVoice": ("", "", {"alloy": "alloy", "arbor": "arbor", "ash": "ash", "aube": "aube", "ballad": "ballad", "breeze": "breeze", "bubbie": "bubbie", "cedar": "cedar", "coral": "coral", "cove": "cove", "echo": "echo", "ember": "ember", "haetsal": "haetsal", "hanul": "hanul", "himari": "himari", "juniper": "juniper", "leher": "leher", "maple": "maple", "marin": "marin", "miko": "miko", "neer": "neer", "porto": "porto", "rindo": "rindo", "rio": "rio", "rivage": "rivage", "sage": "sage", "selva": "selva", "shimmer": "shimmer", "sol": "sol", "sonna": "sonna", "spruce": "spruce", "tinta": "tinta", "vale": "vale", "verse": "verse", "viola": "viola"}),
    "SessionSourceValue": ("v", "", {"cli": "cli", "vscode": "vscode", "exec": "exec", "app_server": "appServer", "unknown": "unknown"}),
    "SubAgentSourceValue": ("v", "", {"review": "review", "compact": "compact", "memory_consolidation": "memory_consolidation"}),
    "ThreadActiveFlag": ("", "", {"waiting_on_approval": "waitingOnApproval", "waiting_on_user_input": "waitingOnUserInput"}),
    "ThreadAttachmentAddOutcome": ("", "Result of attempting to associate an attachment with a thread.", {"created": "created", "existing": "existing"}),
    "ThreadAttachmentOperation": ("", "The persisted attachment change represented by a notification.", {"created": "created", "deleted": "deleted"}),
    "ThreadGoalMutationOrigin": ("", "Distinguishes explicit user actions from automatic goal lifecycle mutations.", {"user": "user", "automatic": "automatic"}),
    "ThreadGoalStatus": ("", "", {"active": "active", "paused": "paused", "blocked": "blocked", "usage_limited": "usageLimited", "budget_limited": "budgetLimited", "complete": "complete"}),
    "ThreadHistoryMode": ("", "", {"legacy": "legacy", "paginated": "paginated"}),
    "ThreadMemoryMode": ("", "", {"enabled": "enabled", "disabled": "disabled"}),
    "ThreadRealtimeSessionOutcome": ("", "", {"ended": "ended", "failed": "failed"}),
    "ThreadRealtimeTranscriptRole": ("", "", {"user": "user", "assistant": "assistant"}),
    "ThreadSearchSortKey": ("", "", {"created_at": "created_at", "updated_at": "updated_at", "recency_at": "recency_at"}),
    "ThreadSortKey": ("", "", {"created_at": "created_at", "updated_at": "updated_at", "recency_at": "recency_at", "section_position": "section_position"}),
    "ThreadSource": ("", "", {"user": "user", "subagent": "subagent", "memory_consolidation": "memory_consolidation"}),
    "ThreadSourceKind": ("", "", {"cli": "cli", "vscode": "vscode", "exec": "exec", "app_server": "appServer", "sub_agent": "subAgent", "sub_agent_review": "subAgentReview", "sub_agent_compact": "subAgentCompact", "sub_agent_thread_spawn": "subAgentThreadSpawn", "sub_agent_other": "subAgentOther", "unknown": "unknown"}),
    "ThreadStartSource": ("", "", {"startup": "startup", "clear": "clear"}),
    "ThreadUnsubscribeStatus": ("", "", {"not_loaded": "notLoaded", "not_subscribed": "notSubscribed", "unsubscribed": "unsubscribed"}),
}

UNIONS = {
    "AgentMessageInputContent": ("", "type", {"input_text": "InputTextAgentMessageInputContent", "encrypted_content": "EncryptedContentAgentMessageInputContent"}, None),
    "CapabilityRootLocation": ("Location used to resolve a selected capability root.", "type", {"environment": "EnvironmentCapabilityRootLocation"}, None),
    "ContentItem": ("", "type", {"input_text": "InputTextContentItem", "input_image": "InputImageContentItem FileIdContentItem", "input_audio": "InputAudioContentItem", "output_text": "OutputTextContentItem"}, None),
    "DynamicToolNamespaceTool": ("", "type", {"function": "FunctionDynamicToolNamespaceTool"}, None),
    "DynamicToolSpec": ("", "type", {"function": "FunctionDynamicToolSpec", "namespace": "NamespaceDynamicToolSpec"}, None),
    "LocalShellAction": ("", "type", {"exec": "ExecLocalShellAction"}, None),
    "ReasoningItemContent": ("", "type", {"reasoning_text": "ReasoningTextReasoningItemContent", "text": "TextReasoningItemContent"}, None),
    "ReasoningItemReasoningSummary": ("", "type", {"summary_text": "SummaryTextReasoningItemReasoningSummary"}, None),
    "ResponseItem": ("", "type", {"additional_tools": "AdditionalToolsResponseItem", "message": "MessageResponseItem", "agent_message": "AgentMessageResponseItem", "reasoning": "ReasoningResponseItem", "local_shell_call": "LocalShellCallResponseItem", "function_call": "FunctionCallResponseItem", "tool_search_call": "ToolSearchCallResponseItem", "function_call_output": "FunctionCallOutputResponseItem", "custom_tool_call": "CustomToolCallResponseItem", "custom_tool_call_output": "CustomToolCallOutputResponseItem", "tool_search_output": "ToolSearchOutputResponseItem", "web_search_call": "WebSearchCallResponseItem", "image_generation_call": "ImageGenerationCallResponseItem", "compaction": "CompactionResponseItem", "configuration_update": "ConfigurationUpdateResponseItem", "compaction_trigger": "CompactionTriggerResponseItem", "context_compaction": "ContextCompactionResponseItem", "other": "OtherResponseItem"}, None),
    "ResponsesApiWebSearchAction": ("", "type", {"search": "SearchResponsesApiWebSearchAction", "open_page": "OpenPageResponsesApiWebSearchAction", "find_in_page": "FindInPageResponsesApiWebSearchAction", "other": "OtherResponsesApiWebSearchAction"}, None),
    "SessionSource": ("", "", {"custom": "CustomSessionSource", "subAgent": "SubAgentSessionSource"}, "SessionSourceValue"),
    "SubAgentSource": ("", "", {"thread_spawn": "ThreadSpawnSubAgentSource", "other": "OtherSubAgentSource"}, "SubAgentSourceValue"),
    "ThreadItemsListAnchor": ("An exclusive item position within the requested visible turn.", "type", {"item": "ItemThreadItemsListAnchor"}, None),
    "ThreadPredictionResult": ("", "type", {"completed": "CompletedThreadPredictionResult", "failed": "FailedThreadPredictionResult"}, None),
    "ThreadReadStateOperation": ("", "type", {"read": "ReadThreadReadStateOperation", "unread": "UnreadThreadReadStateOperation"}, None),
    "ThreadRealtimeBemItemPresentation": ("EXPERIMENTAL - how an existing agent item appears in a realtime conversation.", "type", {"wholeItem": "WholeItemThreadRealtimeBemItemPresentation", "inlineMarkdown": "InlineMarkdownThreadRealtimeBemItemPresentation", "inlineVisualization": "InlineVisualizationThreadRealtimeBemItemPresentation"}, None),
    "ThreadRealtimeItem": ("EXPERIMENTAL - a thread-scoped realtime item in the canonical timeline.", "type", {"realtimeSessionStarted": "RealtimeSessionStartedThreadRealtimeItem", "transcriptSegment": "TranscriptSegmentThreadRealtimeItem", "bemItemPromoted": "BemItemPromotedThreadRealtimeItem", "realtimeSessionClosed": "RealtimeSessionClosedThreadRealtimeItem"}, None),
    "ThreadRealtimeStartTransport": ("EXPERIMENTAL - transport used by thread realtime.", "type", {"websocket": "WebsocketThreadRealtimeStartTransport", "webrtc": "WebrtcThreadRealtimeStartTransport", "existingCall": "ExistingCallThreadRealtimeStartTransport"}, None),
    "ThreadStatus": ("", "type", {"notLoaded": "NotLoadedThreadStatus", "idle": "IdleThreadStatus", "systemError": "SystemErrorThreadStatus", "active": "ActiveThreadStatus"}, None),
    "ThreadTimelineEntry": ("EXPERIMENTAL - one item or turn boundary in canonical rollout order.", "type", {"item": "ItemThreadTimelineEntry", "realtime": "RealtimeThreadTimelineEntry", "turnStarted": "TurnStartedThreadTimelineEntry", "turnCompleted": "TurnCompletedThreadTimelineEntry"}, None),
    "ThreadUnreadPosition": ("", "type", {"threadStart": "ThreadStartThreadUnreadPosition", "turn": "TurnThreadUnreadPosition"}, None),
}

ALIASES = {
    "AgentPath": ("", "str"),
    "ThreadItemsListCursor": ("Starting position for an item-history page.", "str | ThreadItemsListAnchor"),
    "ThreadListCwdFilter": ("", "str | list[str]"),
}

def read_ActivePermissionProfile(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or (extends_ := get("extends")) is not None and type(extends_) is not str):
        raise Misfit
    return new_ActivePermissionProfile(id_, extends_)

def read_ActiveThreadStatus(raw):
    if (raw["type"] != "active"):
        raise Misfit
    return new_ActiveThreadStatus([enum_ThreadActiveFlag[i0] for i0 in list_(raw["activeFlags"])])

def read_AdditionalToolsResponseItem(raw):
    get = raw.get
    if (type((role_ := raw["role"])) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "additional_tools"):
        raise Misfit
    return new_AdditionalToolsResponseItem(role_, list_(raw["tools"]), id_)

def read_AgentMessageResponseItem(raw):
    get = raw.get
    if (type((author_ := raw["author"])) is not str
            or type((recipient_ := raw["recipient"])) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "agent_message"):
        raise Misfit
    return new_AgentMessageResponseItem(author_, [read_AgentMessageInputContent(i0) for i0 in list_(raw["content"])], recipient_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_BemItemPromotedThreadRealtimeItem(raw):
    if (type((item_id_ := raw["item_id"])) is not str
            or type((turn_id_ := raw["turn_id"])) is not str
            or type((id_ := raw["id"])) is not str
            or type((realtime_session_id_ := raw["realtimeSessionId"])) is not str
            or raw["type"] != "bemItemPromoted"):
        raise Misfit
    return new_BemItemPromotedThreadRealtimeItem(item_id_, read_ThreadRealtimeBemItemPresentation(raw["presentation"]), turn_id_, id_, realtime_session_id_)

def read_CompactionResponseItem(raw):
    get = raw.get
    if (type((encrypted_content_ := raw["encrypted_content"])) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "compaction"):
        raise Misfit
    return new_CompactionResponseItem(encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_CompactionTriggerResponseItem(raw):
    if (raw["type"] != "compaction_trigger"):
        raise Misfit
    return new_CompactionTriggerResponseItem()

def read_CompletedThreadPredictionResult(raw):
    get = raw.get
    if ((text_ := get("text")) is not None and type(text_) is not str
            or raw["type"] != "completed"):
        raise Misfit
    return new_CompletedThreadPredictionResult(text_)

def read_ConfigurationReasoning(raw):
    return new_ConfigurationReasoning(enum_ReasoningEffort[raw["effort"]])

def read_ConfigurationUpdateResponseItem(raw):
    if (raw["type"] != "configuration_update"):
        raise Misfit
    return new_ConfigurationUpdateResponseItem(read_ConfigurationReasoning(raw["reasoning"]))

def read_ContextCompactedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ContextCompactedNotification(thread_id_, turn_id_)

def read_ContextCompactionResponseItem(raw):
    get = raw.get
    if ((encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "context_compaction"):
        raise Misfit
    return new_ContextCompactionResponseItem(encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_CustomSessionSource(raw):
    if (type((custom_ := raw["custom"])) is not str):
        raise Misfit
    return new_CustomSessionSource(custom_)

def read_CustomToolCallOutputResponseItem(raw):
    get = raw.get
    if (type((call_id_ := raw["call_id"])) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (name_ := get("name")) is not None and type(name_) is not str
            or raw["type"] != "custom_tool_call_output"):
        raise Misfit
    return new_CustomToolCallOutputResponseItem(call_id_, read_FunctionCallOutputBody(raw["output"]), id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), name_)

def read_CustomToolCallResponseItem(raw):
    get = raw.get
    if (type((call_id_ := raw["call_id"])) is not str
            or type((input_ := raw["input"])) is not str
            or type((name_ := raw["name"])) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or (status_ := get("status")) is not None and type(status_) is not str
            or raw["type"] != "custom_tool_call"):
        raise Misfit
    return new_CustomToolCallResponseItem(call_id_, input_, name_, encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), namespace_, status_)

def read_EncryptedContentAgentMessageInputContent(raw):
    if (type((encrypted_content_ := raw["encrypted_content"])) is not str
            or raw["type"] != "encrypted_content"):
        raise Misfit
    return new_EncryptedContentAgentMessageInputContent(encrypted_content_)

def read_EnvironmentCapabilityRootLocation(raw):
    if (type((environment_id_ := raw["environmentId"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "environment"):
        raise Misfit
    return new_EnvironmentCapabilityRootLocation(environment_id_, path_)

def read_EnvironmentConnectionNotification(raw):
    if (type((environment_id_ := raw["environmentId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_EnvironmentConnectionNotification(environment_id_, thread_id_)

def read_ExecLocalShellAction(raw):
    get = raw.get
    if ((timeout_ms_ := get("timeout_ms")) is not None and type(timeout_ms_) is not int
            or (user_ := get("user")) is not None and type(user_) is not str
            or (working_directory_ := get("working_directory")) is not None and type(working_directory_) is not str
            or raw["type"] != "exec"):
        raise Misfit
    return new_ExecLocalShellAction([str_(i0) for i0 in list_(raw["command"])], None if (env_ := get("env")) is None else {k: str_(i0) for k, i0 in dict_(env_).items()}, timeout_ms_, user_, working_directory_)

def read_ExistingCallThreadRealtimeStartTransport(raw):
    if (type((call_id_ := raw["callId"])) is not str
            or raw["type"] != "existingCall"):
        raise Misfit
    return new_ExistingCallThreadRealtimeStartTransport(call_id_)

def read_FailedThreadPredictionResult(raw):
    if (raw["type"] != "failed"):
        raise Misfit
    return new_FailedThreadPredictionResult()

def read_FileIdContentItem(raw):
    get = raw.get
    if (type((file_id_ := raw["file_id"])) is not str
            or raw["type"] != "input_image"):
        raise Misfit
    return new_FileIdContentItem(file_id_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_FindInPageResponsesApiWebSearchAction(raw):
    get = raw.get
    if ((pattern_ := get("pattern")) is not None and type(pattern_) is not str
            or (url_ := get("url")) is not None and type(url_) is not str
            or raw["type"] != "find_in_page"):
        raise Misfit
    return new_FindInPageResponsesApiWebSearchAction(pattern_, url_)

def read_FunctionCallOutputResponseItem(raw):
    get = raw.get
    if ((call_id_ := get("call_id")) is not None and type(call_id_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (name_ := get("name")) is not None and type(name_) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or raw["type"] != "function_call_output"):
        raise Misfit
    return new_FunctionCallOutputResponseItem(read_FunctionCallOutputBody(raw["output"]), call_id_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), name_, namespace_)

def read_FunctionCallResponseItem(raw):
    get = raw.get
    if (type((arguments_ := raw["arguments"])) is not str
            or type((call_id_ := raw["call_id"])) is not str
            or type((name_ := raw["name"])) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or (status_ := get("status")) is not None and type(status_) is not str
            or raw["type"] != "function_call"):
        raise Misfit
    return new_FunctionCallResponseItem(arguments_, call_id_, name_, encrypted_content_, None if (encrypted_function_args_ := get("encrypted_function_args")) is None else [str_(i0) for i0 in list_(encrypted_function_args_)], id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), namespace_, status_)

def read_FunctionDynamicToolNamespaceTool(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((name_ := raw["name"])) is not str
            or (defer_loading_ := get("deferLoading")) is not None and type(defer_loading_) is not bool
            or raw["type"] != "function"):
        raise Misfit
    return new_FunctionDynamicToolNamespaceTool(description_, raw["inputSchema"], name_, defer_loading_)

def read_FunctionDynamicToolSpec(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((name_ := raw["name"])) is not str
            or (defer_loading_ := get("deferLoading")) is not None and type(defer_loading_) is not bool
            or raw["type"] != "function"):
        raise Misfit
    return new_FunctionDynamicToolSpec(description_, raw["inputSchema"], name_, defer_loading_)

def read_GitInfo(raw):
    get = raw.get
    if (type(raw) is not dict
            or (branch_ := get("branch")) is not None and type(branch_) is not str
            or (origin_url_ := get("originUrl")) is not None and type(origin_url_) is not str
            or (sha_ := get("sha")) is not None and type(sha_) is not str):
        raise Misfit
    return new_GitInfo(branch_, origin_url_, sha_)

def read_IdleThreadStatus(raw):
    if (raw["type"] != "idle"):
        raise Misfit
    return new_IdleThreadStatus()

def read_ImageGenerationCallResponseItem(raw):
    get = raw.get
    if (type((result_ := raw["result"])) is not str
            or type((status_ := raw["status"])) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (revised_prompt_ := get("revised_prompt")) is not None and type(revised_prompt_) is not str
            or raw["type"] != "image_generation_call"):
        raise Misfit
    return new_ImageGenerationCallResponseItem(result_, status_, encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), revised_prompt_)

def read_InlineMarkdownThreadRealtimeBemItemPresentation(raw):
    if (raw["type"] != "inlineMarkdown"):
        raise Misfit
    return new_InlineMarkdownThreadRealtimeBemItemPresentation()

def read_InlineVisualizationThreadRealtimeBemItemPresentation(raw):
    if (type((index_ := raw["index"])) is not int
            or raw["type"] != "inlineVisualization"):
        raise Misfit
    return new_InlineVisualizationThreadRealtimeBemItemPresentation(index_)

def read_InputAudioContentItem(raw):
    if (type((audio_url_ := raw["audio_url"])) is not str
            or raw["type"] != "input_audio"):
        raise Misfit
    return new_InputAudioContentItem(audio_url_)

def read_InputImageContentItem(raw):
    get = raw.get
    if (type((image_url_ := raw["image_url"])) is not str
            or raw["type"] != "input_image"):
        raise Misfit
    return new_InputImageContentItem(image_url_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_InputTextAgentMessageInputContent(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "input_text"):
        raise Misfit
    return new_InputTextAgentMessageInputContent(text_)

def read_InputTextContentItem(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "input_text"):
        raise Misfit
    return new_InputTextContentItem(text_)

def read_InternalChatMessageMetadataPassthrough(raw):
    get = raw.get
    if (type(raw) is not dict
            or (turn_id_ := get("turn_id")) is not None and type(turn_id_) is not str):
        raise Misfit
    return new_InternalChatMessageMetadataPassthrough(turn_id_)

def read_ItemThreadItemsListAnchor(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or raw["type"] != "item"):
        raise Misfit
    return new_ItemThreadItemsListAnchor(item_id_)

def read_ItemThreadTimelineEntry(raw):
    if (type((position_ := raw["position"])) is not int
            or type((turn_id_ := raw["turnId"])) is not str
            or raw["type"] != "item"):
        raise Misfit
    return new_ItemThreadTimelineEntry(read_ThreadItem(raw["item"]), position_, turn_id_)

def read_LocalShellCallResponseItem(raw):
    get = raw.get
    if ((call_id_ := get("call_id")) is not None and type(call_id_) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "local_shell_call"):
        raise Misfit
    return new_LocalShellCallResponseItem(read_LocalShellAction(raw["action"]), enum_LocalShellStatus[raw["status"]], call_id_, encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_MessageResponseItem(raw):
    get = raw.get
    if (type((role_ := raw["role"])) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (status_ := get("status")) is not None and type(status_) is not str
            or raw["type"] != "message"):
        raise Misfit
    return new_MessageResponseItem([read_ContentItem(i0) for i0 in list_(raw["content"])], role_, encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), None if (phase_ := get("phase")) is None else enum_MessagePhase[phase_], status_)

def read_NamespaceDynamicToolSpec(raw):
    if (type((description_ := raw["description"])) is not str
            or type((name_ := raw["name"])) is not str
            or raw["type"] != "namespace"):
        raise Misfit
    return new_NamespaceDynamicToolSpec(description_, name_, [read_DynamicToolNamespaceTool(i0) for i0 in list_(raw["tools"])])

def read_NotLoadedThreadStatus(raw):
    if (raw["type"] != "notLoaded"):
        raise Misfit
    return new_NotLoadedThreadStatus()

def read_OpenPageResponsesApiWebSearchAction(raw):
    get = raw.get
    if ((url_ := get("url")) is not None and type(url_) is not str
            or raw["type"] != "open_page"):
        raise Misfit
    return new_OpenPageResponsesApiWebSearchAction(url_)

def read_OtherResponseItem(raw):
    if (raw["type"] != "other"):
        raise Misfit
    return new_OtherResponseItem()

def read_OtherResponsesApiWebSearchAction(raw):
    if (raw["type"] != "other"):
        raise Misfit
    return new_OtherResponsesApiWebSearchAction()

def read_OtherSubAgentSource(raw):
    if (type((other_ := raw["other"])) is not str):
        raise Misfit
    return new_OtherSubAgentSource(other_)

def read_OutputTextContentItem(raw):
    get = raw.get
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "output_text"):
        raise Misfit
    return new_OutputTextContentItem(text_, None if (annotations_ := get("annotations")) is None else list_(annotations_), None if (logprobs_ := get("logprobs")) is None else list_(logprobs_))

def read_QueuedSubmission(raw):
    if (type((client_user_message_id_ := raw["clientUserMessageId"])) is not str
            or type((id_ := raw["id"])) is not str):
        raise Misfit
    return new_QueuedSubmission(client_user_message_id_, id_, [read_UserInput(i0) for i0 in list_(raw["input"])])

def read_ReadThreadReadStateOperation(raw):
    if (raw["type"] != "read"):
        raise Misfit
    return new_ReadThreadReadStateOperation()

def read_RealtimeSessionClosedThreadRealtimeItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((realtime_session_id_ := raw["realtimeSessionId"])) is not str
            or raw["type"] != "realtimeSessionClosed"):
        raise Misfit
    return new_RealtimeSessionClosedThreadRealtimeItem(enum_ThreadRealtimeSessionOutcome[raw["outcome"]], id_, realtime_session_id_)

def read_RealtimeSessionStartedThreadRealtimeItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((realtime_session_id_ := raw["realtimeSessionId"])) is not str
            or raw["type"] != "realtimeSessionStarted"):
        raise Misfit
    return new_RealtimeSessionStartedThreadRealtimeItem(id_, realtime_session_id_)

def read_RealtimeThreadTimelineEntry(raw):
    if (type((position_ := raw["position"])) is not int
            or raw["type"] != "realtime"):
        raise Misfit
    return new_RealtimeThreadTimelineEntry(read_ThreadRealtimeItem(raw["item"]), position_)

def read_RealtimeVoicesList(raw):
    get = raw.get
    return new_RealtimeVoicesList(enum_RealtimeVoice[raw["defaultV1"]], enum_RealtimeVoice[raw["defaultV2"]], [enum_RealtimeVoice[i0] for i0 in list_(raw["v1"])], [enum_RealtimeVoice[i0] for i0 in list_(raw["v2"])], None if (v3_ := get("v3")) is None else [enum_RealtimeVoice[i0] for i0 in list_(v3_)])

def read_ReasoningResponseItem(raw):
    get = raw.get
    if ((encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "reasoning"):
        raise Misfit
    return new_ReasoningResponseItem([read_ReasoningItemReasoningSummary(i0) for i0 in list_(raw["summary"])], None if (content_ := get("content")) is None else [read_ReasoningItemContent(i0) for i0 in list_(content_)], encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_ReasoningTextReasoningItemContent(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "reasoning_text"):
        raise Misfit
    return new_ReasoningTextReasoningItemContent(text_)

def read_SearchResponsesApiWebSearchAction(raw):
    get = raw.get
    if ((query_ := get("query")) is not None and type(query_) is not str
            or raw["type"] != "search"):
        raise Misfit
    return new_SearchResponsesApiWebSearchAction(None if (queries_ := get("queries")) is None else [str_(i0) for i0 in list_(queries_)], query_)

def read_SelectedCapabilityRoot(raw):
    if (type((id_ := raw["id"])) is not str):
        raise Misfit
    return new_SelectedCapabilityRoot(id_, read_CapabilityRootLocation(raw["location"]))

def read_SubAgentSessionSource(raw):
    return new_SubAgentSessionSource(read_SubAgentSource(raw["subAgent"]))

def read_SummaryTextReasoningItemReasoningSummary(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "summary_text"):
        raise Misfit
    return new_SummaryTextReasoningItemReasoningSummary(text_)

def read_SystemErrorThreadStatus(raw):
    if (raw["type"] != "systemError"):
        raise Misfit
    return new_SystemErrorThreadStatus()

def read_TextReasoningItemContent(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "text"):
        raise Misfit
    return new_TextReasoningItemContent(text_)

def read_Thread(raw):
    get = raw.get
    if (type((cli_version_ := raw["cliVersion"])) is not str
            or type((created_at_ := raw["createdAt"])) is not int
            or type((cwd_ := raw["cwd"])) is not str
            or type((ephemeral_ := raw["ephemeral"])) is not bool
            or type((id_ := raw["id"])) is not str
            or type((model_provider_ := raw["modelProvider"])) is not str
            or type((preview_ := raw["preview"])) is not str
            or (project_id_ := raw["projectId"]) is not None and type(project_id_) is not str
            or type((session_id_ := raw["sessionId"])) is not str
            or type((updated_at_ := raw["updatedAt"])) is not int
            or (agent_nickname_ := get("agentNickname")) is not None and type(agent_nickname_) is not str
            or (agent_role_ := get("agentRole")) is not None and type(agent_role_) is not str
            or (can_accept_direct_input_ := get("canAcceptDirectInput")) is not None and type(can_accept_direct_input_) is not bool
            or (daybreak_enabled_ := get("daybreakEnabled")) is not None and type(daybreak_enabled_) is not bool
            or (forked_from_id_ := get("forkedFromId")) is not None and type(forked_from_id_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (name_ := get("name")) is not None and type(name_) is not str
            or (originator_ := get("originator")) is not None and type(originator_) is not str
            or (parent_thread_id_ := get("parentThreadId")) is not None and type(parent_thread_id_) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (recency_at_ := get("recencyAt")) is not None and type(recency_at_) is not int
            or (section_entered_at_ := get("sectionEnteredAt")) is not None and type(section_entered_at_) is not int):
        raise Misfit
    return new_Thread(cli_version_, created_at_, cwd_, ephemeral_, id_, model_provider_, preview_, project_id_, session_id_, read_SessionSource(raw["source"]), read_ThreadStatus(raw["status"]), [read_Turn(i0) for i0 in list_(raw["turns"])], updated_at_, agent_nickname_, agent_role_, can_accept_direct_input_, daybreak_enabled_, None if (environments_ := get("environments")) is None else [read_ThreadEnvironment(i0) for i0 in list_(environments_)], None if (extra_ := get("extra")) is None else read_ThreadExtra(extra_), forked_from_id_, None if (git_info_ := get("gitInfo")) is None else read_GitInfo(git_info_), None if (history_mode_ := get("historyMode")) is None else enum_ThreadHistoryMode[history_mode_], model_, name_, originator_, parent_thread_id_, path_, None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_], recency_at_, None if (section_ := get("section")) is None else read_ThreadSection(section_), section_entered_at_, None if (thread_source_ := get("threadSource")) is None else enum_ThreadSource[thread_source_])

def read_ThreadApproveGuardianDeniedActionParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadApproveGuardianDeniedActionParams(raw["event"], thread_id_)

def read_ThreadApproveGuardianDeniedActionResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadApproveGuardianDeniedActionResponse()

def read_ThreadArchiveParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadArchiveParams(thread_id_)

def read_ThreadArchiveResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadArchiveResponse()

def read_ThreadArchivedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadArchivedNotification(thread_id_)

def read_ThreadAttachment(raw):
    if (type((attachment_type_ := raw["attachmentType"])) is not str
            or type((created_at_ := raw["createdAt"])) is not int
            or type((id_ := raw["id"])) is not str
            or type((identity_key_ := raw["identityKey"])) is not str):
        raise Misfit
    return new_ThreadAttachment(attachment_type_, created_at_, id_, identity_key_, raw["payload"])

def read_ThreadAttachmentAddParams(raw):
    if (type((attachment_type_ := raw["attachmentType"])) is not str
            or type((identity_key_ := raw["identityKey"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadAttachmentAddParams(attachment_type_, identity_key_, raw["payload"], thread_id_)

def read_ThreadAttachmentAddResponse(raw):
    return new_ThreadAttachmentAddResponse(read_ThreadAttachment(raw["attachment"]), enum_ThreadAttachmentAddOutcome[raw["outcome"]])

def read_ThreadAttachmentListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadAttachmentListParams(thread_id_, cursor_, limit_)

def read_ThreadAttachmentListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadAttachmentListResponse([read_ThreadAttachment(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadAttachmentOwner(raw):
    if (type((archived_ := raw["archived"])) is not bool
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadAttachmentOwner(archived_, thread_id_)

def read_ThreadAttachmentOwnerListParams(raw):
    get = raw.get
    if (type((attachment_type_ := raw["attachmentType"])) is not str
            or type((identity_key_ := raw["identityKey"])) is not str
            or (archived_ := get("archived")) is not None and type(archived_) is not bool
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadAttachmentOwnerListParams(attachment_type_, identity_key_, archived_, cursor_, limit_)

def read_ThreadAttachmentOwnerListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadAttachmentOwnerListResponse([read_ThreadAttachmentOwner(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadAttachmentRemoveParams(raw):
    if (type((attachment_type_ := raw["attachmentType"])) is not str
            or type((identity_key_ := raw["identityKey"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadAttachmentRemoveParams(attachment_type_, identity_key_, thread_id_)

def read_ThreadAttachmentRemoveResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadAttachmentRemoveResponse()

def read_ThreadAttachmentUpdatedNotification(raw):
    if (type((attachment_id_ := raw["attachmentId"])) is not str
            or type((attachment_type_ := raw["attachmentType"])) is not str
            or type((identity_key_ := raw["identityKey"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadAttachmentUpdatedNotification(attachment_id_, attachment_type_, identity_key_, enum_ThreadAttachmentOperation[raw["operation"]], thread_id_)

def read_ThreadBackgroundTerminal(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or type((cwd_ := raw["cwd"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((process_id_ := raw["processId"])) is not str
            or (cpu_percent_ := get("cpuPercent")) is not None and type(cpu_percent_) is not float and type(cpu_percent_) is not int
            or (os_pid_ := get("osPid")) is not None and type(os_pid_) is not int
            or (rss_kb_ := get("rssKb")) is not None and type(rss_kb_) is not int):
        raise Misfit
    return new_ThreadBackgroundTerminal(command_, cwd_, item_id_, process_id_, cpu_percent_, os_pid_, rss_kb_)

def read_ThreadBackgroundTerminalsCleanParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadBackgroundTerminalsCleanParams(thread_id_)

def read_ThreadBackgroundTerminalsCleanResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadBackgroundTerminalsCleanResponse()

def read_ThreadBackgroundTerminalsListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadBackgroundTerminalsListParams(thread_id_, cursor_, limit_)

def read_ThreadBackgroundTerminalsListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadBackgroundTerminalsListResponse([read_ThreadBackgroundTerminal(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadBackgroundTerminalsTerminateParams(raw):
    if (type((process_id_ := raw["processId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadBackgroundTerminalsTerminateParams(process_id_, thread_id_)

def read_ThreadBackgroundTerminalsTerminateResponse(raw):
    if (type((terminated_ := raw["terminated"])) is not bool):
        raise Misfit
    return new_ThreadBackgroundTerminalsTerminateResponse(terminated_)

def read_ThreadClosedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadClosedNotification(thread_id_)

def read_ThreadCompactStartParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadCompactStartParams(thread_id_)

def read_ThreadCompactStartResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadCompactStartResponse()

def read_ThreadDecrementElicitationParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadDecrementElicitationParams(thread_id_)

def read_ThreadDecrementElicitationResponse(raw):
    if (type((count_ := raw["count"])) is not int
            or type((paused_ := raw["paused"])) is not bool):
        raise Misfit
    return new_ThreadDecrementElicitationResponse(count_, paused_)

def read_ThreadDeleteParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadDeleteParams(thread_id_)

def read_ThreadDeleteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadDeleteResponse()

def read_ThreadDeletedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadDeletedNotification(thread_id_)

def read_ThreadEnvironment(raw):
    if (type((cwd_ := raw["cwd"])) is not str
            or type((environment_id_ := raw["environmentId"])) is not str):
        raise Misfit
    return new_ThreadEnvironment(cwd_, environment_id_, [str_(i0) for i0 in list_(raw["runtimeWorkspaceRoots"])])

def read_ThreadExtra(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadExtra()

def read_ThreadForkParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (base_instructions_ := get("baseInstructions")) is not None and type(base_instructions_) is not str
            or (before_turn_id_ := get("beforeTurnId")) is not None and type(before_turn_id_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (defer_goal_continuation_ := get("deferGoalContinuation")) is not None and type(defer_goal_continuation_) is not bool
            or (developer_instructions_ := get("developerInstructions")) is not None and type(developer_instructions_) is not str
            or (ephemeral_ := get("ephemeral")) is not None and type(ephemeral_) is not bool
            or (exclude_turns_ := get("excludeTurns")) is not None and type(exclude_turns_) is not bool
            or (experimental_prediction_mode_ := get("experimentalPredictionMode")) is not None and type(experimental_prediction_mode_) is not bool
            or (last_turn_id_ := get("lastTurnId")) is not None and type(last_turn_id_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (model_provider_ := get("modelProvider")) is not None and type(model_provider_) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (permissions_ := get("permissions")) is not None and type(permissions_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadForkParams(thread_id_, None if (approval_policy_ := get("approvalPolicy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], base_instructions_, before_turn_id_, None if (config_ := get("config")) is None else dict_(config_), cwd_, defer_goal_continuation_, developer_instructions_, ephemeral_, exclude_turns_, experimental_prediction_mode_, last_turn_id_, model_, model_provider_, path_, permissions_, None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], None if (sandbox_ := get("sandbox")) is None else enum_SandboxMode[sandbox_], service_tier_, None if (thread_source_ := get("threadSource")) is None else enum_ThreadSource[thread_source_])

def read_ThreadForkResponse(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((model_ := raw["model"])) is not str
            or type((model_provider_ := raw["modelProvider"])) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadForkResponse(read_AskForApproval(raw["approvalPolicy"]), enum_ApprovalsReviewer[raw["approvalsReviewer"]], cwd_, model_, model_provider_, read_SandboxPolicy(raw["sandbox"]), read_Thread(raw["thread"]), None if (active_permission_profile_ := get("activePermissionProfile")) is None else read_ActivePermissionProfile(active_permission_profile_), None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (instruction_sources_ := get("instructionSources")) is None else [str_(i0) for i0 in list_(instruction_sources_)], None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_], None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], service_tier_)

def read_ThreadGoal(raw):
    get = raw.get
    if (type((created_at_ := raw["createdAt"])) is not int
            or type((objective_ := raw["objective"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((time_used_seconds_ := raw["timeUsedSeconds"])) is not int
            or type((tokens_used_ := raw["tokensUsed"])) is not int
            or type((updated_at_ := raw["updatedAt"])) is not int
            or (token_budget_ := get("tokenBudget")) is not None and type(token_budget_) is not int):
        raise Misfit
    return new_ThreadGoal(created_at_, objective_, enum_ThreadGoalStatus[raw["status"]], thread_id_, time_used_seconds_, tokens_used_, updated_at_, token_budget_)

def read_ThreadGoalClearParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadGoalClearParams(thread_id_, None if (origin_ := get("origin")) is None else enum_ThreadGoalMutationOrigin[origin_])

def read_ThreadGoalClearResponse(raw):
    if (type((cleared_ := raw["cleared"])) is not bool):
        raise Misfit
    return new_ThreadGoalClearResponse(cleared_)

def read_ThreadGoalClearedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadGoalClearedNotification(thread_id_)

def read_ThreadGoalGetParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadGoalGetParams(thread_id_)

def read_ThreadGoalGetResponse(raw):
    get = raw.get
    return new_ThreadGoalGetResponse(None if (goal_ := get("goal")) is None else read_ThreadGoal(goal_))

def read_ThreadGoalSetParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (objective_ := get("objective")) is not None and type(objective_) is not str
            or (token_budget_ := get("tokenBudget")) is not None and type(token_budget_) is not int):
        raise Misfit
    return new_ThreadGoalSetParams(thread_id_, objective_, None if (origin_ := get("origin")) is None else enum_ThreadGoalMutationOrigin[origin_], None if (status_ := get("status")) is None else enum_ThreadGoalStatus[status_], token_budget_)

def read_ThreadGoalSetResponse(raw):
    return new_ThreadGoalSetResponse(read_ThreadGoal(raw["goal"]))

def read_ThreadGoalUpdatedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str):
        raise Misfit
    return new_ThreadGoalUpdatedNotification(read_ThreadGoal(raw["goal"]), thread_id_, turn_id_)

def read_ThreadIncrementElicitationParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadIncrementElicitationParams(thread_id_)

def read_ThreadIncrementElicitationResponse(raw):
    if (type((count_ := raw["count"])) is not int
            or type((paused_ := raw["paused"])) is not bool):
        raise Misfit
    return new_ThreadIncrementElicitationResponse(count_, paused_)

def read_ThreadInjectItemsParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadInjectItemsParams(list_(raw["items"]), thread_id_)

def read_ThreadInjectItemsResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadInjectItemsResponse()

def read_ThreadItemEntry(raw):
    get = raw.get
    if (type((turn_id_ := raw["turnId"])) is not str
            or (completed_at_ms_ := get("completedAtMs")) is not None and type(completed_at_ms_) is not int
            or (started_at_ms_ := get("startedAtMs")) is not None and type(started_at_ms_) is not int):
        raise Misfit
    return new_ThreadItemEntry(read_ThreadItem(raw["item"]), turn_id_, completed_at_ms_, started_at_ms_)

def read_ThreadItemsListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str):
        raise Misfit
    return new_ThreadItemsListParams(thread_id_, None if (cursor_ := get("cursor")) is None else read_ThreadItemsListCursor(cursor_), limit_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_], turn_id_)

def read_ThreadItemsListResponse(raw):
    get = raw.get
    if ((backwards_cursor_ := get("backwardsCursor")) is not None and type(backwards_cursor_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadItemsListResponse([read_ThreadItemEntry(i0) for i0 in list_(raw["data"])], backwards_cursor_, next_cursor_)

def read_ThreadItemsReadParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ThreadItemsReadParams([str_(i0) for i0 in list_(raw["itemIds"])], thread_id_, turn_id_)

def read_ThreadItemsReadResponse(raw):
    return new_ThreadItemsReadResponse([read_ThreadItemEntry(i0) for i0 in list_(raw["data"])])

def read_ThreadListParams(raw):
    get = raw.get
    if ((ancestor_thread_id_ := get("ancestorThreadId")) is not None and type(ancestor_thread_id_) is not str
            or (archived_ := get("archived")) is not None and type(archived_) is not bool
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int
            or (parent_thread_id_ := get("parentThreadId")) is not None and type(parent_thread_id_) is not str
            or (project_id_ := get("projectId")) is not None and type(project_id_) is not str
            or (search_term_ := get("searchTerm")) is not None and type(search_term_) is not str
            or (section_id_ := get("sectionId")) is not None and type(section_id_) is not str
            or (use_state_db_only_ := get("useStateDbOnly")) is not None and type(use_state_db_only_) is not bool):
        raise Misfit
    return new_ThreadListParams(ancestor_thread_id_, archived_, cursor_, None if (cwd_ := get("cwd")) is None else read_ThreadListCwdFilter(cwd_), None if (excluded_thread_ids_ := get("excludedThreadIds")) is None else [str_(i0) for i0 in list_(excluded_thread_ids_)], limit_, None if (model_providers_ := get("modelProviders")) is None else [str_(i0) for i0 in list_(model_providers_)], None if (originators_ := get("originators")) is None else [str_(i0) for i0 in list_(originators_)], parent_thread_id_, project_id_, search_term_, section_id_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_], None if (sort_key_ := get("sortKey")) is None else enum_ThreadSortKey[sort_key_], None if (source_kinds_ := get("sourceKinds")) is None else [enum_ThreadSourceKind[i0] for i0 in list_(source_kinds_)], use_state_db_only_)

def read_ThreadListResponse(raw):
    get = raw.get
    if ((backwards_cursor_ := get("backwardsCursor")) is not None and type(backwards_cursor_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadListResponse([read_Thread(i0) for i0 in list_(raw["data"])], backwards_cursor_, next_cursor_, None if (read_states_ := get("readStates")) is None else {k: read_ThreadReadState(i0) for k, i0 in dict_(read_states_).items()})

def read_ThreadLoadedListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadLoadedListParams(cursor_, limit_)

def read_ThreadLoadedListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadLoadedListResponse([str_(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadMemoryModeSetParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadMemoryModeSetParams(enum_ThreadMemoryMode[raw["mode"]], thread_id_)

def read_ThreadMemoryModeSetResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadMemoryModeSetResponse()

def read_ThreadMetadataGitInfoUpdateParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (branch_ := get("branch")) is not None and type(branch_) is not str
            or (origin_url_ := get("originUrl")) is not None and type(origin_url_) is not str
            or (sha_ := get("sha")) is not None and type(sha_) is not str):
        raise Misfit
    return new_ThreadMetadataGitInfoUpdateParams(branch_, origin_url_, sha_)

def read_ThreadMetadataUpdateParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (daybreak_enabled_ := get("daybreakEnabled")) is not None and type(daybreak_enabled_) is not bool
            or (project_id_ := get("projectId")) is not None and type(project_id_) is not str):
        raise Misfit
    return new_ThreadMetadataUpdateParams(thread_id_, daybreak_enabled_, None if (git_info_ := get("gitInfo")) is None else read_ThreadMetadataGitInfoUpdateParams(git_info_), project_id_)

def read_ThreadMetadataUpdateResponse(raw):
    return new_ThreadMetadataUpdateResponse(read_Thread(raw["thread"]))

def read_ThreadNameUpdatedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (thread_name_ := get("threadName")) is not None and type(thread_name_) is not str):
        raise Misfit
    return new_ThreadNameUpdatedNotification(thread_id_, thread_name_)

def read_ThreadPredictionRequestParams(raw):
    if (type((source_turn_id_ := raw["sourceTurnId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadPredictionRequestParams(source_turn_id_, thread_id_)

def read_ThreadPredictionRequestResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadPredictionRequestResponse()

def read_ThreadPredictionUpdatedNotification(raw):
    if (type((source_turn_id_ := raw["sourceTurnId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadPredictionUpdatedNotification(read_ThreadPredictionResult(raw["result"]), source_turn_id_, thread_id_)

def read_ThreadProjectUpdatedNotification(raw):
    if ((project_id_ := raw["projectId"]) is not None and type(project_id_) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadProjectUpdatedNotification(project_id_, thread_id_)

def read_ThreadQueueAddParams(raw):
    if (type((client_user_message_id_ := raw["clientUserMessageId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadQueueAddParams(client_user_message_id_, [read_UserInput(i0) for i0 in list_(raw["input"])], thread_id_)

def read_ThreadQueueAddResponse(raw):
    return new_ThreadQueueAddResponse(read_QueuedSubmission(raw["queuedSubmission"]))

def read_ThreadQueueChangedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadQueueChangedNotification(thread_id_)

def read_ThreadQueueDeleteParams(raw):
    if (type((queued_submission_id_ := raw["queuedSubmissionId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadQueueDeleteParams(queued_submission_id_, thread_id_)

def read_ThreadQueueDeleteResponse(raw):
    if (type((deleted_ := raw["deleted"])) is not bool):
        raise Misfit
    return new_ThreadQueueDeleteResponse(deleted_)

def read_ThreadQueueListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadQueueListParams(thread_id_, cursor_, limit_)

def read_ThreadQueueListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadQueueListResponse([read_QueuedSubmission(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadQueueReorderParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadQueueReorderParams([str_(i0) for i0 in list_(raw["queuedSubmissionIds"])], thread_id_)

def read_ThreadQueueReorderResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadQueueReorderResponse()

def read_ThreadQueueStartParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (queued_submission_id_ := get("queuedSubmissionId")) is not None and type(queued_submission_id_) is not str):
        raise Misfit
    return new_ThreadQueueStartParams(thread_id_, queued_submission_id_)

def read_ThreadQueueStartResponse(raw):
    return new_ThreadQueueStartResponse(read_Turn(raw["turn"]))

def read_ThreadQueueUpdateParams(raw):
    if (type((queued_submission_id_ := raw["queuedSubmissionId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadQueueUpdateParams([read_UserInput(i0) for i0 in list_(raw["input"])], queued_submission_id_, thread_id_)

def read_ThreadQueueUpdateResponse(raw):
    return new_ThreadQueueUpdateResponse(read_QueuedSubmission(raw["queuedSubmission"]))

def read_ThreadReadParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (include_turns_ := get("includeTurns")) is not None and type(include_turns_) is not bool):
        raise Misfit
    return new_ThreadReadParams(thread_id_, include_turns_)

def read_ThreadReadResponse(raw):
    get = raw.get
    return new_ThreadReadResponse(read_Thread(raw["thread"]), None if (read_state_ := get("readState")) is None else read_ThreadReadState(read_state_))

def read_ThreadReadState(raw):
    get = raw.get
    if (type((revision_ := raw["revision"])) is not str):
        raise Misfit
    return new_ThreadReadState(revision_, None if (first_unread_ := get("firstUnread")) is None else read_ThreadUnreadPosition(first_unread_))

def read_ThreadReadStateChangedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadReadStateChangedNotification(read_ThreadReadState(raw["readState"]), thread_id_)

def read_ThreadReadStateUpdateParams(raw):
    if (type((expected_revision_ := raw["expectedRevision"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadReadStateUpdateParams(expected_revision_, read_ThreadReadStateOperation(raw["operation"]), thread_id_)

def read_ThreadReadStateUpdateResponse(raw):
    return new_ThreadReadStateUpdateResponse(read_ThreadReadState(raw["readState"]))

def read_ThreadRealtimeAppendAudioParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeAppendAudioParams(read_ThreadRealtimeAudioChunk(raw["audio"]), thread_id_)

def read_ThreadRealtimeAppendAudioResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeAppendAudioResponse()

def read_ThreadRealtimeAppendSpeechParams(raw):
    if (type((text_ := raw["text"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeAppendSpeechParams(text_, thread_id_)

def read_ThreadRealtimeAppendSpeechResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeAppendSpeechResponse()

def read_ThreadRealtimeAppendTextParams(raw):
    get = raw.get
    if (type((text_ := raw["text"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeAppendTextParams(text_, thread_id_, None if (role_ := get("role")) is None else enum_ConversationTextRole[role_])

def read_ThreadRealtimeAppendTextResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeAppendTextResponse()

def read_ThreadRealtimeAudioChunk(raw):
    get = raw.get
    if (type((data_ := raw["data"])) is not str
            or type((num_channels_ := raw["numChannels"])) is not int
            or type((sample_rate_ := raw["sampleRate"])) is not int
            or (item_id_ := get("itemId")) is not None and type(item_id_) is not str
            or (samples_per_channel_ := get("samplesPerChannel")) is not None and type(samples_per_channel_) is not int):
        raise Misfit
    return new_ThreadRealtimeAudioChunk(data_, num_channels_, sample_rate_, item_id_, samples_per_channel_)

def read_ThreadRealtimeClosedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_ThreadRealtimeClosedNotification(thread_id_, reason_)

def read_ThreadRealtimeErrorNotification(raw):
    if (type((message_ := raw["message"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeErrorNotification(message_, thread_id_)

def read_ThreadRealtimeInitialItem(raw):
    if (type((text_ := raw["text"])) is not str):
        raise Misfit
    return new_ThreadRealtimeInitialItem(enum_ConversationTextRole[raw["role"]], text_)

def read_ThreadRealtimeItemAddedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeItemAddedNotification(raw["item"], thread_id_)

def read_ThreadRealtimeItemCompletedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeItemCompletedNotification(read_ThreadRealtimeItem(raw["item"]), thread_id_)

def read_ThreadRealtimeItemStartedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeItemStartedNotification(read_ThreadRealtimeItem(raw["item"]), thread_id_)

def read_ThreadRealtimeItemTranscriptDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeItemTranscriptDeltaNotification(delta_, item_id_, thread_id_)

def read_ThreadRealtimeListVoicesParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeListVoicesParams()

def read_ThreadRealtimeListVoicesResponse(raw):
    return new_ThreadRealtimeListVoicesResponse(read_RealtimeVoicesList(raw["voices"]))

def read_ThreadRealtimeOutputAudioDeltaNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeOutputAudioDeltaNotification(read_ThreadRealtimeAudioChunk(raw["audio"]), thread_id_)

def read_ThreadRealtimeSdpNotification(raw):
    if (type((sdp_ := raw["sdp"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeSdpNotification(sdp_, thread_id_)

def read_ThreadRealtimeStartParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (backend_reasoning_status_ := get("backendReasoningStatus")) is not None and type(backend_reasoning_status_) is not bool
            or (client_managed_handoffs_ := get("clientManagedHandoffs")) is not None and type(client_managed_handoffs_) is not bool
            or (codex_response_item_prefix_ := get("codexResponseItemPrefix")) is not None and type(codex_response_item_prefix_) is not str
            or (codex_responses_as_items_ := get("codexResponsesAsItems")) is not None and type(codex_responses_as_items_) is not bool
            or (delegation_ack_filler_ := get("delegationAckFiller")) is not None and type(delegation_ack_filler_) is not bool
            or (flush_transcript_tail_on_session_end_ := get("flushTranscriptTailOnSessionEnd")) is not None and type(flush_transcript_tail_on_session_end_) is not bool
            or (include_startup_context_ := get("includeStartupContext")) is not None and type(include_startup_context_) is not bool
            or (model_ := get("model")) is not None and type(model_) is not str
            or (prompt_ := get("prompt")) is not None and type(prompt_) is not str
            or (realtime_end_instructions_ := get("realtimeEndInstructions")) is not None and type(realtime_end_instructions_) is not str
            or (realtime_session_id_ := get("realtimeSessionId")) is not None and type(realtime_session_id_) is not str
            or (realtime_start_instructions_ := get("realtimeStartInstructions")) is not None and type(realtime_start_instructions_) is not str):
        raise Misfit
    return new_ThreadRealtimeStartParams(enum_RealtimeOutputModality[raw["outputModality"]], thread_id_, backend_reasoning_status_, client_managed_handoffs_, None if (codex_response_handoff_channel_prefixes_ := get("codexResponseHandoffChannelPrefixes")) is None else {k: [str_(i1) for i1 in list_(i0)] for k, i0 in dict_(codex_response_handoff_channel_prefixes_).items()}, None if (codex_response_handoff_mode_ := get("codexResponseHandoffMode")) is None else enum_CodexResponseHandoffMode[codex_response_handoff_mode_], codex_response_item_prefix_, codex_responses_as_items_, delegation_ack_filler_, flush_transcript_tail_on_session_end_, include_startup_context_, None if (initial_items_ := get("initialItems")) is None else [read_ThreadRealtimeInitialItem(i0) for i0 in list_(initial_items_)], model_, prompt_, realtime_end_instructions_, realtime_session_id_, realtime_start_instructions_, None if (transport_ := get("transport")) is None else read_ThreadRealtimeStartTransport(transport_), None if (version_ := get("version")) is None else enum_RealtimeConversationVersion[version_], None if (voice_ := get("voice")) is None else enum_RealtimeVoice[voice_])

def read_ThreadRealtimeStartResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeStartResponse()

def read_ThreadRealtimeStartedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (realtime_session_id_ := get("realtimeSessionId")) is not None and type(realtime_session_id_) is not str):
        raise Misfit
    return new_ThreadRealtimeStartedNotification(thread_id_, enum_RealtimeConversationVersion[raw["version"]], realtime_session_id_)

def read_ThreadRealtimeStopParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeStopParams(thread_id_)

def read_ThreadRealtimeStopResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadRealtimeStopResponse()

def read_ThreadRealtimeTranscriptDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((role_ := raw["role"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeTranscriptDeltaNotification(delta_, role_, thread_id_)

def read_ThreadRealtimeTranscriptDoneNotification(raw):
    if (type((role_ := raw["role"])) is not str
            or type((text_ := raw["text"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRealtimeTranscriptDoneNotification(role_, text_, thread_id_)

def read_ThreadResumeInitialTurnsPageParams(raw):
    get = raw.get
    if ((limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadResumeInitialTurnsPageParams(None if (items_view_ := get("itemsView")) is None else enum_TurnItemsView[items_view_], limit_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_])

def read_ThreadResumeParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (base_instructions_ := get("baseInstructions")) is not None and type(base_instructions_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (developer_instructions_ := get("developerInstructions")) is not None and type(developer_instructions_) is not str
            or (exclude_turns_ := get("excludeTurns")) is not None and type(exclude_turns_) is not bool
            or (model_ := get("model")) is not None and type(model_) is not str
            or (model_provider_ := get("modelProvider")) is not None and type(model_provider_) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (permissions_ := get("permissions")) is not None and type(permissions_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadResumeParams(thread_id_, None if (approval_policy_ := get("approvalPolicy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], base_instructions_, None if (config_ := get("config")) is None else dict_(config_), cwd_, developer_instructions_, exclude_turns_, None if (history_ := get("history")) is None else [read_ResponseItem(i0) for i0 in list_(history_)], None if (initial_turns_page_ := get("initialTurnsPage")) is None else read_ThreadResumeInitialTurnsPageParams(initial_turns_page_), model_, model_provider_, path_, permissions_, None if (personality_ := get("personality")) is None else enum_Personality[personality_], None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], None if (sandbox_ := get("sandbox")) is None else enum_SandboxMode[sandbox_], service_tier_)

def read_ThreadResumeResponse(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((model_ := raw["model"])) is not str
            or type((model_provider_ := raw["modelProvider"])) is not str
            or (items_backwards_cursor_ := get("itemsBackwardsCursor")) is not None and type(items_backwards_cursor_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str
            or (turns_backwards_cursor_ := get("turnsBackwardsCursor")) is not None and type(turns_backwards_cursor_) is not str):
        raise Misfit
    return new_ThreadResumeResponse(read_AskForApproval(raw["approvalPolicy"]), enum_ApprovalsReviewer[raw["approvalsReviewer"]], cwd_, model_, model_provider_, read_SandboxPolicy(raw["sandbox"]), read_Thread(raw["thread"]), None if (active_permission_profile_ := get("activePermissionProfile")) is None else read_ActivePermissionProfile(active_permission_profile_), None if (collaboration_mode_ := get("collaborationMode")) is None else read_CollaborationMode(collaboration_mode_), None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (initial_turns_page_ := get("initialTurnsPage")) is None else read_TurnsPage(initial_turns_page_), None if (instruction_sources_ := get("instructionSources")) is None else [str_(i0) for i0 in list_(instruction_sources_)], items_backwards_cursor_, None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_], None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], service_tier_, turns_backwards_cursor_)

def read_ThreadRevertParams(raw):
    if (type((before_turn_id_ := raw["beforeTurnId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRevertParams(before_turn_id_, thread_id_)

def read_ThreadRevertResponse(raw):
    get = raw.get
    if ((items_backwards_cursor_ := get("itemsBackwardsCursor")) is not None and type(items_backwards_cursor_) is not str
            or (turns_backwards_cursor_ := get("turnsBackwardsCursor")) is not None and type(turns_backwards_cursor_) is not str):
        raise Misfit
    return new_ThreadRevertResponse(read_Thread(raw["thread"]), items_backwards_cursor_, turns_backwards_cursor_)

def read_ThreadRevertedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadRevertedNotification(thread_id_)

def read_ThreadSearchOccurrence(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or type((snippet_ := raw["snippet"])) is not str
            or type((turn_cursor_ := raw["turnCursor"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ThreadSearchOccurrence(item_id_, snippet_, read_ThreadSearchTextRange(raw["snippetMatchRange"]), turn_cursor_, turn_id_)

def read_ThreadSearchOccurrencesParams(raw):
    get = raw.get
    if (type((search_term_ := raw["searchTerm"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadSearchOccurrencesParams(search_term_, thread_id_, cursor_, limit_)

def read_ThreadSearchOccurrencesResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadSearchOccurrencesResponse([read_ThreadSearchOccurrence(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadSearchParams(raw):
    get = raw.get
    if (type((search_term_ := raw["searchTerm"])) is not str
            or (archived_ := get("archived")) is not None and type(archived_) is not bool
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadSearchParams(search_term_, archived_, cursor_, limit_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_], None if (sort_key_ := get("sortKey")) is None else enum_ThreadSearchSortKey[sort_key_], None if (source_kinds_ := get("sourceKinds")) is None else [enum_ThreadSourceKind[i0] for i0 in list_(source_kinds_)])

def read_ThreadSearchResponse(raw):
    get = raw.get
    if ((backwards_cursor_ := get("backwardsCursor")) is not None and type(backwards_cursor_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadSearchResponse([read_ThreadSearchResult(i0) for i0 in list_(raw["data"])], backwards_cursor_, next_cursor_)

def read_ThreadSearchResult(raw):
    if (type((snippet_ := raw["snippet"])) is not str):
        raise Misfit
    return new_ThreadSearchResult(snippet_, read_Thread(raw["thread"]))

def read_ThreadSearchTextRange(raw):
    if (type((end_ := raw["end"])) is not int
            or type((start_ := raw["start"])) is not int):
        raise Misfit
    return new_ThreadSearchTextRange(end_, start_)

def read_ThreadSectionMoveParams(raw):
    get = raw.get
    if ((section_id_ := raw["sectionId"]) is not None and type(section_id_) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (before_thread_id_ := get("beforeThreadId")) is not None and type(before_thread_id_) is not str):
        raise Misfit
    return new_ThreadSectionMoveParams(section_id_, thread_id_, before_thread_id_)

def read_ThreadSectionMoveResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadSectionMoveResponse()

def read_ThreadSetNameParams(raw):
    if (type((name_ := raw["name"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadSetNameParams(name_, thread_id_)

def read_ThreadSetNameResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadSetNameResponse()

def read_ThreadSettings(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((model_ := raw["model"])) is not str
            or type((model_provider_ := raw["modelProvider"])) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadSettings(read_AskForApproval(raw["approvalPolicy"]), enum_ApprovalsReviewer[raw["approvalsReviewer"]], read_CollaborationMode(raw["collaborationMode"]), cwd_, model_, model_provider_, read_SandboxPolicy(raw["sandboxPolicy"]), None if (active_permission_profile_ := get("activePermissionProfile")) is None else read_ActivePermissionProfile(active_permission_profile_), None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (effort_ := get("effort")) is None else enum_ReasoningEffort[effort_], None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), None if (personality_ := get("personality")) is None else enum_Personality[personality_], service_tier_, None if (summary_ := get("summary")) is None else enum_ReasoningSummary[summary_])

def read_ThreadSettingsUpdateParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (permissions_ := get("permissions")) is not None and type(permissions_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadSettingsUpdateParams(thread_id_, None if (approval_policy_ := get("approvalPolicy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (collaboration_mode_ := get("collaborationMode")) is None else read_CollaborationMode(collaboration_mode_), cwd_, None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (effort_ := get("effort")) is None else enum_ReasoningEffort[effort_], model_, None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), permissions_, None if (personality_ := get("personality")) is None else enum_Personality[personality_], None if (sandbox_policy_ := get("sandboxPolicy")) is None else read_SandboxPolicy(sandbox_policy_), service_tier_, None if (summary_ := get("summary")) is None else enum_ReasoningSummary[summary_])

def read_ThreadSettingsUpdateResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadSettingsUpdateResponse()

def read_ThreadSettingsUpdatedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadSettingsUpdatedNotification(thread_id_, read_ThreadSettings(raw["threadSettings"]))

def read_ThreadShellCommandParams(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (timeout_ms_ := get("timeoutMs")) is not None and type(timeout_ms_) is not int):
        raise Misfit
    return new_ThreadShellCommandParams(command_, thread_id_, timeout_ms_)

def read_ThreadShellCommandResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadShellCommandResponse()

def read_ThreadSpawn(raw):
    get = raw.get
    if (type((depth_ := raw["depth"])) is not int
            or type((parent_thread_id_ := raw["parent_thread_id"])) is not str
            or (agent_nickname_ := get("agent_nickname")) is not None and type(agent_nickname_) is not str
            or (agent_path_ := get("agent_path")) is not None and type(agent_path_) is not str
            or (agent_role_ := get("agent_role")) is not None and type(agent_role_) is not str):
        raise Misfit
    return new_ThreadSpawn(depth_, parent_thread_id_, agent_nickname_, agent_path_, agent_role_)

def read_ThreadSpawnSubAgentSource(raw):
    return new_ThreadSpawnSubAgentSource(read_ThreadSpawn(raw["thread_spawn"]))

def read_ThreadStartParams(raw):
    get = raw.get
    if ((allow_provider_model_fallback_ := get("allowProviderModelFallback")) is not None and type(allow_provider_model_fallback_) is not bool
            or (base_instructions_ := get("baseInstructions")) is not None and type(base_instructions_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (daybreak_enabled_ := get("daybreakEnabled")) is not None and type(daybreak_enabled_) is not bool
            or (developer_instructions_ := get("developerInstructions")) is not None and type(developer_instructions_) is not str
            or (ephemeral_ := get("ephemeral")) is not None and type(ephemeral_) is not bool
            or (experimental_raw_events_ := get("experimentalRawEvents")) is not None and type(experimental_raw_events_) is not bool
            or (mock_experimental_field_ := get("mockExperimentalField")) is not None and type(mock_experimental_field_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (model_provider_ := get("modelProvider")) is not None and type(model_provider_) is not str
            or (permissions_ := get("permissions")) is not None and type(permissions_) is not str
            or (project_id_ := get("projectId")) is not None and type(project_id_) is not str
            or (service_name_ := get("serviceName")) is not None and type(service_name_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadStartParams(allow_provider_model_fallback_, None if (approval_policy_ := get("approvalPolicy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], base_instructions_, None if (config_ := get("config")) is None else dict_(config_), cwd_, daybreak_enabled_, developer_instructions_, None if (dynamic_tools_ := get("dynamicTools")) is None else [read_DynamicToolSpec(i0) for i0 in list_(dynamic_tools_)], None if (environments_ := get("environments")) is None else [read_TurnEnvironmentParams(i0) for i0 in list_(environments_)], ephemeral_, experimental_raw_events_, None if (history_mode_ := get("historyMode")) is None else enum_ThreadHistoryMode[history_mode_], mock_experimental_field_, model_, model_provider_, None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), permissions_, None if (personality_ := get("personality")) is None else enum_Personality[personality_], project_id_, None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], None if (sandbox_ := get("sandbox")) is None else enum_SandboxMode[sandbox_], None if (selected_capability_roots_ := get("selectedCapabilityRoots")) is None else [read_SelectedCapabilityRoot(i0) for i0 in list_(selected_capability_roots_)], service_name_, service_tier_, None if (session_start_source_ := get("sessionStartSource")) is None else enum_ThreadStartSource[session_start_source_], None if (thread_source_ := get("threadSource")) is None else enum_ThreadSource[thread_source_])

def read_ThreadStartResponse(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((model_ := raw["model"])) is not str
            or type((model_provider_ := raw["modelProvider"])) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_ThreadStartResponse(read_AskForApproval(raw["approvalPolicy"]), enum_ApprovalsReviewer[raw["approvalsReviewer"]], cwd_, model_, model_provider_, read_SandboxPolicy(raw["sandbox"]), read_Thread(raw["thread"]), None if (active_permission_profile_ := get("activePermissionProfile")) is None else read_ActivePermissionProfile(active_permission_profile_), None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (instruction_sources_ := get("instructionSources")) is None else [str_(i0) for i0 in list_(instruction_sources_)], None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_], None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], service_tier_)

def read_ThreadStartThreadUnreadPosition(raw):
    if (raw["type"] != "threadStart"):
        raise Misfit
    return new_ThreadStartThreadUnreadPosition()

def read_ThreadStartedNotification(raw):
    return new_ThreadStartedNotification(read_Thread(raw["thread"]))

def read_ThreadStatusChangedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadStatusChangedNotification(read_ThreadStatus(raw["status"]), thread_id_)

def read_ThreadTimelineListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadTimelineListParams(thread_id_, cursor_, limit_)

def read_ThreadTimelineListResponse(raw):
    get = raw.get
    if ((active_realtime_session_at_page_start_ := get("activeRealtimeSessionAtPageStart")) is not None and type(active_realtime_session_at_page_start_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadTimelineListResponse([read_ThreadTimelineEntry(i0) for i0 in list_(raw["data"])], active_realtime_session_at_page_start_, next_cursor_)

def read_ThreadTokenUsage(raw):
    get = raw.get
    if ((model_context_window_ := get("modelContextWindow")) is not None and type(model_context_window_) is not int):
        raise Misfit
    return new_ThreadTokenUsage(read_TokenUsageBreakdown(raw["last"]), read_TokenUsageBreakdown(raw["total"]), model_context_window_)

def read_ThreadTokenUsageUpdatedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ThreadTokenUsageUpdatedNotification(thread_id_, read_ThreadTokenUsage(raw["tokenUsage"]), turn_id_)

def read_ThreadTurnsListParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadTurnsListParams(thread_id_, cursor_, None if (items_view_ := get("itemsView")) is None else enum_TurnItemsView[items_view_], limit_, None if (sort_direction_ := get("sortDirection")) is None else enum_SortDirection[sort_direction_])

def read_ThreadTurnsListResponse(raw):
    get = raw.get
    if ((backwards_cursor_ := get("backwardsCursor")) is not None and type(backwards_cursor_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadTurnsListResponse([read_Turn(i0) for i0 in list_(raw["data"])], backwards_cursor_, next_cursor_)

def read_ThreadUnarchiveParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadUnarchiveParams(thread_id_)

def read_ThreadUnarchiveResponse(raw):
    return new_ThreadUnarchiveResponse(read_Thread(raw["thread"]))

def read_ThreadUnarchivedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadUnarchivedNotification(thread_id_)

def read_ThreadUnsubscribeParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ThreadUnsubscribeParams(thread_id_)

def read_ThreadUnsubscribeResponse(raw):
    return new_ThreadUnsubscribeResponse(enum_ThreadUnsubscribeStatus[raw["status"]])

def read_TokenUsageBreakdown(raw):
    get = raw.get
    if (type((cached_input_tokens_ := raw["cachedInputTokens"])) is not int
            or type((input_tokens_ := raw["inputTokens"])) is not int
            or type((output_tokens_ := raw["outputTokens"])) is not int
            or type((reasoning_output_tokens_ := raw["reasoningOutputTokens"])) is not int
            or type((total_tokens_ := raw["totalTokens"])) is not int
            or (cache_write_input_tokens_ := get("cacheWriteInputTokens")) is not None and type(cache_write_input_tokens_) is not int):
        raise Misfit
    return new_TokenUsageBreakdown(cached_input_tokens_, input_tokens_, output_tokens_, reasoning_output_tokens_, total_tokens_, cache_write_input_tokens_)

def read_ToolSearchCallResponseItem(raw):
    get = raw.get
    if (type((execution_ := raw["execution"])) is not str
            or (call_id_ := get("call_id")) is not None and type(call_id_) is not str
            or (encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (status_ := get("status")) is not None and type(status_) is not str
            or raw["type"] != "tool_search_call"):
        raise Misfit
    return new_ToolSearchCallResponseItem(raw["arguments"], execution_, call_id_, encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), status_)

def read_ToolSearchOutputResponseItem(raw):
    get = raw.get
    if (type((execution_ := raw["execution"])) is not str
            or type((status_ := raw["status"])) is not str
            or (call_id_ := get("call_id")) is not None and type(call_id_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or raw["type"] != "tool_search_output"):
        raise Misfit
    return new_ToolSearchOutputResponseItem(execution_, status_, list_(raw["tools"]), call_id_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_))

def read_TranscriptSegmentThreadRealtimeItem(raw):
    if (type((text_ := raw["text"])) is not str
            or type((id_ := raw["id"])) is not str
            or type((realtime_session_id_ := raw["realtimeSessionId"])) is not str
            or raw["type"] != "transcriptSegment"):
        raise Misfit
    return new_TranscriptSegmentThreadRealtimeItem(enum_ThreadRealtimeTranscriptRole[raw["role"]], text_, id_, realtime_session_id_)

def read_TurnCompletedThreadTimelineEntry(raw):
    get = raw.get
    if (type((position_ := raw["position"])) is not int
            or type((turn_id_ := raw["turn_id"])) is not str
            or (completed_at_ := get("completed_at")) is not None and type(completed_at_) is not int
            or (duration_ms_ := get("duration_ms")) is not None and type(duration_ms_) is not int
            or (started_at_ := get("started_at")) is not None and type(started_at_) is not int
            or raw["type"] != "turnCompleted"):
        raise Misfit
    return new_TurnCompletedThreadTimelineEntry(position_, enum_TurnStatus[raw["status"]], turn_id_, completed_at_, duration_ms_, None if (error_ := get("error")) is None else read_TurnError(error_), started_at_)

def read_TurnStartedThreadTimelineEntry(raw):
    get = raw.get
    if (type((position_ := raw["position"])) is not int
            or type((turn_id_ := raw["turn_id"])) is not str
            or (started_at_ := get("started_at")) is not None and type(started_at_) is not int
            or raw["type"] != "turnStarted"):
        raise Misfit
    return new_TurnStartedThreadTimelineEntry(position_, turn_id_, started_at_)

def read_TurnThreadUnreadPosition(raw):
    if (type((turn_id_ := raw["turnId"])) is not str
            or raw["type"] != "turn"):
        raise Misfit
    return new_TurnThreadUnreadPosition(turn_id_)

def read_TurnsPage(raw):
    get = raw.get
    if ((backwards_cursor_ := get("backwardsCursor")) is not None and type(backwards_cursor_) is not str
            or (next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_TurnsPage([read_Turn(i0) for i0 in list_(raw["data"])], backwards_cursor_, next_cursor_)

def read_UnreadThreadReadStateOperation(raw):
    if (raw["type"] != "unread"):
        raise Misfit
    return new_UnreadThreadReadStateOperation()

def read_WebSearchCallResponseItem(raw):
    get = raw.get
    if ((encrypted_content_ := get("encrypted_content")) is not None and type(encrypted_content_) is not str
            or (id_ := get("id")) is not None and type(id_) is not str
            or (status_ := get("status")) is not None and type(status_) is not str
            or raw["type"] != "web_search_call"):
        raise Misfit
    return new_WebSearchCallResponseItem(None if (action_ := get("action")) is None else read_ResponsesApiWebSearchAction(action_), encrypted_content_, id_, None if (internal_chat_message_metadata_passthrough_ := get("internal_chat_message_metadata_passthrough")) is None else read_InternalChatMessageMetadataPassthrough(internal_chat_message_metadata_passthrough_), status_)

def read_WebrtcThreadRealtimeStartTransport(raw):
    if (type((sdp_ := raw["sdp"])) is not str
            or raw["type"] != "webrtc"):
        raise Misfit
    return new_WebrtcThreadRealtimeStartTransport(sdp_)

def read_WebsocketThreadRealtimeStartTransport(raw):
    if (raw["type"] != "websocket"):
        raise Misfit
    return new_WebsocketThreadRealtimeStartTransport()

def read_WholeItemThreadRealtimeBemItemPresentation(raw):
    if (raw["type"] != "wholeItem"):
        raise Misfit
    return new_WholeItemThreadRealtimeBemItemPresentation()

link(globals(), """
enum_ApprovalsReviewer enum_ImageDetail enum_MessagePhase enum_Personality enum_ReasoningEffort
enum_ReasoningSummary enum_SandboxMode enum_SortDirection enum_TurnItemsView enum_TurnStatus
read_AskForApproval read_CollaborationMode read_FunctionCallOutputBody read_MultiAgentMode
read_SandboxPolicy read_ThreadItem read_ThreadItemsListCursor read_ThreadListCwdFilter
read_ThreadSection read_Turn read_TurnEnvironmentParams read_TurnError read_UserInput
""")
