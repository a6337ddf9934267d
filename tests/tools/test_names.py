"""The names that the real app-server keeps for tools of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.elicitation.stage import configuration
from trio_codex import AsyncCodex, protocol, tool
from trio_codex._facade.tool_names import RESERVED
from trio_codex.testing import ScriptedModel, codex_config, text

# What is there for some models only, or with some feature on.
MODELS = ("gpt-5.5", "gpt-6")
FEATURES = (
    *("goals", "request_permissions_tool", "default_mode_request_user_input", "code_mode"),
    *("token_budget", "deferred_executor", "send_message_to_user_async"),
)


async def offered(
    codex: AsyncCodex, model: ScriptedModel, names: set[str], slug: str
) -> dict[str, bool]:
    """The tools that this model is offered, and whether each is the client's."""
    about: dict[str, Any] = {"type": "function", "description": "Ours."}
    tools = [
        {**about, "name": name, "inputSchema": {"type": "object", "properties": {}}}
        for name in sorted(names)
    ]
    # As the protocol has it: we would refuse some of them.
    started = await codex.call(protocol.thread_start(model=slug, dynamic_tools=tools))
    given = [{"type": "text", "text": "Hi"}]
    await codex.call(protocol.turn_start(thread_id=started.thread.id, input=given))
    request = await model.next_request()
    # With code_mode the server says more behind it.
    told = {one.get("name"): one.get("description", "") for one in request.body["tools"]}
    return {name: words.startswith("Ours.") for name, words in told.items()}


async def test_the_list_is_what_the_server_keeps_for_itself(
    scripted_model: ScriptedModel, codex_home: Path, codex_bin: str | None
) -> None:
    scripted_model.default = text("Hello.")
    config = codex_config(
        scripted_model,
        codex_home,
        codex_bin=codex_bin,
        extra_toml=configuration(),  # an MCP server: it has tools of its own for those
        config_overrides=tuple(f"features.{name}=true" for name in FEATURES),
    )
    kept: set[str] = set()
    async with AsyncCodex(config) as codex:
        for slug in MODELS:
            found = await offered(codex, scripted_model, set(RESERVED), slug)
            kept |= {name for name in RESERVED if not found.get(name)}
            theirs = {name for name, is_ours in found.items() if name and not is_ours}
            # Its own that are not on the list give way to the client's.
            free = {name for name in theirs - RESERVED if not name.startswith("mcp__")}
            found = await offered(codex, scripted_model, free, slug)
            assert all(found[name] for name in free), found
    assert kept == RESERVED


@pytest.mark.parametrize("name", [*sorted(RESERVED), "mcp__server__tool"])
def test_a_name_that_the_server_keeps_is_refused_with_the_remedy(name: str) -> None:
    with pytest.raises(
        ValueError, match=r"cannot name a tool: the server keeps .* name="
    ) as caught:
        tool(name=name)(lambda: None)
    assert name in str(caught.value) or name.startswith("mcp__")


@pytest.mark.parametrize("name", ["shell", "web_search", "spawn_agent", "exec_command_2", "patch"])
def test_other_names_are_free(name: str) -> None:
    assert tool(name=name)(lambda: None).name == name
