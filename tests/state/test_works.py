"""An item id may name two things; then what it names is unknown, and never the wrong one."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._state.fold import TurnFold
from trio_codex._state.works import COMMAND, ELICITATION, FILES, TOOL, Works

ASK = {"threadId": "t", "turnId": "u", "startedAtMs": 1}


def command(line: str, item_id: str = "a", **more: Any) -> dict[str, Any]:
    item = {"type": "commandExecution", "id": item_id, "command": line, "cwd": "/"}
    return {**item, "status": "inProgress", "commandActions": [], **more}


def change(path: str, item_id: str = "a") -> dict[str, Any]:
    made = {"path": path, "kind": {"type": "add"}, "diff": "x"}
    return {"type": "fileChange", "id": item_id, "status": "inProgress", "changes": [made]}


def call(tool: str, item_id: str = "a", **arguments: Any) -> dict[str, Any]:
    call = {"type": "mcpToolCall", "id": item_id, "server": "desk", "tool": tool}
    return {**call, "arguments": arguments, "status": "inProgress"}


def about_command(line: str | None, item_id: str = "a", **more: Any) -> tuple[str, dict[str, Any]]:
    return COMMAND, {**ASK, "itemId": item_id, "command": line, **more}


def about_files(item_id: str = "a", **more: Any) -> tuple[str, dict[str, Any]]:
    return FILES, {**ASK, "itemId": item_id, **more}


def about_tool(**arguments: Any) -> tuple[str, dict[str, Any]]:
    meta = {"codex_approval_kind": "mcp_tool_call", "tool_params": arguments}
    return ELICITATION, {**ASK, "serverName": "desk", "_meta": meta}


def of(*told: Any) -> Works:
    """Works that were told these, items and questions, in this order."""
    works = Works()
    for number, one in enumerate(told):
        if isinstance(one, tuple):
            works.asked(number, *one)
        else:
            works.began(one)
    return works


@pytest.mark.parametrize(
    "told",
    [
        [command("ls"), command("rm")],
        [command("ls"), change("/a")],
        [change("/a"), change("/b")],
        [change("/a"), change("/a"), change("/b")],
        [call("read"), call("erase")],
        [call("read", name="x"), call("read", name="y")],
        [command("ls", cwd="/a"), command("ls", cwd="/b")],
        [command("ls"), {**command("ls"), "ofTomorrow": 1}],
        [command("ls"), {"type": "ofTomorrow", "id": "a"}],
        # The server says only of one of two commands that it began.
        [command("ls"), about_command("ls"), about_command("rm")],
        [command("ls"), about_command("rm")],
        [about_command("rm"), command("ls")],
        [about_command("ls"), about_command("ls", cwd="/other")],
        [about_command("ls"), about_files()],
        [change("/a"), about_command("ls")],
        [command("ls"), about_files()],
        [about_files(), about_files(grantRoot="/")],
    ],
)
def test_an_id_that_names_two_things_names_none(told: list[Any]) -> None:
    works = of(*told)
    assert works.find("a") is None
    assert works.are_unsure(*about_command("ls"))
    assert works.are_unsure(*about_files())


@pytest.mark.parametrize(
    "told",
    [
        [command("ls")],
        [command("ls"), command("ls")],
        [command("ls"), command("ls", status="completed", processId="7", source="agent")],
        [command("ls"), about_command("ls"), about_command("ls", startedAtMs=2)],
        # Parts of one command, which the server asks about one by one.
        [command("ls"), about_command("x", approvalId="1"), about_command("y", approvalId="2")],
        [command("ls"), about_command(None, networkApprovalContext={"host": "h"})],
        [command("ls"), command("rm", "b"), about_command("rm", "b")],
        [command("ls"), {"type": "agentMessage", "id": "a"}, {"type": "reasoning", "id": "a"}],
        [command("ls"), {"type": 5, "id": "a"}, {"id": "a"}],
        [command("ls"), (TOOL, {**ASK, "callId": "a", "tool": "x"})],
        [command("ls"), ("item/permissions/requestApproval", {**ASK, "itemId": "a"})],
        [command("ls"), (COMMAND, None), (COMMAND, {}), (COMMAND, {"itemId": 5})],
    ],
)
def test_an_id_that_names_one_thing_names_it(told: list[Any]) -> None:
    works = of(*told)
    item: Any = works.find("a")
    assert item.command == "ls"
    assert not works.are_unsure(*about_command("ls"))


def test_a_part_that_has_an_id_of_its_own_is_unsure_with_its_whole() -> None:
    works = of(command("ls"), about_command("x", approvalId="1"))
    assert not works.are_unsure(*about_command("x", approvalId="1"))
    works.began(command("rm"))
    assert works.are_unsure(*about_command("x", approvalId="1"))
    twice = of(about_command("x", approvalId="1"), about_command("y", approvalId="1"))
    assert twice.are_unsure(*about_command("x", approvalId="1"))


def test_a_call_of_ours_is_never_unsure() -> None:
    """The server takes what tools return apart from all other answers, and one after the other."""
    works = of({"type": "dynamicToolCall", "id": "a", "tool": "x"}, command("ls"))
    assert works.are_unsure(*about_command("ls"))
    assert not works.are_unsure(TOOL, {**ASK, "callId": "a", "tool": "x"})


def test_it_stays_unknown_until_nothing_of_that_id_is_left() -> None:
    works = of(command("ls"), command("rm"), about_command("ls"))
    works.ended(command("rm"))
    assert works.find("a") is None
    works.ended({"type": "agentMessage", "id": "a"})  # another thing that has the id
    works.ended(command("ls"))
    assert works.are_unsure(*about_command("ls"))  # the question is still open
    works.resolved(2)
    works.resolved(2)
    assert not works
    works.began(command("rm"))
    assert not works.are_unsure(*about_command("rm"))
    assert works.find("a") is not None


def test_a_question_that_is_asked_again_is_the_same() -> None:
    works = of(command("ls"), about_command("ls"))
    assert not works.asked(1, *about_command("rm"))
    assert works.find("a") is not None


def test_only_news_are_told_as_such() -> None:
    works = of(command("ls"))
    assert not works.asked(1, *about_command("ls"))
    assert works.asked(2, *about_command("rm"))
    assert not works.asked(3, *about_command("mv"))


def test_the_approval_of_a_tool_is_unsure_when_the_id_of_its_call_is() -> None:
    works = of(call("read", name="x"), call("erase", "b", name="x"))
    assert works.calling("desk", {"name": "x"}) is None  # may it erase?
    works.ended(call("erase", "b", name="x"))
    assert works.calling("desk", {"name": "x"}) is not None
    assert not works.are_unsure(*about_tool(name="x"))
    works.began(call("erase", name="y"))
    for name in "xy":
        assert works.calling("desk", {"name": name}) is None
        assert works.are_unsure(*about_tool(name=name))
    assert not works.are_unsure(*about_tool(name="z"))
    odd: list[Any] = [None, 5, {}]
    for meta in odd:
        assert not works.are_unsure(ELICITATION, {"serverName": "desk", "_meta": meta})
    assert not works.are_unsure(ELICITATION, None)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("began"), st.sampled_from("ab"), st.sampled_from("xyz")),
        st.tuples(st.just("ended"), st.sampled_from("ab"), st.sampled_from("xyz")),
        st.tuples(st.just("asked"), st.sampled_from("ab"), st.sampled_from("xyz")),
        st.tuples(st.just("resolved"), st.sampled_from("ab"), st.sampled_from("xyz")),
    )
)


@given(STEPS)
def test_what_is_named_is_all_that_there_is(steps: list[tuple[str, str, str]]) -> None:
    """Whatever happens: as long as an id has a name, nothing else of that id can be going on."""
    works = Works()
    going: dict[str, Counter[tuple[str, str]]] = {"a": Counter(), "b": Counter()}
    for what, item_id, line in steps:
        open_now = going[item_id]
        match what:
            case "began":
                works.began(command(line, item_id))
                open_now["item", line] += 1
            case "ended" if open_now["item", line]:
                works.ended(command(line, item_id))
                open_now["item", line] -= 1
            case "asked" if not open_now["question", line]:
                works.asked(f"{item_id}{line}", *about_command(line, item_id))
                open_now["question", line] += 1
            case "resolved" if open_now["question", line]:
                works.resolved(f"{item_id}{line}")
                open_now["question", line] -= 1
            case _:
                pass
        for one, counted in going.items():
            lines = {line for (_, line), count in counted.items() if count}
            found: Any = works.find(one)
            if found is not None:
                assert lines == {found.command}
            if len(lines) > 1:
                assert works.are_unsure(*about_command("x", one))
            if not lines:
                assert not works.are_unsure(*about_command("x", one))
    if not any(count for counted in going.values() for count in counted.values()):
        assert not works


@given(st.lists(st.tuples(st.sampled_from(["start", "end"]), st.sampled_from("abc"))))
def test_each_item_that_began_and_ended_is_in_the_turn_once(told: list[tuple[str, str]]) -> None:
    known = TurnFold("t", "u")
    expected: list[tuple[str, str]] = []
    unfinished: Counter[str] = Counter()
    for number, (what, item_id) in enumerate(told):
        if what == "start":
            unfinished[item_id] += 1
            known.feed("item/started", {"item": command("", item_id)})
            continue
        if unfinished[item_id]:
            unfinished[item_id] -= 1
        else:  # the end of what ended last, once more
            for place in reversed(range(len(expected))):
                if expected[place][0] == item_id:
                    del expected[place]
                    break
        expected.append((item_id, f"{number}"))
        known.feed("item/completed", {"item": command(f"{number}", item_id)})
    listed = [command("of the end", "a"), command("of the end", "a"), command("of the end", "d")]
    known.feed("turn/completed", {"turn": {"id": "u", "status": "completed", "items": listed}})
    turn: Any = known.turn()
    missing = max(0, 2 - sum(item_id == "a" for item_id, _ in expected))
    expected += [("a", "of the end")] * missing + [("d", "of the end")]
    assert [(item.id, item.command) for item in turn.items] == expected
