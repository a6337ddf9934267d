"""Where two surfaces differ, and which of it is chosen: the table in ``docs/parity.md``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[2] / "docs" / "parity.md"
MISSING = "not there"


class Chosen(NamedTuple):
    """A row of the table: which differences are meant, and why. ``*`` stands for any text."""

    names: str
    difference: str
    reason: str

    def covers(self, name: str, difference: str) -> bool:
        """Whether this difference of this name is one of them."""
        return any(matches(name, each) for each in self.names.split(", ")) and matches(
            difference, self.difference
        )


class Verdict(NamedTuple):
    """The differences by the row that covers them, and those that no row covers."""

    covered: dict[Chosen, dict[str, str]]
    unlisted: dict[str, str]

    @property
    def gone(self) -> list[Chosen]:
        """The rows without a difference."""
        return [row for row, differences in self.covered.items() if not differences]


def matches(text: str, pattern: str) -> bool:
    """Whether they are the same, ``*`` in the pattern being any text."""
    return fnmatchcase(text, re.sub(r"[\[?]", r"[\g<0>]", pattern))  # those are but themselves here


def differences(official: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """What of the official facts is otherwise with us, by name: ``theirs → ours``.

    What we have on top is no difference, unless a call needs it. Of what is missing as a whole the
    parts are not listed.
    """
    found = {
        name: f"{fact} ⇒ {ours.get(name, MISSING)}"
        for name, fact in official.items()
        if ours.get(name) != fact and not any(above not in ours for above in _above(name, official))
    }
    for name in needed(ours).keys() - official.keys():
        if f"{name.partition('(')[0]}()" in official:
            found[name] = f"{MISSING} ⇒ {ours[name]}"
    return found


def needed(facts: Mapping[str, str]) -> dict[str, str]:
    """The parameters without a default."""
    kinds = ("parameter", "keyword")
    return {
        name: fact for name, fact in facts.items() if fact.startswith(kinds) and "=" not in fact
    }


def _above(name: str, facts: Mapping[str, str]) -> Iterable[str]:
    """The names that this one is a part of: of a parameter its method, of that its class."""
    parts = [name[: found.start()] for found in re.finditer(r"[.(:]", name)]
    calls = [f"{part}()" for part in parts]
    return (part for part in [*parts, *calls] if part in facts and part != name)


def chosen(page: Path = PAGE) -> list[Chosen]:
    """The rows of the tables in the page that are about names or programs."""
    lines = page.read_text("utf-8").splitlines()
    rows = [_cells(line) for line in lines if re.match(r"\| `.*⇒", line)]
    return [Chosen(name.strip("`"), change.strip("`"), why) for name, change, why in rows]


def _cells(line: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", line)[1:-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


def judge(found: Mapping[str, str], rows: Iterable[Chosen]) -> Verdict:
    """Which rows cover which differences; the first that does takes it."""
    verdict = Verdict({row: {} for row in rows}, {})
    for name, difference in found.items():
        covering = [row for row in verdict.covered if row.covers(name, difference)]
        taken = verdict.covered[covering[0]] if covering else verdict.unlisted
        taken[name] = difference
    return verdict


def report(official: Mapping[str, str], ours: Mapping[str, str], verdict: Verdict) -> str:
    """The verdict as text: how much was compared, and each choice with its reason."""
    calls = sum(name.endswith("()") for name in official)
    number = sum(map(len, verdict.covered.values())) + len(verdict.unlisted)
    lines = [
        f"{len(official)} facts of the official SDK, {calls} of them what a call gives:"
        f" {len(official) - number} are the same here. {len(ours.keys() - official.keys())} are ours"
        " alone.",
        "",
    ]
    for row, found in verdict.covered.items():
        lines += [f"{len(found):4}  {row.names}: {row.difference}", f"      {row.reason}"]
    lines += [f"NOT CHOSEN  {name}: {difference}" for name, difference in verdict.unlisted.items()]
    lines += [f"NO LONGER SO  {row.names}: {row.difference}" for row in verdict.gone]
    return "\n".join(lines)
