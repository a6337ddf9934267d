"""Every request that a client can make, one constructor each. Written by trio_codex._tools.generate; do not edit.

A constructor returns a ``Call``: send it with ``await codex.call(...)``. Where a model is expected,
the plain JSON object with the names of the wire does as well. What is None is not sent. They raise
TypeError for what cannot be JSON.
"""

# Lines as long as their names.
# fmt: off
# ruff: noqa: E501, I001, RUF002
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from trio_codex._protocol.calling import call, call_with

if TYPE_CHECKING:
    from trio_codex._protocol.call import Call
    from trio_codex.types import (
        AbsolutePathBuf,
        AddCreditsNudgeCreditType,
        AdditionalContextEntry,
        ApprovalsReviewer,
        AppsInstalledResponse,
        AppsListResponse,
        AppsReadResponse,
        AskForApproval,
        BedrockCheckGovCloudRequirementsResponse,
        BedrockDiscoverResponse,
        BedrockSetupParams,
        BedrockSetupResponse,
        CancelLoginAccountResponse,
        ClientInfo,
        CodexResponseHandoffMode,
        CollaborationMode,
        CollaborationModeListResponse,
        CommandExecResizeResponse,
        CommandExecResponse,
        CommandExecTerminalSize,
        CommandExecTerminateResponse,
        CommandExecWriteResponse,
        ConfigEdit,
        ConfigReadResponse,
        ConfigRequirementsReadResponse,
        ConfigWriteResponse,
        ConsumeAccountRateLimitResetCreditResponse,
        ConversationTextRole,
        CyberAccessProgram,
        DynamicToolSpec,
        EnvironmentAddResponse,
        EnvironmentInfoResponse,
        EnvironmentSkillsParams,
        EnvironmentStatusResponse,
        ExperimentalFeatureEnablementSetResponse,
        ExperimentalFeatureListResponse,
        ExternalAgentConfigDetectResponse,
        ExternalAgentConfigImportHistoriesReadResponse,
        ExternalAgentConfigImportHistoryRecordResponse,
        ExternalAgentConfigImportHistoryRecordTypeResultParams,
        ExternalAgentConfigImportResponse,
        ExternalAgentConfigMigrationItem,
        FeedbackUploadResponse,
        FsCopyResponse,
        FsCreateDirectoryResponse,
        FsGetMetadataResponse,
        FsReadDirectoryResponse,
        FsReadFileResponse,
        FsRemoveResponse,
        FsUnwatchResponse,
        FsWatchResponse,
        FsWriteFileResponse,
        FuzzyFileSearchResponse,
        FuzzyFileSearchSessionStartResponse,
        FuzzyFileSearchSessionStopResponse,
        FuzzyFileSearchSessionUpdateResponse,
        GatewayOAuthCancelResponse,
        GatewayOAuthLoginResponse,
        GatewayOAuthReadResponse,
        GetAccountRateLimitsResponse,
        GetAccountResponse,
        GetAccountTokenUsageResponse,
        GetWorkspaceMessagesResponse,
        HooksListResponse,
        InitializeCapabilities,
        InitializeResponse,
        JsonObject,
        ListMcpServerStatusResponse,
        LoginAccountParams,
        LoginAccountResponse,
        LogoutAccountResponse,
        MarketplaceAddResponse,
        MarketplaceRemoveResponse,
        MarketplaceUpgradeResponse,
        McpResourceReadResponse,
        McpResourceReadTarget,
        McpServerEventStreamStartResponse,
        McpServerEventStreamStopResponse,
        McpServerOauthClientRegistration,
        McpServerOauthLoginResponse,
        McpServerRefreshResponse,
        McpServerStatusDetail,
        McpServerToolCallResponse,
        MemoryResetResponse,
        MemoryStatusResponse,
        MergeStrategy,
        MockExperimentalMethodResponse,
        ModelListResponse,
        ModelProviderCapabilitiesReadResponse,
        MultiAgentMode,
        PermissionProfileListResponse,
        Personality,
        PluginInstallResponse,
        PluginInstalledResponse,
        PluginListMarketplaceKind,
        PluginListResponse,
        PluginReadResponse,
        PluginReconcileResponse,
        PluginSearchResponse,
        PluginSearchScope,
        PluginShareCheckoutResponse,
        PluginShareDeleteResponse,
        PluginShareDiscoverability,
        PluginShareListResponse,
        PluginShareSaveResponse,
        PluginShareTarget,
        PluginShareUpdateDiscoverability,
        PluginShareUpdateTargetsResponse,
        PluginSkillReadResponse,
        PluginUninstallResponse,
        ProcessKillResponse,
        ProcessResizePtyResponse,
        ProcessSpawnResponse,
        ProcessTerminalSize,
        ProcessWriteStdinResponse,
        ProjectCreateResponse,
        ProjectDeleteResponse,
        ProjectImportResponse,
        ProjectListResponse,
        ProjectMoveResponse,
        ProjectReadResponse,
        ProjectRoot,
        ProjectSortKey,
        ProjectUpdateResponse,
        RealtimeConversationVersion,
        RealtimeOutputModality,
        RealtimeVoice,
        ReasoningEffort,
        ReasoningSummary,
        RemoteControlClientsListOrder,
        RemoteControlClientsListResponse,
        RemoteControlClientsRevokeResponse,
        RemoteControlDisableResponse,
        RemoteControlEnableResponse,
        RemoteControlPairingStartResponse,
        RemoteControlPairingStatusResponse,
        RemoteControlStatusReadResponse,
        RequestId,
        ResponseItem,
        ReviewDelivery,
        ReviewStartResponse,
        ReviewTarget,
        RolloutCompressResponse,
        SandboxMode,
        SandboxPolicy,
        SelectedCapabilityRoot,
        SendAddCreditsNudgeEmailResponse,
        ServerDiagnosticsResponse,
        SkillsConfigWriteResponse,
        SkillsExtraRootsSetResponse,
        SkillsListResponse,
        SortDirection,
        ThreadApproveGuardianDeniedActionResponse,
        ThreadArchiveResponse,
        ThreadAttachmentAddResponse,
        ThreadAttachmentListResponse,
        ThreadAttachmentOwnerListResponse,
        ThreadAttachmentRemoveResponse,
        ThreadBackgroundTerminalsCleanResponse,
        ThreadBackgroundTerminalsListResponse,
        ThreadBackgroundTerminalsTerminateResponse,
        ThreadCompactStartResponse,
        ThreadDecrementElicitationResponse,
        ThreadDeleteResponse,
        ThreadForkResponse,
        ThreadGoalClearResponse,
        ThreadGoalGetResponse,
        ThreadGoalMutationOrigin,
        ThreadGoalSetResponse,
        ThreadGoalStatus,
        ThreadHistoryMode,
        ThreadIncrementElicitationResponse,
        ThreadInjectItemsResponse,
        ThreadItemsListCursor,
        ThreadItemsListResponse,
        ThreadItemsReadResponse,
        ThreadListCwdFilter,
        ThreadListResponse,
        ThreadLoadedListResponse,
        ThreadMemoryMode,
        ThreadMemoryModeSetResponse,
        ThreadMetadataGitInfoUpdateParams,
        ThreadMetadataUpdateResponse,
        ThreadPredictionRequestResponse,
        ThreadQueueAddResponse,
        ThreadQueueDeleteResponse,
        ThreadQueueListResponse,
        ThreadQueueReorderResponse,
        ThreadQueueStartResponse,
        ThreadQueueUpdateResponse,
        ThreadReadResponse,
        ThreadReadStateOperation,
        ThreadReadStateUpdateResponse,
        ThreadRealtimeAppendAudioResponse,
        ThreadRealtimeAppendSpeechResponse,
        ThreadRealtimeAppendTextResponse,
        ThreadRealtimeAudioChunk,
        ThreadRealtimeInitialItem,
        ThreadRealtimeListVoicesResponse,
        ThreadRealtimeStartResponse,
        ThreadRealtimeStartTransport,
        ThreadRealtimeStopResponse,
        ThreadResumeInitialTurnsPageParams,
        ThreadResumeResponse,
        ThreadRevertResponse,
        ThreadSearchOccurrencesResponse,
        ThreadSearchResponse,
        ThreadSearchSortKey,
        ThreadSectionAppearance,
        ThreadSectionCreateResponse,
        ThreadSectionDeleteResponse,
        ThreadSectionListResponse,
        ThreadSectionMoveResponse,
        ThreadSectionUpdateResponse,
        ThreadSetNameResponse,
        ThreadSettingsUpdateResponse,
        ThreadShellCommandResponse,
        ThreadSortKey,
        ThreadSource,
        ThreadSourceKind,
        ThreadStartResponse,
        ThreadStartSource,
        ThreadTimelineListResponse,
        ThreadTurnsListResponse,
        ThreadUnarchiveResponse,
        ThreadUnsubscribeResponse,
        TurnEnvironmentParams,
        TurnInterruptResponse,
        TurnItemsView,
        TurnSettingsUpdateResponse,
        TurnStartResponse,
        TurnSteerResponse,
        TurnToolOutput,
        UserInput,
        UserVerificationCancelResponse,
        UserVerificationDeleteResponse,
        UserVerificationEnrollResponse,
        UserVerificationStatusResponse,
        UserVerificationVerifyResponse,
        WindowsSandboxReadinessResponse,
        WindowsSandboxSetupMode,
        WindowsSandboxSetupStartResponse,
    )

__all__ = [
    "account_bedrock_check_gov_cloud_requirements",
    "account_bedrock_discover",
    "account_bedrock_setup",
    "account_gateway_o_auth_cancel",
    "account_gateway_o_auth_login",
    "account_gateway_o_auth_read",
    "account_login_cancel",
    "account_login_start",
    "account_logout",
    "account_rate_limit_reset_credit_consume",
    "account_rate_limits_read",
    "account_read",
    "account_send_add_credits_nudge_email",
    "account_usage_read",
    "account_workspace_messages_read",
    "app_installed",
    "app_list",
    "app_read",
    "collaboration_mode_list",
    "command_exec",
    "command_exec_resize",
    "command_exec_terminate",
    "command_exec_write",
    "config_batch_write",
    "config_mcp_server_reload",
    "config_read",
    "config_requirements_read",
    "config_value_write",
    "environment_add",
    "environment_info",
    "environment_status",
    "experimental_feature_enablement_set",
    "experimental_feature_list",
    "external_agent_config_detect",
    "external_agent_config_import",
    "external_agent_config_import_read_histories",
    "external_agent_config_import_record_history",
    "feedback_upload",
    "fs_copy",
    "fs_create_directory",
    "fs_get_metadata",
    "fs_read_directory",
    "fs_read_file",
    "fs_remove",
    "fs_unwatch",
    "fs_watch",
    "fs_write_file",
    "fuzzy_file_search",
    "fuzzy_file_search_session_start",
    "fuzzy_file_search_session_stop",
    "fuzzy_file_search_session_update",
    "hooks_list",
    "initialize",
    "marketplace_add",
    "marketplace_remove",
    "marketplace_upgrade",
    "mcp_server_event_stream_start",
    "mcp_server_event_stream_stop",
    "mcp_server_oauth_login",
    "mcp_server_resource_read",
    "mcp_server_status_list",
    "mcp_server_tool_call",
    "memory_reset",
    "memory_status",
    "mock_experimental_method",
    "model_list",
    "model_provider_capabilities_read",
    "permission_profile_list",
    "plugin_install",
    "plugin_installed",
    "plugin_list",
    "plugin_read",
    "plugin_reconcile",
    "plugin_search",
    "plugin_share_checkout",
    "plugin_share_delete",
    "plugin_share_list",
    "plugin_share_save",
    "plugin_share_update_targets",
    "plugin_skill_read",
    "plugin_uninstall",
    "process_kill",
    "process_resize_pty",
    "process_spawn",
    "process_write_stdin",
    "project_create",
    "project_delete",
    "project_import",
    "project_list",
    "project_move",
    "project_read",
    "project_update",
    "remote_control_client_list",
    "remote_control_client_revoke",
    "remote_control_disable",
    "remote_control_enable",
    "remote_control_pairing_start",
    "remote_control_pairing_status",
    "remote_control_status_read",
    "review_start",
    "rollout_compress",
    "server_diagnostics",
    "skills_config_write",
    "skills_extra_roots_set",
    "skills_list",
    "thread_approve_guardian_denied_action",
    "thread_archive",
    "thread_attachment_add",
    "thread_attachment_list",
    "thread_attachment_owner_list",
    "thread_attachment_remove",
    "thread_background_terminals_clean",
    "thread_background_terminals_list",
    "thread_background_terminals_terminate",
    "thread_compact_start",
    "thread_decrement_elicitation",
    "thread_delete",
    "thread_fork",
    "thread_goal_clear",
    "thread_goal_get",
    "thread_goal_set",
    "thread_increment_elicitation",
    "thread_inject_items",
    "thread_items_list",
    "thread_items_read",
    "thread_list",
    "thread_loaded_list",
    "thread_memory_mode_set",
    "thread_metadata_update",
    "thread_name_set",
    "thread_prediction_request",
    "thread_queue_add",
    "thread_queue_delete",
    "thread_queue_list",
    "thread_queue_reorder",
    "thread_queue_start",
    "thread_queue_update",
    "thread_read",
    "thread_read_state_update",
    "thread_realtime_append_audio",
    "thread_realtime_append_speech",
    "thread_realtime_append_text",
    "thread_realtime_list_voices",
    "thread_realtime_start",
    "thread_realtime_stop",
    "thread_resume",
    "thread_revert",
    "thread_search",
    "thread_search_occurrences",
    "thread_section_create",
    "thread_section_delete",
    "thread_section_list",
    "thread_section_move",
    "thread_section_update",
    "thread_settings_update",
    "thread_shell_command",
    "thread_start",
    "thread_timeline_list",
    "thread_turns_list",
    "thread_unarchive",
    "thread_unsubscribe",
    "turn_interrupt",
    "turn_settings_update",
    "turn_start",
    "turn_steer",
    "user_verification_cancel",
    "user_verification_delete",
    "user_verification_enroll",
    "user_verification_status",
    "user_verification_verify",
    "windows_sandbox_readiness",
    "windows_sandbox_setup_start",
]


def initialize(
    *,
    client_info: ClientInfo | JsonObject,
    capabilities: InitializeCapabilities | JsonObject | None = None,
) -> Call[InitializeResponse]:
    """``initialize``. Answered with ``InitializeResponse``."""
    return call("initialize", "InitializeResponse", {
        "clientInfo": client_info,
        "capabilities": capabilities,
    }, "!oo")


def server_diagnostics() -> Call[ServerDiagnosticsResponse]:
    """``server/diagnostics``. Experimental. Answered with ``ServerDiagnosticsResponse``.

    Read content-free, process-local diagnostics.
    """
    return call("server/diagnostics", "ServerDiagnosticsResponse", {})


def user_verification_status() -> Call[UserVerificationStatusResponse]:
    """``userVerification/status``. Experimental. Answered with ``UserVerificationStatusResponse``."""
    return call("userVerification/status", "UserVerificationStatusResponse", {})


def user_verification_enroll() -> Call[UserVerificationEnrollResponse]:
    """``userVerification/enroll``. Experimental. Answered with ``UserVerificationEnrollResponse``."""
    return call("userVerification/enroll", "UserVerificationEnrollResponse", {})


def user_verification_delete() -> Call[UserVerificationDeleteResponse]:
    """``userVerification/delete``. Experimental. Answered with ``UserVerificationDeleteResponse``."""
    return call("userVerification/delete", "UserVerificationDeleteResponse", {})


def user_verification_verify(
    *,
    challenge: str,
    description: str,
    title: str,
) -> Call[UserVerificationVerifyResponse]:
    """``userVerification/verify``. Experimental. Answered with ``UserVerificationVerifyResponse``.

    Local signing primitive, independent of any pending elicitation.

    Args:
      challenge: Unpadded base64url encoding of 1–4096 challenge bytes.
      description: Additional display context; at most 4096 UTF-8 bytes.
      title: Display context already approved by the UI; 1–256 UTF-8 bytes.
    """
    return call("userVerification/verify", "UserVerificationVerifyResponse", {
        "challenge": challenge,
        "description": description,
        "title": title,
    }, "!s!s!s")


def user_verification_cancel(
    *,
    request_id: RequestId,
) -> Call[UserVerificationCancelResponse]:
    """``userVerification/cancel``. Experimental. Answered with ``UserVerificationCancelResponse``.

    Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh
    request ID for each operation and a distinct ID for this cancellation RPC.
    """
    return call("userVerification/cancel", "UserVerificationCancelResponse", {
        "requestId": request_id,
    }, "!|si")


def thread_start(
    *,
    allow_provider_model_fallback: bool | None = None,
    approval_policy: AskForApproval | JsonObject | None = None,
    approvals_reviewer: ApprovalsReviewer | None = None,
    base_instructions: str | None = None,
    config: Mapping[str, Any] | None = None,
    cwd: str | None = None,
    daybreak_enabled: bool | None = None,
    developer_instructions: str | None = None,
    dynamic_tools: Sequence[DynamicToolSpec | JsonObject] | None = None,
    environments: Sequence[TurnEnvironmentParams | JsonObject] | None = None,
    ephemeral: bool | None = None,
    experimental_raw_events: bool | None = None,
    history_mode: ThreadHistoryMode | None = None,
    mock_experimental_field: str | None = None,
    model: str | None = None,
    model_provider: str | None = None,
    multi_agent_mode: MultiAgentMode | JsonObject | None = None,
    permissions: str | None = None,
    personality: Personality | None = None,
    project_id: str | None = None,
    runtime_workspace_roots: Sequence[AbsolutePathBuf] | None = None,
    sandbox: SandboxMode | None = None,
    selected_capability_roots: Sequence[SelectedCapabilityRoot | JsonObject] | None = None,
    service_name: str | None = None,
    service_tier: str | None = None,
    session_start_source: ThreadStartSource | None = None,
    thread_source: ThreadSource | None = None,
) -> Call[ThreadStartResponse]:
    """``thread/start``. Answered with ``ThreadStartResponse``.

    NEW APIs

    Args:
      allow_provider_model_fallback: Experimental. Allow a provider with an authoritative static
        model catalog to replace an unavailable requested model with its default.
      approvals_reviewer: Override where approval requests are routed for review on this thread and
        subsequent turns.
      daybreak_enabled: Experimental. Initial Daybreak choice for this persistent thread. Omitted or
        null leaves it unset. This does not select a turn's `cyberAccessProgram` or grant access.
        Not supported for ephemeral threads.
      dynamic_tools: Experimental.
      environments: Experimental. Optional sticky environments for this thread. Omitted selects the
        default environment when environment access is enabled. Empty disables environment access
        for turns that do not provide a turn override. Non-empty selects the first environment as
        the current turn environment.
      experimental_raw_events: Experimental. If true, opt into emitting raw Responses API items on
        the event stream. This is for internal use only (e.g. Codex Cloud).
      history_mode: Experimental. Persisted thread history contract to use for this new thread.
      mock_experimental_field: Experimental. Test-only experimental field used to validate
        experimental gating and schema filtering behavior in a stable way.
      multi_agent_mode: Experimental. @deprecated Ignored. Use Ultra reasoning effort for proactive
        multi-agent behavior.
      permissions: Experimental. Named profile id for this thread. Cannot be combined with
        `sandbox`.
      personality: @deprecated `friendly` and `pragmatic` no longer select a style.
      project_id: Experimental. Optional project identity for this new thread. Durable threads
        persist the assignment; ephemeral threads expose it only in live responses.
      runtime_workspace_roots: Experimental. Replace the thread's runtime workspace roots. Paths
        must be absolute.
      selected_capability_roots: Experimental. Capability roots selected for this thread by the
        hosting platform.
      thread_source: Optional client-supplied analytics source classification for this thread.
    """
    return call("thread/start", "ThreadStartResponse", {
        "allowProviderModelFallback": allow_provider_model_fallback,
        "approvalPolicy": approval_policy,
        "approvalsReviewer": approvals_reviewer,
        "baseInstructions": base_instructions,
        "config": config,
        "cwd": cwd,
        "daybreakEnabled": daybreak_enabled,
        "developerInstructions": developer_instructions,
        "dynamicTools": dynamic_tools,
        "environments": environments,
        "ephemeral": ephemeral,
        "experimentalRawEvents": experimental_raw_events,
        "historyMode": history_mode,
        "mockExperimentalField": mock_experimental_field,
        "model": model,
        "modelProvider": model_provider,
        "multiAgentMode": multi_agent_mode,
        "permissions": permissions,
        "personality": personality,
        "projectId": project_id,
        "runtimeWorkspaceRoots": runtime_workspace_roots,
        "sandbox": sandbox,
        "selectedCapabilityRoots": selected_capability_roots,
        "serviceName": service_name,
        "serviceTier": service_tier,
        "sessionStartSource": session_start_source,
        "threadSource": thread_source,
    }, "bues{*sbs[o[obbesssuses[se[ossee")


def thread_resume(
    *,
    thread_id: str,
    approval_policy: AskForApproval | JsonObject | None = None,
    approvals_reviewer: ApprovalsReviewer | None = None,
    base_instructions: str | None = None,
    config: Mapping[str, Any] | None = None,
    cwd: str | None = None,
    developer_instructions: str | None = None,
    exclude_turns: bool | None = None,
    history: Sequence[ResponseItem | JsonObject] | None = None,
    initial_turns_page: ThreadResumeInitialTurnsPageParams | JsonObject | None = None,
    model: str | None = None,
    model_provider: str | None = None,
    path: str | None = None,
    permissions: str | None = None,
    personality: Personality | None = None,
    runtime_workspace_roots: Sequence[AbsolutePathBuf] | None = None,
    sandbox: SandboxMode | None = None,
    service_tier: str | None = None,
) -> Call[ThreadResumeResponse]:
    """``thread/resume``. Answered with ``ThreadResumeResponse``.

    There are three ways to resume a thread: 1. By thread_id: load the thread from disk by thread_id
    and resume it. 2. By history: instantiate the thread from memory and resume it. 3. By path: load
    the thread from disk by path and resume it. For non-running threads, the precedence is: history
    > non-empty path > thread_id. If using history or a non-empty path for a non-running thread, the
    thread_id param will be ignored. If thread_id identifies a running thread, app-server rejoins
    that thread and treats a non-empty path as a consistency check against the active rollout path.
    Empty string path values are treated as absent. Prefer using thread_id whenever possible.

    Args:
      approvals_reviewer: Override where approval requests are routed for review on this thread and
        subsequent turns.
      exclude_turns: When true, return only thread metadata and live-resume state without populating
        `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately
        after resuming. Full-history hydration is deprecated for paginated threads; use this with
        `thread/turns/list` and `thread/items/list` instead.
      history: Experimental. [UNSTABLE] FOR CODEX CLOUD - DO NOT USE. If specified, the thread will
        be resumed with the provided history instead of loaded from disk.
      initial_turns_page: Experimental. When present, include a `thread/turns/list` page in the
        resume response so clients can bootstrap recent turns without a second request.
      model: Configuration overrides for the resumed thread, if any.
      path: Experimental. [UNSTABLE] Specify the rollout path to resume from. If specified for a
        non-running thread, the thread_id param will be ignored. If thread_id identifies a running
        thread, the path must match the active rollout path.
      permissions: Experimental. Named profile id for the resumed thread. Cannot be combined with
        `sandbox`.
      personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this
        does not rewrite the thread's existing instructions.
      runtime_workspace_roots: Experimental. Replace the thread's runtime workspace roots. Paths
        must be absolute.
    """
    return call("thread/resume", "ThreadResumeResponse", {
        "threadId": thread_id,
        "approvalPolicy": approval_policy,
        "approvalsReviewer": approvals_reviewer,
        "baseInstructions": base_instructions,
        "config": config,
        "cwd": cwd,
        "developerInstructions": developer_instructions,
        "excludeTurns": exclude_turns,
        "history": history,
        "initialTurnsPage": initial_turns_page,
        "model": model,
        "modelProvider": model_provider,
        "path": path,
        "permissions": permissions,
        "personality": personality,
        "runtimeWorkspaceRoots": runtime_workspace_roots,
        "sandbox": sandbox,
        "serviceTier": service_tier,
    }, "!sues{*ssb[oosssse[ses")


def thread_fork(
    *,
    thread_id: str,
    approval_policy: AskForApproval | JsonObject | None = None,
    approvals_reviewer: ApprovalsReviewer | None = None,
    base_instructions: str | None = None,
    before_turn_id: str | None = None,
    config: Mapping[str, Any] | None = None,
    cwd: str | None = None,
    defer_goal_continuation: bool | None = None,
    developer_instructions: str | None = None,
    ephemeral: bool | None = None,
    exclude_turns: bool | None = None,
    experimental_prediction_mode: bool | None = None,
    last_turn_id: str | None = None,
    model: str | None = None,
    model_provider: str | None = None,
    path: str | None = None,
    permissions: str | None = None,
    runtime_workspace_roots: Sequence[AbsolutePathBuf] | None = None,
    sandbox: SandboxMode | None = None,
    service_tier: str | None = None,
    thread_source: ThreadSource | None = None,
) -> Call[ThreadForkResponse]:
    """``thread/fork``. Answered with ``ThreadForkResponse``.

    There are two ways to fork a thread: 1. By thread_id: load the thread from disk by thread_id and
    fork it into a new thread. 2. By path: load the thread from disk by path and fork it into a new
    thread. If using a non-empty path, the thread_id param will be ignored. Empty string path values
    are treated as absent. Prefer using thread_id whenever possible.

    Args:
      approvals_reviewer: Override where approval requests are routed for review on this thread and
        subsequent turns.
      before_turn_id: Experimental. Optional turn id to fork before, excluding that turn and all
        later turns. Cannot be combined with `last_turn_id`.
      defer_goal_continuation: Experimental. When true, carry the source thread's current goal into
        the fork without starting its initial automatic continuation. The next explicit turn owns
        the goal lifecycle, and normal automatic continuation resumes after it.
      exclude_turns: When true, return only thread metadata and live fork state without populating
        `thread.turns`. This is useful when the client plans to call `thread/turns/list` immediately
        after forking. Full-history hydration is deprecated for paginated threads; use this with
        `thread/turns/list` and `thread/items/list` instead.
      experimental_prediction_mode: Experimental. Start from the loaded parent's effective config,
        tools, environments, and persisted history to maximize prompt-cache reuse. Requires a
        loaded, persisted parent and `ephemeral: true`. Enables `features.reasoning_effort_override`
        on the fork. Cannot be combined with configuration overrides, `path`, `lastTurnId`, or
        `beforeTurnId`.
      last_turn_id: Optional last turn id to fork through, inclusive. When specified, turns after
        `last_turn_id` are omitted from the fork. The referenced turn cannot be in progress.
      model: Configuration overrides for the forked thread, if any.
      path: Experimental. [UNSTABLE] Specify the rollout path to fork from. If specified, the
        thread_id param will be ignored.
      permissions: Experimental. Named profile id for the forked thread. Cannot be combined with
        `sandbox`.
      runtime_workspace_roots: Experimental. Replace the thread's runtime workspace roots. Paths
        must be absolute.
      thread_source: Optional client-supplied analytics source classification for this forked
        thread.
    """
    return call("thread/fork", "ThreadForkResponse", {
        "threadId": thread_id,
        "approvalPolicy": approval_policy,
        "approvalsReviewer": approvals_reviewer,
        "baseInstructions": base_instructions,
        "beforeTurnId": before_turn_id,
        "config": config,
        "cwd": cwd,
        "deferGoalContinuation": defer_goal_continuation,
        "developerInstructions": developer_instructions,
        "ephemeral": ephemeral,
        "excludeTurns": exclude_turns,
        "experimentalPredictionMode": experimental_prediction_mode,
        "lastTurnId": last_turn_id,
        "model": model,
        "modelProvider": model_provider,
        "path": path,
        "permissions": permissions,
        "runtimeWorkspaceRoots": runtime_workspace_roots,
        "sandbox": sandbox,
        "serviceTier": service_tier,
        "threadSource": thread_source,
    }, "!suess{*sbsbbbsssss[sese")


def thread_archive(
    *,
    thread_id: str,
) -> Call[ThreadArchiveResponse]:
    """``thread/archive``. Answered with ``ThreadArchiveResponse``."""
    return call("thread/archive", "ThreadArchiveResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_delete(
    *,
    thread_id: str,
) -> Call[ThreadDeleteResponse]:
    """``thread/delete``. Answered with ``ThreadDeleteResponse``."""
    return call("thread/delete", "ThreadDeleteResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_unsubscribe(
    *,
    thread_id: str,
) -> Call[ThreadUnsubscribeResponse]:
    """``thread/unsubscribe``. Answered with ``ThreadUnsubscribeResponse``."""
    return call("thread/unsubscribe", "ThreadUnsubscribeResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_increment_elicitation(
    *,
    thread_id: str,
) -> Call[ThreadIncrementElicitationResponse]:
    """``thread/increment_elicitation``. Experimental. Answered with ``ThreadIncrementElicitationResponse``.

    Increment the thread-local out-of-band elicitation counter. This is used by external helpers to
    pause timeout accounting while a user approval or other elicitation is pending outside the app-
    server request flow.

    Args:
      thread_id: Thread whose out-of-band elicitation counter should be incremented.
    """
    return call("thread/increment_elicitation", "ThreadIncrementElicitationResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_decrement_elicitation(
    *,
    thread_id: str,
) -> Call[ThreadDecrementElicitationResponse]:
    """``thread/decrement_elicitation``. Experimental. Answered with ``ThreadDecrementElicitationResponse``.

    Decrement the thread-local out-of-band elicitation counter. When the count reaches zero, timeout
    accounting resumes for the thread.

    Args:
      thread_id: Thread whose out-of-band elicitation counter should be decremented.
    """
    return call("thread/decrement_elicitation", "ThreadDecrementElicitationResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_name_set(
    *,
    name: str,
    thread_id: str,
) -> Call[ThreadSetNameResponse]:
    """``thread/name/set``. Answered with ``ThreadSetNameResponse``."""
    return call("thread/name/set", "ThreadSetNameResponse", {
        "name": name,
        "threadId": thread_id,
    }, "!s!s")


def thread_prediction_request(
    *,
    source_turn_id: str,
    thread_id: str,
) -> Call[ThreadPredictionRequestResponse]:
    """``thread/prediction/request``. Experimental. Answered with ``ThreadPredictionRequestResponse``."""
    return call("thread/prediction/request", "ThreadPredictionRequestResponse", {
        "sourceTurnId": source_turn_id,
        "threadId": thread_id,
    }, "!s!s")


def thread_goal_set(
    *,
    thread_id: str,
    objective: str | None = None,
    origin: ThreadGoalMutationOrigin | None = None,
    status: ThreadGoalStatus | None = None,
    token_budget: int | None = None,
) -> Call[ThreadGoalSetResponse]:
    """``thread/goal/set``. Answered with ``ThreadGoalSetResponse``.

    Args:
      origin: Missing provenance does not supply user authorization.
    """
    return call("thread/goal/set", "ThreadGoalSetResponse", {
        "threadId": thread_id,
        "objective": objective,
        "origin": origin,
        "status": status,
        "tokenBudget": token_budget,
    }, "!sseei")


def thread_goal_get(
    *,
    thread_id: str,
) -> Call[ThreadGoalGetResponse]:
    """``thread/goal/get``. Answered with ``ThreadGoalGetResponse``."""
    return call("thread/goal/get", "ThreadGoalGetResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_goal_clear(
    *,
    thread_id: str,
    origin: ThreadGoalMutationOrigin | None = None,
) -> Call[ThreadGoalClearResponse]:
    """``thread/goal/clear``. Answered with ``ThreadGoalClearResponse``.

    Args:
      origin: Missing provenance does not supply user authorization.
    """
    return call("thread/goal/clear", "ThreadGoalClearResponse", {
        "threadId": thread_id,
        "origin": origin,
    }, "!se")


def thread_queue_add(
    *,
    client_user_message_id: str,
    input: Sequence[UserInput | JsonObject],
    thread_id: str,
) -> Call[ThreadQueueAddResponse]:
    """``thread/queue/add``. Experimental. Answered with ``ThreadQueueAddResponse``."""
    return call("thread/queue/add", "ThreadQueueAddResponse", {
        "clientUserMessageId": client_user_message_id,
        "input": input,
        "threadId": thread_id,
    }, "!s![o!s")


def thread_queue_list(
    *,
    thread_id: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadQueueListResponse]:
    """``thread/queue/list``. Experimental. Answered with ``ThreadQueueListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Optional page size; defaults to the standard thread-list page size.
    """
    return call("thread/queue/list", "ThreadQueueListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
    }, "!ssi")


def thread_queue_update(
    *,
    input: Sequence[UserInput | JsonObject],
    queued_submission_id: str,
    thread_id: str,
) -> Call[ThreadQueueUpdateResponse]:
    """``thread/queue/update``. Experimental. Answered with ``ThreadQueueUpdateResponse``."""
    return call("thread/queue/update", "ThreadQueueUpdateResponse", {
        "input": input,
        "queuedSubmissionId": queued_submission_id,
        "threadId": thread_id,
    }, "![o!s!s")


def thread_queue_delete(
    *,
    queued_submission_id: str,
    thread_id: str,
) -> Call[ThreadQueueDeleteResponse]:
    """``thread/queue/delete``. Experimental. Answered with ``ThreadQueueDeleteResponse``."""
    return call("thread/queue/delete", "ThreadQueueDeleteResponse", {
        "queuedSubmissionId": queued_submission_id,
        "threadId": thread_id,
    }, "!s!s")


def thread_queue_reorder(
    *,
    queued_submission_ids: Sequence[str],
    thread_id: str,
) -> Call[ThreadQueueReorderResponse]:
    """``thread/queue/reorder``. Experimental. Answered with ``ThreadQueueReorderResponse``."""
    return call("thread/queue/reorder", "ThreadQueueReorderResponse", {
        "queuedSubmissionIds": queued_submission_ids,
        "threadId": thread_id,
    }, "![s!s")


def thread_queue_start(
    *,
    thread_id: str,
    queued_submission_id: str | None = None,
) -> Call[ThreadQueueStartResponse]:
    """``thread/queue/start``. Experimental. Answered with ``ThreadQueueStartResponse``."""
    return call("thread/queue/start", "ThreadQueueStartResponse", {
        "threadId": thread_id,
        "queuedSubmissionId": queued_submission_id,
    }, "!ss")


def thread_metadata_update(
    *,
    thread_id: str,
    daybreak_enabled: bool | None = None,
    git_info: ThreadMetadataGitInfoUpdateParams | JsonObject | None = None,
    project_id: str | None = None,
) -> Call[ThreadMetadataUpdateResponse]:
    """``thread/metadata/update``. Answered with ``ThreadMetadataUpdateResponse``.

    Args:
      daybreak_enabled: Experimental. Save the client's Daybreak choice for this persistent thread.
        Omitted or null leaves it unchanged. This does not select a turn's `cyberAccessProgram` or
        grant access.
      git_info: Patch the stored Git metadata for this thread. Omit a field to leave it unchanged,
        set it to `null` to clear it, or provide a string to replace the stored value.
      project_id: Experimental. Omit to leave the project unchanged, use an empty string to clear
        it, or provide an existing project ID to assign it.
    """
    return call("thread/metadata/update", "ThreadMetadataUpdateResponse", {
        "threadId": thread_id,
        "daybreakEnabled": daybreak_enabled,
        "gitInfo": git_info,
        "projectId": project_id,
    }, "!sbos")


def thread_attachment_add(
    *,
    attachment_type: str,
    identity_key: str,
    payload: Any,
    thread_id: str,
) -> Call[ThreadAttachmentAddResponse]:
    """``thread/attachment/add``. Answered with ``ThreadAttachmentAddResponse``.

    Parameters for creating or locating an attachment on its owning thread.
    """
    return call("thread/attachment/add", "ThreadAttachmentAddResponse", {
        "attachmentType": attachment_type,
        "identityKey": identity_key,
        "payload": payload,
        "threadId": thread_id,
    }, "!s!s*!s", ("payload",))


def thread_attachment_list(
    *,
    thread_id: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadAttachmentListResponse]:
    """``thread/attachment/list``. Answered with ``ThreadAttachmentListResponse``.

    Parameters for listing attachments from one thread.
    """
    return call("thread/attachment/list", "ThreadAttachmentListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
    }, "!ssi")


def thread_attachment_owner_list(
    *,
    attachment_type: str,
    identity_key: str,
    archived: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadAttachmentOwnerListResponse]:
    """``thread/attachmentOwner/list``. Answered with ``ThreadAttachmentOwnerListResponse``.

    Parameters for reverse lookup by attachment identity within this server's store.

    Args:
      archived: Omitted or null returns all matches; false returns non-archived threads only.
    """
    return call("thread/attachmentOwner/list", "ThreadAttachmentOwnerListResponse", {
        "attachmentType": attachment_type,
        "identityKey": identity_key,
        "archived": archived,
        "cursor": cursor,
        "limit": limit,
    }, "!s!sbsi")


def thread_attachment_remove(
    *,
    attachment_type: str,
    identity_key: str,
    thread_id: str,
) -> Call[ThreadAttachmentRemoveResponse]:
    """``thread/attachment/remove``. Answered with ``ThreadAttachmentRemoveResponse``.

    Parameters for deleting an attachment by its stable thread-local identity.
    """
    return call("thread/attachment/remove", "ThreadAttachmentRemoveResponse", {
        "attachmentType": attachment_type,
        "identityKey": identity_key,
        "threadId": thread_id,
    }, "!s!s!s")


def thread_section_move(
    *,
    section_id: str | None,
    thread_id: str,
    before_thread_id: str | None = None,
) -> Call[ThreadSectionMoveResponse]:
    """``thread/section/move``. Answered with ``ThreadSectionMoveResponse``.

    Parameters for moving a thread within a server-owned section ordering.

    Args:
      section_id: Destination section, or `null` to remove the thread from its section.
      thread_id: Thread to move into, within, or out of a section.
      before_thread_id: Existing thread to insert before; omission or null appends to the section.
    """
    return call("thread/section/move", "ThreadSectionMoveResponse", {
        "sectionId": section_id,
        "threadId": thread_id,
        "beforeThreadId": before_thread_id,
    }, "s!ss", ("sectionId",))


def thread_settings_update(
    *,
    thread_id: str,
    approval_policy: AskForApproval | JsonObject | None = None,
    approvals_reviewer: ApprovalsReviewer | None = None,
    collaboration_mode: CollaborationMode | JsonObject | None = None,
    cwd: str | None = None,
    disabled_plugin_ids: Sequence[str] | None = None,
    effort: ReasoningEffort | None = None,
    model: str | None = None,
    multi_agent_mode: MultiAgentMode | JsonObject | None = None,
    permissions: str | None = None,
    personality: Personality | None = None,
    sandbox_policy: SandboxPolicy | JsonObject | None = None,
    service_tier: str | None = None,
    summary: ReasoningSummary | None = None,
) -> Call[ThreadSettingsUpdateResponse]:
    """``thread/settings/update``. Experimental. Answered with ``ThreadSettingsUpdateResponse``.

    Args:
      approval_policy: Override the approval policy for subsequent turns.
      approvals_reviewer: Override where approval requests are routed for subsequent turns.
      collaboration_mode: EXPERIMENTAL - Set a pre-set collaboration mode for subsequent turns. For
        `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in
        instructions for the selected mode".
      cwd: Override the working directory for subsequent turns.
      disabled_plugin_ids: Replace this thread's disabled plugin IDs. Omitted/null preserves the
        list; [] clears it.
      effort: Override the reasoning effort for subsequent turns.
      model: Override the model for subsequent turns.
      multi_agent_mode: @deprecated Ignored. Use `effort: "ultra"` for proactive multi-agent
        behavior.
      permissions: Select a named permissions profile id for subsequent turns. Cannot be combined
        with `sandboxPolicy`.
      personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this
        does not rewrite the thread's existing instructions.
      sandbox_policy: Override the sandbox policy for subsequent turns.
      service_tier: Override the service tier for subsequent turns. `null` clears the current
        service tier; omission leaves it unchanged.
      summary: Override the reasoning summary for subsequent turns.
    """
    return call("thread/settings/update", "ThreadSettingsUpdateResponse", {
        "threadId": thread_id,
        "approvalPolicy": approval_policy,
        "approvalsReviewer": approvals_reviewer,
        "collaborationMode": collaboration_mode,
        "cwd": cwd,
        "disabledPluginIds": disabled_plugin_ids,
        "effort": effort,
        "model": model,
        "multiAgentMode": multi_agent_mode,
        "permissions": permissions,
        "personality": personality,
        "sandboxPolicy": sandbox_policy,
        "serviceTier": service_tier,
        "summary": summary,
    }, "!sueos[sesuseose")


def thread_memory_mode_set(
    *,
    mode: ThreadMemoryMode,
    thread_id: str,
) -> Call[ThreadMemoryModeSetResponse]:
    """``thread/memoryMode/set``. Experimental. Answered with ``ThreadMemoryModeSetResponse``."""
    return call("thread/memoryMode/set", "ThreadMemoryModeSetResponse", {
        "mode": mode,
        "threadId": thread_id,
    }, "!e!s")


def memory_status(
    *,
    min_consolidated_threads: int | None = None,
) -> Call[MemoryStatusResponse]:
    """``memory/status``. Experimental. Answered with ``MemoryStatusResponse``.

    Args:
      min_consolidated_threads: Required distinct consolidated threads. Defaults to 20; supported
        range is 1..=4096.
    """
    return call("memory/status", "MemoryStatusResponse", {
        "minConsolidatedThreads": min_consolidated_threads,
    }, "i")


def memory_reset() -> Call[MemoryResetResponse]:
    """``memory/reset``. Experimental. Answered with ``MemoryResetResponse``."""
    return call("memory/reset", "MemoryResetResponse", None)


def rollout_compress() -> Call[RolloutCompressResponse]:
    """``rollout/compress``. Experimental. Answered with ``RolloutCompressResponse``.

    Start a best-effort background compression pass for cold local rollouts.
    """
    return call("rollout/compress", "RolloutCompressResponse", None)


def thread_unarchive(
    *,
    thread_id: str,
) -> Call[ThreadUnarchiveResponse]:
    """``thread/unarchive``. Answered with ``ThreadUnarchiveResponse``."""
    return call("thread/unarchive", "ThreadUnarchiveResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_compact_start(
    *,
    thread_id: str,
) -> Call[ThreadCompactStartResponse]:
    """``thread/compact/start``. Answered with ``ThreadCompactStartResponse``."""
    return call("thread/compact/start", "ThreadCompactStartResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_shell_command(
    *,
    command: str,
    thread_id: str,
    timeout_ms: int | None = None,
) -> Call[ThreadShellCommandResponse]:
    """``thread/shellCommand``. Answered with ``ThreadShellCommandResponse``.

    Args:
      command: Shell command string evaluated by the thread's configured shell. Unlike
        `command/exec`, this intentionally preserves shell syntax such as pipes, redirects, and
        quoting. This runs unsandboxed with full access rather than inheriting the thread sandbox
        policy.
      timeout_ms: Maximum execution time in milliseconds. Defaults to one hour when omitted or null.
        Must be non-negative; zero requests an immediate timeout, not unlimited execution. Does not
        affect the immediate RPC acknowledgement.
    """
    return call("thread/shellCommand", "ThreadShellCommandResponse", {
        "command": command,
        "threadId": thread_id,
        "timeoutMs": timeout_ms,
    }, "!s!si")


def thread_approve_guardian_denied_action(
    *,
    event: Any,
    thread_id: str,
) -> Call[ThreadApproveGuardianDeniedActionResponse]:
    """``thread/approveGuardianDeniedAction``. Answered with ``ThreadApproveGuardianDeniedActionResponse``.

    Args:
      event: Serialized `codex_protocol::protocol::GuardianAssessmentEvent`.
    """
    return call("thread/approveGuardianDeniedAction", "ThreadApproveGuardianDeniedActionResponse", {
        "event": event,
        "threadId": thread_id,
    }, "*!s", ("event",))


def thread_background_terminals_clean(
    *,
    thread_id: str,
) -> Call[ThreadBackgroundTerminalsCleanResponse]:
    """``thread/backgroundTerminals/clean``. Experimental. Answered with ``ThreadBackgroundTerminalsCleanResponse``."""
    return call("thread/backgroundTerminals/clean", "ThreadBackgroundTerminalsCleanResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_background_terminals_list(
    *,
    thread_id: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadBackgroundTerminalsListResponse]:
    """``thread/backgroundTerminals/list``. Experimental. Answered with ``ThreadBackgroundTerminalsListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Optional page size.
    """
    return call("thread/backgroundTerminals/list", "ThreadBackgroundTerminalsListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
    }, "!ssi")


def thread_background_terminals_terminate(
    *,
    process_id: str,
    thread_id: str,
) -> Call[ThreadBackgroundTerminalsTerminateResponse]:
    """``thread/backgroundTerminals/terminate``. Experimental. Answered with ``ThreadBackgroundTerminalsTerminateResponse``."""
    return call("thread/backgroundTerminals/terminate", "ThreadBackgroundTerminalsTerminateResponse", {
        "processId": process_id,
        "threadId": thread_id,
    }, "!s!s")


def thread_revert(
    *,
    before_turn_id: str,
    thread_id: str,
) -> Call[ThreadRevertResponse]:
    """``thread/revert``. Answered with ``ThreadRevertResponse``.

    Replace a paginated thread's durable history with the prefix before one turn. This only changes
    persisted conversation history. It does not revert local file changes.

    Args:
      before_turn_id: Turn excluded from the replacement history, together with every later turn.
    """
    return call("thread/revert", "ThreadRevertResponse", {
        "beforeTurnId": before_turn_id,
        "threadId": thread_id,
    }, "!s!s")


def thread_list(
    *,
    ancestor_thread_id: str | None = None,
    archived: bool | None = None,
    cursor: str | None = None,
    cwd: ThreadListCwdFilter | None = None,
    excluded_thread_ids: Sequence[str] | None = None,
    limit: int | None = None,
    model_providers: Sequence[str] | None = None,
    originators: Sequence[str] | None = None,
    parent_thread_id: str | None = None,
    project_id: str | None = None,
    search_term: str | None = None,
    section_id: str | None = None,
    sort_direction: SortDirection | None = None,
    sort_key: ThreadSortKey | None = None,
    source_kinds: Sequence[ThreadSourceKind] | None = None,
    use_state_db_only: bool | None = None,
) -> Call[ThreadListResponse]:
    """``thread/list``. Answered with ``ThreadListResponse``.

    Args:
      ancestor_thread_id: Experimental. Optional ancestor thread filter. Returns spawned descendants
        at any depth, excluding the ancestor itself. Mutually exclusive with `parentThreadId`.
      archived: Optional archived filter; when set to true, only archived threads are returned. If
        false or null, only non-archived threads are returned.
      cursor: Opaque pagination cursor returned by a previous call.
      cwd: Optional cwd filter or filters; when set, only threads whose session cwd exactly matches
        one of these paths are returned.
      excluded_thread_ids: Thread IDs to exclude before applying the result limit. Up to 100
        entries; invalid IDs or a larger list are rejected, never truncated. Send the same
        exclusions on each page. Omitted, null, or empty means no exclusions.
      limit: Optional page size; defaults to a reasonable server-side value.
      model_providers: Optional provider filter; when set, only sessions recorded under these
        providers are returned. When present but empty, includes all providers.
      originators: Optional originator allowlist, matching any supplied value exactly. Supported by
        hosted backends only; the local app-server rejects a nonempty list. Omitted or empty lists
        leave originators unrestricted.
      parent_thread_id: Experimental. Optional direct parent thread filter. Mutually exclusive with
        `ancestorThreadId`.
      project_id: Experimental. Omit to include every project, set to null for unassigned threads,
        or provide a project ID to return only threads in that project.
      search_term: Optional substring filter for the extracted thread title.
      section_id: Omit to include every section, set to `null` for unsectioned threads, or provide a
        section ID to return only threads in that section.
      sort_direction: Optional sort direction; defaults to descending (newest first).
      sort_key: Optional sort key; defaults to created_at.
      source_kinds: Optional source filter; when set, only sessions from these source kinds are
        returned. When omitted or empty, defaults to interactive sources.
      use_state_db_only: If true, return from the state DB without scanning JSONL rollouts to repair
        thread metadata. Omitted or false preserves scan-and-repair behavior.
    """
    return call("thread/list", "ThreadListResponse", {
        "ancestorThreadId": ancestor_thread_id,
        "archived": archived,
        "cursor": cursor,
        "cwd": cwd,
        "excludedThreadIds": excluded_thread_ids,
        "limit": limit,
        "modelProviders": model_providers,
        "originators": originators,
        "parentThreadId": parent_thread_id,
        "projectId": project_id,
        "searchTerm": search_term,
        "sectionId": section_id,
        "sortDirection": sort_direction,
        "sortKey": sort_key,
        "sourceKinds": source_kinds,
        "useStateDbOnly": use_state_db_only,
    }, "sbs|s[s[si[s[sssssee[eb")


def project_list(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    sort_direction: SortDirection | None = None,
    sort_key: ProjectSortKey | None = None,
) -> Call[ProjectListResponse]:
    """``project/list``. Experimental. Answered with ``ProjectListResponse``.

    Args:
      sort_direction: Requires sortKey. Defaults to asc for position and desc for recencyAt.
      sort_key: Defaults to position. Recency sorting always places empty projects last.
    """
    return call("project/list", "ProjectListResponse", {
        "cursor": cursor,
        "limit": limit,
        "sortDirection": sort_direction,
        "sortKey": sort_key,
    }, "siee")


def project_read(
    *,
    project_id: str,
) -> Call[ProjectReadResponse]:
    """``project/read``. Experimental. Answered with ``ProjectReadResponse``."""
    return call("project/read", "ProjectReadResponse", {
        "projectId": project_id,
    }, "!s")


def project_create(
    *,
    idempotency_key: str,
    name: str,
    roots: Sequence[ProjectRoot | JsonObject],
    metadata: Mapping[str, str] | None = None,
) -> Call[ProjectCreateResponse]:
    """``project/create``. Experimental. Answered with ``ProjectCreateResponse``."""
    return call("project/create", "ProjectCreateResponse", {
        "idempotencyKey": idempotency_key,
        "name": name,
        "roots": roots,
        "metadata": metadata,
    }, "!s!s![o{s")


def project_import(
    *,
    idempotency_key: str,
    name: str,
    roots: Sequence[ProjectRoot | JsonObject],
    metadata: Mapping[str, str] | None = None,
    threads: Sequence[str] | None = None,
) -> Call[ProjectImportResponse]:
    """``project/import``. Experimental. Answered with ``ProjectImportResponse``."""
    return call("project/import", "ProjectImportResponse", {
        "idempotencyKey": idempotency_key,
        "name": name,
        "roots": roots,
        "metadata": metadata,
        "threads": threads,
    }, "!s!s![o{s[s")


def project_update(
    *,
    project_id: str,
    metadata: Mapping[str, str] | None = None,
    name: str | None = None,
    roots: Sequence[ProjectRoot | JsonObject] | None = None,
) -> Call[ProjectUpdateResponse]:
    """``project/update``. Experimental. Answered with ``ProjectUpdateResponse``."""
    return call("project/update", "ProjectUpdateResponse", {
        "projectId": project_id,
        "metadata": metadata,
        "name": name,
        "roots": roots,
    }, "!s{ss[o")


def project_move(
    *,
    project_id: str,
    before_project_id: str | None = None,
) -> Call[ProjectMoveResponse]:
    """``project/move``. Experimental. Answered with ``ProjectMoveResponse``."""
    return call("project/move", "ProjectMoveResponse", {
        "projectId": project_id,
        "beforeProjectId": before_project_id,
    }, "!ss")


def project_delete(
    *,
    project_id: str,
) -> Call[ProjectDeleteResponse]:
    """``project/delete``. Experimental. Answered with ``ProjectDeleteResponse``."""
    return call("project/delete", "ProjectDeleteResponse", {
        "projectId": project_id,
    }, "!s")


def thread_section_list(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadSectionListResponse]:
    """``threadSection/list``. Answered with ``ThreadSectionListResponse``.

    Parameters for listing independently persisted thread sections.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Maximum number of sections to return.
    """
    return call("threadSection/list", "ThreadSectionListResponse", {
        "cursor": cursor,
        "limit": limit,
    }, "si")


def thread_section_create(
    *,
    name: str,
    appearance: ThreadSectionAppearance | JsonObject | None = None,
) -> Call[ThreadSectionCreateResponse]:
    """``threadSection/create``. Answered with ``ThreadSectionCreateResponse``.

    Parameters for creating an independently persisted thread section.

    Args:
      name: The user-visible name of the section.
    """
    return call("threadSection/create", "ThreadSectionCreateResponse", {
        "name": name,
        "appearance": appearance,
    }, "!so")


def thread_section_update(
    *,
    name: str,
    section_id: str,
    appearance: ThreadSectionAppearance | JsonObject | None = None,
) -> Call[ThreadSectionUpdateResponse]:
    """``threadSection/update``. Answered with ``ThreadSectionUpdateResponse``.

    Parameters for updating an independently persisted thread section.

    Args:
      name: The updated user-visible name of the section.
      section_id: The stable, server-generated identity of the section to update.
      appearance: Omit to preserve appearance, use `null` to clear it, or provide a replacement.
    """
    return call("threadSection/update", "ThreadSectionUpdateResponse", {
        "name": name,
        "sectionId": section_id,
        "appearance": appearance,
    }, "!s!so")


def thread_section_delete(
    *,
    section_id: str,
) -> Call[ThreadSectionDeleteResponse]:
    """``threadSection/delete``. Answered with ``ThreadSectionDeleteResponse``.

    Parameters for deleting an independently persisted thread section.

    Args:
      section_id: The stable, server-generated identity of the section to delete.
    """
    return call("threadSection/delete", "ThreadSectionDeleteResponse", {
        "sectionId": section_id,
    }, "!s")


def thread_search(
    *,
    search_term: str,
    archived: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
    sort_direction: SortDirection | None = None,
    sort_key: ThreadSearchSortKey | None = None,
    source_kinds: Sequence[ThreadSourceKind] | None = None,
) -> Call[ThreadSearchResponse]:
    """``thread/search``. Experimental. Answered with ``ThreadSearchResponse``.

    Args:
      search_term: Required substring/full-text query for thread search.
      archived: Optional archived filter; when set to true, only archived threads are returned. If
        false or null, only non-archived threads are returned.
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Optional page size; defaults to a reasonable server-side value.
      sort_direction: Optional sort direction; defaults to descending (newest first).
      sort_key: Optional sort key; defaults to created_at.
      source_kinds: Optional source filter; when set, only sessions from these source kinds are
        returned. When omitted or empty, defaults to interactive sources.
    """
    return call("thread/search", "ThreadSearchResponse", {
        "searchTerm": search_term,
        "archived": archived,
        "cursor": cursor,
        "limit": limit,
        "sortDirection": sort_direction,
        "sortKey": sort_key,
        "sourceKinds": source_kinds,
    }, "!sbsiee[e")


def thread_search_occurrences(
    *,
    search_term: str,
    thread_id: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadSearchOccurrencesResponse]:
    """``thread/searchOccurrences``. Experimental. Answered with ``ThreadSearchOccurrencesResponse``.

    Parameters for searching visible message occurrences within one paginated thread.

    Args:
      search_term: Case-insensitive literal substring to find in visible user messages and both
        partial and final assistant answers.
      cursor: Opaque cursor returned by a previous call for the same thread and search term.
      limit: Optional occurrence page size.
    """
    return call("thread/searchOccurrences", "ThreadSearchOccurrencesResponse", {
        "searchTerm": search_term,
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
    }, "!s!ssi")


def thread_loaded_list(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadLoadedListResponse]:
    """``thread/loaded/list``. Answered with ``ThreadLoadedListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Optional page size; defaults to no limit.
    """
    return call("thread/loaded/list", "ThreadLoadedListResponse", {
        "cursor": cursor,
        "limit": limit,
    }, "si")


def thread_read(
    *,
    thread_id: str,
    include_turns: bool | None = None,
) -> Call[ThreadReadResponse]:
    """``thread/read``. Answered with ``ThreadReadResponse``.

    Args:
      include_turns: When true, include turns and their items from rollout history. Full-history
        hydration is deprecated for paginated threads; prefer a metadata-only read and page with
        `thread/turns/list` and `thread/items/list`.
    """
    return call("thread/read", "ThreadReadResponse", {
        "threadId": thread_id,
        "includeTurns": include_turns,
    }, "!sb")


def thread_read_state_update(
    *,
    expected_revision: str,
    operation: ThreadReadStateOperation | JsonObject,
    thread_id: str,
) -> Call[ThreadReadStateUpdateResponse]:
    """``thread/readState/update``. Experimental. Answered with ``ThreadReadStateUpdateResponse``.

    Args:
      expected_revision: Revision of the row or transcript actually seen. Conflicts require a fresh
        user action.
    """
    return call("thread/readState/update", "ThreadReadStateUpdateResponse", {
        "expectedRevision": expected_revision,
        "operation": operation,
        "threadId": thread_id,
    }, "!s!o!s")


def thread_turns_list(
    *,
    thread_id: str,
    cursor: str | None = None,
    items_view: TurnItemsView | None = None,
    limit: int | None = None,
    sort_direction: SortDirection | None = None,
) -> Call[ThreadTurnsListResponse]:
    """``thread/turns/list``. Answered with ``ThreadTurnsListResponse``.

    Args:
      cursor: Opaque cursor to pass to the next call to continue after the last turn.
      items_view: How much item detail to include for each returned turn; defaults to summary.
      limit: Optional turn page size.
      sort_direction: Optional turn pagination direction; defaults to descending.
    """
    return call("thread/turns/list", "ThreadTurnsListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "itemsView": items_view,
        "limit": limit,
        "sortDirection": sort_direction,
    }, "!sseie")


def thread_items_list(
    *,
    thread_id: str,
    cursor: ThreadItemsListCursor | None = None,
    limit: int | None = None,
    sort_direction: SortDirection | None = None,
    turn_id: str | None = None,
) -> Call[ThreadItemsListResponse]:
    """``thread/items/list``. Answered with ``ThreadItemsListResponse``.

    Args:
      cursor: Opaque continuation cursor or an exclusive item anchor in the requested visible turn.
        An item anchor requires a non-empty `turnId`; ascending (the default) returns items after
        it, and descending returns items before it. Continue with the returned string cursor.
      limit: Optional item page size.
      sort_direction: Optional item pagination direction; defaults to ascending.
      turn_id: Optional turn id to filter by. When omitted, returns items across the thread.
    """
    return call("thread/items/list", "ThreadItemsListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
        "sortDirection": sort_direction,
        "turnId": turn_id,
    }, "!s|soies")


def thread_items_read(
    *,
    item_ids: Sequence[str],
    thread_id: str,
    turn_id: str,
) -> Call[ThreadItemsReadResponse]:
    """``thread/items/read``. Experimental. Answered with ``ThreadItemsReadResponse``.

    EXPERIMENTAL - retrieve a bounded set of persisted items from one turn.

    Args:
      item_ids: Item IDs to retrieve. Supply 1 to 100 IDs.
    """
    return call("thread/items/read", "ThreadItemsReadResponse", {
        "itemIds": item_ids,
        "threadId": thread_id,
        "turnId": turn_id,
    }, "![s!s!s")


def thread_inject_items(
    *,
    items: Sequence[Any],
    thread_id: str,
) -> Call[ThreadInjectItemsResponse]:
    """``thread/inject_items``. Answered with ``ThreadInjectItemsResponse``.

    Append raw Responses API items to the thread history without starting a user turn.

    Args:
      items: Raw Responses API items to append to the thread's model-visible history.
    """
    return call("thread/inject_items", "ThreadInjectItemsResponse", {
        "items": items,
        "threadId": thread_id,
    }, "![*!s")


def skills_list(
    *,
    cwds: Sequence[str] | None = None,
    force_reload: bool | None = None,
) -> Call[SkillsListResponse]:
    """``skills/list``. Answered with ``SkillsListResponse``.

    Args:
      cwds: When empty, defaults to the current session working directory.
      force_reload: When true, bypass the skills cache and re-scan skills from disk.
    """
    return call("skills/list", "SkillsListResponse", {
        "cwds": cwds,
        "forceReload": force_reload,
    }, "[sb")


def skills_extra_roots_set(
    *,
    extra_roots: Sequence[AbsolutePathBuf],
) -> Call[SkillsExtraRootsSetResponse]:
    """``skills/extraRoots/set``. Answered with ``SkillsExtraRootsSetResponse``."""
    return call("skills/extraRoots/set", "SkillsExtraRootsSetResponse", {
        "extraRoots": extra_roots,
    }, "![s")


def hooks_list(
    *,
    cwds: Sequence[str] | None = None,
) -> Call[HooksListResponse]:
    """``hooks/list``. Answered with ``HooksListResponse``.

    Args:
      cwds: When empty, defaults to the current session working directory.
    """
    return call("hooks/list", "HooksListResponse", {
        "cwds": cwds,
    }, "[s")


def marketplace_add(
    *,
    source: str,
    ref_name: str | None = None,
    sparse_paths: Sequence[str] | None = None,
) -> Call[MarketplaceAddResponse]:
    """``marketplace/add``. Answered with ``MarketplaceAddResponse``."""
    return call("marketplace/add", "MarketplaceAddResponse", {
        "source": source,
        "refName": ref_name,
        "sparsePaths": sparse_paths,
    }, "!ss[s")


def marketplace_remove(
    *,
    marketplace_name: str,
) -> Call[MarketplaceRemoveResponse]:
    """``marketplace/remove``. Answered with ``MarketplaceRemoveResponse``."""
    return call("marketplace/remove", "MarketplaceRemoveResponse", {
        "marketplaceName": marketplace_name,
    }, "!s")


def marketplace_upgrade(
    *,
    marketplace_name: str | None = None,
) -> Call[MarketplaceUpgradeResponse]:
    """``marketplace/upgrade``. Answered with ``MarketplaceUpgradeResponse``."""
    return call("marketplace/upgrade", "MarketplaceUpgradeResponse", {
        "marketplaceName": marketplace_name,
    }, "s")


def plugin_list(
    *,
    cwds: Sequence[AbsolutePathBuf] | None = None,
    force_refetch: bool | None = None,
    marketplace_kinds: Sequence[PluginListMarketplaceKind] | None = None,
) -> Call[PluginListResponse]:
    """``plugin/list``. Answered with ``PluginListResponse``.

    Args:
      cwds: Optional working directories used to discover repo marketplaces. When omitted, only
        home-scoped marketplaces and the official curated marketplace are considered.
      force_refetch: Whether the client requests a fresh remote plugin catalog fetch.
      marketplace_kinds: Optional marketplace kind filter. When omitted, only local marketplaces are
        queried, plus the default remote catalog when enabled by feature flag.
    """
    return call("plugin/list", "PluginListResponse", {
        "cwds": cwds,
        "forceRefetch": force_refetch,
        "marketplaceKinds": marketplace_kinds,
    }, "[sb[e")


def plugin_search(
    *,
    search_term: str,
    cursor: str | None = None,
    cwds: Sequence[AbsolutePathBuf] | None = None,
    limit: int | None = None,
    scope: PluginSearchScope | None = None,
) -> Call[PluginSearchResponse]:
    """``plugin/search``. Experimental. Answered with ``PluginSearchResponse``."""
    return call("plugin/search", "PluginSearchResponse", {
        "searchTerm": search_term,
        "cursor": cursor,
        "cwds": cwds,
        "limit": limit,
        "scope": scope,
    }, "!ss[sie")


def plugin_installed(
    *,
    cwds: Sequence[AbsolutePathBuf] | None = None,
    install_suggestion_plugin_names: Sequence[str] | None = None,
) -> Call[PluginInstalledResponse]:
    """``plugin/installed``. Answered with ``PluginInstalledResponse``.

    Args:
      cwds: Optional working directories used to discover repo marketplaces.
      install_suggestion_plugin_names: Additional uninstalled plugin names that should be returned
        when present locally. This is used by mention surfaces that intentionally expose install
        entrypoints.
    """
    return call("plugin/installed", "PluginInstalledResponse", {
        "cwds": cwds,
        "installSuggestionPluginNames": install_suggestion_plugin_names,
    }, "[s[s")


def plugin_reconcile(
    *,
    reason: str | None = None,
) -> Call[PluginReconcileResponse]:
    """``plugin/reconcile``. Answered with ``PluginReconcileResponse``.

    Args:
      reason: Optional client-provided reason recorded with the reconciliation attempt.
    """
    return call("plugin/reconcile", "PluginReconcileResponse", {
        "reason": reason,
    }, "s")


def plugin_read(
    *,
    plugin_name: str,
    marketplace_path: AbsolutePathBuf | None = None,
    remote_marketplace_name: str | None = None,
) -> Call[PluginReadResponse]:
    """``plugin/read``. Answered with ``PluginReadResponse``."""
    return call("plugin/read", "PluginReadResponse", {
        "pluginName": plugin_name,
        "marketplacePath": marketplace_path,
        "remoteMarketplaceName": remote_marketplace_name,
    }, "!sss")


def plugin_skill_read(
    *,
    remote_marketplace_name: str,
    remote_plugin_id: str,
    skill_name: str,
) -> Call[PluginSkillReadResponse]:
    """``plugin/skill/read``. Answered with ``PluginSkillReadResponse``."""
    return call("plugin/skill/read", "PluginSkillReadResponse", {
        "remoteMarketplaceName": remote_marketplace_name,
        "remotePluginId": remote_plugin_id,
        "skillName": skill_name,
    }, "!s!s!s")


def plugin_share_save(
    *,
    plugin_path: AbsolutePathBuf,
    discoverability: PluginShareDiscoverability | None = None,
    remote_plugin_id: str | None = None,
    share_targets: Sequence[PluginShareTarget | JsonObject] | None = None,
) -> Call[PluginShareSaveResponse]:
    """``plugin/share/save``. Answered with ``PluginShareSaveResponse``."""
    return call("plugin/share/save", "PluginShareSaveResponse", {
        "pluginPath": plugin_path,
        "discoverability": discoverability,
        "remotePluginId": remote_plugin_id,
        "shareTargets": share_targets,
    }, "!ses[o")


def plugin_share_update_targets(
    *,
    discoverability: PluginShareUpdateDiscoverability,
    remote_plugin_id: str,
    share_targets: Sequence[PluginShareTarget | JsonObject],
) -> Call[PluginShareUpdateTargetsResponse]:
    """``plugin/share/updateTargets``. Answered with ``PluginShareUpdateTargetsResponse``."""
    return call("plugin/share/updateTargets", "PluginShareUpdateTargetsResponse", {
        "discoverability": discoverability,
        "remotePluginId": remote_plugin_id,
        "shareTargets": share_targets,
    }, "!e!s![o")


def plugin_share_list() -> Call[PluginShareListResponse]:
    """``plugin/share/list``. Answered with ``PluginShareListResponse``."""
    return call("plugin/share/list", "PluginShareListResponse", {})


def plugin_share_checkout(
    *,
    remote_plugin_id: str,
) -> Call[PluginShareCheckoutResponse]:
    """``plugin/share/checkout``. Answered with ``PluginShareCheckoutResponse``."""
    return call("plugin/share/checkout", "PluginShareCheckoutResponse", {
        "remotePluginId": remote_plugin_id,
    }, "!s")


def plugin_share_delete(
    *,
    remote_plugin_id: str,
) -> Call[PluginShareDeleteResponse]:
    """``plugin/share/delete``. Answered with ``PluginShareDeleteResponse``."""
    return call("plugin/share/delete", "PluginShareDeleteResponse", {
        "remotePluginId": remote_plugin_id,
    }, "!s")


def app_read(
    *,
    app_ids: Sequence[str],
    include_tools: bool | None = None,
    thread_id: str | None = None,
) -> Call[AppsReadResponse]:
    """``app/read``. Answered with ``AppsReadResponse``.

    EXPERIMENTAL - read metadata for specific apps/connectors.

    Args:
      app_ids: App ids to read. The server accepts at most 100 ids and deduplicates repeated ids
        while preserving their first-request order.
      include_tools: When true, include display-only public tool summaries in the returned metadata.
      thread_id: Optional loaded thread id used to evaluate effective app configuration.
    """
    return call("app/read", "AppsReadResponse", {
        "appIds": app_ids,
        "includeTools": include_tools,
        "threadId": thread_id,
    }, "![sbs")


def app_list(
    *,
    cursor: str | None = None,
    force_refetch: bool | None = None,
    limit: int | None = None,
    thread_id: str | None = None,
) -> Call[AppsListResponse]:
    """``app/list``. Answered with ``AppsListResponse``.

    EXPERIMENTAL - list available apps/connectors.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      force_refetch: When true, bypass app caches and fetch the latest data from sources.
      limit: Optional page size; defaults to a reasonable server-side value.
      thread_id: Optional thread id used to evaluate app feature gating from that thread's config.
    """
    return call("app/list", "AppsListResponse", {
        "cursor": cursor,
        "forceRefetch": force_refetch,
        "limit": limit,
        "threadId": thread_id,
    }, "sbis")


def app_installed(
    *,
    force_refresh: bool | None = None,
    thread_id: str | None = None,
) -> Call[AppsInstalledResponse]:
    """``app/installed``. Answered with ``AppsInstalledResponse``.

    Read the committed installed connector runtime snapshot.

    Args:
      force_refresh: When true and Apps are permitted, refresh and publish the hosted connector
        runtime tool snapshot first.
      thread_id: Optional loaded thread id used to evaluate effective app configuration.
    """
    return call("app/installed", "AppsInstalledResponse", {
        "forceRefresh": force_refresh,
        "threadId": thread_id,
    }, "bs")


def fs_read_file(
    *,
    path: AbsolutePathBuf,
) -> Call[FsReadFileResponse]:
    """``fs/readFile``. Answered with ``FsReadFileResponse``.

    Read a file from the host filesystem.

    Args:
      path: Absolute path to read.
    """
    return call("fs/readFile", "FsReadFileResponse", {
        "path": path,
    }, "!s")


def fs_write_file(
    *,
    data_base64: str,
    path: AbsolutePathBuf,
) -> Call[FsWriteFileResponse]:
    """``fs/writeFile``. Answered with ``FsWriteFileResponse``.

    Write a file on the host filesystem.

    Args:
      data_base64: File contents encoded as base64.
      path: Absolute path to write.
    """
    return call("fs/writeFile", "FsWriteFileResponse", {
        "dataBase64": data_base64,
        "path": path,
    }, "!s!s")


def fs_create_directory(
    *,
    path: AbsolutePathBuf,
    recursive: bool | None = None,
) -> Call[FsCreateDirectoryResponse]:
    """``fs/createDirectory``. Answered with ``FsCreateDirectoryResponse``.

    Create a directory on the host filesystem.

    Args:
      path: Absolute directory path to create.
      recursive: Whether parent directories should also be created. Defaults to `true`.
    """
    return call("fs/createDirectory", "FsCreateDirectoryResponse", {
        "path": path,
        "recursive": recursive,
    }, "!sb")


def fs_get_metadata(
    *,
    path: AbsolutePathBuf,
) -> Call[FsGetMetadataResponse]:
    """``fs/getMetadata``. Answered with ``FsGetMetadataResponse``.

    Request metadata for an absolute path.

    Args:
      path: Absolute path to inspect.
    """
    return call("fs/getMetadata", "FsGetMetadataResponse", {
        "path": path,
    }, "!s")


def fs_read_directory(
    *,
    path: AbsolutePathBuf,
) -> Call[FsReadDirectoryResponse]:
    """``fs/readDirectory``. Answered with ``FsReadDirectoryResponse``.

    List direct child names for a directory.

    Args:
      path: Absolute directory path to read.
    """
    return call("fs/readDirectory", "FsReadDirectoryResponse", {
        "path": path,
    }, "!s")


def fs_remove(
    *,
    path: AbsolutePathBuf,
    force: bool | None = None,
    recursive: bool | None = None,
) -> Call[FsRemoveResponse]:
    """``fs/remove``. Answered with ``FsRemoveResponse``.

    Remove a file or directory tree from the host filesystem.

    Args:
      path: Absolute path to remove.
      force: Whether missing paths should be ignored. Defaults to `true`.
      recursive: Whether directory removal should recurse. Defaults to `true`.
    """
    return call("fs/remove", "FsRemoveResponse", {
        "path": path,
        "force": force,
        "recursive": recursive,
    }, "!sbb")


def fs_copy(
    *,
    destination_path: AbsolutePathBuf,
    source_path: AbsolutePathBuf,
    recursive: bool | None = None,
) -> Call[FsCopyResponse]:
    """``fs/copy``. Answered with ``FsCopyResponse``.

    Copy a file or directory tree on the host filesystem.

    Args:
      destination_path: Absolute destination path.
      source_path: Absolute source path.
      recursive: Required for directory copies; ignored for file copies.
    """
    return call("fs/copy", "FsCopyResponse", {
        "destinationPath": destination_path,
        "sourcePath": source_path,
        "recursive": recursive,
    }, "!s!sb")


def fs_watch(
    *,
    path: AbsolutePathBuf,
    watch_id: str,
) -> Call[FsWatchResponse]:
    """``fs/watch``. Answered with ``FsWatchResponse``.

    Start filesystem watch notifications for an absolute path.

    Args:
      path: Absolute file or directory path to watch.
      watch_id: Connection-scoped watch identifier used for `fs/unwatch` and `fs/changed`.
    """
    return call("fs/watch", "FsWatchResponse", {
        "path": path,
        "watchId": watch_id,
    }, "!s!s")


def fs_unwatch(
    *,
    watch_id: str,
) -> Call[FsUnwatchResponse]:
    """``fs/unwatch``. Answered with ``FsUnwatchResponse``.

    Stop filesystem watch notifications for a prior `fs/watch`.

    Args:
      watch_id: Watch identifier previously provided to `fs/watch`.
    """
    return call("fs/unwatch", "FsUnwatchResponse", {
        "watchId": watch_id,
    }, "!s")


def skills_config_write(
    *,
    enabled: bool,
    name: str | None = None,
    path: AbsolutePathBuf | None = None,
) -> Call[SkillsConfigWriteResponse]:
    """``skills/config/write``. Answered with ``SkillsConfigWriteResponse``.

    Args:
      name: Name-based selector.
      path: Path-based selector.
    """
    return call("skills/config/write", "SkillsConfigWriteResponse", {
        "enabled": enabled,
        "name": name,
        "path": path,
    }, "!bss")


def plugin_install(
    *,
    plugin_name: str,
    install_attempt_id: str | None = None,
    marketplace_path: AbsolutePathBuf | None = None,
    remote_marketplace_name: str | None = None,
) -> Call[PluginInstallResponse]:
    """``plugin/install``. Answered with ``PluginInstallResponse``.

    Args:
      install_attempt_id: Client-generated identifier used to correlate one installation attempt.
    """
    return call("plugin/install", "PluginInstallResponse", {
        "pluginName": plugin_name,
        "installAttemptId": install_attempt_id,
        "marketplacePath": marketplace_path,
        "remoteMarketplaceName": remote_marketplace_name,
    }, "!ssss")


def plugin_uninstall(
    *,
    plugin_id: str,
) -> Call[PluginUninstallResponse]:
    """``plugin/uninstall``. Answered with ``PluginUninstallResponse``."""
    return call("plugin/uninstall", "PluginUninstallResponse", {
        "pluginId": plugin_id,
    }, "!s")


def turn_start(
    *,
    input: Sequence[UserInput | JsonObject],
    thread_id: str,
    additional_context: Mapping[str, AdditionalContextEntry | JsonObject] | None = None,
    approval_policy: AskForApproval | JsonObject | None = None,
    approvals_reviewer: ApprovalsReviewer | None = None,
    client_user_message_id: str | None = None,
    collaboration_mode: CollaborationMode | JsonObject | None = None,
    cwd: str | None = None,
    cyber_access_program: CyberAccessProgram | None = None,
    disabled_plugin_ids: Sequence[str] | None = None,
    effort: ReasoningEffort | None = None,
    environments: Sequence[TurnEnvironmentParams | JsonObject] | None = None,
    model: str | None = None,
    multi_agent_mode: MultiAgentMode | JsonObject | None = None,
    output_schema: Any = None,
    parent_turn_id: str | None = None,
    permissions: str | None = None,
    personality: Personality | None = None,
    responsesapi_client_metadata: Mapping[str, str] | None = None,
    root_turn_id: str | None = None,
    runtime_workspace_roots: Sequence[AbsolutePathBuf] | None = None,
    sandbox_policy: SandboxPolicy | JsonObject | None = None,
    service_tier: str | None = None,
    service_tier_for_turn: str | None = None,
    summary: ReasoningSummary | None = None,
    tool_output: TurnToolOutput | JsonObject | None = None,
    turn_trigger: str | None = None,
) -> Call[TurnStartResponse]:
    """``turn/start``. Answered with ``TurnStartResponse``.

    Args:
      additional_context: Experimental. Optional client-provided context fragments keyed by an
        opaque source identifier.
      approval_policy: Override the approval policy for this turn and subsequent turns.
      approvals_reviewer: Override where approval requests are routed for review on this turn and
        subsequent turns.
      collaboration_mode: Experimental. EXPERIMENTAL - Set a pre-set collaboration mode. Takes
        precedence over model, reasoning_effort, and developer instructions if set. For
        `collaboration_mode.settings.developer_instructions`, `null` means "use the built-in
        instructions for the selected mode".
      cwd: Override the working directory for this turn and subsequent turns.
      cyber_access_program: Experimental. EXPERIMENTAL - Request an authorized cyber program for
        this turn. Omission preserves automatic behavior. This does not grant access.
      disabled_plugin_ids: Replace this thread's disabled plugin IDs. Omitted/null preserves the
        list; [] clears it.
      effort: Override the reasoning effort for this turn and subsequent turns.
      environments: Experimental. Optional environments for this turn and subsequent turns. Omitted
        uses the thread sticky environments. Empty disables environment access for this turn. Non-
        empty selects the first environment as the current turn environment for this turn.
      model: Override the model for this turn and subsequent turns.
      multi_agent_mode: Experimental. @deprecated Ignored. Use `effort: "ultra"` for proactive
        multi-agent behavior.
      output_schema: Optional JSON Schema used to constrain the final assistant message for this
        turn.
      parent_turn_id: ID of the turn that caused this new turn to start. Set this when starting work
        on behalf of another turn, such as delegated work in a different thread. Leave unset for
        work started directly by the user. Ignored when this request adds input to an active turn.
      permissions: Experimental. Select a named permissions profile id for this turn and subsequent
        turns. Cannot be combined with `sandboxPolicy`.
      personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this
        does not rewrite the thread's existing instructions.
      responsesapi_client_metadata: Experimental. Optional metadata to enrich Codex's ResponsesAPI
        turn metadata. Entries are flattened into the JSON string sent as `client_metadata["x-codex-
        turn-metadata"]` on ResponsesAPI HTTP and websocket requests. They are not sent as top-level
        ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`,
        `turn_id`, and `window_id` cannot be overridden.
      root_turn_id: ID of the first turn in the chain of work that led to this new turn. When
        setting `parentTurnId`, set this to the parent turn's `rootTurnId` when known. This keeps
        descendant work attributed to the original turn. If omitted, the new turn becomes its own
        root. Ignored when this request adds input to an active turn.
      runtime_workspace_roots: Experimental. Replace the thread's runtime workspace roots for this
        turn and subsequent turns. Paths must be absolute.
      sandbox_policy: Override the sandbox policy for this turn and subsequent turns.
      service_tier: Override the service tier for this turn and subsequent turns.
      service_tier_for_turn: Override the service tier only when this request starts a new turn. Use
        "default" for standard speed. Omitted or null inherits the thread's tier. Does not change
        the thread's tier or a turn being steered.
      summary: Override the reasoning summary for this turn and subsequent turns.
      turn_trigger: Optional source classification for the caller that starts this turn. Ignored
        when this request steers an already-active turn.
    """
    return call("turn/start", "TurnStartResponse", {
        "input": input,
        "threadId": thread_id,
        "additionalContext": additional_context,
        "approvalPolicy": approval_policy,
        "approvalsReviewer": approvals_reviewer,
        "clientUserMessageId": client_user_message_id,
        "collaborationMode": collaboration_mode,
        "cwd": cwd,
        "cyberAccessProgram": cyber_access_program,
        "disabledPluginIds": disabled_plugin_ids,
        "effort": effort,
        "environments": environments,
        "model": model,
        "multiAgentMode": multi_agent_mode,
        "outputSchema": output_schema,
        "parentTurnId": parent_turn_id,
        "permissions": permissions,
        "personality": personality,
        "responsesapiClientMetadata": responsesapi_client_metadata,
        "rootTurnId": root_turn_id,
        "runtimeWorkspaceRoots": runtime_workspace_roots,
        "sandboxPolicy": sandbox_policy,
        "serviceTier": service_tier,
        "serviceTierForTurn": service_tier_for_turn,
        "summary": summary,
        "toolOutput": tool_output,
        "turnTrigger": turn_trigger,
    }, "![o!s{ouesose[se[osu*sse{ss[sosseos")


def turn_settings_update(
    *,
    thread_id: str,
    turn_id: str,
    approvals_reviewer: ApprovalsReviewer | None = None,
    effort: ReasoningEffort | None = None,
    model: str | None = None,
    service_tier: str | None = None,
    summary: ReasoningSummary | None = None,
) -> Call[TurnSettingsUpdateResponse]:
    """``turn/settings/update``. Experimental. Answered with ``TurnSettingsUpdateResponse``.

    Experimental settings changes for one running turn, not future turns. Unsupported fields are
    rejected rather than silently ignored. Any live task kind may accept publication. Child sessions
    and consumers of frozen initial settings are unchanged.

    Args:
      approvals_reviewer: Changes the active turn's reviewer without changing future thread
        settings. Already captured steps and pending approvals retain their original reviewer.
      effort: Omission or `null` leaves the effort unchanged.
      model: Omission or `null` leaves the model unchanged.
      service_tier: `null` clears the requested tier; omission leaves it unchanged.
      summary: Omission or `null` leaves the summary preference unchanged.
    """
    return call("turn/settings/update", "TurnSettingsUpdateResponse", {
        "threadId": thread_id,
        "turnId": turn_id,
        "approvalsReviewer": approvals_reviewer,
        "effort": effort,
        "model": model,
        "serviceTier": service_tier,
        "summary": summary,
    }, "!s!seesse")


def turn_steer(
    *,
    expected_turn_id: str,
    input: Sequence[UserInput | JsonObject],
    thread_id: str,
    additional_context: Mapping[str, AdditionalContextEntry | JsonObject] | None = None,
    client_user_message_id: str | None = None,
    responsesapi_client_metadata: Mapping[str, str] | None = None,
) -> Call[TurnSteerResponse]:
    """``turn/steer``. Answered with ``TurnSteerResponse``.

    Args:
      expected_turn_id: Required active turn id precondition. The request fails when it does not
        match the currently active turn.
      additional_context: Experimental. Optional client-provided context fragments keyed by an
        opaque source identifier.
      responsesapi_client_metadata: Experimental. Optional metadata to enrich Codex's ResponsesAPI
        turn metadata. Entries are flattened into the JSON string sent as `client_metadata["x-codex-
        turn-metadata"]` on ResponsesAPI HTTP and websocket requests. They are not sent as top-level
        ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`,
        `turn_id`, and `window_id` cannot be overridden.
    """
    return call("turn/steer", "TurnSteerResponse", {
        "expectedTurnId": expected_turn_id,
        "input": input,
        "threadId": thread_id,
        "additionalContext": additional_context,
        "clientUserMessageId": client_user_message_id,
        "responsesapiClientMetadata": responsesapi_client_metadata,
    }, "!s![o!s{os{s")


def turn_interrupt(
    *,
    thread_id: str,
    turn_id: str,
) -> Call[TurnInterruptResponse]:
    """``turn/interrupt``. Answered with ``TurnInterruptResponse``."""
    return call("turn/interrupt", "TurnInterruptResponse", {
        "threadId": thread_id,
        "turnId": turn_id,
    }, "!s!s")


def thread_realtime_start(
    *,
    output_modality: RealtimeOutputModality,
    thread_id: str,
    backend_reasoning_status: bool | None = None,
    client_managed_handoffs: bool | None = None,
    codex_response_handoff_channel_prefixes: Mapping[str, Sequence[str]] | None = None,
    codex_response_handoff_mode: CodexResponseHandoffMode | None = None,
    codex_response_item_prefix: str | None = None,
    codex_responses_as_items: bool | None = None,
    delegation_ack_filler: bool | None = None,
    flush_transcript_tail_on_session_end: bool | None = None,
    include_startup_context: bool | None = None,
    initial_items: Sequence[ThreadRealtimeInitialItem | JsonObject] | None = None,
    model: str | None = None,
    prompt: str | None = None,
    realtime_end_instructions: str | None = None,
    realtime_session_id: str | None = None,
    realtime_start_instructions: str | None = None,
    transport: ThreadRealtimeStartTransport | JsonObject | None = None,
    version: RealtimeConversationVersion | None = None,
    voice: RealtimeVoice | None = None,
) -> Call[ThreadRealtimeStartResponse]:
    """``thread/realtime/start``. Experimental. Answered with ``ThreadRealtimeStartResponse``.

    EXPERIMENTAL - start a thread-scoped realtime session.

    Args:
      output_modality: Selects text or audio output for the realtime session. Transport and voice
        stay independent so clients can choose how they connect separately from what the model
        emits.
      backend_reasoning_status: Relays public reasoning summaries as quiet context for realtime V3
        delegations. Defaults to false.
      client_managed_handoffs: Leaves Codex response handoffs to the client's explicit append calls
        instead of forwarding them automatically. Defaults to false.
      codex_response_handoff_channel_prefixes: Overrides BEM channel prefixes by `analysis`,
        `commentary`, or `final`. Omitted channels retain their default uppercase bracketed
        prefixes.
      codex_response_handoff_mode: Selects how automatic Codex responses are routed in Frameless
        Bidi sessions. Omitted values default to `thinking`. Realtime V1 and V2 ignore this setting.
      codex_response_item_prefix: Optional prefix added to automatic Codex response items when
        `codexResponsesAsItems` is true.
      codex_responses_as_items: Sends automatic Codex responses as realtime conversation items
        instead of handoff appends.
      delegation_ack_filler: Controls whether a realtime V3 delegation produces an acknowledgement
        filler. Omitted values preserve the Realtime API's default behavior.
      flush_transcript_tail_on_session_end: Routes any transcript tail remaining at session end
        through Codex. Defaults to false. TODO: Remove this rollout knob once transcript-tail
        flushing is always enabled.
      include_startup_context: Set to false to start without Codex's startup context. Omitted or
        null includes it.
      initial_items: Adds complete role-bearing text items to the initial Frameless Bidi session
        history. This is only supported by realtime V3 and is sent during session startup. Requests
        are limited to 128 items and 8,192 estimated text tokens in total.
      model: Overrides the configured realtime model for this session only.
      realtime_end_instructions: Developer instructions given to the backing Codex model when this
        realtime session ends.
      realtime_start_instructions: Developer instructions given to the backing Codex model when this
        realtime session starts.
      version: Overrides the configured realtime protocol version for this session only.
    """
    return call("thread/realtime/start", "ThreadRealtimeStartResponse", {
        "outputModality": output_modality,
        "threadId": thread_id,
        "backendReasoningStatus": backend_reasoning_status,
        "clientManagedHandoffs": client_managed_handoffs,
        "codexResponseHandoffChannelPrefixes": codex_response_handoff_channel_prefixes,
        "codexResponseHandoffMode": codex_response_handoff_mode,
        "codexResponseItemPrefix": codex_response_item_prefix,
        "codexResponsesAsItems": codex_responses_as_items,
        "delegationAckFiller": delegation_ack_filler,
        "flushTranscriptTailOnSessionEnd": flush_transcript_tail_on_session_end,
        "includeStartupContext": include_startup_context,
        "initialItems": initial_items,
        "model": model,
        "prompt": prompt,
        "realtimeEndInstructions": realtime_end_instructions,
        "realtimeSessionId": realtime_session_id,
        "realtimeStartInstructions": realtime_start_instructions,
        "transport": transport,
        "version": version,
        "voice": voice,
    }, "!e!sbb{[sesbbbb[osssssoee")


def thread_realtime_append_audio(
    *,
    audio: ThreadRealtimeAudioChunk | JsonObject,
    thread_id: str,
) -> Call[ThreadRealtimeAppendAudioResponse]:
    """``thread/realtime/appendAudio``. Experimental. Answered with ``ThreadRealtimeAppendAudioResponse``.

    EXPERIMENTAL - append audio input to thread realtime.
    """
    return call("thread/realtime/appendAudio", "ThreadRealtimeAppendAudioResponse", {
        "audio": audio,
        "threadId": thread_id,
    }, "!o!s")


def thread_realtime_append_text(
    *,
    text: str,
    thread_id: str,
    role: ConversationTextRole | None = None,
) -> Call[ThreadRealtimeAppendTextResponse]:
    """``thread/realtime/appendText``. Experimental. Answered with ``ThreadRealtimeAppendTextResponse``.

    EXPERIMENTAL - append text input to thread realtime.
    """
    return call("thread/realtime/appendText", "ThreadRealtimeAppendTextResponse", {
        "text": text,
        "threadId": thread_id,
        "role": role,
    }, "!s!se")


def thread_realtime_append_speech(
    *,
    text: str,
    thread_id: str,
) -> Call[ThreadRealtimeAppendSpeechResponse]:
    """``thread/realtime/appendSpeech``. Experimental. Answered with ``ThreadRealtimeAppendSpeechResponse``.

    EXPERIMENTAL - append speakable text to thread realtime.
    """
    return call("thread/realtime/appendSpeech", "ThreadRealtimeAppendSpeechResponse", {
        "text": text,
        "threadId": thread_id,
    }, "!s!s")


def thread_realtime_stop(
    *,
    thread_id: str,
) -> Call[ThreadRealtimeStopResponse]:
    """``thread/realtime/stop``. Experimental. Answered with ``ThreadRealtimeStopResponse``.

    EXPERIMENTAL - stop thread realtime.
    """
    return call("thread/realtime/stop", "ThreadRealtimeStopResponse", {
        "threadId": thread_id,
    }, "!s")


def thread_timeline_list(
    *,
    thread_id: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Call[ThreadTimelineListResponse]:
    """``thread/timeline/list``. Experimental. Answered with ``ThreadTimelineListResponse``.

    EXPERIMENTAL - list ordinary and realtime thread history in rollout order.
    """
    return call("thread/timeline/list", "ThreadTimelineListResponse", {
        "threadId": thread_id,
        "cursor": cursor,
        "limit": limit,
    }, "!ssi")


def thread_realtime_list_voices() -> Call[ThreadRealtimeListVoicesResponse]:
    """``thread/realtime/listVoices``. Experimental. Answered with ``ThreadRealtimeListVoicesResponse``.

    EXPERIMENTAL - list voices supported by thread realtime.
    """
    return call("thread/realtime/listVoices", "ThreadRealtimeListVoicesResponse", {})


def review_start(
    *,
    target: ReviewTarget | JsonObject,
    thread_id: str,
    delivery: ReviewDelivery | None = None,
) -> Call[ReviewStartResponse]:
    """``review/start``. Answered with ``ReviewStartResponse``.

    Args:
      delivery: Where to run the review: inline (default) on the current thread or detached on a new
        thread (returned in `reviewThreadId`). Detached delivery is deprecated and emits
        `deprecationNotice`. Use `thread/start` followed by an inline review for a separate review
        thread.
    """
    return call("review/start", "ReviewStartResponse", {
        "target": target,
        "threadId": thread_id,
        "delivery": delivery,
    }, "!o!se")


def model_list(
    *,
    cursor: str | None = None,
    include_hidden: bool | None = None,
    limit: int | None = None,
) -> Call[ModelListResponse]:
    """``model/list``. Answered with ``ModelListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      include_hidden: When true, include models that are hidden from the default picker list.
      limit: Optional page size; defaults to a reasonable server-side value.
    """
    return call("model/list", "ModelListResponse", {
        "cursor": cursor,
        "includeHidden": include_hidden,
        "limit": limit,
    }, "sbi")


def account_gateway_o_auth_read() -> Call[GatewayOAuthReadResponse]:
    """``account/gatewayOAuth/read``. Answered with ``GatewayOAuthReadResponse``."""
    return call("account/gatewayOAuth/read", "GatewayOAuthReadResponse", None)


def account_gateway_o_auth_login() -> Call[GatewayOAuthLoginResponse]:
    """``account/gatewayOAuth/login``. Answered with ``GatewayOAuthLoginResponse``."""
    return call("account/gatewayOAuth/login", "GatewayOAuthLoginResponse", None)


def account_gateway_o_auth_cancel() -> Call[GatewayOAuthCancelResponse]:
    """``account/gatewayOAuth/cancel``. Answered with ``GatewayOAuthCancelResponse``."""
    return call("account/gatewayOAuth/cancel", "GatewayOAuthCancelResponse", None)


def model_provider_capabilities_read() -> Call[ModelProviderCapabilitiesReadResponse]:
    """``modelProvider/capabilities/read``. Answered with ``ModelProviderCapabilitiesReadResponse``."""
    return call("modelProvider/capabilities/read", "ModelProviderCapabilitiesReadResponse", {})


def experimental_feature_list(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    thread_id: str | None = None,
) -> Call[ExperimentalFeatureListResponse]:
    """``experimentalFeature/list``. Answered with ``ExperimentalFeatureListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      limit: Optional page size; defaults to a reasonable server-side value.
      thread_id: Optional loaded thread id. Pass this when showing feature state for an existing
        thread so enablement is computed from that thread's refreshed config, including project-
        local config for the thread's cwd.
    """
    return call("experimentalFeature/list", "ExperimentalFeatureListResponse", {
        "cursor": cursor,
        "limit": limit,
        "threadId": thread_id,
    }, "sis")


def permission_profile_list(
    *,
    cursor: str | None = None,
    cwd: str | None = None,
    limit: int | None = None,
) -> Call[PermissionProfileListResponse]:
    """``permissionProfile/list``. Answered with ``PermissionProfileListResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      cwd: Optional working directory to resolve project config layers.
      limit: Optional page size; defaults to the full result set.
    """
    return call("permissionProfile/list", "PermissionProfileListResponse", {
        "cursor": cursor,
        "cwd": cwd,
        "limit": limit,
    }, "ssi")


def experimental_feature_enablement_set(
    *,
    enablement: Mapping[str, bool],
) -> Call[ExperimentalFeatureEnablementSetResponse]:
    """``experimentalFeature/enablement/set``. Answered with ``ExperimentalFeatureEnablementSetResponse``.

    Args:
      enablement: Process-wide runtime feature enablement keyed by canonical feature name. Only
        named features are updated. Omitted features are left unchanged. Send an empty map for a no-
        op.
    """
    return call("experimentalFeature/enablement/set", "ExperimentalFeatureEnablementSetResponse", {
        "enablement": enablement,
    }, "!{b")


def remote_control_enable(
    *,
    ephemeral: bool | None = None,
) -> Call[RemoteControlEnableResponse]:
    """``remoteControl/enable``. Experimental. Answered with ``RemoteControlEnableResponse``."""
    return call("remoteControl/enable", "RemoteControlEnableResponse", {
        "ephemeral": ephemeral,
    }, "b")


def remote_control_disable(
    *,
    ephemeral: bool | None = None,
) -> Call[RemoteControlDisableResponse]:
    """``remoteControl/disable``. Experimental. Answered with ``RemoteControlDisableResponse``."""
    return call("remoteControl/disable", "RemoteControlDisableResponse", {
        "ephemeral": ephemeral,
    }, "b")


def remote_control_status_read() -> Call[RemoteControlStatusReadResponse]:
    """``remoteControl/status/read``. Experimental. Answered with ``RemoteControlStatusReadResponse``."""
    return call("remoteControl/status/read", "RemoteControlStatusReadResponse", None)


def remote_control_pairing_start(
    *,
    manual_code: bool | None = None,
) -> Call[RemoteControlPairingStartResponse]:
    """``remoteControl/pairing/start``. Experimental. Answered with ``RemoteControlPairingStartResponse``."""
    return call("remoteControl/pairing/start", "RemoteControlPairingStartResponse", {
        "manualCode": manual_code,
    }, "b")


def remote_control_pairing_status(
    *,
    manual_pairing_code: str | None = None,
    pairing_code: str | None = None,
) -> Call[RemoteControlPairingStatusResponse]:
    """``remoteControl/pairing/status``. Experimental. Answered with ``RemoteControlPairingStatusResponse``."""
    return call("remoteControl/pairing/status", "RemoteControlPairingStatusResponse", {
        "manualPairingCode": manual_pairing_code,
        "pairingCode": pairing_code,
    }, "ss")


def remote_control_client_list(
    *,
    environment_id: str,
    cursor: str | None = None,
    limit: int | None = None,
    order: RemoteControlClientsListOrder | None = None,
) -> Call[RemoteControlClientsListResponse]:
    """``remoteControl/client/list``. Experimental. Answered with ``RemoteControlClientsListResponse``."""
    return call("remoteControl/client/list", "RemoteControlClientsListResponse", {
        "environmentId": environment_id,
        "cursor": cursor,
        "limit": limit,
        "order": order,
    }, "!ssie")


def remote_control_client_revoke(
    *,
    client_id: str,
    environment_id: str,
) -> Call[RemoteControlClientsRevokeResponse]:
    """``remoteControl/client/revoke``. Experimental. Answered with ``RemoteControlClientsRevokeResponse``."""
    return call("remoteControl/client/revoke", "RemoteControlClientsRevokeResponse", {
        "clientId": client_id,
        "environmentId": environment_id,
    }, "!s!s")


def collaboration_mode_list() -> Call[CollaborationModeListResponse]:
    """``collaborationMode/list``. Experimental. Answered with ``CollaborationModeListResponse``.

    Lists collaboration mode presets.
    """
    return call("collaborationMode/list", "CollaborationModeListResponse", {})


def mock_experimental_method(
    *,
    value: str | None = None,
) -> Call[MockExperimentalMethodResponse]:
    """``mock/experimentalMethod``. Experimental. Answered with ``MockExperimentalMethodResponse``.

    Test-only method used to validate experimental gating.

    Args:
      value: Test-only payload field.
    """
    return call("mock/experimentalMethod", "MockExperimentalMethodResponse", {
        "value": value,
    }, "s")


def environment_add(
    *,
    environment_id: str,
    exec_server_url: str,
    auth_bearer_token: str | None = None,
    connect_timeout_ms: int | None = None,
    skills: EnvironmentSkillsParams | JsonObject | None = None,
    websocket_request_id: str | None = None,
) -> Call[EnvironmentAddResponse]:
    """``environment/add``. Experimental. Answered with ``EnvironmentAddResponse``.

    Adds or replaces a remote environment by id for later selection.

    Args:
      auth_bearer_token: Optional raw bearer token for executor authentication, including
        reconnects. Requires a secure transport or a loopback destination.
      connect_timeout_ms: Optional WebSocket connection timeout. The server default applies when
        omitted.
      skills: Required skills supplied by this environment, checked before model inference.
      websocket_request_id: Optional X-Request-ID for the direct WebSocket upgrade, including
        reconnects. Requires a secure transport or a loopback destination.
    """
    return call("environment/add", "EnvironmentAddResponse", {
        "environmentId": environment_id,
        "execServerUrl": exec_server_url,
        "authBearerToken": auth_bearer_token,
        "connectTimeoutMs": connect_timeout_ms,
        "skills": skills,
        "websocketRequestId": websocket_request_id,
    }, "!s!ssios")


def environment_info(
    *,
    environment_id: str,
) -> Call[EnvironmentInfoResponse]:
    """``environment/info``. Experimental. Answered with ``EnvironmentInfoResponse``.

    Reads information from a configured execution environment.
    """
    return call("environment/info", "EnvironmentInfoResponse", {
        "environmentId": environment_id,
    }, "!s")


def environment_status(
    *,
    environment_id: str,
) -> Call[EnvironmentStatusResponse]:
    """``environment/status``. Experimental. Answered with ``EnvironmentStatusResponse``.

    Reads the current status of a configured execution environment.

    Args:
      environment_id: Environment id to inspect.
    """
    return call("environment/status", "EnvironmentStatusResponse", {
        "environmentId": environment_id,
    }, "!s")


def mcp_server_oauth_login(
    *,
    name: str,
    client_registration: McpServerOauthClientRegistration | None = None,
    scopes: Sequence[str] | None = None,
    thread_id: str | None = None,
    timeout_secs: int | None = None,
) -> Call[McpServerOauthLoginResponse]:
    """``mcpServer/oauth/login``. Answered with ``McpServerOauthLoginResponse``.

    Args:
      client_registration: Registration strategy for this login only; omission selects automatic
        discovery.
    """
    return call("mcpServer/oauth/login", "McpServerOauthLoginResponse", {
        "name": name,
        "clientRegistration": client_registration,
        "scopes": scopes,
        "threadId": thread_id,
        "timeoutSecs": timeout_secs,
    }, "!se[ssi")


def config_mcp_server_reload() -> Call[McpServerRefreshResponse]:
    """``config/mcpServer/reload``. Answered with ``McpServerRefreshResponse``."""
    return call("config/mcpServer/reload", "McpServerRefreshResponse", None)


def mcp_server_status_list(
    *,
    cursor: str | None = None,
    detail: McpServerStatusDetail | None = None,
    limit: int | None = None,
    server_name: str | None = None,
    thread_id: str | None = None,
) -> Call[ListMcpServerStatusResponse]:
    """``mcpServerStatus/list``. Answered with ``ListMcpServerStatusResponse``.

    Args:
      cursor: Opaque pagination cursor returned by a previous call.
      detail: Controls how much MCP inventory data to fetch for each server. Defaults to `Full` when
        omitted.
      limit: Optional page size; defaults to a server-defined value.
      server_name: Limit discovery to one server. With a thread ID, reuse that thread's MCP
        connection.
    """
    return call("mcpServerStatus/list", "ListMcpServerStatusResponse", {
        "cursor": cursor,
        "detail": detail,
        "limit": limit,
        "serverName": server_name,
        "threadId": thread_id,
    }, "seiss")


def mcp_server_resource_read(
    *,
    server: str,
    uri: str,
    connector_id: str | None = None,
    origin_call_id: str | None = None,
    target: McpResourceReadTarget | JsonObject | None = None,
    thread_id: str | None = None,
) -> Call[McpResourceReadResponse]:
    """``mcpServer/resource/read``. Answered with ``McpResourceReadResponse``.

    Args:
      origin_call_id: Originating MCP tool call used to select the resource's app.
      target: Explicit hosted app/account. Omit to retain legacy resource discovery.
    """
    return call("mcpServer/resource/read", "McpResourceReadResponse", {
        "server": server,
        "uri": uri,
        "connectorId": connector_id,
        "originCallId": origin_call_id,
        "target": target,
        "threadId": thread_id,
    }, "!s!sssos")


def mcp_server_event_stream_start(
    *,
    arguments: Any,
    name: str,
    server: str,
    subscription_id: str,
    thread_id: str,
    field_meta: Any = None,
) -> Call[McpServerEventStreamStartResponse]:
    """``mcpServer/event/stream/start``. Experimental. Answered with ``McpServerEventStreamStartResponse``."""
    return call("mcpServer/event/stream/start", "McpServerEventStreamStartResponse", {
        "arguments": arguments,
        "name": name,
        "server": server,
        "subscriptionId": subscription_id,
        "threadId": thread_id,
        "_meta": field_meta,
    }, "*!s!s!s!s*", ("arguments",))


def mcp_server_event_stream_stop(
    *,
    subscription_id: str,
) -> Call[McpServerEventStreamStopResponse]:
    """``mcpServer/event/stream/stop``. Experimental. Answered with ``McpServerEventStreamStopResponse``."""
    return call("mcpServer/event/stream/stop", "McpServerEventStreamStopResponse", {
        "subscriptionId": subscription_id,
    }, "!s")


def mcp_server_tool_call(
    *,
    server: str,
    thread_id: str,
    tool: str,
    field_meta: Any = None,
    arguments: Any = None,
) -> Call[McpServerToolCallResponse]:
    """``mcpServer/tool/call``. Answered with ``McpServerToolCallResponse``."""
    return call("mcpServer/tool/call", "McpServerToolCallResponse", {
        "server": server,
        "threadId": thread_id,
        "tool": tool,
        "_meta": field_meta,
        "arguments": arguments,
    }, "!s!s!s**")


def windows_sandbox_setup_start(
    *,
    mode: WindowsSandboxSetupMode,
    cwd: AbsolutePathBuf | None = None,
) -> Call[WindowsSandboxSetupStartResponse]:
    """``windowsSandbox/setupStart``. Answered with ``WindowsSandboxSetupStartResponse``."""
    return call("windowsSandbox/setupStart", "WindowsSandboxSetupStartResponse", {
        "mode": mode,
        "cwd": cwd,
    }, "!es")


def windows_sandbox_readiness() -> Call[WindowsSandboxReadinessResponse]:
    """``windowsSandbox/readiness``. Answered with ``WindowsSandboxReadinessResponse``."""
    return call("windowsSandbox/readiness", "WindowsSandboxReadinessResponse", None)


def account_login_start(params: LoginAccountParams | JsonObject) -> Call[LoginAccountResponse]:
    """``account/login/start``. Answered with ``LoginAccountResponse``."""
    return call_with("account/login/start", "LoginAccountResponse", params, "!o")


def account_bedrock_discover() -> Call[BedrockDiscoverResponse]:
    """``account/bedrock/discover``. Experimental. Answered with ``BedrockDiscoverResponse``."""
    return call("account/bedrock/discover", "BedrockDiscoverResponse", {})


def account_bedrock_setup(params: BedrockSetupParams | JsonObject) -> Call[BedrockSetupResponse]:
    """``account/bedrock/setup``. Experimental. Answered with ``BedrockSetupResponse``."""
    return call_with("account/bedrock/setup", "BedrockSetupResponse", params, "!o")


def account_bedrock_check_gov_cloud_requirements() -> Call[BedrockCheckGovCloudRequirementsResponse]:
    """``account/bedrock/checkGovCloudRequirements``. Experimental. Answered with ``BedrockCheckGovCloudRequirementsResponse``."""
    return call("account/bedrock/checkGovCloudRequirements", "BedrockCheckGovCloudRequirementsResponse", {})


def account_login_cancel(
    *,
    login_id: str,
) -> Call[CancelLoginAccountResponse]:
    """``account/login/cancel``. Answered with ``CancelLoginAccountResponse``."""
    return call("account/login/cancel", "CancelLoginAccountResponse", {
        "loginId": login_id,
    }, "!s")


def account_logout() -> Call[LogoutAccountResponse]:
    """``account/logout``. Answered with ``LogoutAccountResponse``."""
    return call("account/logout", "LogoutAccountResponse", None)


def account_rate_limits_read(
    *,
    exclude_reset_credit_details: bool | None = None,
    supports_luna_reserve: bool | None = None,
) -> Call[GetAccountRateLimitsResponse]:
    """``account/rateLimits/read``. Answered with ``GetAccountRateLimitsResponse``.

    Usage-read capabilities of the requesting client, never inferred from its experiment arm.

    Args:
      exclude_reset_credit_details: Skip the separate reset-credit detail lookup for background
        usage polls. The usage response still includes the available count; omitted/false preserves
        detailed reads.
      supports_luna_reserve: The client supports automatic Luna Reserve fallback. For eligible
        ChatGPT CLI users, allow the backend to record experiment exposure after ordinary usage is
        blocked.
    """
    return call("account/rateLimits/read", "GetAccountRateLimitsResponse", {
        "excludeResetCreditDetails": exclude_reset_credit_details,
        "supportsLunaReserve": supports_luna_reserve,
    }, "bb")


def account_rate_limit_reset_credit_consume(
    *,
    idempotency_key: str,
    credit_id: str | None = None,
) -> Call[ConsumeAccountRateLimitResetCreditResponse]:
    """``account/rateLimitResetCredit/consume``. Answered with ``ConsumeAccountRateLimitResetCreditResponse``.

    Args:
      idempotency_key: Identifies one logical reset attempt. A UUID is recommended; reuse the same
        value when retrying that attempt.
      credit_id: Opaque reset-credit identifier to redeem. When omitted, the backend selects the
        next available credit.
    """
    return call("account/rateLimitResetCredit/consume", "ConsumeAccountRateLimitResetCreditResponse", {
        "idempotencyKey": idempotency_key,
        "creditId": credit_id,
    }, "!ss")


def account_usage_read(
    *,
    thread_id: str | None = None,
) -> Call[GetAccountTokenUsageResponse]:
    """``account/usage/read``. Answered with ``GetAccountTokenUsageResponse``.

    Args:
      thread_id: When present, read estimated usage for this thread instead of account-wide token
        activity.
    """
    return call("account/usage/read", "GetAccountTokenUsageResponse", {
        "threadId": thread_id,
    }, "s")


def account_workspace_messages_read() -> Call[GetWorkspaceMessagesResponse]:
    """``account/workspaceMessages/read``. Answered with ``GetWorkspaceMessagesResponse``."""
    return call("account/workspaceMessages/read", "GetWorkspaceMessagesResponse", None)


def account_send_add_credits_nudge_email(
    *,
    credit_type: AddCreditsNudgeCreditType,
) -> Call[SendAddCreditsNudgeEmailResponse]:
    """``account/sendAddCreditsNudgeEmail``. Answered with ``SendAddCreditsNudgeEmailResponse``."""
    return call("account/sendAddCreditsNudgeEmail", "SendAddCreditsNudgeEmailResponse", {
        "creditType": credit_type,
    }, "!e")


def feedback_upload(
    *,
    classification: str,
    extra_log_files: Sequence[str] | None = None,
    include_logs: bool | None = None,
    reason: str | None = None,
    tags: Mapping[str, str] | None = None,
    thread_id: str | None = None,
) -> Call[FeedbackUploadResponse]:
    """``feedback/upload``. Answered with ``FeedbackUploadResponse``."""
    return call("feedback/upload", "FeedbackUploadResponse", {
        "classification": classification,
        "extraLogFiles": extra_log_files,
        "includeLogs": include_logs,
        "reason": reason,
        "tags": tags,
        "threadId": thread_id,
    }, "!s[sbs{ss")


def command_exec(
    *,
    command: Sequence[str],
    cwd: str | None = None,
    disable_output_cap: bool | None = None,
    disable_timeout: bool | None = None,
    env: Mapping[str, str | None] | None = None,
    output_bytes_cap: int | None = None,
    permission_profile: str | None = None,
    process_id: str | None = None,
    sandbox_policy: SandboxPolicy | JsonObject | None = None,
    size: CommandExecTerminalSize | JsonObject | None = None,
    stream_stdin: bool | None = None,
    stream_stdout_stderr: bool | None = None,
    timeout_ms: int | None = None,
    tty: bool | None = None,
) -> Call[CommandExecResponse]:
    """``command/exec``. Answered with ``CommandExecResponse``.

    Execute a standalone command (argv vector) under the server's sandbox.

    Args:
      command: Command argv vector. Empty arrays are rejected.
      cwd: Optional working directory. Defaults to the server cwd.
      disable_output_cap: Disable stdout/stderr capture truncation for this request. Cannot be
        combined with `outputBytesCap`.
      disable_timeout: Disable the timeout entirely for this request. Cannot be combined with
        `timeoutMs`.
      env: Optional environment overrides merged into the server-computed environment. Matching
        names override inherited values. Set a key to `null` to unset an inherited variable.
      output_bytes_cap: Optional per-stream stdout/stderr capture cap in bytes. When omitted, the
        server default applies. Cannot be combined with `disableOutputCap`.
      permission_profile: Experimental. Optional active permissions profile id for this command.
        Defaults to the user's configured permissions when omitted. Cannot be combined with
        `sandboxPolicy`.
      process_id: Optional client-supplied, connection-scoped process id. Required for `tty`,
        `streamStdin`, `streamStdoutStderr`, and follow-up `command/exec/write`,
        `command/exec/resize`, and `command/exec/terminate` calls. When omitted, buffered execution
        gets an internal id that is not exposed to the client.
      sandbox_policy: Optional sandbox policy for this command. Uses the same shape as thread/turn
        execution sandbox configuration and defaults to the user's configured policy when omitted.
        Cannot be combined with `permissionProfile`.
      size: Optional initial PTY size in character cells. Only valid when `tty` is true.
      stream_stdin: Allow follow-up `command/exec/write` requests to write stdin bytes. Requires a
        client-supplied `processId`.
      stream_stdout_stderr: Stream stdout/stderr via `command/exec/outputDelta` notifications.
        Streamed bytes are not duplicated into the final response and require a client-supplied
        `processId`.
      timeout_ms: Optional timeout in milliseconds. When omitted, the server default applies. Cannot
        be combined with `disableTimeout`.
      tty: Enable PTY mode. This implies `streamStdin` and `streamStdoutStderr`.
    """
    return call("command/exec", "CommandExecResponse", {
        "command": command,
        "cwd": cwd,
        "disableOutputCap": disable_output_cap,
        "disableTimeout": disable_timeout,
        "env": env,
        "outputBytesCap": output_bytes_cap,
        "permissionProfile": permission_profile,
        "processId": process_id,
        "sandboxPolicy": sandbox_policy,
        "size": size,
        "streamStdin": stream_stdin,
        "streamStdoutStderr": stream_stdout_stderr,
        "timeoutMs": timeout_ms,
        "tty": tty,
    }, "![ssbb{?sissoobbib")


def command_exec_write(
    *,
    process_id: str,
    close_stdin: bool | None = None,
    delta_base64: str | None = None,
) -> Call[CommandExecWriteResponse]:
    """``command/exec/write``. Answered with ``CommandExecWriteResponse``.

    Write stdin bytes to a running `command/exec` session or close stdin.

    Args:
      process_id: Client-supplied, connection-scoped `processId` from the original `command/exec`
        request.
      close_stdin: Close stdin after writing `deltaBase64`, if present.
      delta_base64: Optional base64-encoded stdin bytes to write.
    """
    return call("command/exec/write", "CommandExecWriteResponse", {
        "processId": process_id,
        "closeStdin": close_stdin,
        "deltaBase64": delta_base64,
    }, "!sbs")


def command_exec_terminate(
    *,
    process_id: str,
) -> Call[CommandExecTerminateResponse]:
    """``command/exec/terminate``. Answered with ``CommandExecTerminateResponse``.

    Terminate a running `command/exec` session by client-supplied `processId`.

    Args:
      process_id: Client-supplied, connection-scoped `processId` from the original `command/exec`
        request.
    """
    return call("command/exec/terminate", "CommandExecTerminateResponse", {
        "processId": process_id,
    }, "!s")


def command_exec_resize(
    *,
    process_id: str,
    size: CommandExecTerminalSize | JsonObject,
) -> Call[CommandExecResizeResponse]:
    """``command/exec/resize``. Answered with ``CommandExecResizeResponse``.

    Resize a running PTY-backed `command/exec` session by client-supplied `processId`.

    Args:
      process_id: Client-supplied, connection-scoped `processId` from the original `command/exec`
        request.
      size: New PTY size in character cells.
    """
    return call("command/exec/resize", "CommandExecResizeResponse", {
        "processId": process_id,
        "size": size,
    }, "!s!o")


def process_spawn(
    *,
    command: Sequence[str],
    cwd: AbsolutePathBuf,
    process_handle: str,
    env: Mapping[str, str | None] | None = None,
    output_bytes_cap: int | None = None,
    size: ProcessTerminalSize | JsonObject | None = None,
    stream_stdin: bool | None = None,
    stream_stdout_stderr: bool | None = None,
    timeout_ms: int | None = None,
    tty: bool | None = None,
) -> Call[ProcessSpawnResponse]:
    """``process/spawn``. Experimental. Answered with ``ProcessSpawnResponse``.

    Spawn a standalone process (argv vector) without a Codex sandbox.

    Args:
      command: Command argv vector. Empty arrays are rejected.
      cwd: Absolute working directory for the process.
      process_handle: Client-supplied, connection-scoped process handle. Duplicate active handles
        are rejected on the same connection. The same handle can be reused after the prior process
        exits.
      env: Optional environment overrides merged into the app-server process environment. Matching
        names override inherited values. Set a key to `null` to unset an inherited variable.
      output_bytes_cap: Optional per-stream stdout/stderr capture cap in bytes. When omitted, the
        server default applies. Set to `null` to disable the cap.
      size: Optional initial PTY size in character cells. Only valid when `tty` is true.
      stream_stdin: Allow follow-up `process/writeStdin` requests to write stdin bytes.
      stream_stdout_stderr: Stream stdout/stderr via `process/outputDelta` notifications. Streamed
        bytes are not duplicated into the `process/exited` notification.
      timeout_ms: Optional timeout in milliseconds. When omitted, the server default applies. Set to
        `null` to disable the timeout.
      tty: Enable PTY mode. This implies `streamStdin` and `streamStdoutStderr`.
    """
    return call("process/spawn", "ProcessSpawnResponse", {
        "command": command,
        "cwd": cwd,
        "processHandle": process_handle,
        "env": env,
        "outputBytesCap": output_bytes_cap,
        "size": size,
        "streamStdin": stream_stdin,
        "streamStdoutStderr": stream_stdout_stderr,
        "timeoutMs": timeout_ms,
        "tty": tty,
    }, "![s!s!s{?siobbib")


def process_write_stdin(
    *,
    process_handle: str,
    close_stdin: bool | None = None,
    delta_base64: str | None = None,
) -> Call[ProcessWriteStdinResponse]:
    """``process/writeStdin``. Experimental. Answered with ``ProcessWriteStdinResponse``.

    Write stdin bytes to a running `process/spawn` session or close stdin.

    Args:
      process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.
      close_stdin: Close stdin after writing `deltaBase64`, if present.
      delta_base64: Optional base64-encoded stdin bytes to write.
    """
    return call("process/writeStdin", "ProcessWriteStdinResponse", {
        "processHandle": process_handle,
        "closeStdin": close_stdin,
        "deltaBase64": delta_base64,
    }, "!sbs")


def process_kill(
    *,
    process_handle: str,
) -> Call[ProcessKillResponse]:
    """``process/kill``. Experimental. Answered with ``ProcessKillResponse``.

    Terminate a running `process/spawn` session by client-supplied `processHandle`.

    Args:
      process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.
    """
    return call("process/kill", "ProcessKillResponse", {
        "processHandle": process_handle,
    }, "!s")


def process_resize_pty(
    *,
    process_handle: str,
    size: ProcessTerminalSize | JsonObject,
) -> Call[ProcessResizePtyResponse]:
    """``process/resizePty``. Experimental. Answered with ``ProcessResizePtyResponse``.

    Resize a running PTY-backed `process/spawn` session by client-supplied `processHandle`.

    Args:
      process_handle: Client-supplied, connection-scoped `processHandle` from `process/spawn`.
      size: New PTY size in character cells.
    """
    return call("process/resizePty", "ProcessResizePtyResponse", {
        "processHandle": process_handle,
        "size": size,
    }, "!s!o")


def config_read(
    *,
    cwd: str | None = None,
    include_layers: bool | None = None,
) -> Call[ConfigReadResponse]:
    """``config/read``. Answered with ``ConfigReadResponse``.

    Args:
      cwd: Optional working directory to resolve project config layers. If specified, return the
        effective config as seen from that directory (i.e., including any project layers between
        `cwd` and the project/repo root).
    """
    return call("config/read", "ConfigReadResponse", {
        "cwd": cwd,
        "includeLayers": include_layers,
    }, "sb")


def external_agent_config_detect(
    *,
    cwds: Sequence[str] | None = None,
    include_home: bool | None = None,
    max_session_age_days: int | None = None,
    max_sessions: int | None = None,
    migration_source: str | None = None,
    source: str | None = None,
) -> Call[ExternalAgentConfigDetectResponse]:
    """``externalAgentConfig/detect``. Answered with ``ExternalAgentConfigDetectResponse``.

    Args:
      cwds: Zero or more working directories to include for repo-scoped detection.
      include_home: If true, include detection under the user's home directory.
      max_session_age_days: Maximum age in days for detected sessions. Missing values use the
        default limit.
      max_sessions: Maximum number of sessions to detect. Missing values use the default limit.
      migration_source: Optional migration-source selector. Missing or unrecognized values use the
        default source.
      source: Deprecated field retained for compatibility. This field is ignored; use
        `migrationSource` to select the migration source.
    """
    return call("externalAgentConfig/detect", "ExternalAgentConfigDetectResponse", {
        "cwds": cwds,
        "includeHome": include_home,
        "maxSessionAgeDays": max_session_age_days,
        "maxSessions": max_sessions,
        "migrationSource": migration_source,
        "source": source,
    }, "[sbiiss")


def external_agent_config_import(
    *,
    migration_items: Sequence[ExternalAgentConfigMigrationItem | JsonObject],
    migration_source: str | None = None,
    provider_id: str | None = None,
    source: str | None = None,
) -> Call[ExternalAgentConfigImportResponse]:
    """``externalAgentConfig/import``. Answered with ``ExternalAgentConfigImportResponse``.

    Args:
      migration_source: Migration-source selector used to produce the migration items. Pass the same
        value to detection and import; missing or unrecognized values use the default source.
      provider_id: Opaque provider identifier supplied by the caller for analytics attribution and
        import history display. This does not select the migration source.
      source: Optional identifier for the product that initiated the import.
    """
    return call("externalAgentConfig/import", "ExternalAgentConfigImportResponse", {
        "migrationItems": migration_items,
        "migrationSource": migration_source,
        "providerId": provider_id,
        "source": source,
    }, "![osss")


def external_agent_config_import_record_history(
    *,
    item_type_results: Sequence[ExternalAgentConfigImportHistoryRecordTypeResultParams | JsonObject],
    provider_id: str,
) -> Call[ExternalAgentConfigImportHistoryRecordResponse]:
    """``externalAgentConfig/import/recordHistory``. Answered with ``ExternalAgentConfigImportHistoryRecordResponse``.

    Args:
      item_type_results: Completed results grouped by imported item type.
      provider_id: Opaque provider identifier for the externally completed import.
    """
    return call("externalAgentConfig/import/recordHistory", "ExternalAgentConfigImportHistoryRecordResponse", {
        "itemTypeResults": item_type_results,
        "providerId": provider_id,
    }, "![o!s")


def external_agent_config_import_read_histories() -> Call[ExternalAgentConfigImportHistoriesReadResponse]:
    """``externalAgentConfig/import/readHistories``. Answered with ``ExternalAgentConfigImportHistoriesReadResponse``."""
    return call("externalAgentConfig/import/readHistories", "ExternalAgentConfigImportHistoriesReadResponse", None)


def config_value_write(
    *,
    key_path: str,
    merge_strategy: MergeStrategy,
    value: Any,
    expected_version: str | None = None,
    file_path: str | None = None,
) -> Call[ConfigWriteResponse]:
    """``config/value/write``. Answered with ``ConfigWriteResponse``.

    Args:
      file_path: Path to the config file to write; defaults to the user's `config.toml` when
        omitted.
    """
    return call("config/value/write", "ConfigWriteResponse", {
        "keyPath": key_path,
        "mergeStrategy": merge_strategy,
        "value": value,
        "expectedVersion": expected_version,
        "filePath": file_path,
    }, "!s!e*ss", ("value",))


def config_batch_write(
    *,
    edits: Sequence[ConfigEdit | JsonObject],
    expected_version: str | None = None,
    file_path: str | None = None,
    reload_user_config: bool | None = None,
) -> Call[ConfigWriteResponse]:
    """``config/batchWrite``. Answered with ``ConfigWriteResponse``.

    Args:
      file_path: Path to the config file to write; defaults to the user's `config.toml` when
        omitted.
      reload_user_config: When true, hot-reload updated runtime settings into loaded threads after
        writing. Session-static model, reasoning-effort, Plan-mode reasoning-effort, and service-
        tier defaults are not reloaded. The deprecated personality setting is also not reloaded.
    """
    return call("config/batchWrite", "ConfigWriteResponse", {
        "edits": edits,
        "expectedVersion": expected_version,
        "filePath": file_path,
        "reloadUserConfig": reload_user_config,
    }, "![ossb")


def config_requirements_read() -> Call[ConfigRequirementsReadResponse]:
    """``configRequirements/read``. Answered with ``ConfigRequirementsReadResponse``."""
    return call("configRequirements/read", "ConfigRequirementsReadResponse", None)


def account_read(
    *,
    refresh_token: bool | None = None,
) -> Call[GetAccountResponse]:
    """``account/read``. Answered with ``GetAccountResponse``.

    Args:
      refresh_token: When `true`, requests a proactive token refresh before returning. In managed
        auth mode this triggers the normal refresh-token flow. In external auth mode this flag is
        ignored. Clients should refresh tokens themselves and call `account/login/start` with
        `chatgptAuthTokens`.
    """
    return call("account/read", "GetAccountResponse", {
        "refreshToken": refresh_token,
    }, "b")


def fuzzy_file_search(
    *,
    query: str,
    roots: Sequence[str],
    cancellation_token: str | None = None,
) -> Call[FuzzyFileSearchResponse]:
    """``fuzzyFileSearch``. Answered with ``FuzzyFileSearchResponse``."""
    return call("fuzzyFileSearch", "FuzzyFileSearchResponse", {
        "query": query,
        "roots": roots,
        "cancellationToken": cancellation_token,
    }, "!s![ss")


def fuzzy_file_search_session_start(
    *,
    roots: Sequence[str],
    session_id: str,
) -> Call[FuzzyFileSearchSessionStartResponse]:
    """``fuzzyFileSearch/sessionStart``. Experimental. Answered with ``FuzzyFileSearchSessionStartResponse``."""
    return call("fuzzyFileSearch/sessionStart", "FuzzyFileSearchSessionStartResponse", {
        "roots": roots,
        "sessionId": session_id,
    }, "![s!s")


def fuzzy_file_search_session_update(
    *,
    query: str,
    session_id: str,
) -> Call[FuzzyFileSearchSessionUpdateResponse]:
    """``fuzzyFileSearch/sessionUpdate``. Experimental. Answered with ``FuzzyFileSearchSessionUpdateResponse``."""
    return call("fuzzyFileSearch/sessionUpdate", "FuzzyFileSearchSessionUpdateResponse", {
        "query": query,
        "sessionId": session_id,
    }, "!s!s")


def fuzzy_file_search_session_stop(
    *,
    session_id: str,
) -> Call[FuzzyFileSearchSessionStopResponse]:
    """``fuzzyFileSearch/sessionStop``. Experimental. Answered with ``FuzzyFileSearchSessionStopResponse``."""
    return call("fuzzyFileSearch/sessionStop", "FuzzyFileSearchSessionStopResponse", {
        "sessionId": session_id,
    }, "!s")
