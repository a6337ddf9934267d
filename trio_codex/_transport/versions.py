"""Which server we talk to, by what it says of itself, and whether that one is too old."""

from __future__ import annotations

import re
from typing import NamedTuple

from trio_codex.errors import CodexConfigError

_NUMBERS = r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?(?=\s|$)"


class Version(NamedTuple):
    """A version of the server. A pre-release sorts before its release."""

    major: int
    minor: int
    patch: int
    released: bool = True

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}{'' if self.released else ' (pre-release)'}"


OLDEST = Version(0, 154, 0)
"""The oldest server in which everything that we rely on works."""
_CHECKOUT = (0, 0, 0)  # what a server calls itself that was built from a checkout


def server_version(user_agent: str, client_name: str = "") -> Version | None:
    """The version in ``userAgent`` ("NAME/0.163.0 (Debian …) …"); None if it cannot be told.

    ``client_name`` is what we called ourselves: ``userAgent`` begins with it, whatever it contains.
    """
    mine = f"{client_name}/"
    if client_name and user_agent.startswith(mine):
        found = re.match(_NUMBERS, user_agent[len(mine) :])
    else:
        found = re.search(f"/{_NUMBERS}", user_agent)
    if found is None:
        return None
    major, minor, patch = (int(number) for number in found.group(1, 2, 3))
    if (major, minor, patch) == _CHECKOUT:
        return None
    return Version(major, minor, patch, released=found.group(4) is None)


def check_version(version: Version | None, *, allow_unsupported: bool = False) -> None:
    """Refuse a server that is known to be too old.

    Raises:
      CodexConfigError: it is, and ``allow_unsupported`` is false.
    """
    if version is None or version >= OLDEST or allow_unsupported:
        return
    raise CodexConfigError(
        f"The codex app-server is version {version}; the oldest that works here is {OLDEST}. "
        "Update it (pip install -U 'trio-codex[runtime]'), or set "
        "CodexConfig.allow_unsupported_runtime=True to try all the same."
    )
