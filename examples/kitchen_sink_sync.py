"""Start a thread and a turn with nearly all that can be said about how they shall run.

Run it with ``python examples/kitchen_sink_sync.py``.
"""

import json
import os

from trio_codex import ApprovalMode, Codex, CodexConfig, Sandbox, TextInput
from trio_codex.types import JsonObject, ReasoningEffort, ReasoningSummary

CONFIG = CodexConfig(
    config_overrides=('web_search="disabled"',),  # as in config.toml, for this server
    env={"RUST_LOG": "warn"},
    client_name="kitchen_sink",
    client_title="The kitchen sink",
    client_version="1.0",
    start_timeout=20,
    close_timeout=3,
    end_background_terminals=True,  # a turn that is interrupted leaves no command running
)
REVIEW: JsonObject = {
    "type": "object",
    "properties": {
        "verdict": {"type": "string", "enum": ["ship", "mend"]},
        "reasons": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["verdict", "reasons"],
    "additionalProperties": False,
}

with Codex(CONFIG) as codex:
    thread = codex.thread_start(
        approval_mode=ApprovalMode.deny_all,  # nothing beyond the sandbox
        base_instructions="You review changes.",
        config={"model_verbosity": "low"},  # as in config.toml, for this thread
        cwd=os.getcwd(),
        developer_instructions="Be kind.",
        ephemeral=True,  # stored nowhere
        sandbox=Sandbox.read_only,
        service_name="reviews",
    )
    result = thread.run(
        [TextInput("Review this:"), TextInput("return celsius * 9 / 5")],
        approval_mode=ApprovalMode.deny_all,
        cwd=os.getcwd(),
        effort=ReasoningEffort.low,
        model="gpt-5.5",
        output_schema=REVIEW,
        sandbox=Sandbox.read_only,
        source="pre-commit",  # who started it
        summary=ReasoningSummary.concise,
    )
    review = json.loads(result.final_response or "{}")
    print(f"{result.status.value}: {review['verdict']}")
    for reason in review["reasons"]:
        print("-", reason)

# It prints, for example:
#
#   completed: mend
#   - It never adds 32.
