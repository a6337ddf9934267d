"""The refusals that say that a start has to wait: the running turn does not take its input."""

from __future__ import annotations

from trio_codex._rpc.shapes import is_object
from trio_codex.errors import JsonRpcError

WORDS = ("ActiveTurnNotSteerable {", ": ActiveTurnOutputSchemaMismatch")
"""What the server (0.163.0 to 0.171.0) says to ``turn/start``, with nothing in ``data``."""


def is_unsteerable(error: object) -> bool:
    """Whether the server refused because of what is running on that thread.

    That is a compaction or a review, or a turn whose answer was asked for in another form.

    To ``turn/steer`` it says so in ``data``, and by its schema to ``turn/start``, too. There only
    the text tells, though: by the name of the server's own variant, which is no sentence.
    """
    match error:
        case JsonRpcError(data={"codexErrorInfo": info}):
            return is_object(info) and "activeTurnNotSteerable" in info
        case JsonRpcError(message=str() as message):
            return any(words in message for words in WORDS)
        case _:
            return False
