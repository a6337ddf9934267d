"""The models of the domain ``remote_control``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
__all__ = [
"RemoteControlClient", "RemoteControlClientsListOrder", "RemoteControlClientsListParams",
"RemoteControlClientsListResponse", "RemoteControlClientsRevokeParams",
"RemoteControlClientsRevokeResponse", "RemoteControlConnectionStatus", "RemoteControlDisableParams",
"RemoteControlDisableResponse", "RemoteControlEnableParams", "RemoteControlEnableResponse",
"RemoteControlPairingStartParams", "RemoteControlPairingStartResponse",
"RemoteControlPairingStatusParams", "RemoteControlPairingStatusResponse",
"RemoteControlStatusChangedNotification", "RemoteControlStatusReadResponse",
]

@attrs.define(kw_only=True)
class RemoteControlClient(ProtocolModel):
    client_id: str
    app_version: str | None = None
    device_model: str | None = None
    device_type: str | None = None
    display_name: str | None = None
    last_seen_at: int | None = None
    os_version: str | None = None
    platform: str | None = None

class RemoteControlClientsListOrder(OpenEnum):
    asc = "asc"
    desc = "desc"

@attrs.define(kw_only=True)
class RemoteControlClientsListParams(ProtocolModel):
    environment_id: str
    cursor: str | None = None
    limit: int | None = None
    order: RemoteControlClientsListOrder | None = None

@attrs.define(kw_only=True)
class RemoteControlClientsListResponse(ProtocolModel):
    data: list[RemoteControlClient]
    next_cursor: str | None = None

@attrs.define(kw_only=True)
class RemoteControlClientsRevokeParams(ProtocolModel):
    client_id: str
    environment_id: str

@attrs.define(kw_only=True)
class RemoteControlClientsRevokeResponse(ProtocolModel):
    ...

class RemoteControlConnectionStatus(OpenEnum):
    disabled = "disabled"
    connecting = "connecting"
    connected = "connected"
    errored = "errored"

@attrs.define(kw_only=True)
class RemoteControlDisableParams(ProtocolModel):
    ephemeral: bool | None = None

@attrs.define(kw_only=True)
class RemoteControlDisableResponse(ProtocolModel):
    installation_id: str
    server_name: str
    status: RemoteControlConnectionStatus
    environment_id: str | None = None

@attrs.define(kw_only=True)
class RemoteControlEnableParams(ProtocolModel):
    ephemeral: bool | None = None

@attrs.define(kw_only=True)
class RemoteControlEnableResponse(ProtocolModel):
    installation_id: str
    server_name: str
    status: RemoteControlConnectionStatus
    environment_id: str | None = None

@attrs.define(kw_only=True)
class RemoteControlPairingStartParams(ProtocolModel):
    manual_code: bool | None = None

@attrs.define(kw_only=True)
class RemoteControlPairingStartResponse(ProtocolModel):
    environment_id: str
    expires_at: int
    pairing_code: str
    manual_pairing_code: str | None = None

@attrs.define(kw_only=True)
class RemoteControlPairingStatusParams(ProtocolModel):
    manual_pairing_code: str | None = None
    pairing_code: str | None = None

@attrs.define(kw_only=True)
class RemoteControlPairingStatusResponse(ProtocolModel):
    claimed: bool

@attrs.define(kw_only=True)
class RemoteControlStatusChangedNotification(ProtocolModel):
    """Current remote-control connection status and remote identity exposed to clients."""
    installation_id: str
    server_name: str
    status: RemoteControlConnectionStatus
    environment_id: str | None = None

@attrs.define(kw_only=True)
class RemoteControlStatusReadResponse(ProtocolModel):
    installation_id: str
    server_name: str
    status: RemoteControlConnectionStatus
    environment_id: str | None = None
