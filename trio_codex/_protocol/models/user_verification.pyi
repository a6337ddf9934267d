"""The models of the domain ``user_verification``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: reportUnusedImport=false
# fmt: off
from typing import Any, Literal, TypeAlias
import attrs
from trio_codex._protocol.values import OpenEnum, ProtocolModel, ProtocolVariant, UnknownVariant, VariantEnum
from trio_codex._protocol.models.common import RequestId
__all__ = [
"UserVerificationCancelParams", "UserVerificationCancelResponse", "UserVerificationDeleteParams",
"UserVerificationDeleteResponse", "UserVerificationEnrollParams", "UserVerificationEnrollResponse",
"UserVerificationProof", "UserVerificationStatusParams", "UserVerificationStatusResponse",
"UserVerificationUnavailableReason", "UserVerificationVerifyParams",
"UserVerificationVerifyResponse",
]

@attrs.define(kw_only=True)
class UserVerificationCancelParams(ProtocolModel):
    """Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh
    request ID for each operation and a distinct ID for this cancellation RPC.
    """
    request_id: RequestId

@attrs.define(kw_only=True)
class UserVerificationCancelResponse(ProtocolModel):
    """Acknowledges the cancellation signal; native work may still be finishing. Unknown or
    finished requests are a no-op, and completed effects are not rolled back.
    """

@attrs.define(kw_only=True)
class UserVerificationDeleteParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class UserVerificationDeleteResponse(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class UserVerificationEnrollParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class UserVerificationEnrollResponse(ProtocolModel):
    """Public metadata for a created or reused local credential. The caller completes backend
    registration; this response does not establish server enrollment. Older app-servers omit the
    metadata fields; callers must check both before registration.
    """
    credential_id: str
    algorithm: str | None = None
    public_key: str | None = None
    """Unpadded base64url of the SubjectPublicKeyInfo DER encoding."""

@attrs.define(kw_only=True)
class UserVerificationProof(ProtocolModel):
    """A signature over the exact decoded challenge. The verifier validates and consumes it."""
    credential_id: str
    signature: str
    """Unpadded base64url DER ECDSA signature using P-256 and SHA-256."""

@attrs.define(kw_only=True)
class UserVerificationStatusParams(ProtocolModel):
    ...

@attrs.define(kw_only=True)
class UserVerificationStatusResponse(ProtocolModel):
    """Local readiness only; this neither prompts nor queries server registration."""
    credential_id: str | None = None
    unavailable_message: str | None = None
    unavailable_reason: UserVerificationUnavailableReason | None = None

class UserVerificationUnavailableReason(OpenEnum):
    credential_missing = "credentialMissing"
    biometrics_unavailable = "biometricsUnavailable"
    provider_unavailable = "providerUnavailable"

@attrs.define(kw_only=True)
class UserVerificationVerifyParams(ProtocolModel):
    """Local signing primitive, independent of any pending elicitation."""
    challenge: str
    """Unpadded base64url encoding of 1–4096 challenge bytes."""
    description: str
    """Additional display context; at most 4096 UTF-8 bytes."""
    title: str
    """Display context already approved by the UI; 1–256 UTF-8 bytes."""

@attrs.define(kw_only=True)
class UserVerificationVerifyResponse(ProtocolModel):
    proof: UserVerificationProof
