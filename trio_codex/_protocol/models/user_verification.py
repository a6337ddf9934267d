"""The models of the domain ``user_verification``. Written by trio_codex._tools.generate; do not edit."""

# ruff: noqa
# pyright: basic, reportUndefinedVariable=false
# One line for each definition keeps the file small and easy to compare.
# fmt: off

from trio_codex._protocol.readers import Misfit, bool_, dict_, float_, int_, link, list_, str_

MODELS = {
    "UserVerificationCancelParams": ("", "Cancels a native verification RPC issued on this connection, not an elicitation. Use a fresh request ID for each operation and a distinct ID for this cancellation RPC.", ("request_id RequestId",), (), ()),
    "UserVerificationCancelResponse": ("", "Acknowledges the cancellation signal; native work may still be finishing. Unknown or finished requests are a no-op, and completed effects are not rolled back.", (), (), ()),
    "UserVerificationDeleteParams": ("", "", (), (), ()),
    "UserVerificationDeleteResponse": ("", "", (), (), ()),
    "UserVerificationEnrollParams": ("", "", (), (), ()),
    "UserVerificationEnrollResponse": ("", "Public metadata for a created or reused local credential. The caller completes backend registration; this response does not establish server enrollment. Older app-servers omit the metadata fields; callers must check both before registration.\n\nAttributes:\n  public_key: Unpadded base64url of the SubjectPublicKeyInfo DER encoding.", ("credential_id str",), ("algorithm str", "public_key str",), ()),
    "UserVerificationProof": ("", "A signature over the exact decoded challenge. The verifier validates and consumes it.\n\nAttributes:\n  signature: Unpadded base64url DER ECDSA signature using P-256 and SHA-256.", ("credential_id str", "signature str",), (), ()),
    "UserVerificationStatusParams": ("", "", (), (), ()),
    "UserVerificationStatusResponse": ("", "Local readiness only; this neither prompts nor queries server registration.", (), ("credential_id str", "unavailable_message str", "unavailable_reason UserVerificationUnavailableReason",), ()),
    "UserVerificationVerifyParams": ("", "Local signing primitive, independent of any pending elicitation.\n\nAttributes:\n  challenge: Unpadded base64url encoding of 1–4096 challenge bytes.\n  description: Additional display context; at most 4096 UTF-8 bytes.\n  title: Display context already approved by the UI; 1–256 UTF-8 bytes.", ("challenge str", "description str", "title str",), (), ()),
    "UserVerificationVerifyResponse": ("", "", ("proof UserVerificationProof",), (), ()),
}

ENUMS = {
    "UserVerificationUnavailableReason": ("", "", {"credential_missing": "credentialMissing", "biometrics_unavailable": "biometricsUnavailable", "provider_unavailable": "providerUnavailable"}),
}

UNIONS = {
}

ALIASES = {
}

def read_UserVerificationCancelParams(raw):
    return new_UserVerificationCancelParams(read_RequestId(raw["requestId"]))

def read_UserVerificationCancelResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_UserVerificationCancelResponse()

def read_UserVerificationDeleteParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_UserVerificationDeleteParams()

def read_UserVerificationDeleteResponse(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_UserVerificationDeleteResponse()

def read_UserVerificationEnrollParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_UserVerificationEnrollParams()

def read_UserVerificationEnrollResponse(raw):
    get = raw.get
    if (type((credential_id_ := raw["credentialId"])) is not str
            or (algorithm_ := get("algorithm")) is not None and type(algorithm_) is not str
            or (public_key_ := get("publicKey")) is not None and type(public_key_) is not str):
        raise Misfit
    return new_UserVerificationEnrollResponse(credential_id_, algorithm_, public_key_)

def read_UserVerificationProof(raw):
    if (type((credential_id_ := raw["credentialId"])) is not str
            or type((signature_ := raw["signature"])) is not str):
        raise Misfit
    return new_UserVerificationProof(credential_id_, signature_)

def read_UserVerificationStatusParams(raw):
    if (type(raw) is not dict):
        raise Misfit
    return new_UserVerificationStatusParams()

def read_UserVerificationStatusResponse(raw):
    get = raw.get
    if ((credential_id_ := get("credentialId")) is not None and type(credential_id_) is not str
            or (unavailable_message_ := get("unavailableMessage")) is not None and type(unavailable_message_) is not str):
        raise Misfit
    return new_UserVerificationStatusResponse(credential_id_, unavailable_message_, None if (unavailable_reason_ := get("unavailableReason")) is None else enum_UserVerificationUnavailableReason[unavailable_reason_])

def read_UserVerificationVerifyParams(raw):
    if (type((challenge_ := raw["challenge"])) is not str
            or type((description_ := raw["description"])) is not str
            or type((title_ := raw["title"])) is not str):
        raise Misfit
    return new_UserVerificationVerifyParams(challenge_, description_, title_)

def read_UserVerificationVerifyResponse(raw):
    return new_UserVerificationVerifyResponse(read_UserVerificationProof(raw["proof"]))

link(globals(), """
read_RequestId
""")
