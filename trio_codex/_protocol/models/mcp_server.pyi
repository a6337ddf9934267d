"""The models of the domain ``mcp_server``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"FormMcpServerElicitationRequestParams", "McpElicitationArrayType", "McpElicitationBooleanSchema",
"McpElicitationBooleanType", "McpElicitationConstOption", "McpElicitationLegacyTitledEnumSchema",
"McpElicitationNumberSchema", "McpElicitationNumberType", "McpElicitationObjectType",
"McpElicitationPrimitiveSchema", "McpElicitationSchema", "McpElicitationStringFormat",
"McpElicitationStringSchema", "McpElicitationStringType", "McpElicitationTitledEnumItems",
"McpElicitationTitledMultiSelectEnumSchema", "McpElicitationTitledSingleSelectEnumSchema",
"McpElicitationUntitledEnumItems", "McpElicitationUntitledMultiSelectEnumSchema",
"McpElicitationUntitledSingleSelectEnumSchema", "McpResourceReadParams", "McpResourceReadResponse",
"McpResourceReadTarget", "McpServerElicitationAction", "McpServerElicitationRequestParams",
"McpServerElicitationRequestParams1", "McpServerElicitationRequestParams2",
"McpServerElicitationRequestParams3", "McpServerElicitationRequestParams4",
"McpServerElicitationRequestParams5", "McpServerElicitationRequestResponse",
"McpServerEventNotification", "McpServerEventStreamNotification", "McpServerEventStreamStartParams",
"McpServerEventStreamStartResponse", "McpServerEventStreamStopParams",
"McpServerEventStreamStopResponse", "McpServerOauthClientRegistration",
"McpServerOauthLoginCompletedNotification", "McpServerOauthLoginParams",
"McpServerOauthLoginResponse", "McpServerStartupFailureReason", "McpServerStartupState",
"McpServerStatusUpdatedNotification", "McpServerToolCallParams", "McpServerToolCallResponse",
"OpenaiFormMcpServerElicitationRequestParams", "OpenaiFormMcpServerElicitationRequestParams2",
"OpenaiUserVerificationMcpServerElicitationRequestParams", "ResourceContent", "ResourceContent1",
"ResourceContent2", "UrlMcpServerElicitationRequestParams",
]

@attrs.define(kw_only=True)
class FormMcpServerElicitationRequestParams(ProtocolVariant):
    message: str
    requested_schema: McpElicitationSchema
    server_name: str
    thread_id: str
    field_meta: Any = None
    mode: Literal["form"] = ...
    turn_id: str | None = None
    """Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request
    identified by the MCP server request id. It may be triggered during a turn, but turn context
    is app-server correlation rather than part of the protocol identity of the elicitation
    itself.
    """

class McpElicitationArrayType(OpenEnum):
    array = "array"

@attrs.define(kw_only=True)
class McpElicitationBooleanSchema(ProtocolVariant):
    type: McpElicitationBooleanType
    default: bool | None = None
    description: str | None = None
    title: str | None = None

class McpElicitationBooleanType(OpenEnum):
    boolean = "boolean"

@attrs.define(kw_only=True)
class McpElicitationConstOption(ProtocolModel):
    const: str
    title: str

@attrs.define(kw_only=True)
class McpElicitationLegacyTitledEnumSchema(ProtocolVariant):
    enum: list[str]
    type: McpElicitationStringType
    default: str | None = None
    description: str | None = None
    enum_names: list[str] | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class McpElicitationNumberSchema(ProtocolVariant):
    type: McpElicitationNumberType
    default: float | None = None
    description: str | None = None
    maximum: float | None = None
    minimum: float | None = None
    title: str | None = None

class McpElicitationNumberType(OpenEnum):
    number = "number"
    integer = "integer"

class McpElicitationObjectType(OpenEnum):
    object = "object"

McpElicitationPrimitiveSchema: TypeAlias = McpElicitationUntitledSingleSelectEnumSchema | McpElicitationTitledSingleSelectEnumSchema | McpElicitationUntitledMultiSelectEnumSchema | McpElicitationTitledMultiSelectEnumSchema | McpElicitationLegacyTitledEnumSchema | McpElicitationStringSchema | McpElicitationNumberSchema | McpElicitationBooleanSchema | UnknownVariant

@attrs.define(kw_only=True)
class McpElicitationSchema(ProtocolModel):
    """Typed form schema for MCP `elicitation/create` requests.

    This matches the `requestedSchema` shape from the MCP 2025-11-25 `ElicitRequestFormParams`
    schema.
    """
    properties: dict[str, McpElicitationPrimitiveSchema]
    type: McpElicitationObjectType
    field_schema: str | None = None
    required: list[str] | None = None

class McpElicitationStringFormat(OpenEnum):
    email = "email"
    uri = "uri"
    date = "date"
    date_time = "date-time"

@attrs.define(kw_only=True)
class McpElicitationStringSchema(ProtocolVariant):
    type: McpElicitationStringType
    default: str | None = None
    description: str | None = None
    format: McpElicitationStringFormat | None = None
    max_length: int | None = None
    min_length: int | None = None
    title: str | None = None

class McpElicitationStringType(OpenEnum):
    string = "string"

@attrs.define(kw_only=True)
class McpElicitationTitledEnumItems(ProtocolModel):
    any_of: list[McpElicitationConstOption]

@attrs.define(kw_only=True)
class McpElicitationTitledMultiSelectEnumSchema(ProtocolVariant):
    items: McpElicitationTitledEnumItems
    type: McpElicitationArrayType
    default: list[str] | None = None
    description: str | None = None
    max_items: int | None = None
    min_items: int | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class McpElicitationTitledSingleSelectEnumSchema(ProtocolVariant):
    one_of: list[McpElicitationConstOption]
    type: McpElicitationStringType
    default: str | None = None
    description: str | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class McpElicitationUntitledEnumItems(ProtocolModel):
    enum: list[str]
    type: McpElicitationStringType

@attrs.define(kw_only=True)
class McpElicitationUntitledMultiSelectEnumSchema(ProtocolVariant):
    items: McpElicitationUntitledEnumItems
    type: McpElicitationArrayType
    default: list[str] | None = None
    description: str | None = None
    max_items: int | None = None
    min_items: int | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class McpElicitationUntitledSingleSelectEnumSchema(ProtocolVariant):
    enum: list[str]
    type: McpElicitationStringType
    default: str | None = None
    description: str | None = None
    title: str | None = None

@attrs.define(kw_only=True)
class McpResourceReadParams(ProtocolModel):
    server: str
    uri: str
    connector_id: str | None = None
    origin_call_id: str | None = None
    """Originating MCP tool call used to select the resource's app."""
    target: McpResourceReadTarget | None = None
    """Explicit hosted app/account. Omit to retain legacy resource discovery."""
    thread_id: str | None = None

@attrs.define(kw_only=True)
class McpResourceReadResponse(ProtocolModel):
    contents: list[ResourceContent]
    origin_call_id: str | None = None
    """Originating call when the server applied app-specific resource scoping."""

@attrs.define(kw_only=True)
class McpResourceReadTarget(ProtocolModel):
    connector_id: str
    link_id: str | None
    """Null explicitly requests no-auth access, subject to the app's resource policy."""

class McpServerElicitationAction(OpenEnum):
    accept = "accept"
    decline = "decline"
    cancel = "cancel"

McpServerElicitationRequestParams: TypeAlias = OpenaiUserVerificationMcpServerElicitationRequestParams | FormMcpServerElicitationRequestParams | OpenaiFormMcpServerElicitationRequestParams | OpenaiFormMcpServerElicitationRequestParams2 | UrlMcpServerElicitationRequestParams | UnknownVariant

@attrs.define(kw_only=True)
class McpServerElicitationRequestResponse(ProtocolModel):
    action: McpServerElicitationAction
    field_meta: Any = None
    """Optional client metadata for form-mode action handling."""
    content: Any = None
    """Structured user input for accepted elicitations, mirroring RMCP `CreateElicitationResult`.

    This is nullable because decline/cancel responses have no content.
    """

@attrs.define(kw_only=True)
class McpServerEventNotification(ProtocolModel):
    method: str
    params: Any

@attrs.define(kw_only=True)
class McpServerEventStreamNotification(ProtocolModel):
    notification: McpServerEventNotification
    subscription_id: str

@attrs.define(kw_only=True)
class McpServerEventStreamStartParams(ProtocolModel):
    arguments: Any
    name: str
    server: str
    subscription_id: str
    thread_id: str
    field_meta: Any = None

@attrs.define(kw_only=True)
class McpServerEventStreamStartResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class McpServerEventStreamStopParams(ProtocolModel):
    subscription_id: str

@attrs.define(kw_only=True)
class McpServerEventStreamStopResponse(ProtocolModel):
    ...

class McpServerOauthClientRegistration(OpenEnum):
    auto = "auto"
    cimd = "cimd"
    dcr = "dcr"

@attrs.define(kw_only=True)
class McpServerOauthLoginCompletedNotification(ProtocolModel):
    name: str
    success: bool
    error: str | None = None
    login_id: str | None = None
    """Identifies the explicit login attempt. Older servers omit this field."""
    thread_id: str | None = None

@attrs.define(kw_only=True)
class McpServerOauthLoginParams(ProtocolModel):
    name: str
    client_registration: McpServerOauthClientRegistration | None = None
    """Registration strategy for this login only; omission selects automatic discovery."""
    scopes: list[str] | None = None
    thread_id: str | None = None
    timeout_secs: int | None = None

@attrs.define(kw_only=True)
class McpServerOauthLoginResponse(ProtocolModel):
    authorization_url: str
    login_id: str | None = None
    """Identifies this login attempt across the response and completion notification. Older servers
    omit this field; current servers always return it.
    """

class McpServerStartupFailureReason(OpenEnum):
    reauthentication_required = "reauthenticationRequired"

class McpServerStartupState(OpenEnum):
    starting = "starting"
    ready = "ready"
    failed = "failed"
    cancelled = "cancelled"

@attrs.define(kw_only=True)
class McpServerStatusUpdatedNotification(ProtocolModel):
    name: str
    status: McpServerStartupState
    error: str | None = None
    failure_reason: McpServerStartupFailureReason | None = None
    thread_id: str | None = None

@attrs.define(kw_only=True)
class McpServerToolCallParams(ProtocolModel):
    server: str
    thread_id: str
    tool: str
    field_meta: Any = None
    arguments: Any = None

@attrs.define(kw_only=True)
class McpServerToolCallResponse(ProtocolModel):
    content: list[Any]
    field_meta: Any = None
    is_error: bool | None = None
    structured_content: Any = None

@attrs.define(kw_only=True)
class OpenaiFormMcpServerElicitationRequestParams(ProtocolVariant):
    message: str
    requested_schema: Any
    server_name: str
    thread_id: str
    field_meta: Any = None
    mode: Literal["openai/form"] = ...
    turn_id: str | None = None
    """Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request
    identified by the MCP server request id. It may be triggered during a turn, but turn context
    is app-server correlation rather than part of the protocol identity of the elicitation
    itself.
    """

@attrs.define(kw_only=True)
class OpenaiFormMcpServerElicitationRequestParams2(ProtocolVariant):
    message: str
    requested_schema: Any
    server_name: str
    thread_id: str
    field_meta: Any = None
    mode: Literal["openaiForm"] = ...
    turn_id: str | None = None
    """Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request
    identified by the MCP server request id. It may be triggered during a turn, but turn context
    is app-server correlation rather than part of the protocol identity of the elicitation
    itself.
    """

@attrs.define(kw_only=True)
class OpenaiUserVerificationMcpServerElicitationRequestParams(ProtocolVariant):
    """A device-authenticated approval; accepted responses contain the proof in `content`."""
    challenge: str
    description: str
    title: str
    server_name: str
    thread_id: str
    field_meta: Any = None
    mode: Literal["openai/userVerification"] = ...
    turn_id: str | None = None
    """Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request
    identified by the MCP server request id. It may be triggered during a turn, but turn context
    is app-server correlation rather than part of the protocol identity of the elicitation
    itself.
    """

ResourceContent: TypeAlias = ResourceContent1 | ResourceContent2 | UnknownVariant
"""Contents returned when reading a resource from an MCP server."""

@attrs.define(kw_only=True)
class ResourceContent1(ProtocolVariant):
    text: str
    uri: str
    """The URI of this resource."""
    field_meta: Any = None
    mime_type: str | None = None

@attrs.define(kw_only=True)
class ResourceContent2(ProtocolVariant):
    blob: str
    uri: str
    """The URI of this resource."""
    field_meta: Any = None
    mime_type: str | None = None

@attrs.define(kw_only=True)
class UrlMcpServerElicitationRequestParams(ProtocolVariant):
    elicitation_id: str
    message: str
    url: str
    server_name: str
    thread_id: str
    field_meta: Any = None
    mode: Literal["url"] = ...
    turn_id: str | None = None
    """Active Codex turn when this elicitation was observed, if app-server could correlate one.

    This is nullable because MCP models elicitation as a standalone server-to-client request
    identified by the MCP server request id. It may be triggered during a turn, but turn context
    is app-server correlation rather than part of the protocol identity of the elicitation
    itself.
    """

McpServerElicitationRequestParams1 = OpenaiUserVerificationMcpServerElicitationRequestParams

McpServerElicitationRequestParams2 = FormMcpServerElicitationRequestParams

McpServerElicitationRequestParams3 = OpenaiFormMcpServerElicitationRequestParams

McpServerElicitationRequestParams4 = OpenaiFormMcpServerElicitationRequestParams2

McpServerElicitationRequestParams5 = UrlMcpServerElicitationRequestParams
