"""All that the official SDK has is here under the same names, but for what we chose otherwise.

``pytest -s`` shows what that is; so does ``python -m tests.parity``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parity.compare import Chosen, chosen, differences, judge, matches, report
from tests.parity.official import copied, installed, ours
from tests.parity.ported import is_about_a_program


def test_our_copy_of_the_official_surface_is_true(official_python: Path) -> None:
    assert installed(official_python) == copied(), "`python -m tests.parity --copy` writes it anew"


def test_we_differ_where_we_chose_to_and_nowhere_else() -> None:
    official = copied()
    mine = ours(official)
    rows = [row for row in chosen() if not is_about_a_program(row)]
    verdict = judge(differences(official, mine), rows)
    print(report(official, mine, verdict))
    assert verdict.unlisted == {}, "mend it, or choose it with a reason in docs/parity.md"
    assert verdict.gone == [], "listed in docs/parity.md and no longer so"


def test_each_choice_has_a_reason() -> None:
    assert [row for row in chosen() if len(row.reason.split()) < 3] == []


def test_a_part_of_what_is_missing_is_not_told_again() -> None:
    official = {"A": "class", "A.f()": "function", "A.f(x)": "keyword", "B.g()": "function → int"}
    assert differences(official, {"B.g()": "function → str"}) == {
        "A": "class ⇒ not there",
        "B.g()": "function → int ⇒ function → str",
    }


def test_what_we_have_on_top_is_no_difference_unless_a_call_needs_it() -> None:
    official = {"f()": "function → None"}
    mine = official | {"g()": "function → None", "f(x)": "keyword, int = 1", "g(x)": "keyword, int"}
    assert differences(official, mine) == {}
    assert differences(official, mine | {"f(y)": "keyword, int"}) == {
        "f(y)": "not there ⇒ keyword, int"
    }


def test_a_row_covers_what_both_its_patterns_fit() -> None:
    row = Chosen("A.f(), B.*", "list[*] ⇒ *", "because it is so")
    assert row.covers("A.f()", "list[int] ⇒ int")
    assert row.covers("B.x", "list[int] ⇒ int")
    assert not row.covers("A.f", "list[int] ⇒ int")
    assert not row.covers("B.x", "int ⇒ list[int]")
    verdict = judge({"A.f()": "list[int] ⇒ int", "C": "1 ⇒ 2"}, [row, Chosen("D", "*", "none")])
    assert verdict.covered[row] == {"A.f()": "list[int] ⇒ int"}
    assert verdict.unlisted == {"C": "1 ⇒ 2"}
    assert verdict.gone == [Chosen("D", "*", "none")]


@pytest.mark.parametrize(("text", "pattern"), [("a[b]", "a[b]"), ("a[b]", "*[b]"), ("a?", "a?")])
def test_a_bracket_in_a_pattern_is_a_bracket(text: str, pattern: str) -> None:
    assert matches(text, pattern)
    assert not matches("ab", pattern)
