"""The events of a turn add up to the turn."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_codex._protocol.values import UnknownVariant
from trio_codex._state.fold import TurnFold
from trio_codex.errors import ProtocolError

TURN = {"id": "u", "status": "completed", "items": [], "itemsView": "notLoaded"}


def message(item_id: str, text: str = "hello", **more: Any) -> dict[str, Any]:
    return {"type": "agentMessage", "id": item_id, "text": text, **more}


def fold() -> TurnFold:
    return TurnFold("t", "u")


def end(of: TurnFold, *items: Any, **more: Any) -> None:
    of.feed("turn/completed", {"threadId": "t", "turn": {**TURN, "items": list(items), **more}})


def complete(of: TurnFold, item: Any) -> None:
    of.feed("item/completed", {"threadId": "t", "turnId": "u", "item": item})


def ids(of: TurnFold) -> list[Any]:
    return [
        item.raw["id"] if isinstance(item, UnknownVariant) else item.id for item in of.turn().items
    ]


def usage(total: int) -> dict[str, Any]:
    numbers = dict.fromkeys(
        ("cachedInputTokens", "inputTokens", "outputTokens", "reasoningOutputTokens"), 0
    )
    return {"last": {**numbers, "totalTokens": 1}, "total": {**numbers, "totalTokens": total}}


def test_a_turn_starts_and_ends_when_the_server_says_so() -> None:
    known = fold()
    assert (known.started, known.over) == (False, False)
    known.feed("turn/started", {"threadId": "t", "turn": TURN})
    assert (known.started, known.over) == (True, False)
    end(known)
    assert known.over
    assert known.turn().id == "u"


@given(st.permutations("abcdef"))
def test_items_stand_in_the_order_of_their_completion(order: list[str]) -> None:
    known = fold()
    for item in order:
        complete(known, message(item))
    end(known)
    assert ids(known) == order


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=3))))
def test_a_repeated_item_stands_as_and_where_it_ended_last(said: list[tuple[str, str]]) -> None:
    known = fold()
    last: dict[str, str] = {}
    for item, text in said:
        complete(known, message(item, text))
        last.pop(item, None)
        last[item] = text
    end(known)
    turn: Any = known.turn()
    assert [(item.id, item.text) for item in turn.items] == list(last.items())


def test_an_item_that_was_only_started_is_not_there() -> None:
    known = fold()
    known.feed("item/started", {"item": message("a")})
    end(known)
    assert ids(known) == []


def test_the_completion_repeats_items_without_doubling_them() -> None:
    known = fold()
    complete(known, message("a", "from the event"))
    end(known, message("a", "from the end"), message("b"))
    turn: Any = known.turn()
    assert [(item.id, item.text) for item in turn.items] == [
        ("a", "from the event"),
        ("b", "hello"),
    ]


@pytest.mark.parametrize("items", [None, 5, "text", {"a": 1}, [None, 5, {}, {"id": 5}]])
def test_a_completion_with_items_of_any_shape_completes(items: Any) -> None:
    known = fold()
    complete(known, message("a"))
    known.feed("turn/completed", {"turn": {**TURN, "items": items}})
    assert known.over
    assert ids(known) == ["a"]


def test_a_second_completion_changes_nothing() -> None:
    known = fold()
    end(known, message("a"), status="interrupted")
    end(known, message("b"), status="completed")
    assert known.turn().status == "interrupted"
    assert ids(known) == ["a"]


@pytest.mark.parametrize(
    "item",
    [
        {"id": "odd"},
        {"id": "odd", "type": 5},
        {"id": "odd", "type": None, "text": "x"},
        {"id": "odd", "type": "ofTomorrow"},
        {"id": "odd", "type": "agentMessage"},
        {"id": "odd", "type": "agentMessage", "text": 5},
    ],
)
def test_an_item_that_does_not_fit_is_kept_in_its_place_with_a_reason(item: Any) -> None:
    known = fold()
    complete(known, message("a"))
    complete(known, item)
    complete(known, message("b"))
    end(known)
    odd = known.turn().items[1]
    assert isinstance(odd, UnknownVariant)
    assert odd.raw == item
    assert odd.problem
    assert ids(known) == ["a", "odd", "b"]


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("item/completed", {"item": None}),
        ("item/completed", {"item": {"id": 5}}),
        ("item/completed", {"item": {}}),
        ("item/completed", {}),
        ("item/started", {"item": {"type": "commandExecution"}}),
        ("item/started", {"item": 5}),
        ("turn/completed", {"turn": 5}),
        ("turn/completed", {}),
        ("thread/tokenUsage/updated", {}),
        ("new/event", {"item": message("a")}),
    ],
)
def test_an_event_of_another_shape_changes_nothing(method: str, params: dict[str, Any]) -> None:
    known = fold()
    known.feed(method, params)
    assert not known.over
    assert known.commands == set()
    assert known.usage() is None
    end(known)
    assert ids(known) == []


def test_a_completion_that_does_not_fit_is_the_servers_fault() -> None:
    known = fold()
    end(known, status=5)
    assert known.over
    with pytest.raises(ProtocolError, match=r"status"):
        known.turn()


def test_commands_are_known_from_their_start() -> None:
    known = fold()
    known.feed("item/started", {"item": {"type": "commandExecution", "id": "c1"}})
    known.feed("item/started", {"item": {"type": "fileChange", "id": "f1"}})
    known.feed("item/started", {"item": {"type": "commandExecution", "id": "c2"}})
    assert known.commands == {"c1", "c2"}


def test_the_usage_is_what_was_reported_last() -> None:
    known = fold()
    assert known.usage() is None
    for total in (1, 2):
        known.feed("thread/tokenUsage/updated", {"tokenUsage": usage(total)})
    reported = known.usage()
    assert reported is not None
    assert reported.total.total_tokens == 2


@pytest.mark.parametrize("odd", [5, {}, {"last": 1, "total": 2}, None])
def test_a_usage_that_does_not_fit_is_none(odd: Any) -> None:
    known = fold()
    known.feed("thread/tokenUsage/updated", {"tokenUsage": odd})
    assert known.usage() is None


def mcp_call(item_id: str, tool: Any, arguments: Any, server: str = "notes") -> dict[str, Any]:
    return {
        "type": "mcpToolCall",
        "id": item_id,
        "server": server,
        "tool": tool,
        "arguments": arguments,
        "status": "inProgress",
    }


def test_a_call_of_an_mcp_tool_is_known_by_its_arguments_while_it_goes_on() -> None:
    known = fold()
    calls = [
        mcp_call("c1", "erase", {"name": "diary"}),
        mcp_call("c2", "erase", {"name": "novel"}),
        mcp_call("c3", "erase", {"name": "novel"}),
        mcp_call("c4", "erase", {"name": "letter"}),
        mcp_call("c5", "burn", {"name": "letter"}),
        mcp_call("c6", "list", None),
        mcp_call("c7", "list", None, server="books"),
        mcp_call("c8", ["odd"], 3),
    ]
    for call in calls:
        known.feed("item/started", {"threadId": "t", "turnId": "u", "item": call})

    def found(arguments: Any, server: str = "notes") -> str | None:
        item = known.works.calling(server, arguments)
        return getattr(item, "id", None)

    assert found({"name": "diary"}) == "c1"
    assert found({"name": "novel"}) == "c2"  # which of two that are the same makes no difference
    assert found({"name": "letter"}) is None  # may it burn?
    assert (found({}), found(None), found({}, "books")) == ("c6", "c6", "c7")
    assert (found({"name": "poem"}), found({}, "elsewhere"), found(3)) == (None, None, None)
    complete(known, calls[0])
    assert found({"name": "diary"}) is None
