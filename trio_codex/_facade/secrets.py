"""What keys and tokens must look like, said without showing them."""

from __future__ import annotations


def check_secret(what: str, secret: object) -> None:
    """Refuse what no key or token can be, without showing it.

    Raises:
      TypeError, ValueError: it is no string, or cannot go into an HTTP header.
    """
    if not isinstance(secret, str):
        raise TypeError(f"{what} must be str, not {type(secret).__name__}")
    if not secret or not secret.isascii() or not secret.isprintable() or " " in secret:
        raise ValueError(f"not {what}: it must be printable ASCII without spaces")
