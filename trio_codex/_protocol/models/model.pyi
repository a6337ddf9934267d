"""The models of the domain ``model``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import CyberAccessProgram, ReasoningEffort
__all__ = [
"InputModality", "Model", "ModelAccessPrograms", "ModelAvailabilityNux", "ModelListParams",
"ModelListResponse", "ModelRerouteReason", "ModelReroutedNotification",
"ModelSafetyBufferingUpdatedNotification", "ModelServiceTier", "ModelUpgradeInfo",
"ModelVerification", "ModelVerificationNotification", "MultiAgentVersion", "ReasoningEffortOption",
]

class InputModality(OpenEnum):
    """Canonical user-input modality tags advertised by a model."""
    text = "text"
    """Plain text turns and tool payloads."""
    image = "image"
    """Image attachments included in user turns."""
    audio = "audio"
    """Audio attachments included in user turns."""

@attrs.define(kw_only=True)
class Model(ProtocolModel):
    default_reasoning_effort: ReasoningEffort
    description: str
    display_name: str
    hidden: bool
    id: str
    is_default: bool
    model: str
    supported_reasoning_efforts: list[ReasoningEffortOption]
    additional_speed_tiers: list[str] | None = None
    """Deprecated: use `serviceTiers` instead."""
    availability_nux: ModelAvailabilityNux | None = None
    available_access_programs: ModelAccessPrograms | None = None
    """Null when the catalog does not provide access-program metadata."""
    default_service_tier: str | None = None
    """Catalog default service tier id for this model, when one is configured."""
    input_modalities: list[InputModality] | None = None
    model_specialty: str | None = None
    multi_agent_version: MultiAgentVersion | None = None
    """Multi-agent runtime declared by this model, when available."""
    service_tiers: list[ModelServiceTier] | None = None
    supports_personality: bool | None = None
    """@deprecated Always false; models no longer support personality selection."""
    upgrade: str | None = None
    upgrade_info: ModelUpgradeInfo | None = None

@attrs.define(kw_only=True)
class ModelAccessPrograms(ProtocolModel):
    """Caller-specific explicit access programs advertised by model discovery."""
    cyber: list[CyberAccessProgram]
    """Accepted explicit selections."""

@attrs.define(kw_only=True)
class ModelAvailabilityNux(ProtocolModel):
    message: str

@attrs.define(kw_only=True)
class ModelListParams(ProtocolModel):
    cursor: str | None = None
    """Opaque pagination cursor returned by a previous call."""
    include_hidden: bool | None = None
    """When true, include models that are hidden from the default picker list."""
    limit: int | None = None
    """Optional page size; defaults to a reasonable server-side value."""

@attrs.define(kw_only=True)
class ModelListResponse(ProtocolModel):
    data: list[Model]
    next_cursor: str | None = None
    """Opaque cursor to pass to the next call to continue after the last item. If None, there are
    no more items to return.
    """

class ModelRerouteReason(OpenEnum):
    high_risk_cyber_activity = "highRiskCyberActivity"

@attrs.define(kw_only=True)
class ModelReroutedNotification(ProtocolModel):
    from_model: str
    reason: ModelRerouteReason
    thread_id: str
    to_model: str
    turn_id: str

@attrs.define(kw_only=True)
class ModelSafetyBufferingUpdatedNotification(ProtocolModel):
    model: str
    reasons: list[str]
    show_buffering_ui: bool
    thread_id: str
    turn_id: str
    use_cases: list[str]
    faster_model: str | None = None

@attrs.define(kw_only=True)
class ModelServiceTier(ProtocolModel):
    description: str
    id: str
    name: str

@attrs.define(kw_only=True)
class ModelUpgradeInfo(ProtocolModel):
    model: str
    migration_markdown: str | None = None
    model_link: str | None = None
    retirement_at: int | None = None
    """Informational Unix timestamp for this upgrade's scheduled retirement, if known."""
    upgrade_copy: str | None = None

class ModelVerification(OpenEnum):
    trusted_access_for_cyber = "trustedAccessForCyber"

@attrs.define(kw_only=True)
class ModelVerificationNotification(ProtocolModel):
    thread_id: str
    turn_id: str
    verifications: list[ModelVerification]

class MultiAgentVersion(OpenEnum):
    """Multi-agent runtime supported by a model."""
    disabled = "disabled"
    v1 = "v1"
    v2 = "v2"

@attrs.define(kw_only=True)
class ReasoningEffortOption(ProtocolModel):
    description: str
    reasoning_effort: ReasoningEffort
