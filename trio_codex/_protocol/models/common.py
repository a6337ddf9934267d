"""The models of the domain ``common``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "ActiveTurnNotSteerable": ("", "", ("turn_kind NonSteerableTurnKind",), (), ()),
    "ActiveTurnNotSteerableCodexErrorInfo": ("v", "Returned when `turn/start` or `turn/steer` is submitted while the current active turn cannot accept same-turn steering, for example `/review` or manual `/compact`.", ("active_turn_not_steerable ActiveTurnNotSteerable",), (), ()),
    "AddPatchChangeKind": ("v", "", (), (), ("type =add",)),
    "AgentMessageThreadItem": ("v", "", ("id str", "text str",), ("delivery AgentMessageDelivery", "memory_citation MemoryCitation", "phase MessagePhase", "questions list[AsyncUserInputQuestion]",), ("type =agentMessage",)),
    "ApprovedExecpolicyAmendment": ("", "", ("proposed_execpolicy_amendment/proposed_execpolicy_amendment list[str]",), (), ()),
    "ApprovedExecpolicyAmendmentReviewDecision": ("v", "User has approved this command and wants to apply the proposed execpolicy amendment so future matching commands are permitted.", ("approved_execpolicy_amendment/approved_execpolicy_amendment ApprovedExecpolicyAmendment",), (), ()),
    "AsyncUserInputQuestion": ("", "", ("title str",), ("options list[str]",), ()),
    "AudioUserInput": ("v", "", ("url str",), (), ("type =audio",)),
    "ByteRange": ("", "", ("end int", "start int",), (), ()),
    "CollabAgentState": ("", "", ("status CollabAgentStatus",), ("message str",), ()),
    "CollabAgentToolCallThreadItem": ("v", "Attributes:\n  agents_states: Last known status of the target agents, when available.\n  id: Unique identifier for this collab tool call.\n  model: Model requested for the spawned agent, when applicable.\n  prompt: Prompt text sent as part of the collab tool call, when available.\n  reasoning_effort: Reasoning effort requested for the spawned agent, when applicable.\n  receiver_thread_ids: Thread ID of the receiving agent, when applicable. In case of spawn operation, this corresponds to the newly spawned agent.\n  sender_thread_id: Thread ID of the agent issuing the collab request.\n  status: Current status of the collab tool call.\n  tool: Name of the collab tool that was invoked.", ("agents_states dict[str, CollabAgentState]", "id str", "receiver_thread_ids list[str]", "sender_thread_id str", "status CollabAgentToolCallStatus", "tool CollabAgentTool",), ("model str", "prompt str", "reasoning_effort ReasoningEffort",), ("type =collabAgentToolCall",)),
    "CollaborationMode": ("", "Collaboration mode for a Codex session.", ("mode ModeKind", "settings Settings",), (), ()),
    "CommandExecutionThreadItem": ("v", "Attributes:\n  aggregated_output: The command's output, aggregated from stdout and stderr.\n  command: The command to be executed.\n  command_actions: A best-effort parsing of the command to understand the action(s) it will perform. This returns a list of CommandAction objects because a single shell command may be composed of many commands piped together.\n  cwd: The command's working directory.\n  duration_ms: The duration of the command execution in milliseconds.\n  exit_code: The command's exit code.\n  plugin_id: Trusted first-party plugin id when this command resolves to one plugin script.\n  process_id: Identifier for the underlying PTY process (when available).\n  script_path: Safe plugin-relative path when this command resolves to one plugin script.", ("command str", "command_actions list[CommandAction]", "cwd LegacyAppPathString", "id str", "status CommandExecutionStatus",), ("aggregated_output str", "duration_ms int", "exit_code int", "plugin_id str", "process_id str", "script_path str", "source CommandExecutionSource",), ("type =commandExecution",)),
    "ContextCompactionThreadItem": ("v", "", ("id str",), (), ("type =contextCompaction",)),
    "CustomMultiAgentMode": ("v", "", ("custom str",), (), ()),
    "DangerFullAccessSandboxPolicy": ("v", "", (), (), ("type =dangerFullAccess",)),
    "DeletePatchChangeKind": ("v", "", (), (), ("type =delete",)),
    "Denied": ("", "", ("rejection str",), (), ()),
    "DeniedReviewDecision": ("v", "User has denied this command and the agent should not execute it, but it should continue the session and try something else.", ("denied Denied",), (), ()),
    "DynamicToolCallThreadItem": ("v", "Attributes:\n  duration_ms: The duration of the dynamic tool call in milliseconds.", ("arguments Any", "id str", "status DynamicToolCallStatus", "tool str",), ("content_items list[DynamicToolCallOutputContentItem]", "duration_ms int", "namespace str", "success bool",), ("type =dynamicToolCall",)),
    "EncryptedContentFunctionCallOutputContentItem": ("v", "", ("encrypted_content/encrypted_content str",), (), ("type =encrypted_content",)),
    "EnteredReviewModeThreadItem": ("v", "", ("id str", "review str",), (), ("type =enteredReviewMode",)),
    "ExitedReviewModeThreadItem": ("v", "", ("id str", "review str",), (), ("type =exitedReviewMode",)),
    "ExternalSandboxSandboxPolicy": ("v", "", (), ("network_access NetworkAccess",), ("type =externalSandbox",)),
    "FileChangeThreadItem": ("v", "", ("changes list[FileUpdateChange]", "id str", "status PatchApplyStatus",), (), ("type =fileChange",)),
    "FileIdFunctionCallOutputContentItem": ("v", "", ("file_id/file_id str",), ("detail ImageDetail",), ("type =input_image",)),
    "FileIdUserInput": ("v", "", ("file_id str",), ("detail ImageDetail",), ("type =image",)),
    "FileUpdateChange": ("", "", ("diff str", "kind PatchChangeKind", "path str",), (), ()),
    "FindInPageWebSearchAction": ("v", "", (), ("pattern str", "url str",), ("type =findInPage",)),
    "FunctionCallOutputThreadItem": ("v", "", ("id str", "name str", "output FunctionCallOutputBody",), ("namespace str",), ("type =functionCallOutput",)),
    "Granular": ("", "", ("mcp_elicitations/mcp_elicitations bool", "rules bool", "sandbox_approval/sandbox_approval bool",), ("request_permissions/request_permissions bool", "skill_approval/skill_approval bool",), ()),
    "GranularAskForApproval": ("v", "", ("granular Granular",), (), ()),
    "HookPromptFragment": ("", "", ("hook_run_id str", "text str",), (), ()),
    "HookPromptThreadItem": ("v", "", ("fragments list[HookPromptFragment]", "id str",), (), ("type =hookPrompt",)),
    "HttpConnectionFailed": ("", "", (), ("http_status_code int",), ()),
    "HttpConnectionFailedCodexErrorInfo": ("v", "", ("http_connection_failed HttpConnectionFailed",), (), ()),
    "ImageGenerationThreadItem": ("v", "", ("id str", "result str", "status str",), ("failure ImageGenerationFailure", "revised_prompt str", "saved_path AbsolutePathBuf", "transparent_background bool",), ("type =imageGeneration",)),
    "ImageUserInput": ("v", "", ("url str",), ("detail ImageDetail",), ("type =image",)),
    "ImageViewThreadItem": ("v", "", ("id str", "path LegacyAppPathString",), (), ("type =imageView",)),
    "InputAudioDynamicToolCallOutputContentItem": ("v", "", ("audio_url str",), (), ("type =inputAudio",)),
    "InputAudioFunctionCallOutputContentItem": ("v", "", ("audio_url/audio_url str",), (), ("type =input_audio",)),
    "InputImageDynamicToolCallOutputContentItem": ("v", "", ("image_url str",), (), ("type =inputImage",)),
    "InputImageFunctionCallOutputContentItem": ("v", "", ("image_url/image_url str",), ("detail ImageDetail",), ("type =input_image",)),
    "InputTextDynamicToolCallOutputContentItem": ("v", "", ("text str",), (), ("type =inputText",)),
    "InputTextFunctionCallOutputContentItem": ("v", "", ("text str",), (), ("type =input_text",)),
    "ListFilesCommandAction": ("v", "", ("command str",), ("path str",), ("type =listFiles",)),
    "LocalAudioUserInput": ("v", "", ("path str",), (), ("type =localAudio",)),
    "LocalImageUserInput": ("v", "", ("path str",), ("detail ImageDetail",), ("type =localImage",)),
    "McpAppUi": ("", "UI resource and display preference for model invocations, captured from the tool descriptor.", ("preferred_model_display_mode McpAppDisplayMode", "resource_uri str",), (), ()),
    "McpToolCallAppContext": ("", "", ("connector_id str",), ("action_name str", "app_name str", "link_id str", "resource_uri str",), ()),
    "McpToolCallError": ("", "", ("message str",), (), ()),
    "McpToolCallResult": ("", "", ("content list[Any]",), ("field_meta/_meta Any", "structured_content Any",), ()),
    "McpToolCallThreadItem": ("v", "Attributes:\n  duration_ms: The duration of the MCP tool call in milliseconds.\n  mcp_app_resource_uri: Legacy compatibility field; prefer `mcpAppUi.resourceUri` when available.\n  mcp_app_ui: Presentation captured from the invoked descriptor; absent in older history.", ("arguments Any", "id str", "server str", "status McpToolCallStatus", "tool str",), ("app_context McpToolCallAppContext", "duration_ms int", "error McpToolCallError", "mcp_app_resource_uri str", "mcp_app_ui McpAppUi", "plugin_id str", "read_only_hint bool", "result McpToolCallResult",), ("type =mcpToolCall",)),
    "MemoryCitation": ("", "", ("entries list[MemoryCitationEntry]", "thread_ids list[str]",), (), ()),
    "MemoryCitationEntry": ("", "", ("line_end int", "line_start int", "note str", "path str",), (), ()),
    "MentionUserInput": ("v", "", ("name str", "path str",), (), ("type =mention",)),
    "MisalignmentErrorDetails": ("", "Attributes:\n  detailed_explanation: A substantive localized explanation is required before offering continuation.\n  error_type: Open-ended classification; clients must accept categories added by Responses.\n  review_target: Opaque server-issued block target. Presence alone does not enable target-based continuation.\n  steer: Instruction to submit as the next turn's user input if continuation is confirmed.", (), ("detailed_explanation str", "error_type str", "review_target str", "steer MisalignmentSteer",), ()),
    "MisalignmentSteer": ("", "", ("message str",), (), ()),
    "NetworkPolicyAmendment": ("", "", ("action NetworkPolicyRuleAction", "host str",), (), ()),
    "NetworkPolicyAmendmentReviewDecision": ("v", "User chose to persist a network policy rule (allow/deny) for future requests to the same host.", ("network_policy_amendment/network_policy_amendment NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment",), (), ()),
    "NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment": ("", "", ("network_policy_amendment/network_policy_amendment NetworkPolicyAmendment",), (), ()),
    "OpenPageWebSearchAction": ("v", "", (), ("url str",), ("type =openPage",)),
    "OtherWebSearchAction": ("v", "", (), (), ("type =other",)),
    "PlanThreadItem": ("v", "EXPERIMENTAL - proposed plan item content. The completed plan item is authoritative and may not match the concatenation of `PlanDelta` text.", ("id str", "text str",), (), ("type =plan",)),
    "ReadCommandAction": ("v", "", ("command str", "name str", "path LegacyAppPathString",), (), ("type =read",)),
    "ReadOnlySandboxPolicy": ("v", "", (), ("network_access bool",), ("type =readOnly",)),
    "ReasoningThreadItem": ("v", "", ("id str",), ("content list[str]", "summary list[str]",), ("type =reasoning",)),
    "ResponseStreamConnectionFailed": ("", "", (), ("http_status_code int",), ()),
    "ResponseStreamConnectionFailedCodexErrorInfo": ("v", "Failed to connect to the response SSE stream.", ("response_stream_connection_failed ResponseStreamConnectionFailed",), (), ()),
    "ResponseStreamDisconnected": ("", "", (), ("http_status_code int",), ()),
    "ResponseStreamDisconnectedCodexErrorInfo": ("v", "The response SSE stream disconnected in the middle of a turn before completion.", ("response_stream_disconnected ResponseStreamDisconnected",), (), ()),
    "ResponseTooManyFailedAttempts": ("", "", (), ("http_status_code int",), ()),
    "ResponseTooManyFailedAttemptsCodexErrorInfo": ("v", "Reached the retry limit for responses.", ("response_too_many_failed_attempts ResponseTooManyFailedAttempts",), (), ()),
    "SearchCommandAction": ("v", "", ("command str",), ("path str", "query str",), ("type =search",)),
    "SearchWebSearchAction": ("v", "", (), ("queries list[str]", "query str",), ("type =search",)),
    "Settings": ("", "Settings for a collaboration mode.", ("model str",), ("developer_instructions/developer_instructions str", "reasoning_effort/reasoning_effort ReasoningEffort",), ()),
    "SkillInterface": ("", "Attributes:\n  icon_large_url: Remote large icon URL from the plugin catalog.\n  icon_small_url: Remote small icon URL from the plugin catalog.", (), ("brand_color str", "default_prompt str", "display_name str", "icon_large AbsolutePathBuf", "icon_large_url str", "icon_small AbsolutePathBuf", "icon_small_url str", "short_description str",), ()),
    "SkillUserInput": ("v", "", ("name str", "path str",), (), ("type =skill",)),
    "SleepThreadItem": ("v", "Display item emitted by the interruptible `clock.sleep` tool.", ("duration_ms int", "id str",), (), ("type =sleep",)),
    "SubAgentActivityThreadItem": ("v", "Attributes:\n  model: Resolved model at sub-agent creation; absent from older records and other activities.\n  reasoning_effort: Resolved reasoning effort at sub-agent creation, when known.", ("agent_path str", "agent_thread_id str", "id str", "kind SubAgentActivityKind",), ("model str", "reasoning_effort ReasoningEffort",), ("type =subAgentActivity",)),
    "TextElement": ("", "Attributes:\n  byte_range: Byte range in the parent `text` buffer that this element occupies.\n  placeholder: Optional human-readable placeholder for the element, displayed in the UI.", ("byte_range ByteRange",), ("placeholder str",), ()),
    "TextUserInput": ("v", "Attributes:\n  text_elements: UI-defined spans within `text` used to render or persist special elements.", ("text str",), ("text_elements/text_elements list[TextElement]",), ("type =text",)),
    "ThreadSection": ("", "An independently persisted, user-visible thread section.\n\nAttributes:\n  appearance: Optional appearance synchronized across clients.\n  id: Opaque UUIDv7 identity that remains stable when the section is renamed.\n  name: The current user-visible section name.", ("id str", "name str",), ("appearance ThreadSectionAppearance",), ()),
    "ThreadSectionAppearance": ("", "Extensible visual presentation for a custom thread section.", (), ("color str", "icon str",), ()),
    "Turn": ("", "Attributes:\n  completed_at: Unix timestamp (in seconds) when the turn completed.\n  duration_ms: Duration between turn start and completion in milliseconds, if known.\n  error: Error associated with a failed or interrupted turn.\n  id: Identifier for this turn. Codex-generated turn IDs are UUIDv7.\n  items: Thread items currently included in this turn payload.\n  items_view: Describes how much of `items` has been loaded for this turn.\n  root_turn_id: ID of the first turn in the chain of work that led to this turn. Pass this as `rootTurnId` when starting work on behalf of this turn. May be null in older history or a `review/start` response.\n  started_at: Unix timestamp (in seconds) when the turn started.", ("id str", "items list[ThreadItem]", "status TurnStatus",), ("completed_at int", "duration_ms int", "error TurnError", "items_view TurnItemsView", "root_turn_id str", "started_at int",), ()),
    "TurnEnvironmentParams": ("", "Attributes:\n  runtime_workspace_roots: Environment-native runtime workspace roots. Omitted defaults to `cwd`.", ("cwd LegacyAppPathString", "environment_id str",), ("runtime_workspace_roots list[LegacyAppPathString]",), ()),
    "TurnError": ("", "Attributes:\n  misalignment: Optional public explanation and continuation instruction for a misalignment block.", ("message str",), ("additional_details str", "codex_error_info CodexErrorInfo", "misalignment MisalignmentErrorDetails",), ()),
    "UnknownCommandAction": ("v", "", ("command str",), (), ("type =unknown",)),
    "UpdatePatchChangeKind": ("v", "", (), ("move_path/move_path str",), ("type =update",)),
    "UsageLimitExceededImageGenerationFailure": ("v", "", ("limit_id str",), ("resets_at int",), ("type =usageLimitExceeded",)),
    "UserMessageThreadItem": ("v", "", ("content list[UserInput]", "id str",), ("client_id str",), ("type =userMessage",)),
    "WebSearchThreadItem": ("v", "Attributes:\n  results: Structured search results returned out-of-band by standalone web search.\n\nThese stay as opaque JSON at the extension/app-server boundary so new result fields and result types can pass through without a Codex release.", ("id str", "query str",), ("action WebSearchAction", "results list[Any]",), ("type =webSearch",)),
    "WorkspaceWriteSandboxPolicy": ("v", "", (), ("exclude_slash_tmp bool", "exclude_tmpdir_env_var bool", "network_access bool", "writable_roots list[AbsolutePathBuf]",), ("type =workspaceWrite",)),
}

ENUMS = {
    "AgentMessageDelivery": ("", "", {"async_": "async"}),
    "AllowDenyRequirement": ("", "", {"allow": "allow", "deny": "deny"}),
    "ApprovalsReviewer": ("", "Configures who approval requests are routed to for review. Examples include sandbox escapes, blocked network access, MCP approval prompts, and ARC escalations. Defaults to `user`. `auto_review` uses a carefully prompted subagent to gather relevant context and apply a risk-based decision framework before approving or denying the request. The legacy value `guardian_subagent` is accepted for compatibility.", {"user": "user", "auto_review": "auto_review", "guardian_subagent": "guardian_subagent"}),
    "AskForApprovalValue": ("v", "", {"untrusted": "untrusted", "on_request": "on-request", "never": "never"}),
    "CodexErrorInfoValue": ("v", "This translation layer make sure that we expose codex error code in camel case.\n\nWhen an upstream HTTP status is available (for example, from the Responses API or a provider), it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.", {"context_window_exceeded": "contextWindowExceeded", "session_budget_exceeded": "sessionBudgetExceeded", "usage_limit_exceeded": "usageLimitExceeded", "rate_limit_exceeded": "rateLimitExceeded", "flex_unavailable": "flexUnavailable", "server_overloaded": "serverOverloaded", "cyber_policy": "cyberPolicy", "misalignment_policy_violation": "misalignmentPolicyViolation", "too_many_denials": "tooManyDenials", "internal_server_error": "internalServerError", "unauthorized": "unauthorized", "bad_request": "badRequest", "thread_rollback_failed": "threadRollbackFailed", "sandbox_error": "sandboxError", "other": "other"}),
    "CollabAgentStatus": ("", "", {"pending_init": "pendingInit", "running": "running", "interrupted": "interrupted", "completed": "completed", "errored": "errored", "shutdown": "shutdown", "not_found": "notFound"}),
    "CollabAgentTool": ("", "", {"spawn_agent": "spawnAgent", "send_input": "sendInput", "resume_agent": "resumeAgent", "wait": "wait", "close_agent": "closeAgent", "send_message": "sendMessage", "followup_task": "followupTask", "interrupt_agent": "interruptAgent", "list_agents": "listAgents"}),
    "CollabAgentToolCallStatus": ("", "", {"in_progress": "inProgress", "completed": "completed", "failed": "failed", "interrupted": "interrupted"}),
    "CommandExecutionSource": ("", "", {"agent": "agent", "user_shell": "userShell", "unified_exec_startup": "unifiedExecStartup", "unified_exec_interaction": "unifiedExecInteraction"}),
    "CommandExecutionStatus": ("", "", {"in_progress": "inProgress", "completed": "completed", "failed": "failed", "declined": "declined"}),
    "CyberAccessProgram": ("", "Requested cyber treatment for an OpenAI model turn. Authorization and model-tier restrictions remain server-owned.", {"standard": "standard", "daybreak_blue": "daybreakBlue", "daybreak_red": "daybreakRed"}),
    "DynamicToolCallStatus": ("", "", {"in_progress": "inProgress", "completed": "completed", "failed": "failed"}),
    "ForcedLoginMethod": ("", "", {"chatgpt": "chatgpt", "api": "api"}),
    "HookEventName": ("", "", {"pre_tool_use": "preToolUse", "permission_request": "permissionRequest", "post_tool_use": "postToolUse", "pre_compact": "preCompact", "post_compact": "postCompact", "session_start": "sessionStart", "session_end": "sessionEnd", "user_prompt_submit": "userPromptSubmit", "subagent_start": "subagentStart", "subagent_stop": "subagentStop", "stop": "stop", "interrupt": "interrupt"}),
    "HookSource": ("", "", {"system": "system", "user": "user", "project": "project", "mdm": "mdm", "session_flags": "sessionFlags", "plugin": "plugin", "cloud_requirements": "cloudRequirements", "cloud_managed_config": "cloudManagedConfig", "legacy_managed_config_file": "legacyManagedConfigFile", "legacy_managed_config_mdm": "legacyManagedConfigMdm", "unknown": "unknown"}),
    "ImageDetail": ("", "", {"auto": "auto", "low": "low", "high": "high", "original": "original"}),
    "McpAppDisplayMode": ("", "", {"inline": "inline", "fullscreen": "fullscreen"}),
    "McpToolCallStatus": ("", "", {"in_progress": "inProgress", "completed": "completed", "failed": "failed"}),
    "MessagePhase": ("", "Classifies assistant text as commentary, a partial answer, or a terminal answer.\n\nProviders do not emit this consistently, so callers must treat `None` as \"phase unknown\" and keep compatibility behavior for legacy models.", {"commentary": "commentary", "partial_answer": "partial_answer", "final_answer": "final_answer"}),
    "ModeKind": ("", "Initial collaboration mode to use when the TUI starts.", {"plan": "plan", "default": "default"}),
    "MultiAgentModeValue": ("v", "Controls the effective multi-agent delegation instructions for a turn. `custom` means the configured mode hint defines the policy instead of a built-in policy.", {"explicit_request_only": "explicitRequestOnly", "proactive": "proactive"}),
    "NetworkAccess": ("", "", {"restricted": "restricted", "enabled": "enabled"}),
    "NetworkPolicyRuleAction": ("", "", {"allow": "allow", "deny": "deny"}),
    "NonSteerableTurnKind": ("", "", {"review": "review", "compact": "compact"}),
    "PatchApplyStatus": ("", "", {"in_progress": "inProgress", "completed": "completed", "failed": "failed", "declined": "declined"}),
    "Personality": ("", "Deprecated: `friendly` and `pragmatic` no longer select a style.", {"none": "none", "friendly": "friendly", "pragmatic": "pragmatic"}),
    "ReasoningEffort": ("", "A non-empty reasoning effort value advertised by the model.", {"none": "none", "minimal": "minimal", "low": "low", "medium": "medium", "high": "high", "xhigh": "xhigh", "max": "max", "ultra": "ultra"}),
    "ReasoningSummary": ("", "A summary of the reasoning performed by the model. This can be useful for debugging and understanding the model's reasoning process. See https://platform.openai.com/docs/guides/reasoning?api-mode=responses#reasoning-summaries", {"auto": "auto", "concise": "concise", "detailed": "detailed", "none": "none"}),
    "ReviewDecisionValue": ("v", "User's decision in response to an ExecApprovalRequest.", {"approved": "approved", "approved_for_session": "approved_for_session", "approved_mcp_policy_amendment": "approved_mcp_policy_amendment", "timed_out": "timed_out", "abort": "abort"}),
    "SandboxMode": ("", "", {"read_only": "read-only", "workspace_write": "workspace-write", "danger_full_access": "danger-full-access"}),
    "SortDirection": ("", "", {"asc": "asc", "desc": "desc"}),
    "SubAgentActivityKind": ("", "", {"started": "started", "interacted": "interacted", "interrupted": "interrupted", "completed": "completed"}),
    "TurnItemsView": ("", "", {"not_loaded": "notLoaded", "summary": "summary", "full": "full"}),
    "TurnStatus": ("", "", {"completed": "completed", "interrupted": "interrupted", "failed": "failed", "in_progress": "inProgress"}),
    "WebSearchMode": ("", "", {"disabled": "disabled", "cached": "cached", "indexed": "indexed", "live": "live"}),
}

UNIONS = {
    "AskForApproval": ("", "", {"granular": "GranularAskForApproval"}, "AskForApprovalValue"),
    "CodexErrorInfo": ("This translation layer make sure that we expose codex error code in camel case.\n\nWhen an upstream HTTP status is available (for example, from the Responses API or a provider), it is forwarded in `httpStatusCode` on the relevant `codexErrorInfo` variant.", "", {"httpConnectionFailed": "HttpConnectionFailedCodexErrorInfo", "responseStreamConnectionFailed": "ResponseStreamConnectionFailedCodexErrorInfo", "responseStreamDisconnected": "ResponseStreamDisconnectedCodexErrorInfo", "responseTooManyFailedAttempts": "ResponseTooManyFailedAttemptsCodexErrorInfo", "activeTurnNotSteerable": "ActiveTurnNotSteerableCodexErrorInfo"}, "CodexErrorInfoValue"),
    "CommandAction": ("", "type", {"read": "ReadCommandAction", "listFiles": "ListFilesCommandAction", "search": "SearchCommandAction", "unknown": "UnknownCommandAction"}, None),
    "DynamicToolCallOutputContentItem": ("", "type", {"inputText": "InputTextDynamicToolCallOutputContentItem", "inputImage": "InputImageDynamicToolCallOutputContentItem", "inputAudio": "InputAudioDynamicToolCallOutputContentItem"}, None),
    "FunctionCallOutputContentItem": ("Responses API compatible content items that can be returned by a tool call. This is a subset of ContentItem with the types we support as function call outputs.", "type", {"input_text": "InputTextFunctionCallOutputContentItem", "input_image": "InputImageFunctionCallOutputContentItem FileIdFunctionCallOutputContentItem", "input_audio": "InputAudioFunctionCallOutputContentItem", "encrypted_content": "EncryptedContentFunctionCallOutputContentItem"}, None),
    "ImageGenerationFailure": ("", "type", {"usageLimitExceeded": "UsageLimitExceededImageGenerationFailure"}, None),
    "MultiAgentMode": ("Controls the effective multi-agent delegation instructions for a turn. `custom` means the configured mode hint defines the policy instead of a built-in policy.", "", {"custom": "CustomMultiAgentMode"}, "MultiAgentModeValue"),
    "PatchChangeKind": ("", "type", {"add": "AddPatchChangeKind", "delete": "DeletePatchChangeKind", "update": "UpdatePatchChangeKind"}, None),
    "ReviewDecision": ("User's decision in response to an ExecApprovalRequest.", "", {"approved_execpolicy_amendment": "ApprovedExecpolicyAmendmentReviewDecision", "network_policy_amendment": "NetworkPolicyAmendmentReviewDecision", "denied": "DeniedReviewDecision"}, "ReviewDecisionValue"),
    "SandboxPolicy": ("", "type", {"dangerFullAccess": "DangerFullAccessSandboxPolicy", "readOnly": "ReadOnlySandboxPolicy", "externalSandbox": "ExternalSandboxSandboxPolicy", "workspaceWrite": "WorkspaceWriteSandboxPolicy"}, None),
    "ThreadItem": ("", "type", {"userMessage": "UserMessageThreadItem", "hookPrompt": "HookPromptThreadItem", "agentMessage": "AgentMessageThreadItem", "functionCallOutput": "FunctionCallOutputThreadItem", "plan": "PlanThreadItem", "reasoning": "ReasoningThreadItem", "commandExecution": "CommandExecutionThreadItem", "fileChange": "FileChangeThreadItem", "mcpToolCall": "McpToolCallThreadItem", "dynamicToolCall": "DynamicToolCallThreadItem", "collabAgentToolCall": "CollabAgentToolCallThreadItem", "subAgentActivity": "SubAgentActivityThreadItem", "webSearch": "WebSearchThreadItem", "imageView": "ImageViewThreadItem", "sleep": "SleepThreadItem", "imageGeneration": "ImageGenerationThreadItem", "enteredReviewMode": "EnteredReviewModeThreadItem", "exitedReviewMode": "ExitedReviewModeThreadItem", "contextCompaction": "ContextCompactionThreadItem"}, None),
    "UserInput": ("", "type", {"text": "TextUserInput", "image": "ImageUserInput FileIdUserInput", "localImage": "LocalImageUserInput", "audio": "AudioUserInput", "localAudio": "LocalAudioUserInput", "skill": "SkillUserInput", "mention": "MentionUserInput"}, None),
    "WebSearchAction": ("", "type", {"search": "SearchWebSearchAction", "openPage": "OpenPageWebSearchAction", "findInPage": "FindInPageWebSearchAction", "other": "OtherWebSearchAction"}, None),
}

ALIASES = {
    "AbsolutePathBuf": ("A path that is guaranteed to be absolute and normalized (though it is not guaranteed to be canonicalized or exist on the filesystem).\n\nIMPORTANT: When deserializing an `AbsolutePathBuf`, a base path must be set using [AbsolutePathBufGuard::new]. If no base path is set, the deserialization will fail unless the path being deserialized is already absolute.", "str"),
    "FunctionCallOutputBody": ("", "str | list[FunctionCallOutputContentItem]"),
    "LegacyAppPathString": ("", "str"),
    "RequestId": ("", "str | int"),
    "ThreadId": ("", "str"),
}

def read_ActiveTurnNotSteerable(raw):
    return new_ActiveTurnNotSteerable(enum_NonSteerableTurnKind[raw["turnKind"]])

def read_ActiveTurnNotSteerableCodexErrorInfo(raw):
    return new_ActiveTurnNotSteerableCodexErrorInfo(read_ActiveTurnNotSteerable(raw["activeTurnNotSteerable"]))

def read_AddPatchChangeKind(raw):
    if (raw["type"] != "add"):
        raise Misfit
    return new_AddPatchChangeKind()

def read_AgentMessageThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((text_ := raw["text"])) is not str
            or raw["type"] != "agentMessage"):
        raise Misfit
    return new_AgentMessageThreadItem(id_, text_, None if (delivery_ := get("delivery")) is None else enum_AgentMessageDelivery[delivery_], None if (memory_citation_ := get("memoryCitation")) is None else read_MemoryCitation(memory_citation_), None if (phase_ := get("phase")) is None else enum_MessagePhase[phase_], None if (questions_ := get("questions")) is None else [read_AsyncUserInputQuestion(i0) for i0 in list_(questions_)])

def read_ApprovedExecpolicyAmendment(raw):
    return new_ApprovedExecpolicyAmendment([str_(i0) for i0 in list_(raw["proposed_execpolicy_amendment"])])

def read_ApprovedExecpolicyAmendmentReviewDecision(raw):
    return new_ApprovedExecpolicyAmendmentReviewDecision(read_ApprovedExecpolicyAmendment(raw["approved_execpolicy_amendment"]))

def read_AsyncUserInputQuestion(raw):
    get = raw.get
    if (type((title_ := raw["title"])) is not str):
        raise Misfit
    return new_AsyncUserInputQuestion(title_, None if (options_ := get("options")) is None else [str_(i0) for i0 in list_(options_)])

def read_AudioUserInput(raw):
    if (type((url_ := raw["url"])) is not str
            or raw["type"] != "audio"):
        raise Misfit
    return new_AudioUserInput(url_)

def read_ByteRange(raw):
    if (type((end_ := raw["end"])) is not int
            or type((start_ := raw["start"])) is not int):
        raise Misfit
    return new_ByteRange(end_, start_)

def read_CollabAgentState(raw):
    get = raw.get
    if ((message_ := get("message")) is not None and type(message_) is not str):
        raise Misfit
    return new_CollabAgentState(enum_CollabAgentStatus[raw["status"]], message_)

def read_CollabAgentToolCallThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((sender_thread_id_ := raw["senderThreadId"])) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (prompt_ := get("prompt")) is not None and type(prompt_) is not str
            or raw["type"] != "collabAgentToolCall"):
        raise Misfit
    return new_CollabAgentToolCallThreadItem({k: read_CollabAgentState(i0) for k, i0 in dict_(raw["agentsStates"]).items()}, id_, [str_(i0) for i0 in list_(raw["receiverThreadIds"])], sender_thread_id_, enum_CollabAgentToolCallStatus[raw["status"]], enum_CollabAgentTool[raw["tool"]], model_, prompt_, None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_])

def read_CollaborationMode(raw):
    return new_CollaborationMode(enum_ModeKind[raw["mode"]], read_Settings(raw["settings"]))

def read_CommandExecutionThreadItem(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or type((cwd_ := raw["cwd"])) is not str
            or type((id_ := raw["id"])) is not str
            or (aggregated_output_ := get("aggregatedOutput")) is not None and type(aggregated_output_) is not str
            or (duration_ms_ := get("durationMs")) is not None and type(duration_ms_) is not int
            or (exit_code_ := get("exitCode")) is not None and type(exit_code_) is not int
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (process_id_ := get("processId")) is not None and type(process_id_) is not str
            or (script_path_ := get("scriptPath")) is not None and type(script_path_) is not str
            or raw["type"] != "commandExecution"):
        raise Misfit
    return new_CommandExecutionThreadItem(command_, [read_CommandAction(i0) for i0 in list_(raw["commandActions"])], cwd_, id_, enum_CommandExecutionStatus[raw["status"]], aggregated_output_, duration_ms_, exit_code_, plugin_id_, process_id_, script_path_, None if (source_ := get("source")) is None else enum_CommandExecutionSource[source_])

def read_ContextCompactionThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or raw["type"] != "contextCompaction"):
        raise Misfit
    return new_ContextCompactionThreadItem(id_)

def read_CustomMultiAgentMode(raw):
    if (type((custom_ := raw["custom"])) is not str):
        raise Misfit
    return new_CustomMultiAgentMode(custom_)

def read_DangerFullAccessSandboxPolicy(raw):
    if (raw["type"] != "dangerFullAccess"):
        raise Misfit
    return new_DangerFullAccessSandboxPolicy()

def read_DeletePatchChangeKind(raw):
    if (raw["type"] != "delete"):
        raise Misfit
    return new_DeletePatchChangeKind()

def read_Denied(raw):
    if (type((rejection_ := raw["rejection"])) is not str):
        raise Misfit
    return new_Denied(rejection_)

def read_DeniedReviewDecision(raw):
    return new_DeniedReviewDecision(read_Denied(raw["denied"]))

def read_DynamicToolCallThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((tool_ := raw["tool"])) is not str
            or (duration_ms_ := get("durationMs")) is not None and type(duration_ms_) is not int
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or (success_ := get("success")) is not None and type(success_) is not bool
            or raw["type"] != "dynamicToolCall"):
        raise Misfit
    return new_DynamicToolCallThreadItem(raw["arguments"], id_, enum_DynamicToolCallStatus[raw["status"]], tool_, None if (content_items_ := get("contentItems")) is None else [read_DynamicToolCallOutputContentItem(i0) for i0 in list_(content_items_)], duration_ms_, namespace_, success_)

def read_EncryptedContentFunctionCallOutputContentItem(raw):
    if (type((encrypted_content_ := raw["encrypted_content"])) is not str
            or raw["type"] != "encrypted_content"):
        raise Misfit
    return new_EncryptedContentFunctionCallOutputContentItem(encrypted_content_)

def read_EnteredReviewModeThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((review_ := raw["review"])) is not str
            or raw["type"] != "enteredReviewMode"):
        raise Misfit
    return new_EnteredReviewModeThreadItem(id_, review_)

def read_ExitedReviewModeThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((review_ := raw["review"])) is not str
            or raw["type"] != "exitedReviewMode"):
        raise Misfit
    return new_ExitedReviewModeThreadItem(id_, review_)

def read_ExternalSandboxSandboxPolicy(raw):
    get = raw.get
    if (raw["type"] != "externalSandbox"):
        raise Misfit
    return new_ExternalSandboxSandboxPolicy(None if (network_access_ := get("networkAccess")) is None else enum_NetworkAccess[network_access_])

def read_FileChangeThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or raw["type"] != "fileChange"):
        raise Misfit
    return new_FileChangeThreadItem([read_FileUpdateChange(i0) for i0 in list_(raw["changes"])], id_, enum_PatchApplyStatus[raw["status"]])

def read_FileIdFunctionCallOutputContentItem(raw):
    get = raw.get
    if (type((file_id_ := raw["file_id"])) is not str
            or raw["type"] != "input_image"):
        raise Misfit
    return new_FileIdFunctionCallOutputContentItem(file_id_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_FileIdUserInput(raw):
    get = raw.get
    if (type((file_id_ := raw["fileId"])) is not str
            or raw["type"] != "image"):
        raise Misfit
    return new_FileIdUserInput(file_id_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_FileUpdateChange(raw):
    if (type((diff_ := raw["diff"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_FileUpdateChange(diff_, read_PatchChangeKind(raw["kind"]), path_)

def read_FindInPageWebSearchAction(raw):
    get = raw.get
    if ((pattern_ := get("pattern")) is not None and type(pattern_) is not str
            or (url_ := get("url")) is not None and type(url_) is not str
            or raw["type"] != "findInPage"):
        raise Misfit
    return new_FindInPageWebSearchAction(pattern_, url_)

def read_FunctionCallOutputThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or raw["type"] != "functionCallOutput"):
        raise Misfit
    return new_FunctionCallOutputThreadItem(id_, name_, read_FunctionCallOutputBody(raw["output"]), namespace_)

def read_Granular(raw):
    get = raw.get
    if (type((mcp_elicitations_ := raw["mcp_elicitations"])) is not bool
            or type((rules_ := raw["rules"])) is not bool
            or type((sandbox_approval_ := raw["sandbox_approval"])) is not bool
            or (request_permissions_ := get("request_permissions")) is not None and type(request_permissions_) is not bool
            or (skill_approval_ := get("skill_approval")) is not None and type(skill_approval_) is not bool):
        raise Misfit
    return new_Granular(mcp_elicitations_, rules_, sandbox_approval_, request_permissions_, skill_approval_)

def read_GranularAskForApproval(raw):
    return new_GranularAskForApproval(read_Granular(raw["granular"]))

def read_HookPromptFragment(raw):
    if (type((hook_run_id_ := raw["hookRunId"])) is not str
            or type((text_ := raw["text"])) is not str):
        raise Misfit
    return new_HookPromptFragment(hook_run_id_, text_)

def read_HookPromptThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or raw["type"] != "hookPrompt"):
        raise Misfit
    return new_HookPromptThreadItem([read_HookPromptFragment(i0) for i0 in list_(raw["fragments"])], id_)

def read_HttpConnectionFailed(raw):
    get = raw.get
    if (type(raw) is not dict
            or (http_status_code_ := get("httpStatusCode")) is not None and type(http_status_code_) is not int):
        raise Misfit
    return new_HttpConnectionFailed(http_status_code_)

def read_HttpConnectionFailedCodexErrorInfo(raw):
    return new_HttpConnectionFailedCodexErrorInfo(read_HttpConnectionFailed(raw["httpConnectionFailed"]))

def read_ImageGenerationThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((result_ := raw["result"])) is not str
            or type((status_ := raw["status"])) is not str
            or (revised_prompt_ := get("revisedPrompt")) is not None and type(revised_prompt_) is not str
            or (saved_path_ := get("savedPath")) is not None and type(saved_path_) is not str
            or (transparent_background_ := get("transparentBackground")) is not None and type(transparent_background_) is not bool
            or raw["type"] != "imageGeneration"):
        raise Misfit
    return new_ImageGenerationThreadItem(id_, result_, status_, None if (failure_ := get("failure")) is None else read_ImageGenerationFailure(failure_), revised_prompt_, saved_path_, transparent_background_)

def read_ImageUserInput(raw):
    get = raw.get
    if (type((url_ := raw["url"])) is not str
            or raw["type"] != "image"):
        raise Misfit
    return new_ImageUserInput(url_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_ImageViewThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "imageView"):
        raise Misfit
    return new_ImageViewThreadItem(id_, path_)

def read_InputAudioDynamicToolCallOutputContentItem(raw):
    if (type((audio_url_ := raw["audioUrl"])) is not str
            or raw["type"] != "inputAudio"):
        raise Misfit
    return new_InputAudioDynamicToolCallOutputContentItem(audio_url_)

def read_InputAudioFunctionCallOutputContentItem(raw):
    if (type((audio_url_ := raw["audio_url"])) is not str
            or raw["type"] != "input_audio"):
        raise Misfit
    return new_InputAudioFunctionCallOutputContentItem(audio_url_)

def read_InputImageDynamicToolCallOutputContentItem(raw):
    if (type((image_url_ := raw["imageUrl"])) is not str
            or raw["type"] != "inputImage"):
        raise Misfit
    return new_InputImageDynamicToolCallOutputContentItem(image_url_)

def read_InputImageFunctionCallOutputContentItem(raw):
    get = raw.get
    if (type((image_url_ := raw["image_url"])) is not str
            or raw["type"] != "input_image"):
        raise Misfit
    return new_InputImageFunctionCallOutputContentItem(image_url_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_InputTextDynamicToolCallOutputContentItem(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "inputText"):
        raise Misfit
    return new_InputTextDynamicToolCallOutputContentItem(text_)

def read_InputTextFunctionCallOutputContentItem(raw):
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "input_text"):
        raise Misfit
    return new_InputTextFunctionCallOutputContentItem(text_)

def read_ListFilesCommandAction(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or raw["type"] != "listFiles"):
        raise Misfit
    return new_ListFilesCommandAction(command_, path_)

def read_LocalAudioUserInput(raw):
    if (type((path_ := raw["path"])) is not str
            or raw["type"] != "localAudio"):
        raise Misfit
    return new_LocalAudioUserInput(path_)

def read_LocalImageUserInput(raw):
    get = raw.get
    if (type((path_ := raw["path"])) is not str
            or raw["type"] != "localImage"):
        raise Misfit
    return new_LocalImageUserInput(path_, None if (detail_ := get("detail")) is None else enum_ImageDetail[detail_])

def read_McpAppUi(raw):
    if (type((resource_uri_ := raw["resourceUri"])) is not str):
        raise Misfit
    return new_McpAppUi(enum_McpAppDisplayMode[raw["preferredModelDisplayMode"]], resource_uri_)

def read_McpToolCallAppContext(raw):
    get = raw.get
    if (type((connector_id_ := raw["connectorId"])) is not str
            or (action_name_ := get("actionName")) is not None and type(action_name_) is not str
            or (app_name_ := get("appName")) is not None and type(app_name_) is not str
            or (link_id_ := get("linkId")) is not None and type(link_id_) is not str
            or (resource_uri_ := get("resourceUri")) is not None and type(resource_uri_) is not str):
        raise Misfit
    return new_McpToolCallAppContext(connector_id_, action_name_, app_name_, link_id_, resource_uri_)

def read_McpToolCallError(raw):
    if (type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_McpToolCallError(message_)

def read_McpToolCallResult(raw):
    get = raw.get
    return new_McpToolCallResult(list_(raw["content"]), get("_meta"), get("structuredContent"))

def read_McpToolCallThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((server_ := raw["server"])) is not str
            or type((tool_ := raw["tool"])) is not str
            or (duration_ms_ := get("durationMs")) is not None and type(duration_ms_) is not int
            or (mcp_app_resource_uri_ := get("mcpAppResourceUri")) is not None and type(mcp_app_resource_uri_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (read_only_hint_ := get("readOnlyHint")) is not None and type(read_only_hint_) is not bool
            or raw["type"] != "mcpToolCall"):
        raise Misfit
    return new_McpToolCallThreadItem(raw["arguments"], id_, server_, enum_McpToolCallStatus[raw["status"]], tool_, None if (app_context_ := get("appContext")) is None else read_McpToolCallAppContext(app_context_), duration_ms_, None if (error_ := get("error")) is None else read_McpToolCallError(error_), mcp_app_resource_uri_, None if (mcp_app_ui_ := get("mcpAppUi")) is None else read_McpAppUi(mcp_app_ui_), plugin_id_, read_only_hint_, None if (result_ := get("result")) is None else read_McpToolCallResult(result_))

def read_MemoryCitation(raw):
    return new_MemoryCitation([read_MemoryCitationEntry(i0) for i0 in list_(raw["entries"])], [str_(i0) for i0 in list_(raw["threadIds"])])

def read_MemoryCitationEntry(raw):
    if (type((line_end_ := raw["lineEnd"])) is not int
            or type((line_start_ := raw["lineStart"])) is not int
            or type((note_ := raw["note"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_MemoryCitationEntry(line_end_, line_start_, note_, path_)

def read_MentionUserInput(raw):
    if (type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "mention"):
        raise Misfit
    return new_MentionUserInput(name_, path_)

def read_MisalignmentErrorDetails(raw):
    get = raw.get
    if ((detailed_explanation_ := get("detailedExplanation")) is not None and type(detailed_explanation_) is not str
            or (error_type_ := get("errorType")) is not None and type(error_type_) is not str
            or (review_target_ := get("reviewTarget")) is not None and type(review_target_) is not str):
        raise Misfit
    return new_MisalignmentErrorDetails(detailed_explanation_, error_type_, review_target_, None if (steer_ := get("steer")) is None else read_MisalignmentSteer(steer_))

def read_MisalignmentSteer(raw):
    if (type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_MisalignmentSteer(message_)

def read_NetworkPolicyAmendment(raw):
    if (type((host_ := raw["host"])) is not str):
        raise Misfit
    return new_NetworkPolicyAmendment(enum_NetworkPolicyRuleAction[raw["action"]], host_)

def read_NetworkPolicyAmendmentReviewDecision(raw):
    return new_NetworkPolicyAmendmentReviewDecision(read_NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment(raw["network_policy_amendment"]))

def read_NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment(raw):
    return new_NetworkPolicyAmendmentReviewDecisionNetworkPolicyAmendment(read_NetworkPolicyAmendment(raw["network_policy_amendment"]))

def read_OpenPageWebSearchAction(raw):
    get = raw.get
    if ((url_ := get("url")) is not None and type(url_) is not str
            or raw["type"] != "openPage"):
        raise Misfit
    return new_OpenPageWebSearchAction(url_)

def read_OtherWebSearchAction(raw):
    if (raw["type"] != "other"):
        raise Misfit
    return new_OtherWebSearchAction()

def read_PlanThreadItem(raw):
    if (type((id_ := raw["id"])) is not str
            or type((text_ := raw["text"])) is not str
            or raw["type"] != "plan"):
        raise Misfit
    return new_PlanThreadItem(id_, text_)

def read_ReadCommandAction(raw):
    if (type((command_ := raw["command"])) is not str
            or type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "read"):
        raise Misfit
    return new_ReadCommandAction(command_, name_, path_)

def read_ReadOnlySandboxPolicy(raw):
    get = raw.get
    if ((network_access_ := get("networkAccess")) is not None and type(network_access_) is not bool
            or raw["type"] != "readOnly"):
        raise Misfit
    return new_ReadOnlySandboxPolicy(network_access_)

def read_ReasoningThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or raw["type"] != "reasoning"):
        raise Misfit
    return new_ReasoningThreadItem(id_, None if (content_ := get("content")) is None else [str_(i0) for i0 in list_(content_)], None if (summary_ := get("summary")) is None else [str_(i0) for i0 in list_(summary_)])

def read_ResponseStreamConnectionFailed(raw):
    get = raw.get
    if (type(raw) is not dict
            or (http_status_code_ := get("httpStatusCode")) is not None and type(http_status_code_) is not int):
        raise Misfit
    return new_ResponseStreamConnectionFailed(http_status_code_)

def read_ResponseStreamConnectionFailedCodexErrorInfo(raw):
    return new_ResponseStreamConnectionFailedCodexErrorInfo(read_ResponseStreamConnectionFailed(raw["responseStreamConnectionFailed"]))

def read_ResponseStreamDisconnected(raw):
    get = raw.get
    if (type(raw) is not dict
            or (http_status_code_ := get("httpStatusCode")) is not None and type(http_status_code_) is not int):
        raise Misfit
    return new_ResponseStreamDisconnected(http_status_code_)

def read_ResponseStreamDisconnectedCodexErrorInfo(raw):
    return new_ResponseStreamDisconnectedCodexErrorInfo(read_ResponseStreamDisconnected(raw["responseStreamDisconnected"]))

def read_ResponseTooManyFailedAttempts(raw):
    get = raw.get
    if (type(raw) is not dict
            or (http_status_code_ := get("httpStatusCode")) is not None and type(http_status_code_) is not int):
        raise Misfit
    return new_ResponseTooManyFailedAttempts(http_status_code_)

def read_ResponseTooManyFailedAttemptsCodexErrorInfo(raw):
    return new_ResponseTooManyFailedAttemptsCodexErrorInfo(read_ResponseTooManyFailedAttempts(raw["responseTooManyFailedAttempts"]))

def read_SearchCommandAction(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (query_ := get("query")) is not None and type(query_) is not str
            or raw["type"] != "search"):
        raise Misfit
    return new_SearchCommandAction(command_, path_, query_)

def read_SearchWebSearchAction(raw):
    get = raw.get
    if ((query_ := get("query")) is not None and type(query_) is not str
            or raw["type"] != "search"):
        raise Misfit
    return new_SearchWebSearchAction(None if (queries_ := get("queries")) is None else [str_(i0) for i0 in list_(queries_)], query_)

def read_Settings(raw):
    get = raw.get
    if (type((model_ := raw["model"])) is not str
            or (developer_instructions_ := get("developer_instructions")) is not None and type(developer_instructions_) is not str):
        raise Misfit
    return new_Settings(model_, developer_instructions_, None if (reasoning_effort_ := get("reasoning_effort")) is None else enum_ReasoningEffort[reasoning_effort_])

def read_SkillInterface(raw):
    get = raw.get
    if (type(raw) is not dict
            or (brand_color_ := get("brandColor")) is not None and type(brand_color_) is not str
            or (default_prompt_ := get("defaultPrompt")) is not None and type(default_prompt_) is not str
            or (display_name_ := get("displayName")) is not None and type(display_name_) is not str
            or (icon_large_ := get("iconLarge")) is not None and type(icon_large_) is not str
            or (icon_large_url_ := get("iconLargeUrl")) is not None and type(icon_large_url_) is not str
            or (icon_small_ := get("iconSmall")) is not None and type(icon_small_) is not str
            or (icon_small_url_ := get("iconSmallUrl")) is not None and type(icon_small_url_) is not str
            or (short_description_ := get("shortDescription")) is not None and type(short_description_) is not str):
        raise Misfit
    return new_SkillInterface(brand_color_, default_prompt_, display_name_, icon_large_, icon_large_url_, icon_small_, icon_small_url_, short_description_)

def read_SkillUserInput(raw):
    if (type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "skill"):
        raise Misfit
    return new_SkillUserInput(name_, path_)

def read_SleepThreadItem(raw):
    if (type((duration_ms_ := raw["durationMs"])) is not int
            or type((id_ := raw["id"])) is not str
            or raw["type"] != "sleep"):
        raise Misfit
    return new_SleepThreadItem(duration_ms_, id_)

def read_SubAgentActivityThreadItem(raw):
    get = raw.get
    if (type((agent_path_ := raw["agentPath"])) is not str
            or type((agent_thread_id_ := raw["agentThreadId"])) is not str
            or type((id_ := raw["id"])) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or raw["type"] != "subAgentActivity"):
        raise Misfit
    return new_SubAgentActivityThreadItem(agent_path_, agent_thread_id_, id_, enum_SubAgentActivityKind[raw["kind"]], model_, None if (reasoning_effort_ := get("reasoningEffort")) is None else enum_ReasoningEffort[reasoning_effort_])

def read_TextElement(raw):
    get = raw.get
    if ((placeholder_ := get("placeholder")) is not None and type(placeholder_) is not str):
        raise Misfit
    return new_TextElement(read_ByteRange(raw["byteRange"]), placeholder_)

def read_TextUserInput(raw):
    get = raw.get
    if (type((text_ := raw["text"])) is not str
            or raw["type"] != "text"):
        raise Misfit
    return new_TextUserInput(text_, None if (text_elements_ := get("text_elements")) is None else [read_TextElement(i0) for i0 in list_(text_elements_)])

def read_ThreadSection(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_ThreadSection(id_, name_, None if (appearance_ := get("appearance")) is None else read_ThreadSectionAppearance(appearance_))

def read_ThreadSectionAppearance(raw):
    get = raw.get
    if (type(raw) is not dict
            or (color_ := get("color")) is not None and type(color_) is not str
            or (icon_ := get("icon")) is not None and type(icon_) is not str):
        raise Misfit
    return new_ThreadSectionAppearance(color_, icon_)

def read_Turn(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or (completed_at_ := get("completedAt")) is not None and type(completed_at_) is not int
            or (duration_ms_ := get("durationMs")) is not None and type(duration_ms_) is not int
            or (root_turn_id_ := get("rootTurnId")) is not None and type(root_turn_id_) is not str
            or (started_at_ := get("startedAt")) is not None and type(started_at_) is not int):
        raise Misfit
    return new_Turn(id_, [read_ThreadItem(i0) for i0 in list_(raw["items"])], enum_TurnStatus[raw["status"]], completed_at_, duration_ms_, None if (error_ := get("error")) is None else read_TurnError(error_), None if (items_view_ := get("itemsView")) is None else enum_TurnItemsView[items_view_], root_turn_id_, started_at_)

def read_TurnEnvironmentParams(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((environment_id_ := raw["environmentId"])) is not str):
        raise Misfit
    return new_TurnEnvironmentParams(cwd_, environment_id_, None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)])

def read_TurnError(raw):
    get = raw.get
    if (type((message_ := raw["message"])) is not str
            or (additional_details_ := get("additionalDetails")) is not None and type(additional_details_) is not str):
        raise Misfit
    return new_TurnError(message_, additional_details_, None if (codex_error_info_ := get("codexErrorInfo")) is None else read_CodexErrorInfo(codex_error_info_), None if (misalignment_ := get("misalignment")) is None else read_MisalignmentErrorDetails(misalignment_))

def read_UnknownCommandAction(raw):
    if (type((command_ := raw["command"])) is not str
            or raw["type"] != "unknown"):
        raise Misfit
    return new_UnknownCommandAction(command_)

def read_UpdatePatchChangeKind(raw):
    get = raw.get
    if ((move_path_ := get("move_path")) is not None and type(move_path_) is not str
            or raw["type"] != "update"):
        raise Misfit
    return new_UpdatePatchChangeKind(move_path_)

def read_UsageLimitExceededImageGenerationFailure(raw):
    get = raw.get
    if (type((limit_id_ := raw["limitId"])) is not str
            or (resets_at_ := get("resetsAt")) is not None and type(resets_at_) is not int
            or raw["type"] != "usageLimitExceeded"):
        raise Misfit
    return new_UsageLimitExceededImageGenerationFailure(limit_id_, resets_at_)

def read_UserMessageThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or (client_id_ := get("clientId")) is not None and type(client_id_) is not str
            or raw["type"] != "userMessage"):
        raise Misfit
    return new_UserMessageThreadItem([read_UserInput(i0) for i0 in list_(raw["content"])], id_, client_id_)

def read_WebSearchThreadItem(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not str
            or type((query_ := raw["query"])) is not str
            or raw["type"] != "webSearch"):
        raise Misfit
    return new_WebSearchThreadItem(id_, query_, None if (action_ := get("action")) is None else read_WebSearchAction(action_), None if (results_ := get("results")) is None else list_(results_))

def read_WorkspaceWriteSandboxPolicy(raw):
    get = raw.get
    if ((exclude_slash_tmp_ := get("excludeSlashTmp")) is not None and type(exclude_slash_tmp_) is not bool
            or (exclude_tmpdir_env_var_ := get("excludeTmpdirEnvVar")) is not None and type(exclude_tmpdir_env_var_) is not bool
            or (network_access_ := get("networkAccess")) is not None and type(network_access_) is not bool
            or raw["type"] != "workspaceWrite"):
        raise Misfit
    return new_WorkspaceWriteSandboxPolicy(exclude_slash_tmp_, exclude_tmpdir_env_var_, network_access_, None if (writable_roots_ := get("writableRoots")) is None else [str_(i0) for i0 in list_(writable_roots_)])

link(globals(), """
read_FunctionCallOutputBody
""")
