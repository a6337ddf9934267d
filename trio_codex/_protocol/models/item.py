"""The models of the domain ``item``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AcceptWithExecpolicyAmendment": ("", "", ("execpolicy_amendment/execpolicy_amendment list[str]",), (), ()),
    "AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision": ("v", "User approved the command, and wants to apply the proposed execpolicy amendment so future matching commands can run without prompting.", ("accept_with_execpolicy_amendment AcceptWithExecpolicyAmendment",), (), ()),
    "AdditionalFileSystemPermissions": ("", "Attributes:\n  read: This will be removed in favor of `entries`.\n  write: This will be removed in favor of `entries`.", (), ("entries list[FileSystemSandboxEntry]", "glob_scan_max_depth int", "read list[LegacyAppPathString]", "write list[LegacyAppPathString]",), ()),
    "AdditionalNetworkPermissions": ("", "", (), ("enabled bool",), ()),
    "AdditionalPermissionProfile": ("", "Attributes:\n  network: Partial overlay used for per-command permission requests.", (), ("file_system AdditionalFileSystemPermissions", "network AdditionalNetworkPermissions",), ()),
    "AgentMessageDeltaNotification": ("", "", ("delta str", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "ApplyNetworkPolicyAmendment": ("", "", ("network_policy_amendment/network_policy_amendment NetworkPolicyAmendment",), (), ()),
    "ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision": ("v", "User chose a persistent network policy rule (allow/deny) for this host.", ("apply_network_policy_amendment ApplyNetworkPolicyAmendment",), (), ()),
    "ApplyPatchGuardianApprovalReviewAction": ("v", "", ("cwd LegacyAppPathString", "files list[LegacyAppPathString]",), (), ("type =applyPatch",)),
    "CommandExecutionOutputDeltaNotification": ("", "", ("delta str", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "CommandExecutionRequestApprovalParams": ("", "Attributes:\n  additional_permissions: Optional additional permissions requested for this command.\n  approval_id: Unique identifier for this specific approval callback.\n\nFor regular shell/unified_exec approvals, this is null.\n\nFor zsh-exec-bridge subcommand approvals, multiple callbacks can belong to one parent `itemId`, so `approvalId` is a distinct opaque callback id (a UUID) used to disambiguate routing. Stdin approvals also use a distinct callback id; inspect `kind` to distinguish them.\n  available_decisions: Ordered list of decisions the client may present for this prompt.\n  command: The command to be executed.\n  command_actions: Best-effort parsed command actions for friendly display.\n  cwd: The command's working directory.\n  environment_id: Environment in which the command will run.\n  kind: Kind of action under review. Defaults to `command` for older servers.\n  network_approval_context: Optional context for a managed-network approval prompt.\n  proposed_execpolicy_amendment: Optional proposed execpolicy amendment to allow similar commands without prompting.\n  proposed_network_policy_amendments: Optional proposed network policy amendments (allow/deny host) for future requests.\n  reason: Optional explanatory reason (e.g. request for network access).\n  started_at_ms: Unix timestamp (in milliseconds) when this approval request started.", ("item_id str", "started_at_ms int", "thread_id str", "turn_id str",), ("additional_permissions AdditionalPermissionProfile", "approval_id str", "available_decisions list[CommandExecutionApprovalDecision]", "command str", "command_actions list[CommandAction]", "cwd LegacyAppPathString", "environment_id str", "kind CommandExecutionApprovalKind", "network_approval_context NetworkApprovalContext", "proposed_execpolicy_amendment list[str]", "proposed_network_policy_amendments list[NetworkPolicyAmendment]", "reason str",), ()),
    "CommandExecutionRequestApprovalResponse": ("", "", ("decision CommandExecutionApprovalDecision",), (), ()),
    "CommandGuardianApprovalReviewAction": ("v", "", ("command str", "cwd LegacyAppPathString", "source GuardianCommandSource",), (), ("type =command",)),
    "DynamicToolCallParams": ("", "", ("arguments Any", "call_id str", "thread_id str", "tool str", "turn_id str",), ("namespace str",), ()),
    "DynamicToolCallResponse": ("", "", ("content_items list[DynamicToolCallOutputContentItem]", "success bool",), (), ()),
    "ExecveGuardianApprovalReviewAction": ("v", "", ("argv list[str]", "cwd AbsolutePathBuf", "program str", "source GuardianCommandSource",), (), ("type =execve",)),
    "FileChangeOutputDeltaNotification": ("", "Deprecated legacy notification for `apply_patch` textual output.\n\nThe server no longer emits this notification.", ("delta str", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "FileChangePatchUpdatedNotification": ("", "", ("changes list[FileUpdateChange]", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "FileChangeRequestApprovalParams": ("", "Attributes:\n  grant_root: [UNSTABLE] When set, the agent is asking the user to allow writes under this root for the remainder of the session (unclear if this is honored today).\n  reason: Optional explanatory reason (e.g. request for extra write access).\n  started_at_ms: Unix timestamp (in milliseconds) when this approval request started.", ("item_id str", "started_at_ms int", "thread_id str", "turn_id str",), ("grant_root str", "reason str",), ()),
    "FileChangeRequestApprovalResponse": ("", "", ("decision FileChangeApprovalDecision",), (), ()),
    "FileSystemSandboxEntry": ("", "", ("access FileSystemAccessMode", "path FileSystemPath",), (), ()),
    "GlobPatternFileSystemPath": ("v", "", ("pattern str",), (), ("type =glob_pattern",)),
    "GrantedPermissionProfile": ("", "", (), ("file_system AdditionalFileSystemPermissions", "network AdditionalNetworkPermissions",), ()),
    "GuardianApprovalReview": ("", "[UNSTABLE] Temporary approval auto-review payload used by `item/autoApprovalReview/*` notifications. This shape is expected to change soon.", ("status GuardianApprovalReviewStatus",), ("rationale str", "risk_level GuardianRiskLevel", "user_authorization GuardianUserAuthorization",), ()),
    "ItemCompletedNotification": ("", "Attributes:\n  completed_at_ms: Unix timestamp (in milliseconds) when this item lifecycle completed.", ("completed_at_ms int", "item ThreadItem", "thread_id str", "turn_id str",), (), ()),
    "ItemGuardianApprovalReviewCompletedNotification": ("", "[UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected to change soon.\n\nAttributes:\n  completed_at_ms: Unix timestamp (in milliseconds) when this review completed.\n  review_id: Stable identifier for this review.\n  started_at_ms: Unix timestamp (in milliseconds) when this review started.\n  target_item_id: Identifier for the reviewed item or tool call when one exists.\n\nIn most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item\n\nA network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.", ("action GuardianApprovalReviewAction", "completed_at_ms int", "decision_source AutoReviewDecisionSource", "review GuardianApprovalReview", "review_id str", "started_at_ms int", "thread_id str", "turn_id str",), ("target_item_id str",), ()),
    "ItemGuardianApprovalReviewStartedNotification": ("", "[UNSTABLE] Temporary notification payload for approval auto-review. This shape is expected to change soon.\n\nAttributes:\n  review_id: Stable identifier for this review.\n  started_at_ms: Unix timestamp (in milliseconds) when this review started.\n  target_item_id: Identifier for the reviewed item or tool call when one exists.\n\nIn most cases, one review maps to one target item. The exceptions are - execve reviews, where a single command may contain multiple execve calls to review (only possible when using the shell_zsh_fork feature) - stdin reviews, which refer to the existing parent command item and have a separate approval ID in the action payload - network policy reviews, where there is no target item\n\nA network call is triggered by a CommandExecution item, so having a target_item_id set to the CommandExecution item would be misleading because the review is about the network call, not the command execution. Therefore, target_item_id is set to None for network policy reviews.", ("action GuardianApprovalReviewAction", "review GuardianApprovalReview", "review_id str", "started_at_ms int", "thread_id str", "turn_id str",), ("target_item_id str",), ()),
    "ItemStartedNotification": ("", "Attributes:\n  started_at_ms: Unix timestamp (in milliseconds) when this item lifecycle started.", ("item ThreadItem", "started_at_ms int", "thread_id str", "turn_id str",), (), ()),
    "KindFileSystemSpecialPath": ("v", "", (), ("subpath LegacyAppPathString",), ("kind =project_roots",)),
    "McpToolCallGuardianApprovalReviewAction": ("v", "", ("server str", "tool_name str",), ("connector_id str", "connector_name str", "tool_title str",), ("type =mcpToolCall",)),
    "McpToolCallProgressNotification": ("", "", ("item_id str", "message str", "thread_id str", "turn_id str",), (), ()),
    "MinimalFileSystemSpecialPath": ("v", "", (), (), ("kind =minimal",)),
    "NetworkAccessGuardianApprovalReviewAction": ("v", "", ("host str", "port int", "protocol NetworkApprovalProtocol", "target str",), (), ("type =networkAccess",)),
    "NetworkApprovalContext": ("", "", ("host str", "protocol NetworkApprovalProtocol",), (), ()),
    "PathFileSystemPath": ("v", "", ("path LegacyAppPathString",), (), ("type =path",)),
    "PermissionsRequestApprovalParams": ("", "Attributes:\n  started_at_ms: Unix timestamp (in milliseconds) when this approval request started.", ("cwd LegacyAppPathString", "item_id str", "permissions RequestPermissionProfile", "started_at_ms int", "thread_id str", "turn_id str",), ("environment_id str", "reason str",), ()),
    "PermissionsRequestApprovalResponse": ("", "Attributes:\n  strict_auto_review: Review every subsequent command in this turn before normal sandboxed execution.", ("permissions GrantedPermissionProfile",), ("scope PermissionGrantScope", "strict_auto_review bool",), ()),
    "PlanDeltaNotification": ("", "EXPERIMENTAL - proposed plan streaming deltas for plan items. Clients should not assume concatenated deltas match the completed plan item content.", ("delta str", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "ReasoningSummaryPartAddedNotification": ("", "", ("item_id str", "summary_index int", "thread_id str", "turn_id str",), (), ()),
    "ReasoningSummaryTextDeltaNotification": ("", "", ("delta str", "item_id str", "summary_index int", "thread_id str", "turn_id str",), (), ()),
    "ReasoningTextDeltaNotification": ("", "", ("content_index int", "delta str", "item_id str", "thread_id str", "turn_id str",), (), ()),
    "RequestPermissionProfile": ("", "", (), ("file_system AdditionalFileSystemPermissions", "network AdditionalNetworkPermissions",), ()),
    "RequestPermissionsGuardianApprovalReviewAction": ("v", "", ("permissions RequestPermissionProfile",), ("reason str",), ("type =requestPermissions",)),
    "RootFileSystemSpecialPath": ("v", "", (), (), ("kind =root",)),
    "SlashTmpFileSystemSpecialPath": ("v", "", (), (), ("kind =slash_tmp",)),
    "SpecialFileSystemPath": ("v", "", ("value FileSystemSpecialPath",), (), ("type =special",)),
    "TerminalInteractionNotification": ("", "", ("item_id str", "process_id str", "stdin str", "thread_id str", "turn_id str",), (), ()),
    "TmpdirFileSystemSpecialPath": ("v", "", (), (), ("kind =tmpdir",)),
    "ToolRequestUserInputAnswer": ("", "EXPERIMENTAL. Captures a user's answer to a request_user_input question.", ("answers list[str]",), (), ()),
    "ToolRequestUserInputOption": ("", "EXPERIMENTAL. Defines a single selectable option for request_user_input.", ("description str", "label str",), (), ()),
    "ToolRequestUserInputParams": ("", "EXPERIMENTAL. Params sent with a request_user_input event.\n\nAttributes:\n  auto_resolution_ms: @deprecated Use `isBlocking` to decide whether the request should block.", ("is_blocking bool", "item_id str", "questions list[ToolRequestUserInputQuestion]", "thread_id str", "turn_id str",), ("auto_resolution_ms int",), ()),
    "ToolRequestUserInputQuestion": ("", "EXPERIMENTAL. Represents one request_user_input question and its required options.", ("header str", "id str", "question str",), ("is_other bool", "is_secret bool", "options list[ToolRequestUserInputOption]",), ()),
    "ToolRequestUserInputResponse": ("", "EXPERIMENTAL. Response payload mapping question ids to answers.", ("answers dict[str, ToolRequestUserInputAnswer]",), (), ()),
    "UnknownFileSystemSpecialPath": ("v", "", ("path str",), ("subpath LegacyAppPathString",), ("kind =unknown",)),
    "WriteStdinGuardianApprovalReviewAction": ("v", "A child approval for input to an existing command execution item.", ("approval_id str", "cwd LegacyAppPathString", "process_id str", "stdin str",), (), ("type =writeStdin",)),
}

ENUMS = {
    "AutoReviewDecisionSource": ("", "[UNSTABLE] Source that produced a terminal approval auto-review decision.", {"agent": "agent"}),
    "CommandExecutionApprovalDecisionValue": ("v", "", {"accept": "accept", "accept_for_session": "acceptForSession", "decline": "decline", "cancel": "cancel"}),
    "CommandExecutionApprovalKind": ("", "Distinguishes a command approval from input sent to an existing terminal.", {"command": "command", "write_stdin": "writeStdin"}),
    "FileChangeApprovalDecision": ("", "", {"accept": "accept", "accept_for_session": "acceptForSession", "decline": "decline", "cancel": "cancel"}),
    "FileSystemAccessMode": ("", "", {"read": "read", "write": "write", "deny": "deny"}),
    "GuardianApprovalReviewStatus": ("", "[UNSTABLE] Lifecycle state for an approval auto-review.", {"in_progress": "inProgress", "approved": "approved", "denied": "denied", "timed_out": "timedOut", "aborted": "aborted"}),
    "GuardianCommandSource": ("", "", {"shell": "shell", "unified_exec": "unifiedExec"}),
    "GuardianRiskLevel": ("", "[UNSTABLE] Risk level assigned by approval auto-review.", {"low": "low", "medium": "medium", "high": "high", "critical": "critical"}),
    "GuardianUserAuthorization": ("", "[UNSTABLE] Authorization level assigned by approval auto-review.", {"unknown": "unknown", "low": "low", "medium": "medium", "high": "high"}),
    "NetworkApprovalProtocol": ("", "", {"http": "http", "https": "https", "socks5_tcp": "socks5Tcp", "socks5_udp": "socks5Udp"}),
    "PermissionGrantScope": ("", "", {"turn": "turn", "session": "session"}),
}

UNIONS = {
    "CommandExecutionApprovalDecision": ("", "", {"acceptWithExecpolicyAmendment": "AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision", "applyNetworkPolicyAmendment": "ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision"}, "CommandExecutionApprovalDecisionValue"),
    "FileSystemPath": ("", "type", {"path": "PathFileSystemPath", "glob_pattern": "GlobPatternFileSystemPath", "special": "SpecialFileSystemPath"}, None),
    "FileSystemSpecialPath": ("", "kind", {"root": "RootFileSystemSpecialPath", "minimal": "MinimalFileSystemSpecialPath", "project_roots": "KindFileSystemSpecialPath", "tmpdir": "TmpdirFileSystemSpecialPath", "slash_tmp": "SlashTmpFileSystemSpecialPath", "unknown": "UnknownFileSystemSpecialPath"}, None),
    "GuardianApprovalReviewAction": ("", "type", {"command": "CommandGuardianApprovalReviewAction", "execve": "ExecveGuardianApprovalReviewAction", "writeStdin": "WriteStdinGuardianApprovalReviewAction", "applyPatch": "ApplyPatchGuardianApprovalReviewAction", "networkAccess": "NetworkAccessGuardianApprovalReviewAction", "mcpToolCall": "McpToolCallGuardianApprovalReviewAction", "requestPermissions": "RequestPermissionsGuardianApprovalReviewAction"}, None),
}

ALIASES = {
}

def read_AcceptWithExecpolicyAmendment(raw):
    return new_AcceptWithExecpolicyAmendment([str_(i0) for i0 in list_(raw["execpolicy_amendment"])])

def read_AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision(raw):
    return new_AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision(read_AcceptWithExecpolicyAmendment(raw["acceptWithExecpolicyAmendment"]))

def read_AdditionalFileSystemPermissions(raw):
    get = raw.get
    if ((glob_scan_max_depth_ := get("globScanMaxDepth")) is not None and type(glob_scan_max_depth_) is not int):
        raise Misfit
    return new_AdditionalFileSystemPermissions(None if (entries_ := get("entries")) is None else [read_FileSystemSandboxEntry(i0) for i0 in list_(entries_)], glob_scan_max_depth_, None if (read_ := get("read")) is None else [str_(i0) for i0 in list_(read_)], None if (write_ := get("write")) is None else [str_(i0) for i0 in list_(write_)])

def read_AdditionalNetworkPermissions(raw):
    get = raw.get
    if (type(raw) is not dict
            or (enabled_ := get("enabled")) is not None and type(enabled_) is not bool):
        raise Misfit
    return new_AdditionalNetworkPermissions(enabled_)

def read_AdditionalPermissionProfile(raw):
    get = raw.get
    return new_AdditionalPermissionProfile(None if (file_system_ := get("fileSystem")) is None else read_AdditionalFileSystemPermissions(file_system_), None if (network_ := get("network")) is None else read_AdditionalNetworkPermissions(network_))

def read_AgentMessageDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_AgentMessageDeltaNotification(delta_, item_id_, thread_id_, turn_id_)

def read_ApplyNetworkPolicyAmendment(raw):
    return new_ApplyNetworkPolicyAmendment(read_NetworkPolicyAmendment(raw["network_policy_amendment"]))

def read_ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision(raw):
    return new_ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision(read_ApplyNetworkPolicyAmendment(raw["applyNetworkPolicyAmendment"]))

def read_ApplyPatchGuardianApprovalReviewAction(raw):
    if (type((cwd_ := raw["cwd"])) is not str
            or raw["type"] != "applyPatch"):
        raise Misfit
    return new_ApplyPatchGuardianApprovalReviewAction(cwd_, [str_(i0) for i0 in list_(raw["files"])])

def read_CommandExecutionOutputDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_CommandExecutionOutputDeltaNotification(delta_, item_id_, thread_id_, turn_id_)

def read_CommandExecutionRequestApprovalParams(raw):
    get = raw.get
    if (type((item_id_ := raw["itemId"])) is not str
            or type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (approval_id_ := get("approvalId")) is not None and type(approval_id_) is not str
            or (command_ := get("command")) is not None and type(command_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_CommandExecutionRequestApprovalParams(item_id_, started_at_ms_, thread_id_, turn_id_, None if (additional_permissions_ := get("additionalPermissions")) is None else read_AdditionalPermissionProfile(additional_permissions_), approval_id_, None if (available_decisions_ := get("availableDecisions")) is None else [read_CommandExecutionApprovalDecision(i0) for i0 in list_(available_decisions_)], command_, None if (command_actions_ := get("commandActions")) is None else [read_CommandAction(i0) for i0 in list_(command_actions_)], cwd_, environment_id_, None if (kind_ := get("kind")) is None else enum_CommandExecutionApprovalKind[kind_], None if (network_approval_context_ := get("networkApprovalContext")) is None else read_NetworkApprovalContext(network_approval_context_), None if (proposed_execpolicy_amendment_ := get("proposedExecpolicyAmendment")) is None else [str_(i0) for i0 in list_(proposed_execpolicy_amendment_)], None if (proposed_network_policy_amendments_ := get("proposedNetworkPolicyAmendments")) is None else [read_NetworkPolicyAmendment(i0) for i0 in list_(proposed_network_policy_amendments_)], reason_)

def read_CommandExecutionRequestApprovalResponse(raw):
    return new_CommandExecutionRequestApprovalResponse(read_CommandExecutionApprovalDecision(raw["decision"]))

def read_CommandGuardianApprovalReviewAction(raw):
    if (type((command_ := raw["command"])) is not str
            or type((cwd_ := raw["cwd"])) is not str
            or raw["type"] != "command"):
        raise Misfit
    return new_CommandGuardianApprovalReviewAction(command_, cwd_, enum_GuardianCommandSource[raw["source"]])

def read_DynamicToolCallParams(raw):
    get = raw.get
    if (type((call_id_ := raw["callId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((tool_ := raw["tool"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str):
        raise Misfit
    return new_DynamicToolCallParams(raw["arguments"], call_id_, thread_id_, tool_, turn_id_, namespace_)

def read_DynamicToolCallResponse(raw):
    if (type((success_ := raw["success"])) is not bool):
        raise Misfit
    return new_DynamicToolCallResponse([read_DynamicToolCallOutputContentItem(i0) for i0 in list_(raw["contentItems"])], success_)

def read_ExecveGuardianApprovalReviewAction(raw):
    if (type((cwd_ := raw["cwd"])) is not str
            or type((program_ := raw["program"])) is not str
            or raw["type"] != "execve"):
        raise Misfit
    return new_ExecveGuardianApprovalReviewAction([str_(i0) for i0 in list_(raw["argv"])], cwd_, program_, enum_GuardianCommandSource[raw["source"]])

def read_FileChangeOutputDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_FileChangeOutputDeltaNotification(delta_, item_id_, thread_id_, turn_id_)

def read_FileChangePatchUpdatedNotification(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_FileChangePatchUpdatedNotification([read_FileUpdateChange(i0) for i0 in list_(raw["changes"])], item_id_, thread_id_, turn_id_)

def read_FileChangeRequestApprovalParams(raw):
    get = raw.get
    if (type((item_id_ := raw["itemId"])) is not str
            or type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (grant_root_ := get("grantRoot")) is not None and type(grant_root_) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_FileChangeRequestApprovalParams(item_id_, started_at_ms_, thread_id_, turn_id_, grant_root_, reason_)

def read_FileChangeRequestApprovalResponse(raw):
    return new_FileChangeRequestApprovalResponse(enum_FileChangeApprovalDecision[raw["decision"]])

def read_FileSystemSandboxEntry(raw):
    return new_FileSystemSandboxEntry(enum_FileSystemAccessMode[raw["access"]], read_FileSystemPath(raw["path"]))

def read_GlobPatternFileSystemPath(raw):
    if (type((pattern_ := raw["pattern"])) is not str
            or raw["type"] != "glob_pattern"):
        raise Misfit
    return new_GlobPatternFileSystemPath(pattern_)

def read_GrantedPermissionProfile(raw):
    get = raw.get
    return new_GrantedPermissionProfile(None if (file_system_ := get("fileSystem")) is None else read_AdditionalFileSystemPermissions(file_system_), None if (network_ := get("network")) is None else read_AdditionalNetworkPermissions(network_))

def read_GuardianApprovalReview(raw):
    get = raw.get
    if ((rationale_ := get("rationale")) is not None and type(rationale_) is not str):
        raise Misfit
    return new_GuardianApprovalReview(enum_GuardianApprovalReviewStatus[raw["status"]], rationale_, None if (risk_level_ := get("riskLevel")) is None else enum_GuardianRiskLevel[risk_level_], None if (user_authorization_ := get("userAuthorization")) is None else enum_GuardianUserAuthorization[user_authorization_])

def read_ItemCompletedNotification(raw):
    if (type((completed_at_ms_ := raw["completedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ItemCompletedNotification(completed_at_ms_, read_ThreadItem(raw["item"]), thread_id_, turn_id_)

def read_ItemGuardianApprovalReviewCompletedNotification(raw):
    get = raw.get
    if (type((completed_at_ms_ := raw["completedAtMs"])) is not int
            or type((review_id_ := raw["reviewId"])) is not str
            or type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (target_item_id_ := get("targetItemId")) is not None and type(target_item_id_) is not str):
        raise Misfit
    return new_ItemGuardianApprovalReviewCompletedNotification(read_GuardianApprovalReviewAction(raw["action"]), completed_at_ms_, enum_AutoReviewDecisionSource[raw["decisionSource"]], read_GuardianApprovalReview(raw["review"]), review_id_, started_at_ms_, thread_id_, turn_id_, target_item_id_)

def read_ItemGuardianApprovalReviewStartedNotification(raw):
    get = raw.get
    if (type((review_id_ := raw["reviewId"])) is not str
            or type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (target_item_id_ := get("targetItemId")) is not None and type(target_item_id_) is not str):
        raise Misfit
    return new_ItemGuardianApprovalReviewStartedNotification(read_GuardianApprovalReviewAction(raw["action"]), read_GuardianApprovalReview(raw["review"]), review_id_, started_at_ms_, thread_id_, turn_id_, target_item_id_)

def read_ItemStartedNotification(raw):
    if (type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ItemStartedNotification(read_ThreadItem(raw["item"]), started_at_ms_, thread_id_, turn_id_)

def read_KindFileSystemSpecialPath(raw):
    get = raw.get
    if ((subpath_ := get("subpath")) is not None and type(subpath_) is not str
            or raw["kind"] != "project_roots"):
        raise Misfit
    return new_KindFileSystemSpecialPath(subpath_)

def read_McpToolCallGuardianApprovalReviewAction(raw):
    get = raw.get
    if (type((server_ := raw["server"])) is not str
            or type((tool_name_ := raw["toolName"])) is not str
            or (connector_id_ := get("connectorId")) is not None and type(connector_id_) is not str
            or (connector_name_ := get("connectorName")) is not None and type(connector_name_) is not str
            or (tool_title_ := get("toolTitle")) is not None and type(tool_title_) is not str
            or raw["type"] != "mcpToolCall"):
        raise Misfit
    return new_McpToolCallGuardianApprovalReviewAction(server_, tool_name_, connector_id_, connector_name_, tool_title_)

def read_McpToolCallProgressNotification(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or type((message_ := raw["message"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_McpToolCallProgressNotification(item_id_, message_, thread_id_, turn_id_)

def read_MinimalFileSystemSpecialPath(raw):
    if (raw["kind"] != "minimal"):
        raise Misfit
    return new_MinimalFileSystemSpecialPath()

def read_NetworkAccessGuardianApprovalReviewAction(raw):
    if (type((host_ := raw["host"])) is not str
            or type((port_ := raw["port"])) is not int
            or type((target_ := raw["target"])) is not str
            or raw["type"] != "networkAccess"):
        raise Misfit
    return new_NetworkAccessGuardianApprovalReviewAction(host_, port_, enum_NetworkApprovalProtocol[raw["protocol"]], target_)

def read_NetworkApprovalContext(raw):
    if (type((host_ := raw["host"])) is not str):
        raise Misfit
    return new_NetworkApprovalContext(host_, enum_NetworkApprovalProtocol[raw["protocol"]])

def read_PathFileSystemPath(raw):
    if (type((path_ := raw["path"])) is not str
            or raw["type"] != "path"):
        raise Misfit
    return new_PathFileSystemPath(path_)

def read_PermissionsRequestApprovalParams(raw):
    get = raw.get
    if (type((cwd_ := raw["cwd"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((started_at_ms_ := raw["startedAtMs"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str
            or (reason_ := get("reason")) is not None and type(reason_) is not str):
        raise Misfit
    return new_PermissionsRequestApprovalParams(cwd_, item_id_, read_RequestPermissionProfile(raw["permissions"]), started_at_ms_, thread_id_, turn_id_, environment_id_, reason_)

def read_PermissionsRequestApprovalResponse(raw):
    get = raw.get
    if ((strict_auto_review_ := get("strictAutoReview")) is not None and type(strict_auto_review_) is not bool):
        raise Misfit
    return new_PermissionsRequestApprovalResponse(read_GrantedPermissionProfile(raw["permissions"]), None if (scope_ := get("scope")) is None else enum_PermissionGrantScope[scope_], strict_auto_review_)

def read_PlanDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_PlanDeltaNotification(delta_, item_id_, thread_id_, turn_id_)

def read_ReasoningSummaryPartAddedNotification(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or type((summary_index_ := raw["summaryIndex"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ReasoningSummaryPartAddedNotification(item_id_, summary_index_, thread_id_, turn_id_)

def read_ReasoningSummaryTextDeltaNotification(raw):
    if (type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((summary_index_ := raw["summaryIndex"])) is not int
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ReasoningSummaryTextDeltaNotification(delta_, item_id_, summary_index_, thread_id_, turn_id_)

def read_ReasoningTextDeltaNotification(raw):
    if (type((content_index_ := raw["contentIndex"])) is not int
            or type((delta_ := raw["delta"])) is not str
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ReasoningTextDeltaNotification(content_index_, delta_, item_id_, thread_id_, turn_id_)

def read_RequestPermissionProfile(raw):
    get = raw.get
    return new_RequestPermissionProfile(None if (file_system_ := get("fileSystem")) is None else read_AdditionalFileSystemPermissions(file_system_), None if (network_ := get("network")) is None else read_AdditionalNetworkPermissions(network_))

def read_RequestPermissionsGuardianApprovalReviewAction(raw):
    get = raw.get
    if ((reason_ := get("reason")) is not None and type(reason_) is not str
            or raw["type"] != "requestPermissions"):
        raise Misfit
    return new_RequestPermissionsGuardianApprovalReviewAction(read_RequestPermissionProfile(raw["permissions"]), reason_)

def read_RootFileSystemSpecialPath(raw):
    if (raw["kind"] != "root"):
        raise Misfit
    return new_RootFileSystemSpecialPath()

def read_SlashTmpFileSystemSpecialPath(raw):
    if (raw["kind"] != "slash_tmp"):
        raise Misfit
    return new_SlashTmpFileSystemSpecialPath()

def read_SpecialFileSystemPath(raw):
    if (raw["type"] != "special"):
        raise Misfit
    return new_SpecialFileSystemPath(read_FileSystemSpecialPath(raw["value"]))

def read_TerminalInteractionNotification(raw):
    if (type((item_id_ := raw["itemId"])) is not str
            or type((process_id_ := raw["processId"])) is not str
            or type((stdin_ := raw["stdin"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_TerminalInteractionNotification(item_id_, process_id_, stdin_, thread_id_, turn_id_)

def read_TmpdirFileSystemSpecialPath(raw):
    if (raw["kind"] != "tmpdir"):
        raise Misfit
    return new_TmpdirFileSystemSpecialPath()

def read_ToolRequestUserInputAnswer(raw):
    return new_ToolRequestUserInputAnswer([str_(i0) for i0 in list_(raw["answers"])])

def read_ToolRequestUserInputOption(raw):
    if (type((description_ := raw["description"])) is not str
            or type((label_ := raw["label"])) is not str):
        raise Misfit
    return new_ToolRequestUserInputOption(description_, label_)

def read_ToolRequestUserInputParams(raw):
    get = raw.get
    if (type((is_blocking_ := raw["isBlocking"])) is not bool
            or type((item_id_ := raw["itemId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (auto_resolution_ms_ := get("autoResolutionMs")) is not None and type(auto_resolution_ms_) is not int):
        raise Misfit
    return new_ToolRequestUserInputParams(is_blocking_, item_id_, [read_ToolRequestUserInputQuestion(i0) for i0 in list_(raw["questions"])], thread_id_, turn_id_, auto_resolution_ms_)

def read_ToolRequestUserInputQuestion(raw):
    get = raw.get
    if (type((header_ := raw["header"])) is not str
            or type((id_ := raw["id"])) is not str
            or type((question_ := raw["question"])) is not str
            or (is_other_ := get("isOther")) is not None and type(is_other_) is not bool
            or (is_secret_ := get("isSecret")) is not None and type(is_secret_) is not bool):
        raise Misfit
    return new_ToolRequestUserInputQuestion(header_, id_, question_, is_other_, is_secret_, None if (options_ := get("options")) is None else [read_ToolRequestUserInputOption(i0) for i0 in list_(options_)])

def read_ToolRequestUserInputResponse(raw):
    return new_ToolRequestUserInputResponse({k: read_ToolRequestUserInputAnswer(i0) for k, i0 in dict_(raw["answers"]).items()})

def read_UnknownFileSystemSpecialPath(raw):
    get = raw.get
    if (type((path_ := raw["path"])) is not str
            or (subpath_ := get("subpath")) is not None and type(subpath_) is not str
            or raw["kind"] != "unknown"):
        raise Misfit
    return new_UnknownFileSystemSpecialPath(path_, subpath_)

def read_WriteStdinGuardianApprovalReviewAction(raw):
    if (type((approval_id_ := raw["approvalId"])) is not str
            or type((cwd_ := raw["cwd"])) is not str
            or type((process_id_ := raw["processId"])) is not str
            or type((stdin_ := raw["stdin"])) is not str
            or raw["type"] != "writeStdin"):
        raise Misfit
    return new_WriteStdinGuardianApprovalReviewAction(approval_id_, cwd_, process_id_, stdin_)

link(globals(), """
read_CommandAction read_DynamicToolCallOutputContentItem read_FileUpdateChange
read_NetworkPolicyAmendment read_ThreadItem
""")
