"""What keys and tokens must look like, said without showing them."""

from __future__ import annotations

from trio_codex._display import kind_of


def check_secret(what: str, secret: str) -> None:
    """Refuse what no key or token can be, without showing it.

    Raises:
      TypeError: it is no str.
      ValueError: it cannot go into an HTTP header.
    """
    if not isinstance(secret, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{what} must be a str, not {kind_of(secret)}")
    if not secret or not secret.isascii() or not secret.isprintable() or " " in secret:
        raise ValueError(f"not {what}: it must be printable ASCII without spaces")
