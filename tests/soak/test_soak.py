"""The soak in short: the long one is a program, see ``python -m tests.soak --help``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.soak.measures import Measures
from tests.soak.soak import soak


@pytest.mark.usefixtures("codex_bin")
@pytest.mark.timeout(600)
async def test_nothing_grows_in_some_sixty_mixed_turns(codex_home: Path) -> None:
    found = await soak(codex_home, 30, warm_up=30, seed=8, objects=300, rss=20_000_000)
    assert found.turns == 30
    assert found.deaths == 1
    assert sum(found.kinds.values()) > 40  # the rest was cut off by the death
    assert found.grown == []


def test_what_grows_is_named() -> None:
    before = Measures(10**7, Counter({"Kept": 1}), 5, 1, 3, 0)
    after = Measures(2 * 10**7, Counter({"Kept": 9, "New": 7}), 6, 2, 4, 1)
    grown = [
        "8 more of Kept",
        "1 more descriptors",
        "1 more threads",
        "1 more tasks",
        "1 more processes",
        "10.0 MB more memory",
    ]
    assert list(before.grown(after, objects=7, rss=10**6)) == grown
    assert list(before.grown(after, objects=6, rss=10**6))[1] == "7 more of New"
    assert list(before.grown(before, objects=0, rss=0)) == []


async def test_what_is_kept_is_counted() -> None:
    class Kept:
        pass

    before = Measures.now()
    kept = [Kept() for _ in range(50)]
    (grown,) = before.grown(Measures.now(), objects=40, rss=10**9)
    assert grown.startswith("50 more of ")
    assert "Kept" in grown
    assert kept
