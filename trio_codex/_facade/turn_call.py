"""What a turn is started with, as the request that starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_codex import protocol
from trio_codex._facade.inputs import ExternalMessage, wire_input, wire_tool_output
from trio_codex._facade.options import approval, sandbox_policy

if TYPE_CHECKING:
    from trio_codex._facade.inputs import RunInput
    from trio_codex._facade.options import ApprovalMode, Sandbox
    from trio_codex._protocol.call import Call
    from trio_codex.types import (
        JsonObject,
        Personality,
        ReasoningEffort,
        ReasoningSummary,
        TurnStartResponse,
    )


def turn_call(
    thread_id: str,
    input: RunInput,
    *,
    approval_mode: ApprovalMode | None,
    cwd: str | None,
    effort: ReasoningEffort | None,
    model: str | None,
    output_schema: JsonObject | None,
    personality: Personality | None,
    sandbox: Sandbox | None,
    service_tier: str | None,
    source: str | None,
    summary: ReasoningSummary | None,
    turn_service_tier: str | None,
) -> Call[TurnStartResponse]:
    """The request that starts a turn with these options.

    Raises:
      TypeError, ValueError: an argument that the server would not understand.
    """
    if isinstance(input, ExternalMessage):
        wired, tool_output = [], wire_tool_output(input)
    else:
        wired, tool_output = wire_input(input), None
    return protocol.turn_start(
        thread_id=thread_id,
        input=wired,
        tool_output=tool_output,
        **approval(approval_mode),
        cwd=cwd,
        effort=effort,
        model=model,
        output_schema=output_schema,
        personality=personality,
        sandbox_policy=sandbox_policy(sandbox),
        service_tier=service_tier,
        turn_trigger=source,
        summary=summary,
        service_tier_for_turn=turn_service_tier,
    )
