"""What is being answered here: whoever answers a question must not wait for the turn that asks it.

The turn waits for the answer, so both would wait for ever. Context variables tell: a question's
task has one, and so has all that is started from there, worker threads included.
"""

from __future__ import annotations

from contextvars import ContextVar

import attrs

from trio_codex.errors import CodexUsageError


@attrs.define(eq=False)
class Answering:
    """A question that somebody answers."""

    thread_id: str | None
    turn_id: str | None
    is_open: bool = True
    """Whether the server still waits for the answer."""


_asked: ContextVar[tuple[Answering, ...]] = ContextVar("trio_codex questions", default=())


def begin_to_answer(answering: Answering) -> None:
    """From now on this task, and what is started from it, answers this question, too."""
    # Those around it stay: a tool may run another turn, whose tool may come back to the first.
    _asked.set((*_asked.get(), answering))


def refuse_to_wait(thread_id: str, turn_id: str | None = None) -> None:
    """Return if a turn can be waited for here: this one, or whichever runs on the thread.

    Raises:
      CodexUsageError: it waits for an answer that is made here.
    """
    for asked in _asked.get():
        is_it = turn_id is None or asked.turn_id in (None, turn_id)
        if asked.is_open and asked.thread_id == thread_id and is_it:
            raise CodexUsageError(
                "this would wait for ever: the turn on this thread waits for the answer that is"
                " being made here, by a tool or a responder; run the other turn on a thread of its"
                " own (thread_start or thread_fork), or steer this one"
            )
