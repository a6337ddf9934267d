"""The models of the domain ``account``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"Account", "AccountLoginCompletedNotification", "AccountRateLimitsUpdatedNotification",
"AccountRoutingOverride", "AccountTokenUsageDailyBucket", "AccountTokenUsageSummary",
"AccountUpdatedNotification", "AddCreditsNudgeCreditType", "AddCreditsNudgeEmailStatus",
"AmazonBedrockAccessKeysLoginAccountParams", "AmazonBedrockAccount",
"AmazonBedrockLoginAccountParams", "AmazonBedrockLoginAccountResponse", "ApiKeyAccount",
"ApiKeyLoginAccountParams", "ApiKeyLoginAccountResponse", "AuthMode", "AwsCredentialType",
"BedrockAwsProfile", "BedrockCheckGovCloudRequirementsParams",
"BedrockCheckGovCloudRequirementsResponse", "BedrockDiscoverParams", "BedrockDiscoverResponse",
"BedrockEnvironmentCredential", "BedrockSetupParams", "BedrockSetupResponse",
"CancelLoginAccountParams", "CancelLoginAccountResponse", "CancelLoginAccountStatus",
"ChatgptAccount", "ChatgptAuthTokensLoginAccountParams", "ChatgptAuthTokensLoginAccountResponse",
"ChatgptAuthTokensRefreshParams", "ChatgptAuthTokensRefreshReason",
"ChatgptAuthTokensRefreshResponse", "ChatgptDeviceCodeLoginAccountParams",
"ChatgptDeviceCodeLoginAccountResponse", "ChatgptLoginAccountParams", "ChatgptLoginAccountResponse",
"ConsumeAccountRateLimitResetCreditOutcome", "ConsumeAccountRateLimitResetCreditParams",
"ConsumeAccountRateLimitResetCreditResponse", "CreditsSnapshot", "DesktopOnboardingEntrypoint",
"EnvironmentBedrockSetupParams", "GatewayOAuthCancelResponse", "GatewayOAuthChangedNotification",
"GatewayOAuthLoginResponse", "GatewayOAuthReadResponse", "GatewayOAuthStatus", "GetAccountParams",
"GetAccountRateLimitsParams", "GetAccountRateLimitsResponse", "GetAccountResponse",
"GetAccountTokenUsageParams", "GetAccountTokenUsageResponse", "GetWorkspaceMessagesResponse",
"LoginAccountParams", "LoginAccountResponse", "LoginAppBrand", "LogoutAccountResponse", "PlanType",
"ProfileBedrockSetupParams", "RateLimitReachedType", "RateLimitResetCredit",
"RateLimitResetCreditStatus", "RateLimitResetCreditsSummary", "RateLimitResetType",
"RateLimitSnapshot", "RateLimitWindow", "SendAddCreditsNudgeEmailParams",
"SendAddCreditsNudgeEmailResponse", "SpendControlLimitSnapshot", "ThreadUsage",
"ThreadUsageBreakdownGroup", "WorkspaceMessage", "WorkspaceMessageType", "WorkspaceRouting",
]

Account: TypeAlias = ApiKeyAccount | ChatgptAccount | AmazonBedrockAccount | UnknownVariant

@attrs.define(kw_only=True)
class AccountLoginCompletedNotification(ProtocolModel):
    success: bool
    error: str | None = None
    login_id: str | None = None
    onboarding_entrypoint: DesktopOnboardingEntrypoint | None = None

@attrs.define(kw_only=True)
class AccountRateLimitsUpdatedNotification(ProtocolModel):
    """Sparse rolling rate-limit update.

    Clients should merge available values into the most recent `account/rateLimits/read`
    response or refetch that snapshot. Nullable account metadata may be unavailable in a rolling
    update and does not clear a previously observed value.
    """
    rate_limits: RateLimitSnapshot

class AccountRoutingOverride(OpenEnum):
    """Backend routing policy. Wire values match the accounts/check contract."""
    no_constraint = "NO_CONSTRAINT"
    us = "us"
    us_cr = "us_cr"

@attrs.define(kw_only=True)
class AccountTokenUsageDailyBucket(ProtocolModel):
    start_date: str
    tokens: int

@attrs.define(kw_only=True)
class AccountTokenUsageSummary(ProtocolModel):
    current_streak_days: int | None = None
    lifetime_tokens: int | None = None
    longest_running_turn_sec: int | None = None
    longest_streak_days: int | None = None
    peak_daily_tokens: int | None = None

@attrs.define(kw_only=True)
class AccountUpdatedNotification(ProtocolModel):
    auth_mode: AuthMode | None = None
    plan_type: PlanType | None = None

class AddCreditsNudgeCreditType(OpenEnum):
    credits = "credits"
    usage_limit = "usage_limit"

class AddCreditsNudgeEmailStatus(OpenEnum):
    sent = "sent"
    cooldown_active = "cooldown_active"

@attrs.define(kw_only=True)
class AmazonBedrockAccessKeysLoginAccountParams(ProtocolVariant):
    """[UNSTABLE] Managed Amazon Bedrock AWS access key login is experimental."""
    access_key_id: str
    region: str
    secret_access_key: str
    session_token: str | None = None
    type: Literal["amazonBedrockAccessKeys"] = ...

@attrs.define(kw_only=True)
class AmazonBedrockAccount(ProtocolVariant):
    type: Literal["amazonBedrock"] = ...
    uses_codex_managed_credentials: bool | None = None

@attrs.define(kw_only=True)
class AmazonBedrockLoginAccountParams(ProtocolVariant):
    """[UNSTABLE] Managed Amazon Bedrock login is experimental."""
    api_key: str
    region: str
    type: Literal["amazonBedrock"] = ...

@attrs.define(kw_only=True)
class AmazonBedrockLoginAccountResponse(ProtocolVariant):
    type: Literal["amazonBedrock"] = ...

@attrs.define(kw_only=True)
class ApiKeyAccount(ProtocolVariant):
    type: Literal["apiKey"] = ...

@attrs.define(kw_only=True)
class ApiKeyLoginAccountParams(ProtocolVariant):
    api_key: str
    type: Literal["apiKey"] = ...

@attrs.define(kw_only=True)
class ApiKeyLoginAccountResponse(ProtocolVariant):
    type: Literal["apiKey"] = ...

class AuthMode(OpenEnum):
    """Authentication mode for OpenAI-backed providers."""
    apikey = "apikey"
    """OpenAI API key provided by the caller and stored by Codex."""
    chatgpt = "chatgpt"
    """ChatGPT OAuth managed by Codex (tokens persisted and refreshed by Codex)."""
    chatgpt_auth_tokens = "chatgptAuthTokens"
    """[UNSTABLE] FOR OPENAI INTERNAL USE ONLY - DO NOT USE.

    ChatGPT auth tokens are supplied by an external host app and are only stored in memory.
    Token refresh must be handled by the external host app.
    """
    headers = "headers"
    """Backend auth supplied as request headers."""
    agent_identity = "agentIdentity"
    """Programmatic Codex auth backed by a registered Agent Identity."""
    personal_access_token = "personalAccessToken"
    """Programmatic Codex auth backed by a personal access token."""
    bedrock_api_key = "bedrockApiKey"
    """Amazon Bedrock bearer token managed by Codex."""
    bedrock_access_keys = "bedrockAccessKeys"
    """Amazon Bedrock AWS access keys managed by Codex."""

class AwsCredentialType(OpenEnum):
    access_keys = "accessKeys"
    bedrock_api_key = "bedrockApiKey"

@attrs.define(kw_only=True)
class BedrockAwsProfile(ProtocolModel):
    name: str
    region: str | None = None

@attrs.define(kw_only=True)
class BedrockCheckGovCloudRequirementsParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class BedrockCheckGovCloudRequirementsResponse(ProtocolModel):
    """Advisory check of the current Bedrock configuration after login or setup."""
    is_gov_cloud: bool
    """Whether the active Bedrock authentication resolves to a GovCloud region."""
    should_warn: bool
    """Whether GovCloud is selected and the managed requirements miss the baseline. A false value
    is not a general certification of the network configuration.
    """

@attrs.define(kw_only=True)
class BedrockDiscoverParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class BedrockDiscoverResponse(ProtocolModel):
    environment_credentials: list[BedrockEnvironmentCredential]
    profiles: list[BedrockAwsProfile]

@attrs.define(kw_only=True)
class BedrockEnvironmentCredential(ProtocolModel):
    type: AwsCredentialType
    region: str | None = None

BedrockSetupParams: TypeAlias = ProfileBedrockSetupParams | EnvironmentBedrockSetupParams | UnknownVariant

@attrs.define(kw_only=True)
class BedrockSetupResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class CancelLoginAccountParams(ProtocolModel):
    login_id: str

@attrs.define(kw_only=True)
class CancelLoginAccountResponse(ProtocolModel):
    status: CancelLoginAccountStatus

class CancelLoginAccountStatus(OpenEnum):
    canceled = "canceled"
    not_found = "notFound"

@attrs.define(kw_only=True)
class ChatgptAccount(ProtocolVariant):
    email: str | None
    plan_type: PlanType
    type: Literal["chatgpt"] = ...

@attrs.define(kw_only=True)
class ChatgptAuthTokensLoginAccountParams(ProtocolVariant):
    """[UNSTABLE] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same
    scopes that Codex-managed ChatGPT auth tokens have.
    """
    access_token: str
    """Access token (JWT) supplied by the client. This token is used for backend API requests and
    email extraction.
    """
    chatgpt_account_id: str
    """Workspace/account identifier supplied by the client."""
    chatgpt_plan_type: str | None = None
    """Optional plan type supplied by the client.

    When `null`, Codex attempts to derive the plan type from access-token claims. If
    unavailable, the plan defaults to `unknown`.
    """
    type: Literal["chatgptAuthTokens"] = ...

@attrs.define(kw_only=True)
class ChatgptAuthTokensLoginAccountResponse(ProtocolVariant):
    type: Literal["chatgptAuthTokens"] = ...

@attrs.define(kw_only=True)
class ChatgptAuthTokensRefreshParams(ProtocolModel):
    reason: ChatgptAuthTokensRefreshReason
    previous_account_id: str | None = None
    """Workspace/account identifier that Codex was previously using.

    Clients that manage multiple accounts/workspaces can use this as a hint to refresh the token
    for the correct workspace.

    This may be `null` when the prior auth state did not include a workspace identifier
    (`chatgpt_account_id`).
    """

class ChatgptAuthTokensRefreshReason(OpenEnum):
    unauthorized = "unauthorized"
    """Codex attempted a backend request and received `401 Unauthorized`."""

@attrs.define(kw_only=True)
class ChatgptAuthTokensRefreshResponse(ProtocolModel):
    access_token: str
    chatgpt_account_id: str
    chatgpt_plan_type: str | None = None

@attrs.define(kw_only=True)
class ChatgptDeviceCodeLoginAccountParams(ProtocolVariant):
    type: Literal["chatgptDeviceCode"] = ...

@attrs.define(kw_only=True)
class ChatgptDeviceCodeLoginAccountResponse(ProtocolVariant):
    login_id: str
    user_code: str
    """One-time code the user must enter after signing in."""
    verification_url: str
    """URL the client should open in a browser to complete device code authorization."""
    type: Literal["chatgptDeviceCode"] = ...

@attrs.define(kw_only=True)
class ChatgptLoginAccountParams(ProtocolVariant):
    app_brand: LoginAppBrand | None = None
    codex_streamlined_login: bool | None = None
    type: Literal["chatgpt"] = ...
    use_hosted_login_success_page: bool | None = None

@attrs.define(kw_only=True)
class ChatgptLoginAccountResponse(ProtocolVariant):
    auth_url: str
    """URL the client should open in a browser to initiate the OAuth flow."""
    login_id: str
    type: Literal["chatgpt"] = ...

class ConsumeAccountRateLimitResetCreditOutcome(OpenEnum):
    reset = "reset"
    """A reset credit was consumed and the eligible rate-limit windows were reset."""
    nothing_to_reset = "nothingToReset"
    """No current rate-limit window is eligible for a reset."""
    no_credit = "noCredit"
    """The account has no earned reset credits available."""
    already_redeemed = "alreadyRedeemed"
    """The same idempotency key already completed a reset successfully."""

@attrs.define(kw_only=True)
class ConsumeAccountRateLimitResetCreditParams(ProtocolModel):
    idempotency_key: str
    """Identifies one logical reset attempt. A UUID is recommended; reuse the same value when
    retrying that attempt.
    """
    credit_id: str | None = None
    """Opaque reset-credit identifier to redeem. When omitted, the backend selects the next
    available credit.
    """

@attrs.define(kw_only=True)
class ConsumeAccountRateLimitResetCreditResponse(ProtocolModel):
    outcome: ConsumeAccountRateLimitResetCreditOutcome

@attrs.define(kw_only=True)
class CreditsSnapshot(ProtocolModel):
    has_credits: bool
    unlimited: bool
    balance: str | None = None

class DesktopOnboardingEntrypoint(OpenEnum):
    life_sciences = "life_sciences"

@attrs.define(kw_only=True)
class EnvironmentBedrockSetupParams(ProtocolVariant):
    region: str
    type: Literal["environment"] = ...

@attrs.define(kw_only=True)
class GatewayOAuthCancelResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class GatewayOAuthChangedNotification(ProtocolModel):
    provider_id: str
    status: GatewayOAuthStatus
    auth_url: str | None = None
    """Authorization handoff, sent only to the connection that started login."""
    error: str | None = None

@attrs.define(kw_only=True)
class GatewayOAuthLoginResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class GatewayOAuthReadResponse(ProtocolModel):
    """Current effective gateway policy and credential readiness; never contains credentials."""
    provider_id: str
    provider_name: str
    required: bool
    """Whether the selected provider uses gateway OAuth, even when already signed in."""
    error: str | None = None
    status: GatewayOAuthStatus | None = None
    """Null when the effective provider does not use gateway OAuth."""

class GatewayOAuthStatus(OpenEnum):
    not_ready = "notReady"
    started = "started"
    succeeded = "succeeded"
    failed = "failed"

@attrs.define(kw_only=True)
class GetAccountParams(ProtocolModel):
    refresh_token: bool | None = None
    """When `true`, requests a proactive token refresh before returning.

    In managed auth mode this triggers the normal refresh-token flow. In external auth mode this
    flag is ignored. Clients should refresh tokens themselves and call `account/login/start`
    with `chatgptAuthTokens`.
    """

@attrs.define(kw_only=True)
class GetAccountRateLimitsParams(ProtocolModel):
    """Usage-read capabilities of the requesting client, never inferred from its experiment arm."""
    exclude_reset_credit_details: bool | None = None
    """Skip the separate reset-credit detail lookup for background usage polls. The usage response
    still includes the available count; omitted/false preserves detailed reads.
    """
    supports_luna_reserve: bool | None = None
    """The client supports automatic Luna Reserve fallback. For eligible ChatGPT CLI users, allow
    the backend to record experiment exposure after ordinary usage is blocked.
    """

@attrs.define(kw_only=True)
class GetAccountRateLimitsResponse(ProtocolModel):
    rate_limits: RateLimitSnapshot
    """Backward-compatible single-bucket view; mirrors the historical payload."""
    account_id: str | None = None
    """Account associated with this usage snapshot, when supplied by the backend."""
    ordinary_usage_allowed: bool | None = None
    """Backend permission for ordinary included usage, validated against the active account. Null
    means unavailable; clients must not infer recovery from percentages or reset times.
    """
    rate_limit_reset_credits: RateLimitResetCreditsSummary | None = None
    rate_limit_upsell: Any = None
    """Optional backend-owned banner from the same usage read. Its nested keys retain the backend's
    snake_case contract; an absent banner leaves the client's existing UI unchanged.
    """
    rate_limits_by_limit_id: dict[str, RateLimitSnapshot] | None = None
    """Multi-bucket view keyed by metered `limit_id` (for example, `codex`)."""

@attrs.define(kw_only=True)
class GetAccountResponse(ProtocolModel):
    requires_openai_auth: bool
    account: Account | None = None
    workspace_routing: WorkspaceRouting | None = None

@attrs.define(kw_only=True)
class GetAccountTokenUsageParams(ProtocolModel):
    thread_id: str | None = None
    """When present, read estimated usage for this thread instead of account-wide token activity.
    """

@attrs.define(kw_only=True)
class GetAccountTokenUsageResponse(ProtocolModel):
    summary: AccountTokenUsageSummary
    daily_usage_buckets: list[AccountTokenUsageDailyBucket] | None = None
    thread_usage: ThreadUsage | None = None
    """Estimated usage when a thread was requested and its billing route is available."""

@attrs.define(kw_only=True)
class GetWorkspaceMessagesResponse(ProtocolModel):
    feature_enabled: bool
    """Whether the workspace-message backend route is available for this client."""
    messages: list[WorkspaceMessage]
    """Active workspace messages returned by the backend."""

LoginAccountParams: TypeAlias = ApiKeyLoginAccountParams | ChatgptLoginAccountParams | ChatgptDeviceCodeLoginAccountParams | ChatgptAuthTokensLoginAccountParams | AmazonBedrockLoginAccountParams | AmazonBedrockAccessKeysLoginAccountParams | UnknownVariant

LoginAccountResponse: TypeAlias = ApiKeyLoginAccountResponse | ChatgptLoginAccountResponse | ChatgptDeviceCodeLoginAccountResponse | ChatgptAuthTokensLoginAccountResponse | AmazonBedrockLoginAccountResponse | UnknownVariant

class LoginAppBrand(OpenEnum):
    codex = "codex"
    chatgpt = "chatgpt"

@attrs.define(kw_only=True)
class LogoutAccountResponse(ProtocolModel):
    ...

class PlanType(OpenEnum):
    free = "free"
    go = "go"
    plus = "plus"
    pro = "pro"
    prolite = "prolite"
    promax = "promax"
    team = "team"
    self_serve_business_prolite = "self_serve_business_prolite"
    self_serve_business_usage_based = "self_serve_business_usage_based"
    business = "business"
    ent26 = "ent26"
    enterprise_cbp_automation = "enterprise_cbp_automation"
    enterprise_cbp_usage_based = "enterprise_cbp_usage_based"
    enterprise = "enterprise"
    edu = "edu"
    edu_plus = "edu_plus"
    edu_pro = "edu_pro"
    unknown = "unknown"

@attrs.define(kw_only=True)
class ProfileBedrockSetupParams(ProtocolVariant):
    profile: str
    region: str
    type: Literal["profile"] = ...

class RateLimitReachedType(OpenEnum):
    rate_limit_reached = "rate_limit_reached"
    workspace_owner_credits_depleted = "workspace_owner_credits_depleted"
    workspace_member_credits_depleted = "workspace_member_credits_depleted"
    workspace_owner_usage_limit_reached = "workspace_owner_usage_limit_reached"
    workspace_member_usage_limit_reached = "workspace_member_usage_limit_reached"

@attrs.define(kw_only=True)
class RateLimitResetCredit(ProtocolModel):
    granted_at: int
    """Unix timestamp in seconds when the credit was granted."""
    id: str
    """Opaque backend identifier for this reset credit."""
    reset_type: RateLimitResetType
    status: RateLimitResetCreditStatus
    description: str | None = None
    """Backend-provided display description for this credit, or `null` when unavailable."""
    expires_at: int | None = None
    """Unix timestamp in seconds when the credit expires, or `null` if it does not expire."""
    title: str | None = None
    """Backend-provided display title for this credit, or `null` when unavailable."""

class RateLimitResetCreditStatus(OpenEnum):
    available = "available"
    redeeming = "redeeming"
    redeemed = "redeemed"
    unknown = "unknown"

@attrs.define(kw_only=True)
class RateLimitResetCreditsSummary(ProtocolModel):
    available_count: int
    credits: list[RateLimitResetCredit] | None = None
    """Detail rows for available reset credits, when the backend provides them.

    `null` means only `availableCount` is known, while an empty array means details were fetched
    and no available credits were returned. The backend may cap this list, so its length can be
    less than `availableCount`.
    """

class RateLimitResetType(OpenEnum):
    codex_rate_limits = "codexRateLimits"
    unknown = "unknown"

@attrs.define(kw_only=True)
class RateLimitSnapshot(ProtocolModel):
    credits: CreditsSnapshot | None = None
    individual_limit: SpendControlLimitSnapshot | None = None
    limit_id: str | None = None
    limit_name: str | None = None
    normal_model_slug: str | None = None
    """Normal model whose display name and reasoning options describe this quota alias."""
    plan_type: PlanType | None = None
    primary: RateLimitWindow | None = None
    rate_limit_reached_type: RateLimitReachedType | None = None
    secondary: RateLimitWindow | None = None
    spend_control_reached: bool | None = None
    """Backend-reported spend-control state. `None` is unavailable, not a sparse-update recovery.
    """

@attrs.define(kw_only=True)
class RateLimitWindow(ProtocolModel):
    used_percent: int
    resets_at: int | None = None
    window_duration_mins: int | None = None

@attrs.define(kw_only=True)
class SendAddCreditsNudgeEmailParams(ProtocolModel):
    credit_type: AddCreditsNudgeCreditType

@attrs.define(kw_only=True)
class SendAddCreditsNudgeEmailResponse(ProtocolModel):
    status: AddCreditsNudgeEmailStatus

@attrs.define(kw_only=True)
class SpendControlLimitSnapshot(ProtocolModel):
    limit: str
    remaining_percent: int
    resets_at: int
    used: str

@attrs.define(kw_only=True)
class ThreadUsage(ProtocolModel):
    estimated_usage_credits_micros: int
    groups: list[ThreadUsageBreakdownGroup]
    thread_id: str
    estimated_usage_usd_micros: int | None = None

@attrs.define(kw_only=True)
class ThreadUsageBreakdownGroup(ProtocolModel):
    estimated_usage_credits_micros: int
    cached_input_tokens: int | None = None
    input_tokens: int | None = None
    model: str | None = None
    net_new_input_tokens: int | None = None
    output_tokens: int | None = None
    reasoning_effort: str | None = None
    speed: str | None = None
    total_tokens: int | None = None

@attrs.define(kw_only=True)
class WorkspaceMessage(ProtocolModel):
    message_body: str
    message_id: str
    message_type: WorkspaceMessageType
    archived_at: int | None = None
    """Unix timestamp (in seconds) when the message was archived."""
    created_at: int | None = None
    """Unix timestamp (in seconds) when the message was created."""

class WorkspaceMessageType(OpenEnum):
    headline = "headline"
    announcement = "announcement"
    unknown = "unknown"

@attrs.define(kw_only=True)
class WorkspaceRouting(ProtocolModel):
    account_routing_override: AccountRoutingOverride
    backend_origin: str
    chatgpt_account_id: str
