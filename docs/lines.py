"""What the model says to the prompts on these pages; a row of replies is for a turn with tools."""

from __future__ import annotations

from typing import Any

from trio_codex.testing import hang, http_error, sequence, shell, text

LINES: dict[str, tuple[Any, ...]] = {
    "Say hello.": (text("Hello."),),
    "What does README.md say?": (shell("cat README.md"), text("One heading: Shop.")),
    "Remember the number 7.": (text("I will."),),
    "Which number?": (text("7."),),
    "Think about everything.": (sequence(text("Let me start at the beginning"), hang()),),
    "Spend too much.": (http_error(429, "usage_limit_reached", message="The limit is reached."),),
    **{f"What is {number} + {number}?": (text(f"{2 * number}."),) for number in range(1, 5)},
}
