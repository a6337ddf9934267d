"""The process tree of this platform, and the options that a process needs to be the root of one."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from trio_codex._transport.windows import SPAWN_OPTIONS as SPAWN_OPTIONS
    from trio_codex._transport.windows import ProcessTree as ProcessTree
else:
    from trio_codex._transport.posix import SPAWN_OPTIONS as SPAWN_OPTIONS
    from trio_codex._transport.posix import ProcessTree as ProcessTree
