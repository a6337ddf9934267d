"""Every method of the protocol, and where in an event the ids are. Written by trio_codex._tools.generate; do not edit."""

# fmt: off  (one line a method)
# ruff: noqa: E501

from collections.abc import Mapping

from trio_codex._protocol.spec import (
    ClientRequestSpec,
    NotificationSpec,
    ServerRequestSpec,
)

_C = ClientRequestSpec
_N = NotificationSpec
_S = ServerRequestSpec

CLIENT_REQUESTS: Mapping[str, ClientRequestSpec] = {
    "initialize": _C("initialize", "InitializeParams", "InitializeResponse", False),
    "server/diagnostics": _C(
        "server/diagnostics", "ServerDiagnosticsParams", "ServerDiagnosticsResponse", True
    ),
    "userVerification/status": _C(
        "userVerification/status",
        "UserVerificationStatusParams",
        "UserVerificationStatusResponse",
        True,
    ),
    "userVerification/enroll": _C(
        "userVerification/enroll",
        "UserVerificationEnrollParams",
        "UserVerificationEnrollResponse",
        True,
    ),
    "userVerification/delete": _C(
        "userVerification/delete",
        "UserVerificationDeleteParams",
        "UserVerificationDeleteResponse",
        True,
    ),
    "userVerification/verify": _C(
        "userVerification/verify",
        "UserVerificationVerifyParams",
        "UserVerificationVerifyResponse",
        True,
    ),
    "userVerification/cancel": _C(
        "userVerification/cancel",
        "UserVerificationCancelParams",
        "UserVerificationCancelResponse",
        True,
    ),
    "thread/start": _C("thread/start", "ThreadStartParams", "ThreadStartResponse", False),
    "thread/resume": _C("thread/resume", "ThreadResumeParams", "ThreadResumeResponse", False),
    "thread/fork": _C("thread/fork", "ThreadForkParams", "ThreadForkResponse", False),
    "thread/archive": _C("thread/archive", "ThreadArchiveParams", "ThreadArchiveResponse", False),
    "thread/delete": _C("thread/delete", "ThreadDeleteParams", "ThreadDeleteResponse", False),
    "thread/unsubscribe": _C(
        "thread/unsubscribe", "ThreadUnsubscribeParams", "ThreadUnsubscribeResponse", False
    ),
    "thread/increment_elicitation": _C(
        "thread/increment_elicitation",
        "ThreadIncrementElicitationParams",
        "ThreadIncrementElicitationResponse",
        True,
    ),
    "thread/decrement_elicitation": _C(
        "thread/decrement_elicitation",
        "ThreadDecrementElicitationParams",
        "ThreadDecrementElicitationResponse",
        True,
    ),
    "thread/name/set": _C("thread/name/set", "ThreadSetNameParams", "ThreadSetNameResponse", False),
    "thread/prediction/request": _C(
        "thread/prediction/request",
        "ThreadPredictionRequestParams",
        "ThreadPredictionRequestResponse",
        True,
    ),
    "thread/goal/set": _C("thread/goal/set", "ThreadGoalSetParams", "ThreadGoalSetResponse", False),
    "thread/goal/get": _C("thread/goal/get", "ThreadGoalGetParams", "ThreadGoalGetResponse", False),
    "thread/goal/clear": _C(
        "thread/goal/clear", "ThreadGoalClearParams", "ThreadGoalClearResponse", False
    ),
    "thread/queue/add": _C(
        "thread/queue/add", "ThreadQueueAddParams", "ThreadQueueAddResponse", True
    ),
    "thread/queue/list": _C(
        "thread/queue/list", "ThreadQueueListParams", "ThreadQueueListResponse", True
    ),
    "thread/queue/update": _C(
        "thread/queue/update", "ThreadQueueUpdateParams", "ThreadQueueUpdateResponse", True
    ),
    "thread/queue/delete": _C(
        "thread/queue/delete", "ThreadQueueDeleteParams", "ThreadQueueDeleteResponse", True
    ),
    "thread/queue/reorder": _C(
        "thread/queue/reorder", "ThreadQueueReorderParams", "ThreadQueueReorderResponse", True
    ),
    "thread/queue/start": _C(
        "thread/queue/start", "ThreadQueueStartParams", "ThreadQueueStartResponse", True
    ),
    "thread/metadata/update": _C(
        "thread/metadata/update",
        "ThreadMetadataUpdateParams",
        "ThreadMetadataUpdateResponse",
        False,
    ),
    "thread/attachment/add": _C(
        "thread/attachment/add", "ThreadAttachmentAddParams", "ThreadAttachmentAddResponse", False
    ),
    "thread/attachment/list": _C(
        "thread/attachment/list",
        "ThreadAttachmentListParams",
        "ThreadAttachmentListResponse",
        False,
    ),
    "thread/attachmentOwner/list": _C(
        "thread/attachmentOwner/list",
        "ThreadAttachmentOwnerListParams",
        "ThreadAttachmentOwnerListResponse",
        False,
    ),
    "thread/attachment/remove": _C(
        "thread/attachment/remove",
        "ThreadAttachmentRemoveParams",
        "ThreadAttachmentRemoveResponse",
        False,
    ),
    "thread/section/move": _C(
        "thread/section/move", "ThreadSectionMoveParams", "ThreadSectionMoveResponse", False
    ),
    "thread/settings/update": _C(
        "thread/settings/update", "ThreadSettingsUpdateParams", "ThreadSettingsUpdateResponse", True
    ),
    "thread/memoryMode/set": _C(
        "thread/memoryMode/set", "ThreadMemoryModeSetParams", "ThreadMemoryModeSetResponse", True
    ),
    "memory/status": _C("memory/status", "MemoryStatusParams", "MemoryStatusResponse", True),
    "memory/reset": _C("memory/reset", None, "MemoryResetResponse", True),
    "rollout/compress": _C("rollout/compress", None, "RolloutCompressResponse", True),
    "thread/unarchive": _C(
        "thread/unarchive", "ThreadUnarchiveParams", "ThreadUnarchiveResponse", False
    ),
    "thread/compact/start": _C(
        "thread/compact/start", "ThreadCompactStartParams", "ThreadCompactStartResponse", False
    ),
    "thread/shellCommand": _C(
        "thread/shellCommand", "ThreadShellCommandParams", "ThreadShellCommandResponse", False
    ),
    "thread/approveGuardianDeniedAction": _C(
        "thread/approveGuardianDeniedAction",
        "ThreadApproveGuardianDeniedActionParams",
        "ThreadApproveGuardianDeniedActionResponse",
        False,
    ),
    "thread/backgroundTerminals/clean": _C(
        "thread/backgroundTerminals/clean",
        "ThreadBackgroundTerminalsCleanParams",
        "ThreadBackgroundTerminalsCleanResponse",
        True,
    ),
    "thread/backgroundTerminals/list": _C(
        "thread/backgroundTerminals/list",
        "ThreadBackgroundTerminalsListParams",
        "ThreadBackgroundTerminalsListResponse",
        True,
    ),
    "thread/backgroundTerminals/terminate": _C(
        "thread/backgroundTerminals/terminate",
        "ThreadBackgroundTerminalsTerminateParams",
        "ThreadBackgroundTerminalsTerminateResponse",
        True,
    ),
    "thread/revert": _C("thread/revert", "ThreadRevertParams", "ThreadRevertResponse", False),
    "thread/list": _C("thread/list", "ThreadListParams", "ThreadListResponse", False),
    "project/list": _C("project/list", "ProjectListParams", "ProjectListResponse", True),
    "project/read": _C("project/read", "ProjectReadParams", "ProjectReadResponse", True),
    "project/create": _C("project/create", "ProjectCreateParams", "ProjectCreateResponse", True),
    "project/import": _C("project/import", "ProjectImportParams", "ProjectImportResponse", True),
    "project/update": _C("project/update", "ProjectUpdateParams", "ProjectUpdateResponse", True),
    "project/move": _C("project/move", "ProjectMoveParams", "ProjectMoveResponse", True),
    "project/delete": _C("project/delete", "ProjectDeleteParams", "ProjectDeleteResponse", True),
    "threadSection/list": _C(
        "threadSection/list", "ThreadSectionListParams", "ThreadSectionListResponse", False
    ),
    "threadSection/create": _C(
        "threadSection/create", "ThreadSectionCreateParams", "ThreadSectionCreateResponse", False
    ),
    "threadSection/update": _C(
        "threadSection/update", "ThreadSectionUpdateParams", "ThreadSectionUpdateResponse", False
    ),
    "threadSection/delete": _C(
        "threadSection/delete", "ThreadSectionDeleteParams", "ThreadSectionDeleteResponse", False
    ),
    "thread/search": _C("thread/search", "ThreadSearchParams", "ThreadSearchResponse", True),
    "thread/searchOccurrences": _C(
        "thread/searchOccurrences",
        "ThreadSearchOccurrencesParams",
        "ThreadSearchOccurrencesResponse",
        True,
    ),
    "thread/loaded/list": _C(
        "thread/loaded/list", "ThreadLoadedListParams", "ThreadLoadedListResponse", False
    ),
    "thread/read": _C("thread/read", "ThreadReadParams", "ThreadReadResponse", False),
    "thread/readState/update": _C(
        "thread/readState/update",
        "ThreadReadStateUpdateParams",
        "ThreadReadStateUpdateResponse",
        True,
    ),
    "thread/turns/list": _C(
        "thread/turns/list", "ThreadTurnsListParams", "ThreadTurnsListResponse", False
    ),
    "thread/items/list": _C(
        "thread/items/list", "ThreadItemsListParams", "ThreadItemsListResponse", False
    ),
    "thread/items/read": _C(
        "thread/items/read", "ThreadItemsReadParams", "ThreadItemsReadResponse", True
    ),
    "thread/inject_items": _C(
        "thread/inject_items", "ThreadInjectItemsParams", "ThreadInjectItemsResponse", False
    ),
    "skills/list": _C("skills/list", "SkillsListParams", "SkillsListResponse", False),
    "skills/extraRoots/set": _C(
        "skills/extraRoots/set", "SkillsExtraRootsSetParams", "SkillsExtraRootsSetResponse", False
    ),
    "hooks/list": _C("hooks/list", "HooksListParams", "HooksListResponse", False),
    "marketplace/add": _C(
        "marketplace/add", "MarketplaceAddParams", "MarketplaceAddResponse", False
    ),
    "marketplace/remove": _C(
        "marketplace/remove", "MarketplaceRemoveParams", "MarketplaceRemoveResponse", False
    ),
    "marketplace/upgrade": _C(
        "marketplace/upgrade", "MarketplaceUpgradeParams", "MarketplaceUpgradeResponse", False
    ),
    "plugin/list": _C("plugin/list", "PluginListParams", "PluginListResponse", False),
    "plugin/search": _C("plugin/search", "PluginSearchParams", "PluginSearchResponse", True),
    "plugin/installed": _C(
        "plugin/installed", "PluginInstalledParams", "PluginInstalledResponse", False
    ),
    "plugin/reconcile": _C(
        "plugin/reconcile", "PluginReconcileParams", "PluginReconcileResponse", False
    ),
    "plugin/read": _C("plugin/read", "PluginReadParams", "PluginReadResponse", False),
    "plugin/skill/read": _C(
        "plugin/skill/read", "PluginSkillReadParams", "PluginSkillReadResponse", False
    ),
    "plugin/share/save": _C(
        "plugin/share/save", "PluginShareSaveParams", "PluginShareSaveResponse", False
    ),
    "plugin/share/updateTargets": _C(
        "plugin/share/updateTargets",
        "PluginShareUpdateTargetsParams",
        "PluginShareUpdateTargetsResponse",
        False,
    ),
    "plugin/share/list": _C(
        "plugin/share/list", "PluginShareListParams", "PluginShareListResponse", False
    ),
    "plugin/share/checkout": _C(
        "plugin/share/checkout", "PluginShareCheckoutParams", "PluginShareCheckoutResponse", False
    ),
    "plugin/share/delete": _C(
        "plugin/share/delete", "PluginShareDeleteParams", "PluginShareDeleteResponse", False
    ),
    "app/read": _C("app/read", "AppsReadParams", "AppsReadResponse", False),
    "app/list": _C("app/list", "AppsListParams", "AppsListResponse", False),
    "app/installed": _C("app/installed", "AppsInstalledParams", "AppsInstalledResponse", False),
    "fs/readFile": _C("fs/readFile", "FsReadFileParams", "FsReadFileResponse", False),
    "fs/writeFile": _C("fs/writeFile", "FsWriteFileParams", "FsWriteFileResponse", False),
    "fs/createDirectory": _C(
        "fs/createDirectory", "FsCreateDirectoryParams", "FsCreateDirectoryResponse", False
    ),
    "fs/getMetadata": _C("fs/getMetadata", "FsGetMetadataParams", "FsGetMetadataResponse", False),
    "fs/readDirectory": _C(
        "fs/readDirectory", "FsReadDirectoryParams", "FsReadDirectoryResponse", False
    ),
    "fs/remove": _C("fs/remove", "FsRemoveParams", "FsRemoveResponse", False),
    "fs/copy": _C("fs/copy", "FsCopyParams", "FsCopyResponse", False),
    "fs/watch": _C("fs/watch", "FsWatchParams", "FsWatchResponse", False),
    "fs/unwatch": _C("fs/unwatch", "FsUnwatchParams", "FsUnwatchResponse", False),
    "skills/config/write": _C(
        "skills/config/write", "SkillsConfigWriteParams", "SkillsConfigWriteResponse", False
    ),
    "plugin/install": _C("plugin/install", "PluginInstallParams", "PluginInstallResponse", False),
    "plugin/uninstall": _C(
        "plugin/uninstall", "PluginUninstallParams", "PluginUninstallResponse", False
    ),
    "turn/start": _C("turn/start", "TurnStartParams", "TurnStartResponse", False),
    "turn/settings/update": _C(
        "turn/settings/update", "TurnSettingsUpdateParams", "TurnSettingsUpdateResponse", True
    ),
    "turn/steer": _C("turn/steer", "TurnSteerParams", "TurnSteerResponse", False),
    "turn/interrupt": _C("turn/interrupt", "TurnInterruptParams", "TurnInterruptResponse", False),
    "thread/realtime/start": _C(
        "thread/realtime/start", "ThreadRealtimeStartParams", "ThreadRealtimeStartResponse", True
    ),
    "thread/realtime/appendAudio": _C(
        "thread/realtime/appendAudio",
        "ThreadRealtimeAppendAudioParams",
        "ThreadRealtimeAppendAudioResponse",
        True,
    ),
    "thread/realtime/appendText": _C(
        "thread/realtime/appendText",
        "ThreadRealtimeAppendTextParams",
        "ThreadRealtimeAppendTextResponse",
        True,
    ),
    "thread/realtime/appendSpeech": _C(
        "thread/realtime/appendSpeech",
        "ThreadRealtimeAppendSpeechParams",
        "ThreadRealtimeAppendSpeechResponse",
        True,
    ),
    "thread/realtime/stop": _C(
        "thread/realtime/stop", "ThreadRealtimeStopParams", "ThreadRealtimeStopResponse", True
    ),
    "thread/timeline/list": _C(
        "thread/timeline/list", "ThreadTimelineListParams", "ThreadTimelineListResponse", True
    ),
    "thread/realtime/listVoices": _C(
        "thread/realtime/listVoices",
        "ThreadRealtimeListVoicesParams",
        "ThreadRealtimeListVoicesResponse",
        True,
    ),
    "review/start": _C("review/start", "ReviewStartParams", "ReviewStartResponse", False),
    "model/list": _C("model/list", "ModelListParams", "ModelListResponse", False),
    "account/gatewayOAuth/read": _C(
        "account/gatewayOAuth/read", None, "GatewayOAuthReadResponse", False
    ),
    "account/gatewayOAuth/login": _C(
        "account/gatewayOAuth/login", None, "GatewayOAuthLoginResponse", False
    ),
    "account/gatewayOAuth/cancel": _C(
        "account/gatewayOAuth/cancel", None, "GatewayOAuthCancelResponse", False
    ),
    "modelProvider/capabilities/read": _C(
        "modelProvider/capabilities/read",
        "ModelProviderCapabilitiesReadParams",
        "ModelProviderCapabilitiesReadResponse",
        False,
    ),
    "experimentalFeature/list": _C(
        "experimentalFeature/list",
        "ExperimentalFeatureListParams",
        "ExperimentalFeatureListResponse",
        False,
    ),
    "permissionProfile/list": _C(
        "permissionProfile/list",
        "PermissionProfileListParams",
        "PermissionProfileListResponse",
        False,
    ),
    "experimentalFeature/enablement/set": _C(
        "experimentalFeature/enablement/set",
        "ExperimentalFeatureEnablementSetParams",
        "ExperimentalFeatureEnablementSetResponse",
        False,
    ),
    "remoteControl/enable": _C(
        "remoteControl/enable", "RemoteControlEnableParams", "RemoteControlEnableResponse", True
    ),
    "remoteControl/disable": _C(
        "remoteControl/disable", "RemoteControlDisableParams", "RemoteControlDisableResponse", True
    ),
    "remoteControl/status/read": _C(
        "remoteControl/status/read", None, "RemoteControlStatusReadResponse", True
    ),
    "remoteControl/pairing/start": _C(
        "remoteControl/pairing/start",
        "RemoteControlPairingStartParams",
        "RemoteControlPairingStartResponse",
        True,
    ),
    "remoteControl/pairing/status": _C(
        "remoteControl/pairing/status",
        "RemoteControlPairingStatusParams",
        "RemoteControlPairingStatusResponse",
        True,
    ),
    "remoteControl/client/list": _C(
        "remoteControl/client/list",
        "RemoteControlClientsListParams",
        "RemoteControlClientsListResponse",
        True,
    ),
    "remoteControl/client/revoke": _C(
        "remoteControl/client/revoke",
        "RemoteControlClientsRevokeParams",
        "RemoteControlClientsRevokeResponse",
        True,
    ),
    "collaborationMode/list": _C(
        "collaborationMode/list",
        "CollaborationModeListParams",
        "CollaborationModeListResponse",
        True,
    ),
    "mock/experimentalMethod": _C(
        "mock/experimentalMethod",
        "MockExperimentalMethodParams",
        "MockExperimentalMethodResponse",
        True,
    ),
    "environment/add": _C(
        "environment/add", "EnvironmentAddParams", "EnvironmentAddResponse", True
    ),
    "environment/info": _C(
        "environment/info", "EnvironmentInfoParams", "EnvironmentInfoResponse", True
    ),
    "environment/status": _C(
        "environment/status", "EnvironmentStatusParams", "EnvironmentStatusResponse", True
    ),
    "mcpServer/oauth/login": _C(
        "mcpServer/oauth/login", "McpServerOauthLoginParams", "McpServerOauthLoginResponse", False
    ),
    "config/mcpServer/reload": _C(
        "config/mcpServer/reload", None, "McpServerRefreshResponse", False
    ),
    "mcpServerStatus/list": _C(
        "mcpServerStatus/list", "ListMcpServerStatusParams", "ListMcpServerStatusResponse", False
    ),
    "mcpServer/resource/read": _C(
        "mcpServer/resource/read", "McpResourceReadParams", "McpResourceReadResponse", False
    ),
    "mcpServer/event/stream/start": _C(
        "mcpServer/event/stream/start",
        "McpServerEventStreamStartParams",
        "McpServerEventStreamStartResponse",
        True,
    ),
    "mcpServer/event/stream/stop": _C(
        "mcpServer/event/stream/stop",
        "McpServerEventStreamStopParams",
        "McpServerEventStreamStopResponse",
        True,
    ),
    "mcpServer/tool/call": _C(
        "mcpServer/tool/call", "McpServerToolCallParams", "McpServerToolCallResponse", False
    ),
    "windowsSandbox/setupStart": _C(
        "windowsSandbox/setupStart",
        "WindowsSandboxSetupStartParams",
        "WindowsSandboxSetupStartResponse",
        False,
    ),
    "windowsSandbox/readiness": _C(
        "windowsSandbox/readiness", None, "WindowsSandboxReadinessResponse", False
    ),
    "account/login/start": _C(
        "account/login/start", "LoginAccountParams", "LoginAccountResponse", False
    ),
    "account/bedrock/discover": _C(
        "account/bedrock/discover", "BedrockDiscoverParams", "BedrockDiscoverResponse", True
    ),
    "account/bedrock/setup": _C(
        "account/bedrock/setup", "BedrockSetupParams", "BedrockSetupResponse", True
    ),
    "account/bedrock/checkGovCloudRequirements": _C(
        "account/bedrock/checkGovCloudRequirements",
        "BedrockCheckGovCloudRequirementsParams",
        "BedrockCheckGovCloudRequirementsResponse",
        True,
    ),
    "account/login/cancel": _C(
        "account/login/cancel", "CancelLoginAccountParams", "CancelLoginAccountResponse", False
    ),
    "account/logout": _C("account/logout", None, "LogoutAccountResponse", False),
    "account/rateLimits/read": _C(
        "account/rateLimits/read",
        "GetAccountRateLimitsParams",
        "GetAccountRateLimitsResponse",
        False,
    ),
    "account/rateLimitResetCredit/consume": _C(
        "account/rateLimitResetCredit/consume",
        "ConsumeAccountRateLimitResetCreditParams",
        "ConsumeAccountRateLimitResetCreditResponse",
        False,
    ),
    "account/usage/read": _C(
        "account/usage/read", "GetAccountTokenUsageParams", "GetAccountTokenUsageResponse", False
    ),
    "account/workspaceMessages/read": _C(
        "account/workspaceMessages/read", None, "GetWorkspaceMessagesResponse", False
    ),
    "account/sendAddCreditsNudgeEmail": _C(
        "account/sendAddCreditsNudgeEmail",
        "SendAddCreditsNudgeEmailParams",
        "SendAddCreditsNudgeEmailResponse",
        False,
    ),
    "feedback/upload": _C(
        "feedback/upload", "FeedbackUploadParams", "FeedbackUploadResponse", False
    ),
    "command/exec": _C("command/exec", "CommandExecParams", "CommandExecResponse", False),
    "command/exec/write": _C(
        "command/exec/write", "CommandExecWriteParams", "CommandExecWriteResponse", False
    ),
    "command/exec/terminate": _C(
        "command/exec/terminate",
        "CommandExecTerminateParams",
        "CommandExecTerminateResponse",
        False,
    ),
    "command/exec/resize": _C(
        "command/exec/resize", "CommandExecResizeParams", "CommandExecResizeResponse", False
    ),
    "process/spawn": _C("process/spawn", "ProcessSpawnParams", "ProcessSpawnResponse", True),
    "process/writeStdin": _C(
        "process/writeStdin", "ProcessWriteStdinParams", "ProcessWriteStdinResponse", True
    ),
    "process/kill": _C("process/kill", "ProcessKillParams", "ProcessKillResponse", True),
    "process/resizePty": _C(
        "process/resizePty", "ProcessResizePtyParams", "ProcessResizePtyResponse", True
    ),
    "config/read": _C("config/read", "ConfigReadParams", "ConfigReadResponse", False),
    "externalAgentConfig/detect": _C(
        "externalAgentConfig/detect",
        "ExternalAgentConfigDetectParams",
        "ExternalAgentConfigDetectResponse",
        False,
    ),
    "externalAgentConfig/import": _C(
        "externalAgentConfig/import",
        "ExternalAgentConfigImportParams",
        "ExternalAgentConfigImportResponse",
        False,
    ),
    "externalAgentConfig/import/recordHistory": _C(
        "externalAgentConfig/import/recordHistory",
        "ExternalAgentConfigImportHistoryRecordParams",
        "ExternalAgentConfigImportHistoryRecordResponse",
        False,
    ),
    "externalAgentConfig/import/readHistories": _C(
        "externalAgentConfig/import/readHistories",
        None,
        "ExternalAgentConfigImportHistoriesReadResponse",
        False,
    ),
    "config/value/write": _C(
        "config/value/write", "ConfigValueWriteParams", "ConfigWriteResponse", False
    ),
    "config/batchWrite": _C(
        "config/batchWrite", "ConfigBatchWriteParams", "ConfigWriteResponse", False
    ),
    "configRequirements/read": _C(
        "configRequirements/read", None, "ConfigRequirementsReadResponse", False
    ),
    "account/read": _C("account/read", "GetAccountParams", "GetAccountResponse", False),
    "fuzzyFileSearch": _C(
        "fuzzyFileSearch", "FuzzyFileSearchParams", "FuzzyFileSearchResponse", False
    ),
    "fuzzyFileSearch/sessionStart": _C(
        "fuzzyFileSearch/sessionStart",
        "FuzzyFileSearchSessionStartParams",
        "FuzzyFileSearchSessionStartResponse",
        True,
    ),
    "fuzzyFileSearch/sessionUpdate": _C(
        "fuzzyFileSearch/sessionUpdate",
        "FuzzyFileSearchSessionUpdateParams",
        "FuzzyFileSearchSessionUpdateResponse",
        True,
    ),
    "fuzzyFileSearch/sessionStop": _C(
        "fuzzyFileSearch/sessionStop",
        "FuzzyFileSearchSessionStopParams",
        "FuzzyFileSearchSessionStopResponse",
        True,
    ),
}

SERVER_REQUESTS: Mapping[str, ServerRequestSpec] = {
    "item/commandExecution/requestApproval": _S(
        "item/commandExecution/requestApproval",
        "CommandExecutionRequestApprovalParams",
        "CommandExecutionRequestApprovalResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "item/fileChange/requestApproval": _S(
        "item/fileChange/requestApproval",
        "FileChangeRequestApprovalParams",
        "FileChangeRequestApprovalResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "item/tool/requestUserInput": _S(
        "item/tool/requestUserInput",
        "ToolRequestUserInputParams",
        "ToolRequestUserInputResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "mcpServer/elicitation/request": _S(
        "mcpServer/elicitation/request",
        "McpServerElicitationRequestParams",
        "McpServerElicitationRequestResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "item/permissions/requestApproval": _S(
        "item/permissions/requestApproval",
        "PermissionsRequestApprovalParams",
        "PermissionsRequestApprovalResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "item/tool/call": _S(
        "item/tool/call",
        "DynamicToolCallParams",
        "DynamicToolCallResponse",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "account/chatgptAuthTokens/refresh": _S(
        "account/chatgptAuthTokens/refresh",
        "ChatgptAuthTokensRefreshParams",
        "ChatgptAuthTokensRefreshResponse",
        False,
    ),
    "attestation/generate": _S(
        "attestation/generate", "AttestationGenerateParams", "AttestationGenerateResponse", False
    ),
    "currentTime/read": _S(
        "currentTime/read",
        "CurrentTimeReadParams",
        "CurrentTimeReadResponse",
        True,
        thread=("threadId",),
    ),
    "applyPatchApproval": _S(
        "applyPatchApproval",
        "ApplyPatchApprovalParams",
        "ApplyPatchApprovalResponse",
        False,
        thread=("conversationId",),
    ),
    "execCommandApproval": _S(
        "execCommandApproval",
        "ExecCommandApprovalParams",
        "ExecCommandApprovalResponse",
        False,
        thread=("conversationId",),
    ),
}

NOTIFICATIONS: Mapping[str, NotificationSpec] = {
    "error": _N("error", "ErrorNotification", False, thread=("threadId",), turn=("turnId",)),
    "thread/started": _N(
        "thread/started", "ThreadStartedNotification", False, thread=("thread", "id")
    ),
    "thread/status/changed": _N(
        "thread/status/changed", "ThreadStatusChangedNotification", False, thread=("threadId",)
    ),
    "thread/readState/changed": _N(
        "thread/readState/changed",
        "ThreadReadStateChangedNotification",
        False,
        thread=("threadId",),
    ),
    "thread/archived": _N(
        "thread/archived", "ThreadArchivedNotification", False, thread=("threadId",)
    ),
    "thread/deleted": _N(
        "thread/deleted", "ThreadDeletedNotification", False, thread=("threadId",)
    ),
    "thread/unarchived": _N(
        "thread/unarchived", "ThreadUnarchivedNotification", False, thread=("threadId",)
    ),
    "thread/closed": _N("thread/closed", "ThreadClosedNotification", False, thread=("threadId",)),
    "thread/reverted": _N(
        "thread/reverted", "ThreadRevertedNotification", False, thread=("threadId",)
    ),
    "skills/changed": _N("skills/changed", "SkillsChangedNotification", False),
    "thread/name/updated": _N(
        "thread/name/updated", "ThreadNameUpdatedNotification", False, thread=("threadId",)
    ),
    "thread/attachment/updated": _N(
        "thread/attachment/updated",
        "ThreadAttachmentUpdatedNotification",
        False,
        thread=("threadId",),
    ),
    "thread/goal/updated": _N(
        "thread/goal/updated",
        "ThreadGoalUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "thread/prediction/updated": _N(
        "thread/prediction/updated",
        "ThreadPredictionUpdatedNotification",
        False,
        thread=("threadId",),
    ),
    "thread/goal/cleared": _N(
        "thread/goal/cleared", "ThreadGoalClearedNotification", False, thread=("threadId",)
    ),
    "thread/queue/changed": _N(
        "thread/queue/changed", "ThreadQueueChangedNotification", False, thread=("threadId",)
    ),
    "project/changed": _N("project/changed", "ProjectChangedNotification", False),
    "thread/project/updated": _N(
        "thread/project/updated", "ThreadProjectUpdatedNotification", False, thread=("threadId",)
    ),
    "thread/environment/connected": _N(
        "thread/environment/connected",
        "EnvironmentConnectionNotification",
        False,
        thread=("threadId",),
    ),
    "thread/environment/disconnected": _N(
        "thread/environment/disconnected",
        "EnvironmentConnectionNotification",
        False,
        thread=("threadId",),
    ),
    "thread/settings/updated": _N(
        "thread/settings/updated", "ThreadSettingsUpdatedNotification", False, thread=("threadId",)
    ),
    "thread/tokenUsage/updated": _N(
        "thread/tokenUsage/updated",
        "ThreadTokenUsageUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "turn/started": _N(
        "turn/started", "TurnStartedNotification", False, thread=("threadId",), turn=("turn", "id")
    ),
    "hook/started": _N(
        "hook/started", "HookStartedNotification", False, thread=("threadId",), turn=("turnId",)
    ),
    "turn/completed": _N(
        "turn/completed",
        "TurnCompletedNotification",
        False,
        thread=("threadId",),
        turn=("turn", "id"),
    ),
    "hook/completed": _N(
        "hook/completed", "HookCompletedNotification", False, thread=("threadId",), turn=("turnId",)
    ),
    "turn/diff/updated": _N(
        "turn/diff/updated",
        "TurnDiffUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "turn/plan/updated": _N(
        "turn/plan/updated",
        "TurnPlanUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "item/started": _N(
        "item/started",
        "ItemStartedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("item", "id"),
    ),
    "item/autoApprovalReview/started": _N(
        "item/autoApprovalReview/started",
        "ItemGuardianApprovalReviewStartedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "item/autoApprovalReview/completed": _N(
        "item/autoApprovalReview/completed",
        "ItemGuardianApprovalReviewCompletedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "autoApprovalReview/strictReviewRequired": _N(
        "autoApprovalReview/strictReviewRequired",
        "StrictReviewRequiredNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "item/completed": _N(
        "item/completed",
        "ItemCompletedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("item", "id"),
    ),
    "item/agentMessage/delta": _N(
        "item/agentMessage/delta",
        "AgentMessageDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "threadId",
            "turnId",
        ),
    ),
    "item/plan/delta": _N(
        "item/plan/delta",
        "PlanDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "threadId",
            "turnId",
        ),
    ),
    "command/exec/outputDelta": _N(
        "command/exec/outputDelta", "CommandExecOutputDeltaNotification", False
    ),
    "process/outputDelta": _N("process/outputDelta", "ProcessOutputDeltaNotification", False),
    "process/exited": _N("process/exited", "ProcessExitedNotification", False),
    "item/commandExecution/outputDelta": _N(
        "item/commandExecution/outputDelta",
        "CommandExecutionOutputDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "threadId",
            "turnId",
        ),
    ),
    "item/commandExecution/terminalInteraction": _N(
        "item/commandExecution/terminalInteraction",
        "TerminalInteractionNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "item/fileChange/outputDelta": _N(
        "item/fileChange/outputDelta",
        "FileChangeOutputDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "threadId",
            "turnId",
        ),
    ),
    "item/fileChange/patchUpdated": _N(
        "item/fileChange/patchUpdated",
        "FileChangePatchUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "serverRequest/resolved": _N(
        "serverRequest/resolved", "ServerRequestResolvedNotification", False, thread=("threadId",)
    ),
    "item/mcpToolCall/progress": _N(
        "item/mcpToolCall/progress",
        "McpToolCallProgressNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "mcpServer/oauthLogin/completed": _N(
        "mcpServer/oauthLogin/completed",
        "McpServerOauthLoginCompletedNotification",
        False,
        thread=("threadId",),
        login=("loginId",),
    ),
    "mcpServer/startupStatus/updated": _N(
        "mcpServer/startupStatus/updated",
        "McpServerStatusUpdatedNotification",
        False,
        thread=("threadId",),
    ),
    "mcpServer/event/stream/notification": _N(
        "mcpServer/event/stream/notification", "McpServerEventStreamNotification", False
    ),
    "account/updated": _N("account/updated", "AccountUpdatedNotification", False),
    "account/gatewayOAuth/changed": _N(
        "account/gatewayOAuth/changed", "GatewayOAuthChangedNotification", False
    ),
    "account/rateLimits/updated": _N(
        "account/rateLimits/updated", "AccountRateLimitsUpdatedNotification", False
    ),
    "app/list/updated": _N("app/list/updated", "AppListUpdatedNotification", False),
    "remoteControl/status/changed": _N(
        "remoteControl/status/changed", "RemoteControlStatusChangedNotification", False
    ),
    "externalAgentConfig/import/progress": _N(
        "externalAgentConfig/import/progress",
        "ExternalAgentConfigImportProgressNotification",
        False,
    ),
    "externalAgentConfig/import/completed": _N(
        "externalAgentConfig/import/completed",
        "ExternalAgentConfigImportCompletedNotification",
        False,
    ),
    "fs/changed": _N("fs/changed", "FsChangedNotification", False),
    "item/reasoning/summaryTextDelta": _N(
        "item/reasoning/summaryTextDelta",
        "ReasoningSummaryTextDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "summaryIndex",
            "threadId",
            "turnId",
        ),
    ),
    "item/reasoning/summaryPartAdded": _N(
        "item/reasoning/summaryPartAdded",
        "ReasoningSummaryPartAddedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
    ),
    "item/reasoning/textDelta": _N(
        "item/reasoning/textDelta",
        "ReasoningTextDeltaNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
        item=("itemId",),
        delta=True,
        key=(
            "contentIndex",
            "itemId",
            "threadId",
            "turnId",
        ),
    ),
    "thread/compacted": _N(
        "thread/compacted",
        "ContextCompactedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "model/rerouted": _N(
        "model/rerouted", "ModelReroutedNotification", False, thread=("threadId",), turn=("turnId",)
    ),
    "model/verification": _N(
        "model/verification",
        "ModelVerificationNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "modelProvider/authRecoveryStarted": _N(
        "modelProvider/authRecoveryStarted",
        "AuthRecoveryNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "modelProvider/authRecoveryCompleted": _N(
        "modelProvider/authRecoveryCompleted",
        "AuthRecoveryNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "turn/moderationMetadata": _N(
        "turn/moderationMetadata",
        "TurnModerationMetadataNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "model/safetyBuffering/updated": _N(
        "model/safetyBuffering/updated",
        "ModelSafetyBufferingUpdatedNotification",
        False,
        thread=("threadId",),
        turn=("turnId",),
    ),
    "warning": _N("warning", "WarningNotification", False, thread=("threadId",)),
    "guardianWarning": _N(
        "guardianWarning", "GuardianWarningNotification", False, thread=("threadId",)
    ),
    "deprecationNotice": _N("deprecationNotice", "DeprecationNoticeNotification", False),
    "configWarning": _N("configWarning", "ConfigWarningNotification", False),
    "fuzzyFileSearch/sessionUpdated": _N(
        "fuzzyFileSearch/sessionUpdated", "FuzzyFileSearchSessionUpdatedNotification", False
    ),
    "fuzzyFileSearch/sessionCompleted": _N(
        "fuzzyFileSearch/sessionCompleted", "FuzzyFileSearchSessionCompletedNotification", False
    ),
    "thread/realtime/started": _N(
        "thread/realtime/started", "ThreadRealtimeStartedNotification", False, thread=("threadId",)
    ),
    "thread/realtime/itemAdded": _N(
        "thread/realtime/itemAdded",
        "ThreadRealtimeItemAddedNotification",
        False,
        thread=("threadId",),
    ),
    "thread/realtime/item/started": _N(
        "thread/realtime/item/started",
        "ThreadRealtimeItemStartedNotification",
        False,
        thread=("threadId",),
        item=("item", "id"),
    ),
    "thread/realtime/item/transcript/delta": _N(
        "thread/realtime/item/transcript/delta",
        "ThreadRealtimeItemTranscriptDeltaNotification",
        False,
        thread=("threadId",),
        item=("itemId",),
        delta=True,
        key=(
            "itemId",
            "threadId",
        ),
    ),
    "thread/realtime/item/completed": _N(
        "thread/realtime/item/completed",
        "ThreadRealtimeItemCompletedNotification",
        False,
        thread=("threadId",),
        item=("item", "id"),
    ),
    "thread/realtime/transcript/delta": _N(
        "thread/realtime/transcript/delta",
        "ThreadRealtimeTranscriptDeltaNotification",
        False,
        thread=("threadId",),
        delta=True,
        key=(
            "role",
            "threadId",
        ),
    ),
    "thread/realtime/transcript/done": _N(
        "thread/realtime/transcript/done",
        "ThreadRealtimeTranscriptDoneNotification",
        False,
        thread=("threadId",),
    ),
    "thread/realtime/outputAudio/delta": _N(
        "thread/realtime/outputAudio/delta",
        "ThreadRealtimeOutputAudioDeltaNotification",
        False,
        thread=("threadId",),
    ),
    "thread/realtime/sdp": _N(
        "thread/realtime/sdp", "ThreadRealtimeSdpNotification", False, thread=("threadId",)
    ),
    "thread/realtime/error": _N(
        "thread/realtime/error", "ThreadRealtimeErrorNotification", False, thread=("threadId",)
    ),
    "thread/realtime/closed": _N(
        "thread/realtime/closed", "ThreadRealtimeClosedNotification", False, thread=("threadId",)
    ),
    "windows/worldWritableWarning": _N(
        "windows/worldWritableWarning", "WindowsWorldWritableWarningNotification", False
    ),
    "windowsSandbox/setupCompleted": _N(
        "windowsSandbox/setupCompleted", "WindowsSandboxSetupCompletedNotification", False
    ),
    "account/login/completed": _N(
        "account/login/completed", "AccountLoginCompletedNotification", False, login=("loginId",)
    ),
}


def spec_of(method: str) -> ClientRequestSpec | ServerRequestSpec | NotificationSpec | None:
    """What the protocol says about a method; None if it does not know it."""
    return NOTIFICATIONS.get(method) or SERVER_REQUESTS.get(method) or CLIENT_REQUESTS.get(method)
