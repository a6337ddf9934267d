"""Files that are for the user only."""

from __future__ import annotations

import os

PRIVATE = 0o600


def append(path: str, data: bytes) -> None:
    """Add this at the end of a file, at once; one that is not there is made, for this user only.

    Raises:
      OSError: it cannot be written to, or nobody reads at the other end of what is no file.
    """
    with open(path, "ab", opener=_open) as file:
        file.write(data)


def _open(path: str, flags: int) -> int:
    # Without waiting: a pipe in its place must not hold up the program until somebody reads it.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0), PRIVATE)
