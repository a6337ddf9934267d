"""What the model says to the prompts on these pages; a row of replies is for a turn with tools, or the next try."""

from __future__ import annotations

from typing import Any

from trio_codex.testing import apply_patch, hang, http_error, sequence, shell, text, tool_call

NOTE = shell("echo Buy tea. > note.txt", escalated=True, justification="It writes a file.")
REPORT = """{"title": "Shop", "open_questions": ["What does it sell?", "To whom?"]}"""

LINES: dict[str, tuple[Any, ...]] = {
    "Say hello.": (text("Hello."),),
    "Summarise README.md.": (http_error(503, "server_is_overloaded"), text("A shop.")),
    "What does README.md say?": (shell("cat README.md"), text("One heading: Shop.")),
    "Remember the number 7.": (text("I will."),),
    "Which number?": (text("7."),),
    "Think about everything.": (sequence(text("Let me start at the beginning"), hang()),),
    "Read it, and think.": (shell("cat README.md"), hang()),
    "Make a note.": (NOTE, text("It is in note.txt.")),
    "Write it down.": (
        apply_patch("*** Begin Patch\n*** Add File: note.md\n+Buy tea.\n*** End Patch"),
        text("Done."),
    ),
    "What is ticket 42 about?": (
        tool_call("look_up_ticket", {"number": 42}),
        text("A printer on fire."),
    ),
    "Report on the shop.": (text(REPORT),),
    "Spend too much.": (http_error(429, "usage_limit_reached", message="The limit is reached."),),
    **{f"What is {number} + {number}?": (text(f"{2 * number}."),) for number in range(1, 5)},
}
