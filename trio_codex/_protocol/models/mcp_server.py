"""The models of the domain ``mcp_server``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "FormMcpServerElicitationRequestParams": ("v", "Attributes:\n  turn_id: Active Codex turn when this elicitation was observed, if app-server could correlate one.\n\nThis is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.", ("message str", "requested_schema McpElicitationSchema", "server_name str", "thread_id str",), ("field_meta/_meta Any", "turn_id str",), ("mode =form",)),
    "McpElicitationBooleanSchema": ("v", "", ("type McpElicitationBooleanType",), ("default bool", "description str", "title str",), ()),
    "McpElicitationConstOption": ("", "", ("const str", "title str",), (), ()),
    "McpElicitationLegacyTitledEnumSchema": ("v", "", ("enum list[str]", "type McpElicitationStringType",), ("default str", "description str", "enum_names list[str]", "title str",), ()),
    "McpElicitationNumberSchema": ("v", "", ("type McpElicitationNumberType",), ("default float", "description str", "maximum float", "minimum float", "title str",), ()),
    "McpElicitationSchema": ("", "Typed form schema for MCP `elicitation/create` requests.\n\nThis matches the `requestedSchema` shape from the MCP 2025-11-25 `ElicitRequestFormParams` schema.", ("properties dict[str, McpElicitationPrimitiveSchema]", "type McpElicitationObjectType",), ("field_schema/$schema str", "required list[str]",), ()),
    "McpElicitationStringSchema": ("v", "", ("type McpElicitationStringType",), ("default str", "description str", "format McpElicitationStringFormat", "max_length int", "min_length int", "title str",), ()),
    "McpElicitationTitledEnumItems": ("", "", ("any_of list[McpElicitationConstOption]",), (), ()),
    "McpElicitationTitledMultiSelectEnumSchema": ("v", "", ("items McpElicitationTitledEnumItems", "type McpElicitationArrayType",), ("default list[str]", "description str", "max_items int", "min_items int", "title str",), ()),
    "McpElicitationTitledSingleSelectEnumSchema": ("v", "", ("one_of list[McpElicitationConstOption]", "type McpElicitationStringType",), ("default str", "description str", "title str",), ()),
    "McpElicitationUntitledEnumItems": ("", "", ("enum list[str]", "type McpElicitationStringType",), (), ()),
    "McpElicitationUntitledMultiSelectEnumSchema": ("v", "", ("items McpElicitationUntitledEnumItems", "type McpElicitationArrayType",), ("default list[str]", "description str", "max_items int", "min_items int", "title str",), ()),
    "McpElicitationUntitledSingleSelectEnumSchema": ("v", "", ("enum list[str]", "type McpElicitationStringType",), ("default str", "description str", "title str",), ()),
    "McpResourceReadParams": ("", "Attributes:\n  origin_call_id: Originating MCP tool call used to select the resource's app.\n  target: Explicit hosted app/account. Omit to retain legacy resource discovery.", ("server str", "uri str",), ("connector_id str", "origin_call_id str", "target McpResourceReadTarget", "thread_id str",), ()),
    "McpResourceReadResponse": ("", "Attributes:\n  origin_call_id: Originating call when the server applied app-specific resource scoping.", ("contents list[ResourceContent]",), ("origin_call_id str",), ()),
    "McpResourceReadTarget": ("", "Attributes:\n  link_id: Null explicitly requests no-auth access, subject to the app's resource policy.", ("connector_id str", "link_id str | None",), (), ()),
    "McpServerElicitationRequestResponse": ("", "Attributes:\n  field_meta: Optional client metadata for form-mode action handling.\n  content: Structured user input for accepted elicitations, mirroring RMCP `CreateElicitationResult`.\n\nThis is nullable because decline/cancel responses have no content.", ("action McpServerElicitationAction",), ("field_meta/_meta Any", "content Any",), ()),
    "McpServerEventNotification": ("", "", ("method str", "params Any",), (), ()),
    "McpServerEventStreamNotification": ("", "", ("notification McpServerEventNotification", "subscription_id str",), (), ()),
    "McpServerEventStreamStartParams": ("", "", ("arguments Any", "name str", "server str", "subscription_id str", "thread_id str",), ("field_meta/_meta Any",), ()),
    "McpServerEventStreamStartResponse": ("", "", (), (), ()),
    "McpServerEventStreamStopParams": ("", "", ("subscription_id str",), (), ()),
    "McpServerEventStreamStopResponse": ("", "", (), (), ()),
    "McpServerOauthLoginCompletedNotification": ("", "Attributes:\n  login_id: Identifies the explicit login attempt. Older servers omit this field.", ("name str", "success bool",), ("error str", "login_id str", "thread_id str",), ()),
    "McpServerOauthLoginParams": ("", "Attributes:\n  client_registration: Registration strategy for this login only; omission selects automatic discovery.", ("name str",), ("client_registration McpServerOauthClientRegistration", "scopes list[str]", "thread_id str", "timeout_secs int",), ()),
    "McpServerOauthLoginResponse": ("", "Attributes:\n  login_id: Identifies this login attempt across the response and completion notification. Older servers omit this field; current servers always return it.", ("authorization_url str",), ("login_id str",), ()),
    "McpServerStatusUpdatedNotification": ("", "", ("name str", "status McpServerStartupState",), ("error str", "failure_reason McpServerStartupFailureReason", "thread_id str",), ()),
    "McpServerToolCallParams": ("", "", ("server str", "thread_id str", "tool str",), ("field_meta/_meta Any", "arguments Any",), ()),
    "McpServerToolCallResponse": ("", "", ("content list[Any]",), ("field_meta/_meta Any", "is_error bool", "structured_content Any",), ()),
    "OpenaiFormMcpServerElicitationRequestParams": ("v", "Attributes:\n  turn_id: Active Codex turn when this elicitation was observed, if app-server could correlate one.\n\nThis is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.", ("message str", "requested_schema Any", "server_name str", "thread_id str",), ("field_meta/_meta Any", "turn_id str",), ("mode =openai/form",)),
    "OpenaiFormMcpServerElicitationRequestParams2": ("v", "Attributes:\n  turn_id: Active Codex turn when this elicitation was observed, if app-server could correlate one.\n\nThis is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.", ("message str", "requested_schema Any", "server_name str", "thread_id str",), ("field_meta/_meta Any", "turn_id str",), ("mode =openaiForm",)),
    "OpenaiUserVerificationMcpServerElicitationRequestParams": ("v", "A device-authenticated approval; accepted responses contain the proof in `content`.\n\nAttributes:\n  turn_id: Active Codex turn when this elicitation was observed, if app-server could correlate one.\n\nThis is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.", ("challenge str", "description str", "title str", "server_name str", "thread_id str",), ("field_meta/_meta Any", "turn_id str",), ("mode =openai/userVerification",)),
    "ResourceContent1": ("v", "Attributes:\n  uri: The URI of this resource.", ("text str", "uri str",), ("field_meta/_meta Any", "mime_type str",), ()),
    "ResourceContent2": ("v", "Attributes:\n  uri: The URI of this resource.", ("blob str", "uri str",), ("field_meta/_meta Any", "mime_type str",), ()),
    "UrlMcpServerElicitationRequestParams": ("v", "Attributes:\n  turn_id: Active Codex turn when this elicitation was observed, if app-server could correlate one.\n\nThis is nullable because MCP models elicitation as a standalone server-to-client request identified by the MCP server request id. It may be triggered during a turn, but turn context is app-server correlation rather than part of the protocol identity of the elicitation itself.", ("elicitation_id str", "message str", "url str", "server_name str", "thread_id str",), ("field_meta/_meta Any", "turn_id str",), ("mode =url",)),
}

ENUMS = {
    "McpElicitationArrayType": ("", "", {"array": "array"}),
    "McpElicitationBooleanType": ("", "", {"boolean": "boolean"}),
    "McpElicitationNumberType": ("", "", {"number": "number", "integer": "integer"}),
    "McpElicitationObjectType": ("", "", {"object": "object"}),
    "McpElicitationStringFormat": ("", "", {"email": "email", "uri": "uri", "date": "date", "date_time": "date-time"}),
    "McpElicitationStringType": ("", "", {"string": "string"}),
    "McpServerElicitationAction": ("", "", {"accept": "accept", "decline": "decline", "cancel": "cancel"}),
    "McpServerOauthClientRegistration": ("", "", {"auto": "auto", "cimd": "cimd", "dcr": "dcr"}),
    "McpServerStartupFailureReason": ("", "", {"reauthentication_required": "reauthenticationRequired"}),
    "McpServerStartupState": ("", "", {"starting": "starting", "ready": "ready", "failed": "failed", "cancelled": "cancelled"}),
}

UNIONS = {
    "McpElicitationPrimitiveSchema": ("", None, {"": "McpElicitationUntitledSingleSelectEnumSchema McpElicitationTitledSingleSelectEnumSchema McpElicitationUntitledMultiSelectEnumSchema McpElicitationTitledMultiSelectEnumSchema McpElicitationLegacyTitledEnumSchema McpElicitationStringSchema McpElicitationNumberSchema McpElicitationBooleanSchema"}, None),
    "McpServerElicitationRequestParams": ("", "mode", {"openai/userVerification": "OpenaiUserVerificationMcpServerElicitationRequestParams", "form": "FormMcpServerElicitationRequestParams", "openai/form": "OpenaiFormMcpServerElicitationRequestParams", "openaiForm": "OpenaiFormMcpServerElicitationRequestParams2", "url": "UrlMcpServerElicitationRequestParams"}, None),
    "ResourceContent": ("Contents returned when reading a resource from an MCP server.", None, {"": "ResourceContent1 ResourceContent2"}, None),
}

ALIASES = {
}

def read_FormMcpServerElicitationRequestParams(raw):
    get = raw.get
    if (type((message_ := raw["message"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str
            or raw["mode"] != "form"):
        raise Misfit
    return new_FormMcpServerElicitationRequestParams(message_, read_McpElicitationSchema(raw["requestedSchema"]), server_name_, thread_id_, get("_meta"), turn_id_)

def read_McpElicitationBooleanSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not bool
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationBooleanSchema(enum_McpElicitationBooleanType[raw["type"]], default_, description_, title_)

def read_McpElicitationConstOption(raw):
    if (type((const_ := raw["const"])) is not str
            or type((title_ := raw["title"])) is not str):
        raise Misfit
    return new_McpElicitationConstOption(const_, title_)

def read_McpElicitationLegacyTitledEnumSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationLegacyTitledEnumSchema([str_(i0) for i0 in list_(raw["enum"])], enum_McpElicitationStringType[raw["type"]], default_, description_, None if (enum_names_ := get("enumNames")) is None else [str_(i0) for i0 in list_(enum_names_)], title_)

def read_McpElicitationNumberSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not float and type(default_) is not int
            or (description_ := get("description")) is not None and type(description_) is not str
            or (maximum_ := get("maximum")) is not None and type(maximum_) is not float and type(maximum_) is not int
            or (minimum_ := get("minimum")) is not None and type(minimum_) is not float and type(minimum_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationNumberSchema(enum_McpElicitationNumberType[raw["type"]], default_, description_, maximum_, minimum_, title_)

def read_McpElicitationSchema(raw):
    get = raw.get
    if ((field_schema_ := get("$schema")) is not None and type(field_schema_) is not str):
        raise Misfit
    return new_McpElicitationSchema({k: read_McpElicitationPrimitiveSchema(i0) for k, i0 in dict_(raw["properties"]).items()}, enum_McpElicitationObjectType[raw["type"]], field_schema_, None if (required_ := get("required")) is None else [str_(i0) for i0 in list_(required_)])

def read_McpElicitationStringSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (max_length_ := get("maxLength")) is not None and type(max_length_) is not int
            or (min_length_ := get("minLength")) is not None and type(min_length_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationStringSchema(enum_McpElicitationStringType[raw["type"]], default_, description_, None if (format_ := get("format")) is None else enum_McpElicitationStringFormat[format_], max_length_, min_length_, title_)

def read_McpElicitationTitledEnumItems(raw):
    return new_McpElicitationTitledEnumItems([read_McpElicitationConstOption(i0) for i0 in list_(raw["anyOf"])])

def read_McpElicitationTitledMultiSelectEnumSchema(raw):
    get = raw.get
    if ((description_ := get("description")) is not None and type(description_) is not str
            or (max_items_ := get("maxItems")) is not None and type(max_items_) is not int
            or (min_items_ := get("minItems")) is not None and type(min_items_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationTitledMultiSelectEnumSchema(read_McpElicitationTitledEnumItems(raw["items"]), enum_McpElicitationArrayType[raw["type"]], None if (default_ := get("default")) is None else [str_(i0) for i0 in list_(default_)], description_, max_items_, min_items_, title_)

def read_McpElicitationTitledSingleSelectEnumSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationTitledSingleSelectEnumSchema([read_McpElicitationConstOption(i0) for i0 in list_(raw["oneOf"])], enum_McpElicitationStringType[raw["type"]], default_, description_, title_)

def read_McpElicitationUntitledEnumItems(raw):
    return new_McpElicitationUntitledEnumItems([str_(i0) for i0 in list_(raw["enum"])], enum_McpElicitationStringType[raw["type"]])

def read_McpElicitationUntitledMultiSelectEnumSchema(raw):
    get = raw.get
    if ((description_ := get("description")) is not None and type(description_) is not str
            or (max_items_ := get("maxItems")) is not None and type(max_items_) is not int
            or (min_items_ := get("minItems")) is not None and type(min_items_) is not int
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationUntitledMultiSelectEnumSchema(read_McpElicitationUntitledEnumItems(raw["items"]), enum_McpElicitationArrayType[raw["type"]], None if (default_ := get("default")) is None else [str_(i0) for i0 in list_(default_)], description_, max_items_, min_items_, title_)

def read_McpElicitationUntitledSingleSelectEnumSchema(raw):
    get = raw.get
    if ((default_ := get("default")) is not None and type(default_) is not str
            or (description_ := get("description")) is not None and type(description_) is not str
            or (title_ := get("title")) is not None and type(title_) is not str):
        raise Misfit
    return new_McpElicitationUntitledSingleSelectEnumSchema([str_(i0) for i0 in list_(raw["enum"])], enum_McpElicitationStringType[raw["type"]], default_, description_, title_)

def read_McpResourceReadParams(raw):
    get = raw.get
    if (type((server_ := raw["server"])) is not str
            or type((uri_ := raw["uri"])) is not str
            or (connector_id_ := get("connectorId")) is not None and type(connector_id_) is not str
            or (origin_call_id_ := get("originCallId")) is not None and type(origin_call_id_) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_McpResourceReadParams(server_, uri_, connector_id_, origin_call_id_, None if (target_ := get("target")) is None else read_McpResourceReadTarget(target_), thread_id_)

def read_McpResourceReadResponse(raw):
    get = raw.get
    if ((origin_call_id_ := get("originCallId")) is not None and type(origin_call_id_) is not str):
        raise Misfit
    return new_McpResourceReadResponse([read_ResourceContent(i0) for i0 in list_(raw["contents"])], origin_call_id_)

def read_McpResourceReadTarget(raw):
    if (type((connector_id_ := raw["connectorId"])) is not str
            or (link_id_ := raw["linkId"]) is not None and type(link_id_) is not str):
        raise Misfit
    return new_McpResourceReadTarget(connector_id_, link_id_)

def read_McpServerElicitationRequestResponse(raw):
    get = raw.get
    return new_McpServerElicitationRequestResponse(enum_McpServerElicitationAction[raw["action"]], get("_meta"), get("content"))

def read_McpServerEventNotification(raw):
    if (type((method_ := raw["method"])) is not str):
        raise Misfit
    return new_McpServerEventNotification(method_, raw["params"])

def read_McpServerEventStreamNotification(raw):
    if (type((subscription_id_ := raw["subscriptionId"])) is not str):
        raise Misfit
    return new_McpServerEventStreamNotification(read_McpServerEventNotification(raw["notification"]), subscription_id_)

def read_McpServerEventStreamStartParams(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((server_ := raw["server"])) is not str
            or type((subscription_id_ := raw["subscriptionId"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str):
        raise Misfit
    return new_McpServerEventStreamStartParams(raw["arguments"], name_, server_, subscription_id_, thread_id_, get("_meta"))

def read_McpServerEventStreamStartResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_McpServerEventStreamStartResponse()

def read_McpServerEventStreamStopParams(raw):
    if (type((subscription_id_ := raw["subscriptionId"])) is not str):
        raise Misfit
    return new_McpServerEventStreamStopParams(subscription_id_)

def read_McpServerEventStreamStopResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_McpServerEventStreamStopResponse()

def read_McpServerOauthLoginCompletedNotification(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or type((success_ := raw["success"])) is not bool
            or (error_ := get("error")) is not None and type(error_) is not str
            or (login_id_ := get("loginId")) is not None and type(login_id_) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_McpServerOauthLoginCompletedNotification(name_, success_, error_, login_id_, thread_id_)

def read_McpServerOauthLoginParams(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str
            or (timeout_secs_ := get("timeoutSecs")) is not None and type(timeout_secs_) is not int):
        raise Misfit
    return new_McpServerOauthLoginParams(name_, None if (client_registration_ := get("clientRegistration")) is None else enum_McpServerOauthClientRegistration[client_registration_], None if (scopes_ := get("scopes")) is None else [str_(i0) for i0 in list_(scopes_)], thread_id_, timeout_secs_)

def read_McpServerOauthLoginResponse(raw):
    get = raw.get
    if (type((authorization_url_ := raw["authorizationUrl"])) is not str
            or (login_id_ := get("loginId")) is not None and type(login_id_) is not str):
        raise Misfit
    return new_McpServerOauthLoginResponse(authorization_url_, login_id_)

def read_McpServerStatusUpdatedNotification(raw):
    get = raw.get
    if (type((name_ := raw["name"])) is not str
            or (error_ := get("error")) is not None and type(error_) is not str
            or (thread_id_ := get("threadId")) is not None and type(thread_id_) is not str):
        raise Misfit
    return new_McpServerStatusUpdatedNotification(name_, enum_McpServerStartupState[raw["status"]], error_, None if (failure_reason_ := get("failureReason")) is None else enum_McpServerStartupFailureReason[failure_reason_], thread_id_)

def read_McpServerToolCallParams(raw):
    get = raw.get
    if (type((server_ := raw["server"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or type((tool_ := raw["tool"])) is not str):
        raise Misfit
    return new_McpServerToolCallParams(server_, thread_id_, tool_, get("_meta"), get("arguments"))

def read_McpServerToolCallResponse(raw):
    get = raw.get
    if ((is_error_ := get("isError")) is not None and type(is_error_) is not bool):
        raise Misfit
    return new_McpServerToolCallResponse(list_(raw["content"]), get("_meta"), is_error_, get("structuredContent"))

def read_OpenaiFormMcpServerElicitationRequestParams(raw):
    get = raw.get
    if (type((message_ := raw["message"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str
            or raw["mode"] != "openai/form"):
        raise Misfit
    return new_OpenaiFormMcpServerElicitationRequestParams(message_, raw["requestedSchema"], server_name_, thread_id_, get("_meta"), turn_id_)

def read_OpenaiFormMcpServerElicitationRequestParams2(raw):
    get = raw.get
    if (type((message_ := raw["message"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str
            or raw["mode"] != "openaiForm"):
        raise Misfit
    return new_OpenaiFormMcpServerElicitationRequestParams2(message_, raw["requestedSchema"], server_name_, thread_id_, get("_meta"), turn_id_)

def read_OpenaiUserVerificationMcpServerElicitationRequestParams(raw):
    get = raw.get
    if (type((challenge_ := raw["challenge"])) is not str
            or type((description_ := raw["description"])) is not str
            or type((title_ := raw["title"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str
            or raw["mode"] != "openai/userVerification"):
        raise Misfit
    return new_OpenaiUserVerificationMcpServerElicitationRequestParams(challenge_, description_, title_, server_name_, thread_id_, get("_meta"), turn_id_)

def read_ResourceContent1(raw):
    get = raw.get
    if (type((text_ := raw["text"])) is not str
            or type((uri_ := raw["uri"])) is not str
            or (mime_type_ := get("mimeType")) is not None and type(mime_type_) is not str):
        raise Misfit
    return new_ResourceContent1(text_, uri_, get("_meta"), mime_type_)

def read_ResourceContent2(raw):
    get = raw.get
    if (type((blob_ := raw["blob"])) is not str
            or type((uri_ := raw["uri"])) is not str
            or (mime_type_ := get("mimeType")) is not None and type(mime_type_) is not str):
        raise Misfit
    return new_ResourceContent2(blob_, uri_, get("_meta"), mime_type_)

def read_UrlMcpServerElicitationRequestParams(raw):
    get = raw.get
    if (type((elicitation_id_ := raw["elicitationId"])) is not str
            or type((message_ := raw["message"])) is not str
            or type((url_ := raw["url"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or type((thread_id_ := raw["threadId"])) is not str
            or (turn_id_ := get("turnId")) is not None and type(turn_id_) is not str
            or raw["mode"] != "url"):
        raise Misfit
    return new_UrlMcpServerElicitationRequestParams(elicitation_id_, message_, url_, server_name_, thread_id_, get("_meta"), turn_id_)

link(globals())
