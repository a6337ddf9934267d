"""What a forked child has to mend: imports that a thread had begun which is not there any more.

This package imports most of itself when it is first used, so a fork may well come in the midst of it.
Python leaves such a module half-made in the child, and its lock taken for ever by nobody.
"""

from __future__ import annotations

import importlib
import sys
import threading
from typing import Any

PACKAGE = __name__.partition(".")[0]


def mend_imports() -> None:
    """If a thread was importing for us at the fork, have the child import all that anew.

    As after an import that has failed: what is complete stays, what is half-made goes.
    """
    # Python has no public name for them; without them all is left as it is.
    locks: dict[str, Any] = getattr(importlib, "_bootstrap").__dict__.get("_module_locks", {})  # noqa: B009
    mine = (None, threading.get_ident())
    left = [
        name for name, lock in list(locks.items()) if getattr(lock(), "owner", None) not in mine
    ]
    if not any(name.partition(".")[0] == PACKAGE for name in left):
        return  # what others import is theirs
    for name in left:
        locks.pop(name, None)
        if getattr(getattr(sys.modules.get(name), "__spec__", None), "_initializing", False):
            del sys.modules[name]
