"""From the figures of all rounds to the lines of the table."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from tests.bench.rows import Goal, Row

Rounds: TypeAlias = Mapping[str, Sequence[Mapping[str, float]]]
"""For each side the figures of each round."""


def lines(row: Row, rounds: Rounds, *, short: bool) -> Iterator[str]:
    """The row's figures, then how they stand to its goals (not in the short form)."""
    yield f"{row.name}: {row.title_for(short=short)}"
    for side in row.sides:
        if figures := rounds.get(side):
            columns = (
                spread([each[name] for each in figures], name) for name in (*row.figures, "cpu s")
            )
            yield f"    {side:<13} " + "   ".join(columns)
    for goal in () if short else row.goals:
        if values := standing(goal, rounds):
            verdict = "met" if goal.is_met_by(statistics.median(values)) else "MISSED"
            unit = "x" if goal.of else goal.figure
            yield f"    goal: {goal}: {spread(values, unit)}: {verdict}"


def standing(goal: Goal, rounds: Rounds) -> list[float]:
    """The values to compare with the goal's bound, one a round; none when a side is missing."""
    values = [each[goal.figure] for each in rounds.get(goal.side, ())]
    if goal.of is None:
        return values
    others = [each[goal.figure] for each in rounds.get(goal.of, ())]
    return [value / other for value, other in zip(values, others, strict=False)]


def spread(values: Sequence[float], unit: str) -> str:
    """Median, and the least and the most in brackets."""
    median = number(statistics.median(values))
    if len(values) == 1:
        return f"{median} {unit}"
    return f"{median} {unit} ({number(min(values))} .. {number(max(values))})"


def number(value: float) -> str:
    """Three digits that matter, thousands apart."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
