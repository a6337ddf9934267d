"""Which agents work for which turn, whatever the server says, and in whatever order."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._state.families import MOST, STRAYS, Families, Family, Wishes

THREADS = st.sampled_from(["a", "b", "c"])
ROOTS = st.sampled_from([0, 1, None])
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("claim"), ROOTS, THREADS, st.booleans()),
        st.tuples(st.just("begun"), ROOTS, THREADS, st.booleans()),
        st.tuples(st.just("over"), ROOTS, THREADS, st.booleans()),
        st.tuples(st.just("disown"), ROOTS, THREADS, st.booleans()),
    ),
    max_size=40,
)


@given(deeds=DEEDS, rooted=st.booleans())
def test_a_turn_that_runs_is_the_work_of_its_root_and_of_nobody_who_had_no_part_in_it(
    deeds: list[tuple[str, int | None, str, bool]], rooted: bool
) -> None:
    families = Families()
    turns = [Family("t", "turn-0"), Family("t", "turn-1")]
    running: dict[str, str] = {}
    parts: dict[str, set[int]] = {}
    for number, (deed, root, thread, flag) in enumerate(deeds):
        who = [] if root is None else [turns[root]]
        member = families.member(thread)
        if deed == "claim" and root is not None:
            families.claim(who, thread, born=flag)
            parts.setdefault(thread, set()).add(root)
        elif deed == "begun" and thread not in running:
            running[thread] = turn_id = f"a-{number}"
            told = (f"turn-{root}" if root is not None else "a stranger's") if rooted else None
            begun = families.begun(thread, turn_id, told, who[0] if rooted and who else None)
            if rooted:
                parts[thread] = set() if root is None else {root}
            assert (begun is not None) == bool(parts.get(thread))
        elif deed == "over" and thread in running:
            del running[thread]
            if member is not None and member.running is not None:
                families.over(member, "completed")
            else:
                families.stray_over(thread)
            parts.pop(thread, None)
        elif deed == "disown" and who:
            families.disown(who[0])
        for index, family in enumerate(turns):
            wanted = {running[one] for one, own in parts.items() if index in own and one in running}
            assert set(family.running()) == wanted


def test_a_family_remembers_agents_at_rest_within_bounds_and_all_that_work() -> None:
    families, family = Families(), Family("t", "turn-1")
    for number in range(3 * MOST):
        member = families.claim([family], f"agent-{number}", born=True)
        assert families.begun(f"agent-{number}", f"a-{number}", None, None) is member
        if number % 3:
            families.over(member, "completed", ["command"])
    assert len(family.running()) == MOST
    assert len(family.members) <= MOST + 1
    assert len(family.commands) <= MOST


@pytest.mark.parametrize("born", [True, False])
def test_agents_go_with_their_turn_also_if_they_never_began(born: bool) -> None:
    families, family = Families(), Family("t", "turn-1")
    families.claim([family], "agent", born=born)
    assert (family.expects, family.busy) == (born, born)
    assert len(families) == 1
    del family
    gc.collect()
    assert len(families) == 0


def test_strangers_are_remembered_within_bounds() -> None:
    families = Families()
    for number in range(2 * STRAYS):
        assert families.begun(f"thread-{number}", f"s-{number}", "somebody's", None) is None
    assert len(families) == STRAYS


def test_wishes_add_up() -> None:
    assert Wishes(True, False) | Wishes(False, True) == Wishes(True, True)
    assert Wishes() == Wishes(False, False)
