"""The models of the domain ``misc``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AddFileChange": ("v", "", ("content str",), (), ("type =add",)),
    "AgentHookMetadata": ("v", "Attributes:\n  additional_context_limit: Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.", ("current_hash str", "display_order int", "enabled bool", "event_name HookEventName", "is_managed bool", "key str", "source HookSource", "source_path AbsolutePathBuf", "timeout_sec int", "trust_status HookTrustStatus",), ("additional_context_limit int", "matcher str", "plugin_id str", "status_message str",), ("handler_type =agent",)),
    "AppConfig": ("", "Attributes:\n  links: Per-account approval settings keyed by link ID.\n  omit_tools_from: Additional model-facing surfaces omitted for this connector's tools.", (), ("approvals_reviewer/approvals_reviewer ApprovalsReviewer", "default_tools_approval_mode/default_tools_approval_mode AppToolApproval", "default_tools_enabled/default_tools_enabled bool", "destructive_enabled/destructive_enabled bool", "enabled bool", "links AppLinksConfig", "omit_tools_from/omit_tools_from list[ToolExposureSurface]", "open_world_enabled/open_world_enabled bool", "tools AppToolsConfig",), ()),
    "AppLinkConfig": ("", "Approval settings for a connected account within an app.", (), ("approvals_reviewer/approvals_reviewer ApprovalsReviewer", "default_tools_approval_mode/default_tools_approval_mode AppToolApproval",), ()),
    "AppLinksConfig": ("", "Account settings for a single app.", (), (), ()),
    "AppToolConfig": ("", "", (), ("approval_mode/approval_mode AppToolApproval", "enabled bool",), ()),
    "AppToolsConfig": ("", "", (), (), ()),
    "ApplyPatchApprovalParams": ("", "Attributes:\n  call_id: Use to correlate this with [codex_protocol::protocol::PatchApplyBeginEvent] and [codex_protocol::protocol::PatchApplyEndEvent].\n  grant_root: When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).\n  reason: Optional explanatory reason (e.g. request for extra write access).", ("call_id str", "conversation_id ThreadId", "file_changes dict[str, FileChange]",), ("grant_root str", "reason str",), ()),
    "ApplyPatchApprovalResponse": ("", "", ("decision ReviewDecision",), (), ()),
    "AttestationGenerateParams": ("", "", (), (), ()),
    "AttestationGenerateResponse": ("", "Attributes:\n  token: Opaque client attestation token.", ("token str",), (), ()),
    "AuthRecoveryNotification": ("", "", ("message str", "provider str", "thread_id str", "turn_id str",), (), ()),
    "BaseBranchReviewTarget": ("v", "Review changes between the current branch and the given base branch.", ("branch str",), (), ("type =baseBranch",)),
    "CancelledUserVerificationErrorDetails": ("v", "", ("reason UserVerificationCancellationReason",), (), ("type =cancelled",)),
    "ClientInfo": ("", "", ("name str", "version str",), ("title str",), ()),
    "CollaborationModeListParams": ("", "EXPERIMENTAL - list collaboration mode presets.", (), (), ()),
    "CollaborationModeListResponse": ("", "EXPERIMENTAL - collaboration mode presets response.", ("data list[CollaborationModeMask]",), (), ()),
    "CollaborationModeMask": ("", "EXPERIMENTAL - collaboration mode preset metadata for clients.", ("name str",), ("mode ModeKind", "model str", "reasoning_effort/reasoning_effort ReasoningEffort",), ()),
    "CommandExecOutputDeltaNotification": ("", "Base64-encoded output chunk emitted for a streaming `command/exec` request.\n\nThese notifications are connection-scoped. If the originating connection closes, the server terminates the process.\n\nAttributes:\n  cap_reached: `true` on the final streamed chunk for a stream when `outputBytesCap` truncated later output on that stream.\n  delta_base64: Base64-encoded output bytes.\n  process_id: Client-supplied, connection-scoped `processId` from the original `command/exec` request.\n  stream: Output stream for this chunk.", ("cap_reached bool", "delta_base64 str", "process_id str", "stream CommandExecOutputStream",), (), ()),
    "CommandExecParams": ("", "Run a standalone command (argv vector) in the server sandbox without creating a thread or turn.\n\nThe final `command/exec` response is deferred until the process exits and is sent only after all `command/exec/outputDelta` notifications for that connection have been emitted.\n\nAttributes:\n  command: Command argv vector. Empty arrays are rejected.\n  cwd: Optional working directory. Defaults to the server cwd.\n  disable_output_cap: Disable stdout/stderr capture truncation for this request.\n\nCannot be combined with `outputBytesCap`.\n  disable_timeout: Disable the timeout entirely for this request.\n\nCannot be combined with `timeoutMs`.\n  env: Optional environment overrides merged into the server-computed environment.\n\nMatching names override inherited values. Set a key to `null` to unset an inherited variable.\n  output_bytes_cap: Optional per-stream stdout/stderr capture cap in bytes.\n\nWhen omitted, the server default applies. Cannot be combined with `disableOutputCap`.\n  permission_profile: Optional active permissions profile id for this command.\n\nDefaults to the user's configured permissions when omitted. Cannot be combined with `sandboxPolicy`.\n  process_id: Optional client-supplied, connection-scoped process id.\n\nRequired for `tty`, `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`, `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution gets an internal id that is not exposed to the client.\n  sandbox_policy: Optional sandbox policy for this command.\n\nUses the same shape as thread/turn execution sandbox configuration and defaults to the user's configured policy when omitted. Cannot be combined with `permissionProfile`.\n  size: Optional initial PTY size in character cells. Only valid when `tty` is true.\n  stream_stdin: Allow follow-up `command/exec/write` requests to write stdin bytes.\n\nRequires a client-supplied `processId`.\n  stream_stdout_stderr: Stream stdout/stderr via `command/exec/outputDelta` notifications.\n\nStreamed bytes are not duplicated into the final response and require a client-supplied `processId`.\n  timeout_ms: Optional timeout in milliseconds.\n\nWhen omitted, the server default applies. Cannot be combined with `disableTimeout`.\n  tty: Enable PTY mode.\n\nThis implies `streamStdin` and `streamStdoutStderr`.", ("command list[str]",), ("cwd str", "disable_output_cap bool", "disable_timeout bool", "env dict[str, str | None]", "output_bytes_cap int", "permission_profile str", "process_id str", "sandbox_policy SandboxPolicy", "size CommandExecTerminalSize", "stream_stdin bool", "stream_stdout_stderr bool", "timeout_ms int", "tty bool",), ()),
    "CommandExecResizeParams": ("", "Resize a running PTY-backed `command/exec` session.\n\nAttributes:\n  process_id: Client-supplied, connection-scoped `processId` from the original `command/exec` request.\n  size: New PTY size in character cells.", ("process_id str", "size CommandExecTerminalSize",), (), ()),
    "CommandExecResizeResponse": ("", "Empty success response for `command/exec/resize`.", (), (), ()),
    "CommandExecResponse": ("", "Final buffered result for `command/exec`.\n\nAttributes:\n  exit_code: Process exit code.\n  stderr: Buffered stderr capture.\n\nEmpty when stderr was streamed via `command/exec/outputDelta`.\n  stdout: Buffered stdout capture.\n\nEmpty when stdout was streamed via `command/exec/outputDelta`.", ("exit_code int", "stderr str", "stdout str",), (), ()),
    "CommandExecTerminalSize": ("", "PTY size in character cells for `command/exec` PTY sessions.\n\nAttributes:\n  cols: Terminal width in character cells.\n  rows: Terminal height in character cells.", ("cols int", "rows int",), (), ()),
    "CommandExecTerminateParams": ("", "Terminate a running `command/exec` session.\n\nAttributes:\n  process_id: Client-supplied, connection-scoped `processId` from the original `command/exec` request.", ("process_id str",), (), ()),
    "CommandExecTerminateResponse": ("", "Empty success response for `command/exec/terminate`.", (), (), ()),
    "CommandExecWriteParams": ("", "Write stdin bytes to a running `command/exec` session, close stdin, or both.\n\nAttributes:\n  close_stdin: Close stdin after writing `deltaBase64`, if present.\n  delta_base64: Optional base64-encoded stdin bytes to write.\n  process_id: Client-supplied, connection-scoped `processId` from the original `command/exec` request.", ("process_id str",), ("close_stdin bool", "delta_base64 str",), ()),
    "CommandExecWriteResponse": ("", "Empty success response for `command/exec/write`.", (), (), ()),
    "CommandHookMetadata": ("v", "Attributes:\n  additional_context_limit: Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.", ("command str", "current_hash str", "display_order int", "enabled bool", "event_name HookEventName", "is_managed bool", "key str", "source HookSource", "source_path AbsolutePathBuf", "timeout_sec int", "trust_status HookTrustStatus",), ("async_ bool", "additional_context_limit int", "matcher str", "plugin_id str", "status_message str",), ("handler_type =command",)),
    "CommitReviewTarget": ("v", "Review the changes introduced by a specific commit.\n\nAttributes:\n  title: Optional human-readable label (e.g., commit subject) for UIs.", ("sha str",), ("title str",), ("type =commit",)),
    "ConfigWarningNotification": ("", "Attributes:\n  details: Optional extra guidance or error details.\n  path: Optional path to the config file that triggered the warning.\n  range: Optional range for the error location inside the config file.\n  summary: Concise summary of the warning.", ("summary str",), ("details str", "path str", "range TextRange",), ()),
    "CurrentTimeReadParams": ("", "", ("thread_id str",), (), ()),
    "CurrentTimeReadResponse": ("", "Attributes:\n  current_time_at: Current time as whole Unix seconds.", ("current_time_at int",), (), ()),
    "CustomReviewTarget": ("v", "Arbitrary instructions, equivalent to the old free-form prompt.", ("instructions str",), (), ("type =custom",)),
    "DeleteFileChange": ("v", "", ("content str",), (), ("type =delete",)),
    "DeprecationNoticeNotification": ("", "Attributes:\n  details: Optional extra guidance, such as migration steps or rationale.\n  summary: Concise summary of what is deprecated.", ("summary str",), ("details str",), ()),
    "EnvironmentAddParams": ("", "Attributes:\n  auth_bearer_token: Optional raw bearer token for executor authentication, including reconnects. Requires a secure transport or a loopback destination.\n  connect_timeout_ms: Optional WebSocket connection timeout. The server default applies when omitted.\n  skills: Required skills supplied by this environment, checked before model inference.\n  websocket_request_id: Optional X-Request-ID for the direct WebSocket upgrade, including reconnects. Requires a secure transport or a loopback destination.", ("environment_id str", "exec_server_url str",), ("auth_bearer_token str", "connect_timeout_ms int", "skills EnvironmentSkillsParams", "websocket_request_id str",), ()),
    "EnvironmentAddResponse": ("", "", (), (), ()),
    "EnvironmentInfoParams": ("", "", ("environment_id str",), (), ()),
    "EnvironmentInfoResponse": ("", "Attributes:\n  cwd: Default working directory reported by the environment, as a canonical file URI.", ("shell EnvironmentShellInfo",), ("cwd PathUri",), ()),
    "EnvironmentShellInfo": ("", "Attributes:\n  name: Stable shell name, for example `zsh`, `bash`, `powershell`, `sh`, or `cmd`.\n  path: Target-native shell executable path or command name.", ("name str", "path str",), (), ()),
    "EnvironmentSkillsParams": ("", "Attributes:\n  required: Exact catalog names that must be available from this environment.", (), ("required list[str]",), ()),
    "EnvironmentStatusParams": ("", "Parameters for reading the current status of one configured environment.\n\nAttributes:\n  environment_id: Environment id to inspect.", ("environment_id str",), (), ()),
    "EnvironmentStatusResponse": ("", "Current status for the requested environment.\n\nAttributes:\n  error: Human-readable detail for `disconnected` and `unknown`; omitted for other statuses.\n  status: Current status observed without starting or recovering the environment.", ("status EnvironmentStatusKind",), ("error str",), ()),
    "ErrorNotification": ("", "", ("error TurnError", "thread_id str", "turn_id str", "will_retry bool",), (), ()),
    "ExecCommandApprovalParams": ("", "Attributes:\n  approval_id: Identifier for this specific approval callback.\n  call_id: Use to correlate this with [codex_protocol::protocol::ExecCommandBeginEvent] and [codex_protocol::protocol::ExecCommandEndEvent].", ("call_id str", "command list[str]", "conversation_id ThreadId", "cwd str", "parsed_cmd list[ParsedCommand]",), ("approval_id str", "reason str",), ()),
    "ExecCommandApprovalResponse": ("", "", ("decision ReviewDecision",), (), ()),
    "ExperimentalFeature": ("", "Attributes:\n  announcement: Announcement copy shown to users when the feature is introduced. Null when this feature is not in beta.\n  default_enabled: Whether this feature is enabled by default.\n  description: Short summary describing what the feature does. Null when this feature is not in beta.\n  display_name: User-facing display name shown in the experimental features UI. Null when this feature is not in beta.\n  enabled: Whether this feature is currently enabled in the loaded config.\n  name: Stable key used in config.toml and CLI flag toggles.\n  stage: Lifecycle stage of this feature flag.", ("default_enabled bool", "enabled bool", "name str", "stage ExperimentalFeatureStage",), ("announcement str", "description str", "display_name str",), ()),
    "ExperimentalFeatureEnablementSetParams": ("", "Attributes:\n  enablement: Process-wide runtime feature enablement keyed by canonical feature name.\n\nOnly named features are updated. Omitted features are left unchanged. Send an empty map for a no-op.", ("enablement dict[str, bool]",), (), ()),
    "ExperimentalFeatureEnablementSetResponse": ("", "Attributes:\n  enablement: Feature enablement entries updated by this request.", ("enablement dict[str, bool]",), (), ()),
    "ExperimentalFeatureListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Optional page size; defaults to a reasonable server-side value.\n  thread_id: Optional loaded thread id. Pass this when showing feature state for an existing thread so enablement is computed from that thread's refreshed config, including project-local config for the thread's cwd.", (), ("cursor str", "limit int", "thread_id str",), ()),
    "ExperimentalFeatureListResponse": ("", "Attributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[ExperimentalFeature]",), ("next_cursor str",), ()),
    "FailedUserVerificationErrorDetails": ("v", "", ("reason UserVerificationFailureReason",), (), ("type =failed",)),
    "FeedbackUploadParams": ("", "", ("classification str",), ("extra_log_files list[str]", "include_logs bool", "reason str", "tags dict[str, str]", "thread_id str",), ()),
    "FeedbackUploadResponse": ("", "Attributes:\n  prompt_hash: Whitespace-normalized SHA-256 of the session base instructions, matching the uploaded `prompt_hash` tag. Does not include later developer messages. Null when the reported rollout has no prompt metadata.", ("thread_id str",), ("prompt_hash str",), ()),
    "GuardianWarningNotification": ("", "Attributes:\n  message: Concise guardian warning message for the user.\n  thread_id: Thread target for the guardian warning.", ("message str", "thread_id str",), (), ()),
    "HookCompletedNotification": ("", "", ("run HookRunSummary", "thread_id str",), ("turn_id str",), ()),
    "HookErrorInfo": ("", "", ("message str", "path str",), (), ()),
    "HookOutputEntry": ("", "", ("kind HookOutputEntryKind", "text str",), (), ()),
    "HookRunSummary": ("", "", ("display_order int", "entries list[HookOutputEntry]", "event_name HookEventName", "execution_mode HookExecutionMode", "handler_type HookHandlerType", "id str", "scope HookScope", "source_path AbsolutePathBuf", "started_at int", "status HookRunStatus",), ("completed_at int", "duration_ms int", "source HookSource", "status_message str",), ()),
    "HookStartedNotification": ("", "", ("run HookRunSummary", "thread_id str",), ("turn_id str",), ()),
    "HooksListEntry": ("", "", ("cwd str", "errors list[HookErrorInfo]", "hooks list[HookMetadata]", "warnings list[str]",), (), ()),
    "HooksListParams": ("", "Attributes:\n  cwds: When empty, defaults to the current session working directory.", (), ("cwds list[str]",), ()),
    "HooksListResponse": ("", "", ("data list[HooksListEntry]",), (), ()),
    "InitializeCapabilities": ("", "Client-declared capabilities negotiated during initialize.\n\nAttributes:\n  experimental_api: Opt into receiving experimental API methods and fields.\n  explicit_gateway_oauth: Use explicit gateway OAuth login instead of automatic browser authorization. Applies to this app-server's gateway runtime; later connections cannot undo it.\n  extensions: MCP extension settings declared by the app-server client.\n  mcp_server_openai_form_elicitation: Legacy opt-in for the `openai/form` MCP extension.\n\nNew clients should declare `openai/form` in [`Self::extensions`].\n  opt_out_notification_methods: Exact notification method names that should be suppressed for this connection (for example `thread/started`).\n  request_attestation: Opt into `attestation/generate` requests for upstream `x-oai-attestation`.", (), ("experimental_api bool", "explicit_gateway_oauth bool", "extensions dict[str, Any]", "mcp_server_openai_form_elicitation bool", "opt_out_notification_methods list[str]", "request_attestation bool",), ()),
    "InitializeParams": ("", "", ("client_info ClientInfo",), ("capabilities InitializeCapabilities",), ()),
    "InitializeResponse": ("", "Attributes:\n  codex_home: Absolute path to the server's $CODEX_HOME directory.\n  platform_family: Platform family for the running app-server target, for example `\"unix\"` or `\"windows\"`.\n  platform_os: Operating system for the running app-server target, for example `\"macos\"`, `\"linux\"`, or `\"windows\"`.", ("codex_home AbsolutePathBuf", "platform_family str", "platform_os str", "user_agent str",), (), ()),
    "InvalidRequestUserVerificationErrorDetails": ("v", "", ("reason UserVerificationInvalidRequestReason",), (), ("type =invalidRequest",)),
    "ListFilesParsedCommand": ("v", "", ("cmd str",), ("path str",), ("type =list_files",)),
    "ListMcpServerStatusParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  detail: Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when omitted.\n  limit: Optional page size; defaults to a server-defined value.\n  server_name: Limit discovery to one server. With a thread ID, reuse that thread's MCP connection.", (), ("cursor str", "detail McpServerStatusDetail", "limit int", "server_name str", "thread_id str",), ()),
    "ListMcpServerStatusResponse": ("", "Attributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[McpServerStatus]",), ("next_cursor str",), ()),
    "MarketplaceAddParams": ("", "", ("source str",), ("ref_name str", "sparse_paths list[str]",), ()),
    "MarketplaceAddResponse": ("", "", ("already_added bool", "installed_root AbsolutePathBuf", "marketplace_name str",), (), ()),
    "MarketplaceRemoveParams": ("", "", ("marketplace_name str",), (), ()),
    "MarketplaceRemoveResponse": ("", "", ("marketplace_name str",), ("installed_root AbsolutePathBuf",), ()),
    "MarketplaceUpgradeErrorInfo": ("", "", ("marketplace_name str", "message str",), (), ()),
    "MarketplaceUpgradeParams": ("", "", (), ("marketplace_name str",), ()),
    "MarketplaceUpgradeResponse": ("", "", ("errors list[MarketplaceUpgradeErrorInfo]", "selected_marketplaces list[str]", "upgraded_roots list[AbsolutePathBuf]",), (), ()),
    "McpServerInfo": ("", "Presentation metadata advertised by an initialized MCP server.", ("name str", "version str",), ("description str", "icons list[Any]", "title str", "website_url str",), ()),
    "McpServerStatus": ("", "Attributes:\n  http_origin: HTTP origin of the effective configured endpoint, including plugin servers. Excludes credentials, path, query, and fragment; null for non-HTTP transports.\n  runtime_status: Current thread-runtime connection state; null when unavailable or the configuration changed.\n  server_capabilities: Capabilities advertised by the initialized MCP server; null when unavailable.\n  tools_error: Tool discovery failed and no catalog was returned. Null when a catalog is returned, including cached or empty catalogs.", ("auth_status McpAuthStatus", "name str", "resource_templates list[ResourceTemplate]", "resources list[Resource]", "tools dict[str, Tool]",), ("http_origin str", "plugin_id str", "runtime_status McpServerConnectionStatus", "server_capabilities Any", "server_info McpServerInfo", "tools_error str",), ()),
    "McpToolHookMetadata": ("v", "Attributes:\n  additional_context_limit: Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.", ("server str", "tool str", "current_hash str", "display_order int", "enabled bool", "event_name HookEventName", "is_managed bool", "key str", "source HookSource", "source_path AbsolutePathBuf", "timeout_sec int", "trust_status HookTrustStatus",), ("additional_context_limit int", "matcher str", "plugin_id str", "status_message str",), ("handler_type =mcpTool",)),
    "MemoryResetResponse": ("", "", (), (), ()),
    "MemoryStatusParams": ("", "Attributes:\n  min_consolidated_threads: Required distinct consolidated threads. Defaults to 20; supported range is 1..=4096.", (), ("min_consolidated_threads int",), ()),
    "MemoryStatusResponse": ("", "", ("v2_consolidated_threads int", "v2_ready bool",), (), ()),
    "MockExperimentalMethodParams": ("", "Attributes:\n  value: Test-only payload field.", (), ("value str",), ()),
    "MockExperimentalMethodResponse": ("", "Attributes:\n  echoed: Echoes the input `value`.", (), ("echoed str",), ()),
    "ModelProviderCapabilitiesReadParams": ("", "", (), (), ()),
    "ModelProviderCapabilitiesReadResponse": ("", "", ("image_generation bool", "web_search bool",), (), ()),
    "PermissionProfileListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  cwd: Optional working directory to resolve project config layers.\n  limit: Optional page size; defaults to the full result set.", (), ("cursor str", "cwd str", "limit int",), ()),
    "PermissionProfileListResponse": ("", "Attributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[PermissionProfileSummary]",), ("next_cursor str",), ()),
    "PermissionProfileSummary": ("", "Attributes:\n  allowed: Whether the effective requirements allow selecting this profile.\n  description: Optional user-facing description for display in clients.\n  id: Available permission profile identifier.", ("allowed bool", "id str",), ("description str",), ()),
    "PromptHookMetadata": ("v", "Attributes:\n  additional_context_limit: Configured `additionalContext` spill threshold. `null` uses 2,500 tokens; `0` disables spilling.", ("current_hash str", "display_order int", "enabled bool", "event_name HookEventName", "is_managed bool", "key str", "source HookSource", "source_path AbsolutePathBuf", "timeout_sec int", "trust_status HookTrustStatus",), ("additional_context_limit int", "matcher str", "plugin_id str", "status_message str",), ("handler_type =prompt",)),
    "RawResponseCompletedNotification": ("", "Internal-only notification containing the exact usage from one upstream Responses API completion.", ("response_id str", "thread_id str", "turn_id str",), ("usage TokenUsageBreakdown", "usage_metadata ResponseUsageMetadata",), ()),
    "RawResponseItemCompletedNotification": ("", "", ("item ResponseItem", "thread_id str", "turn_id str",), (), ()),
    "ReadParsedCommand": ("v", "Attributes:\n  path: (Best effort) Path to the file being read by the command. When possible, this is an absolute path, though when relative, it should be resolved against the `cwd`` that will be used to run the command to derive the absolute path.", ("cmd str", "name str", "path str",), (), ("type =read",)),
    "Resource": ("", "A known resource that the server is capable of reading.", ("name str", "uri str",), ("field_meta/_meta Any", "annotations Any", "description str", "icons list[Any]", "mime_type str", "size int", "title str",), ()),
    "ResourceTemplate": ("", "A template description for resources available on the server.", ("name str", "uri_template str",), ("annotations Any", "description str", "mime_type str", "title str",), ()),
    "ResponseUsageMetadata": ("", "Usage metadata reported for one upstream response.", (), ("amount str", "metadata Any",), ()),
    "ReviewStartParams": ("", "Attributes:\n  delivery: Where to run the review: inline (default) on the current thread or detached on a new thread (returned in `reviewThreadId`). Detached delivery is deprecated and emits `deprecationNotice`. Use `thread/start` followed by an inline review for a separate review thread.", ("target ReviewTarget", "thread_id str",), ("delivery ReviewDelivery",), ()),
    "ReviewStartResponse": ("", "Attributes:\n  review_thread_id: Identifies the thread where the review runs.\n\nFor inline reviews, this is the original thread id. For detached reviews, this is the id of the new review thread.", ("review_thread_id str", "turn Turn",), (), ()),
    "RolloutCompressResponse": ("", "Acknowledges the compression trigger, not completion. Existing maintenance locks and cooldowns can cause the background pass to skip without doing work.", (), (), ()),
    "SearchParsedCommand": ("v", "", ("cmd str",), ("path str", "query str",), ("type =search",)),
    "ServerDiagnosticsGauge": ("", "", ("name str", "value int",), (), ()),
    "ServerDiagnosticsParams": ("", "", (), (), ()),
    "ServerDiagnosticsProcess": ("", "", ("id int",), ("physical_footprint_bytes int", "resident_memory_bytes int",), ()),
    "ServerDiagnosticsResponse": ("", "", ("gauges list[ServerDiagnosticsGauge]", "process ServerDiagnosticsProcess",), (), ()),
    "ServerRequestResolvedNotification": ("", "", ("request_id RequestId", "thread_id str",), (), ()),
    "StrictReviewRequiredNotification": ("", "Attributes:\n  started_at_ms: Unix timestamp (in milliseconds) when this review started.", ("started_at_ms int", "thread_id str", "turn_id str",), (), ()),
    "TextPosition": ("", "Attributes:\n  column: 1-based column number (in Unicode scalar values).\n  line: 1-based line number.", ("column int", "line int",), (), ()),
    "TextRange": ("", "", ("end TextPosition", "start TextPosition",), (), ()),
    "ThreadSectionCreateParams": ("", "Parameters for creating an independently persisted thread section.\n\nAttributes:\n  name: The user-visible name of the section.", ("name str",), ("appearance ThreadSectionAppearance",), ()),
    "ThreadSectionCreateResponse": ("", "The independently persisted section created by the server.", ("section ThreadSection",), (), ()),
    "ThreadSectionDeleteParams": ("", "Parameters for deleting an independently persisted thread section.\n\nAttributes:\n  section_id: The stable, server-generated identity of the section to delete.", ("section_id str",), (), ()),
    "ThreadSectionDeleteResponse": ("", "Successful deletion does not return additional section data.", (), (), ()),
    "ThreadSectionListParams": ("", "Parameters for listing independently persisted thread sections.\n\nAttributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  limit: Maximum number of sections to return.", (), ("cursor str", "limit int",), ()),
    "ThreadSectionListResponse": ("", "One page of independently persisted thread sections.\n\nAttributes:\n  next_cursor: Opaque cursor for the next page, or `null` when no sections remain.", ("data list[ThreadSection]",), ("next_cursor str",), ()),
    "ThreadSectionUpdateParams": ("", "Parameters for updating an independently persisted thread section.\n\nAttributes:\n  appearance: Omit to preserve appearance, use `null` to clear it, or provide a replacement.\n  name: The updated user-visible name of the section.\n  section_id: The stable, server-generated identity of the section to update.", ("name str", "section_id str",), ("appearance ThreadSectionAppearance",), ()),
    "ThreadSectionUpdateResponse": ("", "The independently persisted section after its name is updated.", ("section ThreadSection",), (), ()),
    "Tool": ("", "Definition for a tool the client can call.", ("input_schema Any", "name str",), ("field_meta/_meta Any", "annotations Any", "description str", "icons list[Any]", "output_schema Any", "title str",), ()),
    "UnavailableUserVerificationErrorDetails": ("v", "", ("reason UserVerificationUnavailableReason",), (), ("type =unavailable",)),
    "UncommittedChangesReviewTarget": ("v", "Review the working tree: staged, unstaged, and untracked files.", (), (), ("type =uncommittedChanges",)),
    "UnknownParsedCommand": ("v", "", ("cmd str",), (), ("type =unknown",)),
    "UpdateFileChange": ("v", "", ("unified_diff/unified_diff str",), ("move_path/move_path str",), ("type =update",)),
    "UserVerificationRpcError": ("", "The error object inside the normal JSON-RPC envelope.", ("code int", "data UserVerificationErrorDetails", "message str",), (), ()),
    "W3cTraceContext": ("", "", (), ("traceparent str", "tracestate str",), ()),
    "WarningNotification": ("", "Attributes:\n  message: Concise warning message for the user.\n  thread_id: Optional thread target when the warning applies to a specific thread.", ("message str",), ("thread_id str",), ()),
    "WindowsSandboxReadinessResponse": ("", "", ("status WindowsSandboxReadiness",), (), ()),
    "WindowsSandboxSetupCompletedNotification": ("", "", ("mode WindowsSandboxSetupMode", "success bool",), ("error str",), ()),
    "WindowsSandboxSetupStartParams": ("", "", ("mode WindowsSandboxSetupMode",), ("cwd AbsolutePathBuf",), ()),
    "WindowsSandboxSetupStartResponse": ("", "", ("started bool",), (), ()),
    "WindowsWorldWritableWarningNotification": ("", "", ("extra_count int", "failed_scan bool", "sample_paths list[str]",), (), ()),
}

ENUMS = {
    "CommandExecOutputStream": ("", "Stream label for `command/exec/outputDelta` notifications.", {"stdout": "stdout", "stderr": "stderr"}),
    "EnvironmentStatusKind": ("", "Current status observed by app-server without starting or recovering an environment.\n\nFor a currently ready remote environment, app-server asks the existing exec-server connection for `environment/status` without allowing recovery.", {"ready": "ready", "pending": "pending", "disconnected": "disconnected", "unknown": "unknown"}),
    "ExperimentalFeatureStage": ("", "", {"beta": "beta", "under_development": "underDevelopment", "stable": "stable", "deprecated": "deprecated", "removed": "removed"}),
    "HookExecutionMode": ("", "", {"sync": "sync", "async_": "async"}),
    "HookHandlerType": ("", "", {"command": "command", "mcp_tool": "mcpTool", "prompt": "prompt", "agent": "agent"}),
    "HookOutputEntryKind": ("", "", {"warning": "warning", "stop": "stop", "feedback": "feedback", "context": "context", "error": "error"}),
    "HookRunStatus": ("", "", {"running": "running", "completed": "completed", "failed": "failed", "blocked": "blocked", "stopped": "stopped"}),
    "HookScope": ("", "", {"thread": "thread", "turn": "turn"}),
    "HookTrustStatus": ("", "", {"managed": "managed", "untrusted": "untrusted", "trusted": "trusted", "modified": "modified"}),
    "McpAuthStatus": ("", "", {"unknown": "unknown", "unsupported": "unsupported", "not_logged_in": "notLoggedIn", "bearer_token": "bearerToken", "o_auth": "oAuth"}),
    "McpServerConnectionStatus": ("", "", {"not_started": "notStarted", "starting": "starting", "connected": "connected", "authentication_required": "authenticationRequired", "failed": "failed", "cancelled": "cancelled", "disabled": "disabled"}),
    "McpServerStatusDetail": ("", "", {"full": "full", "tools_and_auth_only": "toolsAndAuthOnly"}),
    "ReviewDelivery": ("", "", {"inline": "inline", "detached": "detached"}),
    "ToolExposureSurface": ("", "A model-facing surface on which a tool can be exposed.", {"code_mode": "code_mode", "deferred": "deferred", "direct": "direct"}),
    "UserVerificationCancellationReason": ("", "", {"user_cancelled": "userCancelled", "interrupted": "interrupted"}),
    "UserVerificationFailureReason": ("", "", {"authentication_failed": "authenticationFailed", "timeout": "timeout", "provider_error": "providerError", "service_error": "serviceError"}),
    "UserVerificationInvalidRequestReason": ("", "", {"invalid_params": "invalidParams"}),
    "WindowsSandboxReadiness": ("", "", {"ready": "ready", "not_configured": "notConfigured", "update_required": "updateRequired"}),
    "WindowsSandboxSetupMode": ("", "", {"elevated": "elevated", "unelevated": "unelevated"}),
}

UNIONS = {
    "FileChange": ("", "type", {"add": "AddFileChange", "delete": "DeleteFileChange", "update": "UpdateFileChange"}, None),
    "HookMetadata": ("", "handlerType", {"command": "CommandHookMetadata", "mcpTool": "McpToolHookMetadata", "prompt": "PromptHookMetadata", "agent": "AgentHookMetadata"}, None),
    "McpElicitationEnumSchema": ("", None, {"": "McpElicitationUntitledSingleSelectEnumSchema McpElicitationTitledSingleSelectEnumSchema McpElicitationUntitledMultiSelectEnumSchema McpElicitationTitledMultiSelectEnumSchema McpElicitationLegacyTitledEnumSchema"}, None),
    "McpElicitationMultiSelectEnumSchema": ("", None, {"": "McpElicitationUntitledMultiSelectEnumSchema McpElicitationTitledMultiSelectEnumSchema"}, None),
    "McpElicitationSingleSelectEnumSchema": ("", None, {"": "McpElicitationUntitledSingleSelectEnumSchema McpElicitationTitledSingleSelectEnumSchema"}, None),
    "ParsedCommand": ("", "type", {"read": "ReadParsedCommand", "list_files": "ListFilesParsedCommand", "search": "SearchParsedCommand", "unknown": "UnknownParsedCommand"}, None),
    "ReviewTarget": ("", "type", {"uncommittedChanges": "UncommittedChangesReviewTarget", "baseBranch": "BaseBranchReviewTarget", "commit": "CommitReviewTarget", "custom": "CustomReviewTarget"}, None),
    "UserVerificationErrorDetails": ("Closed error categories; native diagnostic payloads must not cross this boundary.", "type", {"invalidRequest": "InvalidRequestUserVerificationErrorDetails", "unavailable": "UnavailableUserVerificationErrorDetails", "cancelled": "CancelledUserVerificationErrorDetails", "failed": "FailedUserVerificationErrorDetails"}, None),
}

ALIASES = {
    "NullableGetAccountRateLimitsParams": ("", "GetAccountRateLimitsParams | None"),
    "NullableGetAccountTokenUsageParams": ("", "GetAccountTokenUsageParams | None"),
    "NullableRemoteControlDisableParams": ("", "RemoteControlDisableParams | None"),
    "NullableRemoteControlEnableParams": ("", "RemoteControlEnableParams | None"),
    "PathUri": ("", "str"),
}

def read_AddFileChange(raw):
    if (type((content_ := raw["content"])) is not str
            or raw["type"] != "add"):
        raise Misfit
    return new_AddFileChange(content_)

def read_AgentHookMetadata(raw):
    get = raw.get
    if (type((current_hash_ := raw["currentHash"])) is not str
            or type((display_order_ := raw["displayOrder"])) is not int
            or type((enabled_ := raw["enabled"])) is not bool
            or type((is_managed_ := raw["isManaged"])) is not bool
            or type((key_ := raw["key"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or type((timeout_sec_ := raw["timeoutSec"])) is not int
            or (additional_context_limit_ := get("additionalContextLimit")) is not None and type(additional_context_limit_) is not int
            or (matcher_ := get("matcher")) is not None and type(matcher_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or raw["handlerType"] != "agent"):
        raise Misfit
    return new_AgentHookMetadata(current_hash_, display_order_, enabled_, enum_HookEventName[raw["eventName"]], is_managed_, key_, enum_HookSource[raw["source"]], source_path_, timeout_sec_, enum_HookTrustStatus[raw["trustStatus"]], additional_context_limit_, matcher_, plugin_id_, status_message_)

def read_AppConfig(raw):
    get = raw.get
    if ((default_tools_enabled_ := get("default_tools_enabled")) is not None and type(default_tools_enabled_) is not bool
            or (destructive_enabled_ := get("destructive_enabled")) is not None and type(destructive_enabled_) is not bool
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool
            or (open_world_enabled_ := get("open_world_enabled")) is not None and type(open_world_enabled_) is not bool):
        raise Misfit
    return new_AppConfig(None if (approvals_reviewer_ := get("approvals_reviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (default_tools_approval_mode_ := get("default_tools_approval_mode")) is None else enum_AppToolApproval[default_tools_approval_mode_], default_tools_enabled_, destructive_enabled_, enabled_, None if (links_ := get("links")) is None else read_AppLinksConfig(links_), None if (omit_tools_from_ := get("omit_tools_from")) is None else [enum_ToolExposureSurface[i0] for i0 in list_(omit_tools_from_)], open_world_enabled_, None if (tools_ := get("tools")) is None else read_AppToolsConfig(tools_))

def read_AppLinkConfig(raw):
    get = raw.get
    return new_AppLinkConfig(None if (approvals_reviewer_ := get("approvals_reviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (default_tools_approval_mode_ := get("default_tools_approval_mode")) is None else enum_AppToolApproval[default_tools_approval_mode_])

def read_AppLinksConfig(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_AppLinksConfig()

def read_AppToolConfig(raw):
    get = raw.get
    if ((enabled_ := get("enabled")) is not None and type(enabled_) is not bool):
        raise Misfit
    return new_AppToolConfig(None if (approval_mode_ := get("approval_mode")) is None else enum_AppToolApproval[approval_mode_], enabled_)

def read_AppToolsConfig(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_AppToolsConfig()

def read_ApplyPatchApprovalParams(raw):
    get = raw.get
    if (type((call_id_ := raw["callId"])) is not str
            or type((conversation_id_ := raw["conversationId"])) is not str
            or (grant_root_ := get("grantRoot")) is not None and type(grant_root_) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_ApplyPatchApprovalParams(call_id_, conversation_id_, {k: read_FileChange(i0) for k, i0 in dict_(raw["fileChanges"]).items()}, grant_root_, reason_)

def read_ApplyPatchApprovalResponse(raw):
    return new_ApplyPatchApprovalResponse(read_ReviewDecision(raw["decision"]))

def read_AttestationGenerateParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_AttestationGenerateParams()

def read_AttestationGenerateResponse(raw):
    if (type((token_ := raw["token"])) is not str):
        raise Misfit
    return new_AttestationGenerateResponse(token_)

def read_AuthRecoveryNotification(raw):
    if (type((message_ := raw["message"])) is not str
            or type((provider_ := raw["provider"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_AuthRecoveryNotification(message_, provider_, thread_id_, turn_id_)

def read_BaseBranchReviewTarget(raw):
    if (type((branch_ := raw["branch"])) is not str
            or raw["type"] != "baseBranch"):
        raise Misfit
    return new_BaseBranchReviewTarget(branch_)

def read_CancelledUserVerificationErrorDetails(raw):
    if (raw["type"] != "cancelled"):
        raise Misfit
    return new_CancelledUserVerificationErrorDetails(enum_UserVerificationCancellationReason[raw["reason"]])

def read_ClientInfo(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((version_ := raw["version"])) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_ClientInfo(name_, version_, title_)

def read_CollaborationModeListParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_CollaborationModeListParams()

def read_CollaborationModeListResponse(raw):
    return new_CollaborationModeListResponse([read_CollaborationModeMask(i0) for i0 in list_(raw["data"])])

def read_CollaborationModeMask(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (model_ := get("model")) is not None and type(model_) is not str):
        raise Misfit
    return new_CollaborationModeMask(name_, None if (mode_ := get("mode")) is None else enum_ModeKind[mode_], model_, None if (reasoning_effort_ := get("reasoning_effort")) is None else enum_ReasoningEffort[reasoning_effort_])

def read_CommandExecOutputDeltaNotification(raw):
    if (type((cap_reached_ := raw["capReached"])) is not bool
            or type((delta_base64_ := raw["deltaBase64"])) is not str
            or type((process_id_ := raw["processId"])) is not str):
        raise Misfit
    return new_CommandExecOutputDeltaNotification(cap_reached_, delta_base64_, process_id_, enum_CommandExecOutputStream[raw["stream"]])

def read_CommandExecParams(raw):
    get = raw.get
    if ((cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (disable_output_cap_ := get("disableOutputCap")) is not None and type(disable_output_cap_) is not bool
            or (disable_timeout_ := get("disableTimeout")) is not None and type(disable_timeout_) is not bool
            or (output_bytes_cap_ := get("outputBytesCap")) is not None and type(output_bytes_cap_) is not int
            or (permission_profile_ := get("permissionProfile")) is not None and type(permission_profile_) is not str
            or (process_id_ := get("processId")) is not None and type(process_id_) is not str
            or (stream_stdin_ := get("streamStdin")) is not None and type(stream_stdin_) is not bool
            or (stream_stdout_stderr_ := get("streamStdoutStderr")) is not None and type(stream_stdout_stderr_) is not bool
            or (timeout_ms_ := get("timeoutMs")) is not None and type(timeout_ms_) is not int
            or (tty_ := get("tty")) is not None and type(tty_) is not bool):
        raise Misfit
    return new_CommandExecParams([str_(i0) for i0 in list_(raw["command"])], cwd_, disable_output_cap_, disable_timeout_, None if (env_ := get("env")) is None else {k: None if (n1 := i0) is None else str_(n1) for k, i0 in dict_(env_).items()}, output_bytes_cap_, permission_profile_, process_id_, None if (sandbox_policy_ := get("sandboxPolicy")) is None else read_SandboxPolicy(sandbox_policy_), None if (size_ := get("size")) is None else read_CommandExecTerminalSize(size_), stream_stdin_, stream_stdout_stderr_, timeout_ms_, tty_)

def read_CommandExecResizeParams(raw):
    if (type((process_id_ := raw["processId"])) is not str):
        raise Misfit
    return new_CommandExecResizeParams(process_id_, read_CommandExecTerminalSize(raw["size"]))

def read_CommandExecResizeResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_CommandExecResizeResponse()

def read_CommandExecResponse(raw):
    if (type((exit_code_ := raw["exitCode"])) is not int
            or type((stderr_ := raw["stderr"])) is not str
            or type((stdout_ := raw["stdout"])) is not str):
        raise Misfit
    return new_CommandExecResponse(exit_code_, stderr_, stdout_)

def read_CommandExecTerminalSize(raw):
    if (type((cols_ := raw["cols"])) is not int
            or type((rows_ := raw["rows"])) is not int):
        raise Misfit
    return new_CommandExecTerminalSize(cols_, rows_)

def read_CommandExecTerminateParams(raw):
    if (type((process_id_ := raw["processId"])) is not str):
        raise Misfit
    return new_CommandExecTerminateParams(process_id_)

def read_CommandExecTerminateResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_CommandExecTerminateResponse()

def read_CommandExecWriteParams(raw):
    get = raw.get
    if (type((process_id_ := raw["processId"])) is not str
            or (close_stdin_ := get("closeStdin")) is not None and type(close_stdin_) is not bool
            or (delta_base64_ := get("deltaBase64")) is not None and type(delta_base64_) is not str):
        raise Misfit
    return new_CommandExecWriteParams(process_id_, close_stdin_, delta_base64_)

def read_CommandExecWriteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_CommandExecWriteResponse()

def read_CommandHookMetadata(raw):
    get = raw.get
    if (type((command_ := raw["command"])) is not str
            or type((current_hash_ := raw["currentHash"])) is not str
            or type((display_order_ := raw["displayOrder"])) is not int
            or type((enabled_ := raw["enabled"])) is not bool
            or type((is_managed_ := raw["isManaged"])) is not bool
            or type((key_ := raw["key"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or type((timeout_sec_ := raw["timeoutSec"])) is not int
            or (async_ := get("async")) is not None and type(async_) is not bool
            or (additional_context_limit_ := get("additionalContextLimit")) is not None and type(additional_context_limit_) is not int
            or (matcher_ := get("matcher")) is not None and type(matcher_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or raw["handlerType"] != "command"):
        raise Misfit
    return new_CommandHookMetadata(command_, current_hash_, display_order_, enabled_, enum_HookEventName[raw["eventName"]], is_managed_, key_, enum_HookSource[raw["source"]], source_path_, timeout_sec_, enum_HookTrustStatus[raw["trustStatus"]], async_, additional_context_limit_, matcher_, plugin_id_, status_message_)

def read_CommitReviewTarget(raw):
    get = raw.get
    if (type((sha_ := raw["sha"])) is not str
            or (title_ := get("title")) is not None and type(title_) is not str
            or raw["type"] != "commit"):
        raise Misfit
    return new_CommitReviewTarget(sha_, title_)

def read_ConfigWarningNotification(raw):
    get = raw.get
    if (type((summary_ := raw["summary"])) is not str
            or (details_ := get("details")) is not None and type(details_) is not str
            or (path_ := get("path")) is not None and type(path_) is not str):
        raise Misfit
    return new_ConfigWarningNotification(summary_, details_, path_, None if (range_ := get("range")) is None else read_TextRange(range_))

def read_CurrentTimeReadParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_CurrentTimeReadParams(thread_id_)

def read_CurrentTimeReadResponse(raw):
    if (type((current_time_at_ := raw["currentTimeAt"])) is not int):
        raise Misfit
    return new_CurrentTimeReadResponse(current_time_at_)

def read_CustomReviewTarget(raw):
    if (type((instructions_ := raw["instructions"])) is not str
            or raw["type"] != "custom"):
        raise Misfit
    return new_CustomReviewTarget(instructions_)

def read_DeleteFileChange(raw):
    if (type((content_ := raw["content"])) is not str
            or raw["type"] != "delete"):
        raise Misfit
    return new_DeleteFileChange(content_)

def read_DeprecationNoticeNotification(raw):
    get = raw.get
    if (type((summary_ := raw["summary"])) is not str
            or (details_ := get("details")) is not None and type(details_) is not str):
        raise Misfit
    return new_DeprecationNoticeNotification(summary_, details_)

def read_EnvironmentAddParams(raw):
    get = raw.get
    if (type((environment_id_ := raw["environmentId"])) is not str
            or type((exec_server_url_ := raw["execServerUrl"])) is not str
            or (auth_bearer_token_ := get("authBearerToken")) is not None and type(auth_bearer_token_) is not str
            or (connect_timeout_ms_ := get("connectTimeoutMs")) is not None and type(connect_timeout_ms_) is not int
            or (websocket_request_id_ := get("websocketRequestId")) is not None and type(websocket_request_id_) is not str):
        raise Misfit
    return new_EnvironmentAddParams(environment_id_, exec_server_url_, auth_bearer_token_, connect_timeout_ms_, None if (skills_ := get("skills")) is None else read_EnvironmentSkillsParams(skills_), websocket_request_id_)

def read_EnvironmentAddResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_EnvironmentAddResponse()

def read_EnvironmentInfoParams(raw):
    if (type((environment_id_ := raw["environmentId"])) is not str):
        raise Misfit
    return new_EnvironmentInfoParams(environment_id_)

def read_EnvironmentInfoResponse(raw):
    get = raw.get
    if ((cwd_ := get("cwd")) is not None and type(cwd_) is not str):
        raise Misfit
    return new_EnvironmentInfoResponse(read_EnvironmentShellInfo(raw["shell"]), cwd_)

def read_EnvironmentShellInfo(raw):
    if (type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_EnvironmentShellInfo(name_, path_)

def read_EnvironmentSkillsParams(raw):
    get = raw.get
    return new_EnvironmentSkillsParams(None if (required_ := get("required")) is None else [str_(i0) for i0 in list_(required_)])

def read_EnvironmentStatusParams(raw):
    if (type((environment_id_ := raw["environmentId"])) is not str):
        raise Misfit
    return new_EnvironmentStatusParams(environment_id_)

def read_EnvironmentStatusResponse(raw):
    get = raw.get
    if ((error_ := get("error")) is not None and type(error_) is not str):
        raise Misfit
    return new_EnvironmentStatusResponse(enum_EnvironmentStatusKind[raw["status"]], error_)

def read_ErrorNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or type((will_retry_ := raw["willRetry"])) is not bool):
        raise Misfit
    return new_ErrorNotification(read_TurnError(raw["error"]), thread_id_, turn_id_, will_retry_)

def read_ExecCommandApprovalParams(raw):
    get = raw.get
    if (type((call_id_ := raw["callId"])) is not str
            or type((conversation_id_ := raw["conversationId"])) is not str
            or type((cwd_ := raw["cwd"])) is not str
            or (approval_id_ := get("approvalId")) is not None and type(approval_id_) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_ExecCommandApprovalParams(call_id_, [str_(i0) for i0 in list_(raw["command"])], conversation_id_, cwd_, [read_ParsedCommand(i0) for i0 in list_(raw["parsedCmd"])], approval_id_, reason_)

def read_ExecCommandApprovalResponse(raw):
    return new_ExecCommandApprovalResponse(read_ReviewDecision(raw["decision"]))

def read_ExperimentalFeature(raw):
    get = raw.get
    if (type((default_enabled_ := raw["defaultEnabled"])) is not bool
            or type((enabled_ := raw["enabled"])) is not bool
            or type((name_ := raw["name"])) is not str
            or (announcement_ := get("announcement")) is not None and type(announcement_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (display_name_ := get("displayName")) is not None and type(display_name_) is not str):
        raise Misfit
    return new_ExperimentalFeature(default_enabled_, enabled_, name_, enum_ExperimentalFeatureStage[raw["stage"]], announcement_, description_, display_name_)

def read_ExperimentalFeatureEnablementSetParams(raw):
    return new_ExperimentalFeatureEnablementSetParams({k: bool_(i0) for k, i0 in dict_(raw["enablement"]).items()})

def read_ExperimentalFeatureEnablementSetResponse(raw):
    return new_ExperimentalFeatureEnablementSetResponse({k: bool_(i0) for k, i0 in dict_(raw["enablement"]).items()})

def read_ExperimentalFeatureListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_ExperimentalFeatureListParams(cursor_, limit_, thread_id_)

def read_ExperimentalFeatureListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ExperimentalFeatureListResponse([read_ExperimentalFeature(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_FailedUserVerificationErrorDetails(raw):
    if (raw["type"] != "failed"):
        raise Misfit
    return new_FailedUserVerificationErrorDetails(enum_UserVerificationFailureReason[raw["reason"]])

def read_FeedbackUploadParams(raw):
    get = raw.get
    if (type((classification_ := raw["classification"])) is not str
            or (include_logs_ := get("includeLogs")) is not None and type(include_logs_) is not bool
            or (reason_ := get("reason")) is not None and type(reason_) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_FeedbackUploadParams(classification_, None if (extra_log_files_ := get("extraLogFiles")) is None else [str_(i0) for i0 in list_(extra_log_files_)], include_logs_, reason_, None if (tags_ := get("tags")) is None else {k: str_(i0) for k, i0 in dict_(tags_).items()}, thread_id_)

def read_FeedbackUploadResponse(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (prompt_hash_ := get("promptHash")) is not None and type(prompt_hash_) is not str):
        raise Misfit
    return new_FeedbackUploadResponse(thread_id_, prompt_hash_)

def read_GuardianWarningNotification(raw):
    if (type((message_ := raw["message"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_GuardianWarningNotification(message_, thread_id_)

def read_HookCompletedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str):
        raise Misfit
    return new_HookCompletedNotification(read_HookRunSummary(raw["run"]), thread_id_, turn_id_)

def read_HookErrorInfo(raw):
    if (type((message_ := raw["message"])) is not str
            or type((path_ := raw["path"])) is not str):
        raise Misfit
    return new_HookErrorInfo(message_, path_)

def read_HookOutputEntry(raw):
    if (type((text_ := raw["text"])) is not str):
        raise Misfit
    return new_HookOutputEntry(enum_HookOutputEntryKind[raw["kind"]], text_)

def read_HookRunSummary(raw):
    get = raw.get
    if (type((display_order_ := raw["displayOrder"])) is not int
            or type((id_ := raw["id"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or type((started_at_ := raw["startedAt"])) is not int
            or (completed_at_ := get("completedAt")) is not None and type(completed_at_) is not int
            or (duration_ms_ := get("durationMs")) is not None and type(duration_ms_) is not int
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str):
        raise Misfit
    return new_HookRunSummary(display_order_, [read_HookOutputEntry(i0) for i0 in list_(raw["entries"])], enum_HookEventName[raw["eventName"]], enum_HookExecutionMode[raw["executionMode"]], enum_HookHandlerType[raw["handlerType"]], id_, enum_HookScope[raw["scope"]], source_path_, started_at_, enum_HookRunStatus[raw["status"]], completed_at_, duration_ms_, None if (source_ := get("source")) is None else enum_HookSource[source_], status_message_)

def read_HookStartedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str):
        raise Misfit
    return new_HookStartedNotification(read_HookRunSummary(raw["run"]), thread_id_, turn_id_)

def read_HooksListEntry(raw):
    if (type((cwd_ := raw["cwd"])) is not str):
        raise Misfit
    return new_HooksListEntry(cwd_, [read_HookErrorInfo(i0) for i0 in list_(raw["errors"])], [read_HookMetadata(i0) for i0 in list_(raw["hooks"])], [str_(i0) for i0 in list_(raw["warnings"])])

def read_HooksListParams(raw):
    get = raw.get
    return new_HooksListParams(None if (cwds_ := get("cwds")) is None else [str_(i0) for i0 in list_(cwds_)])

def read_HooksListResponse(raw):
    return new_HooksListResponse([read_HooksListEntry(i0) for i0 in list_(raw["data"])])

def read_InitializeCapabilities(raw):
    get = raw.get
    if ((experimental_api_ := get("experimentalApi")) is not None and type(experimental_api_) is not bool
            or (explicit_gateway_oauth_ := get("explicitGatewayOauth")) is not None and type(explicit_gateway_oauth_) is not bool
            or (mcp_server_openai_form_elicitation_ := get("mcpServerOpenaiFormElicitation")) is not None and type(mcp_server_openai_form_elicitation_) is not bool
            or (request_attestation_ := get("requestAttestation")) is not None and type(request_attestation_) is not bool):
        raise Misfit
    return new_InitializeCapabilities(experimental_api_, explicit_gateway_oauth_, None if (extensions_ := get("extensions")) is None else dict_(extensions_), mcp_server_openai_form_elicitation_, None if (opt_out_notification_methods_ := get("optOutNotificationMethods")) is None else [str_(i0) for i0 in list_(opt_out_notification_methods_)], request_attestation_)

def read_InitializeParams(raw):
    get = raw.get
    return new_InitializeParams(read_ClientInfo(raw["clientInfo"]), None if (capabilities_ := get("capabilities")) is None else read_InitializeCapabilities(capabilities_))

def read_InitializeResponse(raw):
    if (type((codex_home_ := raw["codexHome"])) is not str
            or type((platform_family_ := raw["platformFamily"])) is not str
            or type((platform_os_ := raw["platformOs"])) is not str
            or type((user_agent_ := raw["userAgent"])) is not str):
        raise Misfit
    return new_InitializeResponse(codex_home_, platform_family_, platform_os_, user_agent_)

def read_InvalidRequestUserVerificationErrorDetails(raw):
    if (raw["type"] != "invalidRequest"):
        raise Misfit
    return new_InvalidRequestUserVerificationErrorDetails(enum_UserVerificationInvalidRequestReason[raw["reason"]])

def read_ListFilesParsedCommand(raw):
    get = raw.get
    if (type((cmd_ := raw["cmd"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or raw["type"] != "list_files"):
        raise Misfit
    return new_ListFilesParsedCommand(cmd_, path_)

def read_ListMcpServerStatusParams(raw):
    get = raw.get
    if ((cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int
            or (server_name_ := get("serverName")) is not None and type(server_name_) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_ListMcpServerStatusParams(cursor_, None if (detail_ := get("detail")) is None else enum_McpServerStatusDetail[detail_], limit_, server_name_, thread_id_)

def read_ListMcpServerStatusResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ListMcpServerStatusResponse([read_McpServerStatus(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_MarketplaceAddParams(raw):
    get = raw.get
    if (type((source_ := raw["source"])) is not str
            or (ref_name_ := get("refName")) is not None and type(ref_name_) is not str):
        raise Misfit
    return new_MarketplaceAddParams(source_, ref_name_, None if (sparse_paths_ := get("sparsePaths")) is None else [str_(i0) for i0 in list_(sparse_paths_)])

def read_MarketplaceAddResponse(raw):
    if (type((already_added_ := raw["alreadyAdded"])) is not bool
            or type((installed_root_ := raw["installedRoot"])) is not str
            or type((marketplace_name_ := raw["marketplaceName"])) is not str):
        raise Misfit
    return new_MarketplaceAddResponse(already_added_, installed_root_, marketplace_name_)

def read_MarketplaceRemoveParams(raw):
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str):
        raise Misfit
    return new_MarketplaceRemoveParams(marketplace_name_)

def read_MarketplaceRemoveResponse(raw):
    get = raw.get
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str
            or (installed_root_ := get("installedRoot")) is not None and type(installed_root_) is not str):
        raise Misfit
    return new_MarketplaceRemoveResponse(marketplace_name_, installed_root_)

def read_MarketplaceUpgradeErrorInfo(raw):
    if (type((marketplace_name_ := raw["marketplaceName"])) is not str
            or type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_MarketplaceUpgradeErrorInfo(marketplace_name_, message_)

def read_MarketplaceUpgradeParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (marketplace_name_ := get("marketplaceName")) is not None and type(marketplace_name_) is not str):
        raise Misfit
    return new_MarketplaceUpgradeParams(marketplace_name_)

def read_MarketplaceUpgradeResponse(raw):
    return new_MarketplaceUpgradeResponse([read_MarketplaceUpgradeErrorInfo(i0) for i0 in list_(raw["errors"])], [str_(i0) for i0 in list_(raw["selectedMarketplaces"])], [str_(i0) for i0 in list_(raw["upgradedRoots"])])

def read_McpServerInfo(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((version_ := raw["version"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str
            or (website_url_ := get("websiteUrl")) is not None and type(website_url_) is not str):
        raise Misfit
    return new_McpServerInfo(name_, version_, description_, None if (icons_ := get("icons")) is None else list_(icons_), title_, website_url_)

def read_McpServerStatus(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (http_origin_ := get("httpOrigin")) is not None and type(http_origin_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (tools_error_ := get("toolsError")) is not None and type(tools_error_) is not str):
        raise Misfit
    return new_McpServerStatus(enum_McpAuthStatus[raw["authStatus"]], name_, [read_ResourceTemplate(i0) for i0 in list_(raw["resourceTemplates"])], [read_Resource(i0) for i0 in list_(raw["resources"])], {k: read_Tool(i0) for k, i0 in dict_(raw["tools"]).items()}, http_origin_, plugin_id_, None if (runtime_status_ := get("runtimeStatus")) is None else enum_McpServerConnectionStatus[runtime_status_], get("serverCapabilities"), None if (server_info_ := get("serverInfo")) is None else read_McpServerInfo(server_info_), tools_error_)

def read_McpToolHookMetadata(raw):
    get = raw.get
    if (type((server_ := raw["server"])) is not str
            or type((tool_ := raw["tool"])) is not str
            or type((current_hash_ := raw["currentHash"])) is not str
            or type((display_order_ := raw["displayOrder"])) is not int
            or type((enabled_ := raw["enabled"])) is not bool
            or type((is_managed_ := raw["isManaged"])) is not bool
            or type((key_ := raw["key"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or type((timeout_sec_ := raw["timeoutSec"])) is not int
            or (additional_context_limit_ := get("additionalContextLimit")) is not None and type(additional_context_limit_) is not int
            or (matcher_ := get("matcher")) is not None and type(matcher_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or raw["handlerType"] != "mcpTool"):
        raise Misfit
    return new_McpToolHookMetadata(server_, tool_, current_hash_, display_order_, enabled_, enum_HookEventName[raw["eventName"]], is_managed_, key_, enum_HookSource[raw["source"]], source_path_, timeout_sec_, enum_HookTrustStatus[raw["trustStatus"]], additional_context_limit_, matcher_, plugin_id_, status_message_)

def read_MemoryResetResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_MemoryResetResponse()

def read_MemoryStatusParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (min_consolidated_threads_ := get("minConsolidatedThreads")) is not None and type(min_consolidated_threads_) is not int):
        raise Misfit
    return new_MemoryStatusParams(min_consolidated_threads_)

def read_MemoryStatusResponse(raw):
    if (type((v2_consolidated_threads_ := raw["v2ConsolidatedThreads"])) is not int
            or type((v2_ready_ := raw["v2Ready"])) is not bool):
        raise Misfit
    return new_MemoryStatusResponse(v2_consolidated_threads_, v2_ready_)

def read_MockExperimentalMethodParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (value_ := get("value")) is not None and type(value_) is not str):
        raise Misfit
    return new_MockExperimentalMethodParams(value_)

def read_MockExperimentalMethodResponse(raw):
    get = raw.get
    if (type(raw) is not dict
            or (echoed_ := get("echoed")) is not None and type(echoed_) is not str):
        raise Misfit
    return new_MockExperimentalMethodResponse(echoed_)

def read_ModelProviderCapabilitiesReadParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ModelProviderCapabilitiesReadParams()

def read_ModelProviderCapabilitiesReadResponse(raw):
    if (type((image_generation_ := raw["imageGeneration"])) is not bool
            or type((web_search_ := raw["webSearch"])) is not bool):
        raise Misfit
    return new_ModelProviderCapabilitiesReadResponse(image_generation_, web_search_)

def read_PermissionProfileListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_PermissionProfileListParams(cursor_, cwd_, limit_)

def read_PermissionProfileListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_PermissionProfileListResponse([read_PermissionProfileSummary(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_PermissionProfileSummary(raw):
    get = raw.get
    if (type((allowed_ := raw["allowed"])) is not bool
            or type((id_ := raw["id"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str):
        raise Misfit
    return new_PermissionProfileSummary(allowed_, id_, description_)

def read_PromptHookMetadata(raw):
    get = raw.get
    if (type((current_hash_ := raw["currentHash"])) is not str
            or type((display_order_ := raw["displayOrder"])) is not int
            or type((enabled_ := raw["enabled"])) is not bool
            or type((is_managed_ := raw["isManaged"])) is not bool
            or type((key_ := raw["key"])) is not str
            or type((source_path_ := raw["sourcePath"])) is not str
            or type((timeout_sec_ := raw["timeoutSec"])) is not int
            or (additional_context_limit_ := get("additionalContextLimit")) is not None and type(additional_context_limit_) is not int
            or (matcher_ := get("matcher")) is not None and type(matcher_) is not str
            or (plugin_id_ := get("pluginId")) is not None and type(plugin_id_) is not str
            or (status_message_ := get("statusMessage")) is not None and type(status_message_) is not str
            or raw["handlerType"] != "prompt"):
        raise Misfit
    return new_PromptHookMetadata(current_hash_, display_order_, enabled_, enum_HookEventName[raw["eventName"]], is_managed_, key_, enum_HookSource[raw["source"]], source_path_, timeout_sec_, enum_HookTrustStatus[raw["trustStatus"]], additional_context_limit_, matcher_, plugin_id_, status_message_)

def read_RawResponseCompletedNotification(raw):
    get = raw.get
    if (type((response_id_ := raw["responseId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_RawResponseCompletedNotification(response_id_, thread_id_, turn_id_, None if (usage_ := get("usage")) is None else read_TokenUsageBreakdown(usage_), None if (usage_metadata_ := get("usageMetadata")) is None else read_ResponseUsageMetadata(usage_metadata_))

def read_RawResponseItemCompletedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_RawResponseItemCompletedNotification(read_ResponseItem(raw["item"]), thread_id_, turn_id_)

def read_ReadParsedCommand(raw):
    if (type((cmd_ := raw["cmd"])) is not str
            or type((name_ := raw["name"])) is not str
            or type((path_ := raw["path"])) is not str
            or raw["type"] != "read"):
        raise Misfit
    return new_ReadParsedCommand(cmd_, name_, path_)

def read_Resource(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((uri_ := raw["uri"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (mime_type_ := get("mimeType")) is not None and type(mime_type_) is not str
            or (size_ := get("size")) is not None and type(size_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_Resource(name_, uri_, get("_meta"), get("annotations"), description_, None if (icons_ := get("icons")) is None else list_(icons_), mime_type_, size_, title_)

def read_ResourceTemplate(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((uri_template_ := raw["uriTemplate"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (mime_type_ := get("mimeType")) is not None and type(mime_type_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_ResourceTemplate(name_, uri_template_, get("annotations"), description_, mime_type_, title_)

def read_ResponseUsageMetadata(raw):
    get = raw.get
    if ((amount_ := get("amount")) is not None and type(amount_) is not str):
        raise Misfit
    return new_ResponseUsageMetadata(amount_, get("metadata"))

def read_ReviewStartParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ReviewStartParams(read_ReviewTarget(raw["target"]), thread_id_, None if (delivery_ := get("delivery")) is None else enum_ReviewDelivery[delivery_])

def read_ReviewStartResponse(raw):
    if (type((review_thread_id_ := raw["reviewThreadId"])) is not str):
        raise Misfit
    return new_ReviewStartResponse(review_thread_id_, read_Turn(raw["turn"]))

def read_RolloutCompressResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_RolloutCompressResponse()

def read_SearchParsedCommand(raw):
    get = raw.get
    if (type((cmd_ := raw["cmd"])) is not str
            or (path_ := get("path")) is not None and type(path_) is not str
            or (query_ := get("query")) is not None and type(query_) is not str
            or raw["type"] != "search"):
        raise Misfit
    return new_SearchParsedCommand(cmd_, path_, query_)

def read_ServerDiagnosticsGauge(raw):
    if (type((name_ := raw["name"])) is not str
            or type((value_ := raw["value"])) is not int):
        raise Misfit
    return new_ServerDiagnosticsGauge(name_, value_)

def read_ServerDiagnosticsParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ServerDiagnosticsParams()

def read_ServerDiagnosticsProcess(raw):
    get = raw.get
    if (type((id_ := raw["id"])) is not int
            or (physical_footprint_bytes_ := get("physicalFootprintBytes")) is not None and type(physical_footprint_bytes_) is not int
            or (resident_memory_bytes_ := get("residentMemoryBytes")) is not None and type(resident_memory_bytes_) is not int):
        raise Misfit
    return new_ServerDiagnosticsProcess(id_, physical_footprint_bytes_, resident_memory_bytes_)

def read_ServerDiagnosticsResponse(raw):
    return new_ServerDiagnosticsResponse([read_ServerDiagnosticsGauge(i0) for i0 in list_(raw["gauges"])], read_ServerDiagnosticsProcess(raw["process"]))

def read_ServerRequestResolvedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_ServerRequestResolvedNotification(read_RequestId(raw["requestId"]), thread_id_)

def read_StrictReviewRequiredNotification(raw):
    if (type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_StrictReviewRequiredNotification(started_at_ms_, thread_id_, turn_id_)

def read_TextPosition(raw):
    if (type((column_ := raw["column"])) is not int
            or type((line_ := raw["line"])) is not int):
        raise Misfit
    return new_TextPosition(column_, line_)

def read_TextRange(raw):
    return new_TextRange(read_TextPosition(raw["end"]), read_TextPosition(raw["start"]))

def read_ThreadSectionCreateParams(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_ThreadSectionCreateParams(name_, None if (appearance_ := get("appearance")) is None else read_ThreadSectionAppearance(appearance_))

def read_ThreadSectionCreateResponse(raw):
    return new_ThreadSectionCreateResponse(read_ThreadSection(raw["section"]))

def read_ThreadSectionDeleteParams(raw):
    if (type((section_id_ := raw["sectionId"])) is not str):
        raise Misfit
    return new_ThreadSectionDeleteParams(section_id_)

def read_ThreadSectionDeleteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_ThreadSectionDeleteResponse()

def read_ThreadSectionListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ThreadSectionListParams(cursor_, limit_)

def read_ThreadSectionListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ThreadSectionListResponse([read_ThreadSection(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ThreadSectionUpdateParams(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((section_id_ := raw["sectionId"])) is not str):
        raise Misfit
    return new_ThreadSectionUpdateParams(name_, section_id_, None if (appearance_ := get("appearance")) is None else read_ThreadSectionAppearance(appearance_))

def read_ThreadSectionUpdateResponse(raw):
    return new_ThreadSectionUpdateResponse(read_ThreadSection(raw["section"]))

def read_Tool(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_Tool(raw["inputSchema"], name_, get("_meta"), get("annotations"), description_, None if (icons_ := get("icons")) is None else list_(icons_), get("outputSchema"), title_)

def read_UnavailableUserVerificationErrorDetails(raw):
    if (raw["type"] != "unavailable"):
        raise Misfit
    return new_UnavailableUserVerificationErrorDetails(enum_UserVerificationUnavailableReason[raw["reason"]])

def read_UncommittedChangesReviewTarget(raw):
    if (raw["type"] != "uncommittedChanges"):
        raise Misfit
    return new_UncommittedChangesReviewTarget()

def read_UnknownParsedCommand(raw):
    if (type((cmd_ := raw["cmd"])) is not str
            or raw["type"] != "unknown"):
        raise Misfit
    return new_UnknownParsedCommand(cmd_)

def read_UpdateFileChange(raw):
    get = raw.get
    if (type((unified_diff_ := raw["unified_diff"])) is not str
            or (move_path_ := get("move_path")) is not None and type(move_path_) is not str
            or raw["type"] != "update"):
        raise Misfit
    return new_UpdateFileChange(unified_diff_, move_path_)

def read_UserVerificationRpcError(raw):
    if (type((code_ := raw["code"])) is not int
            or type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_UserVerificationRpcError(code_, read_UserVerificationErrorDetails(raw["data"]), message_)

def read_W3cTraceContext(raw):
    get = raw.get
    if (type(raw) is not dict
            or (traceparent_ := get("traceparent")) is not None and type(traceparent_) is not str
            or (tracestate_ := get("tracestate")) is not None and type(tracestate_) is not str):
        raise Misfit
    return new_W3cTraceContext(traceparent_, tracestate_)

def read_WarningNotification(raw):
    get = raw.get
    if (type((message_ := raw["message"])) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_WarningNotification(message_, thread_id_)

def read_WindowsSandboxReadinessResponse(raw):
    return new_WindowsSandboxReadinessResponse(enum_WindowsSandboxReadiness[raw["status"]])

def read_WindowsSandboxSetupCompletedNotification(raw):
    get = raw.get
    if (type((success_ := raw["success"])) is not bool
            or (error_ := get("error")) is not None and type(error_) is not str):
        raise Misfit
    return new_WindowsSandboxSetupCompletedNotification(enum_WindowsSandboxSetupMode[raw["mode"]], success_, error_)

def read_WindowsSandboxSetupStartParams(raw):
    get = raw.get
    if ((cwd_ := get("cwd")) is not None and type(cwd_) is not str):
        raise Misfit
    return new_WindowsSandboxSetupStartParams(enum_WindowsSandboxSetupMode[raw["mode"]], cwd_)

def read_WindowsSandboxSetupStartResponse(raw):
    if (type((started_ := raw["started"])) is not bool):
        raise Misfit
    return new_WindowsSandboxSetupStartResponse(started_)

def read_WindowsWorldWritableWarningNotification(raw):
    if (type((extra_count_ := raw["extraCount"])) is not int
            or type((failed_scan_ := raw["failedScan"])) is not bool):
        raise Misfit
    return new_WindowsWorldWritableWarningNotification(extra_count_, failed_scan_, [str_(i0) for i0 in list_(raw["samplePaths"])])

link(globals(), """
enum_AppToolApproval enum_ApprovalsReviewer enum_HookEventName enum_HookSource enum_ModeKind
enum_ReasoningEffort enum_UserVerificationUnavailableReason read_RequestId read_ResponseItem
read_ReviewDecision read_SandboxPolicy read_ThreadSection read_ThreadSectionAppearance
read_TokenUsageBreakdown read_Turn read_TurnError
""")
