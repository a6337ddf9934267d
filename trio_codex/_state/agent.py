"""An agent, as whoever runs its turn may see it."""

from __future__ import annotations

import attrs


@attrs.frozen
class Agent:
    """An agent that a turn started, resumed or gave input to, or that another agent of it did."""

    thread_id: str
    """Its thread."""
    status: str
    """``starting`` until its turn begins, then ``running``, then how its last turn ended:
    ``completed``, ``interrupted``, ``failed``, or ``unknown`` if nobody can know. ``idle`` is one
    that was given input, and has run no turn since then that we know of; ``closed`` one whose
    thread the server has put away."""
    turn_id: str | None
    """The turn that it runs, or ran last; None if we know of none."""
