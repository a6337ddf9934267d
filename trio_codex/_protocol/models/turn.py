"""The models of the domain ``turn``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "AdditionalContextEntry": ("", "", ("kind AdditionalContextKind", "value str",), (), ()),
    "TurnCompletedNotification": ("", "", ("thread_id str", "turn Turn",), (), ()),
    "TurnDiffUpdatedNotification": ("", "Notification that the turn-level unified diff has changed. Contains the latest aggregated diff across all file changes in the turn.", ("diff str", "thread_id str", "turn_id str",), (), ()),
    "TurnInterruptParams": ("", "", ("thread_id str", "turn_id str",), (), ()),
    "TurnInterruptResponse": ("", "", (), (), ()),
    "TurnModerationMetadataNotification": ("", "", ("metadata Any", "thread_id str", "turn_id str",), (), ()),
    "TurnPlanStep": ("", "", ("status TurnPlanStepStatus", "step str",), (), ()),
    "TurnPlanUpdatedNotification": ("", "", ("plan list[TurnPlanStep]", "thread_id str", "turn_id str",), ("explanation str",), ()),
    "TurnSettingsUpdateParams": ("", "Experimental settings changes for one running turn, not future turns. Unsupported fields are rejected rather than silently ignored. Any live task kind may accept publication. Child sessions and consumers of frozen initial settings are unchanged.\n\nAttributes:\n  approvals_reviewer: Changes the active turn's reviewer without changing future thread settings. Already captured steps and pending approvals retain their original reviewer.\n  effort: Omission or `null` leaves the effort unchanged.\n  model: Omission or `null` leaves the model unchanged.\n  service_tier: `null` clears the requested tier; omission leaves it unchanged.\n  summary: Omission or `null` leaves the summary preference unchanged.", ("thread_id str", "turn_id str",), ("approvals_reviewer ApprovalsReviewer", "effort ReasoningEffort", "model str", "service_tier str", "summary ReasoningSummary",), ()),
    "TurnSettingsUpdateResponse": ("", "", ("status TurnSettingsUpdateStatus",), (), ()),
    "TurnStartParams": ("", "Attributes:\n  additional_context: Optional client-provided context fragments keyed by an opaque source identifier.\n  approval_policy: Override the approval policy for this turn and subsequent turns.\n  approvals_reviewer: Override where approval requests are routed for review on this turn and subsequent turns.\n  collaboration_mode: EXPERIMENTAL - Set a pre-set collaboration mode. Takes precedence over model, reasoning_effort, and developer instructions if set.\n\nFor `collaboration_mode.settings.developer_instructions`, `null` means \"use the built-in instructions for the selected mode\".\n  cwd: Override the working directory for this turn and subsequent turns.\n  cyber_access_program: EXPERIMENTAL - Request an authorized cyber program for this turn. Omission preserves automatic behavior. This does not grant access.\n  disabled_plugin_ids: Replace this thread's disabled plugin IDs. Omitted/null preserves the list; [] clears it.\n  effort: Override the reasoning effort for this turn and subsequent turns.\n  environments: Optional environments for this turn and subsequent turns.\n\nOmitted uses the thread sticky environments. Empty disables environment access for this turn. Non-empty selects the first environment as the current turn environment for this turn.\n  model: Override the model for this turn and subsequent turns.\n  multi_agent_mode: @deprecated Ignored. Use `effort: \"ultra\"` for proactive multi-agent behavior.\n  output_schema: Optional JSON Schema used to constrain the final assistant message for this turn.\n  parent_turn_id: ID of the turn that caused this new turn to start.\n\nSet this when starting work on behalf of another turn, such as delegated work in a different thread. Leave unset for work started directly by the user. Ignored when this request adds input to an active turn.\n  permissions: Select a named permissions profile id for this turn and subsequent turns. Cannot be combined with `sandboxPolicy`.\n  personality: @deprecated `friendly` and `pragmatic` no longer select a style. Changing this does not rewrite the thread's existing instructions.\n  responsesapi_client_metadata: Optional metadata to enrich Codex's ResponsesAPI turn metadata.\n\nEntries are flattened into the JSON string sent as `client_metadata[\"x-codex-turn-metadata\"]` on ResponsesAPI HTTP and websocket requests.\n\nThey are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.\n  root_turn_id: ID of the first turn in the chain of work that led to this new turn.\n\nWhen setting `parentTurnId`, set this to the parent turn's `rootTurnId` when known. This keeps descendant work attributed to the original turn. If omitted, the new turn becomes its own root. Ignored when this request adds input to an active turn.\n  runtime_workspace_roots: Replace the thread's runtime workspace roots for this turn and subsequent turns. Paths must be absolute.\n  sandbox_policy: Override the sandbox policy for this turn and subsequent turns.\n  service_tier: Override the service tier for this turn and subsequent turns.\n  service_tier_for_turn: Override the service tier only when this request starts a new turn. Use \"default\" for standard speed. Omitted or null inherits the thread's tier. Does not change the thread's tier or a turn being steered.\n  summary: Override the reasoning summary for this turn and subsequent turns.\n  turn_trigger: Optional source classification for the caller that starts this turn. Ignored when this request steers an already-active turn.", ("input list[UserInput]", "thread_id str",), ("additional_context dict[str, AdditionalContextEntry]", "approval_policy AskForApproval", "approvals_reviewer ApprovalsReviewer", "client_user_message_id str", "collaboration_mode CollaborationMode", "cwd str", "cyber_access_program CyberAccessProgram", "disabled_plugin_ids list[str]", "effort ReasoningEffort", "environments list[TurnEnvironmentParams]", "model str", "multi_agent_mode MultiAgentMode", "output_schema Any", "parent_turn_id str", "permissions str", "personality Personality", "responsesapi_client_metadata dict[str, str]", "root_turn_id str", "runtime_workspace_roots list[AbsolutePathBuf]", "sandbox_policy SandboxPolicy", "service_tier str", "service_tier_for_turn str", "summary ReasoningSummary", "tool_output TurnToolOutput", "turn_trigger str",), ()),
    "TurnStartResponse": ("", "", ("turn Turn",), (), ()),
    "TurnStartedNotification": ("", "", ("thread_id str", "turn Turn",), (), ()),
    "TurnSteerParams": ("", "Attributes:\n  additional_context: Optional client-provided context fragments keyed by an opaque source identifier.\n  expected_turn_id: Required active turn id precondition. The request fails when it does not match the currently active turn.\n  responsesapi_client_metadata: Optional metadata to enrich Codex's ResponsesAPI turn metadata.\n\nEntries are flattened into the JSON string sent as `client_metadata[\"x-codex-turn-metadata\"]` on ResponsesAPI HTTP and websocket requests.\n\nThey are not sent as top-level ResponsesAPI `client_metadata` keys, and reserved keys such as `session_id`, `thread_id`, `turn_id`, and `window_id` cannot be overridden.", ("expected_turn_id str", "input list[UserInput]", "thread_id str",), ("additional_context dict[str, AdditionalContextEntry]", "client_user_message_id str", "responsesapi_client_metadata dict[str, str]",), ()),
    "TurnSteerResponse": ("", "", ("turn_id str",), (), ()),
    "TurnToolOutput": ("", "Attributes:\n  retain: Requests retention of this output in the thread's model history.", ("name str", "output FunctionCallOutputBody",), ("namespace str", "retain bool",), ()),
}

ENUMS = {
    "AdditionalContextKind": ("", "", {"untrusted": "untrusted", "application": "application"}),
    "TurnPlanStepStatus": ("", "", {"pending": "pending", "in_progress": "inProgress", "completed": "completed"}),
    "TurnSettingsUpdateStatus": ("", "", {"applied": "applied", "target_unavailable": "targetUnavailable"}),
}

UNIONS = {
}

ALIASES = {
}

def read_AdditionalContextEntry(raw):
    if (type((value_ := raw["value"])) is not str):
        raise Misfit
    return new_AdditionalContextEntry(enum_AdditionalContextKind[raw["kind"]], value_)

def read_TurnCompletedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_TurnCompletedNotification(thread_id_, read_Turn(raw["turn"]))

def read_TurnDiffUpdatedNotification(raw):
    if (type((diff_ := raw["diff"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_TurnDiffUpdatedNotification(diff_, thread_id_, turn_id_)

def read_TurnInterruptParams(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_TurnInterruptParams(thread_id_, turn_id_)

def read_TurnInterruptResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_TurnInterruptResponse()

def read_TurnModerationMetadataNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_TurnModerationMetadataNotification(raw["metadata"], thread_id_, turn_id_)

def read_TurnPlanStep(raw):
    if (type((step_ := raw["step"])) is not str):
        raise Misfit
    return new_TurnPlanStep(enum_TurnPlanStepStatus[raw["status"]], step_)

def read_TurnPlanUpdatedNotification(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (explanation_ := get("explanation")) is not None and type(explanation_) is not str):
        raise Misfit
    return new_TurnPlanUpdatedNotification([read_TurnPlanStep(i0) for i0 in list_(raw["plan"])], thread_id_, turn_id_, explanation_)

def read_TurnSettingsUpdateParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str):
        raise Misfit
    return new_TurnSettingsUpdateParams(thread_id_, turn_id_, None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], None if (effort_ := get("effort")) is None else enum_ReasoningEffort[effort_], model_, service_tier_, None if (summary_ := get("summary")) is None else enum_ReasoningSummary[summary_])

def read_TurnSettingsUpdateResponse(raw):
    return new_TurnSettingsUpdateResponse(enum_TurnSettingsUpdateStatus[raw["status"]])

def read_TurnStartParams(raw):
    get = raw.get
    if (type((thread_id_ := raw["threadId"])) is not str
            or (client_user_message_id_ := get("clientUserMessageId")) is not None and type(client_user_message_id_) is not str
            or (cwd_ := get("cwd")) is not None and type(cwd_) is not str
            or (model_ := get("model")) is not None and type(model_) is not str
            or (parent_turn_id_ := get("parentTurnId")) is not None and type(parent_turn_id_) is not str
            or (permissions_ := get("permissions")) is not None and type(permissions_) is not str
            or (root_turn_id_ := get("rootTurnId")) is not None and type(root_turn_id_) is not str
            or (service_tier_ := get("serviceTier")) is not None and type(service_tier_) is not str
            or (service_tier_for_turn_ := get("serviceTierForTurn")) is not None and type(service_tier_for_turn_) is not str
            or (turn_trigger_ := get("turnTrigger")) is not None and type(turn_trigger_) is not str):
        raise Misfit
    return new_TurnStartParams([read_UserInput(i0) for i0 in list_(raw["input"])], thread_id_, None if (additional_context_ := get("additionalContext")) is None else {k: read_AdditionalContextEntry(i0) for k, i0 in dict_(additional_context_).items()}, None if (approval_policy_ := get("approvalPolicy")) is None else read_AskForApproval(approval_policy_), None if (approvals_reviewer_ := get("approvalsReviewer")) is None else enum_ApprovalsReviewer[approvals_reviewer_], client_user_message_id_, None if (collaboration_mode_ := get("collaborationMode")) is None else read_CollaborationMode(collaboration_mode_), cwd_, None if (cyber_access_program_ := get("cyberAccessProgram")) is None else enum_CyberAccessProgram[cyber_access_program_], None if (disabled_plugin_ids_ := get("disabledPluginIds")) is None else [str_(i0) for i0 in list_(disabled_plugin_ids_)], None if (effort_ := get("effort")) is None else enum_ReasoningEffort[effort_], None if (environments_ := get("environments")) is None else [read_TurnEnvironmentParams(i0) for i0 in list_(environments_)], model_, None if (multi_agent_mode_ := get("multiAgentMode")) is None else read_MultiAgentMode(multi_agent_mode_), get("outputSchema"), parent_turn_id_, permissions_, None if (personality_ := get("personality")) is None else enum_Personality[personality_], None if (responsesapi_client_metadata_ := get("responsesapiClientMetadata")) is None else {k: str_(i0) for k, i0 in dict_(responsesapi_client_metadata_).items()}, root_turn_id_, None if (runtime_workspace_roots_ := get("runtimeWorkspaceRoots")) is None else [str_(i0) for i0 in list_(runtime_workspace_roots_)], None if (sandbox_policy_ := get("sandboxPolicy")) is None else read_SandboxPolicy(sandbox_policy_), service_tier_, service_tier_for_turn_, None if (summary_ := get("summary")) is None else enum_ReasoningSummary[summary_], None if (tool_output_ := get("toolOutput")) is None else read_TurnToolOutput(tool_output_), turn_trigger_)

def read_TurnStartResponse(raw):
    return new_TurnStartResponse(read_Turn(raw["turn"]))

def read_TurnStartedNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_TurnStartedNotification(thread_id_, read_Turn(raw["turn"]))

def read_TurnSteerParams(raw):
    get = raw.get
    if (type((expected_turn_id_ := raw["expectedTurnId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (client_user_message_id_ := get("clientUserMessageId")) is not None and type(client_user_message_id_) is not str):
        raise Misfit
    return new_TurnSteerParams(expected_turn_id_, [read_UserInput(i0) for i0 in list_(raw["input"])], thread_id_, None if (additional_context_ := get("additionalContext")) is None else {k: read_AdditionalContextEntry(i0) for k, i0 in dict_(additional_context_).items()}, client_user_message_id_, None if (responsesapi_client_metadata_ := get("responsesapiClientMetadata")) is None else {k: str_(i0) for k, i0 in dict_(responsesapi_client_metadata_).items()})

def read_TurnSteerResponse(raw):
    if (type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_TurnSteerResponse(turn_id_)

def read_TurnToolOutput(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (namespace_ := get("namespace")) is not None and type(namespace_) is not str
            or (retain_ := get("retain")) is not None and type(retain_) is not bool):
        raise Misfit
    return new_TurnToolOutput(name_, read_FunctionCallOutputBody(raw["output"]), namespace_, retain_)

link(globals(), """
enum_ApprovalsReviewer enum_CyberAccessProgram enum_Personality enum_ReasoningEffort
enum_ReasoningSummary read_AskForApproval read_CollaborationMode read_FunctionCallOutputBody
read_MultiAgentMode read_SandboxPolicy read_Turn read_TurnEnvironmentParams read_UserInput
""")
