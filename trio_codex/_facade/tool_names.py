"""Which names a tool can have."""

from __future__ import annotations

import re

from trio_codex._display import repr_of

_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")

RESERVED = frozenset(
    {"exec_command", "write_stdin", "shell_command", "apply_patch", "view_image", "tool_search"}
    | {"request_user_input", "request_permissions", "create_goal", "get_goal", "update_goal"}
    | {"exec", "wait", "new_context", "get_context_remaining", "wait_for_environment"}
    | {"send_message_to_user_async"}
    | {"list_mcp_resources", "list_mcp_resource_templates", "read_mcp_resource"}
)
"""Tools of the server's own (0.163.0), some for certain models or features only.

It accepts a thread that brings one of that name, offers the model its own all the same, and says
nothing of it. The tests ask the server for this list.
"""


def check_name(of_function: str, given: str | None) -> str:
    """What a tool is called: as it was ``given``, or like its function.

    Raises:
      ValueError: no tool can be called so.
    """
    name = of_function if given is None else given
    # A name that was given may be anything, a key too.
    if not _NAME.fullmatch(name):
        what = repr_of(name) if given is None else "this name"
        raise ValueError(f"{what} cannot name a tool: 1 to 64 letters, digits, _ and -; give name=")
    if name in RESERVED or name.startswith("mcp__"):
        what = "what begins with mcp__" if name.startswith("mcp__") else f"'{name}'"
        raise ValueError(
            f"{what} cannot name a tool: the server keeps that name for itself; give name="
        )
    return name
