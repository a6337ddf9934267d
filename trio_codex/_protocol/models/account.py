"""The models of the domain ``account``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AccountLoginCompletedNotification": ("", "", ("success bool",), ("error str", "login_id str", "onboarding_entrypoint DesktopOnboardingEntrypoint",), ()),
    "AccountRateLimitsUpdatedNotification": ("", "Sparse rolling rate-limit update.\n\nClients should merge available values into the most recent `account/rateLimits/read` response or refetch that snapshot. Nullable account metadata may be unavailable in a rolling update and does not clear a previously observed value.", ("rate_limits RateLimitSnapshot",), (), ()),
    "AccountTokenUsageDailyBucket": ("", "", ("start_date str", "tokens int",), (), ()),
    "AccountTokenUsageSummary": ("", "", (), ("current_streak_days int", "lifetime_tokens int", "longest_running_turn_sec int", "longest_streak_days int", "peak_daily_tokens int",), ()),
    "AccountUpdatedNotification": ("", "", (), ("auth_mode AuthMode", "plan_type PlanType",), ()),
    "AmazonBedrockAccessKeysLoginAccountParams": ("v", "[UNSTABLE] Managed Amazon Bedrock AWS access key login is experimental.", ("access_key_id str", "region str", "secret_access_key str",), ("session_token str",), ("type =amazonBedrockAccessKeys",)),
    "AmazonBedrockAccount": ("v", "", (), ("uses_codex_managed_credentials bool",), ("type =amazonBedrock",)),
    "AmazonBedrockLoginAccountParams": ("v", "[UNSTABLE] Managed Amazon Bedrock login is experimental.", ("api_key str", "region str",), (), ("type =amazonBedrock",)),
    "AmazonBedrockLoginAccountResponse": ("v", "", (), (), ("type =amazonBedrock",)),
    "ApiKeyAccount": ("v", "", (), (), ("type =apiKey",)),
    "ApiKeyLoginAccountParams": ("v", "", ("api_key str",), (), ("type =apiKey",)),
    "ApiKeyLoginAccountResponse": ("v", "", (), (), ("type =apiKey",)),
    "BedrockAwsProfile": ("", "", ("name str",), ("region str",), ()),
    "BedrockCheckGovCloudRequirementsParams": ("", "", (), (), ()),
    "BedrockCheckGovCloudRequirementsResponse": ("", "Advisory check of the current Bedrock configuration after login or setup.\n\nAttributes:\n  is_gov_cloud: Whether the active Bedrock authentication resolves to a GovCloud region.\n  should_warn: Whether GovCloud is selected and the managed requirements miss the baseline. A false value is not a general certification of the network configuration.", ("is_gov_cloud bool", "should_warn bool",), (), ()),
    "BedrockDiscoverParams": ("", "", (), (), ()),
    "BedrockDiscoverResponse": ("", "", ("environment_credentials list[BedrockEnvironmentCredential]", "profiles list[BedrockAwsProfile]",), (), ()),
    "BedrockEnvironmentCredential": ("", "", ("type AwsCredentialType",), ("region str",), ()),
    "BedrockSetupResponse": ("", "", (), (), ()),
    "CancelLoginAccountParams": ("", "", ("login_id str",), (), ()),
    "CancelLoginAccountResponse": ("", "", ("status CancelLoginAccountStatus",), (), ()),
    "ChatgptAccount": ("v", "", ("email str | None", "plan_type PlanType",), (), ("type =chatgpt",)),
    "ChatgptAuthTokensLoginAccountParams": ("v", "[UNSTABLE] FOR OPENAI INTERNAL USE ONLY - DO NOT USE. The access token must contain the same scopes that Codex-managed ChatGPT auth tokens have.\n\nAttributes:\n  access_token: Access token (JWT) supplied by the client. This token is used for backend API requests and email extraction.\n  chatgpt_account_id: Workspace/account identifier supplied by the client.\n  chatgpt_plan_type: Optional plan type supplied by the client.\n\nWhen `null`, Codex attempts to derive the plan type from access-token claims. If unavailable, the plan defaults to `unknown`.", ("access_token str", "chatgpt_account_id str",), ("chatgpt_plan_type str",), ("type =chatgptAuthTokens",)),
    "ChatgptAuthTokensLoginAccountResponse": ("v", "", (), (), ("type =chatgptAuthTokens",)),
    "ChatgptAuthTokensRefreshParams": ("", "Attributes:\n  previous_account_id: Workspace/account identifier that Codex was previously using.\n\nClients that manage multiple accounts/workspaces can use this as a hint to refresh the token for the correct workspace.\n\nThis may be `null` when the prior auth state did not include a workspace identifier (`chatgpt_account_id`).", ("reason ChatgptAuthTokensRefreshReason",), ("previous_account_id str",), ()),
    "ChatgptAuthTokensRefreshResponse": ("", "", ("access_token str", "chatgpt_account_id str",), ("chatgpt_plan_type str",), ()),
    "ChatgptDeviceCodeLoginAccountParams": ("v", "", (), (), ("type =chatgptDeviceCode",)),
    "ChatgptDeviceCodeLoginAccountResponse": ("v", "Attributes:\n  user_code: One-time code the user must enter after signing in.\n  verification_url: URL the client should open in a browser to complete device code authorization.", ("login_id str", "user_code str", "verification_url str",), (), ("type =chatgptDeviceCode",)),
    "ChatgptLoginAccountParams": ("v", "", (), ("app_brand LoginAppBrand", "codex_streamlined_login bool", "use_hosted_login_success_page bool",), ("type =chatgpt",)),
    "ChatgptLoginAccountResponse": ("v", "Attributes:\n  auth_url: URL the client should open in a browser to initiate the OAuth flow.", ("auth_url str", "login_id str",), (), ("type =chatgpt",)),
    "ConsumeAccountRateLimitResetCreditParams": ("", "Attributes:\n  credit_id: Opaque reset-credit identifier to redeem. When omitted, the backend selects the next available credit.\n  idempotency_key: Identifies one logical reset attempt. A UUID is recommended; reuse the same value when retrying that attempt.", ("idempotency_key str",), ("credit_id str",), ()),
    "ConsumeAccountRateLimitResetCreditResponse": ("", "", ("outcome ConsumeAccountRateLimitResetCreditOutcome",), (), ()),
    "CreditsSnapshot": ("", "", ("has_credits bool", "unlimited bool",), ("balance str",), ()),
    "EnvironmentBedrockSetupParams": ("v", "", ("region str",), (), ("type =environment",)),
    "GatewayOAuthCancelResponse": ("", "", (), (), ()),
    "GatewayOAuthChangedNotification": ("", "Attributes:\n  auth_url: Authorization handoff, sent only to the connection that started login.", ("provider_id str", "status GatewayOAuthStatus",), ("auth_url str", "error str",), ()),
    "GatewayOAuthLoginResponse": ("", "", (), (), ()),
    "GatewayOAuthReadResponse": ("", "Current effective gateway policy and credential readiness; never contains credentials.\n\nAttributes:\n  required: Whether the selected provider uses gateway OAuth, even when already signed in.\n  status: Null when the effective provider does not use gateway OAuth.", ("provider_id str", "provider_name str", "required bool",), ("error str", "status GatewayOAuthStatus",), ()),
    "GetAccountParams": ("", "Attributes:\n  refresh_token: When `true`, requests a proactive token refresh before returning.\n\nIn managed auth mode this triggers the normal refresh-token flow. In external auth mode this flag is ignored. Clients should refresh tokens themselves and call `account/login/start` with `chatgptAuthTokens`.", (), ("refresh_token bool",), ()),
    "GetAccountRateLimitsParams": ("", "Usage-read capabilities of the requesting client, never inferred from its experiment arm.\n\nAttributes:\n  exclude_reset_credit_details: Skip the separate reset-credit detail lookup for background usage polls. The usage response still includes the available count; omitted/false preserves detailed reads.\n  supports_luna_reserve: The client supports automatic Luna Reserve fallback. For eligible ChatGPT CLI users, allow the backend to record experiment exposure after ordinary usage is blocked.", (), ("exclude_reset_credit_details bool", "supports_luna_reserve bool",), ()),
    "GetAccountRateLimitsResponse": ("", "Attributes:\n  account_id: Account associated with this usage snapshot, when supplied by the backend.\n  ordinary_usage_allowed: Backend permission for ordinary included usage, validated against the active account. Null means unavailable; clients must not infer recovery from percentages or reset times.\n  rate_limit_upsell: Optional backend-owned banner from the same usage read. Its nested keys retain the backend's snake_case contract; an absent banner leaves the client's existing UI unchanged.\n  rate_limits: Backward-compatible single-bucket view; mirrors the historical payload.\n  rate_limits_by_limit_id: Multi-bucket view keyed by metered `limit_id` (for example, `codex`).", ("rate_limits RateLimitSnapshot",), ("account_id str", "ordinary_usage_allowed bool", "rate_limit_reset_credits RateLimitResetCreditsSummary", "rate_limit_upsell Any", "rate_limits_by_limit_id dict[str, RateLimitSnapshot]",), ()),
    "GetAccountResponse": ("", "", ("requires_openai_auth bool",), ("account Account", "workspace_routing WorkspaceRouting",), ()),
    "GetAccountTokenUsageParams": ("", "Attributes:\n  thread_id: When present, read estimated usage for this thread instead of account-wide token activity.", (), ("thread_id str",), ()),
    "GetAccountTokenUsageResponse": ("", "Attributes:\n  thread_usage: Estimated usage when a thread was requested and its billing route is available.", ("summary AccountTokenUsageSummary",), ("daily_usage_buckets list[AccountTokenUsageDailyBucket]", "thread_usage ThreadUsage",), ()),
    "GetWorkspaceMessagesResponse": ("", "Attributes:\n  feature_enabled: Whether the workspace-message backend route is available for this client.\n  messages: Active workspace messages returned by the backend.", ("feature_enabled bool", "messages list[WorkspaceMessage]",), (), ()),
    "LogoutAccountResponse": ("", "", (), (), ()),
    "ProfileBedrockSetupParams": ("v", "", ("profile str", "region str",), (), ("type =profile",)),
    "RateLimitResetCredit": ("", "Attributes:\n  description: Backend-provided display description for this credit, or `null` when unavailable.\n  expires_at: Unix timestamp in seconds when the credit expires, or `null` if it does not expire.\n  granted_at: Unix timestamp in seconds when the credit was granted.\n  id: Opaque backend identifier for this reset credit.\n  title: Backend-provided display title for this credit, or `null` when unavailable.", ("granted_at int", "id str", "reset_type RateLimitResetType", "status RateLimitResetCreditStatus",), ("description str", "expires_at int", "title str",), ()),
    "RateLimitResetCreditsSummary": ("", "Attributes:\n  credits: Detail rows for available reset credits, when the backend provides them.\n\n`null` means only `availableCount` is known, while an empty array means details were fetched and no available credits were returned. The backend may cap this list, so its length can be less than `availableCount`.", ("available_count int",), ("credits list[RateLimitResetCredit]",), ()),
    "RateLimitSnapshot": ("", "Attributes:\n  normal_model_slug: Normal model whose display name and reasoning options describe this quota alias.\n  spend_control_reached: Backend-reported spend-control state. `None` is unavailable, not a sparse-update recovery.", (), ("credits CreditsSnapshot", "individual_limit SpendControlLimitSnapshot", "limit_id str", "limit_name str", "normal_model_slug str", "plan_type PlanType", "primary RateLimitWindow", "rate_limit_reached_type RateLimitReachedType", "secondary RateLimitWindow", "spend_control_reached bool",), ()),
    "RateLimitWindow": ("", "", ("used_percent int",), ("resets_at int", "window_duration_mins int",), ()),
    "SendAddCreditsNudgeEmailParams": ("", "", ("credit_type AddCreditsNudgeCreditType",), (), ()),
    "SendAddCreditsNudgeEmailResponse": ("", "", ("status AddCreditsNudgeEmailStatus",), (), ()),
    "SpendControlLimitSnapshot": ("", "", ("limit str", "remaining_percent int", "resets_at int", "used str",), (), ()),
    "ThreadUsage": ("", "", ("estimated_usage_credits_micros int", "groups list[ThreadUsageBreakdownGroup]", "thread_id str",), ("estimated_usage_usd_micros int",), ()),
    "ThreadUsageBreakdownGroup": ("", "", ("estimated_usage_credits_micros int",), ("cached_input_tokens int", "input_tokens int", "model str", "net_new_input_tokens int", "output_tokens int", "reasoning_effort str", "speed str", "total_tokens int",), ()),
    "WorkspaceMessage": ("", "Attributes:\n  archived_at: Unix timestamp (in seconds) when the message was archived.\n  created_at: Unix timestamp (in seconds) when the message was created.", ("message_body str", "message_id str", "message_type WorkspaceMessageType",), ("archived_at int", "created_at int",), ()),
    "WorkspaceRouting": ("", "", ("account_routing_override AccountRoutingOverride", "backend_origin str", "chatgpt_account_id str",), (), ()),
}

ENUMS = {
    "AccountRoutingOverride": ("", "Backend routing policy. Wire values match the accounts/check contract.", {"no_constraint": "NO_CONSTRAINT", "us": "us", "us_cr": "us_cr"}),
    "AddCreditsNudgeCreditType": ("", "", {"credits": "credits", "usage_limit": "usage_limit"}),
    "AddCreditsNudgeEmailStatus": ("", "", {"sent": "sent", "cooldown_active": "cooldown_active"}),
    "AuthMode": ("", "Authentication mode for OpenAI-backed providers.", {"apikey": "apikey", "chatgpt": "chatgpt", "chatgpt_auth_tokens": "chatgptAuthTokens", "headers": "headers", "agent_identity": "agentIdentity", "personal_access_token": "personalAccessToken", "bedrock_api_key": "bedrockApiKey", "bedrock_access_keys": "bedrockAccessKeys"}),
    "AwsCredentialType": ("", "", {"access_keys": "accessKeys", "bedrock_api_key": "bedrockApiKey"}),
    "CancelLoginAccountStatus": ("", "", {"canceled": "canceled", "not_found": "notFound"}),
    "ChatgptAuthTokensRefreshReason": ("", "", {"unauthorized": "unauthorized"}),
    "ConsumeAccountRateLimitResetCreditOutcome": ("", "", {"reset": "reset", "nothing_to_reset": "nothingToReset", "no_credit": "noCredit", "already_redeemed": "alreadyRedeemed"}),
    "DesktopOnboardingEntrypoint": ("", "", {"life_sciences": "life_sciences"}),
    "GatewayOAuthStatus": ("", "", {"not_ready": "notReady", "started": "started", "succeeded": "succeeded", "failed": "failed"}),
    "LoginAppBrand": ("", "", {"codex": "codex", "chatgpt": "chatgpt"}),
    "PlanType": ("", "", {"free": "free", "go": "go", "plus": "plus", "pro": "pro", "prolite": "prolite", "promax": "promax", "team": "team", "self_serve_business_prolite": "self_serve_business_prolite", "self_serve_business_usage_based": "self_serve_business_usage_based", "business": "business", "ent26": "ent26", "enterprise_cbp_automation": "enterprise_cbp_automation", "enterprise_cbp_usage_based": "enterprise_cbp_usage_based", "enterprise": "enterprise", "edu": "edu", "edu_plus": "edu_plus", "edu_pro": "edu_pro", "unknown": "unknown"}),
    "RateLimitReachedType": ("", "", {"rate_limit_reached": "rate_limit_reached", "workspace_owner_credits_depleted": "workspace_owner_credits_depleted", "workspace_member_credits_depleted": "workspace_member_credits_depleted", "workspace_owner_usage_limit_reached": "workspace_owner_usage_limit_reached", "workspace_member_usage_limit_reached": "workspace_member_usage_limit_reached"}),
    "RateLimitResetCreditStatus": ("", "", {"available": "available", "redeeming": "redeeming", "redeemed": "redeemed", "unknown": "unknown"}),
    "RateLimitResetType": ("", "", {"codex_rate_limits": "codexRateLimits", "unknown": "unknown"}),
    "WorkspaceMessageType": ("", "", {"headline": "headline", "announcement": "announcement", "unknown": "unknown"}),
}

UNIONS = {
    "Account": ("", "type", {"apiKey": "ApiKeyAccount", "chatgpt": "ChatgptAccount", "amazonBedrock": "AmazonBedrockAccount"}, None),
    "BedrockSetupParams": ("", "type", {"profile": "ProfileBedrockSetupParams", "environment": "EnvironmentBedrockSetupParams"}, None),
    "LoginAccountParams": ("", "type", {"apiKey": "ApiKeyLoginAccountParams", "chatgpt": "ChatgptLoginAccountParams", "chatgptDeviceCode": "ChatgptDeviceCodeLoginAccountParams", "chatgptAuthTokens": "ChatgptAuthTokensLoginAccountParams", "amazonBedrock": "AmazonBedrockLoginAccountParams", "amazonBedrockAccessKeys": "AmazonBedrockAccessKeysLoginAccountParams"}, None),
    "LoginAccountResponse": ("", "type", {"apiKey": "ApiKeyLoginAccountResponse", "chatgpt": "ChatgptLoginAccountResponse", "chatgptDeviceCode": "ChatgptDeviceCodeLoginAccountResponse", "chatgptAuthTokens": "ChatgptAuthTokensLoginAccountResponse", "amazonBedrock": "AmazonBedrockLoginAccountResponse"}, None),
}

ALIASES = {
}

def read_AccountLoginCompletedNotification(raw):
    get = raw.get
    if (type((success_ := raw["success"])) is not bool
            or (error_ := get("error")) is not None and type(error_) is not str
            or (login_id_ := get("loginId")) is not None and type(login_id_) is not str):
        raise Misfit
    return new_AccountLoginCompletedNotification(success_, error_, login_id_, None if (onboarding_entrypoint_ := get("onboardingEntrypoint")) is None else enum_DesktopOnboardingEntrypoint[onboarding_entrypoint_])

def read_AccountRateLimitsUpdatedNotification(raw):
    return new_AccountRateLimitsUpdatedNotification(read_RateLimitSnapshot(raw["rateLimits"]))

def read_AccountTokenUsageDailyBucket(raw):
    if (type((start_date_ := raw["startDate"])) is not str
            or type((tokens_ := raw["tokens"])) is not int):
        raise Misfit
    return new_AccountTokenUsageDailyBucket(start_date_, tokens_)

def read_AccountTokenUsageSummary(raw):
    get = raw.get
    if (type(raw) is not dict
            or (current_streak_days_ := get("currentStreakDays")) is not None and type(current_streak_days_) is not int
            or (lifetime_tokens_ := get("lifetimeTokens")) is not None and type(lifetime_tokens_) is not int
            or (longest_running_turn_sec_ := get("longestRunningTurnSec")) is not None and type(longest_running_turn_sec_) is not int
            or (longest_streak_days_ := get("longestStreakDays")) is not None and type(longest_streak_days_) is not int
            or (peak_daily_tokens_ := get("peakDailyTokens")) is not None and type(peak_daily_tokens_) is not int):
        raise Misfit
    return new_AccountTokenUsageSummary(current_streak_days_, lifetime_tokens_, longest_running_turn_sec_, longest_streak_days_, peak_daily_tokens_)

def read_AccountUpdatedNotification(raw):
    get = raw.get
    return new_AccountUpdatedNotification(None if (auth_mode_ := get("authMode")) is None else enum_AuthMode[auth_mode_], None if (plan_type_ := get("planType")) is None else enum_PlanType[plan_type_])

def read_AmazonBedrockAccessKeysLoginAccountParams(raw):
    get = raw.get
    if (type((access_key_id_ := raw["accessKeyId"])) is not str
            or type((region_ := raw["region"])) is not str
            or type((secret_access_key_ := raw["secretAccessKey"])) is not str
            or (session_token_ := get("sessionToken")) is not None and type(session_token_) is not str
            or raw["type"] != "amazonBedrockAccessKeys"):
        raise Misfit
    return new_AmazonBedrockAccessKeysLoginAccountParams(access_key_id_, region_, secret_access_key_, session_token_)

def read_AmazonBedrockAccount(raw):
    get = raw.get
    if ((uses_codex_managed_credentials_ := get("usesCodexManagedCredentials")) is not None and type(uses_codex_managed_credentials_) is not bool
            or raw["type"] != "amazonBedrock"):
        raise Misfit
    return new_AmazonBedrockAccount(uses_codex_managed_credentials_)

def read_AmazonBedrockLoginAccountParams(raw):
    if (type((api_key_ := raw["apiKey"])) is not str
            or type((region_ := raw["region"])) is not str
            or raw["type"] != "amazonBedrock"):
        raise Misfit
    return new_AmazonBedrockLoginAccountParams(api_key_, region_)

def read_AmazonBedrockLoginAccountResponse(raw):
    if (raw["type"] != "amazonBedrock"):
        raise Misfit
    return new_AmazonBedrockLoginAccountResponse()

def read_ApiKeyAccount(raw):
    if (raw["type"] != "apiKey"):
        raise Misfit
    return new_ApiKeyAccount()

def read_ApiKeyLoginAccountParams(raw):
    if (type((api_key_ := raw["apiKey"])) is not str
            or raw["type"] != "apiKey"):
        raise Misfit
    return new_ApiKeyLoginAccountParams(api_key_)

def read_ApiKeyLoginAccountResponse(raw):
    if (raw["type"] != "apiKey"):
        raise Misfit
    return new_ApiKeyLoginAccountResponse()

def read_BedrockAwsProfile(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (region_ := get("region")) is not None and type(region_) is not str):
        raise Misfit
    return new_BedrockAwsProfile(name_, region_)

def read_BedrockCheckGovCloudRequirementsParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_BedrockCheckGovCloudRequirementsParams()

def read_BedrockCheckGovCloudRequirementsResponse(raw):
    if (type((is_gov_cloud_ := raw["isGovCloud"])) is not bool
            or type((should_warn_ := raw["shouldWarn"])) is not bool):
        raise Misfit
    return new_BedrockCheckGovCloudRequirementsResponse(is_gov_cloud_, should_warn_)

def read_BedrockDiscoverParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_BedrockDiscoverParams()

def read_BedrockDiscoverResponse(raw):
    return new_BedrockDiscoverResponse([read_BedrockEnvironmentCredential(i0) for i0 in list_(raw["environmentCredentials"])], [read_BedrockAwsProfile(i0) for i0 in list_(raw["profiles"])])

def read_BedrockEnvironmentCredential(raw):
    get = raw.get
    if ((region_ := get("region")) is not None and type(region_) is not str):
        raise Misfit
    return new_BedrockEnvironmentCredential(enum_AwsCredentialType[raw["type"]], region_)

def read_BedrockSetupResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_BedrockSetupResponse()

def read_CancelLoginAccountParams(raw):
    if (type((login_id_ := raw["loginId"])) is not str):
        raise Misfit
    return new_CancelLoginAccountParams(login_id_)

def read_CancelLoginAccountResponse(raw):
    return new_CancelLoginAccountResponse(enum_CancelLoginAccountStatus[raw["status"]])

def read_ChatgptAccount(raw):
    if ((email_ := raw["email"]) is not None and type(email_) is not str
            or raw["type"] != "chatgpt"):
        raise Misfit
    return new_ChatgptAccount(email_, enum_PlanType[raw["planType"]])

def read_ChatgptAuthTokensLoginAccountParams(raw):
    get = raw.get
    if (type((access_token_ := raw["accessToken"])) is not str
            or type((chatgpt_account_id_ := raw["chatgptAccountId"])) is not str
            or (chatgpt_plan_type_ := get("chatgptPlanType")) is not None and type(chatgpt_plan_type_) is not str
            or raw["type"] != "chatgptAuthTokens"):
        raise Misfit
    return new_ChatgptAuthTokensLoginAccountParams(access_token_, chatgpt_account_id_, chatgpt_plan_type_)

def read_ChatgptAuthTokensLoginAccountResponse(raw):
    if (raw["type"] != "chatgptAuthTokens"):
        raise Misfit
    return new_ChatgptAuthTokensLoginAccountResponse()

def read_ChatgptAuthTokensRefreshParams(raw):
    get = raw.get
    if ((previous_account_id_ := get("previousAccountId")) is not None and type(previous_account_id_) is not str):
        raise Misfit
    return new_ChatgptAuthTokensRefreshParams(enum_ChatgptAuthTokensRefreshReason[raw["reason"]], previous_account_id_)

def read_ChatgptAuthTokensRefreshResponse(raw):
    get = raw.get
    if (type((access_token_ := raw["accessToken"])) is not str
            or type((chatgpt_account_id_ := raw["chatgptAccountId"])) is not str
            or (chatgpt_plan_type_ := get("chatgptPlanType")) is not None and type(chatgpt_plan_type_) is not str):
        raise Misfit
    return new_ChatgptAuthTokensRefreshResponse(access_token_, chatgpt_account_id_, chatgpt_plan_type_)

def read_ChatgptDeviceCodeLoginAccountParams(raw):
    if (raw["type"] != "chatgptDeviceCode"):
        raise Misfit
    return new_ChatgptDeviceCodeLoginAccountParams()

def read_ChatgptDeviceCodeLoginAccountResponse(raw):
    if (type((login_id_ := raw["loginId"])) is not str
            or type((user_code_ := raw["userCode"])) is not str
            or type((verification_url_ := raw["verificationUrl"])) is not str
            or raw["type"] != "chatgptDeviceCode"):
        raise Misfit
    return new_ChatgptDeviceCodeLoginAccountResponse(login_id_, user_code_, verification_url_)

def read_ChatgptLoginAccountParams(raw):
    get = raw.get
    if ((codex_streamlined_login_ := get("codexStreamlinedLogin")) is not None and type(codex_streamlined_login_) is not bool
            or (use_hosted_login_success_page_ := get("useHostedLoginSuccessPage")) is not None and type(use_hosted_login_success_page_) is not bool
            or raw["type"] != "chatgpt"):
        raise Misfit
    return new_ChatgptLoginAccountParams(None if (app_brand_ := get("appBrand")) is None else enum_LoginAppBrand[app_brand_], codex_streamlined_login_, use_hosted_login_success_page_)

def read_ChatgptLoginAccountResponse(raw):
    if (type((auth_url_ := raw["authUrl"])) is not str
            or type((login_id_ := raw["loginId"])) is not str
            or raw["type"] != "chatgpt"):
        raise Misfit
    return new_ChatgptLoginAccountResponse(auth_url_, login_id_)

def read_ConsumeAccountRateLimitResetCreditParams(raw):
    get = raw.get
    if (type((idempotency_key_ := raw["idempotencyKey"])) is not str
            or (credit_id_ := get("creditId")) is not None and type(credit_id_) is not str):
        raise Misfit
    return new_ConsumeAccountRateLimitResetCreditParams(idempotency_key_, credit_id_)

def read_ConsumeAccountRateLimitResetCreditResponse(raw):
    return new_ConsumeAccountRateLimitResetCreditResponse(enum_ConsumeAccountRateLimitResetCreditOutcome[raw["outcome"]])

def read_CreditsSnapshot(raw):
    get = raw.get
    if (type((has_credits_ := raw["hasCredits"])) is not bool
            or type((unlimited_ := raw["unlimited"])) is not bool
            or (balance_ := get("balance")) is not None and type(balance_) is not str):
        raise Misfit
    return new_CreditsSnapshot(has_credits_, unlimited_, balance_)

def read_EnvironmentBedrockSetupParams(raw):
    if (type((region_ := raw["region"])) is not str
            or raw["type"] != "environment"):
        raise Misfit
    return new_EnvironmentBedrockSetupParams(region_)

def read_GatewayOAuthCancelResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_GatewayOAuthCancelResponse()

def read_GatewayOAuthChangedNotification(raw):
    get = raw.get
    if (type((provider_id_ := raw["providerId"])) is not str
            or (auth_url_ := get("authUrl")) is not None and type(auth_url_) is not str
            or (error_ := get("error")) is not None and type(error_) is not str):
        raise Misfit
    return new_GatewayOAuthChangedNotification(provider_id_, enum_GatewayOAuthStatus[raw["status"]], auth_url_, error_)

def read_GatewayOAuthLoginResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_GatewayOAuthLoginResponse()

def read_GatewayOAuthReadResponse(raw):
    get = raw.get
    if (type((provider_id_ := raw["providerId"])) is not str
            or type((provider_name_ := raw["providerName"])) is not str
            or type((required_ := raw["required"])) is not bool
            or (error_ := get("error")) is not None and type(error_) is not str):
        raise Misfit
    return new_GatewayOAuthReadResponse(provider_id_, provider_name_, required_, error_, None if (status_ := get("status")) is None else enum_GatewayOAuthStatus[status_])

def read_GetAccountParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (refresh_token_ := get("refreshToken")) is not None and type(refresh_token_) is not bool):
        raise Misfit
    return new_GetAccountParams(refresh_token_)

def read_GetAccountRateLimitsParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (exclude_reset_credit_details_ := get("excludeResetCreditDetails")) is not None and type(exclude_reset_credit_details_) is not bool
            or (supports_luna_reserve_ := get("supportsLunaReserve")) is not None and type(supports_luna_reserve_) is not bool):
        raise Misfit
    return new_GetAccountRateLimitsParams(exclude_reset_credit_details_, supports_luna_reserve_)

def read_GetAccountRateLimitsResponse(raw):
    get = raw.get
    if ((account_id_ := get("accountId")) is not None and type(account_id_) is not str
            or (ordinary_usage_allowed_ := get("ordinaryUsageAllowed")) is not None and type(ordinary_usage_allowed_) is not bool):
        raise Misfit
    return new_GetAccountRateLimitsResponse(read_RateLimitSnapshot(raw["rateLimits"]), account_id_, ordinary_usage_allowed_, None if (rate_limit_reset_credits_ := get("rateLimitResetCredits")) is None else read_RateLimitResetCreditsSummary(rate_limit_reset_credits_), get("rateLimitUpsell"), None if (rate_limits_by_limit_id_ := get("rateLimitsByLimitId")) is None else {k: read_RateLimitSnapshot(i0) for k, i0 in dict_(rate_limits_by_limit_id_).items()})

def read_GetAccountResponse(raw):
    get = raw.get
    if (type((requires_openai_auth_ := raw["requiresOpenaiAuth"])) is not bool):
        raise Misfit
    return new_GetAccountResponse(requires_openai_auth_, None if (account_ := get("account")) is None else read_Account(account_), None if (workspace_routing_ := get("workspaceRouting")) is None else read_WorkspaceRouting(workspace_routing_))

def read_GetAccountTokenUsageParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_GetAccountTokenUsageParams(thread_id_)

def read_GetAccountTokenUsageResponse(raw):
    get = raw.get
    return new_GetAccountTokenUsageResponse(read_AccountTokenUsageSummary(raw["summary"]), None if (daily_usage_buckets_ := get("dailyUsageBuckets")) is None else [read_AccountTokenUsageDailyBucket(i0) for i0 in list_(daily_usage_buckets_)], None if (thread_usage_ := get("threadUsage")) is None else read_ThreadUsage(thread_usage_))

def read_GetWorkspaceMessagesResponse(raw):
    if (type((feature_enabled_ := raw["featureEnabled"])) is not bool):
        raise Misfit
    return new_GetWorkspaceMessagesResponse(feature_enabled_, [read_WorkspaceMessage(i0) for i0 in list_(raw["messages"])])

def read_LogoutAccountResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_LogoutAccountResponse()

def read_ProfileBedrockSetupParams(raw):
    if (type((profile_ := raw["profile"])) is not str
            or type((region_ := raw["region"])) is not str
            or raw["type"] != "profile"):
        raise Misfit
    return new_ProfileBedrockSetupParams(profile_, region_)

def read_RateLimitResetCredit(raw):
    get = raw.get
    if (type((granted_at_ := raw["grantedAt"])) is not int
            or type((id_ := raw["id"])) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (expires_at_ := get("expiresAt")) is not None and type(expires_at_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_RateLimitResetCredit(granted_at_, id_, enum_RateLimitResetType[raw["resetType"]], enum_RateLimitResetCreditStatus[raw["status"]], description_, expires_at_, title_)

def read_RateLimitResetCreditsSummary(raw):
    get = raw.get
    if (type((available_count_ := raw["availableCount"])) is not int):
        raise Misfit
    return new_RateLimitResetCreditsSummary(available_count_, None if (credits_ := get("credits")) is None else [read_RateLimitResetCredit(i0) for i0 in list_(credits_)])

def read_RateLimitSnapshot(raw):
    get = raw.get
    if ((limit_id_ := get("limitId")) is not None and type(limit_id_) is not str
            or (limit_name_ := get("limitName")) is not None and type(limit_name_) is not str
            or (normal_model_slug_ := get("normalModelSlug")) is not None and type(normal_model_slug_) is not str
            or (spend_control_reached_ := get("spendControlReached")) is not None and type(spend_control_reached_) is not bool):
        raise Misfit
    return new_RateLimitSnapshot(None if (credits_ := get("credits")) is None else read_CreditsSnapshot(credits_), None if (individual_limit_ := get("individualLimit")) is None else read_SpendControlLimitSnapshot(individual_limit_), limit_id_, limit_name_, normal_model_slug_, None if (plan_type_ := get("planType")) is None else enum_PlanType[plan_type_], None if (primary_ := get("primary")) is None else read_RateLimitWindow(primary_), None if (rate_limit_reached_type_ := get("rateLimitReachedType")) is None else enum_RateLimitReachedType[rate_limit_reached_type_], None if (secondary_ := get("secondary")) is None else read_RateLimitWindow(secondary_), spend_control_reached_)

def read_RateLimitWindow(raw):
    get = raw.get
    if (type((used_percent_ := raw["usedPercent"])) is not int
            or (resets_at_ := get("resetsAt")) is not None and type(resets_at_) is not int
            or (window_duration_mins_ := get("windowDurationMins")) is not None and type(window_duration_mins_) is not int):
        raise Misfit
    return new_RateLimitWindow(used_percent_, resets_at_, window_duration_mins_)

def read_SendAddCreditsNudgeEmailParams(raw):
    return new_SendAddCreditsNudgeEmailParams(enum_AddCreditsNudgeCreditType[raw["creditType"]])

def read_SendAddCreditsNudgeEmailResponse(raw):
    return new_SendAddCreditsNudgeEmailResponse(enum_AddCreditsNudgeEmailStatus[raw["status"]])

def read_SpendControlLimitSnapshot(raw):
    if (type((limit_ := raw["limit"])) is not str
            or type((remaining_percent_ := raw["remainingPercent"])) is not int
            or type((resets_at_ := raw["resetsAt"])) is not int
            or type((used_ := raw["used"])) is not str):
        raise Misfit
    return new_SpendControlLimitSnapshot(limit_, remaining_percent_, resets_at_, used_)

def read_ThreadUsage(raw):
    get = raw.get
    if (type((estimated_usage_credits_micros_ := raw["estimatedUsageCreditsMicros"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or (estimated_usage_usd_micros_ := get("estimatedUsageUsdMicros")) is not None and type(estimated_usage_usd_micros_) is not int):
        raise Misfit
    return new_ThreadUsage(estimated_usage_credits_micros_, [read_ThreadUsageBreakdownGroup(i0) for i0 in list_(raw["groups"])], thread_id_, estimated_usage_usd_micros_)

def read_ThreadUsageBreakdownGroup(raw):
    get = raw.get
    if (type((estimated_usage_credits_micros_ := raw["estimatedUsageCreditsMicros"])) is not int
            or (cached_input_tokens_ := get("cachedInputTokens")) is not None and type(cached_input_tokens_) is not int
            or (input_tokens_ := get("inputTokens")) is not None and type(input_tokens_) is not int
            or (model_ := get("model")) is not None and type(model_) is not str
            or (net_new_input_tokens_ := get("netNewInputTokens")) is not None and type(net_new_input_tokens_) is not int
            or (output_tokens_ := get("outputTokens")) is not None and type(output_tokens_) is not int
            or (reasoning_effort_ := get("reasoningEffort")) is not None and type(reasoning_effort_) is not str
            or (speed_ := get("speed")) is not None and type(speed_) is not str
            or (total_tokens_ := get("totalTokens")) is not None and type(total_tokens_) is not int):
        raise Misfit
    return new_ThreadUsageBreakdownGroup(estimated_usage_credits_micros_, cached_input_tokens_, input_tokens_, model_, net_new_input_tokens_, output_tokens_, reasoning_effort_, speed_, total_tokens_)

def read_WorkspaceMessage(raw):
    get = raw.get
    if (type((message_body_ := raw["messageBody"])) is not str
            or type((message_id_ := raw["messageId"])) is not str
            or (archived_at_ := get("archivedAt")) is not None and type(archived_at_) is not int
            or (created_at_ := get("createdAt")) is not None and type(created_at_) is not int):
        raise Misfit
    return new_WorkspaceMessage(message_body_, message_id_, enum_WorkspaceMessageType[raw["messageType"]], archived_at_, created_at_)

def read_WorkspaceRouting(raw):
    if (type((backend_origin_ := raw["backendOrigin"])) is not str
            or type((chatgpt_account_id_ := raw["chatgptAccountId"])) is not str):
        raise Misfit
    return new_WorkspaceRouting(enum_AccountRoutingOverride[raw["accountRoutingOverride"]], backend_origin_, chatgpt_account_id_)

link(globals())
