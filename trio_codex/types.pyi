"""The models, for annotations and matching. Written by trio_codex._tools.generate; do not edit."""

from typing import Any, TypeAlias

from trio_codex._protocol.models import VERSION as VERSION
from trio_codex._protocol.models.account import *
from trio_codex._protocol.models.app import *
from trio_codex._protocol.models.common import *
from trio_codex._protocol.models.config import *
from trio_codex._protocol.models.config_requirements import *
from trio_codex._protocol.models.external_agent_config import *
from trio_codex._protocol.models.fs import *
from trio_codex._protocol.models.fuzzy_file_search import *
from trio_codex._protocol.models.item import *
from trio_codex._protocol.models.mcp_server import *
from trio_codex._protocol.models.misc import *
from trio_codex._protocol.models.model import *
from trio_codex._protocol.models.plugin import *
from trio_codex._protocol.models.process import *
from trio_codex._protocol.models.project import *
from trio_codex._protocol.models.remote_control import *
from trio_codex._protocol.models.skills import *
from trio_codex._protocol.models.thread import *
from trio_codex._protocol.models.turn import *
from trio_codex._protocol.models.user_verification import *
from trio_codex._protocol.values import Notification as Notification
from trio_codex._protocol.values import OpenEnum as OpenEnum
from trio_codex._protocol.values import ProtocolModel as ProtocolModel
from trio_codex._protocol.values import ProtocolVariant as ProtocolVariant
from trio_codex._protocol.values import ServerInfo as ServerInfo
from trio_codex._protocol.values import UnknownNotification as UnknownNotification
from trio_codex._protocol.values import UnknownRequest as UnknownRequest
from trio_codex._protocol.values import UnknownVariant as UnknownVariant

JsonObject: TypeAlias = dict[str, Any]
NotificationPayload: TypeAlias = (
    AccountLoginCompletedNotification
    | AccountRateLimitsUpdatedNotification
    | AccountUpdatedNotification
    | AgentMessageDeltaNotification
    | AppListUpdatedNotification
    | AuthRecoveryNotification
    | CommandExecOutputDeltaNotification
    | CommandExecutionOutputDeltaNotification
    | ConfigWarningNotification
    | ContextCompactedNotification
    | DeprecationNoticeNotification
    | EnvironmentConnectionNotification
    | ErrorNotification
    | ExternalAgentConfigImportCompletedNotification
    | ExternalAgentConfigImportProgressNotification
    | FileChangeOutputDeltaNotification
    | FileChangePatchUpdatedNotification
    | FsChangedNotification
    | FuzzyFileSearchSessionCompletedNotification
    | FuzzyFileSearchSessionUpdatedNotification
    | GatewayOAuthChangedNotification
    | GuardianWarningNotification
    | HookCompletedNotification
    | HookStartedNotification
    | ItemCompletedNotification
    | ItemGuardianApprovalReviewCompletedNotification
    | ItemGuardianApprovalReviewStartedNotification
    | ItemStartedNotification
    | McpServerEventStreamNotification
    | McpServerOauthLoginCompletedNotification
    | McpServerStatusUpdatedNotification
    | McpToolCallProgressNotification
    | ModelReroutedNotification
    | ModelSafetyBufferingUpdatedNotification
    | ModelVerificationNotification
    | PlanDeltaNotification
    | ProcessExitedNotification
    | ProcessOutputDeltaNotification
    | ProjectChangedNotification
    | ReasoningSummaryPartAddedNotification
    | ReasoningSummaryTextDeltaNotification
    | ReasoningTextDeltaNotification
    | RemoteControlStatusChangedNotification
    | ServerRequestResolvedNotification
    | SkillsChangedNotification
    | StrictReviewRequiredNotification
    | TerminalInteractionNotification
    | ThreadArchivedNotification
    | ThreadAttachmentUpdatedNotification
    | ThreadClosedNotification
    | ThreadDeletedNotification
    | ThreadGoalClearedNotification
    | ThreadGoalUpdatedNotification
    | ThreadNameUpdatedNotification
    | ThreadPredictionUpdatedNotification
    | ThreadProjectUpdatedNotification
    | ThreadQueueChangedNotification
    | ThreadReadStateChangedNotification
    | ThreadRealtimeClosedNotification
    | ThreadRealtimeErrorNotification
    | ThreadRealtimeItemAddedNotification
    | ThreadRealtimeItemCompletedNotification
    | ThreadRealtimeItemStartedNotification
    | ThreadRealtimeItemTranscriptDeltaNotification
    | ThreadRealtimeOutputAudioDeltaNotification
    | ThreadRealtimeSdpNotification
    | ThreadRealtimeStartedNotification
    | ThreadRealtimeTranscriptDeltaNotification
    | ThreadRealtimeTranscriptDoneNotification
    | ThreadRevertedNotification
    | ThreadSettingsUpdatedNotification
    | ThreadStartedNotification
    | ThreadStatusChangedNotification
    | ThreadTokenUsageUpdatedNotification
    | ThreadUnarchivedNotification
    | TurnCompletedNotification
    | TurnDiffUpdatedNotification
    | TurnModerationMetadataNotification
    | TurnPlanUpdatedNotification
    | TurnStartedNotification
    | WarningNotification
    | WindowsSandboxSetupCompletedNotification
    | WindowsWorldWritableWarningNotification
    | UnknownNotification
)
"""An event of the server."""
ServerRequestPayload: TypeAlias = (
    ApplyPatchApprovalParams
    | AttestationGenerateParams
    | ChatgptAuthTokensRefreshParams
    | CommandExecutionRequestApprovalParams
    | CurrentTimeReadParams
    | DynamicToolCallParams
    | ExecCommandApprovalParams
    | FileChangeRequestApprovalParams
    | McpServerElicitationRequestParams
    | PermissionsRequestApprovalParams
    | ToolRequestUserInputParams
    | UnknownRequest
)
"""A question of the server."""
