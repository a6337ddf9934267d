"""One test at a time may use the ports that the app-server listens on for a browser to come back.

They are the same for all app-servers of a machine (1455, else 1457), and a second server takes them
from the first: its login ends, "cancelled".
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOGIN_PORTS = (1455, 1457)
"""Where the app-server listens for a browser, in the order in which it tries."""
LOCK = "trio-codex-login-ports.lock"


@contextmanager
def login_ports() -> Generator[tuple[int, int]]:
    """Hold the ports against all others who use this: other tests, processes and users.

    Blocks the thread, without limit, until they are free.
    """
    place = Path(tempfile.gettempdir()) / LOCK
    with place.open("a") as file:
        _lock(file)  # until the file is closed
        yield LOGIN_PORTS


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        while True:
            file.seek(0)
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue  # it gives up after ten seconds

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)
