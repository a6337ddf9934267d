"""The models of the domain ``model``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "Model": ("", "Attributes:\n  additional_speed_tiers: Deprecated: use `serviceTiers` instead.\n  available_access_programs: Null when the catalog does not provide access-program metadata.\n  default_service_tier: Catalog default service tier id for this model, when one is configured.\n  multi_agent_version: Multi-agent runtime declared by this model, when available.\n  supports_personality: @deprecated Always false; models no longer support personality selection.", ("default_reasoning_effort ReasoningEffort", "description str", "display_name str", "hidden bool", "id str", "is_default bool", "model str", "supported_reasoning_efforts list[ReasoningEffortOption]",), ("additional_speed_tiers list[str]", "availability_nux ModelAvailabilityNux", "available_access_programs ModelAccessPrograms", "default_service_tier str", "input_modalities list[InputModality]", "model_specialty str", "multi_agent_version MultiAgentVersion", "service_tiers list[ModelServiceTier]", "supports_personality bool", "upgrade str", "upgrade_info ModelUpgradeInfo",), ()),
    "ModelAccessPrograms": ("", "Caller-specific explicit access programs advertised by model discovery.\n\nAttributes:\n  cyber: Accepted explicit selections.", ("cyber list[CyberAccessProgram]",), (), ()),
    "ModelAvailabilityNux": ("", "", ("message str",), (), ()),
    "ModelListParams": ("", "Attributes:\n  cursor: Opaque pagination cursor returned by a previous call.\n  include_hidden: When true, include models that are hidden from the default picker list.\n  limit: Optional page size; defaults to a reasonable server-side value.", (), ("cursor str", "include_hidden bool", "limit int",), ()),
    "ModelListResponse": ("", "Attributes:\n  next_cursor: Opaque cursor to pass to the next call to continue after the last item. If None, there are no more items to return.", ("data list[Model]",), ("next_cursor str",), ()),
    "ModelReroutedNotification": ("", "", ("from_model str", "reason ModelRerouteReason", "thread_id str", "to_model str", "turn_id str",), (), ()),
    "ModelSafetyBufferingUpdatedNotification": ("", "", ("model str", "reasons list[str]", "show_buffering_ui bool", "thread_id str", "turn_id str", "use_cases list[str]",), ("faster_model str",), ()),
    "ModelServiceTier": ("", "", ("description str", "id str", "name str",), (), ()),
    "ModelUpgradeInfo": ("", "Attributes:\n  retirement_at: Informational Unix timestamp for this upgrade's scheduled retirement, if known.", ("model str",), ("migration_markdown str", "model_link str", "retirement_at int", "upgrade_copy str",), ()),
    "ModelVerificationNotification": ("", "", ("thread_id str", "turn_id str", "verifications list[ModelVerification]",), (), ()),
    "ReasoningEffortOption": ("", "", ("description str", "reasoning_effort ReasoningEffort",), (), ()),
}

ENUMS = {
    "InputModality": ("", "Canonical user-input modality tags advertised by a model.", {"text": "text", "image": "image", "audio": "audio"}),
    "ModelRerouteReason": ("", "", {"high_risk_cyber_activity": "highRiskCyberActivity"}),
    "ModelVerification": ("", "", {"trusted_access_for_cyber": "trustedAccessForCyber"}),
    "MultiAgentVersion": ("", "Multi-agent runtime supported by a model.", {"disabled": "disabled", "v1": "v1", "v2": "v2"}),
}

UNIONS = {
}

ALIASES = {
}

def read_Model(raw):
    get = raw.get
    if (type((description_ := raw["description"])) is not str
            or type((display_name_ := raw["displayName"])) is not str
            or type((hidden_ := raw["hidden"])) is not bool
            or type((id_ := raw["id"])) is not str
            or type((is_default_ := raw["isDefault"])) is not bool
            or type((model_ := raw["model"])) is not str
            or (default_service_tier_ := get("defaultServiceTier")) is not None and type(default_service_tier_) is not str
            or (model_specialty_ := get("modelSpecialty")) is not None and type(model_specialty_) is not str
            or (supports_personality_ := get("supportsPersonality")) is not None and type(supports_personality_) is not bool
            or (upgrade_ := get("upgrade")) is not None and type(upgrade_) is not str):
        raise Misfit
    return new_Model(enum_ReasoningEffort[raw["defaultReasoningEffort"]], description_, display_name_, hidden_, id_, is_default_, model_, [read_ReasoningEffortOption(i0) for i0 in list_(raw["supportedReasoningEfforts"])], None if (additional_speed_tiers_ := get("additionalSpeedTiers")) is None else [str_(i0) for i0 in list_(additional_speed_tiers_)], None if (availability_nux_ := get("availabilityNux")) is None else read_ModelAvailabilityNux(availability_nux_), None if (available_access_programs_ := get("availableAccessPrograms")) is None else read_ModelAccessPrograms(available_access_programs_), default_service_tier_, None if (input_modalities_ := get("inputModalities")) is None else [enum_InputModality[i0] for i0 in list_(input_modalities_)], model_specialty_, None if (multi_agent_version_ := get("multiAgentVersion")) is None else enum_MultiAgentVersion[multi_agent_version_], None if (service_tiers_ := get("serviceTiers")) is None else [read_ModelServiceTier(i0) for i0 in list_(service_tiers_)], supports_personality_, upgrade_, None if (upgrade_info_ := get("upgradeInfo")) is None else read_ModelUpgradeInfo(upgrade_info_))

def read_ModelAccessPrograms(raw):
    return new_ModelAccessPrograms([enum_CyberAccessProgram[i0] for i0 in list_(raw["cyber"])])

def read_ModelAvailabilityNux(raw):
    if (type((message_ := raw["message"])) is not str):
        raise Misfit
    return new_ModelAvailabilityNux(message_)

def read_ModelListParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (include_hidden_ := get("includeHidden")) is not None and type(include_hidden_) is not bool
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_ModelListParams(cursor_, include_hidden_, limit_)

def read_ModelListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_ModelListResponse([read_Model(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_ModelReroutedNotification(raw):
    if (type((from_model_ := raw["fromModel"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((to_model_ := raw["toModel"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ModelReroutedNotification(from_model_, enum_ModelRerouteReason[raw["reason"]], thread_id_, to_model_, turn_id_)

def read_ModelSafetyBufferingUpdatedNotification(raw):
    get = raw.get
    if (type((model_ := raw["model"])) is not str
            or type((show_buffering_ui_ := raw["showBufferingUi"])) is not bool
            or type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str
            or (faster_model_ := get("fasterModel")) is not None and type(faster_model_) is not str):
        raise Misfit
    return new_ModelSafetyBufferingUpdatedNotification(model_, [str_(i0) for i0 in list_(raw["reasons"])], show_buffering_ui_, thread_id_, turn_id_, [str_(i0) for i0 in list_(raw["useCases"])], faster_model_)

def read_ModelServiceTier(raw):
    if (type((description_ := raw["description"])) is not str
            or type((id_ := raw["id"])) is not str
            or type((name_ := raw["name"])) is not str):
        raise Misfit
    return new_ModelServiceTier(description_, id_, name_)

def read_ModelUpgradeInfo(raw):
    get = raw.get
    if (type((model_ := raw["model"])) is not str
            or (migration_markdown_ := get("migrationMarkdown")) is not None and type(migration_markdown_) is not str
            or (model_link_ := get("modelLink")) is not None and type(model_link_) is not str
            or (retirement_at_ := get("retirementAt")) is not None and type(retirement_at_) is not int
            or (upgrade_copy_ := get("upgradeCopy")) is not None and type(upgrade_copy_) is not str):
        raise Misfit
    return new_ModelUpgradeInfo(model_, migration_markdown_, model_link_, retirement_at_, upgrade_copy_)

def read_ModelVerificationNotification(raw):
    if (type((thread_id_ := raw["threadId"])) is not str
            or type((turn_id_ := raw["turnId"])) is not str):
        raise Misfit
    return new_ModelVerificationNotification(thread_id_, turn_id_, [enum_ModelVerification[i0] for i0 in list_(raw["verifications"])])

def read_ReasoningEffortOption(raw):
    if (type((description_ := raw["description"])) is not str):
        raise Misfit
    return new_ReasoningEffortOption(description_, enum_ReasoningEffort[raw["reasoningEffort"]])

link(globals(), """
enum_CyberAccessProgram enum_ReasoningEffort
""")
