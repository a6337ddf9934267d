"""The models of the domain ``remote_control``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "RemoteControlClient": ("", "", ("client_id str",), ("app_version str", "device_model str", "device_type str", "display_name str", "last_seen_at int", "os_version str", "platform str",), ()),
    "RemoteControlClientsListParams": ("", "", ("environment_id str",), ("cursor str", "limit int", "order RemoteControlClientsListOrder",), ()),
    "RemoteControlClientsListResponse": ("", "", ("data list[RemoteControlClient]",), ("next_cursor str",), ()),
    "RemoteControlClientsRevokeParams": ("", "", ("client_id str", "environment_id str",), (), ()),
    "RemoteControlClientsRevokeResponse": ("", "", (), (), ()),
    "RemoteControlDisableParams": ("", "", (), ("ephemeral bool",), ()),
    "RemoteControlDisableResponse": ("", "", ("installation_id str", "server_name str", "status RemoteControlConnectionStatus",), ("environment_id str",), ()),
    "RemoteControlEnableParams": ("", "", (), ("ephemeral bool",), ()),
    "RemoteControlEnableResponse": ("", "", ("installation_id str", "server_name str", "status RemoteControlConnectionStatus",), ("environment_id str",), ()),
    "RemoteControlPairingStartParams": ("", "", (), ("manual_code bool",), ()),
    "RemoteControlPairingStartResponse": ("", "", ("environment_id str", "expires_at int", "pairing_code str",), ("manual_pairing_code str",), ()),
    "RemoteControlPairingStatusParams": ("", "", (), ("manual_pairing_code str", "pairing_code str",), ()),
    "RemoteControlPairingStatusResponse": ("", "", ("claimed bool",), (), ()),
    "RemoteControlStatusChangedNotification": ("", "Current remote-control connection status and remote identity exposed to clients.", ("installation_id str", "server_name str", "status RemoteControlConnectionStatus",), ("environment_id str",), ()),
    "RemoteControlStatusReadResponse": ("", "", ("installation_id str", "server_name str", "status RemoteControlConnectionStatus",), ("environment_id str",), ()),
}

ENUMS = {
    "RemoteControlClientsListOrder": ("", "", {"asc": "asc", "desc": "desc"}),
    "RemoteControlConnectionStatus": ("", "", {"disabled": "disabled", "connecting": "connecting", "connected": "connected", "errored": "errored"}),
}

UNIONS = {
}

ALIASES = {
}

def read_RemoteControlClient(raw):
    get = raw.get
    if (type((client_id_ := raw["clientId"])) is not str
            or (app_version_ := get("appVersion")) is not None and type(app_version_) is not str
            or (device_model_ := get("deviceModel")) is not None and type(device_model_) is not str
            or (device_type_ := get("deviceType")) is not None and type(device_type_) is not str
            or (display_name_ := get("displayName")) is not None and type(display_name_) is not str
            or (last_seen_at_ := get("lastSeenAt")) is not None and type(last_seen_at_) is not int
            or (os_version_ := get("osVersion")) is not None and type(os_version_) is not str
            or (platform_ := get("platform")) is not None and type(platform_) is not str):
        raise Misfit
    return new_RemoteControlClient(client_id_, app_version_, device_model_, device_type_, display_name_, last_seen_at_, os_version_, platform_)

def read_RemoteControlClientsListParams(raw):
    get = raw.get
    if (type((environment_id_ := raw["environmentId"])) is not str
            or (cursor_ := get("cursor")) is not None and type(cursor_) is not str
            or (limit_ := get("limit")) is not None and type(limit_) is not int):
        raise Misfit
    return new_RemoteControlClientsListParams(environment_id_, cursor_, limit_, None if (order_ := get("order")) is None else enum_RemoteControlClientsListOrder[order_])

def read_RemoteControlClientsListResponse(raw):
    get = raw.get
    if ((next_cursor_ := get("nextCursor")) is not None and type(next_cursor_) is not str):
        raise Misfit
    return new_RemoteControlClientsListResponse([read_RemoteControlClient(i0) for i0 in list_(raw["data"])], next_cursor_)

def read_RemoteControlClientsRevokeParams(raw):
    if (type((client_id_ := raw["clientId"])) is not str
            or type((environment_id_ := raw["environmentId"])) is not str):
        raise Misfit
    return new_RemoteControlClientsRevokeParams(client_id_, environment_id_)

def read_RemoteControlClientsRevokeResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_RemoteControlClientsRevokeResponse()

def read_RemoteControlDisableParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (ephemeral_ := get("ephemeral")) is not None and type(ephemeral_) is not bool):
        raise Misfit
    return new_RemoteControlDisableParams(ephemeral_)

def read_RemoteControlDisableResponse(raw):
    get = raw.get
    if (type((installation_id_ := raw["installationId"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str):
        raise Misfit
    return new_RemoteControlDisableResponse(installation_id_, server_name_, enum_RemoteControlConnectionStatus[raw["status"]], environment_id_)

def read_RemoteControlEnableParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (ephemeral_ := get("ephemeral")) is not None and type(ephemeral_) is not bool):
        raise Misfit
    return new_RemoteControlEnableParams(ephemeral_)

def read_RemoteControlEnableResponse(raw):
    get = raw.get
    if (type((installation_id_ := raw["installationId"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str):
        raise Misfit
    return new_RemoteControlEnableResponse(installation_id_, server_name_, enum_RemoteControlConnectionStatus[raw["status"]], environment_id_)

def read_RemoteControlPairingStartParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (manual_code_ := get("manualCode")) is not None and type(manual_code_) is not bool):
        raise Misfit
    return new_RemoteControlPairingStartParams(manual_code_)

def read_RemoteControlPairingStartResponse(raw):
    get = raw.get
    if (type((environment_id_ := raw["environmentId"])) is not str
            or type((expires_at_ := raw["expiresAt"])) is not int
            or type((pairing_code_ := raw["pairingCode"])) is not str
            or (manual_pairing_code_ := get("manualPairingCode")) is not None and type(manual_pairing_code_) is not str):
        raise Misfit
    return new_RemoteControlPairingStartResponse(environment_id_, expires_at_, pairing_code_, manual_pairing_code_)

def read_RemoteControlPairingStatusParams(raw):
    get = raw.get
    if (type(raw) is not dict
            or (manual_pairing_code_ := get("manualPairingCode")) is not None and type(manual_pairing_code_) is not str
            or (pairing_code_ := get("pairingCode")) is not None and type(pairing_code_) is not str):
        raise Misfit
    return new_RemoteControlPairingStatusParams(manual_pairing_code_, pairing_code_)

def read_RemoteControlPairingStatusResponse(raw):
    if (type((claimed_ := raw["claimed"])) is not bool):
        raise Misfit
    return new_RemoteControlPairingStatusResponse(claimed_)

def read_RemoteControlStatusChangedNotification(raw):
    get = raw.get
    if (type((installation_id_ := raw["installationId"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str):
        raise Misfit
    return new_RemoteControlStatusChangedNotification(installation_id_, server_name_, enum_RemoteControlConnectionStatus[raw["status"]], environment_id_)

def read_RemoteControlStatusReadResponse(raw):
    get = raw.get
    if (type((installation_id_ := raw["installationId"])) is not str
            or type((server_name_ := raw["serverName"])) is not str
            or (environment_id_ := get("environmentId")) is not None and type(environment_id_) is not str):
        raise Misfit
    return new_RemoteControlStatusReadResponse(installation_id_, server_name_, enum_RemoteControlConnectionStatus[raw["status"]], environment_id_)

link(globals())
